package xlsx_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/testkit"
)

// texts are all cells of a sheet, row by row.
func texts(t *testing.T, f *excelize.File, sheet string) (all []string) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		all = append(all, r...)
	}
	return all
}

func TestSectionOnOneSheet(t *testing.T) {
	for _, code := range lang.Codes {
		r := testkit.Workshop(code, 10)
		f := open(t, write(t, r))
		sheets := f.GetSheetList()
		for _, s := range r.Sections {
			if !s.OneSheet {
				continue
			}
			if !slices.Contains(sheets, s.Title) {
				t.Fatalf("%s: no sheet %q among %q", code, s.Title, sheets)
			}
			all := texts(t, f, s.Title)
			for _, b := range s.Blocks {
				switch b := b.(type) {
				case report.Table:
					for _, row := range b.Rows {
						if last := row[len(row)-1].Text; !slices.Contains(all, row[0].Text) || last != "" && !slices.Contains(all, last) {
							t.Errorf("%s: a row of %q is not on %q", code, b.Title, s.Title)
						}
					}
				case report.Paragraph:
					if !slices.Contains(all, b.Text) {
						t.Errorf("%s: a paragraph is not on %q", code, s.Title)
					}
				case report.Radar:
					for i, axis := range b.Axes {
						if want := strings.Join([]string{axis, fmt.Sprint(b.Now[i]), fmt.Sprint(b.Target[i])}, "\n"); !strings.Contains(strings.Join(all, "\n"), want) {
							t.Errorf("%s: the axis %q is not on %q with its scores", code, axis, s.Title)
						}
					}
				}
			}
			if words := strings.Join(texts(t, f, sheets[0]), "\n"); strings.Contains(words, r.Lang.T("sheet.count")+"\n") || !strings.Contains(words, s.Title) {
				t.Errorf("%s: the first sheet does not name %q", code, s.Title)
			}
		}
	}
}

func TestChaptersColourTheirTabsAndHeadTheirSheets(t *testing.T) {
	r := testkit.Workshop("en", 10)
	r.Sections[len(r.Sections)-1].Title = r.Sections[1].Title // the same in two chapters
	f := open(t, write(t, r))
	colours := map[string]int{}
	for _, s := range f.GetSheetList()[1:] {
		props, err := f.GetSheetProps(s)
		if err != nil {
			t.Fatal(err)
		}
		if props.TabColorRGB != nil {
			colours[*props.TabColorRGB]++
		}
	}
	if len(colours) != 4 {
		t.Errorf("tabs of four chapters have the colours %v", colours)
	}
	first := texts(t, f, f.GetSheetList()[0])
	at := 0
	for _, s := range r.Sections {
		if s.Chapter == "" {
			continue
		}
		i := slices.Index(first[at:], s.Chapter)
		if i < 0 {
			t.Errorf("the chapter %q is not on the first sheet, or not in its place", s.Chapter)
			continue
		}
		at += i
	}
}

func TestSheetsOfTheSameTitleAreToldApartByChapter(t *testing.T) {
	r := report.Report{Lang: lang.For("en")}
	for _, chapter := range []string{"Vision", "Assets", ""} {
		r.Sections = append(r.Sections, report.Section{Chapter: chapter, Title: "Summary", OneSheet: true, Blocks: []report.Block{report.Paragraph{Text: "x"}}})
	}
	got := open(t, write(t, r)).GetSheetList()
	if want := []string{"Read me", "Vision – Summary", "Assets – Summary", "Assets – Summary 2"}; !slices.Equal(got[:4], want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
}

// The chart is a real one: it is drawn from the cells of its table, which can be changed.
func TestRadarIsAChartOverItsTable(t *testing.T) {
	for _, one := range []bool{false, true} {
		r := testkit.Workshop("he", 10)
		r.Sections = r.Sections[2:3]
		r.Sections[0].OneSheet = one
		r.Sections[0].Blocks = r.Sections[0].Blocks[:1]
		radar := r.Sections[0].Blocks[0].(report.Radar)
		radar.Now[2] = 0
		b := write(t, r)
		f := open(t, b)
		sheet := f.GetSheetList()[1]
		chart := parts(t, b)["xl/charts/chart1.xml"]
		var ranges []string
		for _, e := range elements(t, "chart", chart) {
			if e.tag == "f" {
				ranges = append(ranges, e.text)
			}
		}
		if len(ranges) != 6 || !strings.Contains(chart, "<radarChart>") || !strings.Contains(chart, `val="14524A"`) || strings.Contains(chart, "invertIfNegative") {
			t.Fatalf("one sheet %v: the chart is drawn from %q: %.200s", one, ranges, chart)
		}
		first, last, _ := strings.Cut(strings.TrimPrefix(ranges[2], "'"+sheet+"'!"), ":")
		col, row, err := excelize.CellNameToCoordinates(strings.ReplaceAll(first, "$", ""))
		if err != nil || col != 2 {
			t.Fatalf("values from %s: %v", first, err)
		}
		for i, v := range radar.Now {
			at, _ := excelize.CoordinatesToCellName(2, row+i)
			want := fmt.Sprint(v)
			if v == 0 {
				want = ""
			}
			if got := cell(t, f, sheet, at); got != want {
				t.Errorf("one sheet %v: %s is %q, want %q", one, at, got, want)
			}
		}
		if want := fmt.Sprintf("$B$%d", row+len(radar.Now)-1); last != want {
			t.Errorf("the values end at %s, not %s", last, want)
		}
	}
}

func TestGradesVerdictsAndCardsInCells(t *testing.T) {
	r := testkit.Workshop("en", 10)
	f := open(t, write(t, r))
	sheet := r.Sections[0].Title
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	row := slices.IndexFunc(rows, func(cells []string) bool {
		return len(cells) > 2 && strings.Contains(cells[2], r.Lang.T("verdict.yes"))
	})
	if row < 0 || rows[row][2] != "✓ "+r.Lang.T("verdict.yes") || rows[row][1] != "2.5" {
		t.Fatalf("%q in row %d", rows, row)
	}
	cards := r.Sections[1].Blocks[1].(report.Cards)
	for k, g := range cards.Groups {
		for i, c := range g.Cards {
			at, _ := excelize.CoordinatesToCellName(k+1, 8+i) // under how many dots
			got := cell(t, f, cards.Title, at)
			if !strings.HasPrefix(got, c.Text) || !strings.Contains(got, c.Note) || strings.Count(got, "\n+ ") != len(c.Merged) {
				t.Errorf("%s of %s: %q", at, g.Name, got)
			}
		}
	}
}
