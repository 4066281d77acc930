package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Flow puts objects beside each other from the side where reading starts and goes on in the next line when one is full.
func Flow(l *Look, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	gap = l.S(gap)
	run := func(objs []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
		var x, y, line float32
		for _, o := range objs {
			least := leastWidth(o)
			if x > 0 && x+least > width+.01 {
				x, y, line = 0, y+line+gap, 0
			}
			w := min(least, width)
			h := HeightFor(o, w)
			if put != nil {
				put(o, x, y, w, h)
			}
			x += w + gap
			line = max(line, h)
		}
		return y + line
	}
	a := &Arrangement{}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 { _, w := minWidths(objs, 0); return w }
	a.Height = func(objs []fyne.CanvasObject, width float32) float32 {
		if a.width == 0 { // not laid out yet: one line is the best guess
			width, _ = minWidths(objs, gap)
		}
		return run(objs, width, nil)
	}
	a.Place = func(objs []fyne.CanvasObject, size fyne.Size) {
		run(objs, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { l.Put(o, size.Width, x, y, w, h) })
	}
	return container.New(&flowing{a, run}, objects...)
}

// flowing answers heightFor for the width asked, also before it was laid out.
type flowing struct {
	*Arrangement
	run func([]fyne.CanvasObject, float32, func(fyne.CanvasObject, float32, float32, float32, float32)) float32
}

func (f *flowing) heightFor(objs []fyne.CanvasObject, width float32) float32 {
	return f.run(objs, width, nil)
}

// Grid shares the width between as many equal columns as fit when each is at least minWidth wide, and goes on below.
// What stands in one line is equally high.
func Grid(l *Look, gap, minWidth float32, objects ...fyne.CanvasObject) *fyne.Container {
	gap, minWidth = l.S(gap), l.S(minWidth)
	run := func(objs []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
		n := max(1, int((width+gap+.01)/(minWidth+gap)))
		w := (width - gap*float32(n-1)) / float32(n)
		y := float32(0)
		for i := 0; i < len(objs); i += n {
			line := objs[i:min(i+n, len(objs))]
			h := highest(line, w)
			for j, o := range line {
				if put != nil {
					put(o, float32(j)*(w+gap), y, w, h)
				}
			}
			y += h + gap
		}
		return max(0, y-gap)
	}
	a := &Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return minWidth }
	a.Height = func(objs []fyne.CanvasObject, width float32) float32 { return run(objs, width, nil) }
	a.Place = func(objs []fyne.CanvasObject, size fyne.Size) {
		run(objs, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { l.Put(o, size.Width, x, y, w, h) })
	}
	return container.New(a, objects...)
}

// Ends puts main where reading starts and end at the other end, each in the middle of the height; where main would have
// less than least, end stands below it.
func Ends(l *Look, gap, least float32, main, end fyne.CanvasObject) *fyne.Container {
	gap, least = l.S(gap), l.S(least)
	rest := func(width float32) float32 { return width - gap - naturalWidth(end) }
	a := &Arrangement{}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 { _, w := minWidths(objs, 0); return w }
	a.Height = func(objs []fyne.CanvasObject, width float32) float32 {
		if w := rest(width); w >= least {
			return max(HeightFor(main, w), HeightFor(end, width-gap-w))
		}
		return HeightFor(main, width) + gap/2 + HeightFor(end, width)
	}
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		w := rest(s.Width)
		if w < least {
			h := HeightFor(main, s.Width)
			l.Put(main, s.Width, 0, 0, s.Width, h)
			l.Put(end, s.Width, 0, h+gap/2, s.Width, HeightFor(end, s.Width))
			return
		}
		h, high := HeightFor(main, w), HeightFor(end, s.Width-gap-w)
		l.Put(main, s.Width, 0, (s.Height-h)/2, w, h)
		l.Put(end, s.Width, w+gap, (s.Height-high)/2, s.Width-gap-w, high)
	}
	return container.New(a, main, end)
}

// around makes a layout for one object with room around it.
func around(l *Look, top, end, bottom, start float32, o fyne.CanvasObject) *fyne.Container {
	a := &Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return leastWidth(o) + start + end }
	a.Height = func(_ []fyne.CanvasObject, width float32) float32 {
		return HeightFor(o, width-start-end) + top + bottom
	}
	a.Place = func(_ []fyne.CanvasObject, s fyne.Size) {
		l.Put(o, s.Width, start, top, max(0, s.Width-start-end), max(0, s.Height-top-bottom))
	}
	return container.New(a, o)
}

// Pad leaves room around an object.
func Pad(l *Look, top, end, bottom, start float32, o fyne.CanvasObject) *fyne.Container {
	return around(l, l.S(top), l.S(end), l.S(bottom), l.S(start), o)
}

// Inset leaves the same room on all sides of an object.
func Inset(l *Look, room float32, o fyne.CanvasObject) *fyne.Container {
	return Pad(l, room, room, room, room, o)
}

// at places an object at its own size; 0 is the side where reading starts or the top, 1 the other end.
func at(l *Look, x, y float32, o fyne.CanvasObject) *fyne.Container {
	a := &Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return leastWidth(o) }
	a.Height = func(_ []fyne.CanvasObject, width float32) float32 {
		return HeightFor(o, min(width, leastWidth(o)))
	}
	a.Place = func(_ []fyne.CanvasObject, s fyne.Size) {
		w := min(s.Width, leastWidth(o))
		h := min(s.Height, HeightFor(o, w))
		l.Put(o, s.Width, (s.Width-w)*x, (s.Height-h)*y, w, h)
	}
	return container.New(a, o)
}

// Centered keeps an object at its own size in the middle.
func Centered(l *Look, o fyne.CanvasObject) *fyne.Container { return at(l, .5, .5, o) }

// AtStart keeps an object at its own size on the side where reading starts.
func AtStart(l *Look, o fyne.CanvasObject) *fyne.Container { return at(l, 0, .5, o) }

// AtEnd keeps an object at its own size on the side where reading ends.
func AtEnd(l *Look, o fyne.CanvasObject) *fyne.Container { return at(l, 1, .5, o) }

// AtTop keeps an object at the height it needs, as wide as there is room.
func AtTop(l *Look, o fyne.CanvasObject) *fyne.Container { return Column(l, 0, o) }

// MinWidth makes an object at least so wide.
func MinWidth(l *Look, width float32, o fyne.CanvasObject) *fyne.Container {
	a := stacked()
	a.MinWidth = func([]fyne.CanvasObject) float32 { return max(l.S(width), leastWidth(o)) }
	return container.New(&a, o)
}

// Width makes an object exactly so wide, also where its own least width is more.
func Width(l *Look, width float32, o fyne.CanvasObject) *fyne.Container {
	a := stacked()
	a.MinWidth = func([]fyne.CanvasObject) float32 { return l.S(width) }
	return container.New(&a, o)
}

// MinHeight makes an object at least so high.
func MinHeight(l *Look, height float32, o fyne.CanvasObject) *fyne.Container {
	a := stacked()
	a.Height = func(objs []fyne.CanvasObject, w float32) float32 { return max(l.S(height), highest(objs, w)) }
	return container.New(&a, o)
}

// MaxWidth keeps an object from becoming wider than is good for reading; what is left stays empty at the reading end.
func MaxWidth(l *Look, width float32, o fyne.CanvasObject) *fyne.Container {
	a := stacked()
	most := l.S(width)
	a.Height = func(objs []fyne.CanvasObject, w float32) float32 { return highest(objs, min(w, most)) }
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		for _, o := range objs {
			l.Put(o, s.Width, 0, 0, min(s.Width, most), s.Height)
		}
	}
	return container.New(&a, o)
}

// FixedSize gives an object exactly this size.
func FixedSize(l *Look, width, height float32, o fyne.CanvasObject) *fyne.Container {
	a := &Arrangement{}
	size := fyne.NewSize(l.S(width), l.S(height))
	a.MinWidth = func([]fyne.CanvasObject) float32 { return size.Width }
	a.Height = func([]fyne.CanvasObject, float32) float32 { return size.Height }
	a.Place = func(_ []fyne.CanvasObject, s fyne.Size) {
		l.Put(o, s.Width, 0, (s.Height-size.Height)/2, size.Width, size.Height)
	}
	return container.New(a, o)
}

// Space is empty room.
func Space(l *Look, width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(l.S(width), l.S(height)))
	return r
}

// FixedHeight makes an object exactly so high.
func FixedHeight(l *Look, height float32, o fyne.CanvasObject) *fyne.Container {
	a := stacked()
	a.Height = func([]fyne.CanvasObject, float32) float32 { return l.S(height) }
	return container.New(&a, o)
}
