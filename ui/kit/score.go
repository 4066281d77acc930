package kit

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ScoreBlocks is a score from 1 to 5: five blocks that rise towards the side where reading ends. Keys from 1 to 5 and
// presses choose; space is no opinion, which is not a score of 0.
type ScoreBlocks struct {
	widget.BaseWidget
	l             *Look
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

// NewScoreBlocks makes the blocks; changed gets 1 to 5, or 0 for no opinion. Without changed they are only to be looked
// at. The target is outlined.
func NewScoreBlocks(l *Look, value, target int, changed func(int)) *ScoreBlocks {
	s := &ScoreBlocks{l: l, value: value, target: target, changed: changed, ring: ring(l, Pine, 3)}
	for i := range s.blocks {
		s.blocks[i] = StepRect(l, Surface2)
		s.figures[i] = write(l, fmt.Sprint(i+1), Second, Ink2)
	}
	s.rest = StepRect(l, Pine)
	s.rest.FillColor = mix(l.Color(Surface2), l.Color(Pine), .35)
	s.goal = canvas.NewRectangle(nil)
	s.goal.StrokeColor, s.goal.StrokeWidth = l.Color(Target), s.unit()*2.5
	s.goal.TopLeftCornerRadius, s.goal.TopRightCornerRadius = s.unit()*3, s.unit()*3
	s.ExtendBaseWidget(s)
	return s
}

func (s *ScoreBlocks) unit() float32 {
	body, _ := s.l.TextSize(Body)
	return body / 15
}

// Set shows another score and target, without telling changed.
func (s *ScoreBlocks) Set(value, target int) {
	if s.value != value || s.target != target || s.half {
		s.value, s.target, s.half = value, target, false
		s.Refresh()
	}
}

// SetMedians shows medians, which may lie between two scores: then half of a block is filled, and the outline is that of the
// block in which the target lies.
func (s *ScoreBlocks) SetMedians(value, target float64) {
	whole := math.Floor(value)
	s.value, s.half, s.target = int(whole), value > whole, int(math.Ceil(target))
	s.Refresh()
}

// OnChanged sets what is told when another score is given; nil makes the blocks to be only looked at.
func (s *ScoreBlocks) OnChanged(changed func(int)) { s.changed = changed }

// Disabled tells that the blocks are only to be looked at: the keyboard passes them by.
func (s *ScoreBlocks) Disabled() bool { return s.changed == nil }

// Enable is for Fyne: see OnChanged.
func (s *ScoreBlocks) Enable() {}

// Disable makes the blocks only to be looked at.
func (s *ScoreBlocks) Disable() { s.OnChanged(nil) }

// Value is the score shown; 0 for none.
func (s *ScoreBlocks) Value() int { return s.value }

// CreateRenderer is for Fyne.
func (s *ScoreBlocks) CreateRenderer() fyne.WidgetRenderer {
	return &painted{
		min:    func() fyne.Size { return fyne.NewSize(s.unit()*(5*27+4*3), s.unit()*34) },
		paint:  s.paint,
		parts:  func() []fyne.CanvasObject { return s.shown },
		redraw: s,
	}
}

func (s *ScoreBlocks) paint(size fyne.Size) {
	u := s.unit()
	s.shown = s.shown[:0]
	foot := (size.Height + 34*u) / 2
	for i, b := range s.blocks {
		x, h := float32(i)*30*u, (20+3.5*float32(i))*u
		fill, ink := Surface2, Ink2
		if i < s.value {
			fill, ink = Pine, OnPine
		}
		b.FillColor = s.l.Color(fill)
		b.StrokeColor, b.StrokeWidth = nil, 0
		if i >= s.value {
			b.StrokeColor, b.StrokeWidth = s.l.Color(Hairline), s.l.S(1)
		}
		s.l.put(b, size.Width, x, foot-h, 27*u, h)
		s.shown = append(s.shown, b)
		if s.half && i == s.value {
			s.l.put(s.rest, size.Width, x, foot-h, 13.5*u, h)
			s.shown = append(s.shown, s.rest)
		}
		if i+1 == s.target {
			s.l.put(s.goal, size.Width, x, foot-h, 27*u, h)
			s.shown = append(s.shown, s.goal)
		}
		t := s.figures[i]
		if c := s.l.Color(ink); t.Color != c || t.TextStyle.Bold != (i+1 == s.value) {
			t.Color, t.TextStyle.Bold = c, i+1 == s.value
			t.Refresh()
		}
		m := t.MinSize()
		s.l.put(t, size.Width, x+(27*u-m.Width)/2, foot-m.Height-2*u, m.Width, m.Height)
		s.shown = append(s.shown, t)
	}
	if s.focused {
		w := u * (5*27 + 4*3)
		x := float32(0)
		if s.l.RTL() {
			x = size.Width - w
		}
		placeRing(s.l, s.ring, fyne.NewPos(x, foot-34*u), fyne.NewSize(w, 34*u))
		s.shown = append(s.shown, s.ring)
	}
}

func (s *ScoreBlocks) choose(v int) {
	if s.changed == nil {
		return
	}
	s.value = v
	s.Refresh()
	s.changed(v)
}

// MouseDown chooses the block under the mouse; the chosen one again takes the score away.
func (s *ScoreBlocks) MouseDown(e *desktop.MouseEvent) {
	if s.changed == nil || e.Button != desktop.MouseButtonPrimary {
		return
	}
	focus(s)
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

// MouseUp is for Fyne.
func (s *ScoreBlocks) MouseUp(*desktop.MouseEvent) {}

// FocusGained is for Fyne.
func (s *ScoreBlocks) FocusGained() { s.focused = s.changed != nil; s.Refresh() }

// FocusLost is for Fyne.
func (s *ScoreBlocks) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune reads a key from 1 to 5.
func (s *ScoreBlocks) TypedRune(r rune) {
	if v := digit(r, 5); v > 0 {
		s.choose(v)
	}
}

// TypedKey moves the score by one, or takes it away.
func (s *ScoreBlocks) TypedKey(e *fyne.KeyEvent) {
	step := s.l.forward(e.Name)
	switch {
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace:
		s.choose(0)
	case step != 0:
		s.choose(min(5, max(1, s.value+step)))
	default:
		Unhandled(s, e)
	}
}
