package selection

import (
	"context"

	"madrega/app/solve"
)

// ReasonKind says why somebody is a member, or is not.
type ReasonKind string

// Of members. A swap exchanges one member for one candidate, all others stay, and the map is kept.
const (
	LockedIn ReasonKind = "locked.in"
	Needed   ReasonKind = "needed"  // no swap is possible: without this member Value of Axis falls to Have, under Need
	Only     ReasonKind = "only"    // no swap is possible: whoever came would break a maximum, or there is nobody
	Highest  ReasonKind = "highest" // of Among who could sit here this one's score is the highest; the next is With, lower by Gap
	Tied     ReasonKind = "tied"    // With has the same score and could sit here
	Lowest   ReasonKind = "lowest"  // With could sit here and has a higher score, by Gap: a panel that is not the best
)

// Of candidates who are no members.
const (
	LockedOut  ReasonKind = "locked.out"
	WouldBreak ReasonKind = "break"   // no swap is possible: each would bring Value of Axis to Have, outside Need
	Blocked    ReasonKind = "blocked" // no swap is possible, for different quotas; Value of Axis is the most frequent
	Outscored  ReasonKind = "score"   // the swap that costs least, with With, lowers the score by Gap
	Level      ReasonKind = "level"   // a swap with With would leave the score as it is
	Better     ReasonKind = "better"  // a swap with With would raise the score by Gap: a panel that is not the best
)

// Reason says why one candidate is a member of a panel, or is not. It is found by swaps alone, in whole numbers.
type Reason struct {
	Candidate   string
	Member      bool
	Kind        ReasonKind
	Axis, Value string // the tightest quota that speaks for it
	Have, Need  int    // what the value would come to, and the minimum or maximum that this breaks
	With        string // the other of the swap
	Gap         int    // of scores
	Among       int    // how many could sit in this seat, this member included; for others, with how many members a swap is possible
}

// Why gives a reason for every member, in the order of the panel, then for every other candidate, by id. The panel must keep
// the map.
func (p Problem) Why(ctx context.Context, l solve.Limits, progress Progress, panel []string) ([]Reason, error) {
	return nil, p.Valid()
}
