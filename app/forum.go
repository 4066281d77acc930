package app

import "slices"

// Forum is the standing rules of a cross-sector forum (פורום בין־מגזרי): how many sit in it, who may, for how long, and
// what they take upon themselves. A document has one, or none yet. What the call of the Bay cluster (seed 004) says is a
// value of these fields, never a rule of the program.
type Forum struct {
	ID           ID     `json:"id"`
	Name         string `json:"name" is:"required"`
	Goals        string `json:"goals" is:"text"`     // what the forum is for, one goal in a line
	Linkage      bool   `json:"linkage"`             // the call asks for links to the regional level
	Heads        bool   `json:"heads"`               // whoever sits for an organisation is its head
	Purpose      bool   `json:"purpose"`             // a business must act for public goals
	Philanthropy bool   `json:"philanthropy"`        // people who stand for themselves must be active in philanthropy
	Months       int    `json:"months"`              // length of a term
	Active       bool   `json:"active"`              // a term needs activity in the body represented
	Meetings     int    `json:"meetings"`            // that a member takes part in each year, at least
	Circles      bool   `json:"circles"`             // members hold dialogue circles (מעגלי שיח) with their own sector
	Voluntary    bool   `json:"voluntary"`           // nobody is paid
	Rounds       int    `json:"rounds"`              // of replacement after its own in which an application still counts
	RolesSeated  bool   `json:"roles_seated"`        // whoever has a role has one of the seats
	Reserves     int    `json:"reserves"`            // of each constituency that are kept; 0 for all
	Marks        int    `json:"marks"`               // best mark that a member of the committee can give
	Quorum       int    `json:"quorum"`              // members that make a meeting of the forum valid; 0 when not stated
	Voting       string `json:"voting" is:"text"`    // how it decides, in words
	Committee    string `json:"committee" is:"text"` // who chooses, and how, in words
}

func (f Forum) EntityID() ID { return f.ID }

// UniqueKey keeps one forum in a document.
func (f Forum) UniqueKey() string { return "forum" }

// Check keeps the numbers within reason.
func (f Forum) Check() error {
	for _, n := range []struct{ value, least, most int }{
		{f.Months, 1, 600}, {f.Meetings, 0, 366}, {f.Rounds, 0, 100}, {f.Reserves, 0, 10000}, {f.Marks, 1, 1000}, {f.Quorum, 0, 10000},
	} {
		if n.value < n.least || n.value > n.most {
			return Fail(Invalid, "error.forum.range", "least", n.least, "most", n.most)
		}
	}
	return nil
}

// Constituency is a part of the forum with seats of its own: a sector, a quarter of the town, whatever the rules say.
type Constituency struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`   // "" for the name of the sector
	Sector   Sector `json:"sector"` // whose sector it is; "" when it is none of the three
	Seats    int    `json:"seats"`
	Outside  bool   `json:"outside"` // filled outside the call, as the public sector's seats are
	Bodies   bool   `json:"bodies"`  // organisations may sit here
	People   bool   `json:"people"`  // people may sit here for themselves
	Position int    `json:"position"`
}

func (c Constituency) EntityID() ID { return c.ID }

// Check asks for a name and for a possible number of seats.
func (c Constituency) Check() error {
	switch {
	case c.Name == "" && c.Sector == "":
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	case c.Seats < 0 || c.Seats > 1000:
		return Fail(Invalid, "error.forum.range", "least", 0, "most", 1000)
	case c.Position < 0:
		return Fail(Invalid, "error.step")
	}
	return nil
}

// RoleKind is a role of the forum that every language has a word for; its word is under "role.<kind>".
type RoleKind string

const (
	Chair     RoleKind = "chair"
	CoChair   RoleKind = "co_chair"
	Secretary RoleKind = "secretary"
	OtherRole RoleKind = "other"
)

// RoleKinds in the order in which they are offered.
var RoleKinds = []RoleKind{Chair, CoChair, Secretary, OtherRole}

// Valid tells whether k is one of RoleKinds, or not stated.
func (k RoleKind) Valid() bool { return among(k, RoleKinds) }

// Role is what one person does for the forum beyond a seat.
type Role struct {
	ID           ID       `json:"id"`
	Kind         RoleKind `json:"kind" is:"required"`
	Name         string   `json:"name"`                                 // "" for the word of the kind
	Constituency ID       `json:"constituency" of:"constituency,loose"` // for which part, or ""
	Holder       string   `json:"holder"`                               // who has it from outside the seats; "" when a member does, or nobody
	Position     int      `json:"position"`
}

func (r Role) EntityID() ID { return r.ID }

// Check asks for a name where the kind says nothing.
func (r Role) Check() error {
	if r.Kind == OtherRole && r.Name == "" {
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	}
	if r.Position < 0 {
		return Fail(Invalid, "error.step")
	}
	return nil
}

// Forum gives the rules of the forum; the zero Forum as long as nobody set one up.
func (d Document) Forum() Forum {
	if d.forums.Len() == 0 {
		return Forum{}
	}
	return *d.forums.At(0)
}

// ConstituenciesInOrder are the parts of the forum, in their order.
func (d Document) ConstituenciesInOrder() []*Constituency {
	list := slices.Collect(d.Constituencies.All())
	slices.SortStableFunc(list, func(a, b *Constituency) int { return a.Position - b.Position })
	return list
}

// Seats is the number of seats of the forum.
func (d Document) Seats() int {
	n := 0
	for c := range d.Constituencies.All() {
		n += c.Seats
	}
	return n
}
