package solve

import (
	"fmt"
	"math"
)

// tighter narrows the bounds of columns and rows as far as looking at one row at a time tells, in whole numbers.
type tighter struct {
	columns      []Column
	lower, upper []int
	rows         []Row // finite
	least, most  []int // what each row can add up to
}

// newTighter checks the numbers of a model and finds what its rows can add up to.
func newTighter(m Model) (*tighter, error) {
	t := &tighter{columns: m.Columns, rows: make([]Row, len(m.Rows)), least: make([]int, len(m.Rows)), most: make([]int, len(m.Rows))}
	var worths float64
	sums := make([]float64, len(m.Rows))
	seen := make([]int, len(m.Rows)) // the last column that named the row, plus 1
	for j, c := range m.Columns {
		if size(c.Lower) > largestCount || size(c.Upper) > largestCount {
			return nil, fmt.Errorf("column %d: %w", j, ErrRange)
		}
		t.lower, t.upper = append(t.lower, c.Lower), append(t.upper, c.Upper)
		reach := float64(max(size(c.Lower), size(c.Upper)))
		worths += float64(math.Abs(float64(c.Worth)) * max(1, reach))
		for _, e := range c.Entries {
			if e.Row < 0 || e.Row >= len(m.Rows) || seen[e.Row] == j+1 {
				return nil, fmt.Errorf("column %d, row %d: %w", j, e.Row, ErrRow)
			}
			seen[e.Row] = j + 1
			if size(e.Times) > largestCount {
				return nil, fmt.Errorf("column %d, row %d: %w", j, e.Row, ErrRange)
			}
			sums[e.Row] += float64(reach * float64(size(e.Times)))
			t.count(e, c.Lower, c.Upper, 1)
		}
	}
	if worths > largestWorth {
		return nil, fmt.Errorf("worths: %w", ErrRange)
	}
	for i, r := range m.Rows {
		if sums[i] > largestSum {
			return nil, fmt.Errorf("row %d: %w", i, ErrRange)
		}
		if r.Lower == None {
			r.Lower = t.least[i]
		}
		if r.Upper == None {
			r.Upper = t.most[i]
		}
		t.rows[i] = r
	}
	return t, nil
}

// count adds, by +1 or -1, what a column between bounds brings to a row.
func (t *tighter) count(e Entry, lower, upper, by int) {
	a, b := e.Times*lower, e.Times*upper
	t.least[e.Row] += by * min(a, b)
	t.most[e.Row] += by * max(a, b)
}

// rounds of tightening; more can make a difference only for large integer columns.
const rounds = 30

// tighten narrows until nothing changes; false when bounds contradict each other.
func (t *tighter) tighten() bool {
	for j := range t.columns {
		if t.lower[j] > t.upper[j] {
			return false
		}
	}
	for range rounds {
		for i := range t.rows {
			r := &t.rows[i]
			r.Lower, r.Upper = max(r.Lower, t.least[i]), min(r.Upper, t.most[i])
			if r.Lower > r.Upper {
				return false
			}
		}
		changed := false
		for j := range t.columns {
			for _, e := range t.columns[j].Entries {
				lower, upper := t.within(j, e)
				if lower > upper {
					return false
				}
				if lower != t.lower[j] || upper != t.upper[j] {
					t.narrow(j, lower, upper)
					changed = true
				}
			}
		}
		if !changed {
			break
		}
	}
	return true
}

// within is what a row leaves of a column's bounds when all others do their best for it.
func (t *tighter) within(j int, e Entry) (lower, upper int) {
	lower, upper = t.lower[j], t.upper[j]
	down, up := t.most[e.Row]-t.rows[e.Row].Lower, t.rows[e.Row].Upper-t.least[e.Row]
	if down < 0 || up < 0 {
		return 1, 0
	}
	switch {
	case e.Times > 0:
		return max(lower, upper-down/e.Times), min(upper, lower+up/e.Times)
	case e.Times < 0:
		return max(lower, upper-up/-e.Times), min(upper, lower+down/-e.Times)
	}
	return lower, upper
}

func (t *tighter) narrow(j, lower, upper int) {
	for _, e := range t.columns[j].Entries {
		t.count(e, t.lower[j], t.upper[j], -1)
		t.count(e, lower, upper, 1)
	}
	t.lower[j], t.upper[j] = lower, upper
}

func size(v int) int {
	if v < 0 {
		return -max(v, -largestSum)
	}
	return v
}
