// Package picture draws what is looked at rather than read: the map of cards, the network, clusters, quotas, seats, the ladder
// of relations, the radar, the timeline, matrices, spreads. Where things stand in a picture is found by app/picture (called
// geometry here), which paper uses too; here it is drawn on the screen, and chosen, moved and enlarged. Nothing here changes a
// document: a picture tells what was done to it. It is made of ui/kit alone.
package picture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// pictureFocus is what pictures that one can walk through by keyboard have in common: Tab goes on to the next part while
// one is chosen, and leaves the picture when none is, so that nobody is caught in it.
type pictureFocus struct {
	widget.BaseWidget
	focused, shift bool
	chosen         func() bool
	step           func(by int) bool // chooses the next; false at the end
}

// AcceptsTab is for Fyne: Tab belongs to the picture while one of its parts is chosen.
func (p *pictureFocus) AcceptsTab() bool { return p.chosen() }

// FocusGained is for Fyne.
func (p *pictureFocus) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost is for Fyne.
func (p *pictureFocus) FocusLost() { p.focused, p.shift = false, false; p.Refresh() }

// KeyDown is for Fyne: keys come without the state of Shift.
func (p *pictureFocus) KeyDown(e *fyne.KeyEvent) { p.shifted(e, true) }

// KeyUp is for Fyne.
func (p *pictureFocus) KeyUp(e *fyne.KeyEvent) { p.shifted(e, false) }

func (p *pictureFocus) shifted(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		p.shift = down
	}
}

// tab goes to the next part, or the one before, or out of the picture.
func (p *pictureFocus) tab(me fyne.CanvasObject) {
	by := 1
	if p.shift {
		by = -1
	}
	if p.step(by) {
		return
	}
	if c := kit.CanvasOf(me); c != nil && by > 0 {
		c.FocusNext()
	} else if c != nil {
		c.FocusPrevious()
	}
}

// stroke makes a line from one point to another.
func stroke(o *canvas.Line, from, to fyne.Position) { o.Position1, o.Position2 = from, to }
