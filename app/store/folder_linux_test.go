package store

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asNobody runs f on a thread that has no rights of its own in the file system, also when the tests run as root.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // never unlocked: the thread ends with this goroutine
		syscall.RawSyscall(syscall.SYS_SETFSUID, 65534, 0, 0)
		f()
	}()
	<-done
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.madrega")
	must(t, create(t, path, newSource(t, 1).Document(4), Options{}).Close())
	before, err := os.ReadFile(path)
	must(t, err)
	must(t, os.Chmod(filepath.Dir(dir), 0o755))
	must(t, os.Chmod(path, 0o666))
	must(t, os.Chmod(dir, 0o555))
	var opened *File
	asNobody(t, func() { opened, err = Open(path, Options{}) })
	must(t, os.Chmod(dir, 0o755))
	must(t, err)
	fails(t, opened.Start().ReadOnly, "error.readonly.folder")
	if opened.Start().Document.Organisations.Len() != 4 {
		t.Fatal("not read")
	}
	must(t, opened.Close())
	must(t, os.Chmod(path, 0))
	asNobody(t, func() { _, err = Open(path, Options{}) })
	fails(t, err, "error.file.forbidden")
	must(t, os.Chmod(path, 0o600))
	after, err := os.ReadFile(path)
	must(t, err)
	if string(after) != string(before) {
		t.Fatal("the file was changed")
	}
}
