package pdf

import (
	"strings"

	"madrega/app/picture"
	"madrega/app/report"
)

// radar draws two series of scores around a centre: the first axis at twelve o'clock and clockwise, in every language.
func (l *layout) radar(r report.Radar) {
	const foot = 20.0
	l.title(r.Title)
	if len(r.Axes) < 3 || len(r.Axes) > 12 {
		l.table(radarTable(r, l.lang.T("field.name")))
		l.note(r.Note)
		return
	}
	l.gap(6)
	below := foot + float64(len(l.lines(r.Note, printed, second)))*second.height() + 14
	high := l.tight(300, 220)
	if rest := l.left() - l.waiting() - below; rest < high && rest > 235 {
		high = rest
	}
	l.reserve(high + below)
	c := l.radarIn(r.Axes, rect{margin + 30, l.y, printed - 60, high})
	now, goal := scores(r.Now, len(r.Axes)), scores(r.Target, len(r.Axes))
	for _, area := range c.Areas(now) {
		l.page.fill(tint, c.closed(area))
	}
	c.scale(len(r.Axes), hairline)
	c.names(r.Axes)
	for _, line := range c.Lines(goal) {
		l.page.stroke(target, 1.6, c.path(line))
	}
	for _, line := range c.Lines(now) {
		l.page.stroke(pine, 2, c.path(line))
	}
	for i := range r.Axes {
		if goal[i] > 0 {
			p := c.point(c.At(i, goal[i]))
			l.page.both(white, target, 1.4, diamond(p.X, p.Y, 4.4))
		}
		if now[i] > 0 {
			p := c.point(c.At(i, now[i]))
			l.page.both(pine, white, .8, circle(p.X, p.Y, 3.4))
		}
	}
	l.y += high + 6
	l.radarLegend(r)
	l.y += foot - 4
	l.note(r.Note)
}

var axisText = second.in(ink).sized(9.5)

func (l *layout) axisName(axes []string, axis int, width float64) []line {
	return l.atMost(3, axes[axis], width, axisText)
}

// radarIn finds the largest radar with these axes in an area.
func (l *layout) radarIn(axes []string, area rect) radarAt {
	at := picture.LayoutRadar(picture.RadarSpec{Bounds: picture.Size{W: area.w, H: area.h}, Axes: len(axes), Gap: 11,
		Measure: func(axis int, width float64) (picture.Size, bool) {
			ls := l.axisName(axes, axis, width)
			widest := 0.0
			for _, ln := range ls {
				widest = max(widest, ln.wide)
			}
			broken := false
			for _, word := range strings.Fields(axes[axis]) {
				broken = broken || l.one(word, printed, axisText).wide > width
			}
			return picture.Size{W: widest, H: float64(len(ls)) * axisText.height()}, !broken && len(ls) <= 3
		}})
	return radarAt{layout: l, Radar: at, x: area.x, y: area.y}
}

// scores are n values from 1 to 5, 0 where there is none.
func scores(all []float64, n int) []float64 {
	out := make([]float64, n)
	for i := range min(n, len(all)) {
		out[i] = onGrades(all[i])
	}
	return out
}

// radarAt draws on a page what stands in a radar.
type radarAt struct {
	*layout
	picture.Radar
	x, y float64
}

func (c radarAt) point(p picture.Point) picture.Point {
	return picture.Point{X: c.x + p.X, Y: c.y + p.Y}
}

func (c radarAt) path(ps []picture.Point) []step {
	var xy []float64
	for _, p := range ps {
		p = c.point(p)
		xy = append(xy, p.X, p.Y)
	}
	return polyline(xy...)
}

func (c radarAt) closed(ps []picture.Point) []step { return append(c.path(ps), step{op: 'Z'}) }

// names writes at the end of each axis what it measures.
func (c radarAt) names(axes []string) {
	for i, label := range c.Labels {
		for k, ln := range c.axisName(axes, i, c.Width[i]) {
			x := c.x + label.X + (label.W-ln.wide)*(1-c.Sides[i])/2
			c.page.text(ln, axisText, x, c.y+label.Y+float64(k)*axisText.height()+axisText.baseline())
		}
	}
}

// scale draws the axes and rings, and writes 1, 3 and 5 beside the first axis.
func (c radarAt) scale(axes int, colour rgb) {
	for i := range axes {
		c.page.stroke(colour, .6, c.path([]picture.Point{c.Center, c.At(i, picture.RadarMost)}))
	}
	for v := 1.0; v <= picture.RadarMost; v++ {
		c.page.stroke(colour, .6, c.path(c.Ring(v)))
	}
	for _, v := range []float64{1, 3, 5} {
		n, p := c.one(figure(v), 20, footText), c.point(c.At(0, v))
		c.page.text(n, footText, p.X-n.wide-6, p.Y+.34*footText.size)
	}
}

func diamond(x, y, r float64) []step { return polygon(x, y-r, x+r, y, x, y+r, x-r, y) }

// radarLegend says which mark is today and which the target.
func (l *layout) radarLegend(r report.Radar) {
	off, y := 0.0, l.y+second.height()/2
	for i, word := range [2]string{r.NowWord, r.TargetWord} {
		x := l.start(margin, printed, off+6, 0)
		if i == 0 {
			l.page.line(pine, 2, x-6, y, x+6, y)
			l.page.both(pine, white, .8, circle(x, y, 3.2))
		} else {
			l.page.line(target, 1.6, x-6, y, x+6, y)
			l.page.both(white, target, 1.4, diamond(x, y, 4))
		}
		ln := l.one(word, 140, second.in(ink))
		l.page.text(ln, second.in(ink), l.start(margin, printed, off+17, ln.wide), l.y+second.baseline())
		off += 17 + ln.wide + 22
	}
}

// radarTable says what a radar shows as a list.
func radarTable(r report.Radar, name string) report.Table {
	t := report.Table{Columns: []report.Column{{Title: name, Width: 3}, {Title: r.NowWord, Kind: report.GradeOf, Width: 1.4}, {Title: r.TargetWord, Kind: report.GradeOf, Width: 1.4}}}
	now, goal := scores(r.Now, len(r.Axes)), scores(r.Target, len(r.Axes))
	for i, axis := range r.Axes {
		t.Rows = append(t.Rows, []report.Cell{{Text: axis}, {Number: now[i], HasNum: now[i] > 0}, {Number: goal[i], HasNum: goal[i] > 0}})
	}
	return t
}
