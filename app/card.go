package app

import "fmt"

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

// Dot is a vote of one ballot on one thing: a group of cards, a card in no group, a venture, a wording of the vision.
type Dot struct {
	ID      ID  `json:"id"`
	Ballot  ID  `json:"ballot" of:"ballot"`
	Group   ID  `json:"group" of:"group,empty"`
	Card    ID  `json:"card" of:"card,empty"`
	Venture ID  `json:"venture" of:"venture,empty"`
	Draft   ID  `json:"draft" of:"draft,empty"`
	Count   int `json:"count"` // 1 or more
}

func (v Dot) EntityID() ID { return v.ID }

// On is the ID of what the vote is on.
func (v Dot) On() ID { return v.Group + v.Card + v.Venture + v.Draft }

// UniqueKey keeps one Dot of a ballot for a thing.
func (v Dot) UniqueKey() string { return string(v.Ballot + "/" + v.On()) }

// Check keeps a vote on one thing.
func (v Dot) Check() error {
	things := 0
	for _, id := range []ID{v.Group, v.Card, v.Venture, v.Draft} {
		if id != "" {
			things++
		}
	}
	if things != 1 || v.Count < 1 || v.Count > 1000 {
		return Fail(Invalid, "error.dot")
	}
	return nil
}
