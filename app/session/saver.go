package session

import (
	"context"
	"slices"
	"time"

	"madrega/app"
)

// Phase is where saving stands.
type Phase int

const (
	Saved    Phase = iota // everything is on the disk, since the time of the last write
	Saving                // something isn't yet, since the oldest change that waits
	Failed                // the last write failed: Err says why. The next change, or Retry, tries again
	ReadOnly              // the document can't be changed here: Err says why
)

// State tells what is safe on the disk.
type State struct {
	Phase Phase
	Since time.Time
	Err   *app.Error // for Failed and ReadOnly
}

// State is where saving stands now.
func (s *Session) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// setState records a State; s.mu is held.
func (s *Session) setState(st State) {
	s.state = st
	close(s.changed)
	s.changed = make(chan struct{})
}

func (s *Session) poke() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// saver writes the newest snapshot, and again as long as there is a newer one.
func (s *Session) saver() {
	defer close(s.done)
	for {
		select {
		case <-s.stop:
			return
		case <-s.wake:
		}
		for s.save() {
		}
	}
}

// save writes once, and tells whether to go on.
func (s *Session) save() bool {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	if !s.unsaved {
		s.mu.Unlock()
		return false
	}
	doc, from, disk, drafts := s.doc, s.dirty, s.disk, s.drafts
	entries := slices.Clone(s.entries[from:])
	s.dirty, s.unsaved = len(s.entries), false
	if s.state.Phase == Failed {
		s.setState(State{Phase: Saving, Since: s.now()})
	}
	s.mu.Unlock()

	err := disk.Write(doc, entries, drafts)
	s.mu.Lock()
	switch {
	case err != nil:
		s.dirty, s.unsaved = min(s.dirty, from), true
		s.setState(State{Phase: Failed, Since: s.now(), Err: app.AsError(err)})
	case s.unsaved:
		s.mu.Unlock()
		return true
	default:
		s.setState(State{Phase: Saved, Since: s.now()})
	}
	s.mu.Unlock()
	s.publish(nil)
	return false
}

// Retry tries a failed write again.
func (s *Session) Retry() { s.poke() }

// Flush waits until everything is on the disk. If the last write failed it tries once more; if that fails too, it says why.
func (s *Session) Flush(ctx context.Context) error {
	tried := false
	for {
		s.mu.Lock()
		st, unsaved, changed := s.state, s.unsaved, s.changed
		s.mu.Unlock()
		switch {
		case st.Phase == ReadOnly || st.Phase == Saved && !unsaved:
			return nil
		case st.Phase == Failed && tried:
			return st.Err
		case st.Phase == Failed:
			tried = true
			s.poke()
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return app.Fail(app.Disk, "error.save.slow").Because(ctx.Err())
		}
	}
}

// Close saves what is not saved yet and ends the session. If that fails the session stays open, so that a person can
// choose between Retry, SaveAs and Discard.
func (s *Session) Close(ctx context.Context) error {
	s.doing.Lock()
	defer s.doing.Unlock()
	if err := s.Flush(ctx); err != nil {
		return err
	}
	return s.Discard()
}

// Discard ends the session; what is not saved is lost.
func (s *Session) Discard() (err error) {
	s.once.Do(func() {
		close(s.stop)
		<-s.done
		s.saving.Lock() // after a move to another place
		defer s.saving.Unlock()
		s.mu.Lock()
		s.setState(State{Phase: ReadOnly, Since: s.state.Since, Err: app.Fail(app.ReadOnly, "error.session.closed")})
		disk := s.disk
		s.mu.Unlock()
		err = disk.Close()
	})
	return err
}

// SaveAs writes the whole document, with its history, to another place and goes on there: the way out when the disk is
// full or gone, or when the document is read-only here. On an error everything stays as it was. Nobody who changes the
// document meanwhile waits: what they do is written to the new place afterwards.
func (s *Session) SaveAs(path string) error {
	old, err := s.moveTo(path)
	if err == nil {
		_ = old.Close() // the old place may be gone; everything is at the new one
		s.publish(nil)
	}
	s.poke()
	return err
}

// moveTo writes the document to another place, and gives the disk that it was on.
func (s *Session) moveTo(path string) (old Disk, err error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	select {
	case <-s.stop:
		return nil, app.Fail(app.ReadOnly, "error.session.closed")
	default:
	}
	s.mu.Lock()
	doc, from, unsaved := s.doc, s.dirty, s.unsaved
	old = s.disk
	entries := slices.Clone(s.entries)
	s.dirty, s.unsaved, s.typing = len(s.entries), false, typing{} // the next change is an entry of its own
	s.mu.Unlock()
	disk, err := old.SaveAs(path, doc, entries[firstKept(entries):])
	s.mu.Lock()
	defer s.mu.Unlock()
	if err != nil {
		s.dirty, s.unsaved = min(s.dirty, from), s.unsaved || unsaved
		return nil, err
	}
	since, more := s.now(), s.unsaved || len(s.drafts) > 0 // a copy has no drafts
	s.disk = disk
	s.setState(State{Phase: Saved, Since: since})
	if more {
		s.wait()
	}
	return old, nil
}

// firstKept gives the index from which on every entry has its Diff here.
func firstKept(es []Entry) int {
	i := len(es)
	for i > 0 && es[i-1].Diff != nil {
		i--
	}
	return i
}

// Copy saves, and writes a copy to another path; the session stays with its own file.
func (s *Session) Copy(ctx context.Context, path string) error {
	if err := s.Flush(ctx); err != nil {
		return err
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	doc, disk, entries := s.doc, s.disk, slices.Clone(s.entries)
	s.mu.Unlock()
	return disk.Copy(path, doc, entries[firstKept(entries):])
}
