package app

import (
	"cmp"
	"slices"
)

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

// PersonNamed finds a person by name, as people write it; nil if nobody is called so, or several are.
func (d Document) PersonNamed(name string) *Person {
	var found *Person
	for p := range d.Persons.All() {
		if Fold(p.Name) == Fold(name) {
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// PeopleByName are all known people, by name.
func (d Document) PeopleByName() []*Person {
	list := slices.Collect(d.Persons.All())
	slices.SortStableFunc(list, func(a, b *Person) int { return cmp.Compare(Fold(a.Name), Fold(b.Name)) })
	return list
}
