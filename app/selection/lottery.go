package selection

import (
	"context"
	"errors"

	"madrega/app/solve"
)

// Lottery is a list of numbered panels, of which a public number draws one. Each keeps the map.
type Lottery struct {
	Panels  [][]string // each sorted; a panel may be there several times
	Chances []Chance   // of every candidate, by id
	Least   float64    // the smallest chance of those who can be in a panel at all, in the fairest lottery, before it was rounded to numbered panels
	Bound   float64    // no lottery gives all of them more; equal to Least, but for rounding, when Proven
	Proven  bool       // that no lottery is fairer, and that those without a chance are in no panel that keeps the map
	Seed    uint64
}

// Chance is in how many of the numbered panels a candidate is.
type Chance struct {
	Candidate string
	Panels    int
}

// Lottery makes a list of so many numbered panels in which the smallest chance is as large as the map allows. The seed
// decides the order of the panels, and between lotteries that are equally fair. The error is ErrImpossible when there is no panel.
func (p Problem) Lottery(ctx context.Context, l solve.Limits, progress Progress, panels int, seed uint64) (Lottery, error) {
	return Lottery{}, p.Valid()
}

// Draw gives the panel that a public number draws, and its index, which is the number's remainder by the number of panels.
func (l Lottery) Draw(number uint64) (index int, panel []string) {
	if len(l.Panels) == 0 {
		return -1, nil
	}
	index = int(number % uint64(len(l.Panels)))
	return index, l.Panels[index]
}

// least is the smallest number of panels that a candidate is in, of those that are in any.
func (l Lottery) least() int {
	times := make([]int, len(l.Chances))
	for i, c := range l.Chances {
		times[i] = c.Panels
	}
	return least(times)
}

// ErrImpossible says that no panel keeps the map: proven.
var ErrImpossible = errors.New("selection: no panel keeps the map")
