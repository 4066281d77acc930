package kit

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
)

func TestGridMapPictures(t *testing.T) {
	looks(t, func(l *Look, name string) {
		g := NewGridMap(l, StakeholderGrid(l))
		g.SetItems(gridItems(l, len(town)))
		g.Select("1")
		page := Inset(l, 16, Columns(l, 20, []float32{1, 0}, Panel(l, g), Panel(l, MinWidth(l, 260, g.Tray()))))
		goldenPicture(t, inWindow(t, page, 1160, 650), "grid-"+name)
	})
}

func TestGridMapWithManyCards(t *testing.T) {
	l := hebrew(t)
	for _, n := range []int{60, 300} {
		g := NewGridMap(l, StakeholderGrid(l))
		g.SetItems(gridItems(l, n))
		g.Select("20")
		goldenPicture(t, inWindow(t, Inset(l, 16, Panel(l, g)), 900, 650), fmt.Sprint("grid-many-", n))
	}
}

func TestGridMapOnTheWall(t *testing.T) {
	l := &Look{Lang: lang.For("ar"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	g := NewGridMap(l, StakeholderGrid(l))
	g.SetItems(gridItems(l, 14))
	g.SetReadOnly(true)
	goldenPicture(t, inWindow(t, Inset(l, 24, g), 1600, 800), "grid-wall")
}

// ventures are items without a sector, of which one was decided on.
func ventures(l *Look) []GridItem {
	items := gridItems(l, len(town))
	for i := range items {
		items[i].Sector = ""
	}
	items[3].Chosen = true
	return items
}

func TestVentureGridPictures(t *testing.T) {
	looks(t, func(l *Look, name string) {
		if l.Dark != (l.Code() == "ar") {
			return
		}
		words := VentureGrid(l)
		g := NewGridMap(l, words)
		g.SetItems(ventures(l))
		g.Select("3")
		g.TypedRune('4')
		page := Inset(l, 16, Columns(l, 20, []float32{1, 0}, Panel(l, g), Panel(l, MinWidth(l, 260, Column(l, 8, write(l, words.Tray, Strong, Ink), Fill(g.Tray()))))))
		goldenPicture(t, inWindow(t, page, 1160, 650), "grid-ventures-"+name)
	})
}

func TestVentureGridOnTheWall(t *testing.T) {
	l := &Look{Lang: lang.For("he"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	g := NewGridMap(l, VentureGrid(l))
	g.SetItems(ventures(l))
	g.SetReadOnly(true)
	goldenPicture(t, inWindow(t, Inset(l, 24, g), 1600, 800), "grid-ventures-wall")
}

type gridCalls []string

func newTestGrid(t *testing.T) (*GridMap, fyne.Canvas, *gridCalls) {
	l := hebrew(t)
	g, calls := NewGridMap(l, StakeholderGrid(l)), &gridCalls{}
	say := func(what string, args ...any) {
		*calls = append(*calls, fmt.Sprint(append([]any{what + " "}, args...)...))
	}
	g.OnMove = func(id string, right, up float64) { say("move", id, " ", up, " ", right) }
	g.OnSelect = func(id string) { say("select", id) }
	g.OnLift = func(id string) { say("lift", id) }
	g.OnReason = func(id string) { say("reason", id) }
	g.SetItems(gridItems(l, len(town)))
	return g, inWindow(t, Columns(l, 20, []float32{1, 0}, g, MinWidth(l, 260, g.Tray())), 1160, 650), calls
}

func (c *gridCalls) want(t *testing.T, calls ...string) {
	t.Helper()
	if !slices.Equal(*c, calls) {
		t.Errorf("calls are %q, want %q", []string(*c), calls)
	}
	*c = nil
}

func press(o any, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// grab presses the button of the mouse on a widget, moves it there in steps, and lets go.
func grab(w interface {
	fyne.Draggable
	desktop.Mouseable
}, from, to fyne.Position, held fyne.KeyModifier) {
	w.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary, Modifier: held})
	step := fyne.NewDelta((to.X-from.X)/4, (to.Y-from.Y)/4)
	for range 4 {
		from = from.Add(step)
		w.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: step})
	}
	w.DragEnd()
	w.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}, Button: desktop.MouseButtonPrimary})
}

func TestGridMapByKeys(t *testing.T) {
	g, c, calls := newTestGrid(t)
	c.Focus(g)
	press(g, fyne.KeyDown)
	calls.want(t, "select 0")
	test.Type(g, "2")
	if g.Pressed() != 2 {
		t.Errorf("after one key %d is pressed", g.Pressed())
	}
	test.Type(g, "٥")
	calls.want(t, "move 0 2 5")
	press(g, fyne.KeyUp, fyne.KeyRight, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyDown)
	calls.want(t, "move 0 2.1 5", "move 0 2.1 5", "move 0 2.1 4.9", "move 0 2.1 4.8", "move 0 2 4.8")
	press(g, fyne.KeyTab, fyne.KeyReturn, fyne.KeyDelete)
	calls.want(t, "select 1", "reason 1", "lift 1")
	test.Type(g, "3")
	press(g, fyne.KeyEscape)
	test.Type(g, "44")
	calls.want(t, "move 1 4 4")
	press(g, fyne.KeyEscape)
	calls.want(t, "select ")
	if g.AcceptsTab() {
		t.Error("Tab does not leave the map although nothing is chosen")
	}
	press(g, fyne.KeyEnd)
	calls.want(t, "select 16")
	press(g, fyne.KeyBackspace)
	test.Type(g, "69x")
	calls.want(t)
}

func TestShiftTabGoesBack(t *testing.T) {
	g, c, calls := newTestGrid(t)
	c.Focus(g)
	g.Select("3")
	g.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	press(g, fyne.KeyTab)
	g.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	press(g, fyne.KeyTab)
	calls.want(t, "select 2", "select 3")
}

func TestDraggingOnTheGrid(t *testing.T) {
	g, _, calls := newTestGrid(t)
	to := g.at(2, 2)
	grab(g, g.center("4"), to, 0)
	calls.want(t, "select 4", "move 4 2 2")
	grab(g, g.center("4"), fyne.NewPos(g.plot.X-20, g.at(3, 3).Y), 0)
	calls.want(t, "move 4 3 1")
	grab(g, g.center("4"), fyne.NewPos(g.Size().Width+100, 100), 0)
	calls.want(t, "lift 4")
	if g.item("4").placed() {
		t.Error("a card dropped outside is still on the grid")
	}
	grab(g, fyne.NewPos(g.plot.X+3, 200), fyne.NewPos(300, 300), 0) // nothing there
	calls.want(t, "select ")
}

func TestDraggingFromTheTray(t *testing.T) {
	g, _, calls := newTestGrid(t)
	tray := g.Tray()
	card := g.cards["15"]
	from := card.face.Position().AddXY(card.size.Width/2, card.size.Height/2)
	to := g.at(4, 3).Add(origin(g)).Subtract(origin(tray))
	grab(tray, from, to, 0)
	if len(*calls) != 2 || (*calls)[0] != "select 15" {
		t.Fatalf("calls are %q", *calls)
	}
	if i := g.item("15"); math.Abs(i.Y-3) > .03 || math.Abs(i.X-4) > .03 {
		t.Errorf("dropped at %v, %v, want 3, 4", i.Y, i.X)
	}
	*calls = nil
	card = g.cards["14"]
	from = card.face.Position().AddXY(5, 5)
	grab(tray, from, from.AddXY(0, 30), 0)
	calls.want(t, "select 14")
	if g.item("14").placed() {
		t.Error("a card dropped in the tray is on the grid")
	}
}

func TestAHeldCardIsDrawnLifted(t *testing.T) {
	g, c, _ := newTestGrid(t)
	from := g.center("3")
	g.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	for range 2 {
		g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: fyne.NewDelta(-60, 50)})
	}
	goldenPicture(t, c, "grid-held")
}

func TestReadOnlyGridDoesNothing(t *testing.T) {
	g, _, calls := newTestGrid(t)
	g.SetReadOnly(true)
	grab(g, g.center("4"), g.at(2, 2), 0)
	g.TypedRune('1')
	calls.want(t)
}

func TestOverlappingNamesAreCut(t *testing.T) {
	g, _, _ := newTestGrid(t)
	for id, p := range g.places {
		if !p.Named {
			t.Errorf("card %s of 14 lost its name", id)
		}
		if p.W > float64(g.plotSize.Width)*.42 {
			t.Errorf("card %s is %.0f wide in a plot of %.0f", id, p.W, g.plotSize.Width)
		}
	}
}

func BenchmarkGridMap300(b *testing.B) {
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(b).Settings().SetTheme(l.Theme())
	g := NewGridMap(l, StakeholderGrid(l))
	g.SetItems(gridItems(l, 300))
	test.NewTempWindow(b, g).Resize(fyne.NewSize(900, 650))
	b.Run("redraw", func(b *testing.B) {
		for b.Loop() {
			g.Refresh()
		}
	})
	b.Run("drag", func(b *testing.B) {
		g.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: g.center("40")}, Button: desktop.MouseButtonPrimary})
		for b.Loop() {
			g.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(1, 0)})
		}
	})
}
