// Package bidi makes one line of text right for the screen and for paper, when it runs from right to left or both ways.
//
// Texts are stored in logical order, the order in which they are spoken. Only what draws them asks here for the visual
// order, and throws it away: a visual string is never stored, copied, wrapped, measured against, or written to a log.
//
// Levels follow the Unicode Bidirectional Algorithm (UAX #9), breaks of lines UAX #14, clusters UAX #29.
package bidi

import (
	"github.com/benoitkugler/textprocessing/fribidi"
)

// Direction in which a line is read.
type Direction int

const (
	LTR Direction = iota
	RTL
)

// Base gives the direction of the first strong character of s outside isolates (rules P2 and P3), or the fallback if it
// has none. Give it one paragraph: it doesn't stop at a new line.
func Base(s string, fallback Direction) Direction {
	depth := 0
	for _, r := range s {
		switch t := typeOf(r); {
		case t == fribidi.PDI:
			depth = max(0, depth-1)
		case t.IsIsolate():
			depth++
		case depth > 0:
		case t == fribidi.LTR:
			return LTR
		case t == fribidi.RTL || t == fribidi.AL:
			return RTL
		}
	}
	return fallback
}

// Levels gives the embedding level of each rune of one line: odd ones run from right to left. Spaces at the end of the
// line take the level of the base direction (rule L1). Characters that the algorithm removes have the level of a
// neighbour.
func Levels(rs []rune, base Direction) []int8 {
	types := make([]fribidi.CharType, len(rs))
	for i, r := range rs {
		types[i] = typeOf(r)
	}
	return levels(rs, types, base)
}

func levels(rs []rune, types []fribidi.CharType, base Direction) []int8 {
	if everyday(rs, types) {
		return trailing(types, resolve(rs, types, base), base)
	}
	return trailing(types, byFriBidi(rs, types, base), base)
}

func byFriBidi(rs []rune, types []fribidi.CharType, base Direction) []int8 {
	out := make([]int8, len(rs))
	brackets := make([]fribidi.BracketType, len(rs))
	for i, r := range rs {
		if types[i] == fribidi.ON {
			brackets[i] = fribidi.GetBracket(r)
		}
	}
	dir := fribidi.ParType(fribidi.LTR)
	if base == RTL {
		dir = fribidi.RTL
	}
	embedded, _ := fribidi.GetParEmbeddingLevels(types, brackets, &dir)
	for i, l := range embedded {
		out[i] = int8(l)
	}
	return out
}

// LineLevels gives the levels of one line that was broken out of a paragraph: levels are the paragraph's for these runes.
// The argument is not changed.
func LineLevels(rs []rune, levels []int8, base Direction) []int8 {
	types := make([]fribidi.CharType, len(rs))
	for i, r := range rs {
		types[i] = typeOf(r)
	}
	return trailing(types, append([]int8(nil), levels...), base)
}

// trailing applies the last part of rule L1.
func trailing(types []fribidi.CharType, levels []int8, base Direction) []int8 {
	for i := len(levels) - 1; i >= 0; i-- {
		switch t := types[i]; {
		case t == fribidi.WS, t == fribidi.BS, t == fribidi.SS, t.IsIsolate(), removed(t):
			levels[i] = int8(base)
		default:
			return levels
		}
	}
	return levels
}

// removed tells what rule X9 removes.
func removed(t fribidi.CharType) bool {
	switch t {
	case fribidi.BN, fribidi.LRE, fribidi.RLE, fribidi.LRO, fribidi.RLO, fribidi.PDF:
		return true
	}
	return false
}

// Run is a stretch of runes, Start up to End, that is read in one direction.
type Run struct {
	Start, End int
	RTL        bool
}

// RunsOf gives the runs of one line as they stand from left to right (rule L2), for known levels.
func RunsOf(levels []int8) []Run {
	n := 0
	for i := range levels {
		if i == 0 || levels[i] != levels[i-1] {
			n++
		}
	}
	runs, of := make([]Run, 0, n), make([]int8, 0, n)
	lowestOdd, highest := int8(127), int8(0)
	for i := 0; i < len(levels); {
		l, start := levels[i], i
		for i < len(levels) && levels[i] == l {
			i++
		}
		runs = append(runs, Run{start, i, l&1 == 1})
		of = append(of, l)
		highest = max(highest, l)
		if l&1 == 1 {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for l := highest; l >= lowestOdd; l-- {
		for i := 0; i < len(runs); i++ {
			start := i
			for i < len(runs) && of[i] >= l {
				i++
			}
			for a, b := start, i-1; a < b; a, b = a+1, b-1 {
				runs[a], runs[b] = runs[b], runs[a]
				of[a], of[b] = of[b], of[a]
			}
		}
	}
	return runs
}

// typeOf gives the bidirectional class of a rune, quickly for those of every day.
func typeOf(r rune) fribidi.CharType {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return fribidi.LTR
	case 'א' <= r && r <= 'ת':
		return fribidi.RTL
	case r == ' ':
		return fribidi.WS
	}
	return fribidi.GetBidiType(r)
}
