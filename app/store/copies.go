package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"madrega/app"
)

// Copy is an automatic copy of a document.
type Copy struct {
	Path string
	Name string    // of the document's file, without the extension; a long one is cut
	At   time.Time // when it was made
	Size int64     // bytes
}

// copyName is the name of a copy: that of the document, the mark of its path, and the time.
var copyName = regexp.MustCompile(`^(.*)-([0-9a-f]{8})-(\d{8}-\d{6})` + regexp.QuoteMeta(Extension) + `$`)

// Copies lists the automatic copies in a folder, newest first: those of the document at a path, or those of all documents when
// it is "". A folder that was never made has none.
func Copies(folder, path string) ([]Copy, error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, explainRead(err)
	}
	if there, err := filepath.EvalSymlinks(path); path != "" && err == nil {
		path = there
	}
	var all []Copy
	for _, e := range entries {
		parts := copyName.FindStringSubmatch(e.Name())
		if parts == nil || path != "" && parts[2] != markOf(path) {
			continue
		}
		at, err := time.Parse(copyTime, parts[3])
		info, gone := e.Info()
		if err == nil && gone == nil {
			all = append(all, Copy{Path: filepath.Join(folder, e.Name()), Name: parts[1], At: at, Size: info.Size()})
		}
	}
	slices.SortStableFunc(all, func(a, b Copy) int { return b.At.Compare(a.At) })
	return all, nil
}

// copyTime is how the time stands in the name of a copy: in UTC.
const copyTime = "20060102-150405"

// markOf tells documents of the same name in different folders apart.
func markOf(path string) string {
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:4])
}

// nameOfCopy is the name of a copy of the document at a path.
func nameOfCopy(path string, at time.Time) string {
	name := []rune(strings.TrimSuffix(filepath.Base(path), Extension))
	return string(name[:min(len(name), 60)]) + "-" + markOf(path) + "-" + at.UTC().Format(copyTime) + Extension
}

// OpenCopy makes a new file of a copy and opens that. The copy stays as it is.
func OpenCopy(from, path string, o Options) (*File, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, app.Fail(app.Invalid, "error.file.exists")
	}
	read, err := Open(from, Options{ReadOnly: true}) // what can't be read is not copied
	if err == nil {
		err = read.Close()
	}
	if err != nil {
		return nil, err
	}
	if err := place(path, func(part string) error { return copyFile(from, part) }); err != nil {
		return nil, explainWrite(err)
	}
	return Open(path, o)
}
