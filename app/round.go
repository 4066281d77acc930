package app

import (
	"cmp"
	"slices"
	"strconv"
)

// Poll is what a round of voting is about.
type Poll string

const (
	CardPoll      Poll = "cards"      // dots on groups of cards of the vision, and on cards in none
	DraftPoll     Poll = "drafts"     // dots on wordings of the vision
	VenturePoll   Poll = "ventures"   // dots on ventures
	ComponentPoll Poll = "components" // scores of the seven components
)

// Polls in the order of the process.
var Polls = []Poll{CardPoll, DraftPoll, ComponentPoll, VenturePoll}

// Valid tells whether p is one of Polls.
func (p Poll) Valid() bool { return among(p, Polls) }

// kind is that of the ballots of a poll.
func (p Poll) kind() BallotKind {
	if p == ComponentPoll {
		return ComponentBallot
	}
	return DotBallot
}

// Entrants are what is voted on in a round.
type Entrants string

const (
	AllEntrants  Entrants = ""
	LeadEntrants Entrants = "lead" // those that led in the round before
	TiedEntrants Entrants = "tied" // those that shared its last leading place
)

// Valid tells whether e is known.
func (e Entrants) Valid() bool { return among(e, []Entrants{AllEntrants, LeadEntrants, TiedEntrants}) }

// UsualDots is how many dots each has, as long as nobody says otherwise.
const UsualDots = 3

// Round is one round of voting on something. What was voted is hidden until it is revealed.
type Round struct {
	ID       ID       `json:"id"`
	On       Poll     `json:"on" is:"required"`
	Number   int      `json:"number"` // 1 for the first
	Each     int      `json:"each"`   // dots of each ballot; 0 where scores are given
	Most     int      `json:"most"`   // of them on one thing; 0 for as many as there are
	Entrants Entrants `json:"entrants"`
	Closed   bool     `json:"closed"`
	Revealed bool     `json:"revealed"`
}

func (r Round) EntityID() ID { return r.ID }

// UniqueKey keeps one round of a number.
func (r Round) UniqueKey() string { return string(r.On) + "/" + strconv.Itoa(r.Number) }

// Check keeps the numbers of a round within reason.
func (r Round) Check() error {
	if r.Number < 1 || r.Number > 1000 || r.Each < 0 || r.Each > 100 || r.Most < 0 || r.Most > 100 || r.Number == 1 && r.Entrants != AllEntrants {
		return Fail(Invalid, "error.round")
	}
	return nil
}

// RoundsOf are the rounds of a poll, the first one first; none before anybody voted.
func RoundsOf(d Document, on Poll) []Round {
	var list []Round
	for r := range d.Rounds.All() {
		if r.On == on {
			list = append(list, *r)
		}
	}
	slices.SortFunc(list, func(a, b Round) int { return cmp.Compare(a.Number, b.Number) })
	if first := firstRound(d, on); len(list) == 0 && len(BallotsOf(d, first)) > 0 {
		list = append(list, first)
	}
	return list
}

// firstRound is a first round that nobody has set up. Ballots of files that knew no rounds are in it: there, results were
// no secret.
func firstRound(d Document, on Poll) Round {
	r := Round{On: on, Number: 1, Each: UsualDots}
	if on == ComponentPoll {
		r.Each, r.Revealed = 0, true
	} else {
		r.Revealed = len(BallotsOf(d, r)) > 0
	}
	return r
}

// CurrentRound is the last round of a poll, or the first one to be.
func CurrentRound(d Document, on Poll) Round {
	if all := RoundsOf(d, on); len(all) > 0 {
		return all[len(all)-1]
	}
	return firstRound(d, on)
}

// ShownRound is the last round of a poll that has been revealed and in which somebody voted.
func ShownRound(d Document, on Poll) (Round, bool) {
	for _, r := range slices.Backward(RoundsOf(d, on)) {
		if r.Revealed && len(BallotsOf(d, r)) > 0 {
			return r, true
		}
	}
	return Round{}, false
}

// Holds tells whether a ballot belongs to the round. Those without a round are in the first one.
func (r Round) Holds(b *Ballot) bool {
	if b.Round != "" {
		return b.Round == r.ID
	}
	return r.Number == 1 && b.Kind == r.On.kind() && (r.On == CardPoll || r.On == ComponentPoll)
}

// BallotsOf are the ballots of a round, in the order in which they were entered.
func BallotsOf(d Document, r Round) []*Ballot {
	var list []*Ballot
	for b := range d.Ballots.All() {
		if r.Holds(b) {
			list = append(list, b)
		}
	}
	return list
}

// editRound changes the current round of a poll, which is set up if it isn't yet.
func editRound(on Poll, label Message, change func(Document, *Round) error) Command {
	fresh := NewID()
	return Command{Label: label, Apply: func(d Document) (Document, error) {
		r := CurrentRound(d, on)
		r.ID = cmp.Or(r.ID, fresh)
		if err := change(d, &r); err != nil {
			return d, err
		}
		d.Rounds = d.Rounds.With(r)
		return d, nil
	}}
}

// SetUpRound says how many dots each has in the current round of a poll, and how many of them may be on one thing; 0 for as
// many as there are. It is refused when a ballot already holds more.
func SetUpRound(on Poll, each, most int) Command {
	return editRound(on, Msg("history.round.setup"), func(d Document, r *Round) error {
		if each < 1 || each > 100 || most < 0 {
			return Fail(Invalid, "error.round")
		}
		r.Each, r.Most = each, most
		if most >= each {
			r.Most = 0
		}
		for _, b := range BallotsOf(d, *r) {
			if b.Source != WallSource && r.allows(DotsOf(d, b.ID)) != nil {
				return Fail(Invalid, "error.round.held")
			}
		}
		return nil
	})
}

// RevealRound shows what was voted in the current round of a poll, or hides it.
func RevealRound(on Poll, reveal bool) Command {
	label := Msg("history.round.reveal")
	if !reveal {
		label = Msg("history.round.hide")
	}
	return editRound(on, label, func(_ Document, r *Round) error {
		r.Revealed = reveal
		return nil
	})
}

// CloseRound ends the current round of a poll: no vote changes any more. Or it opens it again.
func CloseRound(on Poll, closed bool) Command {
	label := Msg("history.round.close")
	if !closed {
		label = Msg("history.round.open")
	}
	return editRound(on, label, func(_ Document, r *Round) error {
		r.Closed = closed
		return nil
	})
}

// NextRound begins another round of a poll, and closes the one before, which stays.
func NextRound(on Poll, entrants Entrants) Command {
	next, fresh := NewID(), NewID()
	return Command{Label: Msg("history.round.next"), Apply: func(d Document) (Document, error) {
		r := CurrentRound(d, on)
		switch {
		case len(BallotsOf(d, r)) == 0:
			return d, Fail(Invalid, "error.round.empty")
		case !r.Revealed && entrants != AllEntrants:
			return d, Fail(Invalid, "error.round.hidden")
		}
		r.ID, r.Closed = cmp.Or(r.ID, fresh), true
		d.Rounds = d.Rounds.With(r)
		r.ID, r.Number, r.Entrants, r.Closed, r.Revealed = next, r.Number+1, entrants, false, false
		d.Rounds = d.Rounds.With(r)
		if r.On != ComponentPoll && len(Choices(d, r)) < 2 {
			return d, Fail(Invalid, "error.round.entrants")
		}
		return d, nil
	}}
}

// allows tells whether dots keep to the rules of the round.
func (r Round) allows(dots []*Dot) error {
	sum := 0
	for _, dot := range dots {
		sum += dot.Count
		if r.Most > 0 && dot.Count > r.Most {
			return Fail(Invalid, "error.round.most", "n", r.Most)
		}
	}
	if sum > r.Each {
		return Fail(Invalid, "error.round.each", "n", r.Each, "sum", sum)
	}
	return nil
}

// admits tells whether a ballot may come into the round now. One with a name on it may not where the result can be seen: it
// would say what that person voted.
func (r Round) admits(d Document, b Ballot) error {
	switch {
	case r.Closed:
		return Fail(Invalid, "error.round.closed")
	case r.Revealed && b.Voter != "":
		return Fail(Invalid, "error.round.revealed")
	}
	for _, other := range BallotsOf(d, r) {
		if b.Voter != "" && other.Voter == b.Voter && other.ID != b.ID {
			return Fail(Invalid, "error.round.voted", "name", d.Persons.Get(b.Voter).Name)
		}
	}
	return nil
}
