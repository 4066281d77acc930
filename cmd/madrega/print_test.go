package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"testing"

	"madrega/app/lang"
	"madrega/app/roomkit"
)

func TestSheetsForTheRoom(t *testing.T) {
	dir, file := t.TempDir(), newSample(t, "he")
	for i, name := range roomkit.Names {
		code := lang.Codes[i%len(lang.Codes)]
		for _, args := range [][]string{{"print", file}, {"print"}} {
			out := filepath.Join(dir, string(name)+".pdf")
			args = append(args, "--sheet", string(name), "--out", out, "--lang", code, "--copies", "3")
			must(t, args...)
			first := content(t, out)
			must(t, args...)
			if !bytes.HasPrefix(first, []byte("%PDF-")) || !bytes.Equal(first, content(t, out)) {
				t.Errorf("%v: no PDF, or another one each time", args)
			}
		}
	}
	if left := names(t, dir); len(left) != len(roomkit.Names) {
		t.Errorf("left behind: %v", left)
	}
}

func TestChoicesForSheets(t *testing.T) {
	dir := t.TempDir()
	size := func(args ...string) int {
		out := filepath.Join(dir, "x.pdf")
		must(t, append([]string{"print", "--out", out}, args...)...)
		return bytes.Count(content(t, out), []byte("/Type /Page\n"))
	}
	for _, c := range []struct {
		pages int
		args  []string
	}{
		{1, []string{"--sheet", "ballot", "--copies", "2"}},
		{20, []string{"--sheet", "ballot-target"}},
		{5, []string{"--sheet", "cards"}},
		{2, []string{"--sheet", "radar", "--copies", "2", "--paper", "A3"}},
		{1, []string{"--sheet", "agenda", "--exercises", "close,vision", "--start", "9:30"}},
		{4, []string{"--sheet", "dots", "--dots", "7", "--copies", "8"}},
	} {
		if n := size(c.args...); n != c.pages {
			t.Errorf("%v: %d pages, not %d", c.args, n, c.pages)
		}
	}
}

func TestMisuseOfPrint(t *testing.T) {
	ok := slices.Clip([]string{"print", "--sheet", "dots", "--out", "x.pdf"})
	for _, c := range []struct {
		key  string
		args []string
	}{
		{"cli.sheet", []string{"print", "--sheet", "novel", "--out", "x.pdf"}},
		{"cli.out.end", []string{"print", "--sheet", "dots", "--out", "x.xlsx"}},
		{"cli.must", []string{"print", "--sheet", "dots"}},
		{"cli.must", []string{"print", "--out", "x.pdf"}},
		{"cli.files", append(ok, "a.madrega", "b.madrega")},
		{"cli.count", append(ok, "--copies", "0")},
		{"cli.count", append(ok, "--copies", "501")},
		{"cli.count", append(ok, "--dots", "eleven")},
		{"cli.start", append(ok, "--start", "25:00")},
		{"cli.paper", append(ok, "--paper", "a5")},
		{"cli.exercise", append(ok, "--exercises", "vision,fishing")},
		{"cli.flag", append(ok, "--kind", "x")},
	} {
		refused(t, misuse, c.key, c.args...)
	}
}
