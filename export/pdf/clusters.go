package pdf

import (
	"madrega/app/picture"
	"madrega/app/report"
)

// clusters draws each cluster between its assets, where reading starts, and its units. A page may end between clusters.
func (l *layout) clusters(c report.Clusters) {
	l.title(c.Title)
	if len(c.Items) == 0 && len(c.Loose) == 0 {
		l.empty("")
		return
	}
	l.gap(6)
	p := clusterPicture{layout: l, Clusters: c}
	m := picture.ClusterMap{Heads: [3]string{c.Assets, c.Middle, c.Ends}, LooseHead: c.LooseWord}
	for _, item := range c.Items {
		node := picture.ClusterNode{Name: item.Name, Note: item.State}
		for _, a := range item.Assets {
			node.Assets = append(node.Assets, a.Name)
		}
		for _, u := range item.Units {
			node.Units = append(node.Units, u.Name)
		}
		m.Clusters = append(m.Clusters, node)
	}
	for _, a := range c.Loose {
		m.Loose = append(m.Loose, a.Name)
	}
	whole := picture.LayoutClusters(m, picture.ClusterOptions{Width: printed, Unit: .66, RTL: l.rtl, Tallest: (bottom - top) * .8,
		Height: func(part picture.ClusterPart, words string, width float64) float64 {
			st := clusterStyle(part)
			return float64(len(p.words(part, words, width))) * st.height()
		}})
	for i, band := range whole.Bands {
		need, space := band.H+ledge, 0.0
		if next := i + 1; p.heads(whole, i) && next < len(whole.Bands) {
			need = whole.Bands[next].Y + whole.Bands[next].H + ledge - band.Y
		}
		if i > 0 {
			space = band.Y - whole.Bands[i-1].Y - whole.Bands[i-1].H
		}
		if i == 0 {
			l.reserve(need)
		} else if l.y+space+need > bottom {
			l.newPage()
		} else {
			l.y += space
		}
		p.band(whole, i)
		l.y += band.H
	}
	l.after(10)
}

// clusterPicture draws what picture.LayoutClusters has placed.
type clusterPicture struct {
	*layout
	report.Clusters
}

func clusterStyle(part picture.ClusterPart) style {
	switch part {
	case picture.ClusterHead:
		return second
	case picture.ClusterLooseHead:
		return strong.in(ink2).sized(10)
	case picture.ClusterCore:
		return strong.in(white).sized(10.5)
	case picture.ClusterNote:
		return smallText.in(pineInk2)
	case picture.ClusterLoose, picture.ClusterGap:
		return cardWords.in(ink2)
	}
	return cardWords
}

func (p clusterPicture) words(part picture.ClusterPart, words string, width float64) []line {
	most := 3
	switch part {
	case picture.ClusterNote:
		most = 6
	case picture.ClusterHead:
		most = 2
	}
	return p.atMost(most, words, width, clusterStyle(part))
}

// heads tells whether a band holds heads only, which stay with the band below.
func (p clusterPicture) heads(whole picture.ClusterLayout, band int) bool {
	for _, b := range whole.Boxes {
		if b.Band == band && b.Part != picture.ClusterHead {
			return false
		}
	}
	return true
}

func (p clusterPicture) band(whole picture.ClusterLayout, band int) {
	by := p.y - whole.Bands[band].Y
	for _, line := range whole.Lines {
		if line.Band == band {
			var xy []float64
			for _, at := range line.Points {
				xy = append(xy, margin+at.X, at.Y+by)
			}
			p.page.stroke(rungColours[3], 1.3, polyline(xy...))
		}
	}
	for _, b := range whole.Boxes {
		if b.Band == band {
			p.box(b, by)
		}
	}
}

func (p clusterPicture) box(b picture.ClusterBox, by float64) {
	shift := func(r picture.Rect) rect { return rect{margin + r.X, r.Y + by, r.W, r.H} }
	at := shift(b.Rect)
	lower := rect{at.x, at.y + ledge, at.w, at.h}
	switch b.Part {
	case picture.ClusterCore:
		p.page.fill(pineLedge, soft(lower, 5))
		p.page.fill(pine, soft(at, 5))
	case picture.ClusterAsset, picture.ClusterUnit:
		p.page.fill(hairline, soft(lower, 5))
		p.page.both(surface, hairline, .5, soft(at, 5))
	case picture.ClusterLoose:
		p.page.both(white, hairline, .5, soft(at, 5))
	case picture.ClusterGap:
		p.page.fill(surface2, soft(at, 5))
	}
	p.sign(b, shift(b.Mark))
	p.inside(b.Part, b.Words, shift(b.Text))
	if b.Part == picture.ClusterCore {
		p.inside(picture.ClusterNote, p.Items[b.Cluster].State, shift(b.Note))
	}
}

// inside writes the words of a part where they were measured.
func (p clusterPicture) inside(part picture.ClusterPart, words string, r rect) {
	if r.w <= 0 {
		return
	}
	st := clusterStyle(part)
	for i, ln := range p.words(part, words, r.w) {
		y := r.y + float64(i)*st.height()
		if part == picture.ClusterCore || part == picture.ClusterNote {
			p.center(ln, st, r.x+r.w/2, y)
		} else {
			p.put(ln, st, r.x, r.w, y)
		}
	}
}

// sign draws the source of an asset, or the sector of a unit.
func (p clusterPicture) sign(b picture.ClusterBox, r rect) {
	var part report.ClusterPart
	switch b.Part {
	case picture.ClusterAsset:
		part = p.Items[b.Cluster].Assets[b.Item]
	case picture.ClusterUnit:
		part = p.Items[b.Cluster].Units[b.Item]
		shape := sectorShape(part.Sector, r.x+r.w/2, r.y+r.h/2, r.w*.42)
		if part.Hollow {
			p.page.both(white, ink2, 1, shape)
		} else {
			colour, _ := sectorColour(part.Sector)
			p.page.fill(colour, shape)
		}
		return
	case picture.ClusterLoose:
		part = p.Loose[b.Item]
	default:
		return
	}
	if drawn(part.Icon) {
		p.page.fill(pine, icon(part.Icon, r.x, r.y, r.w))
	}
}
