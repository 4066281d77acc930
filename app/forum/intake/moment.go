package intake

import (
	"slices"
	"time"

	"madrega/app/lists"
	"madrega/app/numbers"
)

// order is how the days of a column are to be read.
type order struct {
	first   numbers.Order
	swapped bool // a workbook may have read some of them with the month first, and left the others as text
}

// order looks at the whole column of moments before its cells are read.
func (r *reader) order(lines []lists.Line, columns []string) (o order) {
	column := slices.Index(columns, "received")
	if column < 0 {
		return o
	}
	var texts []string
	counted := false
	for _, l := range lines {
		if _, ok := l.Times[column]; ok {
			counted = true
		} else if column < len(l.Cells) {
			texts = append(texts, l.Cells[column])
		}
	}
	o.first = numbers.OrderOf(texts)
	o.swapped = counted && o.first != numbers.Unknown
	return o
}

// read reads a moment that was written; nil if it is none.
func (o order) read(text string) *numbers.Moment {
	m, ok := numbers.Read(text, o.first)
	if !ok {
		return nil
	}
	return &m
}

// counted takes a moment that a workbook holds.
func (o order) counted(at time.Time) *numbers.Moment {
	m := numbers.Moment{At: at, Hour: at.Hour() != 0 || at.Minute() != 0}
	if o.swapped {
		m.Else = numbers.Swapped(at)
	}
	return &m
}
