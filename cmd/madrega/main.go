// Command madrega is the program: with no command it opens the window, on a file if one is named; the commands do the
// same work without a window.
package main

import (
	"os"

	"madrega/app/lang"
	_ "madrega/cmd/madrega/clocale"
)

// version is the same as in FyneApp.toml; a test keeps it so.
const version = "1.0.0"

func main() {
	now := clockOf(os.Getenv(clockFile))
	p := program{out: os.Stdout, err: os.Stderr, language: lang.System(), now: now, backups: backups(), window: func(path string) error { return window(path, now) }}
	os.Exit(p.run(os.Args[1:]))
}
