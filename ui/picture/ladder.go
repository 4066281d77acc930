package picture

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/app/bidi"
	"madrega/ui/kit"
)

// Ladder is the ladder of relations: six steps that rise towards the side where reading ends, each with its icon,
// its name and how many ties stand on it. Flags above say where a relation stands today and where it should get.
//
// A press or a key from 1 to 6 says where it stands; with Shift, or while targeting, where it should get. Escape takes
// the target away.
type Ladder struct {
	widget.BaseWidget
	kit.Shift
	l *kit.Look

	// Both may be nil; without OnNow and OnTarget the ladder is only to be looked at.
	OnNow    func(app.Rung)
	OnTarget func(app.Rung) // 0 for none

	now, target app.Rung
	counts      map[app.Rung]int
	targeting   bool
	staggered   bool // every second name stands lower
	focused     bool
	hovered     app.Rung
	steps       [6]*ladderStep
	today, goal *ladderFlag
	ring        *canvas.Rectangle
	shown       []fyne.CanvasObject
}

type ladderStep struct {
	block *canvas.Rectangle
	icon  *canvas.Image
	name  []*canvas.Text
	count *canvas.Text
}

type ladderFlag struct {
	face *canvas.Rectangle
	text *canvas.Text
}

// NewLadder makes a ladder for a relation; 0 is no rung. Counts may be nil.
func NewLadder(l *kit.Look, now, target app.Rung, counts map[app.Rung]int) *Ladder {
	v := &Ladder{l: l, now: now, target: target, counts: counts, ring: kit.FocusRing(l, kit.Pine, 8)}
	for i := range v.steps {
		ink := kit.Ink
		if r := app.Rung(i + 1); r >= app.Cooperation {
			ink = kit.OnDeep
		}
		v.steps[i] = &ladderStep{
			block: kit.StepRect(l, RungColor(app.Rung(i+1))),
			icon:  kit.Icon(l, fmt.Sprintf("rung-%d-%s", i+1, app.Rung(i+1).Key()), ink, 24),
			count: kit.Write(l, "", kit.Section, kit.Ink),
		}
	}
	v.today = &ladderFlag{kit.Rect(l, kit.Sun, 6), kit.Write(l, l.T("field.now"), kit.Second, kit.OnSun)}
	v.goal = &ladderFlag{kit.Outlined(l, kit.Surface, kit.Pine, 2, 6), kit.Write(l, l.T("field.target"), kit.Second, kit.Pine)}
	v.today.text.TextStyle.Bold, v.goal.text.TextStyle.Bold = true, true
	v.ExtendBaseWidget(v)
	return v
}

// Set shows another relation.
func (v *Ladder) Set(now, target app.Rung, counts map[app.Rung]int) {
	v.now, v.target, v.counts = now, target, counts
	v.Refresh()
}

// SetTargeting makes presses and keys choose the target.
func (v *Ladder) SetTargeting(on bool) { v.targeting = on; v.Refresh() }

func (v *Ladder) CreateRenderer() fyne.WidgetRenderer {
	return &kit.Painted{
		Min:   func() fyne.Size { return fyne.NewSize(v.unit()*300, v.unit()*250) },
		Paint: v.paint,
		Parts: func() []fyne.CanvasObject { return v.shown },
		Of:    v,
	}
}

func (v *Ladder) unit() float32 {
	body, _ := v.l.TextSize(kit.Body)
	return body / 15
}

func (v *Ladder) active() bool { return v.OnNow != nil || v.OnTarget != nil }

func (v *Ladder) paint(size fyne.Size) {
	u := v.unit()
	v.shown = v.shown[:0]
	gap := 3 * u
	width := (size.Width - 5*gap) / 6
	flags, names, counts := 36*u, v.names(width), float32(0)
	if v.counts != nil {
		counts = v.steps[0].count.MinSize().Height + 2*u
	}
	foot := size.Height - names - counts
	most := foot - flags
	for i, s := range v.steps {
		r := app.Rung(i + 1)
		high := most * (.23 + .77*float32(i)/5)
		x := float32(i) * (width + gap)
		c := v.l.Color(RungColor(r))
		if v.hovered == r {
			c = kit.Mix(c, v.l.Color(kit.Pine), .12)
		}
		s.block.FillColor = c
		v.l.Put(s.block, size.Width, x, foot-high, width, high)
		icon := min(26*u, width*.7)
		v.l.Put(s.icon, size.Width, x+(width-icon)/2, foot-high+min(10*u, (high-icon)/2), icon, icon)
		v.shown = append(v.shown, s.block, s.icon)
		y := foot + 4*u
		for _, line := range s.name {
			m := line.MinSize()
			at := x + (width-m.Width)/2
			if v.staggered {
				at = max(0, min(at, size.Width-m.Width))
				y += m.Height * float32(i%2)
			}
			v.l.Put(line, size.Width, at, y, m.Width, m.Height)
			y += m.Height
			v.shown = append(v.shown, line)
		}
		if v.counts != nil {
			setText(s.count, fmt.Sprint(v.counts[r]))
			m := s.count.MinSize()
			v.l.Put(s.count, size.Width, x+(width-m.Width)/2, foot+names, m.Width, m.Height)
			v.shown = append(v.shown, s.count)
		}
	}
	lift := float32(0)
	for _, f := range []struct {
		flag *ladderFlag
		at   app.Rung
	}{{v.today, v.now}, {v.goal, v.target}} {
		if f.at == 0 {
			continue
		}
		m := f.flag.text.MinSize()
		w, h := m.Width+16*u, m.Height+6*u
		x := float32(f.at-1)*(width+gap) + (width-w)/2
		x = max(0, min(x, size.Width-w))
		y := foot - most*(.23+.77*float32(f.at-1)/5) - h - 5*u
		if v.now == v.target {
			y, lift = y-lift, h+4*u
		}
		v.l.Put(f.flag.face, size.Width, x, y, w, h)
		v.l.Put(f.flag.text, size.Width, x+(w-m.Width)/2, y+3*u, m.Width, m.Height)
		v.shown = append(v.shown, f.flag.face, f.flag.text)
	}
	if v.focused {
		kit.PlaceRing(v.l, v.ring, fyne.NewPos(0, 0), size)
		v.shown = append(v.shown, v.ring)
	}
}

// names writes the names of the steps, in as many lines as they need, and gives the height of the highest. Where a word
// is wider than its step, each name is one line and every second one stands lower.
func (v *Ladder) names(width float32) float32 {
	size, _ := v.l.TextSize(kit.Second)
	type written struct {
		lines []string
		style fyne.TextStyle
	}
	var names [6]written
	v.staggered = false
	for i := range v.steps {
		r := app.Rung(i + 1)
		style := fyne.TextStyle{Bold: r == v.now || r == v.target}
		measure := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
		text := v.l.T("rung." + r.Key())
		for _, word := range strings.Fields(text) {
			v.staggered = v.staggered || measure(word) > width+v.l.S(2)
		}
		names[i] = written{bidi.Wrap(text, width+v.l.S(2), measure), style}
	}
	highest := float32(0)
	for i, s := range v.steps {
		c := v.l.Color(kit.Ink2)
		if names[i].style.Bold {
			c = v.l.Color(kit.Ink)
		}
		lines := names[i].lines
		if v.staggered {
			lines = []string{v.l.T("rung." + app.Rung(i+1).Key())}
		}
		s.name = s.name[:0]
		sum := float32(0)
		for _, line := range lines {
			t := &canvas.Text{Text: kit.Visual(v.l, line), TextSize: size, TextStyle: names[i].style, Color: c}
			s.name = append(s.name, t)
			sum += t.MinSize().Height
		}
		if v.staggered {
			sum *= 2
		}
		highest = max(highest, sum)
	}
	return highest + 6*v.unit()
}

// setText changes a text only when it is another.
func setText(t *canvas.Text, s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}

// rungAt is the step at a point, 0 for none.
func (v *Ladder) rungAt(p fyne.Position) app.Rung {
	size := v.Size()
	x := p.X
	if v.l.RTL() {
		x = size.Width - x
	}
	if x < 0 || x >= size.Width || p.Y < 0 || p.Y > size.Height {
		return 0
	}
	return app.Rung(1 + min(5, int(x/(size.Width/6))))
}

func (v *Ladder) choose(r app.Rung, target bool) {
	switch {
	case target && v.OnTarget != nil:
		v.target = r
		v.Refresh()
		v.OnTarget(r)
	case !target && v.OnNow != nil && r != 0:
		v.now = r
		v.Refresh()
		v.OnNow(r)
	}
}

// MouseDown chooses the step under the mouse.
func (v *Ladder) MouseDown(e *desktop.MouseEvent) {
	if !v.active() || e.Button != desktop.MouseButtonPrimary {
		return
	}
	kit.Focus(v)
	if r := v.rungAt(e.Position); r != 0 {
		v.choose(r, v.targeting || e.Modifier&fyne.KeyModifierShift != 0)
	}
}

func (v *Ladder) MouseUp(*desktop.MouseEvent) {}

func (v *Ladder) MouseIn(e *desktop.MouseEvent) { v.MouseMoved(e) }

// MouseMoved shows which step the mouse is on.
func (v *Ladder) MouseMoved(e *desktop.MouseEvent) {
	if r := v.rungAt(e.Position); v.active() && r != v.hovered {
		v.hovered = r
		v.Refresh()
	}
}

func (v *Ladder) MouseOut() { v.hovered = 0; v.Refresh() }

func (v *Ladder) Cursor() desktop.Cursor {
	if v.active() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (v *Ladder) FocusGained() { v.focused = v.active(); v.Refresh() }

func (v *Ladder) FocusLost() {
	v.focused = false
	v.LetGo()
	v.Refresh()
}

// KeyDown notes Shift, with which a figure comes as another sign.
func (v *Ladder) KeyDown(e *fyne.KeyEvent) {
	v.Shift.KeyDown(e)
	if v.Held() && len(e.Name) == 1 {
		if n := kit.Digit(rune(e.Name[0]), 6); n > 0 {
			v.choose(app.Rung(n), true)
		}
	}
}

// TypedRune reads a key from 1 to 6.
func (v *Ladder) TypedRune(r rune) {
	if n := kit.Digit(r, 6); n > 0 && !v.Held() {
		v.choose(app.Rung(n), v.targeting)
	}
}

// TypedKey moves the flag of today, or that of the target, by one step.
func (v *Ladder) TypedKey(e *fyne.KeyEvent) {
	target := v.targeting || v.Held()
	from := v.now
	if target {
		from = max(v.target, 0)
	}
	step := v.l.Forward(e.Name)
	switch e.Name {
	case fyne.KeyUp:
		step = 1
	case fyne.KeyDown:
		step = -1
	case fyne.KeyEscape, fyne.KeyDelete, fyne.KeyBackspace:
		if v.target != 0 && v.OnTarget != nil {
			v.choose(0, true)
			return
		}
	}
	if step == 0 {
		kit.Unhandled(v, e)
		return
	}
	if to := from + app.Rung(step); to >= app.Disconnection && to <= app.Partnership {
		v.choose(to, target)
	}
}
