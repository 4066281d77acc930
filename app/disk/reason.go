// Package disk tells why a disk refuses, in kinds that a person can be told, on every system.
package disk

import (
	"errors"
	"io/fs"
	"runtime"
	"slices"
	"syscall"
)

// Reason is why something could not be read or written.
type Reason int

// The reasons.
const (
	Unknown   Reason = iota
	Full             // no space, or none for this user
	ReadOnly         // the disk, not the file, can't be written to: often after a fault
	Forbidden        // this user may not
	Busy             // another program holds it
	Gone             // it is not in its place, or its drive isn't
)

// unix and windows are the numbers of the systems' errors. Those of Windows stand for other things elsewhere.
var (
	unix = map[Reason][]syscall.Errno{
		Full: {syscall.ENOSPC, syscall.EDQUOT}, ReadOnly: {syscall.EROFS}, Forbidden: {syscall.EACCES, syscall.EPERM},
		Busy: {syscall.EBUSY, syscall.ETXTBSY}, Gone: {syscall.ENOENT, syscall.ENOTDIR, syscall.ENODEV, syscall.ENXIO, syscall.ESTALE},
	}
	windows = map[Reason][]syscall.Errno{
		Full:      {39, 112, 1295},                               // HANDLE_DISK_FULL, DISK_FULL, DISK_QUOTA_EXCEEDED
		ReadOnly:  {19},                                          // WRITE_PROTECT
		Forbidden: {5, 1314},                                     // ACCESS_DENIED, PRIVILEGE_NOT_HELD
		Busy:      {32, 33, 170},                                 // SHARING_VIOLATION, LOCK_VIOLATION, BUSY
		Gone:      {2, 3, 15, 20, 21, 53, 55, 64, 67, 433, 1167}, // FILE, PATH, DRIVE; UNIT; NOT_READY; network and devices that went
	}
)

// ReasonOf finds the reason behind an error of the operating system.
func ReasonOf(err error) Reason { return reasonOn(runtime.GOOS, err) }

func reasonOn(system string, err error) Reason {
	codes := unix
	if system == "windows" {
		codes = windows
	}
	var code syscall.Errno
	if errors.As(err, &code) {
		for reason, all := range codes {
			if slices.Contains(all, code) {
				return reason
			}
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Gone
	case errors.Is(err, fs.ErrPermission):
		return Forbidden
	}
	return Unknown
}
