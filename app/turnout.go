package app

import (
	"cmp"
	"slices"
)

// Turnout is who voted in a round: never what.
type Turnout struct {
	Voted   int       // ballots, without what was counted on the wall
	Named   []*Person // of whom it is known that they voted, by name
	Proxies int       // of them, those for whom somebody else voted
	Missing []*Person // at the meeting, and not among Named, by name
	Left    int       // how many of them have not voted, as far as can be known: some may have written a slip
}

// TurnoutOf tells who voted in a round.
func TurnoutOf(d Document, r Round) Turnout {
	var t Turnout
	named := map[ID]bool{}
	for _, b := range BallotsOf(d, r) {
		if b.Source == WallSource {
			continue
		}
		t.Voted++
		if p := d.Persons.Get(b.Voter); p != nil {
			named[p.ID] = true
			t.Named = append(t.Named, p)
			if b.Proxy != "" {
				t.Proxies++
			}
		}
	}
	for _, p := range PresentNow(d) {
		if !named[p.ID] {
			t.Missing = append(t.Missing, p)
		}
	}
	byName := func(a, b *Person) int {
		return cmp.Or(cmp.Compare(Fold(a.Name), Fold(b.Name)), cmp.Compare(a.ID, b.ID))
	}
	slices.SortFunc(t.Named, byName)
	slices.SortFunc(t.Missing, byName)
	t.Left = max(0, len(t.Missing)-(t.Voted-len(t.Named)))
	if r.Revealed { // who voted is not known any more
		t.Missing = nil
	}
	return t
}

// PresentNow are the people at the last meeting to which anybody came, unless it is closed.
func PresentNow(d Document) []*Person {
	var last *Meeting
	for a := range d.Attendances.All() {
		if m := d.Meetings.Get(a.Meeting); last == nil || m.Date > last.Date || m.Date == last.Date && m.ID > last.ID {
			last = m
		}
	}
	if last == nil || last.Closed != 0 {
		return nil
	}
	return d.AttendedBy(last.ID)
}
