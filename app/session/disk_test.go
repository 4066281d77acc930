package session

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"sync"
	"testing"
	"time"

	"madrega/app"
)

// memory is a Disk that can be made to wait and to fail.
type memory struct {
	mu      sync.Mutex
	path    string
	doc     app.Document
	entries []Entry
	drafts  Drafts
	writes  int
	err     error
	refused error         // of SaveAs
	gate    chan struct{} // if not nil, Write and SaveAs wait for a value
	begun   chan struct{} // if not nil, Write tells that it began
	closed  bool
}

func (m *memory) Path() string { return m.path }

func (m *memory) Write(d app.Document, es []Entry, drafts Drafts) error {
	if m.begun != nil {
		m.begun <- struct{}{}
	}
	if m.gate != nil {
		<-m.gate
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.writes++
	if m.err != nil {
		return m.err
	}
	m.doc, m.drafts = d, drafts
	for _, e := range es {
		m.entries = slices.DeleteFunc(m.entries, func(old Entry) bool { return old.Seq == e.Seq })
		m.entries = append(m.entries, e)
	}
	slices.SortFunc(m.entries, func(a, b Entry) int { return cmp.Compare(a.Seq, b.Seq) })
	return nil
}

func (m *memory) Diff(seq int64) (app.Diff, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.entries {
		if e.Seq == seq { // by way of JSON, as from a file
			b, err := json.Marshal(e.Diff)
			if err != nil {
				return nil, err
			}
			var diff app.Diff
			return diff, json.Unmarshal(b, &diff)
		}
	}
	return nil, app.Fail(app.NotFound, "error.history.missing")
}

func (m *memory) SaveAs(path string, d app.Document, es []Entry) (Disk, error) {
	if m.begun != nil {
		m.begun <- struct{}{}
	}
	if m.gate != nil {
		<-m.gate
	}
	m.mu.Lock()
	next, err := &memory{path: path, entries: slices.Clone(m.entries)}, m.refused
	m.mu.Unlock()
	if err != nil {
		return nil, err
	}
	return next, next.Write(d, es, nil)
}

func (m *memory) Copy(string, app.Document, []Entry) error { return nil }

func (m *memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

func (m *memory) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.err = err
}

// start gives what a file would give on opening.
func (m *memory) start() Start {
	m.mu.Lock()
	defer m.mu.Unlock()
	past := slices.Clone(m.entries)
	for i := range past {
		past[i].Diff = nil
	}
	return Start{Document: m.doc, Past: past, Saved: noon}
}

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// clock stands still until it is moved; the saver reads it while a test moves it.
type clock struct {
	mu   sync.Mutex
	time time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.time
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.time = c.time.Add(d)
}

// bench is a session with its disk, clock and source of IDs.
type bench struct {
	*Session
	t     *testing.T
	disk  *memory
	clock clock
	id    func() app.ID
}

func newBench(t *testing.T) *bench {
	b := &bench{t: t, clock: clock{time: noon}, id: app.SequentialIDs(noon)}
	p := app.NewProcess("טמרה", app.City, "", noon)
	p.ID = b.id()
	b.disk = &memory{path: "a.madrega", doc: app.NewDocument(p)}
	b.open()
	return b
}

func (b *bench) open() {
	b.Session = New(b.disk.start(), b.disk, b.clock.now)
	s := b.Session
	b.t.Cleanup(func() { b.ok(s.Discard()) })
}

func (b *bench) reopen() {
	b.t.Helper()
	b.ok(b.Close(context.Background()))
	b.open()
}

func (b *bench) ok(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) add(name string) app.ID {
	b.t.Helper()
	id := b.id()
	b.ok(b.Do(app.Add(&app.Organisation{ID: id, Name: name})))
	return id
}

func (b *bench) rename(id app.ID, name string) {
	b.t.Helper()
	b.ok(b.Do(app.Edit(id, "name", func(o *app.Organisation) { o.Name = name })))
}

func (b *bench) flush() {
	b.t.Helper()
	b.ok(b.Flush(context.Background()))
}

// names lists the organisations in order.
func (b *bench) names() (all []string) {
	for o := range b.Document().Organisations.All() {
		all = append(all, o.Name)
	}
	return all
}

func (b *bench) want(names ...string) {
	b.t.Helper()
	if got := b.names(); !slices.Equal(got, names) {
		b.t.Fatalf("organisations %q, want %q", got, names)
	}
}
