package app_test

import (
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/testkit"
)

// held is the sample with no people but two, who are at a meeting.
func held(t *testing.T) (app.Document, app.Meeting, []app.Person) {
	t.Helper()
	d := sample.Bay(lang.For("en"))
	d.Persons, d.Attendances, d.Ballots, d.Dots, d.Ratings = app.SetOf[app.Person](), app.SetOf[app.Attendance](), app.SetOf[app.Ballot](), app.SetOf[app.Dot](), app.SetOf[app.Rating]()
	m := app.Meeting{ID: app.NewID(), Date: "2026-03-01", Start: "16:30"}
	people := []app.Person{
		{ID: app.NewID(), Name: "Dana Levi", Organisation: d.Organisations.At(0).ID},
		{ID: app.NewID(), Name: "Omar Said", Sector: app.Business},
	}
	return testkit.After(t, d, app.Add(&m), app.CheckIn(m.ID, people...)), m, people
}

func TestAClosedMeetingCannotBeChanged(t *testing.T) {
	d, m, people := held(t)
	guest := app.Person{ID: app.NewID(), Name: "Guest"}
	other := app.Meeting{ID: app.NewID(), Date: "2026-04-01"}
	d = testkit.After(t, d, app.CloseMeeting(m, time.UnixMilli(1e12)), app.Add(&other), app.Add(&guest))
	for what, c := range map[string]app.Command{
		"place":      app.Edit(m.ID, "", func(m *app.Meeting) { m.Place = "elsewhere" }),
		"date":       app.Edit(m.ID, "", func(m *app.Meeting) { m.Date = "2026-03-02" }),
		"removal":    app.Remove("meeting", m.ID),
		"check-in":   app.CheckIn(m.ID, guest),
		"check-out":  app.CheckOut(m.ID, people[0].ID),
		"who":        app.Remove("person", people[0].ID),
		"moving":     app.Edit(d.Attendances.At(0).ID, "", func(a *app.Attendance) { a.Meeting = other.ID }),
		"once again": app.CloseMeeting(m, time.UnixMilli(2e12)),
	} {
		if next, _, err := c.Run(d); app.AsError(err).Key != "error.meeting.closed" || written(t, next) != written(t, d) {
			t.Errorf("%s: %v", what, err)
		}
	}
	// The process, the people and other meetings stay open.
	d = testkit.After(t, d, app.Edit(people[0].ID, "", func(p *app.Person) { p.Role = "head" }), app.CheckIn(other.ID, guest), app.Remove("meeting", other.ID),
		app.Remove("organisation", people[0].Organisation))
	d = testkit.After(t, d, app.ReopenMeeting(m), app.CheckOut(m.ID, people[0].ID), app.Remove("meeting", m.ID))
	if d.Attendances.Len() != 0 || d.Persons.Len() != 3 {
		t.Errorf("%d attendances, %d people", d.Attendances.Len(), d.Persons.Len())
	}
}

func TestCheckIn(t *testing.T) {
	d, m, people := held(t)
	again := testkit.After(t, d, app.CheckIn(m.ID, people...), app.CheckIn(m.ID, people[1], people[1]))
	if written(t, again) != written(t, d) {
		t.Error("whoever is there was checked in twice")
	}
	if names := d.AttendedBy(m.ID); len(names) != 2 || names[0].Name != "Dana Levi" {
		t.Errorf("%v are there", names)
	}
	counts, others := d.SectorsAt(m.ID)
	if counts != [3]int{1, 0, 1} || others != 0 {
		t.Errorf("%v and %d: a person has the sector of the organisation, unless another is said", counts, others)
	}
	if p := d.PersonNamed(" omar  SAID "); p == nil || p.ID != people[1].ID {
		t.Error("Omar is not known")
	}
	twin := app.Person{ID: app.NewID(), Name: "Omar Said"}
	if testkit.After(t, d, app.Add(&twin)).PersonNamed("Omar Said") != nil {
		t.Error("of two people with one name one was taken")
	}
	if back := testkit.After(t, d, app.CheckOut(m.ID, people[0].ID)); len(back.AttendedBy(m.ID)) != 1 || back.Persons.Len() != 2 {
		t.Error("checking out should leave the person known")
	}
}

func TestPeopleAreFound(t *testing.T) {
	d, _, people := held(t)
	hits := app.IndexOf(d).Search("Omar")
	if len(hits) != 1 || hits[0].Kind != "person" || hits[0].ID != people[1].ID {
		t.Errorf("%+v", hits)
	}
}
