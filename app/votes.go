package app

import (
	"cmp"
	"slices"
)

// Votable is what dots are given to: a group of cards, a card in no group, a wording of the vision, or a venture.
type Votable struct {
	Group   ID
	Card    ID
	Venture ID
	Draft   ID
	Name    string // of the group or the venture; the words of the card or the draft
	Cards   int    // how many cards it stands for; 0 for what is no card
}

// Key is the ID of what it is.
func (v Votable) Key() ID { return v.Group + v.Card + v.Venture + v.Draft }

// poll is where it can be voted on.
func (v Votable) poll() Poll {
	switch {
	case v.Venture != "":
		return VenturePoll
	case v.Draft != "":
		return DraftPoll
	}
	return CardPoll
}

// Votables are what can be voted on on the cards' board: the groups, then the cards in no group.
func Votables(d Document) []Votable {
	h := Hang(d, VisionBoard)
	var list []Votable
	for _, g := range h.Groups {
		n := 0
		for _, s := range g.Cards {
			n += s.Count()
		}
		list = append(list, Votable{Group: g.ID, Name: g.Name, Cards: n})
	}
	for _, s := range h.Loose {
		list = append(list, Votable{Card: s.ID, Name: s.Text, Cards: s.Count()})
	}
	return list
}

// VotablesOn are what can be voted on in a poll, in the order of entry; none for the components, which are scored.
func VotablesOn(d Document, on Poll) (list []Votable) {
	switch on {
	case CardPoll:
		return Votables(d)
	case DraftPoll:
		for v := range d.Drafts.All() {
			list = append(list, Votable{Draft: v.ID, Name: v.Text})
		}
	case VenturePoll:
		for v := range d.Ventures.All() {
			list = append(list, Votable{Venture: v.ID, Name: v.Name})
		}
	}
	return list
}

// Choices are what can be voted on in a round: all, or those that the round before brought to it.
func Choices(d Document, r Round) []Votable {
	all := VotablesOn(d, r.On)
	if r.Entrants == AllEntrants {
		return all
	}
	before := slices.IndexFunc(RoundsOf(d, r.On), func(o Round) bool { return o.Number == r.Number-1 })
	if before < 0 {
		return all
	}
	t := RoundTally(d, RoundsOf(d, r.On)[before])
	in := t.Leaders()
	if r.Entrants == TiedEntrants {
		in = t.Tied()
	}
	return slices.DeleteFunc(all, func(v Votable) bool {
		return !slices.ContainsFunc(in, func(w Votes) bool { return w.Key() == v.Key() })
	})
}

// Votes are the dots of a Votable.
type Votes struct {
	Votable
	Dots int
	Lead bool // among the two with the most dots; with a tie for the second place they are more
}

// Tally is how a vote ended.
type Tally struct {
	Rows    []Votes // most dots first; those with as many in the order of Votables
	Dots    int
	Wall    int // of them, counted on the wall
	Ballots int // of those who voted, on paper or at the laptop
}

// Leaders are those with the most dots.
func (t Tally) Leaders() []Votes {
	return slices.DeleteFunc(slices.Clone(t.Rows), func(v Votes) bool { return !v.Lead })
}

// Tied are the leaders that share the last leading place, if there is no room for all of them among the two; else none.
func (t Tally) Tied() []Votes {
	lead := t.Leaders()
	if len(lead) < 3 {
		return nil
	}
	least := lead[len(lead)-1].Dots
	return slices.DeleteFunc(lead, func(v Votes) bool { return v.Dots != least })
}

// TallyOf is how the vote on the cards ended: its last round that has been revealed. Before that nobody has a dot.
func TallyOf(d Document) Tally { return ResultOf(d, CardPoll) }

// ResultOf is how the last round of a poll ended that has been revealed. Before that nobody has a dot.
func ResultOf(d Document, on Poll) Tally {
	if r, ok := ShownRound(d, on); ok {
		return RoundTally(d, r)
	}
	t := Tally{}
	for _, v := range VotablesOn(d, on) {
		t.Rows = append(t.Rows, Votes{Votable: v})
	}
	return t
}

// RoundTally counts the dots of a round, whether it has been revealed or not. Those given to a card count for the group that
// it came into since, or for the card that it was merged into.
func RoundTally(d Document, r Round) Tally {
	t := Tally{}
	ballots, counts := map[ID]*Ballot{}, map[ID]int{}
	for _, b := range BallotsOf(d, r) {
		ballots[b.ID] = b
		if b.Source != WallSource {
			t.Ballots++
		}
	}
	for v := range d.Dots.All() {
		b := ballots[v.Ballot]
		if b == nil {
			continue
		}
		counts[hangsAt(d, v)] += v.Count
		if b.Source == WallSource {
			t.Wall += v.Count
		}
		t.Dots += v.Count
	}
	in := Choices(d, r)
	for _, v := range VotablesOn(d, r.On) {
		n := counts[v.Key()]
		if n > 0 || slices.Contains(in, v) {
			t.Rows = append(t.Rows, Votes{Votable: v, Dots: n})
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b Votes) int { return cmp.Compare(b.Dots, a.Dots) })
	for i := range t.Rows {
		second := t.Rows[min(1, len(t.Rows)-1)].Dots
		t.Rows[i].Lead = t.Rows[i].Dots > 0 && (i == 0 || t.Rows[i].Dots >= second)
	}
	return t
}

// hangsAt is the key of what a vote counts for today.
func hangsAt(d Document, v *Dot) ID {
	c := d.Cards.Get(v.Card)
	if c == nil {
		return v.On()
	}
	if c = d.Front(c); c.Group != "" && !c.Parked {
		return c.Group
	}
	return c.ID
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

// RemoveBallots takes ballots out of the current round of a poll, with what was voted on them; not once it is closed, and none
// with a name on it where the result can be seen.
func RemoveBallots(on Poll, ids ...ID) Command {
	return Command{Label: Msg("history.removed", "what", kindWord("ballot", len(ids))), Apply: func(d Document) (Document, error) {
		r := CurrentRound(d, on)
		for _, id := range ids {
			if b := d.Ballots.Get(id); b != nil {
				if err := r.admits(d, *b); err != nil {
					return d, err
				}
			}
		}
		return d.without("ballot", ids...), nil
	}}
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
