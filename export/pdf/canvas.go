package pdf

// A4 in points, and what of it is printed on.
const (
	pageWide = 595.28
	pageHigh = 841.89
	margin   = 44.0
	printed  = pageWide - 2*margin
	top      = margin
	bottom   = pageHigh - 62
	ledge    = 1.8 // how far a card stands out
)

// page collects what stands on one page, in the order of drawing. Places are in points from the top left.
type page struct {
	wide, high float64 // of paper that isn't A4 upright; else 0
	marks      []mark
	texts      []text
	links      []link
	bookmarks  []bookmark
}

// mark is a filled or stroked shape.
type mark struct {
	fill, stroke rgb
	filled       bool
	width        float64 // of the stroke; 0 for none
	path         []step
	over         int // how many texts were there before it
}

// step is a piece of a path: 'M', 'L', 'C' or 'Z', with one or three points.
type step struct {
	op byte
	p  [6]float64
}

// text is a line at a place.
type text struct {
	line
	style
	x, y float64 // left end of the base line
}

// link leads from a rectangle to a place in the document.
type link struct {
	area rect
	to   *place
}

// bookmark is an entry of the outline.
type bookmark struct {
	title string
	level int // 0 for a chapter, and for sections outside of chapters
	y     float64
}

// place is somewhere in the document, known once it is laid out.
type place struct {
	page int // from 1; 0 while unknown
	y    float64
}

// rect is a rectangle from its top left.
type rect struct{ x, y, w, h float64 }

func (r rect) inset(d float64) rect { return rect{r.x + d, r.y + d, r.w - 2*d, r.h - 2*d} }

func (r rect) touches(o rect) bool {
	return r.x < o.x+o.w && o.x < r.x+r.w && r.y < o.y+o.h && o.y < r.y+r.h
}

// room is the box that the text takes for itself.
func (t text) room() rect {
	return rect{t.x, t.y - .76*t.size, t.wide, .98 * t.size}
}

func (p *page) text(l line, st style, x, y float64) {
	if l.shown != "" {
		p.texts = append(p.texts, text{line: l, style: st, x: x, y: y})
	}
}

func (p *page) fill(c rgb, path []step) {
	p.marks = append(p.marks, mark{fill: c, filled: true, path: path, over: len(p.texts)})
}

func (p *page) stroke(c rgb, width float64, path []step) {
	p.marks = append(p.marks, mark{stroke: c, width: width, path: path, over: len(p.texts)})
}

func (p *page) both(fill, stroke rgb, width float64, path []step) {
	p.marks = append(p.marks, mark{fill: fill, filled: true, stroke: stroke, width: width, path: path, over: len(p.texts)})
}

func (p *page) line(c rgb, width, x1, y1, x2, y2 float64) {
	p.stroke(c, width, polyline(x1, y1, x2, y2))
}

func polyline(xy ...float64) []step {
	var path []step
	for i := 0; i+1 < len(xy); i += 2 {
		op := byte('L')
		if i == 0 {
			op = 'M'
		}
		path = append(path, step{op, [6]float64{xy[i], xy[i+1]}})
	}
	return path
}

func polygon(xy ...float64) []step { return append(polyline(xy...), step{op: 'Z'}) }

func oblong(r rect) []step {
	return polygon(r.x, r.y, r.x+r.w, r.y, r.x+r.w, r.y+r.h, r.x, r.y+r.h)
}

// rounded is a rectangle with a radius for each corner: top left, top right, bottom right, bottom left.
func rounded(r rect, tl, tr, br, bl float64) []step {
	const k = 0.5523 // of the radius: how far a curve's handles reach, to look like a circle
	x, y, X, Y := r.x, r.y, r.x+r.w, r.y+r.h
	at := func(op byte, p ...float64) (s step) {
		s.op = op
		copy(s.p[:], p)
		return s
	}
	return []step{
		at('M', x+tl, y), at('L', X-tr, y), at('C', X-tr+k*tr, y, X, y+tr-k*tr, X, y+tr),
		at('L', X, Y-br), at('C', X, Y-br+k*br, X-br+k*br, Y, X-br, Y),
		at('L', x+bl, Y), at('C', x+bl-k*bl, Y, x, Y-bl+k*bl, x, Y-bl),
		at('L', x, y+tl), at('C', x, y+tl-k*tl, x+tl-k*tl, y, x+tl, y), {op: 'Z'},
	}
}

func soft(r rect, radius float64) []step { return rounded(r, radius, radius, radius, radius) }

func circle(x, y, r float64) []step { return soft(rect{x - r, y - r, 2 * r, 2 * r}, r) }
