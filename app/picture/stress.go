package picture

import (
	"cmp"
	"math"
	"slices"
)

// parts lists the connected parts of the network, the largest first; the nodes of each in their order.
func (g *graph) parts() [][]int {
	var parts [][]int
	seen := make([]bool, len(g.nodes))
	for i := range g.nodes {
		if seen[i] {
			continue
		}
		part := []int{i}
		seen[i] = true
		for k := 0; k < len(part); k++ {
			for _, l := range g.next[part[k]] {
				if !seen[l.to] {
					seen[l.to] = true
					part = append(part, l.to)
				}
			}
		}
		slices.Sort(part)
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return parts
}

// distances gives, for every two nodes of a part, how far apart they want to be: the length of the shortest way.
func (g *graph) distances(part []int) [][]float64 {
	local := make(map[int]int, len(part))
	for k, i := range part {
		local[i] = k
	}
	all := make([][]float64, len(part))
	for k, from := range part {
		d := make([]float64, len(part))
		steps := map[int]bool{from: true}
		for queue := []int{from}; len(queue) > 0; {
			var following []int
			for _, i := range queue {
				for _, l := range g.next[i] {
					if !steps[l.to] {
						steps[l.to] = true
						d[local[l.to]] = d[local[i]] + l.length
						following = append(following, l.to)
					}
				}
			}
			queue = following
		}
		all[k] = d
	}
	for a := range all { // ways of the same number of steps may differ in length
		for b := range a {
			d := (all[a][b] + all[b][a]) / 2
			all[a][b], all[b][a] = d, d
		}
	}
	return all
}

// relax moves points, one after the other, to where their distances to all the others are nearest to the wanted ones
// (stress majorisation; the sum of the errors never grows). Points that hold says so stay.
func relax(at []Point, wanted [][]float64, hold func(int) bool, rounds int) {
	for range rounds {
		most := 0.0
		for i := range at {
			if hold != nil && hold(i) {
				continue
			}
			var sum Point
			weights := 0.0
			for j := range at {
				d := wanted[i][j]
				if i == j || d == 0 {
					continue
				}
				w := 1 / (d * d)
				dx, dy := at[i].X-at[j].X, at[i].Y-at[j].Y
				length := math.Hypot(dx, dy)
				if length < 1e-9 { // on top of each other: part in a direction of their own
					dx, dy = math.Sincos(float64(i)*2.399963 + float64(j))
					length = 1
				}
				sum.X += w * (at[j].X + d*dx/length)
				sum.Y += w * (at[j].Y + d*dy/length)
				weights += w
			}
			if weights == 0 {
				continue
			}
			to := Point{sum.X / weights, sum.Y / weights}
			most = max(most, to.Distance(at[i]))
			at[i] = to
		}
		if most < 1e-3 {
			return
		}
	}
}

// circle is where a part starts: its nodes in a ring, group by group, in the middle those with the most ties.
func (g *graph) circle(part []int) []Point {
	order := make([]int, len(part))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(g.nodes[part[a]].Group, g.nodes[part[b]].Group) })
	most := 1
	for _, i := range part {
		most = max(most, len(g.next[i]))
	}
	at := make([]Point, len(part))
	for turn, k := range order {
		sin, cos := math.Sincos(2 * math.Pi * (float64(turn) + .25) / float64(len(part)))
		r := math.Sqrt(float64(len(part))) * (1.2 - float64(len(g.next[part[k]]))/float64(most))
		at[k] = Point{r * sin, -r * cos}
	}
	return at
}

// level turns points so that they are wider than high, and moves their middle to zero.
func level(at []Point) {
	var m Point
	for _, p := range at {
		m.X += p.X / float64(len(at))
		m.Y += p.Y / float64(len(at))
	}
	var xx, xy, yy float64
	for _, p := range at {
		xx += (p.X - m.X) * (p.X - m.X)
		xy += (p.X - m.X) * (p.Y - m.Y)
		yy += (p.Y - m.Y) * (p.Y - m.Y)
	}
	sin, cos := math.Sincos(-.5 * math.Atan2(2*xy, xx-yy))
	for i, p := range at {
		x, y := p.X-m.X, p.Y-m.Y
		at[i] = Point{x*cos - y*sin, x*sin + y*cos}
	}
}
