package stakeholders

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lists"
	"madrega/ui/kit"
)

// entryState is what stays in the fields of quick entry from one organisation to the next.
type entryState struct {
	name     string
	sector   app.Sector
	field    string
	locality string
	filter   int // chosen chip: 0 all, then the sectors, then those without one
}

// entryView is step "entry": one line adds an organisation, the list shows them all.
type entryView struct {
	*screen
	l     *kit.Look
	rows  []*app.Organisation
	ties  map[app.ID]int
	table *kit.Table
	name  *kit.Entry
	field *kit.Entry
	place *kit.Entry
	keys  fyne.CanvasObject
	chips *fyne.Container
	bar   *fyne.Container
	page  fyne.CanvasObject
}

func newEntryView(s *screen, l *kit.Look) *entryView {
	v := &entryView{screen: s, l: l, chips: kit.Row(l, 8), bar: kit.Column(l, 0)}
	v.table = v.newTable()
	top := kit.Column(l, 12, v.line(), v.chips)
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, top), kit.Pad(l, 12, 0, 0, 0, v.bar), nil, nil, v.table)
	v.changed(nil)
	return v
}

func (v *entryView) content() fyne.CanvasObject { return v.page }

// Focus puts the caret where the next organisation is written.
func (v *entryView) Focus() fyne.Focusable { return v.name }

// line is the row of fields. Enter in any of them adds.
func (v *entryView) line() fyne.CanvasObject {
	l, st := v.l, &v.entry
	add := func(string) { v.add() }
	v.name = kit.NewEntry(l, kit.EntryOptions{Text: st.name, Placeholder: l.T("stakeholders.entry.name"), OnSubmitted: add,
		OnChanged: func(s string) {
			st.name = s
			v.showKeys()
		},
		OnPasteLines: v.paste})
	v.keys = kit.Row(l, 12, kit.KeyHint(l, "Enter", l.T("stakeholders.entry.add"), kit.Ink2), kit.KeyHint(l, "Tab", l.T("stakeholders.entry.tab"), kit.Ink2))
	v.showKeys()
	sector := kit.NewSectorSelect(l, st.sector, func(s app.Sector) { st.sector = s })
	v.field = kit.NewEntry(l, kit.EntryOptions{Text: st.field, Placeholder: l.T("field.field"), OnSubmitted: add,
		OnChanged: func(s string) { st.field = s }, OnComplete: func(s string) { st.field = s },
		Completions: func(s string) []string { return like(app.KnownFields(v.Document()), s) }})
	v.place = kit.NewEntry(l, kit.EntryOptions{Text: st.locality, Placeholder: l.T("field.locality"), OnSubmitted: add,
		OnChanged: func(s string) { st.locality = s }, OnComplete: func(s string) { st.locality = s },
		Completions: func(s string) []string { return like(app.KnownLocalities(v.Document()), s) }})
	list := kit.NewButton(l, l.T("stakeholders.import"), "sheet", kit.Plain, v.importFile)
	name := kit.Stack(v.name, kit.Pad(l, 0, 12, 0, 0, kit.AtEnd(l, v.keys)))
	if v.ReadOnly() {
		v.name.Disable()
		list.Disable()
	}
	return kit.Row(l, 10, kit.Fill(kit.Columns(l, 10, []float32{4.2, 1.5, 1.5, 1.3}, name, sector, v.field, v.place)), list)
}

// showKeys hides the hints when what is written needs their room.
func (v *entryView) showKeys() {
	if len([]rune(v.entry.name)) > 28 {
		v.keys.Hide()
	} else {
		v.keys.Show()
	}
}

// like are the known values that hold what is written, those that begin with it first.
func like(known []string, s string) []string {
	var begin, hold []string
	for _, k := range known {
		switch f := app.Fold(k); {
		case strings.HasPrefix(f, app.Fold(s)):
			begin = append(begin, k)
		case strings.Contains(f, app.Fold(s)):
			hold = append(hold, k)
		}
	}
	return append(begin, hold...)
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
	if !v.Do(app.AddOrganisations(o)) {
		return
	}
	v.name.SetText("")
	v.showKeys()
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

func (v *entryView) newTable() *kit.Table {
	l := v.l
	text := func(get func(*app.Organisation) string) (func(int) string, func(a, b int) int) {
		return func(row int) string { return get(v.rows[row]) },
			func(a, b int) int { return cmp.Compare(app.Fold(get(v.rows[a])), app.Fold(get(v.rows[b]))) }
	}
	score := func(what string, get func(*app.Organisation) app.Score) (func(int) fyne.CanvasObject, func(a, b int) int) {
		return func(row int) fyne.CanvasObject {
				if s := get(v.rows[row]); s != 0 {
					return kit.LevelPipsWord(l, s, l.T(what+"."+s.Level()))
				}
				return kit.Space(l, 0, 0)
			},
			func(a, b int) int { return cmp.Compare(get(v.rows[b]), get(v.rows[a])) }
	}
	_, byName := text(func(o *app.Organisation) string { return o.Name })
	field, byField := text(func(o *app.Organisation) string { return o.Field })
	place, byPlace := text(func(o *app.Organisation) string { return o.Locality })
	scope, byScope := text(func(o *app.Organisation) string {
		if o.Scope == "" {
			return ""
		}
		return l.T("scope." + string(o.Scope))
	})
	influence, byInfluence := score("influence", func(o *app.Organisation) app.Score { return o.Influence })
	interest, byInterest := score("interest", func(o *app.Organisation) app.Score { return o.Interest })
	columns := []kit.TableColumn{
		{Title: l.T("field.name"), Width: 220, Weight: 3, Sort: byName, Item: func(row int) kit.Item {
			return kit.Item{Text: v.rows[row].Name, Sector: v.rows[row].Sector, Marked: true}
		}},
		{Title: l.T("field.field"), Width: 120, Weight: 2, Faint: true, Sort: byField, Text: field},
		{Title: l.T("field.locality"), Width: 110, Weight: 1.4, Sort: byPlace, Text: place},
		{Title: l.T("field.scope"), Width: 64, Sort: byScope, Faint: true, Text: scope},
		{Title: l.T("field.influence"), Width: 96, Sort: byInfluence, Cell: influence},
		{Title: l.T("field.interest"), Width: 96, Sort: byInterest, Cell: interest},
		{Title: l.T("stakeholders.ties"), Width: 56, End: true,
			Sort: func(a, b int) int { return cmp.Compare(v.ties[v.rows[b].ID], v.ties[v.rows[a].ID]) },
			Text: func(row int) string {
				if n := v.ties[v.rows[row].ID]; n > 0 {
					return l.Number(n)
				}
				return ""
			}},
	}
	return kit.NewTable(l, columns, 0, kit.TableOptions{
		Many:     true,
		Key:      func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) { v.chosen = v.rows[row].ID },
		Opened:   func(row int) { v.edit(v.rows[row].ID) },
		Deleted:  func(rows []int) { v.remove(v.ids(rows)) },
		Menu: func(row int) []kit.MenuItem {
			id := v.rows[row].ID
			return []kit.MenuItem{
				{Item: kit.Item{Text: l.T("stakeholders.edit")}, Do: func() { v.edit(id) }},
				{Item: kit.Item{Text: l.T("stakeholders.remove")}, Do: func() { v.remove(v.ids(v.table.Selected())) }},
			}
		},
		Empty: kit.NewEmptyState(l, l.T("stakeholders.empty"), l.T("stakeholders.empty.how"), l.T("stakeholders.empty.first"), func() { v.Canvas().Focus(v.name) }),
	})
}

func (v *entryView) ids(rows []int) []app.ID {
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	return ids
}

// changed shows the document as it is now.
func (v *entryView) changed(app.Diff) {
	d := v.Document()
	v.ties = app.Ties(d)
	v.rows = nil
	for _, o := range organisations(d) {
		if f := v.entry.filter; f == 0 || rank(o.Sector) == f-1 {
			v.rows = append(v.rows, o)
		}
	}
	v.table.SetCount(len(v.rows))
	v.showChips(d)
	v.showBar(d)
	v.choose()
}

// choose makes the chosen organisation the current row.
func (v *entryView) choose() {
	for row, o := range v.rows {
		if o.ID == v.chosen && v.table.Current() != row {
			v.table.Select(row)
		}
	}
}

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
	chips := kit.NewChips(l, items, v.entry.filter, func(i int) {
		v.entry.filter = i
		v.changed(nil)
	})
	v.chips.Objects = []fyne.CanvasObject{kit.Fill(chips), kit.FixedSize(l, 300, 14, kit.SectorBar(l, bySector(counts)))}
	v.chips.Refresh()
}

// showBar says what is missing most, and where to see it.
func (v *entryView) showBar(d app.Document) {
	l := v.l
	v.bar.Objects = nil
	if words := missing(l, d); words != "" {
		v.bar.Add(kit.NewCautionBar(l, words, kit.NewButton(l, l.T("stakeholders.matrix.see"), "", kit.Plain, func() { v.GoTo("representation") })))
	}
	v.bar.Refresh()
}

// missing is the first gap worth a sentence: a whole sector, or authorities without one; "" if there is none yet.
func missing(l *kit.Look, d app.Document) string {
	if d.Organisations.Len() < 3 {
		return ""
	}
	counts, _ := app.SectorCounts(d)
	for i, n := range counts {
		if n == 0 {
			return l.T("stakeholders.missing.sector", "sector", app.Msg(kit.SectorKey(app.Sectors[i])+".long"))
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
			return l.T("stakeholders.missing.places", "sector", app.Msg(kit.SectorKey(app.Sectors[i])+".long"), "n", n)
		}
	}
	return ""
}

// remove takes organisations away, and offers to bring them back.
func (s *screen) remove(ids []app.ID) {
	if len(ids) == 0 {
		return
	}
	s.Undoable(app.RemoveOrganisations(ids...), s.Look().T("stakeholders.removed", "n", len(ids)))
}

func bySector(counts [3]int) map[app.Sector]int {
	m := map[app.Sector]int{}
	for i, s := range app.Sectors {
		m[s] = counts[i]
	}
	return m
}
