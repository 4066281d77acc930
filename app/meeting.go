package app

import (
	"cmp"
	"reflect"
	"slices"
	"time"
)

// Meeting of the process.
type Meeting struct {
	ID      ID     `json:"id"`
	Date    Date   `json:"date" is:"required"`
	Start   string `json:"start" is:"key"` // "16:30", or ""
	Place   string `json:"place"`
	Purpose string `json:"purpose" is:"text"`
	Closed  Time   `json:"closed"` // since when it is frozen; zero while it is open
	Forum   bool   `json:"forum"`  // a meeting of the forum, which its members are to take part in
}

func (m Meeting) EntityID() ID { return m.ID }

// Check asks for a time of the day.
func (m Meeting) Check() error {
	if _, err := time.Parse("15:04", m.Start); m.Start != "" && err != nil {
		return Fail(Invalid, "error.time")
	}
	return nil
}

// NextMeeting is the first from a day on that has not begun by its agenda and is not closed, or nil.
func (d Document) NextMeeting(from Date) *Meeting {
	var next *Meeting
	for m := range d.Meetings.All() {
		if m.Date >= from && m.Closed == 0 && !d.begun(m.ID) && (next == nil || m.Date < next.Date) {
			next = m
		}
	}
	return next
}

// MeetingsFrom are the meetings from a day on, the nearest first, and those before it, the latest first.
func MeetingsFrom(d Document, today Date) (ahead, past []*Meeting) {
	for m := range d.Meetings.All() {
		if m.Date >= today {
			ahead = append(ahead, m)
		} else {
			past = append(past, m)
		}
	}
	slices.SortStableFunc(ahead, meetingOrder)
	slices.SortStableFunc(past, func(a, b *Meeting) int { return meetingOrder(b, a) })
	return ahead, past
}

// MeetingsInTime are all meetings, the earliest first.
func (d Document) MeetingsInTime() []*Meeting {
	list := slices.Collect(d.Meetings.All())
	slices.SortStableFunc(list, meetingOrder)
	return list
}

func meetingOrder(a, b *Meeting) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
}

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
