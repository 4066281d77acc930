package forum

import (
	"cmp"
	"slices"

	"madrega/app"
)

// Year is one year of a member's term, counted from its beginning, and what the duty of meetings came to in it.
type Year struct {
	From, To app.Date       // To is the last day
	Needed   int            // meetings that the rules ask for; fewer in a last year that is shorter
	Held     []*app.Meeting // of the forum in this year, up to today
	Attended []*app.Meeting // of these
	Over     bool           // nothing can change any more
}

// Short is how many meetings are missing in a year that is over; 0 while it runs.
func (y Year) Short() int {
	if !y.Over {
		return 0
	}
	return max(0, y.Needed-len(y.Attended))
}

// ToGo is how many meetings are still asked for in a year that runs.
func (y Year) ToGo() int {
	if y.Over {
		return 0
	}
	return max(0, y.Needed-len(y.Attended))
}

// Years are the years of a member's term that have begun, in order: the last one may still run. Attendance counts from the
// first day of the term to its last, or to the day before the seat was left; a year that was cut short so asks for nothing.
func Years(d app.Document, m *app.Member, today app.Date) []Year {
	f := d.Forum()
	held, there := forumMeetings(d, today), map[app.ID]bool{}
	for a := range d.Attendances.All() {
		if a.Person == m.Person {
			there[a.Meeting] = true
		}
	}
	var years []Year
	for from, months := m.Began, 0; months < f.Months && from <= today && (m.Left == "" || from < m.Left); months += 12 {
		part := min(12, f.Months-months)
		y := Year{From: from, To: dayBefore(m.Began, months+part), Needed: f.Meetings * part / 12}
		y.Over = today > y.To
		if m.Left != "" && m.Left <= y.To {
			y.Needed, y.Over = 0, true
		}
		for _, meeting := range held {
			if meeting.Date < y.From || meeting.Date > y.To || m.Left != "" && meeting.Date >= m.Left {
				continue
			}
			y.Held = append(y.Held, meeting)
			if there[meeting.ID] {
				y.Attended = append(y.Attended, meeting)
			}
		}
		years = append(years, y)
		from = after(y.To)
	}
	return years
}

// Duty is the year of a member's term that runs, or else the last one; the zero Year before the term.
func Duty(d app.Document, m *app.Member, today app.Date) Year {
	years := Years(d, m, today)
	if len(years) == 0 {
		return Year{}
	}
	return years[len(years)-1]
}

// ShortYears are the years of a member's term that are over with too few meetings.
func ShortYears(d app.Document, m *app.Member, today app.Date) []Year {
	return slices.DeleteFunc(Years(d, m, today), func(y Year) bool { return y.Short() == 0 })
}

// forumMeetings are the meetings of the forum up to today, the earliest first.
func forumMeetings(d app.Document, today app.Date) []*app.Meeting {
	return slices.DeleteFunc(d.MeetingsInTime(), func(m *app.Meeting) bool { return !m.Forum || m.Date > today })
}

// CirclesOf are the dialogue circles that a member held, the last one first.
func CirclesOf(d app.Document, member app.ID) []*app.Circle {
	var list []*app.Circle
	for c := range d.Circles.All() {
		if c.Member == member {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b *app.Circle) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// TeammatesOf are those in a working team, the members of the forum first, then by name.
func TeammatesOf(d app.Document, team app.ID) []*app.Teammate {
	seated := seatedApplications(d)
	var list []*app.Teammate
	for t := range d.Teammates.All() {
		if t.Team == team {
			list = append(list, t)
		}
	}
	rank := func(t *app.Teammate) int {
		if seated[t.Application] {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b *app.Teammate) int {
		return cmp.Or(rank(a)-rank(b), cmp.Compare(app.Fold(d.Applications.Get(a.Application).Name), app.Fold(d.Applications.Get(b.Application).Name)))
	})
	return list
}

// TeamsByName are the working teams.
func TeamsByName(d app.Document) []*app.Team {
	list := slices.Collect(d.Teams.All())
	slices.SortStableFunc(list, func(a, b *app.Team) int { return cmp.Compare(app.Fold(a.Name), app.Fold(b.Name)) })
	return list
}

// seatedApplications are the applications of those who have a seat.
func seatedApplications(d app.Document) map[app.ID]bool {
	in := map[app.ID]bool{}
	for m := range d.Members.All() {
		if m.Left == "" {
			in[m.Application] = true
		}
	}
	return in
}
