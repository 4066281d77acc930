package parts

import (
	"time"

	"madrega/app"
	"madrega/app/numbers"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// ParseDay reads a day as people write it: 15.12.2026, 15/12/26, 2026-12-15, or 15.12 for the one nearest to today. Nothing
// is no day.
func ParseDay(s string, now time.Time) (app.Date, bool) {
	if s = numbers.Western(s); s == "" {
		return "", true
	}
	for _, form := range []string{"2.1.2006", "2/1/2006", "2-1-2006", "2.1.06", "2/1/06", time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil {
			return app.DateOf(t), true
		}
	}
	for _, form := range []string{"2.1.2006", "2/1/2006"} {
		var nearest time.Time
		for year := now.Year() - 1; year <= now.Year()+1; year++ {
			t, err := time.Parse(form, s+form[3:4]+time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"))
			if err == nil && (nearest.IsZero() || t.Sub(now).Abs() < nearest.Sub(now).Abs()) {
				nearest = t
			}
		}
		if !nearest.IsZero() {
			return app.DateOf(nearest), true
		}
	}
	return "", false
}

// Date keeps a field for a day. changed is told a day that is written out as soon as it is, and one in short when the field
// is left or Enter is pressed; "" when it is emptied. What is half written stays as it is, until the field is left.
func (k *Kept) Date(h exercise.Host, l *kit.Look, name string, day app.Date, changed func(app.Date)) *kit.Entry {
	var e *kit.Entry
	set := func(s string) {
		if d, ok := ParseDay(s, h.Now()); ok && d != day {
			changed(d)
		}
	}
	o := kit.EntryOptions{Text: l.Day(day), LTR: true, ReadOnly: h.ReadOnly(), Placeholder: l.T("date.how"),
		Validate: func(s string) string {
			if _, ok := ParseDay(s, h.Now()); !ok {
				return "date.wrong"
			}
			return ""
		},
		OnChanged: func(s string) {
			if written(s) {
				set(s)
			}
		},
		OnSubmitted: func(s string) { set(s) },
		OnFocus: func(came bool) {
			if !came {
				set(e.Text())
			}
		}}
	e = k.Figure(l, name, o)
	if d, ok := ParseDay(e.Text(), h.Now()); (ok && d != day || !ok || e.Text() != l.Day(day)) && !e.Focused() {
		e.SetText(l.Day(day))
	} else if ok && d != day && written(e.Text()) {
		e.SetText(l.Day(day))
	}
	return e
}

// written tells whether a day is written out, so that no more is to come.
func written(s string) bool {
	s = numbers.Western(s)
	for _, form := range []string{"2.1.2006", "2/1/2006", "2-1-2006", time.DateOnly} {
		if _, err := time.Parse(form, s); err == nil {
			return true
		}
	}
	return s == ""
}
