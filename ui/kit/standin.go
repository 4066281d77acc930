package kit

import "fyne.io/fyne/v2"

func paragraph(l *Look, s string, r Role) fyne.CanvasObject {
	return word(l, writeOwn(l, s, r, Ink), s, 0)
}
