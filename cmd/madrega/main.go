// Command madrega is the program: with no command it opens the window, on a file if one is named; the commands do the
// same work without a window.
package main

import (
	"os"

	"madrega/app/lang"
)

// version is the same as in FyneApp.toml; a test keeps it so.
const version = "1.0.0"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, lang.System()))
}
