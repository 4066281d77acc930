package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/app/bidi"
)

// painted is the renderer of pictures: they keep their own list of what is drawn, in its order, and bring only what
// changed up to date (a text that is refreshed costs more than a hundred that are moved).
type painted struct {
	min    func() fyne.Size
	paint  func(fyne.Size) // makes and places the parts for a size
	parts  func() []fyne.CanvasObject
	redraw fyne.Widget
}

func (p *painted) Destroy()                     {}
func (p *painted) MinSize() fyne.Size           { return p.min() }
func (p *painted) Layout(size fyne.Size)        { p.paint(size) }
func (p *painted) Objects() []fyne.CanvasObject { return p.parts() }

func (p *painted) Refresh() {
	p.paint(p.redraw.Size())
	canvas.Refresh(p.redraw)
}

// pictureFocus is what pictures that one can walk through by keyboard have in common: Tab goes on to the next part while
// one is chosen, and leaves the picture when none is, so that nobody is caught in it.
type pictureFocus struct {
	widget.BaseWidget
	focused, shift bool
	chosen         func() bool
	step           func(by int) bool // chooses the next; false at the end
}

// AcceptsTab is for Fyne: Tab belongs to the picture while one of its parts is chosen.
func (p *pictureFocus) AcceptsTab() bool { return p.chosen() }

// FocusGained is for Fyne.
func (p *pictureFocus) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost is for Fyne.
func (p *pictureFocus) FocusLost() { p.focused, p.shift = false, false; p.Refresh() }

// KeyDown is for Fyne: keys come without the state of Shift.
func (p *pictureFocus) KeyDown(e *fyne.KeyEvent) { p.shifted(e, true) }

// KeyUp is for Fyne.
func (p *pictureFocus) KeyUp(e *fyne.KeyEvent) { p.shifted(e, false) }

func (p *pictureFocus) shifted(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		p.shift = down
	}
}

// tab goes to the next part, or the one before, or out of the picture.
func (p *pictureFocus) tab(me fyne.CanvasObject) {
	by := 1
	if p.shift {
		by = -1
	}
	if p.step(by) {
		return
	}
	if c := canvasOf(me); c != nil && by > 0 {
		c.FocusNext()
	} else if c != nil {
		c.FocusPrevious()
	}
}

// digit reads a key from 1 to most, in Western or Arabic figures; 0 for any other.
func digit(r rune, most int) int {
	n := int(r - '0')
	if r >= '٠' && r <= '٩' {
		n = int(r - '٠')
	}
	if n >= 1 && n <= most {
		return n
	}
	return 0
}

// box moves and sizes an object at once.
func box(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// stroke makes a line from one point to another.
func stroke(o *canvas.Line, from, to fyne.Position) { o.Position1, o.Position2 = from, to }

// shortName is what people wrote, in one line no wider than most, and how wide that is.
func shortName(l *Look, name string, size, most float32, bold bool) (visual string, width float32) {
	measure := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width }
	cut := bidi.Truncate(name, most, measure)
	visual = bidi.Visual(cut, bidi.Base(name, base(l)))
	return visual, measure(visual)
}

// sectorShape is the shape of a sector in a picture: one plain object, where SectorMark is several.
type sectorShape struct {
	fyne.CanvasObject
	sector app.Sector
}

// newSectorShape makes the shape; one with a rim is set off from what lies under it.
func newSectorShape(l *Look, s app.Sector, rim float32) *sectorShape {
	shape := &sectorShape{sector: s}
	c, around := l.Color(SectorColor(s)), l.Color(Surface)
	switch s {
	case app.Public:
		r := canvas.NewRectangle(c)
		r.CornerRadius, r.StrokeColor, r.StrokeWidth = l.S(2), around, rim
		shape.CanvasObject = r
	case app.Business:
		p := canvas.NewPolygon(3, c)
		p.StrokeColor, p.StrokeWidth = around, rim
		shape.CanvasObject = p
	case app.Third:
		o := canvas.NewCircle(c)
		o.StrokeColor, o.StrokeWidth = around, rim
		shape.CanvasObject = o
	default:
		o := canvas.NewCircle(around)
		o.StrokeColor, o.StrokeWidth = c, max(rim, l.S(1.5))
		shape.CanvasObject = o
	}
	return shape
}

// paint changes the colour of the shape.
func (s *sectorShape) paint(l *Look, towards Color, share float64) {
	c := mix(l.Color(SectorColor(s.sector)), l.Color(towards), share)
	switch o := s.CanvasObject.(type) {
	case *canvas.Rectangle:
		o.FillColor = c
	case *canvas.Polygon:
		o.FillColor = c
	case *canvas.Circle:
		if s.sector == app.Third {
			o.FillColor = c
		} else {
			o.StrokeColor = c
		}
	}
}

// place puts the shape with its middle at a point, about size high and wide.
func (s *sectorShape) place(at fyne.Position, size float32) {
	switch s.sector {
	case app.Public:
		size *= .92
	case app.Business: // the triangle stands in a circle whose middle lies lower than that of the triangle's box
		size *= 1.3
		at.Y += size * .06
	}
	box(s.CanvasObject, at.X-size/2, at.Y-size/2, size, size)
}
