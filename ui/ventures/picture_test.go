package ventures

import (
	"testing"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// TestPictures compares every step with its picture: in Hebrew, with nothing yet, and in the dark in a small window; in the
// other languages those steps that differ most.
func TestPictures(t *testing.T) {
	for _, step := range steps {
		h := open(t, "he", step, town(t, "he"))
		h.screen.chosen = h.first().ID
		h.GoTo(step)
		h.Same(step + "-he")
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		openIn(t, dark, step, session.Start{Document: town(t, "he")}, testkit.Small).Same(step + "-small")
	}
	for _, code := range []string{"ar", "en"} {
		for _, step := range []string{"ideas", "gate", "plan"} {
			h := open(t, code, step, town(t, code))
			h.screen.chosen = h.Document().Ventures.At(1).ID
			h.GoTo(step)
			h.Same(step + "-" + code)
		}
	}
	for _, step := range []string{"ideas", "grid", "gate"} {
		open(t, "he", step, testkit.Empty()).Same(step + "-empty")
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, steps, func(l *kit.Look, step string) *testkit.Desk {
		h := openIn(t, l, step, session.Start{Document: town(t, l.Code())}, testkit.Small)
		h.screen.chosen = h.first().ID
		return h.Desk
	})
}

func TestWallPictures(t *testing.T) {
	for i, step := range steps {
		code := []string{"he", "he", "en", "ar", "he"}[i]
		h := open(t, code, step, town(t, code))
		if !h.Wall(step) {
			t.Fatalf("the room sees nothing of %s", step)
		}
		h.Same("wall-" + step)
		if open(t, code, step, testkit.Empty()).Wall(step) {
			t.Errorf("the room sees something of %s while there is nothing", step)
		}
	}
}
