package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/numbers"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// list is the blocks with their times, to be put in order.
func (p *agendaPage) list(l *kit.Look, k *parts.Kept, s app.Schedule) fyne.CanvasObject {
	rows := make([]kit.OrderRow, len(s.Slots))
	for i, slot := range s.Slots {
		rows[i] = kit.OrderRow{Key: string(slot.ID), Content: p.row(l, k, slot)}
		if i == s.Now {
			rows[i].Fill = kit.SunTint
		}
	}
	o := p.listOptions(s)
	p.order = parts.Keep(k, "order", func() *kit.Order { return kit.NewOrder(l, nil, o) })
	p.order.Set(rows, o)
	return p.order
}

func (p *agendaPage) listOptions(s app.Schedule) kit.OrderOptions {
	if p.ReadOnly() {
		return kit.OrderOptions{Opened: func(i int) { p.goToBlock(s.Slots[i].Block) }}
	}
	return kit.OrderOptions{
		Moved:   func(from, to int) { p.Do(app.MoveBlock(s.Slots[from].ID, to)) },
		Opened:  func(i int) { p.begin(s.Slots[i].Block) },
		Deleted: func(i int) { p.remove(s.Slots[i].ID) },
		Menu:    func(i int) []kit.MenuItem { return p.menu(p.look, s, i) },
		Runes: func(i int, r rune) {
			switch r {
			case '+', '=':
				p.retime(s.Slots[i].Block, s.Slots[i].Minutes+moreMinutes)
			case '-', '−', '_':
				p.retime(s.Slots[i].Block, s.Slots[i].Minutes-moreMinutes)
			case ' ':
				p.skip(s.Slots[i].ID)
			}
		},
	}
}

// row is one block: when, what, how long.
func (p *agendaPage) row(l *kit.Look, k *parts.Kept, s app.Slot) fyne.CanvasObject {
	id, name := s.ID, "block/"+string(s.ID)
	ink := kit.Ink
	if s.Skipped || s.Ended != 0 {
		ink = kit.Ink2
	}
	hour := l.Hour(s.Begins)
	if s.Skipped {
		hour = ""
	}
	when := kit.Width(l, 52, kit.NewText(l, hour, kit.Strong).SetColor(ink))
	var what fyne.CanvasObject
	if s.Exercise == "" && !p.ReadOnly() && !s.Skipped && s.Ended == 0 {
		what = k.Entry(l, name+"/title", s.Title, kit.EntryOptions{OnChanged: func(text string) {
			if text = app.CleanLine(text); text != "" {
				p.Do(app.Edit(id, "title", func(b *app.Block) { b.Title = text }))
			}
		}, Validate: func(text string) string {
			if app.CleanLine(text) == "" {
				return "agenda.title.empty"
			}
			return ""
		}})
	} else {
		words := kit.Column(l, 0, kit.NewLine(l, agenda.BlockTitle(l.Lang, s.Block), kit.Body).SetColor(ink))
		if about := p.about(l, s.Block); about != "" {
			words.Add(kit.NewLine(l, about, kit.Second).SetColor(kit.Ink2))
		}
		what = words
	}
	row := kit.Row(l, 12, when, kit.Fill(what))
	if state := p.state(l, s); state != "" {
		row.Add(kit.NewText(l, state, kit.Second).SetColor(kit.Ink2))
	}
	row.Add(p.minutes(l, k, s))
	if !p.ReadOnly() {
		var more *kit.Button
		more = k.Button(l, name+"/menu", "", "down", kit.Quiet, func() {
			_, now := p.agendaNow()
			for i := range now.Slots {
				if now.Slots[i].ID == id {
					kit.ShowMenuOf(l, more, p.menu(l, now, i))
				}
			}
		}).Small().Tip(l.T("agenda.menu"))
		row.Add(more)
	}
	return kit.MinHeight(l, 40, row)
}

// state says what became of a block, and when it was to be if that is another time.
func (p *agendaPage) state(l *kit.Look, s app.Slot) string {
	switch {
	case s.Skipped:
		return l.T("agenda.state.skipped")
	case s.Running() && s.Paused != 0:
		return l.T("clock.paused")
	case s.Running():
		return l.T("agenda.state.now")
	case s.Ended != 0:
		return l.T("agenda.state.done", "time", l.Hour(s.Ends))
	case l.Hour(s.Plan) != l.Hour(s.Begins):
		return l.T("agenda.state.moved", "time", l.Hour(s.Plan))
	}
	return ""
}

// minutes of a block, to be changed in place.
func (p *agendaPage) minutes(l *kit.Look, k *parts.Kept, s app.Slot) fyne.CanvasObject {
	text := strconv.Itoa(s.Minutes)
	unit := kit.NewText(l, l.T("agenda.unit"), kit.Second).SetColor(kit.Ink2)
	if s.Added > 0 {
		unit = kit.NewText(l, l.T("agenda.unit.more", "minutes", s.Added), kit.Second).SetColor(kit.Ink2)
	}
	if p.ReadOnly() || s.Ended != 0 || s.Skipped {
		return kit.Row(l, 6, kit.NewText(l, text, kit.Body).SetColor(kit.Ink2), unit)
	}
	b := s.Block
	var e *kit.Entry
	o := kit.EntryOptions{Text: text, LTR: true, Max: 3,
		OnChanged: func(text string) {
			if n, ok := blockMinutes(text); ok && n != b.Minutes {
				p.retime(b, n)
			}
		},
		Validate: func(text string) string {
			if _, ok := blockMinutes(text); !ok {
				return "agenda.minutes.wrong"
			}
			return ""
		},
		OnKey: func(e *fyne.KeyEvent) bool {
			by := map[fyne.KeyName]int{fyne.KeyUp: moreMinutes, fyne.KeyDown: -moreMinutes}[e.Name]
			if by != 0 {
				p.retime(b, b.Minutes+by)
			}
			return by != 0
		},
		OnFocus: func(came bool) {
			if _, ok := blockMinutes(e.Text()); !came && !ok {
				e.SetText(text)
			}
		}}
	e = k.Figure(l, "block/"+string(s.ID)+"/minutes", o)
	if n, ok := blockMinutes(e.Text()); ok && n != s.Minutes || !ok && !e.Focused() {
		e.SetText(text)
	}
	return kit.Row(l, 6, kit.Width(l, 58, e), unit)
}

func blockMinutes(text string) (int, bool) {
	n, ok := numbers.Whole(text)
	return n, ok && n >= 1 && n <= app.MostMinutes
}

func (p *agendaPage) retime(b *app.Block, minutes int) {
	minutes = max(1, min(minutes, app.MostMinutes))
	if minutes != b.Minutes {
		p.Do(app.Edit(b.ID, "minutes", func(b *app.Block) { b.Minutes = minutes }))
	}
}

// menu of a block.
func (p *agendaPage) menu(l *kit.Look, s app.Schedule, i int) []kit.MenuItem {
	b := s.Slots[i].Block
	var items []kit.MenuItem
	add := func(key string, do func()) {
		items = append(items, kit.MenuItem{Item: kit.Item{Text: l.T(key)}, Do: do})
	}
	if !b.Running() {
		add("agenda.begin", func() { p.begin(b) })
	}
	if p.hasStep(b) {
		add("agenda.open", func() { p.goToBlock(b) })
	}
	switch {
	case b.Skipped:
		add("agenda.unskip", func() { p.skip(b.ID) })
	case b.Ended == 0:
		add("agenda.skip", func() { p.skip(b.ID) })
	}
	if i > 0 {
		add("agenda.earlier", func() { p.Do(app.MoveBlock(b.ID, i-1)) })
	}
	if i+1 < len(s.Slots) {
		add("agenda.later", func() { p.Do(app.MoveBlock(b.ID, i+1)) })
	}
	add("agenda.remove", func() { p.remove(b.ID) })
	return items
}

func (p *agendaPage) remove(id app.ID) {
	p.Undoable(app.Remove("block", id), p.look.T("agenda.removed"))
}
