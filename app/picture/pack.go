package picture

import "math"

// fresh lays the whole network out from nothing.
func (g *graph) fresh() []Point {
	at := make([]Point, len(g.nodes))
	var boxes []Size
	var drawn [][]int
	var single []int
	for _, part := range g.parts() {
		if len(part) == 1 {
			single = append(single, part[0])
			continue
		}
		points := g.circle(part)
		if len(part) <= mostPairs {
			relax(points, g.distances(part), nil, fewer(120, len(part)))
		}
		level(points)
		boxes = append(boxes, fit(points, float64(len(part))))
		drawn = append(drawn, part)
		for k, i := range part {
			at[i] = points[k]
		}
	}
	places, whole := shelves(boxes)
	for k, part := range drawn {
		for _, i := range part {
			at[i].X += places[k].X
			at[i].Y += places[k].Y
		}
	}
	rows(at, single, whole)
	fill(at)
	return at
}

// plenty is how many nodes get all the care there is; of more, nobody sees each one's place any more.
const plenty = 300

// mostPairs is the largest part whose nodes are placed by the distances of all pairs; a larger one stays in its ring.
const mostPairs = 2 * plenty

// fewer is how many rounds of so many are worth their time for n nodes, each round of which looks at every pair.
func fewer(rounds, n int) int {
	if n <= plenty {
		return rounds
	}
	return max(2, rounds*plenty*plenty/(n*n))
}

// fit moves points to start at half a step from zero, at least as spread out as their number needs, and gives the box
// that holds them with their names.
func fit(at []Point, n float64) Size {
	low, high := corners(at)
	w, h := high.X-low.X, high.Y-low.Y
	scale := 1.0
	if area := (w + 1) * (h + 1); area < n {
		scale = math.Sqrt(n / area)
	}
	for i, p := range at {
		at[i] = Point{(p.X-low.X)*scale + .5, (p.Y-low.Y)*scale + .5}
	}
	return Size{w*scale + 1, h*scale + 1}
}

func corners(at []Point) (low, high Point) {
	low, high = Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, p := range at {
		low = Point{min(low.X, p.X), min(low.Y, p.Y)}
		high = Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	return low, high
}

// shelves puts boxes, largest first, beside each other in rows, so that the whole has the shape of the picture.
func shelves(boxes []Size) ([]Point, Size) {
	area, widest := 0.0, 0.0
	for _, b := range boxes {
		area += b.W * b.H
		widest = max(widest, b.W)
	}
	limit := max(widest, math.Sqrt(area*wide)*1.1)
	places := make([]Point, len(boxes))
	var x, y, row, right float64
	for i, b := range boxes {
		if x > 0 && x+b.W > limit+touch {
			x, y, row = 0, y+row, 0
		}
		places[i] = Point{x, y}
		x += b.W
		row, right = max(row, b.H), max(right, x)
	}
	return places, Size{right, y + row}
}

// rows puts nodes without ties in rows below everything else.
func rows(at []Point, single []int, whole Size) {
	if len(single) == 0 {
		return
	}
	n := float64(len(single))
	each := max(whole.W, math.Ceil(math.Sqrt(n*wide*1.6)))
	columns := math.Floor(each)
	step := each / columns
	for k, i := range single {
		column, row := math.Mod(float64(k), columns), math.Floor(float64(k)/columns)
		in := min(columns, n-row*columns) // of this row, which stands in the middle
		at[i] = Point{each/2 + (column-(in-1)/2)*step, whole.H + .4 + row*.7}
	}
}

// fill stretches points over the whole picture, one way a little more than the other where that helps.
func fill(at []Point) {
	low, high := corners(at)
	w, h := high.X-low.X, high.Y-low.Y
	sx, sy := wide/max(w, 1e-9), 1/max(h, 1e-9)
	const bend = 1.5
	sx, sy = min(sx, sy*bend), min(sy, sx*bend)
	if w < 1e-9 {
		sx = 0
	}
	if h < 1e-9 {
		sy = 0
	}
	for i, p := range at {
		at[i] = Point{wide/2 + (p.X-(low.X+high.X)/2)*sx, .5 + (p.Y-(low.Y+high.Y)/2)*sy}
	}
}
