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

// TestProgramsAreProvenByTheirDuals checks programs made up by chance, row after row: the columns keep to all rows, and
// what the duals allow is no more than the value. Where there is no solution, some row has to give way.
func TestProgramsAreProvenByTheirDuals(t *testing.T) {
	const seed = 12
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	impossible := 0
	for range 1500 {
		var c check
		for range 1 + r.IntN(12) {
			lower := float64(r.IntN(5) - 2)
			c.worths = append(c.worths, float64(r.IntN(9)-4))
			c.spans = append(c.spans, Span{lower, lower + float64(r.IntN(4))})
		}
		p := NewProgram(c.worths, c.spans)
		for range 1 + r.IntN(10) {
			for range 1 + r.IntN(2) {
				c.addRow(r, p)
			}
			value, primal, duals, err := p.Solve(context.Background())
			if errors.Is(err, ErrNoSolution) {
				impossible++
				if by := c.shortage(t); by < 1e-7 {
					t.Fatalf("nothing is possible, though rows give way by %v only: %+v", by, c)
				}
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			c.proves(t, value, primal, duals)
		}
	}
	if impossible < 200 || impossible > 1300 {
		t.Errorf("%d were impossible", impossible)
	}
}

// check is a program as it was asked for.
type check struct {
	worths      []float64
	spans, rows []Span
	terms       [][]Term
}

func (c *check) addRow(r *rand.Rand, p *Program) {
	var terms []Term
	for j := range c.worths {
		if r.IntN(2) == 0 {
			terms = append(terms, Term{j, float64(r.IntN(7) - 3)})
		}
	}
	lower := float64(r.IntN(13) - 10)
	s := Span{lower, lower + float64(r.IntN(12))}
	switch r.IntN(4) {
	case 0:
		s.Lower = math.Inf(-1)
	case 1:
		s.Upper = math.Inf(1)
	}
	c.rows, c.terms = append(c.rows, s), append(c.terms, terms)
	p.AddRow(s, terms)
}

func (c *check) proves(t *testing.T, value float64, primal, duals []float64) {
	t.Helper()
	reduced := append([]float64(nil), c.worths...)
	bound, total := 0.0, 0.0
	at := func(dual float64, s Span) {
		if dual > 1e-9 {
			bound += float64(dual * s.Upper)
		} else if dual < -1e-9 {
			bound += float64(dual * s.Lower)
		}
	}
	for i, s := range c.rows {
		sum := 0.0
		for _, e := range c.terms[i] {
			sum += float64(e.Times * primal[e.Column])
			reduced[e.Column] -= float64(duals[i] * e.Times)
		}
		if sum < s.Lower-1e-6 || sum > s.Upper+1e-6 {
			t.Fatalf("row %d comes to %v: %+v", i, sum, c)
		}
		at(duals[i], s)
	}
	for j, s := range c.spans {
		if primal[j] < s.Lower || primal[j] > s.Upper {
			t.Fatalf("column %d is %v: %+v", j, primal[j], c)
		}
		total += float64(c.worths[j] * primal[j])
		at(reduced[j], s)
	}
	if math.Abs(total-value) > 1e-6 || math.Abs(bound-value) > 1e-6 {
		t.Fatalf("the value is %v, counted %v, and the duals prove %v: %+v", value, total, bound, c)
	}
}

// shortage is by how much rows have to give way in all so that there is a solution.
func (c *check) shortage(t *testing.T) float64 {
	t.Helper()
	worths, spans := make([]float64, len(c.worths)), append([]Span(nil), c.spans...)
	for range c.rows {
		worths, spans = append(worths, -1, -1), append(spans, Span{0, 1000}, Span{0, 1000})
	}
	p := NewProgram(worths, spans)
	for i, s := range c.rows {
		first := len(c.worths) + 2*i
		p.AddRow(s, append([]Term{{first, 1}, {first + 1, -1}}, c.terms[i]...))
	}
	value, _, _, err := p.Solve(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return -value
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
