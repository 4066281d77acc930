package kit

import "fyne.io/fyne/v2"

// Yields makes a hint that lies over the end of the entry, names of keys say, hide while what is written needs its room.
func (e *Entry) Yields(hint fyne.CanvasObject) {
	e.over = hint
	e.yield()
}

func (e *Entry) yield() {
	if e.over == nil {
		return
	}
	text := e.Text()
	own := text == "" || e.direction(text) == Direction(e.l) // else it stands where the hint does
	if own && e.measure(text)+e.over.MinSize().Width+e.l.S(48) < e.Size().Width {
		e.over.Show()
	} else {
		e.over.Hide()
	}
}
