package testkit

import (
	"testing"

	"madrega/app"
)

// After is a document after some commands, each of which must be accepted.
func After(t testing.TB, d app.Document, commands ...app.Command) app.Document {
	t.Helper()
	for _, c := range commands {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	return d
}
