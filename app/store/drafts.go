package store

import (
	"context"

	"madrega/app/session"
)

// The drafts lie in a table of their own, where any SQLite tool finds them, and no entity refers to them. Whoever removes
// somebody's words from a file for good empties it too.
const (
	readDraft  = "SELECT place, text FROM unfinished"
	writeDraft = "INSERT INTO unfinished (place, text) VALUES (?, ?)"
	dropDraft  = "DELETE FROM unfinished WHERE place = ?"
)

var draftColumns = []string{"place", "text"}

// readDrafts reads all of them, and their part of the checksum.
func readDrafts(ctx context.Context, q queries, sum *checksum) (session.Drafts, error) {
	rows, err := q.QueryContext(ctx, readDraft)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := session.Drafts{}
	for rows.Next() {
		var place, text string
		if err := rows.Scan(&place, &text); err != nil {
			return nil, damaged(err)
		}
		if err := sum.turn("unfinished", draftColumns, []any{place, text}); err != nil {
			return nil, err
		}
		all[place] = text
	}
	return all, rows.Err()
}

// writeDrafts makes the rows those of now, and carries the checksum on.
func writeDrafts(ctx context.Context, db *database, before, now session.Drafts, sum *checksum) error {
	for place, old := range before {
		if text, ok := now[place]; ok && text == old {
			continue
		}
		if err := sum.turn("unfinished", draftColumns, []any{place, old}); err != nil {
			return err
		}
		if err := db.exec(ctx, dropDraft, place); err != nil {
			return err
		}
	}
	for place, text := range now {
		if old, ok := before[place]; ok && text == old {
			continue
		}
		if err := sum.turn("unfinished", draftColumns, []any{place, text}); err != nil {
			return err
		}
		if err := db.exec(ctx, writeDraft, place, text); err != nil {
			return err
		}
	}
	return nil
}
