// Package report says what each report tells, in the words of one language, as blocks: paragraphs, tables, counts and
// pictures. The exporters in export/pdf and export/xlsx draw any Report; an exercise adds sections to one, and has a file
// here that bears its name. What all reports share is in report.go (for whom, when, of which sections), blocks.go (what
// they are made of) and view.go.
//
// Blocks hold some of how they are drawn: shares of widths, what is left out on paper or in a workbook, places in a
// network. Pages, fonts, colours and formulas stand with the exporters, never here, and nothing here changes a document.
package report

import (
	"context"
	"time"

	"madrega/app"
	"madrega/app/lang"
)

// Report is one document to send.
type Report struct {
	Lang     *lang.Lang
	Kicker   string // for whom, and when: above the title
	Title    string
	Subtitle string
	Footer   string // when it was made, and what was left out
	Made     time.Time
	ReadMe   []string // first sheet of a workbook: what this is, what may be edited, in a few lines
	Sections []Section
}

// Section is a part with a title: an entry of the outline.
type Section struct {
	ID       string // stable, "grid"
	Chapter  string // begins a chapter of that title: an exercise, in a report of several
	Title    string
	Intro    string // a sentence; may be empty
	Blocks   []Block
	OneSheet bool // in a workbook all its blocks stand below each other on one sheet, named by the title
}

// Options say for whom and when a report is made.
type Options struct {
	Now      time.Time
	Audience Audience

	// Outline leaves out what is in the sections: what remains is what can be asked for at every click.
	Outline bool
	// Context ends the searches of a report before their time; it is then not to be used. Nil lets them come to their end.
	Context context.Context
}

// Build makes what one exercise says in a report. Private notes are in none of it.
type Build func(app.Document, *lang.Lang, Options) []Section

// Make is a report with the given title and what the builders say, one after the other.
func Make(title string, d app.Document, l *lang.Lang, o Options, builders ...Build) Report {
	date, p := l.Date(o.Now), d.Process()
	r := Report{
		Lang: l, Title: title, Made: o.Now,
		Kicker:   l.T("report.audience.participants", "date", date),
		Subtitle: p.Place,
		Footer:   l.T("report.footer.participants", "date", date),
		ReadMe:   []string{l.T("report.readme.what", "date", date)},
	}
	for _, build := range builders {
		r.Sections = append(r.Sections, build(d, l, o)...)
	}
	if r.editable() {
		r.ReadMe = append(r.ReadMe, l.T("report.readme.edit", "sheet", l.T("report.members.sheet")), l.T("report.readme.back"))
	}
	if p.Title != "" {
		r.Subtitle = l.T("report.subtitle", "place", p.Place, "title", p.Title)
	}
	if o.Audience == Planner {
		r.Kicker = l.T("report.audience.planner", "date", date)
		r.Footer = l.T("report.footer.planner", "date", date)
		r.ReadMe = append(r.ReadMe, l.T("report.readme.personal"))
	}
	return r
}

// editable tells whether the report has the list of stakeholders, which is made to be changed in the workbook.
func (r Report) editable() bool {
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if t, ok := b.(Table); ok && t.ID == "members" {
				return true
			}
		}
	}
	return false
}
