package solve

import "math"

// prover turns multipliers of the rows, which the simplex suggests in floating point, into bounds that hold exactly.
//
// For any whole numbers Y and a scale S: S·worth·x = Y·(A·x) + (S·worth - Y·A)·x, and each product on the right is at most
// what the bounds of its row or column allow. So the sum of those is S times a bound on the worth, whatever Y is; good
// multipliers only make it tight. With worths of 0, a sum below 0 proves that there is no x at all.
type prover struct {
	columns []alike
	rows    []Row
	scale   float64 // S, a power of two
	most    float64 // for the size of one multiplier, so that nothing overflows

	multipliers []int64 // the last, times scale
	reduced     []int64 // S·worth - Y·A of the last bound
}

// room is what the two parts of a bound may reach each.
const room = 1 << 60

func newProver(c core) *prover {
	p := &prover{columns: c.columns, rows: c.rows, multipliers: make([]int64, len(c.rows)), reduced: make([]int64, len(c.columns))}
	worths, reach, dearest := 1.0, 1.0, 1.0
	for _, a := range c.columns {
		count := float64(max(1, size(a.lower), size(a.upper)))
		w := math.Abs(float64(a.worth))
		dearest = max(dearest, w)
		worths += float64(w * count)
		for _, e := range a.entries {
			reach += float64(count * float64(size(e.Times)))
		}
	}
	for _, r := range c.rows {
		reach += float64(max(size(r.Lower), size(r.Upper)))
	}
	p.most = math.Floor(room / reach)
	p.scale = 1 << 30
	for p.scale > 1 && (float64(p.scale*worths) > room || float64(p.scale*dearest*64) > p.most) {
		p.scale /= 2
	}
	return p
}

// bound is a proven bound on the worth of all x between lower and upper, times scale. It keeps multipliers and reduced.
func (p *prover) bound(y []float64, lower, upper []int) int64 {
	p.round(y, p.scale)
	return p.sum(int64(p.scale), lower, upper)
}

// empty tells whether y proves that no x between lower and upper keeps to the rows.
func (p *prover) empty(y []float64, lower, upper []int) bool {
	longest := 0.0
	for _, v := range y {
		longest = max(longest, math.Abs(v))
	}
	if longest == 0 {
		return false
	}
	p.round(y, min(1<<30, p.most)/longest)
	return p.sum(0, lower, upper) < 0
}

func (p *prover) round(y []float64, scale float64) {
	for i, v := range y {
		p.multipliers[i] = int64(max(-p.most, min(p.most, math.Round(float64(v*scale)))))
	}
}

func (p *prover) sum(scale int64, lower, upper []int) int64 {
	total := int64(0)
	for i, r := range p.rows {
		if y := p.multipliers[i]; y > 0 {
			total += y * int64(r.Upper)
		} else if y < 0 {
			total += y * int64(r.Lower)
		}
	}
	for j := range p.columns {
		a := &p.columns[j]
		d := a.worth * scale
		for _, e := range a.entries {
			d -= p.multipliers[e.Row] * int64(e.Times)
		}
		p.reduced[j] = d
		if d > 0 {
			total += d * int64(upper[j])
		} else if d < 0 {
			total += d * int64(lower[j])
		}
	}
	return total
}

// whole is the largest worth that a bound leaves.
func (p *prover) whole(bound int64) int64 { return down(bound, int64(p.scale)) }

// down divides, and rounds down.
func down(a, by int64) int64 {
	w := a / by
	if a%by < 0 {
		w--
	}
	return w
}
