package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
)

// choices is the list that drops down from a select or opens as a menu. One widget holds the focus for all its rows.
type choices struct {
	widget.BaseWidget
	l       *Look
	items   []Item
	at      int // highlighted, −1 none
	marked  int // with a tick, −1 none
	chosen  func(int)
	over    *overlay
	rows    *fyne.Container
	scroll  *container.Scroll
	typed   string
	rowHigh float32
	focused bool
	goesOn  bool // Tab takes what is highlighted and goes on, as in a field; from a menu it only leaves
}

const mostRows = 10

// openChoices shows the list; done is told the index of what was chosen, and nothing if nothing was.
func openChoices(l *Look, on fyne.Canvas, items []Item, marked int, place func(fyne.CanvasObject, fyne.Size), done func(int)) *choices {
	c := &choices{l: l, items: items, at: marked, marked: marked, rowHigh: l.S(34), rows: container.NewWithoutLayout()}
	for i := range items {
		c.rows.Add(newChoiceRow(c, i))
	}
	tall := &Arrangement{
		MinWidth: func([]fyne.CanvasObject) float32 { return c.widest() },
		Height:   func(objs []fyne.CanvasObject, _ float32) float32 { return c.rowHigh * float32(len(objs)) },
		Place: func(objs []fyne.CanvasObject, s fyne.Size) {
			for i, o := range objs {
				o.Move(fyne.NewPos(0, float32(i)*c.rowHigh))
				o.Resize(fyne.NewSize(s.Width, c.rowHigh))
			}
		},
	}
	c.rows.Layout = tall
	c.scroll = container.NewVScroll(c.rows)
	c.ExtendBaseWidget(c)
	c.over = newOverlay(on, c, place)
	c.chosen = func(i int) {
		c.over.close()
		done(i)
	}
	c.over.open(c)
	c.highlight(c.at)
	return c
}

// HeightFor is that of the rows, up to mostRows of them.
func (c *choices) HeightFor(float32) float32 {
	return c.rowHigh*float32(min(len(c.items), mostRows)) + c.l.S(8)
}

// widest is the width at which no item is cut, within reason.
func (c *choices) widest() float32 {
	var w float32
	for _, i := range c.items {
		w = max(w, i.face(c.l, Body, Ink, false, -1).MinSize().Width)
	}
	return min(w, c.l.S(460)) + c.l.S(20+24)
}

func (c *choices) highlight(i int) {
	c.at = i
	for _, o := range c.rows.Objects {
		o.Refresh()
	}
	if i < 0 {
		return
	}
	top, h := float32(i)*c.rowHigh, c.scroll.Size().Height
	switch {
	case top < c.scroll.Offset.Y:
		c.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+c.rowHigh > c.scroll.Offset.Y+h:
		c.scroll.ScrollToOffset(fyne.NewPos(0, top+c.rowHigh-h))
	}
}

func (c *choices) FocusGained() { c.focused = true }

func (c *choices) FocusLost() { c.focused = false }

// TypedRune goes to the next item that begins with what is typed.
func (c *choices) TypedRune(r rune) {
	if r == ' ' && c.typed == "" {
		return
	}
	for _, typed := range []string{c.typed + string(r), string(r)} {
		for n := range c.items {
			i := (max(c.at, 0) + n) % len(c.items)
			if typed == string(r) && c.typed != "" || typed == c.typed+string(r) && c.typed == "" {
				i = (c.at + 1 + n) % len(c.items) // the same letter again goes on
			}
			if strings.HasPrefix(app.Fold(c.items[i].Text), app.Fold(typed)) {
				c.typed = typed
				c.highlight(i)
				return
			}
		}
	}
	c.typed = ""
}

// TypedKey moves, chooses or closes.
func (c *choices) TypedKey(e *fyne.KeyEvent) {
	last := len(c.items) - 1
	to := map[fyne.KeyName]int{
		fyne.KeyDown: min(last, c.at+1), fyne.KeyUp: max(0, c.at-1), fyne.KeyHome: 0, fyne.KeyEnd: last,
		fyne.KeyPageDown: min(last, c.at+mostRows), fyne.KeyPageUp: max(0, c.at-mostRows),
	}
	if i, ok := to[e.Name]; ok {
		c.typed = ""
		c.highlight(i)
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if e.Name == fyne.KeySpace && c.typed != "" {
			return
		}
		if c.at >= 0 {
			c.chosen(c.at)
		}
	case fyne.KeyTab:
		if !c.goesOn {
			c.over.close()
			return
		}
		if c.at >= 0 {
			c.chosen(c.at)
		} else {
			c.over.close()
		}
		c.over.on.FocusNext()
	default:
		c.over.typed(e)
	}
}

// AcceptsTab takes Tab, which leaves the list.
func (c *choices) AcceptsTab() bool { return true }

func (c *choices) CreateRenderer() fyne.WidgetRenderer {
	back := slab(c.l, Surface, LineStrong, Ledge, 8, LedgeHeight)
	room := c.l.S(4)
	return &Drawn{
		Fixed: []fyne.CanvasObject{back, c.scroll},
		Min:   func() fyne.Size { return fyne.NewSize(c.rows.MinSize().Width+2*room, c.HeightFor(0)) },
		Place: func(s fyne.Size) {
			back.Resize(s)
			c.scroll.Move(fyne.NewPos(room, room))
			c.scroll.Resize(s.SubtractWidthHeight(2*room, 2*room))
		},
	}
}

// choiceRow is one row of the list.
type choiceRow struct {
	widget.BaseWidget
	of   *choices
	i    int
	back *canvas.Rectangle
	face *fyne.Container
}

func newChoiceRow(c *choices, i int) *choiceRow {
	r := &choiceRow{of: c, i: i, back: Rect(c.l, Tint, 6)}
	r.back.Hide()
	r.face = Row(c.l, 8, Fill(c.items[i].face(c.l, Body, Ink, false, c.l.S(120))))
	if i == c.marked {
		r.face.Add(Icon(c.l, "tick", Pine, 16))
	}
	r.face = Pad(c.l, 0, 10, 0, 10, r.face)
	r.ExtendBaseWidget(r)
	return r
}

func (r *choiceRow) Tapped(*fyne.PointEvent) { r.of.chosen(r.i) }

func (r *choiceRow) MouseIn(*desktop.MouseEvent) { r.of.highlight(r.i) }

func (r *choiceRow) MouseMoved(*desktop.MouseEvent) {}

func (r *choiceRow) MouseOut() {}

func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{r.back, r.face},
		Min:   r.face.MinSize,
		Place: func(s fyne.Size) {
			r.back.Resize(s)
			r.face.Resize(s)
		},
		Update: func() {
			if r.of.at == r.i {
				r.back.Show()
			} else {
				r.back.Hide()
			}
		},
	}
}

// MenuItem is one line of a menu.
type MenuItem struct {
	Item
	Do func()
}

// ShowMenu opens a menu at a place of the window, as for a press of the second button.
func ShowMenu(l *Look, on fyne.Canvas, at fyne.Position, items []MenuItem) {
	faces := make([]Item, len(items))
	for i, item := range items {
		faces[i] = item.Item
	}
	place := func(content fyne.CanvasObject, window fyne.Size) {
		w := max(l.S(160), content.MinSize().Width)
		h := min(HeightFor(content, w), window.Height-l.S(16))
		x := at.X
		if l.RTL() {
			x -= w
		}
		content.Move(fyne.NewPos(max(0, min(x, window.Width-w)), max(0, min(at.Y, window.Height-h))))
		content.Resize(fyne.NewSize(w, h))
	}
	openChoices(l, on, faces, -1, place, func(i int) { items[i].Do() })
}

// ShowMenuOf opens a menu below what it belongs to, such as a button.
func ShowMenuOf(l *Look, of fyne.CanvasObject, items []MenuItem) {
	faces := make([]Item, len(items))
	for i, item := range items {
		faces[i] = item.Item
	}
	openChoices(l, CanvasOf(of), faces, -1, besidePlace(l, of, of.Size().Width), func(i int) { items[i].Do() })
}
