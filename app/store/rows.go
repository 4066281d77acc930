package store

import (
	"context"
	"database/sql"
	"fmt"

	"madrega/app"
)

// queries is a connection or a transaction on it.
type queries interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// readDocument reads all tables, and their checksum. It does not check the document.
func readDocument(ctx context.Context, q queries, sum *checksum) (app.Document, error) {
	var d app.Document
	for _, t := range tables() {
		if err := t.readInto(ctx, q, &d, sum); err != nil {
			return app.Document{}, err
		}
	}
	return d, nil
}

func (t table) readInto(ctx context.Context, q queries, d *app.Document, sum *checksum) error {
	rows, err := q.QueryContext(ctx, t.selectSQL())
	if err != nil {
		return err
	}
	defer rows.Close()
	var all []app.Entity
	for rows.Next() {
		e, err := t.entity(rows)
		if err != nil {
			return err
		}
		row, err := t.values(e)
		if err == nil {
			err = sum.turn(t.Name(), t.columns, row)
		}
		if err != nil {
			return err
		}
		all = append(all, e)
	}
	t.Put(d, all...)
	return rows.Err()
}

// writeDiff makes the rows follow the Diff. What changed is taken out and put in anew, so that the order of the changes
// never breaks a uniqueness on the way; foreign keys are looked at when the transaction ends.
func writeDiff(ctx context.Context, db *database, diff app.Diff) error {
	all := tables()
	for i := len(all) - 1; i >= 0; i-- {
		if err := each(ctx, db, all[i], diff, all[i].deleteSQL, func(ch app.Change) ([]any, error) {
			if ch.Before == nil {
				return nil, nil
			}
			return []any{string(ch.ID())}, nil
		}); err != nil {
			return err
		}
	}
	for _, t := range all {
		if err := each(ctx, db, t, diff, t.insertSQL, func(ch app.Change) ([]any, error) {
			if ch.After == nil {
				return nil, nil
			}
			return t.values(ch.After)
		}); err != nil {
			return err
		}
	}
	return nil
}

// each runs the statement with what args gives for every change of the table; for nil it does nothing.
func each(ctx context.Context, db *database, t table, diff app.Diff, query func() string, args func(app.Change) ([]any, error)) error {
	for _, ch := range diff {
		if ch.Kind != t.Name() {
			continue
		}
		row, err := args(ch)
		if err != nil {
			return err
		}
		if row == nil {
			continue
		}
		if err := db.exec(ctx, query(), row...); err != nil {
			return fmt.Errorf("%s %s: %w", t.Name(), ch.ID(), err)
		}
	}
	return nil
}
