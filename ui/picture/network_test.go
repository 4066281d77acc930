package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// townTies are pairs of the first 14 of town and their rung.
var townTies = [][3]int{{0, 2, 4}, {0, 5, 2}, {1, 2, 3}, {1, 3, 2}, {2, 3, 4}, {2, 7, 5}, {2, 8, 4}, {2, 5, 2}, {3, 13, 1}, {5, 3, 2},
	{7, 9, 5}, {7, 8, 5}, {7, 11, 3}, {8, 9, 4}, {8, 0, 4}, {0, 12, 3}, {1, 11, 3}, {4, 12, 6}}

func network(l *kit.Look, n int) ([]NetworkNode, []NetworkTie) {
	nodes := make([]NetworkNode, n)
	for i := range nodes {
		nodes[i] = NetworkNode{ID: fmt.Sprint("n", i), Name: townName(l, i%len(town)), Sector: town[i%len(town)].sector}
		if i >= len(town) {
			nodes[i].Name += fmt.Sprint(" ", i)
		}
	}
	var ties []NetworkTie
	tie := func(a, b, rung int) {
		ties = append(ties, NetworkTie{ID: fmt.Sprint("t", len(ties)), A: fmt.Sprint("n", a), B: fmt.Sprint("n", b), Rung: app.Rung(rung)})
	}
	for _, t := range townTies {
		tie(t[0], t[1], t[2])
	}
	for i := 14; i < n-n/12; i++ { // most new ones know somebody central
		tie(i, i*i%14, 1+i%6)
		for k := range i % 5 {
			tie(i, (i*7+k*k*31)%(n-n/12), 1+(i+k)%6)
		}
	}
	return nodes, ties
}

func TestNetworkPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		n := NewNetwork(l)
		n.SetNetwork(network(l, 14))
		n.SelectTie("t2")
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, n)), 760, 640), "network-"+name)
	})
}

func TestNetworkWithManyNodes(t *testing.T) {
	l := testkit.Hebrew(t)
	for _, count := range []int{40, 300} {
		n := NewNetwork(l)
		n.SetNetwork(network(l, count))
		c := testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, n)), 1000, 760)
		testkit.Picture(t, c, fmt.Sprint("network-many-", count))
		n.Select("n5")
		testkit.Picture(t, c, fmt.Sprint("network-chosen-", count))
	}
}

func newTestNetwork(t *testing.T) (*Network, fyne.Canvas, *testkit.Calls) {
	l := testkit.Hebrew(t)
	n, calls := NewNetwork(l), &testkit.Calls{}
	say := func(args ...any) { *calls = append(*calls, fmt.Sprint(args...)) }
	n.OnSelect = func(id string) { say("select ", id) }
	n.OnSelectTie = func(id string) { say("tie ", id) }
	n.OnPin = func(id string, x, y float64) { say("pin ", id, " ", x, " ", y) }
	n.OnConnect = func(a, b string) { say("connect ", a, " ", b) }
	n.OnOpen = func(id string) { say("open ", id) }
	n.OnRung = func(id string, r app.Rung) { say("rung ", id, " ", int(r)) }
	n.SetNetwork(network(l, 14))
	return n, testkit.InWindow(t, n, 760, 640), calls
}

func (n *Network) spotOf(id string) fyne.Position { return n.spot(n.at[n.index[id]]) }

func TestNetworkByMouse(t *testing.T) {
	n, c, calls := newTestNetwork(t)
	click := func(p fyne.Position) {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary}
		n.MouseDown(e)
		n.MouseUp(e)
	}
	click(n.spotOf("n3"))
	calls.Want(t, "select n3")
	a, b := n.spotOf("n4"), n.spotOf("n12")
	click(fyne.NewPos((a.X+b.X)/2, (a.Y+b.Y)/2+3))
	calls.Want(t, "select ", "tie t17")
	n.TypedRune('2')
	calls.Want(t, "rung t17 2")
	click(fyne.NewPos(2, 2))
	calls.Want(t, "tie ", "select ")
	others := n.Places()["n7"]
	testkit.Grab(n, n.spotOf("n3"), fyne.NewPos(380, 320), 0)
	p := n.Places()["n3"]
	calls.Want(t, "select n3", fmt.Sprint("pin n3 ", p.X, " ", p.Y))
	if n.Places()["n7"] != others {
		t.Error("dragging one node moved another")
	}
	if got := n.spotOf("n3"); got.X < 375 || got.X > 385 || got.Y < 315 || got.Y > 325 {
		t.Errorf("the node was dragged to 380, 320 and stands at %v", got)
	}
	testkit.Grab(n, n.spotOf("n3"), n.spotOf("n9"), fyne.KeyModifierShift)
	calls.Want(t, "connect n3 n9")
	n.SetConnecting(true)
	testkit.Grab(n, n.spotOf("n1"), n.spotOf("n9"), 0)
	testkit.Grab(n, n.spotOf("n1"), fyne.NewPos(3, 3), 0)
	calls.Want(t, "select n1", "connect n1 n9")
	from := n.spotOf("n0")
	n.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	to := n.spotOf("n8")
	n.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	testkit.Picture(t, c, "network-connecting")
}

func TestNetworkByKeys(t *testing.T) {
	n, c, calls := newTestNetwork(t)
	c.Focus(n)
	if n.AcceptsTab() {
		t.Error("Tab is caught although nothing is chosen")
	}
	testkit.Keys(n, fyne.KeyHome, fyne.KeyTab, fyne.KeyReturn)
	calls.Want(t, "select n0", "select n1", "open n1")
	testkit.Keys(n, fyne.KeyPageDown, fyne.KeyPageDown)
	calls.Want(t, "select ", "tie t2", "tie t3")
	test.Type(n, "5")
	calls.Want(t, "rung t3 5")
	testkit.Keys(n, fyne.KeyEscape)
	calls.Want(t, "tie ", "select ")
	n.Select("n2")
	before := n.spotOf("n2")
	testkit.Keys(n, fyne.KeyRight)
	if n.Selected() == "n2" || n.spotOf(n.Selected()).X <= before.X {
		t.Errorf("the right arrow went from n2 to %q", n.Selected())
	}
	*calls = nil
	n.Select("n2")
	n.KeyDown(&fyne.KeyEvent{Name: "RightShift"})
	testkit.Keys(n, fyne.KeyRight)
	n.KeyUp(&fyne.KeyEvent{Name: "RightShift"})
	if n.spotOf("n2").X <= before.X || len(*calls) != 1 {
		t.Errorf("Shift and the right arrow moved n2 from %v to %v with calls %q", before, n.spotOf("n2"), *calls)
	}
	*calls = nil
	testkit.Keys(n, fyne.KeySpace)
	n.Select("n11")
	testkit.Keys(n, fyne.KeySpace)
	calls.Want(t, "connect n2 n11")
}

func TestZoomKeepsThePointUnderTheMouse(t *testing.T) {
	n, _, calls := newTestNetwork(t)
	p := n.spotOf("n2")
	n.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: p}, Scrolled: fyne.NewDelta(0, 10)})
	if got := n.spotOf("n2"); got.X-p.X > .1 || p.X-got.X > .1 || got.Y-p.Y > .1 || p.Y-got.Y > .1 {
		t.Errorf("the node under the mouse went from %v to %v", p, got)
	}
	n.Zoom(1.5)
	left := n.spotOf("n2").X
	testkit.Grab(n, fyne.NewPos(3, 3), fyne.NewPos(43, 3), 0)
	if n.spotOf("n2").X <= left {
		t.Errorf("dragging the ground did not move the enlarged picture")
	}
	n.Zoom(0)
	if got := n.spotOf("n2"); got != p {
		t.Errorf("back at full view the node is at %v, not %v", got, p)
	}
	for _, c := range *calls {
		if c != "tie t8" { // the line under the mouse
			t.Errorf("moving the picture called %q", c)
		}
	}
}

func TestNewNodesLeaveTheNetworkAlone(t *testing.T) {
	n, _, _ := newTestNetwork(t)
	before := n.Places()
	nodes, ties := network(n.l, 14)
	nodes = append(nodes, NetworkNode{ID: "new", Name: "x", Sector: app.Third})
	ties = append(ties, NetworkTie{"new", "new", "n4", 3}, NetworkTie{"gone", "nobody", "n4", 3}, NetworkTie{"self", "n4", "n4", 3})
	n.Select("n4")
	n.SetNetwork(nodes, ties)
	if n.Selected() != "n4" || len(n.ties) != len(townTies)+1 {
		t.Errorf("%q is chosen and there are %d ties", n.Selected(), len(n.ties))
	}
	for id, p := range before {
		if d := p.Distance(n.Places()[id]); d > .06 {
			t.Errorf("%s moved by %.2f for a new node", id, d)
		}
	}
}

func BenchmarkNetwork300(b *testing.B) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(b).Settings().SetTheme(l.Theme())
	n := NewNetwork(l)
	nodes, ties := network(l, 300)
	n.SetNetwork(nodes, ties)
	test.NewTempWindow(b, n).Resize(fyne.NewSize(1000, 760))
	b.Logf("%d nodes, %d ties", len(n.nodes), len(n.ties))
	b.Run("redraw", func(b *testing.B) {
		for b.Loop() {
			n.Refresh()
		}
	})
	b.Run("fresh", func(b *testing.B) {
		for b.Loop() {
			n.Rearrange()
		}
	})
}
