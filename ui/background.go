package ui

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// This file is the one place where goroutines of the interface start and come back.

// Run does work in the background, one piece after the other, and then calls done on the interface's goroutine; if work
// fails, its error is shown instead. Closing the window cancels ctx.
func (a *App) Run(work func(context.Context) error, done func()) {
	a.background(func() {
		a.working.Lock()
		err := safely(func() error { return work(a.ctx) })
		a.working.Unlock()
		a.later(func() {
			switch {
			case a.ctx.Err() != nil:
			case err != nil:
				a.Show(err)
			case done != nil:
				done()
			}
		})
	})
}

// aside does work in the background that nothing has to wait for, and calls done on the interface's goroutine. What goes
// wrong is for the two of them to know.
func (a *App) aside(work func(context.Context), done func()) {
	a.background(func() {
		err := safely(func() error { work(a.ctx); return nil })
		a.later(func() {
			switch {
			case a.ctx.Err() != nil:
			case err != nil:
				a.Show(err)
			default:
				done()
			}
		})
	})
}

func (a *App) background(f func()) {
	if a.Go != nil {
		a.Go(f)
		return
	}
	go f()
}

// Tell calls f on the interface's goroutine, for work in the background that tells how it goes on.
func (a *App) Tell(f func()) { a.later(f) }

// later calls f on the interface's goroutine.
func (a *App) later(f func()) {
	if a.UI != nil {
		a.UI(f)
		return
	}
	fyne.Do(f)
}

// after calls f on the interface's goroutine when the time is over, unless it is stopped before.
func (a *App) after(d time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(d, func() { a.later(f) })
	return func() { t.Stop() }
}

// every calls f on the interface's goroutine again and again until it is stopped.
func (a *App) every(d time.Duration, f func()) (stop func()) {
	t, over := time.NewTicker(d), make(chan struct{})
	go func() {
		for {
			select {
			case <-t.C:
				a.later(f)
			case <-over:
				return
			}
		}
	}()
	return func() { t.Stop(); close(over) }
}

func safely(work func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = app.Fail(app.Internal, "error.internal").Because(fmt.Errorf("%v\n%s", r, debug.Stack()))
		}
	}()
	return work()
}
