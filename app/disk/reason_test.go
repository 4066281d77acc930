package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestReasonsAreRight: read-only disk, disk full (Windows' codes too), open elsewhere, no permission, gone.
func TestReasonsAreRight(t *testing.T) {
	for _, c := range []struct {
		system string
		code   syscall.Errno
		want   Reason
	}{
		{"linux", syscall.ENOSPC, Full}, {"linux", syscall.EDQUOT, Full}, {"linux", syscall.EROFS, ReadOnly}, {"linux", syscall.EACCES, Forbidden},
		{"linux", syscall.ENOENT, Gone}, {"linux", syscall.ENOTDIR, Gone}, {"linux", syscall.ETXTBSY, Busy}, {"linux", 112, Unknown},
		{"windows", 112, Full}, {"windows", 39, Full}, {"windows", 1295, Full}, {"windows", 19, ReadOnly}, {"windows", 5, Forbidden},
		{"windows", 32, Busy}, {"windows", 33, Busy}, {"windows", 3, Gone}, {"windows", 21, Gone}, {"windows", 1167, Gone}, {"windows", 87, Unknown},
	} {
		if got := reasonOn(c.system, fmt.Errorf("write: %w", &fs.PathError{Op: "write", Path: "x", Err: c.code})); got != c.want {
			t.Errorf("%s %d: %v, want %v", c.system, c.code, got, c.want)
		}
	}
	_, err := os.Open(filepath.Join(t.TempDir(), "none"))
	if ReasonOf(err) != Gone || ReasonOf(errors.New("x")) != Unknown || ReasonOf(nil) != Unknown {
		t.Errorf("%v %v", ReasonOf(err), ReasonOf(nil))
	}
}
