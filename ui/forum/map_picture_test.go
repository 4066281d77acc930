package forum

import (
	"testing"

	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestPictureOfTheMap(t *testing.T) {
	open(t, "he", "map", sample.Bay(lang.For("he"))).Same("map-he")
}

func TestTheMapFitsASmallWindow(t *testing.T) {
	testkit.Fits(t, []string{"map"}, func(l *kit.Look, step string) *testkit.Desk {
		h := openIn(t, l, step, session.Start{Document: sample.Bay(l.Lang)}, testkit.Small)
		v := h.screen.View.(*mapView)
		v.tried = 0
		v.show()
		return h.Desk
	})
}
