package app

import (
	"fmt"
	"slices"
)

// Card is one thing that somebody in the room said, in their words. Merged cards keep theirs: they hang behind the one
// that they were merged into.
type Card struct {
	ID     ID     `json:"id"`
	Board  Board  `json:"board" is:"required"`
	Text   string `json:"text" is:"text,required"`
	Sector Sector `json:"sector"`                 // of who said it; "" when nobody asked
	Said   string `json:"said" is:"private"`      // who said it: personal data, never on the wall
	Group  ID     `json:"group" of:"group,loose"` // "" while not grouped
	Into   ID     `json:"into" of:"card,loose"`   // the card that it was merged into
	Parked bool   `json:"parked"`                 // taken to the parking lot
	Note   string `json:"note" is:"text"`         // what was decided about it, in the parking lot
	Place  int    `json:"place"`                  // in its column, from 1; 0 is behind those that were placed
}

func (c Card) EntityID() ID { return c.ID }

// Check keeps merging flat: a card is never behind itself.
func (c Card) Check() error {
	if c.Into != "" && c.Into == c.ID {
		return Fail(Invalid, "error.card.self")
	}
	return checkPlace(c.Place)
}

// Group is cards that say something in common.
type Group struct {
	ID    ID     `json:"id"`
	Board Board  `json:"board" is:"required"`
	Name  string `json:"name"`  // a sentence; "" until somebody finds one
	Place int    `json:"place"` // among the groups, from 1; 0 is behind those that were placed
}

func (g Group) EntityID() ID { return g.ID }

// Check tests the place.
func (g Group) Check() error { return checkPlace(g.Place) }

func checkPlace(n int) error {
	if n < 0 || n > 100000 {
		return Fail(Invalid, "error.choice").Because(fmt.Errorf("place %d", n))
	}
	return nil
}

// Unlike is what somebody said of two cards that seemed to say the same: they don't.
type Unlike struct {
	ID    ID `json:"id"`
	Card  ID `json:"card" of:"card"`
	Other ID `json:"other" of:"card"`
}

func (u Unlike) EntityID() ID { return u.ID }

// UniqueKey keeps one Unlike of two cards, whichever is named first.
func (u Unlike) UniqueKey() string { return string(min(u.Card, u.Other) + "/" + max(u.Card, u.Other)) }

// Check keeps a card from being unlike itself.
func (u Unlike) Check() error {
	if u.Card == u.Other {
		return Fail(Invalid, "error.card.self")
	}
	return nil
}

// SayUnlike notes that two cards don't say the same, so that nobody is asked again.
func SayUnlike(a, b ID) Command {
	return EditOrAdd(Unlike{Card: a, Other: b}, "", func(*Unlike) {}).As(Msg("history.cards.unlike"))
}

// CardsOf are the cards that hang on a board, in the order in which they came; those behind others and those in the parking
// lot are left out.
func CardsOf(d Document, b Board) []*Card {
	var list []*Card
	for c := range d.Cards.All() {
		if c.Board == b && c.Into == "" && !c.Parked {
			list = append(list, c)
		}
	}
	return list
}

// ParkingLot are the cards that wait: those that were written there, then those that were parked from other boards.
func ParkingLot(d Document) []*Card {
	own, others := CardsOf(d, ParkingBoard), []*Card(nil)
	for c := range d.Cards.All() {
		if c.Into == "" && c.Parked {
			others = append(others, c)
		}
	}
	return append(own, others...)
}

// UnparkCard takes a card back to the board that it came from.
func UnparkCard(id ID) Command {
	return Edit(id, "", func(c *Card) { c.Parked = false }).As(Msg("history.card.unpark"))
}

// CardSectors counts the cards of a board by the sector of who said them, and those of whom nobody asked.
func CardSectors(d Document, b Board) (counts [3]int, unasked int) {
	list := slices.DeleteFunc(slices.Collect(d.Cards.All()), func(c *Card) bool { return c.Board != b })
	return countSectors(slices.Values(list), func(c *Card) Sector { return c.Sector })
}
