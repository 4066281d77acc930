package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

func dump(t testing.TB, d app.Document) string {
	t.Helper()
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func create(t testing.TB, path string, d app.Document, o Options) *File {
	t.Helper()
	f, err := Create(path, d, o)
	must(t, err)
	return f
}

func reopen(t testing.TB, path string, o Options) *File {
	t.Helper()
	f, err := Open(path, o)
	must(t, err)
	return f
}

// fails wants an *app.Error with the key.
func fails(t testing.TB, err error, key string) {
	t.Helper()
	var e *app.Error
	if !errors.As(err, &e) || e.Key != key {
		t.Fatalf("error %v, want %s", err, key)
	}
}

func TestEveryKindComesBack(t *testing.T) {
	for seed := range uint64(8) {
		s := newSource(t, seed)
		d := s.Document(s.IntN(60))
		path := filepath.Join(t.TempDir(), "מפגש #1 50% ? x.madrega")
		f := create(t, path, d, Options{})
		must(t, f.Close())
		f = reopen(t, path, Options{})
		if got, want := dump(t, f.Start().Document), dump(t, d); got != want {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
		}
		must(t, f.Close())
		left, err := os.ReadDir(filepath.Dir(path))
		must(t, err)
		if len(left) != 1 || left[0].Name() != filepath.Base(path) {
			t.Fatalf("left behind: %v", left)
		}
	}
}

func TestDifferencesReachTheTables(t *testing.T) {
	for seed := range uint64(6) {
		s := newSource(t, seed)
		path := filepath.Join(t.TempDir(), "a.madrega")
		f := create(t, path, s.Document(10), Options{})
		for range 5 {
			d, err := f.Start().Document, error(nil)
			for range 60 {
				if d, _, err = s.Change(d).Run(d); err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
			}
			must(t, f.Write(d, nil, nil))
			must(t, f.Close())
			f = reopen(t, path, Options{})
			if dump(t, f.Start().Document) != dump(t, d) {
				t.Fatalf("seed %d: not what was written", seed)
			}
		}
		must(t, f.Close())
	}
}

func TestSecondProgramReads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Document(5)
	first := create(t, path, d, Options{})
	second := reopen(t, path, Options{})
	fails(t, second.Start().ReadOnly, "error.readonly.open")
	fails(t, second.Write(d, nil, nil), "error.readonly.open")
	must(t, second.Close())
	must(t, first.Write(d, nil, nil))
	must(t, first.Close())
	third := reopen(t, path, Options{})
	if r := third.Start().ReadOnly; r != nil {
		t.Fatalf("read-only after the first closed: %v", r)
	}
	must(t, third.Close())
}

func TestReadingChangesNoByte(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	must(t, create(t, path, newSource(t, 1).Document(20), Options{}).Close())
	before, err := os.ReadFile(path)
	must(t, err)
	for _, mode := range []os.FileMode{0o444, 0o644} {
		must(t, os.Chmod(path, mode))
		f := reopen(t, path, Options{ReadOnly: mode == 0o644})
		s := session.New(f.Start(), f, time.Now)
		if err := s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "x"})); app.AsError(err).Kind != app.ReadOnly {
			t.Fatalf("Do: %v", err)
		}
		must(t, s.Close(context.Background()))
		_, err := Peek(path)
		must(t, err)
		after, err := os.ReadFile(path)
		must(t, err)
		if string(after) != string(before) {
			t.Fatal("the file was changed")
		}
	}
}

func TestPeek(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Document(20)
	f := create(t, path, d, Options{})
	open, err := Peek(path)
	must(t, err)
	must(t, f.Close())
	closed, err := Peek(path)
	must(t, err)
	if !open.Open || open.Unclean || closed.Open || closed.Unclean || closed.Place != d.Process().Place || closed.Kind != d.Process().Kind || closed.Title != d.Process().Title || closed.Counts["organisation"] != 20 {
		t.Fatalf("%+v\n%+v", open, closed)
	}
	_, err = Peek(filepath.Join(t.TempDir(), "none"))
	fails(t, err, "error.file.missing")
}

func TestCreateKeepsWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	s := newSource(t, 1)
	f := create(t, path, s.Document(3), Options{})
	d := s.Document(4)
	_, err := Create(path, d, Options{})
	fails(t, err, "error.file.exists")
	_, err = Create(path, d, Options{Replace: true})
	fails(t, err, "error.file.busy")
	must(t, f.Close())
	f = create(t, path, d, Options{Replace: true})
	if dump(t, f.Start().Document) != dump(t, d) {
		t.Fatal("not replaced")
	}
	must(t, f.Close())
	_, err = Create(filepath.Join(t.TempDir(), "none", "a.madrega"), d, Options{})
	fails(t, err, "error.save.gone")
}

func TestCopyAndSaveAs(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.madrega")
	src := newSource(t, 1)
	f := create(t, path, src.Document(5), Options{})
	s := session.New(f.Start(), f, time.Now)
	add := func() {
		t.Helper()
		must(t, s.Do(app.Add(src.Organisation())))
	}
	add()
	must(t, s.Copy(context.Background(), filepath.Join(dir, "copy.madrega")))
	fails(t, s.Copy(context.Background(), path), "error.copy.same")
	copied := reopen(t, filepath.Join(dir, "copy.madrega"), Options{})
	if dump(t, copied.Start().Document) != dump(t, s.Document()) || len(copied.Start().Past) != 1 {
		t.Fatal("the copy differs")
	}
	must(t, copied.Close())
	must(t, s.Copy(context.Background(), filepath.Join(dir, "copy.madrega"))) // in place of the earlier copy

	must(t, os.Remove(path))
	add()
	fails(t, s.Flush(context.Background()), "error.save.gone")
	fails(t, s.SaveAs(filepath.Join(dir, "none", "b.madrega")), "error.save.gone")
	must(t, s.SaveAs(filepath.Join(dir, "b.madrega")))
	if s.State().Phase != session.Saved || filepath.Base(s.Path()) != "b.madrega" {
		t.Fatalf("%+v at %s", s.State(), s.Path())
	}
	add()
	must(t, s.Close(context.Background()))
	again := reopen(t, filepath.Join(dir, "b.madrega"), Options{})
	if dump(t, again.Start().Document) != dump(t, s.Document()) || len(again.Start().Past) != 3 {
		t.Fatal("the rescued file differs")
	}
	must(t, again.Close())
}

func TestAutomaticCopies(t *testing.T) {
	dir, now := t.TempDir(), day
	path := filepath.Join(dir, "a.madrega")
	o := Options{Backups: filepath.Join(dir, "copies"), Keep: 2, Now: func() time.Time { return now }, Trouble: func(err error) { t.Error(err) }}
	src := newSource(t, 1)
	must(t, create(t, path, src.Document(3), o).Close())
	for i, want := range []int{1, 1, 2, 2} {
		f := reopen(t, path, o)
		d, _, err := app.Add(src.Organisation()).Run(f.Start().Document)
		must(t, err)
		must(t, f.Write(d, nil, nil))
		must(t, f.Close())
		names, err := os.ReadDir(o.Backups)
		must(t, err)
		if len(names) != want {
			t.Fatalf("round %d: %d copies, want %d", i, len(names), want)
		}
		now = now.Add([]time.Duration{time.Hour, 30 * time.Hour, 30 * time.Hour, 0}[i])
	}
	names, _ := os.ReadDir(o.Backups)
	f := reopen(t, filepath.Join(o.Backups, names[1].Name()), Options{})
	if n := f.Start().Document.Organisations.Len(); n != 6 {
		t.Fatalf("the last copy has %d organisations, want those before the last change: 6", n)
	}
	must(t, f.Close())
}

func TestChangedByAnotherProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Document(3)
	f := create(t, path, d, Options{})
	tool, err := connect(context.Background(), dsn(path, false))
	must(t, err)
	_, err = tool.conn.ExecContext(context.Background(), "UPDATE process SET title = 'by hand'")
	must(t, err)
	must(t, tool.Close())
	fails(t, f.Write(d, nil, nil), "error.save.changed")
	must(t, f.Close())
}

// TestACopyReplacesNoOtherWorkshop: what has the name of a copy already is kept, unless it is an earlier copy.
func TestACopyReplacesNoOtherWorkshop(t *testing.T) {
	dir := t.TempDir()
	src := newSource(t, 1)
	f := create(t, filepath.Join(dir, "a.madrega"), src.Document(5), Options{})
	s := session.New(f.Start(), f, time.Now)
	other, foreign := filepath.Join(dir, "other.madrega"), filepath.Join(dir, "report.madrega")
	must(t, create(t, other, src.Empty(), Options{}).Close()) // of another process
	must(t, os.WriteFile(foreign, []byte("%PDF-1.7"), 0o600))
	for _, path := range []string{other, foreign} {
		before, err := os.ReadFile(path)
		must(t, err)
		fails(t, s.Copy(context.Background(), path), "error.output.kind")
		fails(t, s.SaveAs(path), "error.output.kind")
		after, err := os.ReadFile(path)
		must(t, err)
		if !bytes.Equal(before, after) {
			t.Errorf("%s is another", filepath.Base(path))
		}
	}
	must(t, s.Discard())
}
