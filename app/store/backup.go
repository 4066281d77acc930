package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	backupEvery = 24 * time.Hour
	backupKeep  = 5
)

// backup copies the file to the folder of backups, once and before the first change, if the last copy is older than a
// day. Trouble with it is told and keeps nobody from saving; but what is not ours any more is neither copied nor changed.
// f.mu is held.
func (f *File) backup(ctx context.Context) error {
	if f.backedUp || f.options.Backups == "" {
		return nil
	}
	if err := f.db.tx(ctx, func() error { return f.known(ctx) }); err != nil {
		return err
	}
	f.backedUp = true
	if err := f.backupNow(); err != nil && f.options.Trouble != nil {
		f.options.Trouble(explainWrite(fmt.Errorf("automatic copy: %w", err)))
	}
	return nil
}

func (f *File) backupNow() error {
	folder, now := f.options.Backups, f.options.now().UTC()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	old, err := Copies(folder, f.path)
	if err != nil {
		return err
	}
	if len(old) > 0 && now.Sub(old[0].At) < backupEvery && !old[0].At.After(now) {
		return nil
	}
	path := filepath.Join(folder, nameOfCopy(f.path, now))
	if err := place(path, func(part string) error { return f.db.vacuumInto(context.Background(), part) }); err != nil {
		return err
	}
	keep := f.options.Keep
	if keep == 0 {
		keep = backupKeep
	}
	for _, c := range old[min(len(old), keep-1):] {
		if err := removeIfThere(c.Path); err != nil {
			return err
		}
	}
	return nil
}

// backupBeside keeps the file as it was before a migration from the given version, beside it.
func (f *File) backupBeside(ctx context.Context, version int) error {
	base := strings.TrimSuffix(f.path, Extension)
	for n := 1; ; n++ {
		path := fmt.Sprintf("%s.v%d%s", base, version, Extension)
		if n > 1 {
			path = fmt.Sprintf("%s.v%d-%d%s", base, version, n, Extension)
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		return explainWrite(place(path, func(part string) error { return f.db.vacuumInto(ctx, part) }))
	}
}
