package ui

import (
	"time"
)

// clock counts down the minutes of the current step. It stands still until someone starts it, and goes on counting over
// the time.
type clock struct {
	d       *desk
	planned time.Duration
	left    time.Duration // when it last stood still
	started time.Time     // zero while it stands still
	tick    func()        // stops the ticking
	shown   func()        // draws it anew
}

func newClock(d *desk) *clock { return &clock{d: d} }

// reset stands still at the full time of the current step.
func (c *clock) reset() {
	c.stop()
	c.planned = time.Duration(c.d.steps(c.d.exercise())[c.d.stepIndex()].Minutes) * time.Minute
	c.left = c.planned
}

// remaining may be below zero.
func (c *clock) remaining() time.Duration {
	if c.started.IsZero() {
		return c.left
	}
	return c.left - c.d.Now().Sub(c.started)
}

func (c *clock) running() bool { return !c.started.IsZero() }

// toggle starts it, or makes it stand still.
func (c *clock) toggle() {
	if c.running() {
		c.stop()
	} else {
		c.started = c.d.Now()
		c.tick = c.d.every(time.Second, func() { c.show() })
	}
	c.show()
}

func (c *clock) stop() {
	if c.running() {
		c.left = c.remaining()
		c.started = time.Time{}
		c.tick()
	}
}

func (c *clock) show() {
	if c.shown != nil {
		c.shown()
	}
	if c.d.wall != nil {
		c.d.wall.showClock()
	}
}
