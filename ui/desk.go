package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// desk is an open document in the window: the frame around the exercises and pages, and where in it we are. It is the
// exercise.Host of the screens.
type desk struct {
	*App
	session *session.Session
	cancel  func()          // hears no more of the session
	ctx     context.Context // of what works on this document; over when it is closed
	end     context.CancelFunc
	work    sync.WaitGroup // what works on it in the background
	busy    []*busy        // of that what is to be seen, the oldest first
	screens map[string]exercise.Screen
	pages   map[string]page
	at      spot

	main                   *fyne.Container // head and body
	rail, head, body, foot *fyne.Container // filled anew when what they show changes
	headRow                *fyne.Container // of the head: title and buttons
	narrow, low            bool            // the rail shows numbers only, the head is one line
	status                 *kit.StatusLine
	statusLook             *kit.Look
	note                   *note
	saving                 saving
	clock                  *clock
}

// spot is a place in the window: a step of an exercise, or a page.
type spot struct {
	exercise, step string
	page           string // one of the pages; empty at an exercise
}

// page is a part of the window that belongs to no exercise.
type page interface {
	build(l *kit.Look) fyne.CanvasObject
	changed(diff app.Diff)
}

func newDesk(a *App, s *session.Session) *desk {
	d := &desk{App: a, session: s, screens: map[string]exercise.Screen{}}
	d.ctx, d.end = context.WithCancel(a.ctx)
	d.pages = map[string]page{
		"agenda":   newAgendaPage(d),
		"export":   newExportPage(d),
		"history":  newHistoryPage(d),
		"meetings": newMeetingsPage(d),
		"process":  newProcessPage(d),
	}
	d.clock = newClock(d)
	d.at = d.firstSpot()
	d.clock.reset()
	d.cancel = s.Subscribe(func(e session.Event) {
		if e.Diff == nil { // from the saver
			d.later(d.showStatus)
			return
		}
		d.changed(e.Diff)
	})
	return d
}

// firstSpot is where the agenda is, if it runs; else the first step that is neither done nor skipped.
func (d *desk) firstSpot() spot {
	if b := d.Document().RunningBlock(); b != nil {
		d.at = d.firstStep()
		return d.blockSpot(b)
	}
	return d.firstStep()
}

func (d *desk) firstStep() spot {
	for _, e := range agenda.Exercises {
		for _, s := range d.steps(e) {
			if st := d.Document().StepOf(e.ID, s.ID); !st.Done && !st.Skipped {
				return spot{exercise: e.ID, step: s.ID}
			}
		}
	}
	e := agenda.Exercises[0]
	return spot{exercise: e.ID, step: d.steps(e)[0].ID}
}

// steps of an exercise in the order and with the minutes that the facilitator decided.
func (d *desk) steps(e agenda.Exercise) []agenda.Step { return e.Planned(d.Document()) }

func (d *desk) exercise() agenda.Exercise {
	i := slices.IndexFunc(agenda.Exercises, func(e agenda.Exercise) bool { return e.ID == d.at.exercise })
	return agenda.Exercises[max(i, 0)]
}

// stepIndex is the place of the current step among the steps.
func (d *desk) stepIndex() int {
	return max(0, slices.IndexFunc(d.steps(d.exercise()), func(s agenda.Step) bool { return s.ID == d.at.step }))
}

// screen of the current exercise.
func (d *desk) screen() exercise.Screen { return d.screenOf(d.at.exercise) }

func (d *desk) screenOf(id string) exercise.Screen {
	s := d.screens[id]
	if s == nil {
		s = screens[id](d)
		d.screens[id] = s
	}
	return s
}

// name of the document for titles and the status line.
func (d *desk) name() string {
	return strings.TrimSuffix(filepath.Base(d.session.Path()), extension)
}

// build makes the whole frame in the current look.
func (d *desk) build() fyne.CanvasObject {
	size := d.win.Canvas().Size()
	d.main, d.narrow, d.low = nil, d.look.NarrowRail(size.Width), size.Height < d.look.S(lowBelow)
	d.rail, d.head, d.body, d.foot = container.NewStack(), container.NewStack(), container.NewStack(), container.NewStack()
	d.showRail()
	d.showBody()
	d.showStatus()
	l := d.look
	// with large type in a small window the working area moves as a whole
	d.main = kit.Border(l, d.head, nil, nil, nil, kit.Pad(l, 0, 24, 12, 24, kit.Scroll(l, d.body)))
	frame := kit.Border(l, nil, nil, d.rail, nil, kit.Border(l, nil, d.foot, nil, nil, d.main))
	frame.Layout = &fitting{frame.Layout, d}
	return frame
}

// showBody builds what is at the current spot.
func (d *desk) showBody() {
	d.showHead()
	var o fyne.CanvasObject
	if p := d.pages[d.at.page]; p != nil {
		o = p.build(d.look)
	} else {
		o = d.screen().Content(d.look, d.at.step)
	}
	fill(d.body, o)
	if d.main != nil {
		d.main.Refresh() // heads are not equally high
		d.focus()
	}
}

func fill(c *fyne.Container, o fyne.CanvasObject) {
	c.Objects = []fyne.CanvasObject{o}
	c.Refresh()
}

// focus gives the keyboard to where the work of the step begins, else to the first part of the working area, unless one of
// its parts has it.
func (d *desk) focus() {
	c := d.win.Canvas()
	var here any = d.pages[d.at.page]
	if d.at.page == "" {
		here = d.screen()
	}
	if f, ok := here.(exercise.Focuser); ok {
		if to := f.Focus(); to != nil {
			c.Focus(to)
			return
		}
	}
	if kit.Holds(d.body, c.Focused()) {
		return
	}
	if f := kit.FirstFocus(d.body); f != nil {
		c.Focus(f)
	} else {
		c.Unfocus()
	}
}

// changed shows another document. What was said of an earlier change goes.
func (d *desk) changed(diff app.Diff) {
	if d.note != nil && d.note.of != 0 && d.note.of != d.session.Newest() {
		d.note.stop()
		d.note = nil
	}
	steps := slices.ContainsFunc(diff, func(c app.Change) bool { return c.Kind == "step" })
	process := slices.ContainsFunc(diff, func(c app.Change) bool { return c.Kind == "process" })
	if steps || process {
		d.showRail()
	}
	blocks := slices.ContainsFunc(diff, func(c app.Change) bool { return c.Kind == "block" })
	if blocks {
		d.clock.follow()
	}
	if p := d.pages[d.at.page]; p != nil {
		p.changed(diff) // the screens are built anew when one comes back to them
	} else {
		if steps || blocks || process { // what is read aloud names the place
			d.showHead()
		}
		d.screen().Changed(diff)
	}
	d.showStatus()
	if d.wall != nil && slices.ContainsFunc(diff, d.wall.shows) {
		d.wall.rebuild()
	}
}

// goTo goes to a place. Leaving a step forwards counts it as done.
func (d *desk) goTo(to spot) {
	d.at = to
	d.clock.reset()
	d.showRail()
	d.showBody()
	d.focus()
	if d.wall != nil {
		d.wall.rebuild()
	}
}

// GoTo goes to a step of the current exercise.
func (d *desk) GoTo(step string) { d.goTo(spot{exercise: d.at.exercise, step: step}) }

// next marks the step as done and goes to the one after it, or to the export after the last. While the agenda runs, what
// comes next is said there.
func (d *desk) next() {
	if d.atRunning() != nil && !d.ReadOnly() {
		d.nextBlock()
		return
	}
	steps, i := d.steps(d.exercise()), d.stepIndex()
	if !d.ReadOnly() {
		d.Do(stepDone(d.at.exercise, d.at.step))
	}
	for _, s := range steps[i+1:] {
		if !d.Document().StepOf(d.at.exercise, s.ID).Skipped {
			d.GoTo(s.ID)
			return
		}
	}
	d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: "export"})
}

func (d *desk) close() {
	d.end()
	d.cancel()
	d.clock.end()
	d.saving.close()
	if d.note != nil {
		d.note.stop()
	}
}

// Document is the newest snapshot.
func (d *desk) Document() app.Document { return d.session.Document() }

// ReadOnly tells that nothing can be changed here.
func (d *desk) ReadOnly() bool { return d.session.State().Phase == session.ReadOnly }

// Look of the window.
func (d *desk) Look() *kit.Look { return d.look }

// Canvas of the window.
func (d *desk) Canvas() fyne.Canvas { return d.win.Canvas() }

// Now is the time.
func (d *desk) Now() time.Time { return d.Deps.Now() }

// Window itself, for dialogs.
func (d *desk) Window() fyne.Window { return d.win }

// Do carries out a command, or shows why it can't be done.
func (d *desk) Do(c app.Command) bool {
	if err := d.session.Do(c); err != nil {
		d.Show(err)
		return false
	}
	return true
}

// Undoable does so too, and offers to take it back in the status line.
func (d *desk) Undoable(c app.Command, said string) bool {
	before := d.session.Newest()
	if !d.Do(c) {
		return false
	}
	if d.session.Newest() == before {
		d.say(said, nil)
	} else {
		d.offer(said)
	}
	return true
}

// offer says what the newest change did, and offers to take back that one and no other, until another comes.
func (d *desk) offer(said string) {
	seq := d.session.Newest()
	d.say(said, func() {
		label, err := d.session.TakeBack(seq)
		if err != nil {
			d.Show(err)
			return
		}
		d.sayOf(d.look.T("undo.done", "what", label))
	})
	d.note.of = seq
}

// sayOf says something about the newest change: until another comes.
func (d *desk) sayOf(words string) {
	d.say(words, nil)
	d.note.of = d.session.Newest()
}

func (d *desk) undo() { d.step(d.session.CanUndo, d.session.Undo, "undo.done", "undo.none") }
func (d *desk) redo() { d.step(d.session.CanRedo, d.session.Redo, "redo.done", "redo.none") }

// step moves through the history, and says what was done.
func (d *desk) step(can func() (app.Message, bool), move func() (app.Message, error), done, none string) {
	if _, ok := can(); !ok && !d.ReadOnly() {
		d.say(d.look.T(none), nil)
		return
	}
	label, err := move()
	if err != nil {
		d.Show(err)
		return
	}
	d.sayOf(d.look.T(done, "what", label))
}

// saveElsewhere asks for a place, writes the document there and goes on in the new file.
func (d *desk) saveElsewhere(then func()) {
	kit.ChooseFile(d.look, d.win, kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{extension}, Name: filepath.Base(d.session.Path())}, func(path string) {
		d.App.Run(func(context.Context) error { return d.session.SaveAs(path) }, func() {
			d.settings.remember(path)
			d.win.SetTitle(d.title())
			d.showStatus()
			if then != nil {
				then()
			}
		})
	})
}
