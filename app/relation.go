package app

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Rung is a step of the ladder of relations between two organisations, 1 to 6; 0 means that nobody said. The order is
// the source's (seed 002); it gives no criteria for a rung.
type Rung int

const (
	Disconnection Rung = 1 + iota // נתק
	Competition                   // תחרות
	Informing                     // יידוע
	Coordination                  // תיאום
	Cooperation                   // שיתוף פעולה
	Partnership                   // שותפות
)

// Rungs from the lowest.
var Rungs = []Rung{Disconnection, Competition, Informing, Coordination, Cooperation, Partnership}

// Valid tells whether r is one of Rungs, or not stated.
func (r Rung) Valid() bool { return among(r, Rungs) }

// Key is the word for the rung in keys of messages and names of icons: "informing"; "" for none.
func (r Rung) Key() string {
	return [...]string{"", "disconnection", "competition", "informing", "coordination", "cooperation", "partnership"}[r]
}

// Relation is between two organisations: where it stands on the ladder, where it should get, and what takes it there.
type Relation struct {
	ID     ID     `json:"id"`
	A      ID     `json:"a" of:"organisation"` // the smaller ID of the two
	B      ID     `json:"b" of:"organisation"`
	Now    Rung   `json:"now" is:"required"` // 1 to 6
	Target Rung   `json:"target"`            // 1 to 6, or 0
	Move   string `json:"move" is:"text"`    // what would take it from now to target
	Owner  string `json:"owner"`             // who takes care of it
	Due    Date   `json:"due"`
}

func (r Relation) EntityID() ID { return r.ID }

// Relate begins a relation of two organisations, whichever is named first.
func Relate(a, b ID, now Rung) Relation {
	return Relation{ID: NewID(), A: min(a, b), B: max(a, b), Now: now}
}

// UniqueKey keeps one relation for two organisations.
func (r Relation) UniqueKey() string { return string(r.A + "/" + r.B) }

// Other is the organisation at the other end; "" if id is at neither.
func (r Relation) Other(id ID) ID {
	switch id {
	case r.A:
		return r.B
	case r.B:
		return r.A
	}
	return ""
}

// Check keeps the rules of one relation.
func (r Relation) Check() error {
	if r.A == r.B {
		return Fail(Invalid, "error.relation.self")
	}
	if r.A > r.B {
		return Fail(Invalid, "error.internal").Because(fmt.Errorf("relation of %s and %s the wrong way round", r.A, r.B))
	}
	return nil
}

// Between finds the relation of two organisations, or gives nil.
func (d Document) Between(a, b ID) *Relation {
	for r := range d.Relations.All() {
		if r.A == a && r.B == b || r.A == b && r.B == a {
			return r
		}
	}
	return nil
}

// Reached tells whether the relation stands where it should; without a target it does.
func (r Relation) Reached() bool { return r.Target == 0 || r.Target == r.Now }

// Planned tells whether anybody said what takes the relation to its target, who does it, or by when.
func (r Relation) Planned() bool { return r.Move != "" || r.Owner != "" || r.Due != "" }

// Overdue tells whether the day by which the relation should have moved has passed, and it hasn't.
func (r Relation) Overdue(today Date) bool { return r.Due != "" && r.Due < today && !r.Reached() }

// Ties counts the relations of each stakeholder that has any.
func Ties(d Document) map[ID]int {
	ties := map[ID]int{}
	for r := range d.Relations.All() {
		ties[r.A]++
		ties[r.B]++
	}
	return ties
}

// LadderCounts tells how many relations stand on each rung now, and on which rung they should stand; open is how many
// have no target.
func LadderCounts(d Document) (now, target [6]int, open int) {
	for r := range d.Relations.All() {
		now[r.Now-1]++
		if r.Target == 0 {
			open++
		} else {
			target[r.Target-1]++
		}
	}
	return now, target, open
}

// Moves are the relations that should get to another rung: by the day they are due, those without a day last.
func Moves(d Document) []*Relation {
	var list []*Relation
	for r := range d.Relations.All() {
		if !r.Reached() {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *Relation) int {
		if (a.Due == "") != (b.Due == "") {
			return cmp.Compare(b.Due, a.Due)
		}
		return cmp.Compare(a.Due, b.Due)
	})
	return list
}

// Overdue are the moves whose day has passed at the given moment, the longest overdue first.
func Overdue(d Document, now time.Time) []*Relation {
	today := DateOf(now)
	return slices.DeleteFunc(Moves(d), func(r *Relation) bool { return !r.Overdue(today) })
}
