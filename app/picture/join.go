package picture

import "math"

// pull moves the nodes around those that are pinned, when the rest was laid out without knowing of them.
func (g *graph) pull(at []Point) {
	for i := range g.nodes {
		if g.fixed(i) {
			at[i] = g.given(i)
		}
	}
	for _, part := range g.parts() {
		held := false
		for _, i := range part {
			held = held || g.fixed(i)
		}
		if !held || len(part) == 1 || len(part) > mostPairs {
			continue
		}
		points := make([]Point, len(part))
		for k, i := range part {
			points[k] = at[i]
		}
		wanted := g.distances(part)
		unit := scaleOf(points, wanted)
		for a := range wanted {
			for b := range wanted[a] {
				wanted[a][b] *= unit
			}
		}
		relax(points, wanted, func(k int) bool { return g.fixed(part[k]) }, fewer(40, len(part)))
		for k, i := range part {
			at[i] = inside(points[k])
		}
	}
}

// scaleOf gives the length of one step that suits the points best.
func scaleOf(at []Point, wanted [][]float64) float64 {
	var have, want float64
	for i := range at {
		for j := range i {
			if d := wanted[i][j]; d > 0 {
				have += at[i].Distance(at[j]) / d
				want++
			}
		}
	}
	if want == 0 || have < 1e-9 {
		return .2
	}
	return have / want
}

// join leaves the known nodes where they are and finds a place for each new one: beside those it is tied to, or else
// where the picture is emptiest.
func (g *graph) join() []Point {
	at := make([]Point, len(g.nodes))
	set := make([]bool, len(g.nodes))
	waiting := 0
	for i, n := range g.nodes {
		if set[i] = n.Known || n.Pinned; set[i] {
			at[i] = inside(g.given(i))
		} else {
			waiting++
		}
	}
	step := g.step(at, set)
	for ; waiting > 0; waiting-- {
		i, tied := g.following(set)
		if tied {
			at[i] = g.beside(i, at, set, step)
		} else {
			at[i] = emptiest(at, set)
		}
		set[i] = true
	}
	return at
}

// step is the usual length of a tie in the picture so far.
func (g *graph) step(at []Point, set []bool) float64 {
	sum, n := 0.0, 0.0
	for i, ls := range g.next {
		for _, l := range ls {
			if set[i] && set[l.to] {
				sum += at[i].Distance(at[l.to])
				n++
			}
		}
	}
	if n == 0 || sum/n < .05 {
		return .2
	}
	return min(.35, sum/n)
}

// following picks the node with the most ties into the picture; tied is false if none has any.
func (g *graph) following(set []bool) (node int, tied bool) {
	node, most := -1, -1
	for i := range g.nodes {
		if set[i] {
			continue
		}
		ties := 0
		for _, l := range g.next[i] {
			if set[l.to] {
				ties++
			}
		}
		if ties > most {
			node, most = i, ties
		}
	}
	return node, most > 0
}

// beside tries places around the middle of the node's neighbours and takes the one with the most room, not far away.
func (g *graph) beside(i int, at []Point, set []bool, step float64) Point {
	var m Point
	n := 0.0
	for _, l := range g.next[i] {
		if set[l.to] {
			m.X, m.Y, n = m.X+at[l.to].X, m.Y+at[l.to].Y, n+1
		}
	}
	m = Point{m.X / n, m.Y / n}
	best, most := m, math.Inf(-1)
	for ring := 0; ring <= 4; ring++ {
		for turn := range 12 {
			r := step * float64(ring) / 2.5
			sin, cos := math.Sincos(float64(turn) * math.Pi / 6)
			p := inside(Point{m.X + r*sin, m.Y - r*cos})
			if room := min(step, nearest(p, at, set)) - .4*p.Distance(m); room > most+touch {
				best, most = p, room
			}
		}
	}
	return best
}

func nearest(p Point, at []Point, set []bool) float64 {
	d := math.Inf(1)
	for i, q := range at {
		if set[i] {
			d = min(d, p.Distance(q))
		}
	}
	return d
}

// emptiest finds the place of the picture that is farthest from every node.
func emptiest(at []Point, set []bool) Point {
	best, most := Point{wide / 2, .5}, -1.0
	for y := range 13 {
		for x := range 17 {
			p := Point{(float64(x)*.9/16 + .05) * wide, float64(y)*.9/12 + .05}
			if d := nearest(p, at, set); d > most+touch {
				best, most = p, d
			}
		}
	}
	return best
}
