package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"madrega/app/bidi"
)

func (e *Entry) build() {
	l := e.l
	e.face, e.caret, e.bar = Outlined(l, Surface, LineStrong, 1.5, 8), Rect(l, Pine, 0), Rect(l, LineStrong, 2)
	e.ring = FocusRing(l, Pine, 8)
	e.ring.Hide()
	e.ink = container.NewWithoutLayout()
	e.clip = container.NewClip(e.ink)
	e.wheel = &wheel{turn: e.scroll}
	e.wheel.ExtendBaseWidget(e.wheel)
	lines := 1
	if e.o.Multiline {
		lines = e.o.Rows
	}
	e.hint = NewParagraph(l, e.o.Placeholder, e.role).MaxLines(lines).SetColor(Ink2)
	if e.o.LTR {
		e.hint.Content()
	}
	e.message = NewParagraph(l, "", Second).SetColor(Error)
}

func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{e.ring, e.face, e.clip, e.wheel, e.bar, e.message},
		Min: func() fyne.Size {
			return fyne.NewSize(e.l.S(60), e.natural(e.Size().Width)+e.messageHeight(e.Size().Width))
		},
		Place: func(fyne.Size) {
			e.flow()
			e.limit()
			e.reveal()
			e.arrange()
		},
		Update: e.arrange,
	}
}

// HeightFor gives the height of the entry and of what is wrong with it.
func (e *Entry) HeightFor(width float32) float32 { return e.natural(width) + e.messageHeight(width) }

// natural is the height of the field itself.
func (e *Entry) natural(width float32) float32 {
	_, y := e.room()
	if e.o.Multiline {
		return Ceil(float32(e.rowsAt(width))*e.pitch() + 2*y)
	}
	if e.o.Bare {
		return max(e.l.S(30), Ceil(e.pitch()))
	}
	return max(e.l.S(38), Ceil(e.pitch()+e.l.S(10)))
}

// room is the space between the edge of the field and its text.
func (e *Entry) room() (x, y float32) {
	if e.o.Bare {
		return e.l.S(4), e.l.S(4)
	}
	return e.l.S(12), e.l.S(8)
}

// messageGap keeps what is wrong clear of the ring around the field.
const messageGap = 7

func (e *Entry) messageHeight(width float32) float32 {
	if e.problem == "" {
		return 0
	}
	return e.message.HeightFor(width) + e.l.S(messageGap)
}

// field is the size of the field, area that of the text in it.
func (e *Entry) field() fyne.Size {
	s := e.Size()
	return fyne.NewSize(s.Width, max(0, s.Height-e.messageHeight(s.Width)))
}

func (e *Entry) area() fyne.Size {
	x, y := e.room()
	f := e.field()
	if !e.o.Multiline {
		y = 0
	}
	return fyne.NewSize(max(0, f.Width-2*x), max(0, f.Height-2*y))
}

// origin is where the area stands in the field.
func (e *Entry) origin() fyne.Position {
	x, y := e.room()
	if !e.o.Multiline {
		y = 0
	}
	return fyne.NewPos(x, y)
}

// flow breaks the text into rows.
func (e *Entry) flow() {
	runes := e.edit.runes
	if e.o.Password {
		runes = make([]rune, len(e.edit.runes))
		for i := range runes {
			runes[i] = '•'
		}
	}
	width := float32(0)
	if e.o.Multiline {
		width = max(0, e.area().Width-e.caretWidth())
	}
	e.rows.set(runes, width, e.dir)
	e.yield()
}

func (e *Entry) caretWidth() float32 { return e.l.S(1.6) }

// left is where a row begins in the area.
func (e *Entry) left(i int) float32 {
	w, wide := e.area().Width, e.rows.wide(i)
	switch {
	case !e.o.Multiline && wide > w:
		return e.pan
	case e.rows.all[i].dir == bidi.RTL:
		return w - wide
	}
	return 0
}

// topOf is where a row begins in the area, from above.
func (e *Entry) topOf(i int) float32 {
	if !e.o.Multiline {
		return (e.area().Height - e.pitch()) / 2
	}
	return float32(i)*e.pitch() - e.top
}

// caretPlace gives the row of the caret and where it stands in the area.
func (e *Entry) caretPlace() (row int, at fyne.Position) {
	row = e.rows.at(e.edit.caret, e.edit.after)
	x := e.left(row) + e.rows.x(row, e.edit.caret, e.edit.after)
	if e.rows.all[row].dir == bidi.RTL { // on the side where writing goes on, not over the letter before
		x -= e.caretWidth()
	}
	return row, fyne.NewPos(max(0, min(x, e.area().Width-e.caretWidth())), e.topOf(row))
}

// reveal moves the text so that the caret can be seen.
func (e *Entry) reveal() {
	area := e.area()
	if area.Width <= 0 {
		return
	}
	if !e.focused {
		e.rest()
		return
	}
	row := e.rows.at(e.edit.caret, e.edit.after)
	if e.o.Multiline {
		y := float32(row) * e.pitch()
		e.top = min(e.top, y)
		e.top = max(e.top, y+e.pitch()-area.Height)
		e.limit()
		return
	}
	wide := e.rows.wide(row)
	if wide <= area.Width {
		return
	}
	x := e.rows.x(row, e.edit.caret, e.edit.after)
	e.pan = max(min(e.pan, area.Width-e.caretWidth()-x), -x)
	e.pan = max(min(e.pan, 0), area.Width-wide-e.caretWidth())
}

// rest shows the beginning of one line that is too long. Of many lines it shows what was shown.
func (e *Entry) rest() {
	if e.o.Multiline {
		return
	}
	if e.rows.all[0].dir == bidi.RTL {
		e.pan = e.area().Width - e.rows.wide(0)
	} else {
		e.pan = 0
	}
}

func (e *Entry) scroll(by float32) {
	e.top -= by
	e.limit()
	e.Refresh()
}

func (e *Entry) overflow() float32 {
	return max(0, float32(len(e.rows.all))*e.pitch()-e.area().Height)
}

func (e *Entry) limit() { e.top = max(0, min(e.top, e.overflow())) }

// wheel lies over a text that is higher than its field and notices the wheel of the mouse. Elsewhere it is hidden, so
// that the page moves.
type wheel struct {
	widget.BaseWidget
	turn func(float32)
}

func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.turn(e.Scrolled.DY) }

func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{Min: func() fyne.Size { return fyne.Size{} }, Place: func(fyne.Size) {}}
}

// arrange puts everything in its place.
func (e *Entry) arrange() {
	l, size, field, area := e.l, e.Size(), e.field(), e.area()
	e.face.Resize(field)
	e.face.FillColor, e.face.StrokeColor = l.Color(Surface), l.Color(LineStrong)
	if e.problem != "" {
		e.face.StrokeColor = l.Color(Error)
	}
	if e.disabled || e.o.ReadOnly {
		e.face.FillColor = l.Color(Surface2)
	}
	e.face.Hidden = e.o.Bare && !e.focused
	PlaceRing(l, e.ring, fyne.NewPos(0, 0), field)
	e.ring.Hidden = !e.focused
	e.clip.Move(e.origin())
	e.clip.Resize(area)

	e.message.Hidden = e.problem == ""
	if e.problem != "" {
		e.message.Move(fyne.NewPos(0, field.Height+l.S(messageGap)))
		e.message.Resize(fyne.NewSize(size.Width, size.Height-field.Height-l.S(messageGap)))
	}
	e.limit()
	over := e.overflow()
	e.wheel.Hidden = !e.o.Multiline || over == 0
	e.wheel.Resize(field)
	e.bar.Hidden = e.wheel.Hidden
	if !e.bar.Hidden {
		h := max(l.S(16), area.Height*area.Height/(area.Height+over))
		l.Put(e.bar, field.Width, field.Width-l.S(7), e.origin().Y+(area.Height-h)*e.top/over, l.S(4), h)
	}
	e.drawRows(area)
}

// drawRows draws the rows that can be seen, what is selected in them, and the caret.
func (e *Entry) drawRows(area fyne.Size) {
	e.ink.Objects = e.ink.Objects[:0]
	if len(e.edit.runes) == 0 {
		y := e.topOf(0)
		e.hint.Move(fyne.NewPos(0, y))
		e.hint.Resize(fyne.NewSize(area.Width, area.Height-y))
		e.ink.Objects = append(e.ink.Objects, e.hint)
	}
	from, to := e.edit.selection()
	if !e.focused {
		from, to = 0, 0
	}
	first, last := 0, len(e.rows.all)-1
	if e.o.Multiline {
		first = max(0, int(e.top/e.pitch()))
		last = min(last, int((e.top+area.Height)/e.pitch()))
	}
	texts, marks := 0, 0
	for i := first; i <= last; i++ {
		for _, s := range e.rows.marked(i, from, to, e.l.S(5)) {
			m := nth(&e.marks, marks, func() *canvas.Rectangle { return canvas.NewRectangle(nil) })
			marks++
			m.FillColor = Mix(e.l.Color(Surface), e.l.Color(Pine), .28)
			m.Move(fyne.NewPos(e.left(i)+s.left, e.topOf(i)))
			m.Resize(fyne.NewSize(s.right-s.left, e.pitch()))
			e.ink.Objects = append(e.ink.Objects, m)
		}
	}
	color := e.color
	if e.disabled {
		color = Ink2
	}
	for i := first; i <= last; i++ {
		t := nth(&e.lines, texts, func() *canvas.Text { return canvas.NewText("", nil) })
		texts++
		e.style(t)
		t.Color, t.Text = e.l.Color(color), e.rows.visual(i)
		e.place(t, e.left(i), e.topOf(i), e.rows.wide(i))
		e.ink.Objects = append(e.ink.Objects, t)
	}
	if e.focused && !e.disabled && !e.o.ReadOnly {
		_, at := e.caretPlace()
		e.caret.Hidden = false
		h := e.size() * 1.2
		e.caret.Move(fyne.NewPos(at.X, at.Y+(e.pitch()-h)/2))
		e.caret.Resize(fyne.NewSize(e.caretWidth(), h))
		e.ink.Objects = append(e.ink.Objects, e.caret)
	}
	canvas.Refresh(e.ink)
	for _, o := range e.ink.Objects {
		canvas.Refresh(o)
	}
}

// nth gives an object of a list that grows as needed.
func nth[T any](list *[]T, n int, make func() T) T {
	for len(*list) <= n {
		*list = append(*list, make())
	}
	return (*list)[n]
}
