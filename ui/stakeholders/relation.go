package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// showSide shows the chosen relation on the ladder and what moves it; without one, the ladder of all of them.
func (v *relationsView) showSide() {
	l, d := v.l, v.Document()
	v.kept.Anew()
	v.side.Objects, v.ladder = nil, nil
	defer v.scroll.Refresh()
	counts := map[app.Rung]int{}
	now, _, _ := app.LadderCounts(d)
	for i, n := range now {
		counts[app.Rungs[i]] = n
	}
	panel := kit.Column(l, 8)
	numbers := kit.NewParagraph(l, l.T("relations.counts", "n", d.Relations.Len()), kit.Second).SetColor(kit.Ink2)
	if r := d.Relations.Get(v.relation); r != nil {
		panel.Add(kit.NewText(l, l.T("relations.chosen"), kit.Second).SetColor(kit.Ink2))
		for _, id := range []app.ID{r.A, r.B} {
			o := d.Organisations.Get(id)
			panel.Add(kit.Row(l, 8, kit.SectorMark(l, o.Sector, 14), kit.Fill(kit.NewLine(l, o.Name, kit.Strong).Content())))
		}
		v.ladder = v.rungs(r, counts)
		panel.Add(v.ladder)
		if !v.ReadOnly() {
			panel.Add(v.aim(r))
		}
		panel.Add(numbers)
		v.side.Add(kit.Panel(l, panel))
		v.side.Add(kit.Panel(l, v.move(r)))
	} else {
		if o := v.selected(); o != nil {
			v.side.Add(kit.Panel(l, v.tiesOf(o)))
		}
		panel.Add(kit.NewText(l, l.T("relations.all"), kit.Section))
		panel.Add(picture.NewLadder(l, 0, 0, counts))
		panel.Add(numbers)
		v.side.Add(kit.Panel(l, panel))
		if v.net != nil && !v.ReadOnly() {
			v.side.Add(kit.NewInfoBar(l, l.T("relations.how"), nil))
		}
	}
	v.addCautions(d)
}

// selected is the organisation that is chosen in the picture, or nil.
func (v *relationsView) selected() *app.Organisation {
	if v.net == nil {
		return nil
	}
	return v.Document().Organisations.Get(app.ID(v.net.Selected()))
}

// tiesOf lists the relations of an organisation, to choose one of them.
func (v *relationsView) tiesOf(o *app.Organisation) fyne.CanvasObject {
	l, d := v.l, v.Document()
	list := kit.Column(l, 4)
	for r := range d.Relations.All() {
		other := d.Organisations.Get(r.Other(o.ID))
		if other == nil {
			continue
		}
		id := r.ID
		list.Add(kit.NewPress(l, kit.Row(l, 8, kit.SectorMark(l, other.Sector, 12), kit.Fill(kit.NewLine(l, other.Name, kit.Body).Content()),
			kit.Icon(l, picture.RungIcon(r.Now), kit.Ink2, 17), kit.NewText(l, l.T("rung."+r.Now.Key()), kit.Second).SetColor(kit.Ink2)), func() { v.show(id) }))
	}
	n := len(list.Objects)
	return kit.Column(l, 8, kit.Row(l, 8, kit.SectorMark(l, o.Sector, 14), kit.Fill(kit.NewLine(l, o.Name, kit.Strong).Content())),
		kit.NewText(l, l.T("relations.of", "n", n), kit.Second).SetColor(kit.Ink2), list)
}

// put changes a field of a relation, unless it was removed in the meantime.
func (v *relationsView) put(id app.ID, field string, change func(*app.Relation)) {
	if v.Document().Relations.Get(id) != nil {
		v.Do(app.Edit(id, field, change))
	}
}

// rungs is the ladder of a relation.
func (v *relationsView) rungs(r *app.Relation, counts map[app.Rung]int) *picture.Ladder {
	id := r.ID
	ladder := parts.Keep(&v.kept, "ladder/"+string(id), func() *picture.Ladder {
		ladder := picture.NewLadder(v.l, r.Now, r.Target, counts)
		if !v.ReadOnly() {
			ladder.OnNow = func(rung app.Rung) { v.put(id, "now", func(r *app.Relation) { r.Now = rung }) }
			ladder.OnTarget = func(rung app.Rung) { v.put(id, "target", func(r *app.Relation) { r.Target = rung }) }
		}
		return ladder
	})
	ladder.Set(r.Now, r.Target, counts)
	ladder.SetTargeting(v.aiming)
	return ladder
}

// aim says what a press on the ladder sets: where the relation is, or where it should get.
func (v *relationsView) aim(r *app.Relation) fyne.CanvasObject {
	l, id := v.l, r.ID
	at := 0
	if v.aiming {
		at = 1
	}
	chips := parts.Keep(&v.kept, "aim/"+string(id), func() *kit.Chips {
		return kit.NewChips(l, []kit.ChipItem{{Item: kit.Item{Text: l.T("field.now")}, Count: -1}, {Item: kit.Item{Text: l.T("field.target")}, Count: -1}}, at, func(i int) {
			v.aiming = i == 1
			v.ladder.SetTargeting(v.aiming)
			v.climb()
		})
	})
	row := kit.Row(l, 8, kit.Fill(chips))
	if r.Target != 0 {
		row.Add(parts.Keep(&v.kept, "clear/"+string(id), func() *kit.Button {
			return kit.NewButton(l, l.T("relations.clear"), "", kit.Quiet, func() {
				v.put(id, "target", func(r *app.Relation) { r.Target = 0 })
				v.climb()
			}).Small()
		}))
	}
	return kit.Column(l, 6, kit.NewText(l, l.T("relations.sets"), kit.Second).SetColor(kit.Ink2), row)
}

// move is what takes a relation from today to its target: what, who, by when.
func (v *relationsView) move(r *app.Relation) fyne.CanvasObject {
	l, id := v.l, r.ID
	title := l.T("relations.move")
	if r.Target != 0 && r.Target != r.Now {
		title = l.T("relations.move.to", "from", app.Msg("rung."+r.Now.Key()), "to", app.Msg("rung."+r.Target.Key()))
	}
	what := v.kept.Entry(l, "what/"+string(id), r.Move, kit.EntryOptions{Multiline: true, Rows: 2, ReadOnly: v.ReadOnly(), Placeholder: l.T("relations.move.how"),
		OnChanged: func(s string) { v.put(id, "move", func(r *app.Relation) { r.Move = s }) }})
	who := v.kept.Entry(l, "who/"+string(id), r.Owner, kit.EntryOptions{ReadOnly: v.ReadOnly(),
		OnChanged: func(s string) { v.put(id, "owner", func(r *app.Relation) { r.Owner = s }) }})
	page := kit.Column(l, 10, kit.NewParagraph(l, title, kit.Strong), what, kit.Columns(l, 12, []float32{1.4, 1},
		kit.Form(l, kit.Field{Label: l.T("relations.owner"), Widget: who}), kit.Form(l, kit.Field{Label: l.T("relations.due"), Widget: v.kept.Date(v, l, "due/"+string(id), r.Due, func(day app.Date) { v.put(id, "due", func(r *app.Relation) { r.Due = day }) })})))
	if !v.ReadOnly() {
		page.Add(kit.AtEnd(l, parts.Keep(&v.kept, "remove/"+string(id), func() *kit.Button {
			return kit.NewButton(l, l.T("relations.remove"), "", kit.Quiet, func() { v.remove(id) })
		})))
	}
	return page
}

// addCautions tells of broken ties and of moves that are overdue, and goes to them.
func (v *relationsView) addCautions(d app.Document) {
	l := v.l
	now, _, _ := app.LadderCounts(d)
	for r := range d.Relations.All() {
		if r.Now == app.Disconnection {
			words := l.T("relations.broken", "n", now[0], "one", d.Organisations.Get(r.A).Name, "other", d.Organisations.Get(r.B).Name)
			v.side.Add(kit.NewCautionBar(l, words, nil))
			if id := r.ID; id != v.relation {
				v.side.Add(kit.AtEnd(l, parts.Keep(&v.kept, "broken/"+string(id), func() *kit.Button {
					return kit.NewButton(l, l.T("relations.show"), "", kit.Plain, func() { v.show(id) }).Small()
				})))
			}
			break
		}
	}
	late := app.Overdue(d, v.Now())
	if len(late) == 0 {
		return
	}
	v.side.Add(kit.NewCautionBar(l, l.T("relations.overdue", "n", len(late)), nil))
	for _, r := range late[:min(len(late), mostOverdue)] {
		words := l.T("relations.overdue.item", "one", d.Organisations.Get(r.A).Name, "other", d.Organisations.Get(r.B).Name, "day", l.Day(r.Due))
		id := r.ID
		v.side.Add(parts.Keep(&v.kept, "late/"+words, func() *kit.Tile {
			return kit.NewTile(l, kit.NewParagraph(l, words, kit.Second), func() { v.show(id) }).Room(8, 14)
		}).SetSelected(id == v.relation))
	}
}

// mostOverdue is how many overdue moves are listed; the rest are in the list of relations.
const mostOverdue = 5

// show chooses a relation and brings the keyboard to its ladder.
func (v *relationsView) show(id app.ID) {
	v.choose(id)
	v.scroll.ScrollToTop()
	v.climb()
}
