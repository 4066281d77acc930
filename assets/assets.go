// Package assets holds what is built into the program: fonts, icons, words, and the sample workshop. It knows nothing of
// the program.
package assets

import (
	"embed"
	"fmt"
)

//go:embed fonts icons lang licences sample
var files embed.FS

// Read gives a file by its path under assets, "icons/step.svg". What is built in can't be missing: it panics if it is.
func Read(path string) []byte {
	b, err := files.ReadFile(path)
	if err != nil {
		panic(fmt.Errorf("assets: %w", err))
	}
	return b
}

// Names lists the files of a folder under assets, "icons".
func Names(folder string) []string {
	entries, err := files.ReadDir(folder)
	if err != nil {
		panic(fmt.Errorf("assets: %w", err))
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
