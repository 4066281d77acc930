package store

import (
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
)

// TestEarlierCopiesAreFoundAndOpened: with their names, times and sizes, of one document and of all; one opens as a new file.
func TestEarlierCopiesAreFoundAndOpened(t *testing.T) {
	dir := t.TempDir()
	o := Options{Backups: filepath.Join(dir, "copies"), Now: func() time.Time { return day }, Trouble: func(err error) { t.Error(err) }}
	if none, err := Copies(o.Backups, ""); err != nil || len(none) != 0 {
		t.Fatal(none, err)
	}
	src := newSource(t, 1)
	for _, name := range []string{"a-b.madrega", "שם.madrega"} {
		f := create(t, filepath.Join(dir, name), src.Document(3), o)
		d, _, err := app.Add(src.Organisation()).Run(f.Start().Document)
		must(t, err)
		must(t, f.Write(d, nil, nil))
		must(t, f.Close())
	}
	if all, err := Copies(o.Backups, ""); err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	own, err := Copies(o.Backups, filepath.Join(dir, "a-b.madrega"))
	must(t, err)
	if len(own) != 1 || own[0].Name != "a-b" || !own[0].At.Equal(day.Truncate(time.Second)) || own[0].Size == 0 {
		t.Fatalf("%+v", own)
	}
	again := filepath.Join(dir, "again.madrega")
	f, err := OpenCopy(own[0].Path, again, o)
	must(t, err)
	if f.Start().ReadOnly != nil || f.Start().Document.Organisations.Len() != 3 {
		t.Errorf("%v, %d organisations", f.Start().ReadOnly, f.Start().Document.Organisations.Len())
	}
	must(t, f.Close())
	_, err = OpenCopy(own[0].Path, again, o)
	fails(t, err, "error.file.exists")
}
