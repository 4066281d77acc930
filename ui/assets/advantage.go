package assets

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// advantageView is step "advantage": in what each cluster is better than others in the world, and who benefits.
type advantageView struct {
	*screen
	*parts.Built
	l *kit.Look
}

func newAdvantageView(s *screen, l *kit.Look) *advantageView {
	v := &advantageView{screen: s, l: l}
	v.Built = parts.NewBuilt(s, l, v.clusters).From(s.from(advantageOf(s.chosenCluster()) + "/evidence"))
	return v
}

func (v *advantageView) Content() fyne.CanvasObject { return v.Built.Content() }
func (v *advantageView) Focus() fyne.Focusable      { return v.Built.Focus() }

// advantageOf is the name of the advantage of a cluster in what is kept.
func advantageOf(id app.ID) string { return "advantage" + string(id) }

// benefitOf is the name of who benefits from a cluster in what is kept.
func benefitOf(id app.ID) string { return "benefit" + string(id) }

func (v *advantageView) clusters(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	page := kit.Grid(l, 16, 400)
	for c := range v.Document().Clusters.All() {
		page.Add(kit.Panel(l, v.cluster(k, c)))
	}
	return page
}

func (v *advantageView) cluster(k *parts.Kept, c *app.Cluster) fyne.CanvasObject {
	l, id := v.l, c.ID
	edit := func(merge string, change func(*app.Cluster)) {
		v.Do(app.Edit(id, merge, change))
	}
	about := kit.Column(l, 12, kit.NewParagraph(l, clusterName(l, c), kit.Section).Content())
	if c.About != "" || !v.ReadOnly() {
		about.Add(k.Entry(l, "about"+string(id), c.About, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 4, ReadOnly: v.ReadOnly(), Placeholder: l.T("assets.about"),
			OnChanged: func(s string) { edit("about", func(c *app.Cluster) { c.About = s }) }}))
	}
	about.Add(kit.Divider(l))
	about.Add(parts.Finding{Name: advantageOf(id), Title: l.T("assets.arena"), How: l.T("assets.arena.how"), Ask: l.T("assets.arena.ask"),
		Score: &c.Rating, Evidence: c.Advantage, ReadOnly: v.ReadOnly(),
		OnScore:    func(g app.Grade) { edit("", func(c *app.Cluster) { c.Rating = g }) },
		OnEvidence: func(s string) { edit("advantage", func(c *app.Cluster) { c.Advantage = s }) }}.Row(l, k))
	about.Add(kit.Divider(l))
	about.Add(parts.Finding{Name: benefitOf(id), Title: l.T("assets.benefit"), How: l.T("assets.benefit.how"), Ask: l.T("assets.benefit.ask"),
		Evidence: c.Benefits, ReadOnly: v.ReadOnly(),
		OnEvidence: func(s string) { edit("benefits", func(c *app.Cluster) { c.Benefits = s }) }}.Row(l, k))
	return about
}
