package picture

import (
	"fmt"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// quotaBody is as high as all rows of a QuotaMap, but holds only those that can be seen.
type quotaBody struct {
	widget.BaseWidget
	m      *QuotaMap
	made   map[int]*quotaLine
	axes   map[string]*kit.Paragraph // by group
	rules  []*canvas.Rectangle       // between the groups
	chosen *canvas.Rectangle         // behind the current row
	cells  [2]*canvas.Rectangle      // around its minimum and its maximum
	show   []fyne.CanvasObject
}

func newQuotaBody(m *QuotaMap) *quotaBody {
	b := &quotaBody{m: m, chosen: kit.Rect(m.l, kit.Tint, 0)}
	for i := range b.cells {
		b.cells[i] = kit.Outlined(m.l, kit.Surface, kit.LineStrong, 1, 5)
	}
	b.ExtendBaseWidget(b)
	return b
}

// quotaLine is what can be seen of one row.
type quotaLine struct {
	tint, under   *canvas.Rectangle
	mark          *kit.SectorShape
	name          *kit.Line
	bounds        [2]*canvas.Text
	to            *canvas.Text
	filled, avail *canvas.Text
	pips          []*canvas.Rectangle
	plate         *canvas.Rectangle // of the state
	icon          *canvas.Image
	word          *canvas.Text
}

func (b *quotaBody) make(r QuotaRow) *quotaLine {
	l := b.m.l
	state, by := r.State()
	q := &quotaLine{
		tint: canvas.NewRectangle(kit.Mix(l.Color(kit.ErrorFill), l.Color(kit.Surface), .55)), under: canvas.NewRectangle(kit.Mix(l.Color(kit.Hairline), l.Color(kit.Surface), .4)),
		name: kit.NewLine(l, r.Name, kit.Body).Content(), to: kit.Write(l, l.T("quotamap.to"), kit.Second, kit.Ink2),
		filled: kit.Write(l, "", kit.Strong, kit.Ink), avail: kit.Write(l, fmt.Sprint(r.Available), kit.Body, kit.Ink2),
	}
	if r.Filled >= 0 {
		q.filled.Text = fmt.Sprint(r.Filled)
	}
	if r.Available < 0 {
		q.avail.Text = "–"
	}
	if r.Marked {
		q.mark = kit.NewSectorShape(l, r.Sector, 0)
	}
	for i, n := range []int{r.Min, r.Max} {
		q.bounds[i] = kit.Write(l, fmt.Sprint(n), kit.Strong, kit.Ink)
	}
	q.pips = b.pips(r)
	signs := map[QuotaState]struct {
		icon, word string
		ink, fill  kit.Color
	}{
		QuotaMet:   {"tick", l.T("quotamap.met"), kit.OK, ""},
		QuotaShort: {"caution", l.T("quotamap.short", "lack", by), kit.Error, kit.ErrorFill},
		QuotaEmpty: {"error", l.T("quotamap.empty"), kit.Error, kit.ErrorFill},
		QuotaOver:  {"plus", l.T("quotamap.over", "over", by), kit.Caution, kit.CautionFill},
		QuotaFew:   {"error", l.T("quotamap.few"), kit.Error, kit.ErrorFill},
	}
	if s, ok := signs[state]; ok {
		q.icon, q.word = kit.Icon(l, s.icon, s.ink, 13), kit.Write(l, s.word, kit.Second, s.ink)
		q.word.TextStyle.Bold = true
		if s.fill != "" {
			q.plate = kit.Rect(l, s.fill, 6)
		}
	}
	if state != QuotaShort && state != QuotaEmpty && state != QuotaFew {
		q.tint = nil
	}
	return q
}

// pips are the seats of a row: filled ones, those short of the minimum, those over the maximum, and those that may be added
// if that is not all seats of the forum.
func (b *quotaBody) pips(r QuotaRow) (pips []*canvas.Rectangle) {
	l := b.m.l
	filled, full := max(0, r.Filled), kit.Pine
	if r.Marked {
		full = kit.SectorColor(r.Sector)
	}
	for i := range b.m.pips(r) {
		p := canvas.NewRectangle(color.Transparent)
		p.CornerRadius = l.S(3)
		switch {
		case i < filled && i >= r.Max:
			p.StrokeColor, p.StrokeWidth = l.Color(kit.Caution), l.S(2.5)
		case i < filled:
			p.FillColor = l.Color(full)
		case i < r.Min && r.Filled >= 0:
			p.StrokeColor, p.StrokeWidth = l.Color(kit.Error), l.S(1.8)
		case i < r.Min:
			p.StrokeColor, p.StrokeWidth = l.Color(kit.LineStrong), l.S(1.2)
		default:
			p.StrokeColor, p.StrokeWidth = l.Color(kit.Hairline), l.S(1.2)
		}
		pips = append(pips, p)
	}
	return pips
}

// mostPips are drawn of one row: more can't be counted by the eye, and the number stands beside them.
const mostPips = 60

// placePips puts the pips into a width, in as few lines as can be.
func (b *quotaBody) placePips(pips []*canvas.Rectangle, width, x, y, room float32) {
	u, n := b.m.unit(), float32(len(pips))
	if n == 0 || room < 24*u {
		return
	}
	size, gap := 13*u, 3*u
	if n*(size+gap) > room {
		size, gap = 11*u, 2*u
	}
	lines := float32(1)
	for lines < 3 && float32(math.Ceil(float64(n/lines)))*(8*u+gap) > room {
		lines++
		size = min(size, 28*u/lines-gap)
	}
	perLine := int(math.Ceil(float64(n / lines)))
	wide := min(13*u, room/float32(perLine)-gap)
	if lines > 1 {
		wide = min(wide, 11*u)
	}
	top := y + (b.m.rowHeight()-lines*size-(lines-1)*gap)/2
	for i, p := range pips {
		b.m.l.Put(p, width, x+float32(i%perLine)*(wide+gap), top+float32(i/perLine)*(size+gap), max(1, wide), size)
		p.CornerRadius = min(b.m.l.S(3), wide/3)
		b.show = append(b.show, p)
	}
}

// update places what can be seen.
func (b *quotaBody) update() {
	m, width, h := b.m, b.Size().Width, b.m.rowHeight()
	b.show = b.show[:0]
	if width < 1 {
		return
	}
	if b.made == nil {
		b.made, b.axes, b.rules = map[int]*quotaLine{}, map[string]*kit.Paragraph{}, nil
	}
	c := m.columns(width)
	first := max(0, int(m.scroll.Offset.Y/h))
	last := min(len(m.rows)-1, int((m.scroll.Offset.Y+m.scroll.Size().Height)/h))
	for i := first; i <= last; i++ {
		if b.made[i] == nil {
			b.made[i] = b.make(m.rows[i])
		}
		b.place(b.made[i], i, c, width)
	}
	b.placeAxes(first, last, c, width)
}

func (b *quotaBody) place(q *quotaLine, i int, c quotaColumns, width float32) {
	m, u, h := b.m, b.m.unit(), b.m.rowHeight()
	l, y := m.l, float32(i)*h
	text := func(t *canvas.Text, x float32) {
		s := t.MinSize()
		l.Put(t, width, x, y+(h-s.Height)/2, s.Width, s.Height)
		b.show = append(b.show, t)
	}
	current := i == m.current && m.focused
	switch {
	case current:
		l.Put(b.chosen, width, c.value-8*u, y, width-c.value+8*u, h)
		b.show = append(b.show, b.chosen)
	case q.tint != nil:
		l.Put(q.tint, width, c.value-8*u, y, width-c.value+8*u, h)
		b.show = append(b.show, q.tint)
	}
	l.Put(q.under, width, c.value-8*u, y+h-l.S(1), width-c.value+8*u, l.S(1))
	b.show = append(b.show, q.under)
	x := c.value
	if q.mark != nil {
		at := fyne.NewPos(x+7*u, y+h/2)
		if l.RTL() {
			at.X = width - at.X
		}
		q.mark.Place(at, 13*u)
		b.show = append(b.show, q.mark.CanvasObject)
		x += 22 * u
	}
	high := q.name.MinSize().Height
	l.Put(q.name, width, x, y+(h-high)/2, c.seats-x-10*u, high)
	b.show = append(b.show, q.name)
	if current && m.OnChange != nil && !m.rows[i].Fixed {
		b.placeCells(y, c, width)
	}
	for side, t := range q.bounds {
		s := fmt.Sprint([]int{m.rows[i].Min, m.rows[i].Max}[side])
		if current && m.side == QuotaSide(side) && m.typed != "" {
			s = m.typed
		}
		setText(t, s)
		at, w := m.cell(c, QuotaSide(side))
		text(t, at+(w-t.MinSize().Width)/2)
	}
	from, w := m.cell(c, QuotaMin)
	to, _ := m.cell(c, QuotaMax)
	text(q.to, (from+w+to-q.to.MinSize().Width)/2)
	text(q.filled, c.pips-12*u-q.filled.MinSize().Width)
	b.placePips(q.pips, width, c.pips, y, c.available-c.pips-8*u)
	text(q.avail, c.available+4*u)
	b.placeState(q, y, c, width)
}

func (b *quotaBody) placeState(q *quotaLine, y float32, c quotaColumns, width float32) {
	if q.word == nil {
		return
	}
	u, h, l := b.m.unit(), b.m.rowHeight(), b.m.l
	s, icon := q.word.MinSize(), 13*u
	x := c.state
	if q.plate != nil {
		l.Put(q.plate, width, x-7*u, y+(h-24*u)/2, icon+6*u+s.Width+15*u, 24*u)
		b.show = append(b.show, q.plate)
	}
	l.Put(q.icon, width, x, y+(h-icon)/2, icon, icon)
	l.Put(q.word, width, x+icon+6*u, y+(h-s.Height)/2, s.Width, s.Height)
	b.show = append(b.show, q.icon, q.word)
}

// placeCells marks the two numbers of the current row as fields; the one with the keyboard has the ring.
func (b *quotaBody) placeCells(y float32, c quotaColumns, width float32) {
	m, u, h := b.m, b.m.unit(), b.m.rowHeight()
	for side, cell := range b.cells {
		cell.StrokeColor, cell.StrokeWidth = m.l.Color(kit.LineStrong), m.l.S(1)
		if QuotaSide(side) == m.side {
			cell.StrokeColor, cell.StrokeWidth = m.l.Color(kit.Pine), m.l.S(3)
		}
		x, w := m.cell(c, QuotaSide(side))
		m.l.Put(cell, width, x, y+5*u, w, h-10*u)
		b.show = append(b.show, cell)
	}
}

// placeAxes writes the names of the axes beside their values, as near to the first as can be seen, and a line between them.
func (b *quotaBody) placeAxes(first, last int, c quotaColumns, width float32) {
	m, u, h := b.m, b.m.unit(), b.m.rowHeight()
	rule := 0
	for i := first; i <= last; i++ {
		group := m.rows[i].Group
		if i > first && m.rows[i-1].Group == group {
			continue
		}
		from, to := i, i
		for from > 0 && m.rows[from-1].Group == group {
			from--
		}
		for to+1 < len(m.rows) && m.rows[to+1].Group == group {
			to++
		}
		p := b.axes[group]
		if p == nil {
			p = kit.NewParagraph(m.l, m.rows[i].Axis, kit.Strong).Content().MaxLines(min(2*(to-from)+1, 4))
			b.axes[group] = p
		}
		wide := c.value - c.axis - 14*u
		high := kit.HeightFor(p, wide)
		line := fyne.MeasureText("א", 15*u, fyne.TextStyle{}).Height
		top := max(float32(from)*h, m.scroll.Offset.Y) + max(2*u, (h-line)/2)
		if to == from && high > line*1.5 {
			top = float32(from)*h + (h-high)/2
		}
		m.l.Put(p, width, c.axis, min(top, float32(to+1)*h-high-2*u), wide, high)
		b.show = append(b.show, p)
		if rule == len(b.rules) {
			b.rules = append(b.rules, kit.Rect(m.l, kit.LineStrong, 0))
			b.rules[rule].FillColor = kit.Mix(m.l.Color(kit.Hairline), m.l.Color(kit.LineStrong), .3)
		}
		kit.Place(b.rules[rule], 0, float32(to+1)*h-m.l.S(1), width, m.l.S(1))
		b.show = append(b.show, b.rules[rule])
		rule++
	}
}

func (b *quotaBody) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(10, b.m.rowHeight()*float32(len(b.m.rows))) },
		Paint: func(fyne.Size) { b.update() },
		Parts: func() []fyne.CanvasObject { return b.show },
		Of:    b,
	}
}
