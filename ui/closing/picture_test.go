package closing

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
	"madrega/ui/trial"
)

func TestPictures(t *testing.T) {
	for _, step := range steps {
		golden.Same(t, step+"-he", open(t, "he", step, ended(t, "he")).Canvas().Capture())
	}
	golden.Same(t, "actions-ar", open(t, "ar", "actions", ended(t, "ar")).Canvas().Capture())
	golden.Same(t, "parking-en", open(t, "en", "parking", ended(t, "en")).Canvas().Capture())
	golden.Same(t, "next-ar", open(t, "ar", "next", ended(t, "ar")).Canvas().Capture())
	golden.Same(t, "actions-empty", open(t, "he", "actions", trial.Empty()).Canvas().Capture())
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	golden.Same(t, "actions-small", openIn(t, dark, "actions", session.Start{Document: ended(t, "he")}, trial.Small).Canvas().Capture())
}

func TestWallPictures(t *testing.T) {
	for _, step := range []string{"actions", "feedback", "next"} {
		h := open(t, "he", step, ended(t, "he"))
		if !h.Wall(step) {
			t.Fatalf("%s has nothing for the wall", step)
		}
		golden.Same(t, "wall-"+step, h.Canvas().Capture())
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	trial.Fits(t, steps, func(l *kit.Look, step string) *trial.Desk {
		return openIn(t, l, step, session.Start{Document: ended(t, l.Code())}, trial.Small).Desk
	})
}

// TestTheWallDoesNotSayWho looks for who said a card, and what was decided about it, in everything that is drawn.
func TestTheWallDoesNotSayWho(t *testing.T) {
	d := ended(t, "he")
	for c := range d.Cards.All() {
		d = trial.After(t, d, app.Edit(c.ID, "", func(c *app.Card) { c.Said, c.Note = trial.Secret, trial.Secret }))
	}
	if shown := trial.WallKeeps(t, 20, steps, func(step string) *trial.Desk { return open(t, "he", step, d).Desk }); len(shown) != len(steps) {
		t.Errorf("only %v have something for the wall", shown)
	}
}
