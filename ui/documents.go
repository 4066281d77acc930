package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
)

// documents is the folder where the user keeps documents, or their home.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return os.TempDir()
	}
	config, err := os.ReadFile(filepath.Join(home, ".config", "user-dirs.dirs"))
	candidates := []string{filepath.Join(home, "Documents"), filepath.Join(home, "OneDrive", "Documents")}
	if err == nil {
		for _, line := range strings.Split(string(config), "\n") {
			if dir, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR="); ok {
				dir = strings.Replace(strings.Trim(dir, `"`), "$HOME", home, 1)
				candidates = append([]string{dir}, candidates...)
			}
		}
	}
	for _, dir := range candidates {
		if isFolder(dir) {
			return dir
		}
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// canWrite tries whether a file can be made in a folder.
func canWrite(folder string) bool {
	f, err := os.CreateTemp(folder, ".madrega-*.tmp")
	if err != nil {
		return false
	}
	return f.Close() == nil && os.Remove(f.Name()) == nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// fileName makes a name of a file, without its extension, of words: systems don't take every character.
func fileName(words string) string {
	words = strings.Map(func(r rune) rune {
		switch {
		case r == '"':
			return '״'
		case strings.ContainsRune(`/\:*?<>|`, r), unicode.IsControl(r):
			return ' '
		}
		return r
	}, words)
	rs := []rune(strings.Join(strings.Fields(words), " "))
	return strings.Trim(string(rs[:min(len(rs), 80)]), " .")
}

// freePath is a path in a folder that no file has yet: the name, with a number if it is taken.
func freePath(folder, name string) string {
	path := filepath.Join(folder, name+extension)
	for n := 2; exists(path); n++ {
		path = filepath.Join(folder, fmt.Sprintf("%s %d%s", name, n, extension))
	}
	return path
}

// openSample opens a copy of the sample workshop that is the user's own, openForum one of the sample of a forum.
func (a *App) openSample() { a.openCopy("sample.file", sample.Make) }
func (a *App) openForum()  { a.openCopy("sample.forum.file", sample.MakeForum) }

// openCopy opens a sample in a file of its own, where documents are, or in a passing place if nothing can be written there.
func (a *App) openCopy(name string, make func(*lang.Lang, func(app.Document) (*session.Session, error)) (*session.Session, error)) {
	folder := documents()
	if !canWrite(folder) {
		folder = os.TempDir()
	}
	path, l := freePath(folder, fileName(a.look.T(name))), a.look.Lang
	a.enter(path, func() (*session.Session, error) {
		return make(l, func(d app.Document) (*session.Session, error) { return a.Files.Create(path, d) })
	})
}

// chooseFile opens a file that the user chooses, beginning where the last one lies.
func (a *App) chooseFile() {
	folder := documents()
	if last := a.settings.Recent; len(last) > 0 && isFolder(filepath.Dir(last[0])) {
		folder = filepath.Dir(last[0])
	}
	kit.ChooseFile(a.look, a.win, kit.FileChoice{Kind: kit.OpenFile, Extensions: []string{extension}, Folder: folder}, a.Open)
}
