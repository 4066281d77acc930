package kit

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"madrega/app"
)

// file is one line of a folder.
type file struct {
	name    string
	folder  bool
	changed time.Time
}

// filesIn lists a folder: folders first, then the files with one of the extensions (all if none is given), by name. What
// the system hides is left out.
func filesIn(folder string, extensions []string, onlyFolders bool) ([]file, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, app.Fail(app.Disk, "error.folder.read", "name", filepath.Base(folder)).Because(err)
	}
	var files []file
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "$") {
			continue
		}
		info, err := os.Stat(filepath.Join(folder, name)) // of what a link leads to
		if err != nil {
			continue
		}
		if !info.IsDir() && (onlyFolders || !fits(name, extensions)) {
			continue
		}
		files = append(files, file{name, info.IsDir(), info.ModTime()})
	}
	slices.SortFunc(files, func(a, b file) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return byName(a.name, b.name)
	})
	return files, nil
}

func byName(a, b string) int {
	if c := strings.Compare(app.Fold(a), app.Fold(b)); c != 0 {
		return c
	}
	return strings.Compare(a, b)
}

func fits(name string, extensions []string) bool {
	if len(extensions) == 0 {
		return true
	}
	return slices.ContainsFunc(extensions, func(e string) bool { return strings.EqualFold(filepath.Ext(name), e) })
}

// place is a folder that people often want.
type place struct {
	key  string // of its name, or "" where the name is the folder's own
	path string
}

// places finds the usual folders and drives of this computer; home is the user's folder.
func places(home string) []place {
	desktop, documents, downloads := filepath.Join(home, "Desktop"), filepath.Join(home, "Documents"), filepath.Join(home, "Downloads")
	if f, err := os.Open(filepath.Join(home, ".config", "user-dirs.dirs")); err == nil {
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			key, value, _ := strings.Cut(lines.Text(), "=")
			path := strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
			switch key {
			case "XDG_DESKTOP_DIR":
				desktop = path
			case "XDG_DOCUMENTS_DIR":
				documents = path
			case "XDG_DOWNLOAD_DIR":
				downloads = path
			}
		}
	}
	all := []place{{"choose.place.desktop", desktop}, {"choose.place.documents", documents}, {"choose.place.downloads", downloads},
		{"choose.place.home", home}}
	if runtime.GOOS == "windows" {
		for d := 'A'; d <= 'Z'; d++ {
			all = append(all, place{"", string(d) + `:\`})
		}
	} else {
		all = append(all, place{"choose.place.computer", "/"})
		for _, pattern := range []string{"/media/*/*", "/run/media/*/*", "/Volumes/*"} {
			drives, _ := filepath.Glob(pattern) // fails only on a bad pattern
			for _, d := range drives {
				all = append(all, place{"", d})
			}
		}
	}
	return slices.DeleteFunc(all, func(p place) bool { return !isFolder(p.path) })
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// named makes a path of what was written: a full path, or a name in the folder.
func named(folder, written string) string {
	written = strings.TrimSpace(written)
	if filepath.IsAbs(written) {
		return filepath.Clean(written)
	}
	return filepath.Join(folder, written)
}

// makeFolder makes a folder in another.
func makeFolder(folder, name string) (string, error) {
	name = app.CleanLine(name)
	path := filepath.Join(folder, name)
	fail := app.Fail(app.Disk, "error.folder.make", "name", name)
	if name == "" || filepath.Dir(path) != filepath.Clean(folder) {
		return "", fail.Because(fs.ErrInvalid)
	}
	if err := os.Mkdir(path, 0o755); err != nil {
		return "", fail.Because(err)
	}
	return path, nil
}
