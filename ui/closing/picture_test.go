package closing

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestPictures(t *testing.T) {
	for _, step := range steps {
		open(t, "he", step, ended(t, "he")).Same(step + "-he")
	}
	open(t, "ar", "actions", ended(t, "ar")).Same("actions-ar")
	open(t, "en", "parking", ended(t, "en")).Same("parking-en")
	open(t, "ar", "next", ended(t, "ar")).Same("next-ar")
	open(t, "he", "actions", testkit.Empty()).Same("actions-empty")
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	openIn(t, dark, "actions", session.Start{Document: ended(t, "he")}, testkit.Small).Same("actions-small")
}

func TestWallPictures(t *testing.T) {
	for _, step := range []string{"actions", "feedback", "next"} {
		h := open(t, "he", step, ended(t, "he"))
		if !h.Wall(step) {
			t.Fatalf("%s has nothing for the wall", step)
		}
		h.Same("wall-" + step)
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, steps, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: ended(t, l.Code())}, testkit.Small).Desk
	})
}

// TestTheWallDoesNotSayWho looks for who said a card, and what was decided about it, in everything that is drawn.
func TestTheWallDoesNotSayWho(t *testing.T) {
	d := ended(t, "he")
	for c := range d.Cards.All() {
		d = testkit.After(t, d, app.Edit(c.ID, "", func(c *app.Card) { c.Said, c.Note = testkit.Secret, testkit.Secret }))
	}
	if shown := testkit.WallKeeps(t, 20, steps, func(step string) *testkit.Desk { return open(t, "he", step, d).Desk }); len(shown) != len(steps) {
		t.Errorf("only %v have something for the wall", shown)
	}
}
