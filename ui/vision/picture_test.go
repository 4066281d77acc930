package vision

import (
	"strings"
	"testing"

	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// own are the steps that are made of cards.
var own = []string{"cards", "group", "dots", "sentence"}

// TestPictures compares every step with its picture: in Hebrew, in the dark in a small window, and some in Arabic and English.
func TestPictures(t *testing.T) {
	for _, step := range own {
		h := open(t, "he", step, shownIf(t, step == "dots" || step == "sentence", hung(t, "he")))
		h.Same(step + "-he")
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		openIn(t, dark, step, session.Start{Document: hung(t, "he")}, testkit.Small).Same(step + "-small")
	}
	open(t, "ar", "cards", hung(t, "ar")).Same("cards-ar")
	open(t, "en", "group", hung(t, "en")).Same("group-en")
	open(t, "ar", "dots", hung(t, "ar")).Same("dots-ar")
	open(t, "en", "sentence", hung(t, "en")).Same("sentence-en")
	open(t, "he", "cards", testkit.Empty()).Same("cards-empty")
	open(t, "he", "sentence", testkit.Empty()).Same("sentence-empty")
	h := open(t, "he", "group", hung(t, "he"))
	h.screen.openCard(h.Document().Cards.At(1).ID)
	h.Same("card-he")
}

func TestWallPictures(t *testing.T) {
	for _, step := range own {
		h := open(t, "he", step, shownIf(t, true, hung(t, "he")))
		if !h.Wall(step) {
			t.Fatalf("nothing is shown of %s", step)
		}
		h.Same("wall-" + step)
	}
	h := open(t, "ar", "dots", hung(t, "ar"))
	h.Wall("dots")
	h.Same("wall-dots-secret")
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
	h.Same("wall-dots-many")
}
