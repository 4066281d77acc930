package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"madrega/app"
)

// seal is what a write leaves in the file besides what was written. The stamp tells one state of one file from every other,
// whatever SQLite's own counter says; the checksums find what changed by itself. They keep nobody from forging a file.
type seal struct {
	stamp    [16]byte // random, another one at every write
	document checksum // of the rows of all entities, and of the drafts
	history  checksum // of the rows of the history
}

const (
	readSeal  = "SELECT stamp, document, history FROM seal"
	writeSeal = "INSERT OR REPLACE INTO seal (id, stamp, document, history) VALUES (1, ?, ?, ?)"
)

// sealOf reads the seal; nil if there is none.
func sealOf(ctx context.Context, q queries) (*seal, error) {
	var s seal
	var stamp, document, history []byte
	err := q.QueryRowContext(ctx, readSeal).Scan(&stamp, &document, &history)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if copy(s.stamp[:], stamp) != 16 || copy(s.document[:], document) != 16 || copy(s.history[:], history) != 16 {
		return nil, damaged(errors.New("the seal is too short"))
	}
	return &s, nil
}

// firstSealed is the version of the format that brought the seal.
const firstSealed = 5

// put gives the seal a new stamp and writes it.
func (s *seal) put(ctx context.Context, db *database) error {
	if _, err := rand.Read(s.stamp[:]); err != nil {
		return err
	}
	return db.exec(ctx, writeSeal, s.stamp[:], s.document[:], s.history[:])
}

// checksum is the exclusive or of the hashes of rows: their order does not matter, and a row is taken out as it is put in.
type checksum [16]byte

// turn puts a row in, or takes it out. The columns may come in any order, so that a file may be counted that is older than
// the tables of this program.
func (c *checksum) turn(table string, columns []string, row []any) error {
	order := make([]int, len(columns))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(columns[a], columns[b]) })
	b := append(make([]byte, 0, 1024), table...)
	part := func(kind byte, text string) {
		b = append(binary.AppendUvarint(append(b, kind), uint64(len(text))), text...)
	}
	for _, i := range order {
		part('c', columns[i])
		switch v := row[i].(type) {
		case nil:
			b = append(b, 'n')
		case int64:
			b = binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
		case float64:
			b = binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
		case string:
			part('t', v)
		default:
			return fmt.Errorf("%s.%s: no checksum of a %T", table, columns[i], v)
		}
	}
	sum := sha256.Sum256(b)
	for i := range c {
		c[i] ^= sum[i]
	}
	return nil
}

// turnDiff takes out what was, and puts in what is.
func (c *checksum) turnDiff(diff app.Diff) error {
	for _, t := range tables() {
		for _, ch := range diff {
			for _, e := range []app.Entity{ch.Before, ch.After} {
				if ch.Kind != t.Name() || e == nil {
					continue
				}
				row, err := t.values(e)
				if err == nil {
					err = c.turn(t.Name(), t.columns, row)
				}
				if err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// turnTable puts in the rows of a table that a condition chooses, as they stand in the file.
func (c *checksum) turnTable(ctx context.Context, q queries, table, where string, args ...any) error {
	rows, err := q.QueryContext(ctx, fmt.Sprintf(`SELECT * FROM "%s" %s`, table, where), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	row, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return damaged(err)
		}
		if err := c.turn(table, columns, row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// counted makes the checksums anew from what stands in the file.
func counted(ctx context.Context, q queries) (s seal, err error) {
	var names []string
	rows, err := q.QueryContext(ctx, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('seal', 'history') AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
	if err != nil {
		return s, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return s, err
		}
		names = append(names, name)
	}
	if err := rows.Err(); err != nil {
		return s, err
	}
	for _, name := range names {
		if err := s.document.turnTable(ctx, q, name, ""); err != nil {
			return s, err
		}
	}
	return s, s.history.turnTable(ctx, q, "history", "")
}

// asSealed tells whether what stands in the file is what was written into it; without a seal nobody can tell.
func asSealed(ctx context.Context, q queries) (same bool, err error) {
	found, err := sealOf(ctx, q)
	if found == nil || err != nil {
		return true, err
	}
	now, err := counted(ctx, q)
	return now.document == found.document && now.history == found.history, err
}
