package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/kit"
)

// Keys is a button that lists what the keys do, and does it for whoever has only a mouse.
func (b *Board) Keys() fyne.CanvasObject {
	if b.o.ReadOnly {
		return kit.Space(b.l, 0, 0)
	}
	var press *kit.Button
	press = kit.NewButton(b.l, "?", "", kit.Plain, func() { kit.ShowMenuOf(b.l, press, b.keyList()) }).Tip(b.l.T("board.keys"))
	return press
}

func (b *Board) keyList() (list []kit.MenuItem) {
	l := b.l
	add := func(offered bool, keys, words string, do func()) {
		if offered {
			list = append(list, kit.MenuItem{Item: kit.Item{Text: words, Second: keys}, Do: func() {
				kit.CanvasOf(b).Focus(b)
				do()
			}})
		}
	}
	key := func(name fyne.KeyName) func() { return func() { b.TypedKey(&fyne.KeyEvent{Name: name}) } }
	add(b.o.OnMove != nil, "1–9", or(l, b.o.Words.Into, "board.key.group"), func() {})
	add(b.o.OnMerge != nil, "M", l.T("board.key.merge"), key(fyne.KeyM))
	add(b.o.OnNewGroup != nil, "N", or(l, b.o.Words.Key, "board.key.new"), key(fyne.KeyN))
	add(b.o.OnPark != nil, "P", l.T("board.key.park"), key(fyne.KeyP))
	add(b.o.OnPlace != nil, "Alt ↑↓", l.T("board.key.order"), func() {})
	add(b.o.Density != nil, "C", l.T("board.key.density"), key(fyne.KeyC))
	return list
}

// ArrowsHint says what the arrows up and down do.
func ArrowsHint(l *kit.Look, words string) fyne.CanvasObject {
	return kit.Row(l, 4, kit.IconKey(l, "up"), kit.IconKey(l, "down"), kit.Write(l, words, kit.Status, kit.Ink2))
}

func (b *Board) FocusGained() {
	b.focused = true
	if b.at == "" && b.head == "" && b.rename == nil && !b.hold.down {
		b.first()
	}
	b.Refresh()
}

func (b *Board) FocusLost() {
	b.focused = false
	b.LetGo()
	b.Refresh()
}

func (b *Board) extending() bool { return b.Held() }

// letters are what the keys N, M, P and C write on keyboards of Hebrew and Arabic, where no event names these keys.
var letters = map[rune]fyne.KeyName{
	'מ': fyne.KeyN, 'צ': fyne.KeyM, 'פ': fyne.KeyP, 'ב': fyne.KeyC,
	'ى': fyne.KeyN, 'ة': fyne.KeyM, 'ح': fyne.KeyP, 'ؤ': fyne.KeyC,
}

// TypedRune moves what is chosen: 1 to 9 into a group, 0 out of all groups.
func (b *Board) TypedRune(r rune) {
	if b.o.OnRune != nil && b.o.OnRune(r) {
		return
	}
	if key := letters[r]; key != "" {
		b.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	if b.o.OnMove == nil || len(b.selected) == 0 {
		return
	}
	group := ""
	if n := kit.Digit(r, 9); n > 0 {
		for _, c := range b.columns {
			if c.kind == groupColumn && c.number == n {
				group = c.id
			}
		}
		if group == "" {
			return
		}
	} else if r != '0' && r != '٠' || b.column("") == nil {
		return
	}
	b.byKey(func(ids []string) { b.o.OnMove(ids, group) })
}

// byKey does something with what is chosen. Cards are sorted fast when the next one in no group is chosen then.
func (b *Board) byKey(do func([]string)) {
	next := ""
	if c, i := b.columnOf(b.at); c != nil && c.kind == looseColumn {
		for k := range c.cards { // those after, then those before
			if id := c.cards[(i+k)%len(c.cards)].ID; !slices.Contains(b.selected, id) {
				next = id
				break
			}
		}
	}
	ids := b.Selected()
	do(ids)
	if next != "" && b.cards[next] != nil && slices.Equal(ids, b.selected) {
		b.pick(next)
	} else {
		b.reveal()
		b.Refresh()
	}
}

// TypedKey walks through the cards and does what the keys are for.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	chosen := len(b.selected) > 0
	switch e.Name {
	case fyne.KeyEscape:
		switch {
		case b.hold.moved || b.hold.group:
			b.hold = hold{}
			b.Refresh()
		case chosen || b.head != "":
			b.pick()
		default:
			kit.Unhandled(b, e)
		}
	case fyne.KeyUp:
		b.down(-1)
	case fyne.KeyDown:
		b.down(1)
	case fyne.KeyPageUp:
		b.down(-5)
	case fyne.KeyPageDown:
		b.down(5)
	case fyne.KeyHome:
		b.down(-len(b.cards) - 2)
	case fyne.KeyEnd:
		b.down(len(b.cards) + 2)
	case fyne.KeyLeft, fyne.KeyRight:
		b.beside(b.l.Forward(e.Name))
	case fyne.KeyReturn, fyne.KeyEnter:
		switch {
		case b.head != "":
			b.Rename(b.head)
		case b.at != "" && b.o.OnOpen != nil:
			b.o.OnOpen(b.at)
		default:
			kit.Unhandled(b, e)
		}
	case fyne.KeyF2:
		if c, _ := b.columnOf(b.at); c != nil {
			b.Rename(c.id)
		} else {
			b.Rename(b.head)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		switch {
		case b.head != "" && b.o.OnRemoveGroup != nil:
			b.o.OnRemoveGroup(b.head)
		case chosen && b.o.OnRemove != nil:
			b.o.OnRemove(b.Selected())
		}
	case fyne.KeyN:
		if chosen && b.o.OnNewGroup != nil {
			b.newGroup(b.Selected())
		}
	case fyne.KeyM:
		if len(b.selected) > 1 && b.o.OnMerge != nil {
			b.o.OnMerge(b.Selected()[1:], b.selected[0])
		}
	case fyne.KeyP:
		if chosen && b.o.OnPark != nil {
			b.byKey(b.o.OnPark)
		}
	case fyne.KeyC:
		if b.o.Density != nil {
			b.turnDensity()
		}
	case desktop.KeyMenu:
		b.menu(kit.Origin(b).AddXY(b.Size().Width/2, b.Size().Height/3))
	default:
		kit.Unhandled(b, e)
	}
}

// menu opens the menu of the current card or group.
func (b *Board) menu(at fyne.Position) {
	var items []kit.MenuItem
	switch {
	case b.head != "" && b.o.GroupMenu != nil:
		items = b.o.GroupMenu(b.head)
	case b.at != "" && b.o.CardMenu != nil:
		items = b.o.CardMenu(b.at)
	}
	if len(items) > 0 {
		kit.ShowMenu(b.l, kit.CanvasOf(b), at, items)
	}
}

// TypedShortcut chooses all cards of the column on Ctrl A. What the board has no use for goes to the window.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if b.ordered(s) {
		return
	}
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		if c, _ := b.columnOf(b.at); c != nil {
			ids := make([]string, len(c.cards))
			for i, card := range c.cards {
				ids[i] = card.ID
			}
			b.pick(ids...)
		}
		return
	}
	if c, ok := kit.CanvasOf(b).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
