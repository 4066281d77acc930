package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// pressCtrl gives a key with Ctrl to what has the keyboard, which hands on what it has no use for; else to the window.
func (h *harness) pressCtrl(key fyne.KeyName) {
	s := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
	c := h.win.Canvas()
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	c.(fyne.Shortcutable).TypedShortcut(s)
}

// TestParkingFromEverywhere parks a card at every step and on every page.
func TestParkingFromEverywhere(t *testing.T) {
	h := newTestDesk(t, "he")
	n := len(app.ParkingLot(h.desk.Document()))
	try := func(to spot) {
		t.Helper()
		h.desk.goTo(to)
		c := h.win.Canvas()
		h.pressCtrl(fyne.KeyP)
		if c.Overlays().Top() == nil {
			t.Fatalf("nothing is asked at %+v", to)
		}
		test.Type(c.Focused(), "תקציב ההסעות")
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		n++
		lot := app.ParkingLot(h.desk.Document())
		if c.Overlays().Top() != nil || len(lot) != n || h.desk.note == nil || h.desk.note.undo == nil {
			t.Fatalf("at %+v there are %d cards in the parking lot, want %d", to, len(lot), n)
		}
	}
	for _, e := range agenda.Exercises {
		for _, s := range e.Steps {
			try(spot{exercise: e.ID, step: s.ID})
		}
	}
	for _, p := range railPages {
		try(spot{exercise: "vision", step: "cards", page: p.id})
	}
	h.desk.note.undo()
	if got := len(app.ParkingLot(h.desk.Document())); got != n-1 {
		t.Errorf("after undo %d cards wait, want %d", got, n-1)
	}
}

func TestParkingLeavesWhatIsBeingWritten(t *testing.T) {
	h := newTestDesk(t, "he")
	h.desk.goTo(spot{exercise: "vision", step: "cards"})
	c := h.win.Canvas()
	entry := c.Focused().(*kit.Entry)
	test.Type(entry, "חצי משפט")
	h.pressCtrl(fyne.KeyP)
	test.Type(c.Focused(), "לא עכשיו")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() != entry || entry.Text() != "חצי משפט" {
		t.Errorf("%T has the keyboard, and the field holds %q", c.Focused(), entry.Text())
	}
	h.pressCtrl(fyne.KeyP)
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // nothing to park
	if c.Overlays().Top() == nil {
		t.Error("an empty line closes the question")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Focused() != entry || entry.Text() != "חצי משפט" {
		t.Errorf("%T has the keyboard, and the field holds %q", c.Focused(), entry.Text())
	}
}

// TestParkingWhileAGroupIsNamed parks while the name of a group is half written: the name and its field stay.
func TestParkingWhileAGroupIsNamed(t *testing.T) {
	h := newTestDesk(t, "he")
	h.desk.goTo(spot{exercise: "vision", step: "group"})
	c := h.win.Canvas()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	entry, ok := c.Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("%T has the keyboard", c.Focused())
	}
	test.Type(entry, "חצי שם")
	h.pressCtrl(fyne.KeyP)
	test.Type(c.Focused(), "לא עכשיו")
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Focused() != entry || entry.Text() != "חצי שם" {
		t.Fatalf("%T has the keyboard, and the name is %q", c.Focused(), entry.Text())
	}
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for g := range h.desk.Document().Groups.All() {
		if g.Name == "חצי שם" {
			return
		}
	}
	t.Error("the name is not kept")
}

func TestParkingPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.pressCtrl(fyne.KeyP)
		h.same("park-" + code)
	}
}
