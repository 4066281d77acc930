package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// NewHead is the head of a screen: a small line, the title, and at the end what can be done.
func NewHead(l *Look, kicker, title string, end ...fyne.CanvasObject) *fyne.Container {
	k := word(l, WriteOwn(l, kicker, Second, Ink2), kicker, 0)
	t := word(l, WriteOwn(l, title, Title, Ink), title, 0)
	return Row(l, 12, Fill(Column(l, 0, k, t)), Row(l, 10, end...))
}

// NewHeadLine is such a head in one calm line: the title, how far one is, and at the end what can be done.
func NewHeadLine(l *Look, title string, at fyne.CanvasObject, end ...fyne.CanvasObject) *fyne.Container {
	t := word(l, WriteOwn(l, title, Section, Ink), title, l.S(60))
	return Row(l, 14, Fill(container.New(giving(l, 14), t, at)), Row(l, 10, end...))
}

// Saving is what the status line tells about the file.
type Saving int

const (
	Saved Saving = iota
	SavingNow
	NotSaved
)

// Hint is a key and what it does.
type Hint struct{ Key, Words string }

// StatusLine is the line at the foot of the window: whether all is saved, which file, and keys. It also tells for a
// while what was done, with a button to take it back.
type StatusLine struct {
	Holder
	l      *Look
	saved  *fyne.Container
	told   *fyne.Container
	file   *fyne.Container
	inside *fyne.Container
}

// NewStatusLine makes a status line.
func NewStatusLine(l *Look, hints ...Hint) *StatusLine {
	s := &StatusLine{l: l, saved: Row(l, 7), told: Row(l, 10), file: container.New(giving(l, 20))}
	keys := Row(l, 18)
	for _, h := range hints {
		keys.Add(KeyHint(l, h.Key, h.Words, Ink2))
	}
	s.inside = Row(l, 20, s.saved, Fill(s.file), s.told, keys)
	line := canvas.NewRectangle(l.Color(Hairline))
	line.SetMinSize(fyne.NewSize(1, l.S(1)))
	s.Hold(s, Stack(Rect(l, Surface2, 0), Column(l, 0, line, MinHeight(l, 29, Pad(l, 0, 24, 0, 24, s.inside)))))
	return s
}

// giving lays words out beside each other at their full width; where there is not room for all, the first give way.
func giving(l *Look, gap float32) *Arrangement {
	gap = l.S(gap)
	a := &Arrangement{Height: highest}
	a.MinWidth = func(objs []fyne.CanvasObject) float32 { sum, _ := minWidths(objs, gap); return sum }
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		over := -s.Width - gap
		for _, o := range objs {
			over += naturalWidth(o) + gap
		}
		x := float32(0)
		for _, o := range objs {
			w := naturalWidth(o)
			if over > 0 {
				less := min(over, w-min(w, o.MinSize().Width))
				w, over = w-less, over-less
			}
			l.Put(o, s.Width, x, 0, w, s.Height)
			x += w + gap
		}
	}
	return a
}

// SetSaving shows whether all is saved. words is the whole sentence; the buttons are what can be done about it.
func (s *StatusLine) SetSaving(state Saving, words string, do ...*Button) {
	ink, icon := OK, "saved"
	switch state {
	case SavingNow:
		ink, icon = Ink2, ""
	case NotSaved:
		ink, icon = Error, "error"
	}
	s.saved.Objects = nil
	if icon != "" {
		s.saved.Add(Icon(s.l, icon, ink, 15))
	}
	t := Write(s.l, words, Status, ink)
	t.TextStyle.Bold = state == NotSaved
	s.saved.Add(t)
	for _, b := range do {
		s.saved.Add(b.Tiny())
	}
	s.Refresh()
}

// SetFile shows the name of the file, the meeting, and what else.
func (s *StatusLine) SetFile(words ...string) {
	s.file.Objects = nil
	for _, w := range words {
		s.file.Add(word(s.l, WriteOwn(s.l, w, Status, Ink2), w, s.l.S(60)))
	}
	s.Refresh()
}

// Tell says what was done; undo may be nil. An empty sentence takes it away.
func (s *StatusLine) Tell(sentence string, undo *Button) {
	s.told.Objects = nil
	if sentence != "" {
		t := Write(s.l, sentence, Status, Ink)
		t.TextStyle.Bold = true
		s.told.Add(t)
		if undo != nil {
			s.told.Add(undo.Tiny())
		}
	}
	s.Refresh()
}
