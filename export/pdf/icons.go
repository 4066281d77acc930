package pdf

import (
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"madrega/app"
	"madrega/assets"
)

// icon gives a drawing of assets/icons as a path, fitted into a square.
func icon(name string, x, y, size float64) []step {
	scale := size / 24
	path := append([]step(nil), drawing(name)...)
	for i := range path {
		for j := 0; j < 6; j += 2 {
			path[i].p[j], path[i].p[j+1] = x+path[i].p[j]*scale, y+path[i].p[j+1]*scale
		}
	}
	return path
}

var drawings sync.Map

// drawn tells whether there is an icon of that name.
func drawn(name string) bool { return slices.Contains(assets.Names("icons"), name+".svg") }

func drawing(name string) []step {
	if d, ok := drawings.Load(name); ok {
		return d.([]step)
	}
	d, err := readDrawing(assets.Read("icons/" + name + ".svg"))
	if err != nil {
		panic(fmt.Errorf("icon %s: %w", name, err)) // it is built in
	}
	drawings.Store(name, d)
	return d
}

// readDrawing reads the little of SVG that our icons are made of: circles, rounded rectangles, and paths of straight
// lines and arcs of circles in absolute places.
func readDrawing(svg []byte) ([]step, error) {
	type shape struct {
		XMLName xml.Name
		D       string  `xml:"d,attr"`
		X       float64 `xml:"x,attr"`
		Y       float64 `xml:"y,attr"`
		W       float64 `xml:"width,attr"`
		H       float64 `xml:"height,attr"`
		RX      float64 `xml:"rx,attr"`
		CX      float64 `xml:"cx,attr"`
		CY      float64 `xml:"cy,attr"`
		R       float64 `xml:"r,attr"`
	}
	var doc struct {
		Shapes []shape `xml:",any"`
	}
	if err := xml.Unmarshal(svg, &doc); err != nil {
		return nil, err
	}
	var path []step
	for _, s := range doc.Shapes {
		switch s.XMLName.Local {
		case "circle":
			path = append(path, circle(s.CX, s.CY, s.R)...)
		case "rect":
			path = append(path, soft(rect{s.X, s.Y, s.W, s.H}, s.RX)...)
		case "path":
			p, err := readPath(s.D)
			if err != nil {
				return nil, err
			}
			path = append(path, p...)
		default:
			return nil, fmt.Errorf("unknown shape %q", s.XMLName.Local)
		}
	}
	return path, nil
}

var counts = map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'A': 7, 'Z': 0}

func readPath(d string) ([]step, error) {
	var path []step
	var x, y float64
	for d = strings.TrimSpace(d); d != ""; {
		op := d[0]
		n, known := counts[op]
		end := strings.IndexAny(d[1:], "MLHVAZ") + 1
		if end == 0 {
			end = len(d)
		}
		fields := strings.Fields(strings.NewReplacer("-", " -", ",", " ").Replace(d[1:end]))
		if !known || len(fields) != n {
			return nil, fmt.Errorf("path %q", d)
		}
		v := make([]float64, n)
		for i, f := range fields {
			var err error
			if v[i], err = strconv.ParseFloat(f, 64); err != nil {
				return nil, err
			}
		}
		d = d[end:]
		switch op {
		case 'M', 'L':
			x, y = v[0], v[1]
		case 'H':
			x, op = v[0], 'L'
		case 'V':
			y, op = v[0], 'L'
		case 'A':
			path = append(path, arc(x, y, v[0], v[3] != 0, v[4] != 0, v[5], v[6])...)
			x, y = v[5], v[6]
			continue
		}
		path = append(path, step{op, [6]float64{x, y}})
	}
	return path, nil
}

// arc turns an arc of a circle of radius r, from x, y to X, Y, into curves of at most a quarter each.
func arc(x, y, r float64, large, clockwise bool, X, Y float64) []step {
	dx, dy := (X-x)/2, (Y-y)/2
	half := math.Hypot(dx, dy)
	r = max(r, half)
	h := math.Sqrt(r*r-half*half) / max(half, 1e-9)
	if large == clockwise {
		h = -h
	}
	cx, cy := x+dx-h*dy, y+dy+h*dx
	from, to := math.Atan2(y-cy, x-cx), math.Atan2(Y-cy, X-cx)
	switch {
	case clockwise && to < from:
		to += 2 * math.Pi
	case !clockwise && to > from:
		to -= 2 * math.Pi
	}
	n := math.Ceil(math.Abs(to-from) / (math.Pi/2 + 1e-9))
	turn := (to - from) / n
	k := 4.0 / 3 * math.Tan(turn/4) * r
	var path []step
	for i := range int(n) {
		a, b := from+float64(i)*turn, from+float64(i+1)*turn
		path = append(path, step{'C', [6]float64{
			cx + r*math.Cos(a) - k*math.Sin(a), cy + r*math.Sin(a) + k*math.Cos(a),
			cx + r*math.Cos(b) + k*math.Sin(b), cy + r*math.Sin(b) - k*math.Cos(b),
			cx + r*math.Cos(b), cy + r*math.Sin(b)}})
	}
	return path
}

// sectorShape is the shape of a sector around a point: square, circle, triangle; a ring of four corners for none.
func sectorShape(s app.Sector, x, y, r float64) []step {
	switch s {
	case app.Public:
		return oblong(rect{x - .9*r, y - .9*r, 1.8 * r, 1.8 * r})
	case app.Third:
		return circle(x, y, r)
	case app.Business:
		return polygon(x, y-1.05*r, x+1.15*r, y+.95*r, x-1.15*r, y+.95*r)
	}
	return polygon(x, y-r, x+r, y, x, y+r, x-r, y)
}

// rungIcon names the icon of a rung; "" for none.
func rungIcon(r app.Rung) string {
	if r < app.Disconnection || r > app.Partnership {
		return ""
	}
	return fmt.Sprintf("rung-%d-%s", r, r.Key())
}
