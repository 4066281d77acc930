package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/ui/kit"
)

// members is the list of the authorities of a cluster, each with its kind, and a line to write the next.
type members struct {
	l        *kit.Look
	all      func() []app.Authority
	put      func(...app.Authority) // adds, or replaces
	remove   func(app.ID)
	done     func() // Enter in the empty line; may be nil
	resized  func() // the list needs another height
	readOnly bool

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

func (m *members) build() fyne.CanvasObject {
	l := m.l
	m.kind = kit.NewSelect(l, m.kinds(), 0, nil)
	m.line = kit.NewEntry(l, kit.EntryOptions{
		Placeholder: l.T("members.next"),
		OnSubmitted: func(string) { m.enter() },
		OnPasteLines: func(lines []string) bool {
			m.add(lines)
			return true
		},
	})
	m.list = container.NewStack()
	m.count = kit.NewText(l, "", kit.Second).SetColor(kit.Ink2)
	m.fill()
	if m.readOnly {
		return kit.Column(l, 8, kit.AtStart(l, m.count), m.list)
	}
	add := kit.NewButton(l, l.T("members.add"), "plus", kit.Plain, m.enter)
	return kit.Column(l, 10, kit.RowTop(l, 8, kit.Fill(m.line), kit.Width(l, 150, m.kind), add), kit.AtStart(l, m.count), m.list)
}

func (m *members) kinds() []kit.Item {
	var items []kit.Item
	for _, k := range app.PlaceKinds[:3] {
		items = append(items, kit.Item{Text: m.l.T("place." + string(k))})
	}
	return items
}

// enter adds what is written in the line.
func (m *members) enter() {
	name := app.CleanLine(m.line.Text())
	switch {
	case name == "" && m.done != nil:
		m.done()
	case name == "":
		m.line.SetProblem("members.empty")
		m.resized()
	case m.taken(name, ""):
		m.line.SetProblem("members.taken")
		m.resized()
	default:
		m.add([]string{name})
		m.line.SetText("")
	}
	m.line.Focus()
}

// add adds authorities of the chosen kind; names that are there already are left out.
func (m *members) add(names []string) {
	var as []app.Authority
	for _, name := range names {
		name = app.CleanLine(name)
		double := slices.ContainsFunc(as, func(a app.Authority) bool { return app.Fold(a.Name) == app.Fold(name) })
		if name != "" && !double && !m.taken(name, "") {
			as = append(as, app.Authority{ID: app.NewID(), Name: name, Kind: app.PlaceKinds[m.kind.Selected()]})
		}
	}
	if len(as) > 0 {
		m.put(as...)
	}
	m.update()
}

// taken tells whether another authority has the name.
func (m *members) taken(name string, but app.ID) bool {
	return slices.ContainsFunc(m.all(), func(a app.Authority) bool {
		return a.ID != but && app.Fold(a.Name) == app.Fold(name)
	})
}

// update shows what the list is now; what is being typed stays.
func (m *members) update() {
	all := m.all()
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

func (m *members) fill() {
	l := m.l
	m.rows = nil
	column := kit.Column(l, 6)
	for _, a := range m.all() {
		column.Add(m.row(a))
	}
	m.count.SetText(l.T("members.count", "n", len(m.rows)))
	fill(m.list, column)
	m.resized()
}

func (m *members) row(a app.Authority) fyne.CanvasObject {
	l := m.l
	r := &memberRow{authority: a}
	m.rows = append(m.rows, r)
	r.name = kit.NewEntry(l, kit.EntryOptions{Text: a.Name, ReadOnly: m.readOnly, OnChanged: func(s string) { m.rename(r, s) }})
	r.kind = kit.NewSelect(l, m.kinds(), slices.Index(app.PlaceKinds, a.Kind), func(i int) {
		r.authority.Kind = app.PlaceKinds[i]
		m.put(r.authority)
	})
	if m.readOnly {
		r.kind.Disable()
		return kit.RowTop(l, 8, kit.Fill(r.name), kit.Width(l, 150, r.kind))
	}
	remove := kit.NewButton(l, l.T("members.remove"), "", kit.Quiet, func() {
		m.remove(r.authority.ID)
		m.update()
		m.line.Focus()
	})
	return kit.RowTop(l, 8, kit.Fill(r.name), kit.Width(l, 150, r.kind), remove)
}

func (m *members) rename(r *memberRow, s string) {
	defer m.resized()
	name := app.CleanLine(s)
	switch {
	case name == "":
		r.name.SetProblem("members.empty")
	case m.taken(name, r.authority.ID):
		r.name.SetProblem("members.taken")
	default:
		r.name.SetProblem("")
		r.authority.Name = name
		m.put(r.authority)
	}
}
