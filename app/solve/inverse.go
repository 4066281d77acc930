package solve

import "math"

// column sets to = inverse · the column of variable j.
func (s *simplex) column(j int32, to []float64) {
	m := s.rows
	if i := int(j) - s.n; i >= 0 {
		for p := range to {
			to[p] = s.inverse[p*m+i]
		}
		return
	}
	entries := s.columns[j]
	for p := range to {
		row := s.inverse[p*m : p*m+m]
		sum := 0.0
		for _, e := range entries {
			sum += float64(row[e.row] * e.times)
		}
		to[p] = sum
	}
}

// replace brings the inverse up to date after the variable whose column is in pivot took position r.
func (s *simplex) replace(r int) {
	m := s.rows
	row := s.inverse[r*m : r*m+m]
	by := s.pivot[r]
	s.filled = s.filled[:0]
	for i, v := range row {
		if v != 0 {
			row[i] = v / by
			s.filled = append(s.filled, int32(i))
		}
	}
	sparse := len(s.filled)*3 < m
	for p, w := range s.pivot {
		if p == r || math.Abs(w) <= 1e-14 {
			continue
		}
		other := s.inverse[p*m : p*m+m]
		if sparse {
			s.norm[p] = max(s.norm[p]+subtract(other, row, s.filled, w), tiny)
			continue
		}
		sum := 0.0
		for i, v := range row {
			other[i] -= float64(w * v)
			sum += float64(other[i] * other[i])
		}
		s.norm[p] = sum
	}
	s.measure(r)
	s.age++
}

// subtract takes w times a row from another at the places where the row isn't 0, and returns by how much the squared length of
// the other grew.
func subtract(other, row []float64, filled []int32, w float64) float64 {
	before, after := 0.0, 0.0
	for _, i := range filled {
		v := other[i]
		before += float64(v * v)
		v -= float64(w * row[i])
		other[i] = v
		after += float64(v * v)
	}
	return after - before
}

// measure computes the squared length of a row of the inverse.
func (s *simplex) measure(p int) {
	sum := 0.0
	for _, v := range s.inverse[p*s.rows : (p+1)*s.rows] {
		sum += float64(v * v)
	}
	s.norm[p] = sum
}

// refactor makes the inverse anew for the variables in basis: it starts with the logicals, whose inverse is the identity,
// and brings the columns in one by one, each at the free position with the largest pivot. A column that depends on
// those before it stays out, and a logical stands in for it.
func (s *simplex) refactor() {
	m := s.rows
	clear(s.inverse)
	for i := range m {
		s.inverse[i*m+i] = 1
		s.norm[i] = 1
	}
	wanted := make([]int32, 0, m)
	kept := make([]bool, m) // logicals that stay, at the position of their row
	for _, j := range s.basis {
		if int(j) >= s.n {
			kept[int(j)-s.n] = true
		} else {
			wanted = append(wanted, j)
		}
	}
	for j := range s.where {
		s.where[j] = -1
	}
	for i := range m {
		s.basis[i] = int32(s.n + i)
		s.where[s.n+i] = int32(i)
	}
	for _, j := range wanted {
		s.column(j, s.pivot)
		r, most := -1, usable
		for p, w := range s.pivot {
			if a := math.Abs(w); a > most && !kept[p] {
				r, most = p, a
			}
		}
		if r < 0 {
			continue
		}
		s.where[s.basis[r]] = -1
		s.basis[r], s.where[j] = j, int32(r)
		kept[r] = true
		s.replace(r)
	}
	s.age = 0
}
