package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/kit"
)

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

// Cursor is for Fyne.
func (r *SeatRing) Cursor() desktop.Cursor {
	if r.readOnly || r.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn is for Fyne.
func (r *SeatRing) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved shows who sits there.
func (r *SeatRing) MouseMoved(e *desktop.MouseEvent) {
	i := r.hit(e.Position)
	if i == r.hovered {
		return
	}
	r.MouseOut()
	if r.hovered = i; i >= 0 && r.seats[i].Name != "" && !r.readOnly {
		kit.ShowTip(r.l, r, r.seats[i].Name)
	}
}

// MouseOut is for Fyne.
func (r *SeatRing) MouseOut() {
	if r.hovered >= 0 {
		kit.HideTip(r)
	}
	r.hovered = -1
}

// MouseDown chooses the seat under the mouse.
func (r *SeatRing) MouseDown(e *desktop.MouseEvent) {
	if r.readOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(r)
	if i := r.hit(e.Position); i >= 0 {
		r.pick(r.seats[i].ID)
	}
}

// MouseUp is for Fyne.
func (r *SeatRing) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the seat under the mouse.
func (r *SeatRing) DoubleTapped(e *fyne.PointEvent) {
	if i := r.hit(e.Position); i >= 0 && !r.readOnly && r.OnOpen != nil {
		r.OnOpen(r.seats[i].ID)
	}
}

func (r *SeatRing) pick(id string) {
	r.Select(id)
	if r.OnSelect != nil {
		r.OnSelect(id)
	}
}

// TypedRune is for Fyne.
func (r *SeatRing) TypedRune(rune) {}

// TypedKey goes round the table: right and down clockwise, in every language.
func (r *SeatRing) TypedKey(e *fyne.KeyEvent) {
	step := map[fyne.KeyName]int{fyne.KeyRight: 1, fyne.KeyDown: 1, fyne.KeyLeft: -1, fyne.KeyUp: -1}[e.Name]
	switch {
	case r.readOnly:
		kit.Unhandled(r, e)
	case step != 0:
		r.round(step)
	case e.Name == fyne.KeyHome:
		r.selected = ""
		r.round(1)
	case e.Name == fyne.KeyEnd:
		r.selected = ""
		r.round(-1)
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && r.selected != "" && r.OnOpen != nil:
		r.OnOpen(r.selected)
	default:
		kit.Unhandled(r, e)
	}
}

// round chooses the next seat that is taken, in a direction.
func (r *SeatRing) round(step int) {
	at, n := -1, len(r.seats)
	for i, s := range r.seats {
		if s.ID != "" && s.ID == r.selected {
			at = i
		}
	}
	if at < 0 && step < 0 {
		at = n
	}
	for range n {
		if at = (at + step + n) % n; r.seats[at].ID != "" {
			r.pick(r.seats[at].ID)
			return
		}
	}
}
