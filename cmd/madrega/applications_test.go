package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
)

// A form is printed as a workbook, forty of them come back filled, with damaged ones among them, and all are registered at
// once.
func TestAFolderOfFormsIsRegisteredAtOnce(t *testing.T) {
	file, dir := newSample(t, "he"), t.TempDir()
	blank := filepath.Join(dir, "blank.xlsx")
	must(t, "print", file, "--sheet", "application", "--out", blank, "--lang", "ar")
	d := document(t, file)
	before, folder := forum.Register(d, forum.Current(d).ID), filepath.Join(dir, "forms")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	name := 0
	for i, q := range forum.Questions(d, lang.For("ar")) {
		if q.Key == "name" {
			name = 6 + i
		}
	}
	for i := range 40 {
		f, err := excelize.OpenFile(blank)
		if err == nil {
			err = f.SetCellStr(f.GetSheetList()[0], fmt.Sprint("C", name), fmt.Sprintf("جمعية %d", i/2*2)) // each twice
		}
		if err == nil {
			err = f.SaveAs(filepath.Join(folder, fmt.Sprintf("%02d.xlsx", i)))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	whole := content(t, filepath.Join(folder, "07.xlsx"))
	put(t, filepath.Join(folder, "07.xlsx"), whole[:len(whole)/2])
	put(t, filepath.Join(folder, "scan.pdf"), []byte("%PDF-1.7"))
	put(t, filepath.Join(folder, "blank.xlsx"), content(t, blank))
	code, told, _ := use("en", nil, "import", file, "--applications", folder)
	if code != done {
		t.Fatalf("exit %d\n%s", code, told)
	}
	d = document(t, file)
	list := forum.Register(d, forum.Current(d).ID)
	if n := len(list) - len(before); n != 20 {
		t.Errorf("%d were registered, want 20\n%s", n, told)
	}
	if last := list[len(list)-1]; last.Source != app.ByForm || last.Received == "" || last.Number != before[len(before)-1].Number+20 {
		t.Errorf("the last one is %+v", last)
	}
	for _, words := range []string{"07.xlsx", "scan.pdf", "blank.xlsx: The form is blank", "01.xlsx: The same applicant is already here: 00.xlsx"} {
		if !strings.Contains(told, words) {
			t.Errorf("nothing was said of %q\n%s", words, told)
		}
	}
	if code, out, _ := use("he", nil, "import", file, "--applications", folder); code != done || !strings.Contains(out, "07.xlsx") {
		t.Errorf("the same folder again: exit %d, %q", code, out)
	}
	if diff := app.Compare(d, document(t, file)); len(diff) > 0 {
		t.Errorf("the same folder again changed %d things", len(diff))
	}
}

func TestFormsNeedAForum(t *testing.T) {
	dir := t.TempDir()
	list := filepath.Join(dir, "list.csv")
	put(t, list, []byte("שם,מגזר\nא,עסקי\n"))
	for _, args := range [][]string{{"print", "--sheet", "application", "--out", filepath.Join(dir, "x.xlsx")}, {"print", newSample(t, "he"), "--sheet", "call", "--out", filepath.Join(dir, "x.xlsx")},
		{"import", newSample(t, "he")}, {"import", newSample(t, "he"), "--applications", filepath.Join(dir, "gone")}} {
		if code, _, errs := use("he", nil, args...); code == 0 || errs == "" {
			t.Errorf("%v: exit %d, %q", args, code, errs)
		}
	}
	if left := names(t, dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}
