package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// bricks measures labels of some words as if all letters were 7 wide and lines 16 high.
func bricks(words [][]float64) func(int, float64) (Size, bool) {
	return func(axis int, width float64) (Size, bool) {
		lines, at, widest, good := 1.0, 0.0, 0.0, true
		for _, w := range words[axis] {
			good = good && w <= width
			if at > 0 && at+7+w > width {
				lines, at = lines+1, 0
			}
			if at > 0 {
				at += 7
			}
			at += w
			widest = max(widest, at)
		}
		return Size{widest, 16 * lines}, good && lines <= 3
	}
}

// TestRadarLabels keeps labels of random words inside and apart, for every number of axes.
func TestRadarLabels(t *testing.T) {
	const seed = 7
	r := rand.New(rand.NewPCG(seed, 5))
	for n := 3; n <= 12; n++ {
		for range 8 {
			words := make([][]float64, n)
			for i := range words {
				for range 1 + r.IntN(3) {
					words[i] = append(words[i], 20+r.Float64()*60)
				}
			}
			bounds := Size{360 + r.Float64()*500, 360 + r.Float64()*300}
			radar := LayoutRadar(RadarSpec{Bounds: bounds, Axes: n, Gap: 12, Measure: bricks(words)})
			if radar.R < min(bounds.W, bounds.H)*.2 {
				t.Errorf("seed %d, %d axes in %v: only %.0f large", seed, n, bounds, radar.R)
			}
			for i, label := range radar.Labels {
				if !label.Inside(Rect{W: bounds.W, H: bounds.H}) {
					t.Errorf("seed %d, %d axes in %v: label %d is at %v", seed, n, bounds, i, label.Rect)
				}
				for k := range i {
					if label.Overlaps(radar.Labels[k].Rect) {
						t.Errorf("seed %d, %d axes in %v: labels %d and %d touch", seed, n, bounds, k, i)
					}
				}
			}
		}
	}
}

func TestRadarGoesClockwiseFromTwelve(t *testing.T) {
	r := Radar{Center: Point{100, 100}, R: 50, Labels: make([]Label, 4)}
	for i, want := range []Point{{100, 50}, {150, 100}, {100, 150}, {50, 100}} {
		if got := r.At(i, 5); got.Distance(want) > 1e-9 {
			t.Errorf("axis %d ends at %v, not %v", i, got, want)
		}
	}
	if got := r.At(1, 2); math.Abs(got.X-120) > 1e-9 {
		t.Errorf("2 of 5 is at %v", got)
	}
}

// TestRadarIsInterruptedWhereNobodyAnswered counts the points of lines and areas.
func TestRadarIsInterruptedWhereNobodyAnswered(t *testing.T) {
	for _, c := range []struct {
		values       []float64
		lines, areas string
	}{
		{[]float64{1, 2, 3, 4}, "[5]", "[5]"},
		{[]float64{1, 2, 0, 4}, "[3]", "[4]"}, // 4, 1, 2 in a row
		{[]float64{0, 2, 3, 0, 5, 5, 1}, "[2 3]", "[3 4]"},
		{[]float64{1, 0, 3, 0}, "[]", "[]"},
		{[]float64{0, 0, 0}, "[]", "[]"},
	} {
		r := Radar{Center: Point{0, 0}, R: 10, Labels: make([]Label, len(c.values))}
		count := func(all [][]Point) string {
			n := []int{}
			for _, points := range all {
				n = append(n, len(points))
			}
			return fmt.Sprint(n)
		}
		if lines, areas := count(r.Lines(c.values)), count(r.Areas(c.values)); lines != c.lines || areas != c.areas {
			t.Errorf("%v has lines of %s and areas of %s points, not %s and %s", c.values, lines, areas, c.lines, c.areas)
		}
	}
}
