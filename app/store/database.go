package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"madrega/app"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

const (
	maxValue = 256 << 20 // bytes in one value or row: the Diff of a very large import
	maxSQL   = 1 << 20   // bytes in a statement
)

// database is one connection. There is never a second one, as its limits would be lost.
type database struct {
	db   *sql.DB
	conn *sql.Conn
}

// dsn names a database for the driver. Every character that means something in a URI is escaped.
func dsn(path string, readOnly bool) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a drive of Windows
	}
	q := url.Values{
		"_defensive": {"1"}, "_dqs": {"0"}, "_txlock": {"immediate"}, "_busy_timeout": {"5000"}, "mode": {"rw"},
		"_pragma": {"trusted_schema(0)", "cell_size_check(1)", "foreign_keys(1)", "synchronous(EXTRA)", "temp_store(MEMORY)"},
	}
	if readOnly {
		q.Set("mode", "ro")
	} else {
		q.Add("_pragma", "journal_mode(DELETE)")
	}
	return "file://" + (&url.URL{Path: p}).EscapedPath() + "?" + q.Encode()
}

func connect(ctx context.Context, dsn string) (*database, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	c, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	d := &database{db: db, conn: c}
	for id, n := range map[int]int{
		lib.SQLITE_LIMIT_LENGTH: maxValue, lib.SQLITE_LIMIT_SQL_LENGTH: maxSQL, lib.SQLITE_LIMIT_ATTACHED: 0,
		lib.SQLITE_LIMIT_TRIGGER_DEPTH: 1, lib.SQLITE_LIMIT_EXPR_DEPTH: 100, lib.SQLITE_LIMIT_COLUMN: 200,
	} {
		if _, err := sqlite.Limit(c, id, n); err != nil {
			return nil, errors.Join(err, d.Close())
		}
	}
	return d, nil
}

func (d *database) Close() error {
	return errors.Join(d.conn.Close(), d.db.Close())
}

// tx runs f in one transaction; when it returns nil, everything is durable.
func (d *database) tx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := d.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		_, _ = d.conn.ExecContext(ctx, "ROLLBACK") // it may still be open; if not, there is nothing to roll back
		return err
	}
	return nil
}

// sweepJournal removes a journal that holds nothing, as a program leaves it that ended just when it began to write. SQLite
// rolls back one that holds something as soon as it reads. The transaction keeps others from writing meanwhile.
func (d *database) sweepJournal(ctx context.Context, path string) error {
	journal := path + "-journal"
	if _, err := os.Lstat(journal); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return d.tx(ctx, func(*sql.Tx) error {
		file, err := os.Open(journal)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		first := []byte{0}
		_, err = file.Read(first)
		if err = errors.Join(file.Close(), err); err != nil && !errors.Is(err, io.EOF) || first[0] != 0 {
			return err
		}
		return removeIfThere(journal)
	})
}

// vacuumInto writes a compact copy to path, which must not exist. It is not durable yet.
func (d *database) vacuumInto(ctx context.Context, path string) error {
	if _, err := sqlite.Limit(d.conn, lib.SQLITE_LIMIT_ATTACHED, 1); err != nil {
		return err
	}
	_, err := d.conn.ExecContext(ctx, "VACUUM INTO ?", path)
	_, limitErr := sqlite.Limit(d.conn, lib.SQLITE_LIMIT_ATTACHED, 0)
	return errors.Join(err, limitErr)
}

// explainRead makes of an error on opening or reading one that a person can be told.
func explainRead(err error) error {
	var known *app.Error
	var s *sqlite.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return app.Fail(app.NotFound, "error.file.missing").Because(err)
	case isForbidden(err):
		return app.Fail(app.Disk, "error.file.forbidden").Because(err)
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

// explainWrite does the same for an error on writing.
func explainWrite(err error) error {
	var known *app.Error
	var s *sqlite.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case isFull(err):
		return app.Fail(app.Disk, "error.save.full").Because(err)
	case isForbidden(err):
		return app.Fail(app.Disk, "error.save.forbidden").Because(err)
	case errors.Is(err, fs.ErrNotExist):
		return app.Fail(app.Disk, "error.save.gone").Because(err)
	case errors.As(err, &s):
		switch s.Code() & 0xff {
		case lib.SQLITE_FULL:
			return app.Fail(app.Disk, "error.save.full").Because(err)
		case lib.SQLITE_READONLY, lib.SQLITE_PERM:
			return app.Fail(app.Disk, "error.save.forbidden").Because(err)
		case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
			return app.Fail(app.Disk, "error.save.busy").Because(err)
		case lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN:
			return app.Fail(app.Disk, "error.save.gone").Because(err)
		case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
			return app.Fail(app.Damaged, "error.save.damaged").Because(err)
		}
	}
	return app.Fail(app.Internal, "error.save.failed").Because(fmt.Errorf("write: %w", err))
}
