package picture

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/ui/kit"
)

// QuotaRow is one value of an axis of a map of representation: how many seats it needs and may have, and how many it has.
type QuotaRow struct {
	ID        string
	Group     string // id of the axis; rows of one stand together
	Axis      string // its name
	Name      string
	Sector    app.Sector
	Marked    bool // with the mark of the sector, in its colour
	Min, Max  int
	Filled    int // seats; −1 as long as there is no composition
	Available int // who may be chosen; −1 as long as nobody applied
	Fixed     bool
}

// QuotaState is what a row comes to.
type QuotaState int

const (
	QuotaUnknown QuotaState = iota
	QuotaMet
	QuotaShort
	QuotaEmpty
	QuotaOver
	QuotaFew // fewer may be chosen than are needed, before there is a composition
)

// State of the row, and by how many it is short or over.
func (r QuotaRow) State() (s QuotaState, by int) {
	switch {
	case r.Filled < 0 && r.Available >= 0 && r.Available < r.Min:
		return QuotaFew, r.Min - r.Available
	case r.Filled < 0:
		return QuotaUnknown, 0
	case r.Filled == 0 && r.Min > 0:
		return QuotaEmpty, r.Min
	case r.Filled < r.Min:
		return QuotaShort, r.Min - r.Filled
	case r.Filled > r.Max:
		return QuotaOver, r.Filled - r.Max
	}
	return QuotaMet, 0
}

// QuotaMap is a map of representation: axes and their values below each other, each with its minimum and maximum, a pip for
// each seat, and its state as icon, word and colour. Minima and maxima are edited in place: arrows go from cell to cell, a
// number is typed, + and − change by one. The name of an axis stays in sight while its values do.
type QuotaMap struct {
	widget.BaseWidget
	l *kit.Look

	OnChange func(id string, side QuotaSide, n int) // nil: only to be looked at
	OnSelect func(id string)                        // another row became the current one; may be nil
	OnOpen   func(group string)                     // Enter, or a press on the name of an axis; may be nil
	OnDelete func(id string)                        // may be nil
	OnFixed  func()                                 // somebody tries to change what is fixed; may be nil

	rows    []QuotaRow
	seats   int       // of the forum
	current int       // row, −1 none
	side    QuotaSide // of the current row
	typed   string    // that is not taken yet
	focused bool

	back   *canvas.Rectangle
	head   *quotaHead
	body   *quotaBody
	scroll *container.Scroll
}

// QuotaSide is one of the two numbers of a quota.
type QuotaSide int

const (
	QuotaMin QuotaSide = iota
	QuotaMax
)

// NewQuotaMap makes a map without rows.
func NewQuotaMap(l *kit.Look) *QuotaMap {
	m := &QuotaMap{l: l, current: -1, back: kit.Outlined(l, kit.Surface, kit.Hairline, 1, 12)}
	m.head, m.body = newQuotaHead(m), newQuotaBody(m)
	m.scroll = container.NewVScroll(m.body)
	m.scroll.OnScrolled = func(fyne.Position) { m.body.Refresh() }
	m.ExtendBaseWidget(m)
	return m
}

// SetRows shows other rows, in a forum with so many seats. The row with the keyboard keeps it as long as it is there.
func (m *QuotaMap) SetRows(seats int, rows []QuotaRow) {
	id := ""
	if m.current >= 0 {
		id = m.rows[m.current].ID
	}
	m.rows, m.seats = rows, seats
	m.current = min(m.current, len(rows)-1)
	for i, r := range rows {
		if r.ID == id {
			m.current = i
		}
	}
	if m.focused && m.current < 0 && len(rows) > 0 {
		m.current = 0
	}
	m.body.made = nil
	m.Refresh()
}

// Title names the composition whose seats are drawn.
func (m *QuotaMap) Title(words string) { m.head.titles[quotaCount].SetText(words) }

// Select makes a row the current one, without telling, and shows it.
func (m *QuotaMap) Select(id string) {
	for i, r := range m.rows {
		if r.ID == id {
			m.current, m.typed = i, ""
			m.reveal()
			m.Refresh()
		}
	}
}

// Current is the id of the current row, or "".
func (m *QuotaMap) Current() string {
	if m.current < 0 {
		return ""
	}
	return m.rows[m.current].ID
}

func (m *QuotaMap) unit() float32 {
	body, _ := m.l.TextSize(kit.Body)
	return body / 15
}

func (m *QuotaMap) rowHeight() float32 { return 38 * m.unit() }

// QuotaMapHeight is how high a map with so many rows is in a look, for where it does not scroll.
func QuotaMapHeight(l *kit.Look, rows int) float32 {
	m := &QuotaMap{l: l}
	return m.rowHeight()*float32(rows+1) + l.S(8)
}

func (m *QuotaMap) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		edge, h := m.l.S(1), m.rowHeight()
		m.back.Resize(s)
		kit.Place(m.head, edge, edge, s.Width-2*edge, h)
		kit.Place(m.scroll, edge, h+edge, s.Width-2*edge, max(0, s.Height-h-m.l.S(7)))
		m.body.Refresh()
	}
	return &kit.Drawn{
		Fixed: []fyne.CanvasObject{m.back, m.head, m.scroll},
		Min: func() fyne.Size {
			return fyne.NewSize(496*m.unit(), 4*m.rowHeight())
		},
		Place: layout,
		Update: func() {
			m.scroll.Refresh()
			m.head.Refresh()
			layout(m.Size())
		},
	}
}

// columns are the places of what stands in a row, from the side where reading starts.
type quotaColumns struct {
	axis, value, seats, count, pips, available, state float32 // starts
	end                                               float32 // of the state
	step                                              float32 // from the minimum to the maximum
}

// columns shares the width: names get what they need as far as that leaves room for the pips.
func (m *QuotaMap) columns(width float32) quotaColumns {
	u := m.unit()
	axis, value, word := m.names()
	seats, count, available, state := 112*u, 36*u, 80*u, 104*u
	c := quotaColumns{axis: 14 * u, step: 60 * u}
	if width < 660*u {
		axis, seats, available, state = min(axis, max(84*u, word)), 100*u, 56*u, 94*u
	}
	if width < 580*u {
		seats, available, c.step = 92*u, 42*u, 52*u
	}
	rest := width - 2*14*u - axis - seats - count - available - state
	c.value = c.axis + axis
	if width < 580*u { // no room for pips: the number tells
		value = rest
	} else {
		value = max(96*u, min(value, max(rest*.52, rest-m.longest()*16*u-8*u)))
	}
	c.seats = c.value + value
	c.count = c.seats + seats
	c.pips = c.count + count
	c.end = width - 14*u
	c.state = c.end - state
	c.available = c.state - available
	return c
}

// names are the widths that the names of axes and values would like to have, and the longest word in the name of an axis.
func (m *QuotaMap) names() (axis, value, word float32) {
	u := m.unit()
	axis, value = 90*u, 96*u
	for _, r := range m.rows {
		axis = max(axis, kit.TextWidth(r.Axis, 15*u, true)+18*u)
		for w := range strings.FieldsSeq(r.Axis) {
			word = max(word, kit.TextWidth(w, 15*u, true)+18*u)
		}
		wide := kit.TextWidth(r.Name, 15*u, false) + 22*u
		if r.Marked {
			wide += 22 * u
		}
		value = max(value, wide)
	}
	return min(axis, 152*u), value, min(word, 130*u)
}

// longest is the most pips in a row.
func (m *QuotaMap) longest() (n float32) {
	for _, r := range m.rows {
		n = max(n, float32(m.pips(r)))
	}
	return n
}

// pips is how many seats are drawn in a row: those that are filled or needed, and those that may be added, unless that is any
// number.
func (m *QuotaMap) pips(r QuotaRow) int {
	most := max(r.Filled, r.Min)
	if r.Max < m.seats || r.Fixed {
		most = max(most, r.Max)
	}
	return min(most, mostPips)
}

// cell gives where the minimum or the maximum stands in a row.
func (m *QuotaMap) cell(c quotaColumns, side QuotaSide) (x, width float32) {
	return c.seats + float32(side)*c.step, 34 * m.unit()
}
