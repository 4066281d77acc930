package testkit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	documents "madrega/app/testkit"
	"madrega/ui/kit"
)

// Empty is a process without anything in it.
func Empty() app.Document {
	return app.NewDocument(app.NewProcess("שפרעם", app.City, "תעסוקת צעירים", Clock))
}

// After is a document after some commands.
func After(t testing.TB, d app.Document, commands ...app.Command) app.Document {
	t.Helper()
	return documents.After(t, d, commands...)
}

// Fits keeps every step from making the window larger than a small screen, in each language. open shows a step in a look,
// in a window of the size Small.
func Fits(t *testing.T, steps []string, open func(l *kit.Look, step string) *Desk) {
	t.Helper()
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, step := range steps {
				least := open(l, step).Screen.Content(l, step).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", step, code, zoom, least, room)
				}
			}
		}
	}
}

// Secret is a word to write where the room must not read it.
const Secret = "Qzsecretqz"

// WallKeeps looks for Secret in everything that the room sees of some steps, at least so many texts, and gives the steps of
// which it sees anything.
func WallKeeps(t *testing.T, least int, steps []string, open func(step string) *Desk) (shown []string) {
	t.Helper()
	seen := 0
	for _, step := range steps {
		h := open(step)
		if !h.Wall(step) {
			continue
		}
		shown = append(shown, step)
		for _, text := range Texts(h.Window().Content()) {
			seen++
			if strings.Contains(text, Secret) {
				t.Errorf("%s shows %q", step, text)
			}
		}
	}
	if seen < least {
		t.Errorf("only %d texts were looked at", seen)
	}
	return shown
}

// Shows tells whether a text is drawn in the window with some words in it.
func (h *Desk) Shows(words string) bool {
	return slices.ContainsFunc(Texts(h.Window().Content()), func(s string) bool { return strings.Contains(s, words) })
}
