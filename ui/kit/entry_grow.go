package kit

import "madrega/app/bidi"

// tall remembers how many rows a text takes at a width.
type tall struct {
	text  string
	width float32
	rows  int
}

// rowsAt is how many rows the entry shows at a width: its own, or as many as its text needs if it grows.
func (e *Entry) rowsAt(width float32) int {
	if e.o.Grow <= e.o.Rows {
		return e.o.Rows
	}
	x, _ := e.room()
	width = max(0, width-2*x-e.caretWidth())
	if text := e.Text(); e.tall.text != text || e.tall.width != width || e.tall.rows == 0 {
		e.tall = tall{text: text, width: width, rows: 1}
		if width > 0 {
			e.tall.rows = 0
			for start := 0; start <= len(e.edit.runes); {
				end := start
				for end < len(e.edit.runes) && e.edit.runes[end] != '\n' {
					end++
				}
				e.tall.rows += len(bidi.WrapRunes(e.edit.runes[start:end], width, e.measure))
				start = end + 1
			}
		}
	}
	return min(max(e.o.Rows, e.tall.rows), e.o.Grow)
}

// grow lays out anew the pages that the entry is on, if its text needs another height than it has.
func (e *Entry) grow() {
	if e.o.Grow <= e.o.Rows || e.natural(e.Size().Width) == e.field().Height {
		return
	}
	if root := rootOf(e); root != nil {
		for _, s := range scrollersOf(root, e) {
			s.Refresh()
		}
	}
}
