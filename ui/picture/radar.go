package picture

import (
	"fmt"
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/image/vector"

	"madrega/app/bidi"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// RadarAxis is one axis of a radar. A value of 0 was given by nobody.
type RadarAxis struct {
	Label         string
	Today, Target float64 // 1 to 5
}

// Radar shows where several things stand today and where they should get, from 0 in the centre to 5. Its first axis
// points to twelve o'clock and the others follow clockwise in every language. It stands on a surface.
type Radar struct {
	widget.BaseWidget
	l     *kit.Look
	axes  []RadarAxis
	named int // the axis whose label is in bold, −1 for none

	at      geometry.Radar
	laid    string // what at was found for
	size    fyne.Size
	areas   [][]geometry.Point
	fill    *canvas.Raster
	grid    []*canvas.Line
	figures [3]*canvas.Text // 1, 3, 5
	labels  []*canvas.Text
	today   radarSeries
	target  radarSeries
	shown   []fyne.CanvasObject
}

// radarFigures are the values that are written on the scale.
var radarFigures = [3]float64{1, 3, 5}

// NewRadar makes a radar of 3 to 12 axes; with fewer it is empty.
func NewRadar(l *kit.Look, axes []RadarAxis) *Radar {
	r := &Radar{l: l, named: -1}
	r.fill = canvas.NewRaster(r.paintFill)
	for i, v := range radarFigures {
		r.figures[i] = kit.Write(l, l.Number(int(v)), kit.Status, kit.Ink2)
	}
	r.ExtendBaseWidget(r)
	r.Set(axes)
	return r
}

// Set shows other axes and values.
func (r *Radar) Set(axes []RadarAxis) {
	r.axes, r.size = axes, fyne.Size{}
	r.today, r.target = newRadarSeries(r, false), newRadarSeries(r, true)
	r.grid = nil
	for range 6 * len(axes) {
		line := canvas.NewLine(r.l.Color(kit.Hairline))
		line.StrokeWidth = r.unit()
		r.grid = append(r.grid, line)
	}
	r.Refresh()
}

// Name writes the label of one axis in bold, that of what is being worked on; −1 for none.
func (r *Radar) Name(axis int) {
	if axis != r.named {
		r.named, r.size = axis, fyne.Size{}
		r.Refresh()
	}
}

func (r *Radar) unit() float32 {
	body, _ := r.l.TextSize(kit.Body)
	return body / 15
}

func (r *Radar) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(r.unit()*260, r.unit()*240) },
		Paint: r.paint,
		Parts: func() []fyne.CanvasObject { return r.shown },
		Of:    r,
	}
}

func (r *Radar) paint(size fyne.Size) {
	if size == r.size || size.Width < 1 || size.Height < 1 {
		return
	}
	r.size, r.shown = size, nil
	if len(r.axes) < 3 {
		return
	}
	r.arrange(size)
	r.areas = r.at.Areas(r.today.values)
	r.fill.Resize(size)
	r.fill.Refresh()
	r.shown = append(r.shown, r.fill)
	k := 0
	draw := func(from, to geometry.Point) {
		stroke(r.grid[k], spot(from), spot(to))
		r.shown = append(r.shown, r.grid[k])
		k++
	}
	for i := range r.axes {
		draw(r.at.Center, r.at.At(i, geometry.RadarMost))
	}
	for v := 1.0; v <= geometry.RadarMost; v++ {
		ring := r.at.Ring(v)
		for i := range r.axes {
			draw(ring[i], ring[i+1])
		}
	}
	u := r.unit()
	for i, f := range r.figures {
		m, at := f.MinSize(), r.at.At(0, radarFigures[i])
		kit.Place(f, float32(at.X)-m.Width-9*u, float32(at.Y)-m.Height/2, m.Width, m.Height)
		r.shown = append(r.shown, f)
	}
	r.target.paint(r)
	r.today.paint(r)
	r.write()
}

// arrange finds the places for a size, unless they are known: values change more often than labels.
func (r *Radar) arrange(size fyne.Size) {
	laid := fmt.Sprint(size)
	for _, a := range r.axes {
		laid += "\n" + a.Label
	}
	if laid == r.laid {
		return
	}
	r.laid = laid
	gap := r.unit() * 13
	pitch, _ := r.l.TextSize(kit.Second)
	pitch *= 1.25
	r.at = geometry.LayoutRadar(geometry.RadarSpec{
		Bounds: pictureSize(size), Axes: len(r.axes), Gap: float64(gap),
		Measure: func(axis int, width float64) (geometry.Size, bool) {
			lines := r.wrap(axis, width)
			widest := float32(0)
			for _, line := range lines {
				widest = max(widest, r.measure(line))
			}
			whole := len(strings.Fields(strings.Join(lines, " "))) == len(strings.Fields(r.axes[axis].Label))
			return geometry.Size{W: float64(widest), H: float64(pitch * float32(len(lines)))}, len(lines) <= 3 && whole
		},
	})
}

func (r *Radar) wrap(axis int, width float64) []string {
	return bidi.Wrap(strings.ReplaceAll(r.axes[axis].Label, "\n", " "), float32(width), r.measure)
}

// measure is that of bold letters, so that naming an axis moves nothing.
func (r *Radar) measure(s string) float32 {
	size, _ := r.l.TextSize(kit.Second)
	return kit.TextWidth(s, size, true)
}

// write puts the labels beside the ends of their axes.
func (r *Radar) write() {
	r.labels = nil
	for i, label := range r.at.Labels {
		lines := r.wrap(i, r.at.Width[i])
		pitch := float32(label.H) / float32(len(lines))
		for k, line := range lines {
			t := kit.WriteOwn(r.l, "", kit.Second, kit.Ink)
			t.Text, t.TextStyle.Bold = bidi.Visual(line, bidi.Base(r.axes[i].Label, kit.Direction(r.l))), i == r.named
			m := t.MinSize()
			x := float32(label.X) + (float32(label.W)-m.Width)*float32(1-r.at.Sides[i])/2
			kit.Place(t, x, float32(label.Y)+float32(k)*pitch+(pitch-m.Height)/2, m.Width, m.Height)
			r.labels = append(r.labels, t)
			r.shown = append(r.shown, t)
		}
	}
}

// paintFill draws what the values of today enclose, in pixels.
func (r *Radar) paintFill(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if r.size.Width == 0 {
		return img
	}
	sx, sy := float32(w)/r.size.Width, float32(h)/r.size.Height
	z := vector.NewRasterizer(w, h)
	for _, area := range r.areas {
		for i, p := range area {
			x, y := float32(p.X)*sx, float32(p.Y)*sy
			if i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
	}
	z.Draw(img, img.Bounds(), image.NewUniform(kit.Mix(r.l.Color(kit.Surface), r.l.Color(kit.Pine), .16)), image.Point{})
	return img
}

func spot(p geometry.Point) fyne.Position { return fyne.NewPos(float32(p.X), float32(p.Y)) }
