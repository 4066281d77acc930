package kit

import "fyne.io/fyne/v2"

// Drafts keeps what is half written and belongs to nothing yet. An entry with a Draft shows it again whatever has become of the
// entry since: its screen was built anew, its dialog left, the program ended or killed.
type Drafts interface {
	// PlaceOf gives the whole name of an entry that is part of what the window shows now; one that begins with a stroke is the
	// same wherever the window is.
	PlaceOf(name string) string
	Draft(place string) (text string, ok bool)
	KeepDraft(place, text string)
	DropDraft(place string)
}

// begun puts in what was written and not finished.
func (e *Entry) begun() {
	e.given = e.Text()
	if e.o.Draft == "" || e.l.Drafts == nil || e.o.ReadOnly || e.o.Password {
		return
	}
	e.draft = e.l.Drafts.PlaceOf(e.o.Draft)
	if text, ok := e.l.Drafts.Draft(e.draft); ok {
		e.edit.runes = e.clean(text)
	}
}

// keepDraft keeps what is written now.
func (e *Entry) keepDraft() {
	switch {
	case e.draft == "":
	case e.Unfinished():
		e.l.Drafts.KeepDraft(e.draft, e.Text())
	default:
		e.l.Drafts.DropDraft(e.draft)
	}
}

// Unfinished tells whether the user wrote something here that nobody has taken yet.
func (e *Entry) Unfinished() bool { return !e.o.ReadOnly && e.Text() != e.given }

// Finish says that what is written was taken, or is not wanted any more.
func (e *Entry) Finish() {
	e.given = e.Text()
	e.keepDraft()
}

// EntriesIn gives the entries of a form, also those that are folded away.
func EntriesIn(o fyne.CanvasObject) (all []*Entry) {
	if e, ok := o.(*Entry); ok {
		return []*Entry{e}
	}
	for _, part := range partsOf(o) {
		all = append(all, EntriesIn(part)...)
	}
	return all
}

// unfinished tells whether something is written in a form that nobody has taken yet.
func unfinished(form fyne.CanvasObject) bool {
	for _, e := range EntriesIn(form) {
		if e.Unfinished() {
			return true
		}
	}
	return false
}

func finish(form fyne.CanvasObject) {
	for _, e := range EntriesIn(form) {
		e.Finish()
	}
}
