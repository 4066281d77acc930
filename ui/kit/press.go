package kit

import "fyne.io/fyne/v2"

// Press makes something that is no button be pressed like one, without a face of its own.
type Press struct {
	control
	content fyne.CanvasObject
}

// NewPress makes content be pressed.
func NewPress(l *Look, content fyne.CanvasObject, tapped func()) *Press {
	p := &Press{content: content}
	p.init(l, p, Pine, 8, tapped)
	return p
}

// Tip shows words while the pointer rests on it.
func (p *Press) Tip(text string) *Press { p.tip = text; return p }

func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{p.ring, p.content},
		Min:   p.content.MinSize,
		Place: func(size fyne.Size) {
			p.content.Resize(size)
			PlaceRing(p.l, p.ring, fyne.NewPos(0, 0), size)
		},
	}
}
