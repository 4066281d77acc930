package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// edit opens everything that is said of one organisation. Nothing is written until it is kept.
func (s *screen) edit(id app.ID) {
	l := s.Look()
	old := s.Document().Organisations.Get(id)
	if old == nil {
		return
	}
	o := *old
	form, first := s.form(l, &o)
	choices := []kit.Choice{
		{Label: l.T("button.keep"), Kind: kit.Primary, Stay: func() bool {
			return first.Valid() && s.Do(app.Edit(id, "", func(v *app.Organisation) {
				v.Name, v.Sector, v.Scope, v.Field, v.Locality, v.Person = o.Name, o.Sector, o.Scope, o.Field, o.Locality, o.Person
				v.Contact, v.Notes, v.Private = o.Contact, o.Notes, o.Private
			}))
		}},
		{Label: l.T("button.cancel"), Safe: true},
	}
	if s.ReadOnly() {
		choices = []kit.Choice{{Label: l.T("dialog.close"), Safe: true}}
	}
	const width, around = 660, 158 // around the form: title, buttons, room
	kit.Dialog{Title: l.T("stakeholders.edit"), Content: kit.Scroll(l, kit.Pad(l, 0, 10, 0, 10, form)), First: first, Choices: choices, Width: width,
		Height: kit.HeightFor(form, l.S(width-68))/l.Zoom + around}.Open(l, s.Canvas())
}

// form is the fields of an organisation; what is written goes into o. First is the field of the name.
func (s *screen) form(l *kit.Look, o *app.Organisation) (form fyne.CanvasObject, first *kit.Entry) {
	entry := func(field string, text *string, opt kit.EntryOptions) *kit.Entry {
		opt.Text, opt.ReadOnly = *text, s.ReadOnly()
		opt.OnChanged = func(v string) { *text = v }
		opt.OnComplete = opt.OnChanged
		opt.Draft = "/organisation/" + string(o.ID) + "/" + field
		e := kit.NewEntry(l, opt)
		*text = e.Text()
		return e
	}
	first = entry("name", &o.Name, kit.EntryOptions{Validate: func(v string) string {
		if app.CleanLine(v) == "" {
			return "stakeholders.entry.noname"
		}
		return ""
	}})
	scopes := []kit.Item{{Text: l.T("scope.none")}}
	at := 0
	for i, sc := range app.Scopes {
		scopes = append(scopes, kit.Item{Text: l.T("scope." + string(sc))})
		if sc == o.Scope {
			at = i + 1
		}
	}
	scope := kit.NewSelect(l, scopes, at, func(i int) {
		o.Scope = ""
		if i > 0 {
			o.Scope = app.Scopes[i-1]
		}
	})
	sector := kit.NewSectorSelect(l, o.Sector, func(v app.Sector) { o.Sector = v })
	person := kit.NewCheck(l, l.T("stakeholders.person"), o.Person, func(v bool) { o.Person = v })
	if s.ReadOnly() {
		scope.Disable()
		sector.Disable()
		person.Disable()
	}
	d := s.Document()
	field := entry("field", &o.Field, kit.EntryOptions{Completions: func(v string) []string { return parts.Like(app.KnownFields(d), v) }})
	place := entry("locality", &o.Locality, kit.EntryOptions{Completions: func(v string) []string { return parts.Like(app.KnownLocalities(d), v) }})
	two := func(a, b kit.Field) fyne.CanvasObject {
		return kit.Columns(l, 16, []float32{1, 1}, kit.Form(l, a), kit.Form(l, b))
	}
	return kit.Column(l, 12,
		kit.Form(l, kit.Field{Label: l.T("field.name"), Widget: first}),
		two(kit.Field{Label: l.T("field.sector"), Widget: sector}, kit.Field{Label: l.T("field.scope"), Widget: scope}),
		two(kit.Field{Label: l.T("field.field"), Widget: field}, kit.Field{Label: l.T("field.locality"), Widget: place}),
		person,
		kit.Form(l, kit.Field{Label: l.T("field.contact"), Widget: entry("contact", &o.Contact, kit.EntryOptions{}), Hint: l.T("stakeholders.contact.hint")},
			kit.Field{Label: l.T("field.notes"), Widget: entry("notes", &o.Notes, kit.EntryOptions{Multiline: true, Rows: 2})}),
		kit.NewPrivate(l, entry("private", &o.Private, kit.EntryOptions{Multiline: true, Rows: 2}))), first
}
