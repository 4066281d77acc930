package bidi

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// Span is a line of a text: the runes from Start up to End, spaces at its end included and a new line not. Hard tells that
// a new line ends it, which the next line then begins after.
type Span struct {
	Start, End int
	Hard       bool
}

// Clusters gives the offsets at which a caret may stand, from 0 to len(rs): the bounds of what people take for one
// character. Nothing has none.
func Clusters(rs []rune) []int {
	if len(rs) == 0 {
		return nil
	}
	var seg segmenter.Segmenter
	seg.Init(rs)
	bounds := make([]int, 1, len(rs)+1)
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		bounds = append(bounds, g.Offset+len(g.Text))
	}
	return bounds
}

// Wrap breaks a text into lines no wider than width, in logical order and without the spaces at their ends. A new line
// begins a paragraph. A word that is too long is broken between clusters. measure tells how wide a text is drawn; it is
// asked for words and not for letters. With no width at all there are no breaks but the new lines.
func Wrap(s string, width float32, measure func(string) float32) []string {
	rs := []rune(s)
	var lines []string
	for _, l := range WrapRunes(rs, width, measure) {
		lines = append(lines, strings.TrimRightFunc(string(rs[l.Start:l.End]), unicode.IsSpace))
	}
	return lines
}

// WrapRunes does what Wrap does, and gives the lines as spans. There is always one, and together they hold every rune but
// the new lines.
func WrapRunes(rs []rune, width float32, measure func(string) float32) []Span {
	w := wrapper{rs: rs, width: width, measure: measure, known: map[string]float32{}}
	start := 0
	for {
		n := slices.Index(rs[start:], '\n')
		if n < 0 {
			w.paragraph(start, len(rs))
			return w.lines
		}
		w.paragraph(start, start+n)
		w.lines[len(w.lines)-1].Hard = true
		start += n + 1
	}
}

type wrapper struct {
	rs      []rune
	width   float32
	measure func(string) float32
	known   map[string]float32
	lines   []Span
}

func (w *wrapper) of(rs []rune) float32 {
	if len(rs) == 0 {
		return 0
	}
	s := string(rs)
	v, ok := w.known[s]
	if !ok {
		v = w.measure(s)
		if len(rs) < 64 {
			w.known[s] = v
		}
	}
	return v
}

func (w *wrapper) paragraph(start, end int) {
	if w.width <= 0 || start == end {
		w.lines = append(w.lines, Span{Start: start, End: end})
		return
	}
	var seg segmenter.Segmenter
	seg.Init(w.rs[start:end])
	line, x := start, float32(0)
	for it := seg.LineIterator(); it.Next(); {
		from := start + it.Line().Offset
		to := from + len(it.Line().Text)
		word := to
		for word > from && unicode.IsSpace(w.rs[word-1]) {
			word--
		}
		wide := w.of(w.rs[from:word])
		if x+wide > w.width && from > line {
			w.lines = append(w.lines, Span{Start: line, End: from})
			line, x = from, 0
		}
		if wide > w.width {
			line = w.emergency(from, word)
			wide = w.of(w.rs[line:word])
		}
		x += wide + w.of(w.rs[word:to])
	}
	w.lines = append(w.lines, Span{Start: line, End: end})
}

// emergency breaks a word that is wider than a line, and gives the start of what is left of it.
func (w *wrapper) emergency(from, to int) int {
	bounds := Clusters(w.rs[from:to])
	at := 0
	for {
		n := fits(len(bounds)-1-at, func(n int) bool {
			return w.measure(string(w.rs[from+bounds[at]:from+bounds[at+n]])) <= w.width
		})
		n = max(n, 1)
		if at+n >= len(bounds)-1 {
			return from + bounds[at]
		}
		w.lines = append(w.lines, Span{Start: from + bounds[at], End: from + bounds[at+n]})
		at += n
	}
}

// fits gives the largest n up to most for which ok holds, trying small ones first; 0 if it holds for none.
func fits(most int, ok func(int) bool) int {
	low, high := 0, 1
	for high <= most && ok(high) {
		low, high = high, high*2
	}
	high = min(high, most+1)
	for low+1 < high {
		if mid := (low + high) / 2; ok(mid) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// Truncate cuts a line so that it and "…" are no wider than width; a line that fits stays as it is. Isolates that the cut
// left open are closed before the "…", so that it stands at the end of the line and not inside a name.
func Truncate(s string, width float32, measure func(string) float32) string {
	if s == "" || len(s) < 4096 && measure(s) <= width {
		return s
	}
	rs := []rune(s)
	bounds := Clusters(rs)
	n := fits(len(bounds)-1, func(n int) bool { return measure(string(rs[:bounds[n]])+"…") <= width })
	if n == len(bounds)-1 {
		return s
	}
	head := rs[:bounds[n]]
	for len(head) > 0 && unicode.IsSpace(head[len(head)-1]) {
		head = head[:len(head)-1]
	}
	open := 0
	for _, r := range head {
		switch r {
		case '\u2066', '\u2067', '\u2068':
			open++
		case '\u2069':
			open = max(0, open-1)
		}
	}
	return string(head) + strings.Repeat("\u2069", open) + "…"
}
