package solve

import "math"

// exchange takes the variable at position r out of the basis to the bound that it has crossed, and takes in another. Gain is
// by how much the dual objective fell.
func (s *simplex) exchange(r int, above bool) (outcome, float64) {
	m := s.rows
	rho := s.inverse[r*m : r*m+m]
	leaves := s.basis[r]
	bound, sign := s.lower[leaves], 1.0
	if above {
		bound, sign = s.upper[leaves], -1.0
	}
	s.row(rho)
	s.candidates(sign)
	chosen, gain, ok := s.longStep(math.Abs(s.x[r] - bound))
	if !ok {
		for i, v := range rho {
			s.work[i] = float64(sign * v)
		}
		return infeasible, 0
	}
	if chosen < 0 {
		return stuck, 0
	}
	q := s.steps[chosen].variable
	s.flip(s.steps[chosen+1:])
	s.column(q, s.pivot)
	if off := s.pivot[r] - s.alpha[q]; math.Abs(off) > 1e-7*(1+math.Abs(s.alpha[q])) {
		if s.age == 0 {
			return stuck, 0
		}
		s.refactor()
		s.settle()
		return solved, 0
	}
	theta := s.d[q] / s.alpha[q]
	for _, j := range s.touched {
		s.d[j] -= float64(theta * s.alpha[j])
	}
	s.d[q], s.d[leaves] = 0, -theta

	move := (s.x[r] - bound) / s.pivot[r]
	entered := s.value(q) + move
	for p, w := range s.pivot {
		if w != 0 {
			s.x[p] -= float64(move * w)
		}
	}
	s.x[r] = entered
	s.basis[r], s.where[q], s.where[leaves], s.high[leaves] = q, int32(r), -1, above
	s.replace(r)
	return solved, gain
}

// row computes alpha, a row of the inverse times the columns of the nonbasic variables that may move, and lists where it isn't 0.
func (s *simplex) row(rho []float64) {
	s.touched = s.touched[:0]
	for _, j := range s.active {
		if s.where[j] >= 0 || s.lower[j] == s.upper[j] {
			continue
		}
		a := 0.0
		for _, e := range s.columns[j] {
			a += float64(rho[e.row] * e.times)
		}
		if math.Abs(a) > tiny {
			s.alpha[j] = a
			s.touched = append(s.touched, j)
		}
	}
	for i, a := range rho {
		j := int32(s.n + i)
		if s.where[j] < 0 && s.lower[j] < s.upper[j] && math.Abs(a) > tiny {
			s.alpha[j] = a
			s.touched = append(s.touched, j)
		}
	}
}

// candidates lists the variables whose reduced costs a pivot in the row drives to zero.
func (s *simplex) candidates(sign float64) {
	s.steps = s.steps[:0]
	for _, j := range s.touched {
		if a := float64(sign * s.alpha[j]); s.high[j] == (a > 0) {
			s.steps = append(s.steps, step{max(0, s.d[j]/a), j})
		}
	}
}

// longStep walks the steps in order while the slope stays positive; variables that are passed change sides. It leaves in
// steps the chosen one and, before it, those passed, the first last. Chosen is -1 when no step has a usable pivot; ok is false
// when the slope stays positive past the last step, so that no value of the variables can heal the row.
func (s *simplex) longStep(slope float64) (chosen int, gain float64, ok bool) {
	arrange(s.steps)
	rest := len(s.steps)
	best, total, at := math.Inf(-1), 0.0, 0.0
	chosen = -1
	for slope > slack {
		if rest == 0 {
			return -1, 0, false
		}
		next := take(s.steps[:rest])
		rest--
		total += float64(slope * (next.at - at))
		at = next.at
		a := math.Abs(s.alpha[next.variable])
		if a >= min(best, welcome) && a > usable {
			chosen, gain, best = rest, total, a
		}
		slope -= float64(a * (s.upper[next.variable] - s.lower[next.variable]))
	}
	return chosen, gain, true
}

// flip moves the variables passed by the long step to their other bounds.
func (s *simplex) flip(passed []step) {
	if len(passed) == 0 {
		return
	}
	clear(s.work)
	for _, t := range passed {
		j := t.variable
		by := s.upper[j] - s.lower[j]
		if s.high[j] {
			by = -by
		}
		s.high[j] = !s.high[j]
		if int(j) >= s.n {
			s.work[int(j)-s.n] += by
			continue
		}
		for _, e := range s.columns[j] {
			s.work[e.row] += float64(by * e.times)
		}
	}
	s.multiply(s.pivot, s.work)
	for p, by := range s.pivot {
		s.x[p] -= by
	}
}

// penalties are by how much the objective falls at least, per unit, when the basic variable at a position is pushed down or up,
// as far as the first pivot tells.
func (s *simplex) penalties(position int) (down, up float64) {
	down, up = never, never
	m := s.rows
	s.row(s.inverse[position*m : position*m+m])
	for _, j := range s.touched {
		rate := math.Abs(s.d[j] / s.alpha[j])
		if s.high[j] == (s.alpha[j] > 0) {
			up = min(up, rate)
		} else {
			down = min(down, rate)
		}
	}
	return down, up
}

// never is a penalty for what can't be done.
const never = 1e12
