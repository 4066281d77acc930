package app

import (
	"cmp"
	"slices"
)

// Votable is what dots are given to: a group of cards, or a card in no group.
type Votable struct {
	Group ID
	Card  ID
	Name  string // of the group; the card's words
	Cards int    // how many cards it stands for
}

// Key is the ID of the group or the card.
func (v Votable) Key() ID { return v.Group + v.Card }

// Votables are what can be voted on: the groups, then the cards in no group.
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
	Ballots int // slips by hand
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

// TallyOf counts the dots. Those given to a card count for the group that it came into since, or for the card that it was
// merged into.
func TallyOf(d Document) Tally {
	t := Tally{}
	counts := map[ID]int{}
	for b := range d.Ballots.All() {
		if b.Kind == DotBallot && b.Source != WallSource {
			t.Ballots++
		}
	}
	for v := range d.Dots.All() {
		key := v.Group
		if c := d.Cards.Get(v.Card); c != nil {
			c = d.Front(c)
			if key = c.ID; c.Group != "" && !c.Parked {
				key = c.Group
			}
		}
		counts[key] += v.Count
		if d.Ballots.Get(v.Ballot).Source == WallSource {
			t.Wall += v.Count
		}
		t.Dots += v.Count
	}
	for _, v := range Votables(d) {
		t.Rows = append(t.Rows, Votes{Votable: v, Dots: counts[v.Key()]})
	}
	slices.SortStableFunc(t.Rows, func(a, b Votes) int { return cmp.Compare(b.Dots, a.Dots) })
	for i := range t.Rows {
		second := t.Rows[min(1, len(t.Rows)-1)].Dots
		t.Rows[i].Lead = t.Rows[i].Dots > 0 && (i == 0 || t.Rows[i].Dots >= second)
	}
	return t
}

// OnWall is how many dots were counted on the wall for something.
func OnWall(d Document, v Votable) int {
	for dot := range d.Dots.All() {
		if dot.Group == v.Group && dot.Card == v.Card && d.Ballots.Get(dot.Ballot).Source == WallSource {
			return dot.Count
		}
	}
	return 0
}

// CountOnWall says how many dots are on the wall for something; 0 takes the count back.
func CountOnWall(v Votable, n int) Command {
	wall, fresh := NewID(), NewID()
	return Command{Label: Msg("history.dots.wall"), Merge: "dots/" + string(v.Key()), Apply: func(d Document) (Document, error) {
		ballot := ID("")
		for b := range d.Ballots.All() {
			if b.Kind == DotBallot && b.Source == WallSource {
				ballot = b.ID
			}
		}
		if ballot == "" {
			ballot = wall
			d.Ballots = d.Ballots.With(Ballot{ID: wall, Kind: DotBallot, Source: WallSource})
		}
		id := fresh
		for dot := range d.Dots.All() {
			if dot.Ballot == ballot && dot.Group == v.Group && dot.Card == v.Card {
				id = dot.ID
			}
		}
		d.Dots = d.Dots.Without(func(dot *Dot) bool { return dot.ID == id })
		if n > 0 {
			d.Dots = d.Dots.With(Dot{ID: id, Ballot: ballot, Group: v.Group, Card: v.Card, Count: n})
		}
		if !slices.ContainsFunc(d.Dots.items, func(dot *Dot) bool { return dot.Ballot == ballot }) {
			d.Ballots = d.Ballots.Without(func(b *Ballot) bool { return b.ID == ballot })
		}
		return d, nil
	}}
}

// AddDots adds a slip with dots: each of what stands on it counts once, so that a thing may be there several times.
func AddDots(b Ballot, on ...Votable) Command {
	var dots []Entity
	for i, v := range on {
		if slices.ContainsFunc(on[:i], func(w Votable) bool { return w.Key() == v.Key() }) {
			continue
		}
		n := 0
		for _, w := range on {
			if w.Key() == v.Key() {
				n++
			}
		}
		dots = append(dots, &Dot{ID: NewID(), Ballot: b.ID, Group: v.Group, Card: v.Card, Count: n})
	}
	return All(Add(&b), Add(dots...)).As(Msg("history.dots.ballot"))
}

// DotsOf gives the dots of a slip.
func DotsOf(d Document, ballot ID) []*Dot {
	var list []*Dot
	for dot := range d.Dots.All() {
		if dot.Ballot == ballot {
			list = append(list, dot)
		}
	}
	return list
}
