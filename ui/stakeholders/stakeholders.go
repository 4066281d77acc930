// Package stakeholders is the screen of the exercise "mapping stakeholders" (מיפוי בעלי עניין): quick entry, the grid of
// influence and interest, what each gives, gains and fears, resources, relations on the ladder, and who is represented.
package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	return &screen{Host: h, entry: entryState{sector: app.Third}}
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	exercise.Host
	chosen   app.ID // organisation
	relation app.ID
	entry    entryState
	byField  bool // the matrix shown is the one by field
	asList   bool // relations are shown as a list
	view     view
}

// view is the working area of one step, in one look.
type view interface {
	content() fyne.CanvasObject
	changed(app.Diff)
}

// Content builds the working area of a step.
func (s *screen) Content(l *kit.Look, step string) fyne.CanvasObject {
	switch step {
	case "grid":
		s.view = newGridView(s, l)
	case "contributions":
		s.view = newContributionsView(s, l)
	case "resources":
		s.view = newResourcesView(s, l)
	case "relations":
		s.view = newRelationsView(s, l)
	case "representation":
		s.view = newRepresentationView(s, l)
	default:
		s.view = newEntryView(s, l)
	}
	return s.view.content()
}

// Changed brings the working area up to date.
func (s *screen) Changed(diff app.Diff) {
	if s.view != nil {
		s.view.changed(diff)
	}
}

// Find chooses what a search found.
func (s *screen) Find(kind string, id app.ID) (step string) {
	d := s.Document()
	switch kind {
	case "relation":
		s.relation = id
		return "relations"
	case "contribution":
		if c := d.Contributions.Get(id); c != nil {
			s.chosen = c.Organisation
		}
		return "contributions"
	case "resource":
		if r := d.Resources.Get(id); r != nil {
			s.chosen = r.Organisation
		}
		return "resources"
	}
	s.chosen = id
	return "entry"
}

// organisations in the order of the list: by sector, then by the order of entry.
func organisations(d app.Document) []*app.Organisation {
	list := slices.Collect(d.Organisations.All())
	slices.SortStableFunc(list, func(a, b *app.Organisation) int { return rank(a.Sector) - rank(b.Sector) })
	return list
}

func rank(s app.Sector) int {
	if i := slices.Index(app.Sectors, s); i >= 0 {
		return i
	}
	return len(app.Sectors)
}

// chosenOrganisation is the one chosen; the first of all if none is, nil if there are none.
func (s *screen) chosenOrganisation() *app.Organisation {
	d := s.Document()
	if o := d.Organisations.Get(s.chosen); o != nil {
		return o
	}
	if list := organisations(d); len(list) > 0 {
		return list[0]
	}
	return nil
}

// line tells of an organisation in a few words: sector, field, locality.
func line(l *kit.Look, o *app.Organisation) string {
	scope := ""
	if o.Scope != "" {
		scope = l.T("scope." + string(o.Scope))
	}
	return join(l, l.T(kit.SectorKey(o.Sector)), o.Field, o.Locality, scope)
}

func join(_ *kit.Look, parts ...string) string {
	s := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if s != "" {
			s += " • "
		}
		s += p
	}
	return s
}
