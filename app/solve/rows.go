package solve

import "slices"

// grow adds a row, whose entries are already in the columns, with its logical in the basis.
func (s *simplex) grow(terms []Term) {
	m := s.rows
	old, basis, x, norm := s.inverse, s.basis, s.x, s.norm
	s.rows = m + 1
	s.size()
	copy(s.basis, basis)
	copy(s.x, x)
	for p := range m {
		copy(s.inverse[p*(m+1):], old[p*m:p*m+m])
	}
	last := s.inverse[m*(m+1):]
	for _, t := range terms {
		if p := int(s.where[t.Column]); p >= 0 {
			for i, v := range old[p*m : p*m+m] {
				last[i] -= float64(t.Times * v)
			}
		}
	}
	last[m] = 1
	s.basis[m] = int32(s.n + m)
	s.where = append(s.where, int32(m))
	s.high = append(s.high, false)
	for _, list := range []*[]float64{&s.cost, &s.lower, &s.upper, &s.d, &s.alpha} {
		*list = append(*list, 0)
	}
	copy(s.norm, norm)
	s.measure(m)
}

// drop takes rows away whose logicals are in the basis, so that nothing depends on them, and returns the new numbers of the rest.
func (s *simplex) drop(gone []bool) (to []int32) {
	old := *s
	to = make([]int32, old.rows)
	s.rows = 0
	for i, g := range gone {
		to[i] = int32(s.rows)
		if !g {
			s.rows++
		}
	}
	for j, entries := range s.columns {
		kept := entries[:0]
		for _, e := range entries {
			if !gone[e.row] {
				kept = append(kept, nonzero{to[e.row], e.times})
			}
		}
		s.columns[j] = kept
	}
	s.size()
	p := 0
	for q, j := range old.basis {
		if i := int(j) - s.n; i >= 0 {
			if gone[i] {
				continue
			}
			j = int32(s.n) + to[i]
		}
		s.basis[p], s.x[p], s.norm[p] = j, old.x[q], old.norm[q]
		copy(s.inverse[p*s.rows:], without(old.inverse[q*old.rows:(q+1)*old.rows], gone))
		p++
	}
	for _, list := range []*[]float64{&s.cost, &s.lower, &s.upper, &s.d, &s.alpha} {
		*list = slices.Concat((*list)[:s.n], without((*list)[s.n:], gone))
	}
	s.high = slices.Concat(s.high[:s.n], without(s.high[s.n:], gone))
	s.where = make([]int32, s.n+s.rows)
	for j := range s.where {
		s.where[j] = -1
	}
	for p, j := range s.basis {
		s.where[j] = int32(p)
	}
	return to
}

// without gives the elements that are not gone.
func without[T any](list []T, gone []bool) []T {
	kept := make([]T, 0, len(list))
	for i, v := range list {
		if !gone[i] {
			kept = append(kept, v)
		}
	}
	return kept
}
