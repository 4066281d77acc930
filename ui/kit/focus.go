package kit

import "fyne.io/fyne/v2"

// FirstFocus finds the first part of something that can have the keyboard, or nil.
func FirstFocus(o fyne.CanvasObject) fyne.Focusable {
	var first fyne.Focusable
	eachFocusable(o, func(f fyne.Focusable) bool {
		first = f
		return true
	})
	return first
}

// Holds tells whether f is a part of something.
func Holds(o fyne.CanvasObject, f fyne.Focusable) bool {
	return f != nil && eachFocusable(o, func(g fyne.Focusable) bool { return g == f })
}

// eachFocusable goes through what can have the keyboard, in the order in which it was put there, until found is true.
func eachFocusable(o fyne.CanvasObject, found func(fyne.Focusable) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if f, ok := o.(fyne.Focusable); ok {
		if d, ok := o.(fyne.Disableable); (!ok || !d.Disabled()) && found(f) {
			return true
		}
	}
	for _, part := range partsOf(o) {
		if eachFocusable(part, found) {
			return true
		}
	}
	return false
}

// partsOf gives what something consists of, as far as that can hold anything.
func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *Scroller:
		return []fyne.CanvasObject{o.page}
	case *Root:
		return []fyne.CanvasObject{o.content}
	case interface{ Parts() []fyne.CanvasObject }:
		return o.Parts()
	}
	return nil
}

// Parts is what the widget consists of.
func (h *Holder) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{h.inner} }

// KeepFocus lets something be built anew: if one of its parts has the keyboard, it keeps it; if it is there no more, the part
// in the same place has it then.
func KeepFocus(c fyne.Canvas, o fyne.CanvasObject, build func()) {
	at, n := -1, 0
	now := c.Focused()
	eachFocusable(o, func(f fyne.Focusable) bool {
		if f == now {
			at = n
		}
		n++
		return at >= 0
	})
	build()
	if at < 0 || Holds(o, now) {
		return
	}
	n = 0
	eachFocusable(o, func(f fyne.Focusable) bool {
		if n == at {
			c.Focus(f)
		}
		n++
		return n > at
	})
}
