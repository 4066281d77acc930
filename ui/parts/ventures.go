package parts

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// VentureGrid is a step in which ventures are put on the grid of their value and odds of success. Beside it stands what
// Side makes, and below that a field that adds ventures and those that are not placed yet.
type VentureGrid struct {
	h     exercise.Host
	l     *kit.Look
	o     VentureGridOptions
	grid  *picture.Grid
	items []picture.GridItem
	add   *kit.Entry
	side  *Built
	page  fyne.CanvasObject
}

// VentureGridOptions say what stands beside the grid.
type VentureGridOptions struct {
	Chosen *app.ID                                         // kept by the screen
	Side   func(k *Kept, v *app.Venture) fyne.CanvasObject // of the chosen one, which is never nil
	Answer string                                          // field of the VentureEntry that Enter on a card leads to
}

// NewVentureGrid makes the step.
func NewVentureGrid(h exercise.Host, l *kit.Look, o VentureGridOptions) *VentureGrid {
	g := &VentureGrid{h: h, l: l, o: o, items: VentureItems(h.Document())}
	words := picture.VentureGrid(l)
	g.grid = picture.NewGrid(l, words)
	g.grid.SetReadOnly(h.ReadOnly())
	g.grid.OnMove = func(id string, odds, value float64) { g.place(app.ID(id), app.Score(odds), app.Score(value)) }
	g.grid.OnLift = func(id string) { h.Undoable(app.LiftVenture(app.ID(id)), l.T("venture.lifted")) }
	g.grid.OnSelect = g.choose
	g.grid.OnReason = func(id string) {
		g.choose(id)
		if f, ok := g.side.Kept().Part(o.Answer + id).(fyne.Focusable); ok {
			h.Canvas().Focus(f)
		}
	}
	g.side = NewBuilt(h, l, g.beside)
	tray := kit.Row(l, 12, kit.NewText(l, words.Tray, kit.Strong))
	foot := kit.Row(l, 24, VentureFlag(l))
	if !h.ReadOnly() {
		g.add = AddVenture(h, l, func(id app.ID) { g.choose(string(id)) })
		tray.Add(kit.Fill(g.add))
		foot.Add(kit.Fill(kit.NewLine(l, words.How, kit.Second).Align(kit.AlignEnd).SetColor(kit.Ink2)))
	}
	end := Above(l, g.side.Content(), kit.Panel(l, kit.Border(l, kit.Pad(l, 0, 0, 8, 0, tray), nil, nil, nil, g.grid.Tray())))
	g.page = kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, foot), nil, nil, Beside{L: l, Least: 240, Most: 312}.With(kit.Panel(l, g.grid), end))
	g.grid.SetItems(g.items) // only now: each part around the grid lays it out once while it is made
	g.grid.Select(string(*o.Chosen))
	return g
}

// Content is the working area.
func (g *VentureGrid) Content() fyne.CanvasObject { return g.page }

// Focus is the grid, so that the keys place cards at once; while there is none, the field that adds one.
func (g *VentureGrid) Focus() fyne.Focusable {
	if g.add != nil && len(g.items) == 0 {
		return g.add
	}
	return g.grid
}

// Changed shows the document as it is now.
func (g *VentureGrid) Changed(diff app.Diff) {
	d := g.h.Document()
	if items := VentureItems(d); !slices.Equal(items, g.items) {
		g.items = items
		g.grid.SetItems(items)
	}
	if d.Ventures.Get(*g.o.Chosen) == nil {
		*g.o.Chosen = ""
	}
	g.grid.Select(string(*g.o.Chosen))
	g.side.Changed(diff)
}

// choose chooses a venture, "" for none.
func (g *VentureGrid) choose(id string) {
	*g.o.Chosen = app.ID(id)
	g.grid.Select(id)
	g.side.Changed(nil)
	g.side.Top()
}

// place puts a card where it was moved. Small steps of one card in a row, as the arrow keys make them, are one step of undo.
func (g *VentureGrid) place(id app.ID, odds, value app.Score) {
	*g.o.Chosen = id
	c := app.PlaceVenture(id, odds, value)
	if v := g.h.Document().Ventures.Get(id); v != nil && v.Placed() {
		if math.Hypot(float64(odds-v.Odds), float64(value-v.Value)) < .15 {
			c.Merge = "venture/grid/" + string(id)
		}
	}
	g.h.Do(c)
}

func (g *VentureGrid) beside(k *Kept) fyne.CanvasObject {
	d := g.h.Document()
	if v := d.Ventures.Get(*g.o.Chosen); v != nil {
		return g.o.Side(k, v)
	}
	words := g.l.T("venture.grid.choose")
	if d.Ventures.Len() == 0 {
		words = g.l.T("venture.grid.none")
	}
	return kit.Panel(g.l, kit.NewParagraph(g.l, words, kit.Body).SetColor(kit.Ink2))
}

// VentureItems are the ventures as cards of a picture.Grid.
func VentureItems(d app.Document) (items []picture.GridItem) {
	for v := range d.Ventures.All() {
		items = append(items, picture.GridItem{ID: string(v.ID), Name: v.Name, Chosen: v.First, X: float64(v.Odds), Y: float64(v.Value)})
	}
	return items
}

// VentureWall is the grid for the room; nil while nothing stands on it.
func VentureWall(l *kit.Look, d app.Document, chosen app.ID) fyne.CanvasObject {
	if len(app.VenturesWhere(d, (*app.Venture).Placed)) == 0 {
		return nil
	}
	g := picture.NewGrid(l, picture.VentureGrid(l))
	g.SetItems(VentureItems(d))
	g.SetReadOnly(true)
	g.Select(string(chosen))
	if d.FirstVenture() == nil {
		return g
	}
	return kit.Border(l, nil, kit.Pad(l, 16, 0, 0, 0, VentureFlag(l)), nil, nil, g)
}

// VentureFlag says what the flag on sun is.
func VentureFlag(l *kit.Look) fyne.CanvasObject {
	return kit.NewBadge(l, l.T("venture.first"), "flag", kit.OnSun, kit.Sun)
}

// AddVenture is a field that adds ventures: Enter adds one, several pasted lines are added at once. done is told the last.
func AddVenture(h exercise.Host, l *kit.Look, done func(app.ID)) *kit.Entry {
	var e *kit.Entry
	add := func(names ...string) {
		known := map[string]app.ID{}
		for v := range h.Document().Ventures.All() {
			known[app.Fold(v.Name)] = v.ID
		}
		var fresh []app.Entity
		var last app.ID
		for _, name := range names {
			if name = app.CleanLine(name); name == "" {
				continue
			}
			if last = known[app.Fold(name)]; last == "" {
				last = app.NewID()
				known[app.Fold(name)] = last
				fresh = append(fresh, &app.Venture{ID: last, Name: name})
			}
		}
		switch {
		case last == "":
		case len(fresh) == 0:
			e.SetProblem("venture.twice")
			done(last)
		case h.Do(app.Add(fresh...)):
			e.SetText("")
			done(last)
		}
	}
	e = kit.NewEntry(l, kit.EntryOptions{Draft: "venture", Placeholder: l.T("venture.add"),
		OnSubmitted:  func(s string) { add(s) },
		OnPasteLines: func(lines []string) bool { add(lines...); return true }})
	return e
}

// VentureEntry is a field for a text of a venture, which set keeps. It takes no room in a document for reading when there
// is nothing in it. With done, Enter and Escape end the writing and lead on; Shift and Enter begin a line.
func VentureEntry(h exercise.Host, l *kit.Look, k *Kept, v *app.Venture, field, text, ask string, set func(*app.Venture, string), done ...func()) fyne.CanvasObject {
	if text == "" && h.ReadOnly() {
		return nil
	}
	id := v.ID
	o := kit.EntryOptions{Multiline: true, Rows: 2, Grow: 6, ReadOnly: h.ReadOnly(), Placeholder: ask,
		OnChanged: func(s string) { h.Do(app.Edit(id, field, func(v *app.Venture) { set(v, s) })) }}
	if len(done) > 0 {
		o.EnterSends, o.OnSubmitted, o.OnEscape = true, func(string) { done[0]() }, done[0]
	}
	return k.Entry(l, field+string(id), text, o)
}

// VentureFirst chooses a venture as the first one, with the reason; for any other it says what has to happen before.
func VentureFirst(h exercise.Host, l *kit.Look, k *Kept, v *app.Venture, done ...func()) *fyne.Container {
	column := kit.Column(l, 10)
	if v.First {
		column.Add(VentureFlag(l))
	}
	if !v.First && !h.ReadOnly() {
		column.Add(kit.AtStart(l, k.Button(l, "choose"+string(v.ID), l.T("venture.first.choose"), "flag", kit.Plain, func() {
			h.Undoable(app.ChooseFirst(v.ID), l.T("venture.first.chosen", "name", v.Name))
		})))
		if now := h.Document().FirstVenture(); now != nil {
			column.Add(kit.NewParagraph(l, l.T("venture.first.now", "name", now.Name), kit.Second).SetColor(kit.Ink2))
		}
	}
	switch unlikely := v.Placed() && !v.Likely(); {
	case unlikely && v.First:
		column.Add(kit.NewCautionBar(l, l.T("venture.first.unlikely"), nil))
	case unlikely && v.Stage != 2:
		column.Add(kit.NewParagraph(l, l.T("venture.first.unlikely"), kit.Second).SetColor(kit.Ink2))
	}
	label := l.T("venture.gate")
	if v.First {
		label = l.T("venture.first.why")
	}
	if gate := VentureEntry(h, l, k, v, "gate", v.Gate, "", func(v *app.Venture, s string) { v.Gate = s }, done...); gate != nil {
		column.Add(kit.NewText(l, label, kit.Strong))
		column.Add(gate)
	}
	if v.First && !h.ReadOnly() {
		column.Add(kit.AtStart(l, k.Button(l, "leave"+string(v.ID), l.T("venture.first.leave"), "", kit.Quiet, func() {
			h.Undoable(app.ChooseFirst(""), l.T("venture.first.left"))
		}).Small()))
	}
	return column
}
