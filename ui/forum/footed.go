package forum

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/ui/kit"
	"madrega/ui/parts"
)

// footed lays a part out below something that takes the rest of the height; the part gets what it needs, up to a part of
// the height, and scrolls beyond that.
type footed struct {
	l     *kit.Look
	most  float32 // part of the height
	room  float32 // around the part
	least float32 // height of both
	foot  fyne.CanvasObject
}

// below puts a part on a panel of its own below something.
func below(l *kit.Look, top fyne.CanvasObject, foot *parts.Built) *fyne.Container {
	return container.New(&footed{l, .5, 14, 200, foot.Content()}, top, onPanel(l, kit.Scroll(l, foot.Content())))
}

// around puts a round table on a panel, with a part below it.
func around(l *kit.Look, ring fyne.CanvasObject, foot *parts.Built) *fyne.Container {
	return onPanel(l, container.New(&footed{l, .34, 0, 160, foot.Content()}, ring, kit.Scroll(l, foot.Content())))
}

func onPanel(l *kit.Look, o fyne.CanvasObject) *fyne.Container {
	return kit.Stack(kit.Outlined(l, kit.Surface, kit.Hairline, 1, 12), kit.Inset(l, 14, o))
}

func (f *footed) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), f.l.S(f.least))
}

func (f *footed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap, room := f.l.S(12), f.l.S(f.room)
	high := min(kit.HeightFor(f.foot, size.Width-2*room)+2*room, size.Height*f.most)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-high-gap))
	o[1].Move(fyne.NewPos(0, size.Height-high))
	o[1].Resize(fyne.NewSize(size.Width, high))
}
