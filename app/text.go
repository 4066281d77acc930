package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	MaxLine = 300   // characters in a name or another one-line field
	MaxText = 20000 // characters in a paragraph
)

// CleanLine makes one honest line of what was typed, pasted or read: no control characters, no marks that turn the
// direction of text (they can make a name say what it does not), one space between words, at most MaxLine characters.
func CleanLine(s string) string {
	return cut(strings.Join(strings.Fields(strings.Map(honest, Letters(strings.ToValidUTF8(s, "�")))), " "), MaxLine)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// CleanText does the same for a paragraph, and keeps its lines.
func CleanText(s string) string {
	s = lineEnds.Replace(Letters(strings.ToValidUTF8(s, "�")))
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRightFunc(strings.Map(honest, l), unicode.IsSpace)
	}
	return cut(strings.Trim(strings.Join(lines, "\n"), "\n"), MaxText)
}

// honest drops what can't be seen but changes what is: controls, direction marks, and other invisible formats. Joiners
// stay: Arabic, Persian and emoji are written with them.
func honest(r rune) rune {
	switch {
	case '\t' <= r && r <= '\r' || r == '\u0085':
		return ' '
	case r == '\u200c' || r == '\u200d':
		return r
	case unicode.Is(unicode.Cf, r) && !(0xE0020 <= r && r <= 0xE007F), unicode.IsControl(r):
		return -1
	case r == '\u2028' || r == '\u2029':
		return ' '
	}
	return r
}

func cut(s string, runes int) string {
	if utf8.RuneCountInString(s) <= runes {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:runes]))
}

// Fold gives the form in which two names count as the same: without case, marks of vowels and accents, and the many sorts of
// quotation marks, hyphens and figures; in Arabic whatever hand or keyboard wrote it, ة as ه, ى as ي, and letters of hamza as
// what carries it.
func Fold(s string) string {
	s = quotes.Replace(strings.ToLower(CleanLine(s)))
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r == 'ـ' || unicode.Is(unicode.Mn, r):
		case r >= '٠' && r <= '٩':
			b.WriteRune(r - '٠' + '0')
		case r >= '۰' && r <= '۹':
			b.WriteRune(r - '۰' + '0')
		default:
			if same, ok := variants[r]; ok {
				r = same
			}
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(strings.ToLower(b.String())), " ")
}

// quotes are marks that names are written with or without, and those between words.
var quotes = func() *strings.Replacer {
	var pairs []string
	for _, r := range "\"'׳״’‘“”„‟«»‹›`´′″‵ʼʹ＂＇" {
		pairs = append(pairs, string(r), "")
	}
	for _, r := range "-־–—‑‐‒―−﹘﹣－" {
		pairs = append(pairs, string(r), " ")
	}
	return strings.NewReplacer(pairs...)
}()

// variants are letters of Arabic that other keyboards type, and those that are written for one another.
var variants = map[rune]rune{'ة': 'ه', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ک': 'ك', 'ڪ': 'ك', 'ہ': 'ه', 'ھ': 'ه', 'ە': 'ه', 'ۃ': 'ه', 'ٱ': 'ا'}

// Letters writes Arabic letters in the forms that old programs and some keyboards give them (ﻻ as one sign, or each as it stands in a
// word) as the letters that they are.
func Letters(s string) string {
	if !strings.ContainsFunc(s, formed) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if formed(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// formed tells whether r is a letter of Arabic in one of its forms, but for whole words and marks of vowels by themselves.
func formed(r rune) bool {
	return r >= 'ﭐ' && r <= 'ﮱ' || r >= 'ﯓ' && r <= 'ﯿ' || r >= 'ﺀ' && r <= 'ﻼ'
}

// among tells whether v is one of a list, or zero: not stated.
func among[T comparable](v T, list []T) bool {
	var zero T
	return v == zero || slices.Contains(list, v)
}

// WithLines adds lines to a text, without those that stand in it already: what was said elsewhere is taken over.
func WithLines(text string, lines ...string) string {
	has := map[string]bool{"": true}
	for line := range strings.SplitSeq(text, "\n") {
		has[Fold(line)] = true
	}
	for _, line := range lines {
		for line := range strings.SplitSeq(line, "\n") {
			if !has[Fold(line)] {
				has[Fold(line)] = true
				text = strings.TrimPrefix(text+"\n"+line, "\n")
			}
		}
	}
	return text
}
