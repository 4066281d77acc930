package board

import "slices"

// sight is where the board stood before a filter hid cards.
type sight struct {
	panned   float32
	moved    map[string]float32 // by column
	selected []string
	at       string
}

// Filter shows only the cards that keep wants; nil shows all again, at the place where they were seen before.
func (b *Board) Filter(keep func(id string) bool) {
	before := b.before
	switch {
	case keep != nil && b.filter == nil:
		s := &sight{panned: b.panned, moved: map[string]float32{}, selected: b.selected, at: b.at}
		for _, c := range b.columns {
			s.moved[c.id] = c.moved
		}
		b.before = s
	case keep == nil:
		b.before = nil
	}
	b.filter = keep
	if keep != nil {
		b.selected = slices.DeleteFunc(slices.Clone(b.selected), func(id string) bool { return !keep(id) })
		if b.at != "" && !keep(b.at) {
			b.at = ""
		}
	}
	b.SetCards(b.given.groups, b.given.cards, b.given.parked)
	if keep == nil && before != nil {
		b.panned = before.panned
		for _, c := range b.columns {
			c.moved = before.moved[c.id]
		}
		if len(b.selected) == 0 && b.head == "" && b.cards[before.at] != nil {
			b.selected, b.at = slices.DeleteFunc(before.selected, func(id string) bool { return b.cards[id] == nil }), before.at
			b.remember()
		} else {
			b.reveal()
		}
		b.Refresh()
	}
}

// given is what SetCards was given last.
type given struct {
	groups        []Group
	cards, parked []Card
}

// wanted are those of some cards that the filter leaves.
func (b *Board) wanted(cards []Card) []Card {
	if b.filter == nil {
		return cards
	}
	return slices.DeleteFunc(slices.Clone(cards), func(c Card) bool { return !b.filter(c.ID) })
}
