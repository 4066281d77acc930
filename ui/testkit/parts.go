package testkit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit/drawing"
	"madrega/ui/testkit/golden"
)

// Looks are what every picture is drawn in.
func Looks(t *testing.T, each func(l *kit.Look, name string)) {
	a := test.NewTempApp(t)
	for _, look := range []string{"he-light", "ar-dark", "en-light"} {
		code, light, _ := strings.Cut(look, "-")
		l := &kit.Look{Lang: lang.For(code), Zoom: 1, Dark: light == "dark"}
		a.Settings().SetTheme(l.Theme())
		each(l, look)
	}
}

// InWindow shows an object at a size in a window of its own.
func InWindow(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Canvas {
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w.Canvas()
}

// Picture compares what is shown with a picture in testdata/pictures.
func Picture(t *testing.T, c fyne.Canvas, name string) {
	t.Helper()
	golden.Same(t, "pictures/"+name, c.Capture())
}

// Lines compares what is shown in a look with testdata/NAME.txt, line by line.
func Lines(t *testing.T, c fyne.Canvas, l *kit.Look, name string) {
	t.Helper()
	golden.Text(t, name, drawing.Read(c, l).String())
}

// Hebrew is the look that most tests of behaviour use.
func Hebrew(t *testing.T) *kit.Look {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	return l
}

// Calls are what a widget told, in words.
type Calls []string

// Want compares what was told since the last time.
func (c *Calls) Want(t *testing.T, calls ...string) {
	t.Helper()
	if !slices.Equal(*c, calls) {
		t.Errorf("calls are %q, want %q", []string(*c), calls)
	}
	*c = nil
}

// Keys presses keys.
func Keys(o any, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// Grab presses the button of the mouse on a widget, moves it there in steps, and lets go.
func Grab(w interface {
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
