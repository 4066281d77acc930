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
	aiming   bool // the ladder says where a relation should get, not where it is
	view     view
}

// view is the working area of one step, in one look.
type view interface {
	content() fyne.CanvasObject
	changed(app.Diff)
	focus() fyne.Focusable
}

// Content builds the working area of a step.
func (s *screen) Content(l *kit.Look, step string) fyne.CanvasObject {
	nobody := s.Document().Organisations.Len() == 0
	switch step {
	case "grid", "contributions", "resources", "relations":
		if nobody {
			s.view = newEmptyView(s, l, step)
			return s.view.content()
		}
	}
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

// Focus is where the work of the step begins.
func (s *screen) Focus() fyne.Focusable { return s.view.focus() }

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
	s.entry.filter, s.entry.words = 0, "" // which might hide it
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

// emptyView is a step that needs organisations, while there are none.
type emptyView struct {
	*screen
	step string
	page fyne.CanvasObject
}

func newEmptyView(s *screen, l *kit.Look, step string) *emptyView {
	return &emptyView{s, step, kit.Panel(l, kit.Centered(l, kit.Width(l, 460, s.nobody(l))))}
}

func (v *emptyView) content() fyne.CanvasObject { return v.page }
func (v *emptyView) focus() fyne.Focusable      { return kit.FirstFocus(v.page) }

func (v *emptyView) changed(app.Diff) {
	if v.Document().Organisations.Len() > 0 {
		v.GoTo(v.step)
	}
}

// emptied builds a step anew when its last organisation is gone.
func (s *screen) emptied(step string) bool {
	if s.Document().Organisations.Len() > 0 {
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
