package forum

import (
	"reflect"

	"fyne.io/fyne/v2"

	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// mapRows is how many rows of the map can be read from the back of the room.
const mapRows = 8

// wallMap is the map as the room sees it: numbers, never names of applicants. Where it is too long, what is not met comes
// first.
func (s *screen) wallMap(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	if d.Seats() == 0 {
		return nil
	}
	p := forum.Problem(d)
	grid := picture.NewQuotaMap(l)
	show := func(tallies []selection.Tally) (shown, left int) {
		seats, rows := quotaRows(l, d, p, tallies)
		rows, left = wallRows(rows)
		grid.SetRows(seats, rows)
		return len(rows), left
	}
	shown, left := 0, 0
	if same := reflect.DeepEqual(p, s.chart.problem); same && s.chart.done {
		shown, left = show(s.chart.exam.Tallies)
	} else {
		shown, left = show(nil)
		if same {
			s.chart.wall = func() { show(s.chart.exam.Tallies) }
		}
	}
	column := kit.Column(l, 14, kit.FixedHeight(l, picture.QuotaMapHeight(l, shown)/l.S(1), grid))
	if left > 0 {
		column.Add(kit.NewText(l, l.T("forum.map.more", "n", left), kit.Second).SetColor(kit.Ink2))
	}
	return column
}

// wallRows are the rows that the room sees, in their order, and how many more there are.
func wallRows(rows []picture.QuotaRow) (shown []picture.QuotaRow, left int) {
	if len(rows) <= mapRows {
		return rows, 0
	}
	first := func(r picture.QuotaRow) int { // the order in which rows get a place
		state, _ := r.State()
		switch {
		case state != picture.QuotaMet && state != picture.QuotaUnknown:
			return 0
		case r.Min > 0:
			return 1
		}
		return 2
	}
	keep, n := make([]bool, len(rows)), 0
	for rank := range 3 {
		for i, r := range rows {
			if first(r) == rank && n < mapRows {
				keep[i] = true
				n++
			}
		}
	}
	for i, r := range rows {
		if keep[i] {
			shown = append(shown, r)
		}
	}
	return shown, len(rows) - len(shown)
}
