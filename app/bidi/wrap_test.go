package bidi

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// runes measures a text as one for each rune.
func runes(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s     string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two  ", 7, []string{"one two"}},
		{"one  two", 4, []string{"one", "two"}},
		{"שלום רב לכם", 7, []string{"שלום רב", "לכם"}},
		{"a\nb\n", 7, []string{"a", "b", ""}},
		{"\n\n", 7, []string{"", "", ""}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"x abcdefghij y", 4, []string{"x", "abcd", "efgh", "ij y"}},
		{"ארגון בין־מגזרי", 12, []string{"ארגון", "בין־מגזרי"}},
		{"שָׁלוֹם", 3, []string{"שָׁ", "לוֹ", "ם"}},
		{"abc", 0, []string{"abc"}},
		{"abc", .5, []string{"a", "b", "c"}},
		{"כ־₪1,000 לשנה", 8, []string{"כ־₪1,000", "לשנה"}},
	} {
		if got := Wrap(c.s, c.width, runes); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %v) is %q, want %q", c.s, c.width, got, c.want)
		}
	}
}

func TestWrapOfALongText(t *testing.T) {
	calls := 0
	count := func(s string) float32 { calls++; return runes(s) }
	for _, s := range []string{strings.Repeat("א", 100_000), strings.Repeat("מילה ", 20_000), strings.Repeat("\n", 100_000)} {
		lines := WrapRunes([]rune(s), 50, count)
		if len(lines) < 1000 {
			t.Errorf("%d lines", len(lines))
		}
	}
	if calls > 100_000 {
		t.Errorf("measured %d times", calls)
	}
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		s     string
		width float32
		want  string
	}{
		{"", 3, ""},
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"ab cd", 4, "ab…"},
		{"שָׁלוֹם", 4, "שָׁ…"},
		{"abc", 0, "…"},
		{"אב \u2068company\u2069", 8, "אב \u2068com\u2069…"},
	} {
		if got := Truncate(c.s, c.width, runes); got != c.want {
			t.Errorf("Truncate(%q, %v) is %q, want %q", c.s, c.width, got, c.want)
		}
	}
}

func TestClusters(t *testing.T) {
	for s, want := range map[string][]int{"": nil, "ab": {0, 1, 2}, "שָׁלוֹ": {0, 3, 4, 6}, "👩‍👧x": {0, 3, 4}, "\r\n": {0, 2}} {
		if got := Clusters([]rune(s)); !slices.Equal(got, want) {
			t.Errorf("Clusters(%q) is %v, want %v", s, got, want)
		}
	}
}

func BenchmarkWrapThousandWords(b *testing.B) {
	rs := []rune(strings.Repeat("שלום world רב לכם, ", 250))
	for b.Loop() {
		WrapRunes(rs, 60, runes)
	}
}
