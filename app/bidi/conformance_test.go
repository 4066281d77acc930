package bidi

import (
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/benoitkugler/textprocessing/fribidi"
)

// ucd opens a file of the Unicode Character Database as the system's package unicode-data brings it, packed or not.
// Without the data a build server fails; elsewhere the test says how to get it and ok is false.
func ucd(t *testing.T, name string) (lines *bufio.Scanner, ok bool) {
	t.Helper()
	for _, ending := range []string{"", ".gz", ".bz2"} {
		f, err := os.Open("/usr/share/unicode/" + name + ending)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		var r io.Reader = f
		switch ending {
		case ".gz":
			if r, err = gzip.NewReader(f); err != nil {
				t.Fatal(err)
			}
		case ".bz2":
			r = bzip2.NewReader(f)
		}
		lines = bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20)
		return lines, true
	}
	if os.Getenv("MADREGA_CI") == "1" || os.Getenv("CI") == "true" {
		t.Fatalf("%s is missing: install the package unicode-data", name)
	}
	t.Logf("not run: %s is missing; on Debian, apt-get install unicode-data", name)
	return nil, false
}

// order flattens runs into the offsets of runes from left to right, without those that rule X9 removes.
func order(runs []Run, gone func(int) bool) []int {
	out := []int{}
	for _, r := range runs {
		for i := r.Start; i < r.End; i++ {
			at := i
			if r.RTL {
				at = r.End - 1 - (i - r.Start)
			}
			if !gone(at) {
				out = append(out, at)
			}
		}
	}
	return out
}

func numbers(t *testing.T, s string, base int) []int {
	t.Helper()
	out := []int{}
	for _, f := range strings.Fields(s) {
		if f == "x" {
			out = append(out, -1)
			continue
		}
		n, err := strconv.ParseInt(f, base, 32)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, int(n))
	}
	return out
}

func sameLevels(got []int8, want []int) bool {
	for i, w := range want {
		if w >= 0 && int(got[i]) != w {
			return false
		}
	}
	return len(got) == len(want)
}

func TestBidiCharacterTest(t *testing.T) {
	lines, ok := ucd(t, "BidiCharacterTest.txt")
	if !ok {
		return
	}
	cases, failed := 0, 0
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		f := strings.Split(line, ";")
		if len(f) != 5 {
			continue
		}
		cases++
		var rs []rune
		for _, n := range numbers(t, f[0], 16) {
			rs = append(rs, rune(n))
		}
		base := Direction(numbers(t, f[2], 10)[0])
		if f[1] == "2" {
			if got := Base(string(rs), LTR); got != base {
				failed++
				t.Errorf("%s: base %d, want %d", f[0], got, base)
			}
		}
		want := numbers(t, f[3], 10)
		got := Levels(rs, base)
		seen := order(RunsOf(got), func(i int) bool { return want[i] < 0 })
		if !sameLevels(got, want) || !slices.Equal(seen, numbers(t, f[4], 10)) {
			failed++
			t.Errorf("%s, base %d: levels %v, want %v; order %v, want %s", f[0], base, got, want, seen, f[4])
		}
		if failed > 20 {
			t.FailNow()
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases < 90000 {
		t.Errorf("only %d cases", cases)
	}
}

var classes = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ا', "EN": '1', "ES": '+', "ET": '$', "AN": '٣', "CS": ',', "NSM": '\u0300', "BN": '\u200b',
	"B": '\u2029', "S": '\t', "WS": ' ', "ON": '!', "LRE": '\u202a', "RLE": '\u202b', "LRO": '\u202d', "RLO": '\u202e',
	"PDF": '\u202c', "LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

func TestBidiTest(t *testing.T) {
	lines, ok := ucd(t, "BidiTest.txt")
	if !ok {
		return
	}
	var want, wantOrder []int
	cases, failed := 0, 0
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			want = numbers(t, rest, 10)
		} else if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			wantOrder = numbers(t, rest, 10)
		}
		input, bits, ok := strings.Cut(line, ";")
		if !ok || strings.HasPrefix(line, "@") {
			continue
		}
		var rs []rune
		for _, c := range strings.Fields(input) {
			rs = append(rs, classes[c])
		}
		set := numbers(t, bits, 16)[0]
		for bit, base := range map[int]Direction{1: Base(string(rs), LTR), 2: LTR, 4: RTL} {
			if set&bit == 0 {
				continue
			}
			cases++
			got := Levels(rs, base)
			seen := order(RunsOf(got), func(i int) bool { return want[i] < 0 })
			if !sameLevels(got, want) || !slices.Equal(seen, wantOrder) {
				failed++
				t.Errorf("%s, base %d: levels %v, want %v; order %v, want %v", input, base, got, want, seen, wantOrder)
			}
		}
		if failed > 20 {
			t.FailNow()
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if cases < 490000 {
		t.Errorf("only %d cases", cases)
	}
}

func TestClassesStandForThemselves(t *testing.T) {
	want := map[string]fribidi.CharType{"L": fribidi.LTR, "R": fribidi.RTL, "AL": fribidi.AL, "ES": fribidi.ES, "ET": fribidi.ET,
		"AN": fribidi.AN, "CS": fribidi.CS, "NSM": fribidi.NSM, "BN": fribidi.BN, "B": fribidi.BS, "S": fribidi.SS, "ON": fribidi.ON}
	for c, w := range want {
		if got := typeOf(classes[c]); got != w {
			t.Errorf("%s stands as %v", c, got)
		}
	}
}
