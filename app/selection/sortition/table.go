package sortition

import (
	"io"
	"strings"

	"madrega/app"
	"madrega/app/lists"
)

// table is a table with a header in its first line that isn't empty. Every line has as many cells as the header.
type table struct {
	titles []string
	lines  []lists.Line
}

func read(r io.ReaderAt, size int64) (table, error) {
	lines, err := lists.Lines(r, size)
	if err != nil {
		return table{}, err
	}
	if len(lines) < 2 {
		return table{}, app.Fail(app.Invalid, "error.sortition.empty")
	}
	t := table{titles: lines[0].Cells, lines: lines[1:]}
	if err := readable(lines[0]); err != nil {
		return table{}, err
	}
	for i := range t.lines {
		l := &t.lines[i]
		if err := readable(*l); err != nil {
			return table{}, err
		}
		for _, more := range l.Cells[min(len(l.Cells), len(t.titles)):] {
			if app.CleanLine(more) != "" {
				return table{}, app.Fail(app.Invalid, "error.sortition.wide", "line", l.Number, "columns", len(t.titles))
			}
		}
		l.Cells = append(l.Cells, make([]string, len(t.titles))...)[:len(t.titles)]
	}
	return t, nil
}

// readable refuses a line in which a letter was lost before: a quota counts by names, and two of them may read alike then.
func readable(l lists.Line) error {
	for _, word := range l.Faults {
		return app.Fail(app.Invalid, "error.sortition.fault", "line", l.Number, "value", word)
	}
	for _, c := range l.Cells {
		if strings.ContainsRune(app.CleanLine(c), '\uFFFD') {
			return app.Fail(app.Invalid, "error.list.letters", "line", l.Number)
		}
	}
	return nil
}

// older words of the tables, and those of today.
var older = map[string]string{"category": "feature", "name": "value"}

// find gives the places of columns by their titles; those that must be there are named true. No title may be there twice.
func (t table) find(wanted map[string]bool) (map[string]int, error) {
	places := map[string]int{}
	for i, title := range t.titles {
		name := plain(title)
		if now, ok := older[name]; ok && wanted[now] {
			name = now
		}
		if _, ok := wanted[name]; !ok {
			continue
		}
		if _, twice := places[name]; twice {
			return nil, app.Fail(app.Invalid, "error.sortition.column.twice", "column", name)
		}
		places[name] = i
	}
	for _, name := range []string{"feature", "value", "min", "max"} {
		if _, ok := places[name]; !ok && wanted[name] {
			return nil, app.Fail(app.Invalid, "error.sortition.column", "column", name)
		}
	}
	return places, nil
}

// plain is the form in which titles and values are compared.
func plain(s string) string { return strings.ToLower(app.CleanLine(s)) }
