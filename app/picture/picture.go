// Package picture finds the places of things in pictures: cards on the grid of influence and interest, organisations in
// the network, names beside their marks. Screen and paper draw from the same places.
//
// Everything here is deterministic: the same input gives the same picture on every machine. Lengths are in whatever unit
// the caller draws in, x to the right and y down.
package picture

import "math"

// Size is how wide and how high something is.
type Size struct{ W, H float64 }

// Point is a place from the upper left corner.
type Point struct{ X, Y float64 }

// Rect is a box by its upper left corner.
type Rect struct{ X, Y, W, H float64 }

// Around is the box of a size with its centre at a point.
func Around(p Point, s Size) Rect { return Rect{p.X - s.W/2, p.Y - s.H/2, s.W, s.H} }

// Center is the point in the middle.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Grow adds a rim all round; a negative one takes it away.
func (r Rect) Grow(by float64) Rect { return Rect{r.X - by, r.Y - by, r.W + 2*by, r.H + 2*by} }

// touch is what rounding may add up to.
const touch = 1e-6

// Overlaps tells whether two boxes share more than an edge.
func (r Rect) Overlaps(o Rect) bool {
	return r.X+r.W > o.X+touch && o.X+o.W > r.X+touch && r.Y+r.H > o.Y+touch && o.Y+o.H > r.Y+touch
}

// Inside tells whether the box lies wholly in another.
func (r Rect) Inside(o Rect) bool {
	return r.X >= o.X-touch && r.Y >= o.Y-touch && r.X+r.W <= o.X+o.W+touch && r.Y+r.H <= o.Y+o.H+touch
}

// Distance between two points.
func (p Point) Distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

func clamp(v, low, high float64) float64 {
	if low > high {
		return (low + high) / 2
	}
	return min(high, max(low, v))
}
