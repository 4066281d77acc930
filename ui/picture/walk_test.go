package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	geometry "madrega/app/picture"
	"madrega/ui/testkit"
)

// TestAllPicturesAreWalkedInOneWay chooses the first and the last part, opens it, and gives it up by Escape and by a press
// beside everything.
func TestAllPicturesAreWalkedInOneWay(t *testing.T) {
	l := testkit.Hebrew(t)
	opened := 0
	grid, clusters, seats := NewGrid(l, StakeholderGrid(l)), newTestClusters(l, 3, 6, 4), ringOf(l, 3, 2, 4)
	network, _, _ := newTestNetwork(t)
	grid.SetItems(gridItems(l, 9))
	grid.OnReason = func(string) { opened++ }
	network.OnOpen, seats.OnOpen = grid.OnReason, grid.OnReason
	clusters.OnOpen = func(geometry.ClusterPart, string) { opened++ }
	for _, p := range []interface {
		parted
		desktop.Mouseable
		SetReadOnly(bool)
	}{grid, clusters, seats, network} {
		name := fmt.Sprintf("%T", p)
		testkit.InWindow(t, p, 800, 600)
		testkit.Keys(p, fyne.KeyEnd)
		last := p.chosen()
		testkit.Keys(p, fyne.KeyHome)
		if first := p.chosen(); first < 0 || last <= first {
			t.Errorf("%s: the first is %d, the last %d", name, first, last)
		}
		opened = 0
		if testkit.Keys(p, fyne.KeyReturn); opened != 1 {
			t.Errorf("%s: Enter opened %d", name, opened)
		}
		if testkit.Keys(p, fyne.KeyEscape); p.chosen() >= 0 {
			t.Errorf("%s: Escape chose %d", name, p.chosen())
		}
		testkit.Keys(p, fyne.KeyHome)
		beside := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(-50, -50)}, Button: desktop.MouseButtonPrimary}
		if p.MouseDown(beside); p.chosen() >= 0 {
			t.Errorf("%s: a press beside everything chose %d", name, p.chosen())
		}
		p.MouseUp(beside)
		p.SetReadOnly(true)
		if testkit.Keys(p, fyne.KeyHome); p.chosen() >= 0 {
			t.Errorf("%s: only to be looked at, it chose %d", name, p.chosen())
		}
	}
}
