package session

import (
	"cmp"
	"slices"
	"time"

	"madrega/app"
)

// Kind tells what an Entry of the history did.
type Kind string

const (
	Did    Kind = "do"
	Undid  Kind = "undo" // took the entry Of back
	Redone Kind = "redo" // did the entry Of again
)

// Entry is one change in the history of a document. The history only grows: an undo is an entry too.
type Entry struct {
	Seq   int64 // counts up
	Time  app.Time
	Label app.Message // of what was done, undone or redone
	Kind  Kind
	Of    int64    // Seq of what was undone or redone; 0 otherwise
	Diff  app.Diff // nil when it is only on the disk
}

// step gives the stacks of undo and redo after an entry. What runs the room is on neither.
func step(undo, redo []int64, e Entry) ([]int64, []int64) {
	take := func(from []int64) []int64 {
		return slices.DeleteFunc(from, func(seq int64) bool { return seq == e.Of })
	}
	switch {
	case e.Label.OfTheRoom():
		return undo, redo
	case e.Kind == Undid:
		return take(undo), append(redo, e.Of)
	case e.Kind == Redone:
		return append(undo, e.Of), take(redo)
	}
	return append(undo, e.Seq), nil
}

func stacks(es []Entry) (undo, redo []int64) {
	for _, e := range es {
		undo, redo = step(undo, redo, e)
	}
	known := func(seqs []int64) []int64 {
		return slices.DeleteFunc(seqs, func(seq int64) bool { return find(es, seq) < 0 })
	}
	return known(undo), known(redo)
}

// find gives the index of the entry, or -1.
func find(es []Entry, seq int64) int {
	i, ok := slices.BinarySearchFunc(es, seq, func(e Entry, seq int64) int { return cmp.Compare(e.Seq, seq) })
	if !ok {
		return -1
	}
	return i
}

// CanUndo gives the label of what Undo would take back.
func (s *Session) CanUndo() (app.Message, bool) { return s.top(Undid) }

// CanRedo gives the label of what Redo would do again.
func (s *Session) CanRedo() (app.Message, bool) { return s.top(Redone) }

func (s *Session) top(kind Kind) (app.Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := s.next(kind); i >= 0 && s.state.Phase != ReadOnly {
		return s.entries[i].Label, true
	}
	return app.Message{}, false
}

// next gives the index of the entry to undo or redo next, or -1; s.mu is held.
func (s *Session) next(kind Kind) int {
	from := s.undo
	if kind == Redone {
		from = s.redo
	}
	if len(from) == 0 {
		return -1
	}
	return find(s.entries, from[len(from)-1])
}

// Undo takes the last change back, also one of an earlier day, and gives its label. It may have to read the change from
// the disk.
func (s *Session) Undo() (app.Message, error) { return s.move(Undid) }

// Redo does again what was undone last, and gives its label.
func (s *Session) Redo() (app.Message, error) { return s.move(Redone) }

func (s *Session) move(kind Kind) (app.Message, error) {
	s.doing.Lock()
	defer s.doing.Unlock()
	s.mu.Lock()
	i := s.next(kind)
	if i < 0 {
		s.mu.Unlock()
		return app.Message{}, app.Fail(app.Invalid, "error.undo.nothing")
	}
	e := s.entries[i]
	s.mu.Unlock()
	return e.Label, s.turn(e, kind)
}

// turn takes an entry back, or does it again; s.doing is held.
func (s *Session) turn(e Entry, kind Kind) error {
	diff, err := s.Diff(e.Seq)
	if err != nil {
		return err
	}
	if kind == Undid {
		diff = diff.Inverse()
	}
	patch := app.Command{Label: e.Label, Apply: func(d app.Document) (app.Document, error) { return d.Patch(diff.Onto(d)) }}
	return s.run(patch, kind, e.Seq)
}

// Newest is the Seq of the last entry; 0 if there is none.
func (s *Session) Newest() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.entries) == 0 {
		return 0
	}
	return s.entries[len(s.entries)-1].Seq
}

// TakeBack undoes one entry and no other, also what runs the room: it fails once anything came after it.
func (s *Session) TakeBack(seq int64) (app.Message, error) {
	s.doing.Lock()
	defer s.doing.Unlock()
	s.mu.Lock()
	i := find(s.entries, seq)
	if i < 0 || i != len(s.entries)-1 || s.entries[i].Kind != Did {
		s.mu.Unlock()
		return app.Message{}, app.Fail(app.Invalid, "error.undo.nothing")
	}
	e := s.entries[i]
	s.mu.Unlock()
	return e.Label, s.turn(e, Undid)
}

// History lists every change, oldest first, without the Diffs.
func (s *Session) History() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	es := slices.Clone(s.entries)
	for i := range es {
		es[i].Diff = nil
	}
	return es
}

// Diff is what one entry of the history changed.
func (s *Session) Diff(seq int64) (app.Diff, error) {
	s.mu.Lock()
	i := find(s.entries, seq)
	if i < 0 {
		s.mu.Unlock()
		return nil, app.Fail(app.NotFound, "error.history.missing")
	}
	diff, disk := s.entries[i].Diff, s.disk
	s.mu.Unlock()
	if diff != nil {
		return diff, nil
	}
	return disk.Diff(seq)
}

// rewrite changes entities in the document and in all of its history, as if they had never been otherwise. s.doing is held.
func (s *Session) rewrite(change func(app.Entity) app.Entity) error {
	history := s.History()
	for i := range history {
		diff, err := s.Diff(history[i].Seq)
		if err != nil {
			return err
		}
		history[i].Diff = diff.Rewritten(change)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.doc, s.entries, s.dirty = s.doc.Rewritten(change), history, 0
	s.typing = typing{}
	return nil
}

// At is the document as it was after the entry seq; 0 is before the first.
func (s *Session) At(seq int64) (app.Document, error) {
	s.mu.Lock()
	doc, es := s.doc, slices.Clone(s.entries)
	s.mu.Unlock()
	if seq != 0 && find(es, seq) < 0 {
		return app.Document{}, app.Fail(app.NotFound, "error.history.missing")
	}
	for i := len(es) - 1; i >= 0 && es[i].Seq > seq; i-- {
		diff := es[i].Diff
		if diff == nil {
			var err error
			if diff, err = s.Diff(es[i].Seq); err != nil {
				return app.Document{}, err
			}
		}
		var err error
		if doc, err = doc.Patch(diff.Inverse()); err != nil {
			return app.Document{}, err
		}
	}
	return doc, nil
}

// RevertTo makes the document what it was after the entry seq (0: before the first). It is a change like any other: it
// can be undone, and what came after seq stays in the history.
func (s *Session) RevertTo(seq int64) error {
	s.doing.Lock()
	defer s.doing.Unlock()
	then, err := s.At(seq)
	if err != nil {
		return err
	}
	var at time.Time
	s.mu.Lock()
	if i := find(s.entries, seq); i >= 0 {
		at = s.entries[i].Time.Std()
	}
	s.mu.Unlock()
	label := app.Msg("history.revert", "time", at.Format("2.1.2006 15:04"))
	if at.IsZero() {
		label = app.Msg("history.revert.start")
	}
	return s.run(app.Command{Label: label, Apply: func(app.Document) (app.Document, error) { return then, nil }}, Did, 0)
}
