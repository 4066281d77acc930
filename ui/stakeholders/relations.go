package stakeholders

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// relationsView is step "relations": who is tied to whom, on which rung of the ladder, and where it should get.
type relationsView struct {
	*screen
	l      *kit.Look
	net    *picture.Network // nil in the list
	nodes  []picture.NetworkNode
	ties   []picture.NetworkTie
	table  *kit.Table
	rows   []*app.Relation
	kept   parts.Kept
	side   *fyne.Container
	scroll *kit.Scroller
	ladder *picture.Ladder // of the chosen relation; nil if there is none
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
		picture = kit.Panel(l, kit.Border(l, nil, kit.Pad(l, 8, 0, 0, 0, legend(l)), nil, nil,
			parts.AtLeast(l, 300, 160, v.net)))
	}
	tabs := kit.NewTabs(l, []string{l.T("relations.picture"), l.T("relations.list")}, map[bool]int{true: 1}[s.asList], func(i int) {
		s.asList = i == 1
		s.GoTo("relations")
	})
	v.scroll = kit.Scroll(l, v.side)
	top := kit.Row(l, 10, tabs, kit.Spread(), v.tools())
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 10, 0, top), nil, nil, nil, parts.Beside{L: l, Least: 330, Most: 380}.With(picture, v.scroll))
	v.Changed(nil)
	return v
}

func (v *relationsView) Content() fyne.CanvasObject { return v.page }

// Focus is the picture or the list.
func (v *relationsView) Focus() fyne.Focusable {
	if v.net != nil {
		return v.net
	}
	return v.table
}

func (v *relationsView) tools() fyne.CanvasObject {
	l := v.l
	tools := kit.Row(l, 10)
	if v.ReadOnly() {
		return tools
	}
	if v.net != nil {
		tools.Add(kit.NewButton(l, l.T("relations.arrange"), "network", kit.Plain, func() {
			v.Do(app.UnpinOrganisations())
			v.net.Rearrange()
			v.places = v.net.Places()
		}))
	}
	tools.Add(kit.NewButton(l, l.T("relations.add"), "plus", kit.Plain, v.add))
	return tools
}

func (v *relationsView) newNetwork() *picture.Network {
	n := picture.NewNetwork(v.l)
	n.Recall(v.places)
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
		v.put(app.ID(id), "now", func(rel *app.Relation) { rel.Now = r })
	}
	return n
}

// legend explains shapes, sizes and lines under the picture.
func legend(l *kit.Look) fyne.CanvasObject {
	row := kit.Flow(l, 18)
	for _, s := range app.Sectors {
		row.Add(kit.SectorWord(l, s, kit.Second))
	}
	row.Add(kit.NewText(l, l.T("relations.size"), kit.Second).SetColor(kit.Ink2))
	row.Add(picture.RungLegend(l))
	return row
}

// network gives nodes and ties of a document: organisations with relations, and those without at the rim.
func network(d app.Document) (nodes []picture.NetworkNode, ties []picture.NetworkTie) {
	for o := range d.Organisations.All() {
		nodes = append(nodes, picture.NetworkNode{ID: string(o.ID), Name: o.Name, Sector: o.Sector, X: o.NetX, Y: o.NetY, Pinned: o.Pin})
	}
	for r := range d.Relations.All() {
		ties = append(ties, picture.NetworkTie{ID: string(r.ID), A: string(r.A), B: string(r.B), Rung: r.Now})
	}
	return nodes, ties
}

func (v *relationsView) newTable() *kit.Table {
	l := v.l
	name := func(id app.ID) string { return v.Document().Organisations.Get(id).Name }
	end := func(title string, get func(*app.Relation) app.ID) kit.TableColumn {
		return kit.TableColumn{Title: title, Width: 64, Weight: 2,
			Sort: func(a, b int) int { return cmp.Compare(app.Fold(name(get(v.rows[a]))), app.Fold(name(get(v.rows[b])))) },
			Item: func(i int) kit.Item {
				o := v.Document().Organisations.Get(get(v.rows[i]))
				return kit.Item{Text: o.Name, Sector: o.Sector, Marked: true}
			}}
	}
	rung := func(title string, get func(*app.Relation) app.Rung) kit.TableColumn {
		return kit.TableColumn{Title: title, Width: 64, Weight: 1.5,
			Sort: func(a, b int) int { return cmp.Compare(get(v.rows[a]), get(v.rows[b])) },
			Item: func(i int) kit.Item {
				if r := get(v.rows[i]); r != 0 {
					return kit.Item{Text: l.T("rung." + r.Key()), Icon: picture.RungIcon(r)}
				}
				return kit.Item{}
			}}
	}
	columns := []kit.TableColumn{
		end(l.T("relations.one"), func(r *app.Relation) app.ID { return r.A }),
		end(l.T("relations.other"), func(r *app.Relation) app.ID { return r.B }),
		rung(l.T("relations.now"), func(r *app.Relation) app.Rung { return r.Now }),
		rung(l.T("relations.target"), func(r *app.Relation) app.Rung { return r.Target }),
		{Title: l.T("relations.due"), Width: 78, Faint: true,
			Sort: func(a, b int) int { return cmp.Compare(v.rows[a].Due, v.rows[b].Due) },
			Text: func(i int) string { return l.Day(v.rows[i].Due) }},
	}
	o := kit.TableOptions{
		Many: true,
		Key:  func(i int) string { return string(v.rows[i].ID) },
		Selected: func(i int) {
			if v.relation != v.rows[i].ID {
				v.relation = v.rows[i].ID
				v.showSide()
			}
		},
		Empty: kit.NewEmptyState(l, l.T("relations.empty"), "", "", nil),
	}
	if !v.ReadOnly() {
		o.Deleted = v.removeRows
		o.Opened = func(int) { v.climb() }
		o.Runes = func(r rune) bool {
			n := app.Rung(r - '0')
			if n < app.Disconnection || n > app.Partnership {
				return false
			}
			v.put(v.relation, "now", func(rel *app.Relation) { rel.Now = n })
			return true
		}
		o.Menu = func(int) []kit.MenuItem {
			return []kit.MenuItem{{Item: kit.Item{Text: l.T("relations.remove")}, Do: func() { v.removeRows(v.table.Selected()) }}}
		}
		o.Empty = kit.NewEmptyState(l, l.T("relations.empty"), l.T("relations.empty.how"), l.T("relations.add"), v.add)
	}
	return kit.NewTable(l, columns, 0, o)
}

func (v *relationsView) Changed(app.Diff) {
	d := v.Document()
	if d.Relations.Get(v.relation) == nil {
		v.relation = ""
	}
	if v.net != nil {
		nodes, ties := network(d)
		if !slices.Equal(nodes, v.nodes) || !slices.Equal(ties, v.ties) {
			v.nodes, v.ties = nodes, ties
			v.net.SetNetwork(nodes, ties)
			v.places = v.net.Places()
		}
		if v.relation != "" && v.net.SelectedTie() != string(v.relation) {
			v.net.SelectTie(string(v.relation))
		}
	} else {
		v.showRows(d)
	}
	v.showSide()
}

func (v *relationsView) showRows(d app.Document) {
	v.rows = slices.Collect(d.Relations.All())
	v.table.SetCount(len(v.rows))
	if i := slices.IndexFunc(v.rows, func(r *app.Relation) bool { return r.ID == v.relation }); i >= 0 {
		if v.table.Current() != i {
			v.table.Select(i)
		}
	} else if i := v.table.Current(); i >= 0 {
		v.relation = v.rows[i].ID
	}
}

// connect ties two organisations, or chooses the tie that is there. The keyboard is on the ladder then, to say how.
func (v *relationsView) connect(a, b app.ID) {
	if r := v.Document().Between(a, b); r != nil {
		v.choose(r.ID)
	} else {
		r := app.Relate(a, b, app.Informing)
		v.relation = r.ID
		if !v.Do(app.Add(&r)) {
			return
		}
	}
	v.climb()
}

// choose makes a relation the chosen one.
func (v *relationsView) choose(id app.ID) {
	v.relation = id
	v.Changed(nil)
}

// climb brings the keyboard to the ladder of the chosen relation.
func (v *relationsView) climb() {
	if v.ladder != nil {
		v.Canvas().Focus(v.ladder)
	}
}

// add asks for two organisations to tie.
func (v *relationsView) add() {
	l := v.l
	list := parts.Organisations(v.Document())
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
	wrong := kit.NewParagraph(l, "", kit.Second).SetColor(kit.Error)
	first := kit.NewSelect(l, items, at, func(i int) { a = i })
	second := kit.NewSelect(l, items, -1, func(i int) { b = i }).Placeholder(l.T("relations.choose"))
	two := func() bool {
		if b < 0 || a == b {
			wrong.SetText(l.T("relations.same"))
			return false
		}
		return true
	}
	kit.Dialog{Title: l.T("relations.add"), Width: 520, First: second,
		Content: kit.Form(l, kit.Field{Label: l.T("relations.one"), Widget: first}, kit.Field{Label: l.T("relations.other"), Widget: second}, kit.Field{Widget: wrong}),
		Choices: []kit.Choice{
			{Label: l.T("relations.tie"), Kind: kit.Primary, Stay: two, Do: func() { v.connect(list[a].ID, list[b].ID) }},
			{Label: l.T("button.cancel"), Safe: true},
		}}.Open(l, v.Canvas())
}

func (v *relationsView) remove(id app.ID) {
	v.relation = ""
	if v.Undoable(app.Remove("relation", id), v.l.T("relations.removed")) {
		v.Canvas().Focus(v.Focus())
	}
}

func (v *relationsView) removeRows(rows []int) {
	if len(rows) == 0 {
		return
	}
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	v.relation = ""
	v.Undoable(app.Remove("relation", ids...), v.l.T("relations.removed.many", "n", len(rows)))
}
