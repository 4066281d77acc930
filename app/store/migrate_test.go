package store

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// makeFixture writes testdata/v<newest>.madrega and .json: once for each version of the format, before it is released.
var makeFixture = flag.Bool("make-fixture", false, "write the fixture of the newest version, if there is none")

func fixture(t *testing.T, name string) {
	t.Helper()
	if _, err := os.Stat(name); err == nil {
		t.Fatalf("%s is there already; fixtures are never changed", name)
	}
	src := newSource(t, 42)
	f := create(t, name, src.Document(12), Options{})
	s := session.New(f.Start(), f, func() time.Time { return day })
	for range 10 {
		must(t, s.Do(src.Change(s.Document())))
	}
	_, err := s.Undo()
	must(t, err)
	_, err = s.Undo()
	must(t, err)
	_, err = s.Redo()
	must(t, err)
	s.KeepDraft("vision/cards/text", "חצי מ")
	must(t, s.Close(context.Background()))
	b, err := json.MarshalIndent(s.Document(), "", " ")
	must(t, err)
	must(t, os.WriteFile(strings.TrimSuffix(name, Extension)+".json", append(b, '\n'), 0o644))
}

// TestFilesOfEveryVersion opens one file of every version there ever was: all that was in it must still be there.
func TestFilesOfEveryVersion(t *testing.T) {
	migrations, err := shipped()
	must(t, err)
	if *makeFixture {
		fixture(t, fmt.Sprintf("testdata/v%d%s", len(migrations), Extension))
	}
	for v := 1; v <= len(migrations); v++ {
		name := fmt.Sprintf("testdata/v%d", v)
		b, err := os.ReadFile(name + Extension)
		if err != nil {
			t.Fatalf("no file of version %d: before a version is released, one of its files is kept for ever. Make it by\n"+
				"  go test ./app/store -run TestFilesOfEveryVersion -make-fixture\nand commit testdata/v%d.madrega and testdata/v%d.json (%v)", v, v, v, err)
		}
		path := filepath.Join(t.TempDir(), "old.madrega")
		must(t, os.WriteFile(path, b, 0o600))
		f := reopen(t, path, Options{})
		golden, err := os.ReadFile(name + ".json")
		must(t, err)
		var want, got map[string]any
		must(t, json.Unmarshal(golden, &want))
		must(t, json.Unmarshal([]byte(dump(t, f.Start().Document)), &got))
		if missing := lacks(want, got, name); missing != "" {
			t.Error(missing)
		}
		if f.Start().Drafts["vision/cards/text"] != "חצי מ" && v >= 6 { // 6 brought drafts
			t.Errorf("%s: the drafts are %q", name, f.Start().Drafts)
		}
		s := session.New(f.Start(), f, time.Now)
		if d, err := s.At(0); err != nil || d.Organisations.Len() != 12 {
			t.Errorf("%s: its history does not lead back to the beginning: %v", name, err)
		}
		for {
			if _, can := s.CanUndo(); !can {
				break
			}
			_, err := s.Undo()
			must(t, err)
		}
		must(t, s.Close(context.Background()))
	}
	found, err := filepath.Glob("testdata/*" + Extension)
	must(t, err)
	if len(found) != len(migrations) {
		t.Errorf("%d files in testdata for %d versions: one is of a version that there is no migration for", len(found), len(migrations))
	}
}

// lacks tells what of want is not, or is otherwise, in got. What is new in got is no loss.
func lacks(want, got any, at string) string {
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		for k, v := range w {
			if miss := lacks(v, g[k], at+"."+k); miss != "" {
				return miss
			}
		}
		return ""
	case []any:
		g, _ := got.([]any)
		if len(g) != len(w) {
			return fmt.Sprintf("%s: %d in place of %d", at, len(g), len(w))
		}
		for i, v := range w {
			if miss := lacks(v, g[i], fmt.Sprint(at, "[", i, "]")); miss != "" {
				return miss
			}
		}
		return ""
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf("%s: %v, want %v", at, got, want)
	}
	return ""
}

func TestMigration(t *testing.T) {
	ours, err := shipped()
	must(t, err)
	next := append(ours[:len(ours):len(ours)], "ALTER TABLE step ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
	broken := append(ours[:len(ours):len(ours)], "CREATE TABLE remark (x TEXT) STRICT; UPDATE nowhere SET x = 1")
	path := filepath.Join(t.TempDir(), "a.madrega")
	src := newSource(t, 1)
	d := src.Document(5)
	must(t, create(t, path, d, Options{}).Close())

	if _, err := Open(path, Options{migrations: broken}); err == nil {
		t.Fatal("a broken migration was taken for a good one")
	}
	must(t, reopen(t, path, Options{}).Close()) // nothing of it stays

	before, err := os.ReadFile(path)
	must(t, err)
	f := reopen(t, path, Options{migrations: next, ReadOnly: true}) // read in a copy
	if dump(t, f.Start().Document) != dump(t, d) {
		t.Fatal("what is only read differs")
	}
	must(t, f.Close())
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Fatal("what is only read was changed")
	}
	f = reopen(t, path, Options{migrations: next})
	d, _, err = app.Add(src.Organisation()).Run(d)
	must(t, err)
	must(t, f.Write(d, nil, nil))
	must(t, f.Close())
	_, err = Open(path, Options{})
	fails(t, err, "error.file.newer")
	_, err = Peek(path)
	fails(t, err, "error.file.newer")
	f = reopen(t, path, Options{migrations: next})
	if dump(t, f.Start().Document) != dump(t, d) {
		t.Fatal("the migrated file differs")
	}
	must(t, f.Close())

	for _, end := range []string{"", "-2"} { // one for the broken attempt, one for the good
		name := fmt.Sprintf("a.v%d%s%s", len(ours), end, Extension)
		kept := reopen(t, filepath.Join(filepath.Dir(path), name), Options{})
		if kept.Start().Document.Organisations.Len() != 5 {
			t.Fatalf("%s is not the file as it was", name)
		}
		must(t, kept.Close())
	}
}
