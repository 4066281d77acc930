package report_test

import (
	"fmt"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// components is a process with seven ballots, on the third of which sectors think differently, and two first moves.
func components(t *testing.T) app.Document {
	t.Helper()
	d := town()
	commands := []app.Command{
		app.EditOrAdd(app.Component{Key: "community"}, "", func(c *app.Component) {
			c.Evidence, c.Move, c.Owner, c.Due, c.Priority = "סקר תושבים 2025", "לפתוח את המתנ״ס בערב", "Rania Kh.", "2026-12-15", true
		}),

		app.EditOrAdd(app.Component{Key: "vision"}, "", func(c *app.Component) { c.Move = "خطة عمل" }),
		app.Add(&app.Existing{ID: app.NewID(), Component: "community", Prompt: "centre", Name: "מתנ״ס שפרעם"}),
		app.Add(&app.Existing{ID: app.NewID(), Component: "community", Prompt: "movements"}),
		app.Add(&app.Existing{ID: app.NewID(), Component: "community", Name: "ספרייה (2019)"}),
	}
	for i, sheet := range []string{"3244212 5455434", "3254112 5455434", "4 4313  4 5    ", "1324212 5354434", "2 23121 4354 33", "3224212 54554 4", "3554212 5555434"} {
		b := app.Ballot{ID: app.NewID(), Source: app.PaperSource, Sector: app.Sectors[i/2%3], Label: fmt.Sprint(i + 1)}
		if i == 6 {
			b.Source, b.Sector = app.TableSource, ""
		}
		var r [7]app.Rating
		for k := range r {
			r[k].Now, r[k].Target = app.Grade(strings.Index(" 12345", sheet[k:k+1])), app.Grade(strings.Index(" 12345", sheet[8+k:9+k]))
		}
		commands = append(commands, app.PutBallot(b, r))
	}
	return testkit.After(t, d, commands...)
}

func TestComponentsGolden(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		r := report.Make(l.T("report.components.title"), components(t), l, report.Options{Now: now, Audience: report.Planner}, report.VisionSections)
		got := written(t, r)
		sameAsFile(t, "components-"+code, got)
	}
}

func TestNothingIsSaidOfComponentsBeforeAnybodySaidAnything(t *testing.T) {
	d := town()
	if s := report.VisionSections(d, lang.For("he"), report.Options{Now: now, Audience: report.Planner}); s != nil {
		t.Errorf("there are sections: %+v", s)
	}
	next, _, err := app.EditOrAdd(app.Component{Key: "cluster"}, "", func(c *app.Component) { c.Evidence = "x" }).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	if s := report.VisionSections(next, lang.For("he"), report.Options{Now: now}); len(s) != 1 || len(s[0].Blocks) != 1 {
		t.Errorf("of evidence alone there are %+v", s)
	}
}

// TestBallotsAreForPlanners keeps single ballots out of what participants get.
func TestBallotsAreForPlanners(t *testing.T) {
	for audience, want := range map[report.Audience]int{report.Participants: 1, report.Planner: 2} {
		sections := report.VisionSections(components(t), lang.For("en"), report.Options{Now: now, Audience: audience})
		if got := len(sections[len(sections)-1].Blocks); got != want {
			t.Errorf("audience %d gets %d tables", audience, got)
		}
	}
}

// TestEveryMedianHasItsNumber looks at the table and the picture.
func TestEveryMedianHasItsNumber(t *testing.T) {
	l := lang.For("en")
	s := report.VisionSections(components(t), l, report.Options{Now: now})[0]
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case report.Radar:
			if !strings.Contains(b.Note, "5 to 7 answers") {
				t.Errorf("the note of the radar is %q", b.Note)
			}
		case report.Table:
			if b.ID != "components" {
				continue
			}
			for i, row := range b.Rows {
				if answers := app.Scores(components(t))[i].Today.N; row[5].Number != float64(answers) || !strings.Contains(row[9].Text, "answers") {
					t.Errorf("row %d: %v answers, and in words %q", i, row[5].Number, row[9].Text)
				}
				for _, sector := range row[10:] {
					if sector.Text != "–" && sector.Text != l.T("components.few") && !strings.Contains(sector.Text, "(") {
						t.Errorf("row %d has a median of a sector without its number: %q", i, sector.Text)
					}
				}
			}
		}
	}
}
