package stakeholders

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// gridView is step "grid": influence and interest by dragging, with the reason beside it.
type gridView struct {
	*screen
	l      *kit.Look
	grid   *picture.Grid
	items  []picture.GridItem
	kept   parts.Kept
	side   *fyne.Container
	scroll *kit.Scroller
	reason *kit.Entry
	page   fyne.CanvasObject
}

func newGridView(s *screen, l *kit.Look) *gridView {
	v := &gridView{screen: s, l: l, side: kit.Column(l, 12), items: gridItems(s.Document())}
	words := picture.StakeholderGrid(l)
	v.grid = picture.NewGrid(l, words)
	v.grid.SetReadOnly(s.ReadOnly())
	v.grid.OnMove = func(id string, interest, influence float64) {
		v.chosen = app.ID(id)
		v.place(app.ID(id), app.Score(influence), app.Score(interest))
	}
	v.grid.OnLift = func(id string) {
		v.Undoable(app.LiftOrganisation(app.ID(id)), l.T("grid.lifted"))
	}
	v.grid.OnSelect = func(id string) {
		v.chosen = app.ID(id)
		v.showSide()
	}
	v.grid.OnReason = func(id string) {
		v.chosen = app.ID(id)
		v.showSide()
		if v.reason != nil {
			v.Canvas().Focus(v.reason)
		}
	}
	v.scroll = kit.Scroll(l, v.side)
	v.showSide()
	tray := kit.Panel(l, kit.Border(l, kit.Pad(l, 0, 0, 8, 0, kit.NewText(l, words.Tray, kit.Strong)), nil, nil, nil, v.grid.Tray()))
	end := parts.Above(l, v.scroll, tray)
	legend := kit.Row(l, 18)
	for _, s := range app.Sectors {
		legend.Add(kit.SectorWord(l, s, kit.Second))
	}
	foot := kit.Row(l, 24, legend)
	if !v.ReadOnly() {
		foot.Add(kit.Fill(kit.NewLine(l, words.How, kit.Second).Align(kit.AlignEnd).SetColor(kit.Ink2)))
	}
	v.page = kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, foot), nil, nil, parts.Beside{L: l, Least: 240, Most: 312}.With(kit.Panel(l, v.grid), end))
	v.grid.SetItems(v.items) // only now: each part around the grid lays it out once while it is made
	v.grid.Select(string(s.chosen))
	return v
}

// place puts a card where it was moved. Small steps of one card in a row, as the arrow keys make them, are one step of undo.
func (v *gridView) place(id app.ID, influence, interest app.Score) {
	c := app.PlaceOrganisation(id, influence, interest, v.Now())
	if o := v.Document().Organisations.Get(id); o != nil && o.Placed() {
		if math.Hypot(float64(influence-o.Influence), float64(interest-o.Interest)) < .15 {
			c.Merge = "grid/" + string(id)
		}
	}
	v.Do(c)
}

func (v *gridView) Content() fyne.CanvasObject { return v.page }

// Focus is the grid, so that the keys place cards at once.
func (v *gridView) Focus() fyne.Focusable { return v.grid }

// newGrid is the picture of a document, for the laptop and the wall.
func newGrid(l *kit.Look, items []picture.GridItem) *picture.Grid {
	g := picture.NewGrid(l, picture.StakeholderGrid(l))
	g.SetItems(items)
	return g
}

func gridItems(d app.Document) []picture.GridItem {
	var items []picture.GridItem
	for _, o := range parts.Organisations(d) {
		items = append(items, picture.GridItem{ID: string(o.ID), Name: o.Name, Sector: o.Sector,
			X: float64(o.Interest), Y: float64(o.Influence),
			FromX: float64(o.FromInterest), FromY: float64(o.FromInfluence)})
	}
	return items
}

func (v *gridView) Changed(app.Diff) {
	if items := gridItems(v.Document()); !slices.Equal(items, v.items) {
		v.items = items
		v.grid.SetItems(items)
	}
	if v.Document().Organisations.Get(v.chosen) == nil {
		v.chosen = ""
	}
	v.grid.Select(string(v.chosen))
	v.showSide()
}

// showSide tells of the chosen organisation, its reason and the private note.
func (v *gridView) showSide() {
	l := v.l
	v.kept.Anew()
	v.side.Objects, v.reason = nil, nil
	defer v.scroll.Refresh()
	o := v.Document().Organisations.Get(v.chosen)
	if o == nil {
		v.side.Add(kit.Panel(l, kit.NewParagraph(l, l.T("grid.choose"), kit.Body).SetColor(kit.Ink2)))
		return
	}
	about := kit.Column(l, 10,
		kit.RowTop(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 2,
			kit.NewParagraph(l, o.Name, kit.Section).Content().MaxLines(3), kit.NewParagraph(l, parts.OrganisationLine(l, o), kit.Second).SetColor(kit.Ink2)))),
		kit.Divider(l), kit.NewText(l, l.T("field.reason"), kit.Strong))
	if v.reason = v.text(o, "reason", l.T("grid.reason.how")); v.reason != nil {
		about.Add(v.reason)
	}
	if o.Reasoned != 0 && o.Reason != "" {
		about.Add(kit.NewText(l, l.T("grid.reason.when", "time", l.Date(o.Reasoned.Std())+" "+o.Reasoned.Std().Format("15:04")), kit.Status).SetColor(kit.Ink2))
	}
	if moved := moved(l, o); len(moved) > 0 {
		about.Add(kit.Divider(l))
		about.Add(kit.NewText(l, l.T("grid.moved"), kit.Strong))
		for _, m := range moved {
			about.Add(kit.NewParagraph(l, m, kit.Second))
		}
	}
	v.side.Add(kit.Panel(l, about))
	if private := v.text(o, "private", l.T("grid.private.how")); private != nil {
		v.side.Add(kit.NewPrivate(l, private))
	}
}

// text is the field of the reason or of the private note; nil if there is nothing in it and nothing may be written.
func (v *gridView) text(o *app.Organisation, what, placeholder string) *kit.Entry {
	text, id := o.Reason, o.ID
	set := func(o *app.Organisation, s string) { o.Reason, o.Reasoned = s, app.TimeOf(v.Now()) }
	if what == "private" {
		text, set = o.Private, func(o *app.Organisation, s string) { o.Private = s }
	}
	if text == "" && v.ReadOnly() {
		return nil
	}
	return v.kept.Entry(v.l, what+string(id), text, kit.EntryOptions{Multiline: true, Rows: min(4, max(2, len([]rune(text))/30+1)), ReadOnly: v.ReadOnly(), Placeholder: placeholder, EnterSends: true,
		OnChanged: func(s string) {
			v.Do(app.Edit(id, what, func(o *app.Organisation) { set(o, s) }))
		},
		OnSubmitted: func(string) { v.Canvas().Focus(v.grid) },
		OnEscape:    func() { v.Canvas().Focus(v.grid) },
	})
}

// moved says in words how the place differs from the earlier one.
func moved(l *kit.Look, o *app.Organisation) (words []string) {
	say := func(what string, from, to app.Score) {
		if from != 0 && from.Level() != to.Level() {
			words = append(words, l.T("grid.moved.from", "what", app.Msg("field."+what), "from", app.Msg(what+"."+from.Level()), "to", app.Msg(what+"."+to.Level())))
		}
	}
	say("influence", o.FromInfluence, o.Influence)
	say("interest", o.FromInterest, o.Interest)
	return words
}
