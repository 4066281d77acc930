package picture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// radarSeries is the line of today or that of the target, with a mark on every axis that has a value.
type radarSeries struct {
	target bool
	values []float64
	lines  []*canvas.Line
	marks  []fyne.CanvasObject
}

func newRadarSeries(r *Radar, target bool) radarSeries {
	s := radarSeries{target: target}
	for _, a := range r.axes {
		v, c, width := a.Today, kit.Pine, 3*r.unit()
		if target {
			v, c, width = a.Target, kit.Target, 2.5*r.unit()
		}
		s.values = append(s.values, v)
		line := canvas.NewLine(r.l.Color(c))
		line.StrokeWidth = width
		s.lines = append(s.lines, line)
		s.marks = append(s.marks, radarMark(r.l, target))
	}
	return s
}

// radarMark is a dot for today and a hollow diamond for the target.
func radarMark(l *kit.Look, target bool) fyne.CanvasObject {
	body, _ := l.TextSize(kit.Body)
	if target {
		d := canvas.NewPolygon(4, l.Color(kit.Surface))
		d.StrokeColor, d.StrokeWidth = l.Color(kit.Target), body/15*2
		return d
	}
	dot := canvas.NewCircle(l.Color(kit.Pine))
	dot.StrokeColor, dot.StrokeWidth = l.Color(kit.Surface), body/15*1.5
	return dot
}

func (s *radarSeries) paint(r *Radar) {
	k := 0
	for _, line := range r.at.Lines(s.values) {
		for i := range len(line) - 1 {
			stroke(s.lines[k], spot(line[i]), spot(line[i+1]))
			r.shown = append(r.shown, s.lines[k])
			k++
		}
	}
	d := r.unit() * 11
	if s.target {
		d = r.unit() * 15
	}
	for i, v := range s.values {
		if v == 0 {
			continue
		}
		at := r.at.At(i, v)
		kit.Place(s.marks[i], float32(at.X)-d/2, float32(at.Y)-d/2, d, d)
		r.shown = append(r.shown, s.marks[i])
	}
}

// RadarLegend says what the marks of a radar mean. note stands after it: what the values are, and of how many answers.
func RadarLegend(l *kit.Look, note string) fyne.CanvasObject {
	body, _ := l.TextSize(kit.Body)
	u := body / 15 / l.Zoom
	row := kit.Row(l, 18*u,
		kit.Row(l, 7*u, kit.FixedSize(l, 13*u, 13*u, radarMark(l, false)), kit.Write(l, l.T("field.now"), kit.Second, kit.Ink)),
		kit.Row(l, 7*u, kit.FixedSize(l, 15*u, 15*u, radarMark(l, true)), kit.Write(l, l.T("field.target"), kit.Second, kit.Ink)))
	if note != "" {
		row.Add(kit.Write(l, note, kit.Second, kit.Ink2))
	}
	return row
}
