package solve

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
)

// Program maximises a linear function of numbers that need not be whole, in float64. Rows may be added after a Solve, and
// the next one goes on from where it was. It is what a lottery over panels needs, where each panel is one row:
//
//	columns   z in 0..1, worth -1, and a weight in 0..1 for each applicant, worth 0
//	row       the weights add up to 1
//	row       for each panel: z - (the weights of its members) >= 0
//
// The value is then minus the smallest chance of any applicant, and the dual of a panel's row is minus the panel's chance in
// the lottery; those add up to 1. A panel that is worth more than z at the present weights, found by Solve, is the next row.
// When there is none, the lottery is the fairest.
type Program struct {
	lp    *simplex
	worth []float64 // of the columns
	shift []float64 // added to them at first, since ties make the simplex turn in circles
	rows  []programRow
}

// programRow is a row as it was asked for. Most rows of a lottery soon bound nothing any more, so those that didn't for
// a while are left out of the simplex until they are broken.
type programRow struct {
	span  Span
	terms []Term
	at    int // its number in the simplex, or -1
	idle  int // how many times in a row it bounded nothing
}

// Span is a range of numbers, ends included. Columns need finite spans; a row without a bound has an infinity there.
type Span struct{ Lower, Upper float64 }

// Term says how many times a column counts in a row.
type Term struct {
	Column int
	Times  float64
}

// Errors of Program.Solve.
var (
	ErrNoSolution = errors.New("no numbers keep to all rows")
	ErrStuck      = errors.New("the calculation doesn't settle")
)

// NewProgram makes a program without rows. Worths and spans are of the columns, and of the same length.
func NewProgram(worths []float64, spans []Span) *Program {
	lp := newSimplex(make([][]nonzero, len(worths)), 0)
	for j, s := range spans {
		lp.lower[j], lp.upper[j] = s.Lower, s.Upper
	}
	p := &Program{lp: lp, worth: slices.Clone(worths)}
	chance := rand.New(rand.NewPCG(5, 2))
	for range worths {
		p.shift = append(p.shift, float64(1e-6*(0.5+float64(0.5*chance.Float64()))))
	}
	return p
}

// AddRow keeps a sum of columns within a span, and returns the row's number, from 0. A column is named at most once.
func (p *Program) AddRow(s Span, terms []Term) int {
	p.rows = append(p.rows, programRow{span: s, terms: slices.Clone(terms)})
	p.enter(len(p.rows) - 1)
	return len(p.rows) - 1
}

// enter brings a row into the simplex.
func (p *Program) enter(i int) {
	r := &p.rows[i]
	r.at, r.idle = p.lp.rows, 0
	least, most := 0.0, 0.0
	for _, t := range r.terms {
		p.lp.columns[t.Column] = append(p.lp.columns[t.Column], nonzero{int32(r.at), t.Times})
		a, b := float64(t.Times*p.lp.lower[t.Column]), float64(t.Times*p.lp.upper[t.Column])
		least, most = least+min(a, b), most+max(a, b)
	}
	p.lp.grow(r.terms)
	// What a row can't reach anyway is no bound, but every variable of the simplex needs two.
	logical := p.lp.n + r.at
	p.lp.lower[logical], p.lp.upper[logical] = -min(r.span.Upper, most+1), -max(r.span.Lower, least-1)
}

// Solve gives the largest value, the columns that give it, and for each row by how much the value would change for each unit
// that the row's active bound rose; 0 where no bound is active. The error is ctx's, ErrNoSolution or ErrStuck.
func (p *Program) Solve(ctx context.Context) (value float64, primal, duals []float64, err error) {
	p.lp.stop = func() bool { return ctx.Err() != nil }
	for {
		out := p.optimise(p.shift)
		if out != infeasible {
			out = p.optimise(nil)
		}
		switch {
		case ctx.Err() != nil:
			return 0, nil, nil, ctx.Err()
		case out == infeasible:
			return 0, nil, nil, ErrNoSolution
		case out != solved:
			return 0, nil, nil, ErrStuck
		}
		primal = make([]float64, p.lp.n)
		for j := range primal {
			primal[j] = max(p.lp.lower[j], min(p.lp.upper[j], p.lp.value(int32(j))))
		}
		if !p.heal(primal) {
			break
		}
	}
	for j, v := range primal {
		value += float64(p.worth[j] * v)
	}
	p.lp.multipliers()
	duals = make([]float64, len(p.rows))
	for i, r := range p.rows {
		if r.at >= 0 {
			duals[i] = p.lp.duals[r.at]
		}
	}
	p.rest()
	return value, primal, duals, nil
}

// heal brings the rows back that are broken; false when there are none.
func (p *Program) heal(primal []float64) bool {
	any := false
	for i, r := range p.rows {
		if r.at >= 0 {
			continue
		}
		sum := 0.0
		for _, t := range r.terms {
			sum += float64(t.Times * primal[t.Column])
		}
		if sum < r.span.Lower-slack || sum > r.span.Upper+slack {
			p.enter(i)
			any = true
		}
	}
	return any
}

// A row rests after so many solutions in which it bounded nothing, once those that may are one in so many.
const idleFor, oneIn = 3, 6

// rest takes idle rows out of the simplex.
func (p *Program) rest() {
	gone, count := make([]bool, p.lp.rows), 0
	for i := range p.rows {
		r := &p.rows[i]
		switch {
		case r.at < 0:
		case p.lp.where[p.lp.n+r.at] < 0:
			r.idle = 0
		default:
			if r.idle++; r.idle >= idleFor {
				gone[r.at] = true
				count++
			}
		}
	}
	if count*oneIn < p.lp.rows {
		return
	}
	to := p.lp.drop(gone)
	for i := range p.rows {
		if r := &p.rows[i]; r.at >= 0 {
			if gone[r.at] {
				r.at = -1
			} else {
				r.at = int(to[r.at])
			}
		}
	}
}

// optimise with the worths, shifted or not; a failure is tried once more with a new inverse.
func (p *Program) optimise(shift []float64) outcome {
	copy(p.lp.cost, p.worth)
	for j, v := range shift {
		p.lp.cost[j] += v
	}
	out := p.lp.optimise(math.Inf(-1))
	if out == infeasible || out == stuck {
		p.lp.refactor()
		out = p.lp.optimise(math.Inf(-1))
	}
	return out
}
