package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Line is one line of a list.
type Line struct {
	ID   app.ID
	Text string
	Mark fyne.CanvasObject // before the text; nil for nothing
	End  fyne.CanvasObject // beside the text, before the button that removes it; nil for nothing
}

// Lines is a list of lines of text, each to be changed in place, with a field at the end where the next is written: Enter
// adds it and stays for the one after, several pasted lines are added at once, in one step of undo. A line that is emptied
// goes when it is left.
type Lines struct {
	Host        exercise.Host
	Name        string // of the list in its Kept
	List        []Line
	Placeholder string // of the field at the end: "to add a benefit"
	Removed     string // what the status line says of a removed line; "" for "The line was removed."
	Add         func(text string) app.Command
	Edit        func(id app.ID, text string) app.Command
	Remove      func(id app.ID) app.Command
	Max         int               // characters of a line; 0 for a paragraph
	Adding      fyne.CanvasObject // instead of the field at the end, with an entry of AddName in it; nil for that field
}

// Column lays out the list. Read-only documents show the lines only.
func (x Lines) Column(l *kit.Look, k *Kept) *fyne.Container {
	column := kit.Column(l, 8)
	now := Latest(k, x.Name, x)
	for _, line := range x.List {
		column.Add(x.line(l, k, now, line))
	}
	switch {
	case x.Host.ReadOnly():
	case x.Adding != nil:
		column.Add(x.Adding)
	default:
		column.Add(x.adding(l, k))
	}
	return column
}

// AddName is the name in the Kept of the field at the end of a list.
func AddName(list string) string { return list + "/add" }

func (x Lines) adding(l *kit.Look, k *Kept) *kit.Entry {
	var e *kit.Entry
	put := func(texts ...string) {
		var commands []app.Command
		for _, s := range texts {
			if s = app.CleanText(s); s != "" {
				commands = append(commands, x.Add(s))
			}
		}
		if len(commands) > 0 && x.Host.Do(app.All(commands...)) {
			e.SetText("")
			kit.Reveal(e)
		}
	}
	e = k.Field(l, AddName(x.Name), kit.EntryOptions{Placeholder: x.Placeholder, Max: x.Max,
		OnSubmitted:  func(s string) { put(s) },
		OnPasteLines: func(lines []string) bool { put(lines...); return true }})
	return e
}

// has tells whether a line is still in the list.
func (x *Lines) has(id app.ID) bool {
	for _, line := range x.List {
		if line.ID == id {
			return true
		}
	}
	return false
}

func (x Lines) line(l *kit.Look, k *Kept, now *Lines, line Line) fyne.CanvasObject {
	id, name := line.ID, x.Name+"/"+string(line.ID)
	next := func() {
		if e, ok := k.Part(AddName(x.Name)).(*kit.Entry); ok {
			x.Host.Canvas().Focus(e)
		}
	}
	remove := func() {
		said := x.Removed
		if said == "" {
			said = l.T("parts.line.removed")
		}
		x.Host.Undoable(x.Remove(id), said)
	}
	var e *kit.Entry
	e = k.Entry(l, name, line.Text, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 6, ReadOnly: x.Host.ReadOnly(), EnterSends: true, Max: x.Max,
		OnSubmitted: func(string) { next() },
		OnFocus: func(came bool) {
			if !came && app.CleanText(e.Text()) == "" && now.has(id) {
				remove()
			}
		},
		OnChanged: func(s string) {
			if s = app.CleanText(s); s != "" && now.has(id) {
				x.Host.Do(x.Edit(id, s))
			}
		}})
	row := kit.Row(l, 4)
	if line.Mark != nil {
		row.Add(line.Mark)
	}
	row.Add(kit.Fill(e))
	if line.End != nil {
		row.Add(line.End)
	}
	if !x.Host.ReadOnly() {
		row.Add(k.Button(l, name+"/remove", "", "error", kit.Quiet, func() {
			next()
			remove()
		}).Tip(l.T("parts.line.remove")))
	}
	return row
}
