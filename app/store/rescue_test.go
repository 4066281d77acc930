package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// TestRescueFromADamagedFile spoils the file under an open session: what is in memory is all there is then.
func TestRescueFromADamagedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.madrega")
	src := newSource(t, 1)
	f := create(t, path, src.Document(30), Options{})
	s := session.New(f.Start(), f, time.Now)
	must(t, s.Do(src.Change(s.Document())))
	must(t, s.Close(context.Background()))

	f = reopen(t, path, Options{})
	s = session.New(f.Start(), f, time.Now)
	info, err := os.Stat(path)
	must(t, err)
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = file.WriteAt(make([]byte, info.Size()-4096), 4096)
	must(t, err)
	must(t, file.Close())
	// Another program's change makes SQLite forget the pages that it remembers.
	must(t, bumpChangeCounter(path))

	c := src.Change(s.Document())
	c.Merge = ""
	must(t, s.Do(c))
	if err := s.Flush(context.Background()); err == nil {
		t.Fatal("saved into a spoilt file")
	}
	rescued := filepath.Join(dir, "b.madrega")
	must(t, s.SaveAs(rescued))
	if n := len(s.History()); n != 2 {
		t.Fatalf("%d entries, want both: the one from before too", n)
	}
	want := dump(t, s.Document())
	for _, move := range []func() (app.Message, error){s.Undo, s.Undo, s.Redo, s.Redo} {
		_, err = move()
		must(t, err)
	}
	must(t, s.Close(context.Background()))
	f = reopen(t, rescued, Options{})
	if dump(t, f.Start().Document) != want || len(f.Start().Past) != 6 {
		t.Fatalf("rescued with %d entries", len(f.Start().Past))
	}
	must(t, f.Close())
}

func bumpChangeCounter(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	b := make([]byte, 4)
	if _, err := file.ReadAt(b, 24); err != nil {
		return err
	}
	b[3]++
	if _, err := file.WriteAt(b, 24); err != nil {
		return err
	}
	return file.Close()
}
