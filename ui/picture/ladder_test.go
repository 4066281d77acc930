package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

var townRungs = map[app.Rung]int{1: 1, 2: 4, 3: 4, 4: 5, 5: 3}

func matrixRows(l *kit.Look, n int) []MatrixRow {
	rows := make([]MatrixRow, n)
	for i := range rows {
		c := map[app.Sector]int{app.Public: 3 - i%3, app.Third: i % 4, app.Business: (i + 1) % 3}
		rows[i] = MatrixRow{Title: townName(l, i%len(town)), Counts: c, State: l.T("report.matrix.met")}
		for _, s := range app.Sectors {
			if c[s] == 0 {
				rows[i].Short, rows[i].State = true, l.T("report.matrix.empty")
			}
		}
	}
	return rows
}

func TestSmallPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		ladder := NewLadder(l, app.Informing, app.Cooperation, townRungs)
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, ladder)), 420, 400), "ladder-"+name)
		m := NewMatrix(l, l.T("field.locality"), matrixRows(l, 12))
		c := testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, m)), 700, 420)
		testkit.Keys(m, fyne.KeyDown, fyne.KeyDown)
		testkit.Picture(t, c, "matrix-"+name)
	})
}

func TestLadderOnOneStep(t *testing.T) {
	l := testkit.Hebrew(t)
	testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, NewLadder(l, 4, 4, nil)), 420, 300), "ladder-reached")
}

func TestLadderByKeysAndMouse(t *testing.T) {
	l := testkit.Hebrew(t)
	calls := &testkit.Calls{}
	v := NewLadder(l, 3, 0, nil)
	v.OnNow = func(r app.Rung) { *calls = append(*calls, fmt.Sprint("now ", int(r))) }
	v.OnTarget = func(r app.Rung) { *calls = append(*calls, fmt.Sprint("target ", int(r))) }
	testkit.InWindow(t, v, 600, 300)
	test.Type(v, "4٢7")
	calls.Want(t, "now 4", "now 2")
	testkit.Keys(v, fyne.KeyLeft, fyne.KeyUp, fyne.KeyRight) // left goes on in Hebrew
	calls.Want(t, "now 3", "now 4", "now 3")
	v.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	v.KeyDown(&fyne.KeyEvent{Name: fyne.Key5})
	v.TypedRune('%')
	v.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	calls.Want(t, "target 5")
	testkit.Keys(v, fyne.KeyEscape)
	calls.Want(t, "target 0")
	at := func(x float32, held fyne.KeyModifier) {
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}, Button: desktop.MouseButtonPrimary, Modifier: held})
	}
	at(590, 0) // the lowest step stands where reading starts
	at(10, fyne.KeyModifierShift)
	v.SetTargeting(true)
	at(150, 0)
	test.Type(v, "3")
	calls.Want(t, "now 1", "target 6", "target 5", "target 3")
}

func TestMatrixView(t *testing.T) {
	l := testkit.Hebrew(t)
	m := NewMatrix(l, l.T("field.locality"), matrixRows(l, 200))
	calls := &testkit.Calls{}
	m.OnRow = func(k int) { *calls = append(*calls, fmt.Sprint("row ", k)) }
	testkit.InWindow(t, m, 700, 300)
	if len(m.shown) > 120 {
		t.Errorf("%d objects drawn for eight rows", len(m.shown))
	}
	test.TapAt(m, fyne.NewPos(690, 38*2+5))
	testkit.Keys(m, fyne.KeyEnd, fyne.KeyReturn)
	calls.Want(t, "row 1", "row 199")
	if m.offset == 0 {
		t.Error("the last row is chosen and not shown")
	}
	m.OnCell = func(k int, s app.Sector) { *calls = append(*calls, fmt.Sprint("cell ", k, " ", s)) }
	testkit.Keys(m, fyne.KeyHome)
	x, _ := m.columns(700)
	test.TapAt(m, fyne.NewPos(700-x[2]-5, 38+5))
	calls.Want(t, "cell 0 third")
}
