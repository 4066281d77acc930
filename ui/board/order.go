package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/kit"
)

// The order of cards in their column, and of groups, is given by dragging or by Alt with the arrows.

// orderMark is the line that shows where what is carried would stand.
func orderMark(b *Board) *canvas.Rectangle {
	r := canvas.NewRectangle(b.l.Color(kit.Pine))
	r.CornerRadius = 1.5 * b.unit
	return r
}

// beforeAt is the card of a column before which something would go that is put down at a height; "" is behind all.
func (c *column) beforeAt(y float32, ids []string) string {
	for i, card := range c.cards {
		if f := c.cardFrame(i); y < f.y+f.h/2 && !slices.Contains(ids, card.ID) {
			return card.ID
		}
	}
	return ""
}

// stays tells whether cards that are put down before another one are there already.
func (c *column) stays(ids []string, before string) bool {
	var now, then []string
	for _, card := range c.cards {
		now = append(now, card.ID)
		if card.ID == before {
			then = append(then, ids...)
		}
		if !slices.Contains(ids, card.ID) {
			then = append(then, card.ID)
		}
	}
	if before == "" {
		then = append(then, ids...)
	}
	return slices.Equal(now, then)
}

// drawOrder draws where the carried cards would stand in a column; x is the left side of its cards.
func (b *Board) drawOrder(c *column, x float32) []fyne.CanvasObject {
	d := b.hold.drop
	if d.column != c || d.card != nil || d.before == "" {
		return nil
	}
	for i, card := range c.cards {
		if card.ID == d.before {
			kit.Place(b.order, x, c.tops[i]-c.moved+6*b.unit-7*b.unit, c.inner, 3*b.unit)
			return []fyne.CanvasObject{b.order}
		}
	}
	return nil
}

// shiftCards moves the chosen cards one place up or down in their column: Alt with an arrow.
func (b *Board) shiftCards(by int) {
	c, _ := b.columnOf(b.at)
	if c == nil || c.kind == parkColumn || b.o.OnPlace == nil {
		return
	}
	var ids, others []string
	first := -1
	for i, card := range c.cards {
		if slices.Contains(b.selected, card.ID) {
			ids = append(ids, card.ID)
			if first < 0 {
				first = i
			}
		} else {
			others = append(others, card.ID)
		}
	}
	to := first + by
	if len(ids) == 0 || to < 0 || to > len(others) {
		return
	}
	before := ""
	if to < len(others) {
		before = others[to]
	}
	b.o.OnPlace(ids, c.id, before)
	b.reveal()
	b.Refresh()
}

// shiftGroup moves the group whose name the keys are at, or that holds the current card, one place on or back.
func (b *Board) shiftGroup(by int) {
	id := b.head
	if c, _ := b.columnOf(b.at); c != nil && id == "" {
		id = c.id
	}
	groups := b.groups()
	at := slices.Index(groups, id)
	if at < 0 || at+by < 0 || at+by >= len(groups) || b.o.OnPlaceGroup == nil {
		return
	}
	others := slices.Delete(slices.Clone(groups), at, at+1)
	before := ""
	if at+by < len(others) {
		before = others[at+by]
	}
	b.o.OnPlaceGroup(id, before)
	if c := b.column(id); c != nil {
		b.revealColumn(c)
	}
	b.Refresh()
}

// groups are their IDs in order.
func (b *Board) groups() []string {
	var ids []string
	for _, c := range b.columns {
		if c.kind == groupColumn {
			ids = append(ids, c.id)
		}
	}
	return ids
}

// ordered does what Alt with an arrow is for.
func (b *Board) ordered(s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok || k.Modifier != fyne.KeyModifierAlt {
		return false
	}
	switch k.KeyName {
	case fyne.KeyUp:
		b.shiftCards(-1)
	case fyne.KeyDown:
		b.shiftCards(1)
	case fyne.KeyLeft, fyne.KeyRight:
		b.shiftGroup(b.l.Forward(k.KeyName))
	default:
		return false
	}
	return true
}

// groupBefore is the group before which a carried one would go, and where; ok is false if it would stay where it is.
func (b *Board) groupBefore(id string, x float32) (before string, at frame, ok bool) {
	f := func(c *column) frame { return b.real(c.frame) }
	groups := b.groups()
	for _, c := range b.columns {
		if c.kind != groupColumn {
			continue
		}
		at = f(c)
		middle := at.x + at.w/2
		if b.l.RTL() && x > middle || !b.l.RTL() && x < middle {
			before = c.id
			break
		}
	}
	own := slices.Index(groups, id)
	next := ""
	if own+1 < len(groups) {
		next = groups[own+1]
	}
	gap := 12 * b.unit
	if end := before == ""; end != b.l.RTL() { // right of the last, or right of the one that follows
		at = frame{at.x + at.w + gap/2, at.y, 0, at.h}
	} else {
		at = frame{at.x - gap/2, at.y, 0, at.h}
	}
	return before, at, before != id && before != next
}

// carryGroup is called while the mouse that was pressed on the name of a group moves.
func (b *Board) carryGroup(p fyne.Position) {
	h := &b.hold
	if near := 6 * b.unit; !h.group && apart(p.X, h.at.X) < near && apart(p.Y, h.at.Y) < near || b.o.OnPlaceGroup == nil {
		return
	}
	h.group, h.at = true, p
	b.push()
}

// putGroup ends carrying a group.
func (b *Board) putGroup() {
	h := b.hold
	b.hold = hold{}
	if before, _, ok := b.groupBefore(h.name, h.at.X); ok {
		b.o.OnPlaceGroup(h.name, before)
	}
	b.Refresh()
}

// drawGroupMark draws where the carried group would stand.
func (b *Board) drawGroupMark() []fyne.CanvasObject {
	if !b.hold.group {
		return nil
	}
	_, at, ok := b.groupBefore(b.hold.name, b.hold.at.X)
	if !ok {
		return nil
	}
	kit.Place(b.order, at.x-1.5*b.unit, at.y, 3*b.unit, at.h)
	return []fyne.CanvasObject{b.order}
}
