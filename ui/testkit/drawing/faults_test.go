package drawing

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/kit"
)

// TestEachKindOfFaultIsFound puts one fault at a time into a small window that has none.
func TestEachKindOfFaultIsFound(t *testing.T) {
	for _, code := range []string{"he", "en"} {
		l := &kit.Look{Lang: lang.For(code), Zoom: 1}
		test.NewTempApp(t).Settings().SetTheme(l.Theme())
		put := func(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
			if l.RTL() {
				x = 400 - x - w
			}
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, h))
			return o
		}
		text := func(s string, x, y float32) fyne.CanvasObject {
			o := canvas.NewText(s, color.Black)
			return put(o, x, y, o.MinSize().Width, o.MinSize().Height)
		}
		button := func(x, y, w, h float32) fyne.CanvasObject {
			return put(kit.NewButton(l, "", "next", kit.Plain, func() {}), x, y, w, h)
		}
		for _, c := range []struct {
			kind FaultKind
			more []fyne.CanvasObject
		}{
			{"", nil},
			{Overlap, []fyne.CanvasObject{text("over", 12, 12)}},
			{Outside, []fyne.CanvasObject{text("beyond the edge", 380, 100)}},
			{Unreachable, []fyne.CanvasObject{put(kit.NewSpot(canvas.NewRectangle(color.Black), func() {}), 10, 200, 40, 40)}},
			{Jump, []fyne.CanvasObject{button(10, 100, 40, 40)}},
			{Small, []fyne.CanvasObject{button(10, 220, 40, 20)}},
			{Key, []fyne.CanvasObject{text("[window.next]", 10, 120)}},
			{TooLarge, []fyne.CanvasObject{put(kit.Space(l, 500, 10), 0, 0, 500, 10)}},
		} {
			all := append([]fyne.CanvasObject{text("here", 10, 10), button(10, 150, 40, 40), button(60, 150, 40, 40)}, c.more...)
			w := test.NewTempWindow(t, nil)
			w.SetPadded(false)
			var layout fyne.Layout
			if c.kind == TooLarge {
				layout = wide{}
			}
			w.SetContent(&fyne.Container{Layout: layout, Objects: all})
			w.Resize(fyne.NewSize(400, 300))
			found := Scan(w.Canvas(), l).Faults()
			if c.kind == "" && len(found) > 0 || c.kind != "" && (len(found) != 1 || found[0].Kind != c.kind) {
				t.Errorf("%s: of %q is found %v", code, c.kind, found)
			}
		}
	}
}

// wide asks for more than there is and leaves everything where it is.
type wide struct{}

func (wide) MinSize([]fyne.CanvasObject) fyne.Size     { return fyne.NewSize(500, 10) }
func (wide) Layout(_ []fyne.CanvasObject, _ fyne.Size) {}

// TestWhatCanBeScrolledToIsNoFault has more on a page than its window shows.
func TestWhatCanBeScrolledToIsNoFault(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	column := kit.Column(l, 10)
	for range 30 {
		column.Add(kit.NewButton(l, "", "next", kit.Plain, func() {}))
		column.Add(kit.NewText(l, "שורה", kit.Body))
	}
	w := test.NewTempWindow(t, kit.NewRoot(container.NewStack(kit.Scroll(l, column))))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	if found := Scan(w.Canvas(), l).Faults(); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}
