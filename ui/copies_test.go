package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/testkit"
)

// newCopiedDesk has an open document of which there is an automatic copy, made before an organisation was added.
func newCopiedDesk(t *testing.T, code string) (h *harness, before int) {
	t.Helper()
	h = newTestDesk(t, code)
	h.files.copies = filepath.Join(h.dir, "copies")
	path := h.desk.session.Path()
	h.leave(func() {})
	h.settle()
	h.Open(path)
	h.settle()
	before = h.desk.Document().Organisations.Len()
	h.desk.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "x"}))
	h.settle()
	return h, before
}

// TestEarlierCopies are to be had on the start screen and from the history of a file, and open as files of their own.
func TestEarlierCopies(t *testing.T) {
	for _, code := range lang.Codes {
		h, before := newCopiedDesk(t, code)
		path := h.desk.session.Path()
		h.desk.goTo(spot{exercise: h.desk.at.exercise, step: h.desk.at.step, page: "history"})
		h.settle()
		if !h.shows(h.look.T("copies.title")) {
			t.Errorf("%s: the page of the file doesn't lead there", code)
		}
		h.leave(func() {})
		h.settle()
		if !h.shows(h.look.T("copies.title")) {
			t.Errorf("%s: the start screen doesn't lead there", code)
		}
		h.showCopies("")
		h.settle()
		if !h.over() {
			t.Fatal("nothing is shown")
		}
		h.press(fyne.KeyReturn)
		if h.desk == nil || h.desk.session.Path() == path || h.desk.Document().Organisations.Len() != before {
			t.Fatalf("%s: the copy was not opened as a file of its own", code)
		}
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

// TestFailedCopiesAreTold in the status line, and where the copies are.
func TestFailedCopiesAreTold(t *testing.T) {
	h := newTestDesk(t, "en")
	h.CopyFailed(app.Fail(app.Disk, "error.save.full"))
	h.settle()
	why := h.look.T("error.save.full.title")
	if !strings.Contains(h.foot(), why) {
		t.Errorf("it says %q", h.foot())
	}
	h.showCopies("")
	h.settle()
	if top := h.win.Canvas().Overlays().Top(); top == nil || !strings.Contains(h.whyUncopied(), why) {
		t.Error("nothing is shown")
	}
}

// shows tells whether the window has these words.
func (h *harness) shows(words string) bool {
	return strings.Contains(lang.Plain(strings.Join(testkit.Texts(h.win.Content()), "\n")), words)
}
