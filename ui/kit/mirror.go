package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// Put places an object whose x is measured from the side where reading starts, in something that is width wide: the one
// place where left and right are exchanged. Everything that lays out for the direction of reading goes through it. Measures
// are those of the canvas: scale them with S.
func (l *Look) Put(o fyne.CanvasObject, width, x, y, w, h float32) {
	if l.RTL() {
		x = width - x - w
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// Forward tells whether a key of an arrow goes on in reading (+1), back (−1) or neither (0).
func (l *Look) Forward(k fyne.KeyName) int {
	step := 0
	switch k {
	case fyne.KeyRight:
		step = 1
	case fyne.KeyLeft:
		step = -1
	}
	if l.RTL() {
		return -step
	}
	return step
}

// HeightFor gives the height that an object needs when it is width wide. Paragraphs, and whatever holds them, are higher
// when they are narrower; Fyne's MinSize can't say so.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(interface{ HeightFor(float32) float32 }); ok {
		return w.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if w, ok := c.Layout.(wrapping); ok {
			return w.heightFor(shown(c.Objects), width)
		}
		if c.Layout == layout.NewStackLayout() {
			return highest(shown(c.Objects), width)
		}
	}
	return o.MinSize().Height
}

// wrapping is a layout whose height depends on its width.
type wrapping interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// Arrangement is a layout made of its two halves, and remembers its last width so that MinSize can tell the truth.
type Arrangement struct {
	MinWidth func([]fyne.CanvasObject) float32
	Height   func([]fyne.CanvasObject, float32) float32
	Place    func([]fyne.CanvasObject, fyne.Size)
	width    float32
}

func (a *Arrangement) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = shown(objects)
	w := a.MinWidth(objects)
	return fyne.NewSize(w, a.Height(objects, max(w, a.width)))
}

// leastWidth is the width of MinSize alone, which needs no heights.
func (a *Arrangement) leastWidth(objects []fyne.CanvasObject) float32 {
	return a.MinWidth(shown(objects))
}

// leastWidth is the width of an object's MinSize. The height, that MinSize finds out too, is dear in what holds much.
func leastWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *fyne.Container:
		if a, ok := o.Layout.(interface {
			leastWidth([]fyne.CanvasObject) float32
		}); ok {
			return a.leastWidth(o.Objects)
		}
	case interface{ leastWidth() float32 }:
		return o.leastWidth()
	}
	return o.MinSize().Width
}

func (a *Arrangement) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.IsZero() && a.width == 0 {
		return // it is being put together: its place comes later
	}
	a.width = size.Width
	a.Place(shown(objects), size)
}

func (a *Arrangement) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return a.Height(objects, width)
}

func shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o != nil && o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// some leaves out the objects that are nil.
func some(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o != nil {
			out = append(out, o)
		}
	}
	return out
}

func minWidths(objects []fyne.CanvasObject, gap float32) (sum, widest float32) {
	for i, o := range objects {
		w := leastWidth(o)
		if i > 0 {
			sum += gap
		}
		sum += w
		widest = max(widest, w)
	}
	return sum, widest
}

func highest(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, HeightFor(o, width))
	}
	return h
}

// Place moves and sizes an object at once.
func Place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
