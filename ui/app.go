// Package ui is the window: the start screen, the frame around the exercises, and what they all share. The screens of the
// exercises are in packages below, and never import each other.
package ui

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/roomkit"
	"madrega/app/session"
	"madrega/ui/kit"
)

// Deps is what the window needs from outside.
type Deps struct {
	App      fyne.App
	Files    Files
	PDF      func(io.Writer, report.Report) error
	Excel    func(io.Writer, report.Report) error
	Room     func(io.Writer, roomkit.Print) error                       // sheets to print for the room, as PDF
	Form     func(io.Writer, app.Document, *lang.Lang, time.Time) error // the application form of the forum, as a workbook
	Now      func() time.Time
	Version  string
	Settings string // file for what the program remembers; empty remembers nothing
	Place    Placer // nil where a window can't be placed

	// For tests; nil is a new goroutine, and fyne.Do.
	Go func(func())
	UI func(func())
}

// Files opens and makes documents.
type Files interface {
	Open(path string) (*session.Session, error)
	Create(path string, d app.Document) (*session.Session, error)
	Peek(path string) (Summary, error)
	Copies(path string) ([]Copy, error)                   // the automatic copies of a document, or of all for ""
	OpenCopy(copy, path string) (*session.Session, error) // makes a new file of one
}

// Summary is what the start screen says of a file.
type Summary struct {
	Place, Title  string
	Kind          app.PlaceKind
	Organisations int
	Saved         time.Time
	Unclean       bool // the program ended without closing it
	Steps         []app.StepState
}

// Placer moves a window on the screen, in the system's measure.
type Placer interface {
	Where(fyne.Window) (at [2]int, ok bool)
	Move(w fyne.Window, to [2]int)
	Beside(w, other fyne.Window) bool // moves w to a screen on which other is not; false if there is none
}

// App is the one window of the program.
type App struct {
	Deps
	settings *settings
	look     *kit.Look
	win      fyne.Window
	desk     *desk  // the open document; nil on the start screen
	start    *start // the start screen, while there is no document
	wall     *wall  // the projector's window; nil when it isn't there

	ctx      context.Context
	cancel   context.CancelFunc
	file     sync.Mutex   // held by what opens, closes or moves the file: one after the other
	wanted   atomic.Int64 // number of the last file that somebody wanted to open
	uncopied error        // why the last automatic copy could not be made
	coming   string       // name of the file that is being opened; "" when none is
}

// New makes the window, with the start screen in it. Nothing is shown yet.
func New(deps Deps) *App {
	a := &App{Deps: deps, settings: readSettings(deps.Settings)}
	a.ctx, a.cancel = context.WithCancel(context.Background())
	a.setLook()
	a.win = deps.App.NewWindow("")
	a.win.SetPadded(false)
	a.win.SetMaster()
	a.win.SetCloseIntercept(func() { a.leave(a.Quit) })
	a.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		if len(uris) > 0 {
			a.Open(uris[0].Path())
		}
	})
	a.shortcuts()
	a.applyLook()
	return a
}

// Start opens the window where it was last time; path, if not empty, is a file to open in it.
func (a *App) Start(path string) {
	size, at, placed := a.settings.frame()
	a.win.Resize(size)
	a.win.Show()
	if placed && a.Place != nil {
		move := sync.OnceFunc(func() { a.Place.Move(a.win, at) })
		a.App.Lifecycle().SetOnEnteredForeground(move) // window managers place a window of their own accord when it appears
	}
	if path != "" {
		a.Open(path)
	}
}

// applyLook builds everything anew in the look that the settings ask for; the place in the document stays.
func (a *App) applyLook() {
	a.win.Canvas().Unfocus() // a day in short, a name that was changed: they count when they are left
	a.setLook()
	a.App.Settings().SetTheme(a.look.Theme())
	a.rebuild()
	if a.wall != nil {
		a.wall.rebuild()
	}
}

func (a *App) rebuild() {
	defer func() { a.win.SetTitle(a.title()) }() // not before the window shows what it says
	for o := a.win.Canvas().Overlays().Top(); o != nil; o = a.win.Canvas().Overlays().Top() {
		a.win.Canvas().Overlays().Remove(o)
	}
	if a.desk != nil {
		a.win.SetContent(kit.NewRoot(a.desk.build()))
		a.desk.focus()
		return
	}
	if a.coming != "" {
		a.win.SetContent(kit.NewRoot(a.opening()))
		return
	}
	if a.start == nil {
		a.start = newStart(a)
	}
	a.win.SetContent(kit.NewRoot(a.start.build()))
	a.start.focus()
}

func (a *App) title() string {
	if a.desk == nil {
		return a.look.T("app.name")
	}
	return lang.Plain(a.desk.name() + " - " + a.look.T("app.name"))
}

func (a *App) setLanguage(code string) {
	a.settings.keep(func(s *settings) { s.Language = code })
	a.applyLook()
}

func (a *App) toggleDark() {
	a.settings.keep(func(s *settings) { s.Dark = !s.Dark })
	a.applyLook()
}

func (a *App) zoom(by int) {
	a.settings.keep(func(s *settings) {
		if by == 0 {
			s.Zoom = 0
		} else {
			s.Zoom = min(2, max(-1, s.Zoom+by))
		}
	})
	a.applyLook()
}

// Open opens a file in place of what is open now, after that is saved.
func (a *App) Open(path string) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	a.enter(path, func() (*session.Session, error) { return a.Files.Open(path) })
}

// create makes a file of a document and opens it.
func (a *App) create(path string, d app.Document) {
	if !strings.EqualFold(filepath.Ext(path), extension) {
		path += extension
	}
	a.enter(path, func() (*session.Session, error) { return a.Files.Create(path, d) })
}

const extension = ".madrega"

// enter opens a file in the background. Till it is there nothing else can be opened: a click that was meant for it does
// nothing. Whoever doesn't want it any more says so.
func (a *App) enter(path string, open func() (*session.Session, error)) {
	if a.coming != "" {
		return
	}
	a.leave(func() {
		this := a.wanted.Add(1)
		a.coming = strings.TrimSuffix(filepath.Base(path), extension)
		a.rebuild()
		var s *session.Session
		var failed error
		a.Run(func(ctx context.Context) error {
			if this != a.wanted.Load() {
				return nil
			}
			failed = safely(func() (err error) { s, err = open(); return err })
			if failed == nil && ctx.Err() != nil { // the window is gone
				return s.Discard()
			}
			return nil
		}, func() {
			if this != a.wanted.Load() { // it isn't wanted any more
				if s != nil {
					a.Run(func(context.Context) error { return s.Discard() }, nil)
				}
				return
			}
			a.coming = ""
			if failed == nil {
				a.uncopied = nil
				a.settings.remember(s.Path())
				a.start, a.desk = nil, newDesk(a, s)
			}
			a.rebuild()
			if failed != nil {
				a.Show(failed)
			}
		})
	})
}

// opening is what the window shows while a file is being opened.
func (a *App) opening() fyne.CanvasObject {
	l := a.look
	stop := kit.NewButton(l, l.T("dialog.cancel"), "", kit.Plain, func() {
		a.wanted.Add(1)
		a.coming = ""
		a.rebuild()
	})
	return container.NewCenter(kit.Width(l, 520, kit.Column(l, 16, kit.NewLine(l, l.T("start.opening", "name", a.coming), kit.Section), kit.AtStart(l, stop))))
}

// End saves and closes what is still open when the program was ended from outside, and nobody can be asked any more.
func (a *App) End() error {
	a.cancel()
	if a.desk == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), leaveTime)
	defer cancel()
	return a.desk.session.Close(ctx)
}

// leaveTime is how long one waits for a disk before one is told that it can't be written to.
const leaveTime = 10 * time.Second

// leave saves and closes what is open, then goes on. If it can't be saved the person decides.
func (a *App) leave(then func()) {
	d := a.desk
	if d == nil {
		then()
		return
	}
	a.win.Canvas().Unfocus() // a day in short, a name that was changed: they count when they are left
	if len(d.busy) > 0 {
		d.askToStop(func() { a.leave(then) })
		return
	}
	var failed error
	a.Run(func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, leaveTime)
		defer cancel()
		if failed = d.session.Close(ctx); failed == nil {
			d.end()
			await(ctx, &d.work)
		}
		return nil
	}, func() {
		if failed != nil {
			a.unsaved(failed, then)
			return
		}
		a.left(then)
	})
}

func (a *App) left(then func()) {
	if a.wall != nil {
		a.wall.close()
	}
	if a.desk != nil {
		a.desk.close()
	}
	a.desk = nil
	then()
	if a.ctx.Err() == nil && a.desk == nil {
		a.rebuild()
	}
}

// unsaved asks what to do with edits that the disk doesn't take.
func (a *App) unsaved(err error, then func()) {
	l := a.look
	_, why := l.Error(err)
	kit.Dialog{Title: l.T("unsaved.title"), Body: why, Icon: "error", Choices: []kit.Choice{
		{Label: l.T("status.elsewhere"), Safe: true, Do: func() { a.desk.saveElsewhere(func() { a.leave(then) }) }},
		{Label: l.T("unsaved.discard"), Kind: kit.Danger, Do: func() {
			if err := a.desk.session.Discard(); err != nil {
				a.Show(err)
			}
			a.left(then)
		}},
	}}.Open(l, a.win.Canvas())
}

// Quitting is closed when the program begins to end.
func (a *App) Quitting() <-chan struct{} { return a.ctx.Done() }

// Quit closes the window, whatever is open in it, and ends the program.
func (a *App) Quit() {
	if a.ctx.Err() != nil {
		return
	}
	at, known := [2]int{}, false
	if a.Place != nil {
		at, known = a.Place.Where(a.win)
	}
	a.settings.setFrame(a.win.Canvas().Size(), at, known)
	a.cancel()
	a.win.Close()
	a.App.Quit()
}

// Show tells of an error, in words and with a next step.
func (a *App) Show(err error) { kit.ShowError(a.look, a.win.Canvas(), err) }
