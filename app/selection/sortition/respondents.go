package sortition

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"madrega/app"
	"madrega/app/lists"
	"madrega/app/numbers"
	"madrega/app/selection"
)

// Respondents is a table of those who may be chosen, with all its columns as they were read.
type Respondents struct {
	table
	id       int   // column
	Blank    []int // lines without an id, which are passed over
	Repeated []int // lines that repeat another, which are too
}

// ReadRespondents reads a table of respondents. The ids stand in the first column whose title is id or ends with _id; in the
// first column if there is none. Lines without an id, and those that repeat another in every cell, are passed over, and named.
func ReadRespondents(r io.ReaderAt, size int64) (Respondents, error) {
	t, err := read(r, size, peopleHeader)
	if err != nil {
		return Respondents{}, err
	}
	found := Respondents{table: t, id: max(0, slices.IndexFunc(t.titles, isID))}
	found.lines = nil
	seen := map[string]lists.Line{}
	for _, l := range t.lines {
		id := app.CleanLine(l.Cells[found.id])
		old, twice := seen[id]
		switch {
		case id == "":
			found.Blank = append(found.Blank, l.Number)
		case twice && slices.Equal(old.Cells, l.Cells):
			found.Repeated = append(found.Repeated, l.Number)
		case twice:
			return Respondents{}, app.Fail(app.Invalid, "error.sortition.twice", "line", l.Number, "value", id)
		default:
			seen[id] = l
			found.lines = append(found.lines, l)
		}
	}
	if len(found.lines) == 0 {
		return Respondents{}, app.Fail(app.Invalid, "error.sortition.blank", "line", found.Blank[0], "column", app.CleanLine(t.titles[found.id]))
	}
	return found, nil
}

// Problem makes candidates of the respondents. Score names the column with their scores, in whole numbers, where nothing
// counts as 0; it may be "". An empty cell of a feature is a missing value.
func (r Respondents) Problem(axes []selection.Axis, seats int, score string) (selection.Problem, error) {
	p := selection.Problem{Seats: seats, Axes: axes}
	columns := make([]int, len(axes))
	values := make([]spellings, len(axes))
	for i, a := range axes {
		var err error
		if columns[i], err = r.column(a.ID); err != nil {
			return p, err
		}
		values[i] = spellingsOf(a.Values)
	}
	scored := -1
	if score != "" {
		var err error
		if scored, err = r.column(score); err != nil {
			return p, err
		}
	}
	var wrong []fault
	for _, l := range r.lines {
		c := selection.Candidate{ID: app.CleanLine(l.Cells[r.id])}
		for i := range axes {
			cell := l.Cells[columns[i]]
			v, ok := values[i].find(cell)
			if !ok {
				wrong = append(wrong, fault{"error.sortition.value", l.Number, axes[i].ID, app.CleanLine(cell)})
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
				wrong = append(wrong, fault{"error.sortition.number", l.Number, score, app.CleanLine(text)})
			}
			c.Score = n
		}
		p.Candidates = append(p.Candidates, c)
	}
	if len(wrong) > 0 {
		return p, refuse(wrong)
	}
	return p, p.Valid()
}

// column finds a column by its title.
func (r Respondents) column(title string) (int, error) {
	found := -1
	var close []int // columns whose title differs by marks and hyphens only
	for i, t := range r.titles {
		if plain(t) != plain(title) {
			if app.Fold(t) == app.Fold(title) && app.Fold(t) != "" {
				close = append(close, i)
			}
			continue
		}
		if found >= 0 {
			return 0, app.Fail(app.Invalid, "error.sortition.column.twice", "column", title)
		}
		found = i
	}
	if found < 0 && len(close) == 1 {
		found = close[0]
	}
	if found < 0 {
		return 0, app.Fail(app.Invalid, "error.sortition.column", "column", title)
	}
	return found, nil
}

// Write writes the respondents whose ids are to be kept, in their order, with all columns. Bare writes them as they came;
// otherwise a spreadsheet reads them as Unicode, and takes none of their words for a formula.
func (r Respondents) Write(w io.Writer, keep func(id string) bool, bare bool) error {
	lines := [][]string{r.titles}
	for _, l := range r.lines {
		if keep(app.CleanLine(l.Cells[r.id])) {
			lines = append(lines, l.Cells)
		}
	}
	if !bare {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
		for i, line := range lines {
			lines[i] = make([]string, len(line))
			for k, cell := range line {
				lines[i][k] = guarded(cell)
			}
		}
	}
	return csv.NewWriter(w).WriteAll(lines)
}

const byteOrderMark = "\ufeff"

// guarded is a cell that no spreadsheet takes for a formula: an apostrophe goes before what would begin one, unless it is a
// number.
func guarded(cell string) string {
	if cell == "" || !strings.Contains("=+-@\t\r", cell[:1]) {
		return cell
	}
	if _, number := numbers.Decimal(cell); number {
		return cell
	}
	return "'" + cell
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
