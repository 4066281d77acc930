package ballot

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// Score is a score from 1 to 5: five blocks that rise towards the side where reading ends. Keys from 1 to 5 and
// presses choose; space is no opinion, which is not a score of 0.
type Score struct {
	widget.BaseWidget
	l             *kit.Look
	value, target int  // 0 for none
	half          bool // the value is half a step more: a median
	changed       func(int)
	focused       bool
	blocks        [5]*canvas.Rectangle
	goal, ring    *canvas.Rectangle
	rest          *canvas.Rectangle // fills half of a block
	figures       [5]*canvas.Text
	shown         []fyne.CanvasObject
}

// NewScore makes the blocks; changed gets 1 to 5, or 0 for no opinion. Without changed they are only to be looked
// at. The target is outlined.
func NewScore(l *kit.Look, value, target int, changed func(int)) *Score {
	s := &Score{l: l, value: value, target: target, changed: changed, ring: kit.FocusRing(l, kit.Pine, 3)}
	for i := range s.blocks {
		s.blocks[i] = kit.StepRect(l, kit.Surface2)
		s.figures[i] = kit.Write(l, fmt.Sprint(i+1), kit.Second, kit.Ink2)
	}
	s.rest = kit.StepRect(l, kit.Pine)
	s.rest.FillColor = kit.Mix(l.Color(kit.Surface2), l.Color(kit.Pine), .35)
	s.goal = canvas.NewRectangle(nil)
	s.goal.StrokeColor, s.goal.StrokeWidth = l.Color(kit.Target), s.unit()*2.5
	s.goal.TopLeftCornerRadius, s.goal.TopRightCornerRadius = s.unit()*3, s.unit()*3
	s.ExtendBaseWidget(s)
	return s
}

func (s *Score) unit() float32 {
	body, _ := s.l.TextSize(kit.Body)
	return body / 15
}

// Set shows another score and target, without telling changed.
func (s *Score) Set(value, target int) {
	if s.value != value || s.target != target || s.half {
		s.value, s.target, s.half = value, target, false
		s.Refresh()
	}
}

// SetMedians shows medians, which may lie between two scores: then half of a block is filled, and the outline is that of the
// block in which the target lies.
func (s *Score) SetMedians(value, target float64) {
	whole := math.Floor(value)
	s.value, s.half, s.target = int(whole), value > whole, int(math.Ceil(target))
	s.Refresh()
}

// OnChanged sets what is told when another score is given; nil makes the blocks to be only looked at.
func (s *Score) OnChanged(changed func(int)) { s.changed = changed }

// Disabled tells that the blocks are only to be looked at: the keyboard passes them by.
func (s *Score) Disabled() bool { return s.changed == nil }

// Enable changes nothing: OnChanged says whether a score can be given.
func (s *Score) Enable() {}

// Disable makes the blocks only to be looked at.
func (s *Score) Disable() { s.OnChanged(nil) }

// Value is the score shown; 0 for none.
func (s *Score) Value() int { return s.value }

func (s *Score) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(s.unit()*(5*27+4*3), s.unit()*34) },
		Paint: s.paint,
		Parts: func() []fyne.CanvasObject { return s.shown },
		Of:    s,
	}
}

func (s *Score) paint(size fyne.Size) {
	u := s.unit()
	s.shown = s.shown[:0]
	foot := (size.Height + 34*u) / 2
	for i, b := range s.blocks {
		x, h := float32(i)*30*u, (20+3.5*float32(i))*u
		fill, ink := kit.Surface2, kit.Ink2
		if i < s.value {
			fill, ink = kit.Pine, kit.OnPine
		}
		b.FillColor = s.l.Color(fill)
		b.StrokeColor, b.StrokeWidth = nil, 0
		if i >= s.value {
			b.StrokeColor, b.StrokeWidth = s.l.Color(kit.Hairline), s.l.S(1)
		}
		s.l.Put(b, size.Width, x, foot-h, 27*u, h)
		s.shown = append(s.shown, b)
		if s.half && i == s.value {
			s.l.Put(s.rest, size.Width, x, foot-h, 13.5*u, h)
			s.shown = append(s.shown, s.rest)
		}
		if i+1 == s.target {
			s.l.Put(s.goal, size.Width, x, foot-h, 27*u, h)
			s.shown = append(s.shown, s.goal)
		}
		t := s.figures[i]
		if c := s.l.Color(ink); t.Color != c || t.TextStyle.Bold != (i+1 == s.value) {
			t.Color, t.TextStyle.Bold = c, i+1 == s.value
			t.Refresh()
		}
		m := t.MinSize()
		s.l.Put(t, size.Width, x+(27*u-m.Width)/2, foot-m.Height-2*u, m.Width, m.Height)
		s.shown = append(s.shown, t)
	}
	if s.focused {
		w := u * (5*27 + 4*3)
		x := float32(0)
		if s.l.RTL() {
			x = size.Width - w
		}
		kit.PlaceRing(s.l, s.ring, fyne.NewPos(x, foot-34*u), fyne.NewSize(w, 34*u))
		s.shown = append(s.shown, s.ring)
	}
}

func (s *Score) choose(v int) {
	if s.changed == nil {
		return
	}
	s.value = v
	s.Refresh()
	s.changed(v)
}

// MouseDown chooses the block under the mouse; the chosen one again takes the score away.
func (s *Score) MouseDown(e *desktop.MouseEvent) {
	if s.changed == nil || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(s)
	x := e.Position.X
	if s.l.RTL() {
		x = s.Size().Width - x
	}
	v := 1 + int(x/(30*s.unit()))
	switch {
	case v == s.value:
		s.choose(0)
	case v >= 1 && v <= 5:
		s.choose(v)
	}
}

func (s *Score) MouseUp(*desktop.MouseEvent) {}

func (s *Score) FocusGained() { s.focused = s.changed != nil; s.Refresh() }

func (s *Score) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune reads a key from 1 to 5.
func (s *Score) TypedRune(r rune) {
	if v := kit.Digit(r, 5); v > 0 {
		s.choose(v)
	}
}

// TypedKey moves the score by one, or takes it away.
func (s *Score) TypedKey(e *fyne.KeyEvent) {
	step := s.l.Forward(e.Name)
	switch {
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace:
		s.choose(0)
	case step != 0:
		s.choose(min(5, max(1, s.value+step)))
	default:
		kit.Unhandled(s, e)
	}
}

// Describe tells the score.
func (s *Score) Describe() kit.Description {
	d := kit.Description{Kind: "score"}
	if s.value > 0 {
		d.Value = s.l.Number(s.value)
	}
	if s.changed == nil {
		d.State = []string{"readonly"}
	}
	return d
}
