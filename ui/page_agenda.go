package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/board"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// agendaPage is the agenda of the coming meeting: it is planned here, and runs here. Its clock is that of the head.
type agendaPage struct {
	*desk
	view  *parts.Built
	order *kit.Order
	face  *fyne.Container // the time that is left; nil while nothing runs
	ends  string          // when the page says that it ends
}

func newAgendaPage(d *desk) page { return &agendaPage{desk: d} }

func (p *agendaPage) build(l *kit.Look) fyne.CanvasObject {
	p.view = parts.NewBuilt(p, l, func(k *parts.Kept) fyne.CanvasObject { return p.page(l, k) })
	return p.view.Content()
}

func (p *agendaPage) changed(diff app.Diff) {
	if p.view != nil {
		p.view.Changed(diff)
	}
}

// agendaNow is the agenda that counts now; m is nil if there is no meeting for one.
func (d *desk) agendaNow() (m *app.Meeting, s app.Schedule) {
	if m = d.Document().AgendaMeeting(app.DateOf(d.Now())); m != nil {
		s = d.Document().ScheduleOf(*m, d.Now())
	}
	return m, s
}

func (p *agendaPage) page(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	m, s := p.agendaNow()
	p.face, p.order = nil, nil
	if len(s.Slots) == 0 {
		return kit.Pad(l, 6, 6, 6, 6, p.choose(l))
	}
	p.ends = l.Hour(s.Ends)
	main := kit.Column(l, 14)
	if s.Now >= 0 {
		main.Add(p.running(l, k, s))
	}
	main.Add(p.list(l, k, s))
	if !p.ReadOnly() {
		main.Add(p.adding(l, k, m))
	}
	return kit.Pad(l, 6, 6, 6, 6, kit.Columns(l, 20, []float32{2.6, 1}, main, kit.AtTop(l, p.side(l, k, *m, s))))
}

// tick brings up to date what the seconds change.
func (p *agendaPage) tick() {
	if p.at.page != "agenda" || p.face == nil {
		return
	}
	p.fillFace(p.look)
	if _, s := p.agendaNow(); p.look.Hour(s.Ends) != p.ends {
		p.view.Changed(nil) // it runs over: all that follows is later
	}
}

func (p *agendaPage) fillFace(l *kit.Look) {
	left := p.clock.remaining()
	ring := kit.NewTimerRing(l, 132, true)
	ring.Set(left, p.clock.total())
	word := kit.NewText(l, p.clock.word(l), kit.Strong).SetColor(kit.TimerInk(left)).Align(kit.AlignCenter)
	fill(p.face, kit.Column(l, 6, kit.Centered(l, ring), word))
}

// running says what is now and what comes next, large.
func (p *agendaPage) running(l *kit.Look, k *parts.Kept, s app.Schedule) fyne.CanvasObject {
	now := s.Slots[s.Now]
	p.face = container.NewStack()
	p.fillFace(l)
	next := l.T("agenda.next.end", "time", l.Hour(s.Ends))
	if s.Next >= 0 {
		next = l.T("agenda.next.block", "time", l.Hour(s.Slots[s.Next].Begins), "title", agenda.BlockTitle(l.Lang, s.Slots[s.Next].Block))
	}
	words := kit.Column(l, 6,
		kit.NewText(l, l.T("agenda.now", "from", l.Hour(now.Begins), "to", l.Hour(now.Ends)), kit.Second).SetColor(kit.Ink2),
		kit.NewParagraph(l, agenda.BlockTitle(l.Lang, now.Block), kit.Title))
	if about := p.about(l, now.Block); about != "" {
		words.Add(kit.NewText(l, about, kit.Body).SetColor(kit.Ink2))
	}
	words.Add(kit.Space(l, 0, 4))
	words.Add(kit.NewParagraph(l, next, kit.Section))
	card := kit.Column(l, 14, kit.Row(l, 24, kit.Fill(words), p.face))
	if !p.ReadOnly() {
		card.Add(p.buttons(l, k, now.Block))
	}
	return kit.Panel(l, kit.Inset(l, 4, card))
}

func (p *agendaPage) buttons(l *kit.Look, k *parts.Kept, b *app.Block) fyne.CanvasObject {
	kind, row := kit.Primary, kit.Flow(l, 10)
	if p.hasStep(b) {
		row.Add(k.Button(l, "open", l.T("agenda.open"), "step", kit.Primary, func() { p.goToBlock(p.Document().RunningBlock()) }))
		kind = kit.Plain
	}
	pause := l.T("agenda.pause")
	if b.Paused != 0 {
		pause = l.T("agenda.resume")
	}
	row.Add(k.Button(l, "next/"+string(b.ID), l.T("agenda.next"), "next", kind, p.nextOnly).Trailing())
	row.Add(k.Button(l, "pause", pause, "timer", kit.Plain, p.clock.toggle))
	row.Add(k.Button(l, "more", l.T("agenda.more", "minutes", moreMinutes), "plus", kit.Plain, func() { p.Do(app.ExtendBlock(moreMinutes)) }))
	row.Add(k.Button(l, "skip", l.T("agenda.skip"), "", kit.Plain, func() { p.skip(b.ID) }))
	return row
}

// moreMinutes are given to a block at one press.
const moreMinutes = 5

// about is the exercise and the form of work of a step.
func (p *agendaPage) about(l *kit.Look, b *app.Block) string {
	if s, ok := agenda.StepNamed(p.Document(), b.Exercise, b.Step); ok {
		return l.T(b.Exercise+".title") + " • " + l.T("form."+string(s.Form))
	}
	return ""
}

// adding is below the list: a step of an exercise, or something of one's own.
func (p *agendaPage) adding(l *kit.Look, k *parts.Kept, m *app.Meeting) fyne.CanvasObject {
	var items []kit.Item
	var blocks []app.Block
	for _, e := range agenda.Exercises {
		for _, s := range p.steps(e) {
			items = append(items, kit.Item{Text: l.T(e.ID+".title") + " • " + l.T(e.ID+"."+s.ID+".title")})
			blocks = append(blocks, app.Block{Exercise: e.ID, Step: s.ID, Minutes: s.Minutes})
		}
	}
	put := func(blocks ...app.Block) bool { return p.Do(app.AddBlocks(m.ID, p.chosen(), blocks...)) }
	steps := k.Select(l, "add/step", items, -1, func(i int) { put(blocks[i]) })
	steps.Placeholder(l.T("agenda.add.step"))
	var title *kit.Entry
	add := func(titles ...string) {
		var own []app.Block
		for _, t := range titles {
			if t = app.CleanLine(t); t != "" {
				own = append(own, app.Block{Title: t, Minutes: ownMinutes})
			}
		}
		if len(own) > 0 && put(own...) {
			title.SetText("")
		}
	}
	title = k.Field(l, "add/own", kit.EntryOptions{Placeholder: l.T("agenda.add.own"), OnSubmitted: func(s string) { add(s) },
		OnPasteLines: func(lines []string) bool { add(lines...); return true }})
	return kit.Column(l, 10, kit.Columns(l, 12, []float32{1, 1}, steps, title), p.hints(l))
}

// ownMinutes are those of a new block of one's own.
const ownMinutes = 10

// chosen is the block behind which another is put; "" puts it last.
func (p *agendaPage) chosen() app.ID {
	_, s := p.agendaNow()
	if p.order != nil && p.order.Current() >= 0 && p.order.Current() < len(s.Slots) {
		return s.Slots[p.order.Current()].ID
	}
	return ""
}

func (p *agendaPage) hints(l *kit.Look) fyne.CanvasObject {
	hint := func(key, words string, args ...any) fyne.CanvasObject {
		return kit.KeyHint(l, key, l.T(words, args...), kit.Ink2)
	}
	if p.Document().RunningBlock() != nil {
		return kit.Flow(l, 16, hint("F9", "agenda.next"), hint("F10", "agenda.pause"), hint("F12", "agenda.more", "minutes", moreMinutes),
			hint("Space", "agenda.key.skip"), kit.Row(l, 4, kit.KeyBox(l, "Alt"), board.ArrowsHint(l, l.T("agenda.key.move"))))
	}
	return kit.Flow(l, 16, kit.Row(l, 4, kit.KeyBox(l, "Alt"), board.ArrowsHint(l, l.T("agenda.key.move"))), hint("+ −", "agenda.key.minutes"),
		hint("Enter", "agenda.key.begin"), hint("Space", "agenda.key.skip"), hint("Delete", "agenda.key.remove"))
}
