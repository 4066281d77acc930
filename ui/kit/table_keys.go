package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Clicks tells a double click from two.
type Clicks struct {
	row  int
	last time.Time
}

func (c *Clicks) Double(row int) bool {
	now := time.Now()
	double := row == c.row && now.Sub(c.last) < 400*time.Millisecond
	c.row, c.last = row, now
	if double {
		c.last = time.Time{}
	}
	return double
}

// pick selects as the pointer or the keys do: Shift up to here, Ctrl this one too.
func (t *Table) pick(row int, m fyne.KeyModifier) {
	switch {
	case t.options.Many && m&fyne.KeyModifierShift != 0 && t.anchor >= 0:
		from, to := t.standing[t.anchor], t.standing[row]
		t.selected = map[int]bool{}
		for at := min(from, to); at <= max(from, to); at++ {
			t.selected[t.order[at]] = true
		}
		t.current = row
	case t.options.Many && m&fyne.KeyModifierShortcutDefault != 0:
		if t.selected[row] {
			delete(t.selected, row)
		} else {
			t.selected[row] = true
		}
		t.current, t.anchor = row, row
	default:
		t.Select(row)
		return
	}
	t.reveal(row)
	t.body.update(false)
	t.tell()
}

func (t *Table) FocusGained() {
	t.focused = true
	t.ring.Show()
	Reveal(t)
	if t.current < 0 && t.count > 0 {
		t.Select(t.order[0])
	}
	t.Refresh()
}

func (t *Table) FocusLost() {
	t.focused = false
	t.ring.Hide()
	t.Refresh()
}

func (t *Table) TypedRune(r rune) {
	if t.options.Runes != nil {
		t.options.Runes(r)
	}
}

// TypedKey moves between rows, opens and deletes.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	if t.options.Keys != nil && t.options.Keys(e) {
		return
	}
	at, page := -1, max(1, int(t.scroll.Size().Height/t.RowHeight())-1)
	if t.current >= 0 {
		at = t.standing[t.current]
	}
	to := map[fyne.KeyName]int{
		fyne.KeyDown: at + 1, fyne.KeyUp: at - 1, fyne.KeyPageDown: at + page, fyne.KeyPageUp: at - page,
		fyne.KeyHome: 0, fyne.KeyEnd: t.count - 1,
	}
	if next, ok := to[e.Name]; ok {
		if t.count > 0 {
			t.pick(t.order[max(0, min(next, t.count-1))], modifiers())
		}
		return
	}
	switch {
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && t.current >= 0 && t.options.Opened != nil:
		t.options.Opened(t.current)
	case (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) && len(t.selected) > 0 && t.options.Deleted != nil:
		t.options.Deleted(t.Selected())
	default:
		Unhandled(t, e)
	}
}

// TypedShortcut selects all rows on Ctrl A. What the table has no use for goes to the window.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok && t.options.Many {
		for row := range t.count {
			t.selected[row] = true
		}
		t.body.update(false)
		return
	}
	if c, ok := CanvasOf(t).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// modifiers are the keys held down now.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	return 0
}

// tableHead shows the titles; a press on one sorts.
type tableHead struct {
	widget.BaseWidget
	t      *Table
	back   *canvas.Rectangle
	titles []*fyne.Container
	mark   *canvas.Image
}

func newTableHead(t *Table) *tableHead {
	h := &tableHead{t: t, back: Rect(t.l, Surface2, 0), mark: Icon(t.l, "down", Ink2, 9)}
	if !t.options.Bare {
		h.back.TopLeftCornerRadius, h.back.TopRightCornerRadius = t.l.S(11), t.l.S(11)
	}
	for _, c := range t.columns {
		h.titles = append(h.titles, word(t.l, Write(t.l, c.Title, Second, Ink2), c.Title, 0))
	}
	h.mark.Hide()
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts by the column below the pointer.
func (h *tableHead) Tapped(e *fyne.PointEvent) {
	x := e.Position.X
	if h.t.l.RTL() {
		x = h.Size().Width - x
	}
	h.t.EachCell(func(i int, from, w float32) {
		if x >= from && x < from+w {
			h.t.SortBy(i)
		}
	})
}

func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	l := h.t.l
	layout := func(s fyne.Size) {
		h.back.Resize(s)
		h.mark.Hide()
		h.t.EachCell(func(i int, x, w float32) {
			text := min(w, naturalWidth(h.titles[i]))
			if h.t.columns[i].End {
				x += w - text
			}
			l.Put(h.titles[i], h.t.Size().Width, x, 0, text, s.Height)
			if i == h.t.sortBy {
				name := "down"
				if !h.t.down {
					name = "up"
				}
				h.mark.Resource = l.Icon(name, Ink2)
				h.mark.Show()
				l.Put(h.mark, h.t.Size().Width, x+text+l.S(4), (s.Height-l.S(9))/2, l.S(9), l.S(9))
			}
		})
	}
	objects := []fyne.CanvasObject{h.back, h.mark}
	for _, t := range h.titles {
		objects = append(objects, t)
	}
	return &Drawn{
		Fixed:  objects,
		Min:    func() fyne.Size { return fyne.NewSize(10, h.t.headHeight()) },
		Place:  layout,
		Update: func() { layout(h.Size()) },
	}
}
