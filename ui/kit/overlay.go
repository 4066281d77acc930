package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// overlay lies on the whole window, keeps the focus in itself, and closes on Escape or on a press beside its content.
type overlay struct {
	widget.BaseWidget
	on      fyne.Canvas
	veil    *canvas.Rectangle
	content *Root
	place   func(content fyne.CanvasObject, window fyne.Size)
	escape  func()                    // on Escape
	beside  func()                    // on a press beside the content
	keys    func(*fyne.KeyEvent) bool // before Escape
	before  fyne.Focusable            // what had the focus
}

func newOverlay(on fyne.Canvas, content fyne.CanvasObject, place func(fyne.CanvasObject, fyne.Size)) *overlay {
	o := &overlay{on: on, veil: canvas.NewRectangle(color.Transparent), place: place}
	o.content = NewRoot(container.NewStack(content))
	o.escape, o.beside = o.close, o.close
	o.ExtendBaseWidget(o)
	return o
}

// open shows the overlay and gives the focus to one of its widgets, or to the first.
func (o *overlay) open(first fyne.Focusable) {
	o.before = o.on.Focused()
	o.on.Overlays().Add(o)
	o.Resize(o.on.Size())
	if first != nil {
		o.on.Focus(first)
		return
	}
	o.on.FocusNext()
}

// close takes the overlay, and those above it, away and gives the focus back.
func (o *overlay) close() {
	if !o.isOpen() {
		return
	}
	o.content.hide()
	o.on.Overlays().Remove(o)
	if o.before != nil {
		o.on.Focus(o.before)
	} else if o.on.Overlays().Top() != nil {
		o.on.FocusNext() // a dialog always has the keys
	}
}

func (o *overlay) isOpen() bool {
	for _, other := range o.on.Overlays().List() {
		if other == o {
			return true
		}
	}
	return false
}

func (o *overlay) root() *Root { return o.content }

// typed takes the keys that the focused widget has no use for.
func (o *overlay) typed(e *fyne.KeyEvent) {
	if o.keys != nil && o.keys(e) {
		return
	}
	if e.Name == fyne.KeyEscape {
		o.escape()
	}
}

func (o *overlay) Tapped(e *fyne.PointEvent) {
	inside := o.content.content.(*fyne.Container).Objects[0]
	at := e.Position.Subtract(inside.Position())
	if at.X < 0 || at.Y < 0 || at.X > inside.Size().Width || at.Y > inside.Size().Height {
		o.beside()
	}
}

func (o *overlay) TappedSecondary(e *fyne.PointEvent) { o.Tapped(e) }

// An overlay can hold the focus only in name: so a press on its empty parts doesn't take the focus from what has it.

func (o *overlay) FocusGained() {}

func (o *overlay) FocusLost() {}

func (o *overlay) TypedRune(rune) {}

func (o *overlay) TypedKey(e *fyne.KeyEvent) { o.typed(e) }

// Disabled keeps the overlay out of the order of Tab.
func (o *overlay) Disabled() bool { return true }

func (o *overlay) Enable() {}

func (o *overlay) Disable() {}

// MouseIn keeps the pointer from what lies below.
func (o *overlay) MouseIn(*desktop.MouseEvent) {}

// MouseMoved keeps the pointer from what lies below.
func (o *overlay) MouseMoved(*desktop.MouseEvent) {}

// MouseOut keeps the pointer from what lies below.
func (o *overlay) MouseOut() {}

func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		o.veil.Resize(s)
		o.content.Resize(s)
		o.place(o.content.content.(*fyne.Container).Objects[0], s)
	}
	return &Drawn{
		Fixed:  []fyne.CanvasObject{o.veil, o.content},
		Min:    func() fyne.Size { return fyne.Size{} },
		Place:  layout,
		Update: func() { layout(o.Size()) },
	}
}

// besidePlace gives a place for a popup: below what it belongs to, else above, always inside the window.
func besidePlace(l *Look, of fyne.CanvasObject, width float32) func(fyne.CanvasObject, fyne.Size) {
	return func(content fyne.CanvasObject, window fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(of)
		size := of.Size()
		w := min(max(width, content.MinSize().Width), window.Width-l.S(16))
		x := at.X
		if l.RTL() {
			x = at.X + size.Width - w
		}
		h := HeightFor(content, w)
		y := at.Y + size.Height + l.S(6)
		below, above := window.Height-y-l.S(8), at.Y-l.S(14)
		if h > below && above > below {
			h = min(h, above)
			y = at.Y - l.S(6) - h
		}
		h = min(h, window.Height-y-l.S(8))
		content.Move(fyne.NewPos(max(l.S(8), min(x, window.Width-w-l.S(8))), y))
		content.Resize(fyne.NewSize(w, h))
	}
}
