package forum

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// committeeView is step "committee": who sits in the advisory committee, what each thinks of the applicants in a table that
// is filled by keyboard, and beside it the one who is being judged.
type committeeView struct {
	*screen
	l       *kit.Look
	members []*app.Assessor
	all     []*app.Application // who may be chosen
	rows    []*app.Application // those of them that the table shows
	marks   forum.Marks
	scores  map[app.ID]int
	filter  filter
	column  int    // the member whose marks are being given
	first   int    // of the columns that show
	typed   string // figures typed into the mark that is current
	typedIn [2]app.ID
	table   *kit.Table
	place   *fyne.Container // of the table
	head    *parts.Built
	side    *parts.Built
	main    *fyne.Container // head, table and hints
	page    fyne.CanvasObject
}

// filter says which applicants the table shows.
type filter struct {
	constituency app.ID
	open         bool // those who lack a mark of somebody without a conflict of interest
}

func newCommitteeView(s *screen, l *kit.Look) parts.View {
	v := &committeeView{screen: s, l: l, place: kit.Stack()}
	v.read()
	v.side = parts.NewBuilt(s, l, v.beside)
	v.newTable()
	v.head = parts.NewBuiltPart(s, v.top)
	v.head.From("add")
	v.main = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, v.head.Content()), kit.Pad(l, 8, 0, 0, 0, v.hints()), nil, nil, parts.AtLeast(l, 0, 90, v.place))
	v.page = parts.Beside{L: l, Least: 250, Most: 330}.With(v.main, v.side.Content())
	return v
}

func (v *committeeView) Content() fyne.CanvasObject { return v.page }

// Focus is the table once there is a committee, else the field where it is named.
func (v *committeeView) Focus() fyne.Focusable {
	if len(v.members) > 0 && len(v.rows) > 0 {
		return v.table
	}
	return v.head.Focus()
}

// Changed shows the document as it is now.
func (v *committeeView) Changed(diff app.Diff) {
	before, from := v.members, v.first
	v.read()
	if from != v.first || !slices.EqualFunc(before, v.members, func(a, b *app.Assessor) bool { return *a == *b }) {
		v.swapTable()
	} else {
		v.table.SetCount(len(v.rows))
	}
	v.head.Changed(nil)
	v.main.Refresh()
	v.side.Changed(diff)
}

// read takes from the document what the table shows.
func (v *committeeView) read() {
	d := v.Document()
	v.members, v.marks, v.scores, v.rows = forum.Committee(d), forum.MarksOf(d), forum.Scores(d), nil
	v.column = max(0, min(v.column, len(v.members)-1))
	v.first = max(0, min(v.first, len(v.members)-v.most()))
	v.all = forum.Eligible(d)
	slices.SortStableFunc(v.all, appointedLast)
	for _, a := range v.all {
		if v.filter.constituency != "" && a.Constituency != v.filter.constituency || v.filter.open && !v.open(a) {
			continue
		}
		v.rows = append(v.rows, a)
	}
}

// appointed tells whether somebody was named by an authority: the committee need not mark them, though it may.
func appointed(a *app.Application) bool { return a.Source == app.ByAppointment }

func appointedLast(a, b *app.Application) int {
	switch {
	case appointed(a) == appointed(b):
		return 0
	case appointed(a):
		return 1
	}
	return -1
}

// open tells whether somebody who should has not given an applicant a mark yet.
func (v *committeeView) open(a *app.Application) bool {
	return !appointed(a) && slices.ContainsFunc(v.members, func(who *app.Assessor) bool {
		m := v.marks.Of(who.ID, a.ID)
		return m.Score == 0 && !m.Conflict
	})
}

// member is whose marks are being given, nil if there is no committee.
func (v *committeeView) member() *app.Assessor {
	if v.column < len(v.members) {
		return v.members[v.column]
	}
	return nil
}

func (v *committeeView) application() *app.Application {
	return v.Document().Applications.Get(v.chosen)
}

// top names the committee, and filters the table.
func (v *committeeView) top(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	names := kit.Flow(l, 8)
	for i, m := range v.members {
		names.Add(v.tag(k, i, m))
	}
	if !v.ReadOnly() {
		names.Add(kit.Width(l, 210, v.adding(k)))
	}
	page := kit.Column(l, 10, names)
	if len(v.members) == 0 {
		page.Add(kit.NewParagraph(l, l.T("forum.committee.none"), kit.Second).SetColor(kit.Ink2))
		return page
	}
	page.Add(kit.Ends(l, 16, 200, v.filters(k), kit.NewText(l, v.counted(), kit.Second).SetColor(kit.Ink2)))
	return page
}

// counted says how far the committee is.
func (v *committeeView) counted() string {
	given, asked := 0, 0
	for _, a := range v.all {
		if appointed(a) {
			continue
		}
		for _, m := range v.members {
			switch mark := v.marks.Of(m.ID, a.ID); {
			case mark.Conflict:
			case mark.Score > 0:
				given++
				asked++
			default:
				asked++
			}
		}
	}
	return v.l.T("forum.committee.given", "given", given, "asked", asked)
}

// tag is a member of the committee: a press makes it the one whose marks are given, Delete takes it away.
func (v *committeeView) tag(k *parts.Kept, i int, m *app.Assessor) fyne.CanvasObject {
	id, remove := m.ID, func() { v.remove(m) }
	if v.ReadOnly() {
		remove = nil
	}
	t := parts.Keep(k, "member/"+string(id)+m.Name, func() *kit.Tag {
		return kit.NewTag(v.l, kit.Item{Text: m.Name}, nil, remove)
	})
	t.On(func() { v.rename(m) }, remove)
	return t.Tip(v.l.T("forum.committee.rename"))
}

func (v *committeeView) remove(m *app.Assessor) {
	v.Undoable(app.Remove("assessor", m.ID), v.l.T("forum.committee.removed", "name", m.Name))
}

// rename asks for another name.
func (v *committeeView) rename(m *app.Assessor) {
	if v.ReadOnly() {
		return
	}
	l, id := v.l, m.ID
	var dialog *kit.Opened
	var name *kit.Entry
	set := func() bool {
		return v.Do(app.Edit(id, "", func(a *app.Assessor) { a.Name = name.Text() }))
	}
	name = kit.NewEntry(l, kit.EntryOptions{Draft: "rename/" + string(id), Text: m.Name, OnSubmitted: func(string) {
		if set() {
			dialog.Close()
		}
	}})
	dialog = kit.Dialog{Title: l.T("forum.committee.rename.title"), Content: name, First: name, Choices: []kit.Choice{
		{Label: l.T("forum.committee.rename.do"), Kind: kit.Primary, Stay: set}, {Label: l.T("button.cancel"), Safe: true}}}.Open(l, v.Canvas())
}

// adding is the field where members are named, one after the other or many at once by paste.
func (v *committeeView) adding(k *parts.Kept) *kit.Entry {
	l := v.l
	var e *kit.Entry
	add := func(names ...string) bool {
		before := v.Document().Assessors.Len()
		if v.Do(forum.AddAssessors(v.Document(), names...)) {
			e.SetText("")
		}
		return v.Document().Assessors.Len() > before
	}
	e = k.Field(l, "add", kit.EntryOptions{Placeholder: l.T("forum.committee.add"),
		OnSubmitted: func(s string) {
			if app.CleanLine(s) == "" && len(v.members) > 0 {
				v.Canvas().Focus(v.table)
				return
			}
			add(s)
		},
		OnPasteLines: func(lines []string) bool { add(lines...); return true }})
	return e
}

// filters are the chips over the table: all, those not judged yet, those of each constituency.
func (v *committeeView) filters(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	all, open, in := 0, 0, map[app.ID]int{}
	for _, a := range v.all {
		all++
		in[a.Constituency]++
		if v.open(a) {
			open++
		}
	}
	items := []kit.ChipItem{{Item: kit.Item{Text: l.T("forum.committee.all")}, Count: all}, {Item: kit.Item{Text: l.T("forum.committee.open")}, Count: open}}
	filters := []filter{{}, {open: true}}
	for _, c := range d.ConstituenciesInOrder() {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: forum.ConstituencyName(l.Lang, c), Sector: c.Sector, Marked: true}, Count: in[c.ID]})
		filters = append(filters, filter{constituency: c.ID})
	}
	counts, words := make([]int, len(items)), ""
	for i, item := range items {
		counts[i] = item.Count
		words += item.Text + "\n"
	}
	chips := parts.Keep(k, "filters/"+words, func() *kit.Chips { return kit.NewChips(l, items, 0, nil) })
	chips.OnChanged(func(i int) {
		v.filter = filters[max(0, i)]
		v.Changed(nil)
	})
	chips.SetCounts(counts...)
	chips.Select(max(0, slices.Index(filters, v.filter)))
	return chips
}

// hints says which keys there are.
func (v *committeeView) hints() fyne.CanvasObject {
	l := v.l
	if v.ReadOnly() {
		return kit.Space(l, 0, 0)
	}
	most := v.Document().Forum().Marks
	return kit.Flow(l, 14,
		kit.KeyHint(l, "1–"+l.Number(most), l.T("forum.committee.key.mark"), kit.Ink2),
		kit.KeyHint(l, "Enter", l.T("forum.committee.key.next"), kit.Ink2),
		kit.KeyHint(l, "Backspace", l.T("forum.committee.key.clear"), kit.Ink2),
		kit.KeyHint(l, "*", l.T("forum.committee.key.conflict"), kit.Ink2))
}
