package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/testkit"
)

// newOrderBoard is a board whose cards and groups are put in order.
func newOrderBoard(t *testing.T) (*Board, fyne.Canvas, *testkit.Calls) {
	b, c, calls := newTestBoard(t)
	b.o.OnPlace = func(ids []string, group, before string) {
		*calls = append(*calls, fmt.Sprintf("place %v in %q before %q", ids, group, before))
	}
	b.o.OnPlaceGroup = func(group, before string) { *calls = append(*calls, fmt.Sprintf("group %s before %q", group, before)) }
	return b, c, calls
}

func alt(b *Board, keys ...fyne.KeyName) {
	for _, k := range keys {
		b.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierAlt})
	}
}

func TestOrderByKeys(t *testing.T) {
	b, c, calls := newOrderBoard(t)
	c.Focus(b)
	b.Select("3") // of 2 3 4 5
	alt(b, fyne.KeyUp, fyne.KeyDown)
	calls.Want(t, `place [3] in "1" before "2"`, `place [3] in "1" before "5"`)
	b.Select("2", "3")
	alt(b, fyne.KeyUp, fyne.KeyDown)
	calls.Want(t, `place [2 3] in "1" before "5"`)
	b.Select("5")
	alt(b, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight) // Hebrew: left is on
	calls.Want(t, `group 1 before "3"`)
	b.pickHead(b.column("2"))
	alt(b, fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp)
	calls.Want(t, `group 2 before ""`, `group 2 before "1"`)
	b.Select("p0")
	alt(b, fyne.KeyUp, fyne.KeyLeft)
	calls.Want(t)
}

func TestOrderByDragging(t *testing.T) {
	b, c, calls := newOrderBoard(t)
	above := func(id string) fyne.Position {
		col, i := b.columnOf(id)
		f := col.cardFrame(i)
		return fyne.NewPos(f.x+20, f.y+4)
	}
	testkit.Grab(b, b.middle("5"), above("3"), 0)
	calls.Want(t, `place [5] in "1" before "3"`)
	testkit.Grab(b, b.middle("3"), above("4"), 0) // it stands there
	calls.Want(t)
	testkit.Grab(b, b.middle("0"), above("7"), 0)
	calls.Want(t, `place [0] in "2" before "7"`)
	testkit.Grab(b, b.middle("0"), fyne.NewPos(b.middle("8").X-60, 560), 0)
	calls.Want(t, "move [0] 2")
	name := func(id string) fyne.Position {
		f := b.real(b.column(id).frame)
		return fyne.NewPos(f.x+f.w/2, f.y+14)
	}
	testkit.Grab(b, name("1"), name("3").AddXY(60, 0), 0)
	calls.Want(t, `group 1 before "3"`)
	testkit.Grab(b, name("1"), name("3").AddXY(-60, 0), 0)
	calls.Want(t, `group 1 before ""`)
	testkit.Grab(b, name("2"), name("2").AddXY(30, 10), 0)
	calls.Want(t)
	hold := func(from, to fyne.Position) {
		b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
		for range 2 {
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(1, 1)})
		}
	}
	hold(b.middle("5"), above("3"))
	testkit.Lines(t, c, b.l, "board-order")
	testkit.Keys(b, fyne.KeyEscape)
	hold(name("3"), name("1").AddXY(60, 0))
	testkit.Lines(t, c, b.l, "board-order-group")
}
