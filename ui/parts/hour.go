package parts

import (
	"madrega/app/numbers"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Hour keeps a field for a time of the day: 16:30, 1630 or 16. changed is told when the field is left or Enter is pressed.
func (k *Kept) Hour(h exercise.Host, l *kit.Look, name, hour string, changed func(string)) *kit.Entry {
	var e *kit.Entry
	set := func(text string) {
		if next, ok := numbers.Hour(text); ok && next != hour {
			changed(next)
		}
	}
	o := kit.EntryOptions{Text: hour, LTR: true, ReadOnly: h.ReadOnly(), Placeholder: l.T("close.hour.how"),
		Validate: func(text string) string {
			if _, ok := numbers.Hour(text); !ok {
				return "close.hour.wrong"
			}
			return ""
		},
		OnSubmitted: set,
		OnFocus: func(came bool) {
			if !came {
				set(e.Text())
			}
		}}
	e = k.Figure(l, name, o)
	if !e.Focused() && e.Text() != hour {
		e.SetText(hour)
	}
	return e
}
