package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"madrega/app"
)

// maxFile is the largest file that is opened: far beyond any process, and still small enough to be read whole.
const maxFile = 512 << 20

// locate finds the file itself behind links.
func locate(path string) (string, os.FileInfo, error) {
	if path == "" || strings.ContainsRune(path, 0) {
		return "", nil, app.Fail(app.NotFound, "error.file.missing").Because(fmt.Errorf("path %.40q", path))
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", nil, err
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return "", nil, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return "", nil, err
	}
	if !info.Mode().IsRegular() {
		return "", nil, app.Fail(app.Foreign, "error.file.foreign").Because(fmt.Errorf("%s is no file", path))
	}
	if info.Size() > maxFile {
		return "", nil, app.Fail(app.Foreign, "error.file.big").Because(fmt.Errorf("%d bytes", info.Size()))
	}
	return path, info, nil
}

// checkHeader looks at the first bytes, before any other code touches the file, and gives its version.
func checkHeader(path string, newest int) (version int, err error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	const magic = "SQLite format 3\x00"
	h := make([]byte, 100)
	n, err := io.ReadFull(file, h)
	switch {
	case errors.Is(err, io.EOF):
		return 0, damaged(errors.New("the file is empty"))
	case errors.Is(err, io.ErrUnexpectedEOF):
		if strings.HasPrefix(magic, string(h[:min(n, len(magic))])) || strings.HasPrefix(string(h[:n]), magic) {
			return 0, damaged(errors.New("the file ends in its header"))
		}
		return 0, app.Fail(app.Foreign, "error.file.foreign")
	case err != nil:
		return 0, err
	case string(h[:16]) != magic:
		return 0, app.Fail(app.Foreign, "error.file.foreign")
	}
	if err := checkSize(file, int64(binary.BigEndian.Uint16(h[16:]))); err != nil {
		return 0, err
	}
	if id := binary.BigEndian.Uint32(h[68:]); id != applicationID {
		return 0, app.Fail(app.Foreign, "error.file.foreign").Because(fmt.Errorf("application id %#x", id))
	}
	v := binary.BigEndian.Uint32(h[60:])
	if v > uint32(newest) {
		return 0, app.Fail(app.Newer, "error.file.newer").Because(fmt.Errorf("version %d, this program knows %d", v, newest))
	}
	if v == 0 {
		return 0, damaged(errors.New("version 0"))
	}
	return int(v), nil
}

// checkSize refuses a file that ends within a page, unless a journal is there to mend it. SQLite writes 1 for 64 KiB.
func checkSize(file *os.File, page int64) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if page == 1 {
		page = 1 << 16
	}
	_, journal := os.Lstat(file.Name() + "-journal")
	if page < 512 || info.Size()%page != 0 && journal != nil {
		return damaged(fmt.Errorf("%d bytes in pages of %d", info.Size(), page))
	}
	return nil
}

// writable tells why a file can't be changed, or nil.
func writable(path string, info os.FileInfo) *app.Error {
	if info.Mode().Perm()&0o200 == 0 {
		return app.Fail(app.ReadOnly, "error.readonly.file")
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		err = file.Close()
	}
	if err != nil {
		return app.Fail(app.ReadOnly, "error.readonly.file").Because(err)
	}
	return nil
}

// quickCheck asks SQLite whether the database is whole.
func quickCheck(ctx context.Context, c *sql.Conn) error {
	var found string
	if err := c.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return damaged(errors.New(found))
	}
	return nil
}

// syncFile makes a file durable under its name.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// syncFolder makes the names in a folder durable, where the system can do that.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
