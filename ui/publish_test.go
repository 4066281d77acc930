package ui

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/app/roomkit"
)

// TestAStepSavesAFile goes through the dialog by keys: the name that is offered, Enter, and the file is there.
func TestAStepSavesAFile(t *testing.T) {
	h := newTestDesk(t, "he")
	l := lang.For("he")
	h.desk.Print(roomkit.Call)
	if !h.over() {
		t.Fatal("nobody asks where to")
	}
	h.press(fyne.KeyReturn)
	found, err := filepath.Glob(filepath.Join(filepath.Dir(h.desk.session.Path()), "*.pdf"))
	if err != nil || len(found) != 1 || h.over() {
		t.Fatalf("files are %q, %v", found, err)
	}
	got, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	if title := l.T("room.sheet.call"); !strings.HasPrefix(string(got), "room he "+title) || !strings.Contains(found[0], title) {
		t.Errorf("%q holds %.80q", found[0], got)
	}

	h.desk.Save("list", ".csv", func(w io.Writer) error { return errors.New("no paper") })
	h.press(fyne.KeyReturn)
	if found, err = filepath.Glob(filepath.Join(filepath.Dir(h.desk.session.Path()), "*.csv")); len(found) != 0 || err != nil || !h.over() {
		t.Errorf("a file that failed is left: %q, %v", found, err)
	}
}
