package lists

import (
	"strings"
	"time"
)

// block is a range of cells that are merged; lines are counted from 1, columns from 0.
type block struct{ top, bottom, column int }

// blockOf reads a range such as A2:A4 that goes over more than one line.
func blockOf(ref string) (b block, ok bool) {
	from, to, _ := strings.Cut(ref, ":")
	at := func(s string) (column, row int, ok bool) {
		if column, ok = letters(s); !ok {
			return 0, 0, false
		}
		row, ok = numeral(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		return column, row, ok
	}
	column, top, ok := at(from)
	_, bottom, ok2 := at(to)
	return block{top, bottom, column}, ok && ok2 && bottom > top && column < maxColumns
}

// carry gives the lines of a merged block what stands in its first.
func carry(lines []Line, merged []block) {
	at := map[int]int{}
	for i, l := range lines {
		at[l.Number] = i
	}
	left := 1 << 20 // lines to be looked at: blocks of a list don't lie over each other
	for _, b := range merged {
		first, ok := at[b.top]
		if !ok || b.column >= len(lines[first].Cells) || lines[first].Cells[b.column] == "" {
			continue
		}
		for i := first + 1; i < len(lines) && lines[i].Number <= b.bottom && left > 0; i++ {
			left--
			lines[i].carried(b.column, &lines[first])
		}
	}
}

func (l *Line) carried(column int, from *Line) {
	for len(l.Cells) <= column {
		l.Cells = append(l.Cells, "")
	}
	if l.Cells[column] != "" {
		return
	}
	if l.Cells[column] = from.Cells[column]; l.Carried == nil {
		l.Carried = map[int]bool{}
	}
	l.Carried[column] = true
	if t, ok := from.Times[column]; ok {
		if l.Times == nil {
			l.Times = map[int]time.Time{}
		}
		l.Times[column] = t
	}
}
