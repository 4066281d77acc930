package selection

import (
	"cmp"
	"context"
	"slices"
)

// ReasonKind says why somebody is a member, or is not. A swap exchanges one member for one candidate, all others stay, and
// the map is kept; whoever is locked takes no part in it.
type ReasonKind string

// Of members.
const (
	LockedIn ReasonKind = "locked.in"
	Needed   ReasonKind = "needed"  // no swap is possible: without this member Value of Axis falls to Have, under Need
	Only     ReasonKind = "only"    // no swap is possible: whoever came would break a maximum, or there is nobody
	Highest  ReasonKind = "highest" // of Among who could sit here this one's score is the highest; the next is With, lower by Gap
	Tied     ReasonKind = "tied"    // With has the same score and could sit here; nobody has a higher one
	Lowest   ReasonKind = "lowest"  // With could sit here and has a higher score, by Gap: the panel is not the best
)

// Of candidates who are no members.
const (
	LockedOut  ReasonKind = "locked.out"
	WouldBreak ReasonKind = "break"   // no swap is possible: each would bring Value of Axis to Have, beyond Need
	Blocked    ReasonKind = "blocked" // no swap is possible, for different quotas; most would bring Value of Axis to Have, beyond Need
	Outscored  ReasonKind = "score"   // the swap that costs least, with With, lowers the score by Gap
	Level      ReasonKind = "level"   // a swap with With would leave the score as it is
	Better     ReasonKind = "better"  // a swap with With would raise the score by Gap: the panel is not the best
	Full       ReasonKind = "full"    // all members are locked in
)

// Reason says why one candidate is a member of a panel, or is not.
type Reason struct {
	Candidate   string
	Member      bool
	Kind        ReasonKind
	Axis, Value string // the quota that speaks for it; of several the one with fewest candidates to spare
	Have, Need  int    // what the value would come to, and the minimum or maximum that this breaks
	With        string // the other of the swap
	Gap         int    // of scores
	Among       int    // how many could sit in this seat, this member included; of others, with how many members a swap is possible
}

// Why gives a reason for every member, then for every other candidate, each by id. It is found by swaps alone, in whole
// numbers: that a panel is the best of all is not its business. The panel must keep the map. The error is ctx's or a *Fault.
func (p Problem) Why(ctx context.Context, panel []string) ([]Reason, error) {
	c, err := p.chart()
	if err != nil {
		return nil, err
	}
	for _, id := range panel {
		if _, ok := c.at[id]; !ok {
			return nil, &Fault{Kind: UnknownMember, Candidate: id}
		}
	}
	if !c.Keeps(panel) {
		return nil, &Fault{Kind: BadPanel}
	}
	s := c.seating(panel)
	members, others := make([]Reason, 0, len(panel)), []Reason{}
	for i := range c.Candidates {
		if err := ctx.Err(); err != nil { // each is compared with all
			return nil, err
		}
		if s.in[i] {
			members = append(members, s.member(i))
		} else {
			others = append(others, s.other(i))
		}
	}
	return append(members, others...), nil
}

// seating is a panel that keeps the map, counted.
type seating struct {
	*chart
	in     []bool
	filled []int // of each quota
	spare  []int // of each quota: who is available and not seated
}

func (c *chart) seating(panel []string) *seating {
	s := &seating{chart: c, in: make([]bool, len(c.Candidates)), filled: make([]int, len(c.quotas)), spare: make([]int, len(c.quotas))}
	for _, id := range panel {
		s.in[c.at[id]] = true
	}
	for i, values := range c.values {
		for _, q := range values {
			switch {
			case s.in[i]:
				s.filled[q]++
			case c.Candidates[i].Lock != Out:
				s.spare[q]++
			}
		}
	}
	return s
}

// breaks appends the quotas that are broken when one goes and another comes.
func (s *seating) breaks(to []int, goes, comes int) []int {
	for _, q := range s.values[goes] {
		if s.filled[q] == s.quotas[q].Min && !slices.Contains(s.values[comes], q) {
			to = append(to, q)
		}
	}
	for _, q := range s.values[comes] {
		if s.filled[q] >= s.quotas[q].Max && !slices.Contains(s.values[goes], q) {
			to = append(to, q)
		}
	}
	return to
}

func (s *seating) member(i int) Reason {
	who := s.Candidates[i]
	r := Reason{Candidate: who.ID, Member: true, Kind: LockedIn}
	if who.Lock == In {
		return r
	}
	next, among := -1, 1
	var broken []int
	for j, other := range s.Candidates {
		if s.in[j] || other.Lock == Out {
			continue
		}
		if broken = s.breaks(broken[:0], i, j); len(broken) > 0 {
			continue
		}
		among++
		if next < 0 || other.Score > s.Candidates[next].Score {
			next = j
		}
	}
	r.Among = among
	tight := s.tightest(s.values[i])
	if tight >= 0 {
		r.Axis, r.Value, r.Have, r.Need = s.quotas[tight].axis, s.quotas[tight].ID, s.filled[tight]-1, s.quotas[tight].Min
	}
	switch {
	case next < 0 && tight < 0:
		r.Kind = Only
	case next < 0:
		r.Kind = Needed
	default:
		r.With = s.Candidates[next].ID
		r.Gap = who.Score - s.Candidates[next].Score
		r.Kind = []ReasonKind{Lowest, Tied, Highest}[1+cmp.Compare(r.Gap, 0)]
		r.Gap = max(r.Gap, -r.Gap)
	}
	return r
}

// tightest is that of the quotas which stands at its minimum and has fewest to spare; -1 if none stands there.
func (s *seating) tightest(quotas []int) int {
	tight := -1
	for _, q := range quotas {
		if v := s.quotas[q]; v.Min > 0 && s.filled[q] == v.Min && (tight < 0 || s.spare[q] < s.spare[tight]) {
			tight = q
		}
	}
	return tight
}

func (s *seating) other(j int) Reason {
	who := s.Candidates[j]
	r := Reason{Candidate: who.ID, Kind: LockedOut}
	if who.Lock == Out {
		return r
	}
	with, tries := -1, 0
	counts := make([]int, len(s.quotas))
	var broken []int
	for i, member := range s.Candidates {
		if !s.in[i] || member.Lock == In {
			continue
		}
		tries++
		broken = s.breaks(broken[:0], i, j)
		for _, q := range broken {
			counts[q]++
		}
		if len(broken) > 0 {
			continue
		}
		r.Among++
		if with < 0 || member.Score < s.Candidates[with].Score {
			with = i
		}
	}
	switch {
	case with >= 0:
		r.With = s.Candidates[with].ID
		r.Gap = s.Candidates[with].Score - who.Score
		r.Kind = []ReasonKind{Better, Level, Outscored}[1+cmp.Compare(r.Gap, 0)]
		r.Gap = max(r.Gap, -r.Gap)
	case tries == 0:
		r.Kind = Full
	default:
		s.broken(&r, j, counts, tries)
	}
	return r
}

// broken says which quota keeps a candidate out: the one that most swaps break, and of such the one with fewest to spare.
func (s *seating) broken(r *Reason, j int, counts []int, tries int) {
	worst := 0
	for q := range counts {
		if counts[q] > counts[worst] || counts[q] == counts[worst] && s.spare[q] < s.spare[worst] {
			worst = q
		}
	}
	v := s.quotas[worst]
	r.Kind, r.Axis, r.Value = Blocked, v.axis, v.ID
	if counts[worst] == tries {
		r.Kind = WouldBreak
	}
	if slices.Contains(s.values[j], worst) {
		r.Have, r.Need = s.filled[worst]+1, v.Max
	} else {
		r.Have, r.Need = s.filled[worst]-1, v.Min
	}
}
