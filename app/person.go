package app

import "cmp"

// Person comes to meetings. All of it is personal data: names are only in what the planner reads.
type Person struct {
	ID           ID     `json:"id"`
	Name         string `json:"name" is:"required"`
	Organisation ID     `json:"organisation" of:"organisation,loose"` // "" for somebody who stands for themself
	Sector       Sector `json:"sector"`                               // "" as that of the organisation
	Role         string `json:"role"`
}

func (p Person) EntityID() ID { return p.ID }

// SectorOf is the sector of a person: their own, else that of their organisation, or "".
func (d Document) SectorOf(p *Person) Sector {
	if o := d.Organisations.Get(p.Organisation); o != nil {
		return cmp.Or(p.Sector, o.Sector)
	}
	return p.Sector
}

// Attendance says that a person was at a meeting.
type Attendance struct {
	ID      ID `json:"id"`
	Meeting ID `json:"meeting" of:"meeting"`
	Person  ID `json:"person" of:"person"`
}

func (a Attendance) EntityID() ID { return a.ID }

// UniqueKey keeps one person from being there twice.
func (a Attendance) UniqueKey() string { return string(a.Meeting) + "/" + string(a.Person) }
