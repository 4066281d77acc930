package bidi

import (
	"slices"
	"strings"

	"github.com/benoitkugler/textprocessing/fribidi"
)

// A line without explicit marks of direction, which is nearly every line there is, is resolved here with one pass over its
// classes a rule, in a fraction of the time of FriBidi's lists of runs. FriBidi has the rest. Unicode's own cases
// (TestBidiTest, TestBidiCharacterTest) hold both.

const (
	opening = "([{"
	closing = ")]}"
)

// everyday tells whether resolve knows all that is in a line.
func everyday(rs []rune, types []fribidi.CharType) bool {
	for i, t := range types {
		switch t {
		case fribidi.LTR, fribidi.RTL, fribidi.WS, fribidi.EN, fribidi.AL, fribidi.AN, fribidi.ES, fribidi.ET, fribidi.CS, fribidi.NSM:
		case fribidi.ON:
			if rs[i] >= 0x80 && fribidi.GetBracket(rs[i]) != fribidi.NoBracket {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// resolve gives the levels of an everyday line (rules W1 to W7, N0 to N2, I1 and I2).
func resolve(rs []rune, types []fribidi.CharType, base Direction) []int8 {
	around, even, odd := fribidi.CharType(fribidi.LTR), int8(0), int8(1)
	if base == RTL {
		around, even = fribidi.RTL, 2
	}
	types = slices.Clone(types)
	weak(types, around)
	pairs(rs, types, around)
	neutrals(types, around)
	out := make([]int8, len(rs))
	for i, t := range types {
		switch t {
		case fribidi.LTR:
			out[i] = even
		case fribidi.RTL:
			out[i] = odd
		default: // numbers
			out[i] = 2
		}
	}
	return out
}

// weak resolves marks above and below, numbers, and what stands with them (rules W1 to W7).
func weak(types []fribidi.CharType, around fribidi.CharType) {
	before, strong := around, around
	for i, t := range types {
		if t == fribidi.NSM {
			t = before
		}
		before = t
		switch t {
		case fribidi.LTR, fribidi.RTL:
			strong = t
		case fribidi.AL:
			strong, t = t, fribidi.RTL
		case fribidi.EN:
			if strong == fribidi.AL {
				t = fribidi.AN
			}
		}
		types[i] = t
	}
	for i := 1; i+1 < len(types); i++ {
		between := types[i-1] == types[i+1]
		if between && types[i-1] == fribidi.EN && (types[i] == fribidi.ES || types[i] == fribidi.CS) ||
			between && types[i-1] == fribidi.AN && types[i] == fribidi.CS {
			types[i] = types[i-1]
		}
	}
	strong = around
	for i := 0; i < len(types); {
		end := i + 1
		for types[i] == fribidi.ET && end < len(types) && types[end] == fribidi.ET {
			end++
		}
		t := types[i]
		switch t {
		case fribidi.LTR, fribidi.RTL:
			strong = t
		case fribidi.ES, fribidi.CS, fribidi.ET:
			beside := i > 0 && before == fribidi.EN || end < len(types) && types[end] == fribidi.EN
			if t = fribidi.ON; beside && types[i] == fribidi.ET {
				t = fribidi.EN
			}
		}
		before = t // a number that has become a letter below is still a number to what follows it
		if t == fribidi.EN && strong == fribidi.LTR {
			t = fribidi.LTR
		}
		for ; i < end; i++ {
			types[i] = t
		}
	}
}

// side gives the direction that a resolved class lends to its neighbours: numbers count as right-to-left. Neutrals have
// none.
func side(t fribidi.CharType) (fribidi.CharType, bool) {
	switch t {
	case fribidi.LTR:
		return t, true
	case fribidi.RTL, fribidi.EN, fribidi.AN:
		return fribidi.RTL, true
	}
	return 0, false
}

// pairs gives brackets and their partners one direction (rule N0).
func pairs(rs []rune, types []fribidi.CharType, around fribidi.CharType) {
	var open []int       // not yet closed
	var partner [][2]int // offsets of a pair
	for i, r := range rs {
		if r >= 0x80 || types[i] != fribidi.ON {
			continue
		}
		if strings.ContainsRune(opening, r) {
			if len(open) == 63 { // BD16 gives up
				break
			}
			open = append(open, i)
			continue
		}
		kind := strings.IndexRune(closing, r)
		if kind < 0 {
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if rs[open[k]] == rune(opening[kind]) {
				partner = append(partner, [2]int{open[k], i})
				open = open[:k]
				break
			}
		}
	}
	slices.SortFunc(partner, func(a, b [2]int) int { return a[0] - b[0] })
	for _, p := range partner {
		if to, ok := enclosed(types, p, around); ok {
			for _, at := range p {
				types[at] = to
				for at++; at < len(rs) && typeOf(rs[at]) == fribidi.NSM; at++ {
					types[at] = to
				}
			}
		}
	}
}

// enclosed gives the direction of a pair of brackets by what they hold and, where that runs against the line, by what
// stands before them.
func enclosed(types []fribidi.CharType, pair [2]int, around fribidi.CharType) (to fribidi.CharType, ok bool) {
	for _, t := range types[pair[0]+1 : pair[1]] {
		s, strong := side(t)
		if !strong {
			continue
		}
		if s == around {
			return around, true
		}
		to, ok = s, true
	}
	if !ok {
		return 0, false
	}
	for i := pair[0] - 1; i >= 0; i-- {
		if s, strong := side(types[i]); strong {
			return s, true
		}
	}
	return around, true
}

// neutrals take the direction of both sides if it is one, and else that of the line (rules N1 and N2).
func neutrals(types []fribidi.CharType, around fribidi.CharType) {
	before := around
	for i := 0; i < len(types); {
		if s, strong := side(types[i]); strong {
			before = s
			i++
			continue
		}
		end, after := i, around
		for ; end < len(types); end++ {
			if s, strong := side(types[end]); strong {
				after = s
				break
			}
		}
		to := around
		if before == after {
			to = before
		}
		for ; i < end; i++ {
			types[i] = to
		}
	}
}
