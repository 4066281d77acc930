package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
)

func TestDemo(t *testing.T) {
	for _, code := range lang.Codes {
		folder := filepath.Join(t.TempDir(), "הדגמה")
		out := must(t, "demo", folder, "--lang", code)
		all := []string{"forum.xlsx", "sample.madrega", "stakeholders.xlsx", "workshop.pdf"}
		if got := names(t, folder); !slices.Equal(got, all) {
			t.Errorf("the folder holds %v", got)
		}
		for _, name := range all {
			if strings.Count(out, filepath.Join(folder, name)) != 1 {
				t.Errorf("%s: it does not say once that it wrote %s:\n%s", code, name, out)
			}
		}
		if diff := app.Compare(sample.Bay(lang.For(code)), document(t, filepath.Join(folder, "sample.madrega"))); len(diff) > 0 {
			t.Errorf("%s: the file differs from the sample in %d places", code, len(diff))
		}
		if pdf := content(t, filepath.Join(folder, "workshop.pdf")); !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("%s: the summary is no PDF", code)
		}
		for _, name := range []string{"stakeholders.xlsx", "forum.xlsx"} {
			book, err := excelize.OpenFile(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			if len(book.GetSheetList()) < 2 {
				t.Errorf("%s: %s has the sheets %v", code, name, book.GetSheetList())
			}
			if err := book.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestDemoReplacesNothing tries a folder that has one of the files, and one that can't be made.
func TestDemoReplacesNothing(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "forum.xlsx")
	put(t, mine, []byte("mine"))
	refused(t, failed, "cli.demo.exists", "demo", folder)
	if got := names(t, folder); !slices.Equal(got, []string{"forum.xlsx"}) || string(content(t, mine)) != "mine" {
		t.Errorf("the folder holds %v", got)
	}
	refused(t, failed, "error.folder.make", "demo", filepath.Join(mine, "below"))
}
