package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Tabs shows one of several pages; the names are above it, and the arrow keys go from one to the next.
type Tabs struct{ group[*tab] }

// NewTabs makes the names of pages; what they show is the caller's.
func NewTabs(l *Look, names []string, selected int, changed func(int)) *Tabs {
	g := &Tabs{}
	g.selected, g.changed = selected, changed
	row := Row(l, 4)
	for i, name := range names {
		t := newTab(l, name, i == selected, func() { g.choose(i) })
		g.members = append(g.members, t)
		row.Add(t)
	}
	g.walks(l.Forward)
	line := Divider(l)
	a := stacked()
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		l.Put(line, s.Width, 0, s.Height-1, s.Width, 1)
		row.Move(fyne.NewPos(0, 0))
		row.Resize(s)
	}
	g.Hold(g, container.New(&a, line, row))
	return g
}

type tab struct {
	control
	on   bool
	name string
	back *canvas.Rectangle
	bar  *canvas.Rectangle
	text *canvas.Text
}

func newTab(l *Look, name string, on bool, act func()) *tab {
	t := &tab{on: on, name: name, back: Rect(l, Surface2, 6), bar: StepRect(l, Pine), text: WriteOwn(l, name, Strong, Ink)}
	t.init(l, t, Pine, 6, act)
	t.paint()
	return t
}

func (t *tab) show(chosen bool) {
	t.on = chosen
	t.Refresh()
}

func (t *tab) paint() {
	t.bar.Hidden = !t.on
	t.back.FillColor = color.Transparent
	if t.hovered {
		t.back.FillColor = t.l.Color(Surface2)
	}
	t.text.TextStyle.Bold = t.on
	t.text.Color = t.l.Color(Ink2)
	if t.on {
		t.text.Color = t.l.Color(Ink)
	}
}

func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	l := t.l
	bold := *t.text
	bold.TextStyle.Bold = true
	width := bold.MinSize().Width + 2*l.S(14)
	return &Drawn{
		Fixed: []fyne.CanvasObject{t.back, t.text, t.bar, t.ring},
		Min:   func() fyne.Size { return fyne.NewSize(width, l.S(40)) },
		Place: func(s fyne.Size) {
			t.back.Resize(s.SubtractWidthHeight(0, l.S(4)))
			t.text.Alignment = fyne.TextAlignCenter
			t.text.Resize(s)
			t.bar.Move(fyne.NewPos(l.S(6), s.Height-l.S(3)))
			t.bar.Resize(fyne.NewSize(s.Width-l.S(12), l.S(3)))
			PlaceRing(l, t.ring, fyne.NewPos(0, 0), s.SubtractWidthHeight(0, l.S(4)))
		},
		Update: t.paint,
	}
}
