package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// wall is the projector's window. It shows the title, the material, the clock, the stair and what comes next; nothing
// private, and it changes only when the facilitator goes on.
type wall struct {
	d     *desk
	win   fyne.Window
	look  *kit.Look
	clock *fyne.Container
}

// project opens the projector's window, or closes it.
func (d *desk) project() {
	if d.wall != nil {
		d.wall.close()
		return
	}
	w := &wall{d: d, win: d.App.App.NewWindow(d.look.T("wall.title"))}
	d.wall = w
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1280, 720))
	w.win.SetOnClosed(func() {
		if d.wall == w {
			d.wall = nil
		}
	})
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyF5:
			w.close()
		case fyne.KeyEscape:
			if w.win.FullScreen() {
				w.win.SetFullScreen(false)
			} else {
				w.close()
			}
		case fyne.KeyF11, fyne.KeyReturn:
			w.win.SetFullScreen(!w.win.FullScreen())
		case fyne.KeyRight, fyne.KeyLeft, fyne.KeyPageDown, fyne.KeyPageUp:
			w.move(e.Name)
		}
	})
	w.rebuild()
	w.win.Show()
	d.say(d.look.T("wall.how"), nil)
}

// move goes to the step in the direction of the key, as the room reads.
func (w *wall) move(key fyne.KeyName) {
	forward := key == fyne.KeyPageDown || (key == fyne.KeyLeft) == w.look.RTL() && key != fyne.KeyPageUp
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

func (w *wall) rebuild() {
	w.look = &kit.Look{Lang: w.d.look.Lang, Dark: true, Zoom: 2.0 / 3, Wall: true}
	w.win.SetContent(kit.NewRoot(wallContent(w.d, w.look, w)))
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

func (w *wall) showClock() { w.fillClock(w.look) }

func (w *wall) fillClock(l *kit.Look) {
	left := w.d.clock.remaining()
	ring := kit.NewTimerRing(l, 56, false)
	ring.Set(left, w.d.clock.planned)
	fill(w.clock, kit.Row(l, 16, ring, kit.NewText(l, kit.TimerText(left), kit.Timer).SetColor(kit.TimerColor(left))))
}

// wallContent is what the wall shows at the current step.
func wallContent(d *desk, l *kit.Look, w *wall) fyne.CanvasObject {
	e, i := d.exercise(), d.stepIndex()
	steps := d.steps(e)
	key := e.ID + "." + steps[i].ID
	w.clock = container.NewStack()
	w.fillClock(l)
	var material fyne.CanvasObject
	if s, ok := d.screen().(exercise.Wall); ok {
		material = s.Wall(l, steps[i].ID)
	}
	if material == nil {
		material = kit.Centered(l, kit.MaxWidth(l, 1500, kit.NewParagraph(l, "“"+d.prompt(l, key)+"”", kit.Prompt)))
	}
	stair := make([]kit.Step, len(steps))
	for n := range steps {
		if n < i {
			stair[n].State = kit.Done
		} else if n == i {
			stair[n].State = kit.Now
		}
	}
	next := ""
	if i+1 < len(steps) {
		next = l.T("wall.next", "step", l.T(e.ID+"."+steps[i+1].ID+".title"))
	}
	head := kit.Row(l, 24, kit.Fill(kit.NewText(l, l.T(key+".title"), kit.Title)), w.clock)
	foot := kit.Row(l, 32, kit.Fill(kit.NewStepStair(l, stair, func(int) {})), kit.NewText(l, next, kit.Second).SetColor(kit.Ink2))
	return kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Pad(l, 48, 72, 40, 72,
		kit.Border(l, kit.Pad(l, 0, 0, 32, 0, head), kit.Pad(l, 32, 0, 0, 0, foot), nil, nil, material)))
}
