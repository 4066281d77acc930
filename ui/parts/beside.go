package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/ui/kit"
)

// Beside shares the width of a step between the place of work and what is said of the chosen one, which stands at the
// reading end. In a narrow window both become narrower.
type Beside struct {
	L           *kit.Look
	Least, Most float32 // width of the side, in the measure of the look
	Start       bool    // the side is where reading starts
}

const besideGap = 20

// With lays out both, in the order in which one reads them: Tab follows it.
func (b Beside) With(main, side fyne.CanvasObject) *fyne.Container {
	if b.Start {
		return container.New(b, side, main)
	}
	return container.New(b, main, side)
}

func (b Beside) both(o []fyne.CanvasObject) (main, side fyne.CanvasObject) {
	if b.Start {
		return o[1], o[0]
	}
	return o[0], o[1]
}

func (b Beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	main, side := b.both(o)
	least := main.MinSize()
	return fyne.NewSize(least.Width+b.L.S(besideGap)+b.wide(side, 0), max(least.Height, side.MinSize().Height))
}

// wide is the width of the side in a width.
func (b Beside) wide(side fyne.CanvasObject, width float32) float32 {
	return max(side.MinSize().Width, b.L.S(b.Least), min(width*.28, b.L.S(b.Most)))
}

func (b Beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if size.Width < 1 {
		return
	}
	main, side := b.both(o)
	wide := b.wide(side, size.Width)
	rest := size.Width - wide - b.L.S(besideGap)
	at, sideAt := float32(0), size.Width-wide
	if b.Start {
		at, sideAt = size.Width-rest, 0
	}
	b.L.Put(main, size.Width, at, 0, rest, size.Height)
	b.L.Put(side, size.Width, sideAt, 0, wide, size.Height)
}

// Above puts one thing above another, which stands at the foot and takes no more than a third of the height.
func Above(l *kit.Look, top, foot fyne.CanvasObject) *fyne.Container {
	return container.New(above{l}, top, foot)
}

type above struct{ l *kit.Look }

func (a above) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), a.l.S(260))
}

func (a above) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := a.l.S(12)
	foot := min(kit.HeightFor(o[1], size.Width), (size.Height-gap)/3)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-gap-foot))
	o[1].Move(fyne.NewPos(0, size.Height-foot))
	o[1].Resize(fyne.NewSize(size.Width, foot))
}

// AtLeast lets something be as small as the given width and height in the measure of the look, though it would like to be
// larger; 0 leaves it its own.
func AtLeast(l *kit.Look, width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atLeast{l.S(width), l.S(height)}, o)
}

type atLeast fyne.Size

func (a atLeast) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	if a.Width > 0 {
		size.Width = a.Width
	}
	if a.Height > 0 {
		size.Height = a.Height
	}
	return size
}

func (a atLeast) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// Hinted lays a hint over the end of a field, as long as there is room for it and for what is written.
func Hinted(l *kit.Look, field, hint fyne.CanvasObject) *fyne.Container {
	if e, ok := field.(*kit.Entry); ok {
		e.Yields(hint)
	}
	return container.New(hinted{l, hint}, field, container.NewStack(hint))
}

type hinted struct {
	l    *kit.Look
	hint fyne.CanvasObject // hidden now or not
}

func (h hinted) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (h hinted) Layout(o []fyne.CanvasObject, size fyne.Size) {
	field, hint, room := o[0], o[1], h.l.S(12)
	field.Resize(size)
	least := h.hint.MinSize()
	hint.Hide()
	if size.Width > least.Width+h.l.S(170) {
		hint.Show()
		h.l.Put(hint, size.Width, size.Width-least.Width-room, (field.MinSize().Height-least.Height)/2, least.Width, least.Height)
	}
}
