// Package session is the door to an open document: commands go in here, and everyone who shows the document hears of it
// from here. The disk never makes a command wait, and nothing is called saved before it is.
package session

import (
	"sync"
	"time"

	"madrega/app"
)

// Disk is where a document is kept. Write and Diff may be called at the same time.
type Disk interface {
	// Path is where the document lies.
	Path() string
	// Write makes the given document the one on the disk, and adds the entries to its history (or replaces those with the
	// same Seq), all or nothing; the drafts are then those on the disk. When it returns without an error, all is durable.
	Write(app.Document, []Entry, Drafts) error
	// Diff tells what an entry changed that the Start came with, whatever has become of the disk since.
	Diff(seq int64) (app.Diff, error)
	// Copy writes the document, with the history that the Start came with and the entries after it, to another path.
	Copy(path string, d app.Document, entries []Entry) error
	// SaveAs does the same, and goes on there.
	SaveAs(path string, d app.Document, entries []Entry) (Disk, error)
	Close() error
}

// Start is a document as it was found on the disk.
type Start struct {
	Document app.Document
	Past     []Entry    // the history without the Diffs, oldest first
	Drafts   Drafts     // what was half written
	Saved    time.Time  // last write
	ReadOnly *app.Error // why the document can't be changed here; nil if it can
	Altered  *app.Error // set when something in the file is not as it was saved; it can't be changed then
	Unsealed bool       // nobody can tell that: the file is of an older version
}

// Event tells a subscriber that the document or the State changed.
type Event struct {
	Document app.Document
	Diff     app.Diff // nil when only the State changed
	State    State
}

// pause between two commands with the same Merge, after which they are two steps of undo.
const pause = time.Minute

// Session is one open document. Its methods may be called from any goroutine.
type Session struct {
	now func() time.Time

	doing sync.Mutex // held by whatever changes the document, till the subscribers have heard of it
	tell  sync.Mutex // held while subscribers are called: they hear of States in their order

	mu      sync.Mutex // guards what follows; never held while waiting
	disk    Disk
	doc     app.Document
	entries []Entry // by Seq
	undo    []int64 // Seqs of what can be undone, the newest last
	redo    []int64
	dirty   int // entries from here on are not on the disk as they are here
	unsaved bool
	typing  typing
	drafts  Drafts // never changed, only replaced
	state   State
	subs    map[int]func(Event)
	subID   int
	changed chan struct{} // closed when state changes, then made anew

	saving sync.Mutex // held by whoever uses disk to write
	wake   chan struct{}
	stop   chan struct{}
	done   chan struct{}
	once   sync.Once
}

// typing is the last command, as long as the next may join it.
type typing struct {
	merge  string
	before app.Document
	at     time.Time
}

// New opens the door to a document and starts its saver. Close or Discard ends it.
func New(start Start, disk Disk, now func() time.Time) *Session {
	s := &Session{
		now: now, disk: disk, doc: start.Document, entries: append([]Entry(nil), start.Past...), dirty: len(start.Past), drafts: start.Drafts,
		state: State{Phase: Saved, Since: start.Saved}, subs: map[int]func(Event){}, changed: make(chan struct{}),
		wake: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{}),
	}
	if start.ReadOnly != nil {
		s.state = State{Phase: ReadOnly, Since: start.Saved, Err: start.ReadOnly}
	}
	s.undo, s.redo = stacks(s.entries)
	go s.saver()
	return s
}

// Path is where the document lies.
func (s *Session) Path() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.disk.Path()
}

// Document is the newest snapshot.
func (s *Session) Document() app.Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc
}

// Do runs a command. On an error nothing has happened. It never waits for the disk. A command that changes nothing
// leaves no trace.
func (s *Session) Do(c app.Command) error { return s.DoAt(s.now(), c) }

// DoAt does so as of another time: for documents that are made with a past.
func (s *Session) DoAt(now time.Time, c app.Command) error {
	s.doing.Lock()
	defer s.doing.Unlock()
	return s.runAt(now, c, Did, 0)
}

// run makes the next document and its entry of the history; s.doing is held.
func (s *Session) run(c app.Command, kind Kind, of int64) error { return s.runAt(s.now(), c, kind, of) }

func (s *Session) runAt(now time.Time, c app.Command, kind Kind, of int64) error {
	s.mu.Lock()
	doc, state := s.doc, s.state
	s.mu.Unlock()
	if state.Phase == ReadOnly {
		return state.Err
	}
	next, diff, err := c.Run(doc)
	if err != nil || len(diff) == 0 {
		return err
	}
	if tied := app.TiedBallots(next); len(tied) > 0 {
		if err := s.rewrite(app.CutTie(tied)); err != nil {
			return err
		}
		doc, next = s.Document(), next.Rewritten(app.CutTie(tied))
		diff = app.Compare(doc, next)
	}
	s.mu.Lock()
	s.record(c, Entry{Time: app.TimeOf(now), Label: c.Label, Kind: kind, Of: of, Diff: diff}, next, now)
	s.doc, s.unsaved = next, true
	if s.state.Phase == Saved {
		s.setState(State{Phase: Saving, Since: now})
	}
	s.mu.Unlock()
	s.publish(diff)
	s.poke()
	return nil
}

// record adds an entry, or joins it to the last; s.mu is held.
func (s *Session) record(c app.Command, e Entry, next app.Document, now time.Time) {
	last := len(s.entries) - 1
	if t := s.typing; e.Kind == Did && c.Merge != "" && c.Merge == t.merge && now.Sub(t.at) <= pause {
		if whole := app.Compare(t.before, next); len(whole) > 0 {
			e.Seq, e.Diff = s.entries[last].Seq, whole
			s.entries[last] = e
			s.dirty = min(s.dirty, last)
			s.typing.at = now
			return
		}
	}
	e.Seq = 1
	if last >= 0 {
		e.Seq = s.entries[last].Seq + 1
	}
	s.entries = append(s.entries, e)
	s.undo, s.redo = step(s.undo, s.redo, e)
	s.typing = typing{}
	if e.Kind == Did {
		s.typing = typing{merge: c.Merge, before: s.doc, at: now}
	}
}

// Subscribe calls f after every change of the document, on the goroutine that made it and before Do returns, and after
// every change of the State, also from the saver's goroutine. One call ends before the next begins. f may read the
// session but must not change or close it, nor wait for a goroutine that does; whoever hands events on to another
// goroutine reads State there anew, since an event may be old by then.
func (s *Session) Subscribe(f func(Event)) (cancel func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subID++
	id := s.subID
	s.subs[id] = f
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.subs, id)
	}
}

// publish tells everyone what is so now; diff is nil when only the State changed.
func (s *Session) publish(diff app.Diff) {
	s.tell.Lock()
	defer s.tell.Unlock()
	s.mu.Lock()
	e := Event{Document: s.doc, Diff: diff, State: s.state}
	fs := make([]func(Event), 0, len(s.subs))
	for id := 1; id <= s.subID; id++ {
		if f := s.subs[id]; f != nil {
			fs = append(fs, f)
		}
	}
	s.mu.Unlock()
	for _, f := range fs {
		f(e)
	}
}
