package closing

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// next is step "next": the next meeting large, and all that are planned to be changed.
func (s *screen) next(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	today := app.DateOf(s.Now())
	ahead, past := app.MeetingsFrom(s.Document(), today)
	page := kit.Column(l, 16)
	if len(ahead) > 0 {
		page.Add(kit.Panel(l, s.meeting(l, ahead[0])))
	} else {
		page.Add(kit.Panel(l, kit.NewEmptyState(l, l.T("close.next.none"), l.T("close.next.none.how"), "", nil)))
	}
	for _, m := range ahead {
		page.Add(kit.Panel(l, s.fields(l, k, m)))
	}
	if !s.ReadOnly() {
		page.Add(kit.Panel(l, kit.AtStart(l, kit.Width(l, 220, kit.Form(l, kit.Field{Label: l.T("close.next.add"), Widget: s.adding(l, k)})))))
	}
	if len(past) > 0 {
		list := kit.Column(l, 4, kit.NewText(l, l.T("close.next.past"), kit.Strong))
		for _, m := range past {
			list.Add(faint(l, strings.Join([]string{when(l, m), m.Place, m.Purpose}, " • ")))
		}
		page.Add(list)
	}
	return kit.MaxWidth(l, 900, page)
}

// meeting says large when, where and what for.
func (s *screen) meeting(l *kit.Look, m *app.Meeting) fyne.CanvasObject {
	text := kit.Column(l, 4, faint(l, l.T("close.next.title")+" • "+days(l, app.DateOf(s.Now()), m.Date)), kit.NewParagraph(l, when(l, m), kit.Title))
	for _, line := range []string{m.Place, m.Purpose} {
		if line != "" {
			text.Add(kit.NewParagraph(l, line, kit.Section).Content())
		}
	}
	return text
}

// when is the day of the week, the day and the hour.
func when(l *kit.Look, m *app.Meeting) string {
	day, _ := time.Parse(time.DateOnly, string(m.Date)) // the document keeps days of the calendar only
	words := l.T("weekday." + strings.ToLower(day.Weekday().String()))
	words = l.Join(words, l.Day(m.Date))
	if m.Start != "" {
		words = l.Join(words, m.Start)
	}
	return words
}

// days says how long it is until a day.
func days(l *kit.Look, today, day app.Date) string {
	a, _ := time.Parse(time.DateOnly, string(today))
	b, _ := time.Parse(time.DateOnly, string(day))
	n := int(b.Sub(a).Hours() / 24)
	if n == 0 {
		return l.T("close.next.today")
	}
	return l.T("close.next.days", "n", n)
}

// fields are what can be changed of a meeting.
func (s *screen) fields(l *kit.Look, k *parts.Kept, m *app.Meeting) fyne.CanvasObject {
	id, name := m.ID, "meeting/"+string(m.ID)
	put := func(field string, change func(*app.Meeting)) { s.Do(app.Edit(id, field, change)) }
	date := k.Date(s, l, name+"/date", m.Date, func(day app.Date) {
		if day != "" {
			put("", func(m *app.Meeting) { m.Date = day })
		}
	})
	place := k.Entry(l, name+"/place", m.Place, kit.EntryOptions{ReadOnly: s.ReadOnly(), OnChanged: func(text string) {
		put("place", func(m *app.Meeting) { m.Place = text })
	}})
	purpose := k.Entry(l, name+"/purpose", m.Purpose, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 4, ReadOnly: s.ReadOnly(), Placeholder: l.T("close.next.purpose.ask"),
		OnChanged: func(text string) { put("purpose", func(m *app.Meeting) { m.Purpose = text }) }})
	field := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.Form(l, kit.Field{Label: l.T(key), Widget: o})
	}
	top := kit.Columns(l, 12, []float32{1, .7, 2.4}, field("field.date", date), field("field.hour", s.hour(l, k, m)), field("field.place", place))
	form := kit.Column(l, 10, top, field("field.purpose", purpose))
	if !s.ReadOnly() {
		form.Add(kit.AtEnd(l, k.Button(l, name+"/remove", l.T("close.next.remove"), "", kit.Quiet, func() {
			s.Undoable(app.Remove("meeting", id), l.T("close.next.removed"))
		}).Small()))
	}
	return form
}

// hour is the field for the time of the day: 16:30, 1630 or 16.
func (s *screen) hour(l *kit.Look, k *parts.Kept, m *app.Meeting) *kit.Entry {
	id, name := m.ID, "meeting/"+string(m.ID)+"/hour"
	var e *kit.Entry
	set := func(text string) {
		if hour, ok := app.ParseHour(text); ok && hour != m.Start {
			s.Do(app.Edit(id, "", func(m *app.Meeting) { m.Start = hour }))
		}
	}
	o := kit.EntryOptions{Text: m.Start, LTR: true, ReadOnly: s.ReadOnly(), Placeholder: l.T("close.hour.how"),
		Validate: func(text string) string {
			if _, ok := app.ParseHour(text); !ok {
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
	e = parts.Keep(k, name, func() *kit.Entry { return kit.NewEntry(l, o) })
	e.Rewire(o)
	if !e.Focused() && e.Text() != m.Start {
		e.SetText(m.Start)
	}
	return e
}

// adding is the field for the day of another meeting; the hour is asked for next.
func (s *screen) adding(l *kit.Look, k *parts.Kept) *kit.Entry {
	n := s.Document().Meetings.Len()
	name := "new/" + l.Number(n) // another field after each, so that it is empty again
	return k.Date(s, l, name, "", func(day app.Date) {
		if day == "" || s.Document().Meetings.Len() != n { // the field of a meeting that was added says so again when it is left
			return
		}
		m := app.Meeting{ID: app.NewID(), Date: day}
		if !s.Do(app.Add(&m)) {
			return
		}
		if e, ok := k.Part("meeting/" + string(m.ID) + "/hour").(*kit.Entry); ok {
			s.Canvas().Focus(e)
		}
	})
}
