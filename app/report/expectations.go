package report

import (
	"strings"

	"madrega/app"
)

// expectations is the table of what each gives and gains, and, for who may know it, what each fears.
func (v view) expectations() Section {
	section := Section{ID: "expectations", Title: v.l.T("report.expectations.title")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "expectations", Title: section.Title, Empty: v.l.T("report.expectations.none"), About: v.l.T("report.about.expectations"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 2},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Sheet: SheetOnly},
		{ID: "gives", Title: v.l.T("report.expectations.gives"), Width: 2.4},
		{ID: "gains", Title: v.l.T("report.expectations.gains"), Width: 2.4},
	}}
	aspects := []app.Aspect{app.Gives, app.Gains}
	if v.may("concern") {
		aspects = app.Aspects
		t.Columns = append(t.Columns, Column{ID: "concerns", Title: v.l.T("report.expectations.concerns"), Width: 2.4})
	}
	said := map[app.ID]map[app.Aspect][]string{}
	for c := range v.d.Contributions.All() {
		if said[c.Organisation] == nil {
			said[c.Organisation] = map[app.Aspect][]string{}
		}
		said[c.Organisation][c.Aspect] = append(said[c.Organisation][c.Aspect], v.contribution(c))
	}
	for _, o := range v.bySector() {
		if said[o.ID] == nil {
			continue
		}
		row := []Cell{{Text: o.Name, Sector: o.Sector, Strong: true}, v.sector(o.Sector)}
		for _, a := range aspects {
			row = append(row, Cell{Text: listed(said[o.ID][a])})
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	return section
}

// listed writes several things one below the other.
func listed(things []string) string {
	if len(things) < 2 {
		return strings.Join(things, "")
	}
	return "• " + strings.Join(things, "\n• ")
}

// contribution is the words of the prompt, those of the organisation, or both.
func (v view) contribution(c *app.Contribution) string {
	switch {
	case c.Prompt == "":
		return c.Text
	case c.Text == "":
		return v.l.T(c.Prompt)
	}
	return v.l.T("report.expectations.detail", "prompt", app.Msg(c.Prompt), "text", c.Text)
}

// bySector gives the stakeholders sector by sector, those without one last.
func (v view) bySector() []*app.Organisation {
	var list []*app.Organisation
	for _, s := range append(app.Sectors[:len(app.Sectors):len(app.Sectors)], "") {
		for o := range v.d.Organisations.All() {
			if o.Sector == s {
				list = append(list, o)
			}
		}
	}
	return list
}

// resources marks who brings which of the six kinds, and names those that nobody brings.
func (v view) resources() Section {
	t := CrossTable{ID: "resources", Title: v.l.T("report.resources.title"), Corner: v.l.T("field.organisation"), Empty: v.l.T("report.resources.none"), About: v.l.T("report.about.resources")}
	section := Section{ID: "resources", Title: t.Title}
	if v.o.Outline {
		return section
	}
	brings, missing := map[app.ID]map[app.ResourceKind]CrossCell{}, map[app.ResourceKind]bool{}
	for _, k := range app.ResourceKinds {
		t.Columns = append(t.Columns, v.l.T("resource."+string(k)))
		missing[k] = true
	}
	for r := range v.d.Resources.All() {
		if brings[r.Organisation] == nil {
			brings[r.Organisation] = map[app.ResourceKind]CrossCell{}
		}
		brings[r.Organisation][r.Kind] = CrossCell{Holds: true, Text: r.Note}
		delete(missing, r.Kind)
	}
	for _, o := range v.bySector() {
		if brings[o.ID] == nil {
			continue
		}
		row := CrossRow{Name: o.Name, Sector: o.Sector}
		for _, k := range app.ResourceKinds {
			row.Cells = append(row.Cells, brings[o.ID][k])
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	var names []string
	for i, k := range app.ResourceKinds {
		if missing[k] {
			names = append(names, t.Columns[i])
		}
	}
	if p, ok := v.about("report.resources.missing", names); ok && len(t.Rows) > 0 {
		section.Blocks = append(section.Blocks, p)
	}
	return section
}
