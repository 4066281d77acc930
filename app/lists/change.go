package lists

import (
	"strconv"

	"madrega/app"
	"madrega/app/lang"
)

// Difference is a field that a line changes. From and To are as the document keeps them; Words says them to a person.
type Difference struct {
	Field    Field
	From, To string
}

// Words are the name of the field and its two values in a language; "" where there was nothing.
func (c Difference) Words(l *lang.Lang) (field, from, to string) {
	value := func(v string) string {
		if v != "" && (c.Field == Sector || c.Field == Scope) {
			return l.T(string(c.Field) + "." + v)
		}
		return v
	}
	return l.T("field." + string(c.Field)), value(c.From), value(c.To)
}

// fields are what a list can change, and how. The name is not among them: it is what the stakeholder was found by.
var fields = []struct {
	field Field
	get   func(*app.Organisation) string
	set   func(to, from *app.Organisation)
}{
	{Sector, func(o *app.Organisation) string { return string(o.Sector) }, func(to, from *app.Organisation) { to.Sector = from.Sector }},
	{Activity, func(o *app.Organisation) string { return o.Field }, func(to, from *app.Organisation) { to.Field = from.Field }},
	{Locality, func(o *app.Organisation) string { return o.Locality }, func(to, from *app.Organisation) { to.Locality = from.Locality }},
	{Scope, func(o *app.Organisation) string { return string(o.Scope) }, func(to, from *app.Organisation) { to.Scope = from.Scope }},
	{Contact, func(o *app.Organisation) string { return o.Contact }, func(to, from *app.Organisation) { to.Contact = from.Contact }},
	{Notes, func(o *app.Organisation) string { return o.Notes }, func(to, from *app.Organisation) { to.Notes = from.Notes }},
	{Reason, func(o *app.Organisation) string { return o.Reason }, func(to, from *app.Organisation) { to.Reason = from.Reason }},
	{Influence, func(o *app.Organisation) string { return scoreText(o.Influence) }, moveTo},
	{Interest, func(o *app.Organisation) string { return scoreText(o.Interest) }, moveTo},
}

// moveTo gives both scores: one alone is no place on the grid.
func moveTo(to, from *app.Organisation) { to.Influence, to.Interest = from.Influence, from.Interest }

func scoreText(s app.Score) string {
	if s == 0 {
		return ""
	}
	return strconv.FormatFloat(float64(s), 'f', -1, 64)
}

// compare finds what the line changes in a stakeholder that is there.
func (r *Row) compare(old app.Organisation) {
	read := r.Organisation
	r.Before, r.Organisation, r.Kind = old, old, Same
	for _, f := range fields {
		if to := f.get(&read); to != "" && to != f.get(&old) {
			r.Kind = Change
			r.Changes = append(r.Changes, Difference{f.field, f.get(&old), to})
		}
	}
	r.apply(&r.Organisation, &read)
}

// apply gives a stakeholder the fields that the line changes. Where it stood on the grid stays known.
func (r *Row) apply(to, from *app.Organisation) {
	influence, interest := to.Influence, to.Interest
	for _, c := range r.Changes {
		for _, f := range fields {
			if f.field == c.Field {
				f.set(to, from)
			}
		}
	}
	if influence != 0 && (to.Influence != influence || to.Interest != interest) {
		to.FromInfluence, to.FromInterest = influence, interest
	}
}

// Command does all that the preview says, in one step of undo. What was changed elsewhere in the meantime is kept: only
// the fields of the list are written.
func (p Preview) Command() app.Command {
	counts := p.Counts()
	n := counts[Add] + counts[Change]
	return app.Command{Label: app.Msg("history.import", "n", n), Apply: func(d app.Document) (app.Document, error) {
		all := make([]app.Organisation, 0, n)
		for i := range p.Rows {
			r := &p.Rows[i]
			switch r.Kind {
			case Add:
				all = append(all, r.Organisation)
			case Change:
				now := d.Organisations.Get(r.Before.ID)
				if now == nil {
					return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.organisation", "n", 1))
				}
				next := *now
				r.apply(&next, &r.Organisation)
				all = append(all, next)
			}
		}
		d.Organisations = d.Organisations.With(all...)
		return d, nil
	}}
}
