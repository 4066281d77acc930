package app

import (
	"cmp"
	"reflect"
	"slices"
	"time"
)

const meetingCloses = "history.meeting.close"

// CloseMeeting freezes a meeting: it, its agenda and who was there can't be changed any more, and the history holds what
// the document said then. A block of its agenda that runs ends. The process goes on.
func CloseMeeting(m Meeting, now time.Time) Command {
	return Command{Label: meetingLabel(meetingCloses, m), Apply: func(d Document) (Document, error) {
		if b := d.RunningBlock(); b != nil && b.Meeting == m.ID {
			d = d.stopRunning(now)
		}
		return d.setClosed(m.ID, func(closed Time) (Time, error) {
			if closed != 0 {
				return 0, Fail(Invalid, "error.meeting.closed")
			}
			return TimeOf(now), nil
		})
	}}
}

// ReopenMeeting lets a closed meeting be changed again. What it was when it was closed stays in the history.
func ReopenMeeting(m Meeting) Command {
	return Command{Label: meetingLabel("history.meeting.reopen", m), Apply: func(d Document) (Document, error) {
		return d.setClosed(m.ID, func(Time) (Time, error) { return 0, nil })
	}}
}

func meetingLabel(key string, m Meeting) Message {
	day, _ := time.Parse(time.DateOnly, string(m.Date)) // the document keeps days of the calendar only
	return Msg(key, "meeting", string(m.ID), "day", day.Format("2.1.2006"))
}

func (d Document) setClosed(id ID, set func(Time) (Time, error)) (Document, error) {
	m := d.Meetings.Get(id)
	if m == nil {
		return d, Fail(NotFound, "error.gone", "what", kindWord("meeting", 1))
	}
	next := *m
	var err error
	if next.Closed, err = set(m.Closed); err != nil {
		return d, err
	}
	d.Meetings = d.Meetings.With(next)
	return d, nil
}

// Closes tells whether this is the label of the command that closes a meeting.
func (m Message) Closes(meeting ID) bool {
	return m.Key == meetingCloses && m.Args["meeting"] == string(meeting)
}

// checkFrozen keeps a closed meeting, and what belongs to it, as it is. A change that also closes or reopens it, as undo
// and the way back to a point of the history may, is free.
func (d Document) checkFrozen(diff Diff) error {
	turned := map[ID]bool{}
	for _, ch := range diff {
		if ch.Kind != "meeting" {
			continue
		}
		was, _ := ch.Before.(*Meeting)
		is, _ := ch.After.(*Meeting)
		turned[ch.ID()] = was == nil || is == nil || was.Closed != is.Closed
	}
	frozen := func(id ID) bool {
		m := d.Meetings.Get(id)
		return m != nil && m.Closed != 0 && !turned[id]
	}
	for _, ch := range diff {
		if ch.Kind == "meeting" && frozen(ch.ID()) {
			return Fail(Invalid, "error.meeting.closed")
		}
		for _, e := range []Entity{ch.Before, ch.After} {
			if e != nil && frozen(meetingOf(e)) {
				return Fail(Invalid, "error.meeting.closed")
			}
		}
	}
	return nil
}

// meetingOf is the meeting that an entity belongs to, or "".
func meetingOf(e Entity) ID {
	v := reflect.ValueOf(e).Elem()
	for _, r := range rulesOf(v.Type()) {
		if r.of == "meeting" && !r.empty {
			return ID(v.Field(r.index).String())
		}
	}
	return ""
}

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
	for _, p := range d.AttendedBy(meeting) {
		switch d.SectorOf(p) {
		case Public:
			counts[0]++
		case Third:
			counts[1]++
		case Business:
			counts[2]++
		default:
			others++
		}
	}
	return counts, others
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

// MeetingsInTime are all meetings, the earliest first.
func (d Document) MeetingsInTime() []*Meeting {
	list := slices.Collect(d.Meetings.All())
	slices.SortStableFunc(list, meetingOrder)
	return list
}
