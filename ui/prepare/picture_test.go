package prepare

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

// TestPictures compares every step with its picture in Hebrew, and some of them in the other languages, small and dark, and
// without anything.
func TestPictures(t *testing.T) {
	for _, s := range steps {
		golden.Same(t, s+"-he", open(t, "he", s, bay("he")).Canvas().Capture())
	}
	for _, s := range []string{"goal", "external"} {
		golden.Same(t, s+"-ar", open(t, "ar", s, bay("ar")).Canvas().Capture())
	}
	for _, s := range []string{"internal", "readiness", "invitations"} {
		golden.Same(t, s+"-en", open(t, "en", s, bay("en")).Canvas().Capture())
	}
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	for _, s := range []string{"goal", "internal", "external", "invitations"} {
		golden.Same(t, s+"-small", openIn(t, dark, s, session.Start{Document: bay("he")}, trial.Small).Canvas().Capture())
	}
	for _, s := range []string{"internal", "external", "readiness", "invitations"} {
		golden.Same(t, s+"-empty", open(t, "he", s, empty()).Canvas().Capture())
	}
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps {
		if h := open(t, "he", s, bay("he")); h.Wall(s) {
			golden.Same(t, "wall-"+s, h.Canvas().Capture())
		}
	}
}

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, s := range steps {
				h := openIn(t, l, s, session.Start{Document: bay(code)}, trial.Small)
				least := h.screen.Content(l, s).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", s, code, zoom, least, room)
				}
			}
		}
	}
}

// TestTheWallShowsNothingPrivate looks for what stays at the desk in everything that is drawn for the room.
func TestTheWallShowsNothingPrivate(t *testing.T) {
	const secret = "Qzsecretqz"
	d := bay("he")
	for x := range d.Departments.All() {
		d = after(t, d, app.Edit(x.ID, "", func(x *app.Department) { x.Name, x.Person, x.Note = secret, secret, secret }))
	}
	for i := range d.Invitations.All() {
		d = after(t, d, app.Edit(i.ID, "", func(i *app.Invitation) { i.Needs, i.Motives, i.Gets, i.Host = secret, secret, secret, secret }))
	}
	for f := range d.Findings.All() {
		d = after(t, d, app.EditFinding(f.Topic, "", func(f *app.Finding) { f.Evidence = secret }))
	}
	d = after(t, d, app.EditProcess("", func(p *app.Process) { p.Convening = secret }))
	seen := 0
	for _, s := range steps {
		h := open(t, "he", s, d)
		if !h.Wall(s) {
			continue
		}
		for _, text := range trial.Texts(h.Window().Content()) {
			seen++
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", s, text)
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d texts were looked at", seen)
	}
	if h := open(t, "he", "internal", d); !strings.Contains(strings.Join(trial.Texts(h.Window().Content()), "\n"), secret) {
		t.Error("the test does not find it at the desk")
	}
}
