package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// clock counts down: the time of the block of the agenda that runs, or else the minutes of the current step, from when
// somebody starts it. It goes on counting over the time. The time of a block is in the document, so that it goes on where
// it was when the program ended in the middle.
type clock struct {
	d       *desk
	planned time.Duration
	left    time.Duration // of the step, when it last stood still
	started time.Time     // of the step; zero while it stands still
	stop    func()        // stops the ticking; nil while nothing ticks
	shown   func()        // draws it anew in the head
}

func newClock(d *desk) *clock { return &clock{d: d} }

// reset stands still at the full time of the current step. A block that runs goes on.
func (c *clock) reset() {
	c.started = time.Time{}
	c.planned = time.Duration(c.d.steps(c.d.exercise())[c.d.stepIndex()].Minutes) * time.Minute
	c.left = c.planned
	c.follow()
}

// follow ticks while there is something to count.
func (c *clock) follow() {
	switch ticking := c.running(); {
	case ticking && c.stop == nil:
		c.stop = c.d.every(time.Second, c.show)
	case !ticking && c.stop != nil:
		c.end()
	}
}

// end stops the ticking.
func (c *clock) end() {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
}

// block is the block of the agenda that runs, or nil.
func (c *clock) block() *app.Block { return c.d.Document().RunningBlock() }

// remaining may be below zero.
func (c *clock) remaining() time.Duration {
	if b := c.block(); b != nil {
		return b.Left(c.d.Now())
	}
	if c.started.IsZero() {
		return c.left
	}
	return c.left - c.d.Now().Sub(c.started)
}

// total is the time from which it counts down.
func (c *clock) total() time.Duration {
	if b := c.block(); b != nil {
		return b.Length()
	}
	return c.planned
}

func (c *clock) running() bool {
	if b := c.block(); b != nil {
		return b.Paused == 0
	}
	return !c.started.IsZero()
}

// toggle starts it, or makes it stand still.
func (c *clock) toggle() {
	switch {
	case c.block() != nil:
		c.d.Do(app.PauseBlock(c.d.Now()))
	case c.running():
		c.left, c.started = c.remaining(), time.Time{}
	default:
		c.started = c.d.Now()
	}
	c.follow()
	c.show()
}

// more gives five minutes more: to the block of the agenda that runs, or else to the step.
func (c *clock) more() bool {
	if c.block() != nil {
		if !c.d.Do(app.ExtendBlock(moreMinutes)) {
			return false
		}
	} else {
		c.left += moreMinutes * time.Minute
		c.planned += moreMinutes * time.Minute
	}
	c.show()
	return true
}

// show draws it anew, wherever it is seen.
func (c *clock) show() {
	if c.shown != nil {
		c.shown()
	}
	c.d.pages["agenda"].(*agendaPage).tick()
	if c.d.wall != nil {
		c.d.wall.showClock()
	}
}

// face is a ring with the time beside it, and a word when the time comes to its end.
func (c *clock) face(l *kit.Look, diameter, gap float32) fyne.CanvasObject {
	left := c.remaining()
	ring := kit.NewTimerRing(l, diameter, false)
	ring.Set(left, c.total())
	row := kit.Row(l, gap, ring, kit.NewText(l, kit.TimerText(left), kit.Timer).SetColor(kit.TimerInk(left)))
	if word := c.word(l); word != "" {
		row.Add(kit.NewText(l, word, kit.Second).SetColor(kit.TimerInk(left)))
	}
	return row
}

// word says that the time comes to its end, that it is over, or that it stands still; "" else.
func (c *clock) word(l *kit.Look) string {
	b, left := c.block(), c.remaining()
	switch {
	case b != nil && b.Paused != 0:
		return l.T("clock.paused")
	case left < 0 || left == 0 && c.running():
		return l.T("clock.over")
	case left <= kit.TimeSoon && c.running():
		return l.T("clock.soon")
	}
	return ""
}
