package selection

import (
	"cmp"
	"context"
	"slices"

	"madrega/app/solve"
)

// Replacement fills vacant seats.
type Replacement struct {
	Out, In []string // sorted; Out holds the vacant ones too
	Score   int      // of the whole panel afterwards
	Proven  bool     // none keeps more members, or as many with a higher score, but for those given before it
}

// Panel is what the seated become.
func (r Replacement) Panel(seated []string) []string {
	out := set(r.Out)
	stay := slices.DeleteFunc(slices.Clone(seated), func(id string) bool { return out[id] })
	return slices.Sorted(slices.Values(append(stay, r.In...)))
}

// Replace gives up to n ways to fill the seats of the vacant so that the map is kept: first those that change fewest
// members, and of these those with the highest score. Vacant are ids of seated; they don't come back. Locks hold, except
// that a vacant one may be locked in. ErrLimit says that the limit came before there were n.
func (p Problem) Replace(ctx context.Context, l solve.Limits, progress Progress, seated, vacant []string, n int) ([]Replacement, error) {
	p = p.without(vacant)
	c, err := p.chart()
	if err != nil {
		return nil, err
	}
	gone := set(vacant)
	stay := slices.DeleteFunc(slices.Clone(seated), func(id string) bool { _, ok := c.at[id]; return !ok || gone[id] })
	found := c.swaps(stay, seated, n)
	m := c.model()
	for _, r := range found {
		c.apart(&m, r.Panel(seated), 1)
	}
	for len(found) < n {
		values, proven, err := c.mostKept(ctx, l, progress, m, stay)
		if err != nil || values == nil {
			return found, err
		}
		panel := c.panel(values)
		if !c.Keeps(panel) {
			return found, errRecount
		}
		found = append(found, c.replacement(seated, panel, proven))
		c.apart(&m, panel, 1)
	}
	return found, nil
}

// without locks out those who have left.
func (p Problem) without(gone []string) Problem {
	p.Candidates = slices.Clone(p.Candidates)
	out := set(gone)
	for i := range p.Candidates {
		if out[p.Candidates[i].ID] {
			p.Candidates[i].Lock = Out
		}
	}
	return p
}

func (c *chart) replacement(seated, panel []string, proven bool) Replacement {
	out, _, in := Compare(seated, panel)
	slices.Sort(out)
	return Replacement{Out: out, In: in, Score: c.Score(panel), Proven: proven}
}

// swaps are the best n panels that keep everybody who stays, when one seat is to be filled.
func (c *chart) swaps(stay, seated []string, n int) []Replacement {
	if len(stay) != c.Seats-1 {
		return nil
	}
	in, filled := set(stay), make([]int, len(c.quotas))
	for _, id := range stay {
		for _, q := range c.values[c.at[id]] {
			filled[q]++
		}
	}
	var fit []int
	for i, who := range c.Candidates {
		if in[who.ID] || who.Lock == Out {
			continue
		}
		ok := true
		for q, v := range c.quotas {
			have := filled[q]
			if slices.Contains(c.values[i], q) {
				have++
			}
			ok = ok && v.Min <= have && have <= v.Max
		}
		if ok {
			fit = append(fit, i)
		}
	}
	slices.SortStableFunc(fit, func(i, j int) int { return cmp.Compare(c.Candidates[j].Score, c.Candidates[i].Score) })
	var found []Replacement
	for _, i := range fit {
		panel := slices.Sorted(slices.Values(append(slices.Clone(stay), c.Candidates[i].ID)))
		if len(found) < n && c.Keeps(panel) { // somebody else may be locked in
			found = append(found, c.replacement(seated, panel, true))
		}
	}
	return found
}

// mostKept gives the panel with most of those who stay, and of such panels the one with the highest score.
func (c *chart) mostKept(ctx context.Context, l solve.Limits, progress Progress, m solve.Model, stay []string) (values []int, proven bool, err error) {
	m.Columns, m.Rows = slices.Clone(m.Columns), slices.Clone(m.Rows)
	kept := map[int]int{}
	for _, id := range stay {
		kept[c.at[id]] = 1
		m.Columns[c.at[id]].Worth = 1
	}
	first, err := solve.Solve(ctx, m, l, progress.of())
	if err == nil && first.Status == solve.Unknown {
		err = ErrLimit
	}
	if err != nil || first.Values == nil {
		return nil, false, err
	}
	with(&m, solve.Row{Lower: int(first.Worth), Upper: len(stay)}, kept)
	c.scores(&m)
	second, err := solve.Solve(ctx, m, l, progress.of())
	if err != nil {
		return nil, false, err
	}
	if second.Values == nil {
		return first.Values, false, nil
	}
	return second.Values, first.Status == solve.Optimal && second.Status == solve.Optimal, nil
}
