package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column of a table. Exactly one of Text and Cell says what stands in it.
type TableColumn struct {
	Title  string
	Width  float32                         // least width
	Weight float32                         // share of what is left; 0: none
	End    bool                            // stands at the reading end of its column, as numbers do
	Role   Role                            // of Text
	Faint  bool                            // Text in the second ink
	Sort   func(a, b int) int              // compares two rows; nil: the column can't be sorted by
	Text   func(row int) string            // what people wrote, cut where it is too long
	Item   func(row int) Item              // text with a mark or an icon before it
	Cell   func(row int) fyne.CanvasObject // anything
}

// Table shows rows of which only those that can be seen are made. Rows are counted as they are given; sorting by a
// column changes only the order in which they stand.
type Table struct {
	widget.BaseWidget
	l       *Look
	columns []TableColumn
	options TableOptions

	count    int
	order    []int       // rows in the order in which they stand
	standing map[int]int // where each row stands
	sortBy   int         // column, −1 none
	down     bool        // sorted from large to small

	current  int          // row, −1 none
	anchor   int          // where a selection by Shift began
	selected map[int]bool // rows
	head     *tableHead
	body     *tableBody
	scroll   *container.Scroll
	back     *canvas.Rectangle
	ring     *canvas.Rectangle
	empty    fyne.CanvasObject
	widths   []float32
	focused  bool
	above    float32 // of something else over the rows, round which the ring goes too
	unseen   bool    // the current row was chosen before there was a place to show it
}

// TableOptions are all optional.
type TableOptions struct {
	RowHeight float32                   // 0: 38
	Key       func(row int) string      // what a row is, to keep the selection when the rows change
	Selected  func(row int)             // a row became the current one
	Opened    func(row int)             // Enter or a double click
	Deleted   func(rows []int)          // Delete
	Menu      func(row int) []MenuItem  // press of the second button
	Keys      func(*fyne.KeyEvent) bool // other keys; true if taken
	Runes     func(rune) bool           // typed characters
	Many      bool                      // several rows may be selected
	Empty     fyne.CanvasObject         // instead of rows when there are none
	Bare      bool                      // no border and no round corners
	NoHead    bool                      // no titles
	Tint      func(row int) Color       // colour behind a row; "" for none
}

// NewTable makes a table of count rows.
func NewTable(l *Look, columns []TableColumn, count int, options TableOptions) *Table {
	t := &Table{l: l, columns: columns, options: options, sortBy: -1, current: -1, anchor: -1, selected: map[int]bool{}}
	if t.options.RowHeight == 0 {
		t.options.RowHeight = 38
	}
	t.back = Outlined(l, Surface, Hairline, 1, 12)
	if options.Bare {
		t.back.StrokeWidth, t.back.CornerRadius = 0, 0
	}
	t.ring = FocusRing(l, Pine, 12)
	t.ring.Hide()
	t.empty = options.Empty
	t.head, t.body = newTableHead(t), newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) {
		t.unseen = false
		t.body.update(false)
	}
	t.ExtendBaseWidget(t)
	t.setCount(count)
	return t
}

// Above tells how high something else stands over the rows, round which the ring of focus goes too.
func (t *Table) Above(high float32) { t.above = high }

// SetCount says that the rows have changed, and how many there are now. Where Key is given, the same rows stay selected.
func (t *Table) SetCount(n int) {
	keys := map[string]bool{}
	current := ""
	if key := t.options.Key; key != nil {
		for row := range t.selected {
			if row < t.count {
				keys[t.body.keyOf(row)] = true
			}
		}
		if t.current >= 0 {
			current = t.body.keyOf(t.current)
		}
	}
	t.setCount(n)
	if key := t.options.Key; key != nil {
		was := t.current
		t.selected, t.current = map[int]bool{}, -1
		for row := range n {
			k := key(row)
			if keys[k] {
				t.selected[row] = true
			}
			if current != "" && k == current {
				t.current = row
			}
		}
		if t.current < 0 && was >= 0 && n > 0 { // what was current is gone: its neighbour is
			t.current = min(was, n-1)
			t.selected[t.current] = true
		}
	} else if t.current >= n {
		t.current, t.selected = -1, map[int]bool{}
	}
	t.anchor = t.current
	t.Refresh()
}

func (t *Table) setCount(n int) {
	t.count = n
	t.arrange()
	t.body.remember()
}

// arrange finds the order of the rows.
func (t *Table) arrange() {
	t.order = make([]int, t.count)
	for i := range t.order {
		t.order[i] = i
	}
	if t.sortBy >= 0 {
		compare := t.columns[t.sortBy].Sort
		slices.SortStableFunc(t.order, func(a, b int) int {
			if t.down {
				return compare(b, a)
			}
			return compare(a, b)
		})
	}
	t.standing = make(map[int]int, t.count)
	for i, row := range t.order {
		t.standing[row] = i
	}
}

// SortBy sorts by a column; again by the same one turns the order around. −1 goes back to the given order.
func (t *Table) SortBy(column int) {
	if column >= 0 && t.columns[column].Sort == nil {
		return
	}
	t.down = column >= 0 && column == t.sortBy && !t.down
	t.sortBy = column
	t.arrange()
	t.Refresh()
	t.reveal(t.current)
}

// Current is the row that the keys move, −1 if none.
func (t *Table) Current() int { return t.current }

// Selected gives the selected rows, in the order in which they stand.
func (t *Table) Selected() []int {
	var rows []int
	for _, row := range t.order {
		if t.selected[row] {
			rows = append(rows, row)
		}
	}
	return rows
}

// Select makes one row the current and only selected one, shows it, and tells; −1 selects nothing.
func (t *Table) Select(row int) {
	if row >= t.count {
		return
	}
	t.current, t.anchor = row, row
	t.selected = map[int]bool{}
	if row >= 0 {
		t.selected[row] = true
	}
	t.reveal(row)
	t.body.update(false)
	t.tell()
}

func (t *Table) tell() {
	if t.options.Selected != nil && t.current >= 0 {
		t.options.Selected(t.current)
	}
}

// reveal moves the rows so that one can be seen.
func (t *Table) reveal(row int) {
	if row < 0 || t.scroll.Size().Height == 0 {
		t.unseen = row >= 0
		return
	}
	t.unseen = false
	h := t.RowHeight()
	top := float32(t.standing[row]) * h
	if y := InSight(t.scroll.Offset.Y, t.scroll.Size().Height, top, top+h); y != t.scroll.Offset.Y {
		t.scrollTo(y)
	}
}

func (t *Table) scrollTo(y float32) {
	t.scroll.ScrollToOffset(fyne.NewPos(0, y))
	t.body.update(false)
}

// RowHeight is the height of a row on the canvas.
func (t *Table) RowHeight() float32 { return t.l.S(t.options.RowHeight) }
func (t *Table) headHeight() float32 {
	if t.options.NoHead {
		return 0
	}
	return t.l.S(34)
}

// Measure shares a width between the columns; EachCell then tells their places.
func (t *Table) Measure(width float32) {
	room := t.l.S(14)
	gap := t.l.S(12)
	left := width - 2*room - gap*float32(len(t.columns)-1)
	var weights float32
	for _, c := range t.columns {
		left -= t.l.S(c.Width)
		weights += c.Weight
	}
	t.widths = make([]float32, len(t.columns))
	for i, c := range t.columns {
		t.widths[i] = t.l.S(c.Width)
		if weights > 0 && left > 0 {
			t.widths[i] += left * c.Weight / weights
		}
	}
}

// EachCell gives the place of every column from the side where reading starts.
func (t *Table) EachCell(f func(column int, x, width float32)) {
	x := t.l.S(14)
	for i, w := range t.widths {
		f(i, x, w)
		x += w + t.l.S(12)
	}
}

func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		t.Measure(s.Width)
		t.back.Resize(s)
		PlaceRing(t.l, t.ring, fyne.NewPos(0, -t.above), s.AddWidthHeight(0, t.above))
		h := t.headHeight()
		edge := t.l.S(1)
		t.head.Move(fyne.NewPos(edge, edge))
		t.head.Resize(fyne.NewSize(s.Width-2*edge, h))
		t.scroll.Move(fyne.NewPos(edge, h+edge))
		t.scroll.Resize(fyne.NewSize(s.Width-2*edge, max(0, s.Height-h-t.l.S(7))))
		if t.empty != nil {
			w := s.Width - t.l.S(32)
			high := HeightFor(t.empty, w)
			t.empty.Move(fyne.NewPos(t.l.S(16), h+max(t.l.S(8), (s.Height-h-high)/2)))
			t.empty.Resize(fyne.NewSize(w, high))
		}
		if t.unseen && t.current >= 0 { // the height may still change: the middle is safe
			t.scroll.ScrollToOffset(fyne.NewPos(0, max(0, float32(t.standing[t.current])*t.RowHeight()-(t.scroll.Size().Height-t.RowHeight())/2)))
			t.unseen = true
		}
		t.body.update(true)
	}
	var least float32
	for _, c := range t.columns {
		least += t.l.S(c.Width + 12)
	}
	return &Drawn{
		Parts: func() []fyne.CanvasObject {
			objs := []fyne.CanvasObject{t.back, t.head, t.scroll}
			if t.count == 0 && t.empty != nil {
				objs = append(objs, t.empty)
			}
			return append(objs, t.ring)
		},
		Min:   func() fyne.Size { return fyne.NewSize(least+t.l.S(16), t.headHeight()+3*t.RowHeight()) },
		Place: layout,
		Update: func() {
			t.scroll.Refresh()
			layout(t.Size())
			t.head.Refresh()
		},
	}
}
