package forum

import (
	"cmp"
	"slices"
	"time"

	"madrega/app"
)

// TermOf is the last day of a member's term.
func TermOf(d app.Document, m *app.Member) (ends app.Date) {
	return dayBefore(m.Began, d.Forum().Months)
}

// dayBefore is the day before the one that comes so many months after a day: the last one of that time. Where a month has
// no such day, it ends with the month.
func dayBefore(began app.Date, months int) app.Date {
	t, err := time.Parse(time.DateOnly, string(began))
	if err != nil {
		return ""
	}
	next := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	day := t.Day() - 1
	if last := next.AddDate(0, 1, -1).Day(); day > last {
		day = last
	}
	return app.DateOf(next.AddDate(0, 0, day-1))
}

// after is the day that follows one.
func after(day app.Date) app.Date {
	t, _ := time.Parse(time.DateOnly, string(day))
	return app.DateOf(t.AddDate(0, 0, 1))
}

// Term is how far a member's term is.
type Term string

const (
	Ahead   Term = "ahead"   // it has not begun
	Running Term = "running" // more than half a year is left
	Ending  Term = "ending"  // half a year or less is left
	Over    Term = "over"    // it ended, and the seat is still taken
)

// warned is how many months before the end of a term it is said that it ends.
const warned = 6

// TermState tells how far the term of a member is on a day.
func TermState(d app.Document, m *app.Member, today app.Date) Term {
	ends := TermOf(d, m)
	switch {
	case today < m.Began:
		return Ahead
	case today > ends:
		return Over
	case dayBefore(today, warned) >= ends:
		return Ending
	}
	return Running
}

// Members are those who have a seat, in the order of their constituencies, then of their names.
func Members(d app.Document) []*app.Member {
	return membersWhere(d, func(m *app.Member) bool { return m.Left == "" })
}

// Former are the members who left, the last to leave first.
func Former(d app.Document) []*app.Member {
	list := membersWhere(d, func(m *app.Member) bool { return m.Left != "" })
	slices.SortStableFunc(list, func(a, b *app.Member) int { return cmp.Compare(b.Left, a.Left) })
	return list
}

func membersWhere(d app.Document, holds func(*app.Member) bool) []*app.Member {
	var list []*app.Member
	for m := range d.Members.All() {
		if holds(m) {
			list = append(list, m)
		}
	}
	place := constituencyOrder(d)
	slices.SortStableFunc(list, func(a, b *app.Member) int {
		x, y := d.Applications.Get(a.Application), d.Applications.Get(b.Application)
		return cmp.Or(cmp.Compare(place(x), place(y)), cmp.Compare(app.Fold(x.Name), app.Fold(y.Name)))
	})
	return list
}

// constituencyOrder gives a place to an application by its constituency; those without one come last.
func constituencyOrder(d app.Document) func(*app.Application) int {
	at := map[app.ID]int{"": 1 << 30}
	for i, c := range d.ConstituenciesInOrder() {
		at[c.ID] = i
	}
	return func(a *app.Application) int { return at[a.Constituency] }
}

// NameOf is who sits: the person, else the body, by a member's application.
func NameOf(d app.Document, m *app.Member) string {
	a := d.Applications.Get(m.Application)
	if p := d.Persons.Get(m.Person); p != nil {
		return p.Name
	}
	return cmp.Or(a.Sits(), a.Name)
}

// Name says who sits for a member, by whom attendance is known: somebody of that name who is known already, or somebody new.
func Name(member app.ID, name string) app.Command {
	return app.Command{Label: app.Msg("history.forum.name"), Apply: func(d app.Document) (app.Document, error) {
		m := d.Members.Get(member)
		if m == nil {
			return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.member", "n", 1))
		}
		next, a := *m, *d.Applications.Get(m.Application)
		a.Delegate = name
		d, next.Person = personOf(d, &a)
		d.Members = d.Members.With(next)
		return d, nil
	}}
}

// Vacancy is a seat that nobody has, or will have.
type Vacancy struct {
	Constituency app.ID
	Member       *app.Member // who left it; nil for a seat that was never filled
	Since        app.Date    // "" for a seat that was never filled
}

// Vacancies are the vacant seats, in the order of the constituencies, and in each those first that were left last.
func Vacancies(d app.Document) []Vacancy {
	seated, replaced := map[app.ID]int{}, map[app.ID]bool{}
	for m := range d.Members.All() {
		if m.Left == "" {
			seated[d.Applications.Get(m.Application).Constituency]++
		}
		replaced[m.Replaces] = true
	}
	former := Former(d)
	var list []Vacancy
	for _, c := range d.ConstituenciesInOrder() {
		open := c.Seats - seated[c.ID]
		for _, m := range former {
			if open > 0 && !replaced[m.ID] && d.Applications.Get(m.Application).Constituency == c.ID {
				list = append(list, Vacancy{c.ID, m, m.Left})
				open--
			}
		}
		for ; open > 0; open-- {
			list = append(list, Vacancy{Constituency: c.ID})
		}
	}
	return list
}

// Leave says since when a member's seat is vacant, and why. Their role is free again.
func Leave(member app.ID, since app.Date, reason string) app.Command {
	return app.Edit(member, "", func(m *app.Member) { m.Left, m.Reason, m.Role = since, reason, "" }).As(app.Msg("history.forum.left"))
}

// Move says since when a member is no longer active in the body represented, and what happened; with no day, that they are
// after all.
func Move(member app.ID, since app.Date, reason string) app.Command {
	return app.Edit(member, "", func(m *app.Member) { m.Moved, m.Reason = since, reason }).As(app.Msg("history.forum.moved"))
}

// Ceased tells whether the rules end a member's term because they are no longer active in the body represented.
func Ceased(d app.Document, m *app.Member) bool {
	return d.Forum().Active && m.Moved != "" && m.Left == ""
}

// AssignRole gives a role to a member, to somebody by name from outside the seats, or with neither to nobody. A role has one
// holder, and a member one role.
func AssignRole(role, member app.ID, outside string) app.Command {
	return app.Command{Label: app.Msg("history.forum.role"), Apply: func(d app.Document) (app.Document, error) {
		var commands []app.Command
		for m := range d.Members.All() {
			if m.Role == role && m.ID != member {
				commands = append(commands, app.Edit(m.ID, "", func(m *app.Member) { m.Role = "" }))
			}
		}
		if member != "" {
			outside = ""
			commands = append(commands, app.Edit(member, "", func(m *app.Member) { m.Role = role }))
		}
		commands = append(commands, app.Edit(role, "", func(r *app.Role) { r.Holder = outside }))
		return app.All(commands...).Apply(d)
	}}
}

// HolderOf is the member who has a role, or nil.
func HolderOf(d app.Document, role app.ID) *app.Member {
	for m := range d.Members.All() {
		if m.Role == role && m.Left == "" {
			return m
		}
	}
	return nil
}

// RolesInOrder are the roles of the forum in their order.
func RolesInOrder(d app.Document) []*app.Role {
	list := slices.Collect(d.Roles.All())
	slices.SortStableFunc(list, func(a, b *app.Role) int { return a.Position - b.Position })
	return list
}

// NewRound opens the next call: a round of replacement. Applications that have had all their rounds are expired in it.
func NewRound(d app.Document, today app.Date) app.Command {
	next := app.Call{ID: app.NewID(), Number: 1, Opened: today}
	for c := range d.Calls.All() {
		if c.Number >= next.Number {
			next.Number, next.Focus, next.Asked, next.Submit = c.Number+1, c.Focus, c.Asked, c.Submit
		}
	}
	return app.Add(&next).As(app.Msg("history.forum.round", "number", next.Number))
}

// Expiring counts the applications that would expire if another round were opened.
func Expiring(d app.Document) int {
	next, err := NewRound(d, "").Apply(d)
	if err != nil {
		return 0
	}
	return len(Applicants(d)) - len(Applicants(next))
}
