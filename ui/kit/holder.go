package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// holder is a widget that consists of one other object.
type holder struct {
	widget.BaseWidget
	inner fyne.CanvasObject
}

func (h *holder) hold(me fyne.Widget, inner fyne.CanvasObject) {
	h.inner = inner
	h.ExtendBaseWidget(me)
}

// HeightFor is the height needed at a width.
func (h *holder) HeightFor(width float32) float32 { return HeightFor(h.inner, width) }

func (h *holder) leastWidth() float32 { return leastWidth(h.inner) }

// CreateRenderer is for Fyne.
func (h *holder) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		parts:  func() []fyne.CanvasObject { return []fyne.CanvasObject{h.inner} },
		min:    func() fyne.Size { return h.inner.MinSize() },
		layout: func(s fyne.Size) { h.inner.Resize(s) },
		refresh: func() {
			h.inner.Resize(h.Size())
			h.inner.Refresh()
		},
	}
}
