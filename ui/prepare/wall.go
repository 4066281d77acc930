package prepare

import (
	"fyne.io/fyne/v2"

	"madrega/ui/kit"
	"madrega/ui/parts"
)

// Wall is what the room sees: the place, the goal, and what to begin with. Who inside the authority is ready, what moves
// the invitees and what the grades rest on stay at the desk.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	d := s.Document()
	p := d.Process()
	switch step {
	case "place":
		if p.Identity == "" {
			return nil
		}
		page := kit.Column(l, 30, kit.NewParagraph(l, p.Identity, kit.Body).Content())
		var names []string
		for a := range d.Authorities.All() {
			names = append(names, a.Name)
		}
		if len(names) > 1 {
			page.Add(kit.NewParagraph(l, l.Join(names...), kit.Second).SetColor(kit.Ink2))
		}
		return page
	case "goal":
		if p.Goal == "" {
			return nil
		}
		page := kit.Column(l, 30, kit.NewParagraph(l, p.Goal, kit.Section).Content())
		if p.Alone != "" {
			page.Add(kit.NewText(l, l.T("prepare.alone"), kit.Second).SetColor(kit.Ink2))
			page.Add(kit.NewParagraph(l, p.Alone, kit.Body).Content())
		}
		if o := d.Organisations.Get(p.Convener); o != nil {
			page.Add(kit.Row(l, 14, kit.NewText(l, l.T("prepare.convened"), kit.Second).SetColor(kit.Ink2), kit.SectorMark(l, o.Sector, 26),
				kit.Fill(kit.NewLine(l, o.Name, kit.Body).Content())))
		}
		return page
	case "first":
		return parts.VentureWall(l, d, s.venture)
	}
	return nil
}
