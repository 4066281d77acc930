package pdf

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/export/testkit"
)

// roomFor is a sheet of the sample, few of them.
func roomFor(code string, name roomkit.Name, large bool) roomkit.Print {
	l := lang.For(code)
	o := roomkit.Options{Now: madeAt, Copies: 3, Exercises: []string{"vision", "stakeholders", "close"}, Large: large}
	return roomkit.Make(name, sample.Bay(l), l, o)
}

func roomWritten(t *testing.T, p roomkit.Print) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteRoom(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRoomPagesGolden(t *testing.T) {
	for _, code := range lang.Codes {
		var all strings.Builder
		for _, name := range roomkit.Names {
			ps := roomPages(roomFor(code, name, false))
			if bad := faultOf(ps); bad != "" {
				t.Errorf("%s %s: %s", code, name, bad)
			}
			fmt.Fprintf(&all, "=== %s\n%s", name, outline(ps[:min(len(ps), 2)])) // letters are as many as members
		}
		golden(t, all.String(), filepath.Join("testdata", "room-"+code+".txt"))
	}
}

func TestSameSheetSameBytes(t *testing.T) {
	for _, name := range roomkit.Names {
		if !bytes.Equal(roomWritten(t, roomFor("he", name, false)), roomWritten(t, roomFor("he", name, false))) {
			t.Errorf("two files of %s differ", name)
		}
	}
}

// TestLargeIsTheSameOnlyLarger: a picture on A3 is that on A4, with everything in it as much larger as the paper.
func TestLargeIsTheSameOnlyLarger(t *testing.T) {
	for _, name := range roomkit.Names {
		small, large := roomPages(roomFor("ar", name, false)), roomPages(roomFor("ar", name, true))
		if !name.Canvas() {
			if outline(small) != outline(large) {
				t.Errorf("%s grew", name)
			}
			continue
		}
		if bad := faultOf(large); bad != "" || len(small) != 3 {
			t.Errorf("%s: %d pages, %s", name, len(small), bad)
		}
		for i, p := range small {
			q := large[i]
			if p.wide != pageHigh || p.high != pageWide || math.Abs(q.high-pageHigh) > .5 {
				t.Errorf("%s is %.0f × %.0f, large %.0f × %.0f", name, p.wide, p.high, q.wide, q.high)
			}
			for k, tx := range p.texts {
				if by := q.texts[k].x / tx.x; math.Abs(by-math.Sqrt2) > 1e-6 || q.texts[k].said != tx.said {
					t.Errorf("%s: %q became %q, by %.3f", name, tx.said, q.texts[k].said, by)
				}
			}
		}
	}
}

// TestBallotOnPaper: every line of a ballot has its number, its words, and a box for each question.
func TestBallotOnPaper(t *testing.T) {
	for _, code := range lang.Codes {
		for name, boxes := range map[roomkit.Name]int{roomkit.Ballot: 14, roomkit.BallotToday: 7, roomkit.BallotTarget: 7} {
			p := roomFor(code, name, false)
			ps, b := roomPages(p), p.Sheet.(roomkit.Ballots)
			if len(ps) != 2 {
				t.Errorf("%s: three ballots on %d pages", name, len(ps))
			}
			count := 0
			for _, m := range ps[1].marks { // the third, alone
				if m.filled && m.fill == white && m.width == .9 {
					count++
				}
			}
			if count != boxes {
				t.Errorf("%s %s: %d boxes, not %d", code, name, count, boxes)
			}
			var said []string
			for _, tx := range ps[1].texts {
				said = append(said, tx.said)
			}
			at := 0
			for _, row := range b.Rows {
				for _, want := range []string{row.Number, row.Text} {
					for at < len(said) && said[at] != want {
						at++
					}
				}
			}
			if at == len(said) {
				t.Errorf("%s %s: the lines are not in their order: %q", code, name, said)
			}
		}
	}
}

// TestSheetsAreReadByOthers looks for what the sheets say with a program that reads PDF.
func TestSheetsAreReadByOthers(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		for name, want := range map[roomkit.Name][]string{
			roomkit.Ballot:     {"5", "ballot.sum", "field.target", "component.ventures", "sector.business"},
			roomkit.Dots:       {"3", "vision.slip.text"},
			roomkit.Cards:      {"sector.third"},
			roomkit.Grid:       {"report.grid.inform", "field.influence"},
			roomkit.Odds:       {"field.odds", "grid.venture.leave"},
			roomkit.Ladder:     {"rung.competition", "rung.partnership", "field.now"},
			roomkit.Radar:      {"component.vision", "field.target"},
			roomkit.Clusters:   {"picture.clusters.clusters"},
			roomkit.Agenda:     {"16:00", "vision.group.title", "form.plenary"},
			roomkit.Wall:       {"16:00", "close.title", "room.agenda.end"},
			roomkit.Attendance: {"room.guests.signature"},

			roomkit.Call:        {"forum.call.goals", "forum.rules.who", "forum.rules.term"},
			roomkit.Application: {"application.name", "application.linkage", "forum.form.office"},
		} {
			path := filepath.Join(t.TempDir(), "sheet.pdf")
			if err := os.WriteFile(path, roomWritten(t, roomFor(code, name, false)), 0o600); err != nil {
				t.Fatal(err)
			}
			text, ok := tool(t, "pdftotext", path, "-")
			if !ok {
				return
			}
			for _, w := range want {
				if l.Has(w) {
					w = l.T(w)
				}
				if words := strings.Fields(clean(w)); !strings.Contains(string(text), unpointed(words[0])) {
					t.Errorf("%s %s: pdftotext does not find %q", code, name, w)
				}
			}
		}
	}
}

// TestSheetsHoldNothingPersonal: sheets lie on tables.
func TestSheetsHoldNothingPersonal(t *testing.T) {
	for _, code := range lang.Codes {
		d, counts := testkit.Marked(lang.For(code))
		for _, name := range roomkit.Names {
			all := outline(roomPages(roomkit.Make(name, d, lang.For(code), roomkit.Options{Now: madeAt})))
			for _, kind := range testkit.Personal {
				for n := range counts[kind] {
					if strings.Contains(all, testkit.Mark(kind, n)) {
						t.Errorf("%s %s holds %s", code, name, testkit.Mark(kind, n))
					}
				}
			}
		}
	}
}

// unpointed is a word without the marks above and below letters, which paper leaves out.
func unpointed(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x64B && r <= 0x652 {
			return -1
		}
		return r
	}, s)
}

// TestSheetsBearAnyWords fills sheets with words that nobody would write.
func TestSheetsBearAnyWords(t *testing.T) {
	for w, word := range nasty {
		for _, code := range []string{lang.Codes[w%len(lang.Codes)]} {
			var rows []roomkit.Line
			for i := range 9 {
				rows = append(rows, roomkit.Line{Number: fmt.Sprint(i + 1), Text: word, How: word})
			}
			var steps []roomkit.PlanStep
			var guests []roomkit.Guest
			for range 2 {
				steps = append(steps, roomkit.PlanStep{Time: word, Title: word, Prompt: word, Form: word, Icon: "pairs", Minutes: word})
				guests = append(guests, roomkit.Guest{Number: "1", Organisation: word, Sector: "other"})
			}
			choices := []roomkit.Choice{{Sector: app.Public, Word: word}, {Word: word}}
			axis := roomkit.Axis{Name: word, Low: word, High: word}
			sheets := []roomkit.Sheet{
				nil,
				roomkit.Ballots{Heads: []string{word, word}, Ask: word, SectorAsk: word, Sectors: choices, Low: word, High: word, Empty: word, Columns: []string{word, word}, Rows: rows, Sum: word},
				roomkit.Ballots{Heads: []string{word}},
				roomkit.Slips{Heads: []string{word}, Ask: word, Write: word, Dots: 10, Rows: rows},
				roomkit.Slips{Heads: []string{word}, Dots: 1, Rows: rows, Listed: word + ".", Total: word},
				roomkit.CardSheet{Count: 9, Sectors: choices},
				roomkit.Canvas{Copies: 1, Large: true, Ask: word, Sectors: choices, Picture: roomkit.GridCanvas{X: axis, Y: axis, Fields: [4]string{word, word, word, word}}},
				roomkit.Canvas{Copies: 1, Ask: word, Picture: roomkit.LadderCanvas{Rungs: [6]string{word, word, word, word, word, word}, Now: word, Target: word}},
				roomkit.Canvas{Copies: 1, Ask: word, Picture: roomkit.RadarCanvas{Axes: []string{word, word, word}, Now: word, Target: word}},
				roomkit.Canvas{Copies: 1, Picture: roomkit.RadarCanvas{}},
				roomkit.Canvas{Copies: 1, Picture: roomkit.ClusterCanvas{Assets: word, Middle: word, Units: word}},
				roomkit.Plan{Heads: [4]string{word, word, word, word}, Blocks: []roomkit.PlanBlock{{Title: word, Time: word, Steps: steps}, {Title: word, Own: true, Steps: steps}}, End: word, Total: word, Ended: word},
				roomkit.Plan{Wall: true, Blocks: []roomkit.PlanBlock{{Title: word, Steps: steps}, {Title: word, Steps: steps}}, End: "18:00", Ended: word},
				roomkit.Plan{None: word},
				roomkit.Guests{Heads: [4]string{word, word, word, word}, Sectors: choices, Rows: guests},
				roomkit.Notice{Forum: word, About: word, Due: word, Parts: []roomkit.NoticePart{{Title: word, Text: []string{word, word}, Points: true}, {Title: word, Text: []string{word}}}},
				roomkit.Notice{None: word},
				roomkit.Form{Forum: word, How: []string{word}, Lines: formLines(rows), Declare: word, Sign: [3]string{word, word, word}, Office: [3]string{word, word, word}},
				roomkit.Form{None: word},
			}
			for i, s := range sheets {
				p := roomkit.Print{Lang: lang.For(code), Title: word, About: word, Footer: word, Made: madeAt, Sheet: s}
				for n, page := range roomPages(p) {
					wide, high := page.wide, page.high
					if wide == 0 {
						wide, high = pageWide, pageHigh
					}
					for _, tx := range page.texts {
						if r := tx.room(); !r.within(rect{-4, -4, wide + 8, high + 8}) {
							t.Errorf("%s, %T, page %d: %.40q leaves the page at %.0f", code, s, n+1, tx.said, r)
						}
					}
				}
				if i == w%len(sheets) && !bytes.HasPrefix(roomWritten(t, p), []byte("%PDF-")) {
					t.Errorf("%s, %T with %.20q is no PDF", code, s, word)
				}
			}
		}
	}
}

// formLines are questions of each sort, of the same words.
func formLines(rows []roomkit.Line) (lines []roomkit.FormLine) {
	for i, row := range rows {
		f := roomkit.FormLine{Line: row, Long: i == 1}
		if i > 1 {
			f.Choices = slices.Repeat([]string{row.Text}, 3*i)
		}
		lines = append(lines, f)
	}
	return lines
}

// TestApplicationOnPaper: every question of the screen has its line, in order, with a box for each possible answer.
func TestApplicationOnPaper(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		ps := roomPages(roomkit.Make(roomkit.Application, d, l, roomkit.Options{Now: madeAt}))
		var said []string
		boxes := 0
		for _, p := range ps {
			for _, tx := range p.texts {
				said = append(said, tx.said)
			}
			for _, m := range p.marks {
				if !m.filled && m.width == .9 && len(m.path) > 4 {
					boxes++
				}
			}
		}
		at, choices := 0, 0
		for i, q := range forum.Questions(d, l) {
			choices += len(q.Choices)
			first, _, _ := strings.Cut(q.Label, " ")
			for at < len(said) && said[at] != l.Number(i+1) {
				at++
			}
			if at+1 >= len(said) || !strings.HasPrefix(unpointed(said[at+1]), unpointed(first)) {
				t.Fatalf("%s: question %d, %q, is not in its place", code, i+1, q.Label)
			}
		}
		if boxes != choices {
			t.Errorf("%s: %d boxes for %d answers", code, boxes, choices)
		}
	}
}

// TestSlipsOfManyGroups: no more than fit are on the slip itself; all are on the list, once.
func TestSlipsOfManyGroups(t *testing.T) {
	for _, n := range []int{0, 1, 8, 9, 24, 25, 200} {
		d := app.NewDocument(app.NewProcess("נווה", app.City, "", madeAt))
		for i := range n {
			c := app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: strings.Repeat(fmt.Sprint("רעיון מספר ", i+1, " "), 1+i%4)}
			next, _, err := app.Add(&c).Run(d)
			if err != nil {
				t.Fatal(err)
			}
			d = next
		}
		ps := roomPages(roomkit.Make(roomkit.Dots, d, lang.For("he"), roomkit.Options{Now: madeAt, Copies: 5, Dots: 10}))
		if bad := faultOf(ps); bad != "" {
			t.Errorf("%d cards: %s", n, bad)
		}
		slips := 3
		if n > 24 {
			slips += (n + 39) / 40
		}
		if len(ps) < 3 || n <= 24 && len(ps) != 3 || len(ps) > slips+4 {
			t.Errorf("%d cards: %d pages", n, len(ps))
		}
		found := 0
		for _, p := range ps[:max(1, len(ps)-3)] {
			for _, tx := range p.texts {
				found += strings.Count(tx.said+" ", fmt.Sprint("רעיון מספר ", n, " "))
			}
		}
		if n > 24 && found == 0 {
			t.Errorf("%d cards: the last is not on the list", n)
		}
	}
}
