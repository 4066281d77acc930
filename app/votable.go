package app

import "slices"

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
