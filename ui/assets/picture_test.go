package assets

import (
	"testing"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// TestPictures compares every step with its picture in Hebrew: large, and in the dark in a small window; and a few in
// Arabic and English, and without anything.
func TestPictures(t *testing.T) {
	for _, step := range steps {
		chosen(open(t, "he", step, town(t, "he"))).Same(step + "-he")
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		chosen(openIn(t, dark, step, session.Start{Document: town(t, "he")}, testkit.Small)).Same(step + "-small")
	}
	for _, code := range []string{"ar", "en"} {
		for _, step := range []string{"assets", "units", "test"} {
			chosen(open(t, code, step, town(t, code))).Same(step + "-" + code)
		}
	}
	for _, step := range []string{"assets", "test"} {
		open(t, "he", step, testkit.Empty()).Same(step + "-empty")
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
		h.Same("wall-" + step)
		if h = open(t, "he", step, testkit.Empty()); h.Wall(step) {
			t.Errorf("%s shows something without anything in it", step)
		}
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, steps, func(l *kit.Look, step string) *testkit.Desk {
		return chosen(openIn(t, l, step, session.Start{Document: town(t, l.Code())}, testkit.Small)).Desk
	})
}
