package main

import (
	"os"
	"strings"
	"time"
)

// clockFile names the environment variable by which a test holds the clock of the program: the time is what stands in the
// file that it names, as in RFC 3339, until something else stands there. Nobody else needs it.
const clockFile = "MADREGA_CLOCK"

// clockOf is the clock that goes by a file; of the computer, if path is empty or nothing there says a time.
func clockOf(path string) func() time.Time {
	if path == "" {
		return time.Now
	}
	return func() time.Time {
		b, err := os.ReadFile(path)
		if err != nil {
			return time.Now()
		}
		at, err := time.Parse(time.RFC3339, strings.TrimSpace(string(b)))
		if err != nil {
			return time.Now()
		}
		return at.Local()
	}
}
