package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Measures given to the functions below are those of the laptop's screen at usual size; they are scaled by the look.

// Row puts objects beside each other from the side where reading starts, each at its own size and in the middle of the
// height. One made by Fill or Spread takes the width that is left.
func Row(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return row(l, gap, .5, objects)
}

// RowTop is a Row whose objects hang from the top.
func RowTop(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return row(l, gap, 0, objects)
}

func row(l *Look, gap, align float32, objects []fyne.CanvasObject) *fyne.Container {
	gap = l.S(gap)
	widths := func(objs []fyne.CanvasObject, width float32) []float32 {
		sum, _ := minWidths(objs, gap)
		fills := 0
		for _, o := range objs {
			if isFill(o) {
				fills++
			}
		}
		ws := make([]float32, len(objs))
		for i, o := range objs {
			ws[i] = leastWidth(o)
			if isFill(o) {
				ws[i] += max(0, width-sum) / float32(fills)
			}
		}
		return ws
	}
	a := &Arrangement{}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 { sum, _ := minWidths(objs, gap); return sum }
	a.Height = tallest(widths)
	a.Place = func(objs []fyne.CanvasObject, size fyne.Size) {
		x := float32(0)
		for i, w := range widths(objs, size.Width) {
			h := min(size.Height, HeightFor(objs[i], w))
			l.Put(objs[i], size.Width, x, (size.Height-h)*align, w, h)
			x += w + gap
		}
	}
	return container.New(a, some(objects)...)
}

// Column puts objects below each other, each as wide as the column and as high as it needs. One made by Fill or Spread
// takes the height that is left.
func Column(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	gap = l.S(gap)
	a := &Arrangement{}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 { _, w := minWidths(objs, 0); return w }
	a.Height = func(objs []fyne.CanvasObject, width float32) float32 {
		h := gap * float32(max(0, len(objs)-1))
		for _, o := range objs {
			h += HeightFor(o, width)
		}
		return h
	}
	a.Place = func(objs []fyne.CanvasObject, size fyne.Size) {
		fills := 0
		for _, o := range objs {
			if isFill(o) {
				fills++
			}
		}
		rest := max(0, size.Height-a.Height(objs, size.Width))
		y := float32(0)
		for _, o := range objs {
			h := HeightFor(o, size.Width)
			if isFill(o) {
				h += rest / float32(fills)
			}
			l.Put(o, size.Width, 0, y, size.Width, h)
			y += h + gap
		}
	}
	return container.New(a, some(objects)...)
}

// filling is the layout by which Row and Column know what takes the rest.
type filling struct{ Arrangement }

// Fill makes an object take the rest of a Row or Column.
func Fill(o fyne.CanvasObject) *fyne.Container {
	f := &filling{}
	f.Arrangement = stacked()
	return container.New(f, o)
}

// Spread is empty room that takes the rest of a Row or Column.
func Spread() *fyne.Container { return Fill(canvas.NewRectangle(color.Transparent)) }

func isFill(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*filling)
	return ok
}

func stacked() Arrangement {
	return Arrangement{
		MinWidth: func(objs []fyne.CanvasObject) float32 { _, w := minWidths(objs, 0); return w },
		Height:   highest,
		Place: func(objs []fyne.CanvasObject, size fyne.Size) {
			for _, o := range objs {
				o.Move(fyne.NewPos(0, 0))
				o.Resize(size)
			}
		},
	}
}

// Stack puts objects on top of each other, all of the same size.
func Stack(objects ...fyne.CanvasObject) *fyne.Container {
	a := stacked()
	return container.New(&a, some(objects)...)
}

// Border puts objects at the edges and one in the middle that takes the rest. Any of them may be nil. Panes that want a
// gap bring it along with Pad. Tab goes through them as one reads: top, start, middle, end, bottom.
func Border(l *Look, top, bottom, start, end, center fyne.CanvasObject) *fyne.Container {
	place := &Arrangement{}
	size := func(o fyne.CanvasObject) float32 {
		if o == nil || !o.Visible() {
			return 0
		}
		return leastWidth(o)
	}
	high := func(o fyne.CanvasObject, width float32) float32 {
		if o == nil || !o.Visible() {
			return 0
		}
		return HeightFor(o, width)
	}
	place.MinWidth = func([]fyne.CanvasObject) float32 {
		return max(size(top), size(bottom), size(start)+size(center)+size(end))
	}
	place.Height = func(_ []fyne.CanvasObject, w float32) float32 {
		middle := w - size(start) - size(end)
		return high(top, w) + high(bottom, w) + max(high(start, size(start)), high(end, size(end)), high(center, middle))
	}
	place.Place = func(_ []fyne.CanvasObject, s fyne.Size) {
		t, b, st, en := high(top, s.Width), high(bottom, s.Width), size(start), size(end)
		put := func(o fyne.CanvasObject, x, y, w, h float32) {
			if o != nil && o.Visible() {
				l.Put(o, s.Width, x, y, w, max(0, h))
			}
		}
		put(top, 0, 0, s.Width, t)
		put(bottom, 0, s.Height-b, s.Width, b)
		put(start, 0, t, st, s.Height-t-b)
		put(end, s.Width-en, t, en, s.Height-t-b)
		put(center, st, t, max(0, s.Width-st-en), s.Height-t-b)
	}
	return container.New(place, some([]fyne.CanvasObject{top, start, center, end, bottom})...)
}

// Columns shares the width between objects by their weights; weight 0 is the object's own width. All are as high as
// the highest.
func Columns(l *Look, gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	gap = l.S(gap)
	widths := func(objs []fyne.CanvasObject, width float32) []float32 {
		var sum float32
		rest := width - gap*float32(max(0, len(objs)-1))
		for i, o := range objs {
			if weights[i] == 0 {
				rest -= leastWidth(o)
			}
			sum += weights[i]
		}
		ws := make([]float32, len(objs))
		for i, o := range objs {
			if weights[i] == 0 {
				ws[i] = leastWidth(o)
			} else {
				ws[i] = max(0, rest) * weights[i] / sum
			}
		}
		return ws
	}
	a := &Arrangement{}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 {
		var fixed, unit, sum float32
		for i, o := range objs {
			w := leastWidth(o)
			if weights[i] == 0 {
				fixed += w
				continue
			}
			unit = max(unit, w/weights[i])
			sum += weights[i]
		}
		return fixed + unit*sum + gap*float32(max(0, len(objs)-1))
	}
	a.Height = tallest(widths)
	a.Place = func(objs []fyne.CanvasObject, size fyne.Size) {
		x := float32(0)
		for i, w := range widths(objs, size.Width) {
			l.Put(objs[i], size.Width, x, 0, w, size.Height)
			x += w + gap
		}
	}
	return container.New(a, objects...)
}

// tallest gives the height of objects beside each other, for widths that a layout shares out among them.
func tallest(widths func([]fyne.CanvasObject, float32) []float32) func([]fyne.CanvasObject, float32) float32 {
	return func(objs []fyne.CanvasObject, width float32) (h float32) {
		for i, w := range widths(objs, width) {
			h = max(h, HeightFor(objs[i], w))
		}
		return h
	}
}
