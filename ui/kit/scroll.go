package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// halo is how far rings of focus and ledges reach beyond what they belong to.
const halo = 6

// Scroller shows as much of a page as there is room for and lets it be moved up and down.
type Scroller struct {
	widget.BaseWidget
	l      *Look
	page   *fyne.Container // with its halo
	body   *fyne.Container // of the page
	scroll *container.Scroll
	width  float32 // of the page with its halo

	settling bool // the page finds its height: nothing in it is to be drawn anew
	kept     fyne.CanvasObject
}

// Scroll makes a Scroller. The page is as high as its paragraphs need at the width there is.
func Scroll(l *Look, page fyne.CanvasObject) *Scroller {
	s := &Scroller{l: l, body: Stack(page)}
	s.page = Inset(l, halo, s.body)
	s.scroll = container.NewVScroll(newSheet(s))
	s.ExtendBaseWidget(s)
	return s
}

// sheet is what moves in a Scroller: its page, at the width of the Scroller.
type sheet struct {
	widget.BaseWidget
	of *Scroller
}

func newSheet(s *Scroller) *sheet {
	t := &sheet{of: s}
	t.ExtendBaseWidget(t)
	return t
}

func (t *sheet) CreateRenderer() fyne.WidgetRenderer {
	s := t.of
	return &Drawn{
		Fixed: []fyne.CanvasObject{s.page},
		Min: func() fyne.Size {
			w := leastWidth(s.page)
			return fyne.NewSize(w, HeightFor(s.page, max(w, s.width)))
		},
		Place: s.page.Resize,
		Update: func() {
			if !s.settling {
				s.page.Refresh()
			}
		},
	}
}

// Keep shows a part that lies directly on the page, and goes on showing it when the room becomes another.
func (s *Scroller) Keep(part fyne.CanvasObject) *Scroller {
	s.kept = part
	return s
}

// SetPage shows another page, as far down as this one was. Parts that both have in common are not drawn anew: what changed
// in them they have to show themselves.
func (s *Scroller) SetPage(page fyne.CanvasObject) {
	s.body.Objects = []fyne.CanvasObject{page}
	s.settling = true
	s.scroll.Refresh()
	s.settling = false
	page.Resize(s.body.Size())
	s.BaseWidget.Refresh()
}

// ScrollToTop shows the beginning of the page.
func (s *Scroller) ScrollToTop() { s.scroll.ScrollToTop() }

// Offset tells how much of the page is hidden above.
func (s *Scroller) Offset() float32 { return s.scroll.Offset.Y }

// SetOffset shows the page from there.
func (s *Scroller) SetOffset(y float32) { s.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

// reveal moves the page so that the part from top to bottom can be seen.
func (s *Scroller) reveal(top, bottom float32) {
	if y := InSight(s.scroll.Offset.Y, s.scroll.Size().Height, top, bottom); y != s.scroll.Offset.Y {
		s.SetOffset(max(0, y))
	}
}

// InSight is how far something has to be moved up, and now is by offset, so that its part from top to bottom can be seen in a
// view so high; the top, if not both.
func InSight(offset, view, top, bottom float32) float32 {
	switch {
	case top < offset || bottom-top > view:
		return top
	case bottom > offset+view:
		return bottom - view
	}
	return offset
}

// Reveal moves the pages that an object is on, so that it can be seen. Whatever gets the focus calls it.
func Reveal(o fyne.CanvasObject) { RevealPart(o, 0, o.Size().Height) }

// RevealPart does so for what lies between two heights of an object.
func RevealPart(o fyne.CanvasObject, top, bottom float32) {
	root := rootOf(o)
	if root == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	for _, s := range scrollersOf(root, o) {
		room := s.l.S(2 * halo)
		at := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.page).Y
		s.reveal(at+top-room, at+bottom+room)
	}
}

// scrollersOf finds the scrollers in which an object is, the innermost first; nil if it is not there.
func scrollersOf(in, o fyne.CanvasObject) []*Scroller {
	for _, part := range partsOf(in) {
		found := scrollersOf(part, o)
		if found == nil && part == o {
			found = []*Scroller{}
		}
		if found != nil {
			if s, ok := in.(*Scroller); ok {
				found = append(found, s)
			}
			return found
		}
	}
	return nil
}

// Refresh lays the page out anew, for when its texts have changed.
func (s *Scroller) Refresh() {
	s.page.Refresh()
	s.scroll.Refresh()
	s.BaseWidget.Refresh()
}

func (s *Scroller) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Fixed: []fyne.CanvasObject{s.scroll},
		Min: func() fyne.Size {
			return fyne.NewSize(leastWidth(s.page)-s.l.S(2*halo), s.l.S(60))
		},
		Place: func(size fyne.Size) {
			h := s.l.S(halo)
			s.width = size.Width + 2*h
			s.scroll.Move(fyne.NewPos(-h, -h))
			s.scroll.Resize(fyne.NewSize(s.width, size.Height+2*h))
			s.scroll.Refresh()
			if s.kept != nil {
				top := h + s.kept.Position().Y
				s.reveal(top-h, top+s.kept.Size().Height+h)
			}
		},
	}
}
