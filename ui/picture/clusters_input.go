package picture

import (
	"math"

	"fyne.io/fyne/v2"

	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

func (p *Clusters) count() int { return len(p.layout.Boxes) }

func (p *Clusters) chosen() int { return p.selected }

// takes tells whether a box can be chosen: words that stand for nothing can't.
func (p *Clusters) takes(i int) bool { return p.names[i].id != "" }

func (p *Clusters) middle(i int) geometry.Point { return p.layout.Boxes[i].Center() }

// hit is the box at a point that can be chosen, or −1.
func (p *Clusters) hit(at fyne.Position) int {
	for i, b := range p.layout.Boxes {
		if p.takes(i) && (geometry.Rect{X: float64(at.X), Y: float64(at.Y)}).Inside(b.Rect) {
			return i
		}
	}
	return -1
}

// hover shows the whole of a name that is cut.
func (p *Clusters) hover(i int) {
	if p.hovered >= 0 && p.hovered < len(p.boxes) {
		kit.HideTip(p.boxes[p.hovered].text)
	}
	p.hovered = i
	if i >= 0 && p.boxes[i].text.Cut(float32(p.layout.Boxes[i].Text.W)) {
		kit.ShowTip(p.l, p.boxes[i].text, p.layout.Boxes[i].Words)
	}
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

func (p *Clusters) open(i int) bool {
	if p.OnOpen != nil {
		p.OnOpen(p.names[i].part, p.names[i].id)
	}
	return p.OnOpen != nil
}

// TypedKey walks through the picture: along the lines sideways, in the same column up and down.
func (p *Clusters) TypedKey(e *fyne.KeyEvent) {
	x, y, ok := arrow(e.Name)
	if !ok || p.readOnly {
		p.walk(e)
		return
	}
	p.towards(x, y, func(i int, along, across float64) float64 {
		switch {
		case along < 1:
			return math.Inf(1)
		case x != 0 && p.layout.Boxes[i].Cluster != p.layout.Boxes[p.selected].Cluster:
			return along + 3*across + 2*p.layout.Height
		}
		return along + 3*across
	})
}
