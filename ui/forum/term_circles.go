package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// circles are the dialogue circles that a member held: a topic is written and Enter adds one of today.
func (p *seatsPart) circles(k *parts.Kept, m *app.Member) fyne.CanvasObject {
	l, d := p.l, p.Document()
	page := kit.Column(l, 10, kit.NewText(l, l.T("forum.term.circles"), kit.Strong))
	list := forum.CirclesOf(d, m.ID)
	if len(list) == 0 && p.ReadOnly() {
		page.Add(kit.NewParagraph(l, l.T("forum.term.circles.none"), kit.Second).SetColor(kit.Ink2))
	}
	for _, c := range list {
		page.Add(p.circle(k, c))
	}
	if p.ReadOnly() {
		return page
	}
	var add *kit.Entry
	add = k.Field(l, "circle/new/"+string(m.ID), kit.EntryOptions{Placeholder: l.T("forum.term.circles.add"), OnEscape: p.back, OnSubmitted: func(text string) {
		c := app.Circle{ID: app.NewID(), Member: m.ID, Date: p.today(), Topic: text}
		if app.CleanLine(text) != "" && p.Do(app.Add(&c)) {
			add.SetText("")
		}
	}})
	page.Add(add)
	return page
}

// circle is one of them, to be changed in place.
func (p *seatsPart) circle(k *parts.Kept, c *app.Circle) fyne.CanvasObject {
	l, id, name := p.l, c.ID, "circle/"+string(c.ID)
	topic := k.Entry(l, name, c.Topic, kit.EntryOptions{ReadOnly: p.ReadOnly(), OnEscape: p.back, OnChanged: func(text string) {
		p.Do(app.Edit(id, "topic", func(c *app.Circle) { c.Topic = text }))
	}})
	day := k.Date(p, l, name+"/day", c.Date, func(day app.Date) {
		if day != "" {
			p.Do(app.Edit(id, "", func(c *app.Circle) { c.Date = day }))
		}
	})
	people := p.number(l, k, name+"/people", c.People, 0, 100000, func(n int) {
		p.Do(app.Edit(id, "people", func(c *app.Circle) { c.People = n }))
	})
	foot := kit.Row(l, 8, kit.Width(l, 104, day), kit.Width(l, 62, people), kit.Fill(kit.NewLine(l, l.T("forum.term.circles.people"), kit.Second).SetColor(kit.Ink2)))
	if !p.ReadOnly() {
		foot.Add(k.Button(l, name+"/remove", "", "error", kit.Quiet, func() {
			p.Undoable(app.Remove("circle", id), l.T("forum.term.circles.removed"))
		}).Tip(l.T("parts.line.remove")))
	}
	return kit.Column(l, 6, topic, foot)
}
