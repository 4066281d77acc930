package ui

import (
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/ui/testkit"
	"madrega/ui/testkit/golden"
)

// stages are the documents in which every screen is looked at: one with nothing in it yet, and the sample; the screens of
// the forum also a year later.
var stages = []struct {
	name     string
	document func(l *lang.Lang) app.Document
	only     string // exercise; "" for all
}{
	{"-empty", func(*lang.Lang) app.Document { return testkit.Empty() }, ""},
	{"", sample.Bay, ""},
	{"-year", sample.Forum, "forum"},
}

// eachStep opens every step of every exercise in every language and stage. A new exercise is among them by itself.
func eachStep(t *testing.T, check func(h *testkit.Desk, exercise, name string)) {
	t.Helper()
	for _, code := range lang.Codes {
		for _, stage := range stages {
			d := stage.document(lang.For(code))
			for _, e := range agenda.Exercises {
				if stage.only != "" && stage.only != e.ID {
					continue
				}
				for _, s := range e.Steps {
					check(testkit.Open(t, screens[e.ID], code, s.ID, d), e.ID, s.ID+stage.name+"-"+code)
				}
			}
		}
	}
}

// TestScreens compares what every step of every exercise draws, at the desk and on the wall, with what it drew when somebody
// last looked.
//
// Each word that is drawn is then taken away in turn: every one has to be missed. The counts are told by screen and language.
func TestScreens(t *testing.T) {
	all := 0
	same := func(h *testkit.Desk, name string) {
		h.Same(name)
		words, missed := h.Blank()
		all += words
		t.Logf("%s: %d words taken away in turn, %d noticed", name, words, words-len(missed))
		for _, w := range missed {
			t.Errorf("%s: nothing tells that this is gone: %s", name, w)
		}
	}
	eachStep(t, func(h *testkit.Desk, exercise, name string) {
		same(h, "screens/"+exercise+"/"+name)
		if h.Wall(h.Step) {
			same(h, "walls/"+exercise+"/"+name)
		}
	})
	if t.Logf("all screens: %d words", all); all == 0 {
		t.Error("no word was taken away")
	}
}

// TestWindowPictures compares the whole window with pictures, for what its lines don't tell: letters, curves and shadows.
func TestWindowPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.desk.goTo(spot{exercise: "vision", step: "components"})
		h.settle()
		golden.Same(t, "window-"+code, h.win.Canvas().Capture())
		h.settings.keep(func(s *settings) { s.Dark = true })
		h.applyLook()
		h.desk.goTo(spot{exercise: "stakeholders", step: "grid"})
		h.settle()
		golden.Same(t, "window-dark-"+code, h.win.Canvas().Capture())
	}
}

// TestWindowForReading compares a document that another window holds: nothing in it can be changed.
func TestWindowForReading(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		other := newTestApp(t, code)
		other.Open(h.desk.session.Path())
		other.settle()
		if other.desk == nil || !other.desk.ReadOnly() {
			t.Fatal("the document can be changed")
		}
		for _, at := range []spot{{exercise: "prepare", step: "place"}, {exercise: "stakeholders", step: "entry"}, {exercise: "vision", step: "components"},
			{exercise: "forum", step: "call"}, {page: "agenda"}, {page: "meetings"}, {page: "process"}} {
			other.desk.goTo(at)
			other.settle()
			other.same("reading/" + at.exercise + at.step + at.page + "-" + code)
		}
	}
}
