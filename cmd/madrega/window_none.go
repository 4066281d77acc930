//go:build !cgo

package main

import (
	"time"

	"madrega/app"
)

// window says that this build has none: the window needs a C compiler to build.
func window(string, func() time.Time) error { return app.Fail(app.NotFound, "cli.nowindow") }
