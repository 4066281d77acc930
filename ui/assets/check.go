package assets

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// testView is step "test": the picture of all clusters, and of the chosen one what holds and what is missing.
type testView struct {
	*screen
	l       *kit.Look
	picture *picture.Clusters
	scroll  *kit.Scroller
	about   *parts.Built
	page    fyne.CanvasObject
}

func newTestView(s *screen, l *kit.Look) *testView {
	v := &testView{screen: s, l: l, picture: newPicture(l)}
	s.chosenCluster()
	v.picture.OnSelect = v.choose
	v.picture.OnOpen = v.open
	v.about = parts.NewBuilt(s, l, v.aboutCluster)
	v.scroll = kit.Scroll(l, v.picture)
	legend := kit.Flow(l, 16)
	for _, sector := range app.Sectors {
		legend.Add(kit.SectorWord(l, sector, kit.Second))
	}
	legend.Add(kit.NewText(l, l.T("picture.clusters.linked"), kit.Second).SetColor(kit.Ink2))
	drawn := kit.Panel(l, kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, legend), nil, nil, v.scroll))
	v.page = parts.Beside{L: l, Least: 270, Most: 340}.With(drawn, v.about.Content())
	v.picture.SetClusters(pictureOf(l, s.Document(), ""))
	v.picture.Select(geometry.ClusterCore, string(s.cluster))
	return v
}

func (v *testView) Content() fyne.CanvasObject { return v.page }
func (v *testView) Focus() fyne.Focusable      { return v.picture }

func (v *testView) Changed(diff app.Diff) {
	v.chosenCluster()
	v.picture.SetClusters(pictureOf(v.l, v.Document(), ""))
	v.scroll.Refresh()
	v.about.Changed(diff)
}

// newPicture makes the picture with its words.
func newPicture(l *kit.Look) *picture.Clusters {
	return picture.NewClusters(l, picture.ClusterWords{
		Assets: l.T("picture.clusters.assets"), Clusters: l.T("picture.clusters.clusters"), Units: l.T("picture.clusters.units"),
		NoAssets: l.T("picture.clusters.noassets"), NoUnits: l.T("picture.clusters.nounits"), Loose: l.T("picture.clusters.loose")})
}

// pictureOf is what the picture shows of a document: all clusters and the loose assets, or one cluster alone.
func pictureOf(l *kit.Look, d app.Document, only app.ID) (groups []picture.ClusterGroup, loose []picture.ClusterItem) {
	asset := func(a *app.Asset) picture.ClusterItem {
		return picture.ClusterItem{ID: string(a.ID), Name: a.Name, Icon: sourceIcon(a.Source)}
	}
	for _, r := range app.ClusterTests(d) {
		if only != "" && only != r.ID {
			continue
		}
		g := picture.ClusterGroup{ID: string(r.ID), Name: clusterName(l, r.Cluster), Note: report.ClusterMet(l.Lang, r)}
		for _, a := range r.Assets {
			g.Assets = append(g.Assets, asset(a))
		}
		for _, u := range r.Units() {
			sector, linked := d.UnitSector(u)
			g.Units = append(g.Units, picture.ClusterItem{ID: string(u.ID), Name: d.UnitName(u), Sector: sector, Hollow: !linked})
		}
		groups = append(groups, g)
	}
	if only == "" {
		for _, a := range app.LooseAssets(d) {
			loose = append(loose, asset(a))
		}
	}
	return groups, loose
}

// choose tells of the cluster that was chosen, or to which the chosen asset or unit belongs.
func (v *testView) choose(part geometry.ClusterPart, id string) {
	d := v.Document()
	cluster := app.ID(id)
	switch part {
	case geometry.ClusterAsset:
		if a := d.Assets.Get(app.ID(id)); a != nil {
			v.asset, cluster = a.ID, a.Cluster
		}
	case geometry.ClusterUnit:
		if u := d.Units.Get(app.ID(id)); u != nil {
			v.unit, cluster = u.ID, u.Cluster
		}
	}
	if d.Clusters.Get(cluster) != nil && v.cluster != cluster {
		v.cluster = cluster
		v.about.Changed(nil)
		v.about.Top()
	}
}

// open goes where the chosen part is worked on.
func (v *testView) open(part geometry.ClusterPart, _ string) {
	switch part {
	case geometry.ClusterAsset:
		v.see(v.asset)
	case geometry.ClusterUnit:
		v.GoTo("units")
	default:
		v.GoTo("advantage")
	}
}

// aboutCluster is the test of the chosen cluster: one sentence, then each condition with what it stands on.
func (v *testView) aboutCluster(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	r, ok := app.ClusterTest(v.Document(), v.cluster)
	if !ok {
		return kit.Panel(l, kit.NewParagraph(l, l.T("clustertest.choose"), kit.Body).SetColor(kit.Ink2))
	}
	about := kit.Column(l, 12, kit.Column(l, 4,
		kit.NewText(l, report.ClusterMet(l.Lang, r), kit.Second).SetColor(kit.Ink2),
		kit.NewParagraph(l, clusterName(l, r.Cluster), kit.Section).Content(),
		kit.NewParagraph(l, report.ClusterSentence(l.Lang, r), kit.Body)))
	for _, c := range r.Checks {
		about.Add(kit.Divider(l))
		about.Add(v.check(k, r, c))
	}
	return kit.Panel(l, about)
}

// check is one condition; what is missing can be completed where it belongs.
func (v *testView) check(k *parts.Kept, r app.ClusterResult, c app.ClusterCheck) fyne.CanvasObject {
	l := v.l
	item, ink := parts.VerdictItem(l, c.Verdict), map[app.Verdict]kit.Color{app.Holds: kit.OK, app.Partly: kit.Caution, app.Missing: kit.Error}[c.Verdict]
	words := kit.Column(l, 3, kit.NewParagraph(l, item.Text+": "+l.T("clustertest."+string(c.Condition)), kit.Strong))
	if on := v.standsOn(r, c.Condition); on != "" {
		words.Add(kit.NewParagraph(l, on, kit.Second).SetColor(kit.Ink2))
	}
	if c.Gap != "" {
		words.Add(kit.NewParagraph(l, l.T("report.matrix.lacks", "sectors", l.T("clustertest.gap."+string(c.Gap))), kit.Second))
		if !v.ReadOnly() {
			words.Add(kit.AtStart(l, k.Button(l, "go/"+string(c.Condition), l.T("clustertest.go"), "next", kit.Plain, func() { v.complete(c) }).Trailing().Small()))
		}
	}
	return kit.RowTop(l, 10, kit.Sign(l, item.Icon, ink, 20), kit.Fill(words))
}

// standsOn is what a condition rests on, in a few words.
func (v *testView) standsOn(r app.ClusterResult, c app.ClusterCondition) string {
	l := v.l
	switch c {
	case app.HasAsset:
		var names []string
		for _, a := range r.Assets {
			names = append(names, a.Name)
		}
		return string(l.Names(6, names))
	case app.HasNetwork:
		if len(r.Units()) == 0 {
			return ""
		}
		return l.T("clustertest.count", "business", len(r.Business), "social", len(r.Social))
	case app.HasAdvantage:
		said := r.Advantage
		if r.Rating > 0 {
			said += "\n" + l.T("clustertest.rated", "rating", int(r.Rating))
		}
		return said
	}
	return r.Benefits
}

// complete goes to where a condition is worked on.
func (v *testView) complete(c app.ClusterCheck) {
	switch c.Gap {
	case app.NoAsset:
		v.GoTo("clusters")
	case app.NoRootedAsset, app.NobodyAsked:
		if r, ok := app.ClusterTest(v.Document(), v.cluster); ok {
			v.see(r.Assets[0].ID)
		}
	case app.NoUnits, app.NoBusiness, app.NoSocial:
		if c.Gap == app.NoSocial {
			v.begin = parts.AddName(unitsOf(v.cluster, app.SocialUnit))
		}
		v.GoTo("units")
	default:
		switch c.Gap {
		case app.NoRating, app.LowRating:
			v.begin = advantageOf(v.cluster) + "/score"
		case app.NoBenefit:
			v.begin = benefitOf(v.cluster) + "/evidence"
		}
		v.GoTo("advantage")
	}
}
