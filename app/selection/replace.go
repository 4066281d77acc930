package selection

import (
	"context"

	"madrega/app/solve"
)

// Replacement fills vacant seats.
type Replacement struct {
	Out, In []string // sorted; Out holds the vacant ones too
	Score   int      // of the whole panel afterwards
	Proven  bool     // none keeps more members, or as many with a higher score, but for those given before it
}

// Replace gives up to n ways to fill the seats of the vacant so that the map is kept: first those that change fewest
// members, and of these those with the highest score. Vacant are ids of seated; they don't come back. Locks hold, except
// that a vacant one may be locked in.
func (p Problem) Replace(ctx context.Context, l solve.Limits, progress Progress, seated, vacant []string, n int) ([]Replacement, error) {
	return nil, p.Valid()
}
