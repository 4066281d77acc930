// Package vision is the screen of the exercise "vision of the leap" (חזון קפיצת המדרגה): cards on the place in the year of
// the vision, their groups, the hidden vote, the sentence; then the seven components today and as a target, and the first
// move of each.
package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"cards":      func(l *kit.Look) parts.View { return newCardsView(s, l) },
		"group":      func(l *kit.Look) parts.View { return newGroupView(s, l) },
		"dots":       func(l *kit.Look) parts.View { return newDotsView(s, l) },
		"sentence":   func(l *kit.Look) parts.View { return newSentenceView(s, l) },
		"components": func(l *kit.Look) parts.View { return newComponentsView(s, l) },
		"move":       func(l *kit.Look) parts.View { return newMoveView(s, l) },
	}}
	s.Lacks, s.Empty = s.lacks, s.noCards
	return s
}

// screen keeps what is chosen and half written, whatever the step.
type screen struct {
	parts.Steps
	entry      entryState
	chosen     app.ID        // card
	colour     colouring     // of the cards on the board and the wall
	density    board.Density // of the cards on the board
	comparing  bool          // two cards that may say the same are shown beside each other
	vote       *parts.Votes  // that lies over the window; nil for none
	components componentsState
}

// Choose chooses a card on the board, the first card of a group, or a component.
func (s *screen) Choose(kind string, id app.ID) {
	d := s.Document()
	switch kind {
	case "card":
		s.show(id)
	case "group":
		s.show("")
		for c := range d.Cards.All() {
			if c.Group == id && d.Front(c) == c {
				s.chosen = c.ID
				break
			}
		}
	case "component":
		s.components.key = d.Components.Get(id).Key
	case "existing":
		s.components.key = d.Existing.Get(id).Component
	}
}

// show chooses a card, and takes the filter away that might hide it.
func (s *screen) show(card app.ID) { s.chosen, s.entry.filter, s.entry.words = card, 0, "" }

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

// lacks says that a step needs cards and there are none.
func (s *screen) lacks(step string) string {
	if (step == "group" || step == "dots") && !s.anyCards() {
		return "cards"
	}
	return ""
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
func (s *screen) noCards(l *kit.Look, _ string) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("vision.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("vision.none"), l.T("vision.none.how"), l.T("vision.none.go"), func() { s.GoTo("cards") })
}

// voteOpened keeps the vote that lies over the window, nil once it is closed.
func (s *screen) voteOpened(v *parts.Votes) { s.vote = v }

func (s *screen) voteChanged(diff app.Diff) {
	if s.vote != nil {
		s.vote.Changed(diff)
	}
}
