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
	if err := d.ceiling(columns); err != nil {
		return err
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
		if d.bound <= d.least+fairEnough {
			return nil
		}
		if d.nodes >= mostNodes {
			d.proven = false
			return nil
		}
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

// inertia is how much the weights of the best bound so far count beside the present ones, which jump about: a panel that is
// dear at both is worth more than one that is dear for a moment.
const inertia = 0.8

// price looks for panels that are worth more than z at these weights, and adds them. Done means that the lottery is as fair
// as can be, or that the limit was hit.
func (d *drum) price(columns []int, weights []float64, z float64) (done bool, err error) {
	now := d.prices(columns, weights)
	dear := func(panel []int) bool { return now.worth(panel) > z+fairEnough/2 }
	calm := d.calmed(weights)
	if any, err := d.several(columns, calm, dear); any || err != nil {
		return false, err
	}
	for _, w := range [][]float64{calm, weights} {
		panel, err := d.dearest(columns, w, z+fairEnough/2)
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

// Several panels are looked for at a time, since the lottery of all panels so far takes longer than they do. Whoever is in
// one counts less in the next, so that they differ.
const atATime, again = 20, 0.2

// several adds panels that a short search finds at about these weights, as long as they are dear.
func (d *drum) several(columns []int, weights []float64, dear func([]int) bool) (any bool, err error) {
	weights = slices.Clone(weights)
	for range atATime {
		s, err := d.solve(d.priced(d.prices(columns, weights)), solve.Limits{Nodes: 1})
		if err != nil || s.Values == nil || !dear(s.Values) {
			return any, err
		}
		any = d.add(s.Values) || any
		for i, g := range columns {
			if s.Values[g] > 0 {
				weights[i] *= again
			}
		}
	}
	return any, nil
}

// calmed draws weights towards those of the best bound.
func (d *drum) calmed(weights []float64) []float64 {
	calm := slices.Clone(weights)
	for i, w := range d.centre {
		calm[i] = float64(inertia*w) + float64((1-inertia)*weights[i])
	}
	return calm
}

// ceiling finds what no lottery can give more of: as much as all could have of panels in which people may sit in part. The
// weights that show it begin the search for the prices.
func (d *drum) ceiling(columns []int) error {
	worths, spans := []float64{1}, []solve.Span{{Lower: 0, Upper: 1}}
	rows := make([][]solve.Term, len(d.model.Rows))
	all := make([]float64, len(d.model.Rows))
	for g, c := range d.model.Columns {
		lower := float64(c.Lower)
		if d.open[g] {
			lower = 0
		}
		worths, spans = append(worths, 0), append(spans, solve.Span{Lower: lower, Upper: float64(c.Upper)})
		for _, e := range c.Entries {
			rows[e.Row] = append(rows[e.Row], solve.Term{Column: 1 + g, Times: float64(e.Times)})
			if d.open[g] {
				all[e.Row] += float64(e.Times * c.Upper)
			}
		}
	}
	p := solve.NewProgram(worths, spans)
	for i, r := range d.model.Rows {
		p.AddRow(solve.Span{Lower: float64(r.Lower), Upper: float64(r.Upper)}, append(rows[i], solve.Term{Column: 0, Times: all[i]}))
	}
	_, _, duals, err := p.Solve(d.ctx)
	if errors.Is(err, solve.ErrStuck) || errors.Is(err, solve.ErrNoSolution) {
		return nil // it was only to begin with
	}
	if err != nil {
		return err
	}
	weights := make([]float64, len(columns))
	for i, g := range columns {
		for _, e := range d.model.Columns[g].Entries {
			weights[i] += float64(duals[e.Row] * float64(e.Times))
		}
		weights[i] = math.Max(0, weights[i]) * float64(len(d.groups[g].members))
	}
	_, err = d.dearest(columns, weights, 0)
	return err
}

// dearest searches for a panel that is worth more than z, and notes what this says of all lotteries: whatever the prices, the
// smallest chance is at most the part of them that the dearest panel has.
func (d *drum) dearest(columns []int, weights []float64, z float64) ([]int, error) {
	at := d.prices(columns, weights)
	l := d.limits
	l.Above, l.AnyMore = int64(z*float64(at.all)), z > 0
	s, err := d.solve(d.priced(at), l)
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

// priced is the model with the prices as worths.
func (d *drum) priced(at prices) solve.Model {
	m := d.model
	m.Columns = slices.Clone(m.Columns)
	for g := range m.Columns {
		m.Columns[g].Worth = at.each[g]
	}
	return m
}

// worth is the part of all prices that a panel has.
func (p prices) worth(panel []int) float64 {
	sum := int64(0)
	for g, n := range panel {
		sum += int64(n) * p.each[g]
	}
	return float64(sum) / float64(p.all)
}
