package picture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	geometry "madrega/app/picture"

	"madrega/ui/kit"
)

// many is how many cards may stand in a picture before their texts become smaller.
const many = 24

// paint draws the picture for a size: the ground, the earlier places, the cards, and above them what is chosen or held.
func (g *Grid) paint(size fyne.Size) {
	if size.Width < 1 || size.Height < 1 { // a crowd without any room takes longest to plan
		return
	}
	g.plot, g.plotSize = g.ground.place(size)
	g.shown = append(g.shown[:0], g.ground.parts...)
	placed := g.placeAll()
	ghosts := 0
	for _, i := range g.items {
		if moved := i.placed() && i.FromY != 0 && g.places[i.ID].Named; moved && (i.ID == g.selected || len(placed) <= many) && i.ID != g.drag.id {
			g.ghost(ghosts).show(g, i.Sector, g.at(i.FromX, i.FromY), g.center(i.ID))
			ghosts++
		}
	}
	if i := g.item(g.drag.id); i != nil && i.placed() {
		g.ghost(ghosts).show(g, i.Sector, g.center(i.ID), g.held())
		g.drag.line = g.ghosts[ghosts]
	}
	pointed := g.id(g.hovered)
	for _, id := range placed {
		if id != g.selected && id != pointed && id != g.drag.id {
			g.cards[id].show(g.rect(id), g.places[id].Named, false)
			g.shown = append(g.shown, g.cards[id].parts()...)
		}
	}
	for _, id := range []string{pointed, g.selected} {
		if i := g.item(id); i != nil && i.placed() && id != g.drag.id {
			g.shown = append(g.shown, g.front(id)...)
		}
	}
	g.shown = append(g.shown, g.framed(g.plot, g.plotSize)...)
	if c := g.cards[g.drag.id]; c != nil {
		c.lift(g.held())
		g.shown = append(g.shown, c.parts()...)
	}
}

// front draws a card above the others, with its name also where the others are marks alone.
func (g *Grid) front(id string) []fyne.CanvasObject {
	c := g.cards[id]
	r := g.rect(id)
	if !g.places[id].Named {
		whole := geometry.Rect{W: float64(g.plotSize.Width), H: float64(g.plotSize.Height)}
		mid := r.Center()
		full := geometry.Around(mid, geometry.Size{W: float64(c.size.Width), H: float64(c.size.Height)})
		left, top := float64(g.plot.X), float64(g.plot.Y)
		full.X = min(max(full.X, left), left+whole.W-full.W)
		full.Y = min(max(full.Y, top), top+whole.H-full.H)
		r = full
	}
	c.show(r, true, id == g.selected)
	parts := c.parts()
	if id != g.selected {
		return parts
	}
	if !g.readOnly {
		kit.PlaceRing(g.l, g.ring, c.face.Position(), c.face.Size())
		parts = append([]fyne.CanvasObject{g.ring}, parts...)
	}
	if g.first > 0 {
		g.prompt.show(g, c.face.Position(), c.face.Size())
		parts = append(parts, g.prompt.parts...)
	}
	return parts
}

// placeAll makes the cards, finds their places, and gives the placed ones in their order.
func (g *Grid) placeAll() []string {
	var ids []string
	var cards []geometry.Card
	placed := 0
	for _, i := range g.items {
		if i.placed() {
			placed++
		}
	}
	g.style = newCardStyle(g.l, placed, max(g.plotSize.Width*.3, g.l.S(90)))
	for _, i := range g.items {
		if !i.placed() {
			continue
		}
		c := g.card(i, g.style)
		ids = append(ids, i.ID)
		cards = append(cards, geometry.Card{X: i.X, Y: i.Y, Size: pictureSize(c.size), Pip: pictureSize(g.style.pip())})
	}
	gap := float64(g.l.S(8))
	if placed > many {
		gap = float64(g.l.S(4))
	}
	if filled(cards) < .33*float64(g.plotSize.Width*g.plotSize.Height) {
		for k := range cards {
			cards[k].Pip = geometry.Size{}
		}
	}
	places := geometry.PlaceCards(pictureSize(g.plotSize), cards, gap, g.ground.titles()...)
	g.places = make(map[string]geometry.Placed, len(ids))
	for k, id := range ids {
		g.places[id] = places[k]
	}
	return ids
}

// card gives the card of an item, made anew only when it looks different.
func (g *Grid) card(i GridItem, style cardStyle) *gridCard {
	if c := g.cards[i.ID]; c != nil && c.name == i.Name && c.sector == i.Sector && c.chosen == i.Chosen && c.style == style {
		return c
	}
	g.cards[i.ID] = newGridCard(g.l, i, style)
	return g.cards[i.ID]
}

func (g *Grid) rect(id string) geometry.Rect {
	r := g.places[id].Rect
	r.X += float64(g.plot.X)
	r.Y += float64(g.plot.Y)
	return r
}

func (g *Grid) center(id string) fyne.Position {
	c := g.rect(id).Center()
	return fyne.NewPos(float32(c.X), float32(c.Y))
}

// at is where two scores stand in the widget.
func (g *Grid) at(x, y float64) fyne.Position {
	p := geometry.ToPlot(pictureSize(g.plotSize), x, y)
	return g.plot.AddXY(float32(p.X), float32(p.Y))
}

// filled is the area of all cards.
func filled(cards []geometry.Card) float64 {
	sum := 0.0
	for _, c := range cards {
		sum += c.Size.W * c.Size.H
	}
	return sum
}

func (g *Grid) ghost(n int) *gridGhost {
	for len(g.ghosts) <= n {
		g.ghosts = append(g.ghosts, &gridGhost{canvas.NewLine(nil), canvas.NewCircle(nil)})
	}
	return g.ghosts[n]
}

func pictureSize(s fyne.Size) geometry.Size {
	return geometry.Size{W: float64(s.Width), H: float64(s.Height)}
}
