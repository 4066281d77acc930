package forum

import (
	"testing"

	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
	"madrega/ui/trial"
)

func TestPictureOfTheMap(t *testing.T) {
	golden.Same(t, "map-he", open(t, "he", "map", sample.Bay(lang.For("he"))).Canvas().Capture())
}

func TestTheMapFitsASmallWindow(t *testing.T) {
	trial.Fits(t, []string{"map"}, func(l *kit.Look, step string) *trial.Desk {
		h := openIn(t, l, step, session.Start{Document: sample.Bay(l.Lang)}, trial.Small)
		v := h.screen.View.(*mapView)
		v.tried = 0
		v.show()
		return h.Desk
	})
}
