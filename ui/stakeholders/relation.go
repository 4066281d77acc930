package stakeholders

import (
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// showSide shows the chosen relation on the ladder and what moves it; without one, the ladder of all of them.
func (v *relationsView) showSide() {
	l, d := v.l, v.Document()
	v.side.Objects = nil
	defer v.side.Refresh()
	r := d.Relations.Get(v.relation)
	counts := map[app.Rung]int{}
	now, _, _ := app.LadderCounts(d)
	for i, n := range now {
		counts[app.Rungs[i]] = n
	}
	panel := kit.Column(l, 8)
	if r == nil {
		panel.Add(kit.NewText(l, l.T("relations.all"), kit.Section))
		panel.Add(kit.NewLadderView(l, 0, 0, counts))
		panel.Add(kit.NewParagraph(l, l.T("relations.counts", "n", d.Relations.Len()), kit.Second).SetColor(kit.Ink2))
		v.side.Add(kit.Panel(l, panel))
		v.side.Add(kit.NewInfoBar(l, l.T("relations.how"), nil))
	} else {
		ladder := kit.NewLadderView(l, r.Now, r.Target, counts)
		if !v.ReadOnly() {
			ladder.OnNow = func(rung app.Rung) { v.put(*r, func(r *app.Relation) { r.Now = rung }) }
			ladder.OnTarget = func(rung app.Rung) { v.put(*r, func(r *app.Relation) { r.Target = rung }) }
		}
		panel.Add(kit.NewText(l, l.T("relations.chosen"), kit.Second).SetColor(kit.Ink2))
		for _, id := range []app.ID{r.A, r.B} {
			o := d.Organisations.Get(id)
			panel.Add(kit.Row(l, 8, kit.SectorMark(l, o.Sector, 14), kit.Fill(kit.NewLine(l, o.Name, kit.Strong).Content())))
		}
		panel.Add(ladder)
		panel.Add(kit.NewParagraph(l, l.T("relations.counts", "n", d.Relations.Len()), kit.Second).SetColor(kit.Ink2))
		v.side.Add(kit.Panel(l, panel))
		v.side.Add(kit.Panel(l, v.move(*r)))
	}
	v.addCautions(d)
}

func (v *relationsView) put(r app.Relation, change func(*app.Relation)) {
	change(&r)
	v.Do(app.PutRelation(r))
}

// move is what takes a relation from today to its target: what, who, by when.
func (v *relationsView) move(r app.Relation) fyne.CanvasObject {
	l, id := v.l, r.ID
	edit := func(change func(*app.Relation, string)) func(string) {
		return func(s string) {
			if now := v.Document().Relations.Get(id); now != nil {
				v.typing = true
				v.put(*now, func(r *app.Relation) { change(r, s) })
				v.typing = false
			}
		}
	}
	title := l.T("relations.move")
	if r.Target != 0 && r.Target != r.Now {
		title = l.T("relations.move.to", "from", app.Msg("rung."+r.Now.Key()), "to", app.Msg("rung."+r.Target.Key()))
	}
	what := kit.NewEntry(l, kit.EntryOptions{Text: r.Move, Multiline: true, Rows: 2, ReadOnly: v.ReadOnly(), Placeholder: l.T("relations.move.how"),
		OnChanged: edit(func(r *app.Relation, s string) { r.Move = s })})
	who := kit.NewEntry(l, kit.EntryOptions{Text: r.Owner, ReadOnly: v.ReadOnly(), OnChanged: edit(func(r *app.Relation, s string) { r.Owner = s })})
	due := kit.NewEntry(l, kit.EntryOptions{Text: l.Day(r.Due), LTR: true, ReadOnly: v.ReadOnly(), Placeholder: l.T("date.how"),
		Validate: func(s string) string {
			if _, ok := parseDay(s); !ok {
				return "date.wrong"
			}
			return ""
		},
		OnChanged: func(s string) {
			if day, ok := parseDay(s); ok {
				edit(func(r *app.Relation, _ string) { r.Due = day })(s)
			}
		}})
	remove := kit.NewButton(l, l.T("relations.remove"), "", kit.Quiet, func() { v.remove(id) })
	if v.ReadOnly() {
		remove.Disable()
	}
	return kit.Column(l, 10, kit.NewParagraph(l, title, kit.Strong), what,
		kit.Columns(l, 12, []float32{1.4, 1}, kit.Form(l, kit.Field{Label: l.T("relations.owner"), Widget: who}), kit.Form(l, kit.Field{Label: l.T("relations.due"), Widget: due})),
		kit.AtEnd(l, remove))
}

// parseDay reads a day as people write it, 15.12.2026 or 15/12/2026; nothing is no day.
func parseDay(s string) (app.Date, bool) {
	if s = app.CleanLine(s); s == "" {
		return "", true
	}
	for _, form := range []string{"2.1.2006", "2/1/2006", "2-1-2006", "2.1.06", "2/1/06", time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil {
			return app.DateOf(t), true
		}
	}
	return "", false
}

// addCautions tells of broken ties and of moves that are overdue.
func (v *relationsView) addCautions(d app.Document) {
	l := v.l
	now, _, _ := app.LadderCounts(d)
	if n := now[0]; n > 0 {
		for r := range d.Relations.All() {
			if r.Now == app.Disconnection {
				v.side.Add(kit.NewCautionBar(l, l.T("relations.broken", "n", n, "one", d.Organisations.Get(r.A).Name, "other", d.Organisations.Get(r.B).Name), nil))
				break
			}
		}
	}
	if late := app.Overdue(d, time.Now()); len(late) > 0 {
		v.side.Add(kit.NewCautionBar(l, l.T("relations.overdue", "n", len(late)), nil))
	}
}
