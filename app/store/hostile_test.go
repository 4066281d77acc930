package store

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"madrega/app"
)

// sound gives the bytes of a good file.
func sound(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sound.madrega")
	src := newSource(t, 5)
	f := create(t, path, src.Document(6), Options{})
	must(t, f.Close())
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

// opens tells whether the bytes make a file that opens; if not, the reason must be one that can be told.
func opens(t testing.TB, b []byte) (*app.Document, *app.Error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.madrega")
	must(t, os.WriteFile(path, b, 0o600))
	if _, err := Peek(path); err != nil {
		var e *app.Error
		if !errors.As(err, &e) || e.Kind == app.Internal {
			t.Fatalf("Peek: %v", err)
		}
	}
	f, err := Open(path, Options{})
	if err != nil {
		var e *app.Error
		if !errors.As(err, &e) || e.Kind == app.Internal {
			t.Fatalf("not an error to be told: %v", err)
		}
		return nil, e
	}
	d := f.Start().Document
	if err := d.Check(); err != nil {
		t.Fatalf("opened against the rules: %v", err)
	}
	for _, e := range f.Start().Past {
		if diff, err := f.Diff(e.Seq); err == nil {
			_, _ = d.Patch(diff.Inverse()) // may refuse, must not panic
		}
	}
	must(t, f.Close())
	return &d, nil
}

func TestTruncatedFiles(t *testing.T) {
	b := sound(t)
	for n := 0; n < len(b); n += 1 + min(n, 997) {
		if d, e := opens(t, b[:n]); d != nil || e.Kind != app.Damaged {
			t.Fatalf("%d of %d bytes: %v", n, len(b), e)
		}
	}
}

func TestFlippedBytes(t *testing.T) {
	b := sound(t)
	src := newSource(t, 6)
	for range 300 {
		c := append([]byte(nil), b...)
		for range 1 + src.IntN(4) {
			c[src.IntN(len(c))] ^= byte(1 << src.IntN(8))
		}
		opens(t, c)
	}
}

func TestNotOurs(t *testing.T) {
	for name, b := range map[string][]byte{"text": []byte("שלום עולם"), "zip": append([]byte("PK\x03\x04"), make([]byte, 500)...), "zeros": make([]byte, 8192)} {
		if _, e := opens(t, b); e == nil || e.Key != "error.file.foreign" {
			t.Errorf("%s: %v", name, e)
		}
	}
	if _, err := Open(t.TempDir(), Options{}); app.AsError(err).Key != "error.file.foreign" {
		t.Errorf("a folder: %v", err)
	}
	for _, path := range []string{"", "a\x00b", strings.Repeat("x", 10_000), filepath.Join(t.TempDir(), "none")} {
		var e *app.Error
		if _, err := Open(path, Options{}); !errors.As(err, &e) || e.Kind == app.Internal {
			t.Errorf("path %.20q: %v", path, err)
		}
	}
}

func TestAlteredFiles(t *testing.T) {
	for _, c := range []struct{ name, sql, key string }{
		{"another program", "PRAGMA application_id = 7", "error.file.foreign"},
		{"newer", "PRAGMA user_version = 99", "error.file.newer"},
		{"negative version", "PRAGMA user_version = -1", "error.file.newer"},
		{"no version", "PRAGMA user_version = 0", "error.file.damaged"},
		{"trigger", "CREATE TRIGGER t AFTER DELETE ON step BEGIN DELETE FROM history; END", "error.file.altered"},
		{"view", "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c", "error.file.altered"},
		{"table as a view", "DROP TABLE step; CREATE VIEW step AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT x FROM c", "error.file.altered"},
		{"table", "CREATE TABLE extra (x)", "error.file.altered"},
		{"virtual table", "CREATE VIRTUAL TABLE extra USING fts5(x)", "error.file.altered"},
		{"column", "ALTER TABLE step ADD COLUMN extra TEXT DEFAULT 'x'", "error.file.altered"},
		{"index", "CREATE INDEX extra ON step (abs(minutes))", "error.file.altered"},
		{"no table", "DROP TABLE step", "error.file.altered"},
		{"no process", "DELETE FROM process", "error.file.damaged"},
		{"two processes", "CREATE TEMP TABLE two AS SELECT * FROM process; UPDATE two SET id = '01900000-0000-7000-8000-000000000000'; INSERT INTO process SELECT * FROM two", "error.file.damaged"},
		{"dangling", "PRAGMA foreign_keys = 0; DELETE FROM organisation", "error.file.damaged"},
		{"bidi override", "UPDATE organisation SET name = 'txt.' || char(0x202e) || 'exe'", "error.file.damaged"},
		{"NUL", "UPDATE organisation SET name = 'a' || char(0) || 'b'", "error.file.damaged"},
		{"control", "UPDATE organisation SET name = 'a' || char(7)", "error.file.damaged"},
		{"long", "PRAGMA ignore_check_constraints = 1; UPDATE organisation SET name = printf('%.10000c', 'x')", "error.file.damaged"},
		{"sector", "PRAGMA ignore_check_constraints = 1; UPDATE organisation SET sector = 'royal'", "error.file.damaged"},
		{"id", "PRAGMA foreign_keys = 0; UPDATE process SET id = upper(id)", "error.file.damaged"},
		{"time", "UPDATE process SET created = '2026-99-99T99:99:99.000Z'", "error.file.damaged"},
		{"label", "INSERT INTO history VALUES (1, '2026-01-01T00:00:00.000Z', '[]', 'do', 0, '[]')", "error.file.damaged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.madrega")
			must(t, os.WriteFile(path, sound(t), 0o600))
			tool, err := connect(context.Background(), strings.Replace(dsn(path, false), "_defensive=1", "_defensive=0", 1))
			must(t, err)
			_, err = tool.conn.ExecContext(context.Background(), c.sql)
			must(t, err)
			must(t, tool.Close())
			b, err := os.ReadFile(path)
			must(t, err)
			if _, e := opens(t, b); e == nil || e.Key != c.key {
				t.Fatalf("%v, want %s", e, c.key)
			}
		})
	}
}

func TestLabelsAreTamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	must(t, os.WriteFile(path, sound(t), 0o600))
	tool, err := connect(context.Background(), dsn(path, false))
	must(t, err)
	label, err := json.Marshal(app.Msg("history.x", "name", "a\u202eb\x00", "inner", app.Msg("y", "z", "\u2066z")))
	must(t, err)
	_, err = tool.conn.ExecContext(context.Background(), "INSERT INTO history VALUES (1, '2026-01-01T00:00:00.000Z', ?, 'do', 0, '[]')", string(label))
	must(t, err)
	must(t, tool.Close())
	f := reopen(t, path, Options{})
	m := f.Start().Past[0].Label
	if m.Args["name"] != "ab" || m.Args["inner"].(app.Message).Args["z"] != "z" {
		t.Fatalf("%q", m.Args)
	}
	must(t, f.Close())
}

func TestStatisticsOfAToolAreNoHarm(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	must(t, os.WriteFile(path, sound(t), 0o600))
	tool, err := connect(context.Background(), dsn(path, false))
	must(t, err)
	_, err = tool.conn.ExecContext(context.Background(), "ANALYZE")
	must(t, err)
	must(t, tool.Close())
	must(t, reopen(t, path, Options{}).Close())
}

func FuzzOpen(f *testing.F) {
	b := sound(f)
	f.Add(b, 100, byte(1))
	f.Add(b[:4096], 18, byte(2))
	f.Add([]byte{}, 0, byte(0))
	f.Fuzz(func(t *testing.T, b []byte, at int, x byte) {
		if at >= 0 && at < len(b) {
			b = append([]byte(nil), b...)
			b[at] ^= x
		}
		opens(t, b)
	})
}

func FuzzHistory(f *testing.F) {
	src := newSource(f, 3)
	d := src.Document(5)
	for range 20 {
		next, diff, err := src.Change(d).Run(d)
		must(f, err)
		b, err := json.Marshal(diff)
		must(f, err)
		f.Add(string(b))
		d = next
	}
	for _, s := range []string{"", "null", "[null]", `[{"kind":"x"}]`, `[{"kind":"step"}]`, `[{"kind":"step","before":null,"after":{"id":"1"}}]`, `[{"kind":"organisation","after":{"influence":1e999}}]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		diff, err := parseDiff(s)
		if err != nil {
			var e *app.Error
			if !errors.As(err, &e) {
				t.Fatalf("not an error to be told: %v", err)
			}
			return
		}
		patch := app.Command{Apply: func(d app.Document) (app.Document, error) { return d.Patch(diff) }}
		if next, _, err := patch.Run(d); err == nil {
			if err := next.Check(); err != nil {
				t.Fatalf("a document against the rules: %v", err)
			}
		}
	})
}
