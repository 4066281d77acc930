package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Card is one card of a Board by itself, only to be looked at: on the wall, or in a list.
type Card struct {
	widget.BaseWidget
	card  *boardCard
	width float32
	shown []fyne.CanvasObject
}

// NewCard makes a card.
func NewCard(l *Look, c BoardCard) *Card {
	w := &Card{card: newBoardCard(l, c, false)}
	w.card.fit(l.S(200))
	w.ExtendBaseWidget(w)
	return w
}

// HeightFor is the height of the card at a width, with what lies behind it.
func (c *Card) HeightFor(width float32) float32 {
	c.card.fit(width)
	return c.card.high()
}

// CreateRenderer is for Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return &painted{
		min: func() fyne.Size { return fyne.NewSize(c.card.unit*120, c.HeightFor(max(c.width, c.card.unit*120))) },
		paint: func(size fyne.Size) {
			c.width = size.Width
			c.card.fit(size.Width)
			c.shown = c.card.put(fyne.Position{}, cardRests)
		},
		parts:  func() []fyne.CanvasObject { return c.shown },
		redraw: c,
	}
}

// Vote shows how many dots something got: the number, and as many dots beside it. Those of several things can be compared
// when all have the same most.
type Vote struct {
	widget.BaseWidget
	l       *Look
	n, most int
	lead    bool
	dots    *voteDots
}

// NewVote makes the dots of a vote; most is the largest number beside which this one stands. Those who lead are sun.
func NewVote(l *Look, n, most int, lead bool) *Vote {
	v := &Vote{l: l, n: n, most: max(n, most, 1), lead: lead}
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer is for Fyne.
func (v *Vote) CreateRenderer() fyne.WidgetRenderer {
	size, _ := v.l.TextSize(Section)
	var objects []fyne.CanvasObject
	return &painted{
		min: func() fyne.Size { return fyne.NewSize(size*5, size*1.5) },
		paint: func(s fyne.Size) {
			all := newVoteDots(v.l, v.most, size, s.Width, false, News)
			v.dots = newVoteDots(v.l, v.n, min(size, all.size), s.Width, v.lead, News)
			v.dots.line(all.number.MinSize().Width)
			v.dots.place(fyne.NewPos(0, s.Height/2), s.Width)
			objects = v.dots.objects
		},
		parts:  func() []fyne.CanvasObject { return objects },
		redraw: v,
	}
}
