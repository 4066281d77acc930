package report_test

import (
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// moved is a small process when its first meeting was closed, and a month later; what people wrote is the same in all
// languages.
func moved(t *testing.T) (from, to app.Moment) {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	a := app.Organisation{ID: next(), Name: "אגף החינוך", Sector: app.Public, Influence: 4, Interest: 2}
	b := app.Organisation{ID: next(), Name: "Bareket Ltd (2019)", Sector: app.Business}
	c := app.Organisation{ID: next(), Name: "جمعية الجليل", Sector: app.Third}
	first, second := app.Meeting{ID: next(), Date: "2026-10-01", Start: "16:30", Place: "מרכז הצעירים"}, app.Meeting{ID: next(), Date: "2026-11-01"}
	relation := app.Relation{ID: next(), A: a.ID, B: b.ID, Now: app.Informing, Target: app.Cooperation}
	lost := app.Relation{ID: next(), A: b.ID, B: c.ID, Now: app.Partnership}
	call, print := app.Action{ID: next(), Text: "לתאם פגישה", Owner: "ר. ח׳ורי", Due: "2026-10-20"}, app.Action{ID: next(), Text: "להדפיס", Due: "2026-10-15"}
	centre := app.Venture{ID: next(), Name: "מרכז התנסות", Stage: 1}
	dana, omar, guest := app.Person{ID: next(), Name: secret, Organisation: a.ID}, app.Person{ID: next(), Name: secret, Sector: app.Business}, app.Person{ID: next(), Name: secret}
	ballot := func(label string, today, target app.Grade) app.Command {
		return app.PutBallot(app.Ballot{ID: next(), Source: "paper", Label: label, Sector: app.Public}, [7]app.Rating{{Now: today, Target: target}})
	}
	d = testkit.After(t, d, app.Add(&a, &b, &c), app.Add(&relation, &lost), app.Add(&call, &print), app.Add(&centre),
		ballot("1", 2, 4), app.Add(&first), app.CheckIn(first.ID, dana, omar), app.CloseMeeting(first, now.Add(-50*24*time.Hour)))
	from = app.Moment{Document: d, Meeting: first.ID, Day: first.Date}
	d = testkit.After(t, d, app.Edit(relation.ID, "", func(r *app.Relation) { r.Now = app.Coordination }), app.Remove("organisation", c.ID), app.Add(&app.Organisation{ID: next(), Name: "מכללת הגליל", Sector: app.Third}),
		app.PlaceOrganisation(a.ID, 4, 4, now), app.PlaceOrganisation(b.ID, 3, 2, now), ballot("2", 4, 5),
		app.Edit(print.ID, "", func(a *app.Action) { a.Done = true }), app.ChooseFirst(centre.ID),
		app.Add(&app.Venture{ID: next(), Name: "Night bus", State: "planned"}), app.Add(&second), app.CheckIn(second.ID, dana, guest))
	return from, app.Moment{Document: d, Meeting: second.ID, Day: app.DateOf(now)}
}

func TestProgressGolden(t *testing.T) {
	from, to := moved(t)
	for _, code := range lang.Codes {
		sameAsFile(t, "progress-"+code, written(t, agenda.ProgressReport(from, to, lang.For(code), report.Options{Now: now})))
	}
}

func TestProgressNamesPeopleForPlannersOnly(t *testing.T) {
	from, to := moved(t)
	for _, audience := range []report.Audience{report.Participants, report.Planner} {
		text := string(written(t, agenda.ProgressReport(from, to, lang.For("en"), report.Options{Now: now, Audience: audience})))
		if got := strings.Contains(text, secret); got != (audience == report.Planner) {
			t.Errorf("audience %d reads who was there: %v", audience, got)
		}
	}
}

func TestNothingChangedIsSaid(t *testing.T) {
	_, to := moved(t)
	to.Day = "2026-10-01" // before anything is overdue
	for _, code := range lang.Codes {
		s := report.ProgressSections(to, to, lang.For(code), report.Options{Now: now})
		if len(s) != 1 || len(s[0].Blocks) != 1 || s[0].Blocks[0].(report.Paragraph).Text != lang.For(code).T("progress.nothing") {
			t.Errorf("%s: %+v", code, s)
		}
	}
}
