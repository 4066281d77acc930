package sample

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/session"
	"madrega/app/solve"
	"madrega/assets"
)

// Founded is the day on which the forum of Forum was chosen, in every run.
var Founded = time.Date(2025, 11, 10, 16, 40, 0, 0, time.UTC)

// began is the first day of the first terms.
const began app.Date = "2025-11-15"

// Forum gives another sample: the same place, whose forum was chosen a year before from the same applications. Its map was
// changed where it could not be met. It met five times; one member left and was replaced, another left a seat empty, a third
// works elsewhere now; there are working teams and dialogue circles. IDs and numbers are the same in all languages.
func Forum(l *lang.Lang) app.Document {
	d, b := bay(l)
	y := year{builder: b, r: rand.New(rand.NewPCG(seed, 27))}
	read(assets.Read("sample/year.json"), &y.told)
	y.earlier(&d)
	y.relax(&d)
	y.choose(&d)
	y.meet(&d)
	y.change(&d)
	y.work(&d)
	return d
}

// MakeForum makes a file of Forum: create makes one of a document.
func MakeForum(l *lang.Lang, create func(app.Document) (*session.Session, error)) (*session.Session, error) {
	return create(Forum(l))
}

// year is what happened to the forum in its first one.
type year struct {
	builder
	r    *rand.Rand
	told struct {
		By, Reason, Meeting, Sold, Elsewhere words
		Teams, Circles                       []struct{ Name, About words }
	}
}

// earlier puts the calls and what came in a year back.
func (y year) earlier(d *app.Document) {
	day := func(on app.Date) app.Date {
		if on == "" {
			return ""
		}
		at, _ := time.Parse(time.DateOnly, string(on))
		return app.DateOf(at.AddDate(-1, 0, 0))
	}
	for c := range d.Calls.All() {
		next := *c
		next.Opened, next.Deadline = day(c.Opened), app.Minute(day(c.Deadline.Date())+"T"+app.Date(c.Deadline.Clock()))
		d.Calls = d.Calls.With(next)
	}
	for a := range d.Applications.All() {
		next := *a
		next.Received = app.Minute(day(a.Received.Date()) + "T" + app.Date(a.Received.Clock()))
		d.Applications = d.Applications.With(next)
	}
	for r := range d.Rulings.All() {
		next := *r
		next.At = app.TimeOf(r.At.Std().AddDate(-1, 0, 0))
		d.Rulings = d.Rulings.With(next)
	}
}

// relax changes the quotas that have to change.
func (y year) relax(d *app.Document) {
	options, err := forum.Problem(*d).Relax(context.Background(), solve.Limits{}, nil, 8)
	must(err)
	for _, option := range options {
		if only := quotas(d, option.Changes); only != nil {
			d.Quotas = d.Quotas.With(only...)
			return
		}
	}
	must(fmt.Errorf("no change of quotas alone makes the map possible"))
}

// quotas are those of a map after changes, or nil if it takes more than that.
func quotas(d *app.Document, changes []selection.Change) (list []app.Quota) {
	for _, c := range changes {
		q := d.Quotas.Get(app.ID(c.Value))
		switch {
		case c.Kind == selection.Lower && q != nil:
			next := *q
			next.Min = c.To
			list = append(list, next)
		case c.Kind == selection.Raise && q != nil:
			next := *q
			next.Max = c.To
			list = append(list, next)
		default:
			return nil
		}
	}
	return list
}

// choose finds the best panel and the next best one, and makes the first one the forum.
func (y year) choose(d *app.Document) {
	ctx, problem := context.Background(), forum.Problem(*d)
	best, err := problem.Propose(ctx, solve.Limits{}, nil)
	must(err)
	next, err := problem.Next(ctx, solve.Limits{}, nil, [][]string{best.Panel}, 3)
	must(err)
	input, err := problem.Hash()
	must(err)
	for i, p := range []selection.Proposal{best, next} {
		panel := app.Panel{ID: y.next(), Call: forum.Current(*d).ID, Number: i + 1, Method: app.ByScore, Made: app.TimeOf(Founded.Add(-time.Hour)), Score: p.Score, Bound: p.Bound, Input: input}
		if i > 0 {
			panel.Method = app.ByNearest
		}
		d.Panels = d.Panels.With(panel)
		for _, id := range p.Panel {
			d.Places = d.Places.With(app.Place{ID: y.next(), Panel: panel.ID, Application: app.ID(id)})
		}
	}
	y.adopt(d, *d.Panels.At(0))
}

func (y year) adopt(d *app.Document, p app.Panel) {
	certificate, err := forum.Certify(*d, p.ID, "Madrega", Founded)
	must(err)
	p.Adopted, p.By, p.Reason, p.Certificate = app.TimeOf(Founded), y.say(y.told.By), y.say(y.told.Reason), certificate
	d.Panels = d.Panels.With(p)
	roles := map[app.ID]app.ID{} // of constituencies
	for r := range d.Roles.All() {
		if r.Constituency != "" {
			roles[r.Constituency] = r.ID
		}
	}
	for _, a := range forum.Seated(*d, p.ID) {
		m := y.member(d, a, began)
		m.Panel, m.Role = p.ID, roles[a.Constituency]
		delete(roles, a.Constituency)
		d.Members = d.Members.With(m)
	}
}

// member is somebody who begins to sit, and the person of it.
func (y year) member(d *app.Document, a *app.Application, began app.Date) app.Member {
	who := app.Person{ID: y.next(), Name: a.Sits(), Organisation: a.Organisation, Role: a.Position}
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		who.Sector = c.Sector
	}
	d.Persons = d.Persons.With(who)
	return app.Member{ID: y.next(), Application: a.ID, Person: who.ID, Began: began}
}

// days of the meetings of the first year.
var days = []app.Date{"2026-01-13", "2026-03-10", "2026-05-12", "2026-07-07", "2026-10-20"}

// meet lets the members meet. Most come; every ninth came once only.
func (y year) meet(d *app.Document) {
	place := d.Meetings.At(0).Place
	for n, day := range days {
		at, _ := time.Parse(time.DateOnly, string(day))
		meeting := app.Meeting{ID: y.next(), Date: day, Start: "17:00", Place: place, Purpose: y.say(y.told.Meeting), Forum: true, Closed: app.TimeOf(at.Add(17 * time.Hour))}
		d.Meetings = d.Meetings.With(meeting)
		i := 0
		for m := range d.Members.All() {
			if i++; i%9 == 4 && n > 0 || y.r.IntN(12) == 0 {
				continue
			}
			d.Attendances = d.Attendances.With(app.Attendance{ID: y.next(), Meeting: meeting.ID, Person: m.Person})
		}
	}
}

// change lets a member leave and be replaced, another leave a seat empty, and a third work elsewhere.
func (y year) change(d *app.Document) {
	first := y.leaving(*d)
	next := y.member(d, y.replacement(*d, first), "2026-07-15")
	next.Replaces = first.ID
	first.Left, first.Reason = "2026-06-30", y.say(y.told.Sold)
	d.Members = d.Members.With(first, next)
	second := y.leaving(*d)
	second.Left, second.Reason = "2026-11-01", y.say(y.told.Elsewhere)
	var moved app.Member
	for m := range d.Members.All() {
		if y.sector(*d, m) == app.Third && m.Role == "" {
			moved = *m
		}
	}
	moved.Moved = "2026-10-25"
	d.Members = d.Members.With(second, moved)
}

// leaving is the first member of the business sector without a role whose seat one other can take.
func (y year) leaving(d app.Document) app.Member {
	for m := range d.Members.All() {
		if m.Left == "" && m.Role == "" && y.sector(d, m) == app.Business && y.replacement(d, *m) != nil {
			return *m
		}
	}
	panic("sample: nobody of the business sector can be replaced")
}

func (y year) sector(d app.Document, m *app.Member) app.Sector {
	return d.Constituencies.Get(d.Applications.Get(m.Application).Constituency).Sector
}

// replacement is whoever can take the place of a member so that the map is kept; nil if others would have to go too.
func (y year) replacement(d app.Document, gone app.Member) *app.Application {
	var stay []string
	in := map[string]bool{}
	for _, m := range forum.Members(d) {
		in[string(m.Application)] = true
		if m.ID != gone.ID {
			stay = append(stay, string(m.Application))
		}
	}
	problem, best := forum.Problem(d), selection.Candidate{Score: -1}
	for _, c := range problem.Candidates {
		if !in[c.ID] && c.Score > best.Score && problem.Keeps(append(stay, c.ID)) {
			best = c
		}
	}
	return d.Applications.Get(app.ID(best.ID))
}

// work gives the forum working teams, of members and of reserves, and lets members talk with their own sectors.
func (y year) work(d *app.Document) {
	members, reserves := forum.Members(*d), forum.Reserves(*d)
	for i, told := range y.told.Teams {
		team := app.Team{ID: y.next(), Name: y.say(told.Name), Purpose: y.say(told.About)}
		for n := i; n < len(members); n += 6 {
			d.Teammates = d.Teammates.With(app.Teammate{ID: y.next(), Team: team.ID, Application: members[n].Application})
			team.Lead = members[n].Application
		}
		d.Teammates = d.Teammates.With(app.Teammate{ID: y.next(), Team: team.ID, Application: reserves[i].Application.ID})
		d.Teams = d.Teams.With(team)
	}
	for i, told := range y.told.Circles {
		member := members[(9+7*i)%len(members)]
		d.Circles = d.Circles.With(app.Circle{ID: y.next(), Member: member.ID, Date: days[i+1], Topic: y.say(told.Name), People: 11 + 6*i, Notes: y.say(told.About)})
	}
}

func must(err error) {
	if err != nil {
		panic(fmt.Errorf("sample: %w", err)) // the tests make it
	}
}
