package pdf

import (
	"math"
	"strconv"

	"madrega/app"
)

// verdictLook is how a verdict is drawn beside its word.
type verdictLook struct {
	icon   string
	colour rgb
}

var verdicts = map[app.Verdict]verdictLook{
	app.Holds: {"tick", good}, app.Partly: {"caution", caution}, app.Missing: {"error", fault},
}

const (
	gradeStep  = 6.8  // from block to block of a grade
	gradeBlock = 5.0  // how wide a block is
	spreadWide = 86.0 // of a spread, from 1 to 5 and what it stands off
)

func (c cell) graded() bool { return c.grade > 0 || c.goal > 0 }

// onGrades keeps a grade within 1 to 5; 0 stays none.
func onGrades(v float64) float64 {
	if v = finite(v); v <= 0 {
		return 0
	}
	return min(5, max(1, v))
}

// figure writes a median: "3", "2.5".
func figure(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

// mark draws what stands before the words of a field: off from where reading starts in a stretch from x, around a height.
func (l *layout) mark(c cell, x, wide, off, y float64) {
	switch {
	case c.marked:
		colour, _ := sectorColour(c.sector)
		if c.fill == colour {
			colour = white
		}
		l.page.fill(colour, sectorShape(c.sector, l.start(x, wide, off+4.5, 0), y, 4.3))
	case c.rung > 0:
		fill, on := rungColour(c.rung)
		at := rect{l.start(x, wide, off, 17), y - 6, 17, 12}
		l.page.both(fill, rungColours[4], .4, soft(at, 2.5))
		if name := rungIcon(c.rung); name != "" {
			l.page.fill(on, icon(name, at.x+at.w/2-5, y-5, 10))
		}
	case c.level > 0:
		for i := range 3 {
			h := 4 + 2.5*float64(i)
			at := rect{l.start(x, wide, off+float64(i)*5.6, 4.6), y + 4.2 - h, 4.6, h}
			if i < c.level {
				l.page.both(pine, pine, .6, soft(at, 1))
			} else {
				l.page.stroke(lineStrong, .6, soft(at, 1))
			}
		}
	case c.graded():
		l.grade(c.grade, c.goal, x, wide, off, y)
	case c.spread.N > 0:
		l.spread(c.spread, l.start(x, wide, off, spreadWide-8), y)
	case verdicts[c.verdict].icon != "":
		look := verdicts[c.verdict]
		l.page.fill(look.colour, icon(look.icon, l.start(x, wide, off, 11), y-5.5, 11))
	case c.tick:
		at := x + wide/2 - 5.5
		if !c.centred {
			at = l.start(x, wide, cellPad, 11)
		}
		l.page.fill(good, icon("tick", at, y-5.5, 11))
	}
}

// grade draws five blocks that rise towards where reading ends: full up to the value, the last in part if it is a median
// between two grades, and an outline around the block of the target.
func (l *layout) grade(value, goal, x, wide, off, y float64) {
	for i := range 5 {
		h := 4 + 1.55*float64(i)
		at := rect{l.start(x, wide, off+float64(i)*gradeStep, gradeBlock), y + 4.6 - h, gradeBlock, h}
		part := min(1, max(0, value-float64(i)))
		if part > 0 {
			l.page.fill(pine, soft(rect{l.start(at.x, at.w, 0, at.w*part), at.y, at.w * part, at.h}, min(.8, at.w*part/2)))
		}
		if part < 1 {
			l.page.stroke(lineStrong, .5, soft(at.inset(.25), .8))
		}
		if int(math.Ceil(goal)) == i+1 {
			l.page.stroke(target, 1.2, soft(at.inset(-.9), 1.6))
		}
	}
}

// spread draws how answers lie, with 1 where reading starts: thin from the lowest to the highest, thick over the middle
// half, and a tick at the median.
func (l *layout) spread(s app.Spread, x, y float64) {
	const wide, rim = spreadWide - 8, 3.0
	at := func(v float64) float64 { return l.start(x, wide, rim+(wide-2*rim)*(onScale(v)-1)/4, 0) }
	l.page.line(hairline, 1.2, at(1), y, at(5), y)
	for v := 1.0; v <= 5; v++ {
		l.page.line(lineStrong, .5, at(v), y-1.8, at(v), y+1.8)
	}
	colour := rungColours[3]
	if s.Wide() {
		colour = wideSpread
	}
	bar := func(from, to, high float64) {
		a, b := min(at(from), at(to)), max(at(from), at(to))
		if b-a < high { // one value is a dot
			a, b = (a+b-high)/2, (a+b+high)/2
		}
		l.page.fill(colour, soft(rect{a, y - high/2, b - a, high}, high/2))
	}
	bar(float64(s.Min), float64(s.Max), 2.6)
	bar(s.Low, s.High, 7)
	l.page.fill(ink, soft(rect{at(s.Median) - 1.1, y - 5.5, 2.2, 11}, .8))
}
