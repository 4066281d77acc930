package stakeholders

import (
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// resourcesView is step "resources": who brings which of the six kinds, as a table to tick.
type resourcesView struct {
	*screen
	l     *kit.Look
	rows  []*app.Organisation
	has   map[string]*app.Resource
	table *kit.Table
	side  *fyne.Container
	notes bool // a change comes from a note: it is shown already
	page  fyne.CanvasObject
}

func newResourcesView(s *screen, l *kit.Look) *resourcesView {
	v := &resourcesView{screen: s, l: l, side: kit.Column(l, 12)}
	columns := []kit.TableColumn{{Title: l.T("field.name"), Width: 200, Weight: 1, Item: func(i int) kit.Item {
		return kit.Item{Text: v.rows[i].Name, Sector: v.rows[i].Sector, Marked: true}
	}}}
	for n, kind := range app.ResourceKinds {
		columns = append(columns, kit.TableColumn{Title: l.T("resource." + string(kind)), Width: 84, Cell: func(i int) fyne.CanvasObject {
			id := v.rows[i].ID
			c := kit.NewCheck(l, "", v.of(id, kind) != nil, func(bool) { v.toggle(id, n) })
			if v.ReadOnly() {
				c.Disable()
			}
			return kit.AtStart(l, c)
		}})
	}
	v.table = kit.NewTable(l, columns, 0, kit.TableOptions{
		Key: func(i int) string { return string(v.rows[i].ID) },
		Selected: func(i int) {
			v.chosen = v.rows[i].ID
			v.showSide()
		},
		Opened: func(i int) { v.edit(v.rows[i].ID) },
		Runes: func(r rune) bool {
			n := int(r - '1')
			if n < 0 || n >= len(app.ResourceKinds) || v.table.Current() < 0 {
				return false
			}
			v.toggle(v.rows[v.table.Current()].ID, n)
			return true
		},
		Empty: kit.NewEmptyState(l, l.T("stakeholders.none"), "", l.T("stakeholders.none.go"), func() { s.GoTo("entry") }),
	})
	hint := kit.NewLine(l, l.T("resources.how"), kit.Second).SetColor(kit.Ink2)
	v.page = kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, hint), nil, kit.Pad(l, 0, 0, 0, 20, kit.Width(l, 300, v.side)), v.table)
	v.changed(nil)
	return v
}

func (v *resourcesView) content() fyne.CanvasObject { return v.page }
func (v *resourcesView) Focus() fyne.Focusable      { return v.table }

func (v *resourcesView) of(id app.ID, kind app.ResourceKind) *app.Resource {
	return v.has[string(id)+"/"+string(kind)]
}

// toggle says that an organisation brings a kind, or doesn't.
func (v *resourcesView) toggle(id app.ID, kind int) {
	if v.ReadOnly() {
		return
	}
	k := app.ResourceKinds[kind]
	v.chosen = id
	if r := v.of(id, k); r == nil {
		v.Do(app.PutResource(app.Resource{ID: app.NewID(), Organisation: id, Kind: k}))
	} else if r.Note != "" {
		v.Undoable(app.RemoveResource(r.ID), v.l.T("resources.removed", "what", r.Note))
	} else {
		v.Do(app.RemoveResource(r.ID))
	}
}

func (v *resourcesView) changed(app.Diff) {
	if v.notes {
		return
	}
	d := v.Document()
	v.rows, v.has = organisations(d), map[string]*app.Resource{}
	for r := range d.Resources.All() {
		v.has[r.UniqueKey()] = r
	}
	v.table.SetCount(len(v.rows))
	if o := v.chosenOrganisation(); o != nil {
		for i, r := range v.rows {
			if r.ID == o.ID && v.table.Current() != i {
				v.table.Select(i)
			}
		}
	}
	v.showSide()
}

// showSide shows what the chosen organisation brings, to say it in words, and how many bring each kind.
func (v *resourcesView) showSide() {
	l := v.l
	v.side.Objects = nil
	defer v.side.Refresh()
	if o := v.Document().Organisations.Get(v.chosen); o != nil {
		about := kit.Column(l, 8, kit.RowTop(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.NewParagraph(l, o.Name, kit.Section).Content())))
		for _, kind := range app.ResourceKinds {
			if r := v.of(o.ID, kind); r != nil {
				about.Add(kit.Form(l, kit.Field{Label: l.T("resource." + string(kind)), Widget: v.note(*r)}))
			}
		}
		if len(about.Objects) == 1 {
			about.Add(kit.NewParagraph(l, l.T("resources.none"), kit.Second).SetColor(kit.Ink2))
		}
		v.side.Add(kit.Panel(l, about))
	}
	var lacking []string
	for _, kind := range app.ResourceKinds {
		n := 0
		for _, o := range v.rows {
			if v.of(o.ID, kind) != nil {
				n++
			}
		}
		if n == 0 && len(v.rows) > 0 {
			lacking = append(lacking, l.T("resource."+string(kind)))
		}
	}
	if len(lacking) > 0 {
		v.side.Add(kit.NewCautionBar(l, l.T("resources.lacking", "what", strings.Join(lacking, ", ")), nil))
	}
}

func (v *resourcesView) note(r app.Resource) fyne.CanvasObject {
	return kit.NewEntry(v.l, kit.EntryOptions{Text: r.Note, Placeholder: v.l.T("resources.note"), ReadOnly: v.ReadOnly(), OnChanged: func(s string) {
		v.notes = true
		r.Note = s
		v.Do(app.PutResource(r))
		v.notes = false
	}})
}
