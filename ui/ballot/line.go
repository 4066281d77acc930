package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// boxLine are the boxes of a ballot, a group of them for each question, with the sum after the last one. Where there is
// not room for all groups beside each other, each has a line of its own.
type boxLine struct {
	widget.BaseWidget
	b       *Entry
	focused bool
	wrong   bool // the last key was
	ring    *canvas.Rectangle
	boxes   []box
	groups  []*canvas.Text
	heads   []*canvas.Text
	sumHead *canvas.Text
	sum     *canvas.Text
	saved   *canvas.Image // the sums are the same
	paper   *canvas.Text
	total   box
	shown   []fyne.CanvasObject
	places  []fyne.Position // of the boxes, and of that of the total, as they are drawn
}

type box struct {
	face *canvas.Rectangle
	text *canvas.Text
}

const (
	boxWide, boxHigh = 34, 38 // a box
	boxPitch         = 39     // from box to box
	groupGap         = 22     // between groups
	headHigh         = 40     // names above the boxes
	sumWide          = 58
)

func newBoxLine(b *Entry) *boxLine {
	l := b.l
	v := &boxLine{b: b, ring: kit.FocusRing(l, kit.Pine, 8)}
	for range b.o.count() {
		v.boxes = append(v.boxes, newBox(l))
	}
	for _, name := range b.o.Rows {
		v.groups = append(v.groups, kit.Write(l, name, kit.Second, kit.Ink))
	}
	for i := range b.o.Columns {
		v.heads = append(v.heads, kit.Write(l, l.Number(i+1), kit.Status, kit.Ink2))
	}
	for range len(b.o.Rows) - 1 {
		for i := range b.o.Columns {
			v.heads = append(v.heads, kit.Write(l, l.Number(i+1), kit.Status, kit.Ink2))
		}
	}
	v.sumHead, v.sum = kit.Write(l, l.T("ballot.sum"), kit.Second, kit.Ink2), kit.Write(l, "", kit.News, kit.Ink2)
	v.paper, v.total = kit.Write(l, l.T("ballot.paper"), kit.Second, kit.Ink2), newBox(l)
	v.saved = kit.Icon(l, "tick", kit.OK, 16)
	v.ExtendBaseWidget(v)
	return v
}

func newBox(l *kit.Look) box {
	return box{kit.Outlined(l, kit.Surface, kit.LineStrong, 1, 8), kit.Write(l, "", kit.Section, kit.Ink)}
}

// width is that of all groups beside each other.
func (v *boxLine) width(lines bool) float32 {
	o := v.b.o
	group := float32(len(o.Columns)*boxPitch - (boxPitch - boxWide))
	if lines {
		return v.b.l.S(group + v.tail())
	}
	return v.b.l.S(group*float32(len(o.Rows)) + groupGap*float32(len(o.Rows)-1) + v.tail())
}

// tail is the width of what follows the boxes.
func (v *boxLine) tail() float32 {
	if v.b.draft.WithTotal {
		return groupGap + 2*sumWide
	}
	return groupGap + sumWide
}

// HeightFor is the height at a width.
func (v *boxLine) HeightFor(width float32) float32 {
	n := 1
	if v.width(false) > width+.5 {
		n = len(v.b.o.Rows)
	}
	return v.b.l.S(float32(n*(headHigh+boxHigh) + (n-1)*6))
}

func (v *boxLine) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min: func() fyne.Size {
			w := max(v.Size().Width, v.width(true))
			return fyne.NewSize(v.width(true), v.HeightFor(w))
		},
		Paint: v.paint,
		Parts: func() []fyne.CanvasObject { return v.shown },
		Of:    v,
	}
}

func (v *boxLine) paint(size fyne.Size) {
	l, o, d := v.b.l, v.b.o, v.b.draft
	v.shown, v.places = v.shown[:0], v.places[:0]
	put := func(t fyne.CanvasObject, x, y, w, h float32) {
		l.Put(t, size.Width, x, y, w, h)
		v.shown = append(v.shown, t)
	}
	text := func(t *canvas.Text, x, y, w float32) { // in the middle of w
		m := t.MinSize()
		put(t, x+(w-m.Width)/2, y-m.Height/2, m.Width, m.Height)
	}
	stacked := v.width(false) > size.Width+.5
	x, y := float32(0), float32(0)
	n := len(o.Columns)
	for g := range o.Rows {
		if g > 0 && stacked {
			x, y = 0, y+l.S(headHigh+boxHigh+6)
		} else if g > 0 {
			x += l.S(groupGap - (boxPitch - boxWide))
		}
		m := v.groups[g].MinSize()
		put(v.groups[g], x, y+l.S(11)-m.Height/2, m.Width, m.Height)
		for c := range n {
			i := g*n + c
			text(v.heads[i], x, y+l.S(29), l.S(boxWide))
			v.box(v.boxes[i], d.now.boxes[i], i, x, y+l.S(headHigh), l.S(boxWide), size.Width, put)
			x += l.S(boxPitch)
		}
	}
	x += l.S(groupGap - (boxPitch - boxWide))
	v.paintSum(x, y, put, text)
	if d.WithTotal {
		x += l.S(sumWide)
		text(v.paper, x, y+l.S(29), l.S(sumWide))
		v.box(v.total, d.now.total, len(v.boxes), x, y+l.S(headHigh), l.S(sumWide), size.Width, put)
	}
}

// paintSum writes the sum of what is in the boxes: faint until the last one, with a tick when the paper says the same.
func (v *boxLine) paintSum(x, y float32, put func(fyne.CanvasObject, float32, float32, float32, float32), text func(*canvas.Text, float32, float32, float32)) {
	l, d := v.b.l, v.b.draft
	c := kit.Ink2
	if d.now.at == len(v.boxes) {
		c = kit.Ink
	}
	mid := y + l.S(headHigh+boxHigh/2)
	if typed := d.WithTotal && d.now.total != boxAhead; typed && d.now.total == d.now.sum() {
		c = kit.OK
		put(v.saved, x+l.S(sumWide-16), mid-l.S(8), l.S(16), l.S(16))
	} else if typed && v.wrong {
		c = kit.Error
	}
	v.sum.Color = l.Color(c)
	v.sum.Text = l.Number(d.now.sum())
	v.sum.Refresh()
	text(v.sumHead, x, y+l.S(29), l.S(sumWide))
	text(v.sum, x, mid, l.S(sumWide))
}

// box draws one box and remembers where it is.
func (v *boxLine) box(b box, value, i int, x, y, w, width float32, put func(fyne.CanvasObject, float32, float32, float32, float32)) {
	l, d := v.b.l, v.b.draft
	fill, line, stroke := kit.Surface, kit.LineStrong, float32(1)
	text, ink := "", kit.Ink
	switch {
	case value > 0 || value == 0 && i == len(v.boxes):
		fill, line, text = kit.Tint, kit.Pine, fmt.Sprint(value)
	case value == boxNone:
		fill, ink, text = kit.Surface2, kit.Ink2, "–"
	}
	if i == d.now.at && v.focused {
		fill, line, stroke = kit.Surface, kit.Pine, 3
		if v.wrong {
			fill, line = kit.ErrorFill, kit.Error
		}
	}
	b.face.FillColor, b.face.StrokeColor, b.face.StrokeWidth = l.Color(fill), l.Color(line), l.S(stroke)
	b.face.CornerRadius = l.S(8)
	put(b.face, x, y, w, l.S(boxHigh))
	v.places = append(v.places, b.face.Position())
	b.text.Text, b.text.Color = text, l.Color(ink)
	b.text.Refresh()
	m := b.text.MinSize()
	put(b.text, x+(w-m.Width)/2, y+(l.S(boxHigh)-m.Height)/2, m.Width, m.Height)
}

// tell shows what a key did.
func (v *boxLine) tell(s said) {
	v.wrong = s.wrong
	v.b.tell(s)
	v.Refresh()
}

func (v *boxLine) FocusGained() { v.focused = true; kit.Reveal(v); v.Refresh() }

func (v *boxLine) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune fills a box. Space and 0 are no opinion; any other sign is an error that changes nothing.
func (v *boxLine) TypedRune(r rune) {
	d := v.b.draft
	n := kit.Digit(r, 9)
	none := r == ' ' || r == '0' || r == '٠'
	switch atTotal := d.WithTotal && d.now.at == len(v.boxes); {
	case v.b.o.ReadOnly:
	case atTotal && (n > 0 || none && r != ' '):
		v.tell(d.digit(n))
	case atTotal:
		v.tell(said{key: "ballot.total.key", wrong: true})
	case none:
		v.tell(d.put(boxNone))
	case n >= 1 && n <= 5:
		v.tell(d.put(n))
	default:
		v.tell(said{key: "ballot.key", wrong: true})
	}
}

// TypedKey walks through the boxes, takes the ballot and clears it. Signs come to TypedRune too.
func (v *boxLine) TypedKey(e *fyne.KeyEvent) {
	d := v.b.draft
	step := v.b.l.Forward(e.Name)
	switch {
	case v.b.o.ReadOnly:
		kit.Unhandled(v, e)
		return
	case step != 0:
		d.move(step)
	case e.Name == fyne.KeyHome:
		d.now.at = 0
	case e.Name == fyne.KeyEnd:
		d.now.at = len(v.boxes)
	case e.Name == fyne.KeyUp:
		v.b.nextSector(-1)
	case e.Name == fyne.KeyDown:
		v.b.nextSector(1)
	case e.Name == fyne.KeyBackspace:
		d.back()
	case e.Name == fyne.KeyDelete:
		d.clear()
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		v.b.take()
		return
	case e.Name == fyne.KeyEscape:
		s, done := d.escape()
		if !done {
			kit.Unhandled(v, e)
			return
		}
		v.b.showState()
		v.tell(s)
		return
	case e.Name == fyne.KeySpace:
		return
	default:
		kit.Unhandled(v, e)
		return
	}
	v.tell(said{})
}

// MouseDown goes to the box under the mouse.
func (v *boxLine) MouseDown(e *desktop.MouseEvent) {
	if v.b.o.ReadOnly || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(v)
	l := v.b.l
	for i, p := range v.places {
		w := l.S(boxWide)
		if i == len(v.boxes) {
			w = l.S(sumWide)
		}
		if e.Position.X >= p.X && e.Position.X < p.X+w && e.Position.Y >= p.Y && e.Position.Y < p.Y+l.S(boxHigh) {
			v.b.draft.now.at = i
			v.tell(said{})
			return
		}
	}
}

func (v *boxLine) MouseUp(*desktop.MouseEvent) {}
