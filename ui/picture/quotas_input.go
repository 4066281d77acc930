package picture

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app/numbers"
	"madrega/ui/kit"
)

// mostQuota is the largest number that can be typed.
const mostQuota = 10_000

// take takes the number that was typed; false if there was none.
func (m *QuotaMap) take() bool {
	n, err := strconv.Atoi(m.typed)
	m.typed = ""
	if err != nil {
		return false
	}
	m.set(n)
	return true
}

// set tells of another number in the current cell.
func (m *QuotaMap) set(n int) {
	if m.current < 0 || m.OnChange == nil {
		return
	}
	r := m.rows[m.current]
	if r.Fixed {
		if m.OnFixed != nil {
			m.OnFixed()
		}
		return
	}
	if n = max(0, min(n, mostQuota)); n != m.number() {
		m.OnChange(r.ID, m.side, n)
	}
	m.Refresh()
}

// number is what stands in the current cell.
func (m *QuotaMap) number() int {
	if m.side == QuotaMin {
		return m.rows[m.current].Min
	}
	return m.rows[m.current].Max
}

// goTo makes a cell the current one.
func (m *QuotaMap) goTo(row int, side QuotaSide) {
	if len(m.rows) == 0 {
		return
	}
	m.take()
	was := m.current
	m.current, m.side = max(0, min(row, len(m.rows)-1)), side
	m.reveal()
	m.Refresh()
	if m.current != was && m.OnSelect != nil {
		m.OnSelect(m.rows[m.current].ID)
	}
}

// reveal moves the rows so that the current one can be seen.
func (m *QuotaMap) reveal() {
	view := m.scroll.Size().Height
	if m.current < 0 || view == 0 {
		return
	}
	h := m.rowHeight()
	top := float32(m.current) * h
	if y := kit.InSight(m.scroll.Offset.Y, view, top, top+h); y != m.scroll.Offset.Y {
		m.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

func (m *QuotaMap) FocusGained() {
	m.focused = true
	if m.current < 0 {
		m.goTo(m.firstFree(), QuotaMin)
	}
	m.Refresh()
}

// firstFree is the first row that can be edited, or the first.
func (m *QuotaMap) firstFree() int {
	for i, r := range m.rows {
		if !r.Fixed {
			return i
		}
	}
	return 0
}

// FocusLost takes what was typed: it counts.
func (m *QuotaMap) FocusLost() {
	m.focused = false
	m.take()
	m.Refresh()
}

// TypedRune types a number, or changes by one.
func (m *QuotaMap) TypedRune(r rune) {
	if m.current < 0 || m.OnChange == nil {
		return
	}
	by := map[rune]int{'+': 1, '=': 1, '-': -1, '־': -1, '−': -1}[r]
	n := numbers.Figure(r)
	switch {
	case by != 0:
		m.take()
		m.set(m.number() + by)
	case n >= 0 && m.rows[m.current].Fixed:
		m.set(n)
	case n >= 0 && len(m.typed) < 4:
		m.typed += strconv.Itoa(n)
		m.Refresh()
	}
}

// TypedKey goes from cell to cell.
func (m *QuotaMap) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(m.scroll.Size().Height/m.rowHeight())-1)
	rows := map[fyne.KeyName]int{
		fyne.KeyDown: m.current + 1, fyne.KeyUp: m.current - 1, fyne.KeyPageDown: m.current + page, fyne.KeyPageUp: m.current - page,
		fyne.KeyHome: 0, fyne.KeyEnd: len(m.rows) - 1,
	}
	if row, ok := rows[e.Name]; ok {
		m.goTo(row, m.side)
		return
	}
	switch {
	case m.l.Forward(e.Name) != 0:
		m.goTo(m.current, QuotaSide(max(0, m.l.Forward(e.Name))))
	case m.typed != "" && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		m.take()
		m.goTo(m.current+1, m.side)
	case m.typed != "" && e.Name == fyne.KeyBackspace:
		m.typed = m.typed[:len(m.typed)-1]
		m.Refresh()
	case m.typed != "" && e.Name == fyne.KeyEscape:
		m.typed = ""
		m.Refresh()
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && m.current >= 0 && m.OnOpen != nil:
		m.OnOpen(m.rows[m.current].Group)
	case e.Name == fyne.KeyDelete && m.current >= 0 && m.OnDelete != nil && !m.rows[m.current].Fixed:
		m.typed = ""
		m.OnDelete(m.rows[m.current].ID)
	default:
		kit.Unhandled(m, e)
	}
}

// MouseDown chooses the cell under the pointer; the name of an axis opens the axis.
func (b *quotaBody) MouseDown(e *desktop.MouseEvent) {
	m := b.m
	row := int(e.Position.Y / m.rowHeight())
	if row < 0 || row >= len(m.rows) || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(m)
	x := e.Position.X
	if m.l.RTL() {
		x = b.Size().Width - x
	}
	c := m.columns(b.Size().Width)
	side := m.side
	for _, s := range []QuotaSide{QuotaMin, QuotaMax} {
		if from, w := m.cell(c, s); x >= from && x < from+w {
			side = s
		}
	}
	m.goTo(row, side)
	if x < c.value-8*m.unit() && m.OnOpen != nil {
		m.OnOpen(m.rows[row].Group)
	}
}

func (b *quotaBody) MouseUp(*desktop.MouseEvent) {}

func (b *quotaBody) Cursor() desktop.Cursor {
	if b.m.OnChange != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
