package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

var plot = Size{690, 535}

// crowdOf makes organisations as they are in workshops: names of many lengths, values in heaps.
func crowdOf(seed uint64, n int) []Card {
	r := rand.New(rand.NewPCG(seed, 1))
	cards := make([]Card, n)
	for i := range cards {
		x, y := 1+4*r.Float64(), 1+4*r.Float64()
		if i%2 > 0 { // by keys, and more of them high
			x, y = float64(1+max(r.IntN(5), r.IntN(5))), float64(1+max(r.IntN(5), r.IntN(5)))
		}
		cards[i] = Card{X: x, Y: y, Size: Size{70 + 100*r.Float64(), 32}, Pip: Size{20, 22}}
	}
	return cards
}

func overlaps(placed []Placed) int {
	n := 0
	for i, a := range placed {
		for _, b := range placed[:i] {
			if a.Overlaps(b.Rect) {
				n++
			}
		}
	}
	return n
}

func TestCardsStandApartAndInside(t *testing.T) {
	title := Rect{8, 8, 90, 22}
	for seed := range uint64(40) {
		for _, n := range []int{1, 2, 12, 40, 120, 300} {
			placed := PlaceCards(plot, crowdOf(seed, n), 6, title)
			if len(placed) != n {
				t.Fatalf("seed %d: %d of %d cards placed", seed, len(placed), n)
			}
			if o := overlaps(placed); o > 0 {
				t.Errorf("seed %d, %d cards: %d overlap", seed, n, o)
			}
			for i, p := range placed {
				if !p.Inside(Rect{W: plot.W, H: plot.H}.Grow(-6)) || p.Overlaps(title) {
					t.Errorf("seed %d, %d cards: card %d stands at %v", seed, n, i, p.Rect)
				}
			}
		}
	}
}

func TestACardAloneStandsAtItsValues(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		want Point
	}{
		{3, 3, Point{345, 267.5}},
		{4, 2, Point{517.5, 401.25}},
		{5, 5, Point{690 - 8 - 50, 8 + 15}}, // at the rim
		{1, 1, Point{8 + 50, 535 - 8 - 15}},
		{9, -2, Point{690 - 8 - 50, 535 - 8 - 15}},
	} {
		got := PlaceCards(plot, []Card{{X: c.x, Y: c.y, Size: Size{100, 30}}}, 8)[0]
		if got.Center().Distance(c.want) > 1e-9 || !got.Named {
			t.Errorf("values %v, %v stand at %v, want %v", c.x, c.y, got.Center(), c.want)
		}
	}
}

func TestFewCardsKeepTheirNames(t *testing.T) {
	for seed := range uint64(20) {
		named := 0
		for i, p := range PlaceCards(plot, crowdOf(seed, 12), 6) {
			if p.Named {
				named++
			}
			if d := p.Center().Distance(p.Anchor); d > 130 {
				t.Errorf("seed %d: card %d of 12 was moved by %.0f", seed, i, d)
			}
		}
		if named < 10 {
			t.Errorf("seed %d: %d of 12 cards kept their names", seed, named)
		}
	}
}

func TestManyCardsStayNearTheirValues(t *testing.T) {
	for seed := range uint64(10) {
		sum, named := 0.0, 0
		for _, p := range PlaceCards(plot, crowdOf(seed, 300), 3) {
			sum += p.Center().Distance(p.Anchor)
			if p.Named {
				named++
			}
		}
		if mean := sum / 300; mean > 60 {
			t.Errorf("seed %d: 300 cards moved by %.0f on average", seed, mean)
		}
		if named == 0 {
			t.Errorf("seed %d: %d of 300 cards kept their names", seed, named)
		}
	}
}

func TestMovingOneCardLeavesTheOthers(t *testing.T) {
	for seed := range uint64(20) {
		for _, n := range []int{12, 40, 300} {
			cards := crowdOf(seed, n)
			before := PlaceCards(plot, cards, 4)
			k := int(seed) % n
			cards[k].X, cards[k].Y = 6-cards[k].X, 6-cards[k].Y
			after, moved := PlaceCards(plot, cards, 4), 0
			for i := range cards {
				if i != k && before[i].Center().Distance(after[i].Center()) > 20 {
					moved++
				}
			}
			if limit := 3 + n/4; moved > limit {
				t.Errorf("seed %d: moving one of %d cards moved %d others, want at most %d", seed, n, moved, limit)
			}
		}
	}
}

func TestNoRoomAtAll(t *testing.T) {
	for _, size := range []Size{{0, 0}, {10, 10}, {60, 40}} {
		for _, p := range PlaceCards(size, crowdOf(1, 50), 6) {
			if math.IsNaN(p.X) || math.IsNaN(p.Y) || p.W <= 0 {
				t.Fatalf("plot %v: %v", size, p)
			}
		}
	}
}

func TestPlotAndBack(t *testing.T) {
	for x := 1.0; x <= 5; x += .37 {
		for y := 1.0; y <= 5; y += .37 {
			if gx, gy := FromPlot(plot, ToPlot(plot, x, y)); math.Abs(gx-x) > 1e-9 || math.Abs(gy-y) > 1e-9 {
				t.Errorf("%v, %v came back as %v, %v", x, y, gx, gy)
			}
		}
	}
}

func TestNearestIsExact(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 2))
		s := &space{bounds: Rect{W: 40, H: 30}, gap: 1}
		for range 1 + r.IntN(9) {
			s.taken = append(s.taken, Rect{float64(r.IntN(35)), float64(r.IntN(26)), float64(2 + r.IntN(9)), float64(2 + r.IntN(6))})
		}
		p, size := Point{float64(r.IntN(41)), float64(r.IntN(31))}, Size{6, 4}
		got, ok := s.nearest(p, size, 100)
		best := math.Inf(1)
		for x := 3.0; x <= 37; x += .5 { // every corner of the puzzle is a multiple of a half
			for y := 2.0; y <= 28; y += .5 {
				free := true
				for _, b := range s.taken {
					free = free && !Around(Point{x, y}, size).Grow(1).Overlaps(b)
				}
				if free {
					best = min(best, p.Distance(Point{x, y}))
				}
			}
		}
		clamped := Point{clamp(p.X, 3, 37), clamp(p.Y, 2, 28)}
		if ok != !math.IsInf(best, 1) {
			t.Fatalf("seed %d: found %v, but by trying %v", seed, ok, best)
		}
		if !ok {
			continue
		}
		tried := math.Inf(1)
		for x := 3.0; x <= 37; x += .5 {
			for y := 2.0; y <= 28; y += .5 {
				free := true
				for _, b := range s.taken {
					free = free && !Around(Point{x, y}, size).Grow(1).Overlaps(b)
				}
				if free {
					tried = min(tried, clamped.Distance(Point{x, y}))
				}
			}
		}
		if d := got.Center().Distance(clamped); math.Abs(d-tried) > 1e-6 {
			t.Errorf("seed %d: %v away, trying every place gives %v", seed, d, tried)
		}
	}
}

func FuzzPlaceCards(f *testing.F) {
	f.Add(uint64(1), uint(20), 690.0, 535.0, 6.0)
	f.Add(uint64(2), uint(300), 200.0, 100.0, 0.0)
	f.Fuzz(func(t *testing.T, seed uint64, n uint, w, h, gap float64) {
		if !(w >= 0 && w < 1e5 && h >= 0 && h < 1e5 && gap >= 0 && gap < 100) {
			return
		}
		placed := PlaceCards(Size{w, h}, crowdOf(seed, int(n%60)), gap)
		if again := PlaceCards(Size{w, h}, crowdOf(seed, int(n%60)), gap); fmt.Sprint(placed) != fmt.Sprint(again) {
			t.Error("the same cards were placed differently")
		}
		for i, p := range placed {
			if math.IsNaN(p.X + p.Y) {
				t.Errorf("card %d is nowhere", i)
			}
		}
		if area := w * h; area > 60*(190*(32+gap)) && w > 400+2*gap && h > 400+2*gap && overlaps(placed) > 0 {
			t.Errorf("cards overlap in a plot of %v × %v", w, h)
		}
	})
}

func BenchmarkPlaceCards300(b *testing.B) {
	cards := crowdOf(3, 300)
	for b.Loop() {
		PlaceCards(plot, cards, 4)
	}
}
