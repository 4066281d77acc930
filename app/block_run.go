package app

import (
	"slices"
	"time"
)

// BeginBlock begins a block now, and ends the one that runs. One that is over begins anew. What the commands of this file
// record says when each block really was.
func BeginBlock(id ID, now time.Time) Command {
	return Command{Label: Msg("history.block.begin"), Apply: func(d Document) (Document, error) {
		b := d.Blocks.Get(id)
		if b == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("block", 1))
		}
		if b.Running() {
			return d, nil
		}
		d = d.stopRunning(now)
		next := *b
		next.Began, next.Ended, next.Paused, next.Stood, next.Added, next.Skipped = TimeOf(now), 0, 0, 0, 0, false
		d.Blocks = d.Blocks.With(next)
		return d, nil
	}}
}

// NextBlock ends the block that runs and begins the one after it; after the last the agenda is over.
func NextBlock(now time.Time) Command {
	return Command{Label: Msg("history.block.next"), Apply: func(d Document) (Document, error) {
		b := d.RunningBlock()
		if b == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("block", 1))
		}
		next := d.blockAfter(*b)
		if d = d.stopRunning(now); next == nil {
			return d, nil
		}
		return BeginBlock(next.ID, now).Apply(d)
	}}
}

// SkipBlock leaves a block out; if it runs, the one after it begins. A block that was left out is back in again.
func SkipBlock(id ID, now time.Time) Command {
	return Command{Label: Msg("history.block.skip"), Apply: func(d Document) (_ Document, err error) {
		b := d.Blocks.Get(id)
		if b == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("block", 1))
		}
		running := b.Running()
		if running {
			if d, err = NextBlock(now).Apply(d); err != nil {
				return d, err
			}
		}
		next := *d.Blocks.Get(id)
		switch {
		case running:
			next.Skipped = true
		case next.Skipped:
			next.Skipped, next.Began, next.Ended, next.Added, next.Stood = false, 0, 0, 0, 0
		default:
			if next.Skipped = true; d.begun(next.Meeting) { // it was in the plan: it took no time
				next.Began = TimeOf(now)
				next.Ended = next.Began
			}
		}
		d.Blocks = d.Blocks.With(next)
		return d, nil
	}}
}

// PauseBlock makes the block that runs stand still, or go on.
func PauseBlock(now time.Time) Command {
	return changeRunning("history.block.pause", func(b Block) Block {
		if b.Paused != 0 {
			return b.resume(now)
		}
		b.Paused = max(TimeOf(now), b.Began)
		return b
	})
}

// ExtendBlock gives the block that runs more minutes.
func ExtendBlock(minutes int) Command {
	return changeRunning("history.block.extend", func(b Block) Block {
		b.Added += minutes
		return b
	})
}

func changeRunning(label string, change func(Block) Block) Command {
	return Command{Label: Msg(label), Apply: func(d Document) (Document, error) {
		b := d.RunningBlock()
		if b == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("block", 1))
		}
		d.Blocks = d.Blocks.With(change(*b))
		return d, nil
	}}
}

func (d Document) stopRunning(now time.Time) Document {
	if b := d.RunningBlock(); b != nil {
		d.Blocks = d.Blocks.With(b.stop(now))
	}
	return d
}

// blockAfter is the first block behind another that is still to come; nil if there is none.
func (d Document) blockAfter(b Block) *Block {
	list := d.BlocksOf(b.Meeting)
	at := slices.IndexFunc(list, func(o *Block) bool { return o.ID == b.ID })
	for _, o := range list[at+1:] {
		if o.Ahead() {
			return o
		}
	}
	return nil
}

// begun tells whether anything of the agenda of a meeting began.
func (d Document) begun(meeting ID) bool {
	return slices.ContainsFunc(d.BlocksOf(meeting), func(b *Block) bool { return b.Began != 0 })
}
