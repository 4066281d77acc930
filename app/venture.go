package app

import "time"

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

// Actor is one of the four that carry ventures (seed 003). Its words are under "actor.<Actor>".
type Actor string

// Actors in the order of the source.
var Actors = []Actor{"government", "authority", "philanthropy", "entrepreneurs"}

// Valid tells whether a is one of Actors, or none.
func (a Actor) Valid() bool { return among(a, Actors) }

// Link ties a venture to one thing: a component, a cluster, a group of cards of the vision, an actor, or a stakeholder
// that takes part.
type Link struct {
	ID           ID           `json:"id"`
	Venture      ID           `json:"venture" of:"venture"`
	Component    ComponentKey `json:"component"`
	Cluster      ID           `json:"cluster" of:"cluster,empty"`
	Group        ID           `json:"group" of:"group,empty"`
	Organisation ID           `json:"organisation" of:"organisation,empty"`
	Actor        Actor        `json:"actor"`
}

func (l Link) EntityID() ID { return l.ID }

// UniqueKey keeps one link between the same two.
func (l Link) UniqueKey() string {
	return string(l.Venture) + "/" + string(l.Component) + "/" + string(l.Cluster) + "/" + string(l.Group) + "/" + string(l.Organisation) + "/" + string(l.Actor)
}

// Check keeps a link to one thing.
func (l Link) Check() error {
	n := 0
	for _, set := range []bool{l.Component != "", l.Cluster != "", l.Group != "", l.Organisation != "", l.Actor != ""} {
		if set {
			n++
		}
	}
	if n != 1 {
		return Fail(Invalid, "error.choice")
	}
	return nil
}

// Action is something that somebody took on (close of the workshop).
type Action struct {
	ID    ID     `json:"id"`
	Text  string `json:"text" is:"text,required"`
	Owner string `json:"owner"`
	Due   Date   `json:"due"`
	Done  bool   `json:"done"`
}

func (a Action) EntityID() ID { return a.ID }

// Meeting of the process.
type Meeting struct {
	ID      ID     `json:"id"`
	Date    Date   `json:"date" is:"required"`
	Start   string `json:"start" is:"key"` // "16:30", or ""
	Place   string `json:"place"`
	Purpose string `json:"purpose" is:"text"`
	Closed  Time   `json:"closed"` // since when it is frozen; zero while it is open
	Forum   bool   `json:"forum"`  // a meeting of the forum, which its members are to take part in
}

func (m Meeting) EntityID() ID { return m.ID }

// Check asks for a time of the day.
func (m Meeting) Check() error {
	if _, err := time.Parse("15:04", m.Start); m.Start != "" && err != nil {
		return Fail(Invalid, "error.time")
	}
	return nil
}

// NextMeeting is the first from a day on that has not begun by its agenda and is not closed, or nil.
func (d Document) NextMeeting(from Date) *Meeting {
	var next *Meeting
	for m := range d.Meetings.All() {
		if m.Date >= from && m.Closed == 0 && !d.begun(m.ID) && (next == nil || m.Date < next.Date) {
			next = m
		}
	}
	return next
}
