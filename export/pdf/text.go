package pdf

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"madrega/app/bidi"
)

// box stands for what the font can't show, an emoji say.
const box = '□'

// style is how a text looks. Sizes are in points.
type style struct {
	size   float64
	bold   bool
	colour rgb
	lead   float64 // from line to line, in sizes
}

var (
	bandTitle = style{22, true, pineInk, 1.2}
	bandText  = style{10.5, false, pineInk2, 1.4}
	heading   = style{15, true, pine, 1.2}
	subtitle  = style{12.5, true, pine, 1.25}
	body      = style{10.5, false, ink, 1.4}
	strong    = style{10.5, true, ink, 1.4}
	second    = style{9, false, ink2, 1.4}
	tableHead = style{9, true, ink, 1.3}
	quote     = style{14, true, ink, 1.35}
	numeral   = style{14, true, ink, 1.2}
	smallText = style{8.5, false, ink, 1.3}
	footText  = style{8.5, false, ink2, 1.3}
)

func (s style) in(c rgb) style             { s.colour = c; return s }
func (s style) strong() style              { s.bold = true; return s }
func (s style) sized(pt float64) style     { s.size = pt; return s }
func (s style) height() float64            { return s.size * s.lead }
func (s style) baseline() float64          { return s.height()/2 + .34*s.size }
func (s style) face() *face                { return faces()[index(s.bold)] }
func (s style) across(text string) float64 { return s.face().width(text) * s.size }

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// line is one line of text, ready to be drawn.
type line struct {
	shown string // visual order, joined
	said  string // logical order
	wide  float64
}

// typesetter makes lines in the direction of a report.
type typesetter struct{ rtl bool }

// base gives the direction of a paragraph. In a report that runs from right to left a Hebrew sentence may begin with a
// Latin name, so one right-to-left letter is enough; elsewhere the first strong letter decides.
func (t typesetter) base(s string) bidi.Direction {
	if !t.rtl {
		return bidi.Base(s, bidi.LTR)
	}
	for _, r := range s {
		if r >= 0x590 && (unicode.Is(unicode.Hebrew, r) || unicode.Is(unicode.Arabic, r)) {
			return bidi.RTL
		}
	}
	return bidi.Base(s, bidi.RTL)
}

// lines breaks a text; new lines in it are kept, save those at its ends.
func (t typesetter) lines(s string, width float64, st style) []line {
	s = strings.Trim(clean(s), "\n ")
	if s == "" {
		return nil
	}
	var all []line
	for _, p := range strings.Split(s, "\n") {
		base := t.base(p)
		measure := func(part string) float32 { return float32(st.across(visual(part, base))) }
		for _, l := range bidi.Wrap(p, float32(width), measure) {
			all = append(all, made(l, base, st))
		}
	}
	if !slices.ContainsFunc(all, func(l line) bool { return strings.TrimSpace(l.shown) != "" }) {
		return nil // marks without a width only
	}
	return all
}

// atMost gives no more lines than n; the last then ends in "…".
func (t typesetter) atMost(n int, s string, width float64, st style) []line {
	s = strings.Join(strings.Fields(clean(s)), " ")
	if long := []rune(s); len(long) > 400*n {
		s = string(long[:400*n])
	}
	ls := t.lines(s, width, st)
	if len(ls) <= n {
		return ls
	}
	rest := make([]string, 0, len(ls)-n+1)
	for _, l := range ls[n-1:] {
		rest = append(rest, l.said)
	}
	ls[n-1] = t.one(strings.Join(rest, " "), width, st)
	return ls[:n]
}

// one makes a single line, cut to the width with "…" if need be.
func (t typesetter) one(s string, width float64, st style) line {
	s = strings.Join(strings.Fields(clean(s)), " ")
	if long := []rune(s); len(long) > 400 {
		s = string(long[:400]) + "…"
	}
	base := t.base(s)
	s = bidi.Truncate(s, float32(width), func(part string) float32 { return float32(st.across(visual(part, base))) })
	return made(s, base, st)
}

func made(s string, base bidi.Direction, st style) line {
	v := visual(s, base)
	return line{shown: v, said: s, wide: st.across(v)}
}

// visual puts a clean line in visual order, and what the font lacks becomes a box.
func visual(s string, base bidi.Direction) string {
	joined := false
	v := strings.Map(func(r rune) rune {
		joined = joined || firstLigature <= r && r <= lastLigature
		if faces()[0].has(r) {
			return r
		}
		if r == ' ' || unicode.IsSpace(r) {
			return ' '
		}
		return box
	}, bidi.Paper(s, base))
	if joined {
		return halves.Replace(v)
	}
	return v
}

// The ligatures of lam and alef are drawn as two characters, that programs may find both letters: see fonts_gen.go.
const (
	firstLigature, lastLigature = '\ufef5', '\ufefc'
	firstHalf, lastHalf         = '\ue000', '\ue00f'
)

var halves = func() *strings.Replacer {
	var pairs []string
	for r := firstLigature; r <= lastLigature; r++ {
		half := firstHalf + 2*(r-firstLigature)
		pairs = append(pairs, string(r), string([]rune{half, half + 1}))
	}
	return strings.NewReplacer(pairs...)
}()

// clean makes any string one that can be drawn: valid, composed, without controls and without marks that force a
// direction; what the font lacks becomes plainer letters if it has them, or one box.
func clean(s string) string {
	f := faces()[0]
	if ascii(s) {
		return s
	}
	var b strings.Builder
	boxed := false
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, string(box))) {
		wasBoxed := boxed
		boxed = false
		switch {
		case r == '\n' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case unicode.IsSpace(r) && !f.has(r):
			b.WriteByte(' ')
		case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\ufe00' <= r && r <= '\ufe0f', 0x1F3FB <= r && r <= 0x1F3FF,
			unicode.Is(unicode.Cf, r) && !kept(r), r == '\u200d' && wasBoxed:
			boxed = wasBoxed
		case f.has(r) && (r < firstHalf || r > lastHalf), kept(r), unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
			boxed = wasBoxed && !f.has(r)
		default:
			if plain := norm.NFKC.String(string(r)); drawable(plain) {
				b.WriteString(plain)
			} else if boxed = true; !wasBoxed {
				b.WriteRune(box)
			}
		}
	}
	return b.String()
}

// kept tells of marks without a width that steer joining and direction.
func kept(r rune) bool {
	return '\u200c' <= r && r <= '\u200f' || r == '\u061c' || '\u2066' <= r && r <= '\u2069'
}

func drawable(s string) bool {
	for _, r := range s {
		if !faces()[0].has(r) || firstHalf <= r && r <= lastHalf {
			return false
		}
	}
	return s != ""
}

// ascii tells that s is printable ASCII and new lines, which need no cleaning.
func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' || s[i] > '~') && s[i] != '\n' {
			return false
		}
	}
	return true
}
