package picture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/ui/kit"
)

// SpreadLine shows how answers from 1 to 5 lie, 1 where reading starts: a thin bar from the lowest to the highest, a thick
// one over the middle half, a tick at the median. Answers that are far apart have another colour. A tip says it in words.
type SpreadLine struct {
	widget.BaseWidget
	l                        *kit.Look
	spread                   app.Spread
	scale, thin, bar, median *canvas.Rectangle
}

var _ desktop.Hoverable = (*SpreadLine)(nil)

// NewSpreadLine makes the line; without answers it is only the scale.
func NewSpreadLine(l *kit.Look, s app.Spread) *SpreadLine {
	v := &SpreadLine{l: l, spread: s, scale: kit.Rect(l, kit.Hairline, 1), thin: kit.Rect(l, kit.Ink2, 1.5), bar: kit.Rect(l, kit.Wide, 5), median: kit.Rect(l, kit.Ink, 2)}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows other answers.
func (v *SpreadLine) Set(s app.Spread) { v.spread = s; v.Refresh() }

func (v *SpreadLine) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(v.unit()*88, v.unit()*16) },
		Paint: v.paint,
		Parts: v.parts,
		Of:    v,
	}
}

func (v *SpreadLine) unit() float32 {
	body, _ := v.l.TextSize(kit.Body)
	return body / 15
}

func (v *SpreadLine) parts() []fyne.CanvasObject {
	if v.spread.N == 0 {
		return []fyne.CanvasObject{v.scale}
	}
	return []fyne.CanvasObject{v.scale, v.thin, v.bar, v.median}
}

func (v *SpreadLine) paint(size fyne.Size) {
	u, l, s := v.unit(), v.l, v.spread
	mid := size.Height / 2
	x := func(value float64) float32 { return u * (2 + 84*float32(value-1)/4) }
	l.Put(v.scale, size.Width, x(1), mid-u, x(5)-x(1), 2*u)
	if s.N == 0 {
		return
	}
	c := kit.Shade(3)
	if s.Wide() {
		c = kit.Wide
	}
	v.bar.FillColor, v.thin.FillColor = l.Color(c), l.Color(c)
	put := func(r *canvas.Rectangle, from, to float64, high float32) {
		a, b := x(from), x(to)
		if b-a < high { // one value is a round dot
			a, b = (a+b-high)/2, (a+b+high)/2
		}
		l.Put(r, size.Width, a, mid-high/2, b-a, high)
	}
	put(v.thin, float64(s.Min), float64(s.Max), 4*u)
	put(v.bar, s.Low, s.High, 10*u)
	l.Put(v.median, size.Width, x(s.Median)-2.5*u, mid-8*u, 5*u, 16*u)
}

func (v *SpreadLine) MouseIn(*desktop.MouseEvent) { kit.ShowTip(v.l, v, v.l.Spread(v.spread)) }

func (v *SpreadLine) MouseMoved(*desktop.MouseEvent) {}

func (v *SpreadLine) MouseOut() { kit.HideTip(v) }
