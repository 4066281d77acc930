package solve

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

func TestProgramKnown(t *testing.T) {
	p := NewProgram([]float64{3, 5}, []Span{{0, 100}, {0, 100}})
	p.AddRow(Span{math.Inf(-1), 4}, []Term{{0, 1}})
	p.AddRow(Span{math.Inf(-1), 12}, []Term{{1, 2}})
	p.AddRow(Span{math.Inf(-1), 18}, []Term{{0, 3}, {1, 2}})
	value, primal, duals, err := p.Solve(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	near(t, "value", value, 36)
	for i, want := range []float64{2, 6} {
		near(t, "primal", primal[i], want)
	}
	for i, want := range []float64{0, 1.5, 1} {
		near(t, "dual", duals[i], want)
	}
	p.AddRow(Span{7, 8}, []Term{{0, 1}, {1, 1}})
	if value, _, _, err = p.Solve(context.Background()); err != nil {
		t.Fatal(err)
	}
	near(t, "value with another row", value, 36)
	p.AddRow(Span{3, math.Inf(1)}, []Term{{0, 1}})
	if value, _, _, err = p.Solve(context.Background()); err != nil {
		t.Fatal(err)
	}
	near(t, "value with a row that cuts", value, 3*3+5*4.5)
	p.AddRow(Span{11, math.Inf(1)}, []Term{{0, 1}, {1, 1}})
	if _, _, _, err = p.Solve(context.Background()); !errors.Is(err, ErrNoSolution) {
		t.Errorf("got %v", err)
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-7 {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// fairest makes the lottery over panels whose smallest chance is largest, as the doc of Program tells, until no panel is worth
// more than 1e-6 above what it should be. It returns the smallest chance, and how many panels were made.
func fairest(t testing.TB, m Model) (chance float64, panels [][]int, chances []float64) {
	n := len(m.Columns)
	const scale = 1 << 30
	worths, spans := make([]float64, n+1), make([]Span, n+1)
	all := make([]Term, n)
	for j := range spans {
		spans[j] = Span{0, 1}
		if j < n {
			all[j] = Term{j, 1}
		}
	}
	worths[n] = -1
	p := NewProgram(worths, spans)
	p.AddRow(Span{1, 1}, all)
	for {
		value, weights, duals, err := p.Solve(context.Background())
		if err != nil {
			t.Fatalf("after %d panels: %v", len(panels), err)
		}
		for j := range m.Columns {
			m.Columns[j].Worth = int64(math.Round(weights[j] * scale))
		}
		s, err := Solve(context.Background(), m, Limits{}, nil)
		if err != nil || s.Values == nil {
			t.Fatalf("%v: %v", s.Status, err)
		}
		if float64(s.Bound)/scale <= -value+1e-6 {
			return -value, panels, duals[1:]
		}
		terms := []Term{{n, 1}}
		for j, v := range s.Values {
			if v == 1 {
				terms = append(terms, Term{j, -1})
			}
		}
		p.AddRow(Span{0, math.Inf(1)}, terms)
		panels = append(panels, s.Values)
	}
}

func TestProgramMakesTheFairestLottery(t *testing.T) {
	const seed = 4
	t.Logf("seed %d", seed)
	for _, f := range []forum{
		{applicants: 40, seats: 8, axes: 3, quotas: fair},
		{applicants: 150, seats: 22, axes: 6, quotas: met},
	} {
		m := f.model(rand.New(rand.NewPCG(seed, 0)))
		chance, panels, duals := fairest(t, m)
		sum := 0.0
		of := make([]float64, len(m.Columns))
		for i, v := range duals {
			if v > 1e-9 {
				t.Errorf("a chance of %v", -v)
			}
			sum -= v
			for j, in := range panels[i] {
				of[j] -= float64(v * float64(in))
			}
		}
		near(t, "sum of chances", sum, 1)
		least := 1.0
		for _, v := range of {
			least = min(least, v)
		}
		near(t, "smallest chance", least, chance)
		t.Logf("%v: %d panels, smallest chance %v", f, len(panels), chance)
	}
}
