package app

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
}

func (c Card) EntityID() ID { return c.ID }

// Check keeps merging flat: a card is never behind itself.
func (c Card) Check() error {
	if c.Into != "" && c.Into == c.ID {
		return Fail(Invalid, "error.card.self")
	}
	return nil
}

// Group is cards that say something in common.
type Group struct {
	ID    ID     `json:"id"`
	Board Board  `json:"board" is:"required"`
	Name  string `json:"name"` // a sentence; "" until somebody finds one
}

func (g Group) EntityID() ID { return g.ID }

// Dot is a vote on a group of cards, or on a card in no group, by one ballot.
type Dot struct {
	ID     ID  `json:"id"`
	Ballot ID  `json:"ballot" of:"ballot"`
	Group  ID  `json:"group" of:"group,empty"`
	Card   ID  `json:"card" of:"card,empty"`
	Count  int `json:"count"` // 1 or more
}

func (v Dot) EntityID() ID { return v.ID }

// UniqueKey keeps one Dot of a ballot for a thing.
func (v Dot) UniqueKey() string { return string(v.Ballot + "/" + v.Group + v.Card) }

// Check keeps a vote on one thing.
func (v Dot) Check() error {
	if (v.Group == "") == (v.Card == "") || v.Count < 1 || v.Count > 1000 {
		return Fail(Invalid, "error.dot")
	}
	return nil
}
