package store

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"madrega/app"
	"madrega/app/session"
)

// past is the history as it was when the file was opened. Its Diffs are kept here too, packed, so that what the window shows
// can be undone and saved elsewhere whatever has become of the file since.
type past struct {
	entries []session.Entry // without the Diffs
	blocks  [][]byte        // the Diffs as they stand in the file, one after the other, packed a block at a time
	spots   map[int64]spot  // by Seq
	filling []byte          // what is not packed yet
	open    int             // the block that was unpacked last; -1 is none
	text    []byte          // what is in it
}

// spot is where the Diff of an entry lies in a block.
type spot struct{ block, from, to int }

const (
	blockSize = 1 << 20        // bytes of Diffs after which a block is packed
	maxSeq    = int64(1) << 53 // far beyond any history: what comes after it must be counted too
)

// readHistory reads the whole history, and its checksum.
func readHistory(ctx context.Context, q queries) (p *past, sum checksum, err error) {
	p = &past{spots: map[int64]spot{}, open: -1}
	rows, err := q.QueryContext(ctx, `SELECT seq, time, label, kind, "of", diff FROM history ORDER BY seq`)
	if err != nil {
		return nil, sum, err
	}
	defer rows.Close()
	for rows.Next() {
		var at, label, kind, diff string
		var e session.Entry
		if err := rows.Scan(&e.Seq, &at, &label, &kind, &e.Of, &diff); err != nil {
			return nil, sum, damaged(err)
		}
		if err := sum.turn("history", historyColumns, []any{e.Seq, at, label, kind, e.Of, diff}); err != nil {
			return nil, sum, err
		}
		if e.Seq > maxSeq {
			return nil, sum, damaged(fmt.Errorf("entry %d of the history", e.Seq))
		}
		if err := e.Time.UnmarshalText([]byte(at)); err != nil {
			return nil, sum, damaged(err)
		}
		if err := json.Unmarshal([]byte(label), &e.Label); err != nil {
			return nil, sum, damaged(err)
		}
		e.Label, e.Kind = tamed(e.Label), session.Kind(kind)
		if err := p.add(e, diff); err != nil {
			return nil, sum, err
		}
	}
	if err := rows.Err(); err != nil {
		return nil, sum, err
	}
	return p, sum, p.pack()
}

func (p *past) add(e session.Entry, diff string) error {
	p.entries = append(p.entries, e)
	p.spots[e.Seq] = spot{len(p.blocks), len(p.filling), len(p.filling) + len(diff)}
	p.filling = append(p.filling, diff...)
	if len(p.filling) < blockSize {
		return nil
	}
	return p.pack()
}

func (p *past) pack() error {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return err
	}
	_, err = w.Write(p.filling)
	if err := errors.Join(err, w.Close()); err != nil {
		return err
	}
	p.blocks, p.filling = append(p.blocks, bytes.Clone(b.Bytes())), nil
	return nil
}

// diff gives what an entry changed, as it stands in the file.
func (p *past) diff(seq int64) (string, error) {
	s, ok := p.spots[seq]
	if !ok {
		return "", app.Fail(app.NotFound, "error.history.missing")
	}
	if p.open != s.block {
		text, err := io.ReadAll(flate.NewReader(bytes.NewReader(p.blocks[s.block])))
		if err != nil {
			return "", err
		}
		p.open, p.text = s.block, text
	}
	return string(p.text[s.from:s.to]), nil
}

// line is one row of the history, as it is written.
type line struct {
	session.Entry
	diff string
}

func lineOf(e session.Entry) (line, error) {
	diff, err := json.Marshal(e.Diff)
	return line{e, string(diff)}, err
}

// lines gives the past, and after it the entries, which may begin anew within the past.
func (p *past) lines(entries []session.Entry) ([]line, error) {
	var all []line
	for _, e := range p.entries {
		if len(entries) > 0 && e.Seq >= entries[0].Seq {
			break
		}
		diff, err := p.diff(e.Seq)
		if err != nil {
			return nil, err
		}
		all = append(all, line{e, diff})
	}
	for _, e := range entries {
		l, err := lineOf(e)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

var historyColumns = []string{"seq", "time", "label", "kind", "of", "diff"}

const writeLine = `INSERT OR REPLACE INTO history (seq, time, label, kind, "of", diff) VALUES (?, ?, ?, ?, ?, ?)`

// writeHistory writes the lines, or replaces those with the same Seq, and carries the checksum on.
func writeHistory(ctx context.Context, db *database, lines []line, sum *checksum) error {
	for _, l := range lines {
		at, err := l.Time.MarshalText()
		if err != nil {
			return err
		}
		label, err := json.Marshal(l.Label)
		if err != nil {
			return err
		}
		row := []any{l.Seq, string(at), string(label), string(l.Kind), l.Of, l.diff}
		if err := sum.turnTable(ctx, db, "history", "WHERE seq = ?", l.Seq); err != nil {
			return err
		}
		if err := sum.turn("history", historyColumns, row); err != nil {
			return err
		}
		if err := db.exec(ctx, writeLine, row...); err != nil {
			return fmt.Errorf("history %d: %w", l.Seq, err)
		}
	}
	return nil
}

// walk goes back from the document to before the first entry, and tells whether the way is there.
func (p *past) walk(d app.Document) error {
	did := map[int64]bool{}
	for i, e := range p.entries {
		if i > 0 && e.Seq != p.entries[i-1].Seq+1 {
			return historyDamaged(fmt.Errorf("after entry %d comes %d", p.entries[i-1].Seq, e.Seq))
		}
		if did[e.Seq] = e.Kind == session.Did; e.Of >= p.entries[0].Seq && !did[e.Of] {
			return historyDamaged(fmt.Errorf("entry %d takes back or repeats %d, which did nothing", e.Seq, e.Of))
		}
	}
	for _, e := range slices.Backward(p.entries) {
		text, err := p.diff(e.Seq)
		if err != nil {
			return err
		}
		diff, err := parseDiff(text)
		if err == nil && diff == nil { // an entry that only named a voter changes nothing once the name is cut
			err = historyDamaged(fmt.Errorf("entry %d changes nothing", e.Seq))
		}
		if err != nil {
			return err
		}
		if d, err = d.Patch(diff.Inverse()); err != nil {
			return historyDamaged(fmt.Errorf("entry %d: %v", e.Seq, err))
		}
	}
	return nil
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
