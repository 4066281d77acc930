// Package assets is the screen of the exercise "assets and economic clusters" (נכסים ואשכול כלכלי): unique assets and
// whether they are rooted in the place, clusters of assets, who works in them, their advantage and who benefits, and the
// test of what makes a cluster.
package assets

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"assets":    func(l *kit.Look) parts.View { return newEntryView(s, l) },
		"clusters":  func(l *kit.Look) parts.View { return newClustersView(s, l) },
		"units":     func(l *kit.Look) parts.View { return newUnitsView(s, l) },
		"advantage": func(l *kit.Look) parts.View { return newAdvantageView(s, l) },
		"test":      func(l *kit.Look) parts.View { return newTestView(s, l) },
	}}
	s.Lacks, s.Empty = s.lacks, s.empty
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	asset, cluster, unit app.ID
	seen                 bool   // the step of assets was opened to see the chosen one, not to add the next
	begin                string // name of the part that the next step begins at; "" for the usual
	entry                entryState
	density              board.Density
}

// Choose chooses an asset, a cluster or a unit.
func (s *screen) Choose(kind string, id app.ID) {
	switch kind {
	case "cluster":
		s.cluster = id
	case "unit":
		s.unit, s.cluster = id, s.Document().Units.Get(id).Cluster
	case "asset":
		s.asset, s.seen = id, true
	}
}

// from is the part that a step begins at: the one that was asked for, or else the usual one.
func (s *screen) from(usual string) string {
	begin := s.begin
	if s.begin = ""; begin != "" {
		return begin
	}
	return usual
}

// see goes to an asset in the list.
func (s *screen) see(asset app.ID) {
	s.Choose("asset", asset)
	s.GoTo("assets")
}

// lacks says what a step needs and is not there: "assets" or "clusters", or "" if it can be worked on.
func (s *screen) lacks(step string) string {
	d := s.Document()
	switch {
	case d.Clusters.Len() > 0 || step == "assets":
		return ""
	case d.Assets.Len() == 0:
		return "assets"
	case step != "clusters":
		return "clusters"
	}
	return ""
}

// empty says what a step lacks, and leads there.
func (s *screen) empty(l *kit.Look, lacking string) fyne.CanvasObject {
	sentence, how, label := l.T("assets.none"), "", l.T("assets.none.go")
	if lacking == "clusters" {
		sentence, how, label = l.T("assets.clusters.none"), l.T("assets.clusters.none.how"), l.T("assets.clusters.none.go")
	}
	if s.ReadOnly() {
		return kit.NewEmptyState(l, sentence, "", "", nil)
	}
	return kit.NewEmptyState(l, sentence, how, label, func() { s.GoTo(lacking) })
}

// chosenCluster is the one chosen, or the first; call it only while there are clusters.
func (s *screen) chosenCluster() app.ID {
	d := s.Document()
	if d.Clusters.Get(s.cluster) == nil && d.Clusters.Len() > 0 {
		s.cluster = d.Clusters.At(0).ID
	}
	return s.cluster
}

// clusterName is what to call a cluster.
func clusterName(l *kit.Look, c *app.Cluster) string {
	if c.Name == "" {
		return l.T("assets.cluster.unnamed")
	}
	return c.Name
}

// sourceIcon is the icon of a source; "" for none.
func sourceIcon(s app.AssetSource) string {
	if s == "" {
		return ""
	}
	return "source-" + string(s)
}

// sourceItem is a source with its icon and word.
func sourceItem(l *kit.Look, s app.AssetSource) kit.Item {
	if s == "" {
		return kit.Item{}
	}
	return kit.Item{Text: l.T("source." + string(s)), Icon: sourceIcon(s)}
}

func sourceItems(l *kit.Look) []kit.Item {
	items := make([]kit.Item, len(app.AssetSources))
	for i, s := range app.AssetSources {
		items[i] = sourceItem(l, s)
	}
	return items
}
