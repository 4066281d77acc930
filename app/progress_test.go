package app_test

import (
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/testkit"
)

func TestNothingDiffersFromItself(t *testing.T) {
	for seed := range uint64(10) {
		d := testkit.New(seed).Document(6)
		m := app.Moment{Document: d, Meeting: d.Meetings.At(0).ID, Day: "2026-12-01"}
		if p := app.ProgressOf(m, m); !p.Empty() {
			t.Errorf("seed %d: %+v", seed, p)
		}
	}
}

// TestSwappedIsTheMirror compares random documents both ways.
func TestSwappedIsTheMirror(t *testing.T) {
	seen := 0
	for seed := range uint64(10) {
		src := testkit.New(seed)
		d := src.Document(6)
		next := d
		for range 60 {
			next = testkit.After(t, next, src.Change(next))
		}
		a, b := app.Moment{Document: d, Day: "2026-06-01"}, app.Moment{Document: next, Day: "2026-12-01"}
		if d.Meetings.Len() > 0 && next.Meetings.Len() > 0 {
			a.Meeting, b.Meeting = d.Meetings.At(0).ID, next.Meetings.At(next.Meetings.Len()-1).ID
		}
		there, back := app.ProgressOf(a, b), app.ProgressOf(b, a)
		seen += len(there.Scores) + len(there.Ladder) + len(there.Grid) + len(there.Tasks) + len(there.Ventures)
		mirrored(t, "scores", there.Scores, back.Scores, func(c app.ScoreChange) any { return [2]app.ComponentScores{c.From, c.To} },
			func(c app.ScoreChange) any { return [2]app.ComponentScores{c.To, c.From} })
		mirrored(t, "ladder", there.Ladder, back.Ladder, func(c app.RungChange) any { return [4]any{c.A.ID, c.B.ID, c.From, c.To} },
			func(c app.RungChange) any { return [4]any{c.A.ID, c.B.ID, c.To, c.From} })
		mirrored(t, "grid", there.Grid, back.Grid, func(c app.GridChange) any {
			return [5]any{c.Organisation.ID, c.FromInfluence, c.Influence, c.FromInterest, c.Interest}
		}, func(c app.GridChange) any {
			return [5]any{c.Organisation.ID, c.Influence, c.FromInfluence, c.Interest, c.FromInterest}
		})
		value := func(t *app.Task) app.Task {
			if t == nil {
				return app.Task{}
			}
			return *t
		}
		mirrored(t, "tasks", there.Tasks, back.Tasks, func(c app.TaskChange) any { return [2]app.Task{value(c.From), value(c.To)} },
			func(c app.TaskChange) any { return [2]app.Task{value(c.To), value(c.From)} })
		mirrored(t, "ventures", there.Ventures, back.Ventures, func(c app.VentureChange) any { return [2]*app.Venture{c.From, c.To} },
			func(c app.VentureChange) any { return [2]*app.Venture{c.To, c.From} })
		mirrored(t, "new", there.New, back.Gone, func(o *app.Organisation) any { return o }, func(o *app.Organisation) any { return o })
		mirrored(t, "gone", there.Gone, back.New, func(o *app.Organisation) any { return o }, func(o *app.Organisation) any { return o })
		m, w := there.Mix, back.Mix
		if m.From != w.To || m.To != w.From || m.Both != w.Both || m.FromOther != w.ToOther || m.ToOther != w.FromOther {
			t.Errorf("seed %d: %+v is not the mirror of %+v", seed, w, m)
		}
	}
	if seen < 100 {
		t.Errorf("only %d differences were compared", seen)
	}
}

// mirrored compares two lists as sets: what a gives of one, and b of the other.
func mirrored[T any](t *testing.T, what string, there, back []T, a, b func(T) any) {
	t.Helper()
	count := map[any]int{}
	for _, c := range there {
		count[a(c)]++
	}
	for _, c := range back {
		count[b(c)]--
	}
	for c, n := range count {
		if n != 0 {
			t.Errorf("%s: %+v is on one side only", what, c)
		}
	}
}

func TestProgressOfTheSample(t *testing.T) {
	d := sample.Bay(lang.For("en"))
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	first := d.Organisations.At(0)
	var low, high *app.Relation
	for r := range d.Relations.All() {
		if r.Now < app.Partnership && low == nil {
			low = r
		} else if r.Now > app.Disconnection && high == nil {
			high = r
		}
	}
	action := app.Action{ID: app.NewID(), Text: "call", Due: "2026-11-05"}
	before := testkit.After(t, d, app.Add(&action))
	after := testkit.After(t, before, app.Edit(low.ID, "", func(r *app.Relation) { r.Now++ }), app.Edit(high.ID, "", func(r *app.Relation) { r.Now-- }), app.PlaceOrganisation(first.ID, 1, 5, day),
		app.Add(&app.Organisation{ID: app.NewID(), Name: "Newcomer"}),
		app.Edit(d.Ventures.At(0).ID, "", func(v *app.Venture) { v.State = "stopped" }),
		app.Add(&app.Action{ID: app.NewID(), Text: "done at once", Done: true}))
	p := app.ProgressOf(app.Moment{Document: before, Day: "2026-11-01"}, app.Moment{Document: after, Day: "2026-12-01"})
	if len(p.Ladder) != 2 || p.Ladder[0].Steps()*p.Ladder[1].Steps() != -1 {
		t.Errorf("ladder: %+v", p.Ladder)
	}
	if len(p.Grid) != 1 || p.Grid[0].Organisation.ID != first.ID || p.Grid[0].Interest != 5 {
		t.Errorf("grid: %+v", p.Grid)
	}
	if len(p.New) != 1 || p.New[0].Name != "Newcomer" || len(p.Gone)+len(p.Scores) != 0 {
		t.Errorf("new %v, gone %v, scores %v", p.New, p.Gone, p.Scores)
	}
	if !p.Tasks[0].Done() || p.Tasks[0].To.Text != "done at once" {
		t.Errorf("what was done comes first: %+v", p.Tasks[0].To)
	}
	late := false
	for _, c := range p.Tasks {
		late = late || c.Late() && c.To.ID == action.ID
	}
	if !late {
		t.Error("the call is not overdue")
	}
	if len(p.Ventures) != 1 || p.Ventures[0].To.State != "stopped" {
		t.Errorf("ventures: %+v", p.Ventures)
	}
}
