package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// clusterBox is what is drawn for a box of the layout; foot, mark and note may be nil.
type clusterBox struct {
	face, foot *canvas.Rectangle
	mark       fyne.CanvasObject
	shape      *kit.SectorShape
	text, note *kit.Paragraph
}

// clusterLine is what is drawn for a line of the layout.
type clusterLine [3]*canvas.Line

// newClusterText makes the words of a part, as they are measured and drawn.
func newClusterText(l *kit.Look, part geometry.ClusterPart, words string) *kit.Paragraph {
	role, color, most := kit.Body, kit.Ink, 2
	switch part {
	case geometry.ClusterHead:
		role, color = kit.Second, kit.Ink2
	case geometry.ClusterLooseHead:
		role, color = kit.Strong, kit.Ink2
	case geometry.ClusterCore:
		role, color, most = kit.Strong, kit.OnPine, 3
	case geometry.ClusterNote:
		role, color = kit.Second, kit.OnPine
	case geometry.ClusterGap, geometry.ClusterLoose:
		color = kit.Ink2
	}
	p := kit.NewParagraph(l, words, role).SetColor(color).MaxLines(most)
	switch part {
	case geometry.ClusterAsset, geometry.ClusterUnit, geometry.ClusterCore, geometry.ClusterLoose:
		p.Content()
	}
	if part == geometry.ClusterCore || part == geometry.ClusterNote {
		p.Align(kit.AlignCenter)
	}
	return p
}

// make builds what is drawn for the layout.
func (p *Clusters) make() {
	p.names, p.boxes, p.lines = p.names[:0], p.boxes[:0], p.lines[:0]
	for _, b := range p.layout.Boxes {
		d := &clusterBox{text: newClusterText(p.l, b.Part, b.Words)}
		switch b.Part {
		case geometry.ClusterCore:
			d.face, d.foot = kit.Rect(p.l, kit.Pine, 8), kit.Rect(p.l, kit.PineLedge, 8)
			if note := p.groups[b.Cluster].Note; note != "" {
				d.note = newClusterText(p.l, geometry.ClusterNote, note)
			}
		case geometry.ClusterAsset:
			d.face, d.foot = kit.Outlined(p.l, kit.Surface, kit.Hairline, 1, 8), kit.Rect(p.l, kit.Ledge, 8)
			d.icon(p.l, p.item(b).Icon, kit.Pine)
		case geometry.ClusterLoose:
			d.face = kit.Outlined(p.l, kit.Ground, kit.Hairline, 1, 8)
			d.icon(p.l, p.item(b).Icon, kit.Ink2)
		case geometry.ClusterUnit:
			d.face, d.foot = kit.Outlined(p.l, kit.Surface, kit.Hairline, 1, 8), kit.Rect(p.l, kit.Ledge, 8)
			d.shape = kit.NewSectorShape(p.l, p.item(b).Sector, 0)
			if p.item(b).Hollow {
				d.shape.Hollow(p.l)
			}
			d.mark = d.shape.CanvasObject
		case geometry.ClusterGap:
			d.face = kit.Rect(p.l, kit.Surface2, 8)
		}
		p.names, p.boxes = append(p.names, p.name(b)), append(p.boxes, d)
	}
	for range p.layout.Lines {
		p.lines = append(p.lines, clusterLine{canvas.NewLine(nil), canvas.NewLine(nil), canvas.NewLine(nil)})
	}
}

func (d *clusterBox) icon(l *kit.Look, name string, c kit.Color) {
	if name != "" {
		d.mark = kit.Icon(l, name, c, 16)
	}
}

func (p *Clusters) paint(size fyne.Size) {
	p.arrange(size.Width)
	p.shown = p.shown[:0]
	if p.width == 0 {
		return
	}
	for _, held := range []bool{false, true} {
		for i, l := range p.layout.Lines {
			if p.held(l) == held {
				p.paintLine(l, p.lines[i], held)
			}
		}
	}
	for i, b := range p.layout.Boxes {
		p.paintBox(b, p.boxes[i])
	}
	if p.selected >= 0 && !p.readOnly {
		b := p.layout.Boxes[p.selected]
		kit.PlaceRing(p.l, p.ring, cornerOf(b.Rect), roomOf(b.Rect))
		p.shown = append(p.shown, p.ring)
	}
	p.shown = append(p.shown, p.framed(fyne.Position{}, size)...)
}

// held tells whether a line belongs to what is chosen.
func (p *Clusters) held(l geometry.ClusterLine) bool {
	if p.selected < 0 || p.readOnly {
		return false
	}
	b := p.layout.Boxes[p.selected]
	return b.Cluster == l.Cluster && (b.Part == geometry.ClusterCore || b.Part == l.Part && b.Item == l.Item)
}

func (p *Clusters) paintLine(at geometry.ClusterLine, l clusterLine, held bool) {
	width, c := p.unit()*2, p.l.Color(RungColor(app.Informing))
	if held {
		width, c = p.unit()*3, p.l.Color(kit.Pine)
	}
	for k, o := range l {
		a, b := at.Points[k], at.Points[k+1]
		o.StrokeWidth, o.StrokeColor = width, c
		// A level stroke reaches into the corner at one end and under the box at the other, so that no gap is left.
		from, to := whole(a), whole(b)
		if k != 1 {
			reach := width / 2
			if from.X > to.X {
				reach = -reach
			}
			from.X, to.X = from.X-reach, to.X+reach
		}
		stroke(o, from, to)
		p.shown = append(p.shown, o)
	}
}

func (p *Clusters) paintBox(b geometry.ClusterBox, d *clusterBox) {
	at, size := cornerOf(b.Rect), roomOf(b.Rect)
	if d.foot != nil {
		kit.Place(d.foot, at.X, at.Y+size.Height/2, size.Width, size.Height/2+p.l.S(kit.LedgeHeight))
		p.shown = append(p.shown, d.foot)
	}
	if d.face != nil {
		kit.Place(d.face, at.X, at.Y, size.Width, size.Height)
		p.shown = append(p.shown, d.face)
	}
	if d.mark != nil {
		r := b.Mark
		if d.shape != nil {
			c := r.Center()
			d.shape.Place(fyne.NewPos(float32(c.X), float32(c.Y)), float32(r.W)*.84)
		} else {
			kit.Place(d.mark, float32(r.X), float32(r.Y), float32(r.W), float32(r.H))
		}
		p.shown = append(p.shown, d.mark)
	}
	words := func(t *kit.Paragraph, r geometry.Rect) {
		if t != nil {
			kit.Place(t, float32(r.X), float32(r.Y), float32(r.W), float32(r.H))
			p.shown = append(p.shown, t)
		}
	}
	words(d.text, b.Text)
	words(d.note, b.Note)
}

// whole rounds a place to the middle of a pixel's neighbourhood, so that straight lines are crisp.
func whole(p geometry.Point) fyne.Position {
	return fyne.NewPos(float32(math.Round(p.X)), float32(math.Round(p.Y)))
}

func cornerOf(r geometry.Rect) fyne.Position { return whole(geometry.Point{X: r.X, Y: r.Y}) }

func roomOf(r geometry.Rect) fyne.Size {
	return fyne.NewSize(float32(math.Round(r.W)), float32(math.Round(r.H)))
}
