// Package forum is the screen of the exercise "cross-sector forum" (פורום בין־מגזרי): the rules and the call, the
// applications, the map of representation, the committee, the proposal, the decision, and the term of those who sit.
package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"call":         func(l *kit.Look) parts.View { return newCallView(s, l) },
		"applications": s.orNone("applications", func(l *kit.Look) parts.View { return newApplicationsView(s, l) }),
		"map":          func(l *kit.Look) parts.View { return newMapView(s, l) },
		"committee":    s.orNone("committee", func(l *kit.Look) parts.View { return newCommitteeView(s, l) }),
		"proposal":     s.orNone("proposal", func(l *kit.Look) parts.View { return newProposalView(s, l) }),
		"decision":     s.orNone("decision", func(l *kit.Look) parts.View { return newDecisionView(s, l) }),
		"term":         s.orNone("term", func(l *kit.Look) parts.View { return newTermView(s, l) }),
	}}
	s.walls = map[string]func(*kit.Look) fyne.CanvasObject{
		"call":         s.wallCall,
		"applications": s.wallApplications,
		"map":          s.wallMap,
		"proposal":     s.wallProposal,
		"decision":     s.wallDecision,
		"term":         s.wallTerm,
	}
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	walls   map[string]func(*kit.Look) fyne.CanvasObject // what the room sees, by the ID of the step
	chosen  app.ID                                       // application
	sift    sift                                         // of the register
	panel   app.ID
	member  app.ID
	chart   chart  // of the map of representation
	decider string // who took the last decision that was written down
	term    termState
}

// Find chooses what a search found.
func (s *screen) Find(kind string, id app.ID) (step string) {
	d := s.Document()
	switch kind {
	case "application":
		s.chosen = id
		return "applications"
	case "ruling":
		if r := d.Rulings.Get(id); r != nil {
			s.chosen = r.Application
		}
		return "applications"
	case "trait":
		if t := d.Traits.Get(id); t != nil {
			s.chosen = t.Application
		}
		return "applications"
	case "axis", "quota":
		s.chart.found = id
		return "map"
	case "assessor":
		return "committee"
	case "mark":
		if m := d.Marks.Get(id); m != nil {
			s.chosen = m.Application
		}
		return "committee"
	case "panel":
		s.panel = id
		return "proposal"
	case "lottery":
		return "proposal"
	case "member":
		s.member = id
		return "term"
	case "circle":
		if c := d.Circles.Get(id); c != nil {
			s.member = c.Member
		}
		return "term"
	case "team", "teammate":
		s.term.tab = 2
		return "term"
	}
	return "call"
}

// Wall is what the room sees.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	if show := s.walls[step]; show != nil && s.ruled() {
		return show(l)
	}
	return nil
}

// ruled tells whether somebody set up the rules.
func (s *screen) ruled() bool { return s.Document().Forum().ID != "" }

// orNone makes the view of a step that needs the rules of a forum, or says that there are none.
func (s *screen) orNone(step string, view func(*kit.Look) parts.View) func(*kit.Look) parts.View {
	return func(l *kit.Look) parts.View {
		if s.ruled() {
			return view(l)
		}
		empty := kit.NewEmptyState(l, l.T("forum.none"), "", "", nil)
		if !s.ReadOnly() {
			empty = kit.NewEmptyState(l, l.T("forum.none"), l.T("forum.none.how"), l.T("forum.none.go"), func() { s.GoTo("call") })
		}
		return parts.NewWaiting(s, l, step, s.ruled, empty)
	}
}
