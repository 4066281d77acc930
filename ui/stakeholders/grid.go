package stakeholders

import (
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// gridView is step "grid": influence and interest by dragging, with the reason beside it.
type gridView struct {
	*screen
	l      *kit.Look
	grid   *kit.GridMap
	side   *fyne.Container
	reason *kit.Entry
	shown  app.ID
	page   fyne.CanvasObject
}

func newGridView(s *screen, l *kit.Look) *gridView {
	v := &gridView{screen: s, l: l, side: kit.Column(l, 12)}
	v.grid = newGrid(l, s.Document())
	v.grid.SetReadOnly(s.ReadOnly())
	v.grid.OnMove = func(id string, influence, interest float64) {
		v.chosen = app.ID(id)
		v.Do(app.PlaceOrganisation(app.ID(id), app.Score(influence), app.Score(interest), time.Now()))
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
	v.grid.Select(string(s.chosen))
	v.showSide()
	tray := kit.Panel(l, kit.Column(l, 8, kit.NewText(l, l.T("grid.tray"), kit.Strong), v.grid.Tray()))
	end := kit.Border(l, v.side, nil, nil, nil, kit.Pad(l, 12, 0, 0, 0, tray))
	legend := kit.Row(l, 18)
	for _, sec := range app.Sectors {
		legend.Add(kit.SectorWord(l, sec, kit.Second))
	}
	foot := kit.Row(l, 12, legend, kit.Fill(kit.NewLine(l, l.T("grid.how"), kit.Second).Align(kit.AlignEnd).SetColor(kit.Ink2)))
	v.page = kit.Border(l, nil, kit.Pad(l, 12, 0, 0, 0, foot), nil, kit.Pad(l, 0, 0, 0, 20, kit.Width(l, 312, end)), kit.Panel(l, v.grid))
	return v
}

func (v *gridView) content() fyne.CanvasObject { return v.page }

// Focus is the grid, so that the keys place cards at once.
func (v *gridView) Focus() fyne.Focusable { return v.grid }

// newGrid is the picture of a document, for the laptop and the wall.
func newGrid(l *kit.Look, d app.Document) *kit.GridMap {
	g := kit.NewGridMap(l, kit.StakeholderGrid(l))
	g.SetItems(gridItems(d))
	return g
}

func gridItems(d app.Document) []kit.GridItem {
	var items []kit.GridItem
	for _, o := range organisations(d) {
		items = append(items, kit.GridItem{ID: string(o.ID), Name: o.Name, Sector: o.Sector,
			Influence: float64(o.Influence), Interest: float64(o.Interest),
			FromInfluence: float64(o.FromInfluence), FromInterest: float64(o.FromInterest)})
	}
	return items
}

func (v *gridView) changed(diff app.Diff) {
	v.grid.SetItems(gridItems(v.Document()))
	v.grid.Select(string(v.chosen))
	if v.reason == nil || v.shown != v.chosen || v.Canvas().Focused() != v.reason {
		v.showSide()
	}
}

// showSide tells of the chosen organisation, its reason and the private note.
func (v *gridView) showSide() {
	l := v.l
	v.side.Objects, v.reason, v.shown = nil, nil, v.chosen
	defer v.side.Refresh()
	o := v.Document().Organisations.Get(v.chosen)
	if o == nil {
		v.side.Add(kit.Panel(l, kit.NewParagraph(l, l.T("grid.choose"), kit.Body).SetColor(kit.Ink2)))
		return
	}
	id := o.ID
	v.reason = kit.NewEntry(l, kit.EntryOptions{Text: o.Reason, Multiline: true, Rows: 3, ReadOnly: v.ReadOnly(), Placeholder: l.T("grid.reason.how"), EnterSends: true,
		OnChanged: func(s string) {
			v.Do(app.EditOrganisation(id, "reason", func(o *app.Organisation) { o.Reason, o.Reasoned = s, app.TimeOf(time.Now()) }))
		},
		OnSubmitted: func(string) { v.Canvas().Focus(v.grid) },
	})
	about := kit.Column(l, 10,
		kit.RowTop(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 2,
			kit.NewParagraph(l, o.Name, kit.Section).Content(), kit.NewParagraph(l, line(l, o), kit.Second).SetColor(kit.Ink2)))),
		kit.Divider(l), kit.NewText(l, l.T("field.reason"), kit.Strong), v.reason)
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
	if o.Private != "" {
		v.side.Add(kit.NewPrivate(l, kit.NewParagraph(l, o.Private, kit.Second).Content()))
	}
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
