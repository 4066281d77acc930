package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Holder is a widget that consists of one other object.
type Holder struct {
	widget.BaseWidget
	inner fyne.CanvasObject
}

func (h *Holder) Hold(me fyne.Widget, inner fyne.CanvasObject) {
	h.inner = inner
	h.ExtendBaseWidget(me)
}

// HeightFor is the height needed at a width.
func (h *Holder) HeightFor(width float32) float32 { return HeightFor(h.inner, width) }

func (h *Holder) leastWidth() float32 { return leastWidth(h.inner) }

func (h *Holder) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Parts: func() []fyne.CanvasObject { return []fyne.CanvasObject{h.inner} },
		Min:   func() fyne.Size { return h.inner.MinSize() },
		Place: func(s fyne.Size) { h.inner.Resize(s) },
		Update: func() {
			h.inner.Resize(h.Size())
			h.inner.Refresh()
		},
	}
}
