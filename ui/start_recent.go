package ui

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/kit"
)

// recent is a file that was open lately, and what is known of it by now.
type recent struct {
	path    string
	looked  bool // summary and err are known
	summary Summary
	err     error
	tile    *kit.Tile // nil when the file is not there
}

func (r *recent) name() string { return strings.TrimSuffix(filepath.Base(r.path), extension) }

func (r *recent) missing() bool {
	return errors.Is(r.err, fs.ErrNotExist) || r.err != nil && app.AsError(r.err).Kind == app.NotFound
}

// peek looks into every file in the background.
func (s *start) peek() {
	for _, r := range s.recent {
		var found Summary
		var err error
		s.aside(func(context.Context) { found, err = s.Files.Peek(r.path) }, func() {
			r.summary, r.err, r.looked = found, err, true
			if s.list != nil {
				s.showRecent()
			}
		})
	}
}

// showRecent fills the list, and leaves the focus where it is.
func (s *start) showRecent() {
	l := s.look
	if len(s.recent) == 0 {
		fill(s.list, kit.Column(l, 0, kit.Space(l, 0, 60), kit.NewEmptyState(l, l.T("start.none"), l.T("start.none.how"), "", nil)))
		return
	}
	at := -1
	if len(s.list.Objects) > 0 { // else the page is being built: a card can't have the focus before it is in the window
		at = s.focused()
	}
	column := kit.Column(l, 18)
	if bar := s.unclean(); bar != nil {
		column.Add(bar)
	}
	for i, r := range s.recent {
		r.tile = nil
		if r.looked && r.missing() {
			column.Add(s.gone(r))
			continue
		}
		r.tile = kit.NewTile(l, s.card(r), func() { s.Open(r.path) }).Keys(func(e *fyne.KeyEvent) bool { return s.walk(i, e) })
		column.Add(r.tile)
	}
	fill(s.list, kit.Scroll(l, kit.Pad(l, 2, listRoom, 10, listRoom, column)))
	if at >= 0 {
		s.focusFrom(at, 1)
	}
}

// focused is the index of the card that has the focus, −1 if none has.
func (s *start) focused() int {
	now := s.win.Canvas().Focused()
	for i, r := range s.recent {
		if r.tile != nil && now == fyne.Focusable(r.tile) {
			return i
		}
	}
	return -1
}

// walk goes from card to card with the arrow keys, and takes one off the list with Delete.
func (s *start) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		s.focusFrom(i+1, 1)
	case fyne.KeyUp:
		s.focusFrom(i-1, -1)
	case fyne.KeyHome:
		s.focusFrom(0, 1)
	case fyne.KeyEnd:
		s.focusFrom(len(s.recent)-1, -1)
	default:
		return false
	}
	return true
}

// focusFrom gives the focus to the first card from there on that can be opened.
func (s *start) focusFrom(i, step int) {
	for ; i >= 0 && i < len(s.recent); i += step {
		if t := s.recent[i].tile; t != nil {
			s.win.Canvas().Focus(t)
			return
		}
	}
}

// unclean tells of the newest file that the program left behind, or is nil.
func (s *start) unclean() fyne.CanvasObject {
	l := s.look
	for _, r := range s.recent {
		if r.looked && r.err == nil && r.summary.Unclean {
			open := kit.NewButton(l, l.T("start.unclean.open"), "", kit.Plain, func() { s.Open(r.path) }).Small()
			return kit.NewCautionBar(l, l.T("start.unclean", "name", r.name(), "time", s.moment(r.summary.Saved)), open)
		}
	}
	return nil
}

// gone is the card of a file that is no more where it was.
func (s *start) gone(r *recent) fyne.CanvasObject {
	l := s.look
	forget := kit.NewButton(l, l.T("start.forget"), "", kit.Plain, func() {
		s.settings.forget(r.path)
		s.start = nil
		s.rebuild()
	}).Small()
	words := kit.Column(l, 2,
		kit.NewLine(l, r.name(), kit.Strong).Content().SetColor(kit.Ink2),
		kit.NewLine(l, l.T("start.missing"), kit.Second).SetColor(kit.Ink2),
		kit.NewLine(l, filepath.Dir(r.path), kit.Status).Content().SetColor(kit.Ink2))
	return kit.Box(l, kit.Surface2, kit.Hairline, 8, 16, kit.Row(l, 12, kit.Fill(words), forget))
}

// card is what the list says of a process.
func (s *start) card(r *recent) fyne.CanvasObject {
	l := s.look
	if !r.looked || r.err != nil {
		return s.unknown(r)
	}
	f := r.summary
	title := f.Title
	if title == "" {
		title = r.name()
	}
	place := kit.NewLine(larger(l, 1.1), f.Place, kit.News).Content()
	head := kit.Row(l, 10, kit.Width(l, min(place.Natural()/l.Zoom+1, 340), place), kit.NewText(l, l.T("place."+string(f.Kind)), kit.Second).SetColor(kit.Ink2))
	words := kit.Column(l, 5, kit.AtStart(l, head),
		kit.NewLine(l, title, kit.Body).Content(),
		kit.NewLine(l, l.T("start.organisations", "n", f.Organisations), kit.Second).SetColor(kit.Ink2))
	states, step := s.progress(f.Steps)
	where := kit.Column(l, 6,
		kit.AtEnd(l, kit.NewText(l, l.T("start.last", "date", l.Date(f.Saved)), kit.Second).SetColor(kit.Ink2)),
		kit.AtEnd(l, stair(l, states, 118, 22)),
		kit.AtEnd(l, kit.NewText(l, step, kit.Second)))
	return kit.Row(l, 16, kit.Fill(words), where)
}

// unknown is the card of a file that is still being looked into, or that can't be.
func (s *start) unknown(r *recent) fyne.CanvasObject {
	l := s.look
	second := kit.NewLine(l, filepath.Dir(r.path), kit.Second).Content()
	icon := kit.Icon(l, "report", kit.Ink2, 22)
	if r.err != nil {
		why, _ := l.Error(r.err)
		second = kit.NewLine(l, why, kit.Second)
		icon = kit.Icon(l, "caution", kit.Caution, 22)
	}
	return kit.Row(l, 14, icon, kit.Fill(kit.Column(l, 5,
		kit.NewLine(l, r.name(), kit.Strong).Content(),
		second.SetColor(kit.Ink2))))
}

// progress says how far a process is: the steps of the exercise where it stands, and that step in words.
func (s *start) progress(done []app.StepState) ([]kit.State, string) {
	over := map[string]bool{}
	for _, st := range done {
		over[st.UniqueKey()] = st.Done || st.Skipped
	}
	var states []kit.State
	for _, e := range agenda.Exercises {
		states = nil
		now := ""
		for _, step := range e.Steps {
			switch {
			case over[e.ID+"/"+step.ID]:
				states = append(states, kit.Done)
			case now == "":
				states = append(states, kit.Now)
				now = s.look.T(e.ID + "." + step.ID + ".title")
			default:
				states = append(states, kit.Ahead)
			}
		}
		if now != "" {
			return states, s.look.T("start.now", "step", now)
		}
	}
	return states, s.look.T("start.done")
}
