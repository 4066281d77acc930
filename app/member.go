package app

// Member sits in the forum, by an application that was chosen. The term begins and ends by the rules.
type Member struct {
	ID          ID     `json:"id"`
	Application ID     `json:"application" of:"application"`
	Person      ID     `json:"person" of:"person,loose"` // by whom attendance is known
	Role        ID     `json:"role" of:"role,loose"`     // "" for a seat without one
	Panel       ID     `json:"panel" of:"panel,loose"`   // that was adopted; "" for somebody who came later
	Replaces    ID     `json:"replaces" of:"member,loose"`
	Began       Date   `json:"began" is:"required"`
	Moved       Date   `json:"moved"`            // since when no longer active in the body represented; "" while active
	Left        Date   `json:"left"`             // since when the seat is vacant
	Reason      string `json:"reason" is:"text"` // why
}

func (m Member) EntityID() ID { return m.ID }

// UniqueKey keeps an application from having two seats at once.
func (m Member) UniqueKey() string { return string(m.Application) + "/" + string(m.Left) }

// Check keeps the days in order.
func (m Member) Check() error {
	if m.Left != "" && m.Left < m.Began || m.Moved != "" && m.Moved < m.Began {
		return Fail(Invalid, "error.member.days")
	}
	return nil
}

// Team is a working team (צוות עבודה) of the forum.
type Team struct {
	ID      ID     `json:"id"`
	Name    string `json:"name" is:"required"`
	Purpose string `json:"purpose" is:"text"`
	Lead    ID     `json:"lead" of:"application,loose"`
}

func (t Team) EntityID() ID { return t.ID }

// Teammate is in a team: a member, or somebody of the reserves.
type Teammate struct {
	ID          ID `json:"id"`
	Team        ID `json:"team" of:"team"`
	Application ID `json:"application" of:"application"`
}

func (t Teammate) EntityID() ID { return t.ID }

// UniqueKey keeps somebody in a team once.
func (t Teammate) UniqueKey() string { return string(t.Team) + "/" + string(t.Application) }

// Circle is a dialogue circle (מעגל שיח) that a member held with their own sector.
type Circle struct {
	ID     ID     `json:"id"`
	Member ID     `json:"member" of:"member"`
	Date   Date   `json:"date" is:"required"`
	Topic  string `json:"topic"`
	People int    `json:"people"` // who took part; 0 when not stated
	Notes  string `json:"notes" is:"text"`
}

func (c Circle) EntityID() ID { return c.ID }

// Check keeps the number within reason.
func (c Circle) Check() error {
	if c.People < 0 || c.People > 100000 {
		return Fail(Invalid, "error.forum.range", "least", 0, "most", 100000)
	}
	return nil
}
