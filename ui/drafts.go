package ui

import "strings"

// drafts keeps what is half written in the open document, so that nothing is lost by leaving a step, by another language, by
// closing the window, or by a crash. On the start screen there is nothing to keep it in.
type drafts struct{ *App }

// PlaceOf gives the whole name of a field: with the step, or the page, that it is in, unless it can be written in anywhere.
func (a drafts) PlaceOf(name string) string {
	d := a.desk
	whole, anywhere := strings.CutPrefix(name, "/")
	switch {
	case anywhere || d == nil:
		return whole
	case d.at.page != "":
		return d.at.page + "/" + name
	}
	return d.at.exercise + "/" + d.at.step + "/" + name
}

func (a drafts) Draft(place string) (text string, ok bool) {
	if a.desk == nil {
		return "", false
	}
	return a.desk.session.Draft(place)
}

func (a drafts) KeepDraft(place, text string) {
	if a.desk != nil {
		a.desk.session.KeepDraft(place, text)
	}
}

func (a drafts) DropDraft(place string) {
	if a.desk != nil {
		a.desk.session.DropDraft(place)
	}
}

// setLook takes the look that the settings ask for.
func (a *App) setLook() {
	a.look = a.settings.look()
	a.look.Drafts = drafts{a}
}
