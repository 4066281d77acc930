package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export/xlsx"
)

func write(t testing.TB, r report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t testing.TB, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func cell(t testing.TB, f *excelize.File, sheet, at string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestWorkbookHoldsTheReport(t *testing.T) {
	for _, code := range lang.Codes {
		r := demo(code)
		f := open(t, write(t, r))
		matrix := r.Sections[1].Blocks[0].(report.Matrix)
		members := r.Sections[0].Blocks[1].(report.Table)
		list := f.GetSheetList()
		if list[0] != r.Lang.T("sheet.readme") || list[1] != members.Title || list[2] != matrix.Title {
			t.Errorf("%s: sheets %q", code, list)
		}
		for i, row := range members.Rows {
			at := 7 + i
			if got := cell(t, f, members.Title, fmt.Sprintf("A%d", at)); got != row[0].Text {
				t.Errorf("%s: name %q, want %q", code, got, row[0].Text)
			}
			if got := cell(t, f, members.Title, fmt.Sprintf("B%d", at)); got != row[1].Text {
				t.Errorf("%s: sector %q, want %q", code, got, row[1].Text)
			}
			if got := cell(t, f, members.Title, fmt.Sprintf("E%d", at)); row[4].HasNum && got != fmt.Sprint(row[4].Number) {
				t.Errorf("%s: influence %q, want %v", code, got, row[4].Number)
			}
		}
		if got := cell(t, f, members.Title, "F7"); got != "46348" { // the day's number; the column for paper is left out
			t.Errorf("%s: date %q", code, got)
		}
		for i, row := range matrix.Rows {
			for s, n := range row.Counts {
				at := fmt.Sprintf("%c%d", 'C'+s, 7+i)
				formula, err := f.GetCellFormula(matrix.Title, at)
				if got := cell(t, f, matrix.Title, at); got != fmt.Sprint(n) || err != nil || !strings.HasPrefix(formula, "COUNTIFS(") {
					t.Errorf("%s: %s holds %q by %q, want %d", code, at, got, formula, n)
				}
			}
		}
		view, err := f.GetSheetView(members.Title, 0)
		if err != nil || *view.RightToLeft != r.Lang.RTL() {
			t.Errorf("%s: right to left is %v, %v", code, *view.RightToLeft, err)
		}
		rules, err := f.GetDataValidations(members.Title)
		if err != nil || len(rules) != 4 || rules[0].Formula1 != "Sectors" || !strings.HasSuffix(rules[0].Sqref, "1018") {
			t.Errorf("%s: drop-downs %v, %v", code, rules, err)
		}
	}
}

func TestSameReportSameBytes(t *testing.T) {
	want := write(t, demo("he"))
	for range 5 {
		if !bytes.Equal(write(t, demo("he")), want) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

var numbered = regexp.MustCompile(`<numFmt numFmtId="(\d+)" formatCode="([^"]*)"`)

func TestOneNumberForOneFormat(t *testing.T) {
	b := write(t, demo("he"))
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	styles, err := fs.ReadFile(archive, "xl/styles.xml")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, m := range numbered.FindAllStringSubmatch(string(styles), -1) {
		if code, ok := seen[m[1]]; ok && code != m[2] {
			t.Errorf("number %s is both %s and %s", m[1], code, m[2])
		}
		seen[m[1]] = m[2]
	}
	if len(seen) < 5 {
		t.Errorf("only %d formats", len(seen))
	}
}

// A planner edits the list and imports it again: nothing is lost on the way.
func TestListComesBackByImport(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		b := write(t, agenda.Report("stakeholders", d, l, report.Options{Now: time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC), Audience: report.Planner}))
		for _, s := range open(t, b).GetSheetList() {
			if len(utf16.Encode([]rune(s))) > 31 {
				t.Errorf("%s: the name of the sheet %q is too long", code, s)
			}
		}
		table, err := lists.Read(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(err)
		}
		p := lists.Plan(d, table, app.NewID)
		n := p.Counts()
		if len(p.Rows) != d.Organisations.Len() || n[lists.Same] != len(p.Rows) {
			for _, r := range p.Rows {
				if r.Kind != lists.Same {
					t.Errorf("%s: %q: %v %v %v", code, r.Organisation.Name, r.Kind, r.Changes, l.Say(r.Reason))
				}
			}
			t.Errorf("%s: from the sheet %q %d lines, %v", code, table.Sheet, len(p.Rows), n)
		}
	}
}

func TestTextIsOnlyEverText(t *testing.T) {
	long := strings.Repeat("א", 40_000)
	for _, c := range []struct{ in, want string }{
		{`=HYPERLINK("http://example.org","x")`, `=HYPERLINK("http://example.org","x")`},
		{"+1", "+1"}, {"-1", "-1"}, {"@SUM(A1)", "@SUM(A1)"}, {"00123", "00123"}, {"TRUE", "TRUE"},
		{"a\x00\x07b\u202ec\u2066d", "abcd"}, {"_x0041_", "_x0041_"}, {"_x005F_x0041_", "_x005F_x0041_"},
		{"a\r\nb", "a\nb"}, {"\xff", "�"}, {"🧑‍🤝‍🧑", "🧑‍🤝‍🧑"}, {" x ", " x "}, {"\ufffe", "�"}, {long, strings.Repeat("א", 32_766) + "…"}, {strings.Repeat("🙂", 20_000), strings.Repeat("🙂", 16_383) + "…"},
	} {
		r := report.Report{Lang: lang.For("he"), Sections: []report.Section{{Title: c.in, Blocks: []report.Block{
			report.Table{Title: "T", Columns: []report.Column{{Title: c.in}}, Rows: [][]report.Cell{{{Text: c.in}}}}}}}}
		f := open(t, write(t, r))
		formula, err := f.GetCellFormula("T", "A7")
		if got := cell(t, f, "T", "A7"); got != c.want || formula != "" || err != nil {
			t.Errorf("%.40q became %.40q, formula %q, %v", c.in, got, formula, err)
		}
	}
}

func TestNamesOfSheets(t *testing.T) {
	r := report.Report{Lang: lang.For("en")}
	for _, title := range []string{"a/b:c?*[d]\\e", "Same", "SAME", strings.Repeat("long ", 20), strings.Repeat("long ", 20), "", "History", "'x'", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "Read me"} {
		r.Sections = append(r.Sections, report.Section{Blocks: []report.Block{report.Table{Title: title, Columns: []report.Column{{}}}}})
	}
	got := open(t, write(t, r)).GetSheetList()
	want := []string{"Read me", "a b c d e", "Same", "SAME 2", "long long long long long long l…", "long long long long long lo… 2", "_", "History_", "’x’", strings.Repeat("🙂", 15) + "…", "Read me 2"}
	if len(got) != len(want)+1 {
		t.Fatalf("sheets %q", got)
	}
	for i := range want {
		if strings.ReplaceAll(got[i], " …", "…") != want[i] && !strings.HasPrefix(got[i], "long") {
			t.Errorf("sheet %d is %q, want %q", i, got[i], want[i])
		}
	}
}

// random makes a report of blocks of every kind, filled with what spreadsheets trip over.
func random(r *rand.Rand) report.Report {
	text := func() string { return odd(r) }
	table := report.Table{ID: "members", Title: text(), Empty: text()}
	for range r.IntN(8) {
		table.Columns = append(table.Columns, report.Column{ID: text(), Title: text(), Kind: report.ColumnKind(r.IntN(12)), Choices: []string{text(), text()},
			Edit: r.IntN(2) == 0, Sheet: report.SheetUse(r.IntN(3))})
	}
	for range r.IntN(10) {
		row := make([]report.Cell, len(table.Columns))
		for i := range row {
			row[i] = report.Cell{Text: text(), Number: r.Float64() * 9, HasNum: r.IntN(2) == 0, Sector: append(app.Sectors, "", "x")[r.IntN(5)], Rung: app.Rung(r.IntN(7)), Date: app.Date([]string{"", "2026-11-22", "x"}[r.IntN(3)]),
				Target: r.Float64() * 6, Verdict: append(app.Verdicts[:3:3], "", "x")[r.IntN(5)], Spread: app.SpreadOf([]int{r.IntN(6), r.IntN(6)})}
		}
		table.Rows = append(table.Rows, row)
	}
	matrix := report.Matrix{Title: text(), Corner: text(), Table: "members", Missing: text(), Met: text(), Total: text(), State: text(), Note: text()}
	if len(table.Columns) > 0 {
		matrix.RowBy = table.Columns[r.IntN(len(table.Columns))].ID
	}
	for range r.IntN(6) {
		matrix.Rows = append(matrix.Rows, report.MatrixRow{Value: text(), Note: text(), Counts: [3]int{r.IntN(3), r.IntN(3), 1}, Bad: r.IntN(2) == 0})
	}
	cross := report.CrossTable{Title: text(), Corner: text(), Columns: []string{text(), text()}, Rows: []report.CrossRow{{Name: text(), Sector: app.Third, Cells: []report.CrossCell{{Holds: true, Text: text()}}}}}
	radar := report.Radar{Title: text(), Axes: []string{text(), text(), text(), text()}[:r.IntN(5)], Now: []float64{r.Float64() * 6, math.NaN(), 0}, Target: []float64{math.Inf(1), 3, -1, 4, 5}, NowWord: text(), TargetWord: text(), Note: text()}
	cards := report.Cards{Title: text(), About: text()}
	for range r.IntN(4) {
		cards.Groups = append(cards.Groups, report.CardGroup{Name: text(), Votes: text(), Cards: []report.CardItem{{Text: text(), Sector: "x", Merged: []string{text(), text()}, Note: text()}, {Text: text(), Sector: app.Third}}[:r.IntN(3)]})
	}
	clusters := report.Clusters{Title: text(), Assets: text(), Middle: text(), Ends: text(), LooseWord: text(), Loose: []report.ClusterPart{{Name: text()}}, Items: []report.ClusterItem{{Name: text(), State: text(), Units: []report.ClusterPart{{Name: text(), Sector: app.Public}}}}}
	line := report.Timeline{Title: text(), Today: "2026-11-22", Undated: text(), Rows: []report.TimelineRow{{Name: text(), Who: text(), State: text(), Start: "2026-11-22", Late: true}, {Start: "x", Due: "9999-12-31"}, {Due: "0001-01-01"}}[:r.IntN(4)]}
	return report.Report{Lang: lang.For(lang.Codes[r.IntN(3)]), Kicker: text(), Title: text(), Subtitle: text(), Footer: text(), ReadMe: []string{text()}, Sections: []report.Section{
		{Title: text(), Intro: text(), Blocks: []report.Block{table, report.Paragraph{Style: report.ParagraphStyle(r.IntN(6)), Title: text(), Text: text()}, matrix, cross}},
		{Title: text(), Blocks: []report.Block{report.Ladder{Title: text(), NowWord: text()}, report.Sectors{Title: text()}, report.Grid{}, report.Network{}}},
		{Title: text(), Chapter: text(), Blocks: []report.Block{radar, cards, clusters, line}},
		{Title: text(), Chapter: text(), OneSheet: true, Blocks: []report.Block{report.Figures{Items: []report.Figure{{Value: text(), Word: text()}}}, radar, table, cards, matrix, cross, clusters, line,
			report.Paragraph{Style: report.ParagraphStyle(r.IntN(6)), Title: text(), Text: text()}, report.Sectors{Note: text()}, report.Ladder{}, report.Grid{}}},
		{Title: text(), OneSheet: true}}}
}

func FuzzAnyReport(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		b := write(t, random(rand.New(rand.NewPCG(seed, 1))))
		book := open(t, b)
		for _, s := range book.GetSheetList() {
			if _, err := book.GetRows(s); err != nil {
				t.Errorf("seed %d: sheet %q: %v", seed, s, err)
			}
		}
		archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
		if err != nil || archive.File[0].Name != "[Content_Types].xml" {
			t.Errorf("seed %d: %v, the list of parts is not first", seed, err)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		r := demo("he")
		members := r.Sections[0].Blocks[1].(report.Table)
		for len(members.Rows) < n {
			members.Rows = append(members.Rows, members.Rows[len(members.Rows)%12])
		}
		r.Sections[0].Blocks[1] = members
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				write(b, r)
			}
		})
	}
}
