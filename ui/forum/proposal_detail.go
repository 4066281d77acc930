package forum

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// tallies is the line below the round table: how the panel stands on each axis.
func (v *proposalView) tallies(*parts.Kept) fyne.CanvasObject {
	p := v.current()
	if p == nil {
		return kit.Column(v.l, 0)
	}
	return kit.Column(v.l, 10, kit.Divider(v.l), v.tallyStrip(v.l, v.asked.Stands(v.Document(), p).Tallies))
}

// tallyStrip has a cell for each axis: whether it is kept, and the value that is tightest or missed most.
func (s *screen) tallyStrip(l *kit.Look, tallies []selection.Tally) fyne.CanvasObject {
	width := float32(128)
	if l.Wall {
		width = 260
	}
	cells := kit.Grid(l, 12, width)
	for len(tallies) > 0 {
		n := 1
		for n < len(tallies) && tallies[n].Axis == tallies[0].Axis {
			n++
		}
		cells.Add(s.tallyCell(l, tallies[:n]))
		tallies = tallies[n:]
	}
	return cells
}

func (s *screen) tallyCell(l *kit.Look, axis []selection.Tally) fyne.CanvasObject {
	d := s.Document()
	icon, color := "tick", kit.OK
	words, below := "", forum.AxisWords(d, l.Lang, axis[0].Axis)
	worst := slices.MaxFunc(axis, func(a, b selection.Tally) int { return a.Missing() + a.Over() - b.Missing() - b.Over() })
	tight := slices.MinFunc(axis, tighter)
	switch {
	case worst.Missing() > 0:
		icon, color, words = "error", kit.Error, l.T("forum.tally.short", "count", worst.Missing())
		below = forum.ValueWords(d, l.Lang, worst.Axis, worst.Value)
	case worst.Over() > 0:
		icon, color, words = "caution", kit.Caution, l.T("forum.tally.many", "count", worst.Over())
		below = forum.ValueWords(d, l.Lang, worst.Axis, worst.Value)
	case axis[0].Axis == forum.Constituencies:
		var filled []string
		for _, t := range axis {
			filled = append(filled, l.Number(t.Filled))
		}
		words = strings.Join(filled, ", ")
	case tight.Min > 0:
		words = l.T("forum.tally.needed", "filled", tight.Filled, "min", tight.Min)
		below = forum.ValueWords(d, l.Lang, tight.Axis, tight.Value)
	default:
		there := 0
		for _, t := range axis {
			if t.Filled > 0 {
				there++
			}
		}
		words = l.T("forum.tally.there", "there", there, "of", len(axis))
	}
	size := float32(15)
	if l.Wall {
		size = 28
	}
	return kit.Column(l, 2, kit.Row(l, 6, kit.Sign(l, icon, color, size), kit.Fill(kit.NewLine(l, words, kit.Strong))),
		kit.NewLine(l, below, kit.Second).SetColor(kit.Ink2))
}

// tighter orders values by how much room is left above their minimum; those that need nobody come last.
func tighter(a, b selection.Tally) int {
	room := func(t selection.Tally) int {
		if t.Min == 0 {
			return 1 << 20
		}
		return t.Filled - t.Min
	}
	return room(a) - room(b)
}

// chosenOne tells all about the one who is chosen, and offers what the committee can do.
func (v *proposalView) chosenOne(k *parts.Kept) fyne.CanvasObject {
	l, p, a := v.l, v.current(), v.application()
	if p == nil || a == nil {
		return kit.NewParagraph(l, l.T("forum.proposal.choose"), kit.Body).SetColor(kit.Ink2)
	}
	var sector app.Sector
	if c := v.Document().Constituencies.Get(a.Constituency); c != nil {
		sector = c.Sector
	}
	page := kit.Column(l, 8, kit.RowTop(l, 8, kit.Pad(l, 5, 0, 0, 0, kit.SectorMark(l, sector, 13)), kit.Fill(kit.NewParagraph(l, a.Name, kit.Strong).Content())))
	lock := v.locks[a.ID]
	member := v.sits(p, a.ID)
	if more := v.lockButtons(l, k, a, lock, v.moves(k, p, a, member)...); more != nil {
		page.Add(more)
	}
	if _, known := v.reasons[a.ID]; known {
		page.Add(kit.NewParagraph(l, v.reason(a), kit.Second))
	}
	if words := l.Join(v.standing(l, a)...); words != "" {
		page.Add(kit.NewParagraph(l, words, kit.Second).SetColor(kit.Ink2))
	}
	return page
}

func (v *proposalView) application() *app.Application {
	return v.Document().Applications.Get(v.chosen)
}

func (v *proposalView) sits(p *app.Panel, application app.ID) bool {
	return slices.ContainsFunc(forum.Seated(v.Document(), p.ID), func(a *app.Application) bool { return a.ID == application })
}

// moves are the buttons that change the panel by hand. A panel that was proposed, drawn or adopted stays as it is: a copy
// of it is changed.
func (v *proposalView) moves(k *parts.Kept, p *app.Panel, a *app.Application, member bool) (buttons []fyne.CanvasObject) {
	l, id := v.l, a.ID
	button := func(key, icon string, do func()) {
		buttons = append(buttons, k.Button(l, key+string(id), l.T(key), icon, kit.Plain, do).Small())
	}
	full := len(forum.Seated(v.Document(), p.ID)) >= v.asked.Seats
	switch {
	case member:
		button("forum.exchange", "reserve", func() { v.exchange(p, id, true) })
		if p.Method == app.ByChoice {
			button("forum.out", "", func() { v.change(p, []app.ID{id}, nil) })
		}
	case v.locks[id] == selection.Out:
	case full:
		button("forum.exchange.for", "reserve", func() { v.exchange(p, id, false) })
	default:
		button("forum.into", "plus", func() { v.change(p, nil, []app.ID{id}) })
	}
	return buttons
}

// change changes a panel that was composed by hand, or a copy of another.
func (v *proposalView) change(p *app.Panel, out, in []app.ID) {
	if p.Method == app.ByChoice && p.Adopted == 0 {
		v.Do(forum.Change(p.ID, out, in))
		return
	}
	members := in
	for _, a := range forum.Seated(v.Document(), p.ID) {
		if !slices.Contains(out, a.ID) {
			members = append(members, a.ID)
		}
	}
	v.compose(members)
}
