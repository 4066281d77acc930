package app

import "time"

// PlaceKind is the kind of local authority, or a cluster of them.
type PlaceKind string

const (
	City             PlaceKind = "city"
	LocalCouncil     PlaceKind = "local_council"
	RegionalCouncil  PlaceKind = "regional_council"
	MunicipalCluster PlaceKind = "cluster"
)

// PlaceKinds in the order in which they are offered. An Authority is any but the last.
var PlaceKinds = []PlaceKind{City, LocalCouncil, RegionalCouncil, MunicipalCluster}

// Valid tells whether k is one of PlaceKinds, or not stated.
func (k PlaceKind) Valid() bool { return among(k, PlaceKinds) }

// Process is what is said of the whole: the place, and what the work in it is about. A document has one.
type Process struct {
	ID         ID        `json:"id"`
	Place      string    `json:"place" is:"required"` // name of the town or of the cluster
	Kind       PlaceKind `json:"kind" is:"required"`  //
	Title      string    `json:"title"`               // what the process is about, in a few words
	Population int       `json:"population"`          // residents; 0 when not stated
	Identity   string    `json:"identity" is:"text"`  // local identity (זהות מקומית), a paragraph
	Created    Time      `json:"created"`

	Goal       string `json:"goal" is:"text"`                    // the public goal
	Alone      string `json:"alone" is:"text"`                   // why one organisation can't reach it alone
	Initiator  ID     `json:"initiator" of:"organisation,loose"` // who started it; any partner may
	Convener   ID     `json:"convener" of:"organisation,loose"`  // who invites; the public sector does (seed 002, principle 1)
	Convening  string `json:"convening" is:"text"`               // why this one
	TargetYear int    `json:"target_year"`                       // of the vision; 0 is ten years after the beginning
}

// Horizon is the year of the vision.
func (p Process) Horizon() int {
	if p.TargetYear == 0 {
		return p.Created.Std().Year() + 10
	}
	return p.TargetYear
}

// NewProcess starts a process at the given moment.
func NewProcess(place string, kind PlaceKind, title string, now time.Time) Process {
	return Process{ID: NewID(), Place: CleanLine(place), Kind: kind, Title: CleanLine(title), Created: TimeOf(now)}
}

func (p Process) EntityID() ID { return p.ID }

// UniqueKey keeps one process in a document.
func (p Process) UniqueKey() string { return "process" }

// Check keeps the numbers in range.
func (p Process) Check() error {
	if p.Population < 0 {
		return Fail(Invalid, "error.population")
	}
	if p.TargetYear != 0 && (p.TargetYear < 1900 || p.TargetYear > 2999) {
		return Fail(Invalid, "error.year")
	}
	return nil
}

// Authority is a member of a cluster of authorities, or the one authority of the process. Its name is a row of the
// matrices even when no organisation is from there.
type Authority struct {
	ID         ID        `json:"id"`
	Name       string    `json:"name" is:"required"`
	Kind       PlaceKind `json:"kind" is:"required"`
	Population int       `json:"population"` // residents; 0 when not stated
}

func (a Authority) EntityID() ID { return a.ID }

// UniqueKey keeps two authorities from having one name.
func (a Authority) UniqueKey() string { return Fold(a.Name) }

// Check asks for a kind that is no cluster.
func (a Authority) Check() error {
	switch {
	case a.Population < 0:
		return Fail(Invalid, "error.population")
	case a.Kind == MunicipalCluster:
		return Fail(Invalid, "error.choice")
	}
	return nil
}

// StepState is what the facilitator decided about one step of an exercise.
type StepState struct {
	ID       ID     `json:"id"`
	Exercise string `json:"exercise" is:"key,required"` // id of the exercise, "stakeholders"
	Step     string `json:"step" is:"key,required"`     // id of the step, "grid"
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
	if s.Minutes < 0 || s.Minutes > 600 || s.Position < 0 || s.Position > 100 {
		return Fail(Invalid, "error.step")
	}
	return nil
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
