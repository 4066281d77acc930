package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// State is where a step or an exercise stands.
type State int

const (
	Ahead State = iota
	Now
	Done
)

// Step is one block of a stair.
type Step struct {
	Name  string
	State State
	Tip   string
}

// StepStair shows the steps of an exercise as blocks that rise towards the reading end. A press, or Enter, goes to one.
type StepStair struct {
	Holder
	blocks []*stairBlock
}

const (
	lowestStep  = 6
	highestStep = 32
	smallStep   = 26 // width and height of a block without a name
)

// NewStepStair makes a stair; goTo is told the index of a step.
func NewStepStair(l *Look, steps []Step, goTo func(int)) *StepStair {
	return newStair(l, steps, false, goTo)
}

// NewSmallStair makes one that takes little room: its blocks have no names beside them, only as tips.
func NewSmallStair(l *Look, steps []Step, goTo func(int)) *StepStair {
	return newStair(l, steps, true, goTo)
}

func newStair(l *Look, steps []Step, small bool, goTo func(int)) *StepStair {
	s := &StepStair{}
	highest, weight := float32(highestStep), float32(1)
	if small {
		highest, weight = smallStep-lowestStep, 0
	}
	var controls []*control
	weights := make([]float32, len(steps))
	objs := make([]fyne.CanvasObject, len(steps))
	for i, step := range steps {
		high := highest
		if len(steps) > 1 {
			high = lowestStep + (highest-lowestStep)*float32(i)/float32(len(steps)-1)
		}
		b := newStairBlock(l, step, high, small, func() { goTo(i) })
		s.blocks = append(s.blocks, b)
		controls = append(controls, &b.control)
		weights[i], objs[i] = weight, b
	}
	walk(controls, l.Forward, nil)
	s.Hold(s, Columns(l, 3, weights, objs...))
	return s
}

// stairBlock is one step with its name.
type stairBlock struct {
	control
	step  Step
	high  float32
	small bool
	face  *canvas.Rectangle
	line  *canvas.Rectangle
	text  *canvas.Text
	name  *fyne.Container
}

func newStairBlock(l *Look, step Step, high float32, small bool, act func()) *stairBlock {
	b := &stairBlock{step: step, high: high, small: small}
	fill, line := Surface2, Hairline
	switch step.State {
	case Done:
		fill, line = Pine, Pine
	case Now:
		fill, line = Sun, Sun
	}
	b.face, b.line = StepRect(l, fill), Rect(l, line, 0)
	if step.State == Ahead {
		b.face.StrokeColor, b.face.StrokeWidth = l.Color(Hairline), 1
	}
	ink := Ink2
	if step.State != Ahead {
		ink = Ink
	}
	b.text = Write(l, step.Name, Second, ink)
	b.text.TextStyle.Bold = step.State == Now
	b.name = word(l, b.text, step.Name, 0)
	b.tip = step.Tip
	if b.tip == "" {
		b.tip = step.Name
	}
	b.init(l, b, Pine, 3, act)
	return b
}

func (b *stairBlock) CreateRenderer() fyne.WidgetRenderer {
	l := b.l
	top, least := l.S(highestStep), l.S(40)
	under := l.S(5) + b.text.MinSize().Height
	if b.small {
		top, least, under = l.S(smallStep-2), l.S(smallStep), l.S(2)
		b.name.Hide()
	}
	layout := func(s fyne.Size) {
		high := l.S(b.high)
		b.face.Move(fyne.NewPos(0, top-high))
		b.face.Resize(fyne.NewSize(s.Width, high))
		b.line.Move(fyne.NewPos(0, top))
		b.line.Resize(fyne.NewSize(s.Width, l.S(2)))
		b.name.Move(fyne.NewPos(0, top+l.S(5)))
		b.name.Resize(fyne.NewSize(s.Width-l.S(4), b.text.MinSize().Height))
		if l.RTL() {
			b.name.Move(fyne.NewPos(l.S(4), top+l.S(5)))
		}
		PlaceRing(l, b.ring, fyne.NewPos(0, top-high), fyne.NewSize(s.Width, high+l.S(2)))
	}
	paint := func() {
		if b.step.State != Ahead {
			return
		}
		b.face.FillColor = l.Color(Surface2)
		if b.hovered {
			b.face.FillColor = l.Color(Tint)
		}
	}
	return &Drawn{
		Fixed:  []fyne.CanvasObject{b.face, b.line, b.name, b.ring},
		Min:    func() fyne.Size { return fyne.NewSize(least, top+under) },
		Place:  layout,
		Update: paint,
	}
}
