package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app/forum"
	"madrega/ui/kit"
)

// mostSeated is how many names of a constituency can be read from the back of the room.
const mostSeated = 9

// wallTerm is who sits, by constituency, with their roles; nothing of duties, reserves or marks.
func (s *screen) wallTerm(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	members := forum.Members(d)
	if len(members) == 0 {
		return nil
	}
	var columns []fyne.CanvasObject
	var weights []float32
	for _, c := range d.ConstituenciesInOrder() {
		list, n := kit.Column(l, 12), 0
		for _, m := range members {
			if d.Applications.Get(m.Application).Constituency != c.ID {
				continue
			}
			if n++; n > mostSeated {
				continue
			}
			row := kit.Row(l, 12, kit.SectorMark(l, c.Sector, 18), kit.Fill(kit.NewLine(l, forum.NameOf(d, m), kit.Body).Content()))
			if r := d.Roles.Get(m.Role); r != nil {
				name := r.Name
				if name == "" {
					name = l.T("role." + string(r.Kind))
				}
				row.Add(kit.NewText(l, name, kit.Second).SetColor(kit.Ink2))
			}
			list.Add(row)
		}
		if n > mostSeated {
			list.Add(kit.NewText(l, l.T("report.more", "n", n-mostSeated), kit.Second).SetColor(kit.Ink2))
		}
		head := kit.Row(l, 14, kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Section)), kit.NewText(l, l.T("forum.term.of", "have", n, "need", c.Seats), kit.News))
		columns, weights = append(columns, kit.AtTop(l, kit.Column(l, 14, head, kit.Divider(l), list))), append(weights, 1)
	}
	return kit.Columns(l, 40, weights, columns...)
}
