package store

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

const (
	maxValue = 256 << 20 // bytes in one value or row: the Diff of a very large import
	maxSQL   = 1 << 20   // bytes in a statement
)

// database is one connection. There is never a second one, as its limits would be lost.
type database struct {
	db    *sql.DB
	conn  *sql.Conn
	ready map[string]*sql.Stmt // by their text: SQLite takes longer to read a statement than to run it
}

// dsn names a database for the driver. Every character that means something in a URI is escaped.
func dsn(path string, readOnly bool) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // a drive of Windows
	}
	q := url.Values{
		"_defensive": {"1"}, "_dqs": {"0"}, "_txlock": {"immediate"}, "_busy_timeout": {"5000"}, "mode": {"rw"},
		"_pragma": {"trusted_schema(0)", "cell_size_check(1)", "foreign_keys(1)", "synchronous(EXTRA)", "temp_store(MEMORY)", "secure_delete(1)"},
	}
	if readOnly {
		q.Set("mode", "ro")
	} else {
		// The journal stays while the file is open, emptied by a header of zeros: nothing is made or removed in the folder at a
		// save, which spares the disk two of five waits. Close removes it, as people copy the file alone.
		q.Add("_pragma", "journal_mode(PERSIST)")
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
	d := &database{db: db, conn: c, ready: map[string]*sql.Stmt{}}
	for id, n := range map[int]int{
		lib.SQLITE_LIMIT_LENGTH: maxValue, lib.SQLITE_LIMIT_SQL_LENGTH: maxSQL, lib.SQLITE_LIMIT_ATTACHED: 0,
		lib.SQLITE_LIMIT_TRIGGER_DEPTH: 1, lib.SQLITE_LIMIT_EXPR_DEPTH: 100, lib.SQLITE_LIMIT_COLUMN: 200,
	} {
		if _, err := sqlite.Limit(c, id, n); err != nil {
			return nil, errors.Join(err, d.Close())
		}
	}
	if err := c.Raw(onlyWhatIsAsked); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// onlyWhatIsAsked switches triggers and views off: we make none, and one that somebody put into a file would do at every
// save what nobody asked for.
func onlyWhatIsAsked(driver any) error {
	c, ok := driver.(sqlite.AuthorizerRegisterer)
	if !ok {
		return errors.New("the database can't be kept from running what a file brings")
	}
	return c.RegisterAuthorizer(func(_ sqlite.AuthorizerActionCode, _, _, _, triggerOrView string) sqlite.AuthorizerReturnCode {
		if triggerOrView != "" {
			return sqlite.AuthorizerDeny
		}
		return sqlite.AuthorizerOK
	})
}

func (d *database) Close() error {
	var errs []error
	for _, st := range d.ready {
		errs = append(errs, st.Close())
	}
	return errors.Join(append(errs, d.conn.Close(), d.db.Close())...)
}

// prepared gives a statement that is read once and run often.
func (d *database) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if st := d.ready[query]; st != nil {
		return st, nil
	}
	st, err := d.conn.PrepareContext(ctx, query)
	if err == nil {
		d.ready[query] = st
	}
	return st, err
}

// QueryRowContext is that of sql.Conn, with a statement that is read once.
func (d *database) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	st, err := d.prepared(ctx, query)
	if err != nil {
		return d.conn.QueryRowContext(ctx, query, args...) // which finds the same error
	}
	return st.QueryRowContext(ctx, args...)
}

// QueryContext does the same for many rows.
func (d *database) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	st, err := d.prepared(ctx, query)
	if err != nil {
		return nil, err
	}
	return st.QueryContext(ctx, args...)
}

// fileVersion reads the version of the format; a save that was cut off is undone by then.
func (d *database) fileVersion(ctx context.Context) (version int, err error) {
	err = d.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

// cutOff tells whether a file can't be read before a save is undone that was cut off.
func cutOff(err error) bool {
	var s *sqlite.Error
	return errors.As(err, &s) && (s.Code()&0xff == lib.SQLITE_READONLY || s.Code()&0xff == lib.SQLITE_CANTOPEN)
}

// exec runs a statement, and nothing else: none of ours gives rows back.
func (d *database) exec(ctx context.Context, query string, args ...any) error {
	st, err := d.prepared(ctx, query)
	if err == nil {
		_, err = st.ExecContext(ctx, args...)
	}
	return err
}

// tx runs f in one transaction, from its begin on alone on the file; when it returns nil, everything is durable.
func (d *database) tx(ctx context.Context, f func() error) error {
	if err := d.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := f()
	if err == nil {
		err = d.exec(ctx, "COMMIT")
	}
	if err != nil {
		_, _ = d.conn.ExecContext(ctx, "ROLLBACK") // SQLite may have done so itself
	}
	return err
}

// sweepJournal removes a journal that holds nothing, as a program leaves it that ended just when it began to write. SQLite
// rolls back one that holds something as soon as it reads. The transaction keeps others from writing meanwhile.
func (d *database) sweepJournal(ctx context.Context, path string) error {
	journal := path + "-journal"
	if _, err := os.Lstat(journal); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return d.tx(ctx, func() error {
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
