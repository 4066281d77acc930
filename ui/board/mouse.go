package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/kit"
)

// hit is the card at a point of the board, or "".
func (b *Board) hit(p fyne.Position) string {
	for _, c := range b.columns {
		if i := c.hit(p); i >= 0 {
			return c.cards[i].ID
		}
	}
	return ""
}

// hitName is the group whose name stands at a point, or nil.
func (b *Board) hitName(p fyne.Position) *column {
	for _, c := range b.columns {
		f := c.frame
		f.h = c.sight.y - f.y
		if c.kind == groupColumn && b.real(b.view).holds(p) && b.real(f).holds(p) {
			return c
		}
	}
	return nil
}

// MouseDown chooses the card below the mouse, or takes hold of what else is there.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	if b.l.Wall {
		return
	}
	id, name := b.hit(e.Position), b.hitName(e.Position)
	b.hold = hold{down: true, at: e.Position, id: id}
	kit.Focus(b)
	if e.Button != desktop.MouseButtonPrimary {
		b.hold = hold{}
		if name != nil {
			b.pickHead(name)
		} else if slices.Contains(b.selected, id) {
			b.at = id
		} else if id != "" {
			b.pick(id)
		}
		return
	}
	switch {
	case id != "" && e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		b.toggle(id)
	case id != "" && e.Modifier&fyne.KeyModifierShift != 0:
		b.extend(id)
	case id != "" && !slices.Contains(b.selected, id):
		b.pick(id)
	case id != "":
		b.hold.alone = true
	case b.takeBar(e.Position):
	case name != nil:
		b.hold.name = name.id
	case b.o.OnNewGroup != nil && b.real(b.view).holds(e.Position) && b.real(b.fresh.frame).holds(e.Position):
		b.hold.fresh = true
	default:
		b.pick()
	}
	if id != "" && b.clicks.Double(b.nth(id)) && e.Modifier == 0 && b.o.OnOpen != nil {
		b.hold = hold{}
		b.o.OnOpen(id)
	}
}

// nth counts cards, to tell one from another.
func (b *Board) nth(id string) int {
	n := 0
	for _, c := range b.columns {
		for _, card := range c.cards {
			if n++; card.ID == id {
				return n
			}
		}
	}
	return 0
}

// MouseUp does what a press without moving is for.
func (b *Board) MouseUp(*desktop.MouseEvent) {
	h := b.hold
	if h.moved || h.group || h.bar != nil || h.across { // DragEnd comes
		return
	}
	b.hold = hold{}
	switch {
	case h.alone:
		b.pick(h.id)
	case h.name != "":
		b.pickHead(b.column(h.name))
		b.Rename(h.name)
	case h.fresh:
		b.newGroup(b.Selected())
	}
}

// TappedSecondary opens the menu of a card or group.
func (b *Board) TappedSecondary(e *fyne.PointEvent) {
	if b.hit(e.Position) != "" || b.hitName(e.Position) != nil {
		b.menu(e.AbsolutePosition)
	}
}

// Dragged carries cards, or moves what a bar belongs to.
func (b *Board) Dragged(e *fyne.DragEvent) {
	h := &b.hold
	if b.l.Wall {
		return
	}
	if !h.down {
		b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: e.Position.Subtract(e.Dragged)}, Button: desktop.MouseButtonPrimary})
	}
	switch {
	case h.bar != nil:
		h.bar.moved += e.Dragged.DY * h.bar.high() / max(1, h.bar.sight.h)
	case h.across:
		b.panned += b.forwards(e.Dragged.DX) * b.wide / max(1, b.view.w)
	case h.name != "":
		b.carryGroup(e.Position)
	case h.id == "":
		return
	case !h.moved:
		if near := 4 * b.unit; apart(e.Position.X, h.at.X) < near && apart(e.Position.Y, h.at.Y) < near { // a click of a hand that isn't quite still
			return
		}
		if !b.lift() {
			return
		}
		h.at = e.Position
	default:
		h.at = e.Position
		b.push()
	}
	b.Refresh()
}

// DragEnd puts the cards down. What was hardly moved is a click, which MouseUp does.
func (b *Board) DragEnd() {
	switch h := &b.hold; {
	case h.group:
		b.putGroup()
	case h.moved:
		b.putDown()
	case h.bar != nil || h.across:
		b.hold = hold{}
	}
}

// forwards turns a way to the right into one in the direction of reading.
func (b *Board) forwards(dx float32) float32 {
	if b.l.RTL() {
		return -dx
	}
	return dx
}

// push moves columns and groups when cards are carried to their edge.
func (b *Board) push() {
	u, at := b.unit, b.hold.at
	near := 36 * u
	if view := b.real(b.view); at.Y >= view.y && at.Y < view.y+view.h {
		switch left, right := at.X-view.x, view.x+view.w-at.X; {
		case right < near && right > -near:
			b.panned += b.forwards(14 * u)
		case left < near && left >= 0:
			b.panned -= b.forwards(14 * u)
		}
	}
	for _, c := range b.columns {
		if f := b.real(c.sight); at.X >= f.x && at.X < f.x+f.w {
			switch {
			case at.Y > f.y+f.h-near && at.Y < f.y+f.h+near:
				c.moved += 10 * u
			case at.Y < f.y+near && at.Y > f.y-near:
				c.moved -= 10 * u
			}
		}
	}
}

// takeBar takes hold of a bar at a point.
func (b *Board) takeBar(p fyne.Position) bool {
	u := b.unit
	if b.wide > b.view.w+.5 && b.real(b.view).holds(p) && p.Y >= b.Size().Height-10*u {
		b.hold.across = true
		return true
	}
	for _, c := range b.columns {
		f := c.sight
		f.x += f.w - 12*u
		f.w = 12 * u
		if c.over() > .5 && b.real(f).holds(p) {
			b.hold.bar = c
			return true
		}
	}
	return false
}

// Scrolled moves the cards of the column below the mouse; the groups where there is nothing to move, or sideways.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	for _, c := range b.columns {
		if b.real(c.sight).holds(e.Position) && c.over() > .5 && dy != 0 {
			c.moved -= dy
			dy = 0
		}
	}
	b.panned -= b.forwards(dx)
	b.panned -= dy
	b.Refresh()
}

func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved notices what the mouse points at.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	b.pointed = b.hit(e.Position) != "" || b.o.OnRename != nil && b.hitName(e.Position) != nil
}

func (b *Board) MouseOut() { b.pointed = false }

func (b *Board) Cursor() desktop.Cursor {
	if b.pointed && !b.l.Wall {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
