package board

import (
	"fyne.io/fyne/v2"

	"madrega/ui/kit"
)

// Density is how much room cards take.
type Density int

const (
	Fitting Density = iota // roomy, and compact when they are too many for their place
	Compact
	Roomy
)

// compactly is how much smaller everything but the type is on compact boards, and how wide their columns are at least.
const (
	compactly    = .78
	compactWidth = 168
	roomyWidth   = 200
)

// turnDensity changes between compact and roomy, from what is shown.
func (b *Board) turnDensity() {
	*b.o.Density = Compact
	if b.compact {
		*b.o.Density = Roomy
	}
	b.Refresh()
	b.reveal()
	b.Refresh()
}

// arrange finds the frames of all columns for a size, and how dense they have to be for it. A board that became compact by
// itself stays so while its size does: cards that jump between two sizes are not found again.
func (b *Board) arrange(size fyne.Size) (head float32) {
	want := Roomy
	if b.o.Density != nil {
		want = *b.o.Density
	}
	if want != Fitting {
		b.setCompact(want == Compact)
		return b.lay(size)
	}
	if b.sized != size {
		b.sized = size
		b.setCompact(false)
	}
	head = b.lay(size)
	if !b.compact && b.crowded() {
		b.setCompact(true)
		head = b.lay(size)
	}
	return head
}

// crowded tells whether there are groups or cards that can't be seen.
func (b *Board) crowded() bool {
	if b.wide > b.view.w+.5 {
		return true
	}
	for _, c := range b.columns {
		if c.kind != parkColumn && c.over() > .5 {
			return true
		}
	}
	return false
}

func (b *Board) setCompact(compact bool) {
	if b.compact == compact {
		return
	}
	b.compact = compact
	size, _ := b.l.TextSize(kit.Body)
	b.unit = size / 15
	if compact {
		b.unit *= compactly
	}
	for _, c := range b.columns {
		c.words, c.lines, c.key, c.vote = nil, nil, nil, nil
		for i, card := range c.cards {
			c.cards[i] = b.face(card.Card, card.parked)
			b.cards[card.ID] = c.cards[i]
		}
	}
}

// face makes the face of a card as dense as the board is.
func (b *Board) face(c Card, parked bool) *cardFace {
	role := kit.Body
	if b.compact {
		role = kit.Second
	}
	return newCardFace(b.l, c, parked, role, b.unit)
}
