package kit

import (
	"sync/atomic"
	"time"
)

// The goroutines of the kit start here and come back by do, which calls on the interface's goroutine: fyne.Do, or what a
// test has in its place.

// After calls f on the interface's goroutine when the time is over, unless it is stopped before.
func After(d time.Duration, do func(func()), f func()) (stop func()) {
	var stopped atomic.Bool
	t := time.AfterFunc(d, func() {
		do(func() {
			if !stopped.Load() { // it may have been on its way
				f()
			}
		})
	})
	return func() {
		stopped.Store(true)
		t.Stop()
	}
}

// Every calls f on the interface's goroutine again and again until it is stopped; after that never.
func Every(d time.Duration, do func(func()), f func()) (stop func()) {
	var stopped atomic.Bool
	t, over := time.NewTicker(d), make(chan struct{})
	tick := func() {
		if !stopped.Load() {
			f()
		}
	}
	go func() {
		for {
			select {
			case <-t.C:
				do(tick)
			case <-over:
				return
			}
		}
	}()
	return func() {
		if !stopped.Swap(true) {
			t.Stop()
			close(over)
		}
	}
}
