package prepare

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
	"madrega/ui/testkit/golden"
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
		golden.Same(t, s+"-small", openIn(t, dark, s, session.Start{Document: bay("he")}, testkit.Small).Canvas().Capture())
	}
	for _, s := range []string{"internal", "external", "readiness", "invitations"} {
		golden.Same(t, s+"-empty", open(t, "he", s, testkit.Empty()).Canvas().Capture())
	}
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps {
		if h := open(t, "he", s, bay("he")); h.Wall(s) {
			golden.Same(t, "wall-"+s, h.Canvas().Capture())
		}
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, steps, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: bay(l.Code())}, testkit.Small).Desk
	})
}

// TestTheWallShowsNothingPrivate looks for what stays at the desk in everything that is drawn for the room.
func TestTheWallShowsNothingPrivate(t *testing.T) {
	d := bay("he")
	for x := range d.Departments.All() {
		d = testkit.After(t, d, app.Edit(x.ID, "", func(x *app.Department) { x.Name, x.Person, x.Note = testkit.Secret, testkit.Secret, testkit.Secret }))
	}
	for i := range d.Invitations.All() {
		d = testkit.After(t, d, app.Edit(i.ID, "", func(i *app.Invitation) {
			i.Needs, i.Motives, i.Gets, i.Host = testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	for f := range d.Findings.All() {
		d = testkit.After(t, d, app.EditOrAdd(app.Finding{Topic: f.Topic}, "", func(f *app.Finding) { f.Evidence = testkit.Secret }))
	}
	d = testkit.After(t, d, app.EditOrAdd(app.Process{}, "", func(p *app.Process) { p.Convening = testkit.Secret }))
	testkit.WallKeeps(t, 15, steps, func(step string) *testkit.Desk { return open(t, "he", step, d).Desk })
	if h := open(t, "he", "internal", d); !h.Shows(testkit.Secret) {
		t.Error("the test does not find it at the desk")
	}
}
