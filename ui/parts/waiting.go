package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Waiting is the view of a step that can't begin before something is there.
type Waiting struct {
	exercise.Host
	step  string
	ready func() bool
	page  fyne.CanvasObject
}

// NewWaiting makes the view of a step that can't begin before ready holds: it shows the empty state in the middle, and builds the
// step anew by itself once it does.
func NewWaiting(h exercise.Host, l *kit.Look, step string, ready func() bool, empty fyne.CanvasObject) *Waiting {
	return &Waiting{h, step, ready, kit.Panel(l, kit.Centered(l, kit.Width(l, 460, empty)))}
}

// Content is the empty state.
func (v *Waiting) Content() fyne.CanvasObject { return v.page }

// Focus is what leads to where it can begin.
func (v *Waiting) Focus() fyne.Focusable { return kit.FirstFocus(v.page) }

// Changed goes on when the step can begin.
func (v *Waiting) Changed(app.Diff) {
	if v.ready() {
		v.GoTo(v.step)
	}
}
