// Package export writes reports to files. The forms themselves are in export/pdf and export/xlsx.
package export

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"madrega/app"
)

// ToFile writes a file by the given function. An existing file is replaced only when the new one is complete and on disk:
// until then, and after an error, it is as it was.
func ToFile(path string, write func(io.Writer) error) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".madrega-*.tmp")
	if err != nil {
		return unwritten(path, err)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	out := bufio.NewWriterSize(tmp, 1<<16)
	if err := write(out); err != nil {
		return unwritten(path, err)
	}
	if err := errors.Join(out.Flush(), tmp.Chmod(0o644), tmp.Sync(), tmp.Close()); err != nil {
		return unwritten(path, err)
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return unwritten(path, err)
	}
	return nil
}

func unwritten(path string, err error) error {
	var own *app.Error
	name := filepath.Base(path)
	switch {
	case errors.As(err, &own):
		return err
	case errors.Is(err, syscall.ENOSPC):
		return app.Fail(app.Disk, "error.export.full", "file", name).Because(err)
	case errors.Is(err, fs.ErrNotExist):
		return app.Fail(app.Disk, "error.export.folder", "file", name).Because(err)
	case errors.Is(err, fs.ErrPermission):
		return app.Fail(app.Disk, "error.export.denied", "file", name).Because(err)
	}
	return app.Fail(app.Disk, "error.export.write", "file", name).Because(err)
}
