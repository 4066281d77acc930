package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"madrega/app/bidi"
)

// Alignment of a text in the room it is given, in the direction of reading.
type Alignment int

const (
	AlignStart Alignment = iota
	AlignCenter
	AlignEnd
)

// phrase is what all texts have in common. Texts of the interface read in the interface's direction; content, which
// people wrote, reads in the direction of its first strong character.
type phrase struct {
	l       *Look
	text    string
	role    Role
	color   Color
	align   Alignment
	content bool
}

func (w *phrase) direction(s string) bidi.Direction {
	if w.content {
		return bidi.Base(s, Direction(w.l))
	}
	return Direction(w.l)
}

func (w *phrase) size() float32 {
	size, _ := w.l.TextSize(w.role)
	return size
}

// pitch is the distance from line to line: 1.4 of the size of type, 1.2 for titles.
func (w *phrase) pitch() float32 {
	if w.role == Title {
		return w.size() * 1.2
	}
	return w.size() * 1.4
}

// measure gives the width of a text in logical order.
func (w *phrase) measure(s string) float32 {
	size, bold := w.l.TextSize(w.role)
	return rule().width(s, size, bold)
}

// style makes a drawn line look as the phrase does.
func (w *phrase) style(t *canvas.Text) {
	size, bold := w.l.TextSize(w.role)
	t.TextSize, t.TextStyle.Bold, t.Color = size, bold, w.l.Color(w.color)
}

// place puts a drawn line in the middle of its row. Fyne's line may be higher than the row.
func (w *phrase) place(t *canvas.Text, x, y, wide float32) {
	h := fyne.MeasureText("א", t.TextSize, t.TextStyle).Height
	t.Move(fyne.NewPos(x, y+(w.pitch()-h)/2))
	t.Resize(fyne.NewSize(wide, h))
}

// side gives Fyne's alignment for text that starts on the side where dir does.
func side(a Alignment, dir bidi.Direction) fyne.TextAlign {
	switch {
	case a == AlignCenter:
		return fyne.TextAlignCenter
	case (a == AlignEnd) == (dir == bidi.LTR):
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

// StartSide is Fyne's alignment for text that starts where reading does.
func StartSide(l *Look) fyne.TextAlign { return side(AlignStart, Direction(l)) }

// Text is one line that is as wide as its words.
type Text struct {
	widget.BaseWidget
	phrase
	line *canvas.Text
}

// NewText makes a line of text that belongs to the interface, in ink.
func NewText(l *Look, s string, r Role) *Text {
	t := &Text{phrase: phrase{l: l, text: s, role: r, color: Ink}, line: canvas.NewText("", nil)}
	t.ExtendBaseWidget(t)
	t.write()
	return t
}

// Content tells that people wrote the text, so that it reads in its own direction.
func (t *Text) Content() *Text {
	t.content = true
	t.write()
	return t
}

// Align moves the text in the room it is given.
func (t *Text) Align(a Alignment) *Text {
	t.align = a
	t.write()
	return t
}

// SetColor changes the colour.
func (t *Text) SetColor(c Color) *Text {
	if t.color != c {
		t.color = c
		t.Refresh()
	}
	return t
}

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.text != s {
		t.text = s
		t.Refresh()
	}
}

// String gives the words in logical order.
func (t *Text) String() string { return t.text }

func (t *Text) write() {
	t.style(t.line)
	t.line.Text = bidi.Visual(t.text, t.direction(t.text))
	t.line.Alignment = side(t.align, Direction(t.l))
}

func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed:  []fyne.CanvasObject{t.line},
		Min:    func() fyne.Size { return t.line.MinSize() },
		Place:  t.line.Resize,
		Update: t.write,
	}
}
