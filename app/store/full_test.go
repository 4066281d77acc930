package store

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// TestFullDisk limits the pages of the database, which is how SQLite knows a full disk too.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.madrega")
	src := newSource(t, 1)
	f := create(t, path, src.Document(5), Options{})
	var pages int
	must(t, f.db.conn.QueryRowContext(context.Background(), "PRAGMA max_page_count = 1").Scan(&pages)) // at least what is there
	s := session.New(f.Start(), f, time.Now)
	var os []app.Entity
	for range 200 {
		os = append(os, src.Organisation())
	}
	must(t, s.Do(app.Add(os...)))
	fails(t, s.Flush(context.Background()), "error.save.full")
	if st := s.State(); st.Phase != session.Failed || st.Err.Key != "error.save.full" {
		t.Fatalf("%+v", st)
	}
	fails(t, s.Close(context.Background()), "error.save.full")

	rescued := filepath.Join(dir, "b.madrega")
	must(t, s.SaveAs(rescued))
	_, err := s.Undo()
	must(t, err)
	must(t, s.Close(context.Background()))
	old, next := reopen(t, path, Options{}), reopen(t, rescued, Options{})
	if old.Start().Document.Organisations.Len() != 5 || len(old.Start().Past) != 0 {
		t.Fatal("a failed write left something behind")
	}
	if next.Start().Document.Organisations.Len() != 5 || len(next.Start().Past) != 2 {
		t.Fatalf("rescued: %d entries", len(next.Start().Past))
	}
	must(t, old.Close())
	must(t, next.Close())
}
