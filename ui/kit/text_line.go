package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app/bidi"
)

// Line is one line that takes the width it is given, and is cut with "…" if that is not enough. While the pointer rests on
// a cut line, a tip shows all of it.
type Line struct {
	widget.BaseWidget
	phrase
	least float32
	line  *canvas.Text
	rest  *resting
	cut   bool
}

// NewLine makes a line that belongs to the interface, in ink.
func NewLine(l *Look, s string, r Role) *Line {
	t := &Line{phrase: phrase{l: l, text: s, role: r, color: Ink}, least: l.S(24), line: canvas.NewText("", nil)}
	t.rest = &resting{of: t}
	t.rest.ExtendBaseWidget(t.rest)
	t.ExtendBaseWidget(t)
	t.write()
	return t
}

// Content tells that people wrote the text, so that it reads in its own direction.
func (t *Line) Content() *Line {
	t.content = true
	t.Refresh()
	return t
}

// Align moves the text in the room it is given.
func (t *Line) Align(a Alignment) *Line {
	t.align = a
	t.Refresh()
	return t
}

// Least sets how narrow the line may become, 24 if nothing is said.
func (t *Line) Least(width float32) *Line {
	t.least = t.l.S(width)
	return t
}

// SetColor changes the colour.
func (t *Line) SetColor(c Color) *Line {
	if t.color != c {
		t.color = c
		t.Refresh()
	}
	return t
}

// SetText changes the words.
func (t *Line) SetText(s string) {
	if t.text != s {
		t.text = s
		t.Refresh()
	}
}

// String gives the words in logical order.
func (t *Line) String() string { return t.text }

// Natural is the width at which nothing is cut.
func (t *Line) Natural() float32 { return Ceil(t.measure(t.text)) }

func (t *Line) write() {
	t.style(t.line)
	shown := t.text
	if w := t.Size().Width; w > 0 {
		shown = bidi.Truncate(t.text, w+.5, t.measure)
	}
	t.cut = shown != t.text
	t.line.Text = bidi.Visual(shown, t.direction(t.text))
	t.line.Alignment = side(t.align, Direction(t.l))
	t.rest.Hidden = !t.cut
}

func (t *Line) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{t.line, t.rest},
		Min: func() fyne.Size {
			return fyne.NewSize(min(t.least, t.Natural()), fyne.MeasureText("א", t.size(), t.line.TextStyle).Height)
		},
		Place: func(s fyne.Size) {
			t.write()
			t.line.Resize(s)
			t.rest.Resize(s)
			canvas.Refresh(t.line)
		},
		Update: t.write,
	}
}

// Ceil rounds a width up to whole pixels, so that sums of widths don't cut a text for a hair.
func Ceil(w float32) float32 {
	if n := float32(int(w)); n < w {
		return n + 1
	}
	return w
}

// resting lies over a cut line and notices the pointer. It is hidden over lines that are whole, so that what they are
// part of goes on noticing it.
type resting struct {
	widget.BaseWidget
	of *Line
}

var _ desktop.Hoverable = (*resting)(nil)

func (r *resting) MouseIn(*desktop.MouseEvent)    { ShowTip(r.of.l, r.of, r.of.text) }
func (r *resting) MouseMoved(*desktop.MouseEvent) {}
func (r *resting) MouseOut()                      { HideTip(r.of) }

func (r *resting) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{Min: func() fyne.Size { return fyne.Size{} }, Place: func(fyne.Size) {}}
}
