package picture

import (
	"math"
	"testing"
)

// TestSeatsKeepApart places forums of many sizes: every seat lies inside, outside the table, and apart from all others.
func TestSeatsKeepApart(t *testing.T) {
	for _, groups := range [][]int{{9, 9, 9}, {16, 10, 8, 6}, {1}, {0, 3}, {40, 40, 30}, {2, 1}, {9}, {1000, 1000, 1000}, {}} {
		for _, bounds := range []Size{{700, 560}, {300, 600}, {1136, 500}} {
			s := LayoutSeats(SeatsSpec{Bounds: bounds, Groups: groups, Margin: 26, Most: 30})
			if len(s.Groups) != len(groups) {
				t.Fatalf("%v has %d groups", groups, len(s.Groups))
			}
			var all []Point
			for i, g := range s.Groups {
				if len(g.Places) != groups[i] {
					t.Errorf("%v: group %d has %d places", groups, i, len(g.Places))
				}
				all = append(all, g.Places...)
			}
			for i, p := range all {
				d := math.Hypot(p.X-s.Center.X, p.Y-s.Center.Y)
				if d-s.Size/2 < s.R-1e-6 || d+s.Size/2 > min(bounds.W, bounds.H)/2-26+1e-6 {
					t.Fatalf("%v in %v: seat %d is %.1f from the middle; table %.1f", groups, bounds, i, d, s.R)
				}
				for _, q := range all[:i] {
					if apart := math.Hypot(p.X-q.X, p.Y-q.Y); apart < s.Size {
						t.Fatalf("%v in %v: seats %.1f large are %.1f apart", groups, bounds, s.Size, apart)
					}
				}
			}
		}
	}
}

// TestFirstSeatsAreOnTop keeps the first group at twelve o'clock and the second clockwise of it.
func TestFirstSeatsAreOnTop(t *testing.T) {
	s := LayoutSeats(SeatsSpec{Bounds: Size{700, 600}, Groups: []int{9, 9, 9}, Margin: 20, Most: 30})
	top := s.Groups[0].Places[4]
	if math.Abs(top.X-s.Center.X) > 1e-6 || top.Y > s.Center.Y {
		t.Errorf("the middle seat of the first group is at %v, the centre at %v", top, s.Center)
	}
	if s.Groups[1].Inside.X <= s.Center.X || s.Groups[2].Inside.X >= s.Center.X {
		t.Errorf("the second group is at %v and the third at %v", s.Groups[1].Inside, s.Groups[2].Inside)
	}
}
