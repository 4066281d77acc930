package forum

import (
	"testing"

	"madrega/app/forum"
	"madrega/ui/testkit/golden"
)

// TestPanelPictures compares the committee, a proposal and a decision with their pictures.
func TestPanelPictures(t *testing.T) {
	h := open(t, "he", "committee", applied(t, "he"))
	h.screen.chosen = forum.Eligible(h.Document())[22].ID // whom one of the committee has a tie with
	h.GoTo("committee")
	golden.Same(t, "committee-he", h.Canvas().Capture())
	for _, code := range []string{"he", "ar"} {
		h = open(t, code, "proposal", proposed(t, code))
		h.Press("Right", "Right", "Right", "Right")
		golden.Same(t, "proposal-"+code, h.Canvas().Capture())
	}
	for _, code := range []string{"he", "en"} {
		golden.Same(t, "decision-"+code, open(t, code, "decision", decided(t, code)).Canvas().Capture())
	}
}
