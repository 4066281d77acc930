package forum

import (
	"madrega/app"
	"madrega/app/selection"
)

// Constituencies is the axis of the constituencies in a problem; the ids of its values are theirs.
const Constituencies = "constituency"

// Problem is what the committee's question is to a solver: the seats, the map of representation, and those who may be
// chosen, in the order in which they applied. The seats of a constituency are fixed by the rules; all other quotas may give
// way. Whoever has no place on an axis counts for no value of it.
func Problem(d app.Document) selection.Problem {
	p := selection.Problem{Seats: d.Seats(), Axes: []selection.Axis{{ID: Constituencies}}}
	for _, c := range d.ConstituenciesInOrder() {
		p.Axes[0].Values = append(p.Axes[0].Values, selection.Value{ID: string(c.ID), Min: c.Seats, Max: c.Seats, LowestMin: c.Seats, HighestMax: c.Seats})
	}
	axes := d.AxesInOrder()
	for _, a := range axes {
		axis := selection.Axis{ID: string(a.ID)}
		for _, q := range d.QuotasOf(a.ID) {
			axis.Values = append(axis.Values, selection.Value{ID: string(q.ID), Min: q.Min, Max: q.Max, HighestMax: selection.NoLimit})
		}
		p.Axes = append(p.Axes, axis)
	}
	places, locks, scores := Traits(d), Locks(d), Scores(d)
	for _, a := range Eligible(d) {
		c := selection.Candidate{ID: string(a.ID), Score: scores[a.ID], Lock: locks[a.ID], Values: make([]string, 1, 1+len(axes))}
		c.Values[0] = string(a.Constituency)
		for _, axis := range axes {
			c.Values = append(c.Values, string(places.Of(a.ID, axis.ID)))
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// Locks tells who sits in every panel, and who in none, by the last ruling about it.
func Locks(d app.Document) map[app.ID]selection.Lock {
	locks := map[app.ID]selection.Lock{}
	for _, r := range inTime(d) {
		switch r.Kind {
		case app.LockIn:
			locks[r.Application] = selection.In
		case app.LockOut:
			locks[r.Application] = selection.Out
		case app.Unlock:
			delete(locks, r.Application)
		}
	}
	return locks
}

// TraitMap tells where applicants stand on the axes.
type TraitMap map[[2]app.ID]app.ID // application, axis → quota

// Of is the value of an applicant on an axis; "" when it is not known.
func (m TraitMap) Of(application, axis app.ID) app.ID { return m[[2]app.ID{application, axis}] }

// Traits are those that were said of the applicants, and, on an axis of kinds of local authorities, what follows from the
// locality of those of whom nothing was said.
func Traits(d app.Document) TraitMap {
	m := TraitMap{}
	for t := range d.Traits.All() {
		if q := d.Quotas.Get(t.Quota); q != nil && q.Axis == t.Axis {
			m[[2]app.ID{t.Application, t.Axis}] = t.Quota
		}
	}
	for a := range d.Axes.All() {
		if a.Kind == app.PlaceAxis {
			m.follow(d, a.ID)
		}
	}
	return m
}

// follow fills an axis of kinds of local authorities from the localities.
func (m TraitMap) follow(d app.Document, axis app.ID) {
	kinds := map[app.ID]app.ID{} // of the quotas of localities
	for a := range d.Authorities.All() {
		for q := range d.Quotas.All() {
			on := d.Axes.Get(q.Axis)
			if on.Kind != app.LocalityAxis || app.Fold(q.Name) != app.Fold(a.Name) {
				continue
			}
			for _, kind := range d.QuotasOf(axis) {
				if kind.Key == string(a.Kind) {
					kinds[q.ID] = kind.ID
				}
			}
		}
	}
	for t := range d.Traits.All() {
		key := [2]app.ID{t.Application, axis}
		if kind := kinds[t.Quota]; kind != "" && m[key] == "" {
			m[key] = kind
		}
	}
}
