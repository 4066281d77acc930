package xlsx_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export/testkit"
)

// missing says what is not installed here, and how to get it. In the checks of a release that is a failure; elsewhere the
// test ends.
func missing(t *testing.T, what, packages string) {
	t.Helper()
	how := what + " is not installed, so this was not tested: apt-get install " + packages
	if os.Getenv("CI") == "true" || os.Getenv("MADREGA_CI") == "1" {
		t.Fatal(how)
	}
	t.Log(how)
}

// run runs a program of LibreOffice to its end.
func run(t *testing.T, program string, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	defer cancel()
	if out, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

// python finds one that can speak to LibreOffice; "" if there is none.
func python() string {
	for _, p := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(p, "-c", "import uno").Run() == nil {
			return p
		}
	}
	return ""
}

func fileURL(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

// A planner changes the sector of one stakeholder in LibreOffice and adds another at the end of the list: the matrix
// follows, in numbers and in words.
func TestMatrixFollowsTheListInLibreOffice(t *testing.T) {
	program := python()
	if _, err := exec.LookPath("soffice"); err != nil || program == "" {
		missing(t, "LibreOffice with Python", "libreoffice-calc python3-uno")
		return
	}
	for _, code := range lang.Codes {
		dir := t.TempDir()
		r := demo(code)
		matrix := r.Sections[1].Blocks[0].(report.Matrix)
		in, out, profile := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "out.xlsx"), filepath.Join(dir, "profile")
		if err := os.WriteFile(in, write(t, r), 0o600); err != nil {
			t.Fatal(err)
		}
		business := r.Lang.T("sector.business")
		run(t, program, filepath.Join("testdata", "edit.py"), fileURL(profile), fileURL(in), fileURL(out), r.Sections[0].Blocks[1].(report.Table).Title,
			"B7="+business, "A19=new", "B19="+business, "D19="+matrix.Rows[1].Value)
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, b)
		first, second := matrix.Rows[0].Counts, matrix.Rows[1].Counts
		want := [][3]int{{first[0] - 1, first[1], first[2] + 1}, {second[0], second[1], second[2] + 1}, {}}
		for i, counts := range want {
			for s, n := range counts {
				at := fmt.Sprintf("%c%d", 'C'+s, 7+i)
				if got := cell(t, f, matrix.Title, at); got != fmt.Sprint(n) {
					t.Errorf("%s: %s is %q after the edit, want %d", code, at, got, n)
				}
			}
		}
		for at, word := range map[string]string{"G7": matrix.Met, "G8": matrix.Met, "G9": matrix.Missing, "F10": "13", "F11": "0", "G10": "3"} {
			if got := cell(t, f, matrix.Title, at); got != word {
				t.Errorf("%s: %s is %q after the edit, want %q", code, at, got, word)
			}
		}
	}
}

// The same with the workbook of the sample: a public stakeholder becomes a business one, and both matrices, the count by
// sector and the words for what is missing follow.
func TestSampleFollowsItsListInLibreOffice(t *testing.T) {
	program := python()
	if _, err := exec.LookPath("soffice"); err != nil || program == "" {
		missing(t, "LibreOffice with Python", "libreoffice-calc python3-uno")
		return
	}
	l, dir := lang.For("he"), t.TempDir()
	r := agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: demo("he").Made})
	in, out, members := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "out.xlsx"), l.T("report.members.sheet")
	before := write(t, r)
	if err := os.WriteFile(in, before, 0o600); err != nil {
		t.Fatal(err)
	}
	f := open(t, before)
	row := rowOf(t, f, members, 2, l.T("sector.public"))
	locality, field := cell(t, f, members, fmt.Sprintf("D%d", row)), cell(t, f, members, fmt.Sprintf("C%d", row))
	run(t, program, filepath.Join("testdata", "edit.py"), fileURL(filepath.Join(dir, "profile")), fileURL(in), fileURL(out), members,
		fmt.Sprintf("B%d=%s", row, l.T("sector.business")))
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	g := open(t, b)
	number := func(book *excelize.File, sheet, at string) int {
		n, err := strconv.Atoi(cell(t, book, sheet, at))
		if err != nil {
			t.Fatalf("%s %s: %v", sheet, at, err)
		}
		return n
	}
	for _, m := range []struct {
		sheet, value     string
		public, business byte
		total            int
	}{{l.T("report.matrix.locality"), locality, 'C', 'E', 18}, {l.T("report.matrix.field"), field, 'B', 'D', 11}, {l.T("report.summary.sectors"), "", 0, 0, 0}} {
		pairs := [][2]string{{"B7", "B9"}}
		if m.value != "" {
			at := rowOf(t, f, m.sheet, 1, m.value)
			pairs = [][2]string{{fmt.Sprintf("%c%d", m.public, at), fmt.Sprintf("%c%d", m.business, at)},
				{fmt.Sprintf("%c%d", m.public, 7+m.total), fmt.Sprintf("%c%d", m.business, 7+m.total)}}
		}
		for _, p := range pairs {
			if got, want := number(g, m.sheet, p[0]), number(f, m.sheet, p[0])-1; got != want {
				t.Errorf("%s %s is %d after the edit, want %d", m.sheet, p[0], got, want)
			}
			if got, want := number(g, m.sheet, p[1]), number(f, m.sheet, p[1])+1; got != want {
				t.Errorf("%s %s is %d after the edit, want %d", m.sheet, p[1], got, want)
			}
		}
	}
}

// rowOf finds the first row below the head whose cell in a column, counted from 1, holds a text.
func rowOf(t *testing.T, f *excelize.File, sheet string, column int, text string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i := 6; i < len(rows); i++ {
		if len(rows[i]) >= column && rows[i][column-1] == text {
			return i + 1
		}
	}
	t.Fatalf("%q is not in column %d of %s", text, column, sheet)
	return 0
}

// What the workbook keeps beside its formulas is what LibreOffice calculates.
func TestKeptValuesAreWhatLibreOfficeCalculates(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		missing(t, "LibreOffice", "libreoffice-calc")
		return
	}
	dir := t.TempDir()
	r := demo("he")
	members, matrix := r.Sections[0].Blocks[1].(report.Table), r.Sections[1].Blocks[0].(report.Matrix)
	for i, value := range []string{"<5", "a*", "2026", "1/2", "true", "=x", strings.Repeat("ארוך ", 59), "#N/A"} {
		row := append([]report.Cell(nil), members.Rows[i]...)
		row[3].Text = value
		members.Rows = append(members.Rows, row)
		matrix.Rows = append(matrix.Rows, report.MatrixRow{Value: value, State: "?"})
	}
	matrix.Rows = append(matrix.Rows, report.MatrixRow{Value: "לא צוין", Counts: [3]int{0, 1, 0}})
	blank := append([]report.Cell(nil), members.Rows[2]...)
	blank[3].Text = ""
	members.Rows = append(members.Rows, blank)
	r.Sections[0].Blocks[1], r.Sections[1].Blocks[0] = members, matrix
	b := write(t, r)
	bare := open(t, b)
	if err := bare.UpdateLinkedValue(); err != nil { // takes the kept values out
		t.Fatal(err)
	}
	if err := bare.SaveAs(filepath.Join(dir, "in.xlsx")); err != nil {
		t.Fatal(err)
	}
	if got := cell(t, bare, matrix.Title, "C7"); got != "" {
		t.Fatalf("a value is still kept: %q", got)
	}
	profile := "-env:UserInstallation=" + fileURL(filepath.Join(dir, "profile"))
	run(t, office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "in.xlsx"))
	again, err := os.ReadFile(filepath.Join(dir, "out", "in.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	kept, calculated := open(t, b), open(t, again)
	for row := 7; row < 7+len(matrix.Rows)+2; row++ {
		for _, col := range "CDEFG" {
			at := fmt.Sprintf("%c%d", col, row)
			if a, b := cell(t, kept, matrix.Title, at), cell(t, calculated, matrix.Title, at); a != b {
				t.Errorf("%s keeps %q, LibreOffice calculates %q", at, a, b)
			}
		}
	}
}

// A workshop with a sheet of everything: LibreOffice reads every text, and keeps the radar as a chart.
func TestLibreOfficeReadsAWholeWorkshop(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		missing(t, "LibreOffice", "libreoffice-calc")
		return
	}
	dir := t.TempDir()
	b := write(t, testkit.Workshop("ar", 12))
	if err := os.WriteFile(filepath.Join(dir, "in.xlsx"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	profile := "-env:UserInstallation=" + fileURL(filepath.Join(dir, "profile"))
	run(t, office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "in.xlsx"))
	again, err := os.ReadFile(filepath.Join(dir, "out", "in.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	before, after := open(t, b), open(t, again)
	for _, sheet := range before.GetSheetList() {
		want := texts(t, before, sheet)
		if got := texts(t, after, sheet); strings.TrimSpace(strings.Join(got, "\n")) != strings.TrimSpace(strings.Join(want, "\n")) {
			t.Errorf("%s: LibreOffice reads %d texts, not %d", sheet, len(got), len(want))
		}
	}
	charts := 0
	for name, part := range parts(t, again) {
		if strings.HasPrefix(name, "xl/charts/chart") && strings.Contains(part, "radarChart>") {
			charts++
		}
	}
	if charts != 1 {
		t.Errorf("%d radars", charts)
	}
}
