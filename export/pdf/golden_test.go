package pdf

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/assets"
)

var update = flag.Bool("update", false, "write the golden files anew")

// outline says what stands on each page, line by line as it is drawn, and how many shapes.
func outline(ps []*page) string {
	var b strings.Builder
	for i, p := range ps {
		fmt.Fprintf(&b, "--- page %d: %d shapes, %d links\n", i+1, len(p.marks), len(p.links))
		for _, m := range p.bookmarks {
			fmt.Fprintf(&b, "outline: %s%s\n", strings.Repeat("  ", m.level), m.title)
		}
		for _, t := range p.texts {
			fmt.Fprintf(&b, "%g %s\n", t.size, t.said)
		}
	}
	return b.String()
}

func TestPagesGolden(t *testing.T) {
	for _, code := range lang.Codes {
		golden(t, outline(pages(sampleReport(code, 12))), filepath.Join("testdata", "pages-"+code+".txt"))
		golden(t, outline(pages(workshop(code, 10))), filepath.Join("testdata", "workshop-"+code+".txt"))
	}
}

func golden(t *testing.T, got, path string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Errorf("%s is not as it was from line %d on: %q, not %q; if that is right, write it anew with -update", path, i+1, a[i], b[i])
				break
			}
		}
		if len(a) != len(b) {
			t.Errorf("%s: %d lines, not %d", path, len(a), len(b))
		}
	}
}

func TestReportOfTheSampleWorkshop(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		r := agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: madeAt, Audience: report.Planner})
		ps := pages(r)
		if bad := faultOf(ps); bad != "" {
			t.Errorf("%s: %s", code, bad)
		}
		entries := 0
		for n, p := range ps {
			entries += len(p.bookmarks)
			for _, tx := range p.texts {
				if strings.ContainsRune(tx.shown, box) || strings.Contains(tx.said, "<no value>") {
					t.Errorf("%s, page %d: %q can't be read", code, n+1, tx.said)
				}
			}
		}
		if entries != len(r.Sections) || len(ps) < 8 || len(ps) > 24 {
			t.Errorf("%s: %d entries in the outline and %d pages for %d sections", code, entries, len(ps), len(r.Sections))
		}
		written(t, r)
	}
}

func TestCleanTamesAnyText(t *testing.T) {
	for in, want := range map[string]string{
		"שלום":                   "שלום",
		"a\x00b\x1fc":            "abc",
		"evil\u202egnp.exe":      "evilgnp.exe",
		"good 👩‍👩‍👧🎉 day":        "good □ day",
		"① 𝐀":                    "1 A",
		"e\u0301":                "é",
		"a\u2028b\tc":            "a\nb c",
		"\xff":                   "□",
		"\ue000":                 "□",
		"soft\u00adhyphen\ufeff": "softhyphen",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, not %q", in, got, want)
		}
	}
}

func TestEveryJoinedLetterIsInTheFont(t *testing.T) {
	for r := 'ء'; r <= 'ي'; r++ {
		if r > 'غ' && r < 'ف' {
			continue
		}
		for _, s := range []string{string(r), "ب" + string(r), string(r) + "ب", "ب" + string(r) + "ب", "ل" + string(r), "بل" + string(r)} {
			if v := visual(s, 1); strings.ContainsRune(v, box) || v == "" {
				t.Errorf("%q is drawn as %q", s, v)
			}
		}
	}
}

func TestIconsAreReadWhole(t *testing.T) {
	var names []string
	for _, name := range assets.Names("icons") {
		if svg, ok := strings.CutSuffix(name, ".svg"); ok && svg != "app-icon" && svg != "mark" {
			names = append(names, svg)
		}
	}
	for _, n := range names {
		path := icon(n, 10, 20, 12)
		if len(path) < 4 {
			t.Errorf("%s has %d steps", n, len(path))
		}
		for _, s := range path {
			if s.op != 'Z' && (s.p[0] < 9 || s.p[0] > 23 || s.p[1] < 19 || s.p[1] > 33) {
				t.Errorf("%s leaves its square at %v", n, s.p)
			}
		}
	}
}
