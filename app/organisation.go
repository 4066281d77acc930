package app

import (
	"errors"
	"time"
)

// Scope is how far an organisation works.
type Scope string

const (
	Local    Scope = "local"
	Regional Scope = "regional"
	National Scope = "national"
)

// Scopes from near to far.
var Scopes = []Scope{Local, Regional, National}

// Valid tells whether s is one of Scopes, or not stated.
func (s Scope) Valid() bool { return among(s, Scopes) }

// Organisation is a stakeholder (בעל עניין): an organisation, or a person who stands for themself.
type Organisation struct {
	ID       ID     `json:"id"`
	Name     string `json:"name" is:"required"`
	Person   bool   `json:"person"` // stands for themself, as a philanthropist may
	Sector   Sector `json:"sector"` // "" until somebody says
	Field    string `json:"field"`  // field of activity, free words
	Locality string `json:"locality"`
	Scope    Scope  `json:"scope"`   // "" until somebody says
	Contact  string `json:"contact"` // personal data: only in what the planner reads
	Notes    string `json:"notes" is:"text"`
	Private  string `json:"private" is:"text,private"` // the facilitator's own note: never on the wall, never in a report

	Influence     Score  `json:"influence"` // on the grid; both are 0 until it is placed
	Interest      Score  `json:"interest"`
	FromInfluence Score  `json:"from_influence"` // where it stood before the day of the last move; 0 if nowhere
	FromInterest  Score  `json:"from_interest"`
	Moved         Time   `json:"moved"`            // last move
	Reason        string `json:"reason" is:"text"` // why it stands there
	Reasoned      Time   `json:"reasoned"`

	NetX float64 `json:"net_x"` // place in the network picture, 0 to 1, when pinned by hand
	NetY float64 `json:"net_y"`
	Pin  bool    `json:"pin"`
}

func (o Organisation) EntityID() ID { return o.ID }

// Placed tells whether the organisation stands on the grid.
func (o Organisation) Placed() bool { return o.Influence != 0 }

// Check keeps the rules of one organisation.
func (o Organisation) Check() error {
	if err := errors.Join(bothOrNone(o.Influence, o.Interest), bothOrNone(o.FromInfluence, o.FromInterest)); err != nil {
		return Fail(Invalid, "error.grid.range").Because(err)
	}
	if !(o.NetX >= 0 && o.NetX <= 1 && o.NetY >= 0 && o.NetY <= 1) {
		return Fail(Invalid, "error.network.range")
	}
	return nil
}

// PlaceOrganisation puts a stakeholder on the grid; both scores are kept within 1 to 5, in hundredths. Where it stood
// before today stays known.
func PlaceOrganisation(id ID, influence, interest Score, now time.Time) Command {
	return Edit(id, "", func(o *Organisation) {
		if o.Placed() && (o.Moved == 0 || DateOf(o.Moved.Std()) != DateOf(now)) {
			o.FromInfluence, o.FromInterest = o.Influence, o.Interest
		}
		o.Influence, o.Interest, o.Moved = onGrid(influence), onGrid(interest), TimeOf(now)
	}).As(Msg("history.grid.place"))
}

// LiftOrganisation takes a stakeholder off the grid, back among those not placed yet.
func LiftOrganisation(id ID) Command {
	return Edit(id, "", func(o *Organisation) {
		o.Influence, o.Interest, o.FromInfluence, o.FromInterest, o.Moved = 0, 0, 0, 0, 0
	}).As(Msg("history.grid.lift"))
}

// PinOrganisation remembers where a stakeholder was put in the network picture (0 to 1 from the left and from the top);
// UnpinOrganisations gives all of them back to the automatic layout.
func PinOrganisation(id ID, x, y float64) Command {
	return Edit(id, "pin", func(o *Organisation) {
		o.NetX, o.NetY, o.Pin = min(1, max(0, x)), min(1, max(0, y)), true
	}).As(Msg("history.network.pin"))
}

// UnpinOrganisations gives every stakeholder back to the automatic layout of the network.
func UnpinOrganisations() Command {
	return Command{Label: Msg("history.network.unpin"), Apply: func(d Document) (Document, error) {
		var free []Organisation
		for o := range d.Organisations.All() {
			if o.Pin {
				next := *o
				next.NetX, next.NetY, next.Pin = 0, 0, false
				free = append(free, next)
			}
		}
		d.Organisations = d.Organisations.With(free...)
		return d, nil
	}}
}

// Unplaced are the stakeholders that don't stand on the grid yet, in the order they were added.
func Unplaced(d Document) []*Organisation {
	var list []*Organisation
	for o := range d.Organisations.All() {
		if !o.Placed() {
			list = append(list, o)
		}
	}
	return list
}
