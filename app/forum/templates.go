package forum

import (
	"madrega/app"
	"madrega/app/lang"
)

// Template is a set of rules to begin with; its name is under "forum.template.<id>", and what it is under ".how".
type Template struct {
	ID    string
	SetUp func(*lang.Lang) app.Command
}

// Templates in the order in which they are offered.
var Templates = []Template{{"bay", Bay}, {"council", Council}}

// Bay sets up a forum as the call of the Bay cluster has it: nine seats for each of three sectors, the public ones filled
// outside the call.
func Bay(l *lang.Lang) app.Command {
	return setUp(plan{
		forum: app.Forum{
			Name: l.T("forum.bay.name"), Goals: l.T("forum.bay.goals"), Linkage: true, Heads: true, Purpose: true, Philanthropy: true,
			Months: 36, Active: true, Meetings: 4, Circles: true, Voluntary: true, Rounds: 1, Marks: 5, Committee: l.T("forum.bay.committee"),
		},
		parts: []app.Constituency{
			{Sector: app.Public, Seats: 9, Outside: true, Bodies: true},
			{Sector: app.Third, Seats: 9, Bodies: true},
			{Sector: app.Business, Seats: 9, Bodies: true, People: true},
		},
		roles: []role{{kind: app.Chair, of: 1}, {kind: app.CoChair, of: 2}, {kind: app.CoChair, of: 3}, {kind: app.Secretary}},
		call:  app.Call{Number: 1, Focus: l.T("forum.bay.focus"), Asked: l.T("forum.bay.asked")},
		axes: []axis{
			{kind: app.PlaceAxis}, {kind: app.LocalityAxis}, {kind: app.FieldAxis}, {kind: app.PopulationAxis}, {kind: app.GenderAxis},
		},
	})
}

// Council sets up another forum by settings alone: forty seats in four constituencies, chaired by the mayor, who has none of
// the seats.
func Council(l *lang.Lang) app.Command {
	return setUp(plan{
		forum: app.Forum{
			Name: l.T("forum.council.name"), Goals: l.T("forum.council.goals"), Heads: false, Months: 24, Active: true, Meetings: 6,
			Voluntary: true, Rounds: 2, Marks: 10, Quorum: 21, Reserves: 5, Voting: l.T("forum.council.voting"), Committee: l.T("forum.council.committee"),
		},
		parts: []app.Constituency{
			{Name: l.T("forum.council.residents"), Seats: 16, People: true},
			{Sector: app.Third, Seats: 10, Bodies: true},
			{Sector: app.Business, Seats: 8, Bodies: true, People: true},
			{Sector: app.Public, Seats: 6, Outside: true, Bodies: true},
		},
		roles: []role{{kind: app.Chair, holder: l.T("forum.council.mayor")}, {kind: app.Secretary}},
		call:  app.Call{Number: 1, Asked: l.T("forum.council.asked")},
		axes:  []axis{{kind: app.GenderAxis, least: map[string]int{"women": 16, "men": 16}}, {kind: app.FieldAxis}},
	})
}

// plan is a forum that is not in a document yet.
type plan struct {
	forum app.Forum
	parts []app.Constituency
	roles []role
	call  app.Call
	axes  []axis
}

type role struct {
	kind   app.RoleKind
	of     int // constituency, from 1; 0 for none
	holder string
}

type axis struct {
	kind  app.AxisKind
	least map[string]int // minimum by key
}

// setUp puts a forum into a document that has none.
func setUp(p plan) app.Command {
	return app.Command{Label: app.Msg("history.forum.setup"), Apply: func(d app.Document) (app.Document, error) {
		if d.Forum().ID != "" {
			return d, app.Fail(app.Invalid, "error.forum.there")
		}
		p.forum.ID, p.call.ID = app.NewID(), app.NewID()
		made := []app.Command{app.Add(&p.forum), app.Add(&p.call)}
		ids := make([]app.ID, len(p.parts)+1)
		for i, c := range p.parts {
			c.ID, c.Position = app.NewID(), i
			ids[i+1] = c.ID
			made = append(made, app.Add(&c))
		}
		for i, r := range p.roles {
			made = append(made, app.Add(&app.Role{ID: app.NewID(), Kind: r.kind, Constituency: ids[r.of], Holder: r.holder, Position: i}))
		}
		d, err := app.All(made...).Apply(d)
		for _, a := range p.axes {
			if err != nil {
				return d, err
			}
			d, err = a.add(d)
		}
		return d, err
	}}
}

// add puts an axis with its usual values into a document. Every kind of authority that the place has gets a seat at least;
// where no authority is listed, there is no axis of localities.
func (a axis) add(d app.Document) (app.Document, error) {
	kinds := map[string]int{}
	for at := range d.Authorities.All() {
		kinds[string(at.Kind)] = 1
	}
	switch {
	case a.kind == app.PlaceAxis:
		a.least = kinds
	case a.kind == app.LocalityAxis && len(kinds) == 0:
		return d, nil
	}
	d, err := AddAxis(d, a.kind, "").Apply(d)
	if err != nil {
		return d, err
	}
	for q := range d.Quotas.All() {
		if least := a.least[q.Key]; least > 0 && d.Axes.Get(q.Axis).Kind == a.kind {
			if d, err = SetMin(q.ID, least, "").Apply(d); err != nil {
				return d, err
			}
		}
	}
	return d, nil
}
