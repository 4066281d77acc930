// Package numbers reads numbers, days and hours as people write them in Hebrew, Arabic, Persian and English: in the figures of
// each, with their marks for decimals, thousands, days and halves of the day. Every field that is typed and every file is read by
// it, so that what one of them understands all do.
package numbers

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"madrega/app"
)

// Western writes the figures of other scripts as 0 to 9, and their marks for decimals, thousands, lists and days as . , , and /.
// Marks that turn the direction of text are left out, and space is made plain.
func Western(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case r == '٫':
			return '.'
		case r == '٬' || r == '،':
			return ','
		case r == '؛':
			return ';'
		case r == '؍' || r == '⁄':
			return '/'
		case r == '−' || r == '‐' || r == '‑' || r == '–':
			return '-'
		case r == '٪':
			return '%'
		case r == '：':
			return ':'
		}
		return r
	}, app.CleanLine(s))
}

// Figure is the figure that a key types, from 0 to 9; −1 for any other.
func Figure(r rune) int {
	if s := Western(string(r)); len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
		return int(s[0] - '0')
	}
	return -1
}

var (
	thousands = regexp.MustCompile(`^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:'\d{3})+|(?: \d{3})+|(?:\.\d{3}){2,})$`)
	bare      = regexp.MustCompile(`^[+-]?\d+$`)
	decimal   = regexp.MustCompile(`^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$`)
	grouped   = regexp.MustCompile(`^([+-]?\d{1,3}(?:,\d{3})+)(\.\d+)$|^([+-]?\d{1,3}(?:\.\d{3})+)(,\d+)$`)
)

// Whole reads a whole number, with or without marks between thousands: 1,234 and ١٬٢٣٤ are 1234.
func Whole(s string) (int, bool) {
	s = Western(s)
	if thousands.MatchString(s) {
		s = strings.NewReplacer(",", "", "'", "", " ", "", ".", "").Replace(s)
	}
	if !bare.MatchString(s) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// Decimal reads a number with a point or a comma before its decimals: 4.5, 4,5 and ٤٫٥ are the same. It is finite.
func Decimal(s string) (float64, bool) {
	s = Western(s)
	switch m := grouped.FindStringSubmatch(s); {
	case m != nil && m[1] != "":
		s = strings.ReplaceAll(m[1], ",", "") + m[2]
	case m != nil:
		s = strings.ReplaceAll(m[3], ".", "") + "." + m[4][1:]
	case decimal.MatchString(s):
		s = strings.ReplaceAll(s, ",", ".")
	default:
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && !math.IsInf(n, 0)
}
