package board

import "slices"

// Select chooses cards without telling OnSelect, and shows the first of them.
func (b *Board) Select(ids ...string) {
	b.selected, b.at, b.head = nil, "", ""
	for _, id := range ids {
		if b.cards[id] != nil && !slices.Contains(b.selected, id) {
			b.selected = append(b.selected, id)
		}
	}
	if len(b.selected) > 0 {
		b.at = b.selected[0]
		b.remember()
		b.reveal()
	}
	b.Refresh()
}

// Selected are the chosen cards in the order in which they were chosen.
func (b *Board) Selected() []string { return slices.Clone(b.selected) }

// pick chooses these cards; the last one is where the keys go on from.
func (b *Board) pick(ids ...string) {
	b.head, b.at = "", ""
	if len(ids) > 0 {
		b.at = ids[len(ids)-1]
	}
	b.remember()
	b.reveal()
	if !slices.Equal(ids, b.selected) {
		b.selected = ids
		if b.o.OnSelect != nil {
			b.o.OnSelect(slices.Clone(ids))
		}
	}
	b.Refresh()
}

// pickHead goes to the name of a group.
func (b *Board) pickHead(c *column) {
	b.pick()
	b.head = c.id
	b.revealColumn(c)
	b.Refresh()
}

// toggle takes a card to those that are chosen, or away from them.
func (b *Board) toggle(id string) {
	if i := slices.Index(b.selected, id); i >= 0 {
		b.pick(slices.Delete(slices.Clone(b.selected), i, i+1)...)
		return
	}
	b.pick(append(slices.Clone(b.selected), id)...)
}

// extend chooses all cards from the current one to another; of different columns only the other is added.
func (b *Board) extend(id string) {
	from, i := b.columnOf(b.at)
	to, k := b.columnOf(id)
	ids := slices.Clone(b.selected)
	if n := len(ids); n > 1 && ids[n-2] == id { // back again
		b.pick(ids[:n-1]...)
		return
	}
	add := func(id string) {
		if at := slices.Index(ids, id); at >= 0 {
			ids = slices.Delete(ids, at, at+1)
		}
		ids = append(ids, id)
	}
	if from == to && from != nil {
		for step := 1; i != k; {
			if k < i {
				step = -1
			}
			i += step
			add(from.cards[i].ID)
		}
	} else {
		add(id)
	}
	b.pick(ids...)
}

// reveal moves columns and groups so that the current card can be seen.
func (b *Board) reveal() {
	c, i := b.columnOf(b.at)
	if b.unseen = c != nil && b.Size().Width < 1; c == nil || b.unseen {
		return
	}
	b.arrange(b.Size())
	c.reveal(i)
	b.revealColumn(c)
}

func (b *Board) revealColumn(c *column) {
	if c.kind != groupColumn || b.Size().Width < 1 {
		return
	}
	b.arrange(b.Size())
	switch f := c.frame; {
	case f.x < b.view.x:
		b.panned += f.x - b.view.x
	case f.x+f.w > b.view.x+b.view.w:
		b.panned += f.x + f.w - b.view.x - b.view.w
	}
	b.arrange(b.Size())
}

// down goes to the next card of the column, or the one before; above the first is the name of the group.
func (b *Board) down(by int) {
	if b.head != "" {
		if c := b.column(b.head); by > 0 && len(c.cards) > 0 {
			b.pick(c.cards[0].ID)
		}
		return
	}
	c, i := b.columnOf(b.at)
	if c == nil {
		b.first()
		return
	}
	switch i += by; {
	case i < 0 && c.kind == groupColumn && by == -1 && !b.extending() && b.named():
		b.pickHead(c)
	case i < 0 && c.kind == parkColumn && by == -1:
		if loose := b.column(""); loose != nil && len(loose.cards) > 0 {
			b.goTo(loose.cards[len(loose.cards)-1].ID)
		}
	case i >= len(c.cards) && c.kind == looseColumn && by == 1:
		if park := b.column(parkID); park != nil && len(park.cards) > 0 {
			b.goTo(park.cards[0].ID)
		}
	default:
		b.goTo(c.cards[max(0, min(i, len(c.cards)-1))].ID)
	}
}

// named tells whether something can be done with a group, so that the keys can go to its name.
func (b *Board) named() bool {
	return b.o.OnRename != nil || b.o.OnRemoveGroup != nil || b.o.GroupMenu != nil
}

// beside goes to the column beside, to the card that is nearest in height; to the name of a group that is empty.
func (b *Board) beside(by int) {
	from, i := b.columnOf(b.at)
	if b.head != "" {
		from, i = b.column(b.head), 0
	}
	if from == nil {
		b.first()
		return
	}
	at := slices.Index(b.columns, from)
	for k := at + by; k >= 0 && k < len(b.columns); k += by {
		c := b.columns[k]
		if c.kind != groupColumn && from.kind != groupColumn {
			continue
		}
		switch {
		case c.kind == groupColumn && b.named() && (b.head != "" && len(from.cards) > 0 || len(c.cards) == 0) && !b.extending():
			b.pickHead(c)
		case len(c.cards) > 0:
			b.goTo(c.nearest(from, i))
		default:
			continue
		}
		return
	}
}

// nearest is the card beside the one at i of another column.
func (c *column) nearest(of *column, i int) string {
	y := of.sight.y
	if len(of.cards) > 0 {
		y += of.tops[i] - of.moved
	}
	best := 0
	for k := range c.cards {
		if at := c.sight.y - c.moved; apart(at+c.tops[k], y) < apart(at+c.tops[best], y) {
			best = k
		}
	}
	return c.cards[best].ID
}

// first goes to the first card there is.
func (b *Board) first() {
	for _, c := range b.columns {
		if len(c.cards) > 0 && c.kind != parkColumn {
			b.pick(c.cards[0].ID)
			return
		}
	}
	for _, c := range b.columns {
		if c.kind == groupColumn && b.named() {
			b.pickHead(c)
			return
		}
	}
}

func (b *Board) goTo(id string) {
	if b.extending() {
		b.extend(id)
		return
	}
	b.pick(id)
}
