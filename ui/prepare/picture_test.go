package prepare

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// TestPictures compares every step with its picture in Hebrew, and some of them in the other languages, small and dark, and
// without anything.
func TestPictures(t *testing.T) {
	for _, s := range steps {
		open(t, "he", s, bay("he")).Same(s + "-he")
	}
	for _, s := range []string{"goal", "external"} {
		open(t, "ar", s, bay("ar")).Same(s + "-ar")
	}
	for _, s := range []string{"internal", "readiness", "invitations"} {
		open(t, "en", s, bay("en")).Same(s + "-en")
	}
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	for _, s := range []string{"goal", "internal", "external", "invitations"} {
		openIn(t, dark, s, session.Start{Document: bay("he")}, testkit.Small).Same(s + "-small")
	}
	for _, s := range []string{"internal", "external", "readiness", "invitations"} {
		open(t, "he", s, testkit.Empty()).Same(s + "-empty")
	}
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps {
		if h := open(t, "he", s, bay("he")); h.Wall(s) {
			h.Same("wall-" + s)
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
