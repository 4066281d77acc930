package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// adaptive is built anew, in another form, when the room it is given becomes narrow or wide.
type adaptive struct {
	widget.BaseWidget
	on      fyne.Canvas
	make    func(narrow bool) fyne.CanvasObject
	below   float32 // narrow when there is less, in the canvas's measure
	narrow  bool
	content fyne.CanvasObject
	least   fyne.Size
}

func newAdaptive(on fyne.Canvas, below float32, make func(narrow bool) fyne.CanvasObject) *adaptive {
	a := &adaptive{on: on, make: make, below: below, least: make(true).MinSize()}
	a.content = make(false)
	a.ExtendBaseWidget(a)
	return a
}

func (a *adaptive) CreateRenderer() fyne.WidgetRenderer { return &adaptiveRenderer{a} }

type adaptiveRenderer struct{ *adaptive }

func (r *adaptiveRenderer) Destroy()                     {}
func (r *adaptiveRenderer) MinSize() fyne.Size           { return r.least }
func (r *adaptiveRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.content} }
func (r *adaptiveRenderer) Refresh()                     { r.content.Refresh() }

func (r *adaptiveRenderer) Layout(size fyne.Size) {
	if narrow := size.Width < r.below; narrow != r.narrow {
		kit.KeepFocus(r.on, r.adaptive, func() { r.narrow, r.content = narrow, r.make(narrow) })
	}
	r.content.Resize(size)
}

// Parts is what it consists of now.
func (a *adaptive) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{a.content} }
