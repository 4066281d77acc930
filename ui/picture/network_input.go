package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// networkHold is what the mouse holds: a node that moves, or a rope from one node to another, or the whole picture.
type networkHold struct {
	down, moved, tying bool
	node               int // −1 for the whole picture
	onto               int // the node at the other end of the rope, or −1
	at                 fyne.Position
	tied               bool // the first end was chosen by Space
	first              int
}

// from is where the rope starts; −1 if there is none.
func (h networkHold) from() int {
	if h.tying && h.moved && h.node >= 0 {
		return h.node
	}
	return -1
}

// Cursor tells what dragging will do.
func (n *Network) Cursor() desktop.Cursor {
	if n.connecting && n.hovered >= 0 && !n.readOnly {
		return desktop.CrosshairCursor
	}
	return n.walker.Cursor()
}

// hover shows the name of the node that the mouse points at.
func (n *Network) hover(i int) {
	if n.hold.down {
		return
	}
	redraw := i >= 0 && !(i < len(n.names) && n.names[i].Shown) || n.hovered >= 0
	n.hovered = i
	if redraw {
		n.Refresh()
	}
}

// MouseDown chooses the node or tie under the mouse.
func (n *Network) MouseDown(e *desktop.MouseEvent) {
	i, ok := n.pressed(e)
	if !ok {
		return
	}
	n.hold = networkHold{down: true, node: i, onto: -1, at: e.Position, tying: n.connecting || e.Modifier&fyne.KeyModifierShift != 0}
	if i < 0 {
		if k := n.hitTie(e.Position); k >= 0 {
			n.pickTie(k)
			n.about = -1
			return
		}
	}
	n.pick(i)
}

func (n *Network) MouseUp(*desktop.MouseEvent) { n.hold.down = false }

// Dragged moves a node, or the rope from it, or the enlarged picture.
func (n *Network) Dragged(e *fyne.DragEvent) {
	if n.readOnly {
		return
	}
	if !n.hold.down && !n.hold.moved {
		n.MouseDown(&desktop.MouseEvent{PointEvent: e.PointEvent, Button: desktop.MouseButtonPrimary})
	}
	n.hold.moved = true
	n.hold.at = n.hold.at.AddXY(e.Dragged.DX, e.Dragged.DY)
	switch {
	case n.hold.node < 0:
		n.moveBy(e.Dragged)
	case n.hold.tying:
		n.hold.onto = n.hit(n.hold.at)
		if n.hold.onto == n.hold.node {
			n.hold.onto = -1
		}
		n.Refresh()
	default:
		n.at[n.hold.node] = n.back(n.hold.at)
		n.Refresh()
	}
}

// DragEnd puts the node down, or ties the two.
func (n *Network) DragEnd() {
	h := n.hold
	n.hold = networkHold{node: -1, onto: -1}
	if !h.moved || h.node < 0 || h.node >= len(n.nodes) {
		return
	}
	if h.tying {
		n.Refresh()
		if h.onto >= 0 {
			n.connect(h.node, h.onto)
		}
		return
	}
	n.pin(h.node)
}

func (n *Network) pin(i int) {
	o, p := &n.nodes[i], n.at[i]
	o.X, o.Y, o.Pinned = p.X, p.Y, true
	n.known[o.ID] = p
	n.Refresh()
	if n.OnPin != nil {
		n.OnPin(o.ID, p.X, p.Y)
	}
}

func (n *Network) connect(a, b int) {
	if n.OnConnect != nil {
		n.OnConnect(n.nodes[a].ID, n.nodes[b].ID)
	}
}

// hit is the node at a point, or −1.
func (n *Network) hit(p fyne.Position) int {
	best, nearest := -1, float32(math.Inf(1))
	for i, d := range n.dots {
		s := n.spot(n.at[i])
		off := float32(math.Hypot(float64(p.X-s.X), float64(p.Y-s.Y)))
		if off <= max(d.radius, n.l.S(9))+n.l.S(2) && off < nearest {
			best, nearest = i, off
		}
	}
	for i, label := range n.names {
		if best < 0 && label.Shown && float64(p.X) >= label.X && float64(p.X) <= label.X+label.W && float64(p.Y) >= label.Y && float64(p.Y) <= label.Y+label.H {
			return i
		}
	}
	return best
}

// hitTie is the tie at a point, or −1.
func (n *Network) hitTie(p fyne.Position) int {
	best, nearest := -1, float64(n.l.S(7))
	for k, t := range n.ties {
		a, b := n.spot(n.at[n.index[t.A]]), n.spot(n.at[n.index[t.B]])
		if off := fromLine(p, a, b) - float64(tieWidth(t.Rung)/2); off < nearest {
			best, nearest = k, off
		}
	}
	return best
}

// fromLine is how far a point is from a line between two others.
func fromLine(p, a, b fyne.Position) float64 {
	dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
	x, y := float64(p.X-a.X), float64(p.Y-a.Y)
	along := 0.0
	if d := dx*dx + dy*dy; d > 0 {
		along = min(1, max(0, (x*dx+y*dy)/d))
	}
	return math.Hypot(x-along*dx, y-along*dy)
}

// Zoom enlarges the picture; 1 shows it all.
func (n *Network) Zoom(by float32) { n.zoomAt(by, fyne.NewPos(n.size.Width/2, n.size.Height/2)) }

// zoomAt enlarges around a point, which stays where it is.
func (n *Network) zoomAt(by float32, p fyne.Position) {
	before := n.zoom
	n.zoom = min(8, max(1, n.zoom*by))
	mx, my := n.size.Width/2, n.size.Height/2
	grow := n.zoom / before
	n.panned.DX = p.X - mx - (p.X-mx-n.panned.DX)*grow
	n.panned.DY = p.Y - my - (p.Y-my-n.panned.DY)*grow
	n.moveBy(fyne.Delta{})
}

// moveBy moves the enlarged picture, never beyond its edge.
func (n *Network) moveBy(d fyne.Delta) {
	mostX, mostY := n.size.Width/2*(n.zoom-1), n.size.Height/2*(n.zoom-1)
	n.panned.DX = min(mostX, max(-mostX, n.panned.DX+d.DX))
	n.panned.DY = min(mostY, max(-mostY, n.panned.DY+d.DY))
	n.Refresh()
}

// Scrolled enlarges the picture around the mouse.
func (n *Network) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY > 0 {
		n.zoomAt(1.2, e.Position)
	} else if e.Scrolled.DY < 0 {
		n.zoomAt(1/1.2, e.Position)
	}
}
