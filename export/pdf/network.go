package pdf

import (
	"fmt"
	"math"

	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
)

// network draws the relations: shape is sector, size the number of ties, colour and width of a line the rung.
func (l *layout) network(n report.Network) {
	l.title(n.Title)
	l.gap(6)
	if len(n.Nodes) == 0 {
		l.empty(n.Note)
		return
	}
	p := l.net(n)
	l.reserve(p.total)
	area := rect{margin, l.y, printed, p.high}
	l.page.both(surface, hairline, .5, soft(area, 6))
	for rung := app.Disconnection; rung <= app.Partnership; rung++ {
		for _, e := range n.Edges {
			if e.A >= 0 && e.B >= 0 && e.A < len(p.marks) && e.B < len(p.marks) && e.A != e.B && e.Rung == rung {
				l.edge(area, p.marks[e.A].At, p.marks[e.B].At, rung)
			}
		}
	}
	list := l.nodes(n, area, p)
	l.y = area.y + area.h + 8
	l.legend(l.y)
	l.y += second.height() + 4
	l.rungLegend()
	l.keys(list)
	l.note(n.Note)
}

// netPlan is where everything in a network will stand, from the top left of its frame.
type netPlan struct {
	high   float64 // of the frame
	marks  []picture.Mark
	labels []picture.Label
	names  []line
	total  float64 // height of all, with what is written under it
}

// net finds a plan that fits the rest of the page, or else a page of its own.
func (l *layout) net(n report.Network) (p netPlan) {
	note := float64(len(l.lines(n.Note, printed, second)))*second.height() + 12
	heights := []float64{560, 530, 500, 470}
	switch {
	case len(n.Nodes) <= 5:
		heights = []float64{220}
	case len(n.Nodes) <= 12:
		heights = []float64{380, 340}
	}
	for _, room := range []float64{l.left() - l.waiting() - 6, bottom - top - l.waiting()} {
		for _, high := range heights {
			p = l.netOf(n, high)
			if p.total += note; p.total <= room || len(n.Nodes) > 150 {
				p.total = min(p.total, bottom-top-l.waiting())
				return p
			}
		}
	}
	p.total = min(p.total, bottom-top-l.waiting())
	return p
}

func (l *layout) netOf(n report.Network, high float64) netPlan {
	const pad = 26.0
	most := 1
	for _, node := range n.Nodes {
		most = max(most, node.Ties)
	}
	p := netPlan{high: high, marks: make([]picture.Mark, len(n.Nodes)), names: make([]line, len(n.Nodes))}
	biggest := 11.5
	if len(n.Nodes) > 80 {
		biggest = 6
	}
	for i, node := range n.Nodes {
		p.names[i] = l.one(node.Name, 120, smallText)
		p.marks[i] = picture.Mark{
			At:   picture.Point{X: pad + unit(node.X)*(printed-2*pad), Y: pad + unit(node.Y)*(high-2*pad)},
			R:    biggest*.6 + biggest*.4*math.Sqrt(float64(max(0, node.Ties))/float64(most)),
			Rank: node.Ties, Label: picture.Size{W: p.names[i].wide + 4, H: 11},
		}
	}
	p.labels = picture.PlaceLabels(picture.Size{W: printed, H: high}, p.marks, 2)
	var numbers []string
	for i, label := range p.labels {
		if !label.Shown {
			numbers = append(numbers, n.Nodes[i].Name)
		}
	}
	p.total = high + 8 + 2*second.height() + 10 + l.keysHeight(numbers)
	return p
}

func unit(v float64) float64 { return min(1, max(0, finite(v))) }

// edge draws a relation. A disconnection is a thin line broken by a double bar.
func (l *layout) edge(area rect, a, b picture.Point, r app.Rung) {
	x1, y1, x2, y2 := area.x+a.X, area.y+a.Y, area.x+b.X, area.y+b.Y
	if r != app.Disconnection {
		l.page.line(rungColours[r], .6+.65*float64(r), x1, y1, x2, y2)
		return
	}
	far := math.Hypot(x2-x1, y2-y1)
	if far < 1 {
		return
	}
	dx, dy := (x2-x1)/far, (y2-y1)/far
	mx, my := (x1+x2)/2, (y1+y2)/2
	l.page.line(fault, 1, x1, y1, mx-2.5*dx, my-2.5*dy)
	l.page.line(fault, 1, mx+2.5*dx, my+2.5*dy, x2, y2)
	for _, side := range [2]float64{-2, 2} {
		cx, cy := mx+side*dx, my+side*dy
		l.page.line(fault, 1.4, cx-4*dy, cy+4*dx, cx+4*dy, cy-4*dx)
	}
}

// nodes draws marks and names, and gives those whose names found no room.
func (l *layout) nodes(n report.Network, area rect, p netPlan) (list numbered) {
	var taken []rect
	for i, m := range p.marks {
		colour, _ := sectorColour(n.Nodes[i].Sector)
		l.page.both(colour, surface, 1, sectorShape(n.Nodes[i].Sector, area.x+m.At.X, area.y+m.At.Y, m.R))
		if p.labels[i].Shown {
			r := p.labels[i].Rect
			taken = append(taken, rect{area.x + r.X, area.y + r.Y, r.W, r.H})
		}
	}
	for i, m := range p.marks {
		if p.labels[i].Shown {
			r := p.labels[i].Rect
			l.page.fill(surface, oblong(rect{area.x + r.X, area.y + r.Y, r.W, r.H}))
			l.page.text(p.names[i], smallText, area.x+r.X+2, area.y+r.Y+8.6)
			continue
		}
		list = append(list, key{len(list) + 1, n.Nodes[i].Name, n.Nodes[i].Sector})
		st := smallText.sized(max(5.5, min(8, m.R))).strong().in(white)
		number := l.one(fmt.Sprint(len(list)), 30, st)
		x, y := area.x+m.At.X-number.wide/2, area.y+m.At.Y+.36*st.size
		if n.Nodes[i].Sector == app.Business {
			y += .3 * m.R // where the triangle is wide
		}
		spot := text{line: number, style: st, x: x, y: y}.room()
		if number.wide < 1.7*m.R && free(spot, taken) {
			l.page.text(number, st, x, y)
			taken = append(taken, spot)
		}
	}
	return list
}

// rungLegend shows the six lines with their words, side by side in the width of the page.
func (l *layout) rungLegend() {
	const mark = 23.0
	words, room := make([]line, len(app.Rungs)), printed
	for i, r := range app.Rungs {
		words[i] = l.one(l.lang.T("rung."+r.Key()), 80, second)
		room -= mark + words[i].wide
	}
	gap, off := min(14, room/5), 0.0
	for i, r := range app.Rungs {
		x := l.start(margin, printed, off, 18)
		if y := l.y + second.height()/2; r == app.Disconnection {
			l.edge(rect{}, picture.Point{X: x, Y: y}, picture.Point{X: x + 18, Y: y}, r)
		} else {
			l.page.line(rungColours[r], .6+.65*float64(r), x+2, y, x+16, y)
		}
		l.page.text(words[i], second, l.start(margin, printed, off+mark, words[i].wide), l.y+second.baseline())
		off += mark + words[i].wide + gap
	}
	l.y += second.height() + 6
}
