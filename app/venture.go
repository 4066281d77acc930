package app

import (
	"cmp"
	"slices"
)

// VentureState is how far a venture has come; "" is an idea.
type VentureState string

// VentureStates in their order.
var VentureStates = []VentureState{"planned", "running", "done", "stopped"}

// Valid tells whether s is one of VentureStates, or an idea.
func (s VentureState) Valid() bool { return among(s, VentureStates) }

// Venture is an initiative (מיזם אסטרטגי): a candidate from the preparation, or derived from vision and clusters. Stage one
// takes what is likely to succeed; larger challenges wait for stage two (seed 001).
type Venture struct {
	ID     ID           `json:"id"`
	Name   string       `json:"name" is:"required"`
	About  string       `json:"about" is:"text"`
	Odds   Score        `json:"odds"`             // of success, 1 to 5; both are 0 until it is placed
	Value  Score        `json:"value"`            // to the public
	Reason string       `json:"reason" is:"text"` // why it stands there
	Stage  int          `json:"stage"`            // 1 or 2; 0 is not decided
	First  bool         `json:"first"`            // the first initiative
	Gate   string       `json:"gate" is:"text"`   // why this one first, or what has to happen before
	Owner  string       `json:"owner"`
	Start  Date         `json:"start"`
	Due    Date         `json:"due"`
	State  VentureState `json:"state"`
}

func (v Venture) EntityID() ID { return v.ID }

// UniqueKey keeps one the first.
func (v Venture) UniqueKey() string {
	if v.First {
		return "first"
	}
	return string(v.ID)
}

// Placed tells whether the venture stands on the grid.
func (v Venture) Placed() bool { return v.Odds != 0 }

// Open tells whether work on it is neither done nor stopped.
func (v Venture) Open() bool { return v.State != "done" && v.State != "stopped" }

// Check keeps both scores together, the stages to two, and the end after the beginning.
func (v Venture) Check() error {
	if err := bothOrNone(v.Odds, v.Value); err != nil {
		return Fail(Invalid, "error.grid.range").Because(err)
	}
	if v.Stage < 0 || v.Stage > 2 {
		return Fail(Invalid, "error.choice")
	}
	if v.Start != "" && v.Due != "" && v.Due < v.Start {
		return Fail(Invalid, "error.venture.dates")
	}
	return nil
}

// FirstVenture is the chosen first initiative, or nil.
func (d Document) FirstVenture() *Venture {
	for v := range d.Ventures.All() {
		if v.First {
			return v
		}
	}
	return nil
}

// PlaceVenture puts a venture on the grid; both scores are kept within 1 to 5, in hundredths.
func PlaceVenture(id ID, odds, value Score) Command {
	c := Edit(id, "", func(v *Venture) { v.Odds, v.Value = onGrid(odds), onGrid(value) })
	return c.As(Msg("history.venture.place"))
}

// LiftVenture takes a venture off the grid.
func LiftVenture(id ID) Command {
	return Edit(id, "", func(v *Venture) { v.Odds, v.Value = 0, 0 }).As(Msg("history.venture.lift"))
}

// ChooseFirst makes a venture the first initiative, of stage one, in place of any other; "" leaves none.
func ChooseFirst(id ID) Command {
	return Command{Label: Msg("history.venture.first"), Apply: func(d Document) (Document, error) {
		if id != "" && d.Ventures.Get(id) == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("venture", 1))
		}
		for v := range d.Ventures.All() {
			next := *v
			if next.First = v.ID == id; next.First {
				next.Stage = 1
			}
			d.Ventures = d.Ventures.With(next)
		}
		return d, nil
	}}
}

// Likely tells whether the odds of success are in the upper half: such a venture belongs to stage one.
func (v Venture) Likely() bool { return v.Odds >= 3 }

// Late tells whether work that is neither done nor stopped should have ended before a day.
func (v Venture) Late(today Date) bool { return v.Open() && v.Due != "" && v.Due < today }

// Planned tells whether somebody answers for the venture until a day.
func (v Venture) Planned() bool { return v.Owner != "" && v.Due != "" }

// RankedVentures are all ventures, the first initiative in front, then those that are likeliest to succeed, of these the
// most valuable. Those that are not placed come last.
func RankedVentures(d Document) []*Venture {
	list := slices.Collect(d.Ventures.All())
	slices.SortStableFunc(list, func(a, b *Venture) int {
		if a.First != b.First {
			if a.First {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Odds, a.Odds), cmp.Compare(b.Value, a.Value))
	})
	return list
}

// VenturesOfStage are those of a stage, 0 for not decided, in the order of RankedVentures.
func VenturesOfStage(d Document, stage int) []*Venture {
	return slices.DeleteFunc(RankedVentures(d), func(v *Venture) bool { return v.Stage != stage })
}

// ScheduledVentures are all ventures by when they are due, or else begin; those without a date come last.
func ScheduledVentures(d Document) []*Venture {
	list := slices.Collect(d.Ventures.All())
	when := func(v *Venture) Date { return cmp.Or(v.Due, v.Start, "~") }
	slices.SortStableFunc(list, func(a, b *Venture) int { return cmp.Compare(when(a), when(b)) })
	return list
}

// VenturesWhere are the ventures, in the order of entry, of which something holds.
func VenturesWhere(d Document, holds func(*Venture) bool) []*Venture {
	return slices.DeleteFunc(slices.Collect(d.Ventures.All()), func(v *Venture) bool { return !holds(v) })
}

// PutInStage says in which stage a venture is, 0 for not decided. What leaves stage one is no longer the first initiative.
func PutInStage(stage int, ids ...ID) Command {
	return Command{Label: Msg("history.venture.stage"), Apply: func(d Document) (Document, error) {
		for _, id := range ids {
			v := d.Ventures.Get(id)
			if v == nil {
				return d, Fail(NotFound, "error.gone", "what", kindWord("venture", 1))
			}
			next := *v
			next.Stage, next.First = stage, v.First && stage == 1
			d.Ventures = d.Ventures.With(next)
		}
		return d, nil
	}}
}
