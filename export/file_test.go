package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"madrega/app"
)

// of writes a text.
func of(path, text string, fail error) File {
	return File{Path: path, Write: func(w io.Writer) error {
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
		return fail
	}}
}

func TestWriteReplacesOnlyWhenComplete(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "דוח.pdf")
	if err := Write(of(path, "%PDF-first", nil)); err != nil {
		t.Fatal(err)
	}
	if err := Write(of(path, "%PDF-half", errors.New("pulled stick"))); err == nil {
		t.Fatal("the failure was swallowed")
	}
	holds(t, path, "%PDF-first")
	if err := Write(of(path, "%PDF-second", nil)); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "%PDF-second")
	left(t, dir, 1)
}

// TestWriteIsAllOrNothing: of files that belong together none is there, or changed, when one can't be written.
func TestWriteIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	old, fresh, last := filepath.Join(dir, "old.csv"), filepath.Join(dir, "new.csv"), filepath.Join(dir, "last.csv")
	if err := Write(of(old, "id,name\n", nil)); err != nil {
		t.Fatal(err)
	}
	for name, third := range map[string]File{
		"fails":              of(last, "x", errors.New("pulled stick")),
		"no folder":          of(filepath.Join(dir, "none", "x.csv"), "x", nil),
		"a folder by now":    {Path: last, Write: func(io.Writer) error { return os.MkdirAll(filepath.Join(last, "in it"), 0o755) }},
		"of another kind":    of(filepath.Join(dir, "old.pdf"), "x", nil),
		"of no kind we know": of(filepath.Join(dir, "old"), "x", nil),
	} {
		for _, name := range []string{"old.pdf", "old"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte("something"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := Write(of(old, "id,name\n1,x\n", nil), of(fresh, "id,name\n", nil), third); err == nil {
			t.Errorf("%s: all was written", name)
		}
		if err := os.RemoveAll(last); err != nil {
			t.Fatal(err)
		}
		holds(t, old, "id,name\n")
		left(t, dir, 3)
	}
	if err := Write(of(old, "id,name\n1,x\n", nil), of(fresh, "id,name\n", nil)); err != nil {
		t.Fatal(err)
	}
	holds(t, old, "id,name\n1,x\n")
	left(t, dir, 4)
}

func TestWriteSaysWhy(t *testing.T) {
	err := Write(of(filepath.Join(t.TempDir(), "no", "x.pdf"), "", nil))
	if e := app.AsError(err); e.Kind != app.Disk || e.Key != "error.export.folder" {
		t.Errorf("got %v", err)
	}
	if runtime.GOOS != "linux" {
		return
	}
	if _, err := os.Stat("/dev/full"); err == nil { // a disk without room
		path := filepath.Join(t.TempDir(), "x.csv")
		err := Write(File{Path: path, Write: func(io.Writer) error {
			full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
			if err == nil {
				_, err = full.WriteString("x")
				full.Close()
			}
			return err
		}})
		if e := app.AsError(err); e.Key != "error.export.full" {
			t.Errorf("got %v", err)
		}
	}
}

// TestPersonalFilesAreOnesOwn: nobody else may read them, and what others couldn't read they can't after it was replaced.
func TestPersonalFilesAreOnesOwn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows has no such modes: there the folder decides")
		return
	}
	dir := t.TempDir()
	personal, public := of(filepath.Join(dir, "a.csv"), "id,name\n", nil), of(filepath.Join(dir, "b.csv"), "id,name\n", nil)
	public.Public = true
	mode := func(f File) os.FileMode {
		t.Helper()
		if err := Write(f); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(f.Path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if m := mode(personal); m != 0o600 {
		t.Errorf("what is personal has mode %o", m)
	}
	if m := mode(public); m&0o600 != 0o600 || m&0o111 != 0 {
		t.Errorf("what is public has mode %o", m)
	}
	public.Path = personal.Path
	if m := mode(public); m != 0o600 {
		t.Errorf("after it was replaced it has mode %o", m)
	}
}

func holds(t *testing.T, path, text string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != text {
		t.Errorf("%s holds %q, %v", filepath.Base(path), got, err)
	}
}

// left counts what is in a folder: nothing under a passing name.
func left(t *testing.T, dir string, want int) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s is left", e.Name())
		}
	}
	if len(all) != want {
		t.Errorf("%d files are left, want %d", len(all), want)
	}
}
