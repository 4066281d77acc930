package selection

import (
	"context"
	"slices"

	"madrega/app/solve"
)

// ChangeKind says what a change does.
type ChangeKind string

const (
	Lower   ChangeKind = "lower"   // a minimum, of Value on Axis, From To
	Raise   ChangeKind = "raise"   // a maximum
	Release ChangeKind = "release" // the lock of Candidate, in or out
)

// Change is one thing to give up so that the map can be met.
type Change struct {
	Kind        ChangeKind
	Axis, Value string
	Candidate   string
	From, To    int
}

// Relaxation is a set of changes that makes the map possible.
type Relaxation struct {
	Changes []Change // quotas by axis and value, then releases by id
	Panel   []string // the one that showed it: it keeps the map after the changes
	Proven  bool     // no smaller set does, but for those given before it
}

// Size is what relaxations are compared by: how many changes, then how many seats they move (a released lock is one).
func (r Relaxation) Size() (changes, seats int) {
	for _, c := range r.Changes {
		switch c.Kind {
		case Lower:
			seats += c.From - c.To
		case Raise:
			seats += c.To - c.From
		case Release:
			seats++
		}
	}
	return len(r.Changes), seats
}

// Relax gives up to n alternative sets of changes that make an impossible map possible, the smallest first: fewest changes,
// then fewest seats moved. An alternative changes other quotas, not the same ones and more; and where one releases so many
// locks of a kind, no other releases as many beside the same quotas, for any others locked alike would do. None is given
// when the map is possible as it is, or when no changes within
// the limits of the values help; ErrLimit says that none was found before the limit.
func (p Problem) Relax(ctx context.Context, l solve.Limits, progress Progress, n int) ([]Relaxation, error) {
	c, err := p.chart()
	if err != nil {
		return nil, err
	}
	var found []Relaxation
	s := c.slack()
	for len(found) < n {
		values, proven, err := s.smallest(ctx, l, progress)
		if err != nil || values == nil {
			return found, err
		}
		r := Relaxation{Changes: s.changes(values), Panel: c.panel(values), Proven: proven}
		if len(r.Changes) == 0 {
			return nil, nil
		}
		if !p.With(r.Changes).Keeps(r.Panel) {
			return found, errRecount
		}
		found = append(found, r)
		s.forbid(r.Changes)
	}
	return found, nil
}

// slack is a model in which quotas and locks may give way. A released lock needs no column of its own: whoever is locked in
// and not chosen, or locked out and chosen, was released.
type slack struct {
	*chart
	model solve.Model
	sides []side
}

// side is one bound of one quota.
type side struct {
	kind          ChangeKind
	quota         int
	amount, given int // columns: by how much it gives way, and whether it does; the same one if it can be by 1 at most
}

func (c *chart) slack() *slack {
	s := &slack{chart: c, model: c.model()}
	for i := range c.Candidates {
		s.model.Columns[i].Lower, s.model.Columns[i].Upper = 0, 1
	}
	for q, v := range c.quotas {
		s.side(Lower, q, v.Min-v.LowestMin, 1)
		s.side(Raise, q, min(v.HighestMax, c.Seats)-min(v.Max, c.Seats), -1)
	}
	return s
}

// side adds the columns of one bound that may give way by so much.
func (s *slack) side(kind ChangeKind, q, most, times int) {
	if most <= 0 {
		return
	}
	m := &s.model
	amount := len(m.Columns)
	m.Columns = append(m.Columns, solve.Column{Upper: most, Entries: []solve.Entry{{Row: 1 + q, Times: times}}})
	given := amount
	if most > 1 {
		given++
		m.Columns = append(m.Columns, solve.Column{Upper: 1})
		with(m, solve.Row{Lower: 0, Upper: most}, map[int]int{amount: -1, given: most})
	}
	s.sides = append(s.sides, side{kind, q, amount, given})
}

// smallest gives the values of the model with the fewest changes, and of those with the fewest seats moved.
func (s *slack) smallest(ctx context.Context, l solve.Limits, progress Progress) (values []int, proven bool, err error) {
	m := s.model
	m.Columns = slices.Clone(s.model.Columns)
	many, constant := map[int]int{}, 0
	for i, who := range s.Candidates {
		switch who.Lock {
		case In:
			many[i], constant = -1, constant+1
		case Out:
			many[i] = 1
		}
	}
	for _, d := range s.sides {
		many[d.given] = 1
	}
	for i, n := range many {
		m.Columns[i].Worth = int64(-n)
	}
	first, err := solve.Solve(ctx, m, l, progress.of())
	if err == nil && first.Status == solve.Unknown {
		err = ErrLimit
	}
	if err != nil || first.Values == nil {
		return nil, false, err
	}
	with(&m, solve.Row{Lower: -constant, Upper: int(-first.Worth)}, many)
	for _, d := range s.sides {
		m.Columns[d.given].Worth = 0
		m.Columns[d.amount].Worth = -1
	}
	second, err := solve.Solve(ctx, m, l, progress.of())
	if err != nil {
		return nil, false, err
	}
	if second.Values == nil {
		return first.Values, false, nil
	}
	return second.Values, first.Status == solve.Optimal && second.Status == solve.Optimal, nil
}

// changes reads what gave way.
func (s *slack) changes(values []int) []Change {
	var all []Change
	for _, d := range s.sides {
		n, v := values[d.amount], s.quotas[d.quota]
		switch {
		case n == 0:
		case d.kind == Lower:
			all = append(all, Change{Kind: Lower, Axis: v.axis, Value: v.ID, From: v.Min, To: v.Min - n})
		case d.kind == Raise:
			all = append(all, Change{Kind: Raise, Axis: v.axis, Value: v.ID, From: v.Max, To: v.Max + n})
		}
	}
	for i, who := range s.Candidates {
		if who.Lock == In && values[i] == 0 || who.Lock == Out && values[i] == 1 {
			all = append(all, Change{Kind: Release, Candidate: who.ID})
		}
	}
	return all
}

// forbid keeps the model from the same quotas giving way together with as many locks of each kind being released.
func (s *slack) forbid(changes []Change) {
	together, released := map[int]int{}, map[Lock]int{}
	for _, c := range changes {
		if c.Kind == Release {
			released[s.Candidates[s.at[c.Candidate]].Lock]++
		}
		for _, d := range s.sides {
			if v := s.quotas[d.quota]; c.Kind == d.kind && c.Axis == v.axis && c.Value == v.ID {
				together[d.given] = 1
			}
		}
	}
	for _, lock := range []Lock{In, Out} {
		if n := released[lock]; n > 0 {
			together[s.asMany(lock, n)] = 1
		}
	}
	with(&s.model, solve.Row{Lower: 0, Upper: len(together) - 1}, together)
}

// asMany adds a column that is 1 when so many locks of a kind are released, or more.
func (s *slack) asMany(lock Lock, n int) int {
	m := &s.model
	column := len(m.Columns)
	m.Columns = append(m.Columns, solve.Column{Upper: 1})
	times, all := map[int]int{}, 0
	for i, who := range s.Candidates {
		if who.Lock == lock {
			times[i], all = 1, all+1
		}
	}
	// released - (all-n+1)*column <= n-1; of those locked in, the released are all less the chosen
	free := all - n + 1
	if lock == Out {
		times[column] = -free
		with(m, solve.Row{Lower: -free, Upper: n - 1}, times)
	} else {
		times[column] = free
		with(m, solve.Row{Lower: all - n + 1, Upper: all + free}, times)
	}
	return column
}
