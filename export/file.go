// Package export writes reports to files. The forms themselves are in export/pdf and export/xlsx.
package export

import (
	"bufio"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"madrega/app"
	"madrega/app/disk"
)

// File is a file to write. What its name ends in says of which kind it is.
type File struct {
	Path   string
	Public bool // it holds no personal data: whoever uses this computer may read it
	Write  func(io.Writer) error
}

// Write writes files that belong together. They are there when all are complete and on the disk; until then, and after an
// error, everything is as it was. Nothing is replaced but an earlier file of the same kind.
func Write(files ...File) error {
	return write(files, disk.Replaceable)
}

// Keep writes a file of the program's own, for its user alone, whatever stood there.
func Keep(path string, content func(io.Writer) error) error {
	return write([]File{{Path: path, Write: content}}, func(string) error { return nil })
}

// part is a file on its way.
type part struct {
	path  string // where it goes, behind links
	fresh string // the new file, under a passing name
	aside string // the earlier one, under a passing name until all are in place; "" if there was none
	moved bool   // the new file has its name
}

func write(files []File, may func(path string) error) (err error) {
	var parts []*part
	defer func() {
		for _, p := range parts {
			if err != nil {
				err = errors.Join(err, p.back())
			} else if p.aside != "" {
				_ = os.Remove(p.aside) // all is written; what is left of an earlier file is nobody's work
			}
		}
	}()
	for _, f := range files {
		if err := may(f.Path); err != nil {
			return unwritten(f.Path, err)
		}
	}
	for _, f := range files {
		p := &part{path: f.Path}
		if there, err := filepath.EvalSymlinks(f.Path); err == nil {
			p.path = there
		}
		parts = append(parts, p)
		if err := p.make(f); err != nil {
			return unwritten(f.Path, err)
		}
	}
	for i, p := range parts {
		err := may(p.path) // another may have come meanwhile
		if err == nil {
			err = p.settle(len(parts) > 1)
		}
		if err != nil {
			return unwritten(files[i].Path, err)
		}
	}
	return nil
}

// make writes the new file, whole and on the disk, beside its place.
func (p *part) make(f File) (err error) {
	mode := os.FileMode(0o600)
	if f.Public {
		mode = 0o666 // what the user lets others read, of what is made
	}
	if was, err := os.Stat(p.path); err == nil {
		mode &= was.Mode().Perm() | 0o600
	}
	fresh := passing(p.path)
	file, err := os.OpenFile(fresh, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return err
	}
	p.fresh = fresh
	out := bufio.NewWriterSize(file, 1<<16)
	if err := f.Write(out); err != nil {
		return errors.Join(err, out.Flush(), file.Close()) // the disk's own reason, if it was the disk
	}
	return errors.Join(out.Flush(), file.Sync(), file.Close())
}

// passing is a name in the folder of a path that nothing has.
func passing(path string) string {
	var random [6]byte
	_, _ = rand.Read(random[:]) // never fails
	return filepath.Join(filepath.Dir(path), ".madrega-"+hex.EncodeToString(random[:])+".tmp")
}

// settle gives the new file its name. Of several the earlier files are kept until all have theirs.
func (p *part) settle(several bool) error {
	if several {
		aside := passing(p.path)
		switch err := os.Rename(p.path, aside); {
		case err == nil:
			p.aside = aside
		case disk.ReasonOf(err) != disk.Gone:
			return err
		}
	}
	err := os.Rename(p.fresh, p.path)
	p.moved = err == nil
	return err
}

// back leaves nothing of the new file, and the earlier one where it was.
func (p *part) back() error {
	var err error
	switch {
	case p.moved && p.aside == "":
		err = os.Remove(p.path)
	case p.aside != "":
		err = os.Rename(p.aside, p.path)
	}
	if p.fresh != "" && !p.moved {
		err = errors.Join(err, os.Remove(p.fresh))
	}
	return err
}

// reasons are what is said when the disk refused.
var reasons = map[disk.Reason]string{disk.Full: "error.export.full", disk.ReadOnly: "error.export.readonly", disk.Forbidden: "error.export.denied",
	disk.Busy: "error.export.busy", disk.Gone: "error.export.folder"}

func unwritten(path string, err error) error {
	var own *app.Error
	if errors.As(err, &own) {
		return err
	}
	key := reasons[disk.ReasonOf(err)]
	if key == "" {
		key = "error.export.write"
	}
	return app.Fail(app.Disk, key, "file", filepath.Base(path)).Because(err)
}
