package numbers

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Of a clock: figures, and which half of the day, before or after them.
var (
	hands = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:[.,]\d{1,9})?)?$`)
	halfs = []struct {
		half  int // 1 is before noon, 2 after it
		words []string
	}{
		{1, []string{"a.m.", "am", "לפנה\"צ", "לפנהצ", "לפני הצהריים", "בבוקר", "صباحا", "صباحًا", "ص"}},
		{2, []string{"p.m.", "pm", "אחה\"צ", "אחהצ", "אחרי הצהריים", "אחר הצהריים", "בצהריים", "בערב", "مساء", "مساءً", "م"}},
	}
	plainQuotes = strings.NewReplacer("״", `"`, "”", `"`, "“", `"`, "''", `"`)
)

// Clock reads an hour of the day, in minutes after midnight: 16:00, 9.30, 4:05 PM, 4:05 אחה״צ, ٤:٠٥ م. Seconds are left out.
func Clock(s string) (minutes int, ok bool) {
	s, half := halfOf(strings.ToLower(plainQuotes.Replace(Western(s))))
	m := hands.FindStringSubmatch(s)
	if m == nil || m[2] == "" && half == 0 {
		return 0, false
	}
	at := func(i int) int { n, _ := strconv.Atoi(m[i]); return n } // nothing is 0
	hour := at(1)
	switch {
	case half > 0 && hour > 12: // 14:05 PM
		if half == 1 {
			return 0, false
		}
	case half == 1 && hour == 12:
		hour = 0
	case half == 2 && hour < 12:
		if hour == 0 {
			return 0, false
		}
		hour += 12
	}
	if hour > 23 || at(2) > 59 || at(3) > 59 {
		return 0, false
	}
	return hour*60 + at(2), true
}

// Hour reads an hour as Clock does, and 1630 or 16 too, and writes it as a meeting keeps it: 16:30. Nothing is no hour.
func Hour(s string) (string, bool) {
	s = Western(s)
	if s == "" {
		return "", true
	}
	minutes, ok := Clock(s)
	if n, plain := Whole(s); !ok && plain && strings.Trim(s, "0123456789") == "" {
		switch {
		case len(s) <= 2 && n < 24:
			minutes, ok = n*60, true
		case len(s) == 4 && n/100 < 24 && n%100 < 60:
			minutes, ok = n/100*60+n%100, true
		}
	}
	if !ok {
		return "", false
	}
	return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60), true
}

// halfOf takes the word for a half of the day off an hour.
func halfOf(s string) (rest string, half int) {
	s = strings.TrimSpace(s)
	for _, h := range halfs {
		for _, w := range h.words {
			for _, rest := range []string{strings.TrimSuffix(s, w), strings.TrimPrefix(s, w)} {
				if rest = strings.TrimSpace(rest); rest != s && strings.Trim(rest, "0123456789:.,") == "" {
					return rest, h.half
				}
			}
		}
	}
	return s, 0
}
