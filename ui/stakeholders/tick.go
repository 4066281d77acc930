package stakeholders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// tick is a box in a table. It never has the keyboard: that stays with the table.
type tick struct {
	widget.BaseWidget
	l    *kit.Look
	on   bool
	off  bool // can't be pressed
	act  func()
	face *canvas.Rectangle
	mark *canvas.Image
}

func newTick(l *kit.Look, on, off bool, act func()) *tick {
	fill, line, ink := kit.Surface, kit.LineStrong, kit.OnPine
	if on {
		fill, line = kit.Pine, kit.Pine
	}
	if off {
		fill, line, ink = kit.Surface2, kit.Hairline, kit.Ink2
	}
	t := &tick{l: l, on: on, off: off, act: act, face: kit.Outlined(l, fill, line, 1.5, 5), mark: kit.Icon(l, "tick", ink, 15)}
	t.mark.Hidden = !on
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is for Fyne.
func (t *tick) Tapped(*fyne.PointEvent) {
	if !t.off {
		t.act()
	}
}

// Cursor is for Fyne.
func (t *tick) Cursor() desktop.Cursor {
	if t.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MinSize is large enough to be hit; the box stands in the middle.
func (t *tick) MinSize() fyne.Size { return fyne.NewSquareSize(t.l.S(30)) }

// CreateRenderer is for Fyne.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	box, mark := t.l.S(20), t.l.S(15)
	middle := func(size fyne.Size, side float32) fyne.Position {
		return fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	}
	lay := layout(func(size fyne.Size) {
		t.face.Resize(fyne.NewSquareSize(box))
		t.face.Move(middle(size, box))
		t.mark.Resize(fyne.NewSquareSize(mark))
		t.mark.Move(middle(size, mark))
	})
	return widget.NewSimpleRenderer(&fyne.Container{Layout: lay, Objects: []fyne.CanvasObject{t.face, t.mark}})
}

// layout places things that know their places.
type layout func(fyne.Size)

// Layout is for Fyne.
func (f layout) Layout(_ []fyne.CanvasObject, size fyne.Size) { f(size) }

// MinSize is for Fyne.
func (f layout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
