package app

import "slices"

// Attendance says that a person was at a meeting.
type Attendance struct {
	ID      ID `json:"id"`
	Meeting ID `json:"meeting" of:"meeting"`
	Person  ID `json:"person" of:"person"`
}

func (a Attendance) EntityID() ID { return a.ID }

// UniqueKey keeps one person from being there twice.
func (a Attendance) UniqueKey() string { return string(a.Meeting) + "/" + string(a.Person) }

// AttendedBy are the people at a meeting, in the order in which they came.
func (d Document) AttendedBy(meeting ID) []*Person {
	var list []*Person
	for a := range d.Attendances.All() {
		if a.Meeting == meeting {
			list = append(list, d.Persons.Get(a.Person))
		}
	}
	return list
}

// SectorsAt counts who was at a meeting by sector, in the order of Sectors, and those of no known sector.
func (d Document) SectorsAt(meeting ID) (counts [3]int, others int) {
	return countSectors(slices.Values(d.AttendedBy(meeting)), d.SectorOf)
}

// CheckIn says that people are at a meeting: new ones come with it, and whoever is there already is there once.
func CheckIn(meeting ID, people ...Person) Command {
	ids := make([]ID, len(people))
	for i := range ids {
		ids[i] = NewID()
	}
	return Command{Label: Msg("history.checkin", "n", len(people)), Apply: func(d Document) (Document, error) {
		there := map[ID]bool{}
		for _, p := range d.AttendedBy(meeting) {
			there[p.ID] = true
		}
		for i, p := range people {
			if d.Persons.Get(p.ID) == nil {
				clean(&p)
				d.Persons = d.Persons.With(p)
			}
			if !there[p.ID] {
				there[p.ID] = true
				d.Attendances = d.Attendances.With(Attendance{ID: ids[i], Meeting: meeting, Person: p.ID})
			}
		}
		return d, nil
	}}
}

// CheckOut says that a person isn't at a meeting after all.
func CheckOut(meeting, person ID) Command {
	return Command{Label: Msg("history.checkout"), Apply: func(d Document) (Document, error) {
		d.Attendances = d.Attendances.Without(func(a *Attendance) bool { return a.Meeting == meeting && a.Person == person })
		return d, nil
	}}
}
