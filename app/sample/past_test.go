package sample

import (
	"testing"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
)

// TestTheSampleHasAPast goes through its history: every step keeps the rules, changes something, and the end is Bay.
func TestTheSampleHasAPast(t *testing.T) {
	for _, code := range lang.Codes {
		d, steps := History(lang.For(code))
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		var closed []app.Moment
		for i, s := range steps {
			next, diff, err := s.Command.Run(d)
			if err != nil || len(diff) == 0 {
				t.Fatalf("%s: step %d: %v, %d changes", code, i, err, len(diff))
			}
			if i > 0 && !s.At.After(steps[i-1].At) {
				t.Errorf("step %d is not after the one before", i)
			}
			d = next
			for m := range d.Meetings.All() {
				if s.Command.Label.Closes(m.ID) {
					closed = append(closed, app.Moment{Document: d, Meeting: m.ID, Day: m.Date})
				}
			}
		}
		if diff := app.Compare(d, Bay(lang.For(code))); len(diff) > 0 {
			t.Errorf("%s: the end differs from the sample in %d things", code, len(diff))
		}
		if len(closed) != 2 {
			t.Fatalf("%d meetings were closed", len(closed))
		}
		p := app.ProgressOf(closed[0], closed[1])
		if len(p.Scores) < 3 || len(p.Ladder) < 6 || len(p.Grid) < 2 || len(p.New) < 3 || len(p.Gone) > 0 || p.Mix.FromCount != 5 || p.Mix.ToCount != 8 || p.Mix.Both != 4 {
			t.Errorf("between the meetings: %d scores, %d ties, %d moves, %d new, %d gone, %+v", len(p.Scores), len(p.Ladder), len(p.Grid), len(p.New), len(p.Gone), p.Mix)
		}
	}
}

// TestTheForumOfAYear: it was chosen by the map, lives by the rules, and has what a year brings.
func TestTheForumOfAYear(t *testing.T) {
	var seated []int
	for _, code := range lang.Codes {
		d := Forum(lang.For(code))
		if err := d.Check(); err != nil {
			t.Fatalf("%s: %v", code, err)
		}
		if diff := app.Compare(d, Forum(lang.For(code))); len(diff) > 0 {
			t.Errorf("%s: %d differences between two runs", code, len(diff))
		}
		var panel []string
		for _, a := range forum.Seated(d, d.Panels.At(0).ID) {
			panel = append(panel, string(a.ID))
		}
		if problem := forum.Problem(d); !problem.Keeps(panel) {
			t.Errorf("%s: the panel does not keep the map", code)
		}
		if len(panel) != 27 || len(forum.Members(d)) != 26 || len(forum.Vacancies(d)) != 1 {
			t.Errorf("%s: %d were chosen, %d sit, %d seats are vacant", code, len(panel), len(forum.Members(d)), len(forum.Vacancies(d)))
		}
		short := 0
		for _, m := range forum.Members(d) {
			if len(forum.ShortYears(d, m, "2026-11-22")) > 0 {
				short++
			}
		}
		seated = append(seated, short)
	}
	if seated[0] < 2 || seated[0] > 8 || seated[1] != seated[0] || seated[2] != seated[0] {
		t.Errorf("%v are short of meetings", seated)
	}
}
