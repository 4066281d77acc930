// Package agenda lists the exercises of the process: their steps, and what they say in reports. It is the registration
// of an exercise: navigation, progress, search, export, the commands and the tests go by it. Its screen is named in
// package ui; a program without a window does without that.
package agenda

import (
	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// Exercises in the order of the process.
var Exercises = []Exercise{
	{ID: "prepare", Number: 1, Sections: report.PrepareSections, Steps: []Step{
		{ID: "place", Form: Desk, Minutes: 20},
		{ID: "goal", Form: Desk, Minutes: 20},
		{ID: "internal", Form: Desk, Minutes: 30},
		{ID: "external", Form: Desk, Minutes: 45},
		{ID: "readiness", Form: Desk, Minutes: 30},
		{ID: "first", Form: Plenary, Minutes: 20},
		{ID: "invitations", Form: Desk, Minutes: 15},
	}},
	{ID: "vision", Number: 2, Sections: report.VisionSections, Steps: []Step{
		{ID: "cards", Form: Silent, Minutes: 15},
		{ID: "group", Form: Plenary, Minutes: 20},
		{ID: "dots", Form: Silent, Minutes: 10},
		{ID: "sentence", Form: PairsPlenary, Minutes: 20},
		{ID: "components", Form: Silent, Minutes: 20},
		{ID: "move", Form: Plenary, Minutes: 25},
	}},
	{ID: "assets", Number: 3, Sections: report.AssetSections, Steps: []Step{
		{ID: "assets", Form: PairsPlenary, Minutes: 20},
		{ID: "clusters", Form: Plenary, Minutes: 20},
		{ID: "units", Form: Pairs, Minutes: 20},
		{ID: "advantage", Form: Plenary, Minutes: 20},
		{ID: "test", Form: Plenary, Minutes: 10},
	}},
	{ID: "stakeholders", Number: 4, Sections: report.StakeholderSections, Steps: []Step{
		{ID: "entry", Form: Plenary, Minutes: 15},
		{ID: "grid", Form: PairsPlenary, Minutes: 20},
		{ID: "contributions", Form: Pairs, Minutes: 20},
		{ID: "resources", Form: Plenary, Minutes: 15},
		{ID: "relations", Form: Plenary, Minutes: 25},
		{ID: "representation", Form: Plenary, Minutes: 15},
	}},
	{ID: "partnership", Number: 5, Sections: report.PartnershipSections, Steps: []Step{
		{ID: "partners", Form: Plenary, Minutes: 15},
		{ID: "expectations", Form: PairsPlenary, Minutes: 30},
		{ID: "tests", Form: Plenary, Minutes: 20},
		{ID: "principles", Form: Plenary, Minutes: 15},
		{ID: "cultures", Form: PairsPlenary, Minutes: 20},
		{ID: "type", Form: Plenary, Minutes: 10},
	}},
	{ID: "ventures", Number: 6, Sections: report.VentureSections, Steps: []Step{
		{ID: "ideas", Form: PairsPlenary, Minutes: 20},
		{ID: "grid", Form: Plenary, Minutes: 25},
		{ID: "gate", Form: Plenary, Minutes: 20},
		{ID: "links", Form: Pairs, Minutes: 15},
		{ID: "plan", Form: Plenary, Minutes: 15},
	}},
	{ID: "forum", Number: 7, Sections: report.ForumSections, Steps: []Step{
		{ID: "call", Form: Desk, Minutes: 45},
		{ID: "applications", Form: Desk, Minutes: 60},
		{ID: "map", Form: Plenary, Minutes: 40},
		{ID: "committee", Form: Desk, Minutes: 90},
		{ID: "proposal", Form: Plenary, Minutes: 40},
		{ID: "decision", Form: Plenary, Minutes: 20},
		{ID: "term", Form: Desk, Minutes: 30},
	}},
	{ID: "close", Number: 8, Sections: report.CloseSections, Steps: []Step{
		{ID: "agreements", Form: Plenary, Minutes: 10},
		{ID: "actions", Form: Plenary, Minutes: 15},
		{ID: "parking", Form: Plenary, Minutes: 10},
		{ID: "feedback", Form: Silent, Minutes: 10},
		{ID: "next", Form: Plenary, Minutes: 5},
	}},
}

// Exercise is one exercise. Its words are under "<ID>.title", and "<ID>.<step>.title" and ".prompt"; its report's title
// is under "report.<ID>.title".
type Exercise struct {
	ID       string // stable: it is in the files
	Number   int    // its place in the process, 1 to 8
	Steps    []Step
	Sections report.Build
}

// Step is one step of an exercise.
type Step struct {
	ID      string // stable: it is in the files
	Form    Form
	Minutes int // suggested; the facilitator may plan otherwise
}

// Form is how the group works in a step. Its words are under "form.<Form>".
type Form string

const (
	Silent       Form = "silent"
	Pairs        Form = "pairs"
	Plenary      Form = "plenary"
	PairsPlenary Form = "pairs_plenary"
	Desk         Form = "desk" // at the desk, before the meeting
)

// Workshop is the kind of report that holds every exercise.
const Workshop = "workshop"

// Dossier is the kind of report by which the advisory committee of a forum decides. It is restricted.
const Dossier = "dossier"

// ReportKinds are the kinds of report there are: the whole workshop, each exercise by its id, and the dossier.
func ReportKinds() []string {
	kinds := []string{Workshop}
	for _, e := range Exercises {
		kinds = append(kinds, e.ID)
	}
	return append(kinds, Dossier)
}

// Report makes a report of one of ReportKinds. In that of the whole workshop each exercise is a chapter, after the
// overview.
func Report(kind string, d app.Document, l *lang.Lang, o report.Options) report.Report {
	if kind == Dossier {
		return report.Dossier(d, l, o)
	}
	builders := []report.Build{report.OverviewSections}
	for _, e := range Exercises {
		if kind == e.ID {
			return report.Make(l.T("report."+e.ID+".title"), d, l, o, e.Sections)
		}
		builders = append(builders, e.chapter)
	}
	return report.Make(l.T("report.workshop.title"), d, l, o, builders...)
}

// Outline is the sections of a report without what is in them. They come from the same making, so that the two can't
// differ, but nothing is laid out or searched for: an interface may ask at every click.
func Outline(kind string, d app.Document, l *lang.Lang, o report.Options) []report.Section {
	o.Outline = true
	return Report(kind, d, l, o).Sections
}

// Progress is the kind of report that compares two moments, of which a meeting left at least one behind.
const Progress = "progress"

// ProgressReport makes a report of what changed from one moment to the other.
func ProgressReport(from, to app.Moment, l *lang.Lang, o report.Options) report.Report {
	return report.Make(l.T("report.progress.title"), to.Document, l, o, func(app.Document, *lang.Lang, report.Options) []report.Section {
		return report.ProgressSections(from, to, l, o)
	})
}

// chapter makes the sections of the exercise, and begins a chapter with the first of them.
func (e Exercise) chapter(d app.Document, l *lang.Lang, o report.Options) []report.Section {
	sections := e.Sections(d, l, o)
	if len(sections) > 0 {
		sections[0].Chapter = l.T(e.ID + ".title")
	}
	return sections
}
