package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// top has the panels as chips, what can be said of the one that is shown, and what can be done.
func (v *proposalView) top(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	page := kit.Column(l, 10)
	if !v.ReadOnly() {
		page.Add(v.deeds(k))
	}
	if v.asking.solving.Under() {
		words := v.asking.told
		if words == "" {
			words = l.T("forum.searching")
		}
		page.Add(kit.NewInfoBar(l, words, k.Button(l, "stop", l.T("forum.searching.stop"), "", kit.Plain, v.asking.solving.Enough)))
	} else if v.asking.result != "" {
		page.Add(kit.NewCautionBar(l, v.asking.result, k.Button(l, "map", l.T("forum.proposal.map"), "", kit.Plain, func() { v.GoTo("map") })))
	}
	if p := v.current(); p != nil && v.mode != "lottery" {
		said := forum.StandingWords(l.Lang, p, v.asked.Stands(v.Document(), p))
		page.Add(kit.Column(l, 6, v.chips(k), kit.NewLine(l, said, kit.Second).SetColor(kit.Ink2)))
	}
	return page
}

// deeds are the buttons.
func (v *proposalView) deeds(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	name, ask, kind := "again", l.T("forum.proposal.ask"), kit.Plain
	switch {
	case v.current() != nil:
		ask = l.T("forum.proposal.again")
	case v.mode == "":
		name, kind = "ask", kit.Primary
	}
	again := k.Button(l, name, ask, "round-table", kind, v.ask).Small()
	row := kit.Flow(l, 10, again)
	if v.current() != nil {
		var more *kit.Button
		more = k.Button(l, "next", l.T("forum.proposal.next"), "plus", kit.Plain, func() { kit.ShowMenuOf(l, more, v.distances()) }).Small()
		disable(v.asking.solving.Under(), more)
		row.Add(more)
	}
	modes := []struct{ mode, key, icon string }{{"compare", "forum.proposal.compare", "merge"}, {"lottery", "forum.proposal.lottery", "lottery"}}
	for _, m := range modes {
		if m.mode == "compare" && len(forum.Panels(v.Document())) < 2 {
			continue
		}
		kind, do := kit.Plain, func() { v.turn(m.mode) }
		words := l.T(m.key)
		if v.mode == m.mode {
			words, do = l.T(m.key+".back"), func() { v.turn("") }
		}
		row.Add(k.Button(l, "mode/"+m.mode, words, m.icon, kind, do).Small())
	}
	row.Add(v.byHand(k))
	if p := v.current(); p != nil && p.Adopted == 0 {
		row.Add(k.Button(l, "remove", l.T("forum.proposal.remove"), "error", kit.Quiet, func() { v.removePanel(p) }).Small())
	}
	disable(v.asking.solving.Under(), again)
	return row
}

// distances are the choices of how much one more panel has to differ from the others.
func (v *proposalView) distances() (items []kit.MenuItem) {
	for _, n := range []int{1, 2, 3, 5, 8} {
		items = append(items, kit.MenuItem{Item: kit.Item{Text: v.l.T("forum.apart", "n", n)}, Do: func() {
			v.apart = n
			v.next(1)
		}})
	}
	return items
}

func disable(when bool, b *kit.Button) {
	if when {
		b.Disable()
	} else {
		b.Enable()
	}
}

func (v *proposalView) turn(mode string) {
	v.mode = mode
	v.show()
	v.Canvas().Focus(v.Focus())
}

// byHand begins a panel that is composed by hand: of the one that is shown, or of those who are locked in.
func (v *proposalView) byHand(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	var b *kit.Button
	b = k.Button(l, "hand", l.T("forum.proposal.hand"), "", kit.Plain, func() {
		var members, locked []app.ID
		for _, c := range v.asked.Candidates {
			if c.Lock == selection.In {
				locked = append(locked, app.ID(c.ID))
			}
		}
		if p := v.current(); p != nil {
			for _, a := range forum.Seated(v.Document(), p.ID) {
				members = append(members, a.ID)
			}
			kit.ShowMenuOf(l, b, []kit.MenuItem{
				{Item: kit.Item{Text: l.T("forum.proposal.hand.copy", "panel", forum.PanelName(l.Lang, p))}, Do: func() { v.compose(members) }},
				{Item: kit.Item{Text: l.T("forum.proposal.hand.empty")}, Do: func() { v.compose(locked) }}})
			return
		}
		v.compose(locked)
	})
	return b.Small()
}

// compose keeps members as a panel by hand, and shows it.
func (v *proposalView) compose(members []app.ID) {
	c := forum.Composition{Method: app.ByChoice, Members: members}
	for _, id := range members {
		c.Score += v.scores[id]
	}
	if v.Do(forum.Keep(app.TimeOf(v.Now()), c)) {
		chosen := v.chosen
		v.turnTo(v.newest())
		v.choose(chosen)
	}
}

func (v *proposalView) removePanel(p *app.Panel) {
	v.Undoable(app.Remove("panel", p.ID), v.l.T("forum.proposal.removed", "panel", forum.PanelName(v.l.Lang, p)))
}

// chips are the panels: name, sum of scores, and how many members differ from the first.
func (v *proposalView) chips(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	panels := forum.Panels(d)
	items := make([]kit.Item, len(panels))
	var first []string
	at := -1
	for i, p := range panels {
		s := v.asked.Stands(d, p)
		var ids []string
		for _, a := range forum.Seated(d, p.ID) {
			ids = append(ids, string(a.ID))
		}
		items[i] = kit.Item{Text: forum.PanelName(l.Lang, p), Second: figures(l, s.Score)}
		if i == 0 {
			first = ids
		} else {
			_, _, other := selection.Compare(first, ids)
			words := l.T("forum.others.none")
			if len(other) > 0 {
				words = l.T("forum.others", "n", len(other))
			}
			items[i].Second = l.Join(forum.ScoreWords(s.Score), words)
		}
		switch {
		case p.Adopted != 0:
			items[i].Icon = "tick"
		case !s.Keeps:
			items[i].Icon = "caution"
		}
		if p.ID == v.panel {
			at = i
		}
	}
	return k.Chips(l, "panels", items, at, func(i int) {
		if i >= 0 {
			v.turnTo(panels[i].ID)
		}
	})
}

// nothing is what stands here as long as there is no panel.
func (v *proposalView) nothing() fyne.CanvasObject {
	l, d := v.l, v.Document()
	if troubles := v.asked.Troubles(); len(troubles) > 0 {
		page := kit.Column(l, 10, kit.Row(l, 10, kit.Sign(l, "error", kit.Error, 22), kit.Fill(kit.NewParagraph(l, l.T("forum.proposal.cannot"), kit.Section))))
		for _, t := range troubles[:min(3, len(troubles))] {
			page.Add(kit.NewParagraph(l, forum.TroubleWords(d, l.Lang, t), kit.Body))
		}
		page.Add(kit.AtStart(l, kit.NewButton(l, l.T("forum.proposal.map"), "representation", kit.Plain, func() { v.GoTo("map") })))
		return page
	}
	if v.ReadOnly() {
		return kit.NewEmptyState(l, l.T("forum.proposal.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("forum.proposal.none"), l.T("forum.proposal.none.how", "candidates", len(v.asked.Candidates), "seats", v.asked.Seats),
		l.T("forum.proposal.ask"), v.ask)
}
