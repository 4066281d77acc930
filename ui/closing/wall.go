package closing

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/board"
	"madrega/ui/kit"
)

// mostOnWall is how many of a list can be read from the back of the room.
const mostOnWall = 7

// Wall is what the room sees: what was agreed, who does what, what waits, and when to meet again. Never who said something,
// nor what was decided about a card.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	d := s.Document()
	switch step {
	case "agreements":
		return wallAgreements(l, app.CardsOf(d, app.AgreementBoard))
	case "actions":
		return s.wallActions(l)
	case "parking":
		return wallCards(l, 360, app.ParkingLot(d))
	case "feedback":
		keep, change := app.CardsOf(d, app.KeepBoard), app.CardsOf(d, app.ChangeBoard)
		if len(keep)+len(change) == 0 {
			return nil
		}
		column := func(b app.Board, cards []*app.Card) fyne.CanvasObject {
			list := kit.Column(l, 16, kit.NewParagraph(l, l.T("board.from."+string(b)), kit.Section))
			if o := wallCards(l, 300, cards); o != nil {
				list.Add(o)
			}
			return kit.AtTop(l, list)
		}
		return kit.Columns(l, 48, []float32{1, 1}, column(app.KeepBoard, keep), column(app.ChangeBoard, change))
	case "next":
		if m := d.NextMeeting(app.DateOf(s.Now())); m != nil {
			return s.meeting(l, m)
		}
	}
	return nil
}

// wallCards are the latest cards, each at least so wide.
func wallCards(l *kit.Look, width float32, cards []*app.Card) fyne.CanvasObject {
	if len(cards) == 0 {
		return nil
	}
	grid := kit.Grid(l, 24, width)
	for _, c := range cards[max(0, len(cards)-mostOnWall):] {
		grid.Add(kit.AtTop(l, board.NewCardView(l, board.Card{ID: string(c.ID), Text: c.Text, Sector: c.Sector, Marked: c.Sector != ""})))
	}
	if n := len(cards) - mostOnWall; n > 0 {
		return kit.Column(l, 16, grid, faint(l, l.T("report.more", "n", n)))
	}
	return kit.AtTop(l, grid)
}

// wallAgreements are the latest agreements.
func wallAgreements(l *kit.Look, cards []*app.Card) fyne.CanvasObject {
	if len(cards) == 0 {
		return nil
	}
	rows := kit.Column(l, 16)
	for _, c := range cards[max(0, len(cards)-mostOnWall):] {
		rows.Add(kit.RowTop(l, 20, kit.Icon(l, "tick", kit.Pine, 34), kit.Fill(kit.NewParagraph(l, c.Text, kit.Body).Content().MaxLines(2))))
	}
	if n := len(cards) - mostOnWall; n > 0 {
		rows.Add(faint(l, l.T("report.more", "n", n)))
	}
	return rows
}

// wallActions are the actions that are not done, the overdue ones first.
func (s *screen) wallActions(l *kit.Look) fyne.CanvasObject {
	rows := kit.Column(l, 14)
	more := 0
	for _, t := range app.Actions(s.Document(), app.DateOf(s.Now())) {
		if t.Done {
			continue
		}
		if len(rows.Objects) == 2*mostOnWall {
			more++
			continue
		}
		at := kit.Row(l, 10)
		ink := kit.Ink2
		if t.Overdue {
			ink = kit.Caution
			at.Add(kit.Icon(l, "caution", ink, 28))
		}
		at.Add(kit.NewText(l, l.Day(t.Due), kit.Second).SetColor(ink))
		if t.Overdue {
			at.Add(kit.NewText(l, l.T(report.TaskState(t)), kit.Second).SetColor(ink))
		}
		who := kit.FixedSize(l, 280, 40, kit.NewLine(l, t.Owner, kit.Second).SetColor(kit.Ink2))
		rows.Add(kit.Row(l, 24, kit.Fill(kit.NewLine(l, t.Text, kit.Body).Content()), who, kit.FixedSize(l, 400, 40, at)))
		rows.Add(kit.Divider(l))
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	if more > 0 {
		rows.Add(faint(l, l.T("report.more", "n", more)))
	}
	return rows
}
