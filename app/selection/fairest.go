package selection

import (
	"errors"
	"math"
	"slices"

	"madrega/app/solve"
)

// fairest finds the chances. Panels that the lottery doesn't use are dropped when there are many of them: the fewer rows,
// the faster the program. Each time more must have come, so that it can't go on for ever.
func (d *drum) fairest() error {
	var columns []int // the group of each column after the first
	for g, open := range d.open {
		if open {
			columns = append(columns, g)
		}
	}
	if len(columns) == 0 { // all are locked in
		d.least, d.chances = 1, []float64{1}
		return nil
	}
	var p *solve.Program
	rows, most := 0, 2*len(columns)
	for {
		if p == nil {
			p, rows = program(len(columns)), 0
		}
		for ; rows < len(d.panels); rows++ {
			terms := []solve.Term{{Column: 0, Times: 1}}
			for i, g := range columns {
				if n := d.panels[rows][g]; n > 0 {
					terms = append(terms, solve.Term{Column: 1 + i, Times: -d.share(g, n)})
				}
			}
			p.AddRow(solve.Span{Lower: 0, Upper: math.Inf(1)}, terms)
		}
		value, weights, duals, err := p.Solve(d.ctx)
		if errors.Is(err, solve.ErrStuck) && len(d.chances) > 0 { // the lottery before this is as good as it gets
			d.proven = false
			d.chances = append(d.chances, make([]float64, len(d.panels)-len(d.chances))...)
			return nil
		}
		if err != nil {
			return err
		}
		d.hold(duals[1:])
		if len(d.panels) > most {
			d.dropUnused()
			p, most = nil, most+most/8
		}
		done, err := d.price(columns, weights[1:], -value)
		if done || err != nil {
			return err
		}
	}
}

// program has the smallest chance, which is to be as small as can be for weights that add up to 1, and no panels yet.
func program(columns int) *solve.Program {
	worths, spans := []float64{-1}, []solve.Span{{Lower: 0, Upper: 2}} // 2 is never reached: the panels set it
	var sum []solve.Term
	for i := range columns {
		worths, spans = append(worths, 0), append(spans, solve.Span{Lower: 0, Upper: 1})
		sum = append(sum, solve.Term{Column: 1 + i, Times: 1})
	}
	p := solve.NewProgram(worths, spans)
	p.AddRow(solve.Span{Lower: 1, Upper: 1}, sum)
	return p
}

// dropUnused keeps only the panels that have a chance.
func (d *drum) dropUnused() {
	kept, chances := d.panels[:0], d.chances[:0]
	for k, panel := range d.panels {
		if d.chances[k] > 0 {
			kept, chances = append(kept, panel), append(chances, d.chances[k])
		} else {
			delete(d.known, keyOf(panel))
		}
	}
	d.panels, d.chances = kept, chances
}

// hold takes the chances of the panels, which are minus the duals of their rows, and counts the smallest chance that they give.
func (d *drum) hold(duals []float64) {
	d.chances = make([]float64, len(d.panels))
	sum := 0.0
	for k := range d.chances {
		d.chances[k] = math.Max(0, -duals[k])
		sum += d.chances[k]
	}
	each := make([]float64, len(d.groups))
	for k := range d.chances {
		d.chances[k] /= sum
		for g, n := range d.panels[k] {
			if n > 0 {
				each[g] += float64(d.chances[k] * d.share(g, n))
			}
		}
	}
	d.least = 1
	for g, open := range d.open {
		if open {
			d.least = math.Min(d.least, each[g])
		}
	}
}

// starts is how many panels are climbed from before a search for the dearest of all; more than a few only make the program
// large.
const starts = 2

// inertia is how much the weights of the best bound so far count beside the present ones, which jump about: a panel that is
// dear at both is worth more than one that is dear for a moment.
const inertia = 0.8

// price looks for panels that are worth more than z at these weights, and adds them. Done means that the lottery is as fair
// as can be, or that the limit was hit.
func (d *drum) price(columns []int, weights []float64, z float64) (done bool, err error) {
	now := d.prices(columns, weights)
	dear := func(panel []int) bool { return now.worth(panel) > z+fairEnough/2 }
	calm := d.calmed(weights)
	before := len(d.panels)
	for i := range min(starts, before) {
		if panel := d.climb(d.panels[before-1-i], d.prices(columns, calm).each); dear(panel) {
			d.add(panel)
		}
	}
	if len(d.panels) > before {
		return false, nil
	}
	for _, w := range [][]float64{calm, weights} {
		panel, err := d.dearest(columns, w)
		if err != nil || d.bound <= d.least+fairEnough {
			return true, err
		}
		if panel != nil && dear(panel) && d.add(panel) {
			return false, nil
		}
	}
	d.proven = false
	return true, nil
}

// calmed draws weights towards those of the best bound.
func (d *drum) calmed(weights []float64) []float64 {
	calm := slices.Clone(weights)
	for i, w := range d.centre {
		calm[i] = float64(inertia*w) + float64((1-inertia)*weights[i])
	}
	return calm
}

// dearest searches for the panel that is worth most, and notes what this says of all lotteries: whatever the prices, the
// smallest chance is at most the part of them that the dearest panel has.
func (d *drum) dearest(columns []int, weights []float64) ([]int, error) {
	at := d.prices(columns, weights)
	m := d.model
	m.Columns = slices.Clone(m.Columns)
	for g := range m.Columns {
		m.Columns[g].Worth = at.each[g]
	}
	s, err := d.solve(m)
	if err != nil {
		return nil, err
	}
	if bound := float64(s.Bound) / float64(at.all); bound < d.bound {
		d.bound, d.centre = bound, weights
	}
	return s.Values, nil
}

// prices are weights in whole numbers, for each member of a group; all is what all candidates cost together.
type prices struct {
	each []int64
	all  int64
}

func (d *drum) prices(columns []int, weights []float64) prices {
	p := prices{each: make([]int64, len(d.groups))}
	for i, g := range columns {
		n := len(d.groups[g].members)
		p.each[g] = int64(math.Round(math.Max(0, weights[i]) / float64(n) * allPrices))
		p.all += p.each[g] * int64(n)
	}
	return p
}

// worth is the part of all prices that a panel has.
func (p prices) worth(panel []int) float64 {
	sum := int64(0)
	for g, n := range panel {
		sum += int64(n) * p.each[g]
	}
	return float64(sum) / float64(p.all)
}
