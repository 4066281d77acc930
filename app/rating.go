package app

import (
	"cmp"
	"slices"
	"strconv"
)

// Rating is what a ballot says of a component.
type Rating struct {
	ID        ID           `json:"id"`
	Ballot    ID           `json:"ballot" of:"ballot"`
	Component ComponentKey `json:"component" is:"required"`
	Now       Grade        `json:"now"`
	Target    Grade        `json:"target"`
}

func (r Rating) EntityID() ID { return r.ID }

// UniqueKey keeps one rating of a ballot for a component.
func (r Rating) UniqueKey() string { return string(r.Ballot) + "/" + string(r.Component) }

// ComponentScores is what the ballots say of one component. Its medians are never shown without the N of their Spread.
type ComponentScores struct {
	Key               ComponentKey
	Today, Target     Spread
	TodayBy, TargetBy [3]Spread // of each sector, in the order of Sectors
}

// Gap is how far the median of the target is from that of today; ok is false when nobody gave one of the two.
func (c ComponentScores) Gap() (gap float64, ok bool) {
	return c.Target.Median - c.Today.Median, c.Today.N > 0 && c.Target.N > 0
}

// Scores are the scores of the seven components, in their order, as the last round says that has been revealed.
func Scores(d Document) []ComponentScores {
	shown, _ := ShownRound(d, ComponentPoll)
	type heard struct{ today, target [4][]int } // all, then by sector
	all := map[ComponentKey]*heard{}
	for _, k := range ComponentKeys {
		all[k] = &heard{}
	}
	for r := range d.Ratings.All() {
		if !shown.Holds(d.Ballots.Get(r.Ballot)) {
			continue
		}
		h := all[r.Component]
		places := []int{0}
		if s := slices.Index(Sectors, d.Ballots.Get(r.Ballot).Sector); s >= 0 {
			places = append(places, s+1)
		}
		for _, p := range places {
			h.today[p] = append(h.today[p], int(r.Now))
			h.target[p] = append(h.target[p], int(r.Target))
		}
	}
	list := make([]ComponentScores, len(ComponentKeys))
	for i, k := range ComponentKeys {
		h := all[k]
		c := ComponentScores{Key: k, Today: GroupSpread(h.today[0]), Target: GroupSpread(h.target[0])}
		for s := range Sectors {
			c.TodayBy[s], c.TargetBy[s] = GroupSpread(h.today[s+1]), GroupSpread(h.target[s+1])
		}
		list[i] = c
	}
	return list
}

// Disagreement is a component of which people think differently.
type Disagreement struct {
	ComponentScores
	High, Low int // indices into Sectors of those whose medians are farthest apart; both −1 when sectors don't differ by 1
}

// Disagreements are the components whose scores of today are far apart, the most divided first: by how far the middle half
// lies apart, then all answers, then the sectors.
func Disagreements(d Document) []Disagreement {
	var list []Disagreement
	for _, c := range Scores(d) {
		if c.Today.Wide() {
			high, low := c.farthest()
			list = append(list, Disagreement{c, high, low})
		}
	}
	between := func(x Disagreement) float64 {
		if x.High < 0 {
			return 0
		}
		return x.TodayBy[x.High].Median - x.TodayBy[x.Low].Median
	}
	slices.SortStableFunc(list, func(a, b Disagreement) int {
		return cmp.Or(cmp.Compare(b.Today.Middle(), a.Today.Middle()), cmp.Compare(b.Today.Range(), a.Today.Range()), cmp.Compare(between(b), between(a)))
	})
	return list
}

// farthest finds the sectors with the highest and the lowest median of today.
func (c ComponentScores) farthest() (high, low int) {
	high, low = -1, -1
	for i, s := range c.TodayBy {
		if s.N == 0 {
			continue
		}
		if high < 0 || s.Median > c.TodayBy[high].Median {
			high = i
		}
		if low < 0 || s.Median < c.TodayBy[low].Median {
			low = i
		}
	}
	if high < 0 || c.TodayBy[high].Median-c.TodayBy[low].Median < 1 {
		return -1, -1
	}
	return high, low
}

// ComponentBallots are the ballots that Scores counts, in the order in which they were entered.
func ComponentBallots(d Document) []*Ballot {
	shown, _ := ShownRound(d, ComponentPoll)
	return BallotsOf(d, shown)
}

// Number is the label of a ballot as a number, 0 if it isn't one.
func (b Ballot) Number() int {
	n, err := strconv.Atoi(b.Label)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// RatingsOf are what a ballot says of the seven components, in their order.
func RatingsOf(d Document, ballot ID) [7]Rating {
	var all [7]Rating
	for i, k := range ComponentKeys {
		all[i] = Rating{Ballot: ballot, Component: k}
	}
	for r := range d.Ratings.All() {
		if r.Ballot == ballot {
			all[slices.Index(ComponentKeys, r.Component)] = *r
		}
	}
	return all
}

// PutBallot adds a ballot with scores of the components, or replaces one and its scores. Of ratings only Now and Target
// count; where both are 0 nothing is kept. It is refused in a round that is closed, and for somebody who voted already.
func PutBallot(b Ballot, ratings [7]Rating) Command {
	b.Kind = ComponentBallot
	var fresh [7]ID
	for i := range fresh {
		fresh[i] = NewID()
	}
	return Command{Label: Msg("history.ballot", "label", b.Label), Apply: func(d Document) (Document, error) {
		clean(&b)
		now := CurrentRound(d, ComponentPoll)
		if old := d.Ballots.Get(b.ID); old == nil {
			b.Round = now.ID
		} else if !now.Holds(old) {
			return d, Fail(Invalid, "error.round.closed")
		}
		if err := now.admits(d, b); err != nil {
			return d, err
		}
		d.Ballots = d.Ballots.With(b)
		var put []Rating
		old, gone := RatingsOf(d, b.ID), map[ID]bool{}
		for i, r := range ratings {
			next := Rating{ID: old[i].ID, Ballot: b.ID, Component: ComponentKeys[i], Now: r.Now, Target: r.Target}
			switch {
			case next.Now == 0 && next.Target == 0:
				gone[next.ID] = true
				continue
			case next.ID == "":
				next.ID = fresh[i]
			}
			put = append(put, next)
		}
		d.Ratings = d.Ratings.Without(func(r *Rating) bool { return gone[r.ID] }).With(put...)
		return d, nil
	}}
}
