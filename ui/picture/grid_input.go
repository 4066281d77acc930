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

// Cursor is for Fyne.
func (g *Grid) Cursor() desktop.Cursor {
	if g.hovered != "" && !g.readOnly {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is for Fyne.
func (g *Grid) MouseIn(*desktop.MouseEvent) {}

// MouseMoved shows the name of the mark that the mouse points at.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) { g.hover(g.hit(e.Position)) }

// MouseOut is for Fyne.
func (g *Grid) MouseOut() { g.hover("") }

func (g *Grid) hover(id string) {
	if g.hovered != id && g.drag.id == "" {
		g.hovered = id
		g.Refresh()
	}
}

// MouseDown chooses the card under the mouse.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	if g.readOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(g)
	g.down = true
	id := g.hit(e.Position)
	g.pick(id)
	if id != "" {
		g.drag = gridDrag{id: id, at: g.center(id).Add(kit.Origin(g))}
	}
}

// MouseUp is for Fyne.
func (g *Grid) MouseUp(*desktop.MouseEvent) {
	g.down = false
	if g.drag.id != "" && !g.drag.moved {
		g.drag = gridDrag{}
		g.Refresh()
	}
}

// DoubleTapped asks for the reason of a card.
func (g *Grid) DoubleTapped(e *fyne.PointEvent) {
	if id := g.hit(e.Position); id != "" && !g.readOnly && g.OnReason != nil {
		g.OnReason(id)
	}
}

// Dragged moves the held card along.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	if g.drag.id == "" && !g.down && !g.readOnly {
		if id := g.hit(e.Position); id != "" {
			g.pick(id)
			g.drag = gridDrag{id: id, at: g.center(id).Add(kit.Origin(g))}
		}
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
		g.drag.moved, g.hovered = true, ""
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

// hit is the card at a point; of two, the one in front.
func (g *Grid) hit(p fyne.Position) string {
	on := func(id string) bool {
		c := g.cards[id]
		if c == nil || g.item(id) == nil || !g.item(id).placed() {
			return false
		}
		at, size := c.face.Position(), c.face.Size()
		return p.X >= at.X && p.Y >= at.Y && p.X < at.X+size.Width && p.Y < at.Y+size.Height
	}
	for _, id := range []string{g.selected, g.hovered} {
		if on(id) {
			return id
		}
	}
	for k := len(g.items) - 1; k >= 0; k-- {
		if on(g.items[k].ID) {
			return g.items[k].ID
		}
	}
	return ""
}

// TypedRune reads the two keys that place a card.
func (g *Grid) TypedRune(r rune) {
	n := kit.Digit(r, 5)
	if n == 0 || g.selected == "" || g.readOnly {
		return
	}
	if g.pressed == 0 {
		g.pressed = n
		g.Refresh()
		return
	}
	y := g.pressed
	g.pressed = 0
	g.move(g.selected, float64(n), float64(y))
}

// TypedKey walks through the cards and moves the chosen one.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	i := g.item(g.selected)
	switch {
	case g.readOnly:
		kit.Unhandled(g, e)
	case e.Name == fyne.KeyTab:
		g.tab(g)
	case e.Name == fyne.KeyEscape && g.pressed > 0:
		g.pressed = 0
		g.Refresh()
	case e.Name == fyne.KeyEscape && i != nil:
		g.pick("")
	case i == nil || !i.placed():
		g.walk(e)
	case e.Name == fyne.KeyUp:
		g.nudge(*i, 0, .1)
	case e.Name == fyne.KeyDown:
		g.nudge(*i, 0, -.1)
	case e.Name == fyne.KeyRight:
		g.nudge(*i, .1, 0)
	case e.Name == fyne.KeyLeft:
		g.nudge(*i, -.1, 0)
	case e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace:
		if g.pressed > 0 {
			g.pressed = 0
			g.Refresh()
			return
		}
		g.lift(i.ID)
	default:
		g.walk(e)
	}
}

// walk handles the keys that move no card.
func (g *Grid) walk(e *fyne.KeyEvent) {
	step := g.l.Forward(e.Name)
	switch e.Name {
	case fyne.KeyDown, fyne.KeyPageDown:
		step = 1
	case fyne.KeyUp, fyne.KeyPageUp:
		step = -1
	case fyne.KeyHome, fyne.KeyEnd:
		g.selected = ""
		step = 1
		if e.Name == fyne.KeyEnd {
			step = -1
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.selected != "" && g.OnReason != nil {
			g.OnReason(g.selected)
			return
		}
	}
	if step != 0 {
		g.choose(step)
		return
	}
	kit.Unhandled(g, e)
}

func (g *Grid) nudge(i GridItem, right, up float64) {
	within := func(v float64) float64 { return hundredth(min(5, max(1, v))) }
	g.pressed = 0
	g.move(i.ID, within(i.X+right), within(i.Y+up))
}

func hundredth(v float64) float64 { return math.Round(v*100) / 100 }
