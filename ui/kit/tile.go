package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tile is a raised card that can be pressed, as a button is. What stands on it must not be for pressing itself.
type Tile struct {
	control
	content  fyne.CanvasObject
	room     [2]float32 // above and below, at the sides
	selected bool
	face     *canvas.Rectangle
	foot     *canvas.Rectangle
}

// NewTile makes a tile.
func NewTile(l *Look, content fyne.CanvasObject, tapped func()) *Tile {
	t := &Tile{content: content, room: [2]float32{14, 18}, face: Outlined(l, Surface, Hairline, 1, 8), foot: Rect(l, Ledge, 8)}
	t.init(l, t, Pine, 8, tapped)
	return t
}

// Keys gives keys other than Enter and Space to take; it tells whether one was taken.
func (t *Tile) Keys(take func(*fyne.KeyEvent) bool) *Tile { t.key = take; return t }

// Tip shows words while the pointer rests on the tile.
func (t *Tile) Tip(text string) *Tile { t.tip = text; return t }

// Room sets the space around the content.
func (t *Tile) Room(above, beside float32) *Tile { t.room = [2]float32{above, beside}; return t }

// Selected tells whether the tile is the chosen one.
func (t *Tile) Selected() bool { return t.selected }

// SetSelected marks the tile as the chosen one.
func (t *Tile) SetSelected(v bool) *Tile {
	t.selected = v
	t.Refresh()
	return t
}

// HeightFor is that of the content with its room.
func (t *Tile) HeightFor(width float32) float32 {
	return HeightFor(t.content, width-2*t.l.S(t.room[1])) + 2*t.l.S(t.room[0])
}

func (t *Tile) paint() {
	l := t.l
	face, line, width := l.Color(Surface), l.Color(Hairline), float32(1)
	if t.hovered {
		face = Mix(face, l.Color(Ink), .03)
	}
	if t.selected {
		face, line, width = l.Color(Tint), l.Color(Pine), 1.5
	}
	t.face.FillColor, t.face.StrokeColor, t.face.StrokeWidth = face, line, l.S(width)
	t.foot.Hidden = t.pressed
}

func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	l := t.l
	layout := func(s fyne.Size) {
		down := float32(0)
		if t.pressed {
			down = l.S(2)
		}
		t.face.Move(fyne.NewPos(0, down))
		t.face.Resize(s)
		half := s.Height / 2
		t.foot.Move(fyne.NewPos(0, half))
		t.foot.Resize(fyne.NewSize(s.Width, half+l.S(LedgeHeight)))
		PlaceRing(l, t.ring, fyne.NewPos(0, 0), s)
		x, y := l.S(t.room[1]), l.S(t.room[0])
		l.Put(t.content, s.Width, x, y+down, max(0, s.Width-2*x), max(0, s.Height-2*y))
	}
	t.paint()
	return &Drawn{
		Fixed: []fyne.CanvasObject{t.foot, t.face, t.content, t.ring},
		Min: func() fyne.Size {
			m := t.content.MinSize()
			return fyne.NewSize(m.Width+2*l.S(t.room[1]), m.Height+2*l.S(t.room[0]))
		},
		Place: layout,
		Update: func() {
			t.paint()
			layout(t.Size())
		},
	}
}
