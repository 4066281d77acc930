package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// side says when the meeting begins and ends, starts it, and keeps the agenda as a template.
func (p *agendaPage) side(l *kit.Look, k *parts.Kept, m app.Meeting, s app.Schedule) fyne.CanvasObject {
	date := k.Date(p, l, "date", m.Date, func(day app.Date) {
		if day != "" {
			p.Do(app.Edit(m.ID, "", func(m *app.Meeting) { m.Date = day }))
		}
	})
	hour := k.Hour(p, l, "hour", l.Hour(s.Start), func(hour string) {
		p.Do(app.Edit(m.ID, "", func(m *app.Meeting) { m.Start = hour }))
	})
	column := kit.Column(l, 12, kit.Columns(l, 12, []float32{1.4, 1},
		kit.Form(l, kit.Field{Label: l.T("field.date"), Widget: date}), kit.Form(l, kit.Field{Label: l.T("agenda.begins"), Widget: hour})))
	fact := func(key, value string, role kit.Role) {
		column.Add(kit.Row(l, 8, kit.Fill(kit.NewText(l, l.T(key), kit.Body).SetColor(kit.Ink2)), kit.NewText(l, value, role)))
	}
	fact("agenda.total", duration(l, s.Total), kit.Body)
	if !s.Begun() {
		fact("agenda.ends", l.Hour(s.PlanEnds), kit.News)
	} else {
		fact("agenda.ends.plan", l.Hour(s.PlanEnds), kit.Body)
		key := "agenda.ends.now"
		if s.Over() {
			key = "agenda.ends.real"
		}
		fact(key, l.Hour(s.Ends), kit.News)
		column.Add(kit.NewParagraph(l, lateness(l, s), kit.Second).SetColor(kit.Ink2))
	}
	if p.ReadOnly() {
		return kit.Panel(l, column)
	}
	if s.Now < 0 && s.Next >= 0 {
		words := l.T("agenda.start")
		if s.Begun() {
			words = l.T("agenda.resume.next")
		}
		column.Add(k.Button(l, "start", words, "timer", kit.Primary, func() {
			if _, s := p.agendaNow(); s.Next >= 0 {
				p.begin(s.Slots[s.Next].Block)
			}
		}))
	}
	column.Add(k.Button(l, "save", l.T("agenda.save"), "card", kit.Plain, func() { p.saveTemplate(l) }))
	if !s.Begun() {
		var other *kit.Button
		other = k.Button(l, "other", l.T("agenda.other"), "sheet", kit.Quiet, func() {
			var items []kit.MenuItem
			for _, t := range p.templates() {
				items = append(items, kit.MenuItem{Item: kit.Item{Text: templateName(l, t)}, Do: func() { p.make(t) }})
			}
			kit.ShowMenuOf(l, other, items)
		})
		column.Add(other)
	}
	return kit.Panel(l, column)
}

// lateness compares the end that is expected with the one that was planned.
func lateness(l *kit.Look, s app.Schedule) string {
	switch by := int(s.Ends.Sub(s.PlanEnds).Round(time.Minute) / time.Minute); {
	case by > 0:
		return l.T("agenda.late", "time", app.Msg("agenda.minutes", "n", by))
	case by < 0:
		return l.T("agenda.early", "time", app.Msg("agenda.minutes", "n", -by))
	}
	return l.T("agenda.punctual")
}

// duration says a time in hours and minutes.
func duration(l *kit.Look, d time.Duration) string {
	hours, minutes := app.Msg("agenda.hours", "n", int(d.Minutes())/60), app.Msg("agenda.minutes", "n", int(d.Minutes())%60)
	switch n := int(d.Minutes()); {
	case n < 60 || n < 120 && n%60 != 0:
		return l.T("agenda.minutes", "n", n)
	case n%60 == 0:
		return l.Say(hours)
	}
	return l.T("agenda.duration", "hours", hours, "minutes", minutes)
}

// templates are ours, then those that were saved here.
func (p *agendaPage) templates() []agenda.Template {
	return append(agenda.Templates[:len(agenda.Templates):len(agenda.Templates)], p.settings.Agendas...)
}

func templateName(l *kit.Look, t agenda.Template) string {
	if t.ID != "" {
		return l.T("agenda.template." + t.ID)
	}
	return t.Name
}

// choose offers the templates while there is no agenda.
func (p *agendaPage) choose(l *kit.Look) fyne.CanvasObject {
	page := kit.Column(l, 16, kit.NewEmptyState(l, l.T("agenda.none"), l.T("agenda.none.how"), "", nil))
	if p.ReadOnly() {
		return page
	}
	tiles := kit.Grid(l, 14, 260)
	for _, t := range p.templates() {
		words := kit.Column(l, 6, kit.NewParagraph(l, templateName(l, t), kit.Section))
		if t.ID != "" {
			words.Add(kit.NewParagraph(l, l.T("agenda.template."+t.ID+".how"), kit.Second).SetColor(kit.Ink2))
		}
		words.Add(kit.NewText(l, l.T("agenda.template.size", "time", duration(l, time.Duration(t.Minutes())*time.Minute), "parts", app.Msg("change.kind.block", "n", len(t.Blocks))), kit.Second))
		tile := kit.Column(l, 6, kit.Fill(kit.NewTile(l, kit.AtTop(l, words), func() { p.make(t) })))
		if t.ID == "" {
			tile.Add(kit.AtEnd(l, kit.NewButton(l, l.T("agenda.template.remove"), "", kit.Quiet, func() { p.forget(t.Name) }).Small()))
		}
		tiles.Add(tile)
	}
	page.Add(tiles)
	return page
}

// make gives the coming meeting an agenda; if there is no meeting, there is one today.
func (p *agendaPage) make(t agenda.Template) {
	m, _ := p.agendaNow()
	if m == nil {
		m = &app.Meeting{ID: app.NewID(), Date: app.DateOf(p.Now()), Start: app.UsualStart}
	}
	p.Undoable(app.MakeAgenda(*m, t.Make(p.Document(), p.look.Lang)...), p.look.T("agenda.made"))
}

// saveTemplate asks for a name, and keeps the agenda under it for other meetings on this computer.
func (p *agendaPage) saveTemplate(l *kit.Look) {
	var dialog *kit.Opened
	name := kit.NewEntry(l, kit.EntryOptions{Draft: "save", Placeholder: l.T("agenda.save.name"), Max: 80})
	save := func() {
		m, _ := p.agendaNow()
		if n := app.CleanLine(name.Text()); n != "" && m != nil {
			p.settings.saveAgenda(agenda.TemplateOf(n, p.Document().BlocksOf(m.ID)))
			p.say(l.T("agenda.saved", "name", n), nil)
		}
	}
	name.Rewire(kit.EntryOptions{Placeholder: l.T("agenda.save.name"), Max: 80, OnSubmitted: func(string) { dialog.Close(); save() }})
	dialog = kit.Dialog{Title: l.T("agenda.save"), Body: l.T("agenda.save.how"), Content: name, First: name, Choices: []kit.Choice{
		{Label: l.T("agenda.save.do"), Kind: kit.Primary, Do: save},
		{Label: l.T("dialog.cancel"), Safe: true},
	}}.Open(l, p.win.Canvas())
}

func (p *agendaPage) forget(name string) {
	p.settings.forgetAgenda(name)
	p.view.Changed(nil)
}
