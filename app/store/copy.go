package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"madrega/app"
	"madrega/app/disk"
	"madrega/app/session"
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

// fill makes an empty file a database with the document and the history.
func fill(path string, o Options, d app.Document, lines []line) error {
	ctx := context.Background()
	migrations, err := o.format()
	if err != nil {
		return err
	}
	db, err := connect(ctx, dsn(path, false))
	if err != nil {
		return err
	}
	var s seal
	if err = migrate(ctx, db.conn, migrations, 0); err == nil {
		err = db.tx(ctx, func() error {
			empty, err := readDocument(ctx, db, new(checksum))
			if err != nil {
				return err
			}
			diff := app.Compare(empty, d)
			if err := errors.Join(writeDiff(ctx, db, diff), s.document.turnDiff(diff), writeHistory(ctx, db, lines, &s.history)); err != nil {
				return err
			}
			return s.put(ctx, db)
		})
	}
	if err == nil {
		_, err = db.conn.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	}
	return errors.Join(err, db.Close())
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
	file, err := os.OpenFile(part, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
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

// Copy writes the document and its history to another path, whole or not at all. An earlier copy of the same process is
// replaced, and nothing else. What is on the disk by now is not asked: it may be gone, or another's.
func (f *File) Copy(path string, d app.Document, entries []session.Entry) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.isSelf(path) {
		return app.Fail(app.Invalid, "error.copy.same")
	}
	if err := replaceable(path, d.Process().ID); err != nil {
		return explainWrite(err)
	}
	lines, err := f.past.lines(entries)
	if err != nil {
		return err
	}
	return explainWrite(place(path, func(part string) error {
		// Whoever may read the one may read the other, and nobody else.
		return errors.Join(fill(part, f.options, d, lines), os.Chmod(part, f.identity.Mode().Perm()|0o600))
	}))
}

// replaceable tells whether a copy of a process may be written under a name.
func replaceable(path string, process app.ID) error {
	if err := disk.Replaceable(path); err != nil {
		return err
	}
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		return nil
	}
	if there, err := Peek(path); err != nil || there.Process != process {
		return app.Fail(app.Invalid, "error.output.kind", "file", filepath.Base(path)).Because(err)
	}
	return nil
}

func (f *File) isSelf(path string) bool {
	info, err := os.Stat(path)
	return err == nil && os.SameFile(info, f.identity)
}

// SaveAs writes a copy and opens it.
func (f *File) SaveAs(path string, d app.Document, entries []session.Entry) (session.Disk, error) {
	if err := f.Copy(path, d, entries); err != nil {
		return nil, err
	}
	o := f.options
	o.ReadOnly = false
	next, err := Open(path, o)
	if err != nil {
		return nil, err
	}
	if next.start.ReadOnly != nil {
		return nil, errors.Join(next.start.ReadOnly, next.Close())
	}
	return next, nil
}

// copyFile copies the bytes of a file into another, which is for this user alone if it is new.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
