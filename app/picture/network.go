package picture

import "math"

// Node is an organisation in the network.
type Node struct {
	ID     string
	Group  int     // nodes of one group (a sector) start beside each other
	X, Y   float64 // 0 to 1: where it stands already, if Known or Pinned
	Known  bool    // stood there in the picture before this one, and should stay about there
	Pinned bool    // was put there by hand, and stays
}

// Edge is a tie between two nodes, named by their IDs. Weight, 1 to 6, brings the close ones a little nearer.
type Edge struct {
	A, B   string
	Weight float64
}

// wide is the width of the pictures that the layout has in mind, for a height of 1; names need more room beside than
// below.
const wide = 1.35

// LayoutNetwork finds a calm place for every node, from 0 to 1 both ways, in the order of the nodes. Tied nodes stand
// together; parts that nothing ties stand beside each other, and single nodes in rows below. Nodes that are known stay
// about where they were, so that a new one disturbs nobody; pinned ones stay exactly.
func LayoutNetwork(nodes []Node, edges []Edge) []Point {
	if len(nodes) == 0 {
		return nil
	}
	g := newGraph(nodes, edges)
	known, pinned := false, false
	for _, n := range nodes {
		known, pinned = known || n.Known, pinned || n.Pinned
	}
	var at []Point
	switch {
	case known:
		at = g.join()
	case pinned:
		at = g.fresh()
		g.pull(at)
	default:
		at = g.fresh()
	}
	g.separate(at)
	for i, n := range nodes {
		at[i] = Point{clamp(round(at[i].X/wide), 0, 1), clamp(round(at[i].Y), 0, 1)}
		if n.Pinned {
			at[i] = Point{clamp(n.X, 0, 1), clamp(n.Y, 0, 1)}
		}
	}
	return at
}

// round hides that processors differ in the last digits.
func round(v float64) float64 { return math.Round(v*1e5) / 1e5 }

// graph is the network by indices into nodes. Inside the package places run from 0 to wide, and from 0 to 1.
type graph struct {
	nodes []Node
	next  [][]link
}

type link struct {
	to     int
	length float64
}

func newGraph(nodes []Node, edges []Edge) *graph {
	g := &graph{nodes, make([][]link, len(nodes))}
	index := make(map[string]int, len(nodes))
	for i, n := range nodes {
		index[n.ID] = i
	}
	seen := map[[2]int]bool{}
	for _, e := range edges {
		a, okA := index[e.A]
		b, okB := index[e.B]
		pair := [2]int{min(a, b), max(a, b)}
		if !okA || !okB || a == b || seen[pair] {
			continue
		}
		seen[pair] = true
		length := 1.25 - .08*clamp(e.Weight, 0, 6)
		g.next[a] = append(g.next[a], link{b, length})
		g.next[b] = append(g.next[b], link{a, length})
	}
	return g
}

// fixed tells which nodes may not move.
func (g *graph) fixed(i int) bool { return g.nodes[i].Pinned }

// given is the place that a node brings along.
func (g *graph) given(i int) Point { return Point{g.nodes[i].X * wide, g.nodes[i].Y} }

// room is how far apart nodes should stand, sideways and up, so that each has a place for its name.
func (g *graph) room() Size {
	n := float64(len(g.nodes))
	return Size{min(.17, .82*wide/math.Sqrt(wide*n)), min(.11, .62/math.Sqrt(wide*n))}
}

// separate moves nodes apart that stand too near each other, a little at a time.
func (g *graph) separate(at []Point) {
	room := g.room()
	for range fewer(80, len(at)) {
		moved := false
		for i := range at {
			for j := i + 1; j < len(at); j++ {
				dx, dy := at[j].X-at[i].X, at[j].Y-at[i].Y
				overX, overY := room.W-math.Abs(dx), room.H-math.Abs(dy)
				if overX <= touch || overY <= touch || g.fixed(i) && g.fixed(j) {
					continue
				}
				var by Point
				if overX/room.W < overY/room.H {
					by.X = math.Copysign(overX, dx)
				} else {
					by.Y = math.Copysign(overY, dy)
				}
				a, b := .5, .5
				switch {
				case g.fixed(i):
					a, b = 0, 1
				case g.fixed(j):
					a, b = 1, 0
				}
				at[i] = inside(Point{at[i].X - by.X*a, at[i].Y - by.Y*a})
				at[j] = inside(Point{at[j].X + by.X*b, at[j].Y + by.Y*b})
				moved = true
			}
		}
		if !moved {
			return
		}
	}
}

func inside(p Point) Point { return Point{clamp(p.X, 0, wide), clamp(p.Y, 0, 1)} }
