package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// hold is what the mouse holds since it was pressed.
type hold struct {
	down  bool
	alone bool     // without moving, only the card below the mouse is chosen then
	id    string   // the card below the mouse
	ids   []string // cards that are carried, once it moved
	at    fyne.Position
	grab  fyne.Delta // from the corner of the card to the mouse
	moved bool
	card  *cardFace // what is seen of the cards that are carried
	drop  drop
	marks *marks

	name   string  // the group whose name is below the mouse
	group  bool    // that group is carried
	fresh  bool    // the place for new groups is
	bar    *column // its bar is
	across bool    // the bar of the groups is
}

// drop is where held cards would go: onto a card, into a column, or into a new group.
type drop struct {
	column *column
	card   *cardFace
	before string // card of the column; "" is behind all
	fresh  bool
}

func (d drop) any() bool { return d.column != nil || d.fresh }

func (h *hold) carries(id string) bool { return h.moved && slices.Contains(h.ids, id) }

// lift begins to carry the card below the mouse, with the others if several are chosen.
func (b *Board) lift() bool {
	c, i := b.columnOf(b.hold.id)
	if c == nil || b.o.OnMove == nil && b.o.OnMerge == nil && b.o.OnPark == nil && b.o.OnNewGroup == nil {
		return false
	}
	h := &b.hold
	h.ids = []string{h.id}
	if slices.Contains(b.selected, h.id) {
		h.ids = slices.Clone(b.selected)
	}
	f := c.cardFrame(i)
	h.grab = fyne.NewDelta(h.at.X-f.x, h.at.Y-f.y)
	card := c.cards[i].Card
	if len(h.ids) > 1 {
		card.Merged = len(h.ids)
	}
	h.card = b.face(card, false)
	h.card.fit(f.w)
	h.moved, b.clicks = true, kit.Clicks{}
	return true
}

// dropAt finds where the held cards would go now.
func (b *Board) dropAt() drop {
	h := &b.hold
	if !h.moved {
		return drop{}
	}
	view := b.real(b.view)
	if b.o.OnNewGroup != nil && view.holds(h.at) && b.beyond(h.at) {
		return drop{fresh: true}
	}
	for i := len(b.columns) - 1; i >= 0; i-- { // parked ones lie in front of those in no group
		c := b.columns[i]
		if !b.real(c.frame).holds(h.at) || c.kind == groupColumn && !view.holds(h.at) {
			continue
		}
		if c.kind == parkColumn {
			if b.o.OnPark != nil && !b.allIn(c) {
				return drop{column: c}
			}
			return drop{}
		}
		if card := b.under(c); card != nil {
			return drop{column: c, card: card}
		}
		if b.o.OnPlace != nil {
			if before := c.beforeAt(h.at.Y, h.ids); !c.stays(h.ids, before) {
				return drop{column: c, before: before}
			}
			return drop{}
		}
		if b.o.OnMove != nil && !b.allIn(c) {
			return drop{column: c}
		}
		return drop{}
	}
	return drop{}
}

// beyond tells whether a point lies behind the last group, in the direction of reading.
func (b *Board) beyond(p fyne.Position) bool {
	f := b.real(b.fresh.frame)
	if b.l.RTL() {
		return p.X < f.x+f.w
	}
	return p.X >= f.x
}

// under is the card that the held ones lie on nearly as a whole, if they may become one.
func (b *Board) under(c *column) *cardFace {
	h := &b.hold
	if b.o.OnMerge == nil || !b.real(c.sight).holds(h.at) {
		return nil
	}
	held := h.at.Subtract(h.grab)
	x, y := held.X+h.card.width/2, held.Y+h.card.faceHigh()/2
	for i, card := range c.cards {
		f := c.cardFrame(i)
		if apart(x, f.x+f.w/2) < f.w*.3 && apart(y, f.y+f.h/2) < f.h*.3 && !h.carries(card.ID) {
			return card
		}
	}
	return nil
}

func apart(a, b float32) float32 { return max(a-b, b-a) }

// allIn tells whether all carried cards are in a column already.
func (b *Board) allIn(c *column) bool { return b.allAre(b.hold.ids, c) }

func (b *Board) allAre(ids []string, c *column) bool {
	for _, id := range ids {
		if !slices.ContainsFunc(c.cards, func(card *cardFace) bool { return card.ID == id }) {
			return false
		}
	}
	return true
}

// putDown ends carrying and does what it was for.
func (b *Board) putDown() {
	h := b.hold
	b.hold = hold{}
	b.Refresh()
	switch d := h.drop; {
	case !h.moved || !d.any():
	case d.fresh:
		b.newGroup(h.ids)
	case d.card != nil:
		b.o.OnMerge(slices.DeleteFunc(h.ids, func(id string) bool { return id == d.card.ID }), d.card.ID)
	case d.column.kind == parkColumn:
		b.o.OnPark(h.ids)
	case b.o.OnPlace != nil && (d.before != "" || b.allAre(h.ids, d.column)):
		b.o.OnPlace(h.ids, d.column.id, d.before)
	default:
		b.o.OnMove(h.ids, d.column.id)
	}
}

func (b *Board) newGroup(ids []string) {
	b.naming = b.o.OnRename != nil
	b.o.OnNewGroup(ids)
}

// drawHeld draws the carried cards above everything.
func (b *Board) drawHeld() []fyne.CanvasObject {
	h := &b.hold
	if !h.moved {
		return nil
	}
	at := h.at.Subtract(h.grab)
	r := b.ringFor(0)
	if len(b.selected) > 0 {
		r = b.ringFor(len(b.selected))
	}
	kit.PlaceRing(b.l, r, at, fyne.NewSize(h.card.width, h.card.faceHigh()))
	out := append([]fyne.CanvasObject{r}, h.card.put(at, cardLifted)...)
	if h.drop.card != nil {
		out = append(out, h.label(b).over(h.card)...)
	}
	return out
}

// marks say what will become of the held cards.
type marks struct {
	b           *Board
	place, word *canvas.Rectangle
	here, merge *canvas.Text
	icon        *canvas.Image
}

func (h *hold) label(b *Board) *marks {
	if h.marks == nil {
		m := &marks{b: b, place: kit.Outlined(b.l, kit.Tint, kit.Pine, 2, 8), word: kit.Rect(b.l, kit.Pine, 6)}
		m.here, m.merge = kit.Write(b.l, b.l.T("board.put_here"), kit.Strong, kit.Pine), kit.Write(b.l, b.l.T("board.merge_here"), kit.Strong, kit.OnPine)
		m.icon = kit.Icon(b.l, "merge", kit.OnPine, 15)
		h.marks = m
	}
	return h.marks
}

// below shows the empty place at the end of a column; x is the left side of its cards.
func (m *marks) below(c *column, x float32) []fyne.CanvasObject {
	u, high := m.b.unit, 72*m.b.unit
	high = min(high, c.sight.h-8*u)
	y := min(6*u+c.tops[len(c.tops)-1]-c.moved, c.sight.h-high-6*u)
	if len(c.cards) == 0 {
		y = 6 * u
	}
	return m.at(x, y, c.inner, high)
}

func (m *marks) at(x, y, w, h float32) []fyne.CanvasObject {
	kit.Place(m.place, x, y, w, h)
	s := m.here.MinSize()
	kit.Place(m.here, x+(w-s.Width)/2, y+(h-s.Height)/2, s.Width, s.Height)
	return []fyne.CanvasObject{m.place, m.here}
}

// over shows on the held card that it will become one with the card below it.
func (m *marks) over(c *cardFace) []fyne.CanvasObject {
	u, at, size := m.b.unit, c.face.Position(), c.face.Size()
	s := m.merge.MinSize()
	w, h := s.Width+40*u, s.Height+6*u
	x, y := at.X+(size.Width-w)/2, at.Y+size.Height-h/2
	kit.Place(m.word, x, y, w, h)
	icon, text := x+10*u, x+30*u
	if m.b.l.RTL() {
		icon, text = x+w-25*u, x+10*u
	}
	kit.Place(m.icon, icon, y+(h-15*u)/2, 15*u, 15*u)
	kit.Place(m.merge, text, y+3*u, s.Width, s.Height)
	return []fyne.CanvasObject{m.word, m.icon, m.merge}
}
