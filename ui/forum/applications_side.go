package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// beside is the chosen application: what becomes of it and why, what was decided about it, and what it says.
func (v *applicationsView) beside(k *parts.Kept) fyne.CanvasObject {
	l, a := v.l, v.application()
	if a == nil {
		return kit.Panel(l, kit.NewParagraph(l, l.T("forum.applications.choose"), kit.Body).SetColor(kit.Ink2))
	}
	return kit.Column(l, 12, kit.Panel(l, v.verdict(k, a)), kit.Panel(l, v.form(k, a)))
}

// verdict says what becomes of an application, with every reason, and lets a decision be recorded.
func (v *applicationsView) verdict(k *parts.Kept, a *app.Application) fyne.CanvasObject {
	l, judged := v.l, v.judged[a.ID]
	page := kit.Column(l, 10, kit.NewParagraph(l, l.T("forum.applications.title.of", "number", v.number(a), "name", a.Name), kit.Section).Content(),
		statusBadge(l, judged.Status()))
	for _, r := range judged.Reasons {
		page.Add(kit.RowTop(l, 8, kit.Sign(l, "error", kit.Error, 16), kit.Fill(kit.NewParagraph(l, r.Words(v.Document(), l.Lang), kit.Second))))
	}
	if open := v.gaps[a.ID]; len(open) > 0 {
		page.Add(kit.RowTop(l, 8, kit.Sign(l, "caution", kit.Caution, 16),
			kit.Fill(kit.NewParagraph(l, l.T("forum.applications.open", "names", l.Names(8, open)), kit.Second))))
	}
	if !v.ReadOnly() {
		buttons := kit.Flow(l, 8)
		for _, kind := range v.rulings(a) {
			buttons.Add(k.Button(l, v.part("rule/"+string(kind)), l.T("forum.decide."+string(kind)), "", kit.Plain, func() { v.askRuling(a.ID, kind) }).Small())
		}
		page.Add(buttons)
	}
	if rulings := forum.RulingsOf(v.Document(), a.ID); len(rulings) > 0 {
		page.Add(kit.Divider(l))
		page.Add(v.history(rulings))
	}
	return page
}

// history lists what was decided about an application, the last first.
func (v *applicationsView) history(rulings []*app.Ruling) fyne.CanvasObject {
	l := v.l
	list := kit.Column(l, 10, kit.NewText(l, l.T("forum.applications.history"), kit.Strong))
	for i := len(rulings) - 1; i >= 0; i-- {
		r := rulings[i]
		at := r.At.Std()
		list.Add(kit.Column(l, 2,
			kit.NewParagraph(l, l.T("forum.decided."+string(r.Kind)), kit.Second).Content(),
			kit.NewParagraph(l, l.T("forum.applications.history.by", "by", r.By, "day", l.Date(at), "hour", l.Hour(at)), kit.Status).SetColor(kit.Ink2),
			kit.NewParagraph(l, r.Reason, kit.Second).SetColor(kit.Ink2)))
	}
	return list
}

// form is what an application says, to be changed in place: the questions of the form, when it came and how, which
// stakeholder it is, and a private note.
func (v *applicationsView) form(k *parts.Kept, a *app.Application) fyne.CanvasObject {
	l, d, id := v.l, v.Document(), a.ID
	entry := forum.Entry{Application: *a, Traits: forum.TraitsOf(d, id)}
	asked := map[string]bool{}
	for _, q := range forum.Questions(d, l.Lang) {
		asked[q.Key] = true
	}
	form := kit.Form(l)
	for _, q := range forum.Everything(d, l.Lang) {
		answer := entry.Answer(q.Key)
		if !asked[q.Key] && (answer == "" || q.Key == "person" && !a.Person) || !concerns(q.Key, a, d) && answer == "" {
			continue
		}
		field := kit.Field{Label: q.Label, Widget: v.written(k, a, q, answer)}
		if q.Choices != nil {
			field.Widget = v.choice(k, a, q, answer)
		}
		form.Add(kit.Form(l, field))
		if q.Key == "constituency" {
			form.Add(v.received(k, a))
		}
	}
	form.Add(kit.Form(l, kit.Field{Label: l.T("field.organisation"), Widget: parts.OrganisationPicker{Host: v.screen, Name: v.part("organisation"), Organisation: a.Organisation,
		Placeholder: l.T("forum.applications.organisation"),
		Pick: func(o app.ID) app.Command {
			return app.Edit(id, "", func(a *app.Application) { a.Organisation = o })
		}}.Row(l, k)}))
	note := k.Entry(l, v.part("notes"), a.Notes, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 8, ReadOnly: v.ReadOnly(), OnEscape: v.back,
		OnChanged: func(s string) { v.Do(app.Edit(id, "notes", func(a *app.Application) { a.Notes = app.CleanText(s) })) }})
	form.Add(kit.NewPrivate(l, note))
	return form
}

// concerns tells whether a question is for the applicant at all: only a person is asked about philanthropy, only an
// organisation about its head, only a business about public goals.
func concerns(key string, a *app.Application, d app.Document) bool {
	c := d.Constituencies.Get(a.Constituency)
	switch key {
	case "philanthropy":
		return a.Person
	case "head", "position":
		return !a.Person
	case "purpose":
		return !a.Person && (c == nil || c.Sector == app.Business)
	}
	return true
}

// back leads from what an application says to the register.
func (v *applicationsView) back() { v.Canvas().Focus(v.table) }

// written is the field for an answer in words.
func (v *applicationsView) written(k *parts.Kept, a *app.Application, q forum.Question, answer string) fyne.CanvasObject {
	id, key := a.ID, q.Key
	o := kit.EntryOptions{ReadOnly: v.ReadOnly(), LTR: key == "email" || key == "phone", OnEscape: v.back,
		OnChanged: func(s string) {
			if key == "name" && app.CleanLine(s) == "" {
				return
			}
			v.Do(forum.Answer(id, key, s, key))
		}}
	if q.Long {
		o.Multiline, o.Rows, o.Grow = true, 2, 10
	}
	if key == "name" {
		o.Validate = func(s string) string {
			if app.CleanLine(s) == "" {
				return "stakeholders.entry.noname"
			}
			return ""
		}
	}
	return k.Entry(v.l, v.part(key), answer, o)
}

// choice is the field for an answer that is chosen.
func (v *applicationsView) choice(k *parts.Kept, a *app.Application, q forum.Question, answer string) fyne.CanvasObject {
	l, id, key := v.l, a.ID, q.Key
	items, at := []kit.Item{{Text: l.T("forum.applications.unknown")}}, 0
	for i, c := range q.Choices {
		item := kit.Item{Text: c.Text}
		if part := v.Document().Constituencies.Get(app.ID(c.ID)); part != nil {
			item.Sector, item.Marked = part.Sector, true
		}
		if items = append(items, item); c.ID == answer {
			at = i + 1
		}
	}
	field := k.Select(l, v.part(key), items, at, func(i int) {
		value := ""
		if i > 0 {
			value = q.Choices[i-1].ID
		}
		v.Do(forum.Answer(id, key, value, ""))
	})
	if v.ReadOnly() {
		field.Disable()
	}
	return parts.AtLeast(l, 120, 0, field)
}

// received is when an application came, and how.
func (v *applicationsView) received(k *parts.Kept, a *app.Application) fyne.CanvasObject {
	l, id := v.l, a.ID
	set := func(day app.Date, clock string) {
		var m app.Minute
		if clock == "" {
			clock = "00:00"
		}
		if day != "" {
			m = app.Minute(string(day) + "T" + clock)
		}
		v.Do(app.Edit(id, "received", func(a *app.Application) { a.Received = m }))
	}
	day := k.Date(v.screen, l, v.part("day"), a.Received.Date(), func(d app.Date) { set(d, a.Received.Clock()) })
	hour := k.Hour(v.screen, l, v.part("hour"), a.Received.Clock(), func(h string) { set(a.Received.Date(), h) })
	items, at := make([]kit.Item, len(app.ApplicationSources)), -1
	for i, s := range app.ApplicationSources {
		if items[i] = (kit.Item{Text: l.T("application.source." + string(s))}); s == a.Source {
			at = i
		}
	}
	source := k.Select(l, v.part("source"), items, at, func(i int) {
		v.Do(app.Edit(id, "", func(a *app.Application) { a.Source = app.ApplicationSources[i] }))
	})
	if v.ReadOnly() {
		source.Disable()
	}
	return kit.Column(l, 14, kit.Columns(l, 10, []float32{3, 2},
		kit.Form(l, kit.Field{Label: l.T("application.received"), Widget: day}), kit.Form(l, kit.Field{Label: l.T("field.hour"), Widget: hour})),
		kit.Form(l, kit.Field{Label: l.T("application.source"), Widget: parts.AtLeast(l, 120, 0, source)}))
}
