package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"madrega/app/bidi"
)

// Write makes one line of text that is never cut, as the labels of buttons are.
func Write(l *Look, s string, r Role, c Color) *canvas.Text {
	size, bold := l.TextSize(r)
	return &canvas.Text{Text: Visual(l, s), TextSize: size, TextStyle: fyne.TextStyle{Bold: bold}, Color: l.Color(c)}
}

// Visual puts one line in the order in which Fyne has to draw it.
func Visual(l *Look, s string) string {
	return bidi.Visual(strings.ReplaceAll(s, "\n", " "), Direction(l))
}

// WriteOwn writes what people wrote: its direction is its own.
func WriteOwn(l *Look, s string, r Role, c Color) *canvas.Text {
	t := Write(l, "", r, c)
	t.Text = bidi.Visual(strings.ReplaceAll(s, "\n", " "), bidi.Base(s, Direction(l)))
	return t
}

func Direction(l *Look) bidi.Direction {
	if l.RTL() {
		return bidi.RTL
	}
	return bidi.LTR
}

// Mix gives a colour between two; share is how much of the second.
func Mix(a, b color.Color, share float64) color.Color {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	between := func(p, q uint8) uint8 { return uint8(float64(p)*(1-share) + float64(q)*share + .5) }
	return color.NRGBA{between(x.R, y.R), between(x.G, y.G), between(x.B, y.B), 0xFF}
}

// word is one line of text that is cut with "…" where there is less room than it needs, and never asks for less than
// least (in pixels of the canvas; below 0: for all it needs). It takes no part in pointing, so it can be inside of what does.
func word(l *Look, t *canvas.Text, text string, least float32) *fyne.Container {
	text = strings.ReplaceAll(text, "\n", " ")
	full := t.MinSize()
	direction := bidi.Base(text, Direction(l))
	a := &wording{stacked(), full.Width, text}
	a.MinWidth = func([]fyne.CanvasObject) float32 {
		if least < 0 {
			return full.Width
		}
		return min(full.Width, least)
	}
	a.Place = func(_ []fyne.CanvasObject, s fyne.Size) {
		shown := text
		if s.Width < full.Width-.5 {
			shown = bidi.Truncate(text, s.Width, func(s string) float32 { return fyne.MeasureText(s, t.TextSize, t.TextStyle).Width })
		}
		if v := bidi.Visual(shown, direction); v != t.Text {
			t.Text = v
			t.Refresh()
		}
		w := min(s.Width, t.MinSize().Width)
		l.Put(t, s.Width, 0, 0, w, s.Height)
	}
	return container.New(a, t)
}

// wording is the layout of a word.
type wording struct {
	Arrangement
	full float32 // width when nothing is cut
	text string
}

// String gives all of the word, in logical order.
func (w *wording) String() string { return w.text }

// ShortName is what people wrote, in one line no wider than most, and how wide that is.
func ShortName(l *Look, name string, size, most float32, bold bool) (visual string, width float32) {
	measure := func(s string) float32 { return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width }
	cut := bidi.Truncate(name, most, measure)
	visual = bidi.Visual(cut, bidi.Base(name, Direction(l)))
	return visual, measure(visual)
}
