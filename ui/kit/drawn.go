package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawn is the renderer of all widgets here: what they consist of, and how that is measured, placed and brought up to date.
type drawn struct {
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func()
	parts   func() []fyne.CanvasObject // instead of objects, where they change
}

func (d *drawn) Destroy()              {}
func (d *drawn) MinSize() fyne.Size    { return d.min() }
func (d *drawn) Layout(size fyne.Size) { d.layout(size) }

func (d *drawn) Refresh() {
	if d.refresh != nil {
		d.refresh()
	}
	for _, o := range d.Objects() {
		canvas.Refresh(o)
	}
}

func (d *drawn) Objects() []fyne.CanvasObject {
	if d.parts != nil {
		return d.parts()
	}
	return d.objects
}
