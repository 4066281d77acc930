// Package exercise says what the screen of an exercise is to the window, and what the window offers to it.
package exercise

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/roomkit"
	"madrega/ui/kit"
)

// Screen is the working area of an exercise. It lives as long as its document is open, and keeps what is chosen in it.
type Screen interface {
	// Content builds the area for a step in a look. It is called anew for another step, language, size or light.
	Content(l *kit.Look, step string) fyne.CanvasObject
	// Changed tells, while the screen is shown, that the document is another one now; diff says what changed.
	Changed(diff app.Diff)
}

// Chooser is a screen in which a thing can be chosen from outside, by a search say, before its step is shown: what
// agenda.PlaceOf tells. Whatever might hide the thing there is taken away.
type Chooser interface {
	Choose(kind string, id app.ID)
}

// Wall is a screen with something to project at a step; nil if the title and the prompt are all.
type Wall interface {
	Wall(l *kit.Look, step string) fyne.CanvasObject
}

// Focuser is a screen that says what should have the keyboard after its Content was built: the place where the work of
// the step begins. Nil leaves the keyboard where it is.
type Focuser interface {
	Focus() fyne.Focusable
}

// Host is what the window offers to a screen. Everything is called on the interface's goroutine.
type Host interface {
	Document() app.Document
	ReadOnly() bool
	Look() *kit.Look
	Canvas() fyne.Canvas
	Window() fyne.Window
	Now() time.Time

	// Do carries out a command. When it is refused the reason has been shown, and Do gives false.
	Do(app.Command) bool
	// Undoable does so too, and offers to take it back in the status line for some seconds: "3 removed. [Undo]".
	Undoable(c app.Command, said string) bool
	// Show tells of an error.
	Show(error)
	// Run works in the background and comes back with done, unless work failed: then the error is shown.
	Run(work func(context.Context) error, done func())
	// GoTo goes to a step of the current exercise.
	GoTo(step string)
}

// Visitor is a Host that goes to a thing of the document where it is worked on, in whatever exercise: the window does.
type Visitor interface {
	Visit(kind string, id app.ID)
}

// Publisher is a Host through which a step gives files to the world: the window asks where to, writes in the background, and
// says so in the status line.
type Publisher interface {
	// Save offers a name made of the place, the title and the day. extension has its dot; write is called in the background.
	Save(title, extension string, write func(io.Writer) error)
	// Print does so with sheets of paper, as PDF, in the language of the window.
	Print(roomkit.Name)
	// Form does so with the application form of the forum, as a workbook to be filled in.
	Form()
}

// Worker is a Host that shows everybody what goes on in the background for long, wherever they are in the document, and lets
// them stop it. It is for the caller to say when it is over.
type Worker interface {
	Begin(words string, stop func()) (over func())
}

// Teller is a Host that calls f on the interface's goroutine, from work in the background that tells how it goes on.
type Teller interface{ Tell(f func()) }
