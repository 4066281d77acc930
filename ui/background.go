package ui

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// This file is the one place where goroutines of the window start and come back; those of a timer are in kit.After and Every.

// What opens, closes or moves the file goes through App.Run, one piece after the other. What works on an open document goes
// through desk.Run, side by side with all else, and ends with the document; what a person waits for is to be seen meanwhile
// (busy.go). What nothing waits for goes through aside.

// Run opens, closes or moves the file in the background, one piece of such work after the other, and then calls done on the
// interface's goroutine; if work fails, its error is shown instead. Closing the window cancels ctx.
func (a *App) Run(work func(context.Context) error, done func()) {
	a.spawn(a.ctx, func(ctx context.Context) error {
		a.file.Lock()
		defer a.file.Unlock()
		return work(ctx)
	}, done)
}

// Run works on the open document in the background, side by side with other work, and then calls done on the interface's
// goroutine; if work fails, its error is shown instead. Closing the document cancels ctx, and nothing comes back then.
func (d *desk) Run(work func(context.Context) error, done func()) {
	d.work.Add(1)
	d.spawn(d.ctx, func(ctx context.Context) error {
		defer d.work.Done()
		return work(ctx)
	}, done)
}

// Tell calls f on the interface's goroutine, for work in the background that tells how it goes on.
func (d *desk) Tell(f func()) {
	d.later(func() {
		if d.ctx.Err() == nil {
			f()
		}
	})
}

// aside does work in the background that nothing has to wait for, and calls done on the interface's goroutine. What goes
// wrong is for the two of them to know.
func (a *App) aside(work func(context.Context), done func()) {
	a.spawn(a.ctx, func(ctx context.Context) error { work(ctx); return nil }, done)
}

// spawn starts a goroutine and comes back from it, unless ctx is over by then.
func (a *App) spawn(ctx context.Context, work func(context.Context) error, done func()) {
	a.background(func() {
		err := safely(func() error { return work(ctx) })
		a.later(func() {
			switch {
			case ctx.Err() != nil:
			case err != nil:
				a.Show(err)
			case done != nil:
				done()
			}
		})
	})
}

// await waits until all work has come to its end, or ctx is over.
func await(ctx context.Context, work *sync.WaitGroup) {
	ended := make(chan struct{})
	go func() { work.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-ctx.Done():
	}
}

func (a *App) background(f func()) {
	if a.Go != nil {
		a.Go(f)
		return
	}
	go f()
}

// later calls f on the interface's goroutine.
func (a *App) later(f func()) {
	if a.UI != nil {
		a.UI(f)
		return
	}
	fyne.Do(f)
}

// after calls f on the interface's goroutine when the time is over, unless it is stopped before.
func (a *App) after(d time.Duration, f func()) (stop func()) { return kit.After(d, a.later, f) }

// every calls f on the interface's goroutine again and again until it is stopped.
func (a *App) every(d time.Duration, f func()) (stop func()) { return kit.Every(d, a.later, f) }

func safely(work func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = app.Fail(app.Internal, "error.internal").Because(fmt.Errorf("%v\n%s", r, debug.Stack()))
		}
	}()
	return work()
}
