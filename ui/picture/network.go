package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// NetworkNode is an organisation in the network.
type NetworkNode struct {
	ID     string
	Name   string // short
	Sector app.Sector
	X, Y   float64 // 0 to 1 from the left and from the top, if Pinned
	Pinned bool    // was put there by hand
}

// NetworkTie is a relation between two nodes.
type NetworkTie struct {
	ID   string
	A, B string // IDs of nodes
	Rung app.Rung
}

// Network shows who is tied to whom: the shape is the sector, the size the number of ties, colour and width of a line
// the rung of the ladder. A chosen node dims what is not around it. It is not mirrored, and stands on a surface.
type Network struct {
	walker

	// All may be nil. They are called after the picture shows the change; whoever keeps the truth answers with SetNetwork.
	OnSelect    func(node string)               // "" for none
	OnSelectTie func(tie string)                // "" for none
	OnPin       func(node string, x, y float64) // dragged there
	OnConnect   func(a, b string)               // drawn from one to the other
	OnOpen      func(node string)               // Enter, or pressed twice
	OnRung      func(tie string, r app.Rung)    // a key from 1 to 6 on the chosen tie

	connecting bool
	nodes      []NetworkNode
	ties       []NetworkTie
	index      map[string]int
	around     []map[int]bool   // the neighbours of each node
	at         []geometry.Point // 0 to 1
	known      map[string]geometry.Point

	selected, tie int // −1 for none
	about         int // whose ties the keys walk through; −1 for all
	zoom          float32
	panned        fyne.Delta // how far the picture was moved while it is enlarged
	hold          networkHold

	dots  []*networkDot
	lines []*networkLine
	names []geometry.Label
	sun   *canvas.Line
	rope  *canvas.Line // while connecting
	goal  *canvas.Circle
	ring  *canvas.Circle
	shown []fyne.CanvasObject
	size  fyne.Size
}

// NewNetwork makes a network without nodes.
func NewNetwork(l *kit.Look) *Network {
	n := &Network{selected: -1, tie: -1, about: -1, zoom: 1, known: map[string]geometry.Point{}}
	n.hold.node = -1
	n.byTab = true
	n.walkOver(l, n, 8)
	n.sun, n.rope = canvas.NewLine(l.Color(kit.Sun)), canvas.NewLine(l.Color(kit.Pine))
	n.goal, n.ring = canvas.NewCircle(nil), canvas.NewCircle(nil)
	n.goal.StrokeColor, n.goal.StrokeWidth = l.Color(kit.Sun), l.S(3)
	n.ring.StrokeColor, n.ring.StrokeWidth = l.Color(kit.Pine), l.S(3)
	return n
}

// SetConnecting makes dragging from one node to another connect them instead of moving the first. Outside of this mode
// Shift does the same.
func (n *Network) SetConnecting(v bool) { n.connecting = v }

// SetNetwork shows these nodes and ties. Nodes that were there before stay about where they were.
func (n *Network) SetNetwork(nodes []NetworkNode, ties []NetworkTie) {
	selected, tie := n.Selected(), n.SelectedTie()
	n.nodes, n.ties = append([]NetworkNode(nil), nodes...), nil
	n.index = make(map[string]int, len(nodes))
	n.around = make([]map[int]bool, len(nodes))
	for i, o := range n.nodes {
		n.index[o.ID] = i
		n.around[i] = map[int]bool{}
	}
	for _, t := range ties {
		a, okA := n.index[t.A]
		b, okB := n.index[t.B]
		if okA && okB && a != b && t.Rung >= app.Disconnection && t.Rung <= app.Partnership {
			n.ties = append(n.ties, t)
			n.around[a][b], n.around[b][a] = true, true
		}
	}
	n.arrange()
	n.dots, n.lines = n.dots[:0], n.lines[:0]
	for i := range n.nodes {
		n.dots = append(n.dots, newNetworkDot(n, i))
	}
	for k := range n.ties {
		n.lines = append(n.lines, newNetworkLine(n, k))
	}
	n.selected, n.tie, n.hovered, n.about, n.hold = n.find(selected), n.findTie(tie), -1, -1, networkHold{node: -1}
	n.Refresh()
}

// Rearrange forgets where the nodes stood and lays the network out from nothing; pinned ones stay.
func (n *Network) Rearrange() {
	n.known = map[string]geometry.Point{}
	n.arrange()
	n.Refresh()
}

func (n *Network) arrange() {
	order := map[app.Sector]int{app.Public: 0, app.Third: 1, app.Business: 2, "": 3}
	nodes := make([]geometry.Node, len(n.nodes))
	for i, o := range n.nodes {
		nodes[i] = geometry.Node{ID: o.ID, Group: order[o.Sector], X: o.X, Y: o.Y, Pinned: o.Pinned}
		if p, ok := n.known[o.ID]; ok && !o.Pinned {
			nodes[i].X, nodes[i].Y, nodes[i].Known = p.X, p.Y, true
		}
	}
	edges := make([]geometry.Edge, len(n.ties))
	for k, t := range n.ties {
		edges[k] = geometry.Edge{A: t.A, B: t.B, Weight: float64(t.Rung)}
	}
	n.at = geometry.LayoutNetwork(nodes, edges)
	n.known = make(map[string]geometry.Point, len(n.nodes))
	for i, o := range n.nodes {
		n.known[o.ID] = n.at[i]
	}
}

// Places tells where the nodes stand, 0 to 1, so that another picture of the same network can look the same.
func (n *Network) Places() map[string]geometry.Point { return n.known }

// Recall is told before the first SetNetwork where the nodes stood in an earlier picture: there they stay.
func (n *Network) Recall(places map[string]geometry.Point) { n.known = places }

// Selected is the chosen node, or "".
func (n *Network) Selected() string {
	if n.selected < 0 {
		return ""
	}
	return n.nodes[n.selected].ID
}

// SelectedTie is the chosen tie, or "".
func (n *Network) SelectedTie() string {
	if n.tie < 0 {
		return ""
	}
	return n.ties[n.tie].ID
}

// Select chooses a node, without telling OnSelect; "" for none.
func (n *Network) Select(node string) { n.selected, n.tie = n.find(node), -1; n.Refresh() }

// SelectTie chooses a tie, without telling OnSelectTie; "" for none.
func (n *Network) SelectTie(tie string) { n.selected, n.tie = -1, n.findTie(tie); n.Refresh() }

func (n *Network) find(id string) int {
	if i, ok := n.index[id]; ok {
		return i
	}
	return -1
}

func (n *Network) findTie(id string) int {
	for k := range n.ties {
		if n.ties[k].ID == id {
			return k
		}
	}
	return -1
}

func (n *Network) pick(node int) {
	if node == n.selected && n.tie < 0 {
		return
	}
	hadTie := n.tie >= 0
	n.selected, n.tie = node, -1
	n.Refresh()
	if hadTie && n.OnSelectTie != nil {
		n.OnSelectTie("")
	}
	if n.OnSelect != nil {
		n.OnSelect(n.Selected())
	}
}

func (n *Network) pickTie(tie int) {
	if tie == n.tie {
		return
	}
	hadNode := n.selected >= 0
	n.selected, n.tie = -1, tie
	n.Refresh()
	if hadNode && n.OnSelect != nil {
		n.OnSelect("")
	}
	if n.OnSelectTie != nil {
		n.OnSelectTie(n.SelectedTie())
	}
}

// unit is how much bigger than on the laptop everything is; smaller where there are many nodes.
func (n *Network) unit() float32 {
	body, _ := n.l.TextSize(kit.Body)
	u := body / 15
	if many := len(n.nodes); many > 40 {
		u *= max(.42, float32(math.Sqrt(40/float64(many)))) * float32(math.Sqrt(float64(n.zoom)))
	}
	return u
}

func (n *Network) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(n.l.S(280), n.l.S(220)) },
		Paint: n.paint,
		Parts: func() []fyne.CanvasObject { return n.shown },
		Of:    n,
	}
}
