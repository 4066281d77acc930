package report_test

import (
	"slices"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// ventures is a small workshop with ventures of every kind; what people wrote is the same in all languages.
func ventures(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	cluster, partner := app.Cluster{ID: next(), Name: "מלאכה ומזון מקומי"}, app.Organisation{ID: next(), Name: "Bareket Ltd (2019)", Sector: app.Business}
	crafts := app.Venture{ID: next(), Name: "בית המלאכות", About: "חלל עבודה משותף", Odds: 4.24, Value: 4, Reason: "יש מבנה", Stage: 1, First: true, Gate: "קרוב להצליח",
		Owner: "נ. ח׳ורי", Start: "2026-10-01", Due: "2027-03-31", State: "running"}
	bus := app.Venture{ID: next(), Name: "خط حافلات", Odds: 1.5, Value: 4.6, Stage: 2, Gate: "הסכם של שלוש רשויות", State: "planned"}
	late := app.Venture{ID: next(), Name: "Grants", Odds: 3.4, Value: 2, Stage: 1, Due: "2026-11-01"}
	return testkit.After(t, d, app.Add(&cluster), app.Add(&partner), app.Add(&crafts, &bus, &late),
		app.Add(&app.Link{ID: next(), Venture: crafts.ID, Component: "ventures"}, &app.Link{ID: next(), Venture: crafts.ID, Cluster: cluster.ID},
			&app.Link{ID: next(), Venture: crafts.ID, Actor: "entrepreneurs"}, &app.Link{ID: next(), Venture: crafts.ID, Organisation: partner.ID}))
}

func TestVenturesGolden(t *testing.T) {
	for _, code := range lang.Codes {
		got := written(t, agenda.Report("ventures", ventures(t), lang.For(code), report.Options{Now: now}))
		sameAsFile(t, "ventures-"+code, got)
	}
}

// cautions are what a section warns of.
func cautions(s report.Section) (texts []string) {
	for _, b := range s.Blocks {
		if p, ok := b.(report.Paragraph); ok && p.Style == report.Caution {
			texts = append(texts, p.Text)
		}
	}
	return texts
}

func TestVentureCautions(t *testing.T) {
	l := lang.For("en")
	d := ventures(t)
	said := func() []string { return cautions(report.VentureSections(d, l, report.Options{Now: now})[0]) }
	do := func(c app.Command) { t.Helper(); d = testkit.After(t, d, c) }
	say := func(key string, n int, names ...string) string {
		return l.T(key, "n", n, "names", l.Names(8, names))
	}
	bus, grants := d.Ventures.At(1).ID, d.Ventures.At(2).ID
	want := []string{say("report.ventures.late", 1, "Grants"), say("report.ventures.unplanned", 1, "Grants"), say("report.ventures.rootless", 2, "خط حافلات", "Grants")}
	if got := said(); !slices.Equal(got, want) {
		t.Fatalf("cautions are %q\nwant %q", got, want)
	}
	do(app.Edit(grants, "", func(v *app.Venture) { v.Owner, v.Due = "D. Cohen", "2027-01-01" }))
	do(app.Add(&app.Link{ID: app.NewID(), Venture: bus, Component: "authority"}, &app.Link{ID: app.NewID(), Venture: grants, Component: "community"}))
	if got := said(); len(got) != 0 {
		t.Errorf("all is well, but it warns: %q", got)
	}
	do(app.PutInStage(0, grants))
	do(app.LiftVenture(bus))
	do(app.ChooseFirst(""))
	want = []string{l.T("report.ventures.nofirst"), say("report.ventures.unplaced", 1, "خط حافلات"), say("report.ventures.undecided", 1, "Grants")}
	if got := said(); !slices.Equal(got, want) {
		t.Errorf("cautions are %q\nwant %q", got, want)
	}
}

func TestNoVenturesNoSections(t *testing.T) {
	d := town()
	if s := report.VentureSections(d, lang.For("he"), report.Options{Now: now}); len(s) != 0 {
		t.Errorf("%d sections of nothing", len(s))
	}
}
