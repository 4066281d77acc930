package forum

import (
	"cmp"
	"slices"

	"madrega/app"
	"madrega/app/selection"
)

// Composition is who would sit in the forum, before it is kept as a panel.
type Composition struct {
	Method  app.Method
	Members []app.ID // applications
	Score   int      // sum of their scores, in hundredths of a mark
	Bound   int      // no panel has more; the same as Score when that is proven, 0 when nothing is known
	Input   string   // hash of the problem that was solved; "" when there was none
}

// Composed makes a Composition of what a search found, when it was asked a problem of this hash.
func Composed(method app.Method, p selection.Proposal, input string) Composition {
	c := Composition{Method: method, Score: p.Score, Bound: p.Bound, Input: input}
	for _, id := range p.Panel {
		c.Members = append(c.Members, app.ID(id))
	}
	return c
}

// Panels gives the panels of the current call by number.
func Panels(d app.Document) []*app.Panel {
	call := Current(d)
	var list []*app.Panel
	for p := range d.Panels.All() {
		if call != nil && p.Call == call.ID {
			list = append(list, p)
		}
	}
	slices.SortFunc(list, func(a, b *app.Panel) int { return a.Number - b.Number })
	return list
}

// Adopted gives the panel of the current call that was adopted, or nil.
func Adopted(d app.Document) *app.Panel {
	for _, p := range Panels(d) {
		if p.Adopted != 0 {
			return p
		}
	}
	return nil
}

// Seated gives the applications of a panel: by the order of the constituencies, then by number.
func Seated(d app.Document, panel app.ID) []*app.Application {
	var list []*app.Application
	for p := range d.Places.All() {
		if a := d.Applications.Get(p.Application); p.Panel == panel && a != nil {
			list = append(list, a)
		}
	}
	SortForRing(d, list)
	return list
}

// SortForRing puts applications into the order of their constituencies, and within one in that of their numbers.
func SortForRing(d app.Document, list []*app.Application) {
	order := map[app.ID]int{"": d.Constituencies.Len()}
	for i, c := range d.ConstituenciesInOrder() {
		order[c.ID] = i
	}
	slices.SortStableFunc(list, func(a, b *app.Application) int {
		return cmp.Or(order[a.Constituency]-order[b.Constituency], a.Number-b.Number, cmp.Compare(a.ID, b.ID))
	})
}

// Keep keeps compositions as panels of the current call, with the next free numbers.
func Keep(at app.Time, found ...Composition) app.Command { return keep(at, false, found) }

// Propose keeps compositions in place of what was proposed by score before and not adopted. Panels composed by hand or drawn stay.
func Propose(at app.Time, found ...Composition) app.Command { return keep(at, true, found) }

func keep(at app.Time, instead bool, found []Composition) app.Command {
	panels := make([]app.ID, len(found))
	places := make([][]app.ID, len(found))
	for i, c := range found {
		panels[i] = app.NewID()
		for range c.Members {
			places[i] = append(places[i], app.NewID())
		}
	}
	return app.Command{Label: app.Msg("history.forum.propose", "n", len(found)), Apply: func(d app.Document) (app.Document, error) {
		call := Current(d)
		if call == nil {
			return d, app.Fail(app.NotFound, "error.forum.call")
		}
		if instead {
			var err error
			if d, err = withoutComputed(d); err != nil {
				return d, err
			}
		}
		taken := map[int]bool{}
		for _, p := range Panels(d) {
			taken[p.Number] = true
		}
		number := 1
		for i, c := range found {
			for taken[number] {
				number++
			}
			taken[number] = true
			d.Panels = d.Panels.With(app.Panel{ID: panels[i], Call: call.ID, Number: number, Method: c.Method, Made: at, Score: c.Score, Bound: c.Bound, Input: c.Input})
			for j, id := range c.Members {
				d.Places = d.Places.With(app.Place{ID: places[i][j], Panel: panels[i], Application: id})
			}
		}
		return d, nil
	}}
}

// withoutComputed is the document without the panels by score of the current call that were not adopted.
func withoutComputed(d app.Document) (app.Document, error) {
	var old []app.ID
	for _, p := range Panels(d) {
		if p.Adopted == 0 && (p.Method == app.ByScore || p.Method == app.ByNearest) {
			old = append(old, p.ID)
		}
	}
	return app.Remove("panel", old...).Apply(d)
}

// Change is a composition by hand: who leaves a panel, and who comes. Either may be empty.
func Change(panel app.ID, out, in []app.ID) app.Command {
	ids := make([]app.ID, len(in))
	for i := range ids {
		ids[i] = app.NewID()
	}
	return app.Command{Label: app.Msg("history.forum.change"), Apply: func(d app.Document) (app.Document, error) {
		p := d.Panels.Get(panel)
		switch {
		case p == nil:
			return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.panel", "n", 1))
		case p.Adopted != 0:
			return d, app.Fail(app.Invalid, "error.panel.adopted")
		}
		d.Places = d.Places.Without(func(q *app.Place) bool { return q.Panel == panel && slices.Contains(out, q.Application) })
		for i, id := range in {
			d.Places = d.Places.With(app.Place{ID: ids[i], Panel: panel, Application: id})
		}
		next := *p
		next.Method, next.Bound, next.Input, next.Score = app.ByChoice, 0, "", ScoreOf(d, panel)
		d.Panels = d.Panels.With(next)
		return d, nil
	}}
}

// ScoreOf is the sum of the scores of a panel's members as they are now, in hundredths of a mark.
func ScoreOf(d app.Document, panel app.ID) int {
	scores, sum := Scores(d), 0
	for p := range d.Places.All() {
		if p.Panel == panel {
			sum += scores[p.Application]
		}
	}
	return sum
}
