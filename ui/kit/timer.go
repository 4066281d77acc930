package kit

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"madrega/app/lang"
)

// TimerRing shows how much of a time is left: a ring, clockwise from twelve, in every language. The last two minutes are sun;
// after the end the ring is whole, in the colour of caution, and the time counts on with a plus. Nothing flashes.
type TimerRing struct {
	widget.BaseWidget
	l           *Look
	diameter    float32
	left, total time.Duration
	inside      bool
	ground, arc *canvas.Arc
	text        *canvas.Text
}

// NewTimerRing makes a ring of a diameter, in measures of the laptop. With inside the time stands in the ring; else
// TimerText says it beside.
func NewTimerRing(l *Look, diameter float32, inside bool) *TimerRing {
	cut := float32(.72)
	if diameter > 60 {
		cut = .86
	}
	r := &TimerRing{l: l, diameter: l.S(diameter), inside: inside, text: Write(l, "", Timer, Ink)}
	r.ground = canvas.NewArc(0, 360, cut, l.Color(Hairline))
	r.arc = canvas.NewArc(0, 0, cut, l.Color(Pine))
	if inside { // the widest time fills two thirds of the ring
		r.text.Text = "00:00"
		r.text.TextSize *= .62 * r.diameter / r.text.MinSize().Width
	}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows a time that is left of a total; below zero it is over.
func (r *TimerRing) Set(left, total time.Duration) { r.left, r.total = left, total; r.Refresh() }

// TimerText says a time that is left as 04:00, and one that is over as +01:20, isolated so that the plus stays in front;
// from an hour on as 1:04:00.
func TimerText(left time.Duration) string {
	sign := ""
	if left < 0 {
		sign, left = "+", -left
	}
	s := int(left.Round(time.Second) / time.Second)
	text := fmt.Sprintf("%s%02d:%02d", sign, s/60, s%60)
	if s >= 3600 {
		text = fmt.Sprintf("%s%d:%02d:%02d", sign, s/3600, s/60%60, s%60)
	}
	if sign != "" {
		return lang.Isolate(text)
	}
	return text
}

// TimeSoon is how long before its end a time is said to come to it.
const TimeSoon = 2 * time.Minute

// TimerColor is the colour of the ring of a time that is left.
func TimerColor(left time.Duration) Color {
	switch {
	case left < 0:
		return Caution
	case left <= TimeSoon:
		return Sun
	}
	return Pine
}

// TimerInk is the colour of the words that say a time that is left.
func TimerInk(left time.Duration) Color {
	if left < 0 {
		return Caution
	}
	return Ink
}

func (r *TimerRing) CreateRenderer() fyne.WidgetRenderer {
	return &Painted{
		Min:   func() fyne.Size { return fyne.NewSquareSize(r.diameter) },
		Paint: r.paint,
		Of:    r,
		Parts: func() []fyne.CanvasObject {
			if r.inside {
				return []fyne.CanvasObject{r.ground, r.arc, r.text}
			}
			return []fyne.CanvasObject{r.ground, r.arc}
		},
	}
}

func (r *TimerRing) paint(size fyne.Size) {
	share := float32(1)
	if r.left >= 0 && r.total > 0 {
		share = min(1, float32(r.left)/float32(r.total))
	}
	r.arc.EndAngle = 360 * share
	r.arc.FillColor = r.l.Color(TimerColor(r.left))
	d := min(size.Width, size.Height)
	x, y := (size.Width-d)/2, (size.Height-d)/2
	Place(r.ground, x, y, d, d)
	Place(r.arc, x, y, d, d)
	c := r.l.Color(TimerInk(r.left))
	if s := Visual(r.l, TimerText(r.left)); r.text.Text != s || r.text.Color != c {
		r.text.Text, r.text.Color = s, c
		r.text.Refresh()
	}
	m := r.text.MinSize()
	Place(r.text, (size.Width-m.Width)/2, (size.Height-m.Height)/2, m.Width, m.Height)
}
