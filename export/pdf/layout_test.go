package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

// faultOf finds a text that leaves its page or lies over another; "" if there is none.
func faultOf(pages []*page) string {
	for n, p := range pages {
		paper := rect{0, 0, pageWide, pageHigh}.inset(8)
		if p.wide > 0 {
			paper = rect{0, 0, p.wide, p.high}.inset(8)
		}
		order := slices.Clone(p.texts)
		slices.SortFunc(order, func(a, b text) int { return int(a.room().y*100) - int(b.room().y*100) })
		for i, t := range order {
			r := t.room()
			if !r.within(paper) {
				return fmt.Sprintf("page %d: %.60q leaves the page at %.0f", n+1, t.said, r)
			}
			for _, o := range order[i+1:] {
				if o.room().y > r.y+r.h {
					break
				}
				if small := (rect{r.x + .2, r.y + .2, r.w - .4, r.h - .4}); small.touches(o.room()) {
					return fmt.Sprintf("page %d: %.60q at %.1f lies over %.60q at %.1f", n+1, t.said, r, o.said, o.room())
				}
			}
		}
	}
	return ""
}

func TestNoTextLiesOverAnother(t *testing.T) {
	for _, code := range lang.Codes {
		for _, n := range []int{1, 12, 40, 300} {
			if bad := faultOf(pages(sampleReport(code, n))); bad != "" {
				t.Errorf("%s, %d organisations: %s", code, n, bad)
			}
			if bad := faultOf(pages(workshop(code, n))); bad != "" {
				t.Errorf("%s, a workshop of %d: %s", code, n, bad)
			}
		}
	}
	for seed := range uint64(100) {
		if bad := faultOf(pages(randomReport(rand.New(rand.NewPCG(seed, 1))))); bad != "" {
			t.Errorf("random report %d: %s", seed, bad)
		}
	}
}

func TestHeadingsStayWithWhatFollows(t *testing.T) {
	for seed := range uint64(80) {
		ps := pages(randomReport(rand.New(rand.NewPCG(seed, 2))))
		for n, p := range ps {
			for i, b := range p.bookmarks {
				following := slices.ContainsFunc(p.marks, func(m mark) bool {
					return len(m.path) > 0 && m.path[0].p[1] > b.y+heading.height() && m.path[0].p[1] < bottom
				})
				for _, tx := range p.texts {
					following = following || tx.y > b.y+heading.height()+4 && tx.y < bottom+2
				}
				if !following && (i == len(p.bookmarks)-1) {
					t.Errorf("random report %d, page %d of %d: the heading %.40q stands alone", seed, n+1, len(ps), b.title)
				}
			}
		}
	}
}

func TestEveryPageOfATableHasItsHead(t *testing.T) {
	r := sampleReport("he", 200)
	r.Sections = r.Sections[1:2]
	head := r.Lang.T("field.locality")
	ps := pages(r)
	if len(ps) < 5 {
		t.Fatalf("%d pages for 200 rows", len(ps))
	}
	rows := 0
	for n, p := range ps {
		heads := 0
		for _, tx := range p.texts {
			if tx.said == head && tx.size == tableHead.size {
				heads++
			}
			rows += index(strings.HasPrefix(tx.said, "עמק יזרעאל"))
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", n+1, heads)
		}
	}
	if rows != 40 {
		t.Errorf("%d rows of the place, not 40", rows)
	}
}

func TestNoWordIsLostInALongCell(t *testing.T) {
	var all []string
	for i := range 3000 {
		all = append(all, fmt.Sprintf("w%d", i))
	}
	r := report.Report{Lang: lang.For("en"), Title: "T", Sections: []report.Section{{Title: "S", Blocks: []report.Block{
		report.Table{Columns: []report.Column{{Title: "A"}, {Title: "B"}}, Rows: [][]report.Cell{{{Text: "x"}, {Text: strings.Join(all, " ")}}, {{Text: "y"}, {Text: "z"}}}}}}}}
	var said []string
	ps := pages(r)
	for _, p := range ps {
		for _, tx := range p.texts {
			for _, w := range strings.Fields(tx.said) {
				if strings.HasPrefix(w, "w") {
					said = append(said, w)
				}
			}
		}
	}
	if !slices.Equal(said, all) {
		t.Errorf("%d words of %d, in order %v", len(said), len(all), slices.IsSorted(said))
	}
	if bad := faultOf(ps); bad != "" {
		t.Error(bad)
	}
}

func TestReadingOrderIsMirroredAndAxesAreNot(t *testing.T) {
	at := func(code, what string, size float64) float64 {
		for _, p := range pages(sampleReport(code, 12)) {
			for _, tx := range p.texts {
				if tx.said == what && (size == 0 || tx.size == size) {
					return tx.x + tx.wide/2
				}
			}
		}
		t.Fatalf("%s: %q is not on paper", code, what)
		return 0
	}
	for _, code := range lang.Codes {
		l := lang.For(code)
		first, last := at(code, l.T("field.name"), tableHead.size), at(code, l.T("field.influence"), tableHead.size)
		if (first > last) != l.RTL() {
			t.Errorf("%s: first column at %.0f, last at %.0f", code, first, last)
		}
		low, high := at(code, l.T("rung.disconnection"), second.size), at(code, l.T("rung.partnership"), second.size)
		if (low > high) != l.RTL() {
			t.Errorf("%s: the ladder begins at %.0f and ends at %.0f", code, low, high)
		}
		g := report.Grid{X: "x", Y: "y", Items: []report.GridItem{{Name: "few", X: 1, Y: 1}, {Name: "much", X: 5, Y: 5}}}
		var few, much text
		for _, p := range pages(report.Report{Lang: l, Sections: []report.Section{{Title: "t", Blocks: []report.Block{g}}}}) {
			for _, tx := range p.texts {
				switch tx.said {
				case "few":
					few = tx
				case "much":
					much = tx
				}
			}
		}
		if few.x >= much.x || few.y <= much.y {
			t.Errorf("%s: more is not right and up: %.0f,%.0f and %.0f,%.0f", code, few.x, few.y, much.x, much.y)
		}
	}
}

// What is said of a picture stands on its page, wherever the picture begins.
func TestWordsStayWithTheirPicture(t *testing.T) {
	l := lang.For("en")
	r := agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: madeAt})
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			sign, words := "", ""
			switch b := b.(type) {
			case report.Grid:
				sign, words = b.Y, b.Unset
			case report.Network:
				sign, words = l.T("rung.partnership"), b.Note
			default:
				continue
			}
			for before := range 40 {
				above := report.Paragraph{Text: strings.Repeat("x\n", before)}
				ps := pages(report.Report{Lang: l, Title: "T", Sections: []report.Section{
					{Title: "A", Blocks: []report.Block{above}}, {Title: "S", Intro: s.Intro, Blocks: []report.Block{b}}}})
				last := strings.Fields(words)[len(strings.Fields(words))-1]
				on := map[string]int{}
				for n, p := range ps {
					for _, tx := range p.texts {
						for _, what := range []string{sign, last} {
							if lang.Plain(tx.said) == what || what == last && strings.HasSuffix(tx.said, last) {
								on[what] = n + 1
							}
						}
					}
				}
				if on[sign] == 0 || on[sign] != on[last] {
					t.Errorf("%s below %d lines: %q is on page %d, %q on page %d", s.ID, before, sign, on[sign], last, on[last])
				}
			}
		}
	}
}

func (r rect) within(o rect) bool {
	return r.x >= o.x && r.y >= o.y && r.x+r.w <= o.x+o.w && r.y+r.h <= o.y+o.h
}
