package picture

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

func (r *SeatRing) count() int { return len(r.seats) }

func (r *SeatRing) chosen() int {
	return slices.IndexFunc(r.seats, func(s ringSeat) bool { return s.ID != "" && s.ID == r.selected })
}

// takes tells whether somebody sits there: empty seats are not chosen.
func (r *SeatRing) takes(i int) bool { return r.seats[i].ID != "" }

func (r *SeatRing) middle(i int) geometry.Point {
	return geometry.Point{X: float64(r.seats[i].at.X), Y: float64(r.seats[i].at.Y)}
}

// hit is the seat at a point, or −1.
func (r *SeatRing) hit(at fyne.Position) int {
	best, least := -1, r.at.Size*.75
	for i, s := range r.seats {
		if d := math.Hypot(float64(at.X-s.at.X), float64(at.Y-s.at.Y)); s.ID != "" && d < least {
			best, least = i, d
		}
	}
	return best
}

// hover shows who sits there.
func (r *SeatRing) hover(i int) {
	if r.hovered >= 0 {
		kit.HideTip(r)
	}
	if r.hovered = i; i >= 0 && r.seats[i].Name != "" && !r.readOnly {
		kit.ShowTip(r.l, r, r.seats[i].Name)
	}
}

func (r *SeatRing) pick(i int) {
	id := ""
	if i >= 0 {
		id = r.seats[i].ID
	}
	if id == r.selected {
		return
	}
	r.Select(id)
	if r.OnSelect != nil {
		r.OnSelect(id)
	}
}

func (r *SeatRing) open(i int) bool {
	if r.OnOpen != nil {
		r.OnOpen(r.seats[i].ID)
	}
	return r.OnOpen != nil
}

// TypedKey goes round the table: right and down clockwise, in every language.
func (r *SeatRing) TypedKey(e *fyne.KeyEvent) {
	x, y, ok := arrow(e.Name)
	if !ok || r.readOnly {
		r.walk(e)
		return
	}
	if step := int(x + y); !r.next(r.chosen(), step) {
		r.next(-1, step)
	}
}
