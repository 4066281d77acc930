package vision

import (
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/ui/parts"
)

func sheet(d app.Document, l *lang.Lang, n roomkit.Name) roomkit.Sheet {
	return roomkit.Make(n, d, l, roomkit.Options{Now: time.Unix(0, 0).UTC()}).Sheet
}

// TestPaperAsksAsTheScreenDoes: ballots of paper have the questions of the screen where they are typed in, line by line.
func TestPaperAsksAsTheScreenDoes(t *testing.T) {
	names := []roomkit.Name{roomkit.Ballot, roomkit.BallotToday, roomkit.BallotTarget}
	for _, code := range lang.Codes {
		l := lang.For(code)
		for asked, questions := range asks {
			b := sheet(sample.Bay(l), l, names[asked]).(roomkit.Ballots)
			h := open(t, code, "components", sample.Bay(l))
			c := &h.screen.components
			c.asked = asked
			if len(b.Columns) != len(questions) || len(b.Rows) != len(app.ComponentKeys) {
				t.Fatalf("%s: %d questions, %d lines", names[asked], len(b.Columns), len(b.Rows))
			}
			for i, q := range questions {
				if b.Columns[i] != l.T(q) {
					t.Errorf("%s: question %d is %q, on the screen %q", names[asked], i+1, b.Columns[i], l.T(q))
				}
			}
			for i, key := range app.ComponentKeys {
				if b.Rows[i].Number != l.Number(i+1) || b.Rows[i].Text != l.T("component."+string(key)) {
					t.Errorf("%s: line %d is %+v", names[asked], i+1, b.Rows[i])
				}
			}
			// what stands in the boxes from the first line of the first question on is what the screen keeps
			var all [7]app.Rating
			boxes := make([]int, len(b.Columns)*len(b.Rows))
			for i := range boxes {
				boxes[i] = 1 + i%5
			}
			c.fill(&all, boxes)
			if !slices.Equal(c.boxes(all), boxes) {
				t.Errorf("%s: %v became %v", names[asked], boxes, c.boxes(all))
			}
			next := l.T("ballot.new", "number", l.Number(lastNumber(sample.Bay(l))+1))
			if b.Heads[0] != next || b.Sum != l.T("ballot.sum") || b.Sectors[len(b.Sectors)-1].Word != l.T("ballot.sector.none") {
				t.Errorf("%s: %q, %q, %+v", names[asked], b.Heads[0], b.Sum, b.Sectors)
			}
			for i, s := range app.Sectors {
				if b.Sectors[i].Sector != s || b.Sectors[i].Word != l.T("sector."+string(s)) {
					t.Errorf("sector %d is %+v", i, b.Sectors[i])
				}
			}
		}
	}
}

func lastNumber(d app.Document) (n int) {
	for _, b := range app.ComponentBallots(d) {
		n = max(n, b.Number())
	}
	return n
}

// TestNumbersOnSlipsMeanTheSame: the number that is printed beside a group is the number of the step "dots".
func TestNumbersOnSlipsMeanTheSame(t *testing.T) {
	for _, code := range lang.Codes {
		l, d := lang.For(code), sample.Bay(lang.For(code))
		s := sheet(d, l, roomkit.Dots).(roomkit.Slips)
		list := app.Choices(d, app.CurrentRound(d, app.CardPoll))
		if len(s.Rows) != len(list) || len(list) < 3 {
			t.Fatalf("%d lines for %d things", len(s.Rows), len(list))
		}
		for _, row := range s.Rows {
			on, ok := parts.ReadSlip(strings.Join([]string{row.Number, row.Number}, " "), list)
			if !ok || len(on) != 2 || report.VotableName(l, on[0]) != row.Text {
				t.Errorf("%s on a slip is %q, typed %+v", row.Number, row.Text, on)
			}
		}
	}
}
