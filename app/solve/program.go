package solve

import (
	"context"
	"errors"
)

// Program maximises a linear function of numbers that need not be whole, in float64. Rows may be added after a Solve, and
// the next one goes on from where it was. It is what a lottery over panels needs, where each panel is one row:
//
//	columns   z in 0..1, worth -1, and a weight in 0..1 for each applicant, worth 0
//	row       the weights add up to 1
//	row       for each panel: z - (the weights of its members) >= 0
//
// The dual of a panel's row is then its chance in the lottery (they add up to 1); the value is minus the smallest chance of
// any applicant; and a panel that is worth more than z at the present weights, found by Solve, is the next row. When there is
// none, the lottery is the fairest.
type Program struct{}

// Span is a range of numbers, ends included. Columns need finite spans; a row without a bound has an infinity there.
type Span struct{ Lower, Upper float64 }

// Term says how many times a column counts in a row.
type Term struct {
	Column int
	Times  float64
}

// NewProgram makes a program without rows. Worths and spans are of the columns.
func NewProgram(worths []float64, spans []Span) *Program { return &Program{} }

// AddRow keeps a sum of columns within a span, and returns the row's number.
func (p *Program) AddRow(s Span, terms []Term) int { return 0 }

// Solve gives the largest value, the columns that give it, and for each row what the value would gain if the row's active
// bound rose by one (0 where no bound is active). The error is ctx's, ErrNoSolution, or ErrStuck.
func (p *Program) Solve(ctx context.Context) (value float64, primal, duals []float64, err error) {
	return 0, nil, nil, nil
}

// Errors of Program.Solve.
var (
	ErrNoSolution = errors.New("no numbers keep to all rows")
	ErrStuck      = errors.New("the calculation doesn't settle")
)
