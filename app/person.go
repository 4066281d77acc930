package app

import (
	"cmp"
	"strings"
	"unicode/utf8"
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

// Attendance says that a person was at a meeting.
type Attendance struct {
	ID      ID `json:"id"`
	Meeting ID `json:"meeting" of:"meeting"`
	Person  ID `json:"person" of:"person"`
}

func (a Attendance) EntityID() ID { return a.ID }

// UniqueKey keeps one person from being there twice.
func (a Attendance) UniqueKey() string { return string(a.Meeting) + "/" + string(a.Person) }

// PeopleFrom reads a pasted list: a name in each line, and after a tab, a comma or a semicolon the organisation. Who is
// known already by that name is taken from the document; an organisation that isn't known is kept as the role.
func PeopleFrom(d Document, lines []string) (people []Person) {
	known := map[string]ID{}
	for o := range d.Organisations.All() {
		known[Fold(o.Name)] = o.ID
	}
	seen := map[string]bool{}
	for _, line := range lines {
		name, rest := line, ""
		if i := strings.IndexAny(line, "\t,;،؛"); i >= 0 {
			_, size := utf8.DecodeRuneInString(line[i:])
			name, rest = line[:i], line[i+size:]
		}
		if name = CleanLine(name); name == "" || seen[Fold(name)] {
			continue
		}
		seen[Fold(name)] = true
		if p := d.PersonNamed(name); p != nil {
			people = append(people, *p)
			continue
		}
		p := Person{ID: NewID(), Name: name, Role: CleanLine(rest)}
		if id, ok := known[Fold(rest)]; ok {
			p.Organisation, p.Role = id, ""
		}
		people = append(people, p)
	}
	return people
}
