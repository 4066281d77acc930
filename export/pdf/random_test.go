package pdf

import (
	"math"
	"math/rand/v2"
	"strings"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

var nasty = []string{"", " ", "\n\n", "שלום", "مرحبا بالعالم", "Hello", "=HYPERLINK(\"http://x\")", "👩‍👩‍👧‍👦🎉", "a\x00b\x01", "\xff\xfe\xed\xa0\x80",
	"\u202elive\u202c", "\u2066\u2067\u2068", "שָׁלוֹם וּבְרָכָה", "السَّلامُ عليكم لا إله", "𝕬𝖗𝖙 ﬁ ① ﷺ", strings.Repeat("א", 10000), strings.Repeat("long words here ", 900), "₪1,000 (02/06/2020) מנכ\"ל",
	strings.Repeat("W", 3000), "tab\tand\rreturn", "\uffff\ufffe\u200d\u200c\u00ad", "()[]{}\\", strings.Repeat("שורה\n", 120), "日本語と한국어", strings.Repeat("̈", 200) + "é"}

// randomReport is a report of any shape that the types allow, with texts that no one would write.
func randomReport(rng *rand.Rand) report.Report {
	word := func() string {
		s := nasty[rng.IntN(len(nasty))]
		if rng.IntN(40) > 0 && len(s) > 60 {
			return "ארגון קצר (2020)"
		}
		return s
	}
	number := func() float64 {
		switch rng.IntN(12) {
		case 0:
			return math.NaN()
		case 1:
			return math.Inf(1 - 2*rng.IntN(2))
		case 2:
			return -1e300
		}
		return rng.Float64() * 6
	}
	sector := func() app.Sector {
		return []app.Sector{app.Public, app.Third, app.Business, "", "other"}[rng.IntN(5)]
	}
	words := func(n int) (out []string) {
		for range n {
			out = append(out, word())
		}
		return out
	}
	day := func() app.Date {
		return app.Date([]string{"", "2026-11-22", "2027-01-31", "2026-12-01", "1999-05-06", "9999-12-31", "0001-01-01", "soon"}[rng.IntN(8)])
	}
	some := func() int { return []int{0, 1, 2, 7, 30}[rng.IntN(5)] }
	block := func() report.Block {
		switch rng.IntN(12) {
		case 0:
			t := report.Table{Title: word(), Empty: word(), Sheet: report.SheetUse(rng.IntN(3))}
			for range rng.IntN(20) {
				t.Columns = append(t.Columns, report.Column{Title: word(), Kind: report.ColumnKind(rng.IntN(12)), Width: number(), Sheet: report.SheetUse(rng.IntN(3))})
			}
			for range some() {
				var row []report.Cell
				for range rng.IntN(len(t.Columns) + 3) {
					row = append(row, report.Cell{Text: word(), Number: number(), HasNum: rng.IntN(2) == 0, Sector: sector(), Rung: app.Rung(rng.IntN(10) - 1), Strong: rng.IntN(2) == 0,
						Under: word(), Target: number(), Verdict: append(app.Verdicts[:3:3], "", "other")[rng.IntN(5)], Spread: app.SpreadOf([]int{rng.IntN(6), rng.IntN(6), rng.IntN(6)})})
				}
				t.Rows = append(t.Rows, row)
			}
			return t
		case 1:
			m := report.Matrix{Title: word(), Corner: word(), Total: word(), State: word(), Missing: word(), Met: word(), Note: word()}
			for range some() {
				m.Rows = append(m.Rows, report.MatrixRow{Value: word(), Note: word(), Counts: [3]int{rng.IntN(4), rng.IntN(1e9), -rng.IntN(3)}, State: word(), Bad: rng.IntN(2) == 0})
			}
			return m
		case 2:
			t := report.CrossTable{Title: word(), Corner: word(), Columns: words(rng.IntN(18)), Empty: word()}
			for range some() {
				r := report.CrossRow{Name: word(), Sector: sector()}
				for range rng.IntN(20) {
					r.Cells = append(r.Cells, report.CrossCell{Holds: rng.IntN(2) == 0, Text: word()})
				}
				t.Rows = append(t.Rows, r)
			}
			return t
		case 3:
			g := report.Grid{Title: word(), X: word(), Y: word(), Low: word(), High: word(), Corners: [4]string(words(4)), Unset: word()}
			for range some() {
				g.Items = append(g.Items, report.GridItem{Name: word(), Sector: sector(), X: number(), Y: number(), FromX: number(), FromY: number()})
			}
			return g
		case 4:
			n := report.Network{Title: word(), Note: word()}
			for range some() {
				n.Nodes = append(n.Nodes, report.Node{Name: word(), Sector: sector(), X: number() / 6, Y: number() / 6, Ties: rng.IntN(9) - 1})
				n.Edges = append(n.Edges, report.Edge{A: rng.IntN(99) - 5, B: rng.IntN(99) - 5, Rung: app.Rung(rng.IntN(9) - 1)})
			}
			return n
		case 5:
			return report.Ladder{Title: word(), Names: [6]string(words(6)), Now: [6]int{rng.IntN(1e6), -1}, Target: [6]int{0, math.MaxInt}, NowWord: word(), TargetWord: word(), Note: word()}
		case 6:
			return report.Sectors{Title: word(), Names: [3]string(words(3)), Counts: [3]int{rng.IntN(5), -4, math.MaxInt}, Note: word()}
		case 7:
			r := report.Radar{Title: word(), Axes: words(rng.IntN(15)), NowWord: word(), TargetWord: word(), Note: word()}
			for range rng.IntN(15) {
				r.Now, r.Target = append(r.Now, number()), append(r.Target, number())
			}
			return r
		case 8:
			c := report.Cards{Title: word()}
			for range rng.IntN(4) {
				g := report.CardGroup{Name: word(), Votes: word(), Dots: rng.IntN(60) - 5, Lead: rng.IntN(2) == 0}
				for range some() {
					g.Cards = append(g.Cards, report.CardItem{Text: word(), Sector: sector(), Merged: words(rng.IntN(3)), Note: word()})
				}
				c.Groups = append(c.Groups, g)
			}
			return c
		case 9:
			parts := func() (all []report.ClusterPart) {
				for range some() {
					all = append(all, report.ClusterPart{Name: word(), Icon: []string{"", "source-nature", "none"}[rng.IntN(3)], Sector: sector()})
				}
				return all
			}
			c := report.Clusters{Title: word(), Assets: word(), Middle: word(), Ends: word(), Loose: parts(), LooseWord: word()}
			for range rng.IntN(4) {
				c.Items = append(c.Items, report.ClusterItem{Name: word(), State: word(), Assets: parts(), Units: parts()})
			}
			return c
		case 10:
			t := report.Timeline{Title: word(), Today: day(), Undated: word()}
			for range some() {
				t.Rows = append(t.Rows, report.TimelineRow{Name: word(), Who: word(), State: word(), Start: day(), Due: day(), Late: rng.IntN(2) == 0, Done: rng.IntN(2) == 0})
			}
			return t
		}
		return report.Paragraph{Style: report.ParagraphStyle(rng.IntN(8)), Title: word(), Text: word()}
	}
	r := report.Report{Lang: lang.For(lang.Codes[rng.IntN(3)]), Kicker: word(), Title: word(), Subtitle: word(), Footer: word(), Made: madeAt}
	for range rng.IntN(8) {
		s := report.Section{Title: word(), Intro: word(), Chapter: []string{"", "", word()}[rng.IntN(3)]}
		for range rng.IntN(4) {
			s.Blocks = append(s.Blocks, block())
		}
		r.Sections = append(r.Sections, s)
	}
	return r
}
