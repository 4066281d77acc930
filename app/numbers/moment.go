package numbers

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Order is what comes first in days such as 11/3/2025.
type Order int

const (
	Unknown Order = iota // nothing in the column tells
	Day
	Month
	Mixed // it speaks for both
)

// Moment is when something was, as the clock on the wall shows it, as far as its words say.
type Moment struct {
	At   time.Time // in UTC
	Else time.Time // another way to read the words, if there is one that is as good; else zero
	Hour bool      // the hour was said too
}

var (
	yearFirst = regexp.MustCompile(`^(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})(?:t|\b)`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4}|\d{2})\b`)
	named     = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]*(?:ב-?|of )?(\pL[\pL'\.]*(?: (?:الاول|الثاني|الأول|الآخر))?)[ ,-]+(\d{4})\b`)
	named2    = regexp.MustCompile(`^(\pL[\pL\.]*) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	zoned     = regexp.MustCompile(`\s*\(?(?:(?:gmt|utc)\s*(?:([+-])(\d{1,2}):?(\d{2})?)?|([+-])(\d{2}):?(\d{2})|(z))\)?$`)
	weekday   = regexp.MustCompile(`^(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*|יום \pL+['׳]?|(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت))[ ,]+`)
	before    = regexp.MustCompile(`^(?:,|at |בשעה |الساعة |-)\s*`)
)

var months = func() map[string]time.Month {
	all := map[string]time.Month{}
	for i, names := range []string{"january|jan|ינואר|يناير|كانون الثاني", "february|feb|פברואר|فبراير|شباط", "march|mar|מרץ|מרס|مارس|آذار|اذار", "april|apr|אפריל|أبريل|ابريل|نيسان",
		"may|מאי|مايو|أيار|ايار", "june|jun|יוני|يونيو|حزيران", "july|jul|יולי|يوليو|تموز", "august|aug|אוגוסט|أغسطس|اغسطس|آب|اب", "september|sept|sep|ספטמבר|سبتمبر|أيلول|ايلول",
		"october|oct|אוקטובר|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول", "november|nov|נובמבר|نوفمبر|تشرين الثاني", "december|dec|דצמבר|ديسمبر|كانون الأول|كانون الاول"} {
		for name := range strings.SplitSeq(names, "|") {
			all[name] = time.Month(i + 1)
		}
	}
	return all
}()

// OrderOf tells from all cells of a column what comes first in its days. Days with points between are written with the day first
// everywhere; a clock with AM and PM in English speaks for the month, if nothing else does.
func OrderOf(cells []string) Order {
	day, month, american := false, false, false
	for _, c := range cells {
		s := strings.ToLower(Western(c))
		m := yearLast.FindStringSubmatch(weekday.ReplaceAllString(s, ""))
		if m == nil {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		day = day || m[2] == "." || a > 12 && b <= 12
		month = month || m[2] != "." && b > 12 && a <= 12
		american = american || strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm")
	}
	switch {
	case day && month:
		return Mixed
	case day:
		return Day
	case month, american:
		return Month
	}
	return Unknown
}

// Read reads a moment: 3.11.2026 14:05, 2026-11-03T14:05:11+02:00, 3 Nov 2026, 3 בנובמבר 2026, ٣/١١/٢٠٢٦ ٢:٠٥ م, and days as
// workbooks count them. Order is that of its column; where it doesn't tell, the day is taken as first, and Else is the other way.
// A time with a zone is what the clock shows here at that moment; Else is what it showed there, unless that was in UTC.
func Read(s string, order Order) (Moment, bool) {
	s = strings.ToLower(plainQuotes.Replace(Western(s)))
	if days, err := strconv.ParseFloat(s, 64); err == nil {
		return counted(days)
	}
	s = weekday.ReplaceAllString(s, "")
	date, other, rest, ok := dayOf(s, order)
	if !ok {
		return Moment{}, false
	}
	rest = strings.TrimSpace(before.ReplaceAllString(strings.TrimSpace(rest), ""))
	if rest == "" {
		return Moment{At: date, Else: other}, true
	}
	zone, there := time.Duration(0), false
	if m := zoned.FindStringSubmatch(rest); m != nil {
		rest, there = strings.TrimSpace(strings.TrimSuffix(rest, m[0])), true
		zone = offset(m[1]+m[4], m[2]+m[5], m[3]+m[6])
	}
	minutes, ok := Clock(rest)
	if !ok {
		return Moment{}, false
	}
	clock := time.Duration(minutes) * time.Minute
	m := Moment{At: date.Add(clock), Hour: true}
	if !other.IsZero() {
		m.Else = other.Add(clock)
	}
	if there {
		here := wall(m.At.Add(-zone).Local())
		if m.Else.IsZero() && zone != 0 && !here.Equal(m.At) {
			m.Else = m.At
		}
		m.At = here
	}
	return m, true
}

// wall is what the clock shows at t in its zone, as a time in UTC.
func wall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
}

func offset(sign, hours, minutes string) time.Duration {
	h, _ := strconv.Atoi(hours)
	m, _ := strconv.Atoi(minutes)
	d := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute
	if sign == "-" {
		return -d
	}
	return d
}

// dayOf reads the day at the beginning of s.
func dayOf(s string, order Order) (at, other time.Time, rest string, ok bool) {
	if m := yearFirst.FindStringSubmatch(s); m != nil && m[2] == m[4] {
		at, ok = date(m[1], m[3], m[5])
		return at, other, s[len(m[0]):], ok
	}
	if m := yearLast.FindStringSubmatch(s); m != nil && m[2] == m[4] {
		first, ok1 := date(m[5], m[3], m[1]) // the day first
		second, ok2 := date(m[5], m[1], m[3])
		rest = s[len(m[0]):]
		switch {
		case m[2] == "." && ok1, ok1 && !ok2, ok1 && order == Day, ok1 && first.Equal(second):
			return first, other, rest, ok1
		case ok2 && (!ok1 && m[2] != "." || order == Month):
			return second, other, rest, true
		}
		return first, second, rest, ok1 && ok2
	}
	if m := named.FindStringSubmatch(s); m != nil {
		at, ok = date(m[3], strconv.Itoa(int(monthOf(m[2]))), m[1])
		return at, other, s[len(m[0]):], ok
	}
	if m := named2.FindStringSubmatch(s); m != nil {
		at, ok = date(m[3], strconv.Itoa(int(monthOf(m[1]))), m[2])
		return at, other, s[len(m[0]):], ok
	}
	return at, other, "", false
}

// monthOf is the month of a name; 0 for none.
func monthOf(name string) time.Month {
	name = strings.Trim(name, ".'")
	if m := months[name]; m > 0 {
		return m
	}
	return months[strings.TrimPrefix(name, "ב")]
}

// date is a day of the calendar; a year of two figures is of this century.
func date(year, month, day string) (time.Time, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if len(year) == 2 {
		y += 2000
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, y >= 1900 && t.Month() == time.Month(m) && t.Day() == d
}

// counted reads days as workbooks count them: 25569 is the first of 1970. What they lose of a second is given back.
func counted(days float64) (Moment, bool) {
	if !(days >= 20000 && days < 80000) {
		return Moment{}, false
	}
	at := time.Unix(int64(math.Round((days-25569)*86400)), 0).UTC()
	return Moment{At: at.Truncate(time.Minute), Hour: days != math.Trunc(days)}, true
}

// Swapped is a day with its month and day exchanged, as a workbook in another language reads it; zero if there is none.
func Swapped(t time.Time) time.Time {
	if t.Day() > 12 || t.Day() == int(t.Month()) {
		return time.Time{}
	}
	return time.Date(t.Year(), time.Month(t.Day()), int(t.Month()), t.Hour(), t.Minute(), 0, 0, time.UTC)
}
