package app

import "slices"

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

// DotsOf gives the dots of a ballot.
func DotsOf(d Document, ballot ID) []*Dot {
	var list []*Dot
	for dot := range d.Dots.All() {
		if dot.Ballot == ballot {
			list = append(list, dot)
		}
	}
	return list
}

// OnWall is how many dots were counted on the wall for something in the current round.
func OnWall(d Document, v Votable) int {
	r := CurrentRound(d, v.poll())
	for dot := range d.Dots.All() {
		if b := d.Ballots.Get(dot.Ballot); dot.On() == v.Key() && b.Source == WallSource && r.Holds(b) {
			return dot.Count
		}
	}
	return 0
}

// CountOnWall says how many dots are on the wall for something in the current round; 0 takes the count back.
func CountOnWall(v Votable, n int) Command {
	wall, fresh, round := NewID(), NewID(), NewID()
	return Command{Label: Msg("history.dots.wall"), Merge: "dots/" + string(v.Key()), Apply: func(d Document) (Document, error) {
		d, r, err := openRound(d, Ballot{ID: wall}, round, v)
		if err != nil {
			return d, err
		}
		ballot := ID("")
		for _, b := range BallotsOf(d, r) {
			if b.Source == WallSource {
				ballot = b.ID
			}
		}
		if ballot == "" {
			ballot = wall
			d.Ballots = d.Ballots.With(Ballot{ID: wall, Kind: DotBallot, Source: WallSource, Round: r.ID})
		}
		id := fresh
		for dot := range d.Dots.All() {
			if dot.Ballot == ballot && dot.On() == v.Key() {
				id = dot.ID
			}
		}
		d.Dots = d.Dots.Without(func(dot *Dot) bool { return dot.ID == id })
		if n > 0 {
			d.Dots = d.Dots.With(v.dot(id, ballot, n))
		}
		if len(DotsOf(d, ballot)) == 0 {
			d.Ballots = d.Ballots.Without(func(b *Ballot) bool { return b.ID == ballot })
		}
		return d, nil
	}}
}

// openRound gives the current round of the poll in which things are voted on, in the document too; it is refused when the
// ballot may not come into it, or one of the things is not voted on in it.
func openRound(d Document, b Ballot, fresh ID, on ...Votable) (Document, Round, error) {
	if len(on) == 0 {
		return d, Round{}, Fail(Invalid, "error.round.none")
	}
	r := CurrentRound(d, on[0].poll())
	if err := r.admits(d, b); err != nil {
		return d, r, err
	}
	for _, v := range on {
		if !slices.ContainsFunc(Choices(d, r), func(w Votable) bool { return w.Key() == v.Key() }) {
			return d, r, Fail(Invalid, "error.round.entrant")
		}
	}
	if r.ID == "" {
		r.ID = fresh
		d.Rounds = d.Rounds.With(r)
	}
	return d, r, nil
}

func (v Votable) dot(id, ballot ID, n int) Dot {
	return Dot{ID: id, Ballot: ballot, Group: v.Group, Card: v.Card, Venture: v.Venture, Draft: v.Draft, Count: n}
}

// AddDots adds a ballot with dots to the current round of the poll of its first thing: each of what stands on it counts once,
// so that a thing may be there several times. It is refused when there are more dots than each has, or more on one thing
// than may be, and for somebody who voted already.
func AddDots(b Ballot, on ...Votable) Command {
	var dots []*Dot
	for i, v := range on {
		first := slices.IndexFunc(on, func(w Votable) bool { return w.Key() == v.Key() })
		if first == i {
			dot := v.dot(NewID(), b.ID, 0)
			dots = append(dots, &dot)
		}
		at := slices.IndexFunc(dots, func(dot *Dot) bool { return dot.On() == v.Key() })
		dots[at].Count++
	}
	fresh := NewID()
	return Command{Label: Msg("history.dots.ballot"), Apply: func(d Document) (Document, error) {
		d, r, err := openRound(d, b, fresh, on...)
		if err == nil {
			err = r.allows(dots)
		}
		if err != nil {
			return d, err
		}
		next := b
		next.Kind, next.Round = DotBallot, r.ID
		clean(&next)
		d.Ballots = d.Ballots.With(next)
		for _, dot := range dots {
			d.Dots = d.Dots.With(*dot)
		}
		return d, nil
	}}
}
