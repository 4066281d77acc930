package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// wallProposal is what the room sees of a proposal: shapes and counts, and how the map is filled; no names, scores or reasons.
func (s *screen) wallProposal(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	p := d.Panels.Get(s.panel)
	if list := forum.Panels(d); p == nil && len(list) > 0 {
		p = list[0]
	}
	if p == nil {
		return nil
	}
	asked := forum.Ask(d)
	return kit.Columns(l, 40, []float32{3, 2}, s.wallRing(l, p),
		kit.Column(l, 0, kit.Spread(), s.tallyStrip(l, asked.Stands(d, p).Tallies), kit.Spread()))
}

// wallRing is the round table, to be looked at. Locks are the committee's own affair.
func (s *screen) wallRing(l *kit.Look, p *app.Panel) fyne.CanvasObject {
	groups, taken := s.seats(l, forum.Seated(s.Document(), p.ID))
	for i := range groups {
		for k := range groups[i].Seats {
			groups[i].Seats[k].Locked, groups[i].Seats[k].Name = false, ""
		}
	}
	ring := picture.NewSeatRing(l)
	ring.SetReadOnly(true)
	ring.Set(groups, l.Number(taken), l.T("forum.ring.taken", "n", taken))
	return ring
}

// wallDecision is the adopted forum with the names of its members; before that, what the proposal shows.
func (s *screen) wallDecision(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	p := forum.Adopted(d)
	if p == nil {
		return s.wallProposal(l)
	}
	seated := forum.Seated(d, p.ID)
	columns := []fyne.CanvasObject{s.wallRing(l, p)}
	weights := []float32{4}
	for _, c := range d.ConstituenciesInOrder() {
		list := kit.Column(l, 8)
		for _, a := range seated {
			if a.Constituency == c.ID {
				list.Add(kit.Row(l, 10, kit.SectorMark(l, c.Sector, 14), kit.Fill(kit.NewLine(l, a.Name, kit.Second).Content())))
			}
		}
		columns, weights = append(columns, kit.Column(l, 0, kit.Spread(), list, kit.Spread())), append(weights, 2)
	}
	return kit.Columns(l, 28, weights, columns...)
}
