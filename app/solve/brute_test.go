package solve

import (
	"context"
	"math/rand/v2"
	"testing"
)

// brute finds the best worth of a small model by trying everything.
func brute(m Model) (best int64, found bool) {
	values := make([]int, len(m.Columns))
	var try func(j int)
	try = func(j int) {
		if j == len(values) {
			if worth, ok := recount(m, values); ok && (!found || worth > best) {
				best, found = worth, true
			}
			return
		}
		for v := m.Columns[j].Lower; v <= m.Columns[j].Upper; v++ {
			values[j] = v
			try(j + 1)
		}
	}
	try(0)
	return best, found
}

// small makes a model of a few columns that may be anything.
func small(r *rand.Rand) Model {
	var m Model
	for range r.IntN(6) {
		row := Row{None, None}
		if r.IntN(4) > 0 {
			row.Lower = r.IntN(7) - 3
		}
		if r.IntN(4) > 0 {
			row.Upper = r.IntN(7) - 2
			if row.Lower != None {
				row.Upper = row.Lower + r.IntN(4)
			}
		}
		m.Rows = append(m.Rows, row)
	}
	worths := []int64{1, 3, 10, 1000}[r.IntN(4)]
	same := r.IntN(2) == 0
	for range r.IntN(9) {
		var c Column
		if len(m.Columns) > 0 && same && r.IntN(2) == 0 {
			c.Entries = m.Columns[r.IntN(len(m.Columns))].Entries
		} else {
			for i := range m.Rows {
				if r.IntN(2) == 0 {
					c.Entries = append(c.Entries, Entry{i, []int{1, 1, 1, -1, 2, -3, 0}[r.IntN(7)]})
				}
			}
		}
		c.Worth = r.Int64N(2*worths+1) - worths
		c.Lower = []int{0, 0, 0, -1, 1}[r.IntN(5)]
		c.Upper = c.Lower + []int{1, 1, 1, 0, 2, 3}[r.IntN(6)]
		m.Columns = append(m.Columns, c)
	}
	return m
}

// checkSmall compares Solve with trying everything.
func checkSmall(t *testing.T, m Model) Status {
	t.Helper()
	s, err := Solve(context.Background(), m, Limits{}, nil)
	if err != nil {
		t.Fatalf("%+v: %v", m, err)
	}
	best, found := brute(m)
	if !found {
		if s.Status != Impossible || s.Values != nil || s.Worth != 0 {
			t.Fatalf("nothing is possible, but got %+v\n%+v", s, m)
		}
		return s.Status
	}
	if s.Status != Optimal || s.Worth != best || s.Bound != best {
		t.Fatalf("the best is %d, but got %+v\n%+v", best, s, m)
	}
	if worth, ok := recount(m, s.Values); !ok || worth != s.Worth {
		t.Fatalf("recounted %d, %v; got %+v\n%+v", worth, ok, s, m)
	}
	return s.Status
}

// TestOnlyWhatIsWorthMore asks for more than the best, and for as much.
func TestOnlyWhatIsWorthMore(t *testing.T) {
	some := 0
	for i := range uint64(300) {
		m := small(rand.New(rand.NewPCG(77, i)))
		best, found := brute(m)
		if !found || best <= 1 && best >= -1 {
			continue
		}
		some++
		if s, err := Solve(context.Background(), m, Limits{Above: best}, nil); err != nil || s.Status != NotAbove || s.Bound != best || s.Values != nil {
			t.Errorf("%d: above %d there is %+v, %v", i, best, s, err)
		}
		if s, err := Solve(context.Background(), m, Limits{Above: best - 1, AnyMore: true}, nil); err != nil || s.Worth != best || s.Values == nil || s.Bound < best {
			t.Errorf("%d: above %d there is not %d but %+v, %v", i, best-1, best, s, err)
		}
	}
	if some < 50 {
		t.Errorf("only %d models have values", some)
	}
}

func TestSmallModelsLikeTryingEverything(t *testing.T) {
	const seed = 20
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	count := map[Status]int{}
	for range 20000 {
		count[checkSmall(t, small(r))]++
	}
	if count[Optimal] < 2000 || count[Impossible] < 2000 {
		t.Errorf("too few of a kind: %v", count)
	}
}
