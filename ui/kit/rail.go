package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// RailItem is one line of the rail.
type RailItem struct {
	Title  string
	Number int    // of an exercise
	Icon   string // of the items at the foot
	Count  string // "4/6", "46" or ""
	State  State
	Tip    string
}

// RailOptions say what the rail shows.
type RailOptions struct {
	Place, Process string
	Items          []RailItem // the exercises
	Foot           []RailItem // people and organisations, meetings, …
	Current        int        // index in Items, then in Foot: the foot's first is len(Items); −1 none
	Narrow         bool       // numbers only
	Go             func(int)
}

const (
	RailWidth   = 224
	NarrowWidth = 56
	narrowBelow = 1100
)

// NarrowRail tells whether the rail has to be narrow in a window this wide.
func (l *Look) NarrowRail(window float32) bool { return window < l.S(narrowBelow) }

// NewRail is the navigation at the side where reading starts.
func NewRail(l *Look, o RailOptions) *fyne.Container {
	width := float32(RailWidth)
	if o.Narrow {
		width = NarrowWidth
	}
	under := Rect(l, RailRaised, 0)
	under.SetMinSize(fyne.NewSize(1, 1))
	items, foot := Column(l, 0), Column(l, 0)
	scroll := Scroll(l, Column(l, 0, items, Spread())) // in a low window, with large type
	var all []*control
	for i, item := range slices.Concat(o.Items, o.Foot) {
		b := newRailButton(l, i, item, o, func() { o.Go(i) })
		all = append(all, &b.control)
		if i >= len(o.Items) {
			foot.Add(b)
			continue
		}
		items.Add(b)
		if i == o.Current {
			scroll.Keep(b)
		}
	}
	walk(all, UpAndDown, nil)
	if len(o.Foot) > 0 {
		line := Rect(l, RailRaised, 0)
		line.SetMinSize(fyne.NewSize(1, 1))
		foot.Objects = slices.Insert(foot.Objects, 0, fyne.CanvasObject(line), Space(l, 0, 12))
	}
	foot.Add(Space(l, 0, 8))
	column := Border(l, Column(l, 0, railHead(l, o), under, Space(l, 0, 10)), foot, nil, nil, scroll)
	return Width(l, width, Stack(Rect(l, Rail, 0), column))
}

// AppMark is the mark of the program: three steps that rise to a sun.
func AppMark(l *Look, size float32) fyne.CanvasObject { return Icon(l, "app-icon", Ink, size) }

func railHead(l *Look, o RailOptions) fyne.CanvasObject {
	mark := AppMark(l, 36)
	if o.Narrow {
		return Pad(l, 14, 0, 14, 0, Centered(l, mark))
	}
	place := word(l, WriteOwn(l, o.Place, Strong, RailInk), o.Place, 0)
	process := word(l, WriteOwn(l, o.Process, Second, RailInk2), o.Process, 0)
	return Pad(l, 16, 12, 14, 16, Row(l, 12, mark, Fill(Column(l, 0, place, process))))
}

// railButton is one item of the rail.
type railButton struct {
	control
	item    RailItem
	current bool
	narrow  bool
	foot    bool
	tab     *canvas.Rectangle
	square  *fyne.Container
	title   *fyne.Container
	count   *canvas.Text
}

func newRailButton(l *Look, i int, item RailItem, o RailOptions, act func()) *railButton {
	b := &railButton{item: item, current: i == o.Current, narrow: o.Narrow, foot: i >= len(o.Items)}
	b.tab = Rect(l, Ground, 0)
	if l.RTL() {
		b.tab.TopRightCornerRadius, b.tab.BottomRightCornerRadius = l.S(6), l.S(6)
	} else {
		b.tab.TopLeftCornerRadius, b.tab.BottomLeftCornerRadius = l.S(6), l.S(6)
	}
	ink, second, role := RailInk, RailInk2, Body
	if b.current {
		ink, second, role = Ink, Ink2, Strong
	}
	t := WriteOwn(l, item.Title, role, ink)
	b.title = word(l, t, item.Title, 0)
	b.count = Write(l, item.Count, Status, second)
	b.count.TextStyle.Bold = b.current
	b.square = railSquare(l, i, item, b.current, b.foot)
	ringColor := Sun
	if b.current {
		ringColor = Pine
	}
	b.tip = item.Tip
	if b.tip == "" && o.Narrow {
		b.tip = item.Title
	}
	b.init(l, b, ringColor, 6, act)
	b.paint()
	return b
}

// railSquare is the numbered square of an exercise, or the icon of another item.
func railSquare(l *Look, i int, item RailItem, current, foot bool) *fyne.Container {
	if foot {
		ink := RailInk
		if current {
			ink = Ink
		}
		return Stack(Centered(l, Icon(l, item.Icon, ink, 18)))
	}
	r := Rect(l, Sun, 6)
	ink := RailInk
	switch {
	case current:
		ink = OnSun
	case item.State == Done:
		r.FillColor = l.Color(Shade(3))
		return Stack(r, Centered(l, Icon(l, "tick", OnSun, 15)))
	default:
		r.FillColor = color.Transparent
		r.StrokeColor, r.StrokeWidth = Mix(l.Color(Rail), l.Color(RailInk), .55), l.S(1)
	}
	n := Write(l, l.Number(item.Number), Second, ink)
	n.TextStyle.Bold = current
	return Stack(r, Centered(l, n))
}

func (b *railButton) paint() {
	b.tab.FillColor = color.Transparent
	switch {
	case b.current:
		b.tab.FillColor = b.l.Color(Ground)
	case b.hovered:
		b.tab.FillColor = b.l.Color(RailRaised)
	}
}

func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	l := b.l
	high := l.S(42)
	if b.foot {
		high = l.S(36)
	}
	return &Drawn{
		Fixed: []fyne.CanvasObject{b.tab, b.square, b.title, b.count, b.ring},
		Min:   func() fyne.Size { return fyne.NewSize(l.S(NarrowWidth), high) },
		Place: func(s fyne.Size) {
			edge := l.S(8)
			l.Put(b.tab, s.Width, edge, 0, s.Width-edge, s.Height)
			l.Put(b.ring, s.Width, edge+1, 1, s.Width-2*edge-2, s.Height-2)
			side := l.S(24)
			l.Put(b.square, s.Width, l.S(16), (s.Height-side)/2, side, side)
			if b.narrow {
				b.title.Hide()
				b.count.Hide()
				return
			}
			w := b.count.MinSize().Width
			l.Put(b.count, s.Width, s.Width-l.S(12)-w, 0, w, s.Height)
			l.Put(b.title, s.Width, l.S(50), 0, s.Width-l.S(50)-l.S(18)-w, s.Height)
		},
		Update: b.paint,
	}
}
