package roomkit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/app/testkit"
)

var now = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

func options() roomkit.Options { return roomkit.Options{Now: now} }

func fresh() app.Document {
	return app.NewDocument(app.NewProcess("נווה אילן", app.City, "", now))
}

// groups is a document with so many groups, each of one card.
func groups(t *testing.T, n int) app.Document {
	d := fresh()
	for i := range n {
		g, c := app.Group{ID: app.NewID(), Board: app.VisionBoard, Name: fmt.Sprint("group ", i+1)}, app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: "card"}
		c.Group = g.ID
		d = testkit.After(t, d, app.All(app.Add(&g), app.Add(&c)))
	}
	return d
}

func TestEverySheetInEveryLanguage(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		for _, d := range []app.Document{sample.Bay(l), fresh(), app.NewDocument(app.Process{})} {
			for _, n := range roomkit.Names {
				p := roomkit.Make(n, d, l, options())
				all := fmt.Sprintf("%+v", p.Sheet)
				if p.Sheet == nil || p.Title == "" || p.Footer == "" {
					t.Errorf("%s %s: %+v", code, n, p)
				}
				if strings.Contains(all, "[room.") || strings.Contains(all, "<no value>") {
					t.Errorf("%s %s has no words: %s", code, n, all)
				}
			}
		}
	}
	if p := roomkit.Make("novel", fresh(), lang.For("he"), options()); p.Sheet != nil || roomkit.Name("novel").Valid() {
		t.Errorf("an unknown sheet says %+v", p)
	}
}

func TestBallotsAreNumberedFromTheNextOne(t *testing.T) {
	l, d := lang.For("he"), fresh()
	o := options()
	o.Copies = 3
	heads := func(n roomkit.Name) []string { return roomkit.Make(n, d, l, o).Sheet.(roomkit.Ballots).Heads }
	if got := heads(roomkit.Ballot); len(got) != 3 || got[0] != l.T("ballot.new", "number", "1") || got[2] != l.T("ballot.new", "number", "3") {
		t.Errorf("the first ballots are %q", got)
	}
	d = testkit.After(t, d, app.PutBallot(app.Ballot{ID: app.NewID(), Source: app.PaperSource, Label: "17"}, [7]app.Rating{{Now: 3}}))
	if got := heads(roomkit.BallotToday); got[0] != l.T("ballot.new", "number", "18") {
		t.Errorf("after 17 comes %q", got[0])
	}
	if n := len(roomkit.Make(roomkit.Ballot, d, l, options()).Sheet.(roomkit.Ballots).Heads); n != roomkit.Ballot.Usual() {
		t.Errorf("%d ballots unless somebody says otherwise", n)
	}
	o.Copies = 1 << 30
	if n := len(heads(roomkit.Ballot)); n != roomkit.MostCopies {
		t.Errorf("%d ballots at most", n)
	}
}

func TestSlipsForNothingForSomeAndForMany(t *testing.T) {
	l := lang.For("en")
	for _, n := range []int{0, 1, 7, 24, 25, 200} {
		d := groups(t, n)
		o := options()
		o.Dots = 5
		s := roomkit.Make(roomkit.Dots, d, l, o).Sheet.(roomkit.Slips)
		if s.Dots != 5 || len(s.Heads) != roomkit.Dots.Usual() || s.Blank != (n == 0) || (s.Listed != "") != (n > 24) {
			t.Errorf("%d groups: %d dots, %d slips, blank %v, listed %q", n, s.Dots, len(s.Heads), s.Blank, s.Listed)
		}
		for i, thing := range app.Votables(d) {
			if s.Rows[i].Number != l.Number(i+1) || s.Rows[i].Text != thing.Name {
				t.Errorf("line %d is %+v, not %q", i+1, s.Rows[i], thing.Name)
			}
		}
		if want := max(n, 10*(1-min(n, 1))); len(s.Rows) != want {
			t.Errorf("%d groups: %d lines, not %d", n, len(s.Rows), want)
		}
	}
}

func TestAgendaFollowsWhatWasDecided(t *testing.T) {
	l, d := lang.For("he"), fresh()
	d = testkit.After(t, d, app.Add(&app.StepState{ID: app.NewID(), Exercise: "vision", Step: "dots", Minutes: 33, Position: 1}, &app.StepState{ID: app.NewID(), Exercise: "vision", Step: "cards", Position: 2},
		&app.StepState{ID: app.NewID(), Exercise: "vision", Step: "group", Skipped: true}))
	o := options()
	start := roomkit.Clock(23*60 + 30)
	o.Start, o.Exercises = &start, []string{"vision"}
	p := roomkit.Make(roomkit.Agenda, d, l, o).Sheet.(roomkit.Plan)
	if len(p.Blocks) != 1 {
		t.Fatalf("%d blocks", len(p.Blocks))
	}
	steps, sum := p.Blocks[0].Steps, 0
	if steps[0].Title != l.T("vision.dots.title") || steps[0].Time != "23:30" || steps[0].Minutes != "33" || steps[0].Form != l.T("form.silent") ||
		steps[1].Title != l.T("vision.cards.title") || steps[1].Time != "00:03" {
		t.Errorf("it begins with %+v", steps[:2])
	}
	for _, s := range steps {
		if s.Title == l.T("vision.group.title") {
			t.Error("a step that is skipped is on the agenda")
		}
		if s.Prompt == "" || strings.Contains(s.Prompt, "<no value>") {
			t.Errorf("%s is read aloud as %q", s.Title, s.Prompt)
		}
	}
	for _, s := range agenda.Exercises[1].Planned(d) {
		if s.ID != "group" {
			sum += s.Minutes
		}
	}
	if want := roomkit.Clock(23*60 + 30 + sum).String(); p.Blocks[0].Minutes != sum || p.End != want {
		t.Errorf("%d minutes until %s, not %d until %s", p.Blocks[0].Minutes, p.End, sum, want)
	}
	o.Exercises = []string{}
	if p := roomkit.Make(roomkit.Wall, d, l, o).Sheet.(roomkit.Plan); len(p.Blocks) != 0 || p.None == "" {
		t.Errorf("without exercises: %+v", p)
	}
}

// TestAgendaOfTheNextMeeting: where a meeting was planned in blocks, they are the agenda, with breaks.
func TestAgendaOfTheNextMeeting(t *testing.T) {
	l, d := lang.For("en"), fresh()
	m := app.Meeting{ID: app.NewID(), Date: app.DateOf(now), Start: "17:15"}
	d = testkit.After(t, d, app.Add(&m))
	d = testkit.After(t, d, app.MakeAgenda(m, app.Block{Exercise: "ventures", Step: "ideas", Minutes: 25}, app.Block{Title: "Coffee", Minutes: 10},
		app.Block{Exercise: "ventures", Step: "grid", Minutes: 5, Skipped: true}, app.Block{Exercise: "vision", Step: "dots", Minutes: 20}))
	p := roomkit.Make(roomkit.Agenda, d, l, options()).Sheet.(roomkit.Plan)
	got := ""
	for _, b := range p.Blocks {
		got += fmt.Sprintf("%s %v: ", b.Title, b.Own)
		for _, s := range b.Steps {
			got += fmt.Sprintf("%s %s %s; ", s.Time, s.Title, s.Minutes)
		}
	}
	want := fmt.Sprintf("%s false: 17:15 %s 25; Coffee true: 17:40 Coffee 10; %s false: 17:50 %s 20; ",
		l.T("ventures.title"), l.T("ventures.ideas.title"), l.T("vision.title"), l.T("vision.dots.title"))
	if got != want || p.End != "18:10" || p.Length != "0:55" {
		t.Errorf("%s until %s, %s; want %s", got, p.End, p.Length, want)
	}
	early, o := roomkit.Clock(8*60), options()
	if o.Start = &early; roomkit.Make(roomkit.Wall, d, l, o).Sheet.(roomkit.Plan).Blocks[1].Time != "08:25" {
		t.Error("a start that was said does not count")
	}
	if o.Exercises = []string{"close"}; len(roomkit.Make(roomkit.Wall, d, l, o).Sheet.(roomkit.Plan).Blocks) != 1 {
		t.Error("exercises that were chosen do not count")
	}
}

func TestDeskWorkIsNotOnTheAgenda(t *testing.T) {
	l := lang.For("en")
	p := roomkit.Make(roomkit.Agenda, fresh(), l, options()).Sheet.(roomkit.Plan)
	for _, b := range p.Blocks {
		for _, s := range b.Steps {
			if s.Form == l.T("form.desk") {
				t.Errorf("%s is done at the desk", s.Title)
			}
		}
	}
	if len(p.Blocks) != len(agenda.Exercises) {
		t.Errorf("%d blocks", len(p.Blocks))
	}
}

func TestAttendanceNamesOrganisationsOnly(t *testing.T) {
	for _, code := range lang.Codes {
		d := sample.Bay(lang.For(code))
		p := roomkit.Make(roomkit.Attendance, d, lang.For(code), options())
		g, all := p.Sheet.(roomkit.Guests), fmt.Sprintf("%+v", p)
		seen, empty := map[string]int{}, 0
		for _, r := range g.Rows {
			seen[r.Organisation]++
			if r.Organisation == "" {
				empty++
			} else if seen[r.Organisation] > 1 {
				t.Errorf("%s is there twice", r.Organisation)
			}
		}
		if len(g.Rows) != 40 || empty < 10 || empty > 35 {
			t.Errorf("%s: %d lines, %d of them empty", code, len(g.Rows), empty)
		}
		for v := range d.Partners.All() {
			if o := d.Organisations.Get(v.Organisation); !o.Person && seen[o.Name] == 0 {
				t.Errorf("the partner %s is not expected", o.Name)
			}
		}
		for o := range d.Organisations.All() {
			for _, s := range []string{o.Contact, o.Notes, o.Private} {
				if s != "" && strings.Contains(all, s) {
					t.Errorf("%q is on the list", s)
				}
			}
			if o.Person && seen[o.Name] > 0 {
				t.Errorf("the person %s is on the list", o.Name)
			}
		}
	}
}

func TestClock(t *testing.T) {
	for in, want := range map[string]string{"16:00": "16:00", "9:05": "09:05", "9.30": "09:30", "00:00": "00:00", "23:59": "23:59", " 8:15 ": "08:15", "16:00:00": "16:00", "١٦:٠٠": "16:00"} {
		if c, ok := roomkit.ParseClock(in); !ok || c.String() != want {
			t.Errorf("%q is %s, %v", in, c, ok)
		}
	}
	for _, in := range []string{"", "16", "24:00", "12:60", "1:2", "a:00", "-1:00"} {
		if c, ok := roomkit.ParseClock(in); ok {
			t.Errorf("%q is %s", in, c)
		}
	}
	if s := (roomkit.Clock(25*60 + 1)).String(); s != "01:01" {
		t.Errorf("past midnight it is %s", s)
	}
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"16:00", "9.30", "", "99:99", "\x00", "1:1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := roomkit.ParseClock(s)
		if ok && (c < 0 || c >= 24*60) {
			t.Errorf("%q is %d minutes", s, c)
		}
		if again, fine := roomkit.ParseClock(c.String()); ok && (!fine || again != c) {
			t.Errorf("%q is %s, which is %s", s, c, again)
		}
	})
}
