package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
)

// Item is a choice in a list, a chip or a menu.
type Item struct {
	Text   string
	Icon   string     // of assets/icons, or ""
	Sector app.Sector // its mark, if Marked
	Marked bool
	Second string // fainter, after the text
}

// Words makes items of nothing but words.
func Words(texts ...string) []Item {
	items := make([]Item, len(texts))
	for i, t := range texts {
		items[i].Text = t
	}
	return items
}

// face draws the item in a row. Its text is cut where there is not room, but never to less than least (below 0: never).
func (i Item) face(l *Look, r Role, c Color, bold bool, least float32) *fyne.Container {
	row := Row(l, 7)
	if i.Marked {
		row.Add(SectorMark(l, i.Sector, 11))
	}
	if i.Icon != "" {
		row.Add(Sign(l, i.Icon, c, 17))
	}
	t := WriteOwn(l, i.Text, r, c)
	t.TextStyle.Bold = t.TextStyle.Bold || bold
	if i.Text != "" {
		row.Add(Fill(word(l, t, i.Text, least)))
	}
	if i.Second != "" {
		row.Add(word(l, WriteOwn(l, i.Second, Second, Ink2), i.Second, -1))
	}
	return row
}

// line draws the item where it may be cut; a tip then shows all of it.
func (i Item) line(l *Look, r Role, c Color) *fyne.Container {
	row := Row(l, 8)
	if i.Marked {
		row.Add(SectorMark(l, i.Sector, 12))
	}
	if i.Icon != "" {
		row.Add(Sign(l, i.Icon, c, 17))
	}
	row.Add(Fill(NewLine(l, i.Text, r).SetColor(c).Content()))
	if i.Second != "" {
		row.Add(NewLine(l, i.Second, Second).SetColor(Ink2).Content())
	}
	return row
}

// Chip is a small round choice, on or off.
type Chip struct {
	control
	item     Item
	count    int
	selected bool
	face     *canvas.Rectangle
	content  *fyne.Container
}

// NewChip makes a chip. A count below 0 is not shown.
func NewChip(l *Look, item Item, count int, selected bool, tapped func()) *Chip {
	c := &Chip{item: item, count: count, selected: selected, face: canvas.NewRectangle(color.Transparent), content: Row(l, 7)}
	c.init(l, c, Pine, 14, tapped)
	c.fill()
	return c
}

// Selected tells whether the chip is on.
func (c *Chip) Selected() bool { return c.selected }

// SetSelected turns the chip on or off.
func (c *Chip) SetSelected(v bool) {
	if c.selected != v {
		c.selected = v
		c.Refresh()
	}
}

func (c *Chip) show(chosen bool) { c.SetSelected(chosen) }

// SetCount changes the number.
func (c *Chip) SetCount(n int) {
	c.count = n
	c.Refresh()
}

// Tip shows words while the pointer rests on the chip.
func (c *Chip) Tip(text string) *Chip { c.tip = text; return c }

func (c *Chip) fill() {
	l := c.l
	role, ink := Second, Ink
	c.face.FillColor, c.face.StrokeColor, c.face.StrokeWidth = l.Color(Surface), l.Color(LineStrong), l.S(1)
	if c.hovered {
		c.face.FillColor = l.Color(Surface2)
	}
	if c.selected {
		ink = Pine
		c.face.FillColor, c.face.StrokeColor, c.face.StrokeWidth = l.Color(Tint), l.Color(Pine), l.S(1.5)
	}
	if c.disabled {
		ink = Ink2
		c.face.FillColor, c.face.StrokeColor = l.Color(Surface2), l.Color(Hairline)
	}
	c.content.Objects = c.item.face(l, role, ink, c.selected, -1).Objects
	if c.count >= 0 {
		n := Write(l, l.Number(c.count), role, ink)
		n.TextStyle.Bold = true
		c.content.Objects = append(c.content.Objects, n)
	}
}

func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	height := c.l.S(28)
	layout := func(s fyne.Size) {
		c.face.Resize(s)
		c.face.CornerRadius = s.Height / 2
		PlaceRing(c.l, c.ring, fyne.NewPos(0, 0), s)
		c.ring.CornerRadius = s.Height/2 + c.l.S(5)
		w := c.content.MinSize().Width
		c.l.Put(c.content, s.Width, (s.Width-w)/2, 0, w, s.Height)
	}
	return &Drawn{
		Fixed: []fyne.CanvasObject{c.face, c.content, c.ring},
		Min:   func() fyne.Size { return fyne.NewSize(c.content.MinSize().Width+2*c.l.S(12), height) },
		Place: layout,
		Update: func() {
			c.fill()
			layout(c.Size())
			c.content.Refresh()
		},
	}
}

// ChipItem is one of a group of chips.
type ChipItem struct {
	Item
	Count int // below 0: none
}

// Chips is a group of chips of which one is chosen, with the pointer or the arrow keys.
type Chips struct {
	group[*Chip]
	free bool // none may be chosen
}

const chipGap = 8

// NewChips makes a group of chips; selected is the index of the chosen one, −1 if none is.
func NewChips(l *Look, items []ChipItem, selected int, changed func(int)) *Chips {
	g := &Chips{}
	g.selected, g.changed = selected, changed
	flow := Flow(l, chipGap)
	for i, item := range items {
		c := NewChip(l, item.Item, item.Count, i == selected, func() { g.press(i) })
		c.letter = func(r rune) {
			if n := Digit(r, len(g.members)); n > 0 && g.free {
				Focus(g.members[n-1])
				g.choose(n - 1)
			}
		}
		g.members = append(g.members, c)
		flow.Add(c)
	}
	g.walks(l.Forward)
	g.Hold(g, flow)
	return g
}

// Free lets none be chosen: the chosen one, pressed again, is given up, and so it is by Space and Delete. The keys from 1 on
// choose then.
func (g *Chips) Free() *Chips {
	g.free = true
	for _, c := range g.members {
		arrows := c.key
		c.key = func(e *fyne.KeyEvent) bool {
			switch e.Name {
			case fyne.KeySpace, fyne.KeyDelete, fyne.KeyBackspace:
				if !c.disabled {
					g.choose(-1)
				}
				return true
			}
			return arrows(e)
		}
	}
	return g
}

// Disable keeps all of them from being chosen.
func (g *Chips) Disable() {
	for _, c := range g.members {
		c.Disable()
	}
}

// Natural is the width of all of them beside each other.
func (g *Chips) Natural() float32 {
	width, _ := minWidths(g.inner.(*fyne.Container).Objects, g.members[0].l.S(chipGap))
	return width
}

// OnChanged sets what is told when another is chosen; it gets −1 for none.
func (g *Chips) OnChanged(changed func(int)) { g.changed = changed }

func (g *Chips) press(i int) {
	if g.free && i == g.selected {
		i = -1
	}
	g.choose(i)
}

// SetCounts shows other numbers on the chips, one for each.
func (g *Chips) SetCounts(counts ...int) {
	for i, n := range counts {
		g.members[i].SetCount(n)
	}
}
