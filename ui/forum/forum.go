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
		"applications": func(l *kit.Look) parts.View { return newApplicationsView(s, l) },
		"map":          func(l *kit.Look) parts.View { return newMapView(s, l) },
		"committee":    func(l *kit.Look) parts.View { return newCommitteeView(s, l) },
		"proposal":     func(l *kit.Look) parts.View { return newProposalView(s, l) },
		"decision":     func(l *kit.Look) parts.View { return newDecisionView(s, l) },
		"term":         func(l *kit.Look) parts.View { return newTermView(s, l) },
	}}
	s.Lacks, s.Empty = s.lacks, s.unruled
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
	asking  asking // for a panel
	decider string // who took the last decision that was written down
	term    termState
}

// Choose chooses an application, what stands on the map, a panel, a member, or the teams.
func (s *screen) Choose(kind string, id app.ID) {
	switch kind {
	case "application":
		s.chosen = id
	case "axis", "quota":
		s.chart.found = id
	case "panel":
		s.panel = id
	case "member":
		s.member = id
	case "team":
		s.term.tab = 2
	}
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

// lacks says that a step needs the rules of a forum and nobody has set them up.
func (s *screen) lacks(step string) string {
	if s.ruled() || step == "call" || step == "map" {
		return ""
	}
	return "rules"
}

// unruled stands where a step would that needs the rules.
func (s *screen) unruled(l *kit.Look, _ string) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("forum.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("forum.none"), l.T("forum.none.how"), l.T("forum.none.go"), func() { s.GoTo("call") })
}
