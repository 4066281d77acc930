package sample

import (
	"testing"

	"madrega/app"
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
