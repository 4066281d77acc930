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

// closed is the end of a small workshop; what people wrote is the same in all languages.
func closed(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	a, b := app.Organisation{ID: next(), Name: "אגף החינוך", Sector: app.Public}, app.Organisation{ID: next(), Name: "Bareket Ltd (2019)", Sector: app.Business}
	card := func(c app.Card) app.Command {
		c.ID, c.Said = next(), secret
		return app.Add(&c)
	}
	return testkit.After(t, d, app.Add(&a, &b),
		card(app.Card{Board: app.AgreementBoard, Text: "מתחילים בשני בתי ספר"}), card(app.Card{Board: app.AgreementBoard, Text: "نلتقي مرة في الشهر"}),
		card(app.Card{Board: app.VisionBoard, Text: "תחבורה בערב", Parked: true, Sector: app.Third}),
		card(app.Card{Board: app.ParkingBoard, Text: "המבנה הריק", Note: "במפגש הבא"}), card(app.Card{Board: app.ParkingBoard, Text: "לשלוח סיכום"}),
		card(app.Card{Board: app.KeepBoard, Text: "הכול על הקיר"}), card(app.Card{Board: app.ChangeBoard, Text: "More time"}),
		app.Add(&app.Action{ID: next(), Text: "לתאם פגישה", Owner: "ר. ח׳ורי", Due: "2026-12-06"}, &app.Action{ID: next(), Text: "לשלוח סיכום", Owner: "N. Barak", Due: "2026-11-15"},
			&app.Action{ID: next(), Text: "לבדוק מפעלים."}, &app.Action{ID: next(), Text: "נעשה", Due: "2026-11-01", Done: true}),
		app.Add(&app.Relation{ID: next(), A: a.ID, B: b.ID, Now: app.Informing, Target: app.Cooperation, Move: "סיור", Owner: "ר. ח׳ורי", Due: "2026-11-18"}),
		app.EditOrAdd(app.Component{Key: "entrepreneurship"}, "", func(c *app.Component) { c.ID, c.Move, c.Due = next(), "שולחן ייעוץ", "2027-01-15" }),
		app.Add(&app.Venture{ID: next(), Name: "מרכז התנסות", Owner: "N. Barak", State: "done"}),
		app.Add(&app.Meeting{ID: next(), Date: "2026-12-15", Start: "16:30", Place: "מרכז הצעירים", Purpose: "לאשר תוכנית"}, &app.Meeting{ID: next(), Date: "2027-01-12"}, &app.Meeting{ID: next(), Date: "2026-10-01"}))
}

func TestCloseGolden(t *testing.T) {
	for _, code := range lang.Codes {
		sameAsFile(t, "close-"+code, written(t, agenda.Report("close", closed(t), lang.For(code), report.Options{Now: now})))
	}
}

func TestNothingIsSaidOfACloseThatDidNotHappen(t *testing.T) {
	d := town()
	d = testkit.After(t, d, app.Add(&app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: "v"}), app.Add(&app.Venture{ID: app.NewID(), Name: "v", Owner: "o"}))
	if list := report.CloseSections(d, lang.For("he"), report.Options{Now: now}); list != nil {
		t.Errorf("%d sections", len(list))
	}
}

func TestCloseDoesNotSayWho(t *testing.T) {
	for _, audience := range []report.Audience{report.Participants, report.Planner} {
		text := string(written(t, agenda.Report("close", closed(t), lang.For("en"), report.Options{Now: now, Audience: audience})))
		if strings.Contains(text, secret) {
			t.Errorf("audience %d reads who said a card", audience)
		}
		if got, want := strings.Contains(text, string(closed(t).Actions.At(0).ID)), audience == report.Planner; got != want {
			t.Errorf("audience %d sees IDs: %v", audience, got)
		}
	}
}

func TestOverdueActionsAreSaidInWords(t *testing.T) {
	l := lang.For("en")
	r := agenda.Report("close", closed(t), l, report.Options{Now: now})
	states := map[string]string{}
	for _, id := range []string{"actions", "tasks"} {
		table := block[report.Table](t, r, id)
		for _, row := range table.Rows {
			for i, c := range table.Columns {
				if c.ID == "state" {
					states[row[0].Text] = row[i].Text
					if row[i].Strong != (row[i].Text == "Overdue") {
						t.Errorf("%q stands out: %v", row[0].Text, row[i].Strong)
					}
				}
			}
		}
	}
	for text, want := range map[string]string{"לתאם פגישה": "Under way", "לשלוח סיכום": "Overdue", "לבדוק מפעלים.": "No date", "נעשה": "Done", "סיור": "Overdue", "שולחן ייעוץ": "Under way", "מרכז התנסות": "Done"} {
		if states[text] != want {
			t.Errorf("%q is %q, not %q", text, states[text], want)
		}
	}
	warned := strings.Join(cautions(r.Sections[0]), "\n")
	for _, want := range []string{"One action is overdue", "לבדוק מפעלים\u2069.", "תחבורה בערב"} {
		if !strings.Contains(warned, want) {
			t.Errorf("%q is not among the cautions:\n%s", want, warned)
		}
	}
	if strings.Contains(warned, "המבנה הריק") {
		t.Error("it warns of a card that was decided about")
	}
}
