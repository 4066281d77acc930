package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// meetingsPage lists the meetings of the process; of the chosen one it shows the facts and who is there, closes it, and
// compares any two, or one with today.
type meetingsPage struct {
	*desk
	view      *parts.Built
	comparing bool
	chosen    app.ID // meeting
	person    app.ID // whose details are unfolded
	fresh     newcomer

	from, to app.ID                // closed meetings that are compared; to "" is today
	moments  map[moment]app.Moment // that were read from the history
	failed   map[moment]error
	reading  bool
}

// moment names what a closed meeting knew.
type moment struct {
	meeting app.ID
	closed  app.Time
}

func newMeetingsPage(d *desk) page {
	return &meetingsPage{desk: d, moments: map[moment]app.Moment{}, failed: map[moment]error{}}
}

func (p *meetingsPage) build(l *kit.Look) fyne.CanvasObject {
	p.view = parts.NewBuilt(p, l, func(k *parts.Kept) fyne.CanvasObject { return p.page(l, k) })
	return p.view.Content()
}

// Focus is where somebody is checked in, while the meeting is open.
func (p *meetingsPage) Focus() fyne.Focusable {
	if e, ok := p.view.Kept().Part("checkin").(fyne.Focusable); ok {
		return e
	}
	return nil
}

func (p *meetingsPage) changed(diff app.Diff) {
	if p.view != nil {
		p.view.Changed(diff)
	}
}

func (p *meetingsPage) page(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	tabs := parts.Keep(k, "tabs", func() *kit.Tabs {
		return kit.NewTabs(l, []string{l.T("meetings.tab"), l.T("meetings.compare")}, index(p.comparing), func(i int) {
			p.comparing = i == 1
			k.Again()
			p.view.Top()
		})
	})
	body := p.meetings
	if p.comparing {
		body = p.compare
	}
	return kit.Column(l, 16, kit.AtStart(l, tabs), body(l, k))
}

// current is the chosen meeting, else the next, else the last; nil if there is none.
func (p *meetingsPage) current() *app.Meeting {
	d := p.Document()
	if m := d.Meetings.Get(p.chosen); m != nil {
		return m
	}
	ahead, past := app.MeetingsFrom(d, app.DateOf(p.Now()))
	for _, list := range [][]*app.Meeting{ahead, past} {
		if len(list) > 0 {
			return list[0]
		}
	}
	return nil
}

func (p *meetingsPage) meetings(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	m := p.current()
	ahead, past := app.MeetingsFrom(p.Document(), app.DateOf(p.Now()))
	list := kit.Column(l, 8)
	part := func(key string, meetings []*app.Meeting) {
		if len(meetings) > 0 {
			list.Add(kit.NewText(l, l.T(key), kit.Strong))
		}
		for _, one := range meetings {
			list.Add(p.tile(l, one, m))
		}
	}
	part("meetings.ahead", ahead)
	part("close.next.past", past)
	if !p.ReadOnly() {
		add := parts.AddMeeting(p, l, k, func(id app.ID) { p.chosen = id })
		list.Add(kit.Pad(l, 8, 0, 0, 0, kit.Form(l, kit.Field{Label: l.T("close.next.add"), Widget: add})))
	}
	if m == nil {
		return kit.Columns(l, 20, []float32{1, 2.2}, list, kit.Panel(l, kit.NewEmptyState(l, l.T("close.next.none"), l.T("close.next.none.how"), "", nil)))
	}
	return kit.Columns(l, 20, []float32{1, 2.2}, kit.AtTop(l, list), kit.AtTop(l, p.meeting(l, k, m)))
}

// tile is a meeting in the list.
func (p *meetingsPage) tile(l *kit.Look, m, current *app.Meeting) fyne.CanvasObject {
	face := kit.Column(l, 3, kit.NewParagraph(l, parts.MeetingTime(l, m), kit.Strong))
	if m.Place != "" {
		face.Add(kit.NewLine(l, m.Place, kit.Second).SetColor(kit.Ink2))
	}
	foot := kit.Row(l, 8)
	if n := len(p.Document().AttendedBy(m.ID)); n > 0 {
		foot.Add(kit.NewText(l, l.T("meetings.people", "n", n), kit.Second).SetColor(kit.Ink2))
	}
	if m.Closed != 0 {
		foot.Add(kit.NewBadge(l, l.T("meetings.closed"), "lock-in", kit.OK, kit.OKFill))
	}
	face.Add(foot)
	id := m.ID
	return kit.NewTile(l, face, func() {
		p.chosen, p.person = id, ""
		p.view.Changed(nil)
	}).Room(9, 12).SetSelected(m == current)
}

// meeting is the chosen one: the facts, who is there, and what closes it.
func (p *meetingsPage) meeting(l *kit.Look, k *parts.Kept, m *app.Meeting) fyne.CanvasObject {
	page := kit.Column(l, 14)
	if m.Closed != 0 {
		var open *kit.Button
		if !p.ReadOnly() {
			open = k.Button(l, "reopen/"+string(m.ID), l.T("meetings.reopen"), "", kit.Plain, func() { p.reopen(m.ID) })
		}
		at := m.Closed.Std()
		page.Add(kit.NewInfoBar(l, l.T("meetings.frozen", "day", l.Date(at), "hour", at.Format("15:04")), open))
	}
	page.Add(kit.Panel(l, parts.MeetingFields(p, l, k, m)))
	page.Add(kit.Panel(l, p.people(l, k, m)))
	if m.Closed == 0 && !p.ReadOnly() {
		shut := k.Button(l, "close/"+string(m.ID), l.T("meetings.close"), "lock-in", kit.Primary, func() { p.ask(m.ID) })
		gone := k.Button(l, "remove/"+string(m.ID), l.T("close.next.remove"), "", kit.Quiet, func() {
			p.Undoable(app.Remove("meeting", m.ID), l.T("close.next.removed"))
		})
		page.Add(kit.Pad(l, 0, 0, 4, 0, kit.Row(l, 12, shut, kit.Fill(kit.NewParagraph(l, l.T("meetings.close.hint"), kit.Second).SetColor(kit.Ink2)), gone)))
	}
	return page
}

// ask closes a meeting when it is wanted so.
func (p *meetingsPage) ask(id app.ID) {
	l := p.look
	body := l.T("meetings.ask.body")
	if b := p.Document().RunningBlock(); b != nil && b.Meeting == id {
		body = l.T("meetings.ask.running", "title", agenda.BlockTitle(l.Lang, b)) + " " + body
	}
	kit.Confirm(l, p.Canvas(), kit.Question{Title: l.T("meetings.ask"), Body: body, Do: l.T("meetings.freeze"), Stay: l.T("meetings.stay")}, func() {
		if m := p.Document().Meetings.Get(id); m != nil {
			p.Undoable(app.CloseMeeting(*m, p.Now()), l.T("meetings.now"))
		}
	})
}

func (p *meetingsPage) reopen(id app.ID) {
	if m := p.Document().Meetings.Get(id); m != nil {
		p.Undoable(app.ReopenMeeting(*m), p.look.T("meetings.reopened"))
	}
}

// read brings what a meeting knew from the history, in the background.
func (p *meetingsPage) read(m app.Meeting) {
	if p.reading {
		return
	}
	p.reading = true
	key := moment{m.ID, m.Closed}
	var then app.Moment
	var failed error
	p.Run(func(context.Context) error {
		then, failed = p.session.Closing(m)
		return nil
	}, func() {
		p.reading = false
		if failed != nil {
			p.failed[key] = failed
		} else {
			p.moments[key] = then
		}
		if p.at.page == "meetings" {
			p.view.Changed(nil)
		}
	})
}

// find shows a meeting, or the last one that somebody was at.
func (p *meetingsPage) find(kind string, id app.ID) {
	p.comparing = false
	switch kind {
	case "meeting":
		p.chosen = id
	case "person":
		p.person = id
		for _, m := range p.Document().MeetingsInTime() {
			for _, there := range p.Document().AttendedBy(m.ID) {
				if there.ID == id {
					p.chosen = m.ID
				}
			}
		}
	}
}
