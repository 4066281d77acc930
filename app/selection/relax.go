package selection

import (
	"context"

	"madrega/app/solve"
)

// ChangeKind says what a change does.
type ChangeKind string

const (
	Lower   ChangeKind = "lower"   // a minimum, of Value on Axis, From To
	Raise   ChangeKind = "raise"   // a maximum
	Release ChangeKind = "release" // the lock of Candidate, in or out
)

// Change is one thing to give up so that the map can be met.
type Change struct {
	Kind        ChangeKind
	Axis, Value string
	Candidate   string
	From, To    int
}

// Relaxation is a set of changes that makes the map possible.
type Relaxation struct {
	Changes []Change // quotas in the order of the axes, then releases by id
	Panel   []string // the one that showed it: it keeps the map after the changes
	Proven  bool     // no smaller set does, but for those given before it
}

// Relax gives up to n alternative smallest sets of changes that make an impossible map possible: fewest changes, then the
// least sum of seats by which quotas give way. None is given when the map is possible as it is, or when no changes within
// the limits of the values help.
func (p Problem) Relax(ctx context.Context, l solve.Limits, progress Progress, n int) ([]Relaxation, error) {
	return nil, p.Valid()
}
