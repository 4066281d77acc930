// Package closing is the screen of the exercise "close" (סיכום): what was agreed, who does what by when, what waits in the
// parking lot, what the group says of the meeting, and when it meets again.
package closing

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{cardOf: map[app.Board]*parts.CardLine{}}
	built := func(build func(*kit.Look, *parts.Kept) fyne.CanvasObject, begin string) func(*kit.Look) parts.View {
		return func(l *kit.Look) parts.View {
			return parts.NewBuilt(h, l, func(k *parts.Kept) fyne.CanvasObject { return build(l, k) }).From(begin)
		}
	}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"agreements": built(s.agreements, parts.AddName(string(app.AgreementBoard))),
		"actions":    func(l *kit.Look) parts.View { return newActionsView(s, l) },
		"parking":    built(s.parking, ""),
		"feedback":   built(s.feedback, parts.AddName(string(app.KeepBoard))),
		"next":       built(s.next, ""),
	}}
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	action app.ID
	line   app.Action                    // what is written of the next action
	cardOf map[app.Board]*parts.CardLine // what is written of the next card
}

// Choose chooses an action.
func (s *screen) Choose(kind string, id app.ID) {
	if kind == "action" {
		s.action = id
	}
}

// faint is a second line.
func faint(l *kit.Look, words string) *kit.Paragraph {
	return kit.NewParagraph(l, words, kit.Second).SetColor(kit.Ink2)
}

// agreements is step "agreements".
func (s *screen) agreements(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	n := len(app.CardsOf(s.Document(), app.AgreementBoard))
	head := faint(l, l.T("close.agreements.count", "n", n))
	if n == 0 {
		head = faint(l, l.T("close.agreements.none"))
	}
	list := s.cards(l, k, app.AgreementBoard, func(c *app.Card) fyne.CanvasObject { return s.toAction(l, k, c) })
	return kit.AtTop(l, kit.MaxWidth(l, 980, kit.Panel(l, kit.Column(l, 12, head, list))))
}

// cards is the list of the cards of a board, to be written one after the other; end is what stands beside each, or nil.
func (s *screen) cards(l *kit.Look, k *parts.Kept, b app.Board, end func(*app.Card) fyne.CanvasObject) fyne.CanvasObject {
	var list []parts.Line
	for _, c := range app.CardsOf(s.Document(), b) {
		line := parts.Line{ID: c.ID, Text: c.Text}
		if c.Sector != "" {
			line.Mark = kit.SectorMark(l, c.Sector, 13)
		}
		if end != nil {
			line.End = end(c)
		}
		list = append(list, line)
	}
	return s.lines(l, k, b, list)
}

func (s *screen) lines(l *kit.Look, k *parts.Kept, b app.Board, list []parts.Line) fyne.CanvasObject {
	next := s.cardOf[b]
	if next == nil {
		next = &parts.CardLine{}
		s.cardOf[b] = next
	}
	ask := l.T("close.add." + string(b))
	quick := parts.KeepQuick(k, string(b), b == app.KeepBoard || b == app.ChangeBoard, func() *parts.QuickCard {
		return parts.NewQuickCard(s, l, b, next, ask, nil)
	})
	return parts.Lines{Host: s, Name: string(b), List: list, Adding: quick, Placeholder: ask, Removed: l.T("close.card.removed"),
		Add: func(text string) app.Command { return app.Add(&app.Card{ID: app.NewID(), Board: b, Text: text}) },
		Edit: func(id app.ID, text string) app.Command {
			return app.Edit(id, "text", func(c *app.Card) { c.Text = text })
		},
		Remove: func(id app.ID) app.Command { return app.Remove("card", id) },
	}.Column(l, k)
}

// toAction makes an action of a card by one press; where there is one, it goes there.
func (s *screen) toAction(l *kit.Look, k *parts.Kept, c *app.Card) fyne.CanvasObject {
	name := "action/" + string(c.ID)
	if a := s.Document().ActionOf(c); a != nil {
		return k.Button(l, name+"/there", l.T("close.action.there"), "tick", kit.Quiet, func() {
			s.action = a.ID
			s.GoTo("actions")
		}).Small()
	}
	if s.ReadOnly() {
		return kit.Stack()
	}
	return k.Button(l, name, l.T("close.action.make"), "flag", kit.Plain, func() {
		a := app.Action{ID: app.NewID(), Text: c.Text}
		s.action = a.ID
		s.Undoable(app.Add(&a).As(app.Msg("history.action.card")), l.T("close.action.made"))
	}).Small()
}

// feedback is step "feedback": what to keep and what to change.
func (s *screen) feedback(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	list := func(b app.Board) fyne.CanvasObject {
		head := kit.Row(l, 8, kit.Fill(kit.NewParagraph(l, l.T("board.from."+string(b)), kit.Section)),
			kit.NewText(l, l.Number(len(app.CardsOf(s.Document(), b))), kit.Section).SetColor(kit.Ink2))
		return kit.AtTop(l, kit.Panel(l, kit.Column(l, 12, head, s.cards(l, k, b, nil))))
	}
	return kit.MaxWidth(l, 1160, kit.Grid(l, 16, 440, list(app.KeepBoard), list(app.ChangeBoard)))
}
