package assets

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
	"madrega/ui/trial"
)

// TestPictures compares every step with its picture in Hebrew: large, and in the dark in a small window; and a few in
// Arabic and English, and without anything.
func TestPictures(t *testing.T) {
	for _, step := range steps {
		golden.Same(t, step+"-he", chosen(open(t, "he", step, town(t, "he"))).Canvas().Capture())
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		golden.Same(t, step+"-small", chosen(openIn(t, dark, step, session.Start{Document: town(t, "he")}, trial.Small)).Canvas().Capture())
	}
	for _, code := range []string{"ar", "en"} {
		for _, step := range []string{"assets", "units", "test"} {
			golden.Same(t, step+"-"+code, chosen(open(t, code, step, town(t, code))).Canvas().Capture())
		}
	}
	for _, step := range []string{"assets", "test"} {
		golden.Same(t, step+"-empty", open(t, "he", step, empty()).Canvas().Capture())
	}
}

// chosen chooses the second of everything.
func chosen(h *desk) *desk {
	d := h.Document()
	h.screen.asset, h.screen.cluster, h.screen.unit = d.Assets.At(1).ID, d.Clusters.At(1).ID, d.Units.At(1).ID
	h.GoTo(h.Step)
	return h
}

func TestWallPictures(t *testing.T) {
	for _, step := range steps {
		h := chosen(open(t, "he", step, town(t, "he")))
		h.screen.cluster = h.Document().Clusters.At(0).ID
		if !h.Wall(step) {
			t.Fatalf("%s shows nothing", step)
		}
		golden.Same(t, "wall-"+step, h.Canvas().Capture())
		if h = open(t, "he", step, empty()); h.Wall(step) {
			t.Errorf("%s shows something without anything in it", step)
		}
	}
}

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, step := range steps {
				h := chosen(openIn(t, l, step, session.Start{Document: town(t, code)}, trial.Small))
				least := h.screen.Content(l, step).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", step, code, zoom, least, room)
				}
			}
		}
	}
}
