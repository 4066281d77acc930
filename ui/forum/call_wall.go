package forum

import (
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app/forum"
	"madrega/ui/kit"
)

// wallCall is what the room sees of the rules: what the forum is, the seats, who may apply, until when. It names nobody.
func (s *screen) wallCall(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	seats := kit.Column(l, 18)
	for _, c := range d.ConstituenciesInOrder() {
		row := kit.Row(l, 14, kit.NewText(l, l.Number(c.Seats), kit.News))
		if c.Sector != "" {
			row.Add(kit.SectorMark(l, c.Sector, 26))
		}
		row.Add(kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Body)))
		seats.Add(row)
	}
	seats.Add(kit.Divider(l))
	seats.Add(kit.NewText(l, l.T("forum.seats", "n", d.Seats()), kit.Strong))
	who := kit.Column(l, 18)
	for _, g := range forum.RuleGroups(d, l.Lang) {
		if g.ID != "who" {
			continue
		}
		who.Add(kit.NewText(l, g.Title, kit.Second).SetColor(kit.Ink2))
		for _, rule := range g.Rules[:min(len(g.Rules), 5)] {
			who.Add(kit.NewParagraph(l, rule, kit.Body).MaxLines(2))
		}
	}
	if c := forum.Current(d); c != nil && c.Deadline != "" {
		who.Add(kit.NewParagraph(l, l.T("forum.call.due", "date", l.Day(c.Deadline.Date()), "hour", c.Deadline.Clock()), kit.Strong))
	}
	head := kit.Column(l, 10, kit.NewParagraph(l, d.Forum().Name, kit.Section).Content().MaxLines(2))
	if goals := strings.Split(d.Forum().Goals, "\n"); goals[0] != "" {
		for _, goal := range goals[:min(len(goals), 2)] {
			head.Add(kit.NewParagraph(l, goal, kit.Body).Content().MaxLines(1).SetColor(kit.Ink2))
		}
	}
	return kit.Border(l, kit.Pad(l, 0, 0, 36, 0, head), nil, nil, nil, kit.Columns(l, 64, []float32{1, 1.9}, seats, who))
}
