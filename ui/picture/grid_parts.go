package picture

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// gridGround is what stays when the cards move: four fields with their titles, and the axes.
type gridGround struct {
	l                                         *kit.Look
	fields                                    [4]*canvas.Rectangle
	names                                     [4]*canvas.Text
	up, high, low, right, rightHigh, rightLow *canvas.Text
	parts                                     []fyne.CanvasObject
	taken                                     []geometry.Rect
}

func newGridGround(l *kit.Look, w GridWords) *gridGround {
	g := &gridGround{l: l}
	for i, c := range []kit.Color{kit.Key, kit.Near, kit.Near, kit.Far} {
		g.fields[i] = kit.Rect(l, c, 10)
		g.parts = append(g.parts, g.fields[i])
	}
	for i, s := range w.Fields {
		g.names[i] = kit.Write(l, s, kit.Strong, kit.Pine)
		g.parts = append(g.parts, g.names[i])
	}
	g.up, g.right = kit.Write(l, w.Y, kit.Strong, kit.Ink), kit.Write(l, w.X, kit.Strong, kit.Ink)
	g.high, g.low = kit.Write(l, w.YHigh, kit.Second, kit.Ink2), kit.Write(l, w.YLow, kit.Second, kit.Ink2)
	g.rightHigh, g.rightLow = kit.Write(l, w.XHigh, kit.Second, kit.Ink2), kit.Write(l, w.XLow, kit.Second, kit.Ink2)
	g.parts = append(g.parts, g.up, g.high, g.low, g.right, g.rightHigh, g.rightLow)
	return g
}

// place puts the ground into a size and gives what the fields take of it.
func (g *gridGround) place(size fyne.Size) (fyne.Position, fyne.Size) {
	s := g.l.S
	left := max(g.up.MinSize().Width, g.high.MinSize().Width, g.low.MinSize().Width) + s(16)
	below := max(g.right.MinSize().Height, g.rightHigh.MinSize().Height) + s(6)
	plot := fyne.NewSize(max(s(80), size.Width-left), max(s(80), size.Height-below))
	half, gap := fyne.NewSize((plot.Width-s(6))/2, (plot.Height-s(6))/2), s(6)
	g.taken = g.taken[:0]
	for i := range g.fields {
		x, y := left, float32(0)
		if i%2 == 0 { // X is high
			x += half.Width + gap
		}
		if i >= 2 { // Y is low
			y = half.Height + gap
		}
		kit.Place(g.fields[i], x, y, half.Width, half.Height)
		t := g.names[i].MinSize()
		room := s(14)
		tx := x + room
		if g.l.RTL() {
			tx = x + half.Width - room - t.Width
		}
		kit.Place(g.names[i], tx, y+s(8), t.Width, t.Height)
		if g.names[i].Text != "" {
			g.taken = append(g.taken, geometry.Rect{X: float64(tx - left - s(4)), Y: float64(y + s(6)), W: float64(t.Width + s(8)), H: float64(t.Height)})
		}
	}
	middle := func(t *canvas.Text, y float32) {
		m := t.MinSize()
		kit.Place(t, (left-s(10)-m.Width)/2, y, m.Width, m.Height)
	}
	middle(g.high, 0)
	middle(g.up, (plot.Height-g.up.MinSize().Height)/2)
	middle(g.low, plot.Height-g.low.MinSize().Height)
	y := plot.Height + s(6)
	across := func(t *canvas.Text, share float32) {
		m := t.MinSize()
		kit.Place(t, left+(plot.Width-m.Width)*share, y, m.Width, m.Height)
	}
	across(g.rightLow, 0)
	across(g.right, .5)
	across(g.rightHigh, 1)
	return fyne.NewPos(left, 0), plot
}

func (g *gridGround) titles() []geometry.Rect { return g.taken }

// cardStyle is what the cards of one picture have in common.
type cardStyle struct {
	text, most, unit float32 // size of text, widest name, and how much bigger than on the laptop all else is
}

func newCardStyle(l *kit.Look, cards int, widest float32) cardStyle {
	role := kit.Body
	if cards > many {
		role = kit.Second
	}
	size, _ := l.TextSize(role)
	return cardStyle{size, float32(int(widest)), size / 15}
}

func (s cardStyle) pip() fyne.Size { return fyne.NewSize(23*s.unit, 26*s.unit) }

// gridCard is a card on the grid or in its tray: a face on a ledge, the mark of the sector, the name.
type gridCard struct {
	l          *kit.Look
	name       string
	sector     app.Sector
	chosen     bool
	style      cardStyle
	foot, face *canvas.Rectangle
	mark       *kit.SectorShape // or a flag
	text       *canvas.Text
	width      float32   // of the text
	size       fyne.Size // with its ledge
	named      bool
}

func newGridCard(l *kit.Look, i GridItem, style cardStyle) *gridCard {
	c := &gridCard{l: l, name: i.Name, sector: i.Sector, chosen: i.Chosen, style: style}
	c.foot, c.face = kit.Rect(l, kit.Ledge, 8), kit.Outlined(l, kit.Surface, kit.Hairline, 1, 8)
	c.mark, c.text = kit.NewSectorShape(l, i.Sector, 0), canvas.NewText("", l.Color(kit.Ink))
	if i.Chosen {
		c.foot, c.face = kit.Rect(l, kit.SunLedge, 8), kit.Outlined(l, kit.Sun, kit.SunLedge, 1, 8)
		c.mark, c.text.Color = &kit.SectorShape{CanvasObject: kit.Icon(l, "flag", kit.OnSun, 11)}, l.Color(kit.OnSun)
	}
	c.text.TextSize = style.text
	c.text.Text, c.width = kit.ShortName(l, i.Name, style.text, style.most, true)
	u := style.unit
	c.size = fyne.NewSize(10*u+11*u+9*u+c.width+10*u, 30*u+l.S(kit.LedgeHeight))
	return c
}

// holds tells whether a point is on the card.
func (c *gridCard) holds(p fyne.Position) bool {
	at, size := c.face.Position(), c.face.Size()
	return p.X >= at.X && p.Y >= at.Y && p.X < at.X+size.Width && p.Y < at.Y+size.Height
}

func (c *gridCard) parts() []fyne.CanvasObject {
	if !c.named {
		return []fyne.CanvasObject{c.foot, c.face, c.mark.CanvasObject}
	}
	return []fyne.CanvasObject{c.foot, c.face, c.mark.CanvasObject, c.text}
}

// show puts the card into a box, with its name or as a mark alone.
func (c *gridCard) show(r geometry.Rect, named, bold bool) {
	c.put(fyne.NewPos(float32(r.X), float32(r.Y)), fyne.NewSize(float32(r.W), float32(r.H)), c.l.S(kit.LedgeHeight), named)
	if c.text.TextStyle.Bold != bold {
		c.text.TextStyle.Bold = bold
		c.text.Refresh()
	}
}

// lift shows the card above everything, with its middle at a point.
func (c *gridCard) lift(at fyne.Position) {
	c.put(at.SubtractXY(c.size.Width/2, c.size.Height/2+c.l.S(4)), c.size.AddWidthHeight(0, c.l.S(4)), c.l.S(7), true)
}

func (c *gridCard) put(at fyne.Position, size fyne.Size, ledge float32, named bool) {
	c.named = named
	high := size.Height - ledge
	c.face.CornerRadius = min(c.l.S(8), high/4)
	c.foot.CornerRadius = c.face.CornerRadius
	kit.Place(c.foot, at.X, at.Y+high/2, size.Width, size.Height-high/2)
	kit.Place(c.face, at.X, at.Y, size.Width, high)
	mark := 11 * c.style.unit
	shape := mark
	if c.chosen { // a flag has air around it
		shape *= 1.4
	}
	if !named {
		c.mark.Place(at.AddXY(size.Width/2, high/2), shape)
		return
	}
	in := 10 * c.style.unit
	x, tx := at.X+in+mark/2, at.X+in+mark+9*c.style.unit
	w := c.text.MinSize()
	if c.l.RTL() {
		x, tx = at.X+size.Width-in-mark/2, at.X+size.Width-in-mark-9*c.style.unit-w.Width
	}
	c.mark.Place(fyne.NewPos(x, at.Y+high/2), shape)
	kit.Place(c.text, tx, at.Y+(high-w.Height)/2, w.Width, w.Height)
}

// gridGhost is an earlier place: a ring, joined to the card by a line.
type gridGhost struct {
	line *canvas.Line
	ring *canvas.Circle
}

func (h *gridGhost) show(g *Grid, s app.Sector, from, to fyne.Position) {
	c, u := g.l.Color(kit.SectorColor(s)), g.style.unit
	r := 5 * u
	h.line.StrokeColor, h.line.StrokeWidth = c, 2*u
	stroke(h.line, from, to)
	h.ring.FillColor, h.ring.StrokeColor, h.ring.StrokeWidth = g.l.Color(kit.Surface), c, 2*u
	kit.Place(h.ring, from.X-r, from.Y-r, 2*r, 2*r)
	g.shown = append(g.shown, h.line, h.ring)
}

// gridPrompt says, below a card, which key was pressed and which is awaited.
type gridPrompt struct {
	face  *canvas.Rectangle
	text  *canvas.Text
	parts []fyne.CanvasObject
}

func newGridPrompt(l *kit.Look) *gridPrompt {
	p := &gridPrompt{face: kit.Outlined(l, kit.SunTint, kit.LineStrong, 1, 6), text: kit.Write(l, "", kit.Second, kit.Ink)}
	p.parts = []fyne.CanvasObject{p.face, p.text}
	return p
}

func (p *gridPrompt) show(g *Grid, card fyne.Position, size fyne.Size) {
	v := kit.Visual(g.l, fmt.Sprintf("%s %d • %s …", g.words.Y, g.first, g.words.X))
	if p.text.Text != v {
		p.text.Text = v
		p.text.Refresh()
	}
	m, room := p.text.MinSize(), g.l.S(8)
	w, h := m.Width+2*room, m.Height+room
	x := min(max(card.X+(size.Width-w)/2, g.plot.X), g.plot.X+g.plotSize.Width-w)
	y := card.Y + size.Height + g.l.S(12)
	if y+h > g.plotSize.Height {
		y = card.Y - h - g.l.S(10)
	}
	kit.Place(p.face, x, y, w, h)
	kit.Place(p.text, x+room, y+room/2, m.Width, m.Height)
}
