package picture

// ClusterMap is what the picture of assets, clusters and units is made of: words only, in the order in which they stand.
type ClusterMap struct {
	Heads             [3]string // over the columns: assets, clusters, units; all "" for none
	Clusters          []ClusterNode
	Loose             []string // assets without a cluster, listed at the end
	LooseHead         string
	NoAssets, NoUnits string // said beside a cluster that has none yet; "" says nothing
}

// ClusterNode is a cluster, between its assets and its units.
type ClusterNode struct {
	Name          string
	Note          string // a second line: how many conditions hold; may be empty
	Assets, Units []string
}

// ClusterPart says what a box of the picture is.
type ClusterPart int

const (
	ClusterHead      ClusterPart = iota // the head of a column
	ClusterAsset                        // an asset of a cluster
	ClusterCore                         // the cluster itself
	ClusterUnit                         // a unit of a cluster
	ClusterGap                          // words where a cluster has no assets or no units
	ClusterLooseHead                    // the head of the assets without a cluster
	ClusterLoose                        // such an asset
	ClusterNote                         // the second line of a cluster: measured, and part of its box
)

// ClusterBox is a thing in the picture. The words, the mark and the note stand inside of it.
type ClusterBox struct {
	Rect
	Part    ClusterPart
	Cluster int // index into ClusterMap.Clusters; −1 for heads and loose assets
	Item    int // index into its assets, its units, or the loose assets; the column of a head; else 0
	Band    int // index into ClusterLayout.Bands
	Words   string
	Text    Rect // of the words
	Mark    Rect // a square at the reading start; zero where there is none
	Note    Rect // of the second line of a cluster; zero if it has none
}

// ClusterLine ties an asset or a unit to its cluster: three straight strokes, level, upright and level.
type ClusterLine struct {
	Points  [4]Point // from the asset or unit to the cluster
	Part    ClusterPart
	Cluster int
	Item    int
	Band    int
}

// ClusterOptions say how much room there is and how big things are in it.
type ClusterOptions struct {
	Width   float64
	Unit    float64 // a pixel of the laptop in the unit that is drawn in; 0 counts as 1
	RTL     bool    // assets stand at the right
	Tallest float64 // of a band, so that it fits a page; a cluster that needs more goes on in another band; 0 for any
	// Height tells how high the words of a part become at a width: at most two lines for assets, units and clusters.
	Height func(part ClusterPart, words string, width float64) float64
}

// ClusterLayout is the picture. Boxes come in the order of reading: the assets of a cluster, the cluster, its units, the
// next cluster. Bands lie below each other, and a page may end between any two of them.
type ClusterLayout struct {
	Boxes  []ClusterBox
	Lines  []ClusterLine
	Bands  []Rect
	Height float64
}

// leastClusters is the width, in units, below which marks and rims become smaller.
const leastClusters = 320

// LayoutClusters places each cluster between its assets, at the reading start, and its units, and the assets that have no
// cluster in rows at the end. Nothing overlaps, whatever the words are.
func LayoutClusters(m ClusterMap, o ClusterOptions) ClusterLayout {
	if o.Unit == 0 {
		o.Unit = 1
	}
	o.Unit = min(o.Unit, o.Width/leastClusters)
	c := &clusters{ClusterOptions: o}
	c.gap = clamp(o.Width*.05, 24*o.Unit, 64*o.Unit)
	rest := max(1, o.Width-2*c.gap)
	c.side, c.core = rest*.37, rest*.26
	c.heads(m.Heads)
	for i, node := range m.Clusters {
		c.cluster(m, i, node)
	}
	c.loose(m)
	if o.RTL {
		c.mirror()
	}
	return c.out
}

// clusters is a layout while it grows downwards; x runs from the reading start.
type clusters struct {
	ClusterOptions
	gap, side, core float64 // widths: of the lines, of assets and units, of the clusters
	out             ClusterLayout
}

// columns are the places where assets, clusters and units begin.
func (c *clusters) columns() (xs, ws [3]float64) {
	return [3]float64{0, c.side + c.gap, c.side + c.core + 2*c.gap}, [3]float64{c.side, c.core, c.side}
}

// begin opens a band below what is there, a space away from it.
func (c *clusters) begin(space float64) (band int, y float64) {
	if len(c.out.Bands) > 0 {
		c.out.Height += space * c.Unit
	}
	c.out.Bands = append(c.out.Bands, Rect{0, c.out.Height, c.Width, 0})
	return len(c.out.Bands) - 1, c.out.Height
}

// end closes the band at the lowest of its boxes.
func (c *clusters) end(height float64) {
	c.out.Bands[len(c.out.Bands)-1].H = height
	c.out.Height += height
}

func (c *clusters) heads(words [3]string) {
	if words == ([3]string{}) {
		return
	}
	band, y := c.begin(0)
	xs, ws := c.columns()
	tall := 0.0
	for i, s := range words {
		tall = max(tall, c.Height(ClusterHead, s, ws[i]))
	}
	for i, s := range words {
		r := Rect{xs[i], y, ws[i], tall}
		c.out.Boxes = append(c.out.Boxes, ClusterBox{Rect: r, Part: ClusterHead, Cluster: -1, Item: i, Band: band, Words: s, Text: r})
	}
	c.end(tall)
}

// leaf makes the box of an asset or a unit, with room for a mark and its words in the middle of its height.
func (c *clusters) leaf(part ClusterPart, words string, x, width float64) ClusterBox {
	u := c.Unit
	b := ClusterBox{Part: part, Words: words, Rect: Rect{x, 0, width, 0}}
	start, pad := 10*u, 10*u
	if part != ClusterGap {
		start += 24 * u
	}
	wide := max(1, width-start-pad)
	tall := c.Height(part, words, wide)
	b.H = max(36*u, tall+14*u)
	b.Text = Rect{x + start, (b.H - tall) / 2, wide, tall}
	if part != ClusterGap {
		b.Mark = Rect{x + 10*u, (b.H - 16*u) / 2, 16 * u, 16 * u}
	}
	return b
}

// middle makes the box of a cluster.
func (c *clusters) middle(node ClusterNode) ClusterBox {
	u := c.Unit
	xs, ws := c.columns()
	b := ClusterBox{Part: ClusterCore, Words: node.Name, Rect: Rect{xs[1], 0, ws[1], 0}}
	wide := max(1, b.W-24*u)
	tall := c.Height(ClusterCore, node.Name, wide)
	b.Text = Rect{b.X + 12*u, 0, wide, tall}
	if node.Note != "" {
		b.Note = Rect{b.X + 12*u, tall + 4*u, wide, c.Height(ClusterNote, node.Note, wide)}
		tall = b.Note.Y + b.Note.H
	}
	b.H = max(60*u, tall+24*u)
	b.Text.Y = (b.H - tall) / 2
	if node.Note != "" {
		b.Note.Y += b.Text.Y
	}
	return b
}

// moved is the box lower down, with what is in it.
func (b ClusterBox) moved(y float64) ClusterBox {
	for _, r := range []*Rect{&b.Rect, &b.Text, &b.Mark, &b.Note} {
		if *r != (Rect{}) {
			r.Y += y
		}
	}
	return b
}

const leafSpace = 10 // between assets or units of one cluster

// stack is the height of boxes below each other.
func (c *clusters) stack(boxes []ClusterBox) float64 {
	tall := leafSpace * c.Unit * float64(max(0, len(boxes)-1))
	for _, b := range boxes {
		tall += b.H
	}
	return tall
}

// cluster adds one cluster: in one band, or in several if it is taller than a page.
func (c *clusters) cluster(m ClusterMap, i int, node ClusterNode) {
	xs, ws := c.columns()
	leaves := func(part ClusterPart, names []string, none string, column int) [][]ClusterBox {
		var boxes []ClusterBox
		for k, s := range names {
			b := c.leaf(part, s, xs[column], ws[column])
			b.Item = k
			boxes = append(boxes, b)
		}
		if len(boxes) == 0 && none != "" {
			boxes = []ClusterBox{c.leaf(ClusterGap, none, xs[column], ws[column])}
			boxes[0].Item = column
		}
		return c.pages(boxes)
	}
	assets := leaves(ClusterAsset, node.Assets, m.NoAssets, 0)
	units := leaves(ClusterUnit, node.Units, m.NoUnits, 2)
	for page := range max(1, len(assets), len(units)) {
		core := c.middle(node)
		sides := [2][]ClusterBox{}
		tall := core.H
		for k, all := range [2][][]ClusterBox{assets, units} {
			if page < len(all) {
				sides[k] = all[page]
				tall = max(tall, c.stack(sides[k]))
			}
		}
		space := 28.0
		if page > 0 {
			space = leafSpace
		}
		band, y := c.begin(space)
		core.Cluster, core.Band = i, band
		core = core.moved(y + (tall-core.H)/2)
		for k, boxes := range sides {
			at := y + (tall-c.stack(boxes))/2
			for _, b := range boxes {
				b.Cluster, b.Band = i, band
				b = b.moved(at)
				at += b.H + leafSpace*c.Unit
				c.out.Boxes = append(c.out.Boxes, b)
				c.tie(b, core)
			}
			if k == 0 {
				c.out.Boxes = append(c.out.Boxes, core)
			}
		}
		c.end(tall)
	}
}

// pages cuts a stack of boxes into stacks that are not too tall; a single box may be.
func (c *clusters) pages(boxes []ClusterBox) (pages [][]ClusterBox) {
	from := 0
	for k := 1; k <= len(boxes); k++ {
		if k == len(boxes) || c.Tallest > 0 && c.stack(boxes[from:k+1]) > c.Tallest {
			pages = append(pages, boxes[from:k])
			from = k
		}
	}
	return pages
}

// tie draws the line from an asset or unit to its cluster.
func (c *clusters) tie(b, core ClusterBox) {
	if b.Part == ClusterGap {
		return
	}
	from, to := Point{b.X + b.W, b.Center().Y}, Point{core.X, core.Center().Y}
	if b.Part == ClusterUnit {
		from.X, to.X = b.X, core.X+core.W
	}
	x := (from.X + to.X) / 2
	c.out.Lines = append(c.out.Lines, ClusterLine{Points: [4]Point{from, {x, from.Y}, {x, to.Y}, to}, Part: b.Part,
		Cluster: b.Cluster, Item: b.Item, Band: b.Band})
}

// loose lists the assets without a cluster in rows of three, under their head.
func (c *clusters) loose(m ClusterMap) {
	const across = 3
	u := c.Unit
	width := max(1, (c.Width-(across-1)*12*u)/across)
	for from := 0; from < len(m.Loose); from += across {
		space, top := float64(leafSpace), 0.0
		if from == 0 {
			space = 32
		}
		band, y := c.begin(space)
		if from == 0 && m.LooseHead != "" {
			r := Rect{0, y, c.Width, c.Height(ClusterLooseHead, m.LooseHead, c.Width)}
			c.out.Boxes = append(c.out.Boxes, ClusterBox{Rect: r, Part: ClusterLooseHead, Cluster: -1, Band: band, Words: m.LooseHead, Text: r})
			top = r.H + leafSpace*u
		}
		tall := 0.0
		for k, s := range m.Loose[from:min(from+across, len(m.Loose))] {
			b := c.leaf(ClusterLoose, s, float64(k)*(width+12*u), width).moved(y + top)
			b.Cluster, b.Item, b.Band = -1, from+k, band
			c.out.Boxes = append(c.out.Boxes, b)
			tall = max(tall, b.H)
		}
		c.end(top + tall)
	}
}

// mirror turns the picture for reading from the right.
func (c *clusters) mirror() {
	for i := range c.out.Boxes {
		b := &c.out.Boxes[i]
		for _, r := range []*Rect{&b.Rect, &b.Text, &b.Mark, &b.Note} {
			if *r != (Rect{}) {
				r.X = c.Width - r.X - r.W
			}
		}
	}
	for i := range c.out.Lines {
		for k := range c.out.Lines[i].Points {
			c.out.Lines[i].Points[k].X = c.Width - c.out.Lines[i].Points[k].X
		}
	}
}
