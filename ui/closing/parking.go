package closing

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// parking is step "parking": the cards that wait, each with what was decided about it.
func (s *screen) parking(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	cards := app.ParkingLot(s.Document())
	page := kit.Column(l, 12)
	if len(cards) == 0 {
		page.Add(kit.Panel(l, kit.NewEmptyState(l, l.T("close.parking.none"), l.T("close.parking.none.how"), "", nil)))
	}
	for _, c := range cards {
		page.Add(kit.Panel(l, s.parked(l, k, c)))
	}
	if !s.ReadOnly() {
		page.Add(s.lines(l, k, app.ParkingBoard, nil))
	}
	return kit.MaxWidth(l, 1060, page)
}

// parked is one card with its decision, and where it can go from here.
func (s *screen) parked(l *kit.Look, k *parts.Kept, c *app.Card) fyne.CanvasObject {
	id, name := c.ID, "parked/"+string(c.ID)
	decision := k.Entry(l, name, c.Note, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 5, ReadOnly: s.ReadOnly(), Placeholder: l.T("close.parking.ask"),
		OnChanged: func(text string) { s.Do(app.Edit(id, "note", func(c *app.Card) { c.Note = text })) }})
	tools := kit.Flow(l, 8, s.toAction(l, k, c))
	if !s.ReadOnly() {
		if c.Parked {
			tools.Add(k.Button(l, name+"/back", l.T("close.parking.back", "board", app.Msg("board.from."+string(c.Board))), "undo", kit.Plain, func() {
				s.Undoable(app.UnparkCard(id), l.T("close.parking.went"))
			}).Small())
		}
		tools.Add(k.Button(l, name+"/edit", l.T("close.card.edit"), "", kit.Quiet, func() { s.edit(id) }).Small())
		tools.Add(k.Button(l, name+"/remove", l.T("close.card.remove"), "", kit.Quiet, func() {
			s.Undoable(app.RemoveCards(id), l.T("close.card.removed"))
		}).Small())
	}
	card := board.NewCardView(l, board.Card{ID: string(id), Text: c.Text, Sector: c.Sector, Marked: c.Sector != ""})
	words := kit.Column(l, 8, card)
	if c.Parked {
		words.Add(faint(l, l.T("close.parking.from", "board", app.Msg("board.from."+string(c.Board)))))
	}
	return kit.Columns(l, 20, []float32{1, 2}, kit.AtTop(l, words), kit.AtTop(l, kit.Column(l, 10, decision, tools)))
}

// edit asks for other words for a card.
func (s *screen) edit(id app.ID) {
	c := s.Document().Cards.Get(id)
	if c == nil {
		return
	}
	l, text := s.Look(), c.Text
	e := kit.NewEntry(l, kit.EntryOptions{Draft: "/card/" + string(id) + "/text", Text: text, Multiline: true, Rows: 3, OnChanged: func(now string) { text = now }})
	text = e.Text()
	kit.Dialog{Title: l.T("close.card.edit"), Content: e, First: e, Choices: []kit.Choice{
		{Label: l.T("button.keep"), Kind: kit.Primary, Stay: func() bool { return s.Do(app.Edit(id, "", func(c *app.Card) { c.Text = text })) }},
		{Label: l.T("button.cancel"), Safe: true},
	}}.Open(l, s.Canvas())
}
