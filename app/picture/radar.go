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
	Sides  []float64 // how each label is aligned: −1 to the right edge of its box, 0 in the middle, 1 to the left edge
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
		for _, upright := range []float64{.5, 2 * share} {
			r, good := s.try(share*s.Bounds.W, min(upright, .5)*s.Bounds.W)
			if good > rank || good == rank && r.R > best.R+touch {
				best, rank = r, good
			}
		}
	}
	s.widen(&best)
	return best
}

// try lays out for labels beside the chart that are as wide as given, and those above and below. Good is 2 for a chart
// without a fault, 1 where words had to be broken, 0 where labels touch.
func (s RadarSpec) try(width, upright float64) (r Radar, good int) {
	r = Radar{Labels: make([]Label, s.Axes), Sides: make([]float64, s.Axes), Width: make([]float64, s.Axes)}
	good = 2
	for i := range r.Labels {
		x, _ := r.direction(i)
		r.Sides[i] = side(x)
		r.Width[i] = width
		if r.Sides[i] == 0 {
			r.Width[i] = upright
		}
		size, ok := s.Measure(i, r.Width[i])
		for !ok && r.Width[i] < s.Bounds.W/2 { // a long word needs more
			r.Width[i] += s.Bounds.W / 40
			size, ok = s.Measure(i, r.Width[i])
		}
		if !ok {
			good = 1
		}
		r.Labels[i] = Label{Rect: Rect{W: size.W, H: size.H}, Shown: true}
	}
	low, high := 0.0, max(s.Bounds.W, s.Bounds.H)
	for range 40 {
		mid := (low + high) / 2
		if box := s.around(&r, mid); box.W <= s.Bounds.W && box.H <= s.Bounds.H {
			low = mid
		} else {
			high = mid
		}
	}
	box := s.around(&r, low)
	r.Center = Point{(s.Bounds.W-box.W)/2 - box.X, (s.Bounds.H-box.H)/2 - box.Y}
	for i := range r.Labels {
		r.Labels[i].Rect = s.place(r, i, r.Labels[i].Rect)
		if s.touches(r, i, r.Labels[i].Rect) {
			good = 0
		}
	}
	return r, good
}

// widen gives labels fewer lines where there is room left.
func (s RadarSpec) widen(r *Radar) {
	whole := Rect{W: s.Bounds.W, H: s.Bounds.H}
	for i := range r.Labels {
		for width := s.Bounds.W / 2; width > r.Width[i]; width -= s.Bounds.W / 40 {
			size, ok := s.Measure(i, width)
			wider := s.place(*r, i, Rect{W: size.W, H: size.H})
			if ok && size.H < r.Labels[i].H-touch && wider.Inside(whole) && !s.touches(*r, i, wider) {
				r.Labels[i].Rect, r.Width[i] = wider, width
				break
			}
		}
	}
}

// touches tells whether a box for the label of an axis comes too near to that of another.
func (s RadarSpec) touches(r Radar, axis int, box Rect) bool {
	box = box.Grow(s.Gap / 4)
	for i, l := range r.Labels {
		if i != axis && l.Overlaps(box) {
			return true
		}
	}
	return false
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

// place is where a label of some size stands.
func (s RadarSpec) place(r Radar, axis int, label Rect) Rect {
	x, y := r.direction(axis)
	at := Point{r.Center.X + x*(r.R+s.Gap), r.Center.Y + y*(r.R+s.Gap)}
	along := clamp(x*2.4, -1, 1) // the nearer to upright, the more it stands above or below
	return Rect{at.X + (along-1)*label.W/2, at.Y + (y-1)*label.H/2, label.W, label.H}
}

// around is the box around a chart of a size, with its labels, whose centre is 0,0.
func (s RadarSpec) around(r *Radar, radius float64) Rect {
	r.R, r.Center = radius, Point{}
	left, top, right, bottom := 0.0, 0.0, 0.0, 0.0
	for i := range r.Labels {
		l := s.place(*r, i, r.Labels[i].Rect)
		left, right = min(left, l.X), max(right, l.X+l.W)
		top, bottom = min(top, l.Y), max(bottom, l.Y+l.H)
	}
	return Rect{left, top, right - left, bottom - top}
}
