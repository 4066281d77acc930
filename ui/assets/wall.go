package assets

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/board"
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
		b := board.New(l, board.Options{Loose: l.T("assets.loose"), LooseEmpty: l.T("assets.loose.none"), Words: clusterWords(l), Density: new(board.Density), ReadOnly: true})
		b.SetCards(clusterCards(s.Document()))
		return b
	case "units":
		return kit.Scroll(l, s.wallPicture(l))
	case "advantage":
		return s.wallAdvantage(l)
	}
	r, _ := app.ClusterTest(s.Document(), s.chosenCluster())
	return kit.Scroll(l, kit.Column(l, 28, s.wallPicture(l), kit.NewParagraph(l, report.ClusterSentence(l.Lang, r), kit.Body)))
}

// mostOfSource is how many assets of one source can be read from the back of the room.
const mostOfSource = 5

// wallSources shows the assets by where they come from.
func wallSources(l *kit.Look, d app.Document) fyne.CanvasObject {
	names := map[app.AssetSource][]string{}
	for a := range d.Assets.All() {
		names[a.Source] = append(names[a.Source], a.Name)
	}
	page := kit.Grid(l, 32, 360)
	for _, s := range append(slices.Clone(app.AssetSources), "") {
		if len(names[s]) == 0 {
			continue
		}
		title := kit.Row(l, 14, kit.NewText(l, l.T("report.matrix.unstated"), kit.Section))
		if s != "" {
			title = kit.Row(l, 14, kit.Icon(l, sourceIcon(s), kit.Pine, 44), kit.NewText(l, l.T("source."+string(s)), kit.Section))
		}
		list := kit.Column(l, 10, title)
		for _, name := range names[s][:min(len(names[s]), mostOfSource)] {
			list.Add(kit.NewParagraph(l, name, kit.Body).Content().MaxLines(2))
		}
		if n := len(names[s]) - mostOfSource; n > 0 {
			list.Add(kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2))
		}
		page.Add(list)
	}
	return kit.Scroll(l, page)
}

// wallPicture shows the chosen cluster between its assets and its units.
func (s *screen) wallPicture(l *kit.Look) fyne.CanvasObject {
	p := newPicture(l)
	p.SetReadOnly(true)
	p.SetClusters(pictureOf(l, s.Document(), s.chosenCluster()))
	p.Select(picture.ClusterCore, string(s.cluster))
	return p
}

// wallAdvantage shows the advantage of the chosen cluster and who benefits.
func (s *screen) wallAdvantage(l *kit.Look) fyne.CanvasObject {
	c := s.Document().Clusters.Get(s.chosenCluster())
	page := kit.Column(l, 24, kit.NewParagraph(l, clusterName(l, c), kit.Title).Content())
	if c.About != "" {
		page.Add(kit.NewParagraph(l, c.About, kit.Body).Content())
	}
	page.Add(kit.Divider(l))
	page.Add(kit.Ends(l, 24, 300, kit.NewParagraph(l, l.T("assets.arena"), kit.Section), ballot.NewScore(l, int(c.Rating), 0, nil)))
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
