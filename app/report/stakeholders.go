package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// StakeholderSections are the sections of the exercise of stakeholders, in their order.
func StakeholderSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := viewOf(d, l, o)
	return []Section{v.summary(), v.members(), v.grid(), v.relations(), v.expectations(), v.resources(), v.representation()}
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
	if v.o.Outline {
		return section
	}
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
