package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	geometry "madrega/app/picture"

	"madrega/ui/kit"
)

// gridDrag is a card that is being held. Places are those of the window, because the card may go from the tray to the
// grid and back.
type gridDrag struct {
	id    string
	at    fyne.Position // middle of the card
	moved bool
	line  *gridGhost
}

// hover shows the name of the mark that the mouse points at.
func (g *Grid) hover(i int) {
	if g.drag.id == "" {
		g.hovered = i
		g.Refresh()
	}
}

// MouseDown chooses the card under the mouse.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	if i, ok := g.pressed(e); ok {
		g.down = true
		g.take(i)
	}
}

// take chooses a card and holds it.
func (g *Grid) take(i int) {
	g.pick(i)
	if id := g.id(i); id != "" {
		g.drag = gridDrag{id: id, at: g.center(id).Add(kit.Origin(g))}
	}
}

func (g *Grid) MouseUp(*desktop.MouseEvent) {
	g.down = false
	if g.drag.id != "" && !g.drag.moved {
		g.drag = gridDrag{}
		g.Refresh()
	}
}

// Dragged moves the held card along.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	if g.drag.id == "" && !g.down && !g.readOnly {
		g.take(g.hit(e.Position))
	}
	g.dragBy(e.Dragged)
}

// dragBy moves the held card; only the card is drawn anew, however many others there are.
func (g *Grid) dragBy(d fyne.Delta) {
	if g.drag.id == "" {
		return
	}
	g.drag.at = g.drag.at.AddXY(d.DX, d.DY)
	if !g.drag.moved {
		g.drag.moved, g.hovered = true, -1
		g.redraw()
		return
	}
	g.cards[g.drag.id].lift(g.held())
	if line := g.drag.line; line != nil {
		stroke(line.line, line.line.Position1, g.held())
		line.line.Refresh()
	}
	g.tray.follow()
}

// held is the middle of the held card in this widget.
func (g *Grid) held() fyne.Position { return g.drag.at.Subtract(kit.Origin(g)) }

// DragEnd puts the held card down: on the fields, or beside them as near as can be; outside of the widget it goes back
// into the tray.
func (g *Grid) DragEnd() {
	id, at, moved := g.drag.id, g.held(), g.drag.moved
	g.drag, g.down = gridDrag{}, false
	if id == "" || !moved {
		return
	}
	i := g.item(id)
	size := g.Size()
	outside := at.X < 0 || at.Y < 0 || at.X > size.Width || at.Y > size.Height
	switch {
	case i == nil:
		g.redraw()
	case !outside:
		x, y := geometry.FromPlot(pictureSize(g.plotSize), geometry.Point{X: float64(at.X - g.plot.X), Y: float64(at.Y - g.plot.Y)})
		g.move(id, hundredth(x), hundredth(y))
	case i.placed():
		g.lift(id)
	default:
		g.redraw()
	}
}

func (g *Grid) count() int { return len(g.items) }

func (g *Grid) takes(int) bool { return true }

func (g *Grid) chosen() int { return g.index(g.selected) }

func (g *Grid) middle(i int) geometry.Point {
	return geometry.Point{X: g.items[i].X, Y: -g.items[i].Y}
}

// open asks for the reason of a card.
func (g *Grid) open(i int) bool {
	if g.OnReason != nil {
		g.OnReason(g.items[i].ID)
	}
	return g.OnReason != nil
}

// hit is the card at a point; of two, the one in front.
func (g *Grid) hit(p fyne.Position) int {
	on := func(i int) bool {
		if i < 0 || !g.items[i].placed() {
			return false
		}
		c := g.cards[g.items[i].ID]
		return c != nil && c.holds(p)
	}
	for _, i := range []int{g.chosen(), g.hovered} {
		if on(i) {
			return i
		}
	}
	for i := len(g.items) - 1; i >= 0; i-- {
		if on(i) {
			return i
		}
	}
	return -1
}

// TypedRune reads the two keys that place a card.
func (g *Grid) TypedRune(r rune) {
	n := kit.Digit(r, 5)
	if n == 0 || g.selected == "" || g.readOnly {
		return
	}
	if g.first == 0 {
		g.first = n
		g.Refresh()
		return
	}
	y := g.first
	g.first = 0
	g.move(g.selected, float64(n), float64(y))
}

// TypedKey moves the chosen card, or goes on from one that waits in the tray.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	i := g.item(g.selected)
	x, y, ok := arrow(e.Name)
	switch {
	case g.readOnly:
		g.walk(e)
	case g.first > 0 && (e.Name == fyne.KeyEscape || e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace):
		g.first = 0
		g.Refresh()
	case ok && i != nil && i.placed():
		g.nudge(*i, x*.1, -y*.1)
	case ok && y == 0:
		g.next(g.chosen(), g.l.Forward(e.Name))
	case e.Name == fyne.KeyDown || e.Name == fyne.KeyPageDown:
		g.next(g.chosen(), 1)
	case e.Name == fyne.KeyUp || e.Name == fyne.KeyPageUp:
		g.next(g.chosen(), -1)
	case (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) && i != nil && i.placed():
		g.lift(i.ID)
	default:
		g.walk(e)
	}
}

func (g *Grid) nudge(i GridItem, right, up float64) {
	within := func(v float64) float64 { return hundredth(min(5, max(1, v))) }
	g.first = 0
	g.move(i.ID, within(i.X+right), within(i.Y+up))
}

func hundredth(v float64) float64 { return math.Round(v*100) / 100 }
