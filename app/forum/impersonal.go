package forum

import (
	"madrega/app"
	"madrega/app/lang"
)

// Impersonal is a document without what is said of persons around the forum: applicants for themselves have the number of
// their application for a name, members of the committee theirs, and free words that may name anybody are left out. It is
// for reports only: it may break the rules of a document.
func Impersonal(d app.Document, l *lang.Lang) app.Document {
	const none = "–"
	numbered := map[app.ID]string{} // people who sit, by the number of the application
	for a := range d.Applications.All() {
		next := *a
		number := l.T("dossier.applicant", "number", a.Number)
		if a.Person {
			next.Name = number
		}
		next.Delegate, next.Position, next.Email, next.Phone, next.Notes, next.Motive, next.Linkage = "", "", "", "", "", "", ""
		if !a.Person && a.Delegate != "" {
			next.Delegate = none
		}
		d.Applications = d.Applications.With(next)
		for m := range d.Members.All() {
			if m.Application == a.ID {
				numbered[m.Person] = number
			}
		}
	}
	for p := range d.Persons.All() {
		next := *p
		next.Name, next.Role = none, ""
		if number := numbered[p.ID]; number != "" {
			next.Name = number
		}
		d.Persons = d.Persons.With(next)
	}
	for r := range d.Rulings.All() {
		next := *r
		next.By, next.Reason = l.T("dossier.committee"), none
		d.Rulings = d.Rulings.With(next)
	}
	for i, a := range Committee(d) {
		next := *a
		next.Name = l.T("dossier.assessor", "number", i+1)
		d.Assessors = d.Assessors.With(next)
	}
	for m := range d.Marks.All() {
		next := *m
		next.Note = ""
		d.Marks = d.Marks.With(next)
	}
	for p := range d.Panels.All() {
		next := *p
		next.By, next.Reason = "", ""
		d.Panels = d.Panels.With(next)
	}
	for m := range d.Members.All() {
		next := *m
		next.Reason = ""
		d.Members = d.Members.With(next)
	}
	for r := range d.Roles.All() {
		next := *r
		next.Holder = ""
		d.Roles = d.Roles.With(next)
	}
	return d
}
