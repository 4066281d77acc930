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
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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

	past *past // the history as it was then

	mu       sync.Mutex // guards what follows
	db       *database  // nil when read-only: everything was read by then
	onDisk   app.Document
	drafts   session.Drafts // on the disk too
	seal     seal           // what the last write left
	tried    *attempt       // a write that failed, and may stand on the disk all the same
	seen     os.FileInfo    // size and time after the last write
	version  int64          // SQLite's data_version: another program's writing changes it
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
	if _, err := checkHeader(path, len(migrations)); err != nil {
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
	err = f.open(context.Background(), migrations)
	if err == nil && f.start.ReadOnly == nil {
		return f, nil
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, explainRead(err)
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
func (f *File) open(ctx context.Context, migrations []string) (err error) {
	readOnly := f.start.ReadOnly != nil
	var version int
	if f.db, err = connect(ctx, dsn(f.path, readOnly)); err == nil {
		version, err = f.db.fileVersion(ctx)
	}
	if readOnly && (cutOff(err) || err == nil && version < len(migrations)) {
		return f.openCopy(ctx, migrations)
	}
	if err != nil {
		return err
	}
	if err := f.examine(ctx, migrations, version); err != nil {
		return err
	}
	if version < len(migrations) {
		if err := f.backupBeside(ctx, version); err != nil {
			return err
		}
		if err := migrate(ctx, f.db.conn, migrations, version); err != nil {
			return err
		}
	}
	if err := f.read(ctx); err != nil || f.start.ReadOnly != nil {
		return err
	}
	if err := f.sealAnew(ctx); err != nil {
		return err
	}
	return f.db.sweepJournal(ctx, f.path)
}

// openCopy reads a copy that nobody else knows, where what a save left undone can be done, and an older file brought up to
// date, without a change to the file itself: as it would be opened if it could be written.
func (f *File) openCopy(ctx context.Context, migrations []string) (err error) {
	if err := f.closeDatabase(); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "madrega-") // of this user alone
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.closeDatabase(), os.RemoveAll(folder)) }()
	path := filepath.Join(folder, "copy"+Extension)
	for _, end := range []string{"", "-journal"} {
		if err := copyFile(f.path+end, path+end); err != nil && (end == "" || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	if f.db, err = connect(ctx, dsn(path, false)); err != nil {
		return err
	}
	version, err := f.db.fileVersion(ctx)
	if err != nil {
		return err
	}
	if err := f.examine(ctx, migrations, version); err != nil {
		return err
	}
	if err := migrate(ctx, f.db.conn, migrations, version); err != nil {
		return err
	}
	return f.read(ctx)
}

// examine refuses what is not ours, or not whole, before it is read or changed.
func (f *File) examine(ctx context.Context, migrations []string, version int) error {
	if err := f.db.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&f.version); err != nil {
		return err
	}
	if version < 1 || version > len(migrations) {
		return damaged(fmt.Errorf("version %d", version))
	}
	if err := checkSchema(ctx, f.db.conn, migrations[:version]); err != nil {
		return err
	}
	if err := quickCheck(ctx, f.db.conn); err != nil {
		return err
	}
	if version < firstSealed || version == len(migrations) {
		return nil // there is nothing to compare with, or it is compared when it is read
	}
	if same, err := asSealed(ctx, f.db.conn); err != nil || !same {
		f.changedByItself()
		return err
	}
	return nil
}

// read loads the document and the history, as of one moment.
func (f *File) read(ctx context.Context) error {
	begin := sql.TxOptions{ReadOnly: true}
	tx, err := f.db.conn.BeginTx(ctx, &begin)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var version int64
	if err := tx.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	if version != f.version {
		return app.Fail(app.Disk, "error.file.busy") // it was changed since it was examined
	}
	var found seal
	if f.onDisk, err = readDocument(ctx, tx, &found.document); err != nil {
		return err
	}
	if err := f.onDisk.Check(); err != nil {
		return damaged(err)
	}
	if f.drafts, err = readDrafts(ctx, tx, &found.document); err != nil {
		return err
	}
	if f.past, found.history, err = readHistory(ctx, tx); err != nil {
		return err
	}
	kept, err := sealOf(ctx, tx)
	switch {
	case err != nil:
		return err
	case kept == nil:
		f.start.Unsealed = true
	case kept.document != found.document || kept.history != found.history:
		f.changedByItself()
	default:
		found.stamp = kept.stamp
	}
	f.seal = found
	f.start.Document, f.start.Drafts, f.start.Past, f.start.Saved = f.onDisk, f.drafts, f.past.entries, f.identity.ModTime()
	if n := len(f.start.Past); n > 0 {
		f.start.Saved = f.start.Past[n-1].Time.Std()
	}
	return nil
}

// changedByItself keeps a file from being written to whose content is not what the last write left: the disk, or another
// program, changed something, and nobody knows what.
func (f *File) changedByItself() {
	f.start.Altered = app.Fail(app.ReadOnly, "error.readonly.sum")
	if f.start.ReadOnly == nil {
		f.start.ReadOnly = f.start.Altered
	}
}

// sealAnew gives a file its first seal that has none, as one that was just brought up to date.
func (f *File) sealAnew(ctx context.Context) (err error) {
	if f.start.Unsealed {
		if err = f.db.tx(ctx, func() error { return f.seal.put(ctx, f.db) }); err != nil {
			return err
		}
	}
	f.seen, err = os.Stat(f.path)
	return err
}

// Check walks the whole history of a file that was opened, and tells what is not as it should be.
func (f *File) Check() error {
	if f.start.Altered != nil {
		return app.Fail(app.Damaged, "error.check.sum")
	}
	return f.past.walk(f.start.Document)
}

// Start is what a session needs to begin.
func (f *File) Start() session.Start { return f.start }

// Path is where the document lies: absolute, without symbolic links.
func (f *File) Path() string { return f.path }

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

// Diff tells what an entry changed that was in the history when the file was opened.
func (f *File) Diff(seq int64) (app.Diff, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	text, err := f.past.diff(seq)
	if err != nil {
		return nil, err
	}
	return parseDiff(text)
}

// Close gives the file back to other programs. It saves nothing.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.db != nil && f.start.ReadOnly == nil && f.there() == nil {
		// People copy the file alone, so its journal goes. If it can't, it goes when the file is opened again.
		_, _ = f.db.conn.ExecContext(context.Background(), "PRAGMA journal_mode = DELETE")
	}
	err := f.closeDatabase()
	if f.owner != nil {
		err = errors.Join(err, f.owner.release())
		f.owner = nil
	}
	return err
}

func (f *File) closeDatabase() (err error) {
	if f.db != nil {
		err = f.db.Close()
		f.db = nil
	}
	return err
}
