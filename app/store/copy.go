package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"

	"madrega/app"
	"madrega/app/session"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Create makes a new file with a document and opens it. There is no moment at which half a file has the name.
func Create(path string, d app.Document, o Options) (*File, error) {
	if err := d.Check(); err != nil {
		return nil, err
	}
	if !o.Replace {
		if _, err := os.Lstat(path); err == nil {
			return nil, app.Fail(app.Invalid, "error.file.exists")
		}
	}
	err := place(path, func(part string) error { return fill(part, o, d, nil) })
	if err != nil {
		return nil, explainWrite(err)
	}
	return Open(path, o)
}

// fill makes an empty file a database with the document and the entries.
func fill(path string, o Options, d app.Document, entries []session.Entry) error {
	ctx := context.Background()
	migrations, err := o.format()
	if err != nil {
		return err
	}
	db, err := connect(ctx, dsn(path, false))
	if err != nil {
		return err
	}
	f := &File{db: db}
	if err = migrate(ctx, db.conn, migrations, 0); err == nil {
		err = f.bring(ctx, d, entries)
	}
	return errors.Join(err, db.Close())
}

// bring makes a database that nobody else knows yet what the document and the entries say.
func (f *File) bring(ctx context.Context, d app.Document, entries []session.Entry) error {
	if err := f.db.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&f.version); err != nil {
		return err
	}
	f.unsure = true
	return f.write(ctx, d, entries)
}

// place makes a file in the folder of path under a passing name, and gives it its name when it is whole and durable.
func place(path string, make func(part string) error) (err error) {
	if strings.ContainsRune(path, 0) {
		return app.Fail(app.Invalid, "error.file.name")
	}
	if path, err = filepath.Abs(path); err != nil {
		return err
	}
	random := [6]byte{}
	if _, err := rand.Read(random[:]); err != nil {
		return err
	}
	part := filepath.Join(filepath.Dir(path), ".~part-"+hex.EncodeToString(random[:]))
	file, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(part), removeIfThere(part+"-journal"))
		}
	}()
	if err := file.Close(); err != nil {
		return err
	}
	if err := make(part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if _, err := os.Stat(path); err == nil { // never under the hands of another program
		o, reason := claim(path)
		if reason != nil {
			return app.Fail(app.Disk, "error.file.busy").Because(reason)
		}
		defer func() { err = errors.Join(err, o.release()) }()
		// A journal that an old file left behind would be played into the new one.
		if err := removeIfThere(path + "-journal"); err != nil {
			return err
		}
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Copy writes a copy of what is on the disk, whole or not at all. A file of that name is replaced.
func (f *File) Copy(path string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.isSelf(path) {
		return app.Fail(app.Invalid, "error.copy.same")
	}
	return explainWrite(place(path, func(part string) error { return f.db.vacuumInto(context.Background(), part) }))
}

func (f *File) isSelf(path string) bool {
	info, err := os.Stat(path)
	return err == nil && os.SameFile(info, f.identity)
}

// SaveAs makes a whole copy at another path, brings it up to date and opens it. When this file can't be read any more,
// the copy begins with the document as it is, and the history with the entries.
func (f *File) SaveAs(path string, d app.Document, entries []session.Entry) (session.Disk, int64, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.isSelf(path) {
		return nil, 0, app.Fail(app.Invalid, "error.copy.same")
	}
	var lost int64
	err := place(path, func(part string) error {
		err := f.copyOf(part, d, entries)
		if err == nil || !sourceLost(err) {
			return err
		}
		lost = math.MaxInt64
		if len(entries) > 0 {
			lost = entries[0].Seq - 1
		}
		if err := os.Truncate(part, 0); err != nil {
			return err
		}
		return fill(part, f.options, d, entries)
	})
	if err != nil {
		return nil, 0, explainWrite(err)
	}
	o := f.options
	o.ReadOnly = false
	next, err := Open(path, o)
	if err != nil {
		return nil, 0, err
	}
	if next.start.ReadOnly != nil {
		return nil, 0, errors.Join(next.start.ReadOnly, next.Close())
	}
	return next, lost, nil
}

func (f *File) copyOf(part string, d app.Document, entries []session.Entry) error {
	ctx := context.Background()
	if err := f.db.vacuumInto(ctx, part); err != nil {
		return fmt.Errorf("copy: %w", err)
	}
	db, err := connect(ctx, dsn(part, false))
	if err != nil {
		return err
	}
	next := &File{db: db}
	return errors.Join(next.bring(ctx, d, entries), db.Close())
}

// sourceLost tells whether the trouble is with the file that is copied.
func sourceLost(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return false
	}
	switch s.Code() & 0xff {
	case lib.SQLITE_IOERR, lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB, lib.SQLITE_CANTOPEN, lib.SQLITE_BUSY:
		return true
	}
	return false
}
