package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// makeFoot makes what stands at the foot: mark, icon and dots at the start, badges at the end.
func (c *boardCard) makeFoot() {
	l, u := c.l, c.unit
	if c.Merged > 1 {
		c.foot = append(c.foot, c.badge(l.T("board.cards", "n", c.Merged)))
	}
	if c.Badge != "" {
		c.foot = append(c.foot, c.badge(c.Badge))
	}
	if c.cut() {
		more := write(l, l.T("board.more"), Second, Pine)
		c.foot = append(c.foot, textPart(more, true))
	}
	if c.Marked {
		mark := newSectorShape(l, c.Sector, 0)
		c.foot = append(c.foot, footPart{[]fyne.CanvasObject{mark.CanvasObject}, 11 * u, false, func(at fyne.Position, wide float32) {
			mark.place(at.AddXY(wide/2, 0), 11*u)
		}})
	}
	if c.Icon != "" {
		icon := Icon(l, c.Icon, Pine, 17)
		c.foot = append(c.foot, footPart{[]fyne.CanvasObject{icon}, 17 * u, false, func(at fyne.Position, wide float32) {
			box(icon, at.X, at.Y-wide/2, wide, wide)
		}})
	}
	if c.Dots > 0 {
		used := float32(0)
		for _, f := range c.foot {
			used += f.width + 8*u
		}
		d := newVoteDots(l, c.Dots, 7*u, c.width-2*c.room()-used, false, Second)
		c.foot = append(c.foot, footPart{d.objects, d.width, false, d.place})
	}
}

// badge is a short word on a faint ground.
func (c *boardCard) badge(text string) footPart {
	t := write(c.l, "", Second, Pine)
	t.TextStyle.Bold = true
	var w float32
	t.Text, w = shortName(c.l, text, t.TextSize, (c.width-2*c.room())*.7, true)
	back := Rect(c.l, Tint, 6)
	return footPart{[]fyne.CanvasObject{back, t}, w + 16*c.unit, true, func(at fyne.Position, wide float32) {
		m := t.MinSize()
		h := m.Height + 2*c.unit
		box(back, at.X, at.Y-h/2, wide, h)
		box(t, at.X+8*c.unit, at.Y-m.Height/2, m.Width, m.Height)
	}}
}

func textPart(t *canvas.Text, end bool) footPart {
	m := t.MinSize()
	return footPart{[]fyne.CanvasObject{t}, m.Width, end, func(at fyne.Position, _ float32) {
		box(t, at.X, at.Y-m.Height/2, m.Width, m.Height)
	}}
}

// voteDots are the dots of a vote in a row from their number on. They become smaller where there is little room.
type voteDots struct {
	l       *Look
	number  *canvas.Text
	dots    []fyne.CanvasObject
	objects []fyne.CanvasObject
	size    float32 // of a dot
	step    float32 // from dot to dot
	width   float32
}

// newVoteDots makes n dots that are at most size wide and together with their number at most width. Those who lead are
// sun, the rest pine.
func newVoteDots(l *Look, n int, size, width float32, leads bool, role Role) *voteDots {
	d := &voteDots{l: l, number: write(l, l.Number(n), role, Ink)}
	d.number.TextStyle.Bold = true
	m := d.number.MinSize().Width
	gap := size * .8
	d.step = max(.5, min(size*1.3, (width-m-gap)/float32(max(1, n))))
	d.size = d.step / 1.3
	c := Pine
	if leads {
		c = Sun
	}
	d.objects = []fyne.CanvasObject{d.number}
	for range n {
		d.dots = append(d.dots, canvas.NewCircle(l.Color(c)))
	}
	d.objects = append(d.objects, d.dots...)
	d.width = m + gap + d.step*float32(n)
	return d
}

// line makes the first dots of several votes stand below each other: wide is the width of the widest number.
func (d *voteDots) line(wide float32) {
	d.width += wide - d.number.MinSize().Width
}

// place puts the number and its dots into a width; at is the middle of the left side.
func (d *voteDots) place(at fyne.Position, wide float32) {
	m := d.number.MinSize()
	x, step := at.X, d.step
	first := at.X + d.width - step*float32(len(d.dots))
	if d.l.RTL() {
		x = at.X + wide - m.Width
		first, step = at.X+wide-d.width+d.step*float32(len(d.dots))-d.size, -step
	}
	box(d.number, x, at.Y-m.Height/2, m.Width, m.Height)
	for i, o := range d.dots {
		box(o, first+step*float32(i), at.Y-d.size/2, d.size, d.size)
	}
}
