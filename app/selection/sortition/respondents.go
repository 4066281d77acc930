package sortition

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"madrega/app"
	"madrega/app/selection"
)

// Respondents is a table of those who may be chosen, with all its columns as they were read.
type Respondents struct {
	table
	id int // column
}

// ReadRespondents reads a table of respondents. The ids stand in the first column whose title is id or ends with _id; in the
// first column if there is none.
func ReadRespondents(r io.ReaderAt, size int64) (Respondents, error) {
	t, err := read(r, size)
	if err != nil {
		return Respondents{}, err
	}
	found := Respondents{table: t}
	for i, title := range t.titles {
		if name := plain(title); name == "id" || strings.HasSuffix(name, "_id") {
			found.id = i
			break
		}
	}
	seen := map[string]bool{}
	for _, l := range t.lines {
		id := app.CleanLine(l.Cells[found.id])
		if id == "" {
			return Respondents{}, app.Fail(app.Invalid, "error.sortition.blank", "line", l.Number, "column", app.CleanLine(t.titles[found.id]))
		}
		if seen[id] {
			return Respondents{}, app.Fail(app.Invalid, "error.sortition.twice", "line", l.Number, "value", id)
		}
		seen[id] = true
	}
	return found, nil
}

// Problem makes candidates of the respondents. Score names the column with their scores, in whole numbers, where nothing
// counts as 0; it may be "". An empty cell of a feature is a missing value.
func (r Respondents) Problem(axes []selection.Axis, seats int, score string) (selection.Problem, error) {
	p := selection.Problem{Seats: seats, Axes: axes}
	columns := make([]int, len(axes))
	values := make([]map[string]string, len(axes))
	for i, a := range axes {
		var err error
		if columns[i], err = r.column(a.ID); err != nil {
			return p, err
		}
		values[i] = map[string]string{"": ""}
		for _, v := range a.Values {
			values[i][plain(v.ID)] = v.ID
		}
	}
	scored := -1
	if score != "" {
		var err error
		if scored, err = r.column(score); err != nil {
			return p, err
		}
	}
	for _, l := range r.lines {
		c := selection.Candidate{ID: app.CleanLine(l.Cells[r.id])}
		for i := range axes {
			cell := l.Cells[columns[i]]
			v, ok := values[i][plain(cell)]
			if !ok {
				return p, app.Fail(app.Invalid, "error.sortition.value", "line", l.Number, "column", axes[i].ID, "value", app.CleanLine(cell))
			}
			c.Values = append(c.Values, v)
		}
		if scored >= 0 {
			text := strings.TrimSpace(l.Cells[scored])
			if text == "" {
				text = "0"
			}
			n, ok := whole(text)
			if !ok || n > selection.MaxScore || n < -selection.MaxScore {
				return p, app.Fail(app.Invalid, "error.sortition.number", "line", l.Number, "column", score, "value", app.CleanLine(text))
			}
			c.Score = n
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p, p.Valid()
}

// column finds a column by its title.
func (r Respondents) column(title string) (int, error) {
	found := -1
	for i, t := range r.titles {
		if plain(t) != plain(title) {
			continue
		}
		if found >= 0 {
			return 0, app.Fail(app.Invalid, "error.sortition.column.twice", "column", title)
		}
		found = i
	}
	if found < 0 {
		return 0, app.Fail(app.Invalid, "error.sortition.column", "column", title)
	}
	return found, nil
}

// Write writes the respondents whose ids are to be kept, in their order, with all columns.
func (r Respondents) Write(w io.Writer, keep func(id string) bool) error {
	lines := [][]string{r.titles}
	for _, l := range r.lines {
		if keep(app.CleanLine(l.Cells[r.id])) {
			lines = append(lines, l.Cells)
		}
	}
	return csv.NewWriter(w).WriteAll(lines)
}

// WriteRespondents writes the candidates of a problem as a table of respondents; their scores in the column named, unless
// it is "".
func WriteRespondents(w io.Writer, p selection.Problem, score string) error {
	header := []string{"id"}
	for _, a := range p.Axes {
		header = append(header, a.ID)
	}
	if score != "" {
		header = append(header, score)
	}
	lines := [][]string{header}
	for _, c := range p.Candidates {
		line := append([]string{c.ID}, c.Values...)
		if score != "" {
			line = append(line, strconv.Itoa(c.Score))
		}
		lines = append(lines, line)
	}
	return csv.NewWriter(w).WriteAll(lines)
}
