package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// OrderRow is one row of an Order.
type OrderRow struct {
	Key     string // what it is: it stays chosen when the rows change
	Content fyne.CanvasObject
	Fill    Color // of the row; "" is that of a surface
}

// OrderOptions are all optional.
type OrderOptions struct {
	Moved   func(from, to int)                   // dragged, or by Alt with the arrows; nil: the order stays
	Opened  func(row int)                        // Enter
	Deleted func(row int)                        // Delete
	Keys    func(row int, e *fyne.KeyEvent) bool // other keys; true if taken
	Runes   func(row int, r rune)
	Menu    func(row int) []MenuItem // press of the second button
}

// Order is a list whose rows are put in order: by dragging, or by Alt with the arrows up and down. A row may hold fields
// and buttons.
type Order struct {
	widget.BaseWidget
	l       *Look
	o       OrderOptions
	rows    []OrderRow
	slabs   []*fyne.Container
	grips   []*fyne.Container
	current int // −1 none
	focused bool

	drag, drop int     // row that is carried, and where it would go; −1 none
	at, grab   float32 // of the mouse, and from the top of the row to it
	pressed    float32 // where the mouse went down
	line, ring *canvas.Rectangle
}

var (
	_ fyne.Focusable         = (*Order)(nil)
	_ fyne.Draggable         = (*Order)(nil)
	_ fyne.Shortcutable      = (*Order)(nil)
	_ fyne.SecondaryTappable = (*Order)(nil)
	_ desktop.Mouseable      = (*Order)(nil)
)

const (
	orderGap  = 6
	orderRoom = 5  // above and below what a row holds
	orderGrip = 34 // width of the place to take a row by
)

// NewOrder makes a list.
func NewOrder(l *Look, rows []OrderRow, o OrderOptions) *Order {
	w := &Order{l: l, current: -1, drag: -1, drop: -1, line: Rect(l, Pine, 2), ring: FocusRing(l, Pine, 8)}
	w.ExtendBaseWidget(w)
	w.Set(rows, o)
	return w
}

// Set gives other rows, and what is to be done with them. What is chosen stays so, if it is still there.
func (w *Order) Set(rows []OrderRow, o OrderOptions) {
	chosen := ""
	if w.current >= 0 {
		chosen = w.rows[w.current].Key
	}
	w.rows, w.o, w.slabs, w.grips = rows, o, nil, nil
	w.current = min(w.current, len(rows)-1)
	for i, r := range rows {
		if r.Key == chosen {
			w.current = i
		}
		w.slabs = append(w.slabs, slab(w.l, orFill(r.Fill), Hairline, Ledge, 8, LedgeHeight))
		w.grips = append(w.grips, Sign(w.l, "grip", Ink2, 16))
	}
	w.drag, w.drop = -1, -1
	w.Refresh()
}

func orFill(c Color) Color {
	if c == "" {
		return Surface
	}
	return c
}

// Current is the chosen row, −1 if none.
func (w *Order) Current() int { return w.current }

// Choose makes a row the chosen one.
func (w *Order) Choose(row int) {
	w.current = max(-1, min(row, len(w.rows)-1))
	w.Refresh()
}

func (w *Order) inner(width float32) float32 { return width - w.l.S(orderGrip+14) }

func (w *Order) rowHigh(i int, width float32) float32 {
	return HeightFor(w.rows[i].Content, w.inner(width)) + 2*w.l.S(orderRoom)
}

// tops are where the rows begin, and where the next would.
func (w *Order) tops(width float32) []float32 {
	tops := make([]float32, len(w.rows)+1)
	y := w.l.S(2)
	for i := range w.rows {
		tops[i] = y
		y += w.rowHigh(i, width) + w.l.S(orderGap)
	}
	tops[len(w.rows)] = y
	return tops
}

// HeightFor is that of all rows.
func (w *Order) HeightFor(width float32) float32 { return w.tops(width)[len(w.rows)] }

func (w *Order) leastWidth() (wide float32) {
	for _, r := range w.rows {
		wide = max(wide, leastWidth(r.Content))
	}
	return wide + w.l.S(orderGrip+14)
}

// rowAt is the row at a height, −1 if none.
func (w *Order) rowAt(y float32) int {
	for i, top := range w.tops(w.Size().Width)[:len(w.rows)] {
		if y >= top && y < top+w.rowHigh(i, w.Size().Width) {
			return i
		}
	}
	return -1
}

// MouseDown chooses a row.
func (w *Order) MouseDown(e *desktop.MouseEvent) {
	Focus(w)
	w.pressed = e.Position.Y
	if row := w.rowAt(e.Position.Y); row >= 0 {
		w.Choose(row)
	}
}

func (w *Order) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary opens the menu of a row.
func (w *Order) TappedSecondary(e *fyne.PointEvent) {
	if row := w.rowAt(e.Position.Y); row >= 0 && w.o.Menu != nil {
		w.Choose(row)
		ShowMenu(w.l, CanvasOf(w), e.AbsolutePosition, w.o.Menu(row))
	}
}

// Dragged carries the row that was pressed.
func (w *Order) Dragged(e *fyne.DragEvent) {
	if w.o.Moved == nil {
		return
	}
	tops := w.tops(w.Size().Width)
	if w.drag < 0 {
		if w.drag = w.rowAt(w.pressed); w.drag < 0 {
			return
		}
		w.grab = w.pressed - tops[w.drag]
	}
	w.at = e.Position.Y
	middle := w.at - w.grab + w.rowHigh(w.drag, w.Size().Width)/2
	w.drop = 0
	for i := range w.rows {
		if i != w.drag && middle > tops[i]+w.rowHigh(i, w.Size().Width)/2 {
			w.drop++
		}
	}
	w.Refresh()
}

// DragEnd puts the row down.
func (w *Order) DragEnd() {
	from, to := w.drag, w.drop
	w.drag, w.drop = -1, -1
	w.Refresh()
	if from >= 0 && to != from {
		w.move(from, to)
	}
}

func (w *Order) move(from, to int) {
	if w.o.Moved != nil && to >= 0 && to < len(w.rows) {
		w.Choose(from)
		w.o.Moved(from, to)
		Reveal(w)
	}
}

func (w *Order) FocusGained() {
	w.focused = true
	if w.current < 0 {
		w.current = min(0, len(w.rows)-1)
	}
	w.Refresh()
}

func (w *Order) FocusLost() {
	w.focused = false
	w.Refresh()
}

func (w *Order) TypedRune(r rune) {
	if w.current >= 0 && w.o.Runes != nil {
		w.o.Runes(w.current, r)
	}
}

// TypedKey goes from row to row, and does what the keys are for.
func (w *Order) TypedKey(e *fyne.KeyEvent) {
	if w.current >= 0 && w.o.Keys != nil && w.o.Keys(w.current, e) {
		return
	}
	to := map[fyne.KeyName]int{fyne.KeyDown: w.current + 1, fyne.KeyUp: w.current - 1, fyne.KeyHome: 0, fyne.KeyEnd: len(w.rows) - 1}
	if next, ok := to[e.Name]; ok && len(w.rows) > 0 {
		w.Choose(max(0, next))
		return
	}
	switch {
	case w.current >= 0 && w.o.Opened != nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter):
		w.o.Opened(w.current)
	case w.current >= 0 && w.o.Deleted != nil && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace):
		w.o.Deleted(w.current)
	default:
		Unhandled(w, e)
	}
}

// TypedShortcut moves the chosen row by Alt with the arrows. What the list has no use for goes to the window.
func (w *Order) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierAlt && w.current >= 0 {
		switch c.KeyName {
		case fyne.KeyUp:
			w.move(w.current, w.current-1)
			return
		case fyne.KeyDown:
			w.move(w.current, w.current+1)
			return
		}
	}
	if c, ok := CanvasOf(w).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (w *Order) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Parts: w.parts,
		Min: func() fyne.Size {
			return fyne.NewSize(w.leastWidth(), w.HeightFor(max(w.leastWidth(), w.Size().Width)))
		},
		Place:  w.place,
		Update: func() { w.place(w.Size()) },
	}
}

// parts are the rows, the one that is carried last.
func (w *Order) parts() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := range w.rows {
		if i != w.drag {
			all = append(all, w.slabs[i], w.grips[i], w.rows[i].Content)
		}
	}
	if w.drag >= 0 {
		all = append(all, w.line, w.slabs[w.drag], w.grips[w.drag], w.rows[w.drag].Content)
	}
	if w.focused && w.current >= 0 {
		all = append(all, w.ring)
	}
	return all
}

func (w *Order) place(s fyne.Size) {
	l, tops := w.l, w.tops(s.Width)
	for i, r := range w.rows {
		y, high := tops[i], w.rowHigh(i, s.Width)
		if i == w.drag {
			y = w.at - w.grab
		}
		l.Put(w.slabs[i], s.Width, 0, y, s.Width, high)
		grip := l.S(16)
		l.Put(w.grips[i], s.Width, l.S(10), y+(high-grip)/2, grip, grip)
		if w.grips[i].Hidden = w.o.Moved == nil; w.o.Moved != nil {
			w.grips[i].Refresh()
		}
		inner := HeightFor(r.Content, w.inner(s.Width))
		l.Put(r.Content, s.Width, l.S(orderGrip), y+(high-inner)/2, w.inner(s.Width), inner)
		if i == w.current {
			PlaceRing(l, w.ring, fyne.NewPos(0, y), fyne.NewSize(s.Width, high))
		}
	}
	if w.drag >= 0 {
		at := w.drop
		if at >= w.drag {
			at++
		}
		Place(w.line, 0, tops[at]-l.S(orderGap/2+2), s.Width, l.S(4))
	}
}
