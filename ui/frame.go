package ui

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app/agenda"
	"madrega/ui/kit"
)

// The frame around exercises and pages: rail, head, status line.

// railPages are the pages at the foot of the rail, with their icons.
var railPages = []struct{ id, icon string }{{"agenda", "timer"}, {"meetings", "round-table"}, {"process", "plenary"}, {"history", "undo"}, {"export", "report"}}

// fitting lays out the frame, and gives the work its room as the window becomes smaller: the rail becomes narrow, the head
// one line.
type fitting struct {
	frame fyne.Layout
	d     *desk
}

func (f *fitting) MinSize(objects []fyne.CanvasObject) fyne.Size { return f.frame.MinSize(objects) }

func (f *fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if narrow := f.d.look.NarrowRail(size.Width); narrow != f.d.narrow {
		f.d.narrow = narrow
		f.d.showRail()
	}
	if low := size.Height < f.d.look.S(lowBelow); low != f.d.low {
		f.d.low = low
		f.d.showHead()
		f.d.main.Refresh()
	}
	f.frame.Layout(objects, size)
}

// lowBelow is the height of a window, in the measure of the look, below which the head is one line by itself.
const lowBelow = 840

// headInFull tells whether the head shows the stair with its names and what is read aloud. Where nobody said, it does if the
// window is high enough.
func (d *desk) headInFull() bool {
	if full := d.settings.FullHead; full != nil {
		return *full
	}
	return !d.low
}

// turnHead changes between the two forms of the head.
func (d *desk) turnHead() {
	if d.at.page != "" {
		return
	}
	full := !d.headInFull()
	d.settings.keep(func(s *settings) { s.FullHead = &full })
	d.showHead()
	d.main.Refresh()
	d.focus()
}

func (d *desk) showRail() {
	l, doc := d.look, d.Document()
	o := kit.RailOptions{Place: doc.Process().Place, Process: doc.Process().Title, Current: -1, Narrow: d.narrow}
	for i, e := range agenda.Exercises {
		item := kit.RailItem{Title: l.T(e.ID + ".title"), Number: e.Number}
		done := d.stepsDone(e)
		if done == len(e.Steps) {
			item.State = kit.Done
		}
		if done > 0 || d.at.exercise == e.ID {
			item.Count = fmt.Sprintf("%d/%d", done, len(e.Steps))
		}
		if d.at.page == "" && d.at.exercise == e.ID {
			o.Current = i
			if item.State != kit.Done {
				item.State = kit.Now
			}
		}
		o.Items = append(o.Items, item)
	}
	for i, p := range railPages {
		o.Foot = append(o.Foot, kit.RailItem{Title: l.T("window." + p.id), Icon: p.icon})
		if d.at.page == p.id {
			o.Current = len(agenda.Exercises) + i
		}
	}
	o.Foot = append(o.Foot, kit.RailItem{Title: l.T("window.home"), Icon: "next"})
	o.Go = func(i int) {
		switch n := i - len(agenda.Exercises); {
		case n < 0:
			d.goToExercise(agenda.Exercises[i])
		case n < len(railPages):
			d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: railPages[n].id})
		default:
			d.leave(func() {})
		}
	}
	fill(d.rail, kit.NewRail(l, o))
}

// goToExercise goes to its first step that is not done, or back to where we are in it.
func (d *desk) goToExercise(e agenda.Exercise) {
	if d.at.exercise == e.ID {
		d.GoTo(d.at.step)
		return
	}
	steps := d.steps(e)
	to := steps[0].ID
	for _, s := range steps {
		if st := d.Document().StepOf(e.ID, s.ID); !st.Done && !st.Skipped {
			to = s.ID
			break
		}
	}
	d.goTo(spot{exercise: e.ID, step: to})
}

func (d *desk) stepsDone(e agenda.Exercise) (n int) {
	for _, s := range e.Steps {
		if st := d.Document().StepOf(e.ID, s.ID); st.Done || st.Skipped {
			n++
		}
	}
	return n
}

// showHead builds the head, the stair of steps and the prompt of the current step; or the title of a page.
func (d *desk) showHead() {
	l := d.look
	d.clock.shown = nil
	if d.at.page != "" {
		back := kit.NewButton(l, l.T("window.back"), "next", kit.Plain, func() { d.GoTo(d.at.step) }).Trailing()
		end := []fyne.CanvasObject{back}
		if state := d.wallState(l); state != nil {
			end = []fyne.CanvasObject{state, back}
		}
		fill(d.head, kit.Pad(l, 20, 24, 16, 24, kit.NewHead(l, d.name(), l.T("window."+d.at.page), end...)))
		return
	}
	e, i := d.exercise(), d.stepIndex()
	steps := d.steps(e)
	stair := make([]kit.Step, len(steps))
	for n, s := range steps {
		stair[n].Name = l.T(e.ID + "." + s.ID + ".title")
		st := d.Document().StepOf(e.ID, s.ID)
		switch {
		case n == i:
			stair[n].State = kit.Now
		case st.Skipped:
			stair[n].Tip = l.T("step.skipped")
		case st.Done:
			stair[n].State = kit.Done
		}
	}
	key := e.ID + "." + d.at.step
	kicker := l.T("window.kicker", "number", e.Number, "exercise", l.T(e.ID+".title"), "step", i+1, "steps", len(steps),
		"form", l.T("form."+string(steps[i].Form)), "minutes", steps[i].Minutes)
	next := kit.NewButton(l, l.T("window.next"), "next", kit.Primary, d.next).Trailing()
	switch {
	case d.atRunning() != nil:
		next.SetLabel(l.T("agenda.next"))
	case i == len(steps)-1:
		next.SetLabel(l.T("window.last"))
	}
	var more *kit.Button
	more = kit.NewButton(l, "", "step", kit.Plain, func() { d.planStep(more) }).Tip(l.T("step.plan"))
	project := kit.NewButton(l, l.T("window.project"), "projector", kit.Plain, d.project)
	end := []fyne.CanvasObject{d.clockFace(l), more, project, next}
	if state := d.wallState(l); state != nil {
		end = slices.Insert(end, 1, state)
	}
	goTo := func(n int) { d.GoTo(steps[n].ID) }
	title, prompt := l.T(key+".title"), d.prompt(l, key)
	if d.headInFull() {
		fold := kit.NewButton(l, "", "up", kit.Plain, d.turnHead).Tip(l.T("window.head.line"))
		d.headRow = kit.NewHead(l, kicker, title, slices.Insert(end, len(end)-1, fyne.CanvasObject(fold))...)
		fill(d.head, kit.Pad(l, 16, 24, 12, 24, kit.Column(l, 12, d.headRow, kit.NewStepStair(l, stair, goTo), kit.NewPrompt(l, prompt))))
		return
	}
	unfold := kit.NewButton(l, "", "read-aloud", kit.Plain, d.turnHead).Tip(prompt)
	d.headRow = kit.NewHeadLine(l, title, kit.NewSmallStair(l, stair, goTo), slices.Insert(end, 0, fyne.CanvasObject(unfold))...)
	fill(d.head, kit.Pad(l, 8, 24, 8, 24, d.headRow))
}

// prompt is what the facilitator reads aloud at a step; it may speak of the place, and of the year of the vision.
func (d *desk) prompt(l *kit.Look, key string) string {
	p := d.Document().Process()
	return l.T(key+".prompt", "place", p.Place, "year", p.Horizon())
}

// clockFace is the ring and the time that is left; a press starts it or makes it stand still.
func (d *desk) clockFace(l *kit.Look) fyne.CanvasObject {
	face, word := container.NewStack(), ""
	d.headRow = nil
	d.clock.shown = func() {
		fill(face, d.clock.face(l, 30, 8))
		if now := d.clock.word(l); d.headRow != nil && now != word {
			word = now
			d.headRow.Refresh() // it needs its room
		}
	}
	d.clock.shown()
	tip := "clock.start"
	if d.clock.running() {
		tip = "clock.stop"
	}
	return kit.NewPress(l, face, d.clock.toggle).Tip(l.T(tip))
}

// note is a sentence in the status line for some seconds.
type note struct {
	words string
	undo  func()
	of    int64 // the change that it speaks of, in the history; 0 for none
	stop  func()
}

const noteTime = 8 * time.Second

// say tells what was done; undo may be nil.
func (d *desk) say(words string, undo func()) {
	if d.note != nil {
		d.note.stop()
	}
	n := &note{words: words, undo: undo}
	n.stop = d.after(noteTime, func() {
		if d.note == n {
			d.note = nil
			d.showStatus()
		}
	})
	d.note = n
	d.showStatus()
}

func (d *desk) showStatus() {
	l := d.look
	if d.status == nil || d.statusLook != l {
		d.statusLook = l
		d.status = kit.NewStatusLine(l,
			kit.Hint{Key: "Ctrl K", Words: l.T("key.search")}, kit.Hint{Key: "Ctrl Z", Words: l.T("key.undo")},
			kit.Hint{Key: "F5", Words: l.T("key.project")}, kit.Hint{Key: "F1", Words: l.T("key.help")})
	}
	d.showSaving()
	d.status.SetFile(d.name())
	d.status.Tell("", nil)
	d.showBusy()
	if n := d.note; n != nil {
		var undo *kit.Button
		if n.undo != nil {
			undo = kit.NewButton(l, l.T("key.undo"), "undo", kit.Plain, func() { d.note = nil; n.stop(); n.undo() })
		}
		d.status.Tell(n.words, undo)
	}
	fill(d.foot, d.status)
}
