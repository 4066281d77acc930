package picture

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestGridMapPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		g := NewGrid(l, StakeholderGrid(l))
		g.SetItems(gridItems(l, len(town)))
		g.Select("1")
		page := kit.Inset(l, 16, kit.Columns(l, 20, []float32{1, 0}, kit.Panel(l, g), kit.Panel(l, kit.MinWidth(l, 260, g.Tray()))))
		testkit.Picture(t, testkit.InWindow(t, page, 1160, 650), "grid-"+name)
	})
}

func TestGridMapWithManyCards(t *testing.T) {
	l := testkit.Hebrew(t)
	for _, n := range []int{60, 300} {
		g := NewGrid(l, StakeholderGrid(l))
		g.SetItems(gridItems(l, n))
		g.Select("20")
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, g)), 900, 650), fmt.Sprint("grid-many-", n))
	}
}

func TestGridMapOnTheWall(t *testing.T) {
	l := &kit.Look{Lang: lang.For("ar"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	g := NewGrid(l, StakeholderGrid(l))
	g.SetItems(gridItems(l, 14))
	g.SetReadOnly(true)
	testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 24, g), 1600, 800), "grid-wall")
}

// ventures are items without a sector, of which one was decided on.
func ventures(l *kit.Look) []GridItem {
	items := gridItems(l, len(town))
	for i := range items {
		items[i].Sector = ""
	}
	items[3].Chosen = true
	return items
}

func TestVentureGridPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark != (l.Code() == "ar") {
			return
		}
		words := VentureGrid(l)
		g := NewGrid(l, words)
		g.SetItems(ventures(l))
		g.Select("3")
		g.TypedRune('4')
		page := kit.Inset(l, 16, kit.Columns(l, 20, []float32{1, 0}, kit.Panel(l, g), kit.Panel(l, kit.MinWidth(l, 260, kit.Column(l, 8, kit.Write(l, words.Tray, kit.Strong, kit.Ink), kit.Fill(g.Tray()))))))
		testkit.Picture(t, testkit.InWindow(t, page, 1160, 650), "grid-ventures-"+name)
	})
}

func TestVentureGridOnTheWall(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	g := NewGrid(l, VentureGrid(l))
	g.SetItems(ventures(l))
	g.SetReadOnly(true)
	testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 24, g), 1600, 800), "grid-ventures-wall")
}

func newTestGrid(t *testing.T) (*Grid, fyne.Canvas, *testkit.Calls) {
	l := testkit.Hebrew(t)
	g, calls := NewGrid(l, StakeholderGrid(l)), &testkit.Calls{}
	say := func(what string, args ...any) {
		*calls = append(*calls, fmt.Sprint(append([]any{what + " "}, args...)...))
	}
	g.OnMove = func(id string, right, up float64) { say("move", id, " ", up, " ", right) }
	g.OnSelect = func(id string) { say("select", id) }
	g.OnLift = func(id string) { say("lift", id) }
	g.OnReason = func(id string) { say("reason", id) }
	g.SetItems(gridItems(l, len(town)))
	return g, testkit.InWindow(t, kit.Columns(l, 20, []float32{1, 0}, g, kit.MinWidth(l, 260, g.Tray())), 1160, 650), calls
}

func TestGridMapByKeys(t *testing.T) {
	g, c, calls := newTestGrid(t)
	c.Focus(g)
	testkit.Keys(g, fyne.KeyDown)
	calls.Want(t, "select 0")
	test.Type(g, "2")
	if g.Pressed() != 2 {
		t.Errorf("after one key %d is pressed", g.Pressed())
	}
	test.Type(g, "٥")
	calls.Want(t, "move 0 2 5")
	testkit.Keys(g, fyne.KeyUp, fyne.KeyRight, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyDown)
	calls.Want(t, "move 0 2.1 5", "move 0 2.1 5", "move 0 2.1 4.9", "move 0 2.1 4.8", "move 0 2 4.8")
	testkit.Keys(g, fyne.KeyTab, fyne.KeyReturn, fyne.KeyDelete)
	calls.Want(t, "select 1", "reason 1", "lift 1")
	test.Type(g, "3")
	testkit.Keys(g, fyne.KeyEscape)
	test.Type(g, "44")
	calls.Want(t, "move 1 4 4")
	testkit.Keys(g, fyne.KeyEscape)
	calls.Want(t, "select ")
	if g.AcceptsTab() {
		t.Error("Tab does not leave the map although nothing is chosen")
	}
	testkit.Keys(g, fyne.KeyEnd)
	calls.Want(t, "select 16")
	testkit.Keys(g, fyne.KeyBackspace)
	test.Type(g, "69x")
	calls.Want(t)
}

func TestShiftTabGoesBack(t *testing.T) {
	g, c, calls := newTestGrid(t)
	c.Focus(g)
	g.Select("3")
	g.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	testkit.Keys(g, fyne.KeyTab)
	g.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	testkit.Keys(g, fyne.KeyTab)
	calls.Want(t, "select 2", "select 3")
}

func TestDraggingOnTheGrid(t *testing.T) {
	g, _, calls := newTestGrid(t)
	to := g.at(2, 2)
	testkit.Grab(g, g.center("4"), to, 0)
	calls.Want(t, "select 4", "move 4 2 2")
	testkit.Grab(g, g.center("4"), fyne.NewPos(g.plot.X-20, g.at(3, 3).Y), 0)
	calls.Want(t, "move 4 3 1")
	testkit.Grab(g, g.center("4"), fyne.NewPos(g.Size().Width+100, 100), 0)
	calls.Want(t, "lift 4")
	if g.item("4").placed() {
		t.Error("a card dropped outside is still on the grid")
	}
	testkit.Grab(g, fyne.NewPos(g.plot.X+3, 200), fyne.NewPos(300, 300), 0) // nothing there
	calls.Want(t, "select ")
}

func TestDraggingFromTheTray(t *testing.T) {
	g, _, calls := newTestGrid(t)
	tray := g.Tray()
	card := g.cards["15"]
	from := card.face.Position().AddXY(card.size.Width/2, card.size.Height/2)
	to := g.at(4, 3).Add(kit.Origin(g)).Subtract(kit.Origin(tray))
	testkit.Grab(tray, from, to, 0)
	if len(*calls) != 2 || (*calls)[0] != "select 15" {
		t.Fatalf("calls are %q", *calls)
	}
	if i := g.item("15"); math.Abs(i.Y-3) > .03 || math.Abs(i.X-4) > .03 {
		t.Errorf("dropped at %v, %v, want 3, 4", i.Y, i.X)
	}
	*calls = nil
	card = g.cards["14"]
	from = card.face.Position().AddXY(5, 5)
	testkit.Grab(tray, from, from.AddXY(0, 30), 0)
	calls.Want(t, "select 14")
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
	testkit.Picture(t, c, "grid-held")
}

func TestReadOnlyGridDoesNothing(t *testing.T) {
	g, _, calls := newTestGrid(t)
	g.SetReadOnly(true)
	testkit.Grab(g, g.center("4"), g.at(2, 2), 0)
	g.TypedRune('1')
	calls.Want(t)
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
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(b).Settings().SetTheme(l.Theme())
	g := NewGrid(l, StakeholderGrid(l))
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
