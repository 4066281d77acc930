package app

import (
	"cmp"
	"slices"
)

// Board is a wall on which cards hang.
type Board string

const (
	VisionBoard    Board = "vision"          // pictures of the future
	AgreementBoard Board = "agreement"       // what was agreed
	ParkingBoard   Board = "parking"         // parking lot: what waits
	KeepBoard      Board = "feedback_keep"   // what was good
	ChangeBoard    Board = "feedback_change" // what to do otherwise
)

// Boards in the order of the process.
var Boards = []Board{VisionBoard, AgreementBoard, ParkingBoard, KeepBoard, ChangeBoard}

// Valid tells whether b is one of Boards.
func (b Board) Valid() bool { return among(b, Boards) }

// Stack is a card as it hangs: in front, with those behind it that were merged into it.
type Stack struct {
	*Card
	Behind []*Card
}

// Count is how many cards the stack was made of.
func (s Stack) Count() int { return 1 + len(s.Behind) }

// Grouped is a group with its cards.
type Grouped struct {
	*Group
	Cards []Stack
}

// Hanging is what hangs on a board: in the order that was given by hand, then in the order in which it was made.
type Hanging struct {
	Groups []Grouped
	Loose  []Stack // in no group
	Parked []Stack
}

// Hang says how the cards of a board hang.
func Hang(d Document, b Board) Hanging {
	var h Hanging
	at := map[ID]int{}
	for g := range d.Groups.All() {
		if g.Board == b {
			at[g.ID] = len(h.Groups)
			h.Groups = append(h.Groups, Grouped{Group: g})
		}
	}
	behind := map[ID][]*Card{}
	for c := range d.Cards.All() {
		if front := d.Front(c); front != c {
			behind[front.ID] = append(behind[front.ID], c)
		}
	}
	for c := range d.Cards.All() {
		if c.Board != b || d.Front(c) != c {
			continue
		}
		s := Stack{c, behind[c.ID]}
		i, grouped := at[c.Group]
		switch {
		case c.Parked:
			h.Parked = append(h.Parked, s)
		case grouped:
			h.Groups[i].Cards = append(h.Groups[i].Cards, s)
		default:
			h.Loose = append(h.Loose, s)
		}
	}
	for _, g := range h.Groups {
		sortStacks(g.Cards)
	}
	sortStacks(h.Loose)
	slices.SortStableFunc(h.Groups, func(a, b Grouped) int { return byPlace(a.Place, b.Place) })
	return h
}

func sortStacks(list []Stack) {
	slices.SortStableFunc(list, func(a, b Stack) int { return byPlace(a.Place, b.Place) })
}

// byPlace puts what was placed by hand first.
func byPlace(a, b int) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

// Cards counts the cards on the board, and how many of them hang behind another.
func (h Hanging) Cards() (all, merged int) {
	count := func(list []Stack) {
		for _, s := range list {
			all += s.Count()
			merged += len(s.Behind)
		}
	}
	for _, g := range h.Groups {
		count(g.Cards)
	}
	count(h.Loose)
	count(h.Parked)
	return all, merged
}

// Front is the card that one hangs behind; itself if it was merged into none.
func (d Document) Front(c *Card) *Card {
	front := c
	for range 100 {
		next := d.Cards.Get(front.Into)
		if next == nil {
			return front
		}
		front = next
	}
	return c // copies that were put together may have merged in a ring: then each is its own
}

// MoveCards puts cards into a group, or takes them out of all groups: "", behind the cards that are there. Parked ones come
// back.
func MoveCards(group ID, ids ...ID) Command {
	return eachCard(Msg("history.cards.move", "n", len(ids)), ids, func(_ Document, c *Card) {
		if c.Group != group || c.Parked {
			c.Place = 0
		}
		c.Group, c.Parked = group, false
	})
}

// PlaceCards puts cards of a board into a group, or into none: "", before another card that hangs there; before "" behind
// all.
func PlaceCards(b Board, group ID, before ID, ids ...ID) Command {
	move := MoveCards(group, ids...)
	return Command{Label: Msg("history.cards.order"), Apply: func(d Document) (Document, error) {
		d, err := move.Apply(d)
		if err != nil {
			return d, err
		}
		h := Hang(d, b)
		column := h.Loose
		for _, g := range h.Groups {
			if g.ID == group {
				column = g.Cards
			}
		}
		var order []ID
		for _, s := range column {
			if s.ID == before && !slices.Contains(ids, before) {
				order = append(order, ids...)
			}
			if !slices.Contains(ids, s.ID) {
				order = append(order, s.ID)
			}
		}
		if !slices.Contains(order, ids[0]) {
			order = append(order, ids...)
		}
		for i, id := range order {
			next := *d.Cards.Get(id)
			next.Place = i + 1
			d.Cards = d.Cards.With(next)
		}
		return d, nil
	}}
}

// PlaceGroup puts a group before another one of its board; before "" behind all.
func PlaceGroup(id, before ID) Command {
	return Command{Label: Msg("history.groups.order"), Apply: func(d Document) (Document, error) {
		g := d.Groups.Get(id)
		if g == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("group", 1))
		}
		var order []ID
		for _, other := range Hang(d, g.Board).Groups {
			if other.ID == before {
				order = append(order, id)
			}
			if other.ID != id {
				order = append(order, other.ID)
			}
		}
		if !slices.Contains(order, id) {
			order = append(order, id)
		}
		for i, id := range order {
			next := *d.Groups.Get(id)
			next.Place = i + 1
			d.Groups = d.Groups.With(next)
		}
		return d, nil
	}}
}

// ParkCards takes cards to the parking lot.
func ParkCards(ids ...ID) Command {
	return eachCard(Msg("history.cards.park", "n", len(ids)), ids, func(_ Document, c *Card) { c.Group, c.Parked, c.Place = "", true, 0 })
}

// GroupCards makes a group of cards.
func GroupCards(g Group, ids ...ID) Command {
	return All(Add(&g), MoveCards(g.ID, ids...)).As(Msg("history.cards.group", "n", len(ids)))
}

// MergeCards hangs cards behind another one, and with them those that hang behind them. Their words stay.
func MergeCards(into ID, ids ...ID) Command {
	return Command{Label: Msg("history.cards.merge", "n", len(ids)+1), Apply: func(d Document) (Document, error) {
		front := d.Cards.Get(into)
		if front == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("card", 1))
		}
		front = d.Front(front)
		for c := range d.Cards.All() {
			if c.ID != front.ID && (slices.Contains(ids, c.ID) || slices.Contains(ids, d.Front(c).ID)) {
				next := *c
				next.Into = front.ID
				d.Cards = d.Cards.With(next)
			}
		}
		return tidy(d), nil
	}}
}

// SplitCards takes cards out from behind another one and hangs them beside it.
func SplitCards(ids ...ID) Command {
	return eachCard(Msg("history.cards.split", "n", len(ids)), ids, func(d Document, c *Card) {
		front := d.Front(d.Cards.Get(c.ID))
		c.Into, c.Group, c.Parked, c.Place = "", front.Group, front.Parked, front.Place
	})
}

// RemoveCards removes cards with all that hang behind them.
func RemoveCards(ids ...ID) Command {
	return Command{Label: Msg("history.removed", "what", kindWord("card", len(ids))), Apply: func(d Document) (Document, error) {
		all := slices.Clone(ids)
		for c := range d.Cards.All() {
			if front := d.Front(c); front != c && slices.Contains(ids, front.ID) {
				all = append(all, c.ID)
			}
		}
		return tidy(d.without("card", all...)), nil
	}}
}

// eachCard changes cards; change is given the document as it was before.
func eachCard(label Message, ids []ID, change func(Document, *Card)) Command {
	return Command{Label: label, Apply: func(d Document) (Document, error) {
		before := d
		for _, id := range ids {
			c := before.Cards.Get(id)
			if c == nil {
				return before, Fail(NotFound, "error.gone", "what", kindWord("card", 1))
			}
			next := *c
			change(before, &next)
			d.Cards = d.Cards.With(next)
		}
		return tidy(d), nil
	}}
}

// tidy takes away groups that have neither cards, nor a name, nor votes.
func tidy(d Document) Document {
	used := map[ID]bool{}
	for c := range d.Cards.All() {
		used[c.Group] = true
	}
	for v := range d.Dots.All() {
		used[v.Group] = true
	}
	if slices.ContainsFunc(d.Groups.items, func(g *Group) bool { return g.Name == "" && !used[g.ID] }) {
		d.Groups = d.Groups.Without(func(g *Group) bool { return g.Name == "" && !used[g.ID] })
	}
	return d
}
