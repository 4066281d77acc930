package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/app/store"
	"madrega/ui/kit"
	"madrega/ui/testkit/drawing"
	"madrega/ui/testkit/golden"
)

// clockNow is the time in all tests.
var clockNow = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

func TestMain(m *testing.M) {
	time.Local = time.UTC
	kit.HoldCarets(true)
	os.Exit(m.Run())
}

// harness is the window under test. Work in the background is done at once; what comes back from it, and from the saver,
// waits until settle.
type harness struct {
	*App
	t     *testing.T
	dir   string
	files *testFiles

	mu    sync.Mutex
	queue []func()
}

// newTestApp opens the start screen in a language; home is a folder of the test's own.
func newTestApp(t *testing.T, code string, recent ...string) *harness {
	t.Helper()
	h := &harness{t: t, dir: t.TempDir(), files: &testFiles{}}
	t.Setenv("HOME", h.dir)
	t.Setenv("USERPROFILE", h.dir)
	if err := os.Mkdir(filepath.Join(h.dir, "Documents"), 0o755); err != nil {
		t.Fatal(err)
	}
	a := test.NewTempApp(t)
	kept := readSettings(filepath.Join(t.TempDir(), "settings.json"))
	kept.keep(func(s *settings) { s.Language, s.Recent = code, recent })
	write := func(name string) func(io.Writer, report.Report) error {
		return func(w io.Writer, r report.Report) error {
			_, err := fmt.Fprintln(w, name, r.Lang.Code(), r.Title, len(r.Sections))
			return err
		}
	}
	room := func(w io.Writer, p roomkit.Print) error {
		_, err := fmt.Fprintf(w, "room %s %s %+v\n", p.Lang.Code(), p.Title, p.Sheet)
		return err
	}
	h.App = New(Deps{
		App: a, Files: h.files, PDF: write("pdf"), Excel: write("xlsx"), Room: room, Now: func() time.Time { return clockNow }, Version: "0.1.0", Settings: kept.path,
		Go: func(f func()) { f() },
		UI: func(f func()) {
			h.mu.Lock()
			defer h.mu.Unlock()
			h.queue = append(h.queue, f)
		},
	})
	h.win.Resize(fyne.NewSize(1440, 900))
	t.Cleanup(func() {
		if h.desk != nil {
			if err := h.desk.session.Discard(); err != nil {
				t.Error(err)
			}
		}
	})
	h.settle()
	return h
}

// newTestDesk opens the window with the sample in it.
func newTestDesk(t *testing.T, code string) *harness {
	t.Helper()
	h := newTestApp(t, code)
	h.create(filepath.Join(h.dir, "sample"), sample.Bay(lang.For(code)))
	h.settle()
	if h.desk == nil {
		t.Fatal("the sample did not open")
	}
	if !h.desk.Do(app.EditOrAdd(app.Process{}, "", func(*app.Process) {})) {
		t.Fatal("nothing can be changed")
	}
	return h
}

// settle waits until everything is saved and shown.
func (h *harness) settle() {
	h.t.Helper()
	for range 100 {
		if h.desk != nil {
			ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
			err := h.desk.session.Flush(ctx)
			cancel()
			if err != nil && h.desk.session.State().Phase != session.Failed {
				h.t.Fatal(err)
			}
		}
		h.mu.Lock()
		queue := h.queue
		h.queue = nil
		h.mu.Unlock()
		if len(queue) == 0 {
			return
		}
		for _, f := range queue {
			f()
		}
	}
	h.t.Fatal("the window does not settle")
}

// press gives a key to what has the keyboard, or to the window.
func (h *harness) press(names ...fyne.KeyName) {
	for _, n := range names {
		e := &fyne.KeyEvent{Name: n}
		if f := h.win.Canvas().Focused(); f != nil {
			f.TypedKey(e)
		} else {
			h.win.Canvas().OnTypedKey()(e)
		}
		h.settle()
	}
}

// typed writes into what has the keyboard.
func (h *harness) typed(s string) {
	h.t.Helper()
	f := h.win.Canvas().Focused()
	if f == nil {
		h.t.Fatalf("nothing has the keyboard to write %q", s)
	}
	test.Type(f, s)
	h.settle()
}

// shortcut does what a key of the window does, by the name that the help gives it.
func (h *harness) shortcut(name string) {
	h.t.Helper()
	for _, s := range h.keys() {
		if s.name == name {
			s.do()
			h.settle()
			return
		}
	}
	h.t.Fatalf("no key is called %q", name)
}

// over tells whether a dialog lies over the window.
func (h *harness) over() bool { return h.win.Canvas().Overlays().Top() != nil }

// testFiles keeps documents in real files, and says of some what the test wants.
type testFiles struct {
	peeks   map[string]Summary
	copies  string // folder of the automatic copies; "" makes none
	trouble func(error)
	refused atomic.Pointer[app.Error] // what the disk says to a write; nil lets it be
}

// moody is a disk that refuses when the test wants it.
type moody struct {
	session.Disk
	files *testFiles
}

func (m moody) Write(d app.Document, entries []session.Entry, drafts session.Drafts) error {
	if err := m.files.refused.Load(); err != nil {
		return err
	}
	return m.Disk.Write(d, entries, drafts)
}

func (f *testFiles) options() store.Options {
	return store.Options{Now: func() time.Time { return clockNow }, Backups: f.copies, Trouble: f.trouble}
}

func (f *testFiles) Open(path string) (*session.Session, error) {
	file, err := store.Open(path, f.options())
	if err != nil {
		return nil, err
	}
	return f.session(file), nil
}

func (f *testFiles) Create(path string, d app.Document) (*session.Session, error) {
	file, err := store.Create(path, d, f.options())
	if err != nil {
		return nil, err
	}
	return f.session(file), nil
}

// session of a file that was saved at the time of the tests, whenever it was.
func (f *testFiles) session(file *store.File) *session.Session {
	start := file.Start()
	start.Saved = clockNow
	return session.New(start, moody{file, f}, f.options().Now)
}

func (f *testFiles) Copies(path string) ([]Copy, error) {
	list, err := store.Copies(f.copies, path)
	var all []Copy
	for _, c := range list {
		all = append(all, Copy{c.Path, c.Name, c.At, c.Size})
	}
	return all, err
}

func (f *testFiles) OpenCopy(copy, path string) (*session.Session, error) {
	file, err := store.OpenCopy(copy, path, f.options())
	if err != nil {
		return nil, err
	}
	return f.session(file), nil
}

func (f *testFiles) Peek(path string) (Summary, error) {
	if s, ok := f.peeks[filepath.Base(path)]; ok {
		return s, nil
	}
	s, err := store.Peek(path)
	return Summary{Place: s.Place, Title: s.Title, Kind: s.Kind, Organisations: s.Counts["organisation"], Saved: s.Saved, Steps: s.Steps}, err
}

// same compares what the window shows with testdata/NAME.txt, line by line, and sameWall what the wall shows.
func (h *harness) same(name string) {
	h.t.Helper()
	golden.Text(h.t, name, drawing.Read(h.win.Canvas(), h.look).String())
}

func (h *harness) sameWall(name string) {
	h.t.Helper()
	golden.Text(h.t, name, drawing.Read(h.desk.wall.win.Canvas(), h.desk.wall.look).String())
}
