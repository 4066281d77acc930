// Package stakeholders is the screen of the exercise "mapping stakeholders" (מיפוי בעלי עניין): quick entry, the grid of
// influence and interest, what each gives, gains and fears, resources, relations on the ladder, and who is represented.
package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/picture"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"entry":          func(l *kit.Look) parts.View { return newEntryView(s, l) },
		"grid":           func(l *kit.Look) parts.View { return newGridView(s, l) },
		"contributions":  func(l *kit.Look) parts.View { return newContributionsView(s, l) },
		"resources":      func(l *kit.Look) parts.View { return newResourcesView(s, l) },
		"relations":      func(l *kit.Look) parts.View { return newRelationsView(s, l) },
		"representation": func(l *kit.Look) parts.View { return newRepresentationView(s, l) },
	}}
	s.Lacks, s.Empty = s.lacks, s.nobody
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	chosen   app.ID // organisation
	relation app.ID
	entry    entryState
	byField  bool                     // the matrix shown is the one by field
	asList   bool                     // relations are shown as a list
	places   map[string]picture.Point // of the network as it was seen last: finding them takes long
	aiming   bool                     // the ladder says where a relation should get, not where it is
}

// lacks says that a step needs organisations and there are none.
func (s *screen) lacks(step string) string {
	if s.Document().Organisations.Len() == 0 && step != "entry" && step != "representation" {
		return "organisations"
	}
	return ""
}

// Choose chooses an organisation or a relation.
func (s *screen) Choose(kind string, id app.ID) {
	switch kind {
	case "relation":
		s.relation = id
	case "organisation":
		s.chosen = id
		s.entry.filter, s.entry.words = 0, "" // which might hide it
	}
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

// nobody stands where organisations would, as long as there are none.
func (s *screen) nobody(l *kit.Look, _ string) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("stakeholders.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("stakeholders.none"), "", l.T("stakeholders.none.go"), func() { s.GoTo("entry") })
}
