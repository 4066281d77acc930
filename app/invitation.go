package app

import "slices"

// InviteState is how far an invitation has come; "" is an idea.
type InviteState string

// InviteStates in their order.
var InviteStates = []InviteState{"invited", "confirmed", "declined"}

// Valid tells whether s is one of InviteStates, or an idea.
func (s InviteState) Valid() bool { return among(s, InviteStates) }

// Invitation is a stakeholder that we want at the table: a candidate partner of the external map.
type Invitation struct {
	ID           ID          `json:"id"`
	Organisation ID          `json:"organisation" of:"organisation"`
	Needs        string      `json:"needs" is:"text"`
	Motives      string      `json:"motives" is:"text"` // why they might want to come
	Gets         string      `json:"gets" is:"text"`    // what they get from coming
	State        InviteState `json:"state"`
	Host         string      `json:"host"` // who invites them
}

func (i Invitation) EntityID() ID { return i.ID }

// UniqueKey keeps one invitation for a stakeholder.
func (i Invitation) UniqueKey() string { return string(i.Organisation) }

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
	return bySector(slices.Collect(d.Invitations.All()), d.inviteeSector)
}

func (d Document) inviteeSector(i *Invitation) Sector {
	return d.Organisations.Get(i.Organisation).Sector
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
	list := slices.DeleteFunc(slices.Collect(d.Invitations.All()), func(i *Invitation) bool { return !holds(i) })
	return countSectors(slices.Values(list), d.inviteeSector)
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
