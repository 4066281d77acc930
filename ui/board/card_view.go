package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// CardView is one card of a Board by itself, only to be looked at: on the wall, or in a list.
type CardView struct {
	widget.BaseWidget
	card  *cardFace
	width float32
	shown []fyne.CanvasObject
}

// NewCardView makes a card.
func NewCardView(l *kit.Look, c Card) *CardView {
	size, _ := l.TextSize(kit.Body)
	w := &CardView{card: newCardFace(l, c, false, kit.Body, size/15)}
	w.card.fit(l.S(200))
	w.ExtendBaseWidget(w)
	return w
}

// HeightFor is the height of the card at a width, with what lies behind it.
func (c *CardView) HeightFor(width float32) float32 {
	c.card.fit(width)
	return c.card.high()
}

func (c *CardView) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min: func() fyne.Size { return fyne.NewSize(c.card.unit*120, c.HeightFor(max(c.width, c.card.unit*120))) },
		Paint: func(size fyne.Size) {
			c.width = size.Width
			c.card.fit(size.Width)
			c.shown = c.card.put(fyne.Position{}, cardRests)
		},
		Parts: func() []fyne.CanvasObject { return c.shown },
		Of:    c,
	}
}
