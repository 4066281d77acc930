package picture

import (
	"fmt"
	"time"

	"madrega/app"
)

// Unit is how far apart the ticks of a timeline are.
type Unit int

const (
	Weeks Unit = iota
	Months
	Quarters
	Years
)

// Timeline lays days along a line from 0, where reading starts, to 1, where it ends: whoever draws it mirrors it for
// languages that are written from right to left, as everything that is read.
type Timeline struct {
	Unit  Unit
	Ticks []Tick

	first, last int64 // days: the beginning and the end of the line
}

// Tick is where a week, month, quarter or year begins.
type Tick struct {
	At    float64 // 0 to 1
	Label string  // figures only: 22.11, 11.2026, 2026
}

// NewTimeline makes a timeline on which the days have room; empty ones count for nothing. It has the shortest unit of
// which there are no more than most, which should be how many labels have room, and at least four weeks, months or
// quarters.
func NewTimeline(most int, days ...app.Date) Timeline {
	const few = 4
	from, to, found := time.Time{}, time.Time{}, false
	for _, d := range days {
		t, ok := dayOf(d)
		if ok && (!found || t.Before(from)) {
			from = t
		}
		if ok && (!found || t.After(to)) {
			to = t
		}
		found = found || ok
	}
	if !found {
		return Timeline{}
	}
	most = max(most, 2)
	for _, p := range paces {
		var starts []time.Time
		for t := p.floor(from); len(starts) <= most; t = p.next(t) {
			starts = append(starts, t)
			if t.After(to) && (p.years > 0 || len(starts) > min(few, most)) {
				return lay(p.unit, starts)
			}
		}
	}
	return Timeline{} // not reached: the longest unit holds all years there are
}

// pace is a unit, or some of them, from one tick to the next.
type pace struct {
	unit                Unit
	days, months, years int
}

var paces = []pace{
	{unit: Weeks, days: 7}, {unit: Weeks, days: 14}, {unit: Months, months: 1}, {unit: Quarters, months: 3}, {unit: Quarters, months: 6},
	{unit: Years, years: 1},
	{unit: Years, years: 2}, {unit: Years, years: 5}, {unit: Years, years: 10}, {unit: Years, years: 20}, {unit: Years, years: 50},
	{unit: Years, years: 100}, {unit: Years, years: 1000}, {unit: Years, years: 10000},
}

// floor is the tick at or before a day. Weeks begin on Sunday.
func (p pace) floor(t time.Time) time.Time {
	switch {
	case p.days > 0:
		return t.AddDate(0, 0, -int(t.Weekday()))
	case p.months > 0:
		return time.Date(t.Year(), t.Month()-(t.Month()-1)%time.Month(p.months), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(t.Year()-t.Year()%p.years, 1, 1, 0, 0, 0, 0, time.UTC)
}

func (p pace) next(t time.Time) time.Time { return t.AddDate(p.years, p.months, p.days) }

// lay makes the timeline that begins and ends with the first and the last of its ticks.
func lay(u Unit, starts []time.Time) Timeline {
	t := Timeline{Unit: u, first: number(starts[0]), last: number(starts[len(starts)-1])}
	for _, day := range starts[:len(starts)-1] {
		t.Ticks = append(t.Ticks, Tick{t.share(number(day)), label(u, day)})
	}
	return t
}

func label(u Unit, t time.Time) string {
	switch u {
	case Weeks:
		return fmt.Sprintf("%d.%d", t.Day(), t.Month())
	case Years:
		return fmt.Sprint(t.Year())
	}
	return fmt.Sprintf("%d.%d", t.Month(), t.Year())
}

// At is where a day stands: its noon. Days beyond the line count as its ends.
func (t Timeline) At(d app.Date) float64 {
	day, ok := dayOf(d)
	if !ok || t.last <= t.first {
		return 0
	}
	return clamp((float64(number(day)-t.first)+.5)/float64(t.last-t.first), 0, 1)
}

// Bar is from where to where something lasts that begins with one day and ends with another. If only one of them is
// known, or both are the same, it is a point: both are where that stands.
func (t Timeline) Bar(start, due app.Date) (from, to float64) {
	s, started := dayOf(start)
	e, ends := dayOf(due)
	switch {
	case !started && !ends:
		return 0, 0
	case !started:
		return t.At(due), t.At(due)
	case !ends || s.Equal(e):
		return t.At(start), t.At(start)
	case e.Before(s):
		s, e = e, s
	}
	return t.share(number(s)), t.share(number(e) + 1)
}

// share is where a day begins.
func (t Timeline) share(day int64) float64 {
	if t.last <= t.first {
		return 0
	}
	return clamp(float64(day-t.first)/float64(t.last-t.first), 0, 1)
}

// number counts days since 1970.
func number(t time.Time) int64 { return t.Unix() / 86400 }

// dayOf reads a date; false for none.
func dayOf(d app.Date) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil
}
