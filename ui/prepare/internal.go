package prepare

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// internal is step "internal": the departments of the authority, who there, and how ready they are.
func (s *screen) internal(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	d := s.Document()
	page := kit.Column(l, 14)
	if !s.ReadOnly() {
		page.Add(s.newDepartment(l, k))
	}
	if d.Departments.Len() == 0 {
		words := "prepare.internal.none"
		if s.ReadOnly() {
			words = "prepare.internal.none.read"
		}
		page.Add(kit.Panel(l, kit.NewParagraph(l, l.T(words), kit.Body).SetColor(kit.Ink2)))
		return page
	}
	for _, bar := range s.departmentBars(l) {
		page.Add(bar)
	}
	rows := kit.Column(l, 8, s.departmentRow(l, heads(l, "prepare.department", "prepare.department.person", "prepare.department.ready", "prepare.department.note")))
	for x := range d.Departments.All() {
		rows.Add(s.department(l, k, x))
	}
	page.Add(kit.Panel(l, rows))
	page.Add(kit.NewParagraph(l, l.T("prepare.internal.private"), kit.Second).SetColor(kit.Ink2))
	return page
}

func heads(l *kit.Look, keys ...string) (heads []fyne.CanvasObject) {
	for _, key := range keys {
		heads = append(heads, kit.NewLine(l, l.T(key), kit.Second).SetColor(kit.Ink2))
	}
	return append(heads, kit.Space(l, 38, 0))
}

// departmentRow lays out a row: name, person, readiness, note, and what removes it.
func (s *screen) departmentRow(l *kit.Look, cells []fyne.CanvasObject) fyne.CanvasObject {
	widths := []float32{1.2, 1.3, 0, 1.8, 0}
	cells[2] = kit.Width(l, 150, cells[2])
	if s.ReadOnly() {
		cells, widths = cells[:4], widths[:4]
	}
	for i, c := range cells {
		cells[i] = kit.AtTop(l, c)
	}
	return kit.Columns(l, 10, widths, cells...)
}

func (s *screen) department(l *kit.Look, k *parts.Kept, x *app.Department) fyne.CanvasObject {
	id := x.ID
	name := "department/" + string(id) + "/"
	edit := func(merge string, change func(*app.Department)) { s.Do(app.Edit(id, merge, change)) }
	field := func(merge, text, ask string, set func(*app.Department, string)) *kit.Entry {
		return k.Entry(l, name+merge, text, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 5, ReadOnly: s.ReadOnly(), EnterSends: true, Placeholder: ask,
			OnChanged: func(text string) {
				edit(merge, func(x *app.Department) { set(x, text) })
			}})
	}
	title := k.Entry(l, name+"name", x.Name, kit.EntryOptions{ReadOnly: s.ReadOnly(), Validate: needed, OnChanged: func(text string) {
		if app.CleanLine(text) != "" {
			edit("name", func(x *app.Department) { x.Name = text })
		}
	}})
	var score func(int)
	if !s.ReadOnly() {
		score = func(n int) { edit("", func(x *app.Department) { x.Ready = app.Grade(n) }) }
	}
	remove := k.Button(l, name+"remove", "", "error", kit.Quiet, func() {
		if s.Undoable(app.Remove("department", id), l.T("prepare.department.removed")) {
			s.Canvas().Focus(kit.FirstFocus(k.Part("new/name")))
		}
	}).Tip(l.T("prepare.department.remove"))
	return s.departmentRow(l, []fyne.CanvasObject{title,
		field("person", x.Person, l.T("prepare.department.person.ask"), func(x *app.Department, text string) { x.Person = text }),
		k.Score(l, name+"ready", int(x.Ready), 0, score),
		field("note", x.Note, "", func(x *app.Department, text string) { x.Note = text }), remove})
}

// needed is what is wrong with a field that must not be empty.
func needed(text string) string {
	if app.CleanLine(text) == "" {
		return "stakeholders.entry.noname"
	}
	return ""
}

// newDepartment is the line that adds: name, Tab, person, Enter. Several pasted names are added at once.
func (s *screen) newDepartment(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	var name, person *kit.Entry
	add := func(names []string, who string) {
		known := map[string]bool{}
		for x := range s.Document().Departments.All() {
			known[app.Fold(x.Name)] = true
		}
		var fresh []app.Entity
		for _, n := range names {
			if n = app.CleanLine(n); n != "" && !known[app.Fold(n)] {
				known[app.Fold(n)] = true
				fresh = append(fresh, &app.Department{ID: app.NewID(), Name: n, Person: who})
			}
		}
		switch {
		case len(fresh) > 0:
			if s.Do(app.Add(fresh...)) {
				name.SetText("")
				person.SetText("")
				s.Canvas().Focus(name)
			}
		case app.CleanLine(name.Text()) != "":
			name.SetProblem("prepare.department.twice")
		}
	}
	enter := func(string) { add([]string{name.Text()}, app.CleanLine(person.Text())) }
	name = k.Field(l, "new/name", kit.EntryOptions{Placeholder: l.T("prepare.department.name"), OnSubmitted: enter,
		OnPasteLines: func(lines []string) bool { add(lines, ""); return true }})
	person = k.Field(l, "new/person", kit.EntryOptions{Placeholder: l.T("prepare.department.person.ask"), OnSubmitted: enter})
	button := k.Button(l, "new/add", l.T("members.add"), "plus", kit.Plain, func() { enter("") })
	return kit.RowTop(l, 10, kit.Fill(kit.Columns(l, 10, []float32{1.2, 1.3}, kit.AtTop(l, name), kit.AtTop(l, person))), button)
}

// departmentBars say how many are ready, and who is not.
func (s *screen) departmentBars(l *kit.Look) (bars []fyne.CanvasObject) {
	ready, weak := app.ReadyDepartments(s.Document())
	name := func(x *app.Department) string { return x.Name }
	if len(ready) > 0 {
		bars = append(bars, kit.NewInfoBar(l, l.T("prepare.internal.ready", "n", len(ready), "all", s.Document().Departments.Len()), nil))
	}
	if len(weak) > 0 {
		bars = append(bars, kit.NewCautionBar(l, l.T("prepare.internal.weak", "names", list(l, weak, name)), nil))
	}
	return bars
}
