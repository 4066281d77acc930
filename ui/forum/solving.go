package forum

import (
	"context"
	"sync/atomic"

	"madrega/app/selection"
	"madrega/ui/exercise"
)

// solving is one search of the solver at a time, in the background: it tells how it goes on and can be cancelled. What an
// earlier search brings after a later one began, or after it was cancelled, is dropped.
type solving struct {
	h      exercise.Host
	cancel context.CancelFunc // nil while nothing is searched
	over   func()             // ends what is shown of it; nil if that is nothing
	turn   int                // number of the search
}

// search is what a solving does. All but Work is called on the interface's goroutine.
type search struct {
	Name string // what everybody reads while it goes on; "" for what nobody waits for
	Work func(context.Context, selection.Progress) error
	Told func(best, bound int) // how it goes on; may be nil
	Done func()                // when Work has ended without an error
	Fail func(error)           // nil: the window shows the error
}

// Start begins a search in place of the one under way.
func (s *solving) Start(q search) {
	s.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	turn := s.turn
	if w, ok := s.h.(exercise.Worker); ok && q.Name != "" {
		s.over = w.Begin(q.Name, s.Enough)
	}
	var failed error
	s.h.Run(func(window context.Context) error {
		defer context.AfterFunc(window, cancel)()
		failed = q.Work(ctx, s.progress(turn, q.Told))
		return nil
	}, func() {
		if turn != s.turn {
			return
		}
		s.Stop()
		switch {
		case failed == nil:
			q.Done()
		case q.Fail != nil:
			q.Fail(failed)
		default:
			s.h.Show(failed)
		}
	})
}

// Stop cancels the search under way.
func (s *solving) Stop() {
	if s.cancel != nil {
		s.cancel()
	}
	if s.over != nil {
		s.over()
	}
	s.cancel, s.over = nil, nil
	s.turn++
}

// Enough ends the search under way with what it has found by now: its Work is asked to return.
func (s *solving) Enough() {
	if s.cancel != nil {
		s.cancel()
	}
}

// Under tells whether a search is under way.
func (s *solving) Under() bool { return s.cancel != nil }

// progress brings what a search tells to the interface's goroutine, one word at a time: what comes while the last one has
// not arrived is left out.
func (s *solving) progress(turn int, told func(best, bound int)) selection.Progress {
	teller, ok := s.h.(exercise.Teller)
	if told == nil || !ok {
		return nil
	}
	var under atomic.Bool
	return func(_, best, bound int) {
		if !under.CompareAndSwap(false, true) {
			return
		}
		teller.Tell(func() {
			under.Store(false)
			if turn == s.turn {
				told(best, bound)
			}
		})
	}
}
