package ventures

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
	"madrega/ui/trial"
)

// TestPictures compares every step with its picture: in Hebrew, with nothing yet, and in the dark in a small window; in the
// other languages those steps that differ most.
func TestPictures(t *testing.T) {
	for _, step := range steps {
		h := open(t, "he", step, town(t, "he"))
		h.screen.chosen = h.first().ID
		h.GoTo(step)
		golden.Same(t, step+"-he", h.Canvas().Capture())
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		golden.Same(t, step+"-small", openIn(t, dark, step, session.Start{Document: town(t, "he")}, trial.Small).Canvas().Capture())
	}
	for _, code := range []string{"ar", "en"} {
		for _, step := range []string{"ideas", "gate", "plan"} {
			h := open(t, code, step, town(t, code))
			h.screen.chosen = h.Document().Ventures.At(1).ID
			h.GoTo(step)
			golden.Same(t, step+"-"+code, h.Canvas().Capture())
		}
	}
	for _, step := range []string{"ideas", "grid", "gate"} {
		golden.Same(t, step+"-empty", open(t, "he", step, empty()).Canvas().Capture())
	}
}

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, step := range steps {
				h := openIn(t, l, step, session.Start{Document: town(t, code)}, trial.Small)
				h.screen.chosen = h.first().ID
				least := h.screen.Content(l, step).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", step, code, zoom, least, room)
				}
			}
		}
	}
}

func TestWallPictures(t *testing.T) {
	for i, step := range steps {
		code := []string{"he", "he", "en", "ar", "he"}[i]
		h := open(t, code, step, town(t, code))
		if !h.Wall(step) {
			t.Fatalf("the room sees nothing of %s", step)
		}
		golden.Same(t, "wall-"+step, h.Canvas().Capture())
		if open(t, code, step, empty()).Wall(step) {
			t.Errorf("the room sees something of %s while there is nothing", step)
		}
	}
}
