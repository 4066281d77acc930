package parts

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// MeetingTime is the day of the week, the day and the hour of a meeting.
func MeetingTime(l *kit.Look, m *app.Meeting) string {
	day, _ := time.Parse(time.DateOnly, string(m.Date)) // the document keeps days of the calendar only
	words := l.Join(l.T("weekday."+strings.ToLower(day.Weekday().String())), l.Day(m.Date))
	if m.Start != "" {
		words = l.Join(words, m.Start)
	}
	return words
}

// MeetingFields are what can be changed of a meeting; of a closed one they can only be read. Where there is a forum, a tick
// says whether its members are to take part.
func MeetingFields(h exercise.Host, l *kit.Look, k *Kept, m *app.Meeting) *fyne.Container {
	id, name := m.ID, "meeting/"+string(m.ID)
	if m.Closed != 0 {
		h, name = readOnly{h}, name+"/closed"
	}
	put := func(field string, change func(*app.Meeting)) { h.Do(app.Edit(id, field, change)) }
	date := k.Date(h, l, name+"/date", m.Date, func(day app.Date) {
		if day != "" {
			put("", func(m *app.Meeting) { m.Date = day })
		}
	})
	hour := k.Hour(h, l, name+"/hour", m.Start, func(hour string) { put("", func(m *app.Meeting) { m.Start = hour }) })
	place := k.Entry(l, name+"/place", m.Place, kit.EntryOptions{ReadOnly: h.ReadOnly(), OnChanged: func(text string) {
		put("place", func(m *app.Meeting) { m.Place = text })
	}})
	purpose := k.Entry(l, name+"/purpose", m.Purpose, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 4, ReadOnly: h.ReadOnly(), Placeholder: l.T("close.next.purpose.ask"),
		OnChanged: func(text string) { put("purpose", func(m *app.Meeting) { m.Purpose = text }) }})
	field := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.Form(l, kit.Field{Label: l.T(key), Widget: o})
	}
	top := kit.Columns(l, 12, []float32{1, .7, 2.4}, field("field.date", date), field("field.hour", hour), field("field.place", place))
	fields := kit.Column(l, 10, top, field("field.purpose", purpose))
	if h.Document().Forum().ID != "" {
		duty := k.Check(l, name+"/forum", l.T("meeting.forum"), m.Forum, func(on bool) { put("", func(m *app.Meeting) { m.Forum = on }) })
		if h.ReadOnly() {
			duty.Disable()
		}
		fields.Add(duty)
	}
	return fields
}

// readOnly is a host of what can't be changed.
type readOnly struct{ exercise.Host }

// ReadOnly is true.
func (readOnly) ReadOnly() bool { return true }

// AddMeeting is the field for the day of another meeting; the hour of it is asked for next. added may be nil.
func AddMeeting(h exercise.Host, l *kit.Look, k *Kept, added func(app.ID)) *kit.Entry {
	n := h.Document().Meetings.Len()
	name := "new/" + l.Number(n) // another field after each, so that it is empty again
	return k.Date(h, l, name, "", func(day app.Date) {
		if day == "" || h.Document().Meetings.Len() != n { // the field of a meeting that was added says so again when it is left
			return
		}
		m := app.Meeting{ID: app.NewID(), Date: day}
		if added != nil {
			added(m.ID)
		}
		if !h.Do(app.Add(&m)) {
			return
		}
		if e, ok := k.Part("meeting/" + string(m.ID) + "/hour").(*kit.Entry); ok {
			h.Canvas().Focus(e)
		}
	})
}
