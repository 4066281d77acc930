package session

import (
	"testing"

	"madrega/app"
)

// TestRunningTheRoomIsNoStepOfUndo writes something while the clock runs and a vote is shown: undo takes back what was
// written, also after the file was closed, and leaves the room alone.
func TestRunningTheRoomIsNoStepOfUndo(t *testing.T) {
	b := newBench(t)
	meeting, block := app.NewID(), app.NewID()
	b.ok(b.Do(app.Add(&app.Meeting{ID: meeting, Date: "2026-03-01"})))
	b.ok(b.Do(app.Add(&app.Block{ID: block, Meeting: meeting, Title: "Brake", Minutes: 10, Position: 1})))
	b.add("a")
	b.ok(b.Do(app.BeginBlock(block, b.clock.now())))
	b.ok(b.Do(app.Edit(block, "", func(b *app.Block) { b.Title = "Break" })))
	b.ok(b.Do(app.ExtendBlock(5)))
	b.ok(b.Do(app.RevealRound(app.CardPoll, true)))
	b.reopen()
	room := func(title string) {
		t.Helper()
		got := b.Document().Blocks.Get(block)
		if got.Title != title || !got.Running() || got.Added != 5 || !app.CurrentRound(b.Document(), app.CardPoll).Revealed {
			t.Fatalf("the block is %+v, the vote %+v", got, app.CurrentRound(b.Document(), app.CardPoll))
		}
	}
	undo := func() { t.Helper(); _, err := b.Undo(); b.ok(err) }
	undo()
	room("Brake")
	b.want("a")
	undo()
	room("Brake")
	b.want()
	b.ok(b.Do(app.PauseBlock(b.clock.now())))
	if _, err := b.Redo(); err != nil {
		t.Fatal("the clock ends redoing: ", err)
	}
	b.want("a")
	_, err := b.Redo()
	b.ok(err)
	if got := b.Document().Blocks.Get(block); got.Title != "Break" || got.Paused == 0 {
		t.Errorf("the block is %+v", got)
	}
}

// TestOneChangeIsTakenBackAndNoOther offers to take back a change after which another came.
func TestOneChangeIsTakenBackAndNoOther(t *testing.T) {
	b := newBench(t)
	b.add("a")
	seq := b.Newest()
	b.add("b")
	if _, err := b.TakeBack(seq); err == nil {
		t.Fatal("what is not the newest was taken back")
	}
	b.want("a", "b")
	_, err := b.TakeBack(b.Newest())
	b.ok(err)
	b.want("a")
	_, err = b.Redo()
	b.ok(err)
	b.want("a", "b")
}
