package picture

import "math"

// Card is something to put on a grid whose axes run from 1 to 5, x to the right and y upwards.
type Card struct {
	X, Y float64 // 1 to 5
	Size Size    // with its name written out
	Pip  Size    // as a mark alone, where there is no room for names; zero if it may never shrink
}

// Placed is where a card came to stand.
type Placed struct {
	Rect
	Anchor Point // where its values say it should be
	Named  bool  // false if it is a mark alone
}

// ToPlot gives the point of a plot for values from 1 to 5, more being right and up.
func ToPlot(plot Size, x, y float64) Point {
	return Point{(clamp(x, 1, 5) - 1) / 4 * plot.W, (5 - clamp(y, 1, 5)) / 4 * plot.H}
}

// FromPlot gives the values, 1 to 5, for a point of a plot; points outside count as its edge.
func FromPlot(plot Size, p Point) (x, y float64) {
	return clamp(1+p.X/plot.W*4, 1, 5), clamp(5-p.Y/plot.H*4, 1, 5)
}

// crowd is the part of its surroundings that names may fill before a card becomes a mark alone.
const crowd = .5

// PlaceCards puts cards as near to their values as it can, inside the plot and a gap apart from each other, from the rim
// and from what is taken already (the titles of the fields). Where many come together they become marks alone, so that
// names stay where there is room for them. Each card depends on those before it and on its neighbours only: moving one
// leaves the rest of the picture as it was. Only when even the marks have no room do they overlap.
func PlaceCards(plot Size, cards []Card, gap float64, taken ...Rect) []Placed {
	named := roomy(plot, cards, gap)
	placed, lost := place(plot, cards, named, gap, taken)
	if lost { // they go among the marks, which choose their places first
		placed, _ = place(plot, cards, named, gap, taken)
	}
	return placed
}

// place puts first the marks, then the cards with names; it takes the name from those that would have to go too far.
func place(plot Size, cards []Card, named []bool, gap float64, taken []Rect) (placed []Placed, lost bool) {
	placed = make([]Placed, len(cards))
	s := &space{bounds: Rect{W: plot.W, H: plot.H}.Grow(-gap), gap: gap, taken: append([]Rect(nil), taken...)}
	for i, c := range cards {
		placed[i].Anchor = ToPlot(plot, c.X, c.Y)
		if !named[i] {
			placed[i].Rect = s.put(placed[i].Anchor, c.Pip)
		}
	}
	for i, c := range cards {
		if !named[i] {
			continue
		}
		if c.Pip == (Size{}) {
			placed[i].Rect, placed[i].Named = s.put(placed[i].Anchor, c.Size), true
			continue
		}
		r, ok := s.nearest(placed[i].Anchor, c.Size, max(plot.W, plot.H)/5+c.Size.H)
		if ok {
			s.taken = append(s.taken, r)
		} else {
			r, named[i], lost = s.put(placed[i].Anchor, c.Pip), false, true
		}
		placed[i].Rect, placed[i].Named = r, ok
	}
	return placed, lost
}

// put takes the nearest free place, however far; if there is none, it lays the box over what is there.
func (s *space) put(p Point, size Size) Rect {
	r, ok := s.nearest(p, size, math.Hypot(s.bounds.W, s.bounds.H))
	if !ok {
		s.full = size
		r = Around(p, size)
		r.X = clamp(r.X, s.bounds.X, s.bounds.X+s.bounds.W-r.W)
		r.Y = clamp(r.Y, s.bounds.Y, s.bounds.Y+s.bounds.H-r.H)
	}
	s.taken = append(s.taken, r)
	return r
}

// roomy tells for each card whether its surroundings have room for the names of all that meet there. The first of a
// crowd keep their names as long as the crowd's marks leave room.
func roomy(plot Size, cards []Card, gap float64) []bool {
	named := make([]bool, len(cards))
	at := make([]Point, len(cards))
	for i, c := range cards {
		at[i] = ToPlot(plot, c.X, c.Y)
	}
	area := func(s Size) float64 { return (s.W + gap) * (s.H + gap) }
	for i, c := range cards {
		if c.Pip == (Size{}) {
			named[i] = true
			continue
		}
		window := Size{c.Size.W * 2.2, c.Size.H * 5}
		around := Around(at[i], window)
		x, y := clamp(around.X, 0, plot.W-window.W), clamp(around.Y, 0, plot.H-window.H)
		around.X, around.Y = x, y
		filled := area(c.Size)
		for j, other := range cards {
			if filled > crowd*window.W*window.H { // only grows
				break
			}
			if j == i || !Around(at[j], Size{}).Inside(around) {
				continue
			}
			if j < i && named[j] || other.Pip == (Size{}) {
				filled += area(other.Size)
			} else {
				filled += area(other.Pip)
			}
		}
		named[i] = filled <= crowd*window.W*window.H
	}
	return named
}
