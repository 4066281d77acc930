package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
		v, c, width := a.Today, Pine, 3*r.unit()
		if target {
			v, c, width = a.Target, Target, 2.5*r.unit()
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
func radarMark(l *Look, target bool) fyne.CanvasObject {
	body, _ := l.TextSize(Body)
	if target {
		d := canvas.NewPolygon(4, l.Color(Surface))
		d.StrokeColor, d.StrokeWidth = l.Color(Target), body/15*2
		return d
	}
	dot := canvas.NewCircle(l.Color(Pine))
	dot.StrokeColor, dot.StrokeWidth = l.Color(Surface), body/15*1.5
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
		box(s.marks[i], float32(at.X)-d/2, float32(at.Y)-d/2, d, d)
		r.shown = append(r.shown, s.marks[i])
	}
}

// RadarLegend says what the marks of a radar mean. note stands after it: what the values are, and of how many answers.
func RadarLegend(l *Look, note string) fyne.CanvasObject {
	body, _ := l.TextSize(Body)
	u := body / 15 / l.Zoom
	row := Row(l, 18*u,
		Row(l, 7*u, FixedSize(l, 13*u, 13*u, radarMark(l, false)), write(l, l.T("field.now"), Second, Ink)),
		Row(l, 7*u, FixedSize(l, 15*u, 15*u, radarMark(l, true)), write(l, l.T("field.target"), Second, Ink)))
	if note != "" {
		row.Add(write(l, note, Second, Ink2))
	}
	return row
}
