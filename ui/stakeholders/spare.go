package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/ui/kit"
)

// spare shows something at the reading end of a row, as long as what else is in the row fits beside it in one line.
type spare struct {
	l    *kit.Look
	row  fyne.CanvasObject
	size fyne.Size
}

func (s spare) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s spare) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const endless = 10000
	o[0].Hide()
	if left := size.Width - s.size.Width - s.l.S(16); left > 0 && kit.HeightFor(s.row, left) <= kit.HeightFor(s.row, endless) {
		o[0].Show()
		s.l.Put(o[0], size.Width, size.Width-s.size.Width, (size.Height-s.size.Height)/2, s.size.Width, s.size.Height)
	}
}
