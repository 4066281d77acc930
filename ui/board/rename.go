package board

import (
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// rename is the entry for the name of a group, in its head.
type rename struct {
	group string
	entry *kit.Entry
	done  bool
}

// Rename lets the user write the name of a group, if OnRename is there.
func (b *Board) Rename(group string) {
	c := b.column(group)
	if c == nil || c.kind != groupColumn || b.o.OnRename == nil {
		return
	}
	r := &rename{group: group}
	end := func(keep bool) {
		if r.done {
			return
		}
		r.done = true
		r.entry.Finish()
		b.rename = nil
		name := strings.Join(strings.Fields(r.entry.Text()), " ")
		b.Refresh()
		if keep && name != c.name {
			b.o.OnRename(group, name)
		}
	}
	back := func(keep bool) {
		end(keep)
		kit.Focus(b)
	}
	r.entry = kit.NewEntry(b.l, kit.EntryOptions{Draft: "rename/" + group, Text: c.name, Placeholder: or(b.l, b.o.Words.Ask, "board.name"), Role: kit.Strong, Multiline: true, Rows: 2, EnterSends: true, Max: app.MaxLine,
		OnSubmitted: func(string) { back(true) },
		OnEscape:    func() { back(false) },
		OnFocus: func(came bool) {
			if !came {
				end(true)
			}
		}})
	b.rename = r
	b.revealColumn(c)
	b.Refresh()
	r.entry.SelectAll()
	if canvas := kit.CanvasOf(b); canvas != nil { // nobody has drawn the entry yet, so no window knows it
		canvas.Focus(r.entry)
	}
}

func (b *Board) drawRename() []fyne.CanvasObject {
	if b.rename == nil {
		return nil
	}
	u, c := b.unit, b.column(b.rename.group)
	f := b.real(c.frame)
	w := f.w - 14*u
	kit.Place(b.rename.entry, f.x+7*u, f.y+7*u, w, max(b.rename.entry.MinSize().Height, c.sight.y-c.frame.y-12*u))
	return []fyne.CanvasObject{b.rename.entry}
}

// Parts is what of the board can have the keyboard besides itself.
func (b *Board) Parts() []fyne.CanvasObject { return b.drawRename() }
