package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"slices"

	"madrega/app"
	"madrega/app/disk"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks our files in the header of the database.
const applicationID = disk.WorkshopID

// shipped reads the migrations of this program: the n-th makes a file of version n from one of version n−1.
func shipped() ([]string, error) {
	var all []string
	for n := 1; ; n++ {
		b, err := migrationFiles.ReadFile(fmt.Sprintf("migrations/%d.sql", n))
		if err != nil {
			break
		}
		all = append(all, string(b))
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no migrations in the program")
	}
	return all, nil
}

// migrate brings the database from version from to the newest, each step with its number in one transaction.
func migrate(ctx context.Context, c *sql.Conn, migrations []string, from int) error {
	for n := from + 1; n <= len(migrations); n++ {
		tx, err := c.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		unseal := ""
		if n > firstSealed { // the tables are others now: whoever migrates seals the file anew
			unseal = "DELETE FROM seal;"
		}
		script := fmt.Sprintf("%s;\n%s\nPRAGMA application_id = %d;\nPRAGMA user_version = %d;", migrations[n-1], unseal, applicationID, n)
		if _, err := tx.ExecContext(ctx, script); err != nil {
			_ = tx.Rollback()
			return fmt.Errorf("migration %d: %w", n, err)
		}
		if err := tx.Commit(); err != nil {
			return fmt.Errorf("migration %d: %w", n, err)
		}
	}
	return nil
}

// object is one line of the schema.
type object struct{ kind, name, table, sql string }

// statistics are the tables that ANALYZE leaves behind, in many tools. SQLite reads them, and we don't.
var statistics = []object{
	{"table", "sqlite_stat1", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"},
	{"table", "sqlite_stat3", "sqlite_stat3", "CREATE TABLE sqlite_stat3(tbl,idx,neq,nlt,ndlt,sample)"},
	{"table", "sqlite_stat4", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"},
}

func schemaOf(ctx context.Context, c *sql.Conn) ([]object, error) {
	rows, err := c.QueryContext(ctx, "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY type, name LIMIT 1000")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []object
	for rows.Next() {
		var o object
		if err := rows.Scan(&o.kind, &o.name, &o.table, &o.sql); err != nil {
			return nil, err
		}
		if !slices.Contains(statistics, o) {
			all = append(all, o)
		}
	}
	return all, rows.Err()
}

// checkSchema refuses a database whose tables are not, word for word, those that our migrations make: a trigger, a view
// or another default could do things that nobody asked for.
func checkSchema(ctx context.Context, c *sql.Conn, migrations []string) error {
	model, err := connect(ctx, "file::memory:?_dqs=0")
	if err != nil {
		return err
	}
	defer model.Close()
	if err := migrate(ctx, model.conn, migrations, 0); err != nil {
		return err
	}
	want, err := schemaOf(ctx, model.conn)
	if err != nil {
		return err
	}
	got, err := schemaOf(ctx, c)
	if err != nil {
		return err
	}
	for _, o := range got {
		if !slices.Contains(want, o) {
			return app.Fail(app.Foreign, "error.file.altered").Because(fmt.Errorf("%s %.100q is not ours", o.kind, o.name))
		}
	}
	if len(got) != len(want) {
		return app.Fail(app.Foreign, "error.file.altered").Because(fmt.Errorf("%d tables and indices in place of %d", len(got), len(want)))
	}
	return nil
}
