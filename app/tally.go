package app

import (
	"cmp"
	"slices"
)

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
