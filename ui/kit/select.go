package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
)

// Select is a field whose choices drop down. What is chosen is an index, never the words.
type Select struct {
	control
	items       []Item
	selected    int
	placeholder string
	called      string // by the form it is in
	changed     func(int)
	face        *canvas.Rectangle
	content     *fyne.Container
	arrow       *canvas.Image
}

// NewSelect makes a select; selected is the index of the chosen item, −1 if none is.
func NewSelect(l *Look, items []Item, selected int, changed func(int)) *Select {
	s := &Select{items: items, selected: selected, changed: changed, face: Outlined(l, Surface, LineStrong, 1, 8), content: Row(l, 7)}
	s.init(l, s, Pine, 8, func() { s.open() })
	s.arrow = Icon(l, "down", Ink2, 14)
	s.key = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown || e.Name == fyne.KeyUp {
			s.do()
			return true
		}
		return false
	}
	s.fill()
	return s
}

// Placeholder is shown while nothing is chosen.
func (s *Select) Placeholder(words string) *Select {
	s.placeholder = words
	s.Refresh()
	return s
}

// Tip shows words while the pointer rests on the field.
func (s *Select) Tip(text string) *Select { s.tip = text; return s }

// Selected is the index of what is chosen, −1 if nothing is.
func (s *Select) Selected() int { return s.selected }

// SetSelected chooses without telling.
func (s *Select) SetSelected(i int) {
	s.selected = i
	s.Refresh()
}

// OnChanged sets what is told when another item is chosen.
func (s *Select) OnChanged(changed func(int)) { s.changed = changed }

// SetItems changes the choices and what is chosen.
func (s *Select) SetItems(items []Item, selected int) {
	s.items = items
	s.SetSelected(selected)
}

// TypedRune opens the list and goes to what begins with the letter.
func (s *Select) TypedRune(r rune) {
	if r != ' ' && !s.disabled && len(s.items) > 0 {
		s.open().TypedRune(r)
	}
}

func (s *Select) open() *choices {
	if len(s.items) == 0 {
		return nil
	}
	c := openChoices(s.l, CanvasOf(s), s.items, s.selected, besidePlace(s.l, s, s.Size().Width), func(i int) {
		changed := i != s.selected
		s.SetSelected(i)
		if changed && s.changed != nil {
			s.changed(i)
		}
	})
	c.goesOn = true
	return c
}

func (s *Select) fill() {
	ink := Ink
	s.face.FillColor = s.l.Color(Surface)
	if s.hovered {
		s.face.FillColor = Mix(s.l.Color(Surface), s.l.Color(Ink), .04)
	}
	if s.disabled {
		ink = Ink2
		s.face.FillColor = s.l.Color(Surface2)
	}
	if s.selected >= 0 && s.selected < len(s.items) {
		item := s.items[s.selected]
		item.Second = ""
		s.content.Objects = item.face(s.l, Body, ink, false, 0).Objects
		return
	}
	s.content.Objects = []fyne.CanvasObject{Write(s.l, s.placeholder, Body, Ink2)}
}

func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	l := s.l
	height, room, arrow := l.S(38), l.S(12), l.S(14)
	layout := func(size fyne.Size) {
		s.face.Resize(size)
		PlaceRing(l, s.ring, fyne.NewPos(0, 0), size)
		w := size.Width - 2*room - arrow - l.S(6)
		l.Put(s.content, size.Width, room, 0, w, size.Height)
		l.Put(s.arrow, size.Width, size.Width-room-arrow, (size.Height-arrow)/2, arrow, arrow)
	}
	widest := func() float32 {
		w := Write(l, s.placeholder, Body, Ink).MinSize().Width
		for _, item := range s.items {
			item.Second = ""
			w = max(w, item.face(l, Body, Ink, false, -1).MinSize().Width)
		}
		return min(w, l.S(260))
	}
	return &Drawn{
		Fixed: []fyne.CanvasObject{s.face, s.content, s.arrow, s.ring},
		Min:   func() fyne.Size { return fyne.NewSize(widest()+2*room+arrow+l.S(6), height) },
		Place: layout,
		Update: func() {
			s.fill()
			layout(s.Size())
			s.content.Refresh()
		},
	}
}

// NewSectorSelect makes a select of the three sectors and "not set".
func NewSectorSelect(l *Look, selected app.Sector, changed func(app.Sector)) *Select {
	sectors := append([]app.Sector{}, app.Sectors...)
	sectors = append(sectors, "")
	items := make([]Item, len(sectors))
	at := -1
	for i, sector := range sectors {
		items[i] = Item{Text: l.T(SectorKey(sector)), Sector: sector, Marked: true}
		if sector == selected {
			at = i
		}
	}
	return NewSelect(l, items, at, func(i int) { changed(sectors[i]) })
}
