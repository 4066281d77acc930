// Package prepare is the screen of the exercise "preparation" (הכנה): what a municipal employee finds out before inviting
// anybody. The place, the public goal and who convenes; who inside the authority has to be with us; whom to invite and what
// they get; whether the time is ripe; what to begin with; and the list of invitations with its gaps.
package prepare

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	built := func(build func(*kit.Look, *parts.Kept) fyne.CanvasObject) func(*kit.Look) parts.View {
		return func(l *kit.Look) parts.View {
			return parts.NewBuilt(h, l, func(k *parts.Kept) fyne.CanvasObject { return edged(l, build(l, k)) })
		}
	}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"place":       func(l *kit.Look) parts.View { return parts.NewProcess(h, l, parts.ProcessOptions{Year: true}) },
		"goal":        built(s.goal),
		"internal":    built(s.internal),
		"external":    func(l *kit.Look) parts.View { return newExternalView(s, l) },
		"readiness":   built(s.readiness),
		"first":       s.first,
		"invitations": func(l *kit.Look) parts.View { return newInvitationsView(s, l) },
	}}
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	chosen  app.ID // organisation
	venture app.ID
	listed  bool // the external map shows only those on the list of invitations
	state   int  // which invitations are listed: 0 all, then ideas, then app.InviteStates
}

// edged leaves room for the ring of a field at the edge of a page.
func edged(l *kit.Look, page fyne.CanvasObject) fyne.CanvasObject {
	return kit.Pad(l, 2, 2, 2, 2, page)
}

// Choose chooses an organisation on the list of invitations.
func (s *screen) Choose(kind string, id app.ID) {
	if kind == "organisation" {
		s.chosen, s.state = id, 0
	}
}

// list names things in a sentence: so many that it can still be read.
func list[T any](l *kit.Look, things []T, name func(T) string) any {
	var names []string
	for _, t := range things {
		names = append(names, name(t))
	}
	return l.Names(6, names)
}

func topicName(l *kit.Look) func(app.Topic) string {
	return func(t app.Topic) string { return l.T("topic." + string(t)) }
}

// stateKeys are the words of the states of an invitation, an idea first.
var stateKeys = []string{"invite.idea", "invite.invited", "invite.confirmed", "invite.declined"}

// stateAt is the state of that place in stateKeys.
func stateAt(i int) app.InviteState {
	if i == 0 {
		return ""
	}
	return app.InviteStates[i-1]
}

func stateOf(s app.InviteState) int { return slices.Index(app.InviteStates, s) + 1 }
