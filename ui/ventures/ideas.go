package ventures

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// ideasView is step "ideas": one line adds a venture, and what was said before offers others.
type ideasView struct {
	*screen
	l     *kit.Look
	rows  []*app.Venture
	add   *kit.Entry
	table *kit.Table
	side  *parts.Built
	page  fyne.CanvasObject
}

func newIdeasView(s *screen, l *kit.Look) *ideasView {
	v := &ideasView{screen: s, l: l}
	v.table = kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("field.name"), Weight: 1, Item: v.item},
		{Title: l.T("ventures.about"), Weight: 1.2, Faint: true, Text: func(i int) string { return strings.ReplaceAll(v.rows[i].About, "\n", " ") }},
		{Title: l.T("ventures.roots"), Weight: .9, Faint: true, Text: func(i int) string { return v.rootWords(l, v.rows[i].ID) }},
	}, 0, kit.TableOptions{
		Many:  !s.ReadOnly(),
		Key:   func(i int) string { return string(v.rows[i].ID) },
		Empty: kit.NewEmptyState(l, l.T("ventures.none"), l.T("ventures.none.how"), "", nil),
		Selected: func(i int) {
			if v.chosen != v.rows[i].ID {
				v.chosen = v.rows[i].ID
				v.side.Changed(nil)
				v.side.Top()
			}
		},
		Opened:  func(int) { v.write() },
		Deleted: v.remove,
	})
	v.side = parts.NewBuilt(s, l, v.beside)
	var top fyne.CanvasObject
	if !s.ReadOnly() {
		v.add = parts.AddVenture(s, l, func(id app.ID) { v.choose(id) })
		top = kit.Pad(l, 0, 0, 12, 0, parts.Hinted(l, v.add, kit.KeyHint(l, "Enter", l.T("stakeholders.entry.add"), kit.Ink2)))
	}
	v.page = parts.Beside{L: l, Least: 260, Most: 340}.With(kit.Border(l, top, nil, nil, nil, v.table), v.side.Content())
	v.Changed(nil)
	return v
}

func (v *ideasView) item(i int) kit.Item {
	if v.rows[i].First {
		return kit.Item{Text: v.rows[i].Name, Icon: "flag"}
	}
	return kit.Item{Text: v.rows[i].Name}
}

func (v *ideasView) Content() fyne.CanvasObject { return v.page }

func (v *ideasView) Focus() fyne.Focusable {
	if v.add != nil {
		return v.add
	}
	return v.table
}

// Changed shows the document as it is now.
func (v *ideasView) Changed(diff app.Diff) {
	v.rows = slices.Collect(v.Document().Ventures.All())
	v.table.SetCount(len(v.rows))
	if v.venture() == nil {
		v.chosen = ""
	}
	v.choose(v.chosen)
	v.side.Changed(diff)
}

// choose makes a venture the current row; if it is none, the current row is the chosen one.
func (v *ideasView) choose(id app.ID) {
	row := slices.IndexFunc(v.rows, func(r *app.Venture) bool { return r.ID == id })
	switch now := v.table.Current(); {
	case row >= 0 && row != now:
		v.table.Select(row)
	case row < 0 && now >= 0 && now < len(v.rows):
		v.chosen = v.rows[now].ID
	}
}

// write leads to what is said of the chosen one.
func (v *ideasView) write() {
	if f, ok := v.side.Kept().Part("about" + string(v.chosen)).(fyne.Focusable); ok {
		v.Canvas().Focus(f)
	}
}

func (v *ideasView) remove(rows []int) {
	if v.ReadOnly() {
		return
	}
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	v.Undoable(app.Remove("venture", ids...), v.l.T("ventures.removed", "n", len(ids)))
}

// beside is the chosen venture, and where others could come from.
func (v *ideasView) beside(k *parts.Kept) fyne.CanvasObject {
	column := kit.Column(v.l, 12)
	if r := v.venture(); r != nil {
		column.Add(kit.Panel(v.l, v.form(k, r)))
	}
	if !v.ReadOnly() {
		column.Add(kit.Panel(v.l, v.origins(k)))
	}
	return column
}

func (v *ideasView) form(k *parts.Kept, r *app.Venture) fyne.CanvasObject {
	l, id := v.l, r.ID
	name := k.Entry(l, "name"+string(id), r.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(),
		Validate: func(s string) string {
			if app.CleanLine(s) == "" {
				return "stakeholders.entry.noname"
			}
			return ""
		},
		OnChanged: func(s string) {
			if app.CleanLine(s) != "" {
				v.Do(app.Edit(id, "name", func(r *app.Venture) { r.Name = s }))
			}
		}})
	form := kit.Form(l, kit.Field{Label: l.T("field.name"), Widget: name})
	if about := parts.VentureEntry(v, l, k, r, "about", r.About, l.T("venture.about.ask"), func(r *app.Venture, s string) { r.About = s }); about != nil {
		form = kit.Form(l, kit.Field{Label: l.T("field.name"), Widget: name}, kit.Field{Label: l.T("ventures.about"), Widget: about})
	}
	if words := v.rootWords(l, id); words != "" {
		form.Add(kit.NewParagraph(l, l.T("ventures.roots")+": "+words, kit.Second).SetColor(kit.Ink2))
	}
	return form
}

// origins are what was said in the process and is no venture yet, each made one by a press.
func (v *ideasView) origins(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	column := kit.Column(l, 10, kit.NewText(l, l.T("ventures.origins"), kit.Strong))
	open := app.Origins(v.Document())
	how := "ventures.origins.how"
	if len(open) == 0 {
		how = "ventures.origins.none"
	}
	column.Add(kit.NewParagraph(l, l.T(how), kit.Second).SetColor(kit.Ink2))
	for _, o := range open {
		column.Add(parts.Keep(k, originName(l, o)+"/"+o.Name, func() *kit.Tile {
			words := kit.Column(l, 2, kit.NewParagraph(l, o.Name, kit.Body).Content().MaxLines(3), kit.NewParagraph(l, originName(l, o), kit.Second).SetColor(kit.Ink2))
			return kit.NewTile(l, kit.Row(l, 10, kit.Icon(l, "plus", kit.Pine, 16), kit.Fill(words)), func() {
				id := app.NewID()
				if v.Do(app.TakeOrigin(id, o)) {
					v.choose(id)
				}
			}).Room(8, 12)
		}))
	}
	return column
}

// originName says where a venture could come from.
func originName(l *kit.Look, o app.Origin) string {
	switch {
	case o.Component != "":
		return l.T("ventures.origin.component", "name", app.Msg("component."+string(o.Component)))
	case o.Cluster != "":
		return l.T("ventures.origin.cluster")
	}
	return l.T("ventures.origin.group")
}
