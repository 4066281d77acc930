package export_test

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export/xlsx"
)

// TestEveryReportInEveryLanguage makes each report that there is, as PDF and as a workbook, and reads both: its title,
// its chapters and what each section and table is called are in it, and words of another language are not.
func TestEveryReportInEveryLanguage(t *testing.T) {
	read := installed(t, "pdftotext", "poppler-utils")
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		known := foreignNames(d, code)
		for _, kind := range agenda.ReportKinds() {
			r := agenda.Report(kind, d, l, report.Options{Now: madeAt})
			t.Run(code+" "+kind, func(t *testing.T) {
				if len(r.Sections) == 0 {
					t.Fatal("it says nothing of the sample")
				}
				sheets := workbookText(t, r)
				mustHold(t, "the workbook", sheets, append(tableTitles(r), r.Title))
				mustBeIn(t, "the workbook", code, sheets, known)
				if !read {
					return
				}
				ctx, cancel := context.WithTimeout(context.Background(), toolTime)
				defer cancel()
				out, err := exec.CommandContext(ctx, "pdftotext", paper(t, r, t.TempDir()), "-").Output()
				if err != nil {
					t.Fatal(err)
				}
				titles := []string{r.Title}
				for _, s := range r.Sections {
					titles = append(titles, s.Chapter, s.Title)
				}
				mustHold(t, "the PDF", string(out), titles)
				mustBeIn(t, "the PDF", code, string(out), known)
			})
		}
	}
}

// tableTitles are what sheets of the workbook are called, or stand above the tables on them.
func tableTitles(r report.Report) (titles []string) {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if table, ok := b.(report.Table); ok && table.Sheet != report.PaperOnly && len(table.Rows) > 0 {
				titles = append(titles, table.Title)
			}
		}
	}
	return titles
}

// workbookText is every cell and every name of a sheet.
func workbookText(t *testing.T, r report.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var text strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintln(&text, sheet)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			fmt.Fprintln(&text, strings.Join(row, "\t"))
		}
	}
	return text.String()
}

// bare keeps the letters and digits: programs that read PDF differ in spaces, brackets and marks of direction.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func mustHold(t *testing.T, what, text string, titles []string) {
	t.Helper()
	text = bare(text)
	for _, title := range titles {
		if !strings.Contains(text, bare(title)) {
			t.Errorf("%s does not hold %q", what, title)
		}
	}
}

var scripts = map[string]*unicode.RangeTable{"he": unicode.Hebrew, "ar": unicode.Arabic, "en": unicode.Latin}

// words are runs of letters of one script.
var words = regexp.MustCompile(`[A-Za-z]{2,}|\p{Hebrew}{2,}|\p{Arabic}{2,}`)

// mustBeIn finds words that are written with letters of another language, but for names.
func mustBeIn(t *testing.T, what, code, text string, known []string) {
	t.Helper()
	for _, line := range strings.Split(text, "\n") {
		for _, w := range words.FindAllString(line, -1) {
			name := func(k string) bool { return k == w || strings.Contains(line, w+"…") && strings.HasPrefix(k, w) }
			if !unicode.Is(scripts[code], []rune(w)[0]) && !slices.ContainsFunc(known, name) {
				t.Errorf("%s has %q in letters of another language: %.80q", what, w, line)
			}
		}
	}
}

// foreignNames are the words in other letters that names of stakeholders hold, and those that every language writes so.
func foreignNames(d app.Document, code string) []string {
	known := []string{"BOT", "Excel", "LibreOffice", "PDF", "xlsx"}
	for o := range d.Organisations.All() {
		for _, w := range words.FindAllString(o.Name, -1) {
			if !unicode.Is(scripts[code], []rune(w)[0]) {
				known = append(known, w)
			}
		}
	}
	return known
}
