package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/store"
)

const people = "שם,מגזר,יישוב,הערות\n" +
	"קרן הגשר,שלישי,חיפה,\"פועלת, גם, ביישובים\"\n" +
	"מפעלי צפון בע\"\"מ,עסקי,נשר,\n" +
	"عمتة الجسر,,שפרעם,\n"

func TestImport(t *testing.T) {
	dir := t.TempDir()
	hebrew := strings.ReplaceAll(strings.ReplaceAll(people, "عمتة الجسر", "גן העמק"), `""`, `"`)
	legacy, err := charmap.Windows1255.NewEncoder().String(hebrew)
	if err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(dir, "book.xlsx")
	workbook(t, book, [][]any{{"שם", "מגזר", "השפעה", "עניין"}, {"קרן הגשר", "שלישי", 4, 5}, {"=1+1", "עסקי", "", ""}})
	csv, ansi := filepath.Join(dir, "list.csv"), filepath.Join(dir, "ansi.csv")
	put(t, csv, []byte("\ufeff"+people))
	put(t, ansi, []byte(legacy))
	for list, want := range map[string][]app.Organisation{
		csv: {{Name: "קרן הגשר", Sector: app.Third, Locality: "חיפה", Notes: "פועלת, גם, ביישובים"},
			{Name: `מפעלי צפון בע""מ`, Sector: app.Business, Locality: "נשר"}, {Name: "عمتة الجسر", Locality: "שפרעם"}},
		ansi: {{Name: "קרן הגשר", Sector: app.Third, Locality: "חיפה", Notes: "פועלת, גם, ביישובים"},
			{Name: `מפעלי צפון בע"מ`, Sector: app.Business, Locality: "נשר"}, {Name: "גן העמק", Locality: "שפרעם"}},
		book: {{Name: "קרן הגשר", Sector: app.Third, Influence: 4, Interest: 5}, {Name: "=1+1", Sector: app.Business}},
	} {
		file := newSample(t, "he")
		before := document(t, file).Organisations.Len()
		told := must(t, "import", file, "--stakeholders", list)
		d := document(t, file)
		if n := d.Organisations.Len() - before; n != len(want) {
			t.Errorf("%s: %d were added, want %d\n%s", filepath.Base(list), n, len(want), told)
		}
		for _, w := range want {
			if !has(d, w) {
				t.Errorf("%s: %+v is not in the file as it should be", filepath.Base(list), w)
			}
		}
		again := must(t, "import", file, "--stakeholders", list)
		if diff := app.Compare(d, document(t, file)); len(diff) > 0 {
			t.Errorf("%s: the same list again changed %d things\n%s", filepath.Base(list), len(diff), again)
		}
		if left := names(t, filepath.Dir(file)); len(left) != 1 {
			t.Errorf("%s: left behind: %v", filepath.Base(list), left)
		}
	}
}

func has(d app.Document, w app.Organisation) bool {
	for o := range d.Organisations.All() {
		if o.Name == w.Name && o.Sector == w.Sector && o.Locality == w.Locality && o.Notes == w.Notes && o.Influence == w.Influence && o.Interest == w.Interest {
			return true
		}
	}
	return false
}

func workbook(t *testing.T, path string, rows [][]any) {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = f.SetSheetRow("Sheet1", cell, &r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}

func TestImportRefusesLines(t *testing.T) {
	file, list := newSample(t, "en"), filepath.Join(t.TempDir(), "list.csv")
	put(t, list, []byte("name,sector\nNew one,third\n,business\nNew one,public\n"))
	code, out, errs := use("en", nil, "import", file, "--stakeholders", list)
	if code != done || !strings.Contains(out, "1") || strings.Count(out, "Line ") != 2 || !strings.Contains(out, "Line 3") || !strings.Contains(out, "Line 4") || errs != "" {
		t.Errorf("exit %d\n%s\n%s", code, out, errs)
	}
	before := must(t, "dump", file)
	put(t, list, []byte("name,sector\n,business\n,third\n"))
	if code, _, errs := use("en", nil, "import", file, "--stakeholders", list); code != failed {
		t.Errorf("a list of which nothing is taken: exit %d\n%s", code, errs)
	}
	for key, path := range map[string]string{"error.list.missing": list + "x", "error.list.folder": filepath.Dir(list), "error.list.format": file} {
		refused(t, failed, key, "import", file, "--stakeholders", path)
	}
	if must(t, "dump", file) != before {
		t.Error("lists that were refused changed the file")
	}
}

// TestImportIntoAProtectedFile: it says that nothing can be written, and reading goes on.
func TestImportIntoAProtectedFile(t *testing.T) {
	file, list := newSample(t, "he"), filepath.Join(t.TempDir(), "list.csv")
	put(t, list, []byte(people))
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	before := must(t, "dump", file)
	refused(t, failed, "error.readonly.file", "import", file, "--stakeholders", list)
	if must(t, "dump", file) != before || len(names(t, filepath.Dir(file))) != 1 {
		t.Error("the protected file was changed, or something was left beside it")
	}
}

// TestImportMakesACopyFirst: the file as it was before is among the earlier copies; a copy that can't be made is told, and
// keeps nobody from importing.
func TestImportMakesACopyFirst(t *testing.T) {
	file, dir := newSample(t, "en"), t.TempDir()
	list := filepath.Join(dir, "list.csv")
	put(t, list, []byte("name,sector\nFoundation X,third\n"))
	before := content(t, file)
	run := func(backups string) (out, errs string) {
		t.Helper()
		var o, e bytes.Buffer
		p := program{out: &o, err: &e, language: "en", now: func() time.Time { return clock }, backups: backups}
		if code := p.run([]string{"import", file, "--stakeholders", list}); code != done {
			t.Fatalf("exit %d: %s", code, e.String())
		}
		return o.String(), e.String()
	}
	copies := filepath.Join(dir, "copies")
	if _, errs := run(copies); errs != "" {
		t.Error(errs)
	}
	all, err := store.Copies(copies, file)
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	put(t, filepath.Join(dir, "before.madrega"), before)
	was, err := read(filepath.Join(dir, "before.madrega"))
	if err != nil {
		t.Fatal(err)
	}
	if is, err := read(all[0].Path); err != nil || len(app.Compare(was, is)) > 0 {
		t.Errorf("the copy is another: %v", err)
	}
	put(t, list, []byte("name,sector\nFoundation Y,third\n"))
	if _, errs := run(filepath.Join(list, "no folder")); !said(lang.For("en"), "copies.failed", errs) {
		t.Errorf("a copy that can't be made is not told: %q", errs)
	}
}
