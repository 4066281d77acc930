package forum

import (
	"madrega/app"
)

// Adoption is the committee's decision for a panel.
type Adoption struct {
	Panel       app.ID
	By          string // who decided
	Reason      string // why this one
	At          app.Time
	Began       app.Date   // of the terms of those who are new
	Certificate app.Record // see selection
}

// Adopt makes a panel the forum. It needs a name and a reason. What was adopted before in the same call is adopted no more.
// Whoever is in the panel and sits already goes on sitting, with the term as it is; whoever is new becomes a member; who sits
// and is not in the panel leaves on the day on which the others begin, unless the panel that brought them is only replaced
// by this one: then they never sat. People are made of the names in the applications, where nobody is known by that name.
func Adopt(a Adoption) app.Command {
	return app.Command{Label: app.Msg("history.forum.adopt"), Apply: func(d app.Document) (app.Document, error) {
		p := d.Panels.Get(a.Panel)
		switch {
		case p == nil:
			return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.panel", "n", 1))
		case app.CleanLine(a.By) == "":
			return d, app.Fail(app.Invalid, "error.adopt.name")
		case app.CleanText(a.Reason) == "":
			return d, app.Fail(app.Invalid, "error.adopt.reason")
		}
		return adopt(d, *p, a)
	}}
}

func adopt(d app.Document, p app.Panel, a Adoption) (app.Document, error) {
	for old := range d.Panels.All() {
		if old.Call == p.Call && old.Adopted != 0 && old.ID != p.ID {
			next := *old
			next.Adopted, next.By, next.Reason, next.Certificate = 0, "", "", ""
			d.Panels = d.Panels.With(next)
		}
	}
	p.Adopted, p.By, p.Reason, p.Certificate = a.At, app.CleanLine(a.By), app.CleanText(a.Reason), a.Certificate
	d.Panels = d.Panels.With(p)
	in := map[app.ID]bool{}
	for _, who := range Seated(d, p.ID) {
		in[who.ID] = true
	}
	return seat(leave(d, p, a, in), p, a)
}

// leave ends the membership of those who sit and are not in the panel.
func leave(d app.Document, p app.Panel, a Adoption, in map[app.ID]bool) app.Document {
	var never []app.ID
	for m := range d.Members.All() {
		if m.Left != "" || in[m.Application] {
			continue
		}
		if q := d.Panels.Get(m.Panel); q != nil && q.Call == p.Call {
			never = append(never, m.ID)
			continue
		}
		next := *m
		next.Left, next.Reason = max(a.Began, m.Began), p.Reason
		d.Members = d.Members.With(next)
	}
	d, _ = app.Remove("member", never...).Apply(d) // refuses closed meetings only
	return d
}

// seat makes members of those in the panel who don't sit yet.
func seat(d app.Document, p app.Panel, a Adoption) (app.Document, error) {
	sits := map[app.ID]*app.Member{}
	for m := range d.Members.All() {
		if m.Left == "" {
			sits[m.Application] = m
		}
	}
	for _, who := range Seated(d, p.ID) {
		if m := sits[who.ID]; m != nil {
			next := *m
			if q := d.Panels.Get(m.Panel); q == nil || q.Call == p.Call {
				next.Panel = p.ID
			}
			d.Members = d.Members.With(next)
			continue
		}
		var person app.ID
		d, person = personOf(d, who)
		d.Members = d.Members.With(app.Member{ID: app.NewID(), Application: who.ID, Person: person, Panel: p.ID, Began: a.Began})
	}
	return d, nil
}

// personOf gives the person who is to sit for an application, made if nobody is known by that name; "" when there is no name.
func personOf(d app.Document, a *app.Application) (app.Document, app.ID) {
	name := app.CleanLine(a.Sits())
	if name == "" {
		return d, ""
	}
	if p := d.PersonNamed(name); p != nil {
		return d, p.ID
	}
	p := app.Person{ID: app.NewID(), Name: name, Organisation: a.Organisation, Role: a.Position}
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		p.Sector = c.Sector
	}
	d.Persons = d.Persons.With(p)
	return d, p.ID
}
