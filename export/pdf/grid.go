package pdf

import (
	"fmt"
	"math"

	"madrega/app/picture"
	"madrega/app/report"
)

// finite keeps numbers that come from outside from breaking the page.
func finite(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return v
}

// grid draws the picture of two scores. More is right and up, in every language.
func (l *layout) grid(g report.Grid) {
	l.title(g.Title)
	l.gap(6)
	p := l.place(g)
	l.reserve(p.total)
	p.plot.y = l.y
	l.gridFields(g, p.plot)
	l.gridAxes(g, p.plot)
	for i := range p.at {
		p.at[i].y += l.y
		l.trail(g.Items[i], p.plot, p.at[i])
	}
	l.gridNames(g, p.plot)
	list := l.gridCards(g, p)
	l.y = p.plot.y + p.plot.h + gridFoot
	l.gridLegend(g, l.y)
	l.y += second.height() + 8
	l.keys(list)
	l.note(g.Unset)
}

const (
	gridFoot = 26.0 // under the plot, for the axis
	gridSide = 66.0 // beside it
)

// gridPlan is where everything on a grid will stand, as if its plot began at the top of the paper.
type gridPlan struct {
	plot  rect
	named []bool
	at    []rect
	names []line
	total float64 // height of all, with what is written under it
}

// place finds a plan that fits the rest of the page, or else a page of its own.
func (l *layout) place(g report.Grid) (p gridPlan) {
	note := float64(len(l.lines(g.Unset, printed, second)))*second.height() + 12
	rest, whole := l.left()-l.waiting(), bottom-top-l.waiting()
	heights := []float64{560, 540, 520, 500, 470, 430, 390}
	switch {
	case len(g.Items) <= 8:
		heights = []float64{400, 340, 300, 265}
	case len(g.Items) > 100: // it has more names below than one page holds
		heights = []float64{560}
	}
	if l.dense && len(heights) > 1 {
		heights = heights[1:]
	}
	for _, room := range []float64{rest, whole} {
		for _, high := range heights {
			if room < high {
				continue
			}
			p = l.plan(g, high)
			if p.total += note; p.total <= room {
				return p
			}
		}
	}
	p = l.plan(g, heights[len(heights)-1])
	p.total = min(p.total+note, whole)
	return p
}

func (l *layout) plan(g report.Grid, high float64) (plan gridPlan) {
	plot := rect{margin + gridSide, 0, printed - gridSide, high}
	taken := l.cornerNames(g, plot)
	cards := make([]picture.Card, len(g.Items))
	names := make([]line, len(g.Items))
	for i, it := range g.Items {
		names[i] = l.one(it.Name, 140, cardText(it))
		cards[i] = picture.Card{X: onScale(it.X), Y: onScale(it.Y), Size: picture.Size{W: names[i].wide + 24, H: 17}, Pip: picture.Size{W: 25, H: 13}}
	}
	for _, it := range g.Items {
		if p, ok := before(it, plot); ok {
			taken = append(taken, picture.Around(p, picture.Size{W: 8, H: 8}))
		}
	}
	placed := picture.PlaceCards(picture.Size{W: plot.w, H: plot.h}, cards, 3, taken...)
	plan.plot, plan.names = plot, names
	var numbers []string
	for i, p := range placed {
		plan.at = append(plan.at, rect{plot.x + p.X, p.Y, p.W, p.H})
		plan.named = append(plan.named, p.Named)
		if !p.Named {
			numbers = append(numbers, g.Items[i].Name)
		}
	}
	plan.total = high + gridFoot + second.height() + 8 + l.keysHeight(numbers)
	return plan
}

// gridField is one of the four fields, in the order of report.Grid.Corners, and where its name begins.
func (l *layout) gridField(g report.Grid, plot rect, i int) (field rect, name line, x, y float64) {
	const gap = 4.0
	w, h := (plot.w-gap)/2, (plot.h-gap)/2
	field = rect{plot.x + float64(i%2)*(w+gap), plot.y + float64(i/2)*(h+gap), w, h}
	name = l.one(g.Corners[i], w-16, cornerName)
	return field, name, l.start(field.x+8, w-16, 0, name.wide), field.y + 5
}

var cornerName = subtitle.sized(10.5)

// cornerNames gives the room that the names of the fields take in the plot.
func (l *layout) cornerNames(g report.Grid, plot rect) (taken []picture.Rect) {
	for i := range g.Corners {
		_, name, x, y := l.gridField(g, plot, i)
		taken = append(taken, picture.Rect{X: x - plot.x, Y: y - plot.y, W: name.wide, H: cornerName.height()})
	}
	return taken
}

var fieldColours = [4]rgb{nearField, keyField, farField, nearField}

// gridFields draws the four fields.
func (l *layout) gridFields(g report.Grid, plot rect) {
	for i, colour := range fieldColours {
		field, _, _, _ := l.gridField(g, plot, i)
		l.page.fill(colour, soft(field, 5))
	}
}

// gridNames writes the names of the fields, over the lines that cross them.
func (l *layout) gridNames(g report.Grid, plot rect) {
	for i, colour := range fieldColours {
		_, name, x, y := l.gridField(g, plot, i)
		l.page.fill(colour, soft(rect{x - 2, y, name.wide + 4, cornerName.height()}, 2))
		l.page.text(name, cornerName, x, y+cornerName.baseline())
	}
}

// gridAxes writes beside the plot what more and less mean.
func (l *layout) gridAxes(g report.Grid, plot rect) {
	l.axes([2]axis{{g.X, g.Low, g.High}, {g.Y, g.Low, g.High}}, plot)
}

// axis is what is measured along a side of a grid, and the words at its ends.
type axis struct{ name, low, high string }

// axes writes beside a plot and under it what they measure, X first, and what more and less mean.
func (l *layout) axes(xy [2]axis, plot rect) {
	x, wide := plot.x-gridSide, gridSide-8.0
	col := func(s string, st style, y float64) {
		for i, ln := range l.atMost(3, s, wide, st) {
			l.page.text(ln, st, x+wide-ln.wide, y+float64(i)*st.height()+st.baseline())
		}
	}
	col(xy[1].high, second, plot.y+2)
	col(xy[1].name, strong.sized(10), plot.y+plot.h/2-7)
	col(xy[1].low, second, plot.y+plot.h-2-second.height())
	y := plot.y + plot.h + 5
	low, high := l.one(xy[0].low, plot.w/4, second), l.one(xy[0].high, plot.w/4, second)
	l.page.text(low, second, plot.x, y+second.baseline())
	l.page.text(high, second, plot.x+plot.w-high.wide, y+second.baseline())
	l.center(l.one(xy[0].name, plot.w/3, strong.sized(10)), strong.sized(10), plot.x+plot.w/2, y)
}

// onScale keeps a score within 1 to 5.
func onScale(v float64) float64 { return min(5, max(1, finite(v))) }

// before gives where in the plot an item stood earlier, if it did.
func before(it report.GridItem, plot rect) (picture.Point, bool) {
	if finite(it.FromX) == 0 || finite(it.FromY) == 0 {
		return picture.Point{}, false
	}
	p := picture.ToPlot(picture.Size{W: plot.w, H: plot.h}, onScale(it.FromX), onScale(it.FromY))
	return picture.Point{X: min(max(p.X, 4), plot.w-4), Y: min(max(p.Y, 4), plot.h-4)}, true
}

// trail draws where an item was before: a ring, and a line to where it is now.
func (l *layout) trail(it report.GridItem, plot rect, now rect) {
	p, moved := before(it, plot)
	if !moved {
		return
	}
	colour, _ := sectorColour(it.Sector)
	x, y := plot.x+p.X, plot.y+p.Y
	l.page.line(colour, 1, x, y, now.x+now.w/2, now.y+now.h/2)
	l.page.both(white, colour, 1.2, circle(x, y, 3))
}

// gridLegend says what the marks mean: the sectors, if there are any, and the chosen item.
func (l *layout) gridLegend(g report.Grid, y float64) {
	off, unset, chosen := 0.0, false, false
	plain := len(g.Items) > 0
	for _, it := range g.Items {
		unset, chosen, plain = unset || it.Sector == "", chosen || it.Chosen, plain && it.Sector == ""
	}
	switch {
	case plain:
	case unset:
		off = l.legend(y, "")
	default:
		off = l.legend(y)
	}
	if chosen && g.Chosen != "" {
		mark := rect{l.start(margin, printed, off, 16), y + second.height()/2 - 6, 16, 12}
		l.page.both(sun, ink, .8, soft(mark, 3))
		l.page.fill(ink, icon("flag", mark.x+4, mark.y+2, 8))
		word := l.one(g.Chosen, 200, second)
		l.page.text(word, second, l.start(margin, printed, off+21, word.wide), y+second.baseline())
	}
}

func cardText(it report.GridItem) style {
	if it.Chosen {
		return smallText.strong()
	}
	return smallText
}

// gridCards draws the cards, and gives those that had room for a number only.
func (l *layout) gridCards(g report.Grid, p gridPlan) (list numbered) {
	var drawn []rect
	for i, r := range p.at {
		it := g.Items[i]
		if p.named[i] {
			l.page.fill(hairline, soft(rect{r.x, r.y + 1.5, r.w, r.h}, 4))
			face, line, wide := surface, hairline, .5
			if it.Chosen {
				face, line, wide = sun, ink, 1.0
			}
			l.page.both(face, line, wide, soft(rect{r.x, r.y, r.w, r.h - .5}, 4))
			l.gridMark(it, l.start(r.x, r.w, 10, 0), r.y+r.h/2, 3.8)
			l.page.text(p.names[i], cardText(it), l.start(r.x, r.w, 18, p.names[i].wide), r.y+r.h/2+.36*smallText.size)
			continue
		}
		list = append(list, key{len(list) + 1, it.Name, it.Sector})
		alone := free(r, drawn)
		if alone {
			face := surface
			if it.Chosen {
				face = sun
			}
			l.page.fill(face, soft(r, 3))
			drawn = append(drawn, r)
		}
		l.gridMark(it, l.start(r.x, r.w, 5, 0), r.y+r.h/2, 3.4)
		if !alone { // a hundred at one place: its name is in the list
			continue
		}
		st := smallText.sized(7.5).strong()
		number := l.one(fmt.Sprint(len(list)), 30, st)
		l.page.text(number, st, l.start(r.x, r.w, 10.5, number.wide), r.y+r.h/2+.36*st.size)
	}
	return list
}

// gridMark is the shape of the sector, or a flag.
func (l *layout) gridMark(it report.GridItem, x, y, r float64) {
	if it.Chosen {
		l.page.fill(ink, icon("flag", x-1.2*r, y-1.2*r, 2.4*r))
		return
	}
	colour, _ := sectorColour(it.Sector)
	l.page.fill(colour, sectorShape(it.Sector, x, y, r))
}

func free(r rect, taken []rect) bool {
	for _, t := range taken {
		if r.touches(t) {
			return false
		}
	}
	return true
}
