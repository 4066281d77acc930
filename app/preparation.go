package app

import (
	"cmp"
	"slices"
)

// InvitationOf gives the invitation of a stakeholder, or nil.
func (d Document) InvitationOf(organisation ID) *Invitation {
	for i := range d.Invitations.All() {
		if i.Organisation == organisation {
			return i
		}
	}
	return nil
}

// Described is how much is said of why somebody would come: needs, motives, what they get; 0 to 3.
func (i Invitation) Described() (n int) {
	for _, s := range []string{i.Needs, i.Motives, i.Gets} {
		if s != "" {
			n++
		}
	}
	return n
}

// Wanted tells whether the invitee may still come to the table.
func (i Invitation) Wanted() bool { return i.State != "declined" }

// Sent tells whether the invitation has gone out and was not declined.
func (i Invitation) Sent() bool { return i.State != "" && i.Wanted() }

// InvitationList are the invitations by sector of the stakeholder, then in the order of entry.
func InvitationList(d Document) []*Invitation {
	list := slices.Collect(d.Invitations.All())
	rank := func(i *Invitation) int {
		if at := slices.Index(Sectors, d.Organisations.Get(i.Organisation).Sector); at >= 0 {
			return at
		}
		return len(Sectors)
	}
	slices.SortStableFunc(list, func(a, b *Invitation) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// InvitationsIn counts the invitations in a state; "" are ideas.
func InvitationsIn(d Document, s InviteState) (n int) {
	for i := range d.Invitations.All() {
		if i.State == s {
			n++
		}
	}
	return n
}

// InvitedSectors tells how many stakeholders of each sector are on the list of invitations and have not declined, and how
// many without a sector.
func InvitedSectors(d Document) (counts [3]int, undecided int) {
	return CountInvited(d, (*Invitation).Wanted)
}

// CountInvited counts by sector the stakeholders of whose invitations something holds, and those without a sector.
func CountInvited(d Document, holds func(*Invitation) bool) (counts [3]int, undecided int) {
	for i := range d.Invitations.All() {
		switch at := slices.Index(Sectors, d.Organisations.Get(i.Organisation).Sector); {
		case !holds(i):
		case at >= 0:
			counts[at]++
		default:
			undecided++
		}
	}
	return counts, undecided
}

// UninvitedSectors are those of which nobody is on the list of invitations, or all have declined.
func UninvitedSectors(d Document) []Sector {
	counts, _ := InvitedSectors(d)
	return CountRow{Counts: counts}.Missing()
}

// UninvitedAuthorities are the member authorities from which nobody is on the list of invitations, or all have declined.
func UninvitedAuthorities(d Document) []*Authority {
	from := map[string]bool{}
	for i := range d.Invitations.All() {
		if i.Wanted() {
			from[Fold(d.Organisations.Get(i.Organisation).Locality)] = true
		}
	}
	return slices.DeleteFunc(slices.Collect(d.Authorities.All()), func(a *Authority) bool { return from[Fold(a.Name)] })
}

// GradedTopics sorts topics by what was found of them: graded low (1 or 2), graded without evidence, not graded.
func GradedTopics(d Document, topics []Topic) (weak, bare, open []Topic) {
	for _, t := range topics {
		f := d.FindingOf(t)
		if f.Grade == 0 {
			open = append(open, t)
			continue
		}
		if f.Grade <= 2 {
			weak = append(weak, t)
		}
		if f.Evidence == "" {
			bare = append(bare, t)
		}
	}
	return weak, bare, open
}

// ReadyDepartments sorts the departments by their readiness: ready (4 or 5), weak (1 or 2). Those between, and those of
// which nobody said, are in neither.
func ReadyDepartments(d Document) (ready, weak []*Department) {
	for x := range d.Departments.All() {
		switch {
		case x.Ready >= 4:
			ready = append(ready, x)
		case x.Ready == 1 || x.Ready == 2:
			weak = append(weak, x)
		}
	}
	return ready, weak
}

// Convening is how it stands with who convenes.
type Convening string

const (
	NoConvener     Convening = "none"
	UnsureConvener Convening = "unknown" // of no sector yet
	OtherConvener  Convening = "caution" // not of the public sector: possible, but worth a reason
	PublicConvener Convening = "public"
)

// ConvenerOf gives who convenes, nil for nobody yet, and whether that is as it should be (seed 002, principle 1: the public
// sector convenes).
func ConvenerOf(d Document) (*Organisation, Convening) {
	o := d.Organisations.Get(d.Process().Convener)
	switch {
	case o == nil:
		return nil, NoConvener
	case o.Sector == Public:
		return o, PublicConvener
	case o.Sector == "":
		return o, UnsureConvener
	}
	return o, OtherConvener
}

// Prepared tells whether anything of the exercise of preparation was written down, apart from the place.
func Prepared(d Document) bool {
	p := d.Process()
	graded := func(t Topic) bool {
		f := d.FindingOf(t)
		return f.Grade != 0 || f.Evidence != ""
	}
	return p.Goal != "" || p.Alone != "" || p.Initiator != "" || p.Convener != "" || d.Departments.Len() > 0 || d.Invitations.Len() > 0 ||
		slices.ContainsFunc(Readiness, graded) || slices.ContainsFunc(Justification, graded)
}
