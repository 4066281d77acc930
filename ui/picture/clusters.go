package picture

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// ClusterItem is an asset or a unit in the picture of clusters.
type ClusterItem struct {
	ID, Name string
	Icon     string     // of an asset: its source; "" for none
	Sector   app.Sector // of a unit: that of the organisation behind it, or of its kind
	Hollow   bool       // of a unit: no organisation stands behind it yet, so that the mark tells its kind alone
}

// ClusterGroup is a cluster with its assets and units.
type ClusterGroup struct {
	ID, Name      string
	Note          string // a second line: how many conditions hold; may be empty
	Assets, Units []ClusterItem
}

// ClusterWords are what the picture says besides names; any may be empty.
type ClusterWords struct {
	Assets, Clusters, Units string // heads of the columns
	NoAssets, NoUnits       string // beside a cluster that has none
	Loose                   string // over the assets without a cluster
}

// Clusters shows what each cluster grows from and who works in it: assets at the reading start, clusters, units. It
// is as high as it needs to be: put it into a Scroll, and refresh that when other clusters are set.
type Clusters struct {
	walker
	words ClusterWords

	// Both may be nil. The part is picture.ClusterAsset (with a cluster or without), ClusterCore or ClusterUnit.
	OnSelect func(part geometry.ClusterPart, id string) // id "" for none
	OnOpen   func(part geometry.ClusterPart, id string) // Enter, or pressed twice

	groups   []ClusterGroup
	loose    []ClusterItem
	layouts  map[float32]geometry.ClusterLayout // for the widths that were asked for
	measures map[clusterWords]*kit.Paragraph    // words that were measured
	layout   geometry.ClusterLayout             // that is drawn
	width    float32                            // that it is for; 0 for none
	selected int                                // index into the boxes, −1 for none
	wanted   clusterChoice                      // to be selected once there is a layout

	names []clusterChoice // of the boxes
	boxes []*clusterBox
	lines []clusterLine
	ring  *canvas.Rectangle
	shown []fyne.CanvasObject
}

// clusterWords are the words of a part.
type clusterWords struct {
	part  geometry.ClusterPart
	words string
}

// clusterChoice names what is selected, over changes of the layout.
type clusterChoice struct {
	part geometry.ClusterPart
	id   string
}

// NewClusters makes a picture without clusters.
func NewClusters(l *kit.Look, words ClusterWords) *Clusters {
	p := &Clusters{words: words, selected: -1, ring: kit.FocusRing(l, kit.Pine, 8)}
	p.walkOver(l, p, 8)
	return p
}

// SetClusters shows these clusters, and the assets that belong to none.
func (p *Clusters) SetClusters(groups []ClusterGroup, loose []ClusterItem) {
	p.keep()
	p.groups, p.loose, p.width, p.layouts = groups, loose, 0, nil
	p.Refresh()
}

// Selected is what is chosen; id "" for nothing.
func (p *Clusters) Selected() (part geometry.ClusterPart, id string) {
	if p.width == 0 {
		return p.wanted.part, p.wanted.id
	}
	if p.selected < 0 {
		return 0, ""
	}
	return p.names[p.selected].part, p.names[p.selected].id
}

// Select chooses a part without telling OnSelect; id "" for none.
func (p *Clusters) Select(part geometry.ClusterPart, id string) {
	p.wanted = clusterChoice{part, id}
	if p.width > 0 {
		p.selected = p.find(p.wanted)
	}
	p.Refresh()
}

// HeightFor is the height of the picture at a width.
func (p *Clusters) HeightFor(width float32) float32 {
	return kit.Ceil(float32(p.layoutFor(width).Height)) + p.l.S(kit.LedgeHeight+1)
}

func (p *Clusters) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min: func() fyne.Size {
			least := p.l.S(320)
			return fyne.NewSize(least, p.HeightFor(max(least, p.Size().Width)))
		},
		Paint: p.paint,
		Parts: func() []fyne.CanvasObject { return p.shown },
		Of:    p,
	}
}

// keep remembers what is selected, for when the boxes are made anew.
func (p *Clusters) keep() {
	part, id := p.Selected()
	p.wanted = clusterChoice{part, id}
}

// arrange makes the boxes for a width.
func (p *Clusters) arrange(width float32) {
	if width == p.width || width <= 0 {
		return
	}
	p.keep()
	p.layout, p.width = p.layoutFor(width), width
	p.make()
	p.selected, p.hovered = p.find(p.wanted), -1
}

// mostClusterWords is how many words are remembered with their measures.
const mostClusterWords = 500

// layoutFor finds the places of everything in a width.
func (p *Clusters) layoutFor(width float32) geometry.ClusterLayout {
	if found, ok := p.layouts[width]; ok {
		return found
	}
	if p.layouts == nil {
		p.layouts = map[float32]geometry.ClusterLayout{}
	}
	if p.measures == nil || len(p.measures) > mostClusterWords {
		p.measures = map[clusterWords]*kit.Paragraph{}
	}
	m := geometry.ClusterMap{Heads: [3]string{p.words.Assets, p.words.Clusters, p.words.Units}, Loose: clusterNames(p.loose),
		LooseHead: p.words.Loose, NoAssets: p.words.NoAssets, NoUnits: p.words.NoUnits}
	if len(p.groups) == 0 {
		m.Heads = [3]string{}
	}
	for _, g := range p.groups {
		m.Clusters = append(m.Clusters, geometry.ClusterNode{Name: g.Name, Note: g.Note, Assets: clusterNames(g.Assets), Units: clusterNames(g.Units)})
	}
	p.layouts[width] = geometry.LayoutClusters(m, geometry.ClusterOptions{Width: float64(width), Unit: float64(p.unit()), RTL: p.l.RTL(),
		Height: func(part geometry.ClusterPart, words string, width float64) float64 {
			key := clusterWords{part, words}
			if p.measures[key] == nil {
				p.measures[key] = newClusterText(p.l, part, words)
			}
			return float64(p.measures[key].HeightFor(float32(width)))
		}})
	return p.layouts[width]
}

// unit is how much bigger than on the laptop everything is.
func (p *Clusters) unit() float32 {
	size, _ := p.l.TextSize(kit.Body)
	return size / 15
}

func clusterNames(items []ClusterItem) []string {
	names := make([]string, len(items))
	for i, o := range items {
		names[i] = o.Name
	}
	return names
}

// item gives the asset or unit that a box shows; nil for any other box.
func (p *Clusters) item(b geometry.ClusterBox) *ClusterItem {
	switch b.Part {
	case geometry.ClusterAsset:
		return &p.groups[b.Cluster].Assets[b.Item]
	case geometry.ClusterUnit:
		return &p.groups[b.Cluster].Units[b.Item]
	case geometry.ClusterLoose:
		return &p.loose[b.Item]
	}
	return nil
}

// name tells what a box shows; id "" for boxes that can't be chosen.
func (p *Clusters) name(b geometry.ClusterBox) clusterChoice {
	switch b.Part {
	case geometry.ClusterCore:
		return clusterChoice{b.Part, p.groups[b.Cluster].ID}
	case geometry.ClusterLoose:
		return clusterChoice{geometry.ClusterAsset, p.item(b).ID}
	case geometry.ClusterAsset, geometry.ClusterUnit:
		return clusterChoice{b.Part, p.item(b).ID}
	}
	return clusterChoice{}
}

func (p *Clusters) find(c clusterChoice) int {
	if c.id == "" {
		return -1
	}
	return slices.Index(p.names, c)
}
