package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTablesAsToolsWriteThem: quota tables and lists of people of kinds that went wrong somewhere, with invented content. Two are
// chosen of each; or the message names what is wrong.
func TestTablesAsToolsWriteThem(t *testing.T) {
	for name, told := range map[string]string{
		"bool": "", "blank-id-rows-auto": "4 5", "header-category_category-value": "", "quota-decimal": "", "value-quotes-dash": "", "feature-unused-header-blank": "",
		"hebrew-names-bom": "", "bom-semicolon": "", "numeric-header": "", "only-min-flex": "", "empty-feature-cell": "", "leading-zero-ids": "",
		"many-errors-one-message":  "!4 · Gender · femal; 7 · Gender · femal; 10 · Gender · femal; 13 · Gender · femal; 16 · Gender · femal; 19 · Gender · femal",
		"different-duplicate-rows": "!5",
	} {
		t.Run(name, func(t *testing.T) {
			dir, find := t.TempDir(), func(part string) string {
				found, err := filepath.Glob(filepath.Join("testdata", "tables", name+"."+part+".*"))
				if err != nil || len(found) != 1 {
					t.Fatalf("%v %v", found, err)
				}
				return found[0]
			}
			selected := filepath.Join(dir, "s.csv")
			code, out, errs := use("en", nil, "select", "--categories", find("features"), "--respondents", find("people"), "--seats", "2", "--selected", selected, "--remaining", filepath.Join(dir, "r.csv"))
			told, bad := strings.CutPrefix(told, "!")
			if bad != (code != done) || !strings.Contains(out+errs, told) {
				t.Fatalf("exit %d: %s%s", code, out, errs)
			}
			if b, err := os.ReadFile(selected); !bad && (err != nil || !bytes.HasPrefix(b, []byte("\ufeff")) || bytes.Count(b, []byte("\n")) != 3) {
				t.Errorf("%v\n%s", err, b)
			}
		})
	}
}

// TestTablesOfOneWorkbookAndWhatStandsAboveThem: two sheets, titles, lines that repeat another, ids with commas, no mark with --bare.
func TestTablesOfOneWorkbookAndWhatStandsAboveThem(t *testing.T) {
	dir, both := t.TempDir(), filepath.Join("testdata", "tables", "both.xlsx")
	selected := filepath.Join(dir, "s.csv")
	out := must(t, "select", "--categories", both, "--respondents", both, "--seats", "2", "--selected", selected, "--remaining", filepath.Join(dir, "r.csv"))
	if !strings.Contains(out, "2") || bytes.Count(content(t, selected), []byte("\n")) != 3 {
		t.Error(out)
	}
	quotas, people := filepath.Join(dir, "q.csv"), filepath.Join(dir, "p.csv")
	put(t, quotas, []byte("Quotas of the forum,,,\nfeature-name,Feature Value,Min,Max\nGender,Female,1.000,1\nGender,Male,١,1.00\n"))
	put(t, people, []byte("Everybody who answered,\nid,Gender\n\"a,1\",Female\nb,Male\nb,Male\nc,Female\n"))
	args := []string{"select", "--categories", quotas, "--respondents", people, "--seats", "2", "--selected", selected, "--remaining", filepath.Join(dir, "r.csv"), "--lock-in", `"a,1",b`, "--bare"}
	if out := must(t, args...); !strings.Contains(out, "the same as earlier ones, which were passed over: 5") {
		t.Error(out)
	}
	if got := string(content(t, selected)); got != "id,Gender\n\"a,1\",Female\nb,Male\n" {
		t.Errorf("%q", got)
	}
}

// TestNoTableWritesAFormula: what would begin a formula in a spreadsheet is written as words, unless it is a number; with --bare it
// stays as it came.
func TestNoTableWritesAFormula(t *testing.T) {
	dir := t.TempDir()
	quotas, people, selected := filepath.Join(dir, "q.csv"), filepath.Join(dir, "p.csv"), filepath.Join(dir, "s.csv")
	put(t, quotas, []byte("feature,value,min,max\nGender,Female,1,1\n"))
	put(t, people, []byte("id,Gender,name,phone,sum,mail,more\n7,Female,=HYPERLINK(\"x\"),+972-4-5550123,-12.5,@dana,-x\n"))
	args := []string{"select", "--categories", quotas, "--respondents", people, "--seats", "1", "--selected", selected, "--remaining", filepath.Join(dir, "r.csv")}
	for want, more := range map[string][]string{
		"7,Female,\"'=HYPERLINK(\"\"x\"\")\",'+972-4-5550123,-12.5,'@dana,'-x\n": nil,
		"7,Female,\"=HYPERLINK(\"\"x\"\")\",+972-4-5550123,-12.5,@dana,-x\n":     {"--bare"},
	} {
		must(t, append(args, more...)...)
		if got := string(content(t, selected)); !strings.HasSuffix(got, want) {
			t.Errorf("%v: %q", more, got)
		}
	}
}
