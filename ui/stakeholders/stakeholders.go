// Package stakeholders is the screen of the exercise "mapping stakeholders" (מיפוי בעלי עניין): quick entry, the grid of
// influence and interest, what each gives, gains and fears, resources, relations on the ladder, and who is represented.
package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{entry: entryState{sector: app.Third}}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"entry":          func(l *kit.Look) parts.View { return newEntryView(s, l) },
		"grid":           s.orNobody("grid", func(l *kit.Look) parts.View { return newGridView(s, l) }),
		"contributions":  s.orNobody("contributions", func(l *kit.Look) parts.View { return newContributionsView(s, l) }),
		"resources":      s.orNobody("resources", func(l *kit.Look) parts.View { return newResourcesView(s, l) }),
		"relations":      s.orNobody("relations", func(l *kit.Look) parts.View { return newRelationsView(s, l) }),
		"representation": func(l *kit.Look) parts.View { return newRepresentationView(s, l) },
	}}
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	chosen   app.ID // organisation
	relation app.ID
	entry    entryState
	byField  bool // the matrix shown is the one by field
	asList   bool // relations are shown as a list
	aiming   bool // the ladder says where a relation should get, not where it is
}

// orNobody makes the view of a step that needs organisations, or says that there are none.
func (s *screen) orNobody(step string, view func(*kit.Look) parts.View) func(*kit.Look) parts.View {
	return func(l *kit.Look) parts.View {
		if !s.any() {
			return parts.NewWaiting(s, l, step, s.any, s.nobody(l))
		}
		return view(l)
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
	s.entry.filter, s.entry.words = 0, "" // which might hide it
	return "entry"
}

// chosenOrganisation is the one chosen; the first of all if none is, nil if there are none.
func (s *screen) chosenOrganisation() *app.Organisation {
	d := s.Document()
	if o := d.Organisations.Get(s.chosen); o != nil {
		return o
	}
	if list := parts.Organisations(d); len(list) > 0 {
		return list[0]
	}
	return nil
}

// any tells whether there are stakeholders.
func (s *screen) any() bool { return s.Document().Organisations.Len() > 0 }

// emptied builds a step anew when its last organisation is gone.
func (s *screen) emptied(step string) bool {
	if s.any() {
		return false
	}
	s.GoTo(step)
	return true
}

// nobody stands where organisations would, as long as there are none.
func (s *screen) nobody(l *kit.Look) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("stakeholders.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("stakeholders.none"), "", l.T("stakeholders.none.go"), func() { s.GoTo("entry") })
}
