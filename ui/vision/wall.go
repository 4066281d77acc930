package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// wallCards shows the newest cards, as many as can be read from the back of the room, and how many there are.
func (s *screen) wallCards(l *kit.Look) fyne.CanvasObject {
	most, d := 9, s.Document()
	if s.colour == byGroup {
		most = 6 // the name of the group stands on each
	}
	var cards []fyne.CanvasObject
	all, groups := 0, groupPlaces(d)
	for n := d.Cards.Len() - 1; n >= 0; n-- {
		if c := d.Cards.At(n); c.Board == app.VisionBoard {
			if all++; all <= most {
				place, name := groups.of(d.Front(c))
				card := board.Card{Text: c.Text, Sector: c.Sector, Marked: c.Sector != "", Fill: s.colour.fill(c.Sector, place)}
				if s.colour == byGroup {
					card.Second = name
				}
				cards = append(cards, board.NewCardView(l, card))
			}
		}
	}
	if all == 0 {
		return nil
	}
	foot := kit.NewText(l, l.T("board.cards", "n", all), kit.Second).SetColor(kit.Ink2)
	return kit.Border(l, nil, kit.Pad(l, 12, 0, 0, 0, foot), nil, nil, kit.Grid(l, 24, 420, cards...))
}

// wallGroups shows the groups with their cards.
func (s *screen) wallGroups(l *kit.Look) fyne.CanvasObject {
	h := app.Hang(s.Document(), app.VisionBoard)
	if len(h.Groups) == 0 {
		return s.wallCards(l)
	}
	b := board.New(l, board.Options{Density: new(board.Density)})
	groups, cards, _ := onBoard(h, s.votes(s.Document()), s.colour)
	b.SetCards(groups, cards, nil)
	b.Select(string(s.chosen)) // that group is seen
	foot := kit.NewText(l, hanging(l, h), kit.Second).SetColor(kit.Ink2)
	return kit.Border(l, nil, kit.Pad(l, 12, 0, 0, 0, foot), nil, nil, b)
}

// wallSentence shows the adopted wording, large; before that the drafts.
func (s *screen) wallSentence(l *kit.Look) fyne.CanvasObject {
	const most = 4
	d := s.Document()
	if parts.Voting(d, app.DraftPoll, d.Vision() != nil) {
		return parts.VoteWall(l, d, app.DraftPoll)
	}
	if v := d.Vision(); v != nil {
		role := kit.Title
		if len([]rune(v.Text)) > 140 {
			role = kit.Prompt
		}
		return kit.Centered(l, kit.Width(l, 1300, quote(l, v.Text, role, kit.NewText(l, l.T("vision.adopted", "year", d.Process().Horizon()), kit.Second).SetColor(kit.Ink2))))
	}
	if d.Drafts.Len() == 0 {
		return nil
	}
	rows := kit.Column(l, 20)
	for n := d.Drafts.Len() - 1; n >= max(0, d.Drafts.Len()-most); n-- {
		rows.Add(kit.Panel(l, kit.NewParagraph(l, d.Drafts.At(n).Text, kit.Section).Content().MaxLines(3)))
	}
	return rows
}
