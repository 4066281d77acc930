package ui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/ui/testkit"
)

// newBusyDesk is a window whose work in the background really is there.
func newBusyDesk(t *testing.T) *harness {
	h := newTestDesk(t, "en")
	h.Go = nil
	return h
}

// foot is what the status line says.
func (h *harness) foot() string { return lang.Plain(strings.Join(testkit.Texts(h.desk.foot), "\n")) }

// TestWorkGoesSideBySide: a file is written while a search goes on, and both are to be seen.
func TestWorkGoesSideBySide(t *testing.T) {
	h := newBusyDesk(t)
	found := make(chan struct{})
	over := h.desk.Begin("a search", func() {})
	h.desk.Run(func(context.Context) error { <-found; return nil }, over)
	path := filepath.Join(h.dir, "report.pdf")
	written := make(chan struct{})
	h.desk.deliver(path, true, func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, "a report")
		return err
	}, func() { close(written) })
	for _, b := range h.desk.busy {
		b.show()
	}
	if l := lang.For("en"); len(h.desk.busy) != 2 || !strings.Contains(h.foot(), l.T("busy.many")) {
		t.Errorf("%d things are under way, and it says %q", len(h.desk.busy), h.foot())
	}
	h.until(written)
	if got, err := os.ReadFile(path); err != nil || string(got) != "a report" {
		t.Errorf("%q, %v", got, err)
	}
	h.desk.note = nil
	h.desk.showStatus()
	if len(h.desk.busy) != 1 || !strings.Contains(h.foot(), "a search") {
		t.Errorf("the search is not to be seen any more: %q", h.foot())
	}
	close(found)
	h.desk.work.Wait()
	h.settle()
	if len(h.desk.busy) != 0 || strings.Contains(h.foot(), "a search") {
		t.Errorf("it says %q when all is done", h.foot())
	}
}

// TestAFileIsStopped: it is not written, an older one stays, nothing else is left behind, and the window says so.
func TestAFileIsStopped(t *testing.T) {
	h := newBusyDesk(t)
	path := filepath.Join(h.dir, "report.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.7, an older report"), 0o600); err != nil {
		t.Fatal(err)
	}
	before, drawing := left(t, h.dir), make(chan struct{})
	h.desk.deliver(path, true, func(ctx context.Context, w io.Writer) error {
		close(drawing)
		<-ctx.Done()
		_, err := io.WriteString(w, "half a report") // what draws does not know that nobody wants it
		return err
	}, func() { t.Error("it was written") })
	<-drawing
	h.desk.busy[0].stop()
	h.desk.work.Wait()
	h.settle()
	if got, err := os.ReadFile(path); err != nil || string(got) != "%PDF-1.7, an older report" {
		t.Errorf("%q, %v", got, err)
	}
	if now := left(t, h.dir); now != before {
		t.Errorf("there is %s, and was %s", now, before)
	}
	if h.over() || len(h.desk.busy) > 0 || !strings.Contains(h.foot(), "Stopped: ") {
		t.Errorf("it says %q; dialog %v", h.foot(), h.over())
	}
}

// TestNothingComesBackToAClosedDocument: what works on a document ends with it, and is not heard of in the next.
func TestNothingComesBackToAClosedDocument(t *testing.T) {
	h := newBusyDesk(t)
	d, working := h.desk, make(chan struct{})
	h.desk.Run(func(ctx context.Context) error {
		close(working)
		<-ctx.Done() // for ever, if nobody ends it
		d.Tell(func() { t.Error("it told how it goes on") })
		return nil
	}, func() { t.Error("it came back") })
	<-working
	h.leave(func() {})
	h.until(d.ctx.Done())
	d.work.Wait()
	for h.desk != nil { // what closes the document comes back when it has
		h.settle()
	}
	h.create(filepath.Join(h.dir, "next"), sample.Bay(lang.For("he")))
	for h.desk == nil {
		h.settle()
	}
	if h.over() {
		t.Error("the next document begins with an error")
	}
}

// TestLeavingAsksWhileSomethingGoesOn: staying changes nothing; going on stops it first.
func TestLeavingAsksWhileSomethingGoesOn(t *testing.T) {
	h := newTestDesk(t, "he")
	stopped := 0
	over := h.desk.Begin("a search", func() { stopped++ })
	h.leave(func() {})
	if !h.over() {
		t.Fatal("nobody asks")
	}
	h.press(fyne.KeyEscape)
	if h.desk == nil || h.over() || stopped > 0 || len(h.desk.busy) != 1 {
		t.Fatalf("staying: desk %v, dialog %v, stopped %d times", h.desk != nil, h.over(), stopped)
	}
	h.leave(func() {})
	h.win.Canvas().FocusPrevious()
	h.press(fyne.KeyReturn)
	if h.desk != nil || stopped != 1 {
		t.Errorf("going on: desk %v, stopped %d times", h.desk != nil, stopped)
	}
	over() // when it comes to its end at last, there is nothing to say
}

// TestOnlyTheFirstIsOpened: of two files made at once the first one is shown, and the other is not left open.
func TestOnlyTheFirstIsOpened(t *testing.T) {
	h := newTestApp(t, "he")
	var queue []func()
	h.Go = func(f func()) { queue = append(queue, f) }
	for _, name := range []string{"first", "last"} {
		h.create(filepath.Join(h.dir, name), sample.Bay(lang.For("he")))
	}
	h.Go = func(f func()) { f() }
	for _, f := range queue {
		f()
	}
	h.settle()
	if h.desk == nil || h.desk.name() != "first" {
		t.Fatalf("open is %v", h.desk)
	}
	if locks, err := filepath.Glob(filepath.Join(h.dir, ".~lock.*")); err != nil || len(locks) != 1 {
		t.Errorf("locked are %q, %v", locks, err)
	}
}

// TestTheExportPageMakesNoReport: choosing on it and editing beside it asks for titles only.
func TestTheExportPageMakesNoReport(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	for _, kind := range []string{"dossier", "stakeholders", "workshop"} {
		p.choose(func() { p.kind = kind })
		if len(p.all) == 0 {
			t.Errorf("%s has no sections", kind)
		}
		for _, s := range p.all {
			if len(s.Blocks) > 0 {
				t.Errorf("%s: %s was made", kind, s.ID)
			}
		}
	}
}

// until shows what comes back until something has happened.
func (h *harness) until(happened <-chan struct{}) {
	for {
		select {
		case <-happened:
			return
		default:
			h.settle()
		}
	}
}

// left names what lies in a folder.
func left(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, ", ")
}
