package bidi

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// drawer cuts a text into runs exactly as Fyne does.
type drawer struct{ letters, symbols font.Face }

// ResolveFace writes symbols in another font.
func (d *drawer) ResolveFace(r rune) *font.Face {
	if r >= 0x2190 && r < 0xfb00 || r > 0xffff {
		return &d.symbols
	}
	return &d.letters
}

// seen gives what stands from left to right when Fyne draws s.
func (d *drawer) seen(s string) string {
	rs := []rune(s)
	if len(rs) == 0 {
		return ""
	}
	var seg shaping.Segmenter
	var out strings.Builder
	for _, run := range seg.Split(shaping.Input{Text: rs, RunEnd: len(rs), Direction: di.DirectionLTR}, d) {
		var piece []rune
		for _, r := range rs[run.RunStart:run.RunEnd] {
			if !control(r) {
				piece = append(piece, r)
			}
		}
		if run.Direction == di.DirectionLTR {
			out.WriteString(string(piece))
			continue
		}
		b := Clusters(piece)
		for i := len(b) - 1; i > 0; i-- {
			out.WriteString(mirrored.Replace(string(piece[b[i-1]:b[i]])))
		}
	}
	return out.String()
}

func TestFyneDrawsVisualAsMeant(t *testing.T) {
	const seed = 11
	rng := rand.New(rand.NewSource(seed))
	words := []string{"שורה", "long", " ", "(", ")", "[", "]", "«", "»", "“", "”", "12", "2020-2024", "عربي", "✓", "👩‍👧", "🇮🇱", "₪1,000", "שָׁ", ",", ".", "־", "…", "\u2068", "\u2069", "Ελ", "/"}
	var d drawer
	failed := 0
	check := func(s string, base Direction) {
		visual := Visual(s, base)
		if !strings.ContainsRune(visual, rlo) {
			return
		}
		if got, want := d.seen(visual), naive(visual); got != want {
			if failed++; failed < 5 {
				t.Errorf("seed %d: %q is drawn as %q, meant as %q", seed, s, got, want)
			}
		}
	}
	check(strings.Repeat("שורה ארוכה (long) ", 12), RTL)
	for range 3000 {
		var s strings.Builder
		for range 1 + rng.Intn(14) {
			s.WriteString(words[rng.Intn(len(words))])
		}
		check(s.String(), Direction(rng.Intn(2)))
	}
	if !slices.Equal([]rune(d.seen("abc")), []rune("abc")) {
		t.Error("the drawer of this test is wrong")
	}
}
