package forum

import (
	"context"
	"slices"
	"strconv"

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
func (e Examination) Possible() bool {
	return e.Status == selection.Best || e.Status == selection.Found
}

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
	closest, _, err := steadfast(p).Closest(ctx, limits, nil)
	if err != nil {
		return e, err
	}
	e.Panel, e.Tallies = closest.Panel, p.Count(closest.Panel)
	e.Changes, err = p.Relax(ctx, limits, nil, n)
	return e, err
}

// steadfast counts the seats of the constituencies several times, so that whoever misses least misses other quotas.
func steadfast(p selection.Problem) selection.Problem {
	const times = 4
	candidates := slices.Clone(p.Candidates)
	for i := range candidates {
		c := &candidates[i]
		c.Values = append(slices.Clone(c.Values), slices.Repeat(c.Values[:1], times)...)
	}
	p.Axes, p.Candidates = slices.Clone(p.Axes), candidates
	for i := range times {
		axis := p.Axes[0]
		axis.ID += "/" + strconv.Itoa(i)
		p.Axes = append(p.Axes, axis)
	}
	return p
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
