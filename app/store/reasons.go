package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"madrega/app"
	"madrega/app/disk"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// explainRead makes of an error on opening or reading one that a person can be told.
func explainRead(err error) error {
	var known *app.Error
	var s *sqlite.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case disk.ReasonOf(err) == disk.Gone:
		return app.Fail(app.NotFound, "error.file.missing").Because(err)
	case disk.ReasonOf(err) == disk.Forbidden:
		return app.Fail(app.Disk, "error.file.forbidden").Because(err)
	case disk.ReasonOf(err) == disk.Busy:
		return app.Fail(app.Disk, "error.file.busy").Because(err)
	case disk.ReasonOf(err) == disk.Full:
		return app.Fail(app.Disk, "error.save.full").Because(err)
	case errors.As(err, &s):
		switch s.Code() & 0xff {
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return app.Fail(app.Disk, "error.file.busy").Because(err)
		case lib.SQLITE_NOMEM, lib.SQLITE_INTERRUPT, lib.SQLITE_MISUSE:
			return app.Fail(app.Internal, "error.internal").Because(err)
		case lib.SQLITE_PERM, lib.SQLITE_AUTH:
			return app.Fail(app.Disk, "error.file.forbidden").Because(err)
		case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN:
			return app.Fail(app.Disk, "error.file.recovery").Because(err)
		case lib.SQLITE_FULL:
			return app.Fail(app.Disk, "error.save.full").Because(err)
		}
		return app.Fail(app.Damaged, "error.file.damaged").Because(err)
	}
	return app.Fail(app.Disk, "error.file.unreadable").Because(err)
}

// saveKeys are what is said of a write that the disk refused.
var saveKeys = map[disk.Reason]string{disk.Full: "error.save.full", disk.ReadOnly: "error.save.readonly", disk.Forbidden: "error.save.forbidden",
	disk.Busy: "error.save.busy", disk.Gone: "error.save.gone"}

// explainWrite does the same for an error on writing.
func explainWrite(err error) error {
	var known *app.Error
	var s *sqlite.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	if key := saveKeys[disk.ReasonOf(err)]; key != "" {
		return app.Fail(app.Disk, key).Because(err)
	}
	if errors.As(err, &s) {
		switch s.Code() & 0xff {
		case lib.SQLITE_FULL:
			return app.Fail(app.Disk, "error.save.full").Because(err)
		case lib.SQLITE_READONLY, lib.SQLITE_PERM:
			return app.Fail(app.Disk, "error.save.forbidden").Because(err)
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return app.Fail(app.Disk, "error.save.busy").Because(err)
		case lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN:
			return app.Fail(app.Disk, "error.save.failed").Because(err)
		case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
			return app.Fail(app.Damaged, "error.save.damaged").Because(err)
		}
	}
	return app.Fail(app.Internal, "error.save.failed").Because(fmt.Errorf("write: %w", err))
}

// explain does so for a write to the file itself. SQLite does not tell what the disk said, so the disk is asked again.
func (f *File) explain(err error) error {
	var s *sqlite.Error
	if !errors.As(err, &s) || s.Code()&0xff != lib.SQLITE_IOERR && s.Code()&0xff != lib.SQLITE_CANTOPEN && s.Code()&0xff != lib.SQLITE_READONLY {
		return explainWrite(err)
	}
	if gone := f.there(); gone != nil {
		return gone
	}
	if refused := tryWriting(f.path); disk.ReasonOf(refused) != disk.Unknown {
		return explainWrite(errors.Join(refused, err))
	}
	return explainWrite(err)
}

// tryWriting opens a file to write, and writes a little into another one beside it, which it removes.
func tryWriting(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".~part-")
	if err != nil {
		return err
	}
	_, err = part.Write(make([]byte, 64<<10))
	return errors.Join(err, part.Sync(), part.Close(), os.Remove(part.Name()))
}
