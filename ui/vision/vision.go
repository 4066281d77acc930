// Package vision is the screen of the exercise "vision of the leap" (חזון קפיצת המדרגה): cards on the place in the year of
// the vision, their groups, the hidden vote, the sentence; then the seven components today and as a target, and the first
// move of each.
package vision

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
		"cards":      func(l *kit.Look) parts.View { return newCardsView(s, l) },
		"group":      s.orNoCards("group", func(l *kit.Look) parts.View { return newGroupView(s, l) }),
		"dots":       s.orNoCards("dots", func(l *kit.Look) parts.View { return newDotsView(s, l) }),
		"sentence":   func(l *kit.Look) parts.View { return newSentenceView(s, l) },
		"components": func(l *kit.Look) parts.View { return newComponentsView(s, l) },
		"move":       func(l *kit.Look) parts.View { return newMoveView(s, l) },
	}}
	return s
}

// screen keeps what is chosen and half written, whatever the step.
type screen struct {
	parts.Steps
	entry      entryState
	chosen     app.ID       // card
	colour     colouring    // of the cards on the board and the wall
	comparing  bool         // two cards that may say the same are shown beside each other
	vote       *parts.Votes // that lies over the window; nil for none
	components componentsState
}

// Find chooses what a search found.
func (s *screen) Find(kind string, id app.ID) (step string) {
	d := s.Document()
	switch kind {
	case "card":
		c := d.Cards.Get(id)
		if c == nil || c.Board != app.VisionBoard {
			return ""
		}
		s.chosen, s.entry.filter, s.entry.words = id, 0, ""
		if c.Group != "" || c.Into != "" || c.Parked {
			s.chosen = d.Front(c).ID
			return "group"
		}
		return "cards"
	case "group":
		if g := d.Groups.Get(id); g == nil || g.Board != app.VisionBoard {
			return ""
		}
		s.chosen, s.entry.filter, s.entry.words = "", 0, ""
		for c := range d.Cards.All() {
			if c.Group == id && d.Front(c) == c {
				s.chosen = c.ID
				break
			}
		}
		return "group"
	case "draft":
		return "sentence"
	}
	return s.findComponent(kind, id)
}

// Wall is what the room sees: never who said something, and no votes before they are revealed.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	switch step {
	case "cards":
		return s.wallCards(l)
	case "group":
		return s.wallGroups(l)
	case "dots":
		return parts.VoteWall(l, s.Document(), app.CardPoll)
	case "sentence":
		return s.wallSentence(l)
	case "components":
		return s.wallComponents(l)
	case "move":
		return s.wallMove(l)
	}
	return nil
}

// orNoCards makes the view of a step that needs cards, or says that there are none.
func (s *screen) orNoCards(step string, view func(*kit.Look) parts.View) func(*kit.Look) parts.View {
	return func(l *kit.Look) parts.View {
		if !s.anyCards() {
			return &noCardsView{s, step, kit.Panel(l, kit.Centered(l, kit.Width(l, 460, s.noCards(l))))}
		}
		return view(l)
	}
}

// anyCards tells whether something hangs on the board.
func (s *screen) anyCards() bool {
	for c := range s.Document().Cards.All() {
		if c.Board == app.VisionBoard {
			return true
		}
	}
	return false
}

// noCards stands where cards would, as long as there are none.
func (s *screen) noCards(l *kit.Look) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("vision.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("vision.none"), l.T("vision.none.how"), l.T("vision.none.go"), func() { s.GoTo("cards") })
}

// noCardsView is a step that needs cards, while there are none.
type noCardsView struct {
	*screen
	step string
	page fyne.CanvasObject
}

func (v *noCardsView) Content() fyne.CanvasObject { return v.page }
func (v *noCardsView) Focus() fyne.Focusable      { return kit.FirstFocus(v.page) }

func (v *noCardsView) Changed(app.Diff) {
	if v.anyCards() {
		v.GoTo(v.step)
	}
}

// emptied builds a step anew when its last card is gone.
func (s *screen) emptied(step string) bool {
	if s.anyCards() {
		return false
	}
	s.GoTo(step)
	return true
}

// voteOpened keeps the vote that lies over the window, nil once it is closed.
func (s *screen) voteOpened(v *parts.Votes) { s.vote = v }

func (s *screen) voteChanged(diff app.Diff) {
	if s.vote != nil {
		s.vote.Changed(diff)
	}
}
