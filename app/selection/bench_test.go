package selection

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"madrega/app/solve"
)

// forum makes up a problem like that of a forum: 8 axes of 2 to 6 values, quotas within one seat of a random panel.
func forum(seed uint64, candidates, seats int) Problem {
	r := rand.New(rand.NewPCG(seed, 1))
	p := Problem{Seats: seats}
	sizes := []int{3, 2, 4, 5, 3, 2, 6, 4}
	for a, n := range sizes {
		axis := Axis{ID: fmt.Sprint("axis ", a)}
		for v := range n {
			axis.Values = append(axis.Values, Value{ID: fmt.Sprint("value ", v), HighestMax: NoLimit})
		}
		p.Axes = append(p.Axes, axis)
	}
	for i := range candidates {
		c := Candidate{ID: fmt.Sprintf("p%04d", i), Score: r.IntN(100)}
		for _, n := range sizes {
			c.Values = append(c.Values, fmt.Sprint("value ", min(r.IntN(n), r.IntN(n))))
		}
		p.Candidates = append(p.Candidates, c)
	}
	var panel []string
	for _, i := range r.Perm(candidates)[:seats] {
		panel = append(panel, p.Candidates[i].ID)
	}
	at := 0
	tallies := p.Count(panel)
	for _, a := range p.Axes {
		for v := range a.Values {
			n := tallies[at].Filled
			at++
			a.Values[v].Min, a.Values[v].Max = max(0, n-r.IntN(2)), n+r.IntN(2)
		}
	}
	return p
}

var sizes = []struct{ candidates, seats int }{{200, 27}, {300, 27}, {1000, 27}, {2000, 27}, {2000, 110}}

func bench(b *testing.B, do func(p Problem) error) {
	for _, s := range sizes {
		p := forum(3, s.candidates, s.seats)
		b.Run(fmt.Sprintf("%d-%d", s.candidates, s.seats), func(b *testing.B) {
			for b.Loop() {
				if err := do(p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPropose(b *testing.B) {
	bench(b, func(p Problem) error {
		got, err := p.Propose(ctx, solve.Limits{}, nil)
		if got.Status != Best {
			return fmt.Errorf("%+v, %w", got, err)
		}
		return err
	})
}

// BenchmarkRelax gives one seat too many to a value here and there.
func BenchmarkRelax(b *testing.B) {
	bench(b, func(p Problem) error {
		p = p.With(nil)
		for _, i := range []int{1, 3, 6} {
			v := p.Axes[i].Values
			v[0].Min, v[0].Max = v[0].Max+1, v[0].Max+1
		}
		got, err := p.Relax(ctx, solve.Limits{}, nil, 3)
		for _, r := range got {
			if !r.Proven {
				return fmt.Errorf("%+v", r)
			}
		}
		return err
	})
}

func BenchmarkLottery(b *testing.B) {
	bench(b, func(p Problem) error {
		l, err := p.Lottery(ctx, solve.Limits{}, nil, 1000, 1)
		b.Logf("least %.5f bound %.5f proven %v, rounded %.5f", l.Least, l.Bound, l.Proven, float64(l.least())/1000)
		return err
	})
}

func BenchmarkReplace(b *testing.B) {
	bench(b, func(p Problem) error {
		got, err := p.Propose(ctx, solve.Limits{}, nil)
		if err == nil {
			_, err = p.Replace(ctx, solve.Limits{}, nil, got.Panel, got.Panel[:1], 3)
		}
		return err
	})
}

func BenchmarkWhy(b *testing.B) {
	bench(b, func(p Problem) error {
		got, err := p.Propose(ctx, solve.Limits{}, nil)
		if err == nil {
			_, err = p.Why(context.Background(), got.Panel)
		}
		return err
	})
}
