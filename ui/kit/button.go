package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Kind says how much a button asks to be pressed.
type Kind int

const (
	Plain   Kind = iota // a surface with a border
	Primary             // pine; one on a screen
	Quiet               // nothing but its words
	Danger              // what can't be undone
	OnRail              // on the pine of the rail and the start screen
	Sunlit              // the one to begin with, on the rail
)

type paint struct{ face, line, ledge, ink, second, ring Color }

var paints = map[Kind]paint{
	Plain:   {Surface, LineStrong, Ledge, Ink, Ink2, Pine},
	Primary: {Pine, "", PineLedge, OnPine, OnPine, Pine},
	Quiet:   {"", "", "", Ink, Ink2, Pine},
	Danger:  {Surface, Error, Ledge, Error, Ink2, Pine},
	OnRail:  {RailRaised, "", railLedge, RailInk, RailInk2, Sun},
	Sunlit:  {Sun, "", SunLedge, OnSun, OnSun, RailInk},
}

// Button is pressed with the pointer, Enter or Space.
type Button struct {
	control
	kind         Kind
	label, icon  string
	second       string // a line below the label
	key          string
	trailing     bool
	small        bool
	start        bool // words begin where reading starts
	face, foot   *canvas.Rectangle
	content      *fyne.Container
	height, room float32
}

// NewButton makes a button. label or icon may be "".
func NewButton(l *Look, label, icon string, kind Kind, tapped func()) *Button {
	b := &Button{kind: kind, label: label, icon: icon, height: 38, room: 14}
	b.init(l, b, paints[kind].ring, 8, tapped)
	b.face, b.foot = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	b.content = Row(l, 8)
	b.fill()
	return b
}

// Trailing puts the icon after the label, where going on in reading leads ("next").
func (b *Button) Trailing() *Button { return b.with(func() { b.trailing = true }) }

// Small makes the button fit into a row or a panel.
func (b *Button) Small() *Button { return b.with(func() { b.small, b.height, b.room = true, 30, 10 }) }

// Tiny makes the button fit into the status line.
func (b *Button) Tiny() *Button { return b.with(func() { b.small, b.height, b.room = true, 23, 8 }) }

// Key shows the key that does the same.
func (b *Button) Key(name string) *Button { return b.with(func() { b.key = name }) }

// Second adds a line that explains the label; the button grows.
func (b *Button) Second(line string) *Button {
	return b.with(func() { b.second, b.height, b.room = line, 72, 18 })
}

// Tip shows words while the pointer rests on the button. Buttons that have only an icon must have one.
func (b *Button) Tip(text string) *Button { b.tip = text; return b }

// SetLabel changes the words.
func (b *Button) SetLabel(s string) { b.with(func() { b.label = s }) }

// SetIcon changes the icon.
func (b *Button) SetIcon(name string) { b.with(func() { b.icon = name }) }

// OnTapped sets what the button does.
func (b *Button) OnTapped(do func()) { b.act = do }

// Label is what the button says.
func (b *Button) Label() string { return b.label }

func (b *Button) with(change func()) *Button {
	change()
	b.fill()
	b.Refresh()
	return b
}

// fill makes the words and icons anew.
func (b *Button) fill() {
	p := paints[b.kind]
	ink, second := p.ink, p.second
	if b.disabled {
		ink, second = Ink2, Ink2
	}
	role := Body
	if b.kind == Primary || b.kind == Sunlit || b.kind == OnRail || b.second != "" {
		role = Strong
	}
	if b.small {
		role = Second
	}
	var objs []fyne.CanvasObject
	var picture fyne.CanvasObject
	if b.icon != "" {
		size := float32(18)
		if b.second != "" {
			size = 26
		}
		if b.small {
			size = 16
		}
		picture = Icon(b.l, b.icon, ink, size)
	}
	if picture != nil && !b.trailing {
		objs = append(objs, picture)
	}
	switch {
	case b.second != "":
		label, line := Write(b.l, b.label, Section, ink), Write(b.l, b.second, Second, second)
		objs = append(objs, Space(b.l, 2, 0), Fill(Column(b.l, 2, word(b.l, label, b.label, b.l.S(120)), word(b.l, line, b.second, b.l.S(200)))))
	case b.label != "":
		objs = append(objs, Write(b.l, b.label, role, ink))
	}
	if b.key != "" {
		objs = append(objs, keyBox(b.l, b.key, ink))
	}
	if picture != nil && b.trailing {
		objs = append(objs, picture)
	}
	b.content.Objects = objs
}

// paint colours the face for the state the button is in.
func (b *Button) paint() {
	l, p := b.l, paints[b.kind]
	b.face.CornerRadius, b.foot.CornerRadius = l.S(8), l.S(8)
	b.face.StrokeWidth, b.face.FillColor, b.foot.FillColor = 0, color.Transparent, color.Transparent
	face, line := p.face, p.line
	if b.disabled {
		if b.kind != Quiet {
			face = Surface2
		}
		if b.kind != Plain && b.kind != Danger {
			line = ""
		} else {
			line = Hairline
		}
	}
	if face != "" {
		b.face.FillColor = l.Color(face)
	}
	if line != "" {
		b.face.StrokeColor, b.face.StrokeWidth = l.Color(line), l.S(1)
	}
	if b.hovered && !b.disabled {
		if face == "" {
			b.face.FillColor = l.Color(Surface2)
		} else {
			b.face.FillColor = Mix(l.Color(face), l.Color(p.ink), .07)
		}
	}
	if p.ledge != "" && !b.disabled && !b.pressed {
		b.foot.FillColor = l.Color(p.ledge)
	}
}

func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		l := b.l
		down := float32(0)
		if b.pressed {
			down = l.S(2)
		}
		b.face.Move(fyne.NewPos(0, down))
		b.face.Resize(s)
		half := s.Height / 2
		b.foot.Move(fyne.NewPos(0, half))
		b.foot.Resize(fyne.NewSize(s.Width, half+l.S(LedgeHeight)))
		PlaceRing(l, b.ring, fyne.NewPos(0, 0), s)
		w := b.content.MinSize().Width
		x := (s.Width - w) / 2
		if b.second != "" || b.start {
			x = l.S(b.room)
			w = s.Width - 2*x
		}
		h := HeightFor(b.content, w)
		l.Put(b.content, s.Width, x, (s.Height-h)/2+down, w, h)
	}
	b.paint()
	return &Drawn{
		Fixed: []fyne.CanvasObject{b.foot, b.face, b.content, b.ring},
		Min: func() fyne.Size {
			m := b.content.MinSize()
			return fyne.NewSize(max(m.Width+2*b.l.S(b.room), b.l.S(b.height)), b.l.S(b.height))
		},
		Place: layout,
		Update: func() {
			b.fill()
			b.paint()
			layout(b.Size())
			b.content.Refresh()
		},
	}
}

// KeyBox is the name of a key in a small box. It is always written from left to right.
func KeyBox(l *Look, name string) fyne.CanvasObject { return keyBox(l, name, Ink) }

// IconKey is the box of a key that has a sign instead of a name.
func IconKey(l *Look, icon string) fyne.CanvasObject {
	return Stack(Outlined(l, Surface, LineStrong, 1, 4), Pad(l, 3, 5, 3, 5, Icon(l, icon, Ink, 10)))
}

func keyBox(l *Look, name string, c Color) fyne.CanvasObject {
	size, _ := l.TextSize(Status)
	t := &canvas.Text{Text: name, TextSize: size * .94, Color: l.Color(c)}
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = Mix(l.Color(c), l.Color(Surface), .35), l.S(1), l.S(4)
	if c == Ink {
		r.FillColor = l.Color(Surface)
	}
	return Stack(r, Pad(l, 0, 5, 0, 5, t))
}

// KeyHint is a key and what it does.
func KeyHint(l *Look, key, words string, c Color) fyne.CanvasObject {
	return Row(l, 5, keyBox(l, key, Ink), Write(l, words, Status, c))
}
