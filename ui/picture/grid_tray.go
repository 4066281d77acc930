package picture

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	geometry "madrega/app/picture"

	"madrega/ui/kit"
)

// GridTray holds the items of a grid map that are not placed yet. It is made by Grid.Tray and may stand anywhere in
// the same window. When there are more than it has room for, it scrolls.
type GridTray struct {
	widget.BaseWidget
	g      *Grid
	empty  *canvas.Text
	ring   *canvas.Rectangle
	offset float32
	high   float32   // of all its cards
	held   *gridCard // a second view of the card that is being held, for while it is over the tray
	shown  []fyne.CanvasObject
}

func newGridTray(g *Grid) *GridTray {
	t := &GridTray{g: g, empty: kit.Write(g.l, g.words.TrayEmpty, kit.Second, kit.Ink2), ring: kit.FocusRing(g.l, kit.Pine, 8)}
	t.ExtendBaseWidget(t)
	return t
}

// HeightFor is the height of all cards at a width.
func (t *GridTray) HeightFor(width float32) float32 {
	return max(t.flow(width, func(*gridCard, geometry.Rect) {}), t.g.l.S(44))
}

func (t *GridTray) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(t.g.l.S(180), t.g.l.S(44)) },
		Paint: t.paint,
		Parts: func() []fyne.CanvasObject { return t.shown },
		Of:    t,
	}
}

// flow gives each waiting card its place, from the side where reading starts, and the height of them all.
func (t *GridTray) flow(width float32, place func(*gridCard, geometry.Rect)) float32 {
	l := t.g.l
	style := newCardStyle(l, 0, float32(int(max(l.S(60), width-l.S(46)))))
	gap := l.S(8)
	x, y, line := gap/2, gap/2, float32(0)
	for _, i := range t.g.items {
		if i.placed() {
			continue
		}
		c := t.g.card(i, style)
		if x > gap/2 && x+c.size.Width > width-gap/2 {
			x, y = gap/2, y+c.size.Height+gap
		}
		left := x
		if l.RTL() {
			left = width - x - c.size.Width
		}
		place(c, geometry.Rect{X: float64(left), Y: float64(y), W: float64(c.size.Width), H: float64(c.size.Height)})
		x += c.size.Width + gap
		line = c.size.Height + gap
	}
	return y + line
}

func (t *GridTray) paint(size fyne.Size) {
	t.shown = t.shown[:0]
	t.high = t.HeightFor(size.Width)
	t.offset = max(0, min(t.offset, t.high-size.Height))
	selected := t.g.cards[t.g.selected]
	t.flow(size.Width, func(c *gridCard, r geometry.Rect) {
		r.Y -= float64(t.offset)
		if c == t.g.cards[t.g.drag.id] {
			return
		}
		c.show(r, true, c == selected)
		if c == selected {
			kit.PlaceRing(t.g.l, t.ring, c.face.Position(), c.face.Size())
			t.shown = append(t.shown, t.ring)
		}
		t.shown = append(t.shown, c.parts()...)
	})
	if len(t.shown) == 0 && len(t.g.items) > 0 {
		m := t.empty.MinSize()
		t.g.l.Put(t.empty, size.Width, 0, t.g.l.S(4), m.Width, m.Height)
		t.shown = append(t.shown, t.empty)
	}
	t.held = nil
	if c := t.g.cards[t.g.drag.id]; c != nil && t.g.drag.moved {
		t.held = newGridCard(t.g.l, GridItem{Name: c.name, Sector: c.sector, Chosen: c.chosen}, c.style)
		t.follow()
		t.shown = append(t.shown, t.held.parts()...)
	}
}

// follow moves the held card along.
func (t *GridTray) follow() {
	if t.held != nil {
		t.held.lift(t.g.drag.at.Subtract(kit.Origin(t)))
	}
}

// reveal scrolls to a card, if it waits here.
func (t *GridTray) reveal(id string) {
	i := t.g.item(id)
	if i == nil || i.placed() {
		return
	}
	size := t.Size()
	t.flow(size.Width, func(c *gridCard, r geometry.Rect) {
		if c != t.g.cards[id] {
			return
		}
		room := t.g.l.S(8)
		t.offset = kit.InSight(t.offset, size.Height, float32(r.Y)-room, float32(r.Y+r.H)+room)
	})
	t.Refresh()
}

func (t *GridTray) Scrolled(e *fyne.ScrollEvent) {
	t.offset -= e.Scrolled.DY
	t.Refresh()
}

func (t *GridTray) hit(p fyne.Position) int {
	return slices.IndexFunc(t.g.items, func(i GridItem) bool {
		c := t.g.cards[i.ID]
		return c != nil && !i.placed() && c.holds(p)
	})
}

// MouseDown chooses the card under the mouse.
func (t *GridTray) MouseDown(e *desktop.MouseEvent) {
	if t.g.readOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(t.g)
	t.g.down = true
	t.take(e.Position)
}

func (t *GridTray) take(p fyne.Position) {
	i := t.hit(p)
	t.g.pick(i)
	if i >= 0 {
		c := t.g.cards[t.g.items[i].ID]
		t.g.drag = gridDrag{id: t.g.items[i].ID, at: kit.Origin(t).Add(c.face.Position()).AddXY(c.size.Width/2, c.size.Height/2)}
	}
}

func (t *GridTray) MouseUp(e *desktop.MouseEvent) { t.g.MouseUp(e) }

// Dragged moves the held card along.
func (t *GridTray) Dragged(e *fyne.DragEvent) {
	if t.g.drag.id == "" && !t.g.down && !t.g.readOnly {
		t.take(e.Position)
	}
	t.g.dragBy(e.Dragged)
}

// DragEnd puts the held card down.
func (t *GridTray) DragEnd() {
	t.g.DragEnd()
	t.Tapped(nil)
}

// Tapped gives the keyboard to the map once more: a window takes it away after a press on what can't have it itself.
func (t *GridTray) Tapped(*fyne.PointEvent) {
	if !t.g.readOnly {
		kit.Focus(t.g)
	}
}
