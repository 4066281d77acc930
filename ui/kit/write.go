package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"madrega/app/bidi"
)

// write makes one line of text that is never cut, as the labels of buttons are.
func write(l *Look, s string, r Role, c Color) *canvas.Text {
	size, bold := l.TextSize(r)
	return &canvas.Text{Text: visual(l, s), TextSize: size, TextStyle: fyne.TextStyle{Bold: bold}, Color: l.Color(c)}
}

// visual puts one line in the order in which Fyne has to draw it.
func visual(l *Look, s string) string {
	return bidi.Visual(strings.ReplaceAll(s, "\n", " "), base(l))
}

// writeOwn writes what people wrote: its direction is its own.
func writeOwn(l *Look, s string, r Role, c Color) *canvas.Text {
	t := write(l, "", r, c)
	t.Text = bidi.Visual(strings.ReplaceAll(s, "\n", " "), bidi.Base(s, base(l)))
	return t
}

func base(l *Look) bidi.Direction {
	if l.RTL() {
		return bidi.RTL
	}
	return bidi.LTR
}

// mix gives a colour between two; share is how much of the second.
func mix(a, b color.Color, share float64) color.Color {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	between := func(p, q uint8) uint8 { return uint8(float64(p)*(1-share) + float64(q)*share + .5) }
	return color.NRGBA{between(x.R, y.R), between(x.G, y.G), between(x.B, y.B), 0xFF}
}

// word is one line of text that is cut with "…" where there is less room than it needs, and never asks for less than
// least (in pixels of the canvas; below 0: for all it needs). It takes no part in pointing, so it can be inside of what does.
func word(l *Look, t *canvas.Text, text string, least float32) *fyne.Container {
	text = strings.ReplaceAll(text, "\n", " ")
	full := t.MinSize()
	direction := bidi.Base(text, base(l))
	a := &wording{stacked(), full.Width, text}
	a.minWidth = func([]fyne.CanvasObject) float32 {
		if least < 0 {
			return full.Width
		}
		return min(full.Width, least)
	}
	a.place = func(_ []fyne.CanvasObject, s fyne.Size) {
		shown := text
		if s.Width < full.Width-.5 {
			shown = bidi.Truncate(text, s.Width, func(s string) float32 { return fyne.MeasureText(s, t.TextSize, t.TextStyle).Width })
		}
		if v := bidi.Visual(shown, direction); v != t.Text {
			t.Text = v
			t.Refresh()
		}
		w := min(s.Width, t.MinSize().Width)
		l.put(t, s.Width, 0, 0, w, s.Height)
	}
	return container.New(a, t)
}

// wording is the layout of a word.
type wording struct {
	arrangement
	full float32 // width when nothing is cut
	text string
}

// String gives all of the word, in logical order.
func (w *wording) String() string { return w.text }
