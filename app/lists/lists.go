// Package lists reads lists of stakeholders that people have already: a workbook, a text with commas, what was copied from
// one or typed line by line. Read, Open and Paste make a Table of it; Plan says what it would change in a document, line by
// line, and gives one command that does it.
//
// Files come from anywhere, so nothing here trusts them: sizes are limited while reading, whatever a file says of itself,
// and everything that can go wrong is an *app.Error with a next step.
package lists

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"madrega/app"
)

// Limits of a list. What lies beyond is refused as a whole, or, for a cell, cut; never read into memory.
const (
	MaxRows    = 20_000    // lines with content
	maxFile    = 512 << 20 // bytes of a file; texts are read piece by piece
	maxBook    = 32 << 20  // bytes of a workbook
	maxUnzip   = 64 << 20  // bytes that its parts may come to
	maxKept    = 64 << 20  // bytes of text kept from all cells
	maxCell    = 64 << 10  // bytes kept of one cell
	maxColumns = 256
)

// Field is what a column holds.
type Field string

const (
	Unknown   Field = ""
	Name      Field = "name"
	Sector    Field = "sector"
	Activity  Field = "field" // field of activity
	Locality  Field = "locality"
	Scope     Field = "scope"
	Contact   Field = "contact"
	Notes     Field = "notes"
	Influence Field = "influence"
	Interest  Field = "interest"
	Reason    Field = "reason" // why it stands there on the grid
	person    Field = "person" // a name beside the organisation's: part of the contact
)

// Table is a list as it was read.
type Table struct {
	Sheet   string   // the sheet of a workbook that was read
	Left    []string // sheets with something in them that were not read
	Columns []Column // what was found in the columns; contacts and notes may stand in several
	Lines   []Line   // without the header and without empty ones
}

// Column is one column of a list.
type Column struct {
	Title string // its header; "" if there is none
	Field Field
	told  bool // the header is part of what is kept
}

// Ignored are the headers that were not understood.
func (t Table) Ignored() []string {
	var names []string
	for _, c := range t.Columns {
		if c.Field == Unknown && c.Title != "" {
			names = append(names, c.Title)
		}
	}
	return names
}

// Line is one line of a list.
type Line struct {
	Number  int    // in the source; the first is 1
	Sheet   string // of a workbook of which several are read
	Cells   []string
	Wide    int               // cells that the line had, with empty ones at its end
	Times   map[int]time.Time // cells that a workbook holds as days or moments, on the clock on the wall, by column
	Faults  map[int]string    // cells that held no data but an error such as #N/A, by column; their text is empty
	Carried map[int]bool      // cells that belong to one merged with the line above
}

// Open reads the list in a file. The errors are *app.Error.
func Open(path string) (t Table, err error) {
	err = WithFile(path, func(f *os.File, info fs.FileInfo) error {
		t, err = Read(f, info.Size())
		return err
	})
	return t, err
}

// WithFile opens a file that a person named, for as long as read reads it. What is no file is refused before it is opened: a pipe
// would be waited for, for ever. The errors are *app.Error.
func WithFile(path string, read func(*os.File, fs.FileInfo) error) error {
	if strings.HasPrefix(filepath.Base(path), "~$") {
		return app.Fail(app.Foreign, "error.list.owner")
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return app.Fail(app.Disk, "error.list.missing").Because(err)
	case err != nil:
		return app.Fail(app.Disk, "error.list.read").Because(err)
	case info.IsDir():
		return app.Fail(app.Invalid, "error.list.folder")
	case !info.Mode().IsRegular():
		return app.Fail(app.Foreign, "error.list.format")
	}
	f, err := os.Open(path)
	if err != nil {
		return app.Fail(app.Disk, "error.list.read").Because(err)
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return app.Fail(app.Disk, "error.list.read").Because(err)
	}
	return read(f, info)
}

// Read reads the list in r, which holds size bytes. What it is shows in its first bytes, not in its name. The errors are
// *app.Error.
func Read(r io.ReaderAt, size int64) (Table, error) {
	book, err := recognise(r, size)
	switch {
	case err != nil:
		return Table{}, err
	case book:
		return readWorkbook(r, size)
	}
	return readText(r, size)
}

// Sheet is one of the sheets of a workbook.
type Sheet struct {
	Name  string
	Lines []Line
}

// Sheets reads all sheets of a workbook that have anything in them, as they are; a text is one sheet without a name. The errors are
// *app.Error.
func Sheets(r io.ReaderAt, size int64) (all []Sheet, err error) {
	book, err := recognise(r, size)
	if err != nil {
		return nil, err
	}
	if !book {
		lines, err := textLines(r, size)
		return []Sheet{{Lines: lines}}, err
	}
	w, parts, err := openWorkbook(r, size)
	for i := 0; err == nil && i < len(parts); i++ {
		var lines []Line
		if lines, err = w.lines(parts[i].part); len(lines) > 0 {
			all = append(all, Sheet{parts[i].name, lines})
		}
	}
	if err == nil && len(all) == 0 {
		err = app.Fail(app.Invalid, "error.list.empty")
	}
	return all, err
}

// Lines reads the lines of a text with commas, semicolons or tabs, or of the first sheet of a workbook with anything in it,
// as they are: for lists of other things than stakeholders, which look for their header themselves. The errors are *app.Error.
func Lines(r io.ReaderAt, size int64) ([]Line, error) {
	all, err := Sheets(r, size)
	if err != nil {
		return nil, err
	}
	return all[0].Lines, nil
}

// recognise tells whether a file is a workbook or else a text; what is neither is an error.
func recognise(r io.ReaderAt, size int64) (book bool, err error) {
	if size > maxFile {
		return false, app.Fail(app.Invalid, "error.list.big", "size", maxFile>>20)
	}
	head := make([]byte, min(size, 4096))
	if n, err := r.ReadAt(head, 0); err != nil && !(errors.Is(err, io.EOF) && n == len(head)) {
		return false, app.Fail(app.Disk, "error.list.read").Because(err)
	}
	if len(bytes.Trim(head, " \t\r\n\x00\xEF\xBB\xBF")) == 0 && size <= int64(len(head)) {
		return false, app.Fail(app.Invalid, "error.list.empty")
	}
	switch kind(head) {
	case "zip":
		if size > maxBook {
			return false, app.Fail(app.Invalid, "error.list.big", "size", maxBook>>20)
		}
		return true, nil
	case "ole":
		return false, oleError(r, size)
	case "html":
		return false, app.Fail(app.Foreign, "error.list.html")
	case "other":
		return false, app.Fail(app.Foreign, "error.list.format")
	}
	return false, nil
}

// kind tells by its first bytes what a file is: "zip", "ole" (old Office, and locked new ones), "html", "other", or "text".
func kind(head []byte) string {
	for magic, kind := range map[string]string{"PK\x03\x04": "zip", "PK\x05\x06": "zip", "\xD0\xCF\x11\xE0": "ole", "%PDF": "other", "SQLite format 3\x00": "other",
		"\x89PNG": "other", "\xFF\xD8\xFF": "other", "{\\rtf": "other", "\x1F\x8B": "other", "GIF8": "other", "MZ\x90": "other"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return kind
		}
	}
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	for _, start := range []string{"<!doctype", "<html", "<table", "<?xml", "<head", "<meta"} {
		if bytes.HasPrefix(text, []byte(start)) {
			return "html"
		}
	}
	return "text"
}

// oleError tells a workbook with a password from one of the old kind: both begin alike, and name their parts in UTF-16.
func oleError(r io.ReaderAt, size int64) error {
	var name []byte
	for _, c := range []byte("EncryptedPackage") {
		name = append(name, c, 0)
	}
	const step = 1 << 20
	buf := make([]byte, step+len(name))
	for at := int64(0); at < min(size, 64*step); at += step {
		n, err := r.ReadAt(buf, at)
		if bytes.Contains(buf[:n], name) {
			return app.Fail(app.Foreign, "error.list.locked")
		}
		if err != nil {
			break
		}
	}
	return app.Fail(app.Foreign, "error.list.old")
}

// rows collects lines while they are read, within the limits.
type rows struct {
	lines []Line
	kept  int
}

// add takes a line, unless it is empty.
func (r *rows) add(number int, cells []string) error {
	cells = cells[:min(len(cells), maxColumns)]
	wide := len(cells)
	for len(cells) > 0 && app.CleanLine(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	if len(cells) == 0 {
		return nil
	}
	for _, c := range cells {
		r.kept += len(c) + 16
	}
	if r.kept > maxKept {
		return app.Fail(app.Invalid, "error.list.big", "size", maxKept>>20)
	}
	if len(r.lines) >= MaxRows+headerDepth {
		return app.Fail(app.Invalid, "error.list.rows", "max", MaxRows)
	}
	l := Line{Number: number, Cells: slices.Clone(cells), Wide: wide}
	for i, c := range l.Cells {
		if len(c) < 20 && strings.HasPrefix(c, "#") && faults[strings.TrimSpace(c)] {
			if l.Faults == nil {
				l.Faults = map[int]string{}
			}
			l.Faults[i], l.Cells[i] = strings.TrimSpace(c), ""
		}
	}
	r.lines = append(r.lines, l)
	return nil
}

// faults are what spreadsheets write into a cell whose formula came to nothing.
var faults = map[string]bool{"#N/A": true, "#REF!": true, "#VALUE!": true, "#DIV/0!": true, "#NAME?": true, "#NULL!": true, "#NUM!": true, "#SPILL!": true, "#CALC!": true,
	"#ERROR!": true, "#GETTING_DATA": true, "#FIELD!": true, "#BLOCKED!": true, "#CONNECT!": true, "#UNKNOWN!": true}
