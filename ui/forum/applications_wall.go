package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
)

// wallApplications is what the room sees of the register: how many applications there are for each group of seats, and how
// many of them are eligible. Nobody is named.
func (s *screen) wallApplications(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	came, eligible := map[app.ID]int{}, map[app.ID]int{}
	all := forum.Applicants(d)
	for _, a := range all {
		came[a.Constituency]++
	}
	for _, a := range forum.Eligible(d) {
		eligible[a.Constituency]++
	}
	page := kit.Column(l, 26, kit.NewText(l, l.T("forum.applications.wall", "n", len(all)), kit.Title))
	for _, c := range d.ConstituenciesInOrder() {
		name := kit.Row(l, 14, kit.SectorMark(l, c.Sector, 26), kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Section).Content()))
		numbers := l.T("forum.applications.wall.part", "came", came[c.ID], "eligible", eligible[c.ID], "seats", c.Seats)
		page.Add(kit.Columns(l, 20, []float32{1, 1.4}, name, kit.NewLine(l, numbers, kit.Section)))
	}
	if n := came[""]; n > 0 {
		page.Add(kit.NewText(l, l.T("forum.applications.wall.none", "n", n), kit.Second).SetColor(kit.Ink2))
	}
	return page
}
