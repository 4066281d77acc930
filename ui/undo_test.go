package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/agenda"
)

// TestAnOfferedUndoIsOfWhatItStandsBeside parks a card, then does something else: the offer goes with the words.
func TestAnOfferedUndoIsOfWhatItStandsBeside(t *testing.T) {
	h := newTestDesk(t, "en")
	h.pressCtrl(fyne.KeyP)
	test.Type(h.win.Canvas().Focused(), "Ask the mayor")
	h.press(fyne.KeyReturn)
	if h.desk.note == nil || h.desk.note.undo == nil {
		t.Fatal("nothing is offered")
	}
	offered := h.desk.note.undo
	lot := len(app.ParkingLot(h.desk.Document()))
	h.desk.Do(app.Add(&app.Action{ID: app.NewID(), Text: "Second task"}))
	if h.desk.note != nil {
		t.Errorf("after another change it still says %q", h.desk.note.words)
	}
	actions := h.desk.Document().Actions.Len()
	offered() // by somebody who pressed at that moment
	if d := h.desk.Document(); d.Actions.Len() != actions || len(app.ParkingLot(d)) != lot {
		t.Error("it took something else back")
	}
	h.shortcut("Esc")
}

// TestWalkingByKeysCountsAsProgress goes through an exercise with Ctrl PgDn: all its steps are done, the next one begins,
// and undo takes back what was written before.
func TestWalkingByKeysCountsAsProgress(t *testing.T) {
	h := newTestDesk(t, "en")
	e := agenda.Exercises[1]
	for _, s := range h.desk.steps(e) {
		h.desk.Do(app.EditOrAdd(app.StepState{Exercise: e.ID, Step: s.ID}, "", func(s *app.StepState) { s.Done, s.Skipped = false, false }))
	}
	h.desk.goTo(spot{exercise: e.ID, step: h.desk.steps(e)[0].ID})
	h.desk.Do(app.Add(&app.Action{ID: app.NewID(), Text: "Written before"}))
	actions := h.desk.Document().Actions.Len()
	for range e.Steps {
		h.shortcut("Ctrl PgDn")
	}
	if n := h.desk.stepsDone(e); n != len(e.Steps) || h.desk.at.exercise != agenda.Exercises[2].ID {
		t.Errorf("%d of %d steps are done, at %+v", n, len(e.Steps), h.desk.at)
	}
	h.shortcut("Ctrl Z")
	if h.desk.Document().Actions.Len() != actions-1 || h.desk.stepsDone(e) != len(e.Steps) {
		t.Errorf("undo took back the walk: %d of %d steps are done", h.desk.stepsDone(e), len(e.Steps))
	}
}
