package assets

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
	"madrega/ui/kit"
)

// Wall is what the room sees: assets by source, clusters, and of the chosen cluster its picture, its advantage, its test.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	if s.lacks(step) != "" || s.Document().Assets.Len() == 0 && step == "assets" {
		return nil
	}
	switch step {
	case "assets":
		return wallSources(l, s.Document())
	case "clusters":
		b := kit.NewBoard(l, kit.BoardOptions{Loose: l.T("assets.loose"), LooseEmpty: l.T("assets.loose.none"), ReadOnly: true})
		b.SetCards(clusterCards(s.Document()))
		return b
	case "units":
		return s.wallPicture(l)
	case "advantage":
		return s.wallAdvantage(l)
	}
	r, _ := app.ClusterTest(s.Document(), s.chosenCluster())
	return kit.Border(l, nil, kit.Pad(l, 20, 0, 0, 0, kit.NewParagraph(l, report.ClusterSentence(l.Lang, r), kit.Body)), nil, nil, s.wallPicture(l))
}

// wallSources shows the assets in columns by where they come from.
func wallSources(l *kit.Look, d app.Document) fyne.CanvasObject {
	var groups []kit.BoardGroup
	var cards []kit.BoardCard
	found := map[app.AssetSource]bool{}
	for a := range d.Assets.All() {
		found[a.Source] = true
		cards = append(cards, kit.BoardCard{ID: string(a.ID), Group: string(a.Source), Text: a.Name, Icon: sourceIcon(a.Source)})
	}
	for _, s := range app.AssetSources {
		if found[s] {
			groups = append(groups, kit.BoardGroup{ID: string(s), Name: l.T("source." + string(s))})
		}
	}
	o := kit.BoardOptions{ReadOnly: true}
	if found[""] {
		o.Loose = l.T("field.source")
	}
	b := kit.NewBoard(l, o)
	b.SetCards(groups, cards, nil)
	return b
}

// wallPicture shows the chosen cluster between its assets and its units.
func (s *screen) wallPicture(l *kit.Look) fyne.CanvasObject {
	p := newPicture(l)
	p.SetReadOnly(true)
	p.SetClusters(pictureOf(l, s.Document(), s.chosenCluster()))
	p.Select(picture.ClusterCore, string(s.cluster))
	return kit.Scroll(l, p)
}

// wallAdvantage shows the advantage of the chosen cluster and who benefits.
func (s *screen) wallAdvantage(l *kit.Look) fyne.CanvasObject {
	c := s.Document().Clusters.Get(s.chosenCluster())
	page := kit.Column(l, 24, kit.NewParagraph(l, clusterName(l, c), kit.Title).Content())
	if c.About != "" {
		page.Add(kit.NewParagraph(l, c.About, kit.Body).Content())
	}
	page.Add(kit.Divider(l))
	page.Add(kit.Ends(l, 24, 300, kit.NewParagraph(l, l.T("assets.arena"), kit.Section), kit.NewScoreBlocks(l, int(c.Rating), 0, nil)))
	if c.Advantage != "" {
		page.Add(kit.NewParagraph(l, c.Advantage, kit.Body).Content())
	}
	page.Add(kit.Divider(l))
	page.Add(kit.NewParagraph(l, l.T("assets.benefit"), kit.Section))
	if c.Benefits != "" {
		page.Add(kit.NewParagraph(l, c.Benefits, kit.Body).Content())
	}
	return kit.Scroll(l, page)
}
