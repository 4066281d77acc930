package session

import (
	"testing"
	"time"

	"madrega/app"
)

// TestAClosedMeetingIsAPointOfTheHistory closes, works on, reopens, changes and closes again: the document of the closing
// that counts is found, also after undo, redo, going back and reopening the file.
func TestAClosedMeetingIsAPointOfTheHistory(t *testing.T) {
	b := newBench(t)
	b.add("a")
	m := app.Meeting{ID: app.NewID(), Date: "2026-03-01"}
	b.ok(b.Do(app.Add(&m)))
	closing := func() app.Meeting {
		t.Helper()
		b.clock.pass(time.Hour)
		b.ok(b.Do(app.CloseMeeting(m, b.clock.now())))
		return *b.Document().Meetings.Get(m.ID)
	}
	then := func(m app.Meeting, names int) {
		t.Helper()
		d, err := b.WhenClosed(m)
		b.ok(err)
		if d.Organisations.Len() != names || d.Meetings.Get(m.ID).Closed != m.Closed {
			t.Errorf("it knew %d names, not %d", d.Organisations.Len(), names)
		}
	}
	first := closing()
	seq := b.History()[len(b.History())-1].Seq
	b.add("b")
	then(first, 1)
	b.reopen()
	then(first, 1)

	b.ok(b.Do(app.ReopenMeeting(first)))
	second := closing()
	b.add("c")
	then(second, 2)
	if err := b.Do(app.Edit(m.ID, "", func(m *app.Meeting) { m.Place = "x" })); app.AsError(err).Key != "error.meeting.closed" {
		t.Errorf("a closed meeting was changed: %v", err)
	}
	_, err := b.Undo()
	b.ok(err)
	_, err = b.Undo() // the second closing
	b.ok(err)
	if b.Document().Meetings.Get(m.ID).Closed != 0 {
		t.Fatal("undo didn't open it")
	}
	_, err = b.Redo()
	b.ok(err)
	then(second, 2)
	b.reopen()
	b.ok(b.RevertTo(seq))
	then(*b.Document().Meetings.Get(m.ID), 1)
	b.ok(b.RevertTo(0))
	if b.Document().Meetings.Len() != 0 {
		t.Error("the way back to the beginning is barred")
	}
	if _, err := b.WhenClosed(app.Meeting{ID: app.NewID(), Closed: 1}); app.AsError(err).Key != "error.meeting.history" {
		t.Error(err)
	}
}
