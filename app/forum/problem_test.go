package forum

import (
	"slices"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/testkit"
)

// place adds an applicant of a sector who is eligible, with traits by key or name of quotas.
func place(t *testing.T, d app.Document, sector app.Sector, traits ...string) (app.Document, app.ID) {
	t.Helper()
	a := &app.Application{ID: app.NewID(), Call: Current(d).ID, Number: d.Applications.Len() + 1, Name: "Body " + string(app.NewID()), Delegate: "Head",
		Head: app.Yes, Purpose: app.Yes, Received: "2020-05-01T10:00"}
	for c := range d.Constituencies.All() {
		if c.Sector == sector {
			a.Constituency = c.ID
			if c.Outside {
				a.Source = app.ByAppointment
			}
		}
	}
	d = testkit.After(t, d, app.Add(a))
	for _, name := range traits {
		for q := range d.Quotas.All() {
			if q.Key == name || q.Name == name {
				d = testkit.After(t, d, app.Add(&app.Trait{ID: app.NewID(), Application: a.ID, Axis: q.Axis, Quota: q.ID}))
			}
		}
	}
	return d, a.ID
}

func mapped(t *testing.T) app.Document {
	d := app.NewDocument(app.NewProcess("שפרעם", app.MunicipalCluster, "", time.Unix(0, 0)))
	d = testkit.After(t, d, app.Add(&app.Authority{ID: app.NewID(), Name: "נשר", Kind: app.City}, &app.Authority{ID: app.NewID(), Name: "עוספיא", Kind: app.LocalCouncil}))
	return testkit.After(t, d, Bay(lang.For("he")))
}

// value is where a candidate of a problem stands on the first axis of a kind, by the key or name of the quota.
func value(d app.Document, p selection.Problem, candidate app.ID, kind app.AxisKind) string {
	for _, c := range p.Candidates {
		for i, a := range p.Axes {
			if axis := d.Axes.Get(app.ID(a.ID)); c.ID == string(candidate) && axis != nil && axis.Kind == kind {
				if q := d.Quotas.Get(app.ID(c.Values[i])); q != nil {
					return q.Key + q.Name
				}
			}
		}
	}
	return ""
}

func TestTheProblemOfTheBay(t *testing.T) {
	d := mapped(t)
	d, third := place(t, d, app.Third, "נשר", "women")
	d, business := place(t, d, app.Business, "עוספיא", "regional_council")
	d, bare := place(t, d, app.Public)
	d, late := place(t, d, app.Third)
	d = testkit.After(t, d, app.Edit(Current(d).ID, "", func(c *app.Call) { c.Deadline = "2020-06-02T23:59" }),
		app.Edit(late, "", func(a *app.Application) { a.Received = "2020-06-03T00:00" }),
		app.Add(&app.Ruling{ID: app.NewID(), Application: third, Kind: app.LockIn, By: "a", Reason: "b", At: 1},
			&app.Ruling{ID: app.NewID(), Application: business, Kind: app.LockOut, By: "a", Reason: "b", At: 2},
			&app.Ruling{ID: app.NewID(), Application: business, Kind: app.Unlock, By: "a", Reason: "b", At: 3}))
	assessor := app.NewID()
	d = testkit.After(t, d, app.Add(&app.Assessor{ID: assessor, Name: "A"}), app.Add(&app.Mark{ID: app.NewID(), Assessor: assessor, Application: third, Score: 4}))
	p := Problem(d)
	if err := p.Valid(); err != nil {
		t.Fatal(err)
	}
	var ids []app.ID
	for _, c := range p.Candidates {
		ids = append(ids, app.ID(c.ID))
	}
	if !slices.Equal(ids, []app.ID{third, business, bare}) || p.Seats != 27 {
		t.Errorf("%d seats for %v", p.Seats, ids)
	}
	if c := p.Candidates[0]; c.Lock != selection.In || c.Score != 400 || p.Candidates[1].Lock != selection.Free {
		t.Errorf("the candidates are %+v", p.Candidates)
	}
	for _, v := range p.Axes[0].Values {
		if p.Axes[0].ID != Constituencies || v.Min != 9 || v.Max != 9 || v.LowestMin != 9 || v.HighestMax != 9 {
			t.Errorf("a constituency is %+v", v)
		}
	}
	for _, want := range []struct {
		who  app.ID
		kind app.AxisKind
		is   string
	}{
		{third, app.LocalityAxis, "נשר"}, {third, app.GenderAxis, "women"},
		{third, app.PlaceAxis, "city"},                // follows from the locality
		{business, app.PlaceAxis, "regional_council"}, // what was said counts
		{bare, app.PlaceAxis, ""},
	} {
		if got := value(d, p, want.who, want.kind); got != want.is {
			t.Errorf("on %s somebody is %q, not %q", want.kind, got, want.is)
		}
	}
}

func TestAxesComeWithTheirUsualValues(t *testing.T) {
	d := mapped(t)
	for _, kind := range app.AxisKinds {
		before := d.Axes.Len()
		d = testkit.After(t, d, AddAxis(d, kind, map[bool]string{true: "Own"}[kind == app.OwnAxis]))
		axes := d.AxesInOrder()
		last := axes[len(axes)-1]
		if n := len(d.QuotasOf(last.ID)); d.Axes.Len() != before+1 || last.Kind != kind || (n == 0) != (kind == app.OwnAxis) {
			t.Errorf("%s has %d values", kind, n)
		}
		for _, q := range d.QuotasOf(last.ID) {
			if q.Min != 0 || q.Max != 27 {
				t.Errorf("%s begins with %d to %d", kind, q.Min, q.Max)
			}
			for _, code := range lang.Codes {
				if ValueName(lang.For(code), q)[0] == '[' {
					t.Errorf("%s has no word for %s", code, q.Key)
				}
			}
		}
	}
	first := d.AxesInOrder()[0].ID
	d = testkit.After(t, d, MoveAxis(d, first, 2))
	if d.AxesInOrder()[2].ID != first {
		t.Error("the axis did not move")
	}
}

func TestABoundTakesTheOtherAlong(t *testing.T) {
	d := mapped(t)
	q := d.QuotasOf(d.AxesInOrder()[0].ID)[0].ID
	d = testkit.After(t, d, SetMax(q, 3, ""), SetMin(q, 5, ""))
	if got := d.Quotas.Get(q); got.Min != 5 || got.Max != 5 {
		t.Errorf("%d to %d", got.Min, got.Max)
	}
	d = testkit.After(t, d, SetMax(q, 2, ""))
	if got := d.Quotas.Get(q); got.Min != 2 || got.Max != 2 {
		t.Errorf("%d to %d", got.Min, got.Max)
	}
}

func TestNoLockIsReleasedWithoutAReason(t *testing.T) {
	d := mapped(t)
	d, who := place(t, d, app.Third)
	release := []selection.Change{{Kind: selection.Release, Candidate: string(who)}}
	if _, err := AcceptChanges(Acceptance{Changes: release, By: "A", Reason: " "}).Apply(d); err == nil {
		t.Error("a lock was released without a reason")
	}
	d = testkit.After(t, d, app.Add(&app.Ruling{ID: app.NewID(), Application: who, Kind: app.LockOut, By: "a", Reason: "b", At: 1}),
		AcceptChanges(Acceptance{Changes: release, By: "A", Reason: "B", At: 2}))
	if lock := Locks(d)[who]; lock != selection.Free {
		t.Errorf("the lock is %q", lock)
	}
}
