package selection

import (
	"errors"
	"slices"
	"strings"

	"madrega/app/solve"
)

// chart is a problem made ready for work: candidates, axes and values sorted by id, so that nothing depends on the order in
// which they were given; values of all axes numbered in one row.
type chart struct {
	Problem
	quotas []quota
	values [][]int // of each candidate, the numbers of its quotas; without those that are missing
	at     map[string]int
}

// quota is a value with its axis.
type quota struct {
	Value
	axis string
}

func (p Problem) chart() (*chart, error) {
	if err := p.Valid(); err != nil {
		return nil, err
	}
	c := &chart{Problem: p, at: make(map[string]int, len(p.Candidates)), values: make([][]int, len(p.Candidates))}
	order := make([]int, len(p.Axes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(p.Axes[a].ID, p.Axes[b].ID) })
	c.Axes = nil
	for _, i := range order {
		a := p.Axes[i]
		a.Values = slices.SortedFunc(slices.Values(a.Values), func(a, b Value) int { return strings.Compare(a.ID, b.ID) })
		c.Axes = append(c.Axes, a)
	}
	c.Candidates = slices.SortedFunc(slices.Values(p.Candidates), func(a, b Candidate) int { return strings.Compare(a.ID, b.ID) })
	for i := range c.Candidates {
		who := &c.Candidates[i]
		values := make([]string, len(order))
		for to, from := range order {
			values[to] = who.Values[from]
		}
		who.Values = values
		c.at[who.ID] = i
	}
	for i, a := range c.Axes {
		number := make(map[string]int, len(a.Values))
		for _, v := range a.Values {
			number[v.ID] = len(c.quotas)
			c.quotas = append(c.quotas, quota{v, a.ID})
		}
		for j := range c.Candidates {
			if n, ok := number[c.Candidates[j].Values[i]]; ok {
				c.values[j] = append(c.values[j], n)
			}
		}
	}
	return c, nil
}

// model asks for a panel: a column for each candidate, worth nothing yet; row 0 is the seats, row 1+q is quota q.
func (c *chart) model() solve.Model {
	m := solve.Model{Columns: make([]solve.Column, len(c.Candidates)), Rows: []solve.Row{{Lower: c.Seats, Upper: c.Seats}}}
	for _, q := range c.quotas {
		m.Rows = append(m.Rows, solve.Row{Lower: q.Min, Upper: max(q.Min, min(q.Max, c.Seats))})
	}
	for i, who := range c.Candidates {
		col := &m.Columns[i]
		col.Upper = 1
		switch who.Lock {
		case In:
			col.Lower = 1
		case Out:
			col.Upper = 0
		}
		col.Entries = append(col.Entries, solve.Entry{Row: 0, Times: 1})
		for _, q := range c.values[i] {
			col.Entries = append(col.Entries, solve.Entry{Row: 1 + q, Times: 1})
		}
	}
	return m
}

// scores makes the columns of the candidates worth their scores, and all others nothing.
func (c *chart) scores(m *solve.Model) {
	for i := range m.Columns {
		m.Columns[i].Worth = 0
		if i < len(c.Candidates) {
			m.Columns[i].Worth = int64(c.Candidates[i].Score)
		}
	}
}

// panel gives the ids of those who were chosen, sorted.
func (c *chart) panel(values []int) []string {
	var ids []string
	for i, who := range c.Candidates {
		if values != nil && values[i] == 1 {
			ids = append(ids, who.ID)
		}
	}
	return ids
}

// ErrLimit says that the limit came before anything was found, or was proven not to be there.
var ErrLimit = errors.New("selection: the limit of the search came first")

// errRecount says that what the search gave is not right: a fault of the program, which must never reach a committee.
var errRecount = errors.New("selection: the panel that was found does not hold when it is counted again")

// proposal makes a Proposal of what was found, and counts it again.
func (c *chart) proposal(s solve.Solution) (Proposal, error) {
	p := Proposal{Status: statuses[s.Status], Nodes: s.Nodes, Panel: c.panel(s.Values), Bound: int(s.Bound)}
	if p.Panel == nil {
		return Proposal{Status: p.Status, Nodes: s.Nodes}, nil
	}
	p.Score = c.Score(p.Panel)
	if !c.Keeps(p.Panel) || p.Score != int(s.Worth) {
		return Proposal{Status: Unknown}, errRecount
	}
	return p, nil
}

var statuses = map[solve.Status]Status{solve.Optimal: Best, solve.Found: Found, solve.Impossible: Impossible, solve.Unknown: Unknown}

// with gives a model one more row, in which the columns count so many times.
func with(m *solve.Model, r solve.Row, times map[int]int) {
	row := len(m.Rows)
	m.Rows = append(m.Rows, r)
	for i := range m.Columns {
		if n := times[i]; n != 0 {
			m.Columns[i].Entries = append(slices.Clip(m.Columns[i].Entries), solve.Entry{Row: row, Times: n})
		}
	}
}

// apart keeps a model's panel different from an earlier one by at least k members.
func (c *chart) apart(m *solve.Model, earlier []string, k int) {
	members := map[int]int{}
	for _, id := range earlier {
		if i, ok := c.at[id]; ok {
			members[i] = 1
		}
	}
	with(m, solve.Row{Lower: 0, Upper: max(-1, c.Seats-k)}, members)
}

func (f Progress) of() func(nodes int, best, bound int64) {
	if f == nil {
		return nil
	}
	return func(nodes int, best, bound int64) {
		if best < -unheard {
			best = 0
		}
		f(nodes, int(best), int(bound))
	}
}

// unheard is more than any sum of scores.
const unheard = int64(1) << 60
