package picture

import (
	"math"

	"fyne.io/fyne/v2"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

func (n *Network) count() int { return len(n.nodes) }

func (n *Network) takes(int) bool { return true }

func (n *Network) chosen() int { return n.selected }

func (n *Network) middle(i int) geometry.Point { return n.at[i] }

func (n *Network) open(i int) bool {
	if n.OnOpen != nil {
		n.OnOpen(n.nodes[i].ID)
	}
	return n.OnOpen != nil
}

// AcceptsTab tells that Tab belongs to the network while a node is chosen, or a tie.
func (n *Network) AcceptsTab() bool { return n.walker.AcceptsTab() || n.tie >= 0 && !n.readOnly }

// TypedRune rates the chosen tie by a key from 1 to 6, and enlarges by + and −; 0 shows the whole again.
func (n *Network) TypedRune(r rune) {
	if n.readOnly {
		return
	}
	switch d := kit.Digit(r, 6); {
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

// TypedKey walks through the network; with Shift, arrows move the chosen node.
func (n *Network) TypedKey(e *fyne.KeyEvent) {
	x, y, ok := arrow(e.Name)
	switch {
	case n.readOnly:
		n.walk(e)
	case ok && n.Held() && n.selected >= 0:
		n.nudge(x, y)
	case ok:
		n.towards(x, y, func(_ int, along, across float64) float64 {
			if across > along*2 {
				return math.Inf(1)
			}
			return along + 2*across
		})
	case e.Name == fyne.KeyEscape && (n.selected >= 0 || n.tie >= 0):
		n.hold = networkHold{node: -1, onto: -1}
		n.pick(-1)
	case e.Name == fyne.KeyPageDown:
		n.nextTie(1)
	case e.Name == fyne.KeyPageUp:
		n.nextTie(-1)
	case e.Name == fyne.KeySpace:
		n.bySpace()
	default:
		n.walk(e)
	}
}

// bySpace marks a node as the first end of a tie, and at the second one ties them.
func (n *Network) bySpace() {
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

// nudge moves the chosen node a little.
func (n *Network) nudge(x, y float64) {
	here := &n.at[n.selected]
	here.X, here.Y = min(1, max(0, here.X+x*.02)), min(1, max(0, here.Y+y*.02))
	n.pin(n.selected)
}

// nextTie goes through the ties of the node that was chosen last, or through all of them.
func (n *Network) nextTie(by int) {
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
