package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/sample"
)

// newSample makes a file with the sample in it.
func newSample(t *testing.T, language string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "תהליך.madrega")
	must(t, "sample", path, "--lang", language)
	return path
}

// document reads a file through the dump.
func document(t *testing.T, path string) app.Document {
	t.Helper()
	var d app.Document
	if err := json.Unmarshal([]byte(must(t, "dump", path)), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func put(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// names of what is in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range list {
		all = append(all, e.Name())
	}
	return all
}

func TestSampleAndDump(t *testing.T) {
	for _, code := range lang.Codes {
		path := newSample(t, code)
		before := content(t, path)
		first := must(t, "dump", path)
		if again := must(t, "dump", newSample(t, code)); again != first {
			t.Errorf("%s: two samples differ", code)
		}
		if diff := app.Compare(sample.Bay(lang.For(code)), document(t, path)); len(diff) > 0 {
			t.Errorf("%s: the dump differs from the sample in %d places", code, len(diff))
		}
		if out := must(t, "check", path); !strings.Contains(out, fmt.Sprint(document(t, path).Organisations.Len())) {
			t.Errorf("%s: check says %q", code, out)
		}
		if !bytes.Equal(before, content(t, path)) {
			t.Errorf("%s: reading changed the file", code)
		}
		if left := names(t, filepath.Dir(path)); len(left) != 1 {
			t.Errorf("%s: beside the file lies %v", code, left)
		}
		refused(t, failed, "error.file.exists", "sample", path)
		if !bytes.Equal(before, content(t, path)) {
			t.Errorf("%s: a second sample changed the first", code)
		}
	}
}

func TestReports(t *testing.T) {
	dir := t.TempDir()
	for _, code := range lang.Codes {
		file := newSample(t, code)
		for _, kind := range agenda.ReportKinds() {
			for _, end := range []string{".pdf", ".xlsx"} {
				out := filepath.Join(dir, "דוח "+kind+code+end)
				args := []string{"report", file, "--kind", kind, "--out", out, "--lang", code}
				must(t, args...)
				first := content(t, out)
				must(t, args...)
				if !bytes.Equal(first, content(t, out)) {
					t.Errorf("%s: two runs at one time give different files", filepath.Base(out))
				}
				if end == ".pdf" {
					if !bytes.HasPrefix(first, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(first), []byte("%%EOF")) {
						t.Errorf("%s is no PDF", filepath.Base(out))
					}
				} else if kind == agenda.Workshop || kind == "stakeholders" {
					listsAll(t, out, sample.Bay(lang.For(code)))
				}
			}
		}
	}
	if left := names(t, dir); len(left) != 3*2*len(agenda.ReportKinds()) {
		t.Errorf("left behind: %v", left)
	}
}

// listsAll makes sure that a workbook names every organisation.
func listsAll(t *testing.T, path string, d app.Document) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found := map[string]bool{}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			for _, c := range r {
				found[c] = true
			}
		}
	}
	for o := range d.Organisations.All() {
		if !found[o.Name] {
			t.Errorf("%s does not name %q", filepath.Base(path), o.Name)
		}
	}
}

// TestPrivacy keeps personal data out of what goes to participants, and private notes out of everything.
func TestPrivacy(t *testing.T) {
	file := newSample(t, "he")
	d := document(t, file)
	var personal, private []string
	for o := range d.Organisations.All() {
		personal, private = append(personal, o.Contact), append(private, o.Private)
	}
	for p := range d.Departments.All() {
		personal = append(personal, p.Person)
	}
	for c := range d.Cards.All() {
		personal = append(personal, c.Said)
	}
	for p := range d.Persons.All() {
		personal = append(personal, p.Name, p.Role)
	}
	// what is public elsewhere is no secret: the same role may answer for an action
	open := map[string]bool{"": true}
	for a := range d.Actions.All() {
		open[a.Owner] = true
	}
	for v := range d.Ventures.All() {
		open[v.Owner] = true
	}
	for c := range d.Components.All() {
		open[c.Owner] = true
	}
	for i := range d.Invitations.All() {
		open[i.Host] = true
	}
	for r := range d.Relations.All() {
		open[r.Owner] = true
	}
	secret := func(list []string) []string {
		return slices.DeleteFunc(list, func(s string) bool { return open[s] })
	}
	personal, private = secret(personal), secret(private)
	if len(personal) < 20 || len(private) == 0 {
		t.Fatalf("the sample has too little to look for: %q, %q", personal, private)
	}
	for _, audience := range []string{"", "anyone", "planner"} {
		out := filepath.Join(t.TempDir(), "x.xlsx")
		args := []string{"report", file, "--kind", "workshop", "--out", out, "--lang", "he"}
		if audience != "" {
			args = append(args, "--for", audience)
		}
		must(t, args...)
		text := html.UnescapeString(unzipped(t, out))
		found := 0
		for _, s := range personal {
			if strings.Contains(text, s) {
				found++
				if audience != "planner" {
					t.Errorf("for %q: %q is in the report", audience, s)
				}
			}
		}
		if audience == "planner" && found == 0 {
			t.Error("the planner's report has no personal data")
		}
		for _, s := range private {
			if strings.Contains(text, s) {
				t.Errorf("for %q: the private note %q is in the report", audience, s)
			}
		}
	}
}

func unzipped(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var text bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err == nil {
			_, err = text.ReadFrom(r)
		}
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return text.String()
}

// TestReportLeavesTheOldFileOnFailure: what is there is replaced only by a complete report.
func TestReportLeavesTheOldFileOnFailure(t *testing.T) {
	file, dir := newSample(t, "he"), t.TempDir()
	old := filepath.Join(dir, "old.pdf")
	put(t, old, []byte("%PDF-1.4 of last year"))
	broken := filepath.Join(t.TempDir(), "broken.madrega")
	put(t, broken, content(t, file)[:9000])
	refused(t, failed, "error.file.damaged", "report", broken, "--kind", "workshop", "--out", old)
	if string(content(t, old)) != "%PDF-1.4 of last year" || len(names(t, dir)) != 1 {
		t.Errorf("the failed report left %q and %v", content(t, old), names(t, dir))
	}
	must(t, "report", file, "--kind", "workshop", "--out", old)
	if !bytes.HasPrefix(content(t, old), []byte("%PDF-")) {
		t.Error("the old file was not replaced")
	}
	folder := filepath.Join(dir, "folder.pdf")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	refused(t, failed, "error.output.kind", "report", file, "--kind", "workshop", "--out", folder)
	refused(t, failed, "error.export.folder", "report", file, "--kind", "workshop", "--out", filepath.Join(dir, "no", "x.pdf"))
	if left := names(t, dir); len(left) != 2 {
		t.Errorf("left behind: %v", left)
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	dir, good := t.TempDir(), content(t, newSample(t, "he"))
	change := func(name string, at int, with ...byte) string {
		b := bytes.Clone(good)
		copy(b[at:], with)
		path := filepath.Join(dir, name)
		put(t, path, b)
		return path
	}
	text := filepath.Join(dir, "list.csv")
	put(t, text, []byte(strings.Repeat("שם,מגזר\n", 50)))
	short := filepath.Join(dir, "short")
	put(t, short, good[:len(good)/2+100])
	empty := filepath.Join(dir, "empty")
	put(t, empty, nil)
	for _, c := range []struct{ key, path string }{
		{"error.file.damaged", short},
		{"error.file.damaged", empty},
		{"error.file.damaged", change("page", 3*4096, bytes.Repeat([]byte{0xA5}, 3*4096)...)},
		{"error.file.foreign", text},
		{"error.file.foreign", dir},
		{"error.file.foreign", change("other", 68, 0, 0, 0, 1)},
		{"error.file.newer", change("newer", 60, 0, 0, 0, 99)},
		{"error.file.missing", filepath.Join(dir, "none.madrega")},
		{"error.file.missing", filepath.Join(text, "inside.madrega")},
	} {
		var before []byte
		if c.path != dir {
			before, _ = os.ReadFile(c.path)
		}
		for _, args := range [][]string{
			{"check", c.path}, {"dump", c.path}, {"report", c.path, "--kind", "workshop", "--out", filepath.Join(dir, "x.pdf")},
			{"import", c.path, "--stakeholders", text},
		} {
			refused(t, failed, c.key, args...)
		}
		if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", c.path)
		}
	}
}

func TestSampleNowhere(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), []byte("x"))
	for _, path := range []string{filepath.Join(dir, "no", "a.madrega"), filepath.Join(dir, "file", "a.madrega")} {
		code, _, errs := use("en", nil, "sample", path)
		if code != failed || !strings.Contains(errs, "save") {
			t.Errorf("%s: exit %d\n%s", path, code, errs)
		}
	}
	if left := names(t, dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestOutputThatFails(t *testing.T) {
	file := newSample(t, "en")
	for _, args := range [][]string{{"dump", file}, {"check", file}, {"version"}} {
		var errs bytes.Buffer
		p := program{out: fullDisk{}, err: &errs, language: "en", now: nil}
		if code := p.run(args); code != failed || errs.Len() == 0 {
			t.Errorf("%v: exit %d, %q", args, code, errs.String())
		}
	}
}

// TestCheckFindsWhatChangedByItself: one letter in a text of a file that SQLite calls sound.
func TestCheckFindsWhatChangedByItself(t *testing.T) {
	path := newSample(t, "en")
	must(t, "check", path)
	b := content(t, path)
	name := document(t, path).Organisations.At(0).Name
	at := bytes.Index(b, []byte(name))
	if at < 0 {
		t.Fatalf("%q does not stand in the file", name)
	}
	b[at] ^= 1
	put(t, path, b)
	refused(t, failed, "error.check.sum", "check", path)
}
