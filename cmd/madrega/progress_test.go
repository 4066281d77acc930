package main

import (
	"os"
	"path/filepath"
	"testing"

	"madrega/app/lang"
)

// TestProgressOfTheSample compares the meetings of the sample with each other and with today, in every language and form;
// each refusal says what there is.
func TestProgressOfTheSample(t *testing.T) {
	for _, code := range lang.Codes {
		path := newSample(t, code)
		for _, end := range []string{".pdf", ".xlsx"} {
			out := filepath.Join(t.TempDir(), "progress"+end)
			must(t, "report", path, "--kind", "progress", "--from", "13.9.2026", "--to", "2026-10-18", "--out", out, "--lang", code)
			must(t, "report", path, "--kind", "progress", "--from", "2026-10-18", "--to", "today", "--out", out, "--lang", code)
			if info, err := os.Stat(out); err != nil || info.Size() < 4000 {
				t.Errorf("%s: %v", out, err)
			}
		}
	}
	path, out := newSample(t, "en"), filepath.Join(t.TempDir(), "a.pdf")
	for _, args := range [][]string{
		{"report", path, "--kind", "progress", "--out", out},
		{"report", path, "--kind", "progress", "--out", out, "--from", "2026-11-15"},
		{"report", path, "--kind", "workshop", "--out", out, "--from", "2026-09-13"},
	} {
		if code, _, errs := use("en", nil, args...); code != 2 || errs == "" {
			t.Errorf("%v: %d %q", args, code, errs)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a refused report was written")
	}
}
