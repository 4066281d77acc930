package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	"madrega/app/picture"
)

// clusterBox is what is drawn for a box of the layout; foot, mark and note may be nil.
type clusterBox struct {
	face, foot *canvas.Rectangle
	mark       fyne.CanvasObject
	shape      *sectorShape
	text, note *Paragraph
}

// clusterLine is what is drawn for a line of the layout.
type clusterLine [3]*canvas.Line

// newClusterText makes the words of a part, as they are measured and drawn.
func newClusterText(l *Look, part picture.ClusterPart, words string) *Paragraph {
	role, color, most := Body, Ink, 2
	switch part {
	case picture.ClusterHead:
		role, color = Second, Ink2
	case picture.ClusterLooseHead:
		role, color = Strong, Ink2
	case picture.ClusterCore:
		role, color, most = Strong, OnPine, 3
	case picture.ClusterNote:
		role, color = Second, OnPine
	case picture.ClusterGap, picture.ClusterLoose:
		color = Ink2
	}
	p := NewParagraph(l, words, role).SetColor(color).MaxLines(most)
	switch part {
	case picture.ClusterAsset, picture.ClusterUnit, picture.ClusterCore, picture.ClusterLoose:
		p.Content()
	}
	if part == picture.ClusterCore || part == picture.ClusterNote {
		p.Align(AlignCenter)
	}
	return p
}

// make builds what is drawn for the layout.
func (p *ClusterPicture) make() {
	p.names, p.boxes, p.lines = p.names[:0], p.boxes[:0], p.lines[:0]
	for _, b := range p.layout.Boxes {
		d := &clusterBox{text: newClusterText(p.l, b.Part, b.Words)}
		switch b.Part {
		case picture.ClusterCore:
			d.face, d.foot = Rect(p.l, Pine, 8), Rect(p.l, PineLedge, 8)
			if note := p.groups[b.Cluster].Note; note != "" {
				d.note = newClusterText(p.l, picture.ClusterNote, note)
			}
		case picture.ClusterAsset:
			d.face, d.foot = Outlined(p.l, Surface, Hairline, 1, 8), Rect(p.l, Ledge, 8)
			d.icon(p.l, p.item(b).Icon, Pine)
		case picture.ClusterLoose:
			d.face = Outlined(p.l, Ground, Hairline, 1, 8)
			d.icon(p.l, p.item(b).Icon, Ink2)
		case picture.ClusterUnit:
			d.face, d.foot = Outlined(p.l, Surface, Hairline, 1, 8), Rect(p.l, Ledge, 8)
			d.shape = newSectorShape(p.l, p.item(b).Sector, 0)
			if p.item(b).Hollow {
				d.shape.hollow(p.l)
			}
			d.mark = d.shape.CanvasObject
		case picture.ClusterGap:
			d.face = Rect(p.l, Surface2, 8)
		}
		p.names, p.boxes = append(p.names, p.name(b)), append(p.boxes, d)
	}
	for range p.layout.Lines {
		p.lines = append(p.lines, clusterLine{canvas.NewLine(nil), canvas.NewLine(nil), canvas.NewLine(nil)})
	}
}

func (d *clusterBox) icon(l *Look, name string, c Color) {
	if name != "" {
		d.mark = Icon(l, name, c, 16)
	}
}

// hollow leaves of the shape its outline, in no sector's colour.
func (s *sectorShape) hollow(l *Look) {
	fill, rim := l.Color(Surface), l.Color(Ink2)
	switch o := s.CanvasObject.(type) {
	case *canvas.Rectangle:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	case *canvas.Polygon:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	case *canvas.Circle:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	}
}

func (p *ClusterPicture) paint(size fyne.Size) {
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
	switch {
	case p.readOnly:
	case p.selected >= 0:
		b := p.layout.Boxes[p.selected]
		placeRing(p.l, p.ring, cornerOf(b.Rect), roomOf(b.Rect))
		p.shown = append(p.shown, p.ring)
	case p.focused:
		placeRing(p.l, p.frame, fyne.Position{}, size)
		p.shown = append(p.shown, p.frame)
	}
}

// held tells whether a line belongs to what is chosen.
func (p *ClusterPicture) held(l picture.ClusterLine) bool {
	if p.selected < 0 || p.readOnly {
		return false
	}
	b := p.layout.Boxes[p.selected]
	return b.Cluster == l.Cluster && (b.Part == picture.ClusterCore || b.Part == l.Part && b.Item == l.Item)
}

func (p *ClusterPicture) paintLine(at picture.ClusterLine, l clusterLine, held bool) {
	width, c := p.unit()*2, p.l.Color(RungColor(app.Informing))
	if held {
		width, c = p.unit()*3, p.l.Color(Pine)
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

func (p *ClusterPicture) paintBox(b picture.ClusterBox, d *clusterBox) {
	at, size := cornerOf(b.Rect), roomOf(b.Rect)
	if d.foot != nil {
		box(d.foot, at.X, at.Y+size.Height/2, size.Width, size.Height/2+p.l.S(ledgeHeight))
		p.shown = append(p.shown, d.foot)
	}
	if d.face != nil {
		box(d.face, at.X, at.Y, size.Width, size.Height)
		p.shown = append(p.shown, d.face)
	}
	if d.mark != nil {
		r := b.Mark
		if d.shape != nil {
			c := r.Center()
			d.shape.place(fyne.NewPos(float32(c.X), float32(c.Y)), float32(r.W)*.84)
		} else {
			box(d.mark, float32(r.X), float32(r.Y), float32(r.W), float32(r.H))
		}
		p.shown = append(p.shown, d.mark)
	}
	words := func(t *Paragraph, r picture.Rect) {
		if t != nil {
			box(t, float32(r.X), float32(r.Y), float32(r.W), float32(r.H))
			p.shown = append(p.shown, t)
		}
	}
	words(d.text, b.Text)
	words(d.note, b.Note)
}

// whole rounds a place to the middle of a pixel's neighbourhood, so that straight lines are crisp.
func whole(p picture.Point) fyne.Position {
	return fyne.NewPos(float32(math.Round(p.X)), float32(math.Round(p.Y)))
}

func cornerOf(r picture.Rect) fyne.Position { return whole(picture.Point{X: r.X, Y: r.Y}) }

func roomOf(r picture.Rect) fyne.Size {
	return fyne.NewSize(float32(math.Round(r.W)), float32(math.Round(r.H)))
}
