package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a box with a tick, and words beside it.
type Check struct {
	control
	words   string
	checked bool
	changed func(bool)
	box     *canvas.Rectangle
	tick    *canvas.Image
	text    *Paragraph
}

const boxSize = 20

// NewCheck makes a box.
func NewCheck(l *Look, words string, checked bool, changed func(bool)) *Check {
	c := &Check{words: words, checked: checked, changed: changed, box: Outlined(l, Surface, LineStrong, 1.5, 5), tick: Icon(l, "tick", OnPine, 15), text: NewParagraph(l, words, Body)}
	c.init(l, c, Pine, 5, func() {
		c.SetChecked(!c.checked)
		if c.changed != nil {
			c.changed(c.checked)
		}
	})
	c.paint()
	return c
}

// Checked tells whether the tick is there.
func (c *Check) Checked() bool { return c.checked }

// SetChecked puts the tick there, or takes it away, without telling.
func (c *Check) SetChecked(v bool) {
	c.checked = v
	c.Refresh()
}

// OnChanged sets what is told when the user ticks or unticks.
func (c *Check) OnChanged(changed func(bool)) { c.changed = changed }

func (c *Check) paint() {
	l := c.l
	fill, line, ink := Surface, LineStrong, Ink
	if c.checked {
		fill, line = Pine, Pine
	}
	if c.disabled {
		fill, line, ink = Surface2, Hairline, Ink2
	}
	c.box.FillColor, c.box.StrokeColor = l.Color(fill), l.Color(line)
	if c.hovered && !c.disabled {
		c.box.FillColor = Mix(l.Color(fill), l.Color(Ink), .08)
	}
	c.tick.Hidden = !c.checked
	c.tick.Resource = l.Icon("tick", OnPine)
	if c.disabled {
		c.tick.Resource = l.Icon("tick", Ink2)
	}
	c.text.SetColor(ink)
}

// HeightFor is that of the words at a width.
func (c *Check) HeightFor(width float32) float32 {
	return max(c.l.S(30), c.text.HeightFor(width-c.l.S(boxSize+9))+c.l.S(6))
}

func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	l := c.l
	return &Drawn{
		Fixed: []fyne.CanvasObject{c.box, c.tick, c.text, c.ring},
		Min: func() fyne.Size {
			room := l.S(boxSize)
			if c.words != "" {
				room += l.S(9) + min(Ceil(c.text.measure(c.text.text)), l.S(160))
			}
			return fyne.NewSize(room, l.S(30))
		},
		Place: func(s fyne.Size) {
			b, x := l.S(boxSize), l.S(boxSize+9)
			y := l.S(5)
			l.Put(c.box, s.Width, 0, y, b, b)
			in := l.S(2.5)
			l.Put(c.tick, s.Width, in, y+in, b-2*in, b-2*in)
			h := c.text.HeightFor(s.Width - x)
			l.Put(c.text, s.Width, x, max(0, y+b/2-c.text.pitch()/2), s.Width-x, h)
			PlaceRing(l, c.ring, c.box.Position(), c.box.Size())
		},
		Update: c.paint,
	}
}

// Radio is a group of choices of which one is made, with the pointer or the arrow keys.
type Radio struct{ group[*radioChoice] }

// NewRadio makes a group, one below the other; selected is an index, −1 for none.
func NewRadio(l *Look, words []string, selected int, changed func(int)) *Radio {
	r := &Radio{}
	r.selected, r.changed = selected, changed
	column := Column(l, 2)
	for i, w := range words {
		c := newRadioChoice(l, w, i == selected, func() { r.choose(i) })
		r.members = append(r.members, c)
		column.Add(c)
	}
	r.walks(UpAndDown)
	r.Hold(r, column)
	return r
}

type radioChoice struct {
	control
	on        bool
	rim, core *canvas.Circle
	text      *Paragraph
}

func newRadioChoice(l *Look, words string, on bool, act func()) *radioChoice {
	c := &radioChoice{on: on, rim: canvas.NewCircle(color.Transparent), core: canvas.NewCircle(l.Color(Pine)), text: NewParagraph(l, words, Body)}
	c.init(l, c, Pine, boxSize/2, act)
	c.paint()
	return c
}

func (c *radioChoice) show(chosen bool) {
	c.on = chosen
	c.Refresh()
}

func (c *radioChoice) paint() {
	line := LineStrong
	if c.on {
		line = Pine
	}
	c.rim.FillColor, c.rim.StrokeColor, c.rim.StrokeWidth = c.l.Color(Surface), c.l.Color(line), c.l.S(1.5)
	if c.hovered {
		c.rim.FillColor = c.l.Color(Tint)
	}
	c.core.Hidden = !c.on
}

// HeightFor is that of the words at a width.
func (c *radioChoice) HeightFor(width float32) float32 {
	return max(c.l.S(30), c.text.HeightFor(width-c.l.S(boxSize+9))+c.l.S(6))
}

func (c *radioChoice) CreateRenderer() fyne.WidgetRenderer {
	l := c.l
	return &Drawn{
		Fixed: []fyne.CanvasObject{c.rim, c.core, c.text, c.ring},
		Min: func() fyne.Size {
			return fyne.NewSize(l.S(boxSize+9)+min(Ceil(c.text.measure(c.text.text)), l.S(160)), l.S(30))
		},
		Place: func(s fyne.Size) {
			b, x, y := l.S(boxSize), l.S(boxSize+9), l.S(5)
			l.Put(c.rim, s.Width, 0, y, b, b)
			in := l.S(5)
			l.Put(c.core, s.Width, in, y+in, b-2*in, b-2*in)
			l.Put(c.text, s.Width, x, max(0, y+b/2-c.text.pitch()/2), s.Width-x, c.text.HeightFor(s.Width-x))
			PlaceRing(l, c.ring, c.rim.Position(), c.rim.Size())
		},
		Update: c.paint,
	}
}
