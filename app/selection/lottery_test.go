package selection

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"madrega/app/solve"
)

// fairestOf is the largest smallest chance over all panels that keep the map: the linear program with all of them.
func fairestOf(t *testing.T, p Problem, all [][]string) float64 {
	var ids []string
	for _, c := range p.Candidates {
		can := slices.ContainsFunc(all, func(panel []string) bool { return slices.Contains(panel, c.ID) })
		if c.Lock == Free && can {
			ids = append(ids, c.ID)
		}
	}
	worths, spans, sum := []float64{-1}, []solve.Span{{Lower: 0, Upper: 1}}, []solve.Term{}
	for i := range ids {
		worths, spans, sum = append(worths, 0), append(spans, solve.Span{Lower: 0, Upper: 1}), append(sum, solve.Term{Column: i + 1, Times: 1})
	}
	if len(ids) == 0 {
		return 1
	}
	program := solve.NewProgram(worths, spans)
	program.AddRow(solve.Span{Lower: 1, Upper: 1}, sum)
	for _, panel := range all {
		terms := []solve.Term{{Column: 0, Times: 1}}
		for _, id := range panel {
			if i := slices.Index(ids, id); i >= 0 {
				terms = append(terms, solve.Term{Column: i + 1, Times: -1})
			}
		}
		program.AddRow(solve.Span{Lower: 0, Upper: math.Inf(1)}, terms)
	}
	value, _, _, err := program.Solve(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return -value
}

func TestLotteryAgainstTryingEverything(t *testing.T) {
	met := 0
	each(t, 300, func(t *testing.T, r *rand.Rand, p Problem) {
		all := keeping(p)
		l, err := p.Lottery(ctx, solve.Limits{}, nil, 1000, 7)
		if len(all) == 0 {
			if !errors.Is(err, ErrImpossible) {
				t.Errorf("an impossible map: %v", err)
			}
			return
		}
		if err != nil {
			t.Error(err)
			return
		}
		met++
		want := fairestOf(t, p, all)
		if !l.Proven || math.Abs(l.Least-want) > 2*fairEnough || l.Bound < l.Least-1e-9 || l.Bound > l.Least+fairEnough {
			t.Errorf("least %v, bound %v, proven %v; want %v", l.Least, l.Bound, l.Proven, want)
		}
		checkLottery(t, p, l, all)
		again, err := shuffled(r, p).Lottery(ctx, solve.Limits{}, nil, 1000, 7)
		if err != nil || !reflect.DeepEqual(l, again) {
			t.Error("another lottery in another order")
		}
	})
	if met < 50 {
		t.Errorf("only %d problems could be met", met)
	}
}

// checkLottery counts the numbered panels again.
func checkLottery(t *testing.T, p Problem, l Lottery, all [][]string) {
	t.Helper()
	times := map[string]int{}
	for _, panel := range l.Panels {
		if !p.Keeps(panel) {
			t.Fatalf("panel %v does not keep the map", panel)
		}
		for _, id := range panel {
			times[id]++
		}
	}
	if len(l.Panels) != 1000 || len(l.Chances) != len(p.Candidates) {
		t.Errorf("%d panels, %d chances", len(l.Panels), len(l.Chances))
	}
	for _, c := range l.Chances {
		can := slices.ContainsFunc(all, func(panel []string) bool { return slices.Contains(panel, c.Candidate) })
		if c.Panels != times[c.Candidate] || can != (c.Panels > 0) {
			t.Errorf("%+v: counted %d, can be in a panel: %v", c, times[c.Candidate], can)
		}
		if can && float64(c.Panels) < 1000*l.Least-8 {
			t.Errorf("%+v is too far under the smallest chance %v", c, l.Least)
		}
	}
}

func TestDraw(t *testing.T) {
	l := Lottery{Panels: [][]string{{"a"}, {"b"}, {"c"}}}
	for number, want := range map[uint64]int{0: 0, 4: 1, 3_000_000_002: 2, math.MaxUint64: 0} {
		if i, panel := l.Draw(number); i != want || panel[0] != string(rune('a'+want)) {
			t.Errorf("%d draws %d %v", number, i, panel)
		}
	}
	if i, panel := (Lottery{}).Draw(5); i != -1 || panel != nil {
		t.Error("an empty lottery draws something")
	}
}
