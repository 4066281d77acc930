// Package selection chooses panels from candidates by a map of representation: so many seats, and for each value of each
// axis at least and at most so many of them. It knows nothing of documents or words: ids go in, ids and numbers come out.
//
// What it gives depends on the problem alone, never on the order in which candidates or axes stand in it, on the machine or
// on the time; a limit is a number of nodes, not of seconds. Every panel is counted again in whole numbers before it is
// given, and what was not proven is not called best.
package selection

import (
	"fmt"
	"slices"
	"unicode"
)

// NoLimit as a HighestMax lets a relaxation raise the maximum as far as it wants; 0 is that of a LowestMin.
const NoLimit = 1 << 30

// Problem is what a panel is to be chosen by.
type Problem struct {
	Seats      int
	Axes       []Axis
	Candidates []Candidate
}

// Axis is one side of representation, such as the sector. Each candidate has one value on it, or none that is known.
type Axis struct {
	ID     string
	Values []Value
}

// Value has its quota: at least Min and at most Max members. A relaxation may lower the minimum to LowestMin and raise the
// maximum to HighestMax; where they equal Min and Max, the quota is fixed.
type Value struct {
	ID                    string
	Min, Max              int
	LowestMin, HighestMax int
}

// Candidate may be chosen, unless locked out.
type Candidate struct {
	ID     string
	Score  int      // more is better; the panel with the highest sum is the best
	Values []string // id of the value on each axis, in the order of Axes; "" when missing
	Lock   Lock
}

// Lock binds a candidate beforehand.
type Lock string

const (
	Free Lock = ""
	In   Lock = "in"  // is a member
	Out  Lock = "out" // is not one
)

// Limits of a problem, far beyond what anybody asks for.
const (
	MaxSeats      = 10_000
	MaxCandidates = 20_000
	MaxScore      = 1_000_000 // and -MaxScore
	maxValues     = 2_000     // of all axes
)

// FaultKind says what is wrong with a problem.
type FaultKind string

const (
	BadSeats      FaultKind = "seats"     // none or too many; Have
	TooMany       FaultKind = "many"      // candidates, or values of all axes; Have, Most
	BadID         FaultKind = "id"        // empty, or with a control character or line break in it
	DuplicateID   FaultKind = "duplicate" // axis, value of its axis or candidate that is there twice
	BadQuota      FaultKind = "quota"     // minimum below 0, or over the maximum
	BadFlex       FaultKind = "flex"      // LowestMin over Min or below 0, or HighestMax below Max
	BadScore      FaultKind = "score"     // beyond MaxScore
	BadLock       FaultKind = "lock"      // none of the three
	MissingValues FaultKind = "values"    // not one value per axis
	UnknownValue  FaultKind = "unknown"   // a value that the axis has not
	UnknownMember FaultKind = "member"    // a panel names somebody who is no candidate
	BadPanel      FaultKind = "panel"     // a panel does not keep the map
)

// Fault is unusable input. Of Axis, Value and Candidate those are filled that it concerns.
type Fault struct {
	Kind                   FaultKind
	Axis, Value, Candidate string
	Have, Most             int
}

func (f *Fault) Error() string {
	return fmt.Sprintf("selection: %s: axis %q, value %q, candidate %q, %d of %d", f.Kind, f.Axis, f.Value, f.Candidate, f.Have, f.Most)
}

// Valid tells whether the problem can be worked with; if not, the error is a *Fault.
func (p Problem) Valid() error {
	if p.Seats < 1 || p.Seats > MaxSeats {
		return &Fault{Kind: BadSeats, Have: p.Seats, Most: MaxSeats}
	}
	if len(p.Candidates) > MaxCandidates {
		return &Fault{Kind: TooMany, Have: len(p.Candidates), Most: MaxCandidates}
	}
	axes, all := map[string]bool{}, 0
	values := make([]map[string]bool, len(p.Axes))
	for i, a := range p.Axes {
		if f := a.fault(); f != nil {
			return f
		}
		if axes[a.ID] {
			return &Fault{Kind: DuplicateID, Axis: a.ID}
		}
		axes[a.ID], values[i] = true, map[string]bool{"": true}
		for _, v := range a.Values {
			values[i][v.ID] = true
		}
		if all += len(a.Values); all > maxValues {
			return &Fault{Kind: TooMany, Axis: a.ID, Have: all, Most: maxValues}
		}
	}
	seen := make(map[string]bool, len(p.Candidates))
	for _, c := range p.Candidates {
		if seen[c.ID] {
			return &Fault{Kind: DuplicateID, Candidate: c.ID}
		}
		seen[c.ID] = true
		if f := c.fault(p.Axes, values); f != nil {
			return f
		}
	}
	return nil
}

func (a Axis) fault() *Fault {
	if !usable(a.ID) {
		return &Fault{Kind: BadID, Axis: a.ID}
	}
	seen := map[string]bool{}
	for _, v := range a.Values {
		f := &Fault{Axis: a.ID, Value: v.ID, Have: v.Min, Most: v.Max}
		switch {
		case !usable(v.ID):
			f.Kind = BadID
		case seen[v.ID]:
			f.Kind = DuplicateID
		case v.Min < 0 || v.Min > v.Max || v.Max > NoLimit:
			f.Kind = BadQuota
		case v.LowestMin < 0 || v.LowestMin > v.Min || v.HighestMax < v.Max || v.HighestMax > NoLimit:
			f.Kind, f.Have, f.Most = BadFlex, v.LowestMin, v.HighestMax
		default:
			seen[v.ID] = true
			continue
		}
		return f
	}
	return nil
}

func (c Candidate) fault(axes []Axis, values []map[string]bool) *Fault {
	switch {
	case !usable(c.ID):
		return &Fault{Kind: BadID, Candidate: c.ID}
	case c.Score > MaxScore || c.Score < -MaxScore:
		return &Fault{Kind: BadScore, Candidate: c.ID, Have: c.Score, Most: MaxScore}
	case c.Lock != Free && c.Lock != In && c.Lock != Out:
		return &Fault{Kind: BadLock, Candidate: c.ID}
	case len(c.Values) != len(axes):
		return &Fault{Kind: MissingValues, Candidate: c.ID, Have: len(c.Values), Most: len(axes)}
	}
	for i, v := range c.Values {
		if !values[i][v] {
			return &Fault{Kind: UnknownValue, Axis: axes[i].ID, Value: v, Candidate: c.ID}
		}
	}
	return nil
}

// usable tells whether an id can stand in a line of its own: the canonical form of a problem relies on it.
func usable(id string) bool {
	for _, r := range id {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar {
			return false
		}
	}
	return id != ""
}

// With gives the problem after the changes of a relaxation; those that fit nothing in it do nothing.
func (p Problem) With(changes []Change) Problem {
	p.Axes, p.Candidates = slices.Clone(p.Axes), slices.Clone(p.Candidates)
	for i := range p.Axes {
		p.Axes[i].Values = slices.Clone(p.Axes[i].Values)
	}
	for _, c := range changes {
		if c.Kind == Release {
			for i := range p.Candidates {
				if p.Candidates[i].ID == c.Candidate {
					p.Candidates[i].Lock = Free
				}
			}
			continue
		}
		for _, a := range p.Axes {
			for j := range a.Values {
				v := &a.Values[j]
				switch {
				case a.ID != c.Axis || v.ID != c.Value:
				case c.Kind == Lower:
					v.Min, v.LowestMin = c.To, min(v.LowestMin, c.To)
				case c.Kind == Raise:
					v.Max, v.HighestMax = c.To, max(v.HighestMax, c.To)
				}
			}
		}
	}
	return p
}
