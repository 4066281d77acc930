package ui

import (
	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// Workshop is the kind of report that holds every exercise.
const Workshop = "workshop"

// ReportKinds are the kinds of report there are: the whole workshop, and each exercise by its id.
func ReportKinds() []string {
	kinds := []string{Workshop}
	for _, e := range Exercises {
		kinds = append(kinds, e.ID)
	}
	return kinds
}

// Report makes a report of one of ReportKinds.
func Report(kind string, d app.Document, l *lang.Lang, o report.Options) report.Report {
	var builders []report.Build
	title := l.T("report.workshop.title")
	for _, e := range Exercises {
		if kind == e.ID {
			return report.Make(l.T("report."+e.ID+".title"), d, l, o, e.Sections)
		}
		builders = append(builders, e.Sections)
	}
	return report.Make(title, d, l, o, builders...)
}
