package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestATimerThatWasStoppedCallsNobody, not even when it had gone off and its call was on its way.
func TestATimerThatWasStoppedCallsNobody(t *testing.T) {
	for name, start := range map[string]func(time.Duration, func(func()), func()) func(){"After": After, "Every": Every} {
		called, on := 0, make(chan func())
		stop := start(time.Nanosecond, func(f func()) { on <- f }, func() { called++ })
		f := <-on
		stop()
		stop()
		f()
		if called > 0 {
			t.Errorf("%s calls after it was stopped", name)
		}
	}
}

// TestTheCaretTires: it blinks for some seconds after it was moved, and then stays to be seen without another change.
func TestTheCaretTires(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: "אבג"}, 400, 80)
	tick := blinker(e)
	for range 2 {
		changes := 0
		for range 100 {
			before := e.caret.Hidden
			tick()
			if e.caret.Hidden != before {
				changes++
			}
		}
		if changes < 4 || changes > caretTires || e.caret.Hidden {
			t.Errorf("%d changes; hidden %v", changes, e.caret.Hidden)
		}
		typeKeys(e, fyne.KeyHome)
	}
}
