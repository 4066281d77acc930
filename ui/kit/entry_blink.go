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

const (
	caretPeriod = 530 * time.Millisecond
	caretTires  = 8 // changes in the same place, after which it stays: each costs a whole window painted anew
)

// blink shows and hides the caret of the entry that has the keyboard, until the function that it gives is called. The
// caret stays visible while it moves, and when nobody has moved it for some seconds.
func blink(e *Entry) (stop func()) {
	e.caret.Hidden = false
	if caretsHeld.Load() {
		return func() {}
	}
	return Every(caretPeriod, fyne.Do, blinker(e))
}

// blinker is what happens to the caret from time to time.
func blinker(e *Entry) (tick func()) {
	at, same := e.caret.Position(), 0
	return func() {
		if now := e.caret.Position(); now != at {
			at, same = now, 0
		} else {
			same++
		}
		if hide := same%2 == 1 && same < caretTires; hide != e.caret.Hidden {
			e.caret.Hidden = hide
			canvas.Refresh(e.caret)
		}
	}
}
