package sample

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
)

// Step is something that was done at a time while the sample came to be.
type Step struct {
	At      time.Time
	Command app.Command
}

// stage says what of the sample there was already when a meeting was closed.
type stage struct {
	meeting string
	newer   []string // keys of stakeholders who came later
	empty   []string // kinds of which there was nothing yet
	later   []string // keys of meetings that were not planned yet
	ballots int      // of the components
	lower   int      // every so many ties stood a rung lower
	higher  int      // and every so many a rung higher, 0 for none
	places  bool     // stakeholders stood where they came from on the grid
}

// stages in the order in which they were closed.
var stages = []stage{
	{meeting: "opening", newer: []string{"staff", "tulip", "rimon", "inbar", "nahal", "even"}, later: []string{"mapping", "first", "second"},
		empty:   []string{"link", "venture", "block", "waiver", "partner", "culture_gap", "option", "unit", "asset", "cluster", "round", "dot", "draft", "component", "existing", "action", "step"},
		ballots: 18, lower: 6, higher: 29, places: true},
	{meeting: "mapping", newer: []string{"staff", "tulip"}, later: []string{"first", "second"},
		empty: []string{"link", "venture", "block", "waiver", "partner", "culture_gap", "round", "action"}, ballots: 32, lower: 11},
}

// forumKinds are the kinds of entities of the forum, for which applications came in after all the meetings.
var forumKinds = []string{"circle", "teammate", "team", "member", "lottery", "place", "panel", "mark", "assessor", "trait", "quota", "axis",
	"ruling", "application", "call", "role", "constituency", "forum"}

// History is how the sample came to be: what there was at the end of its first meeting, and what followed, up to Bay.
func History(l *lang.Lang) (app.Document, []Step) {
	whole, b := bay(l)
	var begin app.Document
	var steps []Step
	for i, s := range stages {
		m := *whole.Meetings.Get(b.ids["meeting/"+s.meeting])
		closed := m.Closed
		d := b.rewind(whole, s)
		if i == 0 {
			begin = open(d, m.ID)
		} else {
			steps = append(steps, Step{closed.Std().Add(-time.Hour), until(m.Date, open(d, m.ID))})
		}
		steps = append(steps, Step{closed.Std(), app.CloseMeeting(m, closed.Std())})
	}
	return begin, append(steps, Step{Made, until(app.DateOf(Made), whole)})
}

// until makes the document what it was on a day.
func until(day app.Date, d app.Document) app.Command {
	at, _ := time.Parse(time.DateOnly, string(day))
	return app.Command{Label: app.Msg("history.until", "day", at.Format("2.1.2006")), Apply: func(app.Document) (app.Document, error) { return d, nil }}
}

// open is the document with a meeting that isn't closed yet.
func open(d app.Document, id app.ID) app.Document {
	m := *d.Meetings.Get(id)
	m.Closed = 0
	d.Meetings = d.Meetings.With(m)
	return d
}

// rewind takes away what came after a stage.
func (b builder) rewind(d app.Document, s stage) app.Document {
	do := func(c app.Command) {
		next, _, err := c.Run(d)
		if err != nil {
			panic(fmt.Errorf("sample: %s: %w", s.meeting, err)) // the tests run it
		}
		d = next
	}
	remove := func(kind string, ids []app.ID) { do(app.Remove(kind, ids...)) }
	for _, key := range s.later {
		id := b.ids["meeting/"+key]
		d = open(d, id)
		remove("meeting", []app.ID{id})
	}
	for _, kind := range slices.Concat(s.empty, forumKinds) {
		var ids []app.ID
		for e := range app.CollectionNamed(kind).All(d) {
			ids = append(ids, e.EntityID())
		}
		remove(kind, ids)
	}
	var late []app.ID
	for _, ballot := range app.ComponentBallots(d)[s.ballots:] {
		late = append(late, ballot.ID)
	}
	remove("ballot", late)
	i := 0
	for r := range d.Relations.All() {
		switch i++; {
		case i%s.lower == 0 && r.Now > app.Disconnection:
			do(app.Edit(r.ID, "", func(r *app.Relation) { r.Now-- }))
		case s.higher > 0 && i%s.higher == 1 && r.Now < app.Partnership:
			do(app.Edit(r.ID, "", func(r *app.Relation) { r.Now++ }))
		}
	}
	for o := range d.Organisations.All() {
		if s.places && o.FromInfluence != 0 {
			do(app.Edit(o.ID, "", func(o *app.Organisation) {
				o.Influence, o.Interest, o.FromInfluence, o.FromInterest = o.FromInfluence, o.FromInterest, 0, 0
			}))
		}
	}
	var newer []app.ID
	for _, key := range s.newer {
		newer = append(newer, b.ids["organisation/"+key])
	}
	remove("organisation", newer)
	return d
}

// Make makes a file of the sample with its whole history: create makes one of a document.
func Make(l *lang.Lang, create func(app.Document) (*session.Session, error)) (*session.Session, error) {
	begin, steps := History(l)
	s, err := create(begin)
	if err != nil {
		return nil, err
	}
	for _, step := range steps {
		if err := s.DoAt(step.At, step.Command); err != nil {
			return nil, errors.Join(err, s.Discard())
		}
	}
	return s, nil
}
