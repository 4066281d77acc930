package selection

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"madrega/app/solve"
)

// pattern is what two sets of changes are told apart by: the quotas, and how many locks of each kind.
type pattern struct {
	quotas  map[[3]string]bool
	in, out int
}

func patternOf(p Problem, changes []Change) pattern {
	locks := map[string]Lock{}
	for _, c := range p.Candidates {
		locks[c.ID] = c.Lock
	}
	a := pattern{quotas: map[[3]string]bool{}}
	for _, c := range changes {
		switch {
		case c.Kind != Release:
			a.quotas[[3]string{string(c.Kind), c.Axis, c.Value}] = true
		case locks[c.Candidate] == In:
			a.in++
		default:
			a.out++
		}
	}
	return a
}

func (a pattern) covers(b pattern) bool {
	for q := range b.quotas {
		if !a.quotas[q] {
			return false
		}
	}
	return a.in >= b.in && a.out >= b.out
}

// needed are the changes that a panel needs; none if a quota would have to give way further than it may.
func needed(p Problem, panel []string) (changes []Change, allowed bool) {
	in := set(panel)
	tallies := p.Count(panel)
	i := 0
	for _, a := range p.Axes {
		for _, v := range a.Values {
			t := tallies[i]
			i++
			if t.Filled < v.LowestMin || t.Filled > v.HighestMax {
				return nil, false
			}
			if t.Missing() > 0 {
				changes = append(changes, Change{Kind: Lower, Axis: a.ID, Value: v.ID, From: v.Min, To: t.Filled})
			}
			if t.Over() > 0 {
				changes = append(changes, Change{Kind: Raise, Axis: a.ID, Value: v.ID, From: v.Max, To: t.Filled})
			}
		}
	}
	for _, c := range p.Candidates {
		if c.Lock == In && !in[c.ID] || c.Lock == Out && in[c.ID] {
			changes = append(changes, Change{Kind: Release, Candidate: c.ID})
		}
	}
	return changes, true
}

func TestRelaxAgainstTryingEverything(t *testing.T) {
	several := 0
	each(t, 400, func(t *testing.T, r *rand.Rand, p Problem) {
		const n = 3
		got, err := p.Relax(ctx, solve.Limits{}, nil, n)
		if err != nil {
			t.Error(err)
		}
		if again, err := shuffled(r, p).Relax(ctx, solve.Limits{}, nil, n); err != nil || !reflect.DeepEqual(got, again) {
			t.Errorf("in another order %+v, before %+v", again, got)
		}
		if len(keeping(p)) > 0 {
			if len(got) > 0 {
				t.Errorf("a map that can be met is relaxed: %+v", got)
			}
			return
		}
		if len(got) > 1 {
			several++
		}
		var earlier []pattern
		for i := range n {
			least, seats := -1, 0
			for _, panel := range panels(p, p.Seats) {
				changes, ok := needed(p, panel)
				for _, e := range earlier {
					ok = ok && !patternOf(p, changes).covers(e)
				}
				if a, b := (Relaxation{Changes: changes}).Size(); ok && (least < 0 || a < least || a == least && b < seats) {
					least, seats = a, b
				}
			}
			if (least >= 0) != (i < len(got)) {
				t.Errorf("%d relaxations, but the next of %d changes: %+v", len(got), least, got)
				return
			}
			if least < 0 {
				return
			}
			if a, b := got[i].Size(); a != least || b != seats || !got[i].Proven {
				t.Errorf("relaxation %d %+v: want %d changes, %d seats", i, got[i], least, seats)
			}
			changed := p.With(got[i].Changes)
			if proposal, err := changed.Propose(ctx, solve.Limits{}, nil); err != nil || proposal.Panel == nil || !changed.Keeps(got[i].Panel) {
				t.Errorf("relaxation %d %+v does not help: %+v, %v", i, got[i], proposal, err)
			}
			earlier = append(earlier, patternOf(p, got[i].Changes))
		}
	})
	if several < 50 {
		t.Errorf("only %d problems had alternatives", several)
	}
}
