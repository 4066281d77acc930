package picture

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// networkDot is a node with its name.
type networkDot struct {
	mark   *kit.SectorShape
	plate  *canvas.Rectangle
	text   *canvas.Text
	width  float32
	faint  bool
	radius float32
}

func newNetworkDot(n *Network, i int) *networkDot {
	o := n.nodes[i]
	d := &networkDot{mark: kit.NewSectorShape(n.l, o.Sector, n.l.S(2)), plate: kit.Rect(n.l, kit.Surface, 3)}
	d.text = canvas.NewText("", n.l.Color(kit.Ink))
	d.text.TextSize, _ = n.l.TextSize(kit.Second)
	if len(n.nodes) <= many {
		d.text.TextSize *= 1.06
	}
	d.text.Text, d.width = kit.ShortName(n.l, o.Name, d.text.TextSize, d.text.TextSize*13, false)
	return d
}

// networkLine is a tie; a disconnection is broken by a double bar.
type networkLine struct {
	line *canvas.Line
	gap  *canvas.Line
	bars [2]*canvas.Line
	rung app.Rung
}

func newNetworkLine(n *Network, k int) *networkLine {
	t := &networkLine{rung: n.ties[k].Rung, line: canvas.NewLine(nil)}
	if t.rung == app.Disconnection {
		t.gap, t.bars = canvas.NewLine(n.l.Color(kit.Surface)), [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	}
	return t
}

// tieWidth is how wide the line of a rung is.
func tieWidth(r app.Rung) float32 {
	if r == app.Disconnection {
		return 1.5
	}
	return 1 + 1.1*float32(r)
}

func (t *networkLine) place(n *Network, from, to fyne.Position, faint bool) {
	c := n.l.Color(RungColor(t.rung))
	if t.rung == app.Disconnection {
		c = n.l.Color(kit.Error)
	}
	c = kit.Mix(c, n.l.Color(kit.Surface), n.quiet(faint))
	u := min(1.6, max(.4, n.unit()))
	t.line.StrokeColor, t.line.StrokeWidth = c, max(1, tieWidth(t.rung)*u)
	stroke(t.line, from, to)
	n.shown = append(n.shown, t.line)
	if t.rung != app.Disconnection {
		return
	}
	dx, dy := to.X-from.X, to.Y-from.Y
	length := float32(math.Hypot(float64(dx), float64(dy)))
	if length < 30*u {
		return
	}
	dx, dy = dx/length*u, dy/length*u
	mid := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	t.gap.StrokeWidth = 4 * u
	stroke(t.gap, mid.SubtractXY(3*dx, 3*dy), mid.AddXY(3*dx, 3*dy))
	n.shown = append(n.shown, t.gap)
	for k, side := range []float32{-3, 3} {
		at := mid.AddXY(side*dx, side*dy)
		t.bars[k].StrokeColor, t.bars[k].StrokeWidth = c, 2.5*u
		stroke(t.bars[k], at.AddXY(-dy*7, dx*7), at.AddXY(dy*7, -dx*7))
		n.shown = append(n.shown, t.bars[k])
	}
}

// quiet is how much a tie is taken back: those outside of what is chosen, and all of them where there are so many that
// they would hide the nodes.
func (n *Network) quiet(faint bool) float64 {
	switch {
	case faint:
		return .82
	case n.selected >= 0:
		return 0
	}
	return min(.55, max(0, float64(len(n.ties)-60)/600))
}

// field is where the middles of the nodes may be: room for their names is left at the rim.
func (n *Network) field() (fyne.Position, fyne.Size) {
	u := max(n.unit(), .7)
	side, top, below := 62*u, 24*u, 50*u
	return fyne.NewPos(side, top), fyne.NewSize(max(1, n.size.Width-2*side), max(1, n.size.Height-top-below))
}

// spot is where a point of the layout is in the widget.
func (n *Network) spot(p geometry.Point) fyne.Position {
	at, size := n.field()
	x, y := at.X+float32(p.X)*size.Width, at.Y+float32(p.Y)*size.Height
	mx, my := n.size.Width/2, n.size.Height/2
	return fyne.NewPos((x-mx)*n.zoom+mx+n.panned.DX, (y-my)*n.zoom+my+n.panned.DY)
}

// back is the point of the layout for a place in the widget, kept from 0 to 1.
func (n *Network) back(p fyne.Position) geometry.Point {
	at, size := n.field()
	mx, my := n.size.Width/2, n.size.Height/2
	x, y := (p.X-n.panned.DX-mx)/n.zoom+mx, (p.Y-n.panned.DY-my)/n.zoom+my
	within := func(v float32) float64 { return math.Round(float64(min(1, max(0, v)))*1e4) / 1e4 }
	return geometry.Point{X: within((x - at.X) / size.Width), Y: within((y - at.Y) / size.Height)}
}

// faint tells whether a node is outside of what is chosen.
func (n *Network) faint(i int) bool {
	switch {
	case n.tie >= 0:
		return false
	case n.selected >= 0:
		return i != n.selected && !n.around[n.selected][i]
	}
	return false
}

func (n *Network) paint(size fyne.Size) {
	n.size = size
	n.shown = n.shown[:0]
	spots := make([]fyne.Position, len(n.nodes))
	for i := range n.nodes {
		spots[i] = n.spot(n.at[i])
	}
	u := n.unit()
	for i, d := range n.dots {
		d.radius = u * min(21, 9.5+1.9*float32(len(n.around[i])))
	}
	n.paintTies(spots)
	order := n.front()
	for _, i := range order {
		d := n.dots[i]
		if faint := n.faint(i); faint != d.faint {
			d.faint = faint
			d.mark.Paint(n.l, kit.Surface, map[bool]float64{true: .75}[faint])
			d.text.Color = n.l.Color(kit.Ink)
			if faint {
				d.text.Color = kit.Mix(n.l.Color(kit.Ink2), n.l.Color(kit.Surface), .35)
			}
			d.text.Refresh()
		}
	}
	marks := n.marks(spots)
	n.names = geometry.PlaceLabels(pictureSize(size), marks, float64(2*u))
	n.paintNames(marks, false)
	for _, i := range order {
		n.dots[i].mark.Place(spots[i], 2*n.dots[i].radius)
		n.shown = append(n.shown, n.dots[i].mark.CanvasObject)
	}
	n.paintHeld(spots)
	n.paintNames(marks, true)
}

// paintNames writes the names; those that must be there stand above everything.
func (n *Network) paintNames(marks []geometry.Mark, must bool) {
	for i, label := range n.names {
		if !label.Shown || marks[i].Must != must {
			continue
		}
		d := n.dots[i]
		x, y, w, h := float32(label.X), float32(label.Y), float32(label.W), float32(label.H)
		kit.Place(d.plate, x, y, w, h)
		m := d.text.MinSize()
		kit.Place(d.text, x+(w-m.Width)/2, y+(h-m.Height)/2, m.Width, m.Height)
		n.shown = append(n.shown, d.plate, d.text)
	}
}

// paintTies draws the lines, those of the chosen node above the others and the chosen one on the sun.
func (n *Network) paintTies(spots []fyne.Position) {
	ends := func(k int) (int, int) { return n.index[n.ties[k].A], n.index[n.ties[k].B] }
	var front []int
	for k, t := range n.lines {
		a, b := ends(k)
		if k == n.tie || n.selected >= 0 && (a == n.selected || b == n.selected) {
			front = append(front, k)
			continue
		}
		t.place(n, spots[a], spots[b], n.selected >= 0 || n.tie >= 0 && len(n.ties) > 60)
	}
	for _, k := range front {
		a, b := ends(k)
		if k == n.tie {
			n.sun.StrokeWidth = n.l.S(14)
			stroke(n.sun, spots[a], spots[b])
			n.shown = append(n.shown, n.sun)
		}
		n.lines[k].place(n, spots[a], spots[b], false)
	}
}

// front gives the nodes in the order in which they are drawn: what is chosen last.
func (n *Network) front() []int {
	order := make([]int, 0, len(n.nodes))
	for _, last := range []bool{false, true} {
		for i := range n.nodes {
			if near := n.selected >= 0 && !n.faint(i); near == last {
				order = append(order, i)
			}
		}
	}
	return order
}

func (n *Network) marks(spots []fyne.Position) []geometry.Mark {
	marks := make([]geometry.Mark, len(n.nodes))
	for i, d := range n.dots {
		high := d.text.MinSize().Height
		marks[i] = geometry.Mark{
			At: geometry.Point{X: float64(spots[i].X), Y: float64(spots[i].Y)}, R: float64(d.radius),
			Label: geometry.Size{W: float64(d.width + n.l.S(6)), H: float64(high)}, Rank: len(n.around[i]),
			Must: i == n.selected || i == n.hovered || n.tie >= 0 && (i == n.index[n.ties[n.tie].A] || i == n.index[n.ties[n.tie].B]),
		}
		switch {
		case n.selected >= 0 && !n.faint(i):
			marks[i].Rank += 1000
			marks[i].Must = marks[i].Must || len(n.around[n.selected]) <= 14
		case n.faint(i) && len(n.nodes) > many && i != n.hovered:
			marks[i].Label = geometry.Size{}
		}
		if i == n.selected || i == n.hold.onto && n.hold.down { // room for the ring
			marks[i].R = float64(n.ringOf(i))
		}
	}
	return marks
}

// ringOf is the radius of a ring around a node.
func (n *Network) ringOf(i int) float32 { return n.dots[i].radius*1.25 + n.l.S(4) }

func (n *Network) paintHeld(spots []fyne.Position) {
	circle := func(c *canvas.Circle, i int) {
		r := n.ringOf(i)
		kit.Place(c, spots[i].X-r, spots[i].Y-r, 2*r, 2*r)
		n.shown = append(n.shown, c)
	}
	if n.selected >= 0 && !n.readOnly {
		circle(n.ring, n.selected)
	}
	if n.tie < 0 {
		n.shown = append(n.shown, n.framed(fyne.NewPos(n.l.S(7), n.l.S(7)), n.size.SubtractWidthHeight(n.l.S(14), n.l.S(14)))...)
	}
	if from := n.hold.from(); from >= 0 {
		to := n.hold.at
		if n.hold.onto >= 0 {
			to = spots[n.hold.onto]
			circle(n.goal, n.hold.onto)
		}
		n.rope.StrokeWidth = n.l.S(3)
		stroke(n.rope, spots[from], to)
		n.shown = append(n.shown, n.rope)
	}
}
