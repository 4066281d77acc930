package picture

import (
	"cmp"
	"math"
	"slices"
)

// space is a plane in which boxes stand apart by a gap.
type space struct {
	bounds Rect
	gap    float64
	taken  []Rect
	full   Size // a box of this size found no place anywhere, so that no larger one does
}

// span is a stretch that the middle of a box cannot be in.
type span struct{ from, to float64 }

// nearest finds the place for a box of the size whose middle is closest to p, at most far away, that touches nothing. It
// is exact: the closest free place lies at the height of p, or where the box rests on the edge of another.
func (s *space) nearest(p Point, size Size, far float64) (Rect, bool) {
	if s.full != (Size{}) && size.W >= s.full.W && size.H >= s.full.H {
		return Rect{}, false
	}
	low := Point{s.bounds.X + size.W/2, s.bounds.Y + size.H/2}
	high := Point{s.bounds.X + s.bounds.W - size.W/2, s.bounds.Y + s.bounds.H - size.H/2}
	if low.X > high.X || low.Y > high.Y {
		return Rect{}, false
	}
	p = Point{clamp(p.X, low.X, high.X), clamp(p.Y, low.Y, high.Y)}
	far += touch
	for reach := size.H * 2; ; reach *= 3 {
		last := reach >= far
		reach = min(reach, far)
		if at, ok := s.within(p, size, low, high, reach); ok {
			return Around(at, size), true
		}
		if last {
			return Rect{}, false
		}
	}
}

func (s *space) within(p Point, size Size, low, high Point, reach float64) (best Point, ok bool) {
	near := s.near(p, size, reach)
	heights := []float64{p.Y}
	for _, b := range near {
		for _, y := range []float64{b.Y, b.Y + b.H} {
			if y >= low.Y && y <= high.Y && math.Abs(y-p.Y) <= reach {
				heights = append(heights, y)
			}
		}
	}
	slices.SortStableFunc(heights, func(a, b float64) int { return cmp.Compare(math.Abs(a-p.Y), math.Abs(b-p.Y)) })
	slices.SortFunc(near, func(a, b Rect) int { return cmp.Compare(a.X, b.X) })
	rows := rowsOf(near, size.H)
	shortest := reach
	var blocked []span
	for _, y := range heights {
		if math.Abs(y-p.Y) > shortest {
			break
		}
		blocked = blocked[:0]
		for _, b := range rows.at(y) {
			if y > b.Y+touch && y < b.Y+b.H-touch {
				blocked = append(blocked, span{b.X, b.X + b.W})
			}
		}
		x, found := outside(blocked, p.X, low.X, high.X)
		if d := (Point{x, y}).Distance(p); found && (d < shortest || !ok && d <= shortest) {
			best, shortest, ok = Point{x, y}, d, true
		}
	}
	return best, ok
}

// heaps are boxes by the rows that they reach into, so that a height asks only those around it.
type heaps struct {
	top, high float64
	rows      [][]Rect
}

// rowsOf keeps the order of the boxes within each row.
func rowsOf(boxes []Rect, high float64) heaps {
	if len(boxes) == 0 || high <= 0 {
		return heaps{rows: [][]Rect{boxes}}
	}
	h := heaps{top: math.Inf(1), high: high}
	end := math.Inf(-1)
	for _, b := range boxes {
		h.top, end = min(h.top, b.Y), max(end, b.Y+b.H)
	}
	h.rows = make([][]Rect, 1+int((end-h.top)/high))
	for _, b := range boxes {
		for i := h.row(b.Y); i <= h.row(b.Y+b.H); i++ {
			h.rows[i] = append(h.rows[i], b)
		}
	}
	return h
}

func (h heaps) row(y float64) int {
	if h.high == 0 {
		return 0
	}
	return max(0, min(len(h.rows)-1, int((y-h.top)/h.high)))
}

func (h heaps) at(y float64) []Rect { return h.rows[h.row(y)] }

// near lists where the middle of a box cannot be, within reach of p.
func (s *space) near(p Point, size Size, reach float64) []Rect {
	var near []Rect
	for _, t := range s.taken {
		w, h := size.W/2+s.gap, size.H/2+s.gap
		b := Rect{t.X - w, t.Y - h, t.W + 2*w, t.H + 2*h}
		if b.X < p.X+reach && b.X+b.W > p.X-reach && b.Y < p.Y+reach && b.Y+b.H > p.Y-reach {
			near = append(near, b)
		}
	}
	return near
}

// outside finds the value closest to x, between low and high, that is in none of the spans, which are sorted by where they begin.
func outside(blocked []span, x, low, high float64) (float64, bool) {
	best, free, reached := 0.0, false, low
	take := func(from, to float64) {
		if to < from-touch {
			return
		}
		if v := clamp(x, from, max(from, to)); !free || math.Abs(v-x) < math.Abs(best-x) {
			best, free = v, true
		}
	}
	for _, b := range blocked {
		if b.from > high {
			break
		}
		if b.from >= reached {
			take(reached, b.from)
		}
		reached = max(reached, b.to)
	}
	if reached <= high {
		take(reached, high)
	}
	return best, free
}
