package forum

import (
	"strconv"

	"madrega/app/numbers"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// number keeps a field for a whole number from least to most. changed is told each number that is written and allowed; what
// is written otherwise stays, marked as wrong, until the field is left.
func (s *screen) number(l *kit.Look, k *parts.Kept, name string, value, least, most int, changed func(int)) *kit.Entry {
	now := parts.Latest(k, name, value)
	var e *kit.Entry
	o := kit.EntryOptions{Text: strconv.Itoa(value), LTR: true, Max: 4, ReadOnly: s.ReadOnly(),
		Validate: func(text string) string {
			if _, ok := wholeNumber(text, least, most); !ok {
				return "forum.number.wrong"
			}
			return ""
		},
		OnChanged: func(text string) {
			if n, ok := wholeNumber(text, least, most); ok && n != *now {
				changed(n)
			}
		},
		OnFocus: func(came bool) {
			if !came {
				e.SetText(strconv.Itoa(*now))
			}
		}}
	e = k.Figure(l, name, o)
	if n, ok := wholeNumber(e.Text(), least, most); (!ok || n != value) && (!e.Focused() || ok) {
		e.SetText(strconv.Itoa(value))
	}
	return e
}

// wholeNumber reads a number from least to most.
func wholeNumber(text string, least, most int) (int, bool) {
	n, ok := numbers.Whole(text)
	return n, ok && n >= least && n <= most
}
