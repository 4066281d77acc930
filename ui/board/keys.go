package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/ui/kit"
)

// Hints names the keys that the options offer.
func Hints(l *kit.Look, o Options) fyne.CanvasObject {
	row := kit.Row(l, 14)
	if o.ReadOnly {
		return row
	}
	if o.OnMove != nil {
		row.Add(kit.Row(l, 3, kit.KeyBox(l, "1"), kit.Write(l, "–", kit.Status, kit.Ink2), kit.KeyHint(l, "9", or(l, o.Words.Into, "board.key.group"), kit.Ink2)))
	}
	if o.OnMerge != nil {
		row.Add(kit.KeyHint(l, "M", l.T("board.key.merge"), kit.Ink2))
	}
	if o.OnNewGroup != nil {
		row.Add(kit.KeyHint(l, "N", or(l, o.Words.Key, "board.key.new"), kit.Ink2))
	}
	if o.OnPark != nil {
		row.Add(kit.KeyHint(l, "P", l.T("board.key.park"), kit.Ink2))
	}
	if o.OnPlace != nil {
		row.Add(kit.Row(l, 4, kit.KeyBox(l, "Alt"), kit.IconKey(l, "up"), kit.IconKey(l, "down"), kit.Write(l, l.T("board.key.order"), kit.Status, kit.Ink2)))
	}
	return row
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

// letters are what the keys N, M and P write on keyboards of Hebrew and Arabic, where no event names these keys.
var letters = map[rune]fyne.KeyName{
	'מ': fyne.KeyN, 'צ': fyne.KeyM, 'פ': fyne.KeyP,
	'ى': fyne.KeyN, 'ة': fyne.KeyM, 'ح': fyne.KeyP,
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
