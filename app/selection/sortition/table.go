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

// titleDepth is how many lines may stand above the header: a title, and remarks.
const titleDepth = 20

// read reads the table whose header is told by is. Of a workbook it is the first sheet with such a header; lines above it are
// passed over. If no line is one, the first is.
func read(r io.ReaderAt, size int64, is func(cells []string) bool) (table, error) {
	sheets, err := lists.Sheets(r, size)
	if err != nil {
		return table{}, err
	}
	lines, at := sheets[0].Lines, 0
search:
	for _, s := range sheets {
		for i, l := range s.Lines[:min(len(s.Lines), titleDepth)] {
			if is(l.Cells) {
				lines, at = s.Lines, i
				break search
			}
		}
	}
	lines = lines[min(at, len(lines)):]
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
		for i := len(t.titles); i < len(l.Cells); i++ {
			if i >= lines[0].Wide && app.CleanLine(l.Cells[i]) != "" { // a remark under an empty heading is passed over
				return table{}, app.Fail(app.Invalid, "error.sortition.wide", "line", l.Number, "columns", len(t.titles))
			}
		}
		l.Cells = append(l.Cells, make([]string, len(t.titles))...)[:len(t.titles)]
	}
	return t, nil
}

// quotaHeader tells whether cells are the header of a table of categories.
func quotaHeader(cells []string) bool {
	has := map[string]bool{}
	for _, c := range cells {
		has[head(c)] = true
	}
	return has["min"] && has["max"]
}

// peopleHeader tells whether cells are the header of a table of respondents.
func peopleHeader(cells []string) bool {
	for _, c := range cells {
		if isID(c) {
			return true
		}
	}
	return false
}

// isID tells whether a title is that of the ids.
func isID(title string) bool { return head(title) == "id" || strings.HasSuffix(head(title), "_id") }

// head is a title with one sign between its words.
func head(title string) string { return strings.NewReplacer(" ", "_", "-", "_").Replace(plain(title)) }

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

// older are other words for the columns.
var older = map[string]string{"category": "feature", "feature_name": "feature", "name": "value", "category_value": "value", "feature_value": "value", "category_name": "value", "minimum": "min", "maximum": "max"}

// find gives the places of columns by their titles; those that must be there are named true. No title may be there twice.
func (t table) find(wanted map[string]bool) (map[string]int, error) {
	places := map[string]int{}
	for i, title := range t.titles {
		name := head(title)
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
