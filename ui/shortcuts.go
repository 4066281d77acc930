package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app/agenda"
	"madrega/app/session"
	"madrega/ui/kit"
)

// shortcut is something that a key does from anywhere. The list of them is what is registered, what the help shows, and
// what the search offers.
type shortcut struct {
	name   string // as it stands on the keyboard
	words  string // key of what it does
	keys   []fyne.Shortcut
	bare   fyne.KeyName // for keys without Ctrl
	do     func()
	hidden bool // not offered by the search
}

func ctrl(keys ...fyne.KeyName) []fyne.Shortcut {
	var all []fyne.Shortcut
	for _, k := range keys {
		all = append(all, &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault})
	}
	return all
}

func withShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// keys are the shortcuts. Those of a document do nothing on the start screen.
func (a *App) keys() []shortcut {
	open := func(do func(*desk)) func() {
		return func() {
			if a.desk != nil {
				do(a.desk)
			}
		}
	}
	redo := append(ctrl(fyne.KeyY), &fyne.ShortcutRedo{}, withShift(fyne.KeyZ))
	return []shortcut{
		{name: "Ctrl N", words: "keys.new", keys: ctrl(fyne.KeyN), do: a.newProcess},
		{name: "Ctrl O", words: "keys.open", keys: ctrl(fyne.KeyO), do: a.chooseFile},
		{name: "Ctrl S", words: "keys.save", keys: ctrl(fyne.KeyS), do: open((*desk).sayAllSaved), hidden: true},
		{name: "Ctrl E", words: "keys.export", keys: ctrl(fyne.KeyE), do: open((*desk).export)},
		{name: "Ctrl K", words: "keys.search", keys: ctrl(fyne.KeyK), do: open((*desk).search), hidden: true},
		{name: "Ctrl Z", words: "keys.undo", keys: append(ctrl(fyne.KeyZ), &fyne.ShortcutUndo{}), do: open((*desk).undo)},
		{name: "Ctrl Y", words: "keys.redo", keys: redo, do: open((*desk).redo)},
		{name: "Ctrl P", words: "keys.park", keys: ctrl(fyne.KeyP), do: open((*desk).park)},
		{name: "Ctrl PgDn", words: "keys.next", keys: ctrl(fyne.KeyPageDown), do: open(func(d *desk) { d.walk(1) })},
		{name: "Ctrl PgUp", words: "keys.previous", keys: ctrl(fyne.KeyPageUp), do: open(func(d *desk) { d.walk(-1) })},
		{name: "F5", words: "keys.project", bare: fyne.KeyF5, do: open((*desk).project)},
		{name: "F7", words: "keys.freeze", bare: fyne.KeyF7, do: open((*desk).freezeWall)},
		{name: "F8", words: "keys.blank", bare: fyne.KeyF8, do: open((*desk).blankWall)},
		{name: "F9", words: "keys.onward", bare: fyne.KeyF9, do: open((*desk).onward)},
		{name: "F10", words: "keys.clock", bare: fyne.KeyF10, do: open(func(d *desk) { d.clock.toggle() })},
		{name: "F11", words: "keys.full", bare: fyne.KeyF11, do: open((*desk).fillWall)},
		{name: "F12", words: "keys.more", bare: fyne.KeyF12, do: open((*desk).moreTime)},
		{name: "F6", words: "keys.region", bare: fyne.KeyF6, do: open((*desk).nextRegion), hidden: true},
		{name: "Esc", words: "keys.back", bare: fyne.KeyEscape, do: open((*desk).leavePage), hidden: true},
		{name: "Ctrl H", words: "keys.head", keys: ctrl(fyne.KeyH), do: open((*desk).turnHead)},
		{name: "Ctrl D", words: "keys.dark", keys: ctrl(fyne.KeyD), do: a.toggleDark},
		{name: "Ctrl +", words: "keys.larger", keys: append(ctrl(fyne.KeyPlus, fyne.KeyEqual), withShift(fyne.KeyEqual)), do: func() { a.zoom(1) }},
		{name: "Ctrl -", words: "keys.smaller", keys: ctrl(fyne.KeyMinus), do: func() { a.zoom(-1) }},
		{name: "Ctrl 0", words: "keys.usual", keys: ctrl(fyne.Key0), do: func() { a.zoom(0) }},
		{name: "F1", words: "keys.help", bare: fyne.KeyF1, do: a.help},
	}
}

// shortcuts makes the keys work. While something lies over the window, they wait.
func (a *App) shortcuts() {
	c := a.win.Canvas()
	bare := map[fyne.KeyName]func(){}
	for _, s := range a.keys() {
		do := func() {
			if c.Overlays().Top() == nil {
				s.do()
			}
		}
		for _, key := range s.keys {
			c.AddShortcut(key, func(fyne.Shortcut) { do() })
		}
		if s.bare != "" {
			bare[s.bare] = do
		}
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if do := bare[e.Name]; do != nil {
			do()
		}
	})
}

// sayAllSaved answers the habit of saving: everything is saved as it is done.
func (d *desk) sayAllSaved() {
	switch st := d.session.State(); st.Phase {
	case session.Failed:
		d.tryAgain()
	case session.ReadOnly:
		d.say(d.look.T("status.readonly"), nil)
	default:
		d.say(d.look.T("keys.save.said"), nil)
	}
}

// export goes to the page of reports; there it saves one.
func (d *desk) export() {
	p := d.pages["export"].(*exportPage)
	if d.at.page == "export" {
		p.chooseTarget()
		return
	}
	d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: "export"})
}

// walk goes to the next step or the one before. The step that is left forwards is done, as with the button; the last one
// leads to the next exercise.
func (d *desk) walk(by int) {
	steps := d.steps(d.exercise())
	if by > 0 && d.at.page == "" && !d.ReadOnly() {
		d.Do(stepDone(d.at.exercise, d.at.step))
	}
	if i := d.stepIndex() + by; i >= 0 && i < len(steps) {
		d.GoTo(steps[i].ID)
	} else if next := d.exercise().Number; i >= len(steps) && next < len(agenda.Exercises) { // numbers count from 1
		d.goToExercise(agenda.Exercises[next])
	}
}

// leavePage goes back to the step.
func (d *desk) leavePage() {
	if d.at.page != "" {
		d.GoTo(d.at.step)
	}
}

// nextRegion takes the keyboard from the rail to the head, the working area, and around again.
func (d *desk) nextRegion() {
	c := d.win.Canvas()
	regions := []fyne.CanvasObject{d.rail, d.head, d.body}
	at := len(regions) - 1
	for i, r := range regions {
		if kit.Holds(r, c.Focused()) {
			at = i
		}
	}
	for step := range regions {
		next := (at + 1 + step) % len(regions)
		if regions[next] == d.body {
			d.focus() // where the work begins, which is not always its first part
			return
		}
		if f := kit.FirstFocus(regions[next]); f != nil {
			c.Focus(f)
			return
		}
	}
}
