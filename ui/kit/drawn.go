package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Drawn is the renderer of all widgets here: what they consist of, and how that is measured, placed and brought up to date.
type Drawn struct {
	Fixed  []fyne.CanvasObject
	Min    func() fyne.Size
	Place  func(fyne.Size)
	Update func()
	Parts  func() []fyne.CanvasObject // instead of objects, where they change
}

func (d *Drawn) Destroy()              {}
func (d *Drawn) MinSize() fyne.Size    { return d.Min() }
func (d *Drawn) Layout(size fyne.Size) { d.Place(size) }

func (d *Drawn) Refresh() {
	if d.Update != nil {
		d.Update()
	}
	for _, o := range d.Objects() {
		canvas.Refresh(o)
	}
}

func (d *Drawn) Objects() []fyne.CanvasObject {
	if d.Parts != nil {
		return d.Parts()
	}
	return d.Fixed
}

// Painted is the renderer of pictures: they keep their own list of what is drawn, in its order, and bring only what
// changed up to date (a text that is refreshed costs more than a hundred that are moved).
type Painted struct {
	Min   func() fyne.Size
	Paint func(fyne.Size) // makes and places the parts for a size
	Parts func() []fyne.CanvasObject
	Of    fyne.Widget
}

func (p *Painted) Destroy()                     {}
func (p *Painted) MinSize() fyne.Size           { return p.Min() }
func (p *Painted) Layout(size fyne.Size)        { p.Paint(size) }
func (p *Painted) Objects() []fyne.CanvasObject { return p.Parts() }

func (p *Painted) Refresh() {
	p.Paint(p.Of.Size())
	canvas.Refresh(p.Of)
}
