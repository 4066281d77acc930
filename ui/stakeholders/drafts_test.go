package stakeholders

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/ui/kit"
)

// TestEscapeKeepsWhatWasEdited: nothing that was written of an organisation goes by one key, and it is there again if the
// window goes in the midst of it.
func TestEscapeKeepsWhatWasEdited(t *testing.T) {
	h := open(t, "en", "entry", bay("en"))
	id := h.Document().Organisations.At(0).ID
	name := func() string { return h.Canvas().Focused().(*kit.Entry).Text() }
	h.screen.edit(id)
	h.Type(" half")
	want := name()
	h.Press(fyne.KeyEscape, fyne.KeyEscape) // it asks; to go on is safe
	if name() != want {
		t.Fatalf("%q is written, not %q", name(), want)
	}
	for top := h.Canvas().Overlays().Top(); top != nil; top = h.Canvas().Overlays().Top() { // as when the window is built anew
		h.Canvas().Overlays().Remove(top)
	}
	h.screen.edit(id)
	if name() != want {
		t.Errorf("opened again it is %q, not %q", name(), want)
	}
}
