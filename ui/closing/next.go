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
		page.Add(kit.Panel(l, kit.AtStart(l, kit.Width(l, 220, kit.Form(l, kit.Field{Label: l.T("close.next.add"), Widget: parts.AddMeeting(s, l, k, nil)})))))
	}
	if len(past) > 0 {
		list := kit.Column(l, 4, kit.NewText(l, l.T("close.next.past"), kit.Strong))
		for _, m := range past {
			list.Add(faint(l, strings.Join([]string{parts.MeetingTime(l, m), m.Place, m.Purpose}, " • ")))
		}
		page.Add(list)
	}
	return kit.MaxWidth(l, 900, page)
}

// meeting says large when, where and what for.
func (s *screen) meeting(l *kit.Look, m *app.Meeting) fyne.CanvasObject {
	text := kit.Column(l, 4, faint(l, l.T("close.next.title")+" • "+days(l, app.DateOf(s.Now()), m.Date)), kit.NewParagraph(l, parts.MeetingTime(l, m), kit.Title))
	for _, line := range []string{m.Place, m.Purpose} {
		if line != "" {
			text.Add(kit.NewParagraph(l, line, kit.Section).Content())
		}
	}
	return text
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
	form := parts.MeetingFields(s, l, k, m)
	if !s.ReadOnly() && m.Closed == 0 {
		form.Add(kit.AtEnd(l, k.Button(l, name+"/remove", l.T("close.next.remove"), "", kit.Quiet, func() {
			s.Undoable(app.Remove("meeting", id), l.T("close.next.removed"))
		}).Small()))
	}
	return form
}
