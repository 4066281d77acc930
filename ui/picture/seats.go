package picture

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// Seat is a place at the round table.
type Seat struct {
	ID     string // "" for an empty seat
	Name   string // shown while the pointer rests on it; may be ""
	Locked bool   // a lock is drawn in its shape
}

// SeatGroup are the seats of one part of the forum, with its name and how many of its seats are taken.
type SeatGroup struct {
	Name, Count string
	Short       bool   // the count is not what it should be
	Outside     string // written outside the arc: who sits here by role; may be ""
	Sector      app.Sector
	Seats       []Seat
}

// SeatRing is the round table of a forum: three arcs or more of seats, each seat in the shape and colour of its sector, the
// first part on top and the others clockwise in every language. Arrow keys go round, Enter opens.
type SeatRing struct {
	walker
	OnSelect func(id string) // may be nil
	OnOpen   func(id string) // Enter, or pressed twice; may be nil

	groups   []SeatGroup
	number   string
	words    string
	selected string
	size     fyne.Size
	at       geometry.Seats
	seats    []ringSeat
	disc     *canvas.Circle
	ring     *canvas.Circle
	shown    []fyne.CanvasObject
}

// ringSeat is a seat with its place.
type ringSeat struct {
	Seat
	at fyne.Position
}

// NewSeatRing makes a table without seats.
func NewSeatRing(l *kit.Look) *SeatRing {
	r := &SeatRing{disc: canvas.NewCircle(l.Color(kit.Sun)), ring: canvas.NewCircle(color.Transparent)}
	r.ring.StrokeColor, r.ring.StrokeWidth = l.Color(kit.Pine), l.S(3)
	r.walkOver(l, r, 12)
	return r
}

// Set shows these seats; number and words stand in the middle. What was chosen stays so, if it is still there.
func (r *SeatRing) Set(groups []SeatGroup, number, words string) {
	r.groups, r.number, r.words, r.size = groups, number, words, fyne.Size{}
	r.Refresh()
}

// Select chooses a seat without telling OnSelect; "" for none.
func (r *SeatRing) Select(id string) {
	if id != r.selected {
		r.selected = id
		r.Refresh()
	}
}

// Selected is the chosen seat; "" for none.
func (r *SeatRing) Selected() string { return r.selected }

func (r *SeatRing) unit() float32 {
	body, _ := r.l.TextSize(kit.Body)
	return body / 15
}

func (r *SeatRing) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(r.unit()*220, r.unit()*100) },
		Paint: r.paint,
		Parts: func() []fyne.CanvasObject { return r.shown },
		Of:    r,
	}
}

func (r *SeatRing) paint(size fyne.Size) {
	if size.Width < 1 || size.Height < 1 {
		return
	}
	if size != r.size {
		r.size = size
		r.arrange(size)
	}
	r.shown = nil
	r.table()
	r.drawSeats()
	r.shown = append(r.shown, r.framed(fyne.Position{}, size)...)
}

// arrange finds the places for a size.
func (r *SeatRing) arrange(size fyne.Size) {
	counts := make([]int, len(r.groups))
	for i, g := range r.groups {
		counts[i] = len(g.Seats)
	}
	u, side := float64(r.unit()), float32(0)
	for _, g := range r.groups[min(1, len(r.groups)):] { // the first stands on top
		if g.Outside != "" {
			side = max(side, kit.Write(r.l, g.Outside, kit.Second, kit.Ink2).MinSize().Width+14)
		}
	}
	r.at = geometry.LayoutSeats(geometry.SeatsSpec{Bounds: pictureSize(size), Groups: counts, Side: float64(side), Margin: min(30*u, .08*float64(size.Height)+4*u), Most: 30 * u})
	r.seats = nil
	for i, g := range r.groups {
		for k, s := range g.Seats {
			r.seats = append(r.seats, ringSeat{Seat: s, at: spot(r.at.Groups[i].Places[k])})
		}
	}
}

// table draws what is not a seat.
func (r *SeatRing) table() {
	center := spot(r.at.Center)
	round := func(radius float64, fill, line kit.Color) {
		o := canvas.NewCircle(r.l.Color(fill))
		if line != "" {
			o.StrokeColor, o.StrokeWidth = r.l.Color(line), 2*r.unit()
		}
		d := float32(radius)
		kit.Place(o, center.X-d, center.Y-d, 2*d, 2*d)
		r.shown = append(r.shown, o)
	}
	round(r.at.R, kit.Ground, kit.Hairline)
	round(r.at.Hub, kit.Pine, "")
	number := kit.Write(r.l, r.number, kit.News, kit.OnPine)
	number.TextSize *= float32(min(1.7, r.at.Hub/34/float64(r.unit())))
	words := kit.Write(r.l, r.words, kit.Second, kit.OnPine)
	m, w := number.MinSize(), words.MinSize()
	y := center.Y - m.Height/2
	if fits := w.Width < 1.7*float32(r.at.Hub); fits && r.words != "" {
		y -= w.Height * .45
		kit.Place(words, center.X-w.Width/2, y+m.Height*.92, w.Width, w.Height)
		r.shown = append(r.shown, words)
	}
	kit.Place(number, center.X-m.Width/2, y, m.Width, m.Height)
	r.shown = append(r.shown, number)
	for i, g := range r.groups {
		r.label(g, r.at.Groups[i])
	}
}

// label writes the name of a group on the table, and outside who sits there.
func (r *SeatRing) label(g SeatGroup, at geometry.SeatGroup) {
	size, _ := r.l.TextSize(kit.Body)
	size *= max(.75, min(1, float32(r.at.R)/r.unit()/100))
	name := canvas.NewText("", r.l.Color(kit.SectorColor(g.Sector)))
	name.TextSize, name.TextStyle.Bold = size, true
	width := fyne.MeasureText(g.Name, size, name.TextStyle).Width
	most := float32(r.at.R) * .66
	if width > most && most <= 90*r.unit() {
		name.TextSize *= max(.75, most/width*.98)
		width = fyne.MeasureText(g.Name, name.TextSize, name.TextStyle).Width
	}
	if width <= most || most > 90*r.unit() {
		name.Text, width = kit.ShortName(r.l, g.Name, name.TextSize, most, true)
	}
	count := kit.Write(r.l, g.Count, kit.Body, kit.Ink)
	count.TextSize = size
	if g.Short {
		count.Color = r.l.Color(kit.Caution)
	}
	m, n := name.MinSize(), count.MinSize()
	kit.Place(name, float32(at.Inside.X)-width/2, float32(at.Inside.Y)-m.Height, width, m.Height)
	kit.Place(count, float32(at.Inside.X)-n.Width/2, float32(at.Inside.Y), n.Width, n.Height)
	r.shown = append(r.shown, name, count)
	if g.Outside == "" {
		return
	}
	out := kit.Write(r.l, g.Outside, kit.Second, kit.Ink2)
	o := out.MinSize()
	dx, dy := at.Out.X-r.at.Center.X, at.Out.Y-r.at.Center.Y
	d := math.Hypot(dx, dy)
	dx, dy = dx/d, dy/d
	side := 0.0 // of the words that is next to the arc: their middle, or the edge towards it
	if math.Abs(dx) > .3 {
		side = math.Copysign(1, dx)
	}
	x := at.Out.X + dx*14 + (side-1)/2*float64(o.Width)
	y := at.Out.Y + dy*6 + (dy-1)/2*float64(o.Height)
	x = max(0, min(x, float64(r.size.Width-o.Width)))
	y = max(0, min(y, float64(r.size.Height-o.Height)))
	kit.Place(out, float32(x), float32(y), o.Width, o.Height)
	r.shown = append(r.shown, out)
}

func (r *SeatRing) drawSeats() {
	size := float32(r.at.Size)
	k := 0
	for _, g := range r.groups {
		for range g.Seats {
			s := &r.seats[k]
			k++
			if s.ID != "" && s.ID == r.selected {
				r.mark(s.at, size)
			}
			r.shown = append(r.shown, r.shape(g.Sector, s.Seat, s.at, size))
			if s.Locked {
				lock := kit.Icon(r.l, "lock-in", kit.Surface, 10)
				d := size * .56
				kit.Place(lock, s.at.X-d/2, s.at.Y-d/2, d, d)
				r.shown = append(r.shown, lock)
			}
		}
	}
}

// mark puts the sun behind the chosen seat, and a ring round it while the table has the keyboard.
func (r *SeatRing) mark(at fyne.Position, size float32) {
	d := size * 1.7
	kit.Place(r.disc, at.X-d/2, at.Y-d/2, d, d)
	r.shown = append(r.shown, r.disc)
	if r.focused {
		d += 6 * r.unit()
		kit.Place(r.ring, at.X-d/2, at.Y-d/2, d, d)
		r.shown = append(r.shown, r.ring)
	}
}

// shape is a seat: full when somebody sits there, an outline when it is empty.
func (r *SeatRing) shape(sector app.Sector, s Seat, at fyne.Position, size float32) fyne.CanvasObject {
	shape := kit.NewSectorShape(r.l, sector, 0)
	if s.ID == "" {
		line, width := r.l.Color(kit.LineStrong), 1.5*r.unit()
		switch o := shape.CanvasObject.(type) {
		case *canvas.Rectangle:
			o.FillColor, o.StrokeColor, o.StrokeWidth = r.l.Color(kit.Surface), line, width
		case *canvas.Polygon:
			o.FillColor, o.StrokeColor, o.StrokeWidth = r.l.Color(kit.Surface), line, width
		case *canvas.Circle:
			o.FillColor, o.StrokeColor, o.StrokeWidth = r.l.Color(kit.Surface), line, width
		}
	}
	if o, ok := shape.CanvasObject.(*canvas.Circle); ok && s.ID != "" && sector == "" {
		o.StrokeWidth = size * .28 // of no sector: a thick ring, where an empty seat is a thin one
	}
	shape.Place(at, size)
	return shape.CanvasObject
}
