package vision

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
)

// wallCards shows the newest cards, as many as can be read from the back of the room, and how many there are.
func (s *screen) wallCards(l *kit.Look) fyne.CanvasObject {
	const most = 9
	d := s.Document()
	var cards []fyne.CanvasObject
	all := 0
	for n := d.Cards.Len() - 1; n >= 0; n-- {
		if c := d.Cards.At(n); c.Board == app.VisionBoard {
			if all++; all <= most {
				cards = append(cards, kit.NewCard(l, kit.BoardCard{Text: c.Text, Sector: c.Sector, Marked: c.Sector != ""}))
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
	b := kit.NewBoard(l, kit.BoardOptions{})
	groups, cards, _ := onBoard(h, s.votes(s.Document()))
	b.SetCards(groups, cards, nil)
	b.Select(string(s.chosen)) // that group is seen
	foot := kit.NewText(l, hanging(l, h), kit.Second).SetColor(kit.Ink2)
	return kit.Border(l, nil, kit.Pad(l, 12, 0, 0, 0, foot), nil, nil, b)
}

// wallDots shows what can be voted on, with its number; once revealed, how it ended.
func (s *screen) wallDots(l *kit.Look) fyne.CanvasObject {
	const most = 6
	d := s.Document()
	t := app.TallyOf(d)
	list := t.Rows
	if !s.revealed {
		list = nil
		for _, v := range app.Votables(d) {
			list = append(list, app.Votes{Votable: v})
		}
	}
	if len(list) == 0 {
		return nil
	}
	rows := kit.Column(l, 14)
	for i, v := range list {
		if i == most {
			rows.Add(kit.NewText(l, l.T("report.more", "n", len(list)-most), kit.Second).SetColor(kit.Ink2))
			break
		}
		role := kit.Body
		if v.Lead && s.revealed {
			role = kit.Strong
		}
		line := kit.NewLine(l, report.VotableName(l.Lang, v.Votable), role).Content()
		if s.revealed {
			rows.Add(kit.Columns(l, 32, []float32{1, 1}, kit.MinHeight(l, 70, line), kit.NewVote(l, v.Dots, list[0].Dots, v.Lead)))
		} else {
			rows.Add(kit.Row(l, 32, kit.Width(l, 60, kit.NewText(l, strconv.Itoa(i+1), kit.News)), kit.Fill(kit.MinHeight(l, 70, line))))
		}
		rows.Add(kit.Divider(l))
	}
	said := l.T("vision.wall.secret")
	if s.revealed && t.Dots > 0 {
		said = report.VoteSentence(l.Lang, t)
	} else if t.Ballots > 0 {
		said = l.T("vision.wall.counted", "n", t.Ballots)
	}
	return kit.Border(l, nil, kit.NewParagraph(l, said, kit.Second).SetColor(kit.Ink2), nil, nil, rows)
}

// wallSentence shows the adopted wording, large; before that the drafts.
func (s *screen) wallSentence(l *kit.Look) fyne.CanvasObject {
	const most = 4
	d := s.Document()
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
