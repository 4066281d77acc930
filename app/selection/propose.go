package selection

import (
	"context"

	"madrega/app/solve"
)

// Status says how far a result is proven.
type Status string

const (
	Best       Status = "best"       // no panel is better: proven
	Found      Status = "found"      // a panel that keeps the map; whether a better one exists was not proven, see Bound
	Impossible Status = "impossible" // no panel keeps the map: proven
	Unknown    Status = "unknown"    // the limit came before a panel was found, and before it was proven that there is none
)

// Proposal is a panel, if there is one.
type Proposal struct {
	Status Status
	Panel  []string // sorted; none when Impossible or Unknown
	Score  int      // sum of the members' scores
	Bound  int      // no panel has a higher score; equal to Score when Best
	Nodes  int      // of the search
}

// Progress is told now and then how the work goes on: nodes searched, the best so far and what cannot be exceeded, which
// are scores or, for a lottery, chances in millionths. Best is 0 as long as it is unknown. It is called from the goroutine
// that does the work.
type Progress func(nodes, best, bound int)

// Propose gives the panel with the highest score among those that keep the map. Like all searches here it gives what was
// found so far beside the error when ctx ends; the other error is a *Fault.
func (p Problem) Propose(ctx context.Context, l solve.Limits, progress Progress) (Proposal, error) {
	return p.Next(ctx, l, progress, nil, 0)
}

// Next gives the best panel that differs from each earlier one by at least k members.
func (p Problem) Next(ctx context.Context, l solve.Limits, progress Progress, earlier [][]string, k int) (Proposal, error) {
	c, err := p.chart()
	if err != nil {
		return Proposal{Status: Unknown}, err
	}
	m := c.model()
	c.scores(&m)
	for _, e := range earlier {
		c.apart(&m, e, k)
	}
	s, err := solve.Solve(ctx, m, l, progress.of())
	got, wrong := c.proposal(s)
	if err == nil {
		err = wrong
	}
	return got, err
}
