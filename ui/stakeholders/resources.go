package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// resourcesView is step "resources": who brings which of the six kinds, as a table to tick.
type resourcesView struct {
	*screen
	l      *kit.Look
	rows   []*app.Organisation
	has    map[string]*app.Resource
	table  *kit.Table
	kept   parts.Kept
	side   *fyne.Container
	scroll *kit.Scroller
	page   fyne.CanvasObject
}

func newResourcesView(s *screen, l *kit.Look) *resourcesView {
	v := &resourcesView{screen: s, l: l, side: kit.Column(l, 12)}
	columns := []kit.TableColumn{{Title: l.T("field.name"), Width: 130, Weight: 4, Item: func(i int) kit.Item {
		return kit.Item{Text: v.rows[i].Name, Sector: v.rows[i].Sector, Marked: true}
	}}}
	for n, kind := range app.ResourceKinds {
		title := l.T("resource." + string(kind))
		columns = append(columns, kit.TableColumn{Title: title, Width: 48, Weight: .1 * float32(len([]rune(title))), Cell: func(i int) fyne.CanvasObject {
			id := v.rows[i].ID
			return kit.AtStart(l, parts.NewTick(l, v.of(id, kind) != nil, v.ReadOnly(), func() { v.press(id, n) }))
		}})
	}
	v.table = kit.NewTable(l, columns, 0, kit.TableOptions{
		Key: func(i int) string { return string(v.rows[i].ID) },
		Selected: func(i int) {
			if v.chosen != v.rows[i].ID {
				v.chosen = v.rows[i].ID
				v.showSide()
			}
		},
		Opened: func(i int) { v.edit(v.rows[i].ID) },
		Runes: func(r rune) bool {
			n := int(r - '1')
			if n < 0 || n >= len(app.ResourceKinds) || v.table.Current() < 0 {
				return parts.Leap(v.table, v.rows, r)
			}
			v.toggle(v.rows[v.table.Current()].ID, n)
			return true
		},
	})
	v.scroll = kit.Scroll(l, v.side)
	v.page = parts.Beside{L: l, Least: 230, Most: 300}.With(v.table, v.scroll)
	if !s.ReadOnly() {
		hint := kit.NewParagraph(l, l.T("resources.how"), kit.Second).SetColor(kit.Ink2)
		v.page = kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, hint), nil, nil, v.page)
	}
	v.Changed(nil)
	return v
}

func (v *resourcesView) Content() fyne.CanvasObject { return v.page }
func (v *resourcesView) Focus() fyne.Focusable      { return v.table }

func (v *resourcesView) of(id app.ID, kind app.ResourceKind) *app.Resource {
	return v.has[string(id)+"/"+string(kind)]
}

// press is a toggle by the pointer: the row becomes the chosen one, and the keys go on from there.
func (v *resourcesView) press(id app.ID, kind int) {
	if row := slices.IndexFunc(v.rows, func(o *app.Organisation) bool { return o.ID == id }); row >= 0 {
		v.table.Select(row)
	}
	v.Canvas().Focus(v.table)
	v.toggle(id, kind)
}

// toggle says that an organisation brings a kind, or doesn't.
func (v *resourcesView) toggle(id app.ID, kind int) {
	if v.ReadOnly() {
		return
	}
	k := app.ResourceKinds[kind]
	if r := v.of(id, k); r == nil {
		v.Do(app.Add(&app.Resource{ID: app.NewID(), Organisation: id, Kind: k}))
	} else if r.Note != "" {
		v.Undoable(app.Remove("resource", r.ID), v.l.T("resources.removed", "what", r.Note))
	} else {
		v.Do(app.Remove("resource", r.ID))
	}
}

func (v *resourcesView) Changed(app.Diff) {
	d := v.Document()
	v.rows, v.has = parts.Organisations(d), map[string]*app.Resource{}
	for r := range d.Resources.All() {
		v.has[r.UniqueKey()] = r
	}
	v.table.SetCount(len(v.rows))
	if o := v.chosenOrganisation(); o != nil {
		v.chosen = o.ID
		if row := slices.IndexFunc(v.rows, func(r *app.Organisation) bool { return r.ID == o.ID }); v.table.Current() != row {
			v.table.Select(row)
		}
	}
	v.showSide()
}

// showSide shows what the chosen organisation brings, to say it in words, and which kinds nobody brings.
func (v *resourcesView) showSide() {
	l := v.l
	v.kept.Anew()
	v.side.Objects = nil
	if o := v.Document().Organisations.Get(v.chosen); o != nil {
		about := kit.Column(l, 8, kit.RowTop(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.NewParagraph(l, o.Name, kit.Section).Content())))
		for _, kind := range app.ResourceKinds {
			if r := v.of(o.ID, kind); r != nil {
				about.Add(kit.Form(l, kit.Field{Label: l.T("resource." + string(kind)), Widget: v.note(r)}))
			}
		}
		if len(about.Objects) == 1 {
			about.Add(kit.NewParagraph(l, l.T("resources.none"), kit.Second).SetColor(kit.Ink2))
		}
		v.side.Add(kit.Panel(l, about))
	}
	if words := v.lacking(); words != "" {
		v.side.Add(kit.NewCautionBar(l, words, nil))
	}
	v.scroll.Refresh()
}

// lacking names the kinds that nobody brings; "" if there are none.
func (v *resourcesView) lacking() string {
	brought := map[app.ResourceKind]bool{}
	for _, r := range v.has {
		brought[r.Kind] = true
	}
	var names []string
	for _, kind := range app.ResourceKinds {
		if !brought[kind] {
			names = append(names, v.l.T("resource."+string(kind)))
		}
	}
	if len(names) == 0 || len(v.rows) == 0 {
		return ""
	}
	return v.l.T("resources.lacking", "what", lang.Words(v.l.Join(names...)))
}

func (v *resourcesView) note(r *app.Resource) fyne.CanvasObject {
	id := r.ID
	return v.kept.Entry(v.l, string(id), r.Note, kit.EntryOptions{Placeholder: v.l.T("resources.note"), ReadOnly: v.ReadOnly(),
		OnSubmitted: func(string) { v.Canvas().Focus(v.table) },
		OnChanged: func(s string) {
			if v.Document().Resources.Get(id) != nil {
				v.Do(app.Edit(id, "note", func(r *app.Resource) { r.Note = s }))
			}
		}})
}
