package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"madrega/app"
	"madrega/app/disk"

	"github.com/gofrs/flock"
)

// owner is the lock that says: this document is open to be changed. It is a lock of the operating system on a file
// beside the document, so it ends with the program, however that ends; the file left behind means nothing by itself.
type owner struct{ lock *flock.Flock }

func ownerPath(path string) string {
	return filepath.Join(filepath.Dir(path), ".~lock."+filepath.Base(path))
}

// owned tells whether the document has an owner now, or had one that ended without giving it up. To tell them apart it
// shares the lock for a moment.
func owned(path string) (open, left bool) {
	l := flock.New(ownerPath(path), flock.SetFlag(os.O_RDONLY))
	free, err := l.TryRLock()
	if err != nil {
		return false, false // most often: there is no such file
	}
	if !free {
		return true, false
	}
	return false, l.Close() == nil
}

const (
	claimTries = 5 // another program's owned may stand in the way for a moment
	claimPause = 20 * time.Millisecond
)

// claim takes the lock, or says why the document can only be read.
func claim(path string) (*owner, *app.Error) {
	for try := 1; ; try++ {
		l := flock.New(ownerPath(path), flock.SetPermissions(0o666))
		ok, err := l.TryLock()
		switch {
		case disk.ReasonOf(err) == disk.Forbidden || disk.ReasonOf(err) == disk.ReadOnly:
			return nil, app.Fail(app.ReadOnly, "error.readonly.folder").Because(err)
		case err != nil:
			return nil, app.Fail(app.ReadOnly, "error.readonly.lock").Because(err)
		case !ok && try < claimTries:
			time.Sleep(claimPause)
			continue
		case !ok:
			return nil, app.Fail(app.ReadOnly, "error.readonly.open")
		}
		ours, err := l.Stat()
		if err == nil {
			now, statErr := os.Stat(l.Path())
			if statErr == nil && os.SameFile(ours, now) {
				return &owner{l}, nil
			}
			err = statErr
		}
		// Its last owner removed the file between our opening and locking it.
		if closed := l.Close(); closed != nil || err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, app.Fail(app.ReadOnly, "error.readonly.lock").Because(errors.Join(err, closed))
		}
	}
}

// release removes the file while it is still locked; where open files can't be removed (Windows), afterwards.
func (o *owner) release() error {
	if os.Remove(o.lock.Path()) == nil {
		return o.lock.Close()
	}
	err := o.lock.Close()
	_ = os.Remove(o.lock.Path()) // another program may have taken it over by now
	return err
}
