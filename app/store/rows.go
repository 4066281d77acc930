package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"madrega/app"
	"madrega/app/session"
)

// queries is a connection or a transaction on it.
type queries interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// readDocument reads all tables. It does not check the document.
func readDocument(ctx context.Context, q queries) (app.Document, error) {
	var d app.Document
	for _, t := range tables() {
		if err := t.readInto(ctx, q, &d); err != nil {
			return app.Document{}, err
		}
	}
	return d, nil
}

func (t table) readInto(ctx context.Context, q queries, d *app.Document) error {
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
		all = append(all, e)
	}
	t.Put(d, all...)
	return rows.Err()
}

// writeDiff makes the rows follow the Diff. What changed is taken out and put in anew, so that the order of the changes
// never breaks a uniqueness on the way; foreign keys are looked at when the transaction ends.
func writeDiff(ctx context.Context, tx *sql.Tx, diff app.Diff) error {
	all := tables()
	for i := len(all) - 1; i >= 0; i-- {
		if err := each(ctx, tx, all[i], all[i].deleteSQL(), diff, func(ch app.Change) ([]any, error) {
			if ch.Before == nil {
				return nil, nil
			}
			return []any{string(ch.ID())}, nil
		}); err != nil {
			return err
		}
	}
	for _, t := range all {
		if err := each(ctx, tx, t, t.insertSQL(), diff, func(ch app.Change) ([]any, error) {
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
func each(ctx context.Context, tx *sql.Tx, t table, query string, diff app.Diff, args func(app.Change) ([]any, error)) error {
	var st *sql.Stmt
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
		if st == nil {
			if st, err = tx.PrepareContext(ctx, query); err != nil {
				return err
			}
			defer st.Close()
		}
		if _, err := st.ExecContext(ctx, row...); err != nil {
			return fmt.Errorf("%s %s: %w", t.Name(), ch.ID(), err)
		}
	}
	return nil
}

// readHistory reads all entries without their Diffs.
func readHistory(ctx context.Context, q queries) ([]session.Entry, error) {
	rows, err := q.QueryContext(ctx, `SELECT seq, time, label, kind, "of" FROM history ORDER BY seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []session.Entry
	for rows.Next() {
		var e session.Entry
		var at, label string
		if err := rows.Scan(&e.Seq, &at, &label, &e.Kind, &e.Of); err != nil {
			return nil, damaged(err)
		}
		if err := e.Time.UnmarshalText([]byte(at)); err != nil {
			return nil, damaged(err)
		}
		if err := json.Unmarshal([]byte(label), &e.Label); err != nil {
			return nil, damaged(err)
		}
		e.Label = tamed(e.Label)
		all = append(all, e)
	}
	return all, rows.Err()
}

// tamed cleans the words in a label: they are shown, and anybody may have written them.
func tamed(m app.Message) app.Message {
	m.Key = app.CleanLine(m.Key)
	for name, v := range m.Args {
		switch v := v.(type) {
		case string:
			m.Args[name] = app.CleanLine(v)
		case app.Message:
			m.Args[name] = tamed(v)
		}
	}
	return m
}

func writeHistory(ctx context.Context, tx *sql.Tx, entries []session.Entry) error {
	for _, e := range entries {
		at, err := e.Time.MarshalText()
		if err != nil {
			return err
		}
		label, err := json.Marshal(e.Label)
		if err != nil {
			return err
		}
		diff, err := json.Marshal(e.Diff)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO history (seq, time, label, kind, "of", diff) VALUES (?, ?, ?, ?, ?, ?)`,
			e.Seq, string(at), string(label), string(e.Kind), e.Of, string(diff)); err != nil {
			return fmt.Errorf("history %d: %w", e.Seq, err)
		}
	}
	return nil
}

// parseDiff reads a Diff of the history. It checks no rule: whoever patches a document with it does.
func parseDiff(text string) (app.Diff, error) {
	var diff app.Diff
	if err := json.Unmarshal([]byte(text), &diff); err != nil {
		return nil, historyDamaged(err)
	}
	return diff, nil
}

func historyDamaged(err error) error {
	var known *app.Error
	if errors.As(err, &known) {
		return err
	}
	return app.Fail(app.Damaged, "error.history.damaged").Because(err)
}
