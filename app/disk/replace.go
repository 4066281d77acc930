package disk

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"madrega/app"
)

// An output takes the place of an earlier one of its own kind and of nothing else: not of a workshop, not of a list that
// somebody keeps, whatever the names are. This is where that is decided, for every file that the program writes.

// WorkshopID marks an SQLite database as a workshop's.
const WorkshopID = 0x4D445247 // "MDRG"

// alike tells by what the name of an output ends in whether the content of a file is of that kind.
var alike = map[string]func(file *os.File, size int64) bool{
	".pdf":     func(file *os.File, _ int64) bool { return bytes.HasPrefix(head(file, 5), []byte("%PDF-")) },
	".xlsx":    isWorkbook,
	".csv":     func(file *os.File, _ int64) bool { return isTable(head(file, tableHead)) },
	".json":    isOurs,
	".madrega": func(file *os.File, _ int64) bool { return isWorkshop(head(file, 100)) },
}

// Replaceable tells whether an output may be written under a name: nil when nothing has it, or nothing but what is of the
// same kind by its content. An empty file is nothing.
func Replaceable(path string) error {
	refused := func(err error) error {
		return app.Fail(app.Invalid, "error.output.kind", "file", filepath.Base(path)).Because(err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return refused(errors.New("no plain file"))
	case info.Size() == 0:
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return refused(err) // what can't be read can't be known
	}
	defer file.Close()
	if same := alike[strings.ToLower(filepath.Ext(path))]; same == nil || !same(file, info.Size()) {
		return refused(errors.New("of another kind"))
	}
	return nil
}

// head gives the first bytes of a file.
func head(file *os.File, most int) []byte {
	b := make([]byte, most)
	n, _ := file.ReadAt(b, 0) // what can't be read is missing, and then it isn't of the kind
	return b[:n]
}

func isWorkshop(head []byte) bool {
	return len(head) >= 72 && bytes.HasPrefix(head, []byte("SQLite format 3\x00")) && binary.BigEndian.Uint32(head[68:]) == WorkshopID
}

func isWorkbook(file *os.File, size int64) bool {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return false
	}
	for _, f := range archive.File {
		if f.Name == "xl/workbook.xml" {
			return true
		}
	}
	return false
}

// tableHead is how much of a table is looked at, in bytes.
const tableHead = 64 << 10

// isTable tells whether a text begins as a table does: with a line of titles, and another with as many cells.
func isTable(text []byte) bool {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	whole := len(text)
	for whole > 0 && whole > len(text)-utf8.UTFMax && !utf8.Valid(text[:whole]) {
		whole-- // the head may end within a character
	}
	if text = text[:whole]; !utf8.Valid(text) || bytes.ContainsRune(text, 0) {
		return false
	}
	for _, comma := range ",;\t" {
		r := csv.NewReader(bytes.NewReader(text))
		r.Comma = comma
		titles, err := r.Read()
		if err != nil || len(titles) < 2 {
			continue
		}
		if _, err := r.Read(); err == nil || errors.Is(err, io.EOF) {
			return true
		}
	}
	return false
}

// isOurs tells whether a text is JSON that says of itself that this program wrote it.
func isOurs(file *os.File, size int64) bool {
	var says struct {
		Format string `json:"format"`
	}
	return json.NewDecoder(io.NewSectionReader(file, 0, min(size, 64<<20))).Decode(&says) == nil && strings.HasPrefix(says.Format, "madrega ")
}
