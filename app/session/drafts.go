package session

import (
	"maps"
	"unicode/utf8"

	"madrega/app"
)

// Drafts is what is half written and belongs to nothing yet, by where it stands: a card before Enter, a form before it is
// kept. They are no part of the document: no history, no undo and no report knows of them, and a copy leaves them out. But they
// are on the disk as soon as a change would be, so that whatever ends the program, and however, the words are there next time.
type Drafts map[string]string

// The longest place of a draft, in bytes, and how many there may be: far beyond what a person leaves unfinished.
const (
	MaxDraftPlace = 200
	MaxDrafts     = 500
)

// Draft gives what is half written at a place.
func (s *Session) Draft(place string) (text string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	text, ok = s.drafts[place]
	return text, ok
}

// KeepDraft keeps what is half written at a place, also in a document for reading only, as long as it is open.
func (s *Session) KeepDraft(place, text string) {
	s.changeDrafts(func(d Drafts) bool {
		old, ok := d[place]
		if ok && old == text || len(place) > MaxDraftPlace || utf8.RuneCountInString(text) > app.MaxText || !ok && len(d) >= MaxDrafts {
			return false
		}
		d[place] = text
		return true
	})
}

// DropDraft forgets it: it became a part of the document, or was thrown away.
func (s *Session) DropDraft(place string) {
	s.changeDrafts(func(d Drafts) bool {
		_, ok := d[place]
		delete(d, place)
		return ok
	})
}

func (s *Session) changeDrafts(change func(Drafts) bool) {
	s.mu.Lock()
	next := maps.Clone(s.drafts)
	if next == nil {
		next = Drafts{}
	}
	if changed := change(next); changed {
		s.drafts = next
		s.wait()
	}
	s.mu.Unlock()
	s.poke()
}

// wait says that something is not on the disk; s.mu is held.
func (s *Session) wait() {
	switch s.state.Phase {
	case ReadOnly:
		return
	case Saved:
		s.setState(State{Phase: Saving, Since: s.now()})
	}
	s.unsaved = true
}
