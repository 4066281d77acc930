package agenda_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

// TestTheOutlineIsThatOfTheReport: every kind for everybody, of full, half and empty documents, has the same sections in
// outline as when it is made, and there is nothing in them.
func TestTheOutlineIsThatOfTheReport(t *testing.T) {
	now := time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)
	for _, code := range lang.Codes {
		l := lang.For(code)
		for name, d := range documents(l) {
			for _, kind := range agenda.ReportKinds() {
				for _, audience := range []report.Audience{report.Participants, report.Planner} {
					o := report.Options{Now: now, Audience: audience}
					want, got := heads(agenda.Report(kind, d, l, o).Sections), heads(agenda.Outline(kind, d, l, o))
					if want != got {
						t.Errorf("%s, %s of %s for %d: the outline is\n%sand the report\n%s", code, kind, name, audience, got, want)
					}
					for _, s := range agenda.Outline(kind, d, l, o) {
						if len(s.Blocks) > 0 {
							t.Errorf("%s of %s: the outline makes what is in %q", kind, name, s.ID)
						}
					}
				}
			}
		}
	}
}

// documents are full, empty, and full but for one kind of thing.
func documents(l *lang.Lang) map[string]app.Document {
	d := map[string]app.Document{"the sample": sample.Bay(l), "the forum's sample": sample.Forum(l), "nothing": app.NewDocument(app.Process{ID: app.NewID(), Place: "X"})}
	if l.Code() == "he" { // what is missing is the same in every language
		for _, c := range []string{"axis", "panel", "application"} {
			d["the forum's sample without "+c] = without(d["the forum's sample"], c)
		}
		for _, c := range []string{"partner", "department", "rating", "card", "action", "organisation"} {
			d["the sample without "+c] = without(d["the sample"], c)
		}
	}
	return d
}

// without removes everything of a kind, and what hangs on it.
func without(d app.Document, kind string) app.Document {
	for _, c := range app.Collections {
		if c.Name() != kind {
			continue
		}
		for e := range c.All(d) {
			if next, _, err := app.Remove(kind, e.EntityID()).Run(d); err == nil {
				d = next
			}
		}
	}
	return d
}

func heads(sections []report.Section) (s string) {
	for _, one := range sections {
		s += fmt.Sprintf("%s | %s | %s | %t\n", one.Chapter, one.ID, one.Title, one.OneSheet)
	}
	return s
}

// TestADossierIsEnded: a report whose context is over searches no more.
func TestADossierIsEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	l := lang.For("he")
	r := agenda.Report(agenda.Dossier, sample.Bay(l), l, report.Options{Context: ctx, Audience: report.Planner})
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if p, ok := b.(report.Paragraph); ok && (p.Text == l.T("dossier.impossible") || p.Text == l.T("dossier.possible")) {
				t.Errorf("it found out that %q", p.Text)
			}
		}
	}
}
