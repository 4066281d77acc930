package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	clickAgain = 450 * time.Millisecond
	clickNear  = 5
)

// MouseDown puts the caret where the pointer is; twice selects the word, three times the paragraph.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	Focus(e)
	if m.Button != desktop.MouseButtonPrimary {
		return
	}
	e.list.close()
	now, off := e.now(), m.Position.Subtract(e.clickedAt)
	near := abs(off.X) < clickNear && abs(off.Y) < clickNear
	if near && now.Sub(e.clicked) < clickAgain {
		e.clicks++
	} else {
		e.clicks = 1
	}
	e.clicked, e.clickedAt = now, m.Position
	caret, after := e.hit(m.Position)
	switch {
	case e.clicks == 1:
		e.edit.move(caret, after, m.Modifier&fyne.KeyModifierShift != 0)
	case e.clicks == 2 && !e.o.Password:
		e.choose(e.edit.wordAt(e.under(m.Position)))
	default:
		e.choose(e.edit.paragraphAt(caret))
	}
	e.moved()
}

func (e *Entry) MouseUp(*desktop.MouseEvent) {}

// Dragged selects up to the pointer.
func (e *Entry) Dragged(d *fyne.DragEvent) {
	if e.clicks > 1 {
		return
	}
	caret, after := e.hit(d.Position)
	e.edit.move(caret, after, true)
	e.moved()
}

func (e *Entry) DragEnd() {}

func (e *Entry) choose(from, to int) {
	e.edit.move(from, false, false)
	e.edit.move(to, true, true)
}

// hit gives the caret nearest to a place in the entry.
func (e *Entry) hit(at fyne.Position) (caret int, after bool) {
	i, x := e.rowUnder(at)
	return e.rows.hit(i, x)
}

func (e *Entry) rowUnder(at fyne.Position) (row int, x float32) {
	at = at.Subtract(e.origin())
	if e.o.Multiline {
		row = max(0, min(int((at.Y+e.top)/e.pitch()), len(e.rows.all)-1))
	}
	return row, at.X - e.left(row)
}

// under gives the character that lies under a place in the entry.
func (e *Entry) under(at fyne.Position) int {
	i, x := e.rowUnder(at)
	row := e.rows.row(i)
	for _, c := range row.cells {
		a, b := e.rows.x(i, row.start+c.start, false), e.rows.x(i, row.start+c.end, true)
		if min(a, b) <= x && x < max(a, b) {
			return row.start + c.start
		}
	}
	caret, _ := e.rows.hit(i, x)
	return max(row.start, caret-1)
}

// TappedSecondary opens the menu.
func (e *Entry) TappedSecondary(p *fyne.PointEvent) {
	from, to := e.edit.selection()
	if caret, after := e.hit(p.Position); caret < from || caret > to || from == to {
		e.edit.move(caret, after, false)
	}
	c := CanvasOf(e)
	if c == nil {
		return
	}
	clip := fyne.CurrentApp().Clipboard()
	selected, writable := e.SelectedText() != "", !e.disabled && !e.o.ReadOnly
	var items []MenuItem
	add := func(ok bool, words string, do func()) {
		if ok {
			items = append(items, MenuItem{Item{Text: words}, func() { e.Focus(); do() }})
		}
	}
	add(selected && writable, e.l.T("edit.cut"), func() { e.cut(clip) })
	add(selected, e.l.T("edit.copy"), func() { e.copy(clip) })
	add(writable && clip.Content() != "", e.l.T("edit.paste"), func() { e.paste(clip) })
	add(len(e.edit.runes) > 0, e.l.T("edit.selectAll"), e.SelectAll)
	if len(items) > 0 {
		ShowMenu(e.l, c, p.AbsolutePosition, items)
	}
	e.Refresh()
}

func (e *Entry) copy(c fyne.Clipboard) {
	if s := e.SelectedText(); s != "" {
		c.SetContent(s)
	}
}

func (e *Entry) cut(c fyne.Clipboard) {
	if s := e.SelectedText(); s != "" && !e.disabled && !e.o.ReadOnly {
		c.SetContent(s)
		e.write(nil, false)
	}
}

// paste writes what the clipboard holds. Several lines in an entry of one line, or cells of a spreadsheet, are offered to
// OnPasteLines.
func (e *Entry) paste(c fyne.Clipboard) {
	s := c.Content()
	if e.disabled || e.o.ReadOnly || s == "" {
		return
	}
	if !e.o.Multiline && e.o.OnPasteLines != nil {
		var lines []string
		for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }) {
			cells := strings.Split(line, "\t")
			for i, c := range cells {
				cells[i] = strings.TrimSpace(string(e.clean(c)))
			}
			if strings.Join(cells, "") != "" {
				lines = append(lines, strings.Join(cells, "\t"))
			}
		}
		if (len(lines) > 1 || len(lines) == 1 && strings.Contains(lines[0], "\t")) && e.o.OnPasteLines(lines) {
			return
		}
	}
	if !e.o.Multiline {
		s = strings.TrimRight(s, "\r\n")
	}
	e.write(e.clean(s), false)
}
