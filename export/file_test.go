package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"madrega/app"
)

func TestToFileReplacesOnlyWhenComplete(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "דוח.pdf")
	put := func(s string, fail error) error {
		return ToFile(path, func(w io.Writer) error {
			if _, err := io.WriteString(w, s); err != nil {
				return err
			}
			return fail
		})
	}
	if err := put("first", nil); err != nil {
		t.Fatal(err)
	}
	if err := put("half", errors.New("pulled stick")); err == nil {
		t.Fatal("the failure was swallowed")
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "first" {
		t.Errorf("after a failure the file holds %q, %v", got, err)
	}
	if err := put("second", nil); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "second" {
		t.Errorf("the file holds %q", got)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%d files are left, want the one", len(left))
	}
}

func TestToFileSaysWhy(t *testing.T) {
	err := ToFile(filepath.Join(t.TempDir(), "no", "x.pdf"), func(io.Writer) error { return nil })
	if e := app.AsError(err); e.Kind != app.Disk || e.Key != "error.export.folder" {
		t.Errorf("got %v", err)
	}
}
