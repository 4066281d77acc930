package app

import "time"

// PlaceKind is the kind of local authority, or a cluster of them.
type PlaceKind string

const (
	City            PlaceKind = "city"
	LocalCouncil    PlaceKind = "local_council"
	RegionalCouncil PlaceKind = "regional_council"
	Cluster         PlaceKind = "cluster"
)

// PlaceKinds in the order in which they are offered. An Authority is any but the last.
var PlaceKinds = []PlaceKind{City, LocalCouncil, RegionalCouncil, Cluster}

// Process is what is said of the whole: the place, and what the work in it is about. A document has one.
type Process struct {
	ID         ID        `json:"id"`
	Place      string    `json:"place"`      // name of the town or of the cluster
	Kind       PlaceKind `json:"kind"`       //
	Title      string    `json:"title"`      // what the process is about, in a few words
	Population int       `json:"population"` // residents; 0 when not stated
	Identity   string    `json:"identity"`   // local identity (זהות מקומית), a paragraph
	Created    Time      `json:"created"`
}

// NewProcess starts a process at the given moment.
func NewProcess(place string, kind PlaceKind, title string, now time.Time) Process {
	return Process{ID: NewID(), Place: CleanLine(place), Kind: kind, Title: CleanLine(title), Created: TimeOf(now)}
}

func (p Process) EntityID() ID { return p.ID }

// Check asks for a place.
func (p Process) Check() error {
	if err := required(p.Place, "field.place"); err != nil {
		return err
	}
	if p.Population < 0 {
		return Fail(Invalid, "error.population")
	}
	if !p.Created.Valid() {
		return Fail(Invalid, "error.time")
	}
	return first(oneOf(p.Kind, PlaceKinds, false), line(p.Place), line(p.Title), text(p.Identity))
}

// Authority is a member of a cluster of authorities, or the one authority of the process. Its name is a row of the
// matrices even when no organisation is from there.
type Authority struct {
	ID         ID        `json:"id"`
	Name       string    `json:"name"`
	Kind       PlaceKind `json:"kind"`
	Population int       `json:"population"` // residents; 0 when not stated
}

func (a Authority) EntityID() ID { return a.ID }

// UniqueKey keeps two authorities from having one name.
func (a Authority) UniqueKey() string { return Fold(a.Name) }

// Check asks for a name and a kind that is no cluster.
func (a Authority) Check() error {
	if a.Population < 0 {
		return Fail(Invalid, "error.population")
	}
	return first(required(a.Name, "field.name"), line(a.Name), oneOf(a.Kind, PlaceKinds[:3], false))
}

// ReplaceProcess records what is said of the process.
func ReplaceProcess(p Process) Command {
	return Command{Label: Msg("history.process"), Merge: "process", Apply: func(d Document) (Document, error) {
		p.ID = d.Process().ID
		p.Place, p.Title, p.Identity = CleanLine(p.Place), CleanLine(p.Title), CleanText(p.Identity)
		d.processes = d.processes.With(p)
		return d, nil
	}}
}

// PutAuthorities adds or replaces member authorities.
func PutAuthorities(as ...Authority) Command {
	return Command{Label: Msg("history.authority", "n", len(as)), Apply: func(d Document) (Document, error) {
		for i := range as {
			as[i].Name = CleanLine(as[i].Name)
		}
		d.Authorities = d.Authorities.With(as...)
		return d, nil
	}}
}

// RemoveAuthority takes a member authority off the list; organisations there keep their locality.
func RemoveAuthority(id ID) Command {
	return Command{Label: Msg("history.authority.remove"), Apply: func(d Document) (Document, error) {
		d.Authorities = d.Authorities.Without(func(a *Authority) bool { return a.ID == id })
		return d, nil
	}}
}

// StepState is what the facilitator decided about one step of an exercise.
type StepState struct {
	ID       ID     `json:"id"`
	Exercise string `json:"exercise"` // id of the exercise, "stakeholders"
	Step     string `json:"step"`     // id of the step, "grid"
	Done     bool   `json:"done"`
	Skipped  bool   `json:"skipped"`
	Minutes  int    `json:"minutes"`  // planned; 0 keeps what is suggested
	Position int    `json:"position"` // 1 is first; 0 keeps the usual place
}

func (s StepState) EntityID() ID { return s.ID }

// UniqueKey keeps one state for a step.
func (s StepState) UniqueKey() string { return s.Exercise + "/" + s.Step }

// Check keeps the times and places in range.
func (s StepState) Check() error {
	if s.Exercise == "" || s.Step == "" || s.Minutes < 0 || s.Minutes > 600 || s.Position < 0 || s.Position > 100 {
		return Fail(Invalid, "error.step")
	}
	return first(line(s.Exercise), line(s.Step))
}

// StepOf finds what was decided about a step; the zero state (with exercise and step) if nothing was.
func (d Document) StepOf(exercise, step string) StepState {
	for s := range d.Steps.All() {
		if s.Exercise == exercise && s.Step == step {
			return *s
		}
	}
	return StepState{Exercise: exercise, Step: step}
}

// PutSteps records decisions about steps.
func PutSteps(states ...StepState) Command {
	return Command{Label: Msg("history.step"), Merge: "steps", Apply: func(d Document) (Document, error) {
		for _, s := range states {
			if s.ID = d.StepOf(s.Exercise, s.Step).ID; s.ID == "" {
				s.ID = NewID()
			}
			d.Steps = d.Steps.With(s)
		}
		return d, nil
	}}
}
