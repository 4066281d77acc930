package selection

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// tiny makes up a problem that can be searched by trying everything.
func tiny(r *rand.Rand) Problem {
	p := Problem{Seats: 2 + r.IntN(3)}
	n := p.Seats + 1 + r.IntN(6)
	for a := range 1 + r.IntN(3) {
		axis := Axis{ID: fmt.Sprintf("axis%d", 9-a)}
		for v := range 2 + r.IntN(2) {
			low := r.IntN(2)
			high := low + r.IntN(3)
			axis.Values = append(axis.Values, Value{ID: fmt.Sprintf("v%d", 9-v), Min: low, Max: high, LowestMin: r.IntN(low + 1), HighestMax: high + r.IntN(4)})
		}
		p.Axes = append(p.Axes, axis)
	}
	for i := range n {
		c := Candidate{ID: fmt.Sprintf("c%d", i), Score: r.IntN(6)}
		for _, a := range p.Axes {
			v := ""
			if r.IntN(9) > 0 {
				v = a.Values[r.IntN(len(a.Values))].ID
			}
			c.Values = append(c.Values, v)
		}
		switch r.IntN(12) {
		case 0:
			c.Lock = In
		case 1:
			c.Lock = Out
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// panels are all sets of so many candidates.
func panels(p Problem, size int) [][]string {
	ids, all := p.ids(), [][]string{}
	var choose func(from int, chosen []string)
	choose = func(from int, chosen []string) {
		if len(chosen) == size {
			all = append(all, slices.Clone(chosen))
			return
		}
		for i := from; i < len(ids); i++ {
			choose(i+1, append(chosen, ids[i]))
		}
	}
	choose(0, nil)
	return all
}

// keeping are all panels that keep the map.
func keeping(p Problem) [][]string {
	return slices.DeleteFunc(panels(p, p.Seats), func(panel []string) bool { return !p.Keeps(panel) })
}

// best is the highest score of some panels; none if there are no panels.
func best(p Problem, all [][]string) (score int, none bool) {
	for i, panel := range all {
		if s := p.Score(panel); i == 0 || s > score {
			score = s
		}
	}
	return score, len(all) == 0
}

// each calls a test with many tiny problems, and says which one failed.
func each(t *testing.T, many int, try func(t *testing.T, r *rand.Rand, p Problem)) {
	t.Helper()
	seed := rand.Uint64()
	for i := range many {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		p := tiny(r)
		try(t, r, p)
		if t.Failed() {
			t.Fatalf("seed %d, problem %d: %+v", seed, i, p)
		}
	}
}

func shared(a, b []string) int {
	_, both, _ := Compare(a, b)
	return len(both)
}

// shuffled is the same problem in another order.
func shuffled(r *rand.Rand, p Problem) Problem {
	q := Problem{Seats: p.Seats}
	order := r.Perm(len(p.Axes))
	for _, i := range order {
		a := p.Axes[i]
		a.Values = slices.Clone(a.Values)
		r.Shuffle(len(a.Values), func(i, j int) { a.Values[i], a.Values[j] = a.Values[j], a.Values[i] })
		q.Axes = append(q.Axes, a)
	}
	for _, i := range r.Perm(len(p.Candidates)) {
		c := p.Candidates[i]
		var values []string
		for _, a := range order {
			values = append(values, c.Values[a])
		}
		c.Values = values
		q.Candidates = append(q.Candidates, c)
	}
	return q
}
