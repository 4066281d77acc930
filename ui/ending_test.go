package ui

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/store"
	"madrega/ui/kit"
)

// newSlowApp is a window whose work in the background waits till it is let go on; before lies a.madrega, and b.madrega is on
// the list.
func newSlowApp(t *testing.T, code string) (h *harness, a, b string, on func()) {
	t.Helper()
	dir := t.TempDir()
	a, b = filepath.Join(dir, "a.madrega"), filepath.Join(dir, "b.madrega")
	for _, path := range []string{a, b} {
		f, err := store.Create(path, sample.Bay(lang.For(code)), store.Options{})
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	h = newTestApp(t, code, b)
	var held []func()
	h.Go = func(f func()) { held = append(held, f) }
	return h, a, b, func() {
		for len(held) > 0 {
			f := held[0]
			held = held[1:]
			f()
			h.settle()
		}
	}
}

// TestAClickWhileAFileIsOpenedOpensNoOther: what is pressed, dropped or clicked till then was meant for the file that comes.
func TestAClickWhileAFileIsOpenedOpensNoOther(t *testing.T) {
	for _, code := range lang.Codes {
		h, a, b, on := newSlowApp(t, code)
		h.Start(a)
		h.win.Resize(fyne.NewSize(1366, 768))
		h.same("opening-" + code)
		h.Open(b)
		if f := h.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		on()
		if h.desk == nil || h.desk.session.Path() != a {
			t.Fatalf("%s: another file is open than the one named", code)
		}
	}
}

// TestOpeningIsCancelled: the file that isn't wanted any more doesn't come, and another one does.
func TestOpeningIsCancelled(t *testing.T) {
	h, a, b, on := newSlowApp(t, "en")
	h.Open(a)
	h.win.Canvas().Focus(kit.FirstFocus(h.win.Content())) // the one thing that can be pressed
	h.press(fyne.KeyReturn)
	on()
	if h.desk != nil || h.start == nil {
		t.Fatal("it was opened all the same")
	}
	h.Open(b)
	on()
	if h.desk == nil || h.desk.session.Path() != b {
		t.Error("no other file can be opened afterwards")
	}
	h.leave(func() {})
	on()
	h.Open(filepath.Join(h.dir, "none.madrega"))
	on()
	if h.desk != nil || !h.over() || h.start == nil {
		t.Error("a file that is not there leaves the window waiting")
	}
}

// TestEndingSavesFirst: what was done just before the program was ended from outside is on the disk, and the file is given back.
func TestEndingSavesFirst(t *testing.T) {
	h := newTestDesk(t, "he")
	path := h.desk.session.Path()
	id := app.NewID()
	if !h.desk.Do(app.Add(&app.Organisation{ID: id, Name: "ברגע האחרון"})) {
		t.Fatal("nothing can be added")
	}
	if err := h.End(); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if f.Start().ReadOnly != nil || f.Start().Document.Organisations.Get(id) == nil {
		t.Errorf("read-only: %v; the last change: %v", f.Start().ReadOnly, f.Start().Document.Organisations.Get(id))
	}
	h.desk = nil
}
