package forum

import (
	"testing"

	"madrega/app/forum"
)

// TestPanelPictures compares the committee, a proposal and a decision with their pictures.
func TestPanelPictures(t *testing.T) {
	h := open(t, "he", "committee", applied(t, "he"))
	h.screen.chosen = forum.Eligible(h.Document())[22].ID // whom one of the committee has a tie with
	h.GoTo("committee")
	h.Same("committee-he")
	for _, code := range []string{"he", "ar"} {
		h = open(t, code, "proposal", proposed(t, code))
		h.Press("Right", "Right", "Right", "Right")
		h.Same("proposal-" + code)
	}
	for _, code := range []string{"he", "en"} {
		open(t, code, "decision", decided(t, code)).Same("decision-" + code)
	}
}
