package forum

import (
	"context"
	"slices"

	"madrega/app"
	"madrega/app/selection"
	"madrega/app/solve"
)

// Filling is a way to fill the vacant seats that keeps the map.
type Filling struct {
	In     []app.ID // applications that come
	Out    []app.ID // of members who would have to leave for it, besides those who have; none in most cases
	Score  int      // of the forum afterwards, in hundredths of a mark
	Proven bool     // that none changes less, but for those given before it
	Among  int      // how many could come instead without anybody leaving; 0 when others have to
	Fills  []Fill   // of the map: what the seats that were left need, and who comes gives
}

// Fill is a value of an axis that the vacant seats leave short.
type Fill struct {
	Axis, Value string // as in Problem
	Min         int
	Left        int // members with it, without those who come
	Then        int // members with it afterwards
}

// mostFillings is how many ways to fill the vacant seats are looked for.
const mostFillings = 8

// ReplacementProblem is what the replacement of members is asked by: the map as it is, with everybody who sits as a
// candidate, whether or not their application still counts. Seats that nobody can fill, as those of the authorities before
// they name anybody, are left out of it.
func ReplacementProblem(d app.Document) selection.Problem {
	p, sits, sat := Problem(d), seatedApplications(d), satOrSits(d)
	p.Candidates = slices.DeleteFunc(slices.Clone(p.Candidates), func(c selection.Candidate) bool {
		return !sits[app.ID(c.ID)] && sat(d.Applications.Get(app.ID(c.ID)))
	})
	known := map[app.ID]bool{}
	for i := range p.Candidates {
		c := &p.Candidates[i]
		known[app.ID(c.ID)] = true
		if sits[app.ID(c.ID)] {
			c.Lock = selection.Free
		}
	}
	for _, m := range Members(d) {
		if !known[m.Application] {
			p.Candidates = append(p.Candidates, seatedCandidate(d, m.Application))
		}
	}
	tallies := p.Count(nil)
	values := slices.Clone(p.Axes[0].Values)
	p.Axes = slices.Clone(p.Axes)
	p.Axes[0].Values = values
	for i := range values {
		if lack := values[i].Min - tallies[i].Available; lack > 0 {
			values[i].Min -= lack
			values[i].LowestMin = values[i].Min
			p.Seats -= lack
		}
	}
	return p
}

// seatedCandidate is a member whose application counts no more, as a candidate.
func seatedCandidate(d app.Document, id app.ID) selection.Candidate {
	c := selection.Candidate{ID: string(id), Score: Scores(d)[id], Values: []string{string(d.Applications.Get(id).Constituency)}}
	traits := Traits(d)
	for _, axis := range d.AxesInOrder() {
		c.Values = append(c.Values, string(traits.Of(id, axis.ID)))
	}
	return c
}

// Fillings looks for ways to fill the vacant seats, those first that change fewest members. None means that there is none,
// or that there is no vacant seat.
func Fillings(ctx context.Context, d app.Document) ([]Filling, error) {
	p, seated := ReplacementProblem(d), seatedIDs(d)
	if len(seated) >= p.Seats {
		return nil, nil
	}
	found, err := p.Replace(ctx, solve.Limits{}, nil, seated, nil, mostFillings)
	var list []Filling
	for _, r := range found {
		f := Filling{In: ids(r.In), Out: ids(r.Out), Score: r.Score, Proven: r.Proven, Fills: fills(p, seated, r)}
		if len(f.In) == 1 && len(f.Out) == 0 {
			f.Among = alone(p, seated)
		}
		list = append(list, f)
	}
	return list, err
}

func seatedIDs(d app.Document) (list []string) {
	for _, m := range Members(d) {
		list = append(list, string(m.Application))
	}
	return list
}

// Barred is somebody in reserve who can't take the one vacant seat while all others stay, and the first quota that speaks
// against it.
type Barred struct {
	Application app.ID
	Axis, Value string // as in Problem
	Have, Need  int    // what the value would come to, and its minimum or maximum
}

// BarredFrom tells why those of a constituency who wait can't take its vacant seat, by their rank; nil unless it is the only
// vacant one that somebody can fill.
func BarredFrom(d app.Document, constituency app.ID) (list []Barred) {
	p, seated := ReplacementProblem(d), seatedIDs(d)
	if len(seated) != p.Seats-1 {
		return nil
	}
	for _, r := range Reserves(d) {
		if a := r.Application; a.Constituency == constituency && !r.Out {
			if t := breaks(p, append(seated, string(a.ID))); t != nil {
				need := t.Max
				if t.Missing() > 0 {
					need = t.Min
				}
				list = append(list, Barred{a.ID, t.Axis, t.Value, t.Filled, need})
			}
		}
	}
	return list
}

// alone counts those who could take the last seat.
func alone(p selection.Problem, seated []string) (n int) {
	for _, c := range p.Candidates {
		if !slices.Contains(seated, c.ID) && p.Keeps(append(seated, c.ID)) {
			n++
		}
	}
	return n
}

// breaks is the first quota that a panel does not keep; nil when it keeps all.
func breaks(p selection.Problem, panel []string) *selection.Tally {
	for _, t := range p.Count(panel) {
		if t.Missing() > 0 || t.Over() > 0 {
			return &t
		}
	}
	return nil
}

// fills compares the map before and after.
func fills(p selection.Problem, seated []string, r selection.Replacement) (list []Fill) {
	stay := slices.DeleteFunc(slices.Clone(seated), func(id string) bool { return slices.Contains(r.Out, id) })
	then := p.Count(r.Panel(seated))
	for i, t := range p.Count(stay) {
		if t.Missing() > 0 {
			list = append(list, Fill{t.Axis, t.Value, t.Min, t.Filled, then[i].Filled})
		}
	}
	return list
}

func ids(list []string) []app.ID {
	out := make([]app.ID, len(list))
	for i, s := range list {
		out[i] = app.ID(s)
	}
	return out
}

// Seat fills vacant seats as a Filling says, from a day on. Whoever comes takes the place of a member of the same
// constituency who left and whom nobody replaced, if there is one. Whoever has to leave for it does so on that day. The reason is
// kept with both.
func Seat(f Filling, began app.Date, reason string) app.Command {
	fresh := make([]app.ID, len(f.In))
	for i := range fresh {
		fresh[i] = app.NewID()
	}
	return app.Command{Label: app.Msg("history.forum.seat", "n", len(f.In)), Apply: func(d app.Document) (app.Document, error) {
		for m := range d.Members.All() {
			if m.Left == "" && slices.Contains(f.Out, m.Application) {
				var err error
				if d, err = Leave(m.ID, max(began, m.Began), reason).Apply(d); err != nil {
					return d, err
				}
			}
		}
		for i, id := range f.In {
			a := d.Applications.Get(id)
			if a == nil {
				return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.application", "n", 1))
			}
			next := app.Member{ID: fresh[i], Application: id, Began: began, Reason: reason}
			for _, v := range Vacancies(d) {
				if v.Constituency == a.Constituency && v.Member != nil {
					next.Replaces = v.Member.ID
					break
				}
			}
			d, next.Person = personOf(d, a)
			d.Members = d.Members.With(next)
		}
		return d, nil
	}}
}
