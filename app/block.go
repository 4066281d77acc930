package app

import (
	"slices"
	"time"
)

// Block is a part of the agenda (סדר יום) of a meeting: a step of an exercise, or something of one's own, as a break. What
// it says of its running lets the clock go on where it was when the program ended in the middle.
type Block struct {
	ID       ID     `json:"id"`
	Meeting  ID     `json:"meeting" of:"meeting"`
	Exercise string `json:"exercise" is:"key"` // with Step; both are "" in a block of one's own
	Step     string `json:"step" is:"key"`
	Title    string `json:"title"`    // of a block of one's own
	Minutes  int    `json:"minutes"`  // planned
	Added    int    `json:"added"`    // minutes given to it while it ran
	Position int    `json:"position"` // among the blocks of the meeting
	Skipped  bool   `json:"skipped"`
	Began    Time   `json:"began"`  // 0: it is ahead
	Ended    Time   `json:"ended"`  // 0: not yet
	Paused   Time   `json:"paused"` // since when it stands still; 0: it doesn't
	Stood    int    `json:"stood"`  // milliseconds that it stood still before
}

func (b Block) EntityID() ID { return b.ID }

// UniqueKey keeps one running.
func (b Block) UniqueKey() string {
	if b.Running() {
		return "running"
	}
	return string(b.ID)
}

// MostMinutes is how long a block may be planned.
const MostMinutes = 600

// Check asks for something to do, a time for it, and an order in what happened.
func (b Block) Check() error {
	switch {
	case (b.Exercise == "") != (b.Step == ""), b.Exercise == "" && b.Title == "":
		return Fail(Invalid, "error.required", "field", Msg("field.title"))
	case b.Minutes < 1 || b.Minutes > MostMinutes || b.Added < 0 || b.Position < 0 || b.Stood < 0:
		return Fail(Invalid, "error.block.minutes")
	case b.Ended != 0 && (b.Began == 0 || b.Ended < b.Began), b.Paused != 0 && !b.Running(), b.Skipped && b.Running():
		return Fail(Invalid, "error.time")
	}
	return nil
}

// Running tells whether the block was begun and not ended; it may stand still.
func (b Block) Running() bool { return b.Began != 0 && b.Ended == 0 }

// Ahead tells whether the block is still to come.
func (b Block) Ahead() bool { return b.Began == 0 && !b.Skipped }

// Length is the time that the block has, with what was added.
func (b Block) Length() time.Duration { return time.Duration(b.Minutes+b.Added) * time.Minute }

// Left is what is left of the time of a block that runs; below zero it is over.
func (b Block) Left(now time.Time) time.Duration {
	at := now
	if b.Paused != 0 {
		at = b.Paused.Std()
	}
	return b.Length() + time.Duration(b.Stood)*time.Millisecond - max(0, at.Sub(b.Began.Std()))
}

// stop ends a block that runs.
func (b Block) stop(now time.Time) Block {
	b = b.resume(now)
	b.Ended = max(TimeOf(now), b.Began)
	return b
}

// resume lets a block that stands still run.
func (b Block) resume(now time.Time) Block {
	if b.Paused != 0 {
		b.Stood += int(max(0, TimeOf(now)-b.Paused))
		b.Paused = 0
	}
	return b
}

// RunningBlock is the block that runs now, or nil.
func (d Document) RunningBlock() *Block {
	for b := range d.Blocks.All() {
		if b.Running() {
			return b
		}
	}
	return nil
}

// BlocksOf are the blocks of a meeting in their order.
func (d Document) BlocksOf(meeting ID) []*Block {
	var list []*Block
	for b := range d.Blocks.All() {
		if b.Meeting == meeting {
			list = append(list, b)
		}
	}
	slices.SortStableFunc(list, func(a, b *Block) int { return a.Position - b.Position })
	return list
}

// AgendaMeeting is the meeting whose agenda counts now: that of the block that runs, else the first open one from today on;
// nil if there is none.
func (d Document) AgendaMeeting(today Date) *Meeting {
	if b := d.RunningBlock(); b != nil {
		return d.Meetings.Get(b.Meeting)
	}
	var next *Meeting
	for m := range d.Meetings.All() {
		if m.Date >= today && m.Closed == 0 && (next == nil || m.Date < next.Date || m.Date == next.Date && m.Start < next.Start) {
			next = m
		}
	}
	return next
}

// order puts the blocks into the document in the given order.
func (d Document) order(list []*Block) Document {
	var moved []Block
	for i, b := range list {
		if next := *b; next.Position != i+1 || d.Blocks.Get(b.ID) != b {
			next.Position = i + 1
			moved = append(moved, next)
		}
	}
	d.Blocks = d.Blocks.With(moved...)
	return d
}

// MakeAgenda gives a meeting an agenda in place of the one that it has. A meeting that the document does not know is added.
func MakeAgenda(m Meeting, blocks ...Block) Command {
	for i := range blocks {
		blocks[i].ID = NewID()
	}
	return Command{Label: Msg("history.agenda"), Apply: func(d Document) (Document, error) {
		d.Blocks = d.Blocks.Without(func(b *Block) bool { return b.Meeting == m.ID })
		if d.Meetings.Get(m.ID) == nil {
			clean(&m)
			d.Meetings = d.Meetings.With(m)
		}
		list := make([]*Block, len(blocks))
		for i := range blocks {
			next := blocks[i]
			next.Meeting = m.ID
			clean(&next)
			list[i] = &next
		}
		return d.order(list), nil
	}}
}

// AddBlocks puts blocks into the agenda of a meeting behind another; after "" they come last.
func AddBlocks(meeting, after ID, blocks ...Block) Command {
	for i := range blocks {
		blocks[i].ID, blocks[i].Meeting = NewID(), meeting
	}
	return Command{Label: Msg("history.added", "what", kindWord("block", len(blocks))), Apply: func(d Document) (Document, error) {
		list := d.BlocksOf(meeting)
		at := len(list)
		if i := slices.IndexFunc(list, func(b *Block) bool { return b.ID == after }); i >= 0 {
			at = i + 1
		}
		for i := range blocks {
			next := blocks[i]
			clean(&next)
			list = slices.Insert(list, at+i, &next)
		}
		return d.order(list), nil
	}}
}

// MoveBlock moves a block to a place in the agenda, 0 the first.
func MoveBlock(id ID, to int) Command {
	return Command{Label: Msg("history.block.move"), Apply: func(d Document) (Document, error) {
		b := d.Blocks.Get(id)
		if b == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("block", 1))
		}
		list := slices.DeleteFunc(d.BlocksOf(b.Meeting), func(o *Block) bool { return o.ID == id })
		return d.order(slices.Insert(list, max(0, min(to, len(list))), b)), nil
	}}
}
