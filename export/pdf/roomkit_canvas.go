package pdf

import (
	"math"

	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
	"madrega/app/roomkit"
)

// canvases draws empty pictures on pages that lie on their side; those on A3 are the same, only larger.
func (r *room) canvases(c roomkit.Canvas) {
	for range c.Copies {
		r.landscape()
		r.head(sheetTitle, "")
		r.say(c.Ask, 2, body)
		r.y += 10
		legend := r.area.y + r.area.h - 13
		space := rect{r.area.x, r.y, r.area.w, legend - 12 - r.y}
		off := r.choices(c.Sectors, 0, legend, false)
		switch p := c.Picture.(type) {
		case roomkit.GridCanvas:
			r.gridCanvas(p, space)
		case roomkit.LadderCanvas:
			r.ladderCanvas(p, space)
		case roomkit.RadarCanvas:
			r.radarCanvas(p, space, off, legend)
		case roomkit.ClusterCanvas:
			r.clusterCanvas(p, space)
		}
		r.foot()
		if c.Large {
			r.page.grow(math.Sqrt2)
		}
	}
}

func (r *room) gridCanvas(c roomkit.GridCanvas, space rect) {
	plot := rect{space.x + gridSide, space.y, space.w - gridSide, space.h - gridFoot}
	g := report.Grid{Corners: c.Fields}
	r.gridFields(g, plot)
	for i := range c.Fields {
		field, _, _, _ := r.gridField(g, plot, i)
		r.page.stroke(lineStrong, .6, soft(field, 5)) // for those who print without colours
	}
	r.gridNames(g, plot)
	r.axes([2]axis{{c.X.Name, c.X.Low, c.X.High}, {c.Y.Name, c.Y.Low, c.Y.High}}, plot)
}

// ladderCanvas draws the six steps, and under them lines for relations as they are and as they should be.
func (r *room) ladderCanvas(c roomkit.LadderCanvas, space rect) {
	const names, gap, lines, lead = 58.0, 6.0, 6, 21.0
	wide := (space.w - names - 5*gap) / 6
	below := 2 * (lines*lead + 14)
	floor := space.y + space.h - below
	most := floor - space.y
	st := strong.sized(11)
	for i, name := range c.Rungs {
		rung := app.Rungs[i]
		x := r.start(space.x, space.w, names+float64(i)*(wide+gap), wide)
		h := most * (.42 + .58*float64(i)/5)
		fill, _ := rungColour(rung)
		r.page.both(pale(fill), lineStrong, .7, rounded(rect{x, floor - h, wide, h}, 5, 5, 0, 0))
		r.page.fill(ink, icon(rungIcon(rung), x+wide/2-12, floor-h+6, 24))
		for k, ln := range r.atMost(2, name, wide-6, st) {
			r.center(ln, st, x+wide/2, floor-h+32+float64(k)*st.height())
		}
		for k := range 2 * lines {
			y := floor + float64(k+1)*lead + 14*float64(k/lines)
			r.page.line(lineStrong, .5, x, y, x+wide, y)
		}
	}
	r.page.line(pine, 1.4, space.x, floor, space.x+space.w, floor)
	middle := floor + below/2 - 2
	r.page.line(pine, .8, space.x, middle, space.x+space.w, middle)
	for i, word := range [2]string{c.Now, c.Target} {
		r.put(r.one(word, names-6, st), st, space.x, space.w, floor+5+float64(i)*below/2)
	}
}

// radarCanvas draws axes with a ring to mark for each score.
func (r *room) radarCanvas(c roomkit.RadarCanvas, space rect, off, legend float64) {
	if len(c.Axes) < 3 {
		return
	}
	at := r.radarIn(c.Axes, space)
	at.scale(len(c.Axes), lineStrong)
	at.names(c.Axes)
	for i := range c.Axes {
		for v := 1.0; v <= picture.RadarMost; v++ {
			p := at.point(at.At(i, v))
			r.page.both(white, ink2, .7, circle(p.X, p.Y, 3))
		}
	}
	st := second.in(ink)
	y := legend + st.height()/2
	for i, word := range [2]string{c.Now, c.Target} {
		x := r.start(r.area.x, r.area.w, off+12, 0)
		if i == 0 {
			r.page.line(pine, 2, x-12, y, x+12, y)
			r.page.both(pine, white, .8, circle(x, y, 3.4))
		} else {
			r.page.line(target, 1.6, x-12, y, x+12, y)
			r.page.both(white, target, 1.4, diamond(x, y, 4.4))
		}
		ln := r.one(word, 140, st)
		r.page.text(ln, st, r.start(r.area.x, r.area.w, off+30, ln.wide), legend+st.baseline())
		off += 30 + ln.wide + 22
	}
}

// clusterCanvas draws two clusters, each with room for its name, three assets and three units.
func (r *room) clusterCanvas(c roomkit.ClusterCanvas, space rect) {
	node := picture.ClusterNode{Assets: make([]string, 3), Units: make([]string, 3)}
	m := picture.ClusterMap{Heads: [3]string{c.Assets, c.Middle, c.Units}, Clusters: []picture.ClusterNode{node, node}}
	st := strong.sized(11)
	unit := 2.0
	o := picture.ClusterOptions{Width: space.w, RTL: r.rtl, Height: func(part picture.ClusterPart, _ string, _ float64) float64 {
		switch part {
		case picture.ClusterHead:
			return st.height()
		case picture.ClusterCore:
			return 52 * unit
		}
		return 26 * unit
	}}
	o.Unit = unit
	whole := picture.LayoutClusters(m, o)
	for ; whole.Height > space.h && unit > .3; whole = picture.LayoutClusters(m, o) {
		unit -= .02
		o.Unit = unit
	}
	shift := func(b picture.Rect) rect { return rect{space.x + b.X, space.y + b.Y, b.W, b.H} }
	for _, line := range whole.Lines {
		var xy []float64
		for _, p := range line.Points {
			xy = append(xy, space.x+p.X, space.y+p.Y)
		}
		r.page.stroke(rungColours[3], 1.4, polyline(xy...))
	}
	for _, b := range whole.Boxes {
		at := shift(b.Rect)
		switch b.Part {
		case picture.ClusterHead:
			r.center(r.one(b.Words, at.w, st), st, at.x+at.w/2, at.y)
			continue
		case picture.ClusterCore:
			r.page.both(tint, pine, 1.6, soft(at, 6))
		case picture.ClusterAsset:
			r.page.both(white, lineStrong, .8, soft(at, 6))
			continue
		default:
			r.page.both(white, lineStrong, .8, soft(at, 6))
			mark := shift(b.Mark)
			r.page.stroke(lineStrong, .8, soft(mark, 3))
		}
	}
}
