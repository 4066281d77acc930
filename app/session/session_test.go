package session

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"madrega/app"
)

func TestUndoAndRedo(t *testing.T) {
	b := newBench(t)
	b.add("a")
	b.add("b")
	undo := func() { t.Helper(); _, err := b.Undo(); b.ok(err) }
	redo := func() { t.Helper(); _, err := b.Redo(); b.ok(err) }
	undo()
	b.want("a")
	b.reopen()
	redo()
	b.want("a", "b")
	undo()
	undo()
	b.want()
	if _, can := b.CanUndo(); can {
		t.Fatal("nothing is left to undo")
	}
	_, err := b.Undo()
	if app.AsError(err).Key != "error.undo.nothing" {
		t.Fatal(err)
	}
	b.reopen()
	redo()
	b.add("c")
	b.want("a", "c")
	if label, can := b.CanRedo(); can {
		t.Fatalf("a new change ends redoing, yet %v is offered", label)
	}
	label, _ := b.CanUndo()
	if want := app.Msg("history.added", "what", app.Msg("change.kind.organisation", "n", 1)); !reflect.DeepEqual(label, want) {
		t.Fatalf("label %v", label)
	}
}

func TestTypingIsOneStep(t *testing.T) {
	b := newBench(t)
	id := b.add("a")
	b.rename(id, "ab")
	b.flush()
	b.rename(id, "abc")
	if n := len(b.History()); n != 2 {
		t.Fatalf("%d entries, want 2", n)
	}
	b.flush()
	if diff, err := b.disk.Diff(2); err != nil || len(diff) != 1 || diff[0].Before.(*app.Organisation).Name != "a" || diff[0].After.(*app.Organisation).Name != "abc" {
		t.Fatalf("%v %v", diff, err)
	}
	b.clock.pass(pause + time.Second)
	b.rename(id, "abcd") // after a pause
	b.ok(b.Do(app.Edit(id, "field", func(o *app.Organisation) { o.Field = "x" })))
	b.rename(id, "abcde") // after another field
	b.reopen()
	b.rename(id, "abcdef") // after reopening
	_, err := b.Undo()
	b.ok(err)
	b.rename(id, "x") // after an undo
	for _, want := range []string{"abcde", "abcd", "abcd", "abc", "a"} {
		_, err := b.Undo()
		b.ok(err)
		b.want(want)
	}
}

func TestTypingBackAndForthCanBeUndone(t *testing.T) {
	b := newBench(t)
	id := b.add("a")
	b.rename(id, "ab")
	b.rename(id, "a")
	_, err := b.Undo()
	b.ok(err)
	b.want("ab")
}

func TestNothingHappensOnAnError(t *testing.T) {
	b := newBench(t)
	events := 0
	b.Subscribe(func(Event) { events++ })
	err := b.Do(app.Add(&app.Organisation{ID: b.id()}))
	if app.AsError(err).Key != "error.required" {
		t.Fatal(err)
	}
	b.ok(b.Do(app.Remove("organisation", b.id())))
	if len(b.History()) != 0 || events != 0 {
		t.Fatalf("%d entries, %d events", len(b.History()), events)
	}
}

func TestWritesCoalesce(t *testing.T) {
	b := newBench(t)
	b.disk.gate, b.disk.begun = make(chan struct{}), make(chan struct{})
	b.add("a")
	<-b.disk.begun
	for range 50 {
		b.add("x")
		if p := b.State().Phase; p != Saving {
			t.Fatalf("phase %v while the disk writes", p)
		}
	}
	b.disk.gate <- struct{}{}
	<-b.disk.begun
	if p := b.State().Phase; p != Saving {
		t.Fatalf("phase %v while 50 changes wait", p)
	}
	b.clock.pass(time.Hour)
	b.disk.gate <- struct{}{}
	b.flush()
	if st := b.State(); st.Phase != Saved || !st.Since.Equal(b.clock.now()) || b.disk.writes != 2 || len(b.disk.entries) != 51 {
		t.Fatalf("%+v after %d writes of %d entries", st, b.disk.writes, len(b.disk.entries))
	}
	b.disk.gate, b.disk.begun = nil, nil
}

func TestFailedWriteIsToldAndRetried(t *testing.T) {
	b := newBench(t)
	full := app.Fail(app.Disk, "error.save.full")
	b.disk.fail(full)
	b.add("a")
	if err := b.Flush(context.Background()); !errors.Is(err, full) {
		t.Fatal(err)
	}
	if st := b.State(); st.Phase != Failed || st.Err != full {
		t.Fatalf("%+v", st)
	}
	if err := b.Close(context.Background()); !errors.Is(err, full) || b.disk.closed {
		t.Fatalf("Close: %v", err)
	}
	b.add("b") // it goes on in memory
	b.disk.fail(nil)
	b.Retry()
	b.flush()
	if len(b.disk.entries) != 2 || b.disk.doc.Organisations.Len() != 2 {
		t.Fatalf("%d entries", len(b.disk.entries))
	}
}

func TestSaveAsIsTheWayOut(t *testing.T) {
	b := newBench(t)
	b.add("a")
	b.flush()
	b.disk.fail(app.Fail(app.Disk, "error.save.full"))
	b.add("b")
	old := b.disk
	b.ok(b.SaveAs("b.madrega"))
	if st := b.State(); st.Phase != Saved || b.Path() != "b.madrega" || !old.closed {
		t.Fatalf("%+v at %s", st, b.Path())
	}
	b.disk = b.Session.disk.(*memory)
	b.add("c")
	b.reopen()
	b.want("a", "b", "c")
	for range 3 {
		_, err := b.Undo()
		b.ok(err)
	}
	b.want()
}

// TestChangesDontWaitForSaveAs: who writes while the document goes to another place goes on, and all of it gets there; when it
// can't go there, all stays where it was.
func TestChangesDontWaitForSaveAs(t *testing.T) {
	for _, refused := range []error{nil, app.Fail(app.Disk, "error.save.full")} {
		b := newBench(t)
		b.add("a")
		b.flush()
		old := b.disk
		old.mu.Lock()
		old.begun, old.gate, old.refused = make(chan struct{}), make(chan struct{}), refused
		old.mu.Unlock()
		moved := make(chan error, 1)
		go func() { moved <- b.SaveAs("b.madrega") }()
		<-old.begun
		id := b.add("b") // without it the gate is never opened
		b.rename(id, "c")
		b.KeepDraft("card", "half")
		if st := b.State(); st.Phase != Saving {
			t.Errorf("it says %+v of what is on no disk", st)
		}
		old.begun = nil
		close(old.gate)
		if err := <-moved; !errors.Is(err, refused) {
			t.Fatal(err)
		}
		b.flush()
		b.disk = b.Session.disk.(*memory)
		if b.disk.drafts["card"] != "half" || (b.disk == old) != (refused != nil) {
			t.Errorf("%v at %s", b.disk.drafts, b.disk.path)
		}
		b.reopen()
		b.want("a", "c")
		for range 3 {
			_, err := b.Undo()
			b.ok(err)
		}
		b.want()
	}
}

// TestSaveAsAfterTheEnd: a closed document goes nowhere.
func TestSaveAsAfterTheEnd(t *testing.T) {
	b := newBench(t)
	b.ok(b.Discard())
	if err := b.SaveAs("b.madrega"); err == nil || b.Path() != "a.madrega" {
		t.Errorf("%v, at %s", err, b.Path())
	}
}

func TestReadOnly(t *testing.T) {
	b := newBench(t)
	b.add("a")
	b.ok(b.Close(context.Background()))
	start := b.disk.start()
	start.ReadOnly = app.Fail(app.ReadOnly, "error.readonly.open")
	s := New(start, b.disk, time.Now)
	_, undoErr := s.Undo()
	_, can := s.CanUndo()
	doErr := s.Do(app.Remove("organisation", s.Document().Organisations.At(0).ID))
	if !errors.Is(undoErr, start.ReadOnly) || !errors.Is(doErr, start.ReadOnly) || can || s.State().Phase != ReadOnly {
		t.Fatalf("%v, %v, %v, %v", undoErr, doErr, can, s.State())
	}
	b.ok(s.SaveAs("mine.madrega"))
	b.ok(s.Do(app.Remove("organisation", s.Document().Organisations.At(0).ID)))
	b.ok(s.Close(context.Background()))
}

func TestEvents(t *testing.T) {
	b := newBench(t)
	var last Phase
	var diffs int
	cancel := b.Subscribe(func(e Event) {
		last = e.State.Phase
		if e.Diff != nil {
			if diffs++; e.Document.Organisations.Len() != diffs {
				t.Errorf("event %d has %d organisations", diffs, e.Document.Organisations.Len())
			}
		}
		b.disk.mu.Lock()
		defer b.disk.mu.Unlock()
		if n := b.disk.doc.Organisations.Len(); last == Saved && n != e.Document.Organisations.Len() {
			t.Errorf("called saved with %d of %d organisations on the disk", n, e.Document.Organisations.Len())
		}
	})
	for n := range 30 {
		if b.add("x"); diffs != n+1 {
			t.Fatal("Do returned before the subscriber heard")
		}
	}
	b.ok(b.Close(context.Background())) // waits for the saver, and so for its last event
	if last != Saved {
		t.Fatalf("the last event says %v", last)
	}
	cancel()
}

func TestCloseGivesUpWaiting(t *testing.T) {
	b := newBench(t)
	b.disk.gate, b.disk.begun = make(chan struct{}), make(chan struct{})
	b.add("a")
	<-b.disk.begun
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := b.Close(ctx); app.AsError(err).Key != "error.save.slow" {
		t.Fatal(err)
	}
	b.disk.gate <- struct{}{}
	b.flush()
	b.disk.gate, b.disk.begun = nil, nil
	b.ok(b.Close(context.Background()))
	if err := b.Do(app.Add(&app.Organisation{ID: b.id(), Name: "late"})); app.AsError(err).Key != "error.session.closed" {
		t.Fatal(err)
	}
}

func TestAnyPointOfTheHistory(t *testing.T) {
	b := newBench(t)
	b.add("a")
	b.add("b")
	b.reopen()
	b.add("c")
	for seq, n := range []int{0, 1, 2, 3} {
		d, err := b.At(int64(seq))
		if b.ok(err); d.Organisations.Len() != n {
			t.Fatalf("after %d: %d organisations", seq, d.Organisations.Len())
		}
	}
	if _, err := b.At(9); app.AsError(err).Key != "error.history.missing" {
		t.Fatal(err)
	}
	b.ok(b.RevertTo(1))
	b.want("a")
	if label, _ := b.CanUndo(); label.Key != "history.revert" {
		t.Fatalf("label %v", label)
	}
	_, err := b.Undo()
	b.ok(err)
	b.want("a", "b", "c")
	if h := b.History(); len(h) != 5 || h[4].Kind != Undid || h[4].Of != 4 || h[4].Diff != nil {
		t.Fatalf("%+v", h)
	}
}
