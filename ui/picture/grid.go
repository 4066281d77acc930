package picture

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// GridItem is something that stands on the grid map, or waits in its tray while both scores are 0.
type GridItem struct {
	ID     string
	Name   string     // short
	Sector app.Sector // "" is a neutral mark
	Chosen bool       // the one that was decided on: on sun, with a flag for its mark
	X      float64    // 1 to 5, to the right
	Y      float64    // 1 to 5, upwards

	FromX float64 // the earlier place; 0 if there is none
	FromY float64
}

func (i GridItem) placed() bool { return i.Y != 0 }

// GridWords are the words of a grid map: of its axes, its fields, and of how cards get their places.
type GridWords struct {
	X, XHigh, XLow string
	Y, YHigh, YLow string
	Fields         [4]string // both high; only Y high; only X high; both low
	Tray           string    // title of the tray
	TrayEmpty      string    // a sentence for the tray when all are placed
	How            string    // how to place a card by keys: Y comes first
}

// Grid shows cards by two scores from 1 to 5 on four fields: organisations by influence and interest, ventures by
// their value and odds of success. More is right and up in every language. Cards are dragged, or chosen and placed by
// two keys from 1 to 5: up, then right.
type Grid struct {
	walker
	words GridWords
	tray  *GridTray

	// All may be nil. They are called after the picture shows the change; whoever keeps the truth answers with SetItems.
	OnMove   func(id string, x, y float64)
	OnSelect func(id string) // "" for none
	OnLift   func(id string) // back into the tray
	OnReason func(id string) // wants to say why it stands there

	items    []GridItem
	selected string
	first    int  // Y, when the first of two keys was pressed
	down     bool // the button of the mouse, since it was pressed on this widget or its tray
	drag     gridDrag

	ground   *gridGround
	style    cardStyle // of the cards on the grid
	cards    map[string]*gridCard
	places   map[string]geometry.Placed
	ghosts   []*gridGhost
	ring     *canvas.Rectangle // of the chosen card
	prompt   *gridPrompt
	shown    []fyne.CanvasObject
	plot     fyne.Position // upper left corner of the fields
	plotSize fyne.Size
}

// NewGrid makes a grid map without items.
func NewGrid(l *kit.Look, words GridWords) *Grid {
	g := &Grid{words: words, cards: map[string]*gridCard{}}
	g.byTab = true
	g.walkOver(l, g, 8)
	g.ground = newGridGround(l, words)
	g.ring = kit.FocusRing(l, kit.Pine, 8)
	g.prompt = newGridPrompt(l)
	g.tray = newGridTray(g)
	return g
}

// Tray is the widget that holds the items not placed yet. Cards are dragged from one to the other.
func (g *Grid) Tray() *GridTray { return g.tray }

// SetItems shows these items, in their order when one goes through them by Tab.
func (g *Grid) SetItems(items []GridItem) {
	pointed := g.id(g.hovered)
	g.items = append([]GridItem(nil), items...)
	g.hovered = g.index(pointed)
	if g.item(g.selected) == nil {
		g.selected, g.first = "", 0
	}
	if g.drag.id != "" && g.item(g.drag.id) == nil {
		g.drag = gridDrag{}
	}
	for id := range g.cards {
		if g.item(id) == nil {
			delete(g.cards, id)
		}
	}
	g.redraw()
}

// Select chooses an item without telling OnSelect; "" for none.
func (g *Grid) Select(id string) {
	if g.selected == id {
		return
	}
	g.selected, g.first = id, 0
	g.redraw()
	g.tray.reveal(id)
}

// Selected is the chosen item, or "".
func (g *Grid) Selected() string { return g.selected }

// Pressed is the first key typed for the chosen item, while the second is awaited; else 0.
func (g *Grid) Pressed() int { return g.first }

func (g *Grid) pick(i int) { g.pickID(g.id(i)) }

func (g *Grid) pickID(id string) {
	if g.selected == id {
		return
	}
	g.Select(id)
	if g.OnSelect != nil {
		g.OnSelect(id)
	}
}

func (g *Grid) index(id string) int {
	return slices.IndexFunc(g.items, func(i GridItem) bool { return i.ID == id })
}

// id is the ID of an item, "" of none.
func (g *Grid) id(i int) string {
	if i < 0 {
		return ""
	}
	return g.items[i].ID
}

func (g *Grid) item(id string) *GridItem {
	if i := g.index(id); i >= 0 {
		return &g.items[i]
	}
	return nil
}

// move places an item and tells whoever listens.
func (g *Grid) move(id string, x, y float64) {
	i := g.item(id)
	if i == nil {
		return
	}
	i.X, i.Y = x, y
	g.redraw()
	if g.OnMove != nil {
		g.OnMove(id, x, y)
	}
}

// lift takes an item back into the tray.
func (g *Grid) lift(id string) {
	i := g.item(id)
	if i == nil || !i.placed() {
		return
	}
	*i = GridItem{ID: i.ID, Name: i.Name, Sector: i.Sector, Chosen: i.Chosen}
	g.redraw()
	if g.OnLift != nil {
		g.OnLift(id)
	}
}

func (g *Grid) redraw() {
	g.Refresh()
	g.tray.Refresh()
}

func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(g.l.S(360), g.l.S(280)) },
		Paint: g.paint,
		Parts: func() []fyne.CanvasObject { return g.shown },
		Of:    g,
	}
}
