package kit

import "fyne.io/fyne/v2"

// OpenFull lays something over the whole window, so that nothing else can be seen or reached until Close. Escape does what
// escape says.
func OpenFull(l *Look, on fyne.Canvas, content fyne.CanvasObject, first fyne.Focusable, escape func()) *Opened {
	o := newOverlay(on, Stack(Rect(l, Ground, 0), content), func(content fyne.CanvasObject, window fyne.Size) {
		content.Move(fyne.NewPos(0, 0))
		content.Resize(window)
	})
	o.veil.FillColor = l.Color(Ground)
	o.escape, o.beside = escape, func() {}
	o.open(first)
	return &Opened{over: o}
}
