package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
)

// refuse makes the disk say no to the next change, and makes one.
func (h *harness) refuse(key string) {
	h.t.Helper()
	h.files.refused.Store(app.Fail(app.Disk, key))
	if !h.desk.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "x"})) {
		h.t.Fatal("nothing can be added")
	}
	h.fails()
}

// fails waits till a write was refused, and shows what came of it. (settle would try again and again.)
func (h *harness) fails() {
	h.t.Helper()
	if err := h.desk.session.Flush(context.Background()); err == nil {
		h.t.Fatal("it was saved")
	}
	h.mu.Lock()
	queue := h.queue
	h.queue = nil
	h.mu.Unlock()
	for _, f := range queue {
		f()
	}
}

// TestReasonsReachTheStatusLine: what the disk says is said there, and what can be done; never that it was saved.
func TestReasonsReachTheStatusLine(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.win.Resize(fyne.NewSize(1366, 768))
		for _, reason := range []string{"full", "readonly", "forbidden", "busy", "gone", "changed"} {
			h.refuse("error.save." + reason)
			for _, want := range []string{h.look.T("error.save." + reason + ".title"), h.look.T("status.again"), h.look.T("status.elsewhere")} {
				if said := h.foot(); !strings.Contains(said, want) {
					t.Errorf("%s %s: %q is missing in %q", code, reason, want, said)
				}
			}
		}
		h.files.refused.Store(nil)
		h.desk.tryAgain()
		h.settle()
	}
}

// TestNotSavedIsTriedAgain by itself, after pauses that grow, until it is saved; then no more.
func TestNotSavedIsTriedAgain(t *testing.T) {
	h := newTestDesk(t, "he")
	h.refuse("error.save.full")
	s := &h.desk.saving
	var pauses []time.Duration
	for range 7 {
		if s.again == nil {
			t.Fatal("nothing will try again")
		}
		pauses = append(pauses, s.pause())
		h.desk.tryAgain() // as it is when the pause is over
		h.fails()
		if st := h.desk.session.State(); st.Phase != session.Failed {
			t.Fatalf("%+v", st)
		}
	}
	if pauses[0] > 5*time.Second || pauses[1] <= pauses[0] || pauses[6] != longestPause {
		t.Errorf("the pauses are %v", pauses)
	}
	h.files.refused.Store(nil)
	h.desk.tryAgain()
	h.settle()
	if st := h.desk.session.State(); st.Phase != session.Saved || s.again != nil || s.tries != 0 {
		t.Errorf("%+v, after %d tries", st, s.tries)
	}
}

// TestSavedOfAnotherDay says of which.
func TestSavedOfAnotherDay(t *testing.T) {
	h := newTestApp(t, "en")
	if got, want := h.moment(clockNow), h.look.Clock(clockNow); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if before := clockNow.AddDate(0, 0, -20); h.moment(before) != h.look.Date(before)+" "+h.look.Clock(before) {
		t.Errorf("of 20 days ago it says %q", h.moment(before))
	}
}
