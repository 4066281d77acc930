// Package clocale names the locale "C.UTF-8" of servers as plain "C". Fyne takes the longer name for a language it can't
// parse, and says so on standard error as soon as the program starts.
//
// It has to come before Fyne's own start. Go starts packages in the order of their import paths, as far as they are ready:
// this one needs nothing but os and strings, and Fyne's has to wait for text/template, which comes after it.
package clocale

import (
	"os"
	"strings"
)

func init() {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if strings.HasPrefix(os.Getenv(name), "C.") {
			os.Setenv(name, "C")
		}
	}
}
