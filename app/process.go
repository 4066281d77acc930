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

// RenamePlace changes the name of the place; typing it is one step of undo. Where the place is one authority, what is called
// after it is renamed with it: that authority, its value on the forum's map, and a title that was only the name. A name that
// another authority or value has already is left to it.
func RenamePlace(name string) Command {
	c := EditOrAdd(Process{}, "place", func(p *Process) {
		if p.Kind != MunicipalCluster && p.Title != "" && Fold(p.Title) == Fold(p.Place) {
			p.Title = name
		}
		p.Place = name
	})
	apply := c.Apply
	c.Apply = func(d Document) (Document, error) {
		old, commands := d.Process(), []Command{}
		after := func(n string) bool { return old.Kind != MunicipalCluster && Fold(n) == Fold(old.Place) }
		taken := map[string]bool{}
		for a := range d.Authorities.All() {
			taken[a.UniqueKey()] = true
		}
		for q := range d.Quotas.All() {
			taken[q.UniqueKey()] = true
		}
		for a := range d.Authorities.All() {
			if next := (Authority{Name: name}); after(a.Name) && !taken[next.UniqueKey()] {
				commands = append(commands, Edit(a.ID, "", func(a *Authority) { a.Name = name }))
			}
		}
		for q := range d.Quotas.All() {
			axis := d.Axes.Get(q.Axis)
			if next := (Quota{Axis: q.Axis, Name: name}); axis != nil && axis.Kind == LocalityAxis && after(q.Name) && !taken[next.UniqueKey()] {
				commands = append(commands, Edit(q.ID, "", func(q *Quota) { q.Name = name }))
			}
		}
		d, err := apply(d)
		if err != nil || len(commands) == 0 {
			return d, err
		}
		return All(commands...).Apply(d)
	}
	return c
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
