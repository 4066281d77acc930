package partnership

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

// shown opens a step with the second partner chosen.
func shown(t *testing.T, code, step string) *desk {
	h := open(t, code, step, talks(t, code))
	h.screen.chosen = h.Document().Partners.At(1).Organisation
	h.GoTo(step)
	return h
}

func TestPictures(t *testing.T) {
	for _, step := range steps {
		golden.Same(t, step+"-he", shown(t, "he", step).Canvas().Capture())
	}
	golden.Same(t, "expectations-ar", shown(t, "ar", "expectations").Canvas().Capture())
	golden.Same(t, "tests-en", shown(t, "en", "tests").Canvas().Capture())
	golden.Same(t, "type-ar", shown(t, "ar", "type").Canvas().Capture())
	golden.Same(t, "partners-empty", open(t, "he", "partners", empty()).Canvas().Capture())
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	golden.Same(t, "expectations-small", openIn(t, dark, "expectations", session.Start{Document: talks(t, "he")}, trial.Small).Canvas().Capture())
}

func TestWallPictures(t *testing.T) {
	for _, step := range []string{"partners", "tests"} {
		h := shown(t, "he", step)
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
				h := openIn(t, l, step, session.Start{Document: talks(t, code)}, trial.Small)
				least := h.screen.Content(l, step).MinSize()
				if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
					t.Errorf("%s in %s at %.2f needs %v of %v", step, code, zoom, least, room)
				}
			}
		}
	}
}

// TestTheWallShowsNothingOfOnePartner looks for what is said of one partner in everything that is drawn.
func TestTheWallShowsNothingOfOnePartner(t *testing.T) {
	const secret = "Qzsecretqz"
	d := talks(t, "he")
	do := func(c app.Command) {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	for p := range d.Partners.All() {
		do(app.Edit(p.ID, "", func(p *app.Partner) {
			p.Motive, p.Contribution, p.Expectation, p.Role, p.Interface = secret, secret, secret, secret, secret
		}))
	}
	for w := range d.Waivers.All() {
		do(app.Edit(w.ID, "", func(w *app.Waiver) { w.Note = secret }))
	}
	for f := range d.Findings.All() {
		do(app.EditFinding(f.Topic, "", func(f *app.Finding) { f.Evidence = secret }))
	}
	for o := range d.Options.All() {
		do(app.Edit(o.ID, "", func(o *app.Option) { o.Note = secret }))
	}
	for g := range d.CultureGaps.All() {
		do(app.Edit(g.ID, "", func(g *app.CultureGap) { g.Gap = secret }))
	}
	for o := range d.Organisations.All() {
		do(app.EditOrganisation(o.ID, "", func(o *app.Organisation) { o.Private, o.Contact, o.Notes = secret, secret, secret }))
	}
	seen := 0
	for _, step := range steps {
		h := open(t, "he", step, d)
		if !h.Wall(step) {
			continue
		}
		for _, text := range trial.Texts(h.Window().Content()) {
			seen++
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", step, text)
			}
		}
	}
	if seen < 30 {
		t.Errorf("only %d texts were looked at", seen)
	}
}
