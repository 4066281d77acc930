package report

import (
	"time"

	"madrega/app"
	"madrega/app/lang"
)

// Audience is who reads a report.
type Audience int

const (
	Participants Audience = iota // everybody: no contacts and no notes
	Planner                      // who keeps the files: with contacts and notes, and stable IDs
)

// Options say for whom and when a report is made.
type Options struct {
	Now      time.Time
	Audience Audience
}

// Build makes what one exercise says in a report. Private notes are in none of it.
type Build func(app.Document, *lang.Lang, Options) []Section

// Stakeholders is the report of the mapping of stakeholders.
func Stakeholders(d app.Document, l *lang.Lang, o Options) Report {
	return Make(l.T("report.stakeholders.title"), d, l, o, StakeholderSections)
}

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

// StakeholderSections are the sections of the exercise of stakeholders, in their order.
func StakeholderSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := view{d, l, o}
	return []Section{v.summary(), v.members(), v.grid(), v.relations(), v.expectations(), v.resources(), v.representation()}
}

// view is a document as one language and one audience see it.
type view struct {
	d app.Document
	l *lang.Lang
	o Options
}

// mostNames is how many names a sentence lists before it says how many more there are.
const mostNames = 8

// names lists names inside a sentence.
func (v view) names(names []string) lang.Words { return v.l.Names(mostNames, names) }

// about says something of the named, with how many they are; ok is false when there are none.
func (v view) about(key string, names []string) (p Paragraph, ok bool) {
	return Paragraph{Style: Caution, Text: v.l.T(key, "n", len(names), "names", v.names(names))}, len(names) > 0
}

func names(os []*app.Organisation) []string {
	var list []string
	for _, o := range os {
		list = append(list, o.Name)
	}
	return list
}

func (v view) undecided() []string {
	var list []string
	for o := range v.d.Organisations.All() {
		if o.Sector == "" {
			list = append(list, o.Name)
		}
	}
	return list
}

// pair names the two sides of a relation.
func (v view) pair(r *app.Relation) (a, b *app.Organisation) {
	return v.d.Organisations.Get(r.A), v.d.Organisations.Get(r.B)
}

// summary is the figures, the count by sector, and in words what is missing.
func (v view) summary() Section {
	section := Section{ID: "summary", Title: v.l.T("report.summary.title")}
	if v.d.Organisations.Len() == 0 {
		section.Intro = v.l.T("report.nobody")
		return section
	}
	counts, _ := app.SectorCounts(v.d)
	sectors := Sectors{Title: v.l.T("report.summary.sectors"), Counts: counts, Table: "members", About: v.l.T("report.about.sectors")}
	for i, s := range app.Sectors {
		sectors.Names[i] = v.l.T("sector." + string(s))
	}
	section.Blocks = []Block{v.figures(), sectors}
	cautions := v.cautions()
	if len(cautions) == 0 {
		cautions = []Block{Paragraph{Style: Good, Text: v.l.T("report.summary.good")}}
	}
	section.Blocks = append(section.Blocks, cautions...)
	return section
}

// figures are how many stakeholders, places, relations and planned moves there are.
func (v view) figures() Figures {
	of := func(n, all int) string { return v.l.T("report.figure.of", "count", n, "all", all) }
	places := Figure{v.l.Number(len(app.KnownLocalities(v.d))), v.l.T("report.figure.localities")}
	if all := v.d.Authorities.Len(); all > 0 {
		present := 0
		for _, r := range app.Matrix(v.d, app.ByLocality) {
			if r.Authority != nil && r.Total()+r.Undecided > 0 {
				present++
			}
		}
		places = Figure{of(present, all), v.l.T("report.figure.authorities")}
	}
	planned := 0
	for _, r := range app.Moves(v.d) {
		if r.Planned() {
			planned++
		}
	}
	return Figures{[]Figure{
		{v.l.Number(v.d.Organisations.Len()), v.l.T("report.figure.stakeholders")},
		places,
		{v.l.Number(v.d.Relations.Len()), v.l.T("report.figure.ties")},
		{v.l.Number(planned), v.l.T("report.figure.moves")},
	}}
}

func (v view) cautions() []Block {
	var late []string
	for _, r := range app.Overdue(v.d, v.o.Now) {
		a, b := v.pair(r)
		late = append(late, v.l.T("report.pair", "a", a.Name, "b", b.Name))
	}
	var blocks []Block
	for _, c := range []struct {
		key   string
		names []string
	}{
		{"report.undecided", v.undecided()},
		{"report.unplaced", names(app.Unplaced(v.d))},
		{"report.overdue", late},
	} {
		if p, ok := v.about(c.key, c.names); ok {
			blocks = append(blocks, p)
		}
	}
	for _, by := range []app.By{app.ByLocality, app.ByField} {
		if worst, ok := v.widestGap(by); ok {
			blocks = append(blocks, worst)
		}
	}
	if len(blocks) > 0 {
		first := blocks[0].(Paragraph)
		first.Title = v.l.T("report.summary.open")
		blocks[0] = first
	}
	return blocks
}
