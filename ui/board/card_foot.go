package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// makeFoot makes what stands at the foot: icon and dots at the start, badges at the end.
func (c *cardFace) makeFoot() {
	l, u := c.l, c.unit
	if c.Merged > 1 {
		c.foot = append(c.foot, c.badge(l.T("board.cards", "n", c.Merged)))
	}
	if c.Badge != "" {
		c.foot = append(c.foot, c.badge(c.Badge))
	}
	if c.cut() {
		more := kit.Write(l, l.T("board.more"), kit.Second, kit.Pine)
		c.foot = append(c.foot, textPart(more, true))
	}
	if c.Icon != "" {
		icon := kit.Icon(l, c.Icon, kit.Pine, 17)
		c.foot = append(c.foot, footPart{[]fyne.CanvasObject{icon}, 17 * u, false, func(at fyne.Position, wide float32) {
			kit.Place(icon, at.X, at.Y-wide/2, wide, wide)
		}})
	}
	if c.Dots > 0 {
		used := float32(0)
		for _, f := range c.foot {
			used += f.width + 8*u
		}
		d := kit.NewDotRow(l, c.Dots, 7*u, c.width-2*c.room()-used, false, kit.Second)
		c.foot = append(c.foot, footPart{d.Objects, d.Width, false, d.Place})
	}
}

// badge is a short word on a faint ground.
func (c *cardFace) badge(text string) footPart {
	t := kit.Write(c.l, "", kit.Second, kit.Pine)
	t.TextStyle.Bold = true
	var w float32
	t.Text, w = kit.ShortName(c.l, text, t.TextSize, (c.width-2*c.room())*.7, true)
	back := kit.Rect(c.l, kit.Tint, 6)
	return footPart{[]fyne.CanvasObject{back, t}, w + 16*c.unit, true, func(at fyne.Position, wide float32) {
		m := t.MinSize()
		h := m.Height + 2*c.unit
		kit.Place(back, at.X, at.Y-h/2, wide, h)
		kit.Place(t, at.X+8*c.unit, at.Y-m.Height/2, m.Width, m.Height)
	}}
}

func textPart(t *canvas.Text, end bool) footPart {
	m := t.MinSize()
	return footPart{[]fyne.CanvasObject{t}, m.Width, end, func(at fyne.Position, _ float32) {
		kit.Place(t, at.X, at.Y-m.Height/2, m.Width, m.Height)
	}}
}
