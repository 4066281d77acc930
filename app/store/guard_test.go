package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// byTool changes a file as a tool would that keeps to no rule.
func byTool(t testing.TB, path string, sql ...string) {
	t.Helper()
	tool, err := connect(context.Background(), strings.Replace(dsn(path, false), "_defensive=1", "_defensive=0", 1))
	must(t, err)
	_, err = sqlite.Limit(tool.conn, lib.SQLITE_LIMIT_ATTACHED, 10)
	must(t, err)
	for _, s := range sql {
		_, err = tool.conn.ExecContext(context.Background(), s)
		must(t, err)
	}
	_, err = tool.conn.ExecContext(context.Background(), "PRAGMA journal_mode = DELETE")
	must(t, err)
	must(t, tool.Close())
}

// over copies the bytes of a file over another, in place: the same file, with another content.
func over(t testing.TB, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	must(t, err)
	file, err := os.OpenFile(to, os.O_RDWR|os.O_TRUNC, 0)
	must(t, err)
	_, err = file.Write(b)
	must(t, err)
	must(t, file.Close())
}

// worked makes a file with n entries in its history, and gives it open.
func worked(t testing.TB, path string, seed uint64, n int) (*session.Session, func(int)) {
	t.Helper()
	src := newSource(t, seed)
	f := create(t, path, src.Document(5), Options{})
	s := session.New(f.Start(), f, time.Now)
	edit := func(n int) {
		for range n {
			must(t, s.Do(app.Add(src.Organisation())))
			must(t, s.Flush(context.Background()))
		}
	}
	edit(n)
	return s, edit
}

func TestAHostileFileRunsNoSQL(t *testing.T) {
	for _, o := range []struct{ kind, name, sql string }{
		{"trigger", "sqlite_stat_u", "create trigger sqlite_stat_u after insert on organisation begin delete from step; end"},
		{"trigger", "sqlite_stat1", "create trigger sqlite_stat1 after insert on organisation begin delete from step; end"},
		{"view", "sqlite_stat4", "create view sqlite_stat4 as select 1 as x"},
		{"table", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat DEFAULT (randomblob(1000000)))"},
		{"table", "sqlite_statistics", "CREATE TABLE sqlite_statistics(x)"},
	} {
		path := filepath.Join(t.TempDir(), "a.madrega")
		must(t, os.WriteFile(path, sound(t), 0o600))
		root := "0"
		if o.kind == "table" {
			root = "(SELECT max(rootpage) FROM sqlite_schema)"
		}
		byTool(t, path, "PRAGMA writable_schema = 1", fmt.Sprintf("INSERT INTO sqlite_schema VALUES ('%s', '%s', 'organisation', %s, '%s')", o.kind, o.name, root, o.sql))
		for _, readOnly := range []bool{false, true} {
			_, err := Open(path, Options{ReadOnly: readOnly})
			if e := app.AsError(err); e == nil || e.Kind != app.Foreign && e.Kind != app.Damaged {
				t.Errorf("%s %s was opened: %v", o.kind, o.name, err)
			}
		}
	}
}

// TestTriggersAndViewsAreOff, whatever the schema is checked for.
func TestTriggersAndViewsAreOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	must(t, os.WriteFile(path, sound(t), 0o600))
	byTool(t, path, "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM history; END", "CREATE VIEW v AS SELECT 1 AS x")
	db, err := connect(context.Background(), dsn(path, false))
	must(t, err)
	for _, query := range []string{"INSERT INTO step SELECT * FROM step WHERE 0", "SELECT x FROM v"} {
		if _, err := db.conn.ExecContext(context.Background(), query); err == nil || !strings.Contains(err.Error(), "not authorized") && !strings.Contains(err.Error(), "prohibited") {
			t.Errorf("%s: %v", query, err)
		}
	}
	must(t, db.Close())
}

// TestAnotherVersionCopiedOverIsNoticed although SQLite's own counter is the same in both.
func TestAnotherVersionCopiedOverIsNoticed(t *testing.T) {
	for _, edits := range []int{0, 1, 5} {
		dir := t.TempDir()
		ours, other := filepath.Join(dir, "a.madrega"), filepath.Join(dir, "b.madrega")
		s, edit := worked(t, ours, 1, 2)
		must(t, s.Close(context.Background()))
		b, err := os.ReadFile(ours)
		must(t, err)
		must(t, os.WriteFile(other, b, 0o600))
		open := func(path string) *session.Session {
			f := reopen(t, path, Options{})
			return session.New(f.Start(), f, time.Now)
		}
		write := func(s *session.Session, name string) {
			for i := range edits {
				must(t, s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: fmt.Sprint(name, i)})))
				must(t, s.Flush(context.Background()))
			}
		}
		_ = edit
		theirs := open(other)
		write(theirs, "theirs")
		if edits == 0 { // the same number of writes, another content
			must(t, theirs.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "theirs"})))
		}
		must(t, theirs.Close(context.Background()))
		s = open(ours)
		write(s, "ours")
		over(t, other, ours)
		want, err := os.ReadFile(ours)
		must(t, err)
		must(t, s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "mine"})))
		fails(t, s.Flush(context.Background()), "error.save.changed")
		got, err := os.ReadFile(ours)
		must(t, err)
		if string(got) != string(want) {
			t.Fatal("the other's file was written into")
		}

		rescued := filepath.Join(dir, "c.madrega")
		must(t, s.SaveAs(rescued))
		shown := s.Document()
		if first, err := s.At(0); err != nil || first.Organisations.Len() != 5 {
			t.Fatalf("the own history is not whole: %v", err)
		}
		must(t, s.Close(context.Background()))
		f := reopen(t, rescued, Options{})
		must(t, f.Check())
		if dump(t, f.Start().Document) != dump(t, shown) || len(f.Start().Past) != 3+edits {
			t.Fatalf("saved elsewhere: %d entries, want the own %d", len(f.Start().Past), 3+edits)
		}
		must(t, f.Close())
		b, err = os.ReadFile(rescued)
		must(t, err)
		if strings.Contains(string(b), "theirs") {
			t.Fatal("the other's data is in what was saved elsewhere")
		}
	}
}

// TestTidyingUpIsNoChange: a tool that only touches or packs the file keeps nobody from saving.
func TestTidyingUpIsNoChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	s, edit := worked(t, path, 1, 2)
	for _, tidy := range []func(){
		func() { must(t, os.Chtimes(path, day, day)) },
		func() { byTool(t, path, "VACUUM") },
		func() { byTool(t, path, "ANALYZE") },
	} {
		tidy()
		edit(1)
	}
	byTool(t, path, "UPDATE history SET label = replace(label, 'a', 'b')")
	must(t, s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "x"})))
	fails(t, s.Flush(context.Background()), "error.save.changed")
	_ = s.Discard()
}

// TestAfterAFullDiskTheNextSaveWorks with changes large enough that SQLite wrote into the file before it was full.
func TestAfterAFullDiskTheNextSaveWorks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	src := newSource(t, 1)
	f := create(t, path, src.Document(5), Options{})
	ctx := context.Background()
	_, err := f.db.conn.ExecContext(ctx, "PRAGMA cache_size = 10") // so that it writes before the end
	must(t, err)
	var pages int
	must(t, f.db.conn.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages))
	_, err = f.db.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages+40))
	must(t, err)
	s := session.New(f.Start(), f, time.Now)
	var many []app.Entity
	for range 600 {
		many = append(many, src.Organisation())
	}
	must(t, s.Do(app.Add(many...)))
	for range 3 {
		fails(t, s.Flush(ctx), "error.save.full")
	}
	_, err = f.db.conn.ExecContext(ctx, "PRAGMA max_page_count = 100000")
	must(t, err)
	must(t, s.Close(ctx))
	f = reopen(t, path, Options{})
	must(t, f.Check())
	if n := f.Start().Document.Organisations.Len(); n != 605 {
		t.Fatalf("%d organisations", n)
	}
	must(t, f.Close())
}

// TestCheckWalksTheWholeHistory, and finds what is not as it was saved.
func TestCheckWalksTheWholeHistory(t *testing.T) {
	for _, c := range []struct{ name, sql string }{
		{"brackets", "UPDATE history SET diff = replace(printf('%.5000c', 'x'), 'x', '[') WHERE seq = 2"},
		{"no diff", "UPDATE history SET diff = 'null' WHERE seq = 1"},
		{"another diff", "UPDATE history SET diff = (SELECT diff FROM history WHERE seq = 1) WHERE seq = 3"},
		{"a hole", "DELETE FROM history WHERE seq = 2"},
		{"undo of nothing", "UPDATE history SET kind = 'undo', \"of\" = 1 WHERE seq = 2; UPDATE history SET kind = 'undo', \"of\" = 2 WHERE seq = 3"},
		{"a text", "UPDATE organisation SET name = name || 'x' WHERE id = (SELECT min(id) FROM organisation)"},
	} {
		path := filepath.Join(t.TempDir(), "a.madrega")
		s, _ := worked(t, path, 1, 3)
		must(t, s.Close(context.Background()))
		byTool(t, path, c.sql)
		f := reopen(t, path, Options{ReadOnly: true})
		fails(t, f.Check(), "error.check.sum")
		must(t, f.Close())
		if c.name == "a text" {
			continue
		}
		byTool(t, path, "DELETE FROM seal") // and without a checksum
		f = reopen(t, path, Options{ReadOnly: true})
		if !f.Start().Unsealed {
			t.Fatal("no word of the missing checksum")
		}
		fails(t, f.Check(), "error.history.damaged")
		must(t, f.Close())
	}
}

// TestAFlippedBitInATextIsFound in every byte of a name.
func TestAFlippedBitInATextIsFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Empty()
	d.Organisations = app.SetOf(app.Organisation{ID: app.NewID(), Name: "Flowerpotfactory"})
	must(t, create(t, path, d, Options{}).Close())
	b, err := os.ReadFile(path)
	must(t, err)
	at := strings.Index(string(b), "Flowerpot")
	for i := range len("Flowerpotfactory") {
		c := append([]byte(nil), b...)
		c[at+i] ^= 1
		must(t, os.WriteFile(path, c, 0o600))
		f := reopen(t, path, Options{})
		fails(t, f.Start().ReadOnly, "error.readonly.sum")
		fails(t, f.Check(), "error.check.sum")
		must(t, f.Close())
		_, owner := owned(path)
		if owner {
			t.Fatal("a file that can't be changed is still locked")
		}
	}
}

// TestAJournalLeftByACrash is undone in one way, whoever opens the file, also where nothing can be written.
func TestAJournalLeftByACrash(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	path := filepath.Join(dir, "a.madrega")
	f := create(t, path, newSource(t, 3).Document(60), Options{})
	want := dump(t, f.Start().Document)
	one, two := filepath.Join(dir, "one.madrega"), filepath.Join(dir, "two.madrega")
	_, err := f.db.conn.ExecContext(ctx, "PRAGMA cache_size = 5") // so that pages are written before the end
	must(t, err)
	stop := fmt.Errorf("cut off")
	if err := f.db.tx(ctx, func() error {
		if err := f.db.exec(ctx, "UPDATE organisation SET notes = printf('%.9000c', 'x')"); err != nil {
			return err
		}
		for _, to := range []string{one, two} {
			must(t, copyFile(path, to))
			must(t, copyFile(path+"-journal", to+"-journal"))
		}
		return stop
	}); err != stop || !hot(one) {
		t.Fatalf("no journal to undo: %v", err)
	}
	must(t, f.Close())
	before, err := os.ReadFile(one)
	must(t, err)
	f = reopen(t, one, Options{ReadOnly: true})
	must(t, f.Check())
	if dump(t, f.Start().Document) != want {
		t.Fatal("read otherwise than it was saved")
	}
	must(t, f.Close())
	if after, err := os.ReadFile(one); err != nil || string(after) != string(before) || !hot(one) {
		t.Fatal("what is only read was changed")
	}
	f = reopen(t, two, Options{})
	if dump(t, f.Start().Document) != want || hot(two) {
		t.Fatal("opened otherwise than it was saved")
	}
	must(t, f.Close())
}

// TestASavedCopyKeepsTheMode of its original, and a new file is its maker's alone.
func TestASavedCopyKeepsTheMode(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.madrega")
	s, _ := worked(t, path, 1, 1)
	for i, mode := range []os.FileMode{0o600, 0o640} {
		if i > 0 {
			must(t, os.Chmod(path, mode))
			must(t, s.Close(context.Background()))
			f := reopen(t, path, Options{})
			s = session.New(f.Start(), f, time.Now)
		}
		copied, saved := filepath.Join(dir, fmt.Sprint("copy", i)), filepath.Join(dir, fmt.Sprint("saved", i))
		must(t, s.Copy(context.Background(), copied))
		for _, p := range []string{path, copied} {
			info, err := os.Stat(p)
			must(t, err)
			if info.Mode().Perm() != mode {
				t.Errorf("%s: %v, want %v", filepath.Base(p), info.Mode(), mode)
			}
		}
		must(t, s.SaveAs(saved))
		if info, err := os.Stat(saved); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%v, want %v", info.Mode(), mode)
		}
		path = saved
	}
	must(t, s.Close(context.Background()))
}
