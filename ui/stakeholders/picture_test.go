package stakeholders

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
	"madrega/ui/trial"
)

func steps() []agenda.Step {
	at := slices.IndexFunc(agenda.Exercises, func(e agenda.Exercise) bool { return e.ID == "stakeholders" })
	return agenda.Exercises[at].Steps
}

// TestPictures compares every step with its picture: the sample in every language, and in Hebrew also without anything,
// with 300 organisations, and in the dark in a small window.
func TestPictures(t *testing.T) {
	for _, code := range lang.Codes {
		for _, s := range steps() {
			h := open(t, code, s.ID, bay(code))
			h.screen.chosen = h.Document().Organisations.At(2).ID
			h.GoTo(s.ID)
			golden.Same(t, s.ID+"-"+code, h.Canvas().Capture())
		}
	}
	many := large(t, 300, 1000)
	for _, s := range steps() {
		golden.Same(t, s.ID+"-empty", open(t, "he", s.ID, empty()).Canvas().Capture())
		golden.Same(t, s.ID+"-many", open(t, "he", s.ID, many).Canvas().Capture())
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		golden.Same(t, s.ID+"-small", openIn(t, dark, s.ID, session.Start{Document: bay("he")}, trial.Small).Canvas().Capture())
	}
}

func TestRelationPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, "relations", bay(code))
		h.screen.relation = h.Document().Relations.At(3).ID
		h.screen.asList = true
		h.GoTo("relations")
		golden.Same(t, "relation-"+code, h.Canvas().Capture())
		h.screen.edit(h.Document().Organisations.At(0).ID)
		golden.Same(t, "edit-"+code, h.Canvas().Capture())
	}
}

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, s := range steps() {
				for _, list := range []bool{false, true} {
					if list && s.ID != "relations" && s.ID != "representation" {
						continue
					}
					h := openIn(t, l, s.ID, session.Start{Document: bay(code)}, trial.Small)
					h.screen.asList, h.screen.byField = list, list
					h.screen.chosen, h.screen.relation = h.Document().Organisations.At(2).ID, h.Document().Relations.At(3).ID
					least := h.screen.Content(l, s.ID).MinSize()
					if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
						t.Errorf("%s in %s at %.2f needs %v of %v", s.ID, code, zoom, least, room)
					}
				}
			}
		}
	}
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps() {
		h := open(t, "he", s.ID, bay("he"))
		h.screen.relation = h.Document().Relations.At(3).ID
		if h.Wall(s.ID) {
			golden.Same(t, "wall-"+s.ID, h.Canvas().Capture())
		}
	}
}

// TestTheWallShowsNothingPrivate looks for what only the facilitator may see in everything that is drawn.
func TestTheWallShowsNothingPrivate(t *testing.T) {
	const secret = "Qzsecretqz"
	d := bay("he")
	do := func(c app.Command) {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	for o := range d.Organisations.All() {
		do(app.EditOrganisation(o.ID, "", func(o *app.Organisation) {
			o.Private, o.Contact, o.Notes, o.Reason = secret, secret, secret, secret
		}))
	}
	for r := range d.Relations.All() {
		next := *r
		next.Move, next.Owner = secret, secret
		do(app.PutRelation(next))
	}
	seen := 0
	for _, s := range steps() {
		h := open(t, "he", s.ID, d)
		h.screen.chosen, h.screen.relation = d.Organisations.At(0).ID, d.Relations.At(0).ID
		if !h.Wall(s.ID) {
			continue
		}
		for _, text := range trial.Texts(h.Window().Content()) {
			seen++
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", s.ID, text)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d texts were looked at", seen)
	}
	h := open(t, "he", "grid", d)
	h.screen.chosen = d.Organisations.At(0).ID
	h.GoTo("grid")
	if !strings.Contains(strings.Join(trial.Texts(h.Window().Content()), "\n"), secret) {
		t.Error("the test does not find the note where the facilitator sees it")
	}
}
