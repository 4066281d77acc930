package solve

import "math"

// Tolerances. None of them decides a verdict: see proof.go.
const (
	tiny      = 1e-9 // below it an entry of a row of the inverse times a column is noise
	usable    = 1e-7 // above it a pivot is possible
	welcome   = 1e-5 // above it a pivot is as good as any
	slack     = 1e-7 // by how much a basic variable may leave its bounds, and a slope be taken for zero
	patience  = 64   // pivots between two looks at whether to stop
	freshness = 100  // pivots until the inverse is made anew, at least; twice as many as rows, if those are more
)

// simplex maximises cost·x over boxed variables with A·x + logicals = 0, by the dual method with long steps. Variable j < n is
// a column, variable n+i the logical of row i. As every variable is boxed, any basis becomes dual feasible by putting each
// nonbasic variable on the side that its reduced cost asks for: there is no first phase, and after a change of bounds
// one goes on from whatever basis there is.
type simplex struct {
	rows, n      int
	columns      [][]nonzero
	cost         []float64
	lower, upper []float64
	active       []int32 // the columns that may move; the others are passed over in pricing

	basis   []int32   // the variable of each position
	where   []int32   // the position of each variable, or -1
	high    []bool    // of nonbasic variables: at the upper bound
	inverse []float64 // of the basis, row by row
	norm    []float64 // squared length of each row of the inverse
	x       []float64 // values of the basics, by position
	d       []float64 // reduced costs; only those of active columns and of logicals are kept up
	duals   []float64 // of the rows, when settled

	age  int // pivots since the inverse was made
	stop func() bool

	alpha, work, pivot []float64
	steps              []step
	touched            []int32 // the variables that alpha is of
	filled             []int32 // where a vector isn't 0
}

type nonzero struct {
	row   int32
	times float64
}

// step is a place where the dual slope changes: the reduced cost of a variable gets to zero.
type step struct {
	at       float64
	variable int32
}

// outcome of a run of the simplex. It is an opinion, in floating point.
type outcome int

const (
	solved outcome = iota
	infeasible
	beaten  // the objective fell below the floor
	stuck   // too many pivots, or no usable one
	stopped // by stop
)

// newSimplex starts without bounds on the rows, which are 0 until set, and with the logicals as the basis.
func newSimplex(columns [][]nonzero, rows int) *simplex {
	n := len(columns)
	s := &simplex{rows: rows, n: n, columns: columns, stop: func() bool { return false }}
	all := n + rows
	s.cost, s.lower, s.upper = make([]float64, all), make([]float64, all), make([]float64, all)
	s.d, s.alpha = make([]float64, all), make([]float64, all)
	s.high, s.where = make([]bool, all), make([]int32, all)
	s.active = make([]int32, n)
	for j := range s.active {
		s.active[j] = int32(j)
	}
	s.size()
	for i := range s.basis {
		s.basis[i] = int32(n + i)
	}
	s.refactor()
	return s
}

// size makes what is as long as there are rows.
func (s *simplex) size() {
	m := s.rows
	s.basis, s.inverse = make([]int32, m), make([]float64, m*m)
	s.norm, s.x, s.duals = make([]float64, m), make([]float64, m), make([]float64, m)
	s.work, s.pivot = make([]float64, m), make([]float64, m)
}

// value of a variable.
func (s *simplex) value(j int32) float64 {
	switch {
	case s.where[j] >= 0:
		return s.x[s.where[j]]
	case s.high[j]:
		return s.upper[j]
	}
	return s.lower[j]
}

// settle computes duals and reduced costs afresh, puts every nonbasic variable on its dual feasible side, and computes the
// basics. It is needed after bounds, costs or the basis were changed from outside.
func (s *simplex) settle() {
	s.multipliers()
	for _, j := range s.active {
		if s.where[j] >= 0 {
			s.d[j] = 0
			continue
		}
		d := s.cost[j]
		for _, e := range s.columns[j] {
			d -= float64(s.duals[e.row] * e.times)
		}
		s.d[j] = d
	}
	for i := range s.rows {
		if j := s.n + i; s.where[j] >= 0 {
			s.d[j] = 0
		} else {
			s.d[j] = s.cost[j] - s.duals[i]
		}
	}
	for _, j := range s.active {
		s.side(j)
	}
	for i := range s.rows {
		s.side(int32(s.n + i))
	}
	s.basics()
}

// multipliers computes the duals.
func (s *simplex) multipliers() {
	m := s.rows
	clear(s.duals)
	for p, j := range s.basis {
		if c := s.cost[j]; c != 0 {
			for i, v := range s.inverse[p*m : p*m+m] {
				s.duals[i] += float64(c * v)
			}
		}
	}
}

// side puts a nonbasic variable where its reduced cost asks for; one without a preference stays.
func (s *simplex) side(j int32) {
	if s.d[j] > 0 {
		s.high[j] = true
	} else if s.d[j] < 0 {
		s.high[j] = false
	}
}

// basics computes the values of the basic variables from the others.
func (s *simplex) basics() {
	clear(s.work)
	for j := range s.columns {
		if s.where[j] >= 0 {
			continue
		}
		if v := s.value(int32(j)); v != 0 {
			for _, e := range s.columns[j] {
				s.work[e.row] -= float64(v * e.times)
			}
		}
	}
	for i := range s.rows {
		if j := int32(s.n + i); s.where[j] < 0 {
			s.work[i] -= s.value(j)
		}
	}
	s.multiply(s.x, s.work)
}

// multiply sets to = inverse · by.
func (s *simplex) multiply(to, by []float64) {
	m := s.rows
	s.filled = s.filled[:0]
	for i, v := range by {
		if v != 0 {
			s.filled = append(s.filled, int32(i))
		}
	}
	sparse := len(s.filled)*3 < m
	for p := range to {
		row := s.inverse[p*m : p*m+m]
		sum := 0.0
		if sparse {
			for _, i := range s.filled {
				sum += float64(row[i] * by[i])
			}
		} else {
			for i, v := range row {
				sum += float64(v * by[i])
			}
		}
		to[p] = sum
	}
}

// objective is the value at the present point, primal feasible or not.
func (s *simplex) objective() float64 {
	sum := 0.0
	for j, c := range s.cost {
		if c != 0 {
			sum += float64(c * s.value(int32(j)))
		}
	}
	return sum
}

// optimise pivots until all basics are within their bounds. When it returns infeasible, work holds multipliers of the rows
// that show it. With a finite floor it gives up as soon as the objective, which only falls, is below it.
func (s *simplex) optimise(floor float64) outcome {
	s.settle()
	value := math.Inf(1)
	if !math.IsInf(floor, -1) {
		value = s.objective()
	}
	most := 2000 + 4*s.rows
	for n := 0; n < most; n++ {
		if value < floor {
			return beaten
		}
		if n%patience == patience-1 && s.stop() {
			return stopped
		}
		if s.age >= max(freshness, 2*s.rows) {
			s.refactor()
			s.settle()
		}
		r, above := s.leaving()
		if r < 0 {
			return solved
		}
		out, gain := s.exchange(r, above)
		if out != solved {
			return out
		}
		value -= gain
	}
	return stuck
}

// leaving picks the basic variable that is farthest outside its bounds, measured along the dual edge.
func (s *simplex) leaving() (position int, above bool) {
	position = -1
	most := 0.0
	for p, j := range s.basis {
		excess := s.x[p] - s.upper[j]
		under := s.lower[j] - s.x[p]
		a := excess > under
		if !a {
			excess = under
		}
		if excess <= slack {
			continue
		}
		if score := float64(excess*excess) / s.norm[p]; score > most {
			position, above, most = p, a, score
		}
	}
	return position, above
}
