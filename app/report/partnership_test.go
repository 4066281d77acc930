package report_test

import (
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// partners is a partnership of two sectors of which one test fails; what people wrote is the same in all languages.
func partners(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	education := app.Organisation{ID: next(), Name: "אגף החינוך", Sector: app.Public}
	olive := app.Organisation{ID: next(), Name: "Olive Way (2019)", Sector: app.Third}
	works := app.Organisation{ID: next(), Name: "مصانع برقيت", Sector: app.Business}
	a := app.Partner{ID: next(), Organisation: olive.ID, Motive: "להגיע לבני נוער", Contribution: "30 מתנדבים", Expectation: "שלוש שנים", Role: "ליווי", Interface: "פעם בשבועיים"}
	b := app.Partner{ID: next(), Organisation: education.ID}
	return testkit.After(t, d, app.Add(&education, &olive, &works), app.Add(&a, &b),
		app.Add(&app.Resource{ID: next(), Organisation: olive.ID, Kind: "time"}),
		app.Add(&app.Resource{ID: next(), Organisation: works.ID, Kind: "budget"}),
		app.Add(&app.Waiver{ID: next(), Partner: a.ID, Kind: "ties", Note: "רשימת הבוגרים"}, &app.Waiver{ID: next(), Partner: a.ID, Kind: "time"}),
		app.EditOrAdd(app.Finding{Topic: app.Tests[0]}, "", func(f *app.Finding) { f.Verdict = app.Holds }),
		app.EditOrAdd(app.Finding{Topic: app.Tests[1]}, "", func(f *app.Finding) { f.Verdict, f.Evidence = app.Missing, "האגף מחליט לבד" }),
		app.EditOrAdd(app.Finding{Topic: app.Principles[0]}, "", func(f *app.Finding) { f.Verdict = app.Holds }),
		app.EditOrAdd(app.Finding{Topic: app.Principles[3]}, "", func(f *app.Finding) { f.Verdict, f.Evidence = app.Partly, "מפגש תיאום" }),
		app.Add(&app.CultureGap{ID: next(), Kind: "success", Gap: "מספרים או סיפור"}, &app.CultureGap{ID: next(), Kind: "time", Gap: "שבוע או ועדה", Agreed: "תאריכים מראש"}),
		app.EditOrAdd(app.Option{Topic: app.Instead, Key: "bot"}, "", func(o *app.Option) { o.Chosen = true }),
		app.EditOrAdd(app.Option{Topic: app.PartnershipType, Key: "agenda"}, "", func(o *app.Option) { o.Chosen, o.Note = true, "תעסוקה" }),
		app.EditOrAdd(app.Option{Topic: app.PartnershipBasis, Name: "אמון"}, "", func(o *app.Option) { o.Chosen = true }),
		app.EditOrAdd(app.Option{Topic: app.PartnershipBasis, Name: "לא נבחר"}, "", func(*app.Option) {}))
}

func TestPartnershipGolden(t *testing.T) {
	for _, code := range lang.Codes {
		sameAsFile(t, "partnership-"+code, written(t, agenda.Report("partnership", partners(t), lang.For(code), report.Options{Now: now, Audience: report.Planner})))
	}
}

func TestNothingIsSaidOfAPartnershipThatNobodySpokeOf(t *testing.T) {
	d := town()
	d = testkit.After(t, d, app.Add(&app.Organisation{ID: app.NewID(), Name: "a"}), app.EditOrAdd(app.Finding{Topic: app.Readiness[0]}, "", func(f *app.Finding) { f.Grade = 3 }))
	if list := report.PartnershipSections(d, lang.For("he"), report.Options{Now: now}); list != nil {
		t.Errorf("%d sections", len(list))
	}
	d = testkit.After(t, d, app.EditOrAdd(app.Finding{Topic: app.Tests[0]}, "", func(f *app.Finding) { f.Evidence = "x" }))
	if list := report.PartnershipSections(d, lang.For("he"), report.Options{Now: now}); len(list) != 1 {
		t.Errorf("%d sections when only a test was spoken of", len(list))
	}
}

func TestPartnershipSaysWhatIsMissing(t *testing.T) {
	l := lang.For("en")
	d := partners(t)
	said := func() string {
		return strings.Join(cautions(report.PartnershipSections(d, l, report.Options{Now: now})[0]), "\n")
	}
	for _, want := range []string{"the business sector", "not yet a partnership", "אגף החינוך", "build–operate–transfer", "one gap"} {
		if !strings.Contains(said(), want) {
			t.Errorf("%q is not among the cautions:\n%s", want, said())
		}
	}
	works := d.Organisations.At(2)
	gap := d.CultureGaps.At(0)
	d = testkit.After(t, d, app.Add(&app.Partner{ID: app.NewID(), Organisation: works.ID, Motive: "m"}),
		app.Edit(d.PartnerOf(d.Organisations.At(0).ID).ID, "", func(p *app.Partner) { p.Role = "r" }),
		app.EditOrAdd(app.Finding{Topic: app.Tests[1]}, "", func(f *app.Finding) { f.Verdict = app.Holds }), app.EditOrAdd(app.Finding{Topic: app.Tests[2]}, "", func(f *app.Finding) { f.Verdict = app.Holds }),
		app.EditOrAdd(app.Option{Topic: app.Instead, Key: "bot"}, "", func(o *app.Option) { o.Chosen = false }),
		app.Edit(gap.ID, "", func(g *app.CultureGap) { g.Agreed = "a" }))
	if got := said(); got != "" {
		t.Errorf("it still warns:\n%s", got)
	}
	if got := report.PartnershipStanding(d, l); !strings.Contains(got, "this is a partnership") {
		t.Errorf("it stands as %q", got)
	}
}

func TestResourcesAndPrinciplesInASentence(t *testing.T) {
	d := partners(t)
	for _, code := range lang.Codes {
		l := lang.For(code)
		if got := report.PartnerResources(d, l); !strings.Contains(got, l.T("resource.time")) || !strings.Contains(got, l.T("resource.budget")) {
			t.Errorf("%s: %q", code, got)
		}
		if got := report.PrinciplesHeld(d, l); !strings.Contains(got, l.T("topic."+string(app.Principles[3]))) || !strings.Contains(got, l.T("topic."+string(app.Principles[5]))) {
			t.Errorf("%s: %q", code, got)
		}
	}
	l := lang.For("en")
	for _, topic := range app.Principles {
		d = testkit.After(t, d, app.EditOrAdd(app.Finding{Topic: topic}, "", func(f *app.Finding) { f.Verdict = app.Holds }))
	}
	if got := report.PrinciplesHeld(d, l); got != l.T("partnership.principles.all") {
		t.Errorf("%q", got)
	}
	for _, kind := range app.ResourceKinds {
		d = testkit.After(t, d, app.EditOrAdd(app.Resource{Organisation: d.Partners.At(0).Organisation, Kind: kind}, "", func(*app.Resource) {}))
	}
	if got := report.PartnerResources(d, l); got != l.T("partnership.resources.all") {
		t.Errorf("%q", got)
	}
}
