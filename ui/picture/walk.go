// Package picture draws what is looked at rather than read: the map of cards, the network, clusters, quotas, seats, the ladder
// of relations, the radar, the timeline, matrices, spreads. Where things stand in a picture is found by app/picture (called
// geometry here), which paper uses too; here it is drawn on the screen, and chosen, moved and enlarged. Nothing here changes a
// document: a picture tells what was done to it. It is made of ui/kit alone.
package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// parted is a picture whose parts are chosen one at a time. They are counted in the order in which keys go through them; −1 is
// none of them.
type parted interface {
	fyne.Widget
	fyne.Focusable
	count() int
	takes(part int) bool // it can be chosen
	chosen() int
	pick(part int)                  // chooses it, and tells
	open(part int) bool             // does what Enter and a double press are for; false if they are for nothing
	hit(at fyne.Position) int       // the part at a point
	hover(part int)                 // the mouse points at another part; hovered is still the one before
	middle(part int) geometry.Point // in any measure
}

// walker is what such pictures have in common. A press chooses a part, a double press opens it. Home and End choose the first
// and the last, arrows what lies in their direction, Enter opens, Escape chooses nothing. A ring tells that the picture has the
// keyboard while nothing is chosen.
type walker struct {
	widget.BaseWidget
	kit.Shift
	l        *kit.Look
	of       parted
	byTab    bool // Tab goes from part to part while one is chosen, because the arrows move it
	readOnly bool
	focused  bool
	hovered  int
	frame    *canvas.Rectangle
}

// walkOver makes the walker part of a picture. The ring has round corners.
func (w *walker) walkOver(l *kit.Look, of parted, radius float32) {
	w.l, w.of, w.hovered, w.frame = l, of, -1, kit.FocusRing(l, kit.Pine, radius)
	w.ExtendBaseWidget(of)
}

// SetReadOnly makes the picture only to be looked at, as on the wall.
func (w *walker) SetReadOnly(v bool) { w.readOnly = v; w.of.Refresh() }

// framed gives the ring round what lies at a place, if it is to be seen.
func (w *walker) framed(at fyne.Position, size fyne.Size) []fyne.CanvasObject {
	if !w.focused || !w.readOnly && w.of.chosen() >= 0 {
		return nil
	}
	kit.PlaceRing(w.l, w.frame, at, size)
	return []fyne.CanvasObject{w.frame}
}

func (w *walker) Cursor() desktop.Cursor {
	if w.readOnly || w.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (w *walker) MouseIn(e *desktop.MouseEvent) { w.MouseMoved(e) }

// MouseMoved notices what the mouse points at.
func (w *walker) MouseMoved(e *desktop.MouseEvent) { w.point(w.of.hit(e.Position)) }

func (w *walker) MouseOut() { w.point(-1) }

func (w *walker) point(part int) {
	if part != w.hovered {
		w.of.hover(part)
	}
}

// MouseDown chooses what is under the mouse.
func (w *walker) MouseDown(e *desktop.MouseEvent) {
	if part, ok := w.pressed(e); ok {
		w.of.pick(part)
	}
}

// pressed takes the keyboard and tells which part a press is on; false if it is none to answer.
func (w *walker) pressed(e *desktop.MouseEvent) (part int, ok bool) {
	if w.readOnly || e.Button != desktop.MouseButtonPrimary {
		return -1, false
	}
	kit.Focus(w.of)
	return w.of.hit(e.Position), true
}

func (w *walker) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens what is under the mouse.
func (w *walker) DoubleTapped(e *fyne.PointEvent) {
	if part := w.of.hit(e.Position); part >= 0 && !w.readOnly {
		w.of.pick(part)
		w.of.open(part)
	}
}

// AcceptsTab tells that Tab belongs to the picture while one of its parts is chosen; then it leaves, so that nobody is caught.
func (w *walker) AcceptsTab() bool { return w.byTab && !w.readOnly && w.of.chosen() >= 0 }

func (w *walker) FocusGained() { w.focused = true; w.of.Refresh() }

func (w *walker) FocusLost() {
	w.focused = false
	w.LetGo()
	w.of.Refresh()
}

func (w *walker) TypedRune(rune) {}

// walk does what a key does in all these pictures; what the picture has no use for goes to the window.
func (w *walker) walk(e *fyne.KeyEvent) {
	at, done := w.of.chosen(), false
	switch {
	case w.readOnly:
	case e.Name == fyne.KeyTab:
		w.tab()
		done = true
	case e.Name == fyne.KeyHome:
		done = w.next(-1, 1)
	case e.Name == fyne.KeyEnd:
		done = w.next(-1, -1)
	case e.Name == fyne.KeyEscape && at >= 0:
		w.of.pick(-1)
		done = true
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		done = at >= 0 && w.of.open(at)
	}
	if !done {
		kit.Unhandled(w.of, e)
	}
}

// next chooses the part after one, or before it; false if there is none.
func (w *walker) next(at, by int) bool {
	n := w.of.count()
	if at < 0 && by < 0 {
		at = n
	}
	for at += by; at >= 0 && at < n; at += by {
		if w.of.takes(at) {
			w.of.pick(at)
			return true
		}
	}
	return false
}

// tab goes to the next part, or the one before, or out of the picture.
func (w *walker) tab() {
	by := 1
	if w.Held() {
		by = -1
	}
	if w.next(w.of.chosen(), by) {
		return
	}
	if c := kit.CanvasOf(w.of); c != nil && by > 0 {
		c.FocusNext()
	} else if c != nil {
		c.FocusPrevious()
	}
}

// arrow gives the way that an arrow points, to the right and down.
func arrow(key fyne.KeyName) (x, y float64, ok bool) {
	way, ok := map[fyne.KeyName][2]float64{fyne.KeyRight: {1, 0}, fyne.KeyLeft: {-1, 0}, fyne.KeyDown: {0, 1}, fyne.KeyUp: {0, -1}}[key]
	return way[0], way[1], ok
}

// towards goes to the nearest part in a direction. cost says how far it is to a part that lies so far along it and across;
// infinitely far is none to go to.
func (w *walker) towards(x, y float64, cost func(part int, along, across float64) float64) {
	from := w.of.chosen()
	if from < 0 {
		w.next(-1, 1)
		return
	}
	here := w.of.middle(from)
	best, least := -1, math.Inf(1)
	for i := range w.of.count() {
		if i == from || !w.of.takes(i) {
			continue
		}
		there := w.of.middle(i)
		dx, dy := there.X-here.X, there.Y-here.Y
		along, across := dx*x+dy*y, math.Abs(dx*y)+math.Abs(dy*x)
		if c := cost(i, along, across); along > 1e-6 && c < least {
			best, least = i, c
		}
	}
	if best >= 0 {
		w.of.pick(best)
	}
}

// stroke makes a line from one point to another.
func stroke(o *canvas.Line, from, to fyne.Position) { o.Position1, o.Position2 = from, to }
