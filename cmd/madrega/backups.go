package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// id names the program among those of the desktop.
const id = "il.madrega.desktop"

// backups is the folder of the automatic copies, with a window and without: in what Fyne calls the root of the program's
// storage. Without a home there is none, and no copies.
func backups() string {
	folder, err := os.UserConfigDir()
	if runtime.GOOS == "darwin" {
		var home string
		home, err = os.UserHomeDir()
		folder = filepath.Join(home, "Library", "Preferences")
	}
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "fyne", id, "backups")
}
