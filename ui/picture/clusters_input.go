package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	geometry "madrega/app/picture"

	"madrega/ui/kit"
)

// Cursor is for Fyne.
func (p *Clusters) Cursor() desktop.Cursor {
	if p.readOnly || p.hovered < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn is for Fyne.
func (p *Clusters) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved shows the whole of a name that is cut.
func (p *Clusters) MouseMoved(e *desktop.MouseEvent) {
	i := p.hit(e.Position)
	if i == p.hovered {
		return
	}
	p.MouseOut()
	p.hovered = i
	if i >= 0 && p.boxes[i].text.Cut(float32(p.layout.Boxes[i].Text.W)) {
		kit.ShowTip(p.l, p.boxes[i].text, p.layout.Boxes[i].Words)
	}
}

// MouseOut is for Fyne.
func (p *Clusters) MouseOut() {
	if p.hovered >= 0 && p.hovered < len(p.boxes) {
		kit.HideTip(p.boxes[p.hovered].text)
	}
	p.hovered = -1
}

// MouseDown chooses what is under the mouse.
func (p *Clusters) MouseDown(e *desktop.MouseEvent) {
	if p.readOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(p)
	p.pick(p.hit(e.Position))
}

// MouseUp is for Fyne.
func (p *Clusters) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens what is under the mouse.
func (p *Clusters) DoubleTapped(e *fyne.PointEvent) {
	if i := p.hit(e.Position); i >= 0 && !p.readOnly {
		p.pick(i)
		p.open()
	}
}

// hit is the box at a point that can be chosen, or −1.
func (p *Clusters) hit(at fyne.Position) int {
	for i, b := range p.layout.Boxes {
		if p.names[i].id != "" && (geometry.Rect{X: float64(at.X), Y: float64(at.Y)}).Inside(b.Rect) {
			return i
		}
	}
	return -1
}

func (p *Clusters) pick(i int) {
	if i == p.selected {
		return
	}
	p.selected = i
	p.Refresh()
	p.reveal()
	if p.OnSelect != nil {
		part, id := p.Selected()
		p.OnSelect(part, id)
	}
}

// reveal moves the page that the picture is on, so that what is chosen can be seen.
func (p *Clusters) reveal() {
	if p.selected >= 0 {
		b := p.layout.Boxes[p.selected]
		kit.RevealPart(p, float32(b.Y), float32(b.Y+b.H))
	}
}

func (p *Clusters) open() {
	if part, id := p.Selected(); id != "" && p.OnOpen != nil {
		p.OnOpen(part, id)
	}
}

// choose picks the box after or before the chosen one in the order of reading; false if there is none.
func (p *Clusters) choose(by int) bool {
	i := p.selected
	if i < 0 && by < 0 {
		i = len(p.layout.Boxes)
	}
	for i += by; i >= 0 && i < len(p.layout.Boxes); i += by {
		if p.names[i].id != "" {
			p.pick(i)
			return true
		}
	}
	return false
}

// TypedRune is for Fyne.
func (p *Clusters) TypedRune(rune) {}

// TypedKey walks through the picture.
func (p *Clusters) TypedKey(e *fyne.KeyEvent) {
	if p.readOnly {
		kit.Unhandled(p, e)
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		p.towards(-1, 0)
	case fyne.KeyRight:
		p.towards(1, 0)
	case fyne.KeyUp:
		p.towards(0, -1)
	case fyne.KeyDown:
		p.towards(0, 1)
	case fyne.KeyHome:
		p.selected = -1
		p.choose(1)
	case fyne.KeyEnd:
		p.selected = -1
		p.choose(-1)
	case fyne.KeyEscape:
		if p.selected < 0 {
			kit.Unhandled(p, e)
			return
		}
		p.pick(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.selected < 0 || p.OnOpen == nil {
			kit.Unhandled(p, e)
			return
		}
		p.open()
	default:
		kit.Unhandled(p, e)
	}
}

// towards goes to the nearest box in a direction: along the lines sideways, in the same column up and down.
func (p *Clusters) towards(x, y float64) {
	if p.selected < 0 {
		p.choose(1)
		return
	}
	here := p.layout.Boxes[p.selected]
	best, least := -1, math.Inf(1)
	for i, b := range p.layout.Boxes {
		if p.names[i].id == "" || i == p.selected {
			continue
		}
		dx, dy := b.Center().X-here.Center().X, b.Center().Y-here.Center().Y
		along, across := dx*x+dy*y, math.Abs(dx*y)+math.Abs(dy*x)
		if along < 1 {
			continue
		}
		cost := along + 3*across
		if x != 0 && b.Cluster != here.Cluster {
			cost += 2 * p.layout.Height
		}
		if cost < least {
			best, least = i, cost
		}
	}
	if best >= 0 {
		p.pick(best)
	}
}
