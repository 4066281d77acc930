package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// openCard opens one card: its words, who said it, and the originals that were merged into it. Nothing is written until it
// is kept, but an original that is taken out hangs by itself at once.
func (s *screen) openCard(id app.ID) {
	l, old := s.Look(), s.Document().Cards.Get(id)
	if old == nil {
		return
	}
	c := *old
	var dialog *kit.Opened
	text := kit.NewEntry(l, kit.EntryOptions{Draft: "/card/" + string(id) + "/text", Text: c.Text, Multiline: true, Rows: 3, ReadOnly: s.ReadOnly(), OnChanged: func(v string) { c.Text = v },
		Validate: func(v string) string {
			if app.CleanText(v) == "" {
				return "vision.card.notext"
			}
			return ""
		}})
	said := kit.NewEntry(l, kit.EntryOptions{Draft: "/card/" + string(id) + "/said", Text: c.Said, ReadOnly: s.ReadOnly(), OnChanged: func(v string) { c.Said = v }})
	c.Text, c.Said = text.Text(), said.Text()
	sector := kit.NewSectorSelect(l, c.Sector, func(v app.Sector) { c.Sector = v })
	if s.ReadOnly() {
		sector.Disable()
	}
	form := kit.Column(l, 12,
		kit.Form(l, kit.Field{Label: l.T("vision.card"), Widget: text}),
		kit.Columns(l, 16, []float32{1, 1},
			kit.Form(l, kit.Field{Label: l.T("field.sector"), Widget: sector}),
			kit.Form(l, kit.Field{Label: l.T("vision.said"), Widget: said, Hint: l.T("vision.said.hint")})))
	if originals := s.originals(l, id, func() { dialog.Leave() }); originals != nil {
		form.Add(kit.Divider(l))
		form.Add(originals)
	}
	choices := []kit.Choice{
		{Label: l.T("button.keep"), Kind: kit.Primary, Stay: func() bool {
			return text.Valid() && s.Do(app.Edit(id, "", func(v *app.Card) { v.Text, v.Sector, v.Said = c.Text, c.Sector, c.Said }))
		}},
		{Label: l.T("button.cancel"), Safe: true},
	}
	if s.ReadOnly() {
		choices = []kit.Choice{{Label: l.T("dialog.close"), Safe: true}}
	}
	const width, around = 620, 158 // around the form: title, buttons, room
	dialog = kit.Dialog{Title: l.T("vision.card.title"), Content: kit.Scroll(l, kit.Pad(l, 0, 10, 0, 10, form)), First: text, Choices: choices, Width: width,
		Height: min(700, kit.HeightFor(form, l.S(width-68))/l.Zoom+around)}.Open(l, s.Canvas())
}

// originals lists the cards that hang behind one, in their own words; nil if there are none.
func (s *screen) originals(l *kit.Look, id app.ID, done func()) fyne.CanvasObject {
	behind := s.behind(id)
	if len(behind) == 0 {
		return nil
	}
	list := kit.Column(l, 10, kit.NewText(l, l.T("vision.card.behind", "n", len(behind)), kit.Strong))
	for _, other := range behind {
		c := s.Document().Cards.Get(other)
		words := kit.Column(l, 0, kit.NewParagraph(l, c.Text, kit.Body).Content())
		if c.Said != "" {
			words.Add(kit.NewLine(l, c.Said, kit.Second).SetColor(kit.Ink2).Content())
		}
		row := kit.Row(l, 10, kit.SectorMark(l, c.Sector, 11), kit.Fill(words))
		if !s.ReadOnly() {
			row.Add(kit.NewButton(l, l.T("vision.card.split"), "", kit.Plain, func() {
				done()
				s.Do(app.SplitCards(other))
			}).Small())
		}
		list.Add(row)
	}
	return list
}
