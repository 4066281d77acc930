package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// mostCompletions is how many are offered at once.
const mostCompletions = 6

// completing is the list of what an entry could become, below the entry. It never has the keyboard: the entry hands on the
// keys that are for it. It needs a Root to be drawn on.
type completing struct {
	items []string
	at    int // highlighted, −1 none: then Enter is not for the list
	root  *Root
	rows  []*completion
}

// update asks for completions of what is written now.
func (c *completing) update(e *Entry) {
	c.close()
	if e.o.Completions == nil || !e.focused || len(e.edit.runes) == 0 {
		return
	}
	c.root = rootOf(e)
	c.items = e.o.Completions(e.Text())
	c.items = c.items[:min(len(c.items), mostCompletions)]
	if c.root == nil || len(c.items) == 0 || len(c.items) == 1 && c.items[0] == e.Text() {
		c.items = nil
		return
	}
	c.at = -1
	l := e.l
	var rows []fyne.CanvasObject
	for i, s := range c.items {
		row := newCompletion(e, i, s)
		c.rows = append(c.rows, row)
		rows = append(rows, row)
	}
	box := Box(l, Surface, LineStrong, 8, 4, Column(l, 0, rows...))
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(e).Subtract(d.AbsolutePositionForObject(c.root))
	w := e.Size().Width
	h := HeightFor(box, w)
	y := at.Y + e.field().Height + l.S(6)
	if y+h > c.root.Size().Height {
		y = max(0, at.Y-h-l.S(6))
	}
	box.Move(fyne.NewPos(at.X, y))
	box.Resize(fyne.NewSize(w, h))
	c.root.over.Objects = []fyne.CanvasObject{box}
	c.root.over.Refresh()
}

func (c *completing) close() {
	if c.rows == nil {
		return
	}
	c.items, c.rows = nil, nil
	c.root.over.Objects = nil
	c.root.over.Refresh()
}

// key takes the keys that are for the list.
func (c *completing) key(e *Entry, k fyne.KeyName) bool {
	if c.rows == nil {
		return false
	}
	switch k {
	case fyne.KeyDown:
		c.highlight(min(c.at+1, len(c.items)-1))
	case fyne.KeyUp:
		c.highlight(max(c.at-1, -1))
	case fyne.KeyEscape:
		c.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.at < 0 {
			c.close()
			return false
		}
		c.choose(e, c.at)
	default:
		return false
	}
	return true
}

func (c *completing) highlight(i int) {
	if i == c.at {
		return
	}
	c.at = i
	for _, r := range c.rows {
		r.Refresh()
	}
}

func (c *completing) choose(e *Entry, i int) {
	s := c.items[i]
	c.close()
	e.replace(0, len(e.edit.runes), e.clean(s), false)
	c.close()
	if e.o.OnComplete != nil {
		e.o.OnComplete(s)
	}
}

// completion is one row of the list. Fyne takes the keyboard away from an entry when something is pressed that can't have
// it; so a row says that it could, and that it can't just now.
type completion struct {
	widget.BaseWidget
	of   *Entry
	i    int
	back *canvas.Rectangle
	face fyne.CanvasObject
}

var (
	_ fyne.Focusable    = (*completion)(nil)
	_ fyne.Disableable  = (*completion)(nil)
	_ desktop.Mouseable = (*completion)(nil)
	_ desktop.Hoverable = (*completion)(nil)
)

func newCompletion(e *Entry, i int, s string) *completion {
	c := &completion{of: e, i: i, back: Rect(e.l, Tint, 6)}
	c.back.Hide()
	item := Item{Text: s}
	if e.o.CompletionItem != nil {
		item = e.o.CompletionItem(s)
	}
	c.face = Pad(e.l, 5, 8, 5, 8, item.line(e.l, e.role, Ink))
	c.ExtendBaseWidget(c)
	return c
}

func (c *completion) FocusGained()                   {}
func (c *completion) FocusLost()                     {}
func (c *completion) TypedRune(rune)                 {}
func (c *completion) TypedKey(*fyne.KeyEvent)        {}
func (c *completion) Disabled() bool                 { return true }
func (c *completion) Enable()                        {}
func (c *completion) Disable()                       {}
func (c *completion) MouseDown(*desktop.MouseEvent)  { c.of.list.choose(c.of, c.i) }
func (c *completion) MouseUp(*desktop.MouseEvent)    {}
func (c *completion) MouseIn(*desktop.MouseEvent)    { c.of.list.highlight(c.i) }
func (c *completion) MouseMoved(*desktop.MouseEvent) {}
func (c *completion) MouseOut()                      {}

func (c *completion) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{c.back, c.face},
		Min:   c.face.MinSize,
		Place: func(s fyne.Size) {
			c.back.Resize(s)
			c.face.Resize(s)
		},
		Update: func() { c.back.Hidden = c.of.list.at != c.i },
	}
}
