package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/kit"
)

// What the window does when the agenda goes on.

func (d *desk) hasStep(b *app.Block) bool {
	_, ok := agenda.StepNamed(d.Document(), b.Exercise, b.Step)
	return ok
}

// blockSpot is where a block is worked on: its step, or the agenda if it has none.
func (d *desk) blockSpot(b *app.Block) spot {
	if d.hasStep(b) {
		return spot{exercise: b.Exercise, step: b.Step}
	}
	return spot{exercise: d.at.exercise, step: d.at.step, page: "agenda"}
}

func (d *desk) goToBlock(b *app.Block) {
	if b != nil {
		d.goTo(d.blockSpot(b))
	}
}

// findBlock shows a block in its agenda; that of another meeting than the coming one is shown with the meetings.
func (d *desk) findBlock(b *app.Block) {
	m, s := d.agendaNow()
	if m == nil || m.ID != b.Meeting {
		d.find("meeting", b.Meeting)
		return
	}
	d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: "agenda"})
	p := d.pages["agenda"].(*agendaPage)
	p.order.Choose(slices.IndexFunc(s.Slots, func(o app.Slot) bool { return o.ID == b.ID }))
	d.win.Canvas().Focus(p.order)
}

// atRunning gives the block that runs if its step is the one that is open, or nil.
func (d *desk) atRunning() *app.Block {
	if b := d.Document().RunningBlock(); b != nil && d.at.page == "" && b.Exercise == d.at.exercise && b.Step == d.at.step {
		return b
	}
	return nil
}

// nextBlock goes on in the agenda, and opens what comes now.
func (d *desk) nextBlock() {
	if d.endBlock() {
		if b := d.Document().RunningBlock(); b != nil {
			d.goToBlock(b)
		} else {
			d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: "agenda"})
		}
	}
}

// onward goes on in the agenda, or begins with what is next in it; without one it goes to the next step.
func (d *desk) onward() {
	_, s := d.agendaNow()
	switch {
	case d.ReadOnly():
		d.say(d.look.T("status.readonly"), nil)
	case s.Now >= 0:
		d.nextBlock()
	case s.Next >= 0 && (s.Begun() || d.at.page == "agenda"):
		if d.Do(app.BeginBlock(s.Slots[s.Next].ID, d.Now())) {
			d.goToBlock(d.Document().RunningBlock())
		}
	case d.at.page == "":
		d.next()
	}
}

// moreTime gives what the clock counts some more minutes.
func (d *desk) moreTime() {
	if d.clock.more() {
		d.say(d.look.T("clock.more.said", "minutes", moreMinutes), nil)
	}
}

// moveInAgenda goes on in the agenda that runs, or looks at an earlier part of it: nothing begins anew by that, and the way
// forward leads to what runs first.
func (d *desk) moveInAgenda(forward bool) {
	runs := d.Document().RunningBlock()
	here := d.blockSpot(runs)
	if d.at == here && forward {
		if !d.ReadOnly() {
			d.nextBlock()
		}
		return
	}
	list := slices.DeleteFunc(d.Document().BlocksOf(runs.Meeting), func(b *app.Block) bool { return b.ID != runs.ID && (b.Skipped || !d.hasStep(b)) })
	now := slices.IndexFunc(list, func(b *app.Block) bool { return b.ID == runs.ID })
	at := now
	if d.at != here {
		at = slices.IndexFunc(list, func(b *app.Block) bool { return d.blockSpot(b) == d.at })
	}
	switch {
	case !forward && at > 0:
		d.goToBlock(list[at-1])
	case forward && at >= 0 && at < now:
		d.goToBlock(list[at+1])
	case forward || at < 0:
		d.goToBlock(runs)
	}
}

// nextOnly goes on in the agenda without leaving the page.
func (p *agendaPage) nextOnly() { p.endBlock() }

// endBlock ends the block that runs, whose step is done then, and begins the next.
func (d *desk) endBlock() bool {
	b := d.Document().RunningBlock()
	if b == nil {
		return false
	}
	commands := []app.Command{app.NextBlock(d.Now())}
	if d.hasStep(b) {
		commands = append(commands, stepDone(b.Exercise, b.Step))
	}
	done := app.All(commands...).As(commands[0].Label)
	if !d.Do(done) {
		return false
	}
	said := d.look.T("agenda.over.said")
	if b := d.Document().RunningBlock(); b != nil {
		said = d.look.T("agenda.now.said", "title", agenda.BlockTitle(d.look.Lang, b))
	}
	d.offer(said)
	return true
}

// begin begins a block now.
func (p *agendaPage) begin(b *app.Block) { p.Do(app.BeginBlock(b.ID, p.Now())) }

// skip leaves a block out, or takes it in again.
func (p *agendaPage) skip(id app.ID) { p.Do(app.SkipBlock(id, p.Now())) }

// upNext says what comes next: in the agenda while it runs, else in the exercise; "" if nothing does.
func (d *desk) upNext(l *kit.Look) string {
	if d.Document().RunningBlock() != nil {
		if _, s := d.agendaNow(); s.Next >= 0 {
			next := s.Slots[s.Next]
			return l.T("wall.next.block", "title", agenda.BlockTitle(l.Lang, next.Block), "time", l.Hour(next.Begins))
		}
		return ""
	}
	steps, i := d.steps(d.exercise()), d.stepIndex()
	if i+1 < len(steps) {
		return l.T("wall.next", "step", l.T(d.exercise().ID+"."+steps[i+1].ID+".title"))
	}
	return ""
}

// ownOnWall is the block of one's own that the wall shows, a break: it runs, and the agenda is open; nil else.
func (d *desk) ownOnWall() *app.Block {
	if b := d.Document().RunningBlock(); b != nil && d.at.page == "agenda" && !d.hasStep(b) {
		return b
	}
	return nil
}

// wallBreak shows a block of one's own: what it is, the time, large, and what comes next.
func wallBreak(d *desk, l *kit.Look, w *wall, b *app.Block) fyne.CanvasObject {
	w.head, w.clock, w.big = nil, container.NewStack(), true
	w.fillClock(l)
	return kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Pad(l, 48, 72, 40, 72, kit.Border(l, nil,
		kit.NewText(l, w.next, kit.Section).SetColor(kit.Ink2).Align(kit.AlignCenter), nil, nil,
		kit.Row(l, 0, kit.Fill(kit.Column(l, 40, kit.NewParagraph(l, b.Title, kit.Title).Content().Align(kit.AlignCenter), w.clock))))))
}
