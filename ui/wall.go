package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// wall is the projector's window. It shows the title, the material, the clock, the stair and what comes next; nothing
// private, and it changes only when the facilitator goes on. It can be frozen, so that it stays as it is while the laptop
// goes on, and blank.
type wall struct {
	d      *desk
	win    fyne.Window
	look   *kit.Look
	head   *fyne.Container // with the clock
	clock  *fyne.Container
	big    bool              // the clock stands alone
	shown  fyne.CanvasObject // under the blank
	frozen bool
	blank  bool
	next   string  // what it says of what comes next
	zoom   float32 // with which what is shown fills the window
}

// wallWide and wallHigh are the room that the wall is made for, in the measure of its look.
const wallWide, wallHigh = 1920, 1080

// wallFrame lays out the wall. Its window is free to be of any size: what is shown becomes larger or smaller with it.
type wallFrame struct{ w *wall }

func (wallFrame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(wallWide/6, wallHigh/6) }

func (f wallFrame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	w := f.w
	if w.zoom = min(size.Width/wallWide, size.Height/wallHigh); !w.fits() {
		w.d.later(func() { // not in the middle of laying out, when it may still come to another size
			if w.d.wall == w && w.zoom > 0 && !w.fits() && !w.frozen {
				w.rebuild()
			}
		})
	}
}

// fits tells whether what is shown was made for a window of this size.
func (w *wall) fits() bool {
	change := w.zoom - w.look.Zoom
	return change < .005 && change > -.005
}

// wallPlaced is when a window manager has surely placed a new window.
const wallPlaced = 400 * time.Millisecond

// project opens the projector's window, on another screen if there is one, or closes it.
func (d *desk) project() {
	if d.wall != nil {
		d.wall.close()
		return
	}
	w := &wall{d: d, win: d.App.App.NewWindow(d.look.T("wall.title")), zoom: 2.0 / 3}
	d.wall = w
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(wallWide*w.zoom, wallHigh*w.zoom))
	w.win.SetOnClosed(func() {
		if d.wall == w {
			d.wall = nil
		}
		if d.App.desk == d {
			d.showHead()
		}
	})
	w.win.Canvas().SetOnTypedKey(w.key)
	w.rebuild()
	w.win.Show()
	how := "wall.how"
	if d.Place != nil && d.Place.Beside(w.win, d.win) {
		how = "wall.how.second"
		d.after(wallPlaced, func() { // window managers place a window of their own accord when it appears
			if d.wall == w && !w.win.FullScreen() {
				d.Place.Beside(w.win, d.win)
				d.win.RequestFocus() // the work goes on there
			}
		})
	}
	d.say(d.look.T(how), nil)
}

// key does what a key does while the wall has the keyboard, as when somebody goes on with a presenter.
func (w *wall) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyB, fyne.KeyPeriod:
		w.d.blankWall()
	case fyne.KeyEscape:
		if w.win.FullScreen() {
			w.win.SetFullScreen(false)
		} else {
			w.close()
		}
	case fyne.KeyF11, fyne.KeyReturn:
		w.fill()
	case fyne.KeyRight, fyne.KeyLeft, fyne.KeyPageDown, fyne.KeyPageUp:
		w.move(e.Name)
	case fyne.KeyF5, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF12: // those for the room
		for _, s := range w.d.keys() {
			if s.bare == e.Name {
				s.do()
			}
		}
	}
}

// fillWall makes the wall fill its screen, or a window again.
func (d *desk) fillWall() {
	if d.wall == nil {
		d.say(d.look.T("wall.none"), nil)
		return
	}
	w := d.wall
	w.fill()
	d.after(wallPlaced, func() { // window managers give the keyboard to what fills a screen
		if d.wall == w {
			d.win.RequestFocus()
		}
	})
}

func (w *wall) fill() { w.win.SetFullScreen(!w.win.FullScreen()) }

// move goes on or back in the direction of the key, as the room reads: in the agenda while it runs, else among the steps.
func (w *wall) move(key fyne.KeyName) {
	forward := key == fyne.KeyPageDown || (key == fyne.KeyLeft) == w.look.RTL() && key != fyne.KeyPageUp
	if w.d.Document().RunningBlock() != nil {
		w.d.moveInAgenda(forward)
		return
	}
	steps, i := w.d.steps(w.d.exercise()), w.d.stepIndex()
	if forward && i+1 < len(steps) {
		w.d.GoTo(steps[i+1].ID)
	}
	if !forward && i > 0 {
		w.d.GoTo(steps[i-1].ID)
	}
}

func (w *wall) close() {
	w.d.wall = nil
	w.win.Close()
}

// rebuild shows what is at the current place, unless the wall is frozen.
func (w *wall) rebuild() {
	if !w.frozen || w.shown == nil {
		w.look = &kit.Look{Lang: w.d.look.Lang, Dark: true, Zoom: w.zoom, Wall: true}
		w.shown = container.New(wallFrame{w}, kit.NewRoot(wallContent(w.d, w.look, w)))
	}
	content := w.shown
	if w.blank {
		content = container.New(wallFrame{w}, kit.Rect(w.look, kit.Ground, 0))
	}
	if w.win.Content() != content {
		w.win.SetContent(content)
	}
}

// freezeWall keeps the wall as it is while the laptop goes on, or lets it follow again.
func (d *desk) freezeWall() {
	d.wallDo("wall.frozen.said", "wall.follows.said", func(w *wall) bool { w.frozen = !w.frozen; return w.frozen })
}

// blankWall shows nothing on the wall but its ground, or what was there again.
func (d *desk) blankWall() {
	d.wallDo("wall.blank.said", "wall.back.said", func(w *wall) bool { w.blank = !w.blank; return w.blank })
}

func (d *desk) wallDo(on, off string, change func(*wall) bool) {
	if d.wall == nil {
		d.say(d.look.T("wall.none"), nil)
		return
	}
	said := off
	if change(d.wall) {
		said = on
	}
	d.wall.rebuild()
	d.showHead()
	d.say(d.look.T(said), nil)
}

// wallState is what the head says of a wall that does not follow; nil if it does.
func (d *desk) wallState(l *kit.Look) fyne.CanvasObject {
	switch {
	case d.wall == nil || !d.wall.frozen && !d.wall.blank:
		return nil
	case d.wall.blank:
		return kit.NewPress(l, kit.NewBadge(l, l.T("wall.blank"), "projector", kit.Caution, kit.CautionFill), d.blankWall).Tip(l.T("wall.blank.tip"))
	}
	return kit.NewPress(l, kit.NewBadge(l, l.T("wall.frozen"), "lock-in", kit.Caution, kit.CautionFill), d.freezeWall).Tip(l.T("wall.frozen.tip"))
}

// shows tells whether a change is one that the room could see. What is written about the reasons, the facilitator's notes
// and the moves of relations is not: while somebody types there, the wall stands still.
func (w *wall) shows(c app.Change) bool {
	switch before := c.Before.(type) {
	case *app.Organisation:
		if after, ok := c.After.(*app.Organisation); ok {
			next := *after
			next.Reason, next.Reasoned, next.Private = before.Reason, before.Reasoned, before.Private
			next.Contact, next.Notes = before.Contact, before.Notes
			return next != *before
		}
	case *app.Relation:
		if after, ok := c.After.(*app.Relation); ok {
			next := *after
			next.Move, next.Owner, next.Due = before.Move, before.Owner, before.Due
			return next != *before
		}
	}
	return true
}

// showClock moves the clock on, unless the wall is frozen or blank; and all of it when something comes later than it says.
func (w *wall) showClock() {
	switch {
	case w.frozen || w.blank:
	case w.d.upNext(w.look) != w.next:
		w.rebuild()
	default:
		w.fillClock(w.look)
	}
}

func (w *wall) fillClock(l *kit.Look) {
	if !w.big {
		fill(w.clock, w.d.clock.face(l, 56, 16))
		if w.head != nil {
			w.head.Refresh() // a word may have come
		}
		return
	}
	left := w.d.clock.remaining()
	ring := kit.NewTimerRing(l, 480, true)
	ring.Set(left, w.d.clock.total())
	word := kit.NewText(l, w.d.clock.word(l), kit.Section).SetColor(kit.TimerInk(left)).Align(kit.AlignCenter)
	fill(w.clock, kit.Column(l, 24, kit.Centered(l, ring), word))
}

// wallContent is what the wall shows at the current place.
func wallContent(d *desk, l *kit.Look, w *wall) fyne.CanvasObject {
	w.next = d.upNext(l)
	if b := d.ownOnWall(); b != nil {
		return wallBreak(d, l, w, b)
	}
	e, i := d.exercise(), d.stepIndex()
	steps := d.steps(e)
	key := e.ID + "." + steps[i].ID
	w.head, w.clock, w.big = nil, container.NewStack(), false
	w.fillClock(l)
	var material fyne.CanvasObject
	if s, ok := d.screen().(exercise.Wall); ok {
		material = s.Wall(l, steps[i].ID)
	}
	if material == nil {
		material = kit.Row(l, 0, kit.Fill(kit.MaxWidth(l, 1500, kit.NewParagraph(l, "“"+d.prompt(l, key)+"”", kit.Prompt))))
	}
	stair := make([]kit.Step, len(steps))
	for n := range steps {
		if n < i {
			stair[n].State = kit.Done
		} else if n == i {
			stair[n].State = kit.Now
		}
	}
	w.head = kit.Row(l, 24, kit.Fill(kit.NewText(l, l.T(key+".title"), kit.Title)), w.clock)
	foot := kit.Row(l, 32, kit.Fill(kit.NewStepStair(l, stair, func(int) {})), kit.NewText(l, w.next, kit.Second).SetColor(kit.Ink2))
	return kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Pad(l, 48, 72, 40, 72,
		kit.Border(l, kit.Pad(l, 0, 0, 32, 0, w.head), kit.Pad(l, 32, 0, 0, 0, foot), nil, nil, material)))
}
