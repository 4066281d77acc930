package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// dotsView is step "dots": the vote on the groups of cards.
type dotsView struct {
	*screen
	*parts.Votes
}

func newDotsView(s *screen, l *kit.Look) *dotsView {
	many := func() fyne.CanvasObject {
		n := len(app.Hang(s.Document(), app.VisionBoard).Loose)
		if n == 0 {
			return nil
		}
		return kit.NewCautionBar(l, l.T("vision.dots.many", "n", n), kit.NewButton(l, l.T("vision.dots.group"), "", kit.Plain, func() { s.GoTo("group") }))
	}
	return &dotsView{s, parts.NewVotes(s, l, parts.VoteOptions{On: app.CardPoll, TooMany: many})}
}

func (v *dotsView) Content() fyne.CanvasObject { return v.Votes.Content() }
func (v *dotsView) Focus() fyne.Focusable      { return v.Votes.Focus() }
