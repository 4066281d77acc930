package forum

import (
	"slices"

	"madrega/app"
	"madrega/app/selection"
)

// Acceptance is the committee's decision for a set of changes of the map.
type Acceptance struct {
	Changes []selection.Change
	By      string // who releases locks, and why: needed where one is released
	Reason  string
	At      app.Time
}

// AcceptChanges changes quotas and releases locks, in one step of undo. A quota that is not what it was when the change was
// found, is left as it is.
func AcceptChanges(a Acceptance) app.Command {
	released := make([]app.ID, len(a.Changes))
	for i := range released {
		released[i] = app.NewID()
	}
	return app.Command{Label: app.Msg("history.forum.changes", "n", len(a.Changes)), Apply: func(d app.Document) (app.Document, error) {
		for i, c := range a.Changes {
			if c.Kind == selection.Release {
				if app.CleanLine(a.By) == "" || app.CleanText(a.Reason) == "" {
					return d, app.Fail(app.Invalid, "error.forum.release")
				}
				d.Rulings = d.Rulings.With(app.Ruling{ID: released[i], Application: app.ID(c.Candidate), Kind: app.Unlock,
					By: app.CleanLine(a.By), Reason: app.CleanText(a.Reason), At: a.At})
				continue
			}
			q := d.Quotas.Get(app.ID(c.Value))
			if q == nil {
				continue
			}
			next := *q
			switch {
			case c.Kind == selection.Lower && q.Min == c.From:
				next.Min = c.To
			case c.Kind == selection.Raise && q.Max == c.From:
				next.Max = c.To
			}
			d.Quotas = d.Quotas.With(next)
		}
		return d, nil
	}}
}

// MoveAxis puts an axis at another place of the map, from 0.
func MoveAxis(d app.Document, axis app.ID, to int) app.Command {
	order := d.AxesInOrder()
	at := slices.IndexFunc(order, func(a *app.Axis) bool { return a.ID == axis })
	if at < 0 || to < 0 || to >= len(order) {
		return app.Add()
	}
	moved := order[at]
	order = slices.Insert(slices.Delete(order, at, at+1), to, moved)
	commands := []app.Command{app.Edit(axis, "", func(*app.Axis) {})}
	for i, a := range order {
		if a.Position != i {
			commands = append(commands, app.Edit(a.ID, "", func(a *app.Axis) { a.Position = i }))
		}
	}
	return app.All(commands...)
}
