package store

import (
	"context"
	"os"

	"madrega/app"
	"madrega/app/session"
)

// attempt is what a write would have left.
type attempt struct {
	document app.Document
	drafts   session.Drafts
	seal     seal
}

// Write is one transaction with the difference between what is on the disk and the document, the entries, and the drafts.
func (f *File) Write(d app.Document, entries []session.Entry, drafts session.Drafts) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.start.ReadOnly != nil {
		return f.start.ReadOnly
	}
	if err := f.there(); err != nil {
		return err
	}
	ctx := context.Background()
	if err := f.backup(ctx); err != nil {
		return f.explain(err)
	}
	if err := f.write(ctx, d, entries, drafts); err != nil {
		return f.explain(err)
	}
	return f.there()
}

func (f *File) write(ctx context.Context, d app.Document, entries []session.Entry, drafts session.Drafts) error {
	lines, err := new(past).lines(entries)
	if err != nil {
		return err
	}
	var next *attempt
	err = f.db.tx(ctx, func() error {
		if err := f.known(ctx); err != nil {
			return err
		}
		next = &attempt{d, drafts, f.seal}
		diff := app.Compare(f.onDisk, d)
		if err := writeDiff(ctx, f.db, diff); err != nil {
			return err
		}
		if err := next.seal.document.turnDiff(diff); err != nil {
			return err
		}
		if err := writeHistory(ctx, f.db, lines, &next.seal.history); err != nil {
			return err
		}
		if err := writeDrafts(ctx, f.db, f.drafts, drafts, &next.seal.document); err != nil {
			return err
		}
		return next.seal.put(ctx, f.db)
	})
	switch {
	case err == nil:
		f.onDisk, f.drafts, f.seal, f.tried = d, drafts, next.seal, nil
		f.seen, _ = os.Stat(f.path) // if that fails, the next write looks closely
	case next != nil:
		f.tried = next
	}
	return err
}

// known makes sure, within a transaction, that what is on the disk is what we left there: whoever copies another version
// over the file, or changes it, must not find our change in the midst of theirs.
func (f *File) known(ctx context.Context) error {
	// SQLite goes by 16 bytes when it asks whether the file is still the one that it remembers, and they may be equal.
	if err := f.db.exec(ctx, "PRAGMA shrink_memory"); err != nil {
		return err
	}
	found, err := sealOf(ctx, f.db)
	if err != nil {
		return err
	}
	var version int64
	if err := f.db.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case found != nil && found.stamp == f.seal.stamp:
	case found != nil && f.tried != nil && found.stamp == f.tried.seal.stamp:
		f.onDisk, f.drafts, f.seal = f.tried.document, f.tried.drafts, f.tried.seal
	default:
		return app.Fail(app.Disk, "error.save.changed")
	}
	if f.tried != nil || version != f.version || !f.untouched() {
		if err := f.lookClosely(ctx); err != nil {
			return err
		}
	}
	f.version, f.tried = version, nil
	return nil
}

// untouched tells whether the file has the size and the time that our last write left.
func (f *File) untouched() bool {
	now, err := os.Stat(f.path)
	return err == nil && f.seen != nil && now.Size() == f.seen.Size() && now.ModTime().Equal(f.seen.ModTime())
}

// lookClosely reads the file whole and compares it with what we left: also a tool that only tidied up changes its time.
func (f *File) lookClosely(ctx context.Context) error {
	migrations, err := f.options.format()
	if err != nil {
		return err
	}
	if err := checkSchema(ctx, f.db.conn, migrations); err != nil {
		return app.Fail(app.Disk, "error.save.changed").Because(err)
	}
	same, err := asSealed(ctx, f.db)
	if err == nil && !same {
		err = app.Fail(app.Disk, "error.save.changed")
	}
	return err
}
