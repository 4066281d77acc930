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
	t := app.TallyOf(s.Document())
	if len(t.Rows) == 0 {
		return nil
	}
	rows, said := wallChoices(l, app.Votables(s.Document())), l.T("vision.wall.secret")
	switch {
	case s.revealed && t.Dots > 0:
		rows, said = wallVotes(l, t), report.VoteSentence(l.Lang, t)
	case t.Ballots > 0:
		said = l.T("vision.wall.counted", "n", t.Ballots)
	}
	return kit.Border(l, nil, kit.NewParagraph(l, said, kit.Second).SetColor(kit.Ink2), nil, nil, rows)
}

// wallLine is a row of the wall, with a line below it.
func wallLine(l *kit.Look, rows *fyne.Container, row fyne.CanvasObject) {
	rows.Add(row)
	rows.Add(kit.Divider(l))
}

// wallMore says how many there was no room for.
func wallMore(l *kit.Look, rows *fyne.Container, n int) {
	if n > 0 {
		rows.Add(kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2))
	}
}

// wallChoices are what can be voted on, with the numbers that people write on their slips: in two columns if they are many.
func wallChoices(l *kit.Look, list []app.Votable) *fyne.Container {
	const most = 6
	column := func(from, to int) *fyne.Container {
		rows := kit.Column(l, 14)
		for i := from; i < min(to, len(list)); i++ {
			name := kit.MinHeight(l, 70, kit.NewLine(l, report.VotableName(l.Lang, list[i]), kit.Body).Content())
			wallLine(l, rows, kit.Row(l, 24, kit.Width(l, 80, kit.NewText(l, strconv.Itoa(i+1), kit.News)), kit.Fill(name)))
		}
		if to == 2*most {
			wallMore(l, rows, len(list)-to)
		}
		return rows
	}
	if len(list) <= most {
		return column(0, most)
	}
	return kit.Columns(l, 48, []float32{1, 1}, column(0, most), column(most, 2*most))
}

// wallVotes are those with the most dots.
func wallVotes(l *kit.Look, t app.Tally) *fyne.Container {
	const most = 6
	rows := kit.Column(l, 14)
	for _, v := range t.Rows[:min(most, len(t.Rows))] {
		role := kit.Body
		if v.Lead {
			role = kit.Strong
		}
		name := kit.MinHeight(l, 70, kit.NewLine(l, report.VotableName(l.Lang, v.Votable), role).Content())
		wallLine(l, rows, kit.Columns(l, 32, []float32{1, 1}, name, kit.NewVote(l, v.Dots, t.Rows[0].Dots, v.Lead)))
	}
	wallMore(l, rows, len(t.Rows)-most)
	return rows
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
