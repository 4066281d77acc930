// Package board shows cards in columns: typed, grouped, merged, put in order, parked, by mouse and by keys. A card is words
// with a sector, an icon and dots, and the board says what was done with it: what cards are for, and what is kept of them,
// is up to the screen. It is made of ui/kit alone.
package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/ui/kit"
)

// Card is a card on the board.
type Card struct {
	ID     string
	Group  string // "" while it is in none
	Text   string
	Second string     // one fainter line below the text
	Icon   string     // of assets/icons, at the foot
	Badge  string     // few words at the end of the foot
	Sector app.Sector // its mark beside the first line, if Marked
	Marked bool
	Merged int       // of how many cards it was made; up to 1 it is one
	Dots   int       // of a vote, at the foot
	Fill   kit.Color // of the face; "" is that of a surface. What it says stands on the card or above it in words too
}

// Group is a column of cards. Its name is a sentence.
type Group struct {
	ID, Name string
	Dots     int // of a vote; the two groups with most are the leading ones
}

// Options say what a board is for. What has no function is not offered.
type Options struct {
	Loose      string // title of the cards in no group; "" if there are none such
	LooseEmpty string // a sentence for when all are grouped
	Parked     string // title of the parking part below; "" for none
	Words      Words
	Density    *Density // kept by the screen, changed by a key; nil is roomy
	ReadOnly   bool     // cards can be chosen and opened, nothing changes; on the wall not even that

	OnMove     func(ids []string, group string) // into a group, "" for none; parked cards are moved too
	OnMerge    func(ids []string, into string)  // ids without into
	OnNewGroup func(ids []string)               // the group that SetCards brings next is named at once
	OnRename   func(group, name string)
	OnPark     func(ids []string)
	OnRemove   func(ids []string)

	OnPlace      func(ids []string, group, before string) // into a group, "" for none, before a card of it; "" is behind all
	OnPlaceGroup func(group, before string)               // before another group; "" is behind all

	OnRemoveGroup func(group string) // Delete on the name of a group

	OnOpen    func(id string)
	OnSelect  func(ids []string) // in the order in which they were chosen
	CardMenu  func(id string) []kit.MenuItem
	GroupMenu func(group string) []kit.MenuItem
	OnRune    func(rune) bool // what is typed, before the board takes it; true if it was of use
}

// Words are what groups are called where they are something else, clusters say; "" is the usual.
type Words struct {
	Unnamed    string // a group without a name
	New, First string // the place where a new one begins: words, and a sentence while there is none yet
	Ask        string // in the empty field for its name
	Into, Key  string // of the keys: 1 to 9, and N
}

// or is a word of one's own, or else the usual one.
func or(l *kit.Look, own, key string) string {
	if own != "" {
		return own
	}
	return l.T(key)
}

// Board shows cards in columns: those in no group at the reading start, then the groups. Cards are dragged from column to
// column, or onto another card to become one with it; keys do the same. Only what can be seen is drawn.
type Board struct {
	widget.BaseWidget
	l    *kit.Look
	o    Options
	unit float32 // how much bigger than on the laptop, roomy

	compact bool      // see Density
	sized   fyne.Size // for which it is known whether it is

	cards   map[string]*cardFace
	columns []*column // in no group, parked, then the groups; those that there are
	panned  float32   // how far the groups are moved towards their end
	wide    float32   // of all groups
	view    frame     // where groups can be seen

	selected []string
	at       string // the card that the keys start from
	head     string // the group whose name the keys start from
	place    place
	naming   bool // the next new group is to be named
	unseen   bool // the current card was chosen before there was a place to show it
	given    given
	filter   func(id string) bool // nil shows all
	before   *sight               // of the filter

	kit.Shift
	focused bool
	pointed bool // the mouse is over what can be pressed
	hold    hold
	clicks  kit.Clicks
	rename  *rename

	heads  *container.Clip
	fresh  *fresh
	across *canvas.Rectangle // shows which groups can be seen
	order  *canvas.Rectangle // shows where what is carried would stand
	ring   *canvas.Rectangle
	rings  []*canvas.Rectangle
	shown  []fyne.CanvasObject
}

// place is where the card that the keys start from stands.
type place struct {
	column string
	row    int
}

// New makes a board without cards.
func New(l *kit.Look, o Options) *Board {
	size, _ := l.TextSize(kit.Body)
	b := &Board{l: l, o: o, unit: size / 15, cards: map[string]*cardFace{}, heads: container.NewClip(container.NewWithoutLayout())}
	if o.ReadOnly || l.Wall {
		b.o.OnMove, b.o.OnMerge, b.o.OnNewGroup, b.o.OnRename, b.o.OnPark, b.o.OnRemove, b.o.OnRemoveGroup = nil, nil, nil, nil, nil, nil, nil
		b.o.OnPlace, b.o.OnPlaceGroup, b.o.OnRune = nil, nil, nil
	}
	b.fresh = newFresh(b)
	b.across = b.bar()
	b.order = orderMark(b)
	b.ring = kit.FocusRing(l, kit.Pine, 8)
	b.ExtendBaseWidget(b)
	b.SetCards(nil, nil, nil)
	return b
}

// SetCards shows these groups and cards, in their order; parked cards stand below those in no group.
func (b *Board) SetCards(groups []Group, cards, parked []Card) {
	b.given = given{groups, cards, parked}
	cards, parked = b.wanted(cards), b.wanted(parked)
	was := map[string]*column{}
	for _, c := range b.columns {
		was[c.id] = c
	}
	b.columns = b.columns[:0:0]
	keep := func(id, name string, kind columnKind) *column {
		c := was[id]
		if c == nil || c.kind != kind {
			c = newColumn(b, id, kind)
		}
		c.name, c.cards = name, nil
		b.columns = append(b.columns, c)
		return c
	}
	into := map[string]*column{}
	if b.o.Loose != "" {
		into[""] = keep("", b.o.Loose, looseColumn)
	}
	var park *column
	if b.o.Parked != "" {
		park = keep(parkID, b.o.Parked, parkColumn)
	}
	leads := leading(groups)
	fresh := ""
	for i, g := range groups {
		if was[g.ID] == nil {
			fresh = g.ID
		}
		c := keep(g.ID, g.Name, groupColumn)
		c.setVote(g.Dots, leads > 0 && g.Dots >= leads)
		c.setNumber(i + 1)
		into[g.ID] = c
	}
	before := b.cards
	b.cards = make(map[string]*cardFace, len(cards)+len(parked))
	add := func(to *column, c Card) {
		if to == nil {
			return
		}
		card := before[c.ID]
		if parked := to == park; card == nil || card.Card != c || card.parked != parked {
			card = b.face(c, parked)
		}
		b.cards[c.ID] = card
		to.cards = append(to.cards, card)
	}
	for _, c := range cards {
		add(into[c.Group], c)
	}
	for _, c := range parked {
		add(park, c)
	}
	b.keep()
	b.Refresh()
	if b.naming && fresh != "" {
		b.naming = false
		b.Rename(fresh)
	}
}

// leading is how many dots the second of the groups with most dots has, or the first if it is the only one.
func leading(groups []Group) int {
	first, second := 0, 0
	for _, g := range groups {
		if g.Dots > first {
			first, second = g.Dots, first
		} else {
			second = max(second, g.Dots)
		}
	}
	if second == 0 {
		return first
	}
	return second
}

// keep keeps what is chosen as far as it is still there. The neighbour of a card that went away takes its place.
func (b *Board) keep() {
	b.selected = slices.DeleteFunc(b.selected, func(id string) bool { return b.cards[id] == nil })
	if b.head != "" && b.column(b.head) == nil {
		b.head = ""
	}
	if b.hold.id != "" && b.cards[b.hold.id] == nil {
		b.hold = hold{}
	}
	if r := b.rename; r != nil && b.column(r.group) == nil { // undone while it was named
		r.done, b.rename = true, nil
		kit.Focus(b)
	}
	if b.at != "" && b.cards[b.at] == nil {
		b.at = ""
		if c := b.column(b.place.column); c != nil && len(c.cards) > 0 && len(b.selected) == 0 {
			b.at = c.cards[min(b.place.row, len(c.cards)-1)].ID
			b.selected = []string{b.at}
		} else if len(b.selected) > 0 {
			b.at = b.selected[0]
		}
	}
	b.remember()
}

// remember keeps where the keys are, for when that card goes away.
func (b *Board) remember() {
	for _, c := range b.columns {
		for i, card := range c.cards {
			if card.ID == b.at {
				b.place = place{c.id, i}
			}
		}
	}
}

func (b *Board) column(id string) *column {
	for _, c := range b.columns {
		if c.id == id {
			return c
		}
	}
	return nil
}

// columnOf is the column that a card stands in, or nil.
func (b *Board) columnOf(id string) (*column, int) {
	for _, c := range b.columns {
		for i, card := range c.cards {
			if card.ID == id {
				return c, i
			}
		}
	}
	return nil, 0
}

func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(b.l.S(420), b.l.S(200)) },
		Paint: b.paint,
		Parts: func() []fyne.CanvasObject { return b.shown },
		Of:    b,
	}
}
