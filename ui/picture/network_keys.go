package picture

import (
	"math"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// choose picks the node after or before the chosen one; false if there is none.
func (n *Network) choose(by int) bool {
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

// TypedKey walks through the network.
func (n *Network) TypedKey(e *fyne.KeyEvent) {
	if n.readOnly {
		kit.Unhandled(n, e)
		return
	}
	switch e.Name {
	case fyne.KeyTab:
		n.tab(n)
	case fyne.KeyEscape:
		if n.selected < 0 && n.tie < 0 {
			kit.Unhandled(n, e)
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
		kit.Unhandled(n, e)
	default:
		kit.Unhandled(n, e)
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

// towards goes to the nearest node in a direction; with Shift it moves the chosen node itself.
func (n *Network) towards(x, y float64) {
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
