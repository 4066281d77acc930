package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/testkit"
)

func written(t testing.TB, r report.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameReportSameBytes(t *testing.T) {
	for _, code := range lang.Codes {
		if !bytes.Equal(written(t, sampleReport(code, 20)), written(t, sampleReport(code, 20))) {
			t.Errorf("%s: two files of one report differ", code)
		}
	}
	r := sampleReport("he", 3)
	r.Made = r.Made.AddDate(-3000, 0, 0)
	written(t, r)
}

func TestFileSaysItsLanguage(t *testing.T) {
	for code, direction := range map[string]string{"he": "R2L", "ar": "R2L", "en": "L2R"} {
		file := written(t, sampleReport(code, 3))
		for _, want := range []string{"/Lang (" + code + ")", "/Direction /" + direction, "/DisplayDocTitle true", "/Outlines", "/CreationDate (D:20261122164000)"} {
			if !bytes.Contains(file, []byte(want)) {
				t.Errorf("%s: no %s in the file", code, want)
			}
		}
	}
}

// letters gives what the texts of a file say through its own table of letters, line by line in visual order.
func letters(t *testing.T, file []byte) (lines []string) {
	t.Helper()
	table := map[uint16]string{}
	row := regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)
	for _, m := range row.FindAllSubmatch(file, -1) {
		from, _ := strconv.ParseUint(string(m[1]), 16, 16)
		var us []uint16
		for i := 0; i+4 <= len(m[2]); i += 4 {
			u, _ := strconv.ParseUint(string(m[2][i:i+4]), 16, 16)
			us = append(us, uint16(u))
		}
		table[uint16(from)] = string(utf16.Decode(us))
	}
	streams := regexp.MustCompile(`(?s)<</Filter /FlateDecode /Length \d+>>\nstream\n(.*?)\nendstream`)
	shown := regexp.MustCompile(`(?s)\((.*?[^\\]|)\) Tj ET`)
	for _, s := range streams.FindAllSubmatch(file, -1) {
		z, err := zlib.NewReader(bytes.NewReader(s[1]))
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range shown.FindAllSubmatch(content, -1) {
			raw := bytes.NewBuffer(nil)
			for i := 0; i < len(m[1]); i++ {
				if m[1][i] == '\\' && i+1 < len(m[1]) {
					i++
					if m[1][i] == 'r' {
						raw.WriteByte('\r')
						continue
					}
				}
				raw.WriteByte(m[1][i])
			}
			line := ""
			for b := raw.Bytes(); len(b) >= 2; b = b[2:] {
				u := binary.BigEndian.Uint16(b)
				if s, ok := table[u]; ok {
					line += s
				} else {
					line += string(rune(u))
				}
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// sought are words that people would search for, in logical order.
var sought = map[string][]string{"he": {"שפרעם", "המחלקה", "איגוד התעשיינים", "Bareket"}, "ar": {"شفاعمرو", "التطوير", "الثلاثة", "والشمال", "علاقة", "Bareket"}, "en": {"Shefa-Amr", "department"}}

func TestWordsAreFoundThroughTheTableOfLetters(t *testing.T) {
	for code, words := range sought {
		all := strings.Join(letters(t, written(t, sampleReport(code, 15))), "\n")
		for _, w := range words {
			if code != "en" && w[0] > 127 {
				w = reversed(w)
			}
			if !strings.Contains(all, w) {
				t.Errorf("%s: %q can't be found", code, w)
			}
		}
	}
}

func reversed(s string) string {
	out := ""
	for _, r := range s {
		out = string(r) + out
	}
	return out
}

// tool runs a program that reads PDF. Without it the test fails where everything must run, and else tells how to get it.
func tool(t *testing.T, name string, args ...string) (out string, ok bool) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" || os.Getenv("MADREGA_CI") == "1" {
			t.Fatalf("%s is missing: apt-get install poppler-utils qpdf", name)
		}
		t.Logf("%s is missing, so this was not tried; to try it: apt-get install poppler-utils qpdf", name)
		return "", false
	}
	b, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, b)
	}
	return string(b), true
}

func TestOtherProgramsReadTheFile(t *testing.T) {
	for code, words := range sought {
		path := filepath.Join(t.TempDir(), code+".pdf")
		if err := os.WriteFile(path, written(t, sampleReport(code, 15)), 0o600); err != nil {
			t.Fatal(err)
		}
		if text, ok := tool(t, "pdftotext", path, "-"); ok {
			for _, w := range words {
				if !strings.Contains(text, w) {
					t.Errorf("%s: pdftotext does not find %q", code, w)
				}
			}
		}
		if said, ok := tool(t, "qpdf", "--check", path); ok && (!strings.Contains(said, "No syntax or stream encoding errors") || strings.Contains(said, "WARNING")) {
			t.Errorf("%s: qpdf: %s", code, said)
		}
		book := filepath.Join(t.TempDir(), code+"-workshop.pdf")
		if err := os.WriteFile(book, written(t, workshop(code, 15)), 0o600); err != nil {
			t.Fatal(err)
		}
		if text, ok := tool(t, "pdftotext", book, "-"); ok {
			text = strings.Join(strings.Fields(text), " ")
			for _, w := range testkit.Spoken(code) {
				if !strings.Contains(text, w) {
					t.Errorf("%s: pdftotext does not find %q in the workshop", code, w)
				}
			}
		}
		ppm := filepath.Join(t.TempDir(), code)
		if _, ok := tool(t, "pdftoppm", "-r", "36", "-f", "1", "-l", "1", "-singlefile", path, ppm); ok {
			checkFirstPage(t, code, ppm+".ppm")
		}
	}
}

// checkFirstPage looks at a picture of the first page: the band is pine, and the highest terrace stands where reading ends.
func checkFirstPage(t *testing.T, code, path string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var wide, high, most int
	if _, err := fmt.Sscanf(string(b[:20]), "P6\n%d %d\n%d\n", &wide, &high, &most); err != nil {
		t.Fatal(err)
	}
	at := func(x, y int) rgb {
		p := b[len(b)-3*wide*high+3*(y*wide+x):]
		return rgb(p[0])<<16 | rgb(p[1])<<8 | rgb(p[2])
	}
	end, start := wide-4, 4
	if lang.For(code).RTL() {
		end, start = start, end
	}
	step := 0 // where the band ends in the highest terrace
	for at(end, step) == pine {
		step++
	}
	for _, want := range []struct {
		x, y int
		c    rgb
	}{{wide / 2, 4, pine}, {end, step + 2, terraces[3]}, {start, step + 2, pine}, {wide / 2, high - 4, white}} {
		if got := at(want.x, want.y); got != want.c {
			t.Errorf("%s: at %d,%d of the first page is %06X, not %06X", code, want.x, want.y, got, want.c)
		}
	}
}

func TestWidthsAreThoseOfTheLibrary(t *testing.T) {
	f := gofpdf.New("P", "pt", "A4", "")
	for i, weight := range []string{"", "B"} {
		f.AddUTF8FontFromBytes("paper", weight, faces()[i].file)
		f.SetFont("paper", weight, 10)
		for _, s := range []string{"Hello, world", visual("שלום עולם ₪1,000", 1), visual("السلام عليكم ولا بأس", 1)} {
			if got, want := faces()[i].width(s)*10, f.GetStringWidth(s); got < want-.001 || got > want+.001 {
				t.Errorf("%q is %.3f wide here and %.3f there", s, got, want)
			}
		}
	}
}

func TestFailuresAreErrorsForPeople(t *testing.T) {
	err := Write(brokenWriter{}, sampleReport("he", 3))
	var e *app.Error
	if !errors.As(err, &e) || e.Kind != app.Disk || !errors.Is(err, errBroken) {
		t.Errorf("a full disk gives %v", err)
	}
	for _, code := range lang.Codes {
		for _, key := range []string{"error.pdf.build", "error.pdf.write"} {
			if !lang.For(code).Has(key) {
				t.Errorf("%s has no words for %s", code, key)
			}
		}
	}
	written(t, report.Report{})
}

var errBroken = errors.New("no room")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func FuzzWrite(f *testing.F) {
	for i, s := range nasty {
		f.Add(uint64(i), s)
	}
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		if len(s) > 2000 {
			return
		}
		r := randomReport(rand.New(rand.NewPCG(seed, 3)))
		r.Title, r.Sections = s, append(r.Sections[:min(1, len(r.Sections))], report.Section{Title: s, Intro: s, Blocks: []report.Block{
			report.Table{Columns: []report.Column{{Title: s}, {Title: "b"}}, Rows: [][]report.Cell{{{Text: s}, {Text: s}}}},
			report.Paragraph{Style: report.Caution, Text: s}, report.Grid{Items: []report.GridItem{{Name: s}}}, report.Network{Nodes: []report.Node{{Name: s}}}}})
		file := written(t, r)
		if _, _, _, err := split(file); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
		if bad := faultOf(pages(r)); bad != "" {
			t.Errorf("seed %d: %s", seed, bad)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		r := sampleReport("he", n)
		r.Sections = r.Sections[1:2]
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				written(b, r)
			}
		})
	}
}
