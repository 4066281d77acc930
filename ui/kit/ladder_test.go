package kit

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
)

var townRungs = map[app.Rung]int{1: 1, 2: 4, 3: 4, 4: 5, 5: 3}

// scores is a page of the smaller pictures.
func scores(l *Look) fyne.CanvasObject {
	ring := func(left time.Duration, diameter float32, inside bool) fyne.CanvasObject {
		r := NewTimerRing(l, diameter, inside)
		r.Set(left, 20*time.Minute)
		return Row(l, 10, r, write(l, TimerText(left), Timer, Ink))
	}
	return Column(l, 16,
		Row(l, 24, LevelPips(l, 1.5), LevelPips(l, 3), LevelPips(l, 4.5), LevelPips(l, 0)),
		Row(l, 24, NewScoreBlocks(l, 3, 5, func(int) {}), NewScoreBlocks(l, 0, 4, nil), NewScoreBlocks(l, 5, 2, nil)),
		Row(l, 24, ring(11*time.Minute, 38, false), ring(40*time.Second, 38, false), ring(-80*time.Second, 38, false)),
		Row(l, 24, ring(4*time.Minute, 140, true), ring(15*time.Minute, 140, true)),
		SectorBar(l, map[app.Sector]int{app.Public: 14, app.Third: 11, app.Business: 5}),
		SectorBar(l, nil),
	)
}

func matrixRows(l *Look, n int) []MatrixRow {
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
	looks(t, func(l *Look, name string) {
		ladder := NewLadderView(l, app.Informing, app.Cooperation, townRungs)
		goldenPicture(t, inWindow(t, Inset(l, 16, Panel(l, ladder)), 420, 400), "ladder-"+name)
		goldenPicture(t, inWindow(t, Inset(l, 16, Panel(l, scores(l))), 660, 480), "scores-"+name)
		m := NewMatrixView(l, l.T("field.locality"), matrixRows(l, 12))
		c := inWindow(t, Inset(l, 16, Panel(l, m)), 700, 420)
		press(m, fyne.KeyDown, fyne.KeyDown)
		goldenPicture(t, c, "matrix-"+name)
	})
}

func TestLadderOnOneStep(t *testing.T) {
	l := hebrew(t)
	goldenPicture(t, inWindow(t, Inset(l, 16, NewLadderView(l, 4, 4, nil)), 420, 300), "ladder-reached")
}

func TestLadderByKeysAndMouse(t *testing.T) {
	l := hebrew(t)
	calls := &gridCalls{}
	v := NewLadderView(l, 3, 0, nil)
	v.OnNow = func(r app.Rung) { *calls = append(*calls, fmt.Sprint("now ", int(r))) }
	v.OnTarget = func(r app.Rung) { *calls = append(*calls, fmt.Sprint("target ", int(r))) }
	inWindow(t, v, 600, 300)
	test.Type(v, "4٢7")
	calls.want(t, "now 4", "now 2")
	press(v, fyne.KeyLeft, fyne.KeyUp, fyne.KeyRight) // left goes on in Hebrew
	calls.want(t, "now 3", "now 4", "now 3")
	v.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	v.KeyDown(&fyne.KeyEvent{Name: fyne.Key5})
	v.TypedRune('%')
	v.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	calls.want(t, "target 5")
	press(v, fyne.KeyEscape)
	calls.want(t, "target 0")
	at := func(x float32, held fyne.KeyModifier) {
		v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}, Button: desktop.MouseButtonPrimary, Modifier: held})
	}
	at(590, 0) // the lowest step stands where reading starts
	at(10, fyne.KeyModifierShift)
	v.SetTargeting(true)
	at(150, 0)
	test.Type(v, "3")
	calls.want(t, "now 1", "target 6", "target 5", "target 3")
}

func TestScoreBlocks(t *testing.T) {
	l := hebrew(t)
	var got []int
	s := NewScoreBlocks(l, 0, 0, func(v int) { got = append(got, v) })
	inWindow(t, s, 147, 34)
	test.Type(s, "36")
	press(s, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(140, 10)}, Button: desktop.MouseButtonPrimary})
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(140, 10)}, Button: desktop.MouseButtonPrimary})
	if want := "[3 4 3 0 1 0]"; fmt.Sprint(got) != want {
		t.Errorf("scores are %v, want %s", got, want)
	}
	still := NewScoreBlocks(l, 2, 0, nil)
	test.Type(still, "5")
	if still.Value() != 2 {
		t.Error("blocks that are only to be looked at changed")
	}
}

func TestTimerText(t *testing.T) {
	for d, want := range map[time.Duration]string{
		4 * time.Minute: "04:00", -80 * time.Second: "\u2068+01:20\u2069", 0: "00:00", 59*time.Second + 600*time.Millisecond: "01:00",
		64 * time.Minute: "1:04:00",
	} {
		if got := TimerText(d); got != want {
			t.Errorf("%v is written %q, want %q", d, got, want)
		}
	}
}

func TestMatrixView(t *testing.T) {
	l := hebrew(t)
	m := NewMatrixView(l, l.T("field.locality"), matrixRows(l, 200))
	calls := &gridCalls{}
	m.OnRow = func(k int) { *calls = append(*calls, fmt.Sprint("row ", k)) }
	inWindow(t, m, 700, 300)
	if len(m.shown) > 120 {
		t.Errorf("%d objects drawn for eight rows", len(m.shown))
	}
	test.TapAt(m, fyne.NewPos(690, 38*2+5))
	press(m, fyne.KeyEnd, fyne.KeyReturn)
	calls.want(t, "row 1", "row 199")
	if m.offset == 0 {
		t.Error("the last row is chosen and not shown")
	}
	m.OnCell = func(k int, s app.Sector) { *calls = append(*calls, fmt.Sprint("cell ", k, " ", s)) }
	press(m, fyne.KeyHome)
	x, _ := m.columns(700)
	test.TapAt(m, fyne.NewPos(700-x[2]-5, 38+5))
	calls.want(t, "cell 0 third")
}

func TestPictureSamples(t *testing.T) {
	l := hebrew(t)
	page := Inset(l, 20, PictureSamples(l))
	goldenPicture(t, inWindow(t, page, 1200, HeightFor(page, 1200)), "samples")
}
