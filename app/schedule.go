package app

import (
	"slices"
	"time"
)

// Schedule is the agenda of a meeting by the clock: what is over as it was, what is ahead as it will be if every block
// takes its time from now on.
type Schedule struct {
	Slots     []Slot
	Start     time.Time     // planned
	PlanEnds  time.Time     // planned
	Ends      time.Time     // expected; when all is over, real
	Total     time.Duration // planned
	Now, Next int           // slots: the one that runs, the one that begins then; −1 none
}

// Slot is a block with its times. Those of a block that was left out are the time at which it would have come.
type Slot struct {
	*Block
	Plan         time.Time // when it was to begin
	Begins, Ends time.Time
}

// UsualStart is when a meeting begins of which nobody said when.
const UsualStart = "16:00"

// Begun tells whether anything of the agenda began.
func (s Schedule) Begun() bool {
	return slices.ContainsFunc(s.Slots, func(b Slot) bool { return b.Began != 0 })
}

// Over tells whether the agenda ran, and nothing is to come.
func (s Schedule) Over() bool { return s.Begun() && s.Now < 0 && s.Next < 0 }

// StartTime is when a meeting is to begin, in a time zone.
func (m Meeting) StartTime(in *time.Location) time.Time {
	start := m.Start
	if start == "" {
		start = UsualStart
	}
	t, _ := time.ParseInLocation(time.DateOnly+" 15:04", string(m.Date)+" "+start, in) // the document keeps real days and hours only
	return t
}

// ScheduleOf is the agenda of a meeting as it stands now, in the time zone of now.
func (d Document) ScheduleOf(m Meeting, now time.Time) Schedule {
	s := Schedule{Start: m.StartTime(now.Location()), Now: -1, Next: -1}
	plan, at := s.Start, time.Time{} // as planned; as it is
	for _, b := range d.BlocksOf(m.ID) {
		slot := Slot{Block: b, Plan: plan}
		if !b.Skipped || b.Began != 0 { // what was left out beforehand was never in the plan
			plan = plan.Add(time.Duration(b.Minutes) * time.Minute)
		}
		switch {
		case b.Running():
			s.Now = len(s.Slots)
			at = later(now, now.Add(b.Left(now)))
			slot.Begins, slot.Ends = b.Began.Std().In(now.Location()), at
		case b.Began != 0:
			slot.Begins, slot.Ends = b.Began.Std().In(now.Location()), b.Ended.Std().In(now.Location())
			at = later(at, slot.Ends)
		case b.Skipped:
			if at.IsZero() {
				at = s.Start
			}
			slot.Begins, slot.Ends = at, at
		default:
			if at.IsZero() {
				at = s.Start
			}
			if s.Next < 0 && s.Now < 0 && s.Begun() {
				at = later(at, now)
			}
			if s.Next < 0 {
				s.Next = len(s.Slots)
			}
			slot.Begins, slot.Ends = at, at.Add(b.Length())
			at = slot.Ends
		}
		s.Slots = append(s.Slots, slot)
	}
	if s.Now >= 0 { // what was passed over on the way stays ahead, but does not come next
		s.Next = slices.IndexFunc(s.Slots, func(b Slot) bool { return b.Ahead() && b.Position > s.Slots[s.Now].Position })
	}
	s.PlanEnds, s.Ends, s.Total = plan, later(at, s.Start), plan.Sub(s.Start)
	if s.Begun() {
		s.Ends = at
	}
	return s
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
