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

// wishes is a small workshop about a vision: three groups, of which two share the second place in the vote, merged and
// parked cards, a card in no group, an adopted sentence and a draft.
func wishes(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	do := func(c app.Command) { t.Helper(); d = testkit.After(t, d, c) }
	groups := []app.ID{""}
	for _, name := range []string{"צעירים חוזרים", "العمل قرب البيت", ""} {
		groups = append(groups, next())
		do(app.Add(&app.Group{ID: groups[len(groups)-1], Board: app.VisionBoard, Name: name}))
	}
	var cards []app.ID
	for _, c := range []app.Card{
		{Text: "דירות להשכרה (\"ראשונה\")", Sector: app.Public, Group: groups[1], Said: "נחמיה"},
		{Text: "My sons came back", Sector: app.Third, Group: groups[1], Said: "Dana"},
		{Text: "وظائف جيدة", Sector: app.Third, Group: groups[2], Said: "سلمى"},
		{Text: "אין פקקים", Group: groups[3]},
		{Text: "חקלאות עירונית", Sector: app.Third},
		{Text: "מי משלם?", Sector: app.Public, Parked: true},
	} {
		c.ID, c.Board = next(), app.VisionBoard
		cards = append(cards, c.ID)
		do(app.Add(&c))
	}
	do(app.MergeCards(cards[0], cards[1]))
	for i, n := range []int{3, 7, 3, 1} {
		do(app.CountOnWall(app.Votables(d)[i], n))
	}
	do(app.RevealRound(app.CardPoll, true))
	a, b := app.Draft{ID: next(), Text: "שפרעם בשנת 2036: עיר שצעיריה בוחרים בה"}, app.Draft{ID: next(), Text: "עיר של מלאכה"}
	do(app.Add(&a, &b))
	do(app.AdoptDraft(a.ID))
	return d
}

func TestVisionGolden(t *testing.T) {
	for _, code := range lang.Codes {
		sameAsFile(t, "vision-"+code, written(t, agenda.Report("vision", wishes(t), lang.For(code), report.Options{Now: now})))
	}
}

func TestWhoSaidACardIsForThePlannerOnly(t *testing.T) {
	for audience, want := range map[report.Audience]int{report.Participants: 0, report.Planner: 1} {
		text := string(written(t, agenda.Report("vision", wishes(t), lang.For("he"), report.Options{Now: now, Audience: audience})))
		for _, said := range []string{"נחמיה", "Dana", "سلمى"} {
			if n := strings.Count(text, said); n != want {
				t.Errorf("audience %d reads %d times that %s said it, want %d", audience, n, said, want)
			}
		}
	}
}

func TestAVisionWithoutAnythingSaysNothing(t *testing.T) {
	empty := town()
	if sections := report.VisionSections(empty, lang.For("he"), report.Options{Now: now}); len(sections) > 0 {
		t.Errorf("%d sections about nothing", len(sections))
	}
}

func TestATieIsNotHidden(t *testing.T) {
	d := wishes(t)
	got := report.VoteSentence(lang.For("en"), app.TallyOf(d))
	for _, want := range []string{"tie for second", "العمل قرب البيت", "צעירים חוזרים", "7", "3"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
}
