package picture

import (
	"math"
	"slices"
)

// RadarMost is the end of a radar's scale, which begins at 0 in the centre.
const RadarMost = 5

// Radar is where the parts of a radar chart stand: its first axis points to twelve o'clock and the others follow
// clockwise, in every language.
type Radar struct {
	Center Point
	R      float64   // from the centre to the end of the scale
	Labels []Label   // one for each axis
	Sides  []float64 // how each label is aligned to its box: −1 to its right edge, 0 in the middle, 1 to its left edge
	Width  []float64 // the width for which each label was measured
}

// direction of an axis: to the right and down.
func (r Radar) direction(axis int) (x, y float64) { return radarDirection(axis, len(r.Labels)) }

func radarDirection(axis, n int) (x, y float64) {
	angle := 2 * math.Pi * float64(axis) / float64(n)
	return math.Sin(angle), -math.Cos(angle)
}

// At is the point of a value on an axis.
func (r Radar) At(axis int, value float64) Point {
	x, y := r.direction(axis)
	d := r.R * clamp(value, 0, RadarMost) / RadarMost
	return Point{r.Center.X + x*d, r.Center.Y + y*d}
}

// Ring is the line around the chart at a value; its last point is its first.
func (r Radar) Ring(value float64) []Point {
	ring := make([]Point, 0, len(r.Labels)+1)
	for i := range r.Labels {
		ring = append(ring, r.At(i, value))
	}
	return append(ring, ring[0])
}

// Lines are what joins the values of neighbouring axes, each as its points. A value of 0 was given by nobody: the line is
// interrupted there. Where no value is missing there is one line, and its last point is its first.
func (r Radar) Lines(values []float64) [][]Point {
	var lines [][]Point
	for _, run := range runs(values) {
		if len(run) > 1 {
			lines = append(lines, r.points(run, values))
		}
	}
	return lines
}

// Areas are what the values enclose: one shape inside the closed line; else one from the centre for each part of the line.
func (r Radar) Areas(values []float64) [][]Point {
	var areas [][]Point
	for _, line := range r.Lines(values) {
		if len(line) <= len(values) {
			line = append(line, r.Center)
		}
		areas = append(areas, line)
	}
	return areas
}

func (r Radar) points(axes []int, values []float64) []Point {
	at := make([]Point, len(axes))
	for i, axis := range axes {
		at[i] = r.At(axis, values[axis])
	}
	return at
}

// runs are the axes with values that stand beside each other, clockwise; the run of all axes ends where it began.
func runs(values []float64) [][]int {
	n := len(values)
	gap := slices.Index(values, 0)
	if gap < 0 {
		whole := make([]int, n+1)
		for i := range whole {
			whole[i] = i % max(n, 1)
		}
		return [][]int{whole}
	}
	var all [][]int
	var run []int
	for k := 1; k <= n; k++ {
		axis := (gap + k) % n
		if values[axis] != 0 {
			run = append(run, axis)
			continue
		}
		if len(run) > 0 {
			all = append(all, run)
		}
		run = nil
	}
	return all
}

// RadarSpec says what a radar is laid out for.
type RadarSpec struct {
	Bounds Size
	Axes   int     // 3 to 12
	Gap    float64 // between the end of an axis and its label
	// Measure gives the size of a label that is wrapped into a width, and whether it may be used so: not when a word had to
	// be broken, or there are too many lines.
	Measure func(axis int, width float64) (size Size, good bool)
}

// LayoutRadar finds the largest chart whose labels stand around it inside the bounds without touching each other.
func LayoutRadar(s RadarSpec) Radar {
	var best Radar
	rank := -1
	for share := .10; share <= .46; share += .02 {
		r, good := s.try(share * s.Bounds.W)
		if good > rank || good == rank && r.R > best.R+touch {
			best, rank = r, good
		}
	}
	return best
}

// try lays out for labels at the sides that are as wide as given. Good is 3 for a chart without a fault, less with faults.
func (s RadarSpec) try(width float64) (r Radar, good int) {
	r = Radar{Labels: make([]Label, s.Axes), Sides: make([]float64, s.Axes), Width: make([]float64, s.Axes)}
	good = 3
	for i := range r.Labels {
		x, _ := r.direction(i)
		r.Sides[i] = side(x)
		r.Width[i] = width
		if r.Sides[i] == 0 { // above and below there is more room
			r.Width[i] = min(2*width, s.Bounds.W/2)
		}
		size, ok := s.Measure(i, r.Width[i])
		if !ok {
			good = 1
		}
		r.Labels[i] = Label{Rect: Rect{W: size.W, H: size.H}, Shown: true}
	}
	low, high := 0.0, max(s.Bounds.W, s.Bounds.H)
	for range 40 {
		mid := (low + high) / 2
		if box := s.place(&r, mid); box.W <= s.Bounds.W && box.H <= s.Bounds.H {
			low = mid
		} else {
			high = mid
		}
	}
	box := s.place(&r, low)
	by := Point{(s.Bounds.W-box.W)/2 - box.X, (s.Bounds.H-box.H)/2 - box.Y}
	r.Center = by
	for i := range r.Labels {
		r.Labels[i].X += by.X
		r.Labels[i].Y += by.Y
		for k := range i {
			if r.Labels[i].Overlaps(r.Labels[k].Grow(s.Gap / 4)) {
				good = 0
			}
		}
	}
	return r, good
}

// side is how a label stands to the end of its axis: fully beside it for most, above or below for those that are upright.
func side(x float64) float64 {
	switch {
	case x > .08:
		return 1
	case x < -.08:
		return -1
	}
	return 0
}

// place puts the labels around a chart of a size whose centre is 0,0, and gives the box around all.
func (s RadarSpec) place(r *Radar, radius float64) Rect {
	r.R, r.Center = radius, Point{}
	left, top, right, bottom := 0.0, 0.0, 0.0, 0.0
	for i := range r.Labels {
		l := &r.Labels[i]
		x, y := r.direction(i)
		at := Point{x * (radius + s.Gap), y * (radius + s.Gap)}
		along := clamp(x*2.4, -1, 1) // the nearer to upright, the more it stands above or below
		l.X = at.X - l.W/2 + along*l.W/2
		l.Y = at.Y - l.H/2 + y*l.H/2
		left, right = min(left, l.X), max(right, l.X+l.W)
		top, bottom = min(top, l.Y), max(bottom, l.Y+l.H)
	}
	return Rect{left, top, right - left, bottom - top}
}
