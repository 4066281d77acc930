package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Built is a view that a function builds anew at every change of the document, in a page that scrolls or as a part of a
// larger view. What keeps its name in the Kept stays: the keyboard, the caret, what is half written. A page stays where it was
// scrolled to.
type Built struct {
	h      exercise.Host
	build  func(*Kept) fyne.CanvasObject
	kept   Kept
	begin  string
	page   fyne.CanvasObject
	scroll *kit.Scroller   // holds the page
	box    *fyne.Container // or this does, in a larger view
}

// NewBuilt makes a view that scrolls. build must not change the document, and should not do in it what takes long: it is
// called at every key that is pressed in a field.
func NewBuilt(h exercise.Host, l *kit.Look, build func(k *Kept) fyne.CanvasObject) *Built {
	b := &Built{h: h, build: build}
	b.kept.again = b.rebuild
	b.kept.Anew()
	b.page = build(&b.kept)
	b.scroll = kit.Scroll(l, b.page)
	return b
}

// NewBuiltPart makes a part of a larger view: it is as high as it needs to be, and doesn't scroll. The larger view tells it of
// changes, and is laid out anew after each, so the Kept's Again does nothing.
func NewBuiltPart(h exercise.Host, build func(k *Kept) fyne.CanvasObject) *Built {
	b := &Built{h: h, build: build}
	b.kept.Anew()
	b.page = build(&b.kept)
	b.box = kit.Stack(b.page)
	return b
}

// From says at which part (its name in the Kept) the work of the step begins; otherwise it is the first that can have the
// keyboard.
func (b *Built) From(name string) *Built {
	b.begin = name
	return b
}

// Content is the page, or the part.
func (b *Built) Content() fyne.CanvasObject {
	if b.scroll == nil {
		return b.box
	}
	return b.scroll
}

// Changed builds it anew.
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
	kit.KeepFocus(b.h.Canvas(), b.Content(), func() {
		b.kept.Anew()
		b.page = b.build(&b.kept)
		if b.scroll != nil {
			b.scroll.SetPage(b.page)
			return
		}
		b.box.Objects = []fyne.CanvasObject{b.page}
		b.box.Refresh()
	})
}
