package kit

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// caretsHeld keeps all carets from blinking.
var caretsHeld atomic.Bool

// HoldCarets keeps carets from blinking in tests that look at pictures.
func HoldCarets(hold bool) { caretsHeld.Store(hold) }

const caretPeriod = 530 * time.Millisecond

// blink shows and hides the caret of the entry that has the keyboard, until the function that it gives is called. The
// caret stays visible while it moves.
func blink(e *Entry) (stop func()) {
	e.caret.Hidden = false
	if caretsHeld.Load() {
		return func() {}
	}
	ticker := time.NewTicker(caretPeriod)
	ended := make(chan struct{})
	x, y := float32(-1), float32(-1)
	tick := func() {
		select {
		case <-ended:
			return
		default:
		}
		at := e.caret.Position()
		moved := at.X != x || at.Y != y
		x, y = at.X, at.Y
		e.caret.Hidden = !moved && !e.caret.Hidden
		canvas.Refresh(e.caret)
	}
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(tick)
			case <-ended:
				return
			}
		}
	}()
	return func() {
		select {
		case <-ended:
		default:
			ticker.Stop()
			close(ended)
		}
	}
}
