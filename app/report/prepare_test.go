package report_test

import (
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/app/testkit"
)

func TestPrepareGolden(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		got := written(t, agenda.Report("prepare", sample.Bay(l), l, report.Options{Now: now, Audience: report.Planner}))
		sameAsFile(t, "prepare-"+code, got)
	}
}

// TestWhatStaysAtTheDesk looks for what only the planner may read in what the participants get.
func TestWhatStaysAtTheDesk(t *testing.T) {
	l := lang.For("en")
	d := sample.Bay(l)
	do := func(c app.Command) { t.Helper(); d = testkit.After(t, d, c) }
	for x := range d.Departments.All() {
		do(app.Edit(x.ID, "", func(x *app.Department) { x.Name, x.Person, x.Note = secret, secret, secret }))
	}
	for i := range d.Invitations.All() {
		do(app.Edit(i.ID, "", func(i *app.Invitation) { i.Needs, i.Motives, i.Gets, i.Host = secret, secret, secret, secret }))
	}
	for f := range d.Findings.All() {
		do(app.EditOrAdd(app.Finding{Topic: f.Topic}, "", func(f *app.Finding) { f.Evidence = secret }))
	}
	for audience, want := range map[report.Audience]bool{report.Participants: false, report.Planner: true} {
		text := string(written(t, agenda.Report("prepare", d, l, report.Options{Now: now, Audience: audience})))
		if strings.Contains(text, secret) != want {
			t.Errorf("audience %d: %v that it holds what stays at the desk", audience, !want)
		}
		if !strings.Contains(text, d.Process().Goal) {
			t.Errorf("audience %d is not told the goal", audience)
		}
	}
}

func TestNothingPreparedIsNoReport(t *testing.T) {
	d := town()
	if sections := report.PrepareSections(d, lang.For("en"), report.Options{Now: now}); sections != nil {
		t.Errorf("there are %d sections", len(sections))
	}
}
