package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// Tick is a box to tick in a table. It never has the keyboard: that stays with the table.
type Tick struct {
	widget.BaseWidget
	l    *kit.Look
	on   bool
	off  bool // can't be pressed
	act  func()
	face *canvas.Rectangle
	mark *canvas.Image
}

// NewTick makes a box; off is one that can only be looked at.
func NewTick(l *kit.Look, on, off bool, act func()) *Tick {
	fill, line, ink := kit.Surface, kit.LineStrong, kit.OnPine
	if on {
		fill, line = kit.Pine, kit.Pine
	}
	if off {
		fill, line, ink = kit.Surface2, kit.Hairline, kit.Ink2
	}
	t := &Tick{l: l, on: on, off: off, act: act, face: kit.Outlined(l, fill, line, 1.5, 5), mark: kit.Icon(l, "tick", ink, 15)}
	t.mark.Hidden = !on
	t.ExtendBaseWidget(t)
	return t
}

func (t *Tick) Tapped(*fyne.PointEvent) {
	if !t.off {
		t.act()
	}
}

func (t *Tick) Cursor() desktop.Cursor {
	if t.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MinSize is large enough to be hit; the box stands in the middle.
func (t *Tick) MinSize() fyne.Size { return fyne.NewSquareSize(t.l.S(30)) }

func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	box, mark := t.l.S(20), t.l.S(15)
	middle := func(size fyne.Size, side float32) fyne.Position {
		return fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	}
	lay := placing(func(size fyne.Size) {
		t.face.Resize(fyne.NewSquareSize(box))
		t.face.Move(middle(size, box))
		t.mark.Resize(fyne.NewSquareSize(mark))
		t.mark.Move(middle(size, mark))
	})
	return widget.NewSimpleRenderer(&fyne.Container{Layout: lay, Objects: []fyne.CanvasObject{t.face, t.mark}})
}

// placing lays out things that know their places.
type placing func(fyne.Size)

func (f placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { f(size) }

func (f placing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
