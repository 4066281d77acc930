package drawing

import (
	"slices"
	"strings"

	"madrega/app/bidi"
)

// logical gives the words of a text that is drawn in visual order (see bidi.Visual) as they are written, and their base
// direction: that of the interface, if both would look the same. What was never put in visual order comes back as it is.
func logical(drawn string, base bidi.Direction) (string, bidi.Direction) {
	pieces := cut(drawn)
	for _, dir := range []bidi.Direction{base, 1 - base} {
		for _, guess := range guesses(pieces, dir) {
			if bidi.Visual(guess, dir) == drawn {
				return guess, dir
			}
		}
	}
	return drawn, bidi.LTR
}

// piece is what is drawn in one direction.
type piece struct {
	text string
	rtl  bool
}

// cut gives the pieces of a drawn text from left to right.
func cut(drawn string) (list []piece) {
	for drawn != "" {
		switch {
		case strings.HasPrefix(drawn, "\u200e"), strings.HasPrefix(drawn, "\u200c"), strings.HasPrefix(drawn, "\u202c"):
			drawn = drawn[3:]
			continue
		case strings.HasPrefix(drawn, "\u202d"), strings.HasPrefix(drawn, "\u202e"):
			text, rest, _ := strings.Cut(drawn[3:], "\u202c")
			list = append(list, piece{text, strings.HasPrefix(drawn, "\u202e")})
			drawn = rest
		default:
			i := strings.IndexAny(drawn, "\u202d\u202e")
			if i <= 0 {
				i = len(drawn)
			}
			list = append(list, piece{drawn[:i], false})
			drawn = drawn[i:]
		}
	}
	return list
}

// guesses are the orders in which pieces may have been written. In a line that reads to the left all are turned round; in
// one that reads to the right those are that lie between two that read to the left, numbers among them.
func guesses(pieces []piece, dir bidi.Direction) []string {
	if dir == bidi.RTL {
		turned := slices.Clone(pieces)
		slices.Reverse(turned)
		return []string{join(turned)}
	}
	runs := func(inside func(i int) bool) string {
		out := slices.Clone(pieces)
		for i := 0; i < len(out); i++ {
			start := i
			for i < len(out) && inside(i) {
				i++
			}
			slices.Reverse(out[start:i])
		}
		return join(out)
	}
	return []string{
		runs(func(i int) bool { return pieces[i].rtl }),
		runs(func(i int) bool {
			return pieces[i].rtl || i > 0 && i < len(pieces)-1 && strings.ContainsAny(pieces[i].text, "0123456789")
		}),
		runs(func(i int) bool { return pieces[i].rtl || strings.ContainsAny(pieces[i].text, "0123456789") }),
	}
}

func join(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}
