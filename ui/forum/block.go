package forum

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// block is a part of a view that is built anew at each change, as a parts.Built is, but is as high as it needs to be, and
// doesn't scroll.
type block struct {
	h     exercise.Host
	build func(*parts.Kept) fyne.CanvasObject
	begin string // part where the work begins; "" for the first
	kept  parts.Kept
	box   *fyne.Container
}

func newBlock(h exercise.Host, build func(*parts.Kept) fyne.CanvasObject) *block {
	b := &block{h: h, build: build, box: kit.Stack()}
	b.fill()
	return b
}

func (b *block) fill() {
	b.kept.Anew()
	b.box.Objects = []fyne.CanvasObject{b.build(&b.kept)}
}

// Show builds it anew. What it lies in has to be laid out anew after that.
func (b *block) Show() {
	kit.KeepFocus(b.h.Canvas(), b.box, func() {
		b.fill()
		b.box.Refresh()
	})
}

// Focus is where the work begins.
func (b *block) Focus() fyne.Focusable {
	if o := b.kept.Part(b.begin); o != nil {
		if f, ok := o.(fyne.Focusable); ok {
			return f
		}
		return kit.FirstFocus(o)
	}
	return kit.FirstFocus(b.box)
}

// footed lays a block out below something that takes the rest of the height; the block gets what it needs, up to a part of
// the height, and scrolls beyond that.
type footed struct {
	l     *kit.Look
	most  float32 // part of the height
	room  float32 // around the block
	least float32 // height of both
	foot  *block
}

// below puts a block on a panel of its own below something.
func below(l *kit.Look, top fyne.CanvasObject, foot *block) *fyne.Container {
	return container.New(&footed{l, .5, 14, 200, foot}, top, onPanel(l, kit.Scroll(l, foot.box)))
}

// around puts a round table on a panel, with a block below it.
func around(l *kit.Look, ring fyne.CanvasObject, foot *block) *fyne.Container {
	return onPanel(l, container.New(&footed{l, .34, 0, 160, foot}, ring, kit.Scroll(l, foot.box)))
}

func onPanel(l *kit.Look, o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.Outlined(l, kit.Surface, kit.Hairline, 1, 12), kit.Inset(l, 14, o))
}

// MinSize is for Fyne.
func (f *footed) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), f.l.S(f.least))
}

// Layout is for Fyne.
func (f *footed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap, room := f.l.S(12), f.l.S(f.room)
	high := min(kit.HeightFor(f.foot.box, size.Width-2*room)+2*room, size.Height*f.most)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-high-gap))
	o[1].Move(fyne.NewPos(0, size.Height-high))
	o[1].Resize(fyne.NewSize(size.Width, high))
}
