package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app/bidi"
)

func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = true
	}
}

func (e *Entry) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = false
	}
}

// TypedRune writes. No text begins with a space: that is the one that pressed the button which led here.
func (e *Entry) TypedRune(r rune) {
	if r == ' ' && len(e.edit.runes) == 0 {
		return
	}
	if rs := e.clean(string(r)); len(rs) > 0 {
		e.write(rs, true)
	}
}

func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.o.OnKey != nil && e.o.OnKey(k) || e.list.key(e, k.Name) {
		return
	}
	switch k.Name {
	case fyne.KeyBackspace:
		e.erase(e.edit.backspace(), e.edit.caret)
	case fyne.KeyDelete:
		e.erase(e.edit.caret, e.edit.next(e.edit.caret))
	case fyne.KeyLeft:
		e.arrow(-1)
	case fyne.KeyRight:
		e.arrow(1)
	case fyne.KeyHome, fyne.KeyEnd:
		e.lineEnd(k.Name == fyne.KeyEnd)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.enter(k)
	case fyne.KeyEscape:
		if e.o.OnEscape != nil {
			e.o.OnEscape()
			return
		}
		Unhandled(e, k)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if !e.o.Multiline {
			Unhandled(e, k)
			return
		}
		page := max(1, int(e.area().Height/e.pitch())-1)
		e.vertical(map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -page, fyne.KeyPageDown: page}[k.Name])
	case fyne.KeySpace, desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock:
	default:
		if len(k.Name) > 1 { // letters come as runes
			Unhandled(e, k)
		}
	}
}

func (e *Entry) enter(k *fyne.KeyEvent) {
	switch {
	case e.o.Multiline && (!e.o.EnterSends || e.shift):
		e.write([]rune{'\n'}, false)
	case e.o.OnSubmitted != nil:
		e.submit()
	default:
		Unhandled(e, k)
	}
}

func (e *Entry) submit() {
	if e.o.OnSubmitted == nil || e.o.Validate != nil && !e.Valid() {
		return
	}
	e.list.close()
	e.edit.typing = false
	e.o.OnSubmitted(e.Text())
}

// erase takes away what is selected, or else what lies between two offsets.
func (e *Entry) erase(from, to int) {
	if a, b := e.edit.selection(); a < b {
		from, to = a, b
	}
	e.replace(from, to, nil, false)
}

// arrow moves the caret as the arrow points, whatever the direction of the text.
func (e *Entry) arrow(to int) {
	ed := &e.edit
	row := e.rows.at(ed.caret, ed.after)
	right := e.rows.all[row].dir == bidi.RTL
	forward := (to > 0) != right
	if from, end := ed.selection(); from < end && !e.shift {
		if forward {
			ed.move(end, true, false)
		} else {
			ed.move(from, false, false)
		}
		e.moved()
		return
	}
	if caret, after, ok := e.rows.step(row, ed.caret, ed.after, to); ok {
		ed.move(caret, after, e.shift)
	} else if forward && row+1 < len(e.rows.all) {
		ed.move(e.rows.all[row+1].start, false, e.shift)
	} else if !forward && row > 0 {
		ed.move(e.rows.all[row-1].end, true, e.shift)
	} else if !e.shift {
		ed.move(ed.caret, ed.after, false)
	}
	e.moved()
}

// lineEnd moves to the beginning or the end of the line, as it is read.
func (e *Entry) lineEnd(end bool) {
	row := e.rows.all[e.rows.at(e.edit.caret, e.edit.after)]
	if end {
		e.edit.move(row.end, true, e.shift)
	} else {
		e.edit.move(row.start, false, e.shift)
	}
	e.moved()
}

// vertical moves up or down by rows and keeps to the column.
func (e *Entry) vertical(by int) {
	row, at := e.caretPlace()
	goal := e.goal
	if goal < 0 {
		goal = at.X
	}
	switch to := row + by; {
	case to < 0:
		e.edit.move(0, false, e.shift)
	case to >= len(e.rows.all) && row == len(e.rows.all)-1:
		e.edit.move(len(e.edit.runes), true, e.shift)
	default:
		to = min(to, len(e.rows.all)-1)
		caret, after := e.rows.hit(to, goal-e.left(to))
		e.edit.move(caret, after, e.shift)
	}
	e.moved()
	e.goal = goal
}

// TypedShortcut cuts, copies, pastes, takes back. What the entry has no use for goes to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if !e.shortcut(s) {
		if c, ok := CanvasOf(e).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

func (e *Entry) shortcut(s fyne.Shortcut) bool {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		e.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		e.cut(s.Clipboard)
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard)
	case *fyne.ShortcutSelectAll:
		e.SelectAll()
	case *fyne.ShortcutUndo:
		return e.travel(e.edit.undo)
	case *fyne.ShortcutRedo:
		return e.travel(e.edit.redo)
	case *desktop.CustomShortcut:
		return e.withControl(s)
	default:
		return false
	}
	return true
}

// travel undoes or does again; false if there is nothing, so that the window may.
func (e *Entry) travel(by func() bool) bool {
	if e.disabled || e.o.ReadOnly || !by() {
		return false
	}
	e.list.close()
	e.changed()
	return true
}

// withControl does what keys do together with Ctrl.
func (e *Entry) withControl(s *desktop.CustomShortcut) bool {
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	keep, ed := s.Modifier&fyne.KeyModifierShift != 0, &e.edit
	right := e.rows.all[e.rows.at(ed.caret, ed.after)].dir == bidi.RTL
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		if (s.KeyName == fyne.KeyRight) != right {
			ed.move(e.wordNext(ed.caret), true, keep)
		} else {
			ed.move(e.wordBefore(ed.caret), false, keep)
		}
	case fyne.KeyHome:
		ed.move(0, false, keep)
	case fyne.KeyEnd:
		ed.move(len(ed.runes), true, keep)
	case fyne.KeyBackspace:
		e.erase(e.wordBefore(ed.caret), ed.caret)
		return true
	case fyne.KeyDelete:
		e.erase(ed.caret, e.wordNext(ed.caret))
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.o.OnSubmitted == nil {
			return false
		}
		e.submit()
		return true
	case fyne.KeyZ:
		return keep && e.travel(ed.redo)
	default:
		return false
	}
	e.moved()
	return true
}

// wordNext and wordBefore take a password for one word: its parts are nobody's business.
func (e *Entry) wordNext(at int) int {
	if e.o.Password {
		return len(e.edit.runes)
	}
	return e.edit.wordNext(at)
}

func (e *Entry) wordBefore(at int) int {
	if e.o.Password {
		return 0
	}
	return e.edit.wordBefore(at)
}
