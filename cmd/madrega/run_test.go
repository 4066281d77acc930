package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
)

// clock is the time in all tests.
var clock = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

// use runs the program in a language and gives its exit code and what it wrote. There is no window: window, if not nil,
// gets the path that would be opened.
func use(language string, window func(string) error, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	if window == nil {
		window = func(string) error { return errors.New("a window was opened") }
	}
	p := program{out: &o, err: &e, language: language, now: func() time.Time { return clock }, window: window}
	code = p.run(args)
	return code, o.String(), e.String()
}

// must runs a command that has to succeed, and gives what it wrote.
func must(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := use("en", nil, args...)
	if code != done || errs != "" {
		t.Fatalf("%v: exit %d\n%s", args, code, errs)
	}
	return out
}

// refused runs a command that has to fail: it must say why in words, and write nothing else.
func refused(t *testing.T, want int, key string, args ...string) {
	t.Helper()
	for _, language := range lang.Codes {
		code, out, errs := use(language, nil, args...)
		if code != want {
			t.Errorf("%s %v: exit %d, want %d\n%s", language, args, code, want, errs)
		}
		if out != "" {
			t.Errorf("%s %v: wrote %q though it failed", language, args, out)
		}
		if !said(lang.For(language), key, errs) {
			t.Errorf("%s %v: does not say %s:\n%s", language, args, key, errs)
		}
		if strings.ContainsAny(errs, "\u2068\u2069") || strings.Contains(errs, "<no value>") {
			t.Errorf("%s %v: not for a terminal:\n%q", language, args, errs)
		}
	}
}

// said tells whether a text holds the words of a key, whatever is in their gaps.
func said(l *lang.Lang, key, text string) bool {
	gap := regexp.MustCompile(`<no value>`)
	var pattern []string
	for _, part := range gap.Split(l.T(key), -1) {
		pattern = append(pattern, regexp.QuoteMeta(lang.Plain(part)))
	}
	return regexp.MustCompile("(?s)" + strings.Join(pattern, ".*")).MatchString(text)
}

func TestUsageInEveryLanguage(t *testing.T) {
	for _, language := range lang.Codes {
		for _, args := range [][]string{{"help"}, {"-h"}, {"--help"}, {"report", "--help"}, {"dump", "x", "-h"}} {
			code, out, errs := use(language, nil, args...)
			if code != done || errs != "" {
				t.Errorf("%s %v: exit %d, %s", language, args, code, errs)
			}
			for _, c := range commands {
				if !strings.Contains(out, "madrega "+c.name) || !said(lang.For(language), "cli.does."+c.name, out) {
					t.Errorf("%s %v: the usage leaves out %s", language, args, c.name)
				}
			}
		}
	}
}

func TestMisuse(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.madrega")
	must(t, "sample", file)
	for _, c := range []struct {
		key  string
		args []string
	}{
		{"cli.unknown", []string{"explode", "x"}},
		{"cli.unknown", []string{"--loud"}},
		{"cli.unknown", []string{file, file}},
		{"cli.nofile", []string{"nothing-here.madrega"}},
		{"cli.files", []string{"check"}},
		{"cli.files", []string{"check", file, file}},
		{"cli.files", []string{"version", file}},
		{"cli.flag", []string{"check", file, "--loud"}},
		{"cli.flag", []string{"check", "--loud=yes", file}},
		{"cli.flag", []string{"sample", file, "--kind", "x"}},
		{"cli.value", []string{"check", file, "--lang"}},
		{"cli.value", []string{"check", file, "--lang="}},
		{"cli.lang", []string{"check", file, "--lang", "xx"}},
		{"cli.must", []string{"report", file, "--kind", "workshop"}},
		{"cli.must", []string{"report", file, "--out", "x.pdf"}},
		{"cli.must", []string{"import", file}},
		{"cli.kind", []string{"report", file, "--kind", "novel", "--out", "x.pdf"}},
		{"cli.for", []string{"report", file, "--kind", "workshop", "--out", "x.pdf", "--for", "everyone"}},
		{"cli.out", []string{"report", file, "--kind", "workshop", "--out", "x.docx"}},
	} {
		refused(t, misuse, c.key, c.args...)
	}
}

func TestFlagsAndFilesInAnyOrder(t *testing.T) {
	t.Chdir(t.TempDir())
	must(t, "sample", "a.madrega", "--lang", "en")
	want := must(t, "dump", "a.madrega")
	for _, args := range [][]string{
		{"dump", "--lang", "ar", "a.madrega"}, {"dump", "-lang=ar", "a.madrega"}, {"dump", "a.madrega", "-lang", "he"}, {"dump", "--", "a.madrega"},
	} {
		if got := must(t, args...); got != want {
			t.Errorf("%v gives another dump", args)
		}
	}
	must(t, "sample", "--", "--odd.madrega")
	if _, err := os.Stat("--odd.madrega"); err != nil {
		t.Error(err)
	}
}

func TestWindowOpensTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.madrega")
	must(t, "sample", file)
	for _, args := range [][]string{nil, {file}} {
		opened := "none"
		code, _, errs := use("he", func(path string) error { opened = path; return nil }, args...)
		if code != done || opened != strings.Join(args, "") {
			t.Errorf("%v: exit %d, opened %q\n%s", args, code, opened, errs)
		}
	}
	code, _, errs := use("en", func(string) error { return app.Fail(app.Disk, "cli.nodisplay") }, file)
	if code != failed || !strings.Contains(errs, "madrega --help") {
		t.Errorf("without a display: exit %d\n%s", code, errs)
	}
}

func TestVersionIsThatOfThePackage(t *testing.T) {
	told := must(t, "version")
	b, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^Version = "(.*)"$`).FindSubmatch(b)
	if m == nil || told != string(m[1])+"\n" {
		t.Errorf("the program says %q, FyneApp.toml %q", told, m)
	}
}
