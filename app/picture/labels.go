package picture

import (
	"cmp"
	"slices"
)

// Mark is a thing in a picture that carries a name.
type Mark struct {
	At    Point
	R     float64 // half its width and height
	Label Size    // of the name; zero if it has none
	Rank  int     // names of a higher rank are placed first
	Must  bool    // has its name even where there is no room
}

// Label is where a name is written; Shown is false when there is no room for it.
type Label struct {
	Rect
	Shown bool
}

// PlaceLabels writes names below their marks; where that place is taken, above, at the right or at the left; and leaves
// out those that fit nowhere. No name covers a mark or another name, but for those that must be there.
func PlaceLabels(bounds Size, marks []Mark, gap float64) []Label {
	labels := make([]Label, len(marks))
	order := make([]int, len(marks))
	taken := make([]Rect, 0, 2*len(marks))
	for i, m := range marks {
		order[i] = i
		taken = append(taken, Around(m.At, Size{2 * m.R, 2 * m.R}))
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if marks[a].Must != marks[b].Must {
			if marks[a].Must {
				return -1
			}
			return 1
		}
		return cmp.Compare(marks[b].Rank, marks[a].Rank)
	})
	whole := Rect{W: bounds.W, H: bounds.H}
	for _, i := range order {
		m := marks[i]
		if m.Label == (Size{}) {
			continue
		}
		for _, r := range sides(m, gap, whole) {
			free := r.Inside(whole) && !slices.ContainsFunc(taken, r.Overlaps)
			if free {
				labels[i] = Label{r, true}
				break
			}
		}
		if m.Must && !labels[i].Shown {
			r := sides(m, gap, whole)[0]
			r.Y = clamp(r.Y, 0, whole.H-r.H)
			labels[i] = Label{r, true}
		}
		if labels[i].Shown {
			taken = append(taken, labels[i].Rect)
		}
	}
	return labels
}

// sides lists the places of a name, best first; below and above it may be shifted to stay inside.
func sides(m Mark, gap float64, whole Rect) [4]Rect {
	x := clamp(m.At.X-m.Label.W/2, whole.X, whole.X+whole.W-m.Label.W)
	y := m.At.Y - m.Label.H/2
	return [4]Rect{
		{x, m.At.Y + m.R + gap, m.Label.W, m.Label.H},
		{x, m.At.Y - m.R - gap - m.Label.H, m.Label.W, m.Label.H},
		{m.At.X + m.R + gap, y, m.Label.W, m.Label.H},
		{m.At.X - m.R - gap - m.Label.W, y, m.Label.W, m.Label.H},
	}
}
