package stakeholders

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/lists"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// entryState is what stays in the fields of quick entry from one organisation to the next.
type entryState struct {
	name     string
	sector   app.Sector
	field    string
	locality string
	filter   int    // chosen chip: 0 all, then the sectors, then those without one
	words    string // in name, field or locality of those that are shown
}

// entryView is step "entry": one line adds an organisation, the list shows them all.
type entryView struct {
	*screen
	l       *kit.Look
	rows    []*app.Organisation
	ties    map[app.ID]int
	table   *kit.Table
	name    *kit.Entry
	field   *kit.Entry
	place   *kit.Entry
	words   *kit.Entry // filters the list
	chips   *kit.Chips
	numbers []int           // on the chips
	shares  *fyne.Container // of the sectors
	top     *fyne.Container
	bar     *fyne.Container
	said    string          // in bar
	hollow  *fyne.Container // instead of rows
	page    fyne.CanvasObject
}

func newEntryView(s *screen, l *kit.Look) *entryView {
	v := &entryView{screen: s, l: l, top: kit.Stack(), shares: kit.Stack(), bar: kit.Column(l, 0), hollow: kit.Stack()}
	v.table = v.newTable()
	v.words = kit.NewEntry(l, kit.EntryOptions{Text: s.entry.words, Placeholder: l.T("stakeholders.filter"), OnChanged: v.filter,
		OnSubmitted: func(string) { v.Canvas().Focus(v.table) }, OnEscape: v.clear})
	head := kit.Column(l, 12)
	if !s.ReadOnly() {
		head.Add(v.line())
	}
	head.Add(v.top)
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, head), v.bar, nil, nil, v.table)
	v.Changed(nil)
	return v
}

func (v *entryView) Content() fyne.CanvasObject { return v.page }

// Focus puts the caret where the next organisation is written.
func (v *entryView) Focus() fyne.Focusable {
	if v.ReadOnly() {
		return v.table
	}
	return v.name
}

// line is the row of fields. Enter in any of them adds.
func (v *entryView) line() fyne.CanvasObject {
	l, st := v.l, &v.entry
	add := func(string) { v.add() }
	v.name = kit.NewEntry(l, kit.EntryOptions{Draft: "name", Placeholder: l.T("stakeholders.entry.name"), OnSubmitted: add,
		OnChanged:    func(s string) { st.name = s },
		OnPasteLines: v.paste})
	keys := kit.Row(l, 12, kit.KeyHint(l, "Enter", l.T("stakeholders.entry.add"), kit.Ink2), kit.KeyHint(l, "Tab", l.T("stakeholders.entry.tab"), kit.Ink2))
	sector := parts.AtLeast(l, 120, 0, kit.NewSectorSelect(l, st.sector, func(s app.Sector) { st.sector = s }))
	v.field = kit.NewEntry(l, kit.EntryOptions{Draft: "field", Placeholder: l.T("field.field"), OnSubmitted: add,
		OnChanged: func(s string) { st.field = s }, OnComplete: func(s string) { st.field = s },
		Completions: func(s string) []string { return parts.Like(app.KnownFields(v.Document()), s) }})
	v.place = kit.NewEntry(l, kit.EntryOptions{Draft: "locality", Placeholder: l.T("field.locality"), OnSubmitted: add,
		OnChanged: func(s string) { st.locality = s }, OnComplete: func(s string) { st.locality = s },
		Completions: func(s string) []string { return parts.Like(app.KnownLocalities(v.Document()), s) }})
	invited := func(e *kit.Entry, text *string) { // the matrix may have filled it in
		if *text != "" && *text != e.Text() {
			e.SetText(*text)
		}
		*text = e.Text()
	}
	st.name = v.name.Text()
	invited(v.field, &st.field)
	invited(v.place, &st.locality)
	list := kit.NewButton(l, l.T("stakeholders.import"), "sheet", kit.Plain, v.importFile)
	name := parts.Hinted(l, v.name, keys)
	return kit.Row(l, 10, kit.Fill(kit.Columns(l, 10, []float32{3.6, 1.8, 1.6, 1.4}, name, sector, v.field, v.place)), list)
}

// add makes an organisation of what the fields say. Sector, field and locality stay for the next.
func (v *entryView) add() {
	st := &v.entry
	if app.CleanLine(st.name) == "" {
		return
	}
	for o := range v.Document().Organisations.All() {
		if app.Fold(o.Name) == app.Fold(st.name) && app.Fold(o.Locality) == app.Fold(st.locality) {
			v.name.SetProblem("stakeholders.entry.twice")
			v.chosen = o.ID
			v.choose()
			return
		}
	}
	o := app.Organisation{ID: app.NewID(), Name: st.name, Sector: st.sector, Field: st.field, Locality: st.locality}
	st.name = ""
	v.chosen = o.ID
	if !v.Do(app.Add(&o)) {
		return
	}
	v.name.SetText("")
	v.Canvas().Focus(v.name)
}

// paste takes several lines, or cells of a spreadsheet, as a list.
func (v *entryView) paste(lines []string) bool {
	t, err := lists.Paste(strings.Join(lines, "\n"))
	if err != nil {
		v.Show(err)
		return true
	}
	v.preview(t)
	return true
}

// Changed shows the document as it is now. What has just been added, or brought back, becomes the current row.
func (v *entryView) Changed(diff app.Diff) {
	d := v.Document()
	for _, c := range diff {
		if c.Kind == "organisation" && c.Before == nil {
			v.chosen = c.ID()
			break
		}
	}
	v.ties = app.Ties(d)
	v.rows = nil
	words := strings.Fields(app.Fold(v.entry.words))
	for _, o := range parts.Organisations(d) {
		if f := v.entry.filter; (f == 0 || parts.SectorRank(o.Sector) == f-1) && holds(o, words) {
			v.rows = append(v.rows, o)
		}
	}
	v.showHollow()
	v.table.SetCount(len(v.rows))
	v.showChips(d)
	v.showBar(d)
	v.choose()
}

// holds tells whether all words are in the name, field or locality of an organisation.
func holds(o *app.Organisation, words []string) bool {
	text := app.Fold(o.Name) + "\n" + app.Fold(o.Field) + "\n" + app.Fold(o.Locality)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// choose makes the chosen organisation the current row; if it isn't shown, the current row is the chosen one.
func (v *entryView) choose() {
	row := slices.IndexFunc(v.rows, func(o *app.Organisation) bool { return o.ID == v.chosen })
	switch now := v.table.Current(); {
	case row >= 0 && row != now:
		v.table.Select(row)
	case row < 0 && now >= 0:
		v.chosen = v.rows[now].ID
	}
}

// filter shows only those that hold what is written.
func (v *entryView) filter(words string) {
	v.entry.words = words
	v.Changed(nil)
}

// clear shows all again.
func (v *entryView) clear() {
	v.entry.words, v.entry.filter = "", 0
	v.words.SetText("")
	v.Changed(nil)
	v.Canvas().Focus(v.table)
}

// search takes what is typed in the list to the field that filters it.
func (v *entryView) search(r rune) bool {
	if r == ' ' {
		return false
	}
	v.Canvas().Focus(v.words)
	v.words.TypedRune(r)
	return true
}

// showHollow says why the list is empty, and how that can be changed.
func (v *entryView) showHollow() {
	l := v.l
	if len(v.rows) > 0 {
		return
	}
	state := kit.NewEmptyState(l, l.T("stakeholders.empty"), l.T("stakeholders.empty.how"), l.T("stakeholders.empty.first"), func() { v.Canvas().Focus(v.name) })
	switch {
	case v.Document().Organisations.Len() > 0:
		state = kit.NewEmptyState(l, l.T("stakeholders.filter.none"), "", l.T("stakeholders.filter.clear"), v.clear)
	case v.ReadOnly():
		state = kit.NewEmptyState(l, l.T("stakeholders.empty"), "", "", nil)
	}
	v.hollow.Objects = []fyne.CanvasObject{state}
	v.hollow.Refresh()
}

// showChips counts the sectors. The chips are made anew only when one comes or goes.
func (v *entryView) showChips(d app.Document) {
	l := v.l
	counts, undecided := app.SectorCounts(d)
	items := []kit.ChipItem{{Item: kit.Item{Text: l.T("filter.all")}, Count: d.Organisations.Len()}}
	for i, s := range app.Sectors {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true}, Count: counts[i]})
	}
	if undecided > 0 || v.entry.filter == len(items) {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: l.T("sector.none")}, Count: undecided})
	}
	numbers := make([]int, len(items))
	for i := range items {
		numbers[i] = items[i].Count
	}
	v.shares.Objects = []fyne.CanvasObject{picture.SectorBar(l, bySector(counts))}
	v.shares.Refresh()
	if len(v.numbers) == len(numbers) {
		v.chips.SetCounts(numbers...)
		v.chips.Select(v.entry.filter)
		return
	}
	v.numbers = numbers
	v.chips = kit.NewChips(l, items, v.entry.filter, func(i int) {
		v.entry.filter = i
		v.Changed(nil)
	})
	bar := container.New(spare{l, v.chips, fyne.NewSize(l.S(220), l.S(14))}, v.shares)
	v.top.Objects = []fyne.CanvasObject{kit.Row(l, 16, kit.Fill(kit.Stack(bar, v.chips)), kit.Width(l, 250, v.words))}
	v.top.Refresh()
}

// showBar says what is missing most, and where to see it.
func (v *entryView) showBar(d app.Document) {
	l := v.l
	words := missing(l, d)
	if words == v.said {
		return
	}
	v.said, v.bar.Objects = words, nil
	if words != "" {
		v.bar.Add(kit.Pad(l, 12, 0, 0, 0, kit.NewCautionBar(l, words, kit.NewButton(l, l.T("stakeholders.matrix.see"), "", kit.Plain, func() { v.GoTo("representation") }))))
	}
	v.page.Refresh()
}

// missing is the first gap worth a sentence: a whole sector, or authorities without one; "" if there is none yet.
func missing(l *kit.Look, d app.Document) string {
	if d.Organisations.Len() < 3 {
		return ""
	}
	counts, _ := app.SectorCounts(d)
	for i, n := range counts {
		if n == 0 {
			return l.T("stakeholders.missing.sector", "sector", the(app.Sectors[i]))
		}
	}
	for i := len(app.Sectors) - 1; i >= 0; i-- {
		n := 0
		for _, g := range app.Gaps(d, app.ByLocality) {
			if g.Counts[i] == 0 {
				n++
			}
		}
		if n > 0 && d.Authorities.Len() > 1 {
			return l.T("stakeholders.missing.places", "sector", the(app.Sectors[i]), "n", n)
		}
	}
	return ""
}

func bySector(counts [3]int) map[app.Sector]int {
	m := map[app.Sector]int{}
	for i, s := range app.Sectors {
		m[s] = counts[i]
	}
	return m
}
