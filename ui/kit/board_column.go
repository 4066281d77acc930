package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// parkID is the column of parked cards; no group is called so.
const parkID = "\x00parked"

// outline is a round ground with a line around it. It is made of two surfaces: Fyne draws strokes beyond their object.
type outline struct {
	l            *Look
	outer, inner *canvas.Rectangle
}

func newOutline(l *Look) outline {
	return outline{l, canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
}

func (o outline) put(f boardFrame, radius, wide float32, line, fill Color) []fyne.CanvasObject {
	o.outer.FillColor, o.outer.CornerRadius = o.l.Color(line), radius
	o.inner.FillColor, o.inner.CornerRadius = o.l.Color(fill), max(0, radius-wide)
	box(o.outer, f.x, f.y, f.w, f.h)
	box(o.inner, f.x+wide, f.y+wide, f.w-2*wide, f.h-2*wide)
	if wide == 0 {
		return []fyne.CanvasObject{o.outer}
	}
	return []fyne.CanvasObject{o.outer, o.inner}
}

type columnKind int

const (
	looseColumn columnKind = iota
	parkColumn
	groupColumn
)

// boardFrame is a part of the board, from its left upper corner.
type boardFrame struct{ x, y, w, h float32 }

func (f boardFrame) holds(p fyne.Position) bool {
	return p.X >= f.x && p.Y >= f.y && p.X < f.x+f.w && p.Y < f.y+f.h
}

// boardColumn is a column of cards: its head, and its cards in a frame of which they may be moved out.
type boardColumn struct {
	b      *Board
	id     string
	kind   columnKind
	name   string
	number int // of a group, from 1
	dots   int
	leads  bool
	cards  []*boardCard
	tops   []float32 // of the cards, and the end of the last

	frame  boardFrame // of the whole
	sight  boardFrame // where cards can be seen
	inner  float32    // width of the cards and of the name
	below  float32    // height that is kept free below the cards
	moved  float32    // how far the cards are moved up
	back   outline
	words  *Paragraph // of the name: only measures and breaks lines
	lines  []*canvas.Text
	key    fyne.CanvasObject
	icon   *canvas.Image
	count  *canvas.Text
	vote   *voteDots
	empty  *Paragraph
	inside *fyne.Container
	clip   *container.Clip
	along  *canvas.Rectangle // shows which cards can be seen
}

func newBoardColumn(b *Board, id string, kind columnKind) *boardColumn {
	l := b.l
	c := &boardColumn{b: b, id: id, kind: kind, back: newOutline(l), inside: container.NewWithoutLayout(), along: b.bar()}
	c.clip = container.NewClip(c.inside)
	c.count = write(l, "", Body, Ink2)
	switch kind {
	case looseColumn:
		c.icon = Icon(l, "card", Ink, 17)
		c.empty = NewParagraph(l, b.o.LooseEmpty, Body).SetColor(Ink2)
	case parkColumn:
		c.icon = Icon(l, "parking", Ink, 17)
	}
	return c
}

func (c *boardColumn) setVote(dots int, leads bool) {
	if c.dots != dots || c.leads != leads {
		c.dots, c.leads, c.vote = dots, leads, nil
	}
}

func (c *boardColumn) setNumber(n int) {
	if c.number != n {
		c.number, c.key = n, nil
	}
}

// role of the column's name.
func (c *boardColumn) role() Role {
	if c.kind == groupColumn {
		return Section
	}
	return Strong
}

// fit measures the column for a width and gives the height of its head.
func (c *boardColumn) fit(width float32) float32 {
	u := c.b.unit
	inner := width - 24*u
	if c.kind == parkColumn {
		inner = width
	}
	y := float32(0)
	c.tops = c.tops[:0]
	for _, card := range c.cards {
		card.fit(inner)
		c.tops = append(c.tops, y)
		y += card.high()
	}
	c.tops = append(c.tops, y)

	text, color := c.name, Ink
	if text == "" {
		text, color = c.b.l.or(c.b.o.Words.Unnamed, "board.unnamed"), Ink2
	}
	if c.words == nil || c.words.text != text || c.words.color != color {
		c.words = &Paragraph{phrase: phrase{l: c.b.l, text: text, role: c.role(), color: color, content: c.name != ""}, most: 3}
		c.lines = nil
	}
	rows := c.words.wrap(c.nameWide(inner))
	if len(c.lines) != len(rows) || c.inner != inner {
		c.lines = nil
		for _, row := range rows {
			t := canvas.NewText(row.visual, nil)
			c.words.style(t)
			t.Alignment = side(AlignStart, row.dir)
			c.lines = append(c.lines, t)
		}
	}
	c.inner = inner
	if c.key == nil && c.kind == groupColumn && c.number <= 9 && c.b.o.OnMove != nil {
		c.key = keyBox(c.b.l, strconv.Itoa(c.number), Ink)
	}
	h := float32(len(rows))*c.words.pitch() + 22*u
	if c.dots > 0 {
		if c.vote == nil || c.vote.width > inner {
			c.vote = newVoteDots(c.b.l, c.dots, 11*u, inner, c.leads, Strong)
		}
		h += 26 * u
	}
	return ceil(h)
}

// nameWide is the width for the name beside the key, or beside the icon and the count.
func (c *boardColumn) nameWide(inner float32) float32 {
	if c.kind == groupColumn {
		if c.number > 9 || c.b.o.OnMove == nil {
			return inner
		}
		return inner - 30*c.b.unit
	}
	return inner - 60*c.b.unit
}

// high is the height of all cards.
func (c *boardColumn) high() float32 { return c.tops[len(c.tops)-1] + 10*c.b.unit }

// over is how much of the cards there is no room for.
func (c *boardColumn) over() float32 { return max(0, c.high()-c.sight.h) }

// drawHead draws what stands around the cards: f is the frame of the column as it is on the board, at where the part of the
// board starts that this is drawn in.
func (c *boardColumn) drawHead(f boardFrame, at fyne.Position, head float32) []fyne.CanvasObject {
	l, u := c.b.l, c.b.unit
	fill, line, wide := Surface2, Surface2, float32(0)
	if c.kind == looseColumn {
		fill, line, wide = Ground, Hairline, 1
	}
	if d := c.b.hold.drop; d.column == c && d.card == nil {
		line, wide = Pine, 2.5
	}
	var out []fyne.CanvasObject
	if c.kind == parkColumn { // its back is the line above it
		out = c.back.put(boardFrame{f.x - at.X, f.y - at.Y, f.w, u}, 0, 0, Hairline, Hairline)
	} else {
		out = c.back.put(boardFrame{f.x - at.X, f.y - at.Y, f.w, f.h}, 12*u, wide*u, line, fill)
	}
	x, y := f.x-at.X+12*u, f.y-at.Y+12*u
	if c.kind == parkColumn {
		x, y = f.x-at.X, f.y-at.Y+10*u
	}
	inner := c.inner
	put := func(o fyne.CanvasObject, dx, dy, w, h float32) {
		if l.RTL() {
			dx = inner - dx - w
		}
		box(o, x+dx, y+dy, w, h)
		out = append(out, o)
	}
	from := float32(0)
	if c.icon != nil {
		put(c.icon, 0, 3*u, 17*u, 17*u)
		from = 25 * u
		if n := visual(l, l.Number(len(c.cards))); n != c.count.Text {
			c.count.Text = n
			c.count.Refresh()
		}
		m := c.count.MinSize()
		put(c.count, inner-m.Width, 0, m.Width, m.Height)
	}
	wide = c.nameWide(inner)
	left := from
	if l.RTL() {
		left = inner - from - wide
	}
	for i, t := range c.lines {
		c.words.place(t, x+left, y+float32(i)*c.words.pitch(), wide)
		out = append(out, t)
	}
	if c.key != nil {
		m := c.key.MinSize()
		put(c.key, inner-m.Width, 1*u, m.Width, m.Height)
	}
	if c.vote != nil {
		c.vote.place(fyne.NewPos(x, f.y-at.Y+head-17*u), inner)
		out = append(out, c.vote.objects...)
	}
	return out
}

// cardFrame is where a card stands on the board.
func (c *boardColumn) cardFrame(i int) boardFrame {
	u, f := c.b.unit, c.b.real(c.sight)
	x := f.x + 12*u
	if c.kind == parkColumn {
		x = f.x
	}
	return boardFrame{x, f.y + c.tops[i] - c.moved + 6*u, c.inner, c.cards[i].faceHigh()}
}

// hit is the card at a point of the board, or −1.
func (c *boardColumn) hit(p fyne.Position) int {
	if !c.b.real(c.sight).holds(p) || c.kind == groupColumn && !c.b.real(c.b.view).holds(p) {
		return -1
	}
	for i := range c.cards {
		if c.cardFrame(i).holds(p) {
			return i
		}
	}
	return -1
}

// reveal moves the cards so that one can be seen.
func (c *boardColumn) reveal(i int) {
	top, bottom := c.tops[i], c.tops[i+1]+10*c.b.unit
	switch {
	case top < c.moved:
		c.moved = top
	case bottom > c.moved+c.sight.h:
		c.moved = bottom - c.sight.h
	}
}
