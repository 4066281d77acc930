package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Root is what a window shows: its content, and above it the tips that appear while the pointer rests on something.
// Overlays would take the pointer away from what it rests on, so tips are a layer of the content.
type Root struct {
	widget.BaseWidget
	content fyne.CanvasObject
	over    *fyne.Container // what an entry offers to complete
	layer   *fyne.Container
	wait    func() // ends the wait for it
}

const tipDelay = 600 * time.Millisecond

// NewRoot makes the content of a window or of an overlay.
func NewRoot(content fyne.CanvasObject) *Root {
	r := &Root{content: content, over: container.NewWithoutLayout(), layer: container.NewWithoutLayout()}
	r.ExtendBaseWidget(r)
	return r
}

// HeightFor is the height of the content.
func (r *Root) HeightFor(width float32) float32 { return HeightFor(r.content, width) }

func (r *Root) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{r.content, r.over, r.layer},
		Min:   r.content.MinSize,
		Place: func(s fyne.Size) {
			r.content.Resize(s)
			r.over.Resize(s)
			r.layer.Resize(s)
		},
	}
}

func (r *Root) hide() {
	if r.wait != nil {
		r.wait()
	}
	if len(r.layer.Objects) > 0 {
		r.layer.RemoveAll()
	}
}

// show puts a tip below what it belongs to, or above where there is no room.
func (r *Root) show(l *Look, of fyne.CanvasObject, text string) {
	d := fyne.CurrentApp().Driver()
	box := tipBox(l, text, min(l.S(360), r.Size().Width-l.S(16)))
	size := box.Size()
	at := d.AbsolutePositionForObject(of).Subtract(d.AbsolutePositionForObject(r))
	x := at.X
	if l.RTL() {
		x += of.Size().Width - size.Width
	}
	y := at.Y + of.Size().Height + l.S(8)
	if y+size.Height > r.Size().Height {
		y = at.Y - size.Height - l.S(8)
	}
	x = max(l.S(4), min(x, r.Size().Width-size.Width-l.S(4)))
	box.Move(fyne.NewPos(x, max(0, y)))
	r.layer.Objects = []fyne.CanvasObject{box}
	r.layer.Refresh()
}

func tipBox(l *Look, text string, most float32) *fyne.Container {
	other := *l
	other.Dark = !l.Dark // the tip stands out: light on dark, dark on light
	words := Write(&other, text, Second, Ink)
	var inside fyne.CanvasObject = words
	if words.MinSize().Width > most-l.S(20) {
		inside = NewParagraph(&other, text, Second)
	}
	box := Stack(Rect(&other, Surface2, 6), Pad(l, 6, 10, 6, 10, inside))
	w := min(most, words.MinSize().Width+l.S(20))
	box.Resize(fyne.NewSize(w, HeightFor(box, w)))
	return box
}

func rootOf(o fyne.CanvasObject) *Root {
	c := CanvasOf(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		if m, ok := top.(interface{ root() *Root }); ok {
			return m.root()
		}
		return nil
	}
	r, _ := c.Content().(*Root)
	return r
}

// ShowTip shows a tip when the pointer has rested for a moment.
func ShowTip(l *Look, of fyne.CanvasObject, text string) {
	if text == "" {
		return
	}
	r := rootOf(of)
	if r == nil {
		return
	}
	r.hide()
	r.wait = After(tipDelay, fyne.Do, func() { r.rested(l, of, text) })
}

// rested shows a tip, unless the window was closed or something opened above what it rests on.
func (r *Root) rested(l *Look, of fyne.CanvasObject, text string) {
	if rootOf(of) == r {
		r.show(l, of, text)
	}
}

func HideTip(of fyne.CanvasObject) {
	if r := rootOf(of); r != nil {
		r.hide()
	}
}

// Tip shows words while the pointer rests on an object that has no tip of its own, such as a picture or a mark.
func Tip(l *Look, text string, o fyne.CanvasObject) fyne.CanvasObject {
	t := &tipped{l: l, text: text, of: o}
	t.ExtendBaseWidget(t)
	return t
}

type tipped struct {
	widget.BaseWidget
	l    *Look
	text string
	of   fyne.CanvasObject
}

var _ desktop.Hoverable = (*tipped)(nil)

func (t *tipped) MouseIn(*desktop.MouseEvent)     { ShowTip(t.l, t, t.text) }
func (t *tipped) MouseMoved(*desktop.MouseEvent)  {}
func (t *tipped) MouseOut()                       { HideTip(t) }
func (t *tipped) HeightFor(width float32) float32 { return HeightFor(t.of, width) }

func (t *tipped) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{Fixed: []fyne.CanvasObject{t.of}, Min: t.of.MinSize, Place: t.of.Resize}
}
