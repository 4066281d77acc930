// Package solve finds the best whole-number values of a small linear model, and proves that they are the best: up to some
// 150 rows and a few thousand columns with small coefficients, such as the choice of a forum by quotas.
//
// Rules of the package:
//   - What is returned was recounted in whole numbers: values that break a row or a bound never leave it.
//   - Optimal, Impossible and Bound are proven in whole numbers too. Floating point only suggests the multipliers of the
//     rows; what follows from them is computed exactly, so a rounding error may cost nodes but never gives a wrong verdict.
//   - The same model and limits give the same answer, value by value, on every platform: no clock, no chance, no
//     goroutines, no ranging over maps, and each product is wrapped in float64(), which forbids fused multiply-add.
//
// What has an order of importance is better asked in steps than by worths of different size, since bounds are rounded to whole
// worths: first how few quotas have to change (a column "changed" of worth -1 for each), and then, with a row that allows
// no more changes than that, how little in total. The same goes for replacements: most members kept, then the score.
package solve

import (
	"context"
	"errors"
	"math"
)

// None stands in a Row for a bound that is not there.
const None = math.MaxInt

// Model asks for whole numbers, one per column, that keep to all rows and whose worth is as large as can be.
type Model struct {
	Columns []Column
	Rows    []Row
}

// Column is one number to be chosen: 0 or 1 for an applicant, more for a slack. Lower equal to Upper locks it.
type Column struct {
	Worth        int64 // what one unit adds to the objective
	Lower, Upper int   // both finite
	Entries      []Entry
}

// Entry says how many times one unit of a column counts in a row. A column names a row at most once.
type Entry struct{ Row, Times int }

// Row keeps a sum of columns between two bounds, each of which may be None.
type Row struct{ Lower, Upper int }

// Limits end a search that would take too long. They count nodes, never time, so that they cut at the same place anywhere.
type Limits struct {
	Nodes int // of the search tree; 0 for DefaultNodes

	Above   int64 // if not 0, only what is worth more than this is looked for
	AnyMore bool  // the first that is found is enough
}

// DefaultNodes is enough for all but contrived models; at a forum of 110 among 2,000 it takes a minute or two.
const DefaultNodes = 50_000

// Status says what a Solution is worth.
type Status string

const (
	Optimal    Status = "optimal"    // nothing is worth more: proven
	Found      Status = "found"      // it keeps to all rows, but the limit came before the proof; see Bound
	Impossible Status = "impossible" // nothing keeps to all rows: proven
	Unknown    Status = "unknown"    // the limit came before anything was found
	NotAbove   Status = "not above"  // nothing is worth more than Limits.Above: proven
)

// Solution is the outcome of a search.
type Solution struct {
	Status Status
	Values []int // one per column; nil when Impossible or Unknown
	Worth  int64 // of the values; 0 without them
	Bound  int64 // no values are worth more; equal to Worth when Optimal, 0 when Impossible
	Nodes  int   // of the search tree that were looked at
}

// Errors of models that can't be solved.
var (
	ErrRow   = errors.New("an entry names a row that is not there, or the same row twice")
	ErrRange = errors.New("a number of the model is too large")
)

// Solve looks for the best values. Progress, if not nil, is called now and then, from the same goroutine, with the best
// worth so far (math.MinInt64 while there is none) and the bound. The error is ctx's, or that of an unusable model; when ctx
// ends, the Solution is what had been found by then.
func Solve(ctx context.Context, m Model, l Limits, progress func(nodes int, best, bound int64)) (Solution, error) {
	c, possible, err := reduce(m)
	if err != nil {
		return Solution{Status: Unknown}, err
	}
	if !possible {
		return Solution{Status: Impossible}, nil
	}
	if l.Nodes <= 0 {
		l.Nodes = DefaultNodes
	}
	s := newSearch(ctx, m, c)
	if s.any = l.AnyMore; l.Above != 0 {
		s.hurdle = down(l.Above, c.unit)
	}
	bound := s.run(l.Nodes, func(bound int64) {
		if progress == nil {
			return
		}
		best := int64(math.MinInt64)
		if s.best != nil {
			best = s.hurdle * c.unit
		}
		progress(s.nodes, best, bound*c.unit)
	})
	return s.solution(bound), ctx.Err()
}

// solution is what the search has come to.
func (s *search) solution(bound int64) Solution {
	out := Solution{Status: Unknown, Nodes: s.nodes}
	out.Bound = bound * s.core.unit
	if s.best == nil && (len(s.open) == 0 || s.beaten(s.open[0].bound)) {
		out.Status = NotAbove
		if s.hurdle == nothing {
			out.Status, out.Bound = Impossible, 0
		}
		return out
	}
	if s.best == nil {
		return out
	}
	out.Status = Found
	out.Values = s.core.spread(s.best)
	out.Worth = s.hurdle * s.core.unit
	if out.Worth == out.Bound {
		out.Status = Optimal
	}
	return out
}
