package lists

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
)

// builtin are the number formats that a workbook may name without writing them out. Those of days follow the language of the
// computer; here the day comes first.
var builtin = map[int]string{1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "dd/mm/yyyy", 16: "dd/mm", 17: "mm/yyyy",
	18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss"}

// styles reads which number format each style of cells has. A workbook may do without.
func (w *workbook) styles() error {
	if w.parts["xl/styles.xml"] == nil {
		return nil
	}
	codes, cells := map[int]string{}, false
	return w.read("xl/styles.xml", func(e xml.StartElement, d *tokens) error {
		switch e.Name.Local {
		case "numFmt":
			if id, ok := numeral(attribute(e, "numFmtId")); ok && len(codes) < maxParts {
				codes[id] = attribute(e, "formatCode")
			}
		case "cellStyleXfs", "dxfs":
			return d.Skip()
		case "cellXfs":
			cells = true
		case "cellStyles":
			cells = false
		case "xf":
			if id, ok := numeral(attribute(e, "numFmtId")); cells && ok && len(w.formats) < 1<<16 {
				code, own := codes[id]
				if !own {
					code = builtin[id]
				}
				w.formats = append(w.formats, code)
			}
		}
		return nil
	})
}

// shown is a number as the workbook shows it, and if it is a day or a moment, which.
func (w *workbook) shown(value, style string) (string, time.Time) {
	n, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return value, time.Time{}
	}
	code := ""
	if i, ok := numeral(style); ok && i < len(w.formats) {
		code = w.formats[i]
	}
	code = section(code, n)
	if kind := dated(code); kind != "" {
		return w.moment(n, kind)
	}
	return figures(n, code), time.Time{}
}

// moment writes a number of days as a day, an hour, or both.
func (w *workbook) moment(days float64, kind string) (string, time.Time) {
	if w.from1904 {
		days += 1462
	}
	if !(days >= 0 && days < 2958466) {
		return plainNumber(days), time.Time{}
	}
	hours := int(days * 24)
	if days < 61 && days >= 1 && !w.from1904 {
		days++ // there was no 29 February 1900
	}
	at := time.Unix(int64(math.Round((days-25569)*86400)), 0).UTC()
	switch {
	case kind == "long":
		return strconv.Itoa(hours) + at.Format(":04"), time.Time{}
	case kind == "hour", days < 1:
		return at.Format("15:04"), time.Time{}
	case at.Hour() == 0 && at.Minute() == 0:
		return at.Format("02/01/2006"), at
	}
	return at.Format("02/01/2006 15:04"), at
}

// section is the part of a format for a number: for those above 0, below 0, or 0. What stands in brackets is left out but for
// hours beyond a day.
func section(code string, n float64) string {
	parts := splitFormat(code)
	switch {
	case n < 0 && len(parts) > 1:
		return strings.TrimPrefix(parts[1], "-")
	case n == 0 && len(parts) > 2:
		return parts[2]
	}
	return parts[0]
}

func splitFormat(code string) []string {
	parts, quoted := []string{""}, false
	for i := 0; i < len(code); i++ {
		last := &parts[len(parts)-1]
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
			*last += string(c)
		case c == '\\' && i+1 < len(code):
			*last += code[i : i+2]
			i++
		case c == ';' && !quoted:
			parts = append(parts, "")
		default:
			*last += string([]byte{c})
		}
	}
	return parts
}

// sign is a sign of a format; a literal one is text that is shown as it is.
type sign struct {
	text    rune
	literal bool
}

func signs(code string) []sign {
	var all []sign
	runes, quoted := []rune(code), false
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '"':
			quoted = !quoted
		case quoted:
			all = append(all, sign{r, true})
		case r == '\\' && i+1 < len(runes):
			i++
			all = append(all, sign{runes[i], true})
		case r == '_' || r == '*': // a gap, or what fills the cell
			i++
		case r == '[':
			end := i
			for end < len(runes) && runes[end] != ']' {
				end++
			}
			inside := strings.ToLower(string(runes[i+1 : end]))
			if inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1]) {
				all = append(all, sign{'[', false})
			}
			i = end
		default:
			all = append(all, sign{r, false})
		}
	}
	return all
}

// dated tells whether a format shows a "day", an "hour", or "long" times of more than a day; "" if it shows a number.
func dated(code string) string {
	kind := ""
	if strings.EqualFold(code, "general") {
		return ""
	}
	for _, s := range signs(code) {
		switch {
		case s.literal:
		case s.text == '[':
			return "long"
		case strings.ContainsRune("0#?@", s.text):
			if s.text == '@' || kind == "" {
				return ""
			}
		case strings.ContainsRune("dDyY", s.text):
			return "day"
		case strings.ContainsRune("hHsS", s.text):
			kind = "hour"
		}
	}
	return kind
}

// figures writes a number in a format of digits: 000\-0000000 makes 054-8765432 of 548765432.
func figures(n float64, code string) string {
	all := signs(code)
	places, decimals, percent, point, other := 0, 0, false, false, false
	for _, s := range all {
		switch {
		case s.literal:
		case s.text == '0' || s.text == '#':
			if point {
				decimals++
			} else {
				places++
			}
		case s.text == '.':
			point = true
		case s.text == '%':
			percent = true
		case strings.ContainsRune("?/@eEgG", s.text):
			other = true
		}
	}
	if places == 0 || other {
		return plainNumber(n)
	}
	if percent {
		n *= 100
	}
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(n), 'f', min(decimals, 15), 64), ".")
	out := fill(all, whole, fraction, places)
	if n < 0 && !strings.Contains(code, "(") && strings.ContainsAny(out, "123456789") {
		out = "-" + out
	}
	return strings.TrimSpace(out)
}

// fill puts digits in their places, from the right; those that find none stand before the first.
func fill(all []sign, whole, fraction string, places int) string {
	if whole == "0" {
		whole = ""
	}
	missing := max(0, places-len(whole))
	var out strings.Builder
	seen, at := 0, 0
	point := false
	for _, s := range all {
		digit := !s.literal && (s.text == '0' || s.text == '#')
		switch {
		case digit && point:
			if at < len(fraction) {
				rest := strings.Trim(fraction[at:], "0")
				if s.text == '0' || rest != "" {
					out.WriteByte(fraction[at])
				}
				at++
			}
		case digit:
			seen++
			if seen <= missing {
				if s.text == '0' {
					out.WriteByte('0')
				}
				continue
			}
			take := 1
			if seen == missing+1 {
				take = len(whole) - (places - seen)
			}
			out.WriteString(whole[:take])
			whole = whole[take:]
		case !s.literal && s.text == '.':
			if point = true; len(strings.Trim(fraction, "0")) > 0 || hasZero(all) {
				out.WriteByte('.')
			}
		case !s.literal && s.text == ',': // between thousands: left out, since it is a decimal mark to others
		default:
			out.WriteRune(s.text)
		}
	}
	return out.String()
}

// hasZero tells whether a format always shows a digit after the point.
func hasZero(all []sign) bool {
	point := false
	for _, s := range all {
		if point && !s.literal && s.text == '0' {
			return true
		}
		point = point || !s.literal && s.text == '.'
	}
	return false
}

// plainNumber writes a number without a format: all digits of a whole one, never an exponent.
func plainNumber(n float64) string {
	if math.Abs(n) >= 1e21 || n != 0 && math.Abs(n) < 1e-9 {
		return strconv.FormatFloat(n, 'g', -1, 64)
	}
	if n == math.Trunc(n) {
		return strconv.FormatFloat(n, 'f', 0, 64)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64) // as many digits as a workbook shows
	if err != nil {
		short = n
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}
