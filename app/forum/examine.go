package forum

import (
	"context"

	"madrega/app/selection"
	"madrega/app/solve"
)

// Examination tells whether a map can be met, and what to do if not.
type Examination struct {
	Status  selection.Status       // Best: there is a panel, proven; Impossible: there is none, proven; else neither is
	Panel   []string               // that keeps the map, or, if none was found, the one that misses least
	Tallies []selection.Tally      // of Panel
	Changes []selection.Relaxation // the smallest that make the map possible, the smallest first
}

// Possible tells whether there is a panel that keeps the map.
func (e Examination) Possible() bool { return e.Status == selection.Best || e.Status == selection.Found }

// mostNodes end an examination; a map of a few hundred applicants needs a handful.
const mostNodes = 20_000

// Examine tries a map, whoever is best: scores play no part in it, so that a map looks the same to those who may not see
// them. Of an impossible one it gives up to n alternative sets of changes. The error is ctx's, or a *selection.Fault.
func Examine(ctx context.Context, p selection.Problem, n int) (Examination, error) {
	p = unscored(p)
	limits := solve.Limits{Nodes: mostNodes}
	found, err := p.Propose(ctx, limits, nil)
	e := Examination{Status: found.Status, Panel: found.Panel}
	if err != nil {
		return e, err
	}
	if e.Possible() {
		e.Status, e.Tallies = selection.Best, p.Count(e.Panel) // where all are worth the same, each is the best
		return e, nil
	}
	closest, tallies, err := p.Closest(ctx, limits, nil)
	if err != nil {
		return e, err
	}
	e.Panel, e.Tallies = closest.Panel, tallies
	e.Changes, err = p.Relax(ctx, limits, nil, n)
	return e, err
}

func unscored(p selection.Problem) selection.Problem {
	candidates := make([]selection.Candidate, len(p.Candidates))
	for i, c := range p.Candidates {
		c.Score = 0
		candidates[i] = c
	}
	p.Candidates = candidates
	return p
}
