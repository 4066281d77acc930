package parts

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
)

// VoteWall is a vote for the room: what can be voted on, with its number, and how many have voted; once revealed, how it
// ended. Nil if there is nothing to vote on.
func VoteWall(l *kit.Look, d app.Document, on app.Poll) fyne.CanvasObject {
	r := app.CurrentRound(d, on)
	t := app.RoundTally(d, r)
	list := app.Choices(d, r)
	if len(list) == 0 {
		return nil
	}
	rows, said := wallChoices(l, list), l.T("vision.wall.secret")
	switch {
	case r.Revealed && t.Dots > 0:
		rows, said = wallVotes(l, t), report.VoteSentence(l.Lang, t)
	case t.Ballots > 0:
		said = l.T("vote.wall.voted", "n", t.Ballots)
	}
	if r.Number > 1 {
		said = l.T("vote.round", "number", r.Number) + ": " + said
	}
	return kit.Border(l, nil, kit.NewParagraph(l, said, kit.Second).SetColor(kit.Ink2), nil, nil, rows)
}

// Voting tells whether a vote belongs on the wall: people vote, or the result is shown and nothing was decided by it yet.
func Voting(d app.Document, on app.Poll, decided bool) bool {
	rounds := app.RoundsOf(d, on)
	if len(rounds) == 0 {
		return false
	}
	r := rounds[len(rounds)-1]
	return !r.Closed && !r.Revealed || !decided && r.Revealed
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
		wallLine(l, rows, kit.Columns(l, 32, []float32{1, 1}, name, kit.NewTally(l, v.Dots, t.Rows[0].Dots, v.Lead)))
	}
	wallMore(l, rows, len(t.Rows)-most)
	return rows
}
