package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/ui/kit"
)

// Members is the list of the authorities of a cluster, each with its kind, and a line to write the next. It knows no
// document: All, Put and Remove do.
type Members struct {
	All      func() []app.Authority
	Put      func(...app.Authority) // adds, or replaces
	Remove   func(app.ID)
	Done     func() // Enter in the empty line; may be nil
	Resized  func() // the list needs another height
	ReadOnly bool
	Draft    string // of the line where the next is written; "" for none

	l     *kit.Look
	line  *kit.Entry
	kind  *kit.Select
	rows  []*memberRow
	list  *fyne.Container
	count *kit.Text
}

type memberRow struct {
	authority app.Authority
	name      *kit.Entry
	kind      *kit.Select
}

// Build makes the list.
func (m *Members) Build(l *kit.Look) fyne.CanvasObject {
	m.l = l
	m.kind = kit.NewSelect(l, m.kinds(), 0, nil)
	m.line = kit.NewEntry(l, kit.EntryOptions{
		Draft: m.Draft, Placeholder: l.T("members.next"),
		OnSubmitted: func(string) { m.enter() },
		OnPasteLines: func(lines []string) bool {
			m.add(lines)
			return true
		},
	})
	m.list = container.NewStack()
	m.count = kit.NewText(l, "", kit.Second).SetColor(kit.Ink2)
	m.fill()
	if m.ReadOnly {
		return kit.Column(l, 8, kit.AtStart(l, m.count), m.list)
	}
	add := kit.NewButton(l, l.T("members.add"), "plus", kit.Plain, m.enter)
	return kit.Column(l, 10, kit.RowTop(l, 8, kit.Fill(m.line), kit.Width(l, 150, m.kind), add), kit.AtStart(l, m.count), m.list)
}

func (m *Members) kinds() []kit.Item {
	var items []kit.Item
	for _, k := range app.PlaceKinds[:3] {
		items = append(items, kit.Item{Text: m.l.T("place." + string(k))})
	}
	return items
}

// Line is where the next is written.
func (m *Members) Line() *kit.Entry { return m.line }

// enter adds what is written in the line.
func (m *Members) enter() {
	name := app.CleanLine(m.line.Text())
	switch {
	case name == "" && m.Done != nil:
		m.Done()
	case name == "":
		m.line.SetProblem("members.empty")
		m.Resized()
	case m.Taken(name, ""):
		m.line.SetProblem("members.taken")
		m.Resized()
	default:
		m.add([]string{name})
		m.line.SetText("")
	}
	m.line.Focus()
}

// add adds authorities of the chosen kind; names that are there already are left out.
func (m *Members) add(names []string) {
	var as []app.Authority
	for _, name := range names {
		name = app.CleanLine(name)
		double := slices.ContainsFunc(as, func(a app.Authority) bool { return app.Fold(a.Name) == app.Fold(name) })
		if name != "" && !double && !m.Taken(name, "") {
			as = append(as, app.Authority{ID: app.NewID(), Name: name, Kind: app.PlaceKinds[m.kind.Selected()]})
		}
	}
	if len(as) > 0 {
		m.Put(as...)
	}
	m.Update()
}

// Taken tells whether another authority has the name.
func (m *Members) Taken(name string, but app.ID) bool {
	return slices.ContainsFunc(m.All(), func(a app.Authority) bool {
		return a.ID != but && app.Fold(a.Name) == app.Fold(name)
	})
}

// Update shows what the list is now; what is being typed stays.
func (m *Members) Update() {
	all := m.All()
	same := slices.EqualFunc(all, m.rows, func(a app.Authority, r *memberRow) bool { return a.ID == r.authority.ID })
	if !same {
		m.fill()
		return
	}
	for i, r := range m.rows {
		if r.authority = all[i]; app.CleanLine(r.name.Text()) != all[i].Name {
			r.name.SetText(all[i].Name)
		}
		r.kind.SetSelected(slices.Index(app.PlaceKinds, all[i].Kind))
	}
}

func (m *Members) fill() {
	l := m.l
	m.rows = nil
	column := kit.Column(l, 6)
	for _, a := range m.All() {
		column.Add(m.row(a))
	}
	m.count.SetText(l.T("members.count", "n", len(m.rows)))
	m.list.Objects = []fyne.CanvasObject{column}
	m.list.Refresh()
	m.Resized()
}

func (m *Members) row(a app.Authority) fyne.CanvasObject {
	l := m.l
	r := &memberRow{authority: a}
	m.rows = append(m.rows, r)
	r.name = kit.NewEntry(l, kit.EntryOptions{Text: a.Name, ReadOnly: m.ReadOnly, OnChanged: func(s string) { m.rename(r, s) }})
	r.kind = kit.NewSelect(l, m.kinds(), slices.Index(app.PlaceKinds, a.Kind), func(i int) {
		r.authority.Kind = app.PlaceKinds[i]
		m.Put(r.authority)
	})
	if m.ReadOnly {
		r.kind.Disable()
		return kit.RowTop(l, 8, kit.Fill(r.name), kit.Width(l, 150, r.kind))
	}
	remove := kit.NewButton(l, l.T("members.remove"), "", kit.Quiet, func() {
		m.Remove(r.authority.ID)
		m.Update()
		m.line.Focus()
	})
	return kit.RowTop(l, 8, kit.Fill(r.name), kit.Width(l, 150, r.kind), remove)
}

func (m *Members) rename(r *memberRow, s string) {
	defer m.Resized()
	name := app.CleanLine(s)
	switch {
	case name == "":
		r.name.SetProblem("members.empty")
	case m.Taken(name, r.authority.ID):
		r.name.SetProblem("members.taken")
	default:
		r.name.SetProblem("")
		r.authority.Name = name
		m.Put(r.authority)
	}
}
