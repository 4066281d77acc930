// Package testkit opens the screen of an exercise in a window that nobody sees, as the program would, for tests of screens.
// Only tests import it.
package testkit

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/testkit/drawing"
	"madrega/ui/testkit/golden"
)

// Clock is the time in all tests.
var Clock = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

// What a window leaves for a step: one of 1440 × 900, and one of 1024 × 700 with its narrow rail.
var (
	Area  = fyne.NewSize(1168, 656)
	Small = fyne.NewSize(944, 456)
)

// Main runs the tests of a package that opens screens: its TestMain.
func Main(m *testing.M) {
	time.Local = time.UTC
	kit.HoldCarets(true)
	os.Exit(m.Run())
}

// Desk is a window with one exercise in it. It is the host of the screen.
type Desk struct {
	T       testing.TB
	Screen  exercise.Screen
	Session *session.Session
	Step    string
	Said    string // in the status line
	Shown   error  // the last that was shown, nil if the last command went well
	Saved   string // title and extension of the file that was saved last, or the name of the sheets that were printed
	File    []byte // that was saved last

	look  *kit.Look
	shown *kit.Look // of what the window shows
	win   fyne.Window
}

// Open shows a step of a document in a language.
func Open(t testing.TB, make func(exercise.Host) exercise.Screen, code, step string, d app.Document) *Desk {
	return OpenIn(t, make, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, Area)
}

// OpenIn shows a step in any look, start (that may be for reading only) and size.
func OpenIn(t testing.TB, make func(exercise.Host) exercise.Screen, l *kit.Look, step string, start session.Start, size fyne.Size) *Desk {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(l.Theme())
	kept := *l
	h := &Desk{T: t, look: &kept, win: test.NewTempWindow(t, nil)}
	h.win.SetPadded(false)
	h.Session = session.New(start, nowhere{}, func() time.Time { return Clock })
	t.Cleanup(func() {
		if err := h.Session.Discard(); err != nil {
			t.Error(err)
		}
	})
	kept.Drafts = drafts{h.Session, h}
	h.Screen = make(h)
	h.Session.Subscribe(func(e session.Event) {
		if e.Diff != nil {
			h.Screen.Changed(e.Diff)
		}
	})
	h.win.Resize(size)
	h.GoTo(step)
	return h
}

func (h *Desk) Document() app.Document { return h.Session.Document() }
func (h *Desk) ReadOnly() bool         { return h.Session.State().Phase == session.ReadOnly }
func (h *Desk) Look() *kit.Look        { return h.look }
func (h *Desk) Canvas() fyne.Canvas    { return h.win.Canvas() }
func (h *Desk) Window() fyne.Window    { return h.win }
func (h *Desk) Now() time.Time         { return Clock }
func (h *Desk) Show(err error)         { h.Shown = err }

func (h *Desk) Do(c app.Command) bool {
	err := h.Session.Do(c)
	h.Shown = err
	return err == nil
}

func (h *Desk) Undoable(c app.Command, said string) bool {
	h.Said = said
	return h.Do(c)
}

func (h *Desk) Run(work func(context.Context) error, done func()) {
	if h.Shown = work(context.Background()); h.Shown == nil {
		done()
	}
}

// Save keeps the file.
func (h *Desk) Save(title, extension string, write func(io.Writer) error) {
	var file bytes.Buffer
	h.Shown = write(&file)
	h.Saved, h.File = title+extension, file.Bytes()
}

// Print keeps the name only.
func (h *Desk) Print(n roomkit.Name) { h.Saved = string(n) }

// Form keeps that it was asked for.
func (h *Desk) Form() { h.Saved = "form" }

func (h *Desk) Tell(f func()) { f() }

func (h *Desk) GoTo(step string) {
	h.Step = step
	h.fill(h.look, 12, h.Screen.Content(h.look, step), h.win.Canvas().Size())
	if s, ok := h.Screen.(exercise.Focuser); ok {
		if f := s.Focus(); f != nil {
			h.Canvas().Focus(f)
		}
	}
}

func (h *Desk) fill(l *kit.Look, room float32, o fyne.CanvasObject, size fyne.Size) {
	h.shown = l
	h.win.SetContent(kit.NewRoot(kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Inset(l, room, o))))
	h.win.Resize(size)
	h.win.Content().Refresh()
}

// Find goes to where a thing is worked on, as a search does.
func (h *Desk) Find(kind string, id app.ID) {
	h.T.Helper()
	p, ok := agenda.PlaceOf(h.Document(), kind, id)
	if !ok {
		h.T.Fatalf("a %s is worked on nowhere", kind)
	}
	h.Screen.(exercise.Chooser).Choose(p.Kind, p.ID)
	h.GoTo(p.Step)
}

// Same compares what the window shows with testdata/NAME.txt, line by line.
func (h *Desk) Same(name string) {
	h.T.Helper()
	golden.Text(h.T, name, drawing.Read(h.Canvas(), h.shown).String())
}

// Blank takes each word that the window shows away in turn: how many there are, and those that Same would not miss.
func (h *Desk) Blank() (words int, missed []string) {
	return drawing.Read(h.Canvas(), h.shown).Blank()
}

// Undo takes the last step back.
func (h *Desk) Undo() {
	h.T.Helper()
	if _, err := h.Session.Undo(); err != nil {
		h.T.Fatal(err)
	}
}

// Press gives keys to what has the keyboard.
func (h *Desk) Press(names ...fyne.KeyName) {
	h.T.Helper()
	for _, n := range names {
		f := h.Canvas().Focused()
		if f == nil {
			h.T.Fatalf("nothing has the keyboard for %s", n)
		}
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// Tab takes the keyboard to the next part, n times.
func (h *Desk) Tab(n int) {
	for range n {
		h.Canvas().FocusNext()
	}
}

// Type writes into what has the keyboard.
func (h *Desk) Type(s string) {
	h.T.Helper()
	f := h.Canvas().Focused()
	if f == nil {
		h.T.Fatalf("nothing has the keyboard to write %q", s)
	}
	test.Type(f, s)
}

// Wall shows in the window what the room sees of a step; false if that is nothing.
func (h *Desk) Wall(step string) bool {
	wall, ok := h.Screen.(exercise.Wall)
	if !ok {
		return false
	}
	l := &kit.Look{Lang: h.look.Lang, Dark: true, Zoom: 2.0 / 3, Wall: true}
	o := wall.Wall(l, step)
	if o == nil {
		return false
	}
	h.fill(l, 72, o, fyne.NewSize(1280, 560))
	return true
}

// Texts is every text that an object draws, in the order in which it is seen.
func Texts(o fyne.CanvasObject) (found []string) {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *canvas.Text:
		return []string{o.Text}
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, Texts(part)...)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			found = append(found, Texts(part)...)
		}
	}
	return found
}

// drafts keeps what is half written, by step.
type drafts struct {
	*session.Session
	h *Desk
}

func (d drafts) PlaceOf(name string) string { return d.h.Step + "/" + name }

// nowhere is a disk that keeps nothing.
type nowhere struct{}

func (nowhere) Path() string                                              { return "nowhere" }
func (nowhere) Write(app.Document, []session.Entry, session.Drafts) error { return nil }
func (nowhere) Diff(int64) (app.Diff, error)                              { return nil, errors.New("nothing is kept") }
func (nowhere) Copy(string, app.Document, []session.Entry) error          { return nil }
func (nowhere) Close() error                                              { return nil }
func (nowhere) SaveAs(string, app.Document, []session.Entry) (session.Disk, error) {
	return nowhere{}, nil
}
