package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tag is a thing that another thing is linked to: its mark and its name, with a cross to take the link away. A press on the
// name, or Enter, opens it; Delete takes it away, and so does a press on the cross.
type Tag struct {
	control
	name    string
	face    *canvas.Rectangle
	wide    float32 // what its words need
	content *fyne.Container
	cross   *canvas.Image
	remove  func()
}

// NewTag makes a tag. open may be nil, and so may remove: then there is no cross.
func NewTag(l *Look, item Item, open, remove func()) *Tag {
	t := &Tag{name: item.Text, face: Outlined(l, Surface, LineStrong, 1, 15), remove: remove}
	t.init(l, t, Pine, 15, open)
	t.content, t.wide = item.face(l, Second, Ink, false, l.S(40)), item.face(l, Second, Ink, false, -1).MinSize().Width
	if remove != nil {
		t.cross = Icon(l, "error", Ink2, 15)
	}
	t.key = func(e *fyne.KeyEvent) bool {
		if t.remove != nil && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) {
			t.remove()
			return true
		}
		return false
	}
	return t
}

// On sets what opens it and what takes it away.
func (t *Tag) On(open, remove func()) { t.act, t.remove = open, remove }

// Tip shows words while the pointer rests on the tag.
func (t *Tag) Tip(text string) *Tag { t.tip = text; return t }

// Tapped takes the link away if the cross was pressed, and opens it otherwise.
func (t *Tag) Tapped(e *fyne.PointEvent) {
	fromEnd := t.Size().Width - e.Position.X
	if t.l.RTL() {
		fromEnd = e.Position.X
	}
	if t.remove != nil && (fromEnd < t.l.S(crossRoom) || t.act == nil) {
		t.remove()
		return
	}
	t.do()
}

// crossRoom is the width in which a press is one on the cross.
const crossRoom = 30

func (t *Tag) CreateRenderer() fyne.WidgetRenderer {
	l := t.l
	start, end, size := l.S(11), l.S(11), l.S(15)
	objects := []fyne.CanvasObject{t.face, t.content, t.ring}
	if t.cross != nil {
		end = l.S(crossRoom)
		objects = append(objects, t.cross)
	}
	return &Drawn{
		Fixed: objects,
		Min: func() fyne.Size {
			return fyne.NewSize(min(t.wide, l.S(300))+start+end, l.S(30))
		},
		Place: func(s fyne.Size) {
			t.face.Resize(s)
			l.Put(t.content, s.Width, start, 0, max(0, s.Width-start-end), s.Height)
			if t.cross != nil {
				l.Put(t.cross, s.Width, s.Width-l.S(8)-size, (s.Height-size)/2, size, size)
			}
			PlaceRing(l, t.ring, fyne.NewPos(0, 0), s)
		},
		Update: func() {
			t.face.FillColor = l.Color(Surface)
			if t.hovered {
				t.face.FillColor = l.Color(Surface2)
			}
			t.face.Refresh()
		},
	}
}
