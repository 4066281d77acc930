package board

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"madrega/ui/kit"
)

// parkID is the column of parked cards; no group is called so.
const parkID = "\x00parked"

// outline is a round ground with a line around it. It is made of two surfaces: Fyne draws strokes beyond their object.
type outline struct {
	l            *kit.Look
	outer, inner *canvas.Rectangle
}

func newOutline(l *kit.Look) outline {
	return outline{l, canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
}

func (o outline) put(f frame, radius, wide float32, line, fill kit.Color) []fyne.CanvasObject {
	o.outer.FillColor, o.outer.CornerRadius = o.l.Color(line), radius
	o.inner.FillColor, o.inner.CornerRadius = o.l.Color(fill), max(0, radius-wide)
	kit.Place(o.outer, f.x, f.y, f.w, f.h)
	kit.Place(o.inner, f.x+wide, f.y+wide, f.w-2*wide, f.h-2*wide)
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

// frame is a part of the board, from its left upper corner.
type frame struct{ x, y, w, h float32 }

func (f frame) holds(p fyne.Position) bool {
	return p.X >= f.x && p.Y >= f.y && p.X < f.x+f.w && p.Y < f.y+f.h
}

// column is a column of cards: its head, and its cards in a frame of which they may be moved out.
type column struct {
	b      *Board
	id     string
	kind   columnKind
	name   string
	number int // of a group, from 1
	dots   int
	leads  bool
	cards  []*cardFace
	tops   []float32 // of the cards, and the end of the last

	frame  frame   // of the whole
	sight  frame   // where cards can be seen
	inner  float32 // width of the cards and of the name
	head   float32 // height of what stands above the cards; of a group that of all groups
	below  float32 // height that is kept free below the cards
	moved  float32 // how far the cards are moved up
	back   outline
	words  *kit.Paragraph // of the name: only measures and breaks lines
	named  bool           // words are the name, not what stands for none
	lines  []*canvas.Text
	key    fyne.CanvasObject
	icon   *canvas.Image
	count  *canvas.Text
	vote   *kit.DotRow
	empty  *kit.Paragraph
	inside *fyne.Container
	clip   *container.Clip
	along  *canvas.Rectangle // shows which cards can be seen
}

func newColumn(b *Board, id string, kind columnKind) *column {
	l := b.l
	c := &column{b: b, id: id, kind: kind, back: newOutline(l), inside: container.NewWithoutLayout(), along: b.bar()}
	c.clip = container.NewClip(c.inside)
	c.count = kit.Write(l, "", kit.Body, kit.Ink2)
	switch kind {
	case looseColumn:
		c.icon = kit.Icon(l, "card", kit.Ink, 17)
		c.empty = kit.NewParagraph(l, b.o.LooseEmpty, kit.Body).SetColor(kit.Ink2)
	case parkColumn:
		c.icon = kit.Icon(l, "parking", kit.Ink, 17)
	}
	return c
}

func (c *column) setVote(dots int, leads bool) {
	if c.dots != dots || c.leads != leads {
		c.dots, c.leads, c.vote = dots, leads, nil
	}
}

func (c *column) setNumber(n int) {
	if c.number != n {
		c.number, c.key = n, nil
	}
}

// role of the column's name.
func (c *column) role() kit.Role {
	if c.kind == groupColumn && !c.b.compact {
		return kit.Section
	}
	return kit.Strong
}

// fit measures the column for a width and gives the height of its head.
func (c *column) fit(width float32) float32 {
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

	text, color := c.name, kit.Ink
	if text == "" {
		text, color = or(c.b.l, c.b.o.Words.Unnamed, "board.unnamed"), kit.Ink2
	}
	if c.words == nil || c.words.String() != text || c.named != (c.name != "") {
		c.words, c.named = kit.Unshown(c.b.l, text, c.role()).MaxLines(3).SetColor(color), c.name != ""
		if c.named {
			c.words.Content()
		}
		c.lines = nil
	}
	rows := c.words.Rows(c.nameWide(inner))
	if len(c.lines) != len(rows) || c.inner != inner {
		c.lines = nil
		for _, row := range rows {
			c.lines = append(c.lines, c.words.Draw(row))
		}
	}
	c.inner = inner
	if c.key == nil && c.kind == groupColumn && c.number <= 9 && c.b.o.OnMove != nil {
		c.key = kit.KeyBox(c.b.l, strconv.Itoa(c.number))
	}
	h := float32(len(rows))*c.words.Pitch() + 22*u
	if c.dots > 0 {
		if c.vote == nil || c.vote.Width > inner {
			c.vote = kit.NewDotRow(c.b.l, c.dots, 11*u, inner, c.leads, kit.Strong)
		}
		h += 26 * u
	}
	return kit.Ceil(h)
}

// nameWide is the width for the name beside the key, or beside the icon and the count.
func (c *column) nameWide(inner float32) float32 {
	if c.kind == groupColumn {
		if c.number > 9 || c.b.o.OnMove == nil {
			return inner
		}
		return inner - 30*c.b.unit
	}
	return inner - 60*c.b.unit
}

// high is the height of all cards.
func (c *column) high() float32 { return c.tops[len(c.tops)-1] + 10*c.b.unit }

// over is how much of the cards there is no room for.
func (c *column) over() float32 { return max(0, c.high()-c.sight.h) }

// drawHead draws what stands around the cards: f is the frame of the column as it is on the board, at where the part of the
// board starts that this is drawn in.
func (c *column) drawHead(f frame, at fyne.Position, head float32) []fyne.CanvasObject {
	l, u := c.b.l, c.b.unit
	fill, line, wide := kit.Surface2, kit.Surface2, float32(0)
	if c.kind == looseColumn {
		fill, line, wide = kit.Ground, kit.Hairline, 1
	}
	if d := c.b.hold.drop; d.column == c && d.card == nil {
		line, wide = kit.Pine, 2.5
	}
	var out []fyne.CanvasObject
	if c.kind == parkColumn { // its back is the line above it
		out = c.back.put(frame{f.x - at.X, f.y - at.Y, f.w, u}, 0, 0, kit.Hairline, kit.Hairline)
	} else {
		out = c.back.put(frame{f.x - at.X, f.y - at.Y, f.w, f.h}, 12*u, wide*u, line, fill)
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
		kit.Place(o, x+dx, y+dy, w, h)
		out = append(out, o)
	}
	from := float32(0)
	if c.icon != nil {
		put(c.icon, 0, 3*u, 17*u, 17*u)
		from = 25 * u
		if n := kit.Visual(l, l.Number(len(c.cards))); n != c.count.Text {
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
		c.words.PutLine(t, x+left, y+float32(i)*c.words.Pitch(), wide)
		out = append(out, t)
	}
	if c.key != nil {
		m := c.key.MinSize()
		put(c.key, inner-m.Width, 1*u, m.Width, m.Height)
	}
	if c.vote != nil {
		c.vote.Place(fyne.NewPos(x, f.y-at.Y+head-17*u), inner)
		out = append(out, c.vote.Objects...)
	}
	return out
}

// cardFrame is where a card stands on the board.
func (c *column) cardFrame(i int) frame {
	u, f := c.b.unit, c.b.real(c.sight)
	x := f.x + 12*u
	if c.kind == parkColumn {
		x = f.x
	}
	return frame{x, f.y + c.tops[i] - c.moved + 6*u, c.inner, c.cards[i].faceHigh()}
}

// hit is the card at a point of the board, or −1.
func (c *column) hit(p fyne.Position) int {
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
func (c *column) reveal(i int) {
	top, bottom := c.tops[i], c.tops[i+1]+10*c.b.unit
	c.moved = kit.InSight(c.moved, c.sight.h, top, bottom)
}
