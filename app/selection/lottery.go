package selection

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"

	"madrega/app/solve"
)

// Lottery is a list of numbered panels, of which a public number draws one. Each keeps the map.
type Lottery struct {
	Panels  [][]string // each sorted; a panel may be there several times
	Chances []Chance   // of every candidate, by id
	Least   float64    // the smallest chance of those who can be in a panel at all, in the fairest lottery, before it was rounded to numbered panels
	Bound   float64    // no lottery gives all of them more; above Least by no more than a hundred-thousandth when Proven
	Proven  bool       // that no lottery is fairer, and that those without a chance are in no panel that keeps the map
	Seed    uint64
}

// Chance is in how many of the numbered panels a candidate is.
type Chance struct {
	Candidate string
	Panels    int
}

// ErrImpossible says that no panel keeps the map: proven.
var ErrImpossible = errors.New("selection: no panel keeps the map")

// Lottery makes a list of so many numbered panels in which the smallest chance is as large as the map allows. Who is alike on
// all axes has the same chance, but for one panel. The seed decides the order of the panels, and who of those alike is in
// which. The error is ErrImpossible, ErrLimit, that of ctx or a *Fault.
func (p Problem) Lottery(ctx context.Context, l solve.Limits, progress Progress, panels int, seed uint64) (Lottery, error) {
	c, err := p.chart()
	if err != nil {
		return Lottery{}, err
	}
	d, err := c.drum(ctx, l, progress)
	if err != nil {
		return Lottery{}, err
	}
	if err := d.fairest(); err != nil {
		return Lottery{}, err
	}
	got := Lottery{Least: d.least, Bound: d.bound, Proven: d.proven, Seed: seed}
	random := rand.New(rand.NewPCG(seed, 0))
	tickets := d.tickets(panels)
	random.Shuffle(len(tickets), func(i, j int) { tickets[i], tickets[j] = tickets[j], tickets[i] })
	got.Panels = d.named(tickets)
	times := map[string]int{}
	for _, panel := range got.Panels {
		if !p.Keeps(panel) {
			return Lottery{}, errRecount
		}
		for _, id := range panel {
			times[id]++
		}
	}
	for _, who := range c.Candidates {
		got.Chances = append(got.Chances, Chance{who.ID, times[who.ID]})
	}
	return got, nil
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

// tickets rounds the chances of the panels to so many numbered ones: each as often as fits wholly, and what is left goes, one
// by one, to the panel whose members lack most to the smallest chance.
func (d *drum) tickets(many int) []int {
	var all []int
	lack := make([]float64, len(d.groups))
	for g := range lack {
		if d.open[g] {
			lack[g] = float64(d.least * float64(many))
		}
	}
	take := func(k int) {
		all = append(all, k)
		for g, n := range d.panels[k] {
			if n > 0 {
				lack[g] -= d.share(g, n)
			}
		}
	}
	for k, chance := range d.chances {
		for range int(chance * float64(many)) {
			take(k)
		}
	}
	for len(all) < many {
		best, most := 0, -1.0
		for k, chance := range d.chances {
			if chance <= 0 {
				continue
			}
			sum := 0.0
			for g, n := range d.panels[k] {
				if n > 0 && lack[g] > 0 {
					sum += float64(lack[g] * lack[g])
				}
			}
			if sum > most {
				best, most = k, sum
			}
		}
		take(best)
	}
	return all
}

// share is what n members of a group are worth to each of it.
func (d *drum) share(g, n int) float64 { return float64(n) / float64(len(d.groups[g].members)) }

// named gives panels of people for panels of groups: those of a group take turns.
func (d *drum) named(tickets []int) [][]string {
	next := make([]int, len(d.groups))
	all := make([][]string, len(tickets))
	for i, k := range tickets {
		for g, n := range d.panels[k] {
			for range n {
				members := d.groups[g].members
				all[i] = append(all[i], d.Candidates[members[next[g]%len(members)]].ID)
				next[g]++
			}
		}
		slices.Sort(all[i])
	}
	return all
}
