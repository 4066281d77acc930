package bidi

import (
	"slices"
	"strings"
	"unicode"

	"github.com/benoitkugler/textprocessing/fribidi"
	"github.com/go-text/typesetting/language"
)

const (
	lrm = '\u200e'
	pdf = '\u202c'
	lro = '\u202d'
	rlo = '\u202e'

	apart = '\u200c' // keeps Arabic letters of neighbouring pieces from joining
)

// Visual gives one string that a drawer who only knows left-to-right (but shapes each run) draws right: the pieces stand
// in visual order, each held in its direction by marks that have no width. Marks of direction in s do their work for the
// levels and are dropped; new lines and tabs become spaces.
func Visual(s string, base Direction) string {
	if base == LTR && plain(s) {
		return s
	}
	rs := []rune(s)
	return VisualLine(rs, Levels(rs, base), base)
}

// VisualLine does what Visual does, for runes whose levels are known.
func VisualLine(rs []rune, levels []int8, base Direction) string {
	var b strings.Builder
	runs := RunsOf(levels)
	if base == LTR && len(runs) == 1 && !runs[0].RTL && leftOnly(rs) {
		write(&b, rs)
		return b.String()
	}
	b.Grow(4*len(rs) + 12*len(runs))
	var last rune // of the piece before, where it runs to the left
	for _, run := range runs {
		piece := rs[run.Start:run.End]
		if !run.RTL {
			b.WriteRune(lro)
			write(&b, piece)
			b.WriteRune(pdf)
			last = 0
			continue
		}
		cuts := parts(piece)
		for i := len(cuts) - 1; i > 0; i-- {
			first, end := edges(piece[cuts[i-1]:cuts[i]])
			if last > 'ת' && unicode.Is(unicode.Arabic, last) && unicode.Is(unicode.Arabic, first) {
				b.WriteRune(apart)
			}
			last = end
			b.WriteRune(lrm)
			b.WriteRune(rlo)
			write(&b, piece[cuts[i-1]:cuts[i]])
			b.WriteRune(pdf)
			b.WriteRune(lrm)
		}
	}
	return b.String()
}

// edges gives the first and the last letter of a piece, without marks of direction and marks above and below.
func edges(rs []rune) (first, last rune) {
	for _, r := range rs {
		if control(r) || mark(r) {
			continue
		}
		if first == 0 {
			first = r
		}
		last = r
	}
	return first, last
}

// plain tells that s is printable ASCII, which needs nothing.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// leftOnly tells that nothing in rs can move a drawer from left to right.
func leftOnly(rs []rune) bool {
	for _, r := range rs {
		if r < 0x590 {
			continue
		}
		if t := typeOf(r); !control(r) && (t.IsRtl() || t.IsArabic()) {
			return false
		}
	}
	return true
}

// control tells whether a rune only steers the direction of others.
func control(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r == '\u061c' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// write puts out what can be seen of rs.
func write(b *strings.Builder, rs []rune) {
	for _, r := range rs {
		switch {
		case r == '\t' || r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			b.WriteByte(' ')
		case control(r) || unicode.IsControl(r):
		default:
			b.WriteRune(r)
		}
	}
}

// parts cuts a right-to-left run where a drawer could cut it and draw its parts from left to right: between scripts, around
// symbols and emoji, which are in other fonts, and around brackets, which take the script of their partner. It gives the
// offsets of the cuts, with both ends.
func parts(rs []rune) []int {
	cuts := append(make([]int, 0, 8), 0)
	current, alone := language.Common, false
	var bounds []int
	for i, r := range rs {
		if mark(r) || r == '\u200c' || control(r) {
			continue
		}
		of := script(r)
		if symbol(r) || bracket(r) {
			if alone {
				if bounds == nil {
					bounds = Clusters(rs)
				}
				if _, starts := slices.BinarySearch(bounds, i); !starts {
					continue
				}
			}
			cuts = cut(cuts, i)
			current, alone = language.Common, true
			continue
		}
		if r == '\u200d' {
			continue
		}
		shared := of == language.Common || of == language.Inherited
		if alone || !shared && current != language.Common && of != current {
			cuts = cut(cuts, i)
			current = language.Common
		}
		if !shared {
			current = of
		}
		alone = false
	}
	return cut(cuts, len(rs))
}

func cut(cuts []int, at int) []int {
	if cuts[len(cuts)-1] == at {
		return cuts
	}
	return append(cuts, at)
}

// bracket tells whether a rune closes what another opens. Some quotation marks open in one language and close in another.
func bracket(r rune) bool {
	if r < 0x80 {
		return r == ')' || r == ']' || r == '}'
	}
	return !letter(r) && unicode.In(r, unicode.Pe, unicode.Pi, unicode.Pf)
}

// letter tells the letters of every day from the rest without a search, which is most of the work of a line.
func letter(r rune) bool { return 'א' <= r && r <= 'ת' || 'ء' <= r && r <= 'ي' }

// mark tells whether a rune stands above or below another.
func mark(r rune) bool { return r >= 0x300 && !letter(r) && unicode.Is(unicode.Mn, r) }

// script gives the script of a rune.
func script(r rune) language.Script {
	if 'א' <= r && r <= 'ת' {
		return language.Hebrew
	}
	return language.LookupScript(r)
}

// symbol tells whether a rune may well come from another font than the letters around it.
func symbol(r rune) bool {
	return r >= 0x2000 && r != '\u200c' && r != '\u200d' && !control(r) && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsSpace(r) ||
		r >= 0x300 && !letter(r) && unicode.Is(unicode.Me, r) || '\ufe00' <= r && r <= '\ufe0f'
}

// Paper gives visual order for a drawer that puts one glyph after another from left to right and shapes nothing: Arabic
// letters in their joined forms, brackets mirrored, without marks of vowels and of direction.
func Paper(s string, base Direction) string {
	if base == LTR && plain(s) {
		return s
	}
	var rs []rune
	for _, r := range s {
		switch {
		case r == '\t' || r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			rs = append(rs, ' ')
		case unicode.Is(unicode.Mn, r) || unicode.IsControl(r):
		default:
			rs = append(rs, r)
		}
	}
	if len(rs) == 0 {
		return ""
	}
	dir := fribidi.ParType(fribidi.LTR)
	if base == RTL {
		dir = fribidi.RTL
	}
	visual, _ := fribidi.LogicalToVisual(fribidi.DefaultFlags, rs, &dir)
	var b strings.Builder
	for _, r := range visual.Str {
		if !control(r) && r != '\ufeff' && r != '\u200c' && r != '\u200d' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
