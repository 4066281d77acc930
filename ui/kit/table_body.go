package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tableBody is as high as all rows but holds only those that can be seen.
type tableBody struct {
	widget.BaseWidget
	t      *Table
	rows   map[int]*tableRow // by row
	show   []fyne.CanvasObject
	keys   []string
	hover  int // row, −1 none
	clicks Clicks
}

func newTableBody(t *Table) *tableBody {
	b := &tableBody{t: t, rows: map[int]*tableRow{}, hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// remember keeps what each row is, for when the rows change.
func (b *tableBody) remember() {
	b.keys = nil
	if key := b.t.options.Key; key != nil {
		b.keys = make([]string, b.t.count)
		for i := range b.keys {
			b.keys[i] = key(i)
		}
	}
}

func (b *tableBody) keyOf(row int) string {
	if row < len(b.keys) {
		return b.keys[row]
	}
	return ""
}

// tableRow is what can be seen of one row.
type tableRow struct {
	back, line *canvas.Rectangle
	cells      []fyne.CanvasObject
}

// update makes the rows that came into sight and drops those that left it; anew makes all of them again.
func (b *tableBody) update(anew bool) {
	t := b.t
	h := t.RowHeight()
	first := max(0, int(t.scroll.Offset.Y/h))
	last := min(t.count-1, int((t.scroll.Offset.Y+t.scroll.Size().Height)/h))
	if anew {
		b.rows = map[int]*tableRow{}
	}
	seen := map[int]*tableRow{}
	b.show = b.show[:0]
	for at := first; at <= last; at++ {
		row := t.order[at]
		r := b.rows[row]
		if r == nil {
			r = b.make(row)
		}
		seen[row] = r
		b.place(r, row, float32(at)*h)
		b.show = append(b.show, r.back, r.line)
		b.show = append(b.show, r.cells...)
	}
	b.rows = seen
	canvas.Refresh(b)
}

func (b *tableBody) make(row int) *tableRow {
	t, l := b.t, b.t.l
	r := &tableRow{back: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(l.Color(Hairline))}
	for _, c := range t.columns {
		r.cells = append(r.cells, c.cell(l, row))
	}
	return r
}

// cell makes what stands in a column.
func (c *TableColumn) cell(l *Look, row int) fyne.CanvasObject {
	ink := Ink
	if c.Faint {
		ink = Ink2
	}
	switch {
	case c.Cell != nil:
		return c.Cell(row)
	case c.Item != nil:
		return c.Item(row).line(l, c.Role, ink)
	}
	return NewLine(l, c.Text(row), c.Role).SetColor(ink).Content()
}

func (b *tableBody) place(r *tableRow, row int, y float32) {
	t, l := b.t, b.t.l
	width, h := b.Size().Width, t.RowHeight()
	var fill Color
	if t.options.Tint != nil {
		fill = t.options.Tint(row)
	}
	switch {
	case t.selected[row]:
		fill = Tint
	case b.hover == row && fill == "":
		fill = Surface2
	}
	r.back.FillColor = color.Transparent
	if fill != "" {
		r.back.FillColor = l.Color(fill)
	}
	r.back.Move(fyne.NewPos(0, y))
	r.back.Resize(fyne.NewSize(width, h))
	r.line.Move(fyne.NewPos(0, y+h-l.S(1)))
	r.line.Resize(fyne.NewSize(width, l.S(1)))
	t.EachCell(func(i int, x, w float32) {
		o := r.cells[i]
		if t.columns[i].End {
			own := min(w, naturalWidth(o))
			x, w = x+w-own, own
		}
		high := min(h, HeightFor(o, w))
		l.Put(o, t.Size().Width, x, y+(h-high)/2, w, high)
	})
}

// naturalWidth is the width of an object when nothing in it is cut.
func naturalWidth(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case interface{ Natural() float32 }:
		return o.Natural()
	case *fyne.Container:
		if w, ok := o.Layout.(*wording); ok {
			return w.full
		}
	}
	return leastWidth(o)
}

func (b *tableBody) at(p fyne.Position) int {
	if i := int(p.Y / b.t.RowHeight()); i >= 0 && i < b.t.count && p.Y >= 0 {
		return b.t.order[i]
	}
	return -1
}

// MouseDown selects; with Shift or Ctrl several.
func (b *tableBody) MouseDown(e *desktop.MouseEvent) {
	row := b.at(e.Position)
	if row < 0 {
		return
	}
	Focus(b.t)
	if e.Button == desktop.MouseButtonSecondary {
		if !b.t.selected[row] {
			b.t.Select(row)
		}
		return
	}
	b.t.pick(row, e.Modifier)
	if b.clicks.Double(row) && e.Modifier == 0 && b.t.options.Opened != nil {
		b.t.options.Opened(row)
	}
}

func (b *tableBody) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary opens the menu of a row.
func (b *tableBody) TappedSecondary(e *fyne.PointEvent) {
	row := b.at(e.Position)
	if row >= 0 && b.t.options.Menu != nil {
		if items := b.t.options.Menu(row); len(items) > 0 {
			ShowMenu(b.t.l, CanvasOf(b), e.AbsolutePosition, items)
		}
	}
}

func (b *tableBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved shows which row a press would select.
func (b *tableBody) MouseMoved(e *desktop.MouseEvent) {
	if row := b.at(e.Position); row != b.hover {
		b.hover = row
		b.update(false)
	}
}

func (b *tableBody) MouseOut() {
	b.hover = -1
	b.update(false)
}

func (b *tableBody) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Parts: func() []fyne.CanvasObject { return b.show },
		Min:   func() fyne.Size { return fyne.NewSize(10, b.t.RowHeight()*float32(b.t.count)) },
		Place: func(fyne.Size) { b.update(false) },
	}
}
