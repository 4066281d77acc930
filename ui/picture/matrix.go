package picture

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/ui/kit"
)

// MatrixRow is one value of an axis, such as a locality, and how many of each sector there are.
type MatrixRow struct {
	Title  string
	Counts map[app.Sector]int
	State  string // in words
	Short  bool   // something is missing
}

// Matrix is a matrix of representation: rows by the three sectors. Empty cells are called out with a word; what is
// met is quiet. It scrolls by itself when there is less room than it needs.
type Matrix struct {
	widget.BaseWidget
	l *kit.Look

	OnRow  func(row int)               // pressed, or Enter; may be nil
	OnStep func(row int)               // the keys went to it; may be nil
	OnCell func(row int, s app.Sector) // instead of OnRow, where a cell was pressed; may be nil

	title     *canvas.Text
	state     *canvas.Text
	marks     [3]*kit.SectorShape
	sectors   [3]*canvas.Text
	head      *canvas.Rectangle
	rows      []*matrixLine
	data      []MatrixRow
	current   int // −1 for none
	focused   bool
	offset    float32
	ring, bar *canvas.Rectangle
	chosen    *canvas.Rectangle
	shown     []fyne.CanvasObject
}

type matrixLine struct {
	tint, under *canvas.Rectangle
	title       *canvas.Text
	state       *canvas.Text
	cells       [3]*canvas.Text
	fills       [3]*canvas.Rectangle
}

// NewMatrix makes a matrix; axis is the name of what the rows are.
func NewMatrix(l *kit.Look, axis string, rows []MatrixRow) *Matrix {
	m := &Matrix{l: l, current: -1, ring: kit.FocusRing(l, kit.Pine, 6), head: kit.Rect(l, kit.Surface2, 6), bar: kit.Rect(l, kit.LineStrong, 2), chosen: kit.Rect(l, kit.Tint, 0)}
	m.title, m.state = kit.Write(l, axis, kit.Second, kit.Ink2), kit.Write(l, l.T("report.matrix.state"), kit.Second, kit.Ink2)
	for i, s := range app.Sectors {
		m.marks[i] = kit.NewSectorShape(l, s, 0)
		m.sectors[i] = kit.Write(l, l.T(kit.SectorKey(s)), kit.Second, kit.SectorColor(s))
	}
	m.ExtendBaseWidget(m)
	m.SetRows(rows)
	return m
}

// SetRows shows other rows.
func (m *Matrix) SetRows(rows []MatrixRow) {
	m.data, m.rows = rows, nil
	for _, r := range rows {
		line := &matrixLine{tint: canvas.NewRectangle(kit.Mix(m.l.Color(kit.ErrorFill), m.l.Color(kit.Surface), .5)), under: kit.Rect(m.l, kit.Hairline, 0)}
		line.title = kit.WriteOwn(m.l, r.Title, kit.Body, kit.Ink)
		state := kit.Ink2
		if r.Short {
			state = kit.Error
		}
		line.state = kit.Write(m.l, r.State, kit.Second, state)
		for i, s := range app.Sectors {
			line.fills[i] = kit.Rect(m.l, kit.ErrorFill, 4)
			if n := r.Counts[s]; n > 0 {
				line.cells[i] = kit.Write(m.l, fmt.Sprint(n), kit.Strong, kit.Ink)
			} else if r.Short {
				line.cells[i] = kit.Write(m.l, m.l.T("report.matrix.empty"), kit.Second, kit.Error)
			} else { // nobody has to come from there
				line.cells[i] = kit.Write(m.l, "–", kit.Second, kit.Ink2)
			}
		}
		m.rows = append(m.rows, line)
	}
	m.current = min(m.current, len(rows)-1)
	m.Refresh()
}

func (m *Matrix) unit() float32 {
	body, _ := m.l.TextSize(kit.Body)
	return body / 15
}

func (m *Matrix) rowHeight() float32 { return 38 * m.unit() }

// whole is the height of all rows.
func (m *Matrix) whole() float32 { return m.rowHeight() * float32(len(m.rows)+1) }

func (m *Matrix) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min: func() fyne.Size {
			return fyne.NewSize(440*m.unit(), m.rowHeight()*float32(1+min(3, len(m.rows))))
		},
		Paint: m.paint,
		Parts: func() []fyne.CanvasObject { return m.shown },
		Of:    m,
	}
}

// columns gives the start and the width of title, three cells and state, from the side where reading starts.
func (m *Matrix) columns(width float32) (x, w [5]float32) {
	room := 12 * m.unit()
	cell := float32(0)
	for i := range m.sectors {
		cell = max(cell, m.sectors[i].MinSize().Width+34*m.unit())
	}
	state := m.state.MinSize().Width
	for _, r := range m.rows {
		state = max(state, r.state.MinSize().Width)
	}
	state = min(state, width*.34) + 1.5*room // the bar stands at its end
	first := max(90*m.unit(), width-3*cell-state-room)
	w = [5]float32{first, cell, cell, cell, state}
	x[0] = room
	for i := 1; i < 5; i++ {
		x[i] = x[i-1] + w[i-1]
	}
	return x, w
}

func (m *Matrix) paint(size fyne.Size) {
	m.shown = m.shown[:0]
	u, high := m.unit(), m.rowHeight()
	m.offset = max(0, min(m.offset, m.whole()-size.Height))
	x, w := m.columns(size.Width)
	put := func(t *canvas.Text, at, y float32) {
		s := t.MinSize()
		m.l.Put(t, size.Width, at, y+(high-s.Height)/2, s.Width, s.Height)
		m.shown = append(m.shown, t)
	}
	first := int(m.offset / high)
	for k := first; k < len(m.rows) && float32(k-first)*high < size.Height; k++ {
		r := m.rows[k]
		y := high*float32(k+1) - m.offset
		if m.data[k].Short {
			kit.Place(r.tint, 0, y, size.Width, high)
			m.shown = append(m.shown, r.tint)
		}
		if k == m.current {
			kit.Place(m.chosen, 0, y, size.Width, high)
			m.shown = append(m.shown, m.chosen)
		}
		kit.Place(r.under, 0, y+high-1, size.Width, 1)
		m.shown = append(m.shown, r.under)
		m.cut(r.title, m.data[k].Title, w[0]-8*u)
		put(r.title, x[0], y)
		for i, c := range r.cells {
			if m.data[k].Short && m.data[k].Counts[app.Sectors[i]] == 0 {
				s := c.MinSize()
				m.l.Put(r.fills[i], size.Width, x[i+1]-u*2, y+7*u, s.Width+16*u, high-14*u)
				m.shown = append(m.shown, r.fills[i])
			}
			put(c, x[i+1]+6*u, y)
		}
		m.cut(r.state, m.data[k].State, w[4]-12*u)
		put(r.state, x[4], y)
		if k == m.current && m.focused {
			kit.PlaceRing(m.l, m.ring, fyne.NewPos(m.l.S(7), y+m.l.S(7)), fyne.NewSize(size.Width-m.l.S(14), high-m.l.S(14)))
			m.shown = append(m.shown, m.ring)
		}
	}
	kit.Place(m.head, 0, 0, size.Width, high)
	m.shown = append(m.shown, m.head)
	put(m.title, x[0], 0)
	for i, t := range m.sectors {
		mark := 13 * u
		at := fyne.NewPos(x[i+1]+mark/2, high/2)
		if m.l.RTL() {
			at.X = size.Width - at.X
		}
		m.marks[i].Place(at, mark)
		m.shown = append(m.shown, m.marks[i].CanvasObject)
		put(t, x[i+1]+mark+7*u, 0)
	}
	put(m.state, x[4], 0)
	if all := m.whole(); all > size.Height {
		body := size.Height - high
		h := max(20*u, body*body/(all-high))
		m.l.Put(m.bar, size.Width, size.Width-6*u, high+(body-h)*m.offset/(all-size.Height), 4*u, h)
		m.shown = append(m.shown, m.bar)
	}
}

// cut writes a text so that it is no wider than there is room.
func (m *Matrix) cut(t *canvas.Text, s string, most float32) {
	shown, _ := kit.ShortName(m.l, s, t.TextSize, most, t.TextStyle.Bold)
	setText(t, shown)
}

func (m *Matrix) Scrolled(e *fyne.ScrollEvent) { m.offset -= e.Scrolled.DY; m.Refresh() }

// Tapped chooses a row, or one of its cells.
func (m *Matrix) Tapped(e *fyne.PointEvent) {
	kit.Focus(m)
	k := int((e.Position.Y+m.offset)/m.rowHeight()) - 1
	if e.Position.Y < m.rowHeight() || k < 0 || k >= len(m.rows) {
		return
	}
	m.current = k
	m.Refresh()
	at := e.Position.X
	if m.l.RTL() {
		at = m.Size().Width - at
	}
	x, w := m.columns(m.Size().Width)
	for i, s := range app.Sectors {
		if at >= x[i+1] && at < x[i+1]+w[i+1] && m.OnCell != nil {
			m.OnCell(k, s)
			return
		}
	}
	m.open()
}

func (m *Matrix) open() {
	if m.current >= 0 && m.OnRow != nil {
		m.OnRow(m.current)
	}
}

func (m *Matrix) Cursor() desktop.Cursor {
	if m.OnRow != nil || m.OnCell != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (m *Matrix) FocusGained() {
	m.focused, m.current = true, max(m.current, min(0, len(m.rows)-1))
	m.Refresh()
}

func (m *Matrix) FocusLost() { m.focused = false; m.Refresh() }

func (m *Matrix) TypedRune(rune) {}

// TypedKey walks through the rows.
func (m *Matrix) TypedKey(e *fyne.KeyEvent) {
	to := m.current
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(m.rows) - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		m.open()
		return
	default:
		kit.Unhandled(m, e)
		return
	}
	if to < 0 || to >= len(m.rows) {
		return
	}
	m.current = to
	high := m.rowHeight()
	m.offset = kit.InSight(m.offset, m.Size().Height-high, high*float32(to), high*float32(to+1)) // below the head
	m.Refresh()
	if m.OnStep != nil {
		m.OnStep(to)
	}
}
