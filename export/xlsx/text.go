package xlsx

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"madrega/app/lang"
)

const (
	maxCell  = 32767 // UTF-16 units that Excel takes in a cell
	maxName  = 31    // UTF-16 units in the name of a sheet
	maxRule  = 200   // UTF-16 units that are safe in a criterion or a literal of a formula (255 by the book)
	maxPrint = 200   // UTF-16 units of ours in a footer (255 with the codes)
)

// word gives words of the report's language for a cell: a cell has no need of isolates.
func (b *book) word(key string, pairs ...any) string { return lang.Plain(b.Lang.T(key, pairs...)) }

// cellText makes of any string one that a cell can hold and show: no controls, no marks that turn its direction, and a
// visible sign where it had to be cut.
func cellText(s string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError:
			return '�'
		case unicode.IsControl(r), '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(s, "�"), "\r\n", "\n"))
	return cut(clean, maxCell)
}

// cut keeps at most n UTF-16 units, the last of them "…" if something had to go.
func cut(s string, n int) string {
	if units(s) <= n {
		return s
	}
	kept := 0
	for i, r := range s {
		if kept += utf16.RuneLen(r); kept > n-1 {
			return s[:i] + "…"
		}
	}
	return s
}

func units(s string) int {
	if len(s) <= 1 {
		return len(s)
	}
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// names are the names of sheets already given, folded.
type names map[string]bool

// take makes a name for a sheet that Excel allows and that no other sheet has.
func (n names) take(title string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]:*?/\`, r), r == '\n':
			return ' '
		case r == '\'':
			return '’' // a quotation mark at either end is refused, and within it must be doubled in formulas
		}
		return r
	}, cellText(title))
	clean = strings.Join(strings.Fields(clean), " ")
	if clean == "" || strings.EqualFold(clean, "history") {
		clean += "_" // Excel keeps "History" to itself
	}
	name := strings.TrimSpace(cut(clean, maxName))
	for i := 2; n[strings.ToLower(name)]; i++ {
		tail := fmt.Sprintf(" %d", i)
		name = strings.TrimSpace(cut(clean, maxName-len(tail))) + tail
	}
	n[strings.ToLower(name)] = true
	return name
}

// ref is a reference to a range of a sheet, to be used from any sheet.
func ref(sheet, area string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'!" + area }

// literal writes a text inside a formula.
func literal(s string) string {
	s = strings.ReplaceAll(cut(cellText(s), maxRule), "\n", " ")
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

var unquoted = strings.NewReplacer(`"`, "״", "\n", " ")

// coded writes a text inside a number format, where a quotation mark cannot be.
func coded(s string) string {
	s = unquoted.Replace(cut(cellText(s), 40))
	return `"` + s + `"`
}

// printed writes a text inside a header or footer, where & begins a code.
func printed(s string) string {
	s = strings.ReplaceAll(cut(cellText(s), maxPrint), "\n", " ")
	for units(strings.ReplaceAll(s, "&", "&&")) > maxPrint {
		s = cut(s, units(s)-10)
	}
	return strings.ReplaceAll(s, "&", "&&")
}

// across estimates the width of a text in the unit of columns: the width of a digit. Lines are measured one by one.
func across(s string) float64 {
	widest := 0.0
	for line := range strings.Lines(s) {
		w := 0.0
		for _, r := range strings.TrimRight(line, "\n") {
			switch {
			case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
			case r >= 0x1F000, 0x1100 <= r && r <= 0x115F, 0x2E80 <= r && r <= 0xA4CF, 0xAC00 <= r && r <= 0xD7A3, 0xFF00 <= r && r <= 0xFF60:
				w += 2
			case strings.ContainsRune(" .,'ijltfrI()|:;-!", r):
				w += .6
			default:
				w++
			}
		}
		widest = max(widest, w)
	}
	return widest
}

// lines estimates how many lines a text takes in a column of the given width.
func lines(s string, width float64) int {
	n := 0
	for line := range strings.Lines(s) {
		n += max(1, int(across(line)/max(1, .94*(width-2))+.999)) // words are not divided
		if n > 40 {
			break
		}
	}
	return max(1, n)
}

// direction is that of the first letter of a text: 'R' or 'L', or 0 if it has none. LibreOffice needs to be told.
func direction(text string) rune {
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana):
			return 'R'
		case unicode.IsLetter(r):
			return 'L'
		}
	}
	return 0
}
