package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
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
func (h networkHold) from(*NetworkView) int {
	if h.tying && h.moved && h.node >= 0 {
		return h.node
	}
	return -1
}

// Cursor is for Fyne.
func (n *NetworkView) Cursor() desktop.Cursor {
	switch {
	case n.readOnly || n.hovered < 0:
		return desktop.DefaultCursor
	case n.connecting:
		return desktop.CrosshairCursor
	}
	return desktop.PointerCursor
}

// MouseIn is for Fyne.
func (n *NetworkView) MouseIn(*desktop.MouseEvent) {}

// MouseMoved shows the name of the node that the mouse points at.
func (n *NetworkView) MouseMoved(e *desktop.MouseEvent) { n.hover(n.hit(e.Position)) }

// MouseOut is for Fyne.
func (n *NetworkView) MouseOut() { n.hover(-1) }

func (n *NetworkView) hover(i int) {
	if i != n.hovered && !n.hold.down {
		shown := func(k int) bool { return k < 0 || k < len(n.names) && n.names[k].Shown }
		redraw := !shown(i) || n.hovered >= 0
		n.hovered = i
		if redraw {
			n.Refresh()
		}
	}
}

// MouseDown chooses the node or tie under the mouse.
func (n *NetworkView) MouseDown(e *desktop.MouseEvent) {
	if n.readOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	focus(n)
	i := n.hit(e.Position)
	n.hold = networkHold{down: true, node: i, onto: -1, at: e.Position, tying: n.connecting || e.Modifier&fyne.KeyModifierShift != 0}
	if i >= 0 {
		n.pick(i)
		return
	}
	if k := n.hitTie(e.Position); k >= 0 {
		n.pickTie(k)
		n.about = -1
	} else {
		n.pick(-1)
	}
}

// MouseUp is for Fyne.
func (n *NetworkView) MouseUp(*desktop.MouseEvent) { n.hold.down = false }

// DoubleTapped opens a node.
func (n *NetworkView) DoubleTapped(e *fyne.PointEvent) {
	if i := n.hit(e.Position); i >= 0 && n.OnOpen != nil {
		n.OnOpen(n.nodes[i].ID)
	}
}

// Dragged moves a node, or the rope from it, or the enlarged picture.
func (n *NetworkView) Dragged(e *fyne.DragEvent) {
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
func (n *NetworkView) DragEnd() {
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

func (n *NetworkView) pin(i int) {
	o, p := &n.nodes[i], n.at[i]
	o.X, o.Y, o.Pinned = p.X, p.Y, true
	n.known[o.ID] = p
	n.Refresh()
	if n.OnPin != nil {
		n.OnPin(o.ID, p.X, p.Y)
	}
}

func (n *NetworkView) connect(a, b int) {
	if n.OnConnect != nil {
		n.OnConnect(n.nodes[a].ID, n.nodes[b].ID)
	}
}

// hit is the node at a point, or −1.
func (n *NetworkView) hit(p fyne.Position) int {
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
func (n *NetworkView) hitTie(p fyne.Position) int {
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
func (n *NetworkView) Zoom(by float32) { n.zoomAt(by, fyne.NewPos(n.size.Width/2, n.size.Height/2)) }

// zoomAt enlarges around a point, which stays where it is.
func (n *NetworkView) zoomAt(by float32, p fyne.Position) {
	before := n.zoom
	n.zoom = min(8, max(1, n.zoom*by))
	mx, my := n.size.Width/2, n.size.Height/2
	grow := n.zoom / before
	n.shift0.DX = p.X - mx - (p.X-mx-n.shift0.DX)*grow
	n.shift0.DY = p.Y - my - (p.Y-my-n.shift0.DY)*grow
	n.moveBy(fyne.Delta{})
}

// moveBy moves the enlarged picture, never beyond its edge.
func (n *NetworkView) moveBy(d fyne.Delta) {
	mostX, mostY := n.size.Width/2*(n.zoom-1), n.size.Height/2*(n.zoom-1)
	n.shift0.DX = min(mostX, max(-mostX, n.shift0.DX+d.DX))
	n.shift0.DY = min(mostY, max(-mostY, n.shift0.DY+d.DY))
	n.Refresh()
}

// Scrolled enlarges the picture around the mouse.
func (n *NetworkView) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY > 0 {
		n.zoomAt(1.2, e.Position)
	} else if e.Scrolled.DY < 0 {
		n.zoomAt(1/1.2, e.Position)
	}
}

// choose picks the node after or before the chosen one; false if there is none.
func (n *NetworkView) choose(by int) bool {
	at := n.selected
	if at < 0 && by < 0 {
		at = len(n.nodes)
	}
	if at += by; at < 0 || at >= len(n.nodes) {
		return false
	}
	n.pick(at)
	return true
}

// TypedRune rates the chosen tie, enlarges, and ties two nodes by Space.
func (n *NetworkView) TypedRune(r rune) {
	if n.readOnly {
		return
	}
	switch d := digit(r, 6); {
	case d > 0 && n.tie >= 0 && n.OnRung != nil:
		n.OnRung(n.SelectedTie(), app.Rung(d))
	case r == '+' || r == '=':
		n.Zoom(1.2)
	case r == '-':
		n.Zoom(1 / 1.2)
	case r == '0':
		n.Zoom(0)
	}
}

// TypedKey walks through the network.
func (n *NetworkView) TypedKey(e *fyne.KeyEvent) {
	if n.readOnly {
		Unhandled(n, e)
		return
	}
	switch e.Name {
	case fyne.KeyTab:
		n.tab(n)
	case fyne.KeyEscape:
		if n.selected < 0 && n.tie < 0 {
			Unhandled(n, e)
			return
		}
		n.hold = networkHold{node: -1, onto: -1}
		n.pick(-1)
	case fyne.KeyLeft:
		n.towards(-1, 0)
	case fyne.KeyRight:
		n.towards(1, 0)
	case fyne.KeyUp:
		n.towards(0, -1)
	case fyne.KeyDown:
		n.towards(0, 1)
	case fyne.KeyPageDown:
		n.nextTie(1)
	case fyne.KeyPageUp:
		n.nextTie(-1)
	case fyne.KeyHome:
		n.selected = -1
		n.choose(1)
	case fyne.KeyEnd:
		n.selected = -1
		n.choose(-1)
	case fyne.KeySpace:
		n.bySpace()
	case fyne.KeyReturn, fyne.KeyEnter:
		if n.selected >= 0 && n.OnOpen != nil {
			n.OnOpen(n.Selected())
			return
		}
		Unhandled(n, e)
	default:
		Unhandled(n, e)
	}
}

// bySpace marks a node as the first end of a tie, and at the second one ties them.
func (n *NetworkView) bySpace() {
	switch {
	case n.selected < 0:
	case n.hold.tied && n.hold.first != n.selected:
		first := n.hold.first
		n.hold = networkHold{node: -1, onto: -1}
		n.connect(first, n.selected)
	default:
		n.hold = networkHold{node: -1, onto: -1, tied: true, first: n.selected}
	}
}

// towards goes to the nearest node in a direction; with Shift it moves the chosen node itself.
func (n *NetworkView) towards(x, y float64) {
	if n.selected < 0 {
		n.choose(1)
		return
	}
	here := n.at[n.selected]
	if n.shift {
		here.X, here.Y = min(1, max(0, here.X+x*.02)), min(1, max(0, here.Y+y*.02))
		n.at[n.selected] = here
		n.pin(n.selected)
		return
	}
	best, least := -1, math.Inf(1)
	for i, p := range n.at {
		dx, dy := p.X-here.X, p.Y-here.Y
		along, across := dx*x+dy*y, math.Abs(dx*y)+math.Abs(dy*x)
		if cost := along + 2*across; i != n.selected && along > 1e-6 && across <= along*2 && cost < least {
			best, least = i, cost
		}
	}
	if best >= 0 {
		n.pick(best)
	}
}

// nextTie goes through the ties of the node that was chosen last, or through all of them.
func (n *NetworkView) nextTie(by int) {
	of := n.selected
	if of < 0 && n.tie >= 0 {
		of = n.about
	}
	var ties []int
	at := -1
	for k, t := range n.ties {
		if of < 0 || t.A == n.nodes[of].ID || t.B == n.nodes[of].ID {
			if k == n.tie {
				at = len(ties)
			}
			ties = append(ties, k)
		}
	}
	if len(ties) == 0 {
		return
	}
	if at < 0 && by < 0 {
		at = 0
	}
	n.pickTie(ties[(at+by+len(ties))%len(ties)])
	n.about = of
}
