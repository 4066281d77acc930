package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

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
	if n := len(s.History()); n != 1 {
		t.Fatalf("%d entries, want the one that was in memory", n)
	}
	want := dump(t, s.Document())
	_, err = s.Undo()
	must(t, err)
	if _, can := s.CanUndo(); can {
		t.Fatal("what was lost is still offered")
	}
	_, err = s.Redo()
	must(t, err)
	must(t, s.Close(context.Background()))
	f = reopen(t, rescued, Options{})
	if dump(t, f.Start().Document) != want || len(f.Start().Past) != 3 {
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
