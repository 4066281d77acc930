package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Built is a view that a function builds anew at every change of the document, in a page that scrolls. What keeps its name
// in the Kept stays: the keyboard, the caret, what is half written. The page stays where it was scrolled to.
type Built struct {
	h      exercise.Host
	build  func(*Kept) fyne.CanvasObject
	kept   Kept
	begin  string
	page   fyne.CanvasObject
	scroll *kit.Scroller
}

// NewBuilt makes a view. build must not change the document, and should not do in it what takes long: it is called at every
// key that is pressed in a field.
func NewBuilt(h exercise.Host, l *kit.Look, build func(k *Kept) fyne.CanvasObject) *Built {
	b := &Built{h: h, build: build}
	b.kept.again = b.rebuild
	b.kept.Anew()
	b.page = build(&b.kept)
	b.scroll = kit.Scroll(l, b.page)
	return b
}

// From says at which part (its name in the Kept) the work of the step begins; otherwise it is the first that can have the
// keyboard.
func (b *Built) From(name string) *Built {
	b.begin = name
	return b
}

// Content is the page.
func (b *Built) Content() fyne.CanvasObject { return b.scroll }

// Changed builds the page anew.
func (b *Built) Changed(app.Diff) { b.rebuild() }

// Focus is where the work begins.
func (b *Built) Focus() fyne.Focusable {
	if f, ok := b.kept.now[b.begin].(fyne.Focusable); ok {
		return f
	}
	if o := b.kept.now[b.begin]; o != nil {
		return kit.FirstFocus(o)
	}
	return kit.FirstFocus(b.page)
}

// Kept is what the page keeps.
func (b *Built) Kept() *Kept { return &b.kept }

// Top scrolls to the beginning, for when the page tells of something else.
func (b *Built) Top() { b.scroll.ScrollToTop() }

func (b *Built) rebuild() {
	kit.KeepFocus(b.h.Canvas(), b.scroll, func() {
		b.kept.Anew()
		b.page = b.build(&b.kept)
		b.scroll.SetPage(b.page)
	})
}
