package ui

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/ui/kit"
)

// noDrafts are the entries in which nothing is written that could be lost, by what they are called.
var noDrafts = []string{
	"stakeholders.filter", "vision.filter", "forum.applications.search", // they choose what a list shows
}

// takesNumbers are what entries for numbers are called that take back at once what is none: seats and shares have no name of their
// own, counts of dots a sign in place of it.
var takesNumbers = []string{"", "0", "–"}

// way is one in which somebody leaves a place in the middle of a word, and comes back to it.
type way struct {
	name string
	gone func(h *harness, at spot)
}

// within are the ways that stay in the document.
var within = []way{
	{"another step", func(h *harness, at spot) { h.desk.goTo(spot{exercise: "assets", step: "clusters"}) }},
	{"a page", func(h *harness, at spot) {
		h.desk.goTo(spot{exercise: at.exercise, step: at.step, page: "history"})
	}},
	{"another language", func(h *harness, at spot) { // another size is the same way
		h.setLanguage("ar")
		h.setLanguage("he")
	}},
	{"undo of another change", func(h *harness, at spot) {
		h.desk.Do(app.Add(&app.Card{ID: app.NewID(), Board: app.ParkingBoard, Text: "אחר"}))
		h.desk.undo()
	}},
}

// closed closes the window on the document, and opens the document again.
func (h *harness) closed() {
	path := h.desk.session.Path()
	h.leave(func() {})
	h.settle()
	h.Open(path)
	h.settle()
}

// killed opens what the disk holds while the document is open: a copy of the file.
func (h *harness) killed() {
	h.settle()
	b, err := os.ReadFile(h.desk.session.Path())
	if err != nil {
		h.t.Fatal(err)
	}
	path := filepath.Join(h.t.TempDir(), "killed.madrega")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		h.t.Fatal(err)
	}
	h.Open(path)
	h.settle()
}

// writable are the entries at the place where the window is, but for those that choose what a list shows.
func (h *harness) writable() (all []*kit.Entry) {
	for _, e := range kit.EntriesIn(h.desk.body) {
		d := e.Describe()
		if !e.Disabled() && !slices.Contains(all, e) && !slices.Contains(d.State, "readonly") && !slices.ContainsFunc(noDrafts, func(key string) bool { return h.look.T(key) == d.Name }) {
			all = append(all, e)
		}
	}
	return all
}

// written is what was written into an entry of that name.
type written struct{ name, text string }

// writeEverywhere writes into every entry at the place where the window is, other words than the last time. Days, hours and
// Numbers are left out: they call words wrong, or take their number back, as soon as they are left.
func (h *harness) writeEverywhere(next func() string) (all []written) {
	for i := 0; i < len(h.writable()); i++ {
		e, text := h.writable()[i], next()
		h.win.Canvas().Focus(e)
		test.Type(e, text)
		h.win.Canvas().Unfocus()
		if d := e.Describe(); !slices.Contains(d.State, "wrong") && (strings.Contains(d.Value, text) || !slices.Contains(takesNumbers, d.Name)) {
			all = append(all, written{d.Name, text})
		}
	}
	return all
}

// lost gives what no entry at the place shows, and no other part of the document: of a list whose lines are worked on one by
// one, another may be chosen.
func (h *harness) lost(all []written) (lost []written) {
	kept, err := json.Marshal(h.desk.Document())
	if err != nil {
		h.t.Fatal(err)
	}
	for _, w := range all {
		if !strings.Contains(string(kept), w.text) && !slices.ContainsFunc(h.writable(), func(e *kit.Entry) bool { return strings.Contains(e.Text(), w.text) }) {
			lost = append(lost, w)
		}
	}
	return lost
}

// TestHalfTypedTextIsNeverLost writes into every entry of every step and page, leaves it in every way there is, and comes back.
func TestHalfTypedTextIsNeverLost(t *testing.T) {
	var places []spot
	for _, e := range agenda.Exercises {
		for _, s := range e.Steps {
			places = append(places, spot{exercise: e.ID, step: s.ID})
		}
	}
	for _, page := range []string{"agenda", "meetings", "process"} {
		places = append(places, spot{exercise: "prepare", step: "place", page: page})
	}
	h := newTestApp(t, "he")
	h.create(filepath.Join(h.dir, "forum"), sample.Forum(lang.For("he")))
	h.settle()
	n, all := 0, map[spot][]written{}
	next := func() string {
		n++
		return fmt.Sprintf("ח%03d", n)
	}
	miss := func(at spot, way string) {
		for _, w := range h.lost(all[at]) {
			t.Errorf("%s/%s%s: %s, and what was written in %q is lost", at.exercise, at.step, at.page, way, w.name)
		}
	}
	for _, at := range places {
		h.desk.goTo(at)
		h.settle()
		all[at] = h.writeEverywhere(next)
		for _, way := range within {
			way.gone(h, at)
			h.desk.goTo(at)
			miss(at, way.name)
		}
		h.settle()
	}
	for name, gone := range map[string]func(){"the window is closed": h.closed, "the program is killed": h.killed} {
		gone()
		for _, at := range places {
			h.desk.goTo(at)
			miss(at, name)
		}
		h.settle()
	}
	t.Logf("%d texts in %d places", n, len(places))
}

// TestADayInShortCountsWhenTheWindowIsClosed: what a field makes of its text when it is left, it makes of it when the window is.
func TestADayInShortCountsWhenTheWindowIsClosed(t *testing.T) {
	h := newTestDesk(t, "he")
	at := spot{exercise: "close", step: "next"}
	h.desk.goTo(at)
	h.settle()
	for _, e := range h.writable() {
		if e.Describe().Name == h.look.T("field.date") {
			h.win.Canvas().Focus(e)
			e.SelectAll()
			test.Type(e, "5.1")
		}
	}
	h.closed()
	d, err := json.Marshal(h.desk.Document())
	if err != nil || !strings.Contains(string(d), "2027-01-05") {
		t.Errorf("%v: no meeting is on that day", err)
	}
}

// TestEscapeInADialogAsks: words that nobody has taken yet are not thrown away by a key, in no dialog in which one writes; and
// they are there when the program ends while it is open.
func TestEscapeInADialogAsks(t *testing.T) {
	for name, open := range map[string]func(h *harness){
		"parking lot": func(h *harness) { h.shortcut("Ctrl P") },
		"agenda": func(h *harness) {
			h.desk.goTo(spot{exercise: "prepare", step: "place", page: "agenda"})
			h.desk.pages["agenda"].(*agendaPage).saveTemplate(h.look)
		},
	} {
		h := newTestDesk(t, "he")
		written := func() string {
			e, ok := h.win.Canvas().Focused().(*kit.Entry)
			if !ok {
				t.Fatalf("%s: the keyboard is not where one writes", name)
			}
			return e.Text()
		}
		open(h)
		h.typed("חצי מילה")
		h.press(fyne.KeyEscape)
		if n := len(h.win.Canvas().Overlays().List()); n != 2 {
			t.Fatalf("%s: %d dialogs after Escape, not the one and the question", name, n)
		}
		h.press(fyne.KeyEscape) // what is safe is to go on
		if n := len(h.win.Canvas().Overlays().List()); n != 1 || !strings.Contains(written(), "חצי מילה") {
			t.Fatalf("%s: %d dialogs, with %q", name, n, written())
		}
		h.killed()
		if h.over() {
			t.Fatalf("%s: a dialog of another document", name)
		}
		open(h)
		if !strings.Contains(written(), "חצי מילה") {
			t.Errorf("%s: after a kill it holds %q", name, written())
		}
		h.press(fyne.KeyEscape)
		h.win.Canvas().FocusPrevious() // from what is safe to what throws it away
		h.press(fyne.KeySpace)
		if h.over() {
			t.Errorf("%s: it stays open", name)
		}
		open(h)
		if strings.Contains(written(), "חצי מילה") {
			t.Errorf("%s: what was thrown away is back", name)
		}
	}
}
