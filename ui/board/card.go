package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// cardFace is what a card looks like. It is measured for a width at once, and drawn when it comes into sight.
type cardFace struct {
	Card
	l      *kit.Look
	unit   float32 // as the board's
	parked bool    // only its words, without a face
	width  float32
	text   *kit.Paragraph // only measures and breaks lines
	rows   []kit.TextRow

	under, behind, face *canvas.Rectangle
	mark                *kit.SectorShape
	lines               []*canvas.Text
	second              *canvas.Text
	foot                []footPart
	parts               []fyne.CanvasObject
	plain, empty        []fyne.CanvasObject // without what is behind; only the place of the card
}

// footPart stands at the foot of a card, at its start or its end.
type footPart struct {
	objects []fyne.CanvasObject
	width   float32
	end     bool
	place   func(at fyne.Position, wide float32) // of its middle on the left
}

// cardState is how a card is shown.
type cardState int

const (
	cardRests  cardState = iota
	cardLifted           // it is dragged
	cardAway             // the place that it is dragged from
	cardTakes            // what is dragged would become one with it
)

func newCardFace(l *kit.Look, c Card, parked bool, role kit.Role, unit float32) *cardFace {
	ink := kit.Ink
	if parked {
		ink = kit.Ink2
	}
	text := kit.Unshown(l, c.Text, role).Content().MaxLines(4).SetColor(ink)
	return &cardFace{Card: c, l: l, unit: unit, parked: parked, text: text}
}

// fit breaks the text for a width of the card.
func (c *cardFace) fit(width float32) {
	if c.width == width {
		return
	}
	c.width = width
	c.rows = c.text.Rows(width - 2*c.room() - c.lead())
	c.parts = nil
}

func (c *cardFace) room() float32 {
	if c.parked {
		return 2 * c.unit
	}
	return 12 * c.unit
}

// lead is the width for the sector's mark, beside the first line.
func (c *cardFace) lead() float32 {
	if !c.Marked || c.parked {
		return 0
	}
	return 18 * c.unit
}

func (c *cardFace) cut() bool { return c.rows[len(c.rows)-1].Cut }

func (c *cardFace) footed() bool {
	return !c.parked && (c.Icon != "" || c.Badge != "" || c.Merged > 1 || c.Dots > 0 || c.cut())
}

// faceHigh is the height of the face.
func (c *cardFace) faceHigh() float32 {
	u := c.unit
	h := kit.Ceil(float32(len(c.rows)) * c.text.Pitch())
	if c.parked {
		return h + 4*u
	}
	if c.Second != "" {
		h += kit.Ceil(20 * u)
	}
	if c.footed() {
		h += 24 * u
	}
	return h + 21*u
}

// high is the height that the card takes in its column, with the distance to the next.
func (c *cardFace) high() float32 {
	switch {
	case c.parked:
		return c.faceHigh() + 4*c.unit
	case c.Merged > 1:
		return c.faceHigh() + 16*c.unit
	}
	return c.faceHigh() + 13*c.unit
}

// draw makes what the card consists of.
func (c *cardFace) draw() {
	if c.parts != nil {
		return
	}
	l, u := c.l, c.unit
	c.under, c.behind, c.face = kit.Rect(l, kit.Ledge, 8), kit.Outlined(l, kit.Surface, kit.Hairline, 1, 8), kit.Outlined(l, kit.Surface, kit.Hairline, 1, 8)
	for _, r := range []*canvas.Rectangle{c.under, c.behind, c.face} {
		r.CornerRadius = 8 * u
	}
	c.plain = nil
	if !c.parked {
		c.plain = []fyne.CanvasObject{c.under, c.face}
	}
	c.lines = c.lines[:0]
	for _, row := range c.rows {
		t := c.text.Draw(row)
		c.lines = append(c.lines, t)
		c.plain = append(c.plain, t)
	}
	c.foot, c.second, c.mark = nil, nil, nil
	if c.parked {
		c.parts, c.empty = c.plain, []fyne.CanvasObject{}
		return
	}
	if c.Marked {
		c.mark = kit.NewSectorShape(l, c.Sector, 0)
		c.plain = append(c.plain, c.mark.CanvasObject)
	}
	if c.Second != "" {
		c.second = kit.Write(l, "", kit.Second, kit.Ink2)
		c.second.Text, _ = kit.ShortName(l, c.Second, c.second.TextSize, c.width-2*c.room()-c.lead(), false)
		c.second.Alignment = kit.StartSide(l)
		c.plain = append(c.plain, c.second)
	}
	c.makeFoot()
	for _, f := range c.foot {
		c.plain = append(c.plain, f.objects...)
	}
	c.parts, c.empty = c.plain, []fyne.CanvasObject{c.face}
	if c.Merged > 1 {
		c.parts = append([]fyne.CanvasObject{c.behind}, c.plain...)
	}
}

// put shows the card with the upper left corner of its face at a point, and gives what is to be drawn.
func (c *cardFace) put(at fyne.Position, state cardState) []fyne.CanvasObject {
	c.draw()
	l, u, high, w := c.l, c.unit, c.faceHigh(), c.width
	ledge := float32(kit.LedgeHeight)
	fill, line, wide := l.Color(kit.Surface), l.Color(kit.Hairline), u
	if c.Fill != "" {
		fill = l.Color(c.Fill)
	}
	switch state {
	case cardLifted:
		ledge = 7
	case cardAway:
		fill = color.Transparent
	case cardTakes:
		fill, line, wide = l.Color(kit.Tint), l.Color(kit.Pine), 2.5*u
	}
	c.face.FillColor, c.face.StrokeColor, c.face.StrokeWidth = fill, line, wide
	c.behind.StrokeColor = line
	kit.Place(c.face, at.X, at.Y, w, high)
	if state == cardAway {
		return c.empty
	}
	kit.Place(c.under, at.X, at.Y+high/2, w, high/2+ledge*u)
	kit.Place(c.behind, at.X+7*u, at.Y+high/2, w-14*u, high/2+(ledge+6)*u)
	y := at.Y + 10*u
	if c.parked {
		y = at.Y + 2*u
	}
	x, inner := at.X+c.room()+c.lead(), w-2*c.room()-c.lead()
	markAt := at.X + c.room() + 6*u
	if l.RTL() {
		x, markAt = at.X+c.room(), at.X+w-c.room()-6*u
	}
	if c.mark != nil {
		c.mark.Place(fyne.NewPos(markAt, y+c.text.Pitch()/2), 11*u)
	}
	for i, t := range c.lines {
		c.text.PutLine(t, x, y+float32(i)*c.text.Pitch(), inner)
	}
	y += float32(len(c.lines)) * c.text.Pitch()
	if c.second != nil {
		kit.Place(c.second, x, y, inner, c.second.MinSize().Height)
	}
	c.putFoot(at.AddXY(0, high-18*u))
	if state == cardTakes {
		return append([]fyne.CanvasObject{c.behind}, c.plain...)
	}
	return c.parts
}

// putFoot puts the parts of the foot from both sides towards each other; y is their middle.
func (c *cardFace) putFoot(at fyne.Position) {
	start, end := c.room(), c.width-c.room()
	for _, f := range c.foot {
		x := start
		if f.end {
			x = end - f.width
			end -= f.width + 8*c.unit
		} else {
			start += f.width + 8*c.unit
		}
		if c.l.RTL() {
			x = c.width - x - f.width
		}
		f.place(at.AddXY(x, 0), f.width)
	}
}
