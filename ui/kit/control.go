package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app/numbers"
)

// control is what all things that can be pressed have in common: hover, focus, press, the keys Enter and Space.
type control struct {
	widget.BaseWidget
	l                         *Look
	me                        fyne.Widget
	act                       func()
	key                       func(*fyne.KeyEvent) bool // other keys; true if it took one
	letter                    func(rune)                // what is typed; nil if that is of no use
	hovered, focused, pressed bool
	disabled                  bool
	tip                       string
	ring                      *canvas.Rectangle
}

// init makes the control part of me, the widget as Fyne knows it.
func (c *control) init(l *Look, me fyne.Widget, ringColor Color, radius float32, act func()) {
	c.l, c.me, c.act, c.ring = l, me, act, FocusRing(l, ringColor, radius)
	c.ring.Hide()
	c.ExtendBaseWidget(me)
}

// Tapped does what the control is for.
func (c *control) Tapped(*fyne.PointEvent) { c.do() }

func (c *control) do() {
	if !c.disabled && c.act != nil {
		c.act()
	}
}

func (c *control) MouseIn(e *desktop.MouseEvent) {
	c.hovered = true
	c.Refresh()
	ShowTip(c.l, c.me, c.tip)
}

func (c *control) MouseMoved(*desktop.MouseEvent) {}

func (c *control) MouseOut() {
	c.hovered, c.pressed = false, false
	c.Refresh()
	HideTip(c.me)
}

func (c *control) MouseDown(*desktop.MouseEvent) {
	if !c.disabled {
		c.pressed = true
		c.Refresh()
	}
	HideTip(c.me)
}

func (c *control) MouseUp(*desktop.MouseEvent) {
	c.pressed = false
	c.Refresh()
}

func (c *control) FocusGained() {
	c.focused = true
	c.ring.Show()
	c.Refresh()
	Reveal(c.me)
}

func (c *control) FocusLost() {
	c.focused = false
	c.ring.Hide()
	c.Refresh()
}

func (c *control) TypedRune(r rune) {
	if c.letter != nil && !c.disabled {
		c.letter(r)
	}
}

// walk makes the arrow keys go from one control to the next, and choose it unless choose is nil; step tells which way a key
// leads.
func walk(group []*control, step func(fyne.KeyName) int, choose func(int)) {
	for i, c := range group {
		c.key = func(e *fyne.KeyEvent) bool {
			s := step(e.Name)
			if next := i + s; s != 0 && next >= 0 && next < len(group) {
				Focus(group[next].me.(fyne.Focusable))
				if choose != nil {
					choose(next)
				}
			}
			return s != 0
		}
	}
}

// UpAndDown is the step of a group whose controls stand below each other.
func UpAndDown(key fyne.KeyName) int {
	return map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key]
}

// TypedKey does what the control is for on Enter and Space.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	switch {
	case c.key != nil && c.key(e):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace:
		c.do()
	default:
		Unhandled(c.me, e)
	}
}

// Disabled tells whether the control can't be used now.
func (c *control) Disabled() bool { return c.disabled }

// Enable lets the control be used.
func (c *control) Enable() { c.setDisabled(false) }

// Disable keeps the control from being used.
func (c *control) Disable() { c.setDisabled(true) }

func (c *control) setDisabled(v bool) {
	if c.disabled == v {
		return
	}
	c.disabled = v
	c.hovered, c.pressed = false, false
	c.Refresh()
}

func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Unhandled passes on a key that a focused widget has no use for: Escape closes what lies on top of the window, anything
// goes to the window's own keys otherwise.
func Unhandled(o fyne.CanvasObject, e *fyne.KeyEvent) {
	c := CanvasOf(o)
	if c == nil {
		return
	}
	if top := c.Overlays().Top(); top != nil {
		if over, ok := top.(interface{ typed(*fyne.KeyEvent) }); ok {
			over.typed(e)
		}
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(e)
	}
}

func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	if a := fyne.CurrentApp(); a != nil && len(a.Driver().AllWindows()) > 0 {
		return a.Driver().CanvasForObject(o)
	}
	return nil
}

func Focus(o fyne.Focusable) {
	if w, ok := o.(fyne.CanvasObject); ok {
		if c := CanvasOf(w); c != nil {
			c.Focus(o)
		}
	}
}

// Digit reads a key from 1 to most, in the figures of any language; 0 for any other.
func Digit(r rune, most int) int {
	if n := numbers.Figure(r); n >= 1 && n <= most {
		return n
	}
	return 0
}

// Origin is where an object starts in its window.
func Origin(o fyne.CanvasObject) fyne.Position {
	if a := fyne.CurrentApp(); a != nil {
		return a.Driver().AbsolutePositionForObject(o)
	}
	return fyne.Position{}
}

// Shift knows whether Shift is held down: keys come without its state. A widget that embeds it has to let go when it loses
// the keyboard.
type Shift struct{ held bool }

// Held tells whether it is.
func (s *Shift) Held() bool { return s.held }

// LetGo forgets it, for when the key comes up where nobody listens.
func (s *Shift) LetGo() { s.held = false }

// KeyDown notes it.
func (s *Shift) KeyDown(e *fyne.KeyEvent) { s.note(e, true) }

// KeyUp notes it.
func (s *Shift) KeyUp(e *fyne.KeyEvent) { s.note(e, false) }

func (s *Shift) note(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.held = down
	}
}
