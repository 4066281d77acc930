package partnership

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
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
		shown(t, "he", step).Same(step + "-he")
	}
	shown(t, "ar", "expectations").Same("expectations-ar")
	shown(t, "en", "tests").Same("tests-en")
	shown(t, "ar", "type").Same("type-ar")
	open(t, "he", "partners", testkit.Empty()).Same("partners-empty")
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	openIn(t, dark, "expectations", session.Start{Document: talks(t, "he")}, testkit.Small).Same("expectations-small")
}

func TestWallPictures(t *testing.T) {
	for _, step := range []string{"partners", "tests"} {
		h := shown(t, "he", step)
		if !h.Wall(step) {
			t.Fatalf("%s has nothing for the wall", step)
		}
		h.Same("wall-" + step)
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, steps, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: talks(t, l.Code())}, testkit.Small).Desk
	})
}

// TestTheWallShowsNothingOfOnePartner looks for what is said of one partner in everything that is drawn.
func TestTheWallShowsNothingOfOnePartner(t *testing.T) {
	d := talks(t, "he")
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	for p := range d.Partners.All() {
		do(app.Edit(p.ID, "", func(p *app.Partner) {
			p.Motive, p.Contribution, p.Expectation, p.Role, p.Interface = testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	for w := range d.Waivers.All() {
		do(app.Edit(w.ID, "", func(w *app.Waiver) { w.Note = testkit.Secret }))
	}
	for f := range d.Findings.All() {
		do(app.EditOrAdd(app.Finding{Topic: f.Topic}, "", func(f *app.Finding) { f.Evidence = testkit.Secret }))
	}
	for o := range d.Options.All() {
		do(app.Edit(o.ID, "", func(o *app.Option) { o.Note = testkit.Secret }))
	}
	for g := range d.CultureGaps.All() {
		do(app.Edit(g.ID, "", func(g *app.CultureGap) { g.Gap = testkit.Secret }))
	}
	for o := range d.Organisations.All() {
		do(app.Edit(o.ID, "", func(o *app.Organisation) {
			o.Private, o.Contact, o.Notes = testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	testkit.WallKeeps(t, 30, steps, func(step string) *testkit.Desk { return open(t, "he", step, d).Desk })
}
