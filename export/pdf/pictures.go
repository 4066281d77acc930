package pdf

import (
	"fmt"
	"math"

	"madrega/app"
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

// numbered lists what stands in a picture as a number only.
type numbered []key

type key struct {
	n      int
	name   string
	sector app.Sector
}

// keys writes the names that belong to numbers, in columns.
func (l *layout) keys(all numbered) {
	const columns, gutter = 3, 12.0
	wide := (printed - (columns-1)*gutter) / columns
	st := smallText
	for from := 0; from < len(all); from += columns {
		l.reserve(st.height() + 2)
		for i, k := range all[from:min(len(all), from+columns)] {
			x := l.start(margin, printed, float64(i)*(wide+gutter), wide)
			number := l.one(fmt.Sprint(k.n), 30, st.strong())
			l.page.text(number, st.strong(), l.start(x, wide, 20-number.wide, number.wide), l.y+st.baseline())
			colour, _ := sectorColour(k.sector)
			l.page.fill(colour, sectorShape(k.sector, l.start(x, wide, 29, 0), l.y+st.height()/2, 3.4))
			name := l.one(k.name, wide-36, st)
			l.page.text(name, st, l.start(x, wide, 36, name.wide), l.y+st.baseline())
		}
		l.y += st.height() + 2
	}
	l.y += 4
}

// legend says which shape is which sector.
func (l *layout) legend(y float64, extra ...app.Sector) (end float64) {
	off := 0.0
	for _, s := range append(append([]app.Sector(nil), app.Sectors...), extra...) {
		colour, _ := sectorColour(s)
		l.page.fill(colour, sectorShape(s, l.start(margin, printed, off+5, 0), y+second.height()/2, 4.2))
		word := l.one(l.sectorWord(s), 110, second)
		l.page.text(word, second, l.start(margin, printed, off+14, word.wide), y+second.baseline())
		off += 14 + word.wide + 20
	}
	return off
}

// grid draws the picture of influence and interest. More is right and up, in every language.
func (l *layout) grid(g report.Grid) {
	const plotHigh, foot, side = 400.0, 26.0, 66.0
	l.title(g.Title)
	l.gap(6)
	l.reserve(plotHigh + foot + second.height() + 10)
	x0, y0 := l.start(margin, printed, 0, printed), l.y
	plot := rect{x0 + side, y0, printed - side, plotHigh}
	taken := l.gridFields(g, plot)
	l.gridAxes(g, plot, side)
	unset := false
	cards := make([]picture.Card, len(g.Items))
	names := make([]line, len(g.Items))
	for i, it := range g.Items {
		names[i] = l.one(it.Name, 118, smallText)
		cards[i] = picture.Card{X: onScale(it.X), Y: onScale(it.Y), Size: picture.Size{W: names[i].wide + 24, H: 17}, Pip: picture.Size{W: 30, H: 13}}
		unset = unset || it.Sector == ""
	}
	placed := picture.PlaceCards(picture.Size{W: plot.w, H: plot.h}, cards, 3, taken...)
	at := make([]rect, len(placed))
	for i, p := range placed {
		at[i] = rect{plot.x + p.X, plot.y + p.Y, p.W, p.H}
		l.trail(g.Items[i], plot, at[i])
	}
	list := l.gridCards(g, placed, at, names)
	l.y = y0 + plotHigh + foot
	if unset {
		l.legend(l.y, "")
	} else {
		l.legend(l.y)
	}
	l.y += second.height() + 8
	l.keys(list)
	l.note(g.Unset)
}

// gridFields draws the four fields with their names, and gives the places of the names in the plot.
func (l *layout) gridFields(g report.Grid, plot rect) (taken []picture.Rect) {
	const gap = 4.0
	w, h := (plot.w-gap)/2, (plot.h-gap)/2
	for i, colour := range [4]rgb{nearField, keyField, farField, nearField} {
		f := rect{plot.x + float64(i%2)*(w+gap), plot.y + float64(i/2)*(h+gap), w, h}
		l.page.fill(colour, soft(f, 5))
		st := subtitle.sized(10.5)
		name := l.one(g.Corners[i], w-16, st)
		x := l.start(f.x+8, w-16, 0, name.wide)
		l.page.text(name, st, x, f.y+5+st.baseline())
		taken = append(taken, picture.Rect{X: x - plot.x, Y: f.y + 5 - plot.y, W: name.wide, H: st.height()})
	}
	return taken
}

// gridAxes writes beside the plot what more and less mean.
func (l *layout) gridAxes(g report.Grid, plot rect, side float64) {
	x, wide := plot.x-side, side-8
	col := func(s string, st style, y float64) {
		for i, ln := range l.atMost(3, s, wide, st) {
			l.page.text(ln, st, x+wide-ln.wide, y+float64(i)*st.height()+st.baseline())
		}
	}
	col(g.High, second, plot.y+2)
	col(g.Y, strong.sized(10), plot.y+plot.h/2-7)
	col(g.Low, second, plot.y+plot.h-2-second.height())
	y := plot.y + plot.h + 5
	low, high := l.one(g.Low, plot.w/4, second), l.one(g.High, plot.w/4, second)
	l.page.text(low, second, plot.x, y+second.baseline())
	l.page.text(high, second, plot.x+plot.w-high.wide, y+second.baseline())
	l.center(l.one(g.X, plot.w/3, strong.sized(10)), strong.sized(10), plot.x+plot.w/2, y)
}

// onScale keeps a score within 1 to 5.
func onScale(v float64) float64 { return min(5, max(1, finite(v))) }

// trail draws where an item was before: a ring, and a line to where it is now.
func (l *layout) trail(it report.GridItem, plot rect, now rect) {
	if finite(it.FromX) == 0 || finite(it.FromY) == 0 {
		return
	}
	p := picture.ToPlot(picture.Size{W: plot.w, H: plot.h}, onScale(it.FromX), onScale(it.FromY))
	colour, _ := sectorColour(it.Sector)
	x, y := min(max(plot.x+p.X, plot.x+4), plot.x+plot.w-4), min(max(plot.y+p.Y, plot.y+4), plot.y+plot.h-4)
	l.page.line(colour, 1, x, y, now.x+now.w/2, now.y+now.h/2)
	l.page.both(white, colour, 1.2, circle(x, y, 3))
}

// gridCards draws the cards, and gives those that had room for a number only.
func (l *layout) gridCards(g report.Grid, placed []picture.Placed, at []rect, names []line) (list numbered) {
	var drawn []rect
	for i, r := range at {
		it := g.Items[i]
		colour, _ := sectorColour(it.Sector)
		if placed[i].Named {
			l.page.fill(hairline, soft(rect{r.x, r.y + 1.5, r.w, r.h}, 4))
			l.page.both(surface, hairline, .5, soft(rect{r.x, r.y, r.w, r.h - .5}, 4))
			l.page.fill(colour, sectorShape(it.Sector, l.start(r.x, r.w, 10, 0), r.y+r.h/2, 3.8))
			l.page.text(names[i], smallText, l.start(r.x, r.w, 18, names[i].wide), r.y+r.h/2+.36*smallText.size)
			continue
		}
		list = append(list, key{len(list) + 1, it.Name, it.Sector})
		l.page.fill(colour, sectorShape(it.Sector, l.start(r.x, r.w, 5, 0), r.y+r.h/2, 3.4))
		if !free(r, drawn) {
			continue
		}
		drawn = append(drawn, r)
		st := smallText.sized(7.5).strong()
		number := l.one(fmt.Sprint(len(list)), 30, st)
		l.page.text(number, st, l.start(r.x, r.w, 10.5, number.wide), r.y+r.h/2+.36*st.size)
	}
	return list
}

func free(r rect, taken []rect) bool {
	for _, t := range taken {
		if r.touches(t) {
			return false
		}
	}
	return true
}
