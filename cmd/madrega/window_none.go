//go:build !cgo

package main

import (
	"madrega/app"
)

// window says that this build has none: the window needs a C compiler to build.
func window(string) error { return app.Fail(app.NotFound, "cli.nowindow") }
