package kit

import "fyne.io/fyne/v2"

// NewList is a table of one column without a head, each row whatever row makes.
func NewList(l *Look, count int, row func(int) fyne.CanvasObject, options TableOptions) *Table {
	options.NoHead = true
	return NewTable(l, []TableColumn{{Weight: 1, Cell: row}}, count, options)
}
