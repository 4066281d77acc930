package solve

import (
	"math"
	"slices"
)

// wholeness is how near to a whole number a value has to be to be tried as one.
const wholeness = 1e-6

// harvest takes the point of the simplex if it is whole, recounts it, and keeps it when it is better than what there is.
func (s *search) harvest(out outcome) bool {
	values := make([]int, len(s.lower))
	for j := range values {
		values[j] = s.lower[j]
		if s.lower[j] == s.upper[j] {
			continue
		}
		if out != solved {
			return false
		}
		v := s.lp.value(int32(j))
		w := math.Round(v)
		if math.Abs(v-w) > wholeness {
			return false
		}
		values[j] = int(w)
	}
	worth := int64(0)
	for j, a := range s.core.columns {
		worth += a.worth * int64(values[j])
	}
	if s.beaten(worth) {
		return false
	}
	if _, ok := recount(s.model, s.core.spread(values)); !ok {
		return false
	}
	s.best, s.hurdle = values, worth
	return true
}

// dives go so deep at most, and turn back so many times.
const (
	deepest = 400
	turns   = 3
)

// dive rounds the fractional column nearest to a whole number and solves again, until all are whole or nothing is left.
func (s *search) dive() {
	lower, upper := make([]int, len(s.lower)), make([]int, len(s.upper))
	s.likely()
	defer s.shrink()
	turned := 0
	for range deepest {
		if s.ctx.Err() != nil {
			return
		}
		j, v := s.nearest()
		if j < 0 {
			s.harvest(solved)
			return
		}
		copy(lower, s.lower)
		copy(upper, s.upper)
		up := v-math.Floor(v) >= 0.5
		for !s.step(j, v, up) {
			copy(s.lower, lower)
			copy(s.upper, upper)
			if turned++; turned > turns {
				return
			}
			up = !up
		}
	}
}

// likely leaves only the columns in pricing that cost little to move: a dive is a guess, and among many columns it rarely
// needs another.
func (s *search) likely() {
	many := 16 * s.lp.rows
	if len(s.lp.active) <= many {
		return
	}
	costs := make([]float64, 0, len(s.lp.active))
	for _, j := range s.lp.active {
		costs = append(costs, math.Abs(s.lp.d[j]))
	}
	slices.Sort(costs)
	s.lp.active = slices.DeleteFunc(s.lp.active, func(j int32) bool { return math.Abs(s.lp.d[j]) > costs[many] })
}

// step rounds a column and solves the relaxation; false when nothing better than the best is there.
func (s *search) step(j int, v float64, up bool) bool {
	lower, upper := s.lower[j], int(math.Floor(v))
	if up {
		lower, upper = upper+1, s.upper[j]
	}
	if !s.narrow(j, lower, upper) {
		return false
	}
	s.bounds()
	return s.lp.optimise(s.floor()) == solved
}

// nearest is the fractional column that is nearest to a whole number; -1 when all are whole.
func (s *search) nearest() (column int, value float64) {
	column = -1
	least := 1.0
	for _, j := range s.lp.basis {
		if int(j) >= s.lp.n {
			continue
		}
		v := s.lp.value(j)
		f := v - math.Floor(v)
		if f <= wholeness || f >= 1-wholeness {
			continue
		}
		away := min(f, 1-f)
		if away < least || away == least && int(j) < column {
			column, value, least = int(j), v, away
		}
	}
	return column, value
}

// choose picks the column to branch on, the place to cut, and the side to look at first: of the fractional columns the one
// whose rounding costs most on both sides, as far as the next pivot tells. Without fractional columns it is any that
// can move, and -1 when none can.
func (s *search) choose() (column, at int, up bool) {
	column = -1
	most := -1.0
	for p, j := range s.lp.basis {
		if int(j) >= s.lp.n || s.lower[j] == s.upper[j] {
			continue
		}
		v := s.lp.x[p]
		f := v - math.Floor(v)
		if f <= wholeness || f >= 1-wholeness {
			continue
		}
		down, rise := s.lp.penalties(p)
		down, rise = float64(down*f), float64(rise*(1-f))
		score := float64(max(down, 1e-6) * max(rise, 1e-6))
		if score > most || score == most && int(j) < column {
			column, at, up, most = int(j), int(math.Floor(v)), rise < down, score
		}
	}
	if column >= 0 && at >= s.lower[column] && at < s.upper[column] {
		return column, at, up
	}
	for j := range s.lower {
		if s.lower[j] < s.upper[j] {
			v := int(max(float64(s.lower[j]), min(float64(s.upper[j]-1), math.Round(s.lp.value(int32(j))))))
			return j, v, false
		}
	}
	return -1, 0, false
}

// fix narrows the bounds of all nodes by what the best so far and the root's relaxation leave of them.
func (s *search) fix() {
	if s.hurdle == nothing {
		return
	}
	scale := int64(s.proof.scale)
	room := s.proof.bound(s.rootMultipliers, s.rootLower, s.rootUpper) - (s.hurdle+1)*scale
	if room < 0 {
		return
	}
	for j, d := range s.proof.reduced {
		switch {
		case d > 0 && int64(s.rootUpper[j]-s.rootLower[j]) > room/d:
			s.rootLower[j] = s.rootUpper[j] - int(room/d)
		case d < 0 && int64(s.rootUpper[j]-s.rootLower[j]) > room/-d:
			s.rootUpper[j] = s.rootLower[j] + int(room/-d)
		}
	}
	s.shrink()
}
