package stakeholders

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// relationsView is step "relations": who is tied to whom, on which rung of the ladder, and where it should get.
type relationsView struct {
	*screen
	l      *kit.Look
	net    *kit.NetworkView
	table  *kit.Table
	rows   []*app.Relation
	side   *fyne.Container
	typing bool // a change comes from a field at the side: it shows it already
	page   fyne.CanvasObject
}

func newRelationsView(s *screen, l *kit.Look) *relationsView {
	v := &relationsView{screen: s, l: l, side: kit.Column(l, 12)}
	var picture fyne.CanvasObject
	if s.asList {
		v.table = v.newTable()
		picture = v.table
	} else {
		v.net = v.newNetwork()
		picture = kit.Panel(l, kit.Border(l, nil, kit.Pad(l, 8, 0, 0, 0, legend(l)), nil, nil, v.net))
	}
	tabs := kit.NewTabs(l, []string{l.T("relations.picture"), l.T("relations.list")}, map[bool]int{true: 1}[s.asList], func(i int) {
		if s.asList = i == 1; true {
			s.GoTo("relations")
		}
	})
	top := kit.Row(l, 10, tabs, kit.Spread(), v.tools())
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 10, 0, top), nil, nil,
		kit.Pad(l, 0, 0, 0, 20, kit.Width(l, 380, kit.Scroll(l, v.side))), picture)
	v.changed(nil)
	return v
}

func (v *relationsView) content() fyne.CanvasObject { return v.page }

// Focus is the picture or the list.
func (v *relationsView) Focus() fyne.Focusable {
	if v.net != nil {
		return v.net
	}
	return v.table
}

func (v *relationsView) tools() fyne.CanvasObject {
	l := v.l
	add := kit.NewButton(l, l.T("relations.add"), "plus", kit.Plain, v.add)
	if v.ReadOnly() {
		add.Disable()
	}
	if v.net == nil {
		return add
	}
	return kit.Row(l, 10, kit.NewButton(l, l.T("relations.arrange"), "network", kit.Plain, func() {
		v.Do(app.UnpinOrganisations())
		v.net.Rearrange()
	}), add)
}

func (v *relationsView) newNetwork() *kit.NetworkView {
	n := kit.NewNetworkView(v.l)
	n.SetReadOnly(v.ReadOnly())
	n.OnSelect = func(id string) {
		if id != "" {
			v.chosen = app.ID(id)
		}
		v.relation = ""
		v.showSide()
	}
	n.OnSelectTie = func(id string) {
		v.relation = app.ID(id)
		v.showSide()
	}
	n.OnPin = func(id string, x, y float64) { v.Do(app.PinOrganisation(app.ID(id), x, y)) }
	n.OnConnect = func(a, b string) { v.connect(app.ID(a), app.ID(b)) }
	n.OnOpen = func(id string) { v.edit(app.ID(id)) }
	n.OnRung = func(id string, r app.Rung) {
		if rel := v.Document().Relations.Get(app.ID(id)); rel != nil {
			next := *rel
			next.Now = r
			v.Do(app.PutRelation(next))
		}
	}
	return n
}

// legend explains shapes, sizes and lines under the picture.
func legend(l *kit.Look) fyne.CanvasObject {
	row := kit.Row(l, 18)
	for _, s := range app.Sectors {
		row.Add(kit.SectorWord(l, s, kit.Second))
	}
	row.Add(kit.NewText(l, l.T("relations.size"), kit.Second).SetColor(kit.Ink2))
	row.Add(kit.Spread())
	row.Add(kit.RungLegend(l))
	return row
}

// network gives nodes and ties of a document: organisations with relations, and those without at the rim.
func network(d app.Document) (nodes []kit.NetworkNode, ties []kit.NetworkTie) {
	for o := range d.Organisations.All() {
		nodes = append(nodes, kit.NetworkNode{ID: string(o.ID), Name: o.Name, Sector: o.Sector, X: o.NetX, Y: o.NetY, Pinned: o.Pin})
	}
	for r := range d.Relations.All() {
		ties = append(ties, kit.NetworkTie{ID: string(r.ID), A: string(r.A), B: string(r.B), Rung: r.Now})
	}
	return nodes, ties
}

func (v *relationsView) newTable() *kit.Table {
	l := v.l
	name := func(id app.ID) string { return v.Document().Organisations.Get(id).Name }
	end := func(title string, get func(*app.Relation) app.ID) kit.TableColumn {
		return kit.TableColumn{Title: title, Width: 140, Weight: 2,
			Sort: func(a, b int) int { return cmp.Compare(app.Fold(name(get(v.rows[a]))), app.Fold(name(get(v.rows[b])))) },
			Item: func(i int) kit.Item {
				o := v.Document().Organisations.Get(get(v.rows[i]))
				return kit.Item{Text: o.Name, Sector: o.Sector, Marked: true}
			}}
	}
	rung := func(title string, get func(*app.Relation) app.Rung) kit.TableColumn {
		return kit.TableColumn{Title: title, Width: 128,
			Sort: func(a, b int) int { return cmp.Compare(get(v.rows[a]), get(v.rows[b])) },
			Item: func(i int) kit.Item {
				if r := get(v.rows[i]); r != 0 {
					return kit.Item{Text: l.T("rung." + r.Key()), Icon: kit.RungIcon(r)}
				}
				return kit.Item{}
			}}
	}
	columns := []kit.TableColumn{
		end(l.T("relations.one"), func(r *app.Relation) app.ID { return r.A }),
		end(l.T("relations.other"), func(r *app.Relation) app.ID { return r.B }),
		rung(l.T("relations.now"), func(r *app.Relation) app.Rung { return r.Now }),
		rung(l.T("relations.target"), func(r *app.Relation) app.Rung { return r.Target }),
		{Title: l.T("relations.due"), Width: 92, Faint: true,
			Sort: func(a, b int) int { return cmp.Compare(v.rows[a].Due, v.rows[b].Due) },
			Text: func(i int) string { return l.Day(v.rows[i].Due) }},
	}
	return kit.NewTable(l, columns, 0, kit.TableOptions{
		Key: func(i int) string { return string(v.rows[i].ID) },
		Selected: func(i int) {
			v.relation = v.rows[i].ID
			v.showSide()
		},
		Deleted: func(rows []int) { v.remove(v.rows[rows[0]].ID) },
		Empty:   kit.NewEmptyState(l, l.T("relations.empty"), l.T("relations.empty.how"), l.T("relations.add"), v.add),
	})
}

func (v *relationsView) changed(app.Diff) {
	d := v.Document()
	if v.net != nil {
		v.net.SetNetwork(network(d))
		if v.relation != "" {
			v.net.SelectTie(string(v.relation))
		}
	} else {
		v.rows = slices.Collect(d.Relations.All())
		v.table.SetCount(len(v.rows))
		for i, r := range v.rows {
			if r.ID == v.relation && v.table.Current() != i {
				v.table.Select(i)
			}
		}
	}
	if !v.typing {
		v.showSide()
	}
}

// connect ties two organisations, or chooses the tie that is there.
func (v *relationsView) connect(a, b app.ID) {
	if r := v.Document().Between(a, b); r != nil {
		v.relation = r.ID
	} else {
		r := app.Relation{ID: app.NewID(), A: a, B: b, Now: app.Informing}
		v.relation = r.ID
		if !v.Do(app.PutRelation(r)) {
			return
		}
	}
	v.changed(nil)
}

// add asks for two organisations to tie.
func (v *relationsView) add() {
	l := v.l
	list := organisations(v.Document())
	if len(list) < 2 {
		v.GoTo("entry")
		return
	}
	items := make([]kit.Item, len(list))
	at := 0
	for i, o := range list {
		items[i] = kit.Item{Text: o.Name, Sector: o.Sector, Marked: true}
		if o.ID == v.chosen {
			at = i
		}
	}
	a, b := at, -1
	first := kit.NewSelect(l, items, at, func(i int) { a = i })
	second := kit.NewSelect(l, items, -1, func(i int) { b = i }).Placeholder(l.T("relations.choose"))
	kit.Dialog{Title: l.T("relations.add"), Width: 520, First: second,
		Content: kit.Form(l, kit.Field{Label: l.T("relations.one"), Widget: first}, kit.Field{Label: l.T("relations.other"), Widget: second}),
		Choices: []kit.Choice{
			{Label: l.T("relations.tie"), Kind: kit.Primary, Stay: func() bool { return b >= 0 && a != b }, Do: func() { v.connect(list[a].ID, list[b].ID) }},
			{Label: l.T("button.cancel"), Safe: true},
		}}.Open(l, v.Canvas())
}

func (v *relationsView) remove(id app.ID) {
	v.relation = ""
	v.Undoable(app.RemoveRelation(id), v.l.T("relations.removed"))
}
