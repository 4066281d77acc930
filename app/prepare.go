package app

// Department is a part of the local authority on the internal map: who there has to be with us.
type Department struct {
	ID     ID     `json:"id"`
	Name   string `json:"name" is:"required"`
	Person string `json:"person"` // who answers for it, and how to reach them: personal data
	Ready  Grade  `json:"ready"`  // readiness to take part
	Note   string `json:"note" is:"text"`
}

func (d Department) EntityID() ID { return d.ID }

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
