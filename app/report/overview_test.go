package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

func overview(d app.Document, l *lang.Lang) (blocks []report.Block) {
	for _, s := range report.OverviewSections(d, l, report.Options{Now: time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC), Audience: report.Planner}) {
		blocks = append(blocks, s.Blocks...)
	}
	return blocks
}

// kept finds the paragraphs of a style.
func kept(blocks []report.Block, style report.ParagraphStyle) (found []report.Paragraph) {
	for _, b := range blocks {
		if p, ok := b.(report.Paragraph); ok && p.Style == style {
			found = append(found, p)
		}
	}
	return found
}

func TestOverviewSaysWhatMatters(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		blocks := overview(d, l)
		if q := kept(blocks, report.Quote); len(q) != 1 || q[0].Text != d.Vision().Text {
			t.Errorf("%s: the vision is %v", code, q)
		}
		if m := kept(blocks, report.Decision); len(m) != 1 || !strings.Contains(m[0].Text, d.NextMeeting("2026-11-22").Purpose) {
			t.Errorf("%s: the next meeting is %v", code, m)
		}
		open := kept(blocks, report.Caution)
		if len(open) != 4 || open[0].Title != l.T("report.summary.open") || !strings.Contains(open[0].Text, "6") {
			t.Errorf("%s: open is %v", code, open)
		}
		all := lang.Plain(fmt.Sprint(blocks))
		for _, said := range []string{d.FirstVenture().Gate, d.Clusters.At(0).Name, report.PartnershipStanding(d, l), report.ComponentAnswers(l, app.Scores(d))} {
			if !strings.Contains(all, lang.Plain(said)) {
				t.Errorf("%s: it does not say %q", code, said)
			}
		}
		for dep := range d.Departments.All() {
			if dep.Person != "" && strings.Contains(all, dep.Person) {
				t.Errorf("%s: it names %q", code, dep.Person)
			}
		}
		if strings.Contains(all, "[report.") {
			t.Errorf("%s: words are missing: %s", code, all)
		}
	}
}

func TestOverviewOfLittle(t *testing.T) {
	l := lang.For("he")
	bay := sample.Bay(l)
	d := app.NewDocument(bay.Process())
	d.Organisations = bay.Organisations
	if blocks := overview(d, l); blocks != nil {
		t.Errorf("of a mapping alone it says %v", blocks)
	}
	for name, add := range map[string]func(*app.Document){
		"a venture": func(d *app.Document) { d.Ventures = app.SetOf(*bay.Ventures.At(1)) },
		"a cluster": func(d *app.Document) { d.Clusters = app.SetOf(app.Cluster{ID: app.NewID()}) },
		"an action": func(d *app.Document) { d.Actions = app.SetOf(*bay.Actions.At(6)) },
		"a vision":  func(d *app.Document) { d.Drafts = bay.Drafts },
		"a ballot without scores": func(d *app.Document) {
			b := app.Ballot{ID: app.NewID(), Kind: app.ComponentBallot, Source: app.PaperSource}
			d.Ballots = app.SetOf(b)
			d.Ratings = app.SetOf(app.Rating{ID: app.NewID(), Ballot: b.ID, Component: "vision", Target: 3})
		},
	} {
		few := app.NewDocument(app.NewProcess("x", app.City, "", time.Now()))
		add(&few)
		if err := few.Check(); err != nil {
			t.Fatal(err)
		}
		if said := fmt.Sprint(overview(few, l)); said == "[]" || strings.Contains(said, "[report") || strings.Contains(said, "no value") || strings.Contains(said, "NaN") {
			t.Errorf("%s: it says %s", name, said)
		}
	}
}
