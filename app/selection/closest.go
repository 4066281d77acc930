package selection

import (
	"context"

	"madrega/app/solve"
)

// Closest gives, when the map is impossible, the panel that misses least: as many members as can be, the least sum of
// members missing to minima and over maxima, and of those the best score. Locks are kept; if more are locked in than there
// are seats, it is chosen among them. Best says that both are proven; Bound is that of the score.
func (p Problem) Closest(ctx context.Context, l solve.Limits, progress Progress) (Proposal, []Tally, error) {
	c, err := p.chart()
	if err != nil {
		return Proposal{Status: Unknown}, nil, err
	}
	m := c.nearly()
	misses := map[int]int{}
	for i := len(c.Candidates); i < len(m.Columns); i++ {
		m.Columns[i].Worth, misses[i] = -1, 1
	}
	first, err := solve.Solve(ctx, m, l, progress.of())
	if err != nil || first.Values == nil {
		return Proposal{Status: Unknown, Nodes: first.Nodes}, nil, err
	}
	with(&m, solve.Row{Lower: 0, Upper: int(-first.Worth)}, misses)
	c.scores(&m)
	second, err := solve.Solve(ctx, m, l, progress.of())
	if second.Values == nil {
		second.Values, second.Status = first.Values, solve.Found
	}
	got := Proposal{Status: statuses[second.Status], Panel: c.panel(second.Values), Bound: int(second.Bound), Nodes: first.Nodes + second.Nodes}
	got.Score = c.Score(got.Panel)
	if first.Status != solve.Optimal {
		got.Status = Found
	}
	tallies, missed := p.Count(got.Panel), int64(0)
	for _, t := range tallies {
		missed += int64(t.Missing() + t.Over())
	}
	if missed > -first.Worth {
		return Proposal{Status: Unknown}, nil, errRecount
	}
	return got, tallies, err
}

// nearly is a model in which quotas may be missed: after the candidates there are, for each quota, one column for those
// missing and one for those over it.
func (c *chart) nearly() solve.Model {
	m := c.model()
	available, locked := 0, 0
	for _, who := range c.Candidates {
		if who.Lock != Out {
			available++
		}
		if who.Lock == In {
			locked++
		}
	}
	seats := min(c.Seats, available)
	m.Rows[0] = solve.Row{Lower: seats, Upper: seats}
	if locked > c.Seats {
		for i, who := range c.Candidates {
			m.Columns[i].Lower, m.Columns[i].Upper = 0, 0
			if who.Lock == In {
				m.Columns[i].Upper = 1
			}
		}
	}
	for q := range c.quotas {
		m.Columns = append(m.Columns,
			solve.Column{Upper: c.quotas[q].Min, Entries: []solve.Entry{{Row: 1 + q, Times: 1}}},
			solve.Column{Upper: c.Seats, Entries: []solve.Entry{{Row: 1 + q, Times: -1}}})
	}
	return m
}
