package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	backupEvery = 24 * time.Hour
	backupKeep  = 5
	backupTime  = "20060102-150405"
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
	old, err := f.backups()
	if err != nil {
		return err
	}
	if n := len(old); n > 0 && now.Sub(old[n-1].at) < backupEvery && !old[n-1].at.After(now) {
		return nil
	}
	path := filepath.Join(folder, f.backupPrefix()+now.Format(backupTime)+Extension)
	if err := place(path, func(part string) error { return f.db.vacuumInto(context.Background(), part) }); err != nil {
		return err
	}
	keep := f.options.Keep
	if keep == 0 {
		keep = backupKeep
	}
	for len(old) >= keep {
		if err := removeIfThere(old[0].path); err != nil {
			return err
		}
		old = old[1:]
	}
	return nil
}

// backupPrefix begins the name of every copy of this document: its own name, and a mark of its folder.
func (f *File) backupPrefix() string {
	sum := sha256.Sum256([]byte(f.path))
	name := []rune(strings.TrimSuffix(filepath.Base(f.path), Extension))
	return string(name[:min(len(name), 60)]) + "-" + hex.EncodeToString(sum[:4]) + "-"
}

type backupFile struct {
	path string
	at   time.Time
}

// backups lists the copies of this document, oldest first.
func (f *File) backups() ([]backupFile, error) {
	names, err := os.ReadDir(f.options.Backups)
	if err != nil {
		return nil, err
	}
	var all []backupFile
	for _, n := range names {
		stamp, ours := strings.CutPrefix(strings.TrimSuffix(n.Name(), Extension), f.backupPrefix())
		if at, err := time.Parse(backupTime, stamp); ours && err == nil {
			all = append(all, backupFile{filepath.Join(f.options.Backups, n.Name()), at})
		}
	}
	slices.SortFunc(all, func(a, b backupFile) int { return a.at.Compare(b.at) })
	return all, nil
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
