package lists_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"madrega/app"
	"madrega/app/lists"
)

// TestAPipeIsNoList: nobody waits for what may never come. A device is none either.
func TestAPipeIsNoList(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "list.csv")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/zero", "/dev/null"} {
		if _, err := lists.Open(path); app.AsError(err) == nil || app.AsError(err).Key != "error.list.format" {
			t.Errorf("%s: %v", path, err)
		}
	}
}
