package kit

import (
	"testing"

	"madrega/ui/testkit/golden"
)

// TestGallery compares the page of all parts with its pictures, in every language and light.
func TestGallery(t *testing.T) {
	looks(t, func(l *Look, name string) {
		page := Gallery(l)
		golden.Same(t, "gallery-"+name, inWindow(t, page, 1200, HeightFor(page, 1200)).Capture())
	})
}

// TestDialogs compares dialogs with their pictures.
func TestDialogs(t *testing.T) {
	looks(t, func(l *Look, name string) {
		if l.Dark == (l.Code() == "he") {
			return // one light for each language is enough
		}
		c := inWindow(t, NewRoot(Space(l, 10, 10)), 700, 420)
		ShowError(l, c, trouble())
		golden.Same(t, "error-"+name, c.Capture())
	})
}
