package lists

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"madrega/app"
)

// workbook reads the cells of an Excel workbook and nothing else of it, part by part. A part says how large it is when
// unpacked, and may lie: what counts is what really comes out.
type workbook struct {
	parts    map[string]*zip.File
	left     int64 // bytes that may still be unpacked
	strings  []string
	formats  []string // of numbers, by style
	from1904 bool     // days are counted from 1904
}

const maxParts = 5000

// errUnzip is the answer to a file that unpacks to more than any list needs.
func errUnzip() error { return app.Fail(app.Invalid, "error.list.unzip", "size", maxUnzip>>20) }

// openWorkbook finds the sheets to be seen; hidden ones are passed over.
func openWorkbook(r io.ReaderAt, size int64) (*workbook, []sheetPart, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, nil, app.Fail(app.Damaged, "error.list.damaged").Because(err)
	}
	if len(archive.File) > maxParts {
		return nil, nil, errUnzip()
	}
	w := &workbook{parts: map[string]*zip.File{}, left: maxUnzip}
	for _, f := range archive.File {
		w.parts[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
	}
	if w.parts["xl/workbook.xml"] == nil {
		return nil, nil, app.Fail(app.Foreign, "error.list.format")
	}
	sheets, err := w.sheets()
	return w, sheets, err
}

// readWorkbook reads the first sheet that has a header with the column of names, and those that are made like it; if none has a
// header, the first with anything in it. A sheet that is named after a sector gives it to its lines.
func readWorkbook(r io.ReaderAt, size int64) (Table, error) {
	w, sheets, err := openWorkbook(r, size)
	if err != nil {
		return Table{}, err
	}
	var headed, bare []Table
	for _, s := range sheets {
		lines, err := w.lines(s.part)
		if err != nil {
			return Table{}, err
		}
		if len(lines) == 0 {
			continue
		}
		at := header(lines)
		t, err := understand(s.name, lines)
		switch {
		case err != nil && (at >= 0 || app.AsError(err).Key == "error.list.ties") && len(sheets) == 1:
			return Table{}, err
		case err != nil:
			t = Table{Sheet: s.name}
			fallthrough
		case at < 0:
			bare = append(bare, t)
		default:
			headed = append(headed, t)
		}
	}
	if len(headed) == 0 {
		i := slices.IndexFunc(bare, func(t Table) bool { return len(t.Lines) > 0 })
		if i < 0 {
			return Table{}, app.Fail(app.Invalid, "error.list.empty")
		}
		headed, bare = bare[i:i+1:i+1], slices.Delete(slices.Clone(bare), i, i+1)
	}
	alike := headed[:1:1]
	for _, t := range headed[1:] {
		if t.madeLike(headed[0]) {
			alike = append(alike, t)
		} else {
			bare = append(bare, t)
		}
	}
	t, err := together(alike)
	for _, b := range bare {
		t.Left = append(t.Left, b.Sheet)
	}
	return t, err
}

// madeLike tells whether a sheet goes on with the list of another: at least half of the columns of either are in both. A sheet that
// says something else of the same organisations, as each of our own workbooks has, is not a list of more of them.
func (t Table) madeLike(first Table) bool {
	both := 0
	for _, c := range t.Columns {
		if slices.ContainsFunc(first.Columns, func(o Column) bool {
			return o.Field == c.Field && (c.Field != Unknown || app.Fold(o.Title) == app.Fold(c.Title))
		}) {
			both++
		}
	}
	return 2*both >= max(len(t.Columns), len(first.Columns))
}

// together makes one list of those on several sheets.
func together(tables []Table) (Table, error) {
	if len(tables) == 1 {
		return tables[0], nil
	}
	var all Table
	var names []string
	for _, t := range tables {
		names = append(names, t.Sheet)
		if SectorOf(t.Sheet) != "" && !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Field == Sector }) {
			t.Columns = append(slices.Clone(t.Columns), Column{Field: Sector})
			for i := range t.Lines {
				l := &t.Lines[i]
				l.Cells = append(append(slices.Clone(l.Cells), make([]string, len(t.Columns)-1-len(l.Cells))...), t.Sheet)
			}
		}
		all.take(t)
	}
	all.Sheet = strings.Join(names, ", ")
	if len(all.Lines) > MaxRows {
		return Table{}, app.Fail(app.Invalid, "error.list.rows", "max", MaxRows)
	}
	return all, nil
}

// take adds the lines of another list, each cell in the column that holds the same.
func (all *Table) take(t Table) {
	places, used := make([]int, len(t.Columns)), map[int]bool{}
	for i, c := range t.Columns {
		places[i] = slices.IndexFunc(all.Columns, func(o Column) bool {
			return o.Field == c.Field && (c.Field != Unknown && c.Field != Contact && c.Field != Notes && c.Field != person || o.Title == c.Title)
		})
		if places[i] < 0 || used[places[i]] {
			places[i] = len(all.Columns)
			all.Columns = append(all.Columns, c)
		}
		used[places[i]] = true
	}
	for _, l := range t.Lines {
		moved := Line{Number: l.Number, Sheet: t.Sheet, Cells: make([]string, len(all.Columns))}
		for i, c := range l.Cells {
			moved.Cells[places[i]] = c
			if word := l.Faults[i]; word != "" {
				if moved.Faults == nil {
					moved.Faults = map[int]string{}
				}
				moved.Faults[places[i]] = word
			}
		}
		all.Lines = append(all.Lines, moved)
	}
}

// sheetPart is a sheet to be seen, and the part that holds its cells.
type sheetPart struct{ name, part string }

func (w *workbook) sheets() ([]sheetPart, error) {
	targets := map[string]string{}
	err := w.read("xl/_rels/workbook.xml.rels", func(e xml.StartElement, _ *tokens) error {
		if e.Name.Local == "Relationship" {
			target := attribute(e, "Target")
			if strings.HasPrefix(target, "/") {
				targets[attribute(e, "Id")] = strings.TrimPrefix(target, "/")
			} else {
				targets[attribute(e, "Id")] = path.Join("xl", target)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var sheets []sheetPart
	err = w.read("xl/workbook.xml", func(e xml.StartElement, _ *tokens) error {
		if day := attribute(e, "date1904"); e.Name.Local == "workbookPr" && (day == "1" || day == "true") {
			w.from1904 = true
		}
		if part := targets[attribute(e, "id")]; e.Name.Local == "sheet" && part != "" && !strings.Contains(strings.ToLower(attribute(e, "state")), "hidden") {
			sheets = append(sheets, sheetPart{app.CleanLine(attribute(e, "name")), part})
		}
		return nil
	})
	if err == nil {
		err = w.styles()
	}
	if err != nil || len(sheets) == 0 {
		return sheets, err
	}
	for name := range w.parts {
		if strings.HasSuffix(name, "/sharedstrings.xml") {
			return sheets, w.read(name, w.shared)
		}
	}
	return sheets, nil
}

// shared reads one of the texts that cells point to.
func (w *workbook) shared(e xml.StartElement, d *tokens) error {
	if e.Name.Local != "si" {
		return nil
	}
	s, err := texts(d, "si")
	if w.strings = append(w.strings, s); len(w.strings) > MaxRows*maxColumns/10 {
		return errUnzip()
	}
	return err
}

// lines reads the cells of a sheet.
func (w *workbook) lines(part string) ([]Line, error) {
	if w.parts[strings.ToLower(part)] == nil {
		return nil, nil // a chart sheet, or one that is missing
	}
	var out rows
	row, times, number := []string(nil), map[int]time.Time(nil), 0
	flush := func() error {
		err := out.add(number, row)
		if n := len(out.lines); err == nil && times != nil && n > 0 && out.lines[n-1].Number == number {
			out.lines[n-1].Times = times
		}
		row, times = row[:0], nil
		return err
	}
	next := 0
	var merged []block
	err := w.read(part, func(e xml.StartElement, d *tokens) error {
		switch e.Name.Local {
		case "row":
			if err := flush(); err != nil {
				return err
			}
			next, number = 0, number+1
			if n, ok := numeral(attribute(e, "r")); ok && n >= number {
				number = n
			}
		case "c":
			column := next
			if c, ok := letters(attribute(e, "r")); ok {
				column = c
			}
			text, at, err := w.cell(e, d)
			if err != nil || column >= maxColumns {
				return err
			}
			for len(row) <= column {
				row = append(row, "")
			}
			row[column], next = text, column+1
			if !at.IsZero() {
				if times == nil {
					times = map[int]time.Time{}
				}
				times[column] = at
			}
		case "mergeCell":
			if b, ok := blockOf(attribute(e, "ref")); ok && len(merged) < MaxRows {
				merged = append(merged, b)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = flush()
	carry(out.lines, merged)
	return out.lines, err
}

// cell reads the text of a cell as the workbook shows it, and which moment it is: of a formula what it came to, never the formula.
func (w *workbook) cell(e xml.StartElement, d *tokens) (text string, at time.Time, err error) {
	for {
		token, err := d.Token()
		if err != nil {
			return "", at, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name.Local == "c" {
				return text, at, nil
			}
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				v, err := texts(d, "v")
				if err != nil {
					return "", at, err
				}
				text, at = w.value(v, e)
			case "is":
				if text, err = texts(d, "is"); err != nil {
					return "", at, err
				}
			default:
				if err := d.Skip(); err != nil {
					return "", at, err
				}
			}
		}
	}
}

// value makes text of what a cell holds, by its type.
func (w *workbook) value(v string, e xml.StartElement) (string, time.Time) {
	switch attribute(e, "t") {
	case "s":
		if n, ok := numeral(v); ok && n < len(w.strings) {
			return w.strings[n], time.Time{}
		}
		return "", time.Time{}
	case "b":
		return map[string]string{"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}[strings.TrimSpace(v)], time.Time{}
	case "d":
		for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02"} {
			if at, err := time.Parse(form, strings.TrimSpace(v)); err == nil {
				return strings.TrimSuffix(at.Format("02/01/2006 15:04"), " 00:00"), at
			}
		}
	case "", "n":
		return w.shown(v, attribute(e, "s"))
	}
	return v, time.Time{}
}

// read goes through the elements of a part. What the visit takes from the decoder is not visited again.
func (w *workbook) read(name string, visit func(xml.StartElement, *tokens) error) error {
	f := w.parts[strings.ToLower(name)]
	if f == nil {
		return app.Fail(app.Damaged, "error.list.damaged").Because(fmt.Errorf("part %s is missing", name))
	}
	in, err := f.Open()
	if err != nil {
		return app.Fail(app.Damaged, "error.list.damaged").Because(err)
	}
	defer in.Close()
	d := &tokens{xml.NewDecoder(&limited{in, w}), 0}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if e, ok := token.(xml.StartElement); ok && err == nil {
			err = visit(e, d)
		}
		var known *app.Error
		if errors.As(err, &known) {
			return err
		}
		if err != nil {
			return app.Fail(app.Damaged, "error.list.damaged").Because(fmt.Errorf("part %s: %w", name, err))
		}
	}
}

// limited counts what is unpacked, over all parts.
type limited struct {
	io.Reader
	w *workbook
}

func (l *limited) Read(b []byte) (int, error) {
	if l.w.left <= 0 {
		return 0, errUnzip()
	}
	n, err := l.Reader.Read(b[:min(int64(len(b)), l.w.left)])
	l.w.left -= int64(n)
	return n, err
}
