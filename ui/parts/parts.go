// Package parts holds what the screens of the exercises have in common: how a step is a view, how a form is built anew at
// every change while the parts that are being used stay, lists of lines, links, findings with evidence, fields for an
// organisation or a day. A screen is a map of its steps and its views:
//
//	func New(h exercise.Host) exercise.Screen {
//		s := &screen{}
//		s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
//			"place": func(l *kit.Look) parts.View { return parts.NewBuilt(h, l, s.place) },
//		}}
//		return s
//	}
//
// Whatever makes a part of a form takes the Kept of that form and a name, which is unique in the form: a part of the same
// name is the same part in the next build, with the keyboard, the caret and what is selected in it. The functions given for
// a part are taken anew at each build, so they may hold what the document said when the form was built.
package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// View is the working area of one step, in one look.
type View interface {
	// Content is the area; it is asked for once.
	Content() fyne.CanvasObject
	// Changed brings the area up to date with the document; diff says what changed, nil that anything may have.
	Changed(diff app.Diff)
	// Focus is where the work of the step begins; nil leaves the keyboard where it is.
	Focus() fyne.Focusable
}

// Steps makes a screen of views: it is what the struct of a screen embeds.
type Steps struct {
	exercise.Host
	Views map[string]func(*kit.Look) View // by the ID of the step
	View  View                            // that is shown; nil before the first

	// Lacks says what a step needs that isn't there yet, in a word of the screen's own, and "" if it can be worked on; nil
	// if no step needs anything. While something lacks, the step shows Empty.
	Lacks func(step string) string
	Empty func(l *kit.Look, lacks string) fyne.CanvasObject

	step, lacked string
}

// Content builds the working area of a step.
func (s *Steps) Content(l *kit.Look, step string) fyne.CanvasObject {
	if s.step = step; s.Lacks != nil {
		s.lacked = s.Lacks(step)
	}
	if s.lacked != "" {
		s.View = waiting{kit.Panel(l, kit.Centered(l, kit.Width(l, 460, s.Empty(l, s.lacked))))}
	} else {
		s.View = s.Views[step](l)
	}
	return s.View.Content()
}

// Waits tells whether the step that is shown can't be worked on yet.
func (s *Steps) Waits() bool { return s.lacked != "" }

// Changed brings the working area up to date. When what the step needs has come, or is gone, the step is built anew.
func (s *Steps) Changed(diff app.Diff) {
	switch {
	case s.View == nil:
	case s.Lacks != nil && s.Lacks(s.step) != s.lacked:
		s.GoTo(s.step)
	default:
		s.View.Changed(diff)
	}
}

// waiting is the view of a step that can't be worked on yet.
type waiting struct{ page fyne.CanvasObject }

func (v waiting) Content() fyne.CanvasObject { return v.page }
func (v waiting) Changed(app.Diff)           {}
func (v waiting) Focus() fyne.Focusable      { return kit.FirstFocus(v.page) }

// Focus is where the work of the step begins.
func (s *Steps) Focus() fyne.Focusable { return s.View.Focus() }
