// Package store keeps a document in a file: an SQLite database with a table for each kind of entity, and the history.
// All SQL of the program is here.
//
// A file is opened by one program at a time; a second one reads. Nothing is changed in a file that is only read. A file
// that is not ours, was altered, is damaged or comes from a newer version is refused, and every refusal is an *app.Error.
package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"sync"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// Extension of the names of our files.
const Extension = ".madrega"

// Options for Open and Create. The zero Options are good for programs without a window.
type Options struct {
	ReadOnly bool             // only to read; no lock is taken
	Replace  bool             // Create may replace a file
	Backups  string           // folder for the automatic copies; none when empty
	Keep     int              // how many copies of one document stay; 0 is 5
	Trouble  func(error)      // hears of automatic copies that failed: they never keep anyone from saving
	Now      func() time.Time // nil is time.Now

	migrations []string // in place of our own, for tests
}

func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// File is an open document on the disk. It is a session.Disk.
type File struct {
	path     string
	options  Options
	identity os.FileInfo // which file it was when it was opened
	owner    *owner      // nil when read-only
	start    session.Start

	mu       sync.Mutex // guards what follows
	db       *database
	onDisk   app.Document
	unsure   bool  // a write failed: onDisk may not be what is there
	version  int64 // SQLite's data_version: another program's writing changes it
	backedUp bool
}

var _ session.Disk = (*File)(nil)

// Open opens a document to be changed, or, when it can't be, to be read: see Start().ReadOnly for the reason.
func Open(path string, o Options) (*File, error) {
	path, identity, err := locate(path)
	if err != nil {
		return nil, explainRead(err)
	}
	migrations, err := o.format()
	if err != nil {
		return nil, err
	}
	version, err := checkHeader(path, len(migrations))
	if err != nil {
		return nil, explainRead(err)
	}
	f := &File{path: path, options: o, identity: identity}
	var reason *app.Error
	if o.ReadOnly {
		reason = app.Fail(app.ReadOnly, "error.readonly.asked")
	} else if f.owner, reason = claim(path); reason == nil {
		reason = writable(path, identity)
	}
	f.start.ReadOnly = reason
	if err := f.open(migrations, version); err != nil {
		return nil, explainRead(errors.Join(err, f.Close()))
	}
	return f, nil
}

func (o Options) format() ([]string, error) {
	if o.migrations != nil {
		return o.migrations, nil
	}
	return shipped()
}

// open connects, checks, migrates and reads.
func (f *File) open(migrations []string, version int) (err error) {
	ctx := context.Background()
	readOnly := f.start.ReadOnly != nil
	if f.db, err = connect(ctx, dsn(f.path, readOnly)); err != nil {
		return err
	}
	if err := checkSchema(ctx, f.db.conn, migrations[:version]); err != nil {
		return err
	}
	if err := quickCheck(ctx, f.db.conn); err != nil {
		return err
	}
	if version < len(migrations) {
		if readOnly {
			return app.Fail(app.ReadOnly, "error.file.older").Because(f.start.ReadOnly)
		}
		if err := f.backupBeside(ctx, version); err != nil {
			return err
		}
		if err := migrate(ctx, f.db.conn, migrations, version); err != nil {
			return err
		}
	}
	if err := f.read(ctx); err != nil || readOnly {
		return err
	}
	return f.db.sweepJournal(ctx, f.path)
}

// read loads the document and the list of the history, as of one moment.
func (f *File) read(ctx context.Context) error {
	begin := sql.TxOptions{ReadOnly: true}
	tx, err := f.db.conn.BeginTx(ctx, &begin)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := tx.QueryRowContext(ctx, "PRAGMA data_version").Scan(&f.version); err != nil {
		return err
	}
	if f.onDisk, err = readDocument(ctx, tx); err != nil {
		return err
	}
	if err := f.onDisk.Check(); err != nil {
		return damaged(err)
	}
	if f.start.Past, err = readHistory(ctx, tx); err != nil {
		return err
	}
	f.start.Document, f.start.Saved = f.onDisk, f.identity.ModTime()
	if n := len(f.start.Past); n > 0 {
		f.start.Saved = f.start.Past[n-1].Time.Std()
	}
	return nil
}

// Start is what a session needs to begin.
func (f *File) Start() session.Start { return f.start }

// Path is where the document lies: absolute, without symbolic links.
func (f *File) Path() string { return f.path }

// Write is one transaction with the difference between what is on the disk and the document, and the entries.
func (f *File) Write(d app.Document, entries []session.Entry) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.start.ReadOnly != nil {
		return f.start.ReadOnly
	}
	if err := f.there(); err != nil {
		return err
	}
	f.backup()
	if err := f.write(context.Background(), d, entries); err != nil {
		f.unsure = true
		return explainWrite(err)
	}
	f.onDisk, f.unsure = d, false
	return f.there()
}

func (f *File) write(ctx context.Context, d app.Document, entries []session.Entry) error {
	return f.db.tx(ctx, func(tx *sql.Tx) error {
		var version int64
		if err := tx.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
			return err
		}
		if version != f.version {
			return app.Fail(app.Disk, "error.save.changed")
		}
		base := f.onDisk
		if f.unsure {
			var err error
			if base, err = readDocument(ctx, tx); err != nil {
				return err
			}
		}
		if err := writeDiff(ctx, tx, app.Compare(base, d)); err != nil {
			return err
		}
		return writeHistory(ctx, tx, entries)
	})
}

// there makes sure that the file was not moved, deleted or replaced under us: writing to it would be lost.
func (f *File) there() error {
	now, err := os.Stat(f.path)
	if err != nil {
		return explainWrite(err)
	}
	if !os.SameFile(f.identity, now) {
		return app.Fail(app.Disk, "error.save.gone")
	}
	return nil
}

// Diff reads what an entry of the history changed.
func (f *File) Diff(seq int64) (app.Diff, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	var text string
	err := f.db.conn.QueryRowContext(context.Background(), "SELECT diff FROM history WHERE seq = ?", seq).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, app.Fail(app.NotFound, "error.history.missing")
	}
	if err != nil {
		return nil, explainRead(err)
	}
	return parseDiff(text)
}

// Close gives the file back to other programs. It saves nothing.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	var err error
	if f.db != nil {
		err = f.db.Close()
		f.db = nil
	}
	if f.owner != nil {
		err = errors.Join(err, f.owner.release())
		f.owner = nil
	}
	return err
}
