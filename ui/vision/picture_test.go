package vision

import (
	"strings"
	"testing"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
	"madrega/ui/testkit/golden"
)

// own are the steps that are made of cards.
var own = []string{"cards", "group", "dots", "sentence"}

// TestPictures compares every step with its picture: in Hebrew, in the dark in a small window, and some in Arabic and English.
func TestPictures(t *testing.T) {
	for _, step := range own {
		h := open(t, "he", step, shownIf(t, step == "dots" || step == "sentence", hung(t, "he")))
		golden.Same(t, step+"-he", h.Canvas().Capture())
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		golden.Same(t, step+"-small", openIn(t, dark, step, session.Start{Document: hung(t, "he")}, testkit.Small).Canvas().Capture())
	}
	golden.Same(t, "cards-ar", open(t, "ar", "cards", hung(t, "ar")).Canvas().Capture())
	golden.Same(t, "group-en", open(t, "en", "group", hung(t, "en")).Canvas().Capture())
	golden.Same(t, "dots-ar", open(t, "ar", "dots", hung(t, "ar")).Canvas().Capture())
	golden.Same(t, "sentence-en", open(t, "en", "sentence", hung(t, "en")).Canvas().Capture())
	golden.Same(t, "cards-empty", open(t, "he", "cards", testkit.Empty()).Canvas().Capture())
	golden.Same(t, "sentence-empty", open(t, "he", "sentence", testkit.Empty()).Canvas().Capture())
	h := open(t, "he", "group", hung(t, "he"))
	h.screen.openCard(h.Document().Cards.At(1).ID)
	golden.Same(t, "card-he", h.Canvas().Capture())
}

func TestWallPictures(t *testing.T) {
	for _, step := range own {
		h := open(t, "he", step, shownIf(t, true, hung(t, "he")))
		if !h.Wall(step) {
			t.Fatalf("nothing is shown of %s", step)
		}
		golden.Same(t, "wall-"+step, h.Canvas().Capture())
	}
	h := open(t, "ar", "dots", hung(t, "ar"))
	h.Wall("dots")
	golden.Same(t, "wall-dots-secret", h.Canvas().Capture())
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, own, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: shownIf(t, true, hung(t, l.Code()))}, testkit.Small).Desk
	})
}

// TestTheWallShowsNobodysName looks for who said a card in everything that is drawn, and for votes before they are revealed.
func TestTheWallShowsNobodysName(t *testing.T) {
	seen := 0
	for _, step := range own {
		for _, revealed := range []bool{false, true} {
			h := open(t, "he", step, shownIf(t, revealed, hung(t, "he")))
			h.Wall(step)
			for _, text := range testkit.Texts(h.Window().Content()) {
				seen++
				if strings.Contains(text, secret) {
					t.Errorf("%s shows %q", step, text)
				}
				if !revealed && text == "13" {
					t.Errorf("%s shows the votes before they are revealed", step)
				}
			}
		}
	}
	if seen < 80 {
		t.Errorf("only %d texts were looked at", seen)
	}
	h := open(t, "he", "cards", hung(t, "he"))
	if !strings.Contains(strings.Join(testkit.Texts(h.Window().Content()), "\n"), secret) {
		t.Error("the test does not find who said it where the facilitator sees it")
	}
}

// TestTheWallNumbersManyChoices shows what can be voted on when there are many: with all their numbers.
func TestTheWallNumbersManyChoices(t *testing.T) {
	h := open(t, "he", "dots", crowded(t))
	h.Wall("dots")
	golden.Same(t, "wall-dots-many", h.Canvas().Capture())
}
