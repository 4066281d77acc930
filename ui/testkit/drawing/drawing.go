// Package drawing reads what a canvas shows from the objects it is made of, in the order in which they are drawn: every
// text with its role, place, direction and colour and what is cut off of it; every control with its name, its state and its
// place in the order of Tab; every shape and icon. Two drawings with the same lines look the same. It also finds what is
// wrong with them (see Faults).
//
// Its lines, one a thing, are indented by the controls that hold it. Places are in pixels from the top left of the window:
//
//	button 1184,24 96×38 Tab 12 "הבא" primary
//	  rect 1184,43 96×22 pineLedge r8
//	  text strong 1208,33 36×20 rtl onPine "הבא"
package drawing

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"madrega/ui/kit"
)

// box is a rectangle of the window.
type box struct{ x, y, w, h float32 }

func (b box) String() string {
	r := func(v float32) int { return int(math.Round(float64(v))) }
	return fmt.Sprintf("%d,%d %d×%d", r(b.x), r(b.y), r(b.x+b.w)-r(b.x), r(b.y+b.h)-r(b.y))
}

func (b box) and(o box) box {
	x, y := max(b.x, o.x), max(b.y, o.y)
	return box{x, y, max(0, min(b.x+b.w, o.x+o.w)-x), max(0, min(b.y+b.h, o.y+o.h)-y)}
}

// into moves a box into another, and makes it smaller where it must be.
func (b box) into(o box) box {
	b.w, b.h = min(b.w, o.w), min(b.h, o.h)
	b.x, b.y = min(max(b.x, o.x), o.x+o.w-b.w), min(max(b.y, o.y), o.y+o.h-b.h)
	return b
}

func (b box) empty() bool { return b.w <= 0 || b.h <= 0 }

// holds tells whether another box lies inside, but for a hair.
func (b box) holds(o box) bool {
	return o.x >= b.x-hair && o.y >= b.y-hair && o.x+o.w <= b.x+b.w+hair && o.y+o.h <= b.y+b.h+hair
}

// hair is what rounding may do, in pixels.
const hair = 1.5

// far is farther than anything reaches.
const far = 1e6

// thing is one line of a drawing.
type thing struct {
	object fyne.CanvasObject
	layer  int    // 0 the window, then its overlays
	depth  int    // how many controls it is in
	in     int    // index of the control it is in, −1 none
	box    box    // of texts, that of the letters
	parent box    // of what it is part of
	path   string // the widgets that it is in, itself among them
	clips  []clip
	text   *written         // of a text
	what   *kit.Description // of a control
	order  int              // of a control: its place in the order of Tab, 0 none
	focus  bool             // of a control: it has the keys
	words  string           // of anything else
}

// clip is something that shows only what lies inside it; reach is what it can be made to show.
type clip struct{ box, reach box }

// written is what a text says.
type written struct {
	*canvas.Text
	role, color, dir string
	shown, full      string // in logical order
}

// Drawing is what a canvas shows.
type Drawing struct {
	things []thing
	look   *kit.Look
	window box
	least  fyne.Size // what its content asks for
}

// Read reads a canvas whose content was made in a look, and takes the focus once around it.
func Read(c fyne.Canvas, l *kit.Look) *Drawing {
	d := scan(c, l)
	d.tab(c)
	return d
}

// Scan reads a canvas as Read does, but leaves the focus where it is: the order of Tab is that in which it is put together.
// That is much quicker.
func Scan(c fyne.Canvas, l *kit.Look) *Drawing {
	d := scan(c, l)
	order, top := 0, d.top()
	for i := range d.things {
		t := &d.things[i]
		_, keys := t.object.(fyne.Focusable)
		w, may := t.object.(fyne.Disableable)
		if keys && t.layer == top && !(may && w.Disabled()) {
			order++
			t.order = order
		}
	}
	return d
}

func scan(c fyne.Canvas, l *kit.Look) *Drawing {
	size := c.Size()
	d := &Drawing{look: l, window: box{0, 0, size.Width, size.Height}, least: c.Content().MinSize()}
	for i, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		w := walker{d, i}
		w.read(root, place{in: -1, parent: d.window, clips: []clip{{d.window, d.window}}})
	}
	return d
}

// tab goes once around the window by Tab and notes when each control has the keys.
func (d *Drawing) tab(c fyne.Canvas) {
	at := map[fyne.Focusable]int{}
	before := c.Focused()
	for i, t := range d.things {
		if f, ok := t.object.(fyne.Focusable); ok && t.what != nil {
			d.things[i].focus = f == before
		}
	}
	c.Unfocus()
	for range d.things {
		c.FocusNext()
		f := c.Focused()
		if f == nil || at[f] > 0 {
			break
		}
		at[f] = len(at) + 1
	}
	c.Unfocus()
	if before != nil {
		c.Focus(before)
	}
	for i, t := range d.things {
		if f, ok := t.object.(fyne.Focusable); ok && t.what != nil {
			d.things[i].order = at[f]
		}
	}
}

// place is where in the tree the walk is.
type place struct {
	at     fyne.Position
	in     int
	depth  int
	parent box
	clips  []clip
	full   string // what a text there says when nothing is cut
	path   string
}

type walker struct {
	*Drawing
	layer int
}

func (w walker) read(o fyne.CanvasObject, p place) {
	if o == nil || !o.Visible() {
		return
	}
	p.at = p.at.Add(o.Position())
	b := box{p.at.X, p.at.Y, o.Size().Width, o.Size().Height}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
		p.full = whole(o.Layout, p.full)
	case fyne.Widget:
		p.full, p.path = whole(o, p.full), pathIn(p.path, o)
		if what := describe(o); what != nil {
			w.things = append(w.things, thing{object: o, layer: w.layer, depth: p.depth, in: p.in, box: b, parent: p.parent, path: p.path, clips: p.clips, what: what})
			p.in, p.depth = len(w.things)-1, p.depth+1
		}
		parts = test.WidgetRenderer(o).Objects()
	default:
		w.draw(o, b, p)
		return
	}
	if c, ok := w.clipOf(o, b); ok {
		p.clips = append(slices.Clip(p.clips), c)
	}
	if !b.empty() { // what is laid out by hand often has no size
		p.parent = b
	}
	for _, part := range parts {
		w.read(part, p)
	}
}

// whole gives what a text says that may be cut.
func whole(o any, before string) string {
	if s, ok := o.(fmt.Stringer); ok {
		return s.String()
	}
	return before
}

func (d *Drawing) clipOf(o fyne.CanvasObject, b box) (clip, bool) {
	everywhere := box{-far, -far, 2 * far, 2 * far}
	switch o := o.(type) {
	case *container.Clip: // of entries and boards, which move what is in it; on the wall nobody does
		if d.look.Wall {
			return clip{b, b}, true
		}
		return clip{b, everywhere}, true
	case *container.Scroll:
		reach := b
		size := o.Content.MinSize().Max(o.Content.Size())
		if o.Direction != container.ScrollHorizontalOnly {
			reach.y, reach.h = b.y-o.Offset.Y, size.Height
		}
		if o.Direction != container.ScrollVerticalOnly {
			reach.x, reach.w = b.x-o.Offset.X, size.Width
		}
		return clip{b, reach}, true
	case fyne.Scrollable: // by itself
		return clip{b, everywhere}, true
	}
	return clip{}, false
}

// describe tells what a control is; nil if it is none.
func describe(o fyne.Widget) *kit.Description {
	if w, ok := o.(kit.Described); ok {
		d := w.Describe()
		return &d
	}
	_, focusable := o.(fyne.Focusable)
	_, tappable := o.(fyne.Tappable)
	if !focusable && !tappable {
		return nil
	}
	name := reflect.TypeOf(o).Elem().Name()
	return &kit.Description{Kind: strings.ToLower(name[:1]) + name[1:]}
}

// unseen tells how much of something its clips hide: "", "clipped" or "hidden".
func (t *thing) unseen() string {
	seen := t.box
	for _, c := range t.clips {
		seen = seen.and(c.box)
	}
	switch {
	case seen.empty():
		return "hidden"
	case !seen.holds(t.box):
		return "clipped"
	}
	return ""
}
