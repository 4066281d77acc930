package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// ClusterSentence says in one sentence what holds of a cluster's test and what is missing.
func ClusterSentence(l *lang.Lang, r app.ClusterResult) string {
	var holds, gaps []string
	for _, c := range r.Checks {
		if c.Gap == "" {
			holds = append(holds, l.T("clustertest."+string(c.Condition)))
		} else {
			gaps = append(gaps, l.T("clustertest.gap."+string(c.Gap)))
		}
	}
	list := func(words []string) lang.Words { return lang.Words(l.Join(words...)) }
	switch {
	case len(gaps) == 0:
		return l.T("clustertest.whole")
	case len(holds) == 0:
		return l.T("clustertest.nothing", "gaps", list(gaps))
	}
	return l.T("clustertest.some", "holds", list(holds), "gaps", list(gaps))
}

// ClusterMet says how many of the four conditions hold.
func ClusterMet(l *lang.Lang, r app.ClusterResult) string {
	if r.Whole() {
		return l.T("clustertest.all")
	}
	return l.T("clustertest.met", "n", r.Met())
}

// AssetSections are the sections of the exercise of assets and clusters; none if there is nothing yet.
func AssetSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := viewOf(d, l, o)
	d = v.d
	var sections []Section
	if d.Clusters.Len() > 0 {
		sections = append(sections, v.clusters())
	}
	if d.Assets.Len()+d.Units.Len() > 0 {
		sections = append(sections, v.assets())
	}
	return sections
}

// clusters is what was found: figures, the picture, advantage and benefit, then the test of each cluster in a sentence.
func (v view) clusters() Section {
	section := Section{ID: "clusters", Title: v.l.T("report.assets.clusters"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	tests := app.ClusterTests(v.d)
	whole, business, social := 0, 0, 0
	for _, r := range tests {
		if r.Whole() {
			whole++
		}
		business += len(r.Business)
		social += len(r.Social)
	}
	section.Blocks = []Block{
		Figures{[]Figure{
			{v.l.Number(v.d.Assets.Len()), v.l.T("report.figure.assets")},
			{v.l.Number(len(tests)), v.l.T("report.figure.clusters")},
			{v.l.Number(business + social), v.l.T("report.figure.units")},
			{v.l.T("report.figure.of", "count", whole, "all", len(tests)), v.l.T("report.figure.whole")},
		}},
		v.clusterPicture(tests),
		Paragraph{Style: Note, Text: v.l.T("report.assets.count", "assets", v.d.Assets.Len(), "clusters", len(tests), "business", business, "social", social)},
	}
	section.Blocks = append(section.Blocks, v.clusterTable(tests))
	for _, r := range tests {
		style := Caution
		if r.Whole() {
			style = Good
		}
		section.Blocks = append(section.Blocks, Paragraph{Style: style, Title: v.clusterName(r.Cluster), Text: ClusterSentence(v.l, r)})
	}
	return section
}

func (v view) clusterName(c *app.Cluster) string {
	if c.Name == "" {
		return v.l.T("assets.cluster.unnamed")
	}
	return c.Name
}

func (v view) clusterPicture(tests []app.ClusterResult) Clusters {
	p := Clusters{Title: v.l.T("report.assets.picture"), Assets: v.l.T("picture.clusters.assets"), Middle: v.l.T("picture.clusters.clusters"),
		Ends: v.l.T("picture.clusters.units"), LooseWord: v.l.T("picture.clusters.loose"), Loose: assetParts(app.LooseAssets(v.d))}
	for _, r := range tests {
		item := ClusterItem{Name: v.clusterName(r.Cluster), State: ClusterMet(v.l, r), Holds: r.Whole(), Assets: assetParts(r.Assets)}
		for _, u := range r.Units() {
			sector, linked := v.d.UnitSector(u)
			item.Units = append(item.Units, ClusterPart{Name: v.d.UnitName(u), Sector: sector, Hollow: !linked})
		}
		p.Items = append(p.Items, item)
	}
	return p
}

func assetParts(assets []*app.Asset) []ClusterPart {
	var list []ClusterPart
	for _, a := range assets {
		part := ClusterPart{Name: a.Name}
		if a.Source != "" {
			part.Icon = "source-" + string(a.Source)
		}
		list = append(list, part)
	}
	return list
}

// clusterTable is the advantage of each cluster and who benefits.
func (v view) clusterTable(tests []app.ClusterResult) Table {
	t := Table{ID: "cluster-list", Title: v.l.T("report.assets.details"), About: v.l.T("report.about.clusters"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.cluster"), Width: 2},
		{ID: "about", Title: v.l.T("report.assets.about"), Sheet: SheetOnly},
		{ID: "advantage", Title: v.l.T("assets.arena"), Width: 3},
		{ID: "rating", Title: v.l.T("field.rating"), Kind: GradeOf, Width: 1.2},
		{ID: "benefits", Title: v.l.T("assets.benefit"), Width: 3},
	}}
	for _, r := range tests {
		t.Rows = append(t.Rows, []Cell{{Text: v.clusterName(r.Cluster), Under: r.About, Strong: true}, {Text: r.About}, {Text: r.Advantage}, v.grade(r.Rating), {Text: r.Benefits}})
	}
	return t
}

// unitTable lists the units for a workbook; on paper they are in the picture.
func (v view) unitTable(tests []app.ClusterResult) Table {
	t := Table{ID: "units", Sheet: SheetOnly, Title: v.l.T("report.assets.units"), About: v.l.T("report.about.units"), Columns: []Column{
		{ID: "cluster", Title: v.l.T("field.cluster"), Width: 2},
		{ID: "name", Title: v.l.T("field.name"), Width: 2.4},
		{ID: "kind", Title: v.l.T("report.assets.kind"), Width: 1.4},
		{ID: "organisation", Title: v.l.T("field.organisation"), Width: 2.4},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Width: 1.2},
	}}
	for _, r := range tests {
		for _, u := range r.Units() {
			row := []Cell{{Text: v.clusterName(r.Cluster)}, {Text: v.d.UnitName(u), Strong: true}, {Text: v.l.T("unit." + string(u.Kind))}, {}, {}}
			if o := v.d.Organisations.Get(u.Organisation); o != nil {
				row[3], row[4] = Cell{Text: o.Name}, v.sector(o.Sector)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// assets lists the unique assets, and says what is still open about them.
func (v view) assets() Section {
	section := Section{ID: "assets", Title: v.l.T("assets.assets.title")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "assets", Title: section.Title, Empty: v.l.T("assets.empty"), About: v.l.T("report.about.assets"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 2.4},
		{ID: "source", Title: v.l.T("field.source"), Width: 1.4},
		{ID: "grows", Title: v.l.T("assets.grows"), Kind: VerdictOf, Width: 1.3},
		{ID: "stays", Title: v.l.T("assets.stays"), Kind: VerdictOf, Width: 1.3},
		{ID: "cluster", Title: v.l.T("field.cluster"), Width: 1.6},
		{ID: "evidence", Title: v.l.T("field.evidence"), Width: 3},
	}}
	var loose, unchecked, unproved []string
	for a := range v.d.Assets.All() {
		row := []Cell{{Text: a.Name, Strong: true}, {}, v.verdict(a.Grows), v.verdict(a.Stays), {}, {Text: a.Evidence}}
		if a.Source != "" {
			row[1].Text = v.l.T("source." + string(a.Source))
		}
		if c := v.d.Clusters.Get(a.Cluster); c != nil {
			row[4].Text = v.clusterName(c)
		} else {
			loose = append(loose, a.Name)
		}
		if a.Rooted() == "" {
			unchecked = append(unchecked, a.Name)
		}
		if a.Evidence == "" {
			unproved = append(unproved, a.Name)
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	if v.d.Units.Len() > 0 {
		section.Blocks = append(section.Blocks, v.unitTable(app.ClusterTests(v.d)))
	}
	for _, open := range []struct {
		key   string
		names []string
	}{
		{"report.assets.loose", loose},
		{"report.assets.unchecked", unchecked},
		{"report.assets.unproved", unproved},
	} {
		if p, ok := v.about(open.key, open.names); ok {
			section.Blocks = append(section.Blocks, p)
		}
	}
	return section
}
