package closing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
	golden.Same(t, "actions-empty", open(t, "he", "actions", empty()).Canvas().Capture())
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

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, step := range steps {
				h := openIn(t, l, step, session.Start{Document: ended(t, code)}, trial.Small)
				least := h.screen.Content(l, step).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", step, code, zoom, least, room)
				}
			}
		}
	}
}

// TestTheWallDoesNotSayWho looks for who said a card, and what was decided about it, in everything that is drawn.
func TestTheWallDoesNotSayWho(t *testing.T) {
	const secret = "Qzsecretqz"
	d := ended(t, "he")
	for c := range d.Cards.All() {
		next, _, err := app.Edit(c.ID, "", func(c *app.Card) { c.Said, c.Note = secret, secret }).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	seen := 0
	for _, step := range steps {
		h := open(t, "he", step, d)
		if !h.Wall(step) {
			t.Errorf("%s has nothing for the wall", step)
		}
		for _, text := range trial.Texts(h.Window().Content()) {
			seen++
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", step, text)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d texts were looked at", seen)
	}
}
