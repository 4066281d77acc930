package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tally shows how many dots something got: the number, and as many dots beside it. Those of several things can be compared
// when all have the same most.
type Tally struct {
	widget.BaseWidget
	l       *Look
	n, most int
	lead    bool
	dots    *DotRow
}

// NewTally makes the dots of a vote; most is the largest number beside which this one stands. Those who lead are sun.
func NewTally(l *Look, n, most int, lead bool) *Tally {
	v := &Tally{l: l, n: n, most: max(n, most, 1), lead: lead}
	v.ExtendBaseWidget(v)
	return v
}

func (v *Tally) CreateRenderer() fyne.WidgetRenderer {
	size, _ := v.l.TextSize(Section)
	var objects []fyne.CanvasObject
	return &Painted{
		Min: func() fyne.Size { return fyne.NewSize(size*5, size*1.5) },
		Paint: func(s fyne.Size) {
			all := NewDotRow(v.l, v.most, size, s.Width, false, News)
			v.dots = NewDotRow(v.l, v.n, min(size, all.size), s.Width, v.lead, News)
			v.dots.line(all.number.MinSize().Width)
			v.dots.Place(fyne.NewPos(0, s.Height/2), s.Width)
			objects = v.dots.Objects
		},
		Parts: func() []fyne.CanvasObject { return objects },
		Of:    v,
	}
}

// DotRow are the dots of a vote in a row from their number on. They become smaller where there is little room.
type DotRow struct {
	l       *Look
	number  *canvas.Text
	dots    []fyne.CanvasObject
	Objects []fyne.CanvasObject
	size    float32 // of a dot
	step    float32 // from dot to dot
	Width   float32
}

// NewDotRow makes n dots that are at most size wide and together with their number at most width. Those who lead are
// sun, the rest pine.
func NewDotRow(l *Look, n int, size, width float32, leads bool, role Role) *DotRow {
	d := &DotRow{l: l, number: Write(l, l.Number(n), role, Ink)}
	d.number.TextStyle.Bold = true
	m := d.number.MinSize().Width
	gap := size * .8
	d.step = max(.5, min(size*1.3, (width-m-gap)/float32(max(1, n))))
	d.size = d.step / 1.3
	c := Pine
	if leads {
		c = Sun
	}
	d.Objects = []fyne.CanvasObject{d.number}
	for range n {
		d.dots = append(d.dots, canvas.NewCircle(l.Color(c)))
	}
	d.Objects = append(d.Objects, d.dots...)
	d.Width = m + gap + d.step*float32(n)
	return d
}

// line makes the first dots of several votes stand below each other: wide is the width of the widest number.
func (d *DotRow) line(wide float32) {
	d.Width += wide - d.number.MinSize().Width
}

// Place puts the number and its dots into a width; at is the middle of the left side.
func (d *DotRow) Place(at fyne.Position, wide float32) {
	m := d.number.MinSize()
	x, step := at.X, d.step
	first := at.X + d.Width - step*float32(len(d.dots))
	if d.l.RTL() {
		x = at.X + wide - m.Width
		first, step = at.X+wide-d.Width+d.step*float32(len(d.dots))-d.size, -step
	}
	Place(d.number, x, at.Y-m.Height/2, m.Width, m.Height)
	for i, o := range d.dots {
		Place(o, first+step*float32(i), at.Y-d.size/2, d.size, d.size)
	}
}
