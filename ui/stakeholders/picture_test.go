package stakeholders

import (
	"slices"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func steps() []agenda.Step {
	at := slices.IndexFunc(agenda.Exercises, func(e agenda.Exercise) bool { return e.ID == "stakeholders" })
	return agenda.Exercises[at].Steps
}

func ids() (all []string) {
	for _, s := range steps() {
		all = append(all, s.ID)
	}
	return all
}

// TestPictures compares every step with its picture: the sample in every language, and in Hebrew also without anything,
// with 300 organisations, and in the dark in a small window.
func TestPictures(t *testing.T) {
	for _, code := range lang.Codes {
		for _, s := range steps() {
			h := open(t, code, s.ID, bay(code))
			h.screen.chosen = h.Document().Organisations.At(2).ID
			h.GoTo(s.ID)
			h.Same(s.ID + "-" + code)
		}
	}
	many := large(t, 300, 1000)
	for _, s := range steps() {
		open(t, "he", s.ID, testkit.Empty()).Same(s.ID + "-empty")
		open(t, "he", s.ID, many).Same(s.ID + "-many")
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		openIn(t, dark, s.ID, session.Start{Document: bay("he")}, testkit.Small).Same(s.ID + "-small")
	}
}

func TestRelationPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, "relations", bay(code))
		h.screen.relation = h.Document().Relations.At(3).ID
		h.screen.asList = true
		h.GoTo("relations")
		h.Same("relation-" + code)
		h.screen.edit(h.Document().Organisations.At(0).ID)
		h.Same("edit-" + code)
	}
}

func TestStepsFitASmallWindow(t *testing.T) {
	for _, other := range []bool{false, true} { // the list of relations, the matrix by field
		testkit.Fits(t, ids(), func(l *kit.Look, step string) *testkit.Desk {
			h := openIn(t, l, step, session.Start{Document: bay(l.Code())}, testkit.Small)
			h.screen.asList, h.screen.byField = other, other
			h.screen.chosen, h.screen.relation = h.Document().Organisations.At(2).ID, h.Document().Relations.At(3).ID
			return h.Desk
		})
	}
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps() {
		h := open(t, "he", s.ID, bay("he"))
		h.screen.relation = h.Document().Relations.At(3).ID
		if h.Wall(s.ID) {
			h.Same("wall-" + s.ID)
		}
	}
}

// TestTheWallShowsNothingPrivate looks for what only the facilitator may see in everything that is drawn.
func TestTheWallShowsNothingPrivate(t *testing.T) {
	d := bay("he")
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	for o := range d.Organisations.All() {
		do(app.Edit(o.ID, "", func(o *app.Organisation) {
			o.Private, o.Contact, o.Notes, o.Reason = testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	for r := range d.Relations.All() {
		do(app.Edit(r.ID, "", func(r *app.Relation) { r.Move, r.Owner = testkit.Secret, testkit.Secret }))
	}
	testkit.WallKeeps(t, 50, ids(), func(step string) *testkit.Desk {
		h := open(t, "he", step, d)
		h.screen.chosen, h.screen.relation = d.Organisations.At(0).ID, d.Relations.At(0).ID
		return h.Desk
	})
	h := open(t, "he", "grid", d)
	h.screen.chosen = d.Organisations.At(0).ID
	h.GoTo("grid")
	if !h.Shows(testkit.Secret) {
		t.Error("the test does not find the note where the facilitator sees it")
	}
}
