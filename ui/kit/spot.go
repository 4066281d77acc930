package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Spot is something in a table or picture that a press chooses. It never has the keyboard: what it lies in has it.
type Spot struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
}

// NewSpot makes content be pressed.
func NewSpot(content fyne.CanvasObject, tapped func()) *Spot {
	s := &Spot{content: content, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

func (s *Spot) Tapped(*fyne.PointEvent) { s.tapped() }

func (s *Spot) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{Fixed: []fyne.CanvasObject{s.content}, Min: s.content.MinSize, Place: func(size fyne.Size) { s.content.Resize(size) }}
}
