package agenda_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/testkit"
)

// nowhere are the kinds that nobody looks for: each is seen where what it belongs to is worked on.
var nowhere = []string{"unlike", "round", "ballot", "dot", "rating", "attendance", "step", "place"}

func TestEverythingIsWorkedOnSomewhere(t *testing.T) {
	const seed = 7
	t.Log("seed", seed)
	found := map[string]bool{}
	for _, d := range []app.Document{testkit.New(seed).Document(40), sample.Bay(lang.For("en"))} {
		for _, c := range app.Collections {
			for e := range c.All(d) {
				if g, ok := e.(*app.Group); ok && g.Board != app.VisionBoard {
					continue // only cards of the vision are grouped in the window
				}
				p, ok := agenda.PlaceOf(d, c.Name(), e.EntityID())
				if hidden := slices.Contains(nowhere, c.Name()) || agenda.Page(c.Name()); ok == hidden {
					t.Fatalf("a %s has a place: %v", c.Name(), ok)
				}
				found[c.Name()] = true
				if !ok {
					continue
				}
				i := slices.IndexFunc(agenda.Exercises, func(e agenda.Exercise) bool { return e.ID == p.Exercise })
				if i < 0 || !slices.ContainsFunc(agenda.Exercises[i].Steps, func(s agenda.Step) bool { return s.ID == p.Step }) {
					t.Errorf("a %s is worked on at %s, %s, which is no step", c.Name(), p.Exercise, p.Step)
				}
				if app.CollectionNamed(p.Kind).Get(d, p.ID) == nil {
					t.Errorf("a %s leads to a %s that isn't there", c.Name(), p.Kind)
				}
			}
		}
	}
	for _, c := range app.Collections {
		if !found[c.Name()] && !slices.Contains(nowhere, c.Name()) {
			t.Errorf("no document holds a %s", c.Name())
		}
	}
}

func TestWhatIsFoundHasTheNameOfItsKind(t *testing.T) {
	for _, code := range lang.Codes {
		for _, c := range app.Collections {
			if said := lang.For(code).T("search.group." + c.Name()); !slices.Contains(nowhere, c.Name()) && strings.HasPrefix(said, "[") {
				t.Errorf("%s has no words for %s", code, said)
			}
		}
	}
}

func TestCardsLeadToTheirBoard(t *testing.T) {
	d := sample.Bay(lang.For("en"))
	front := app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: "In a group", Group: d.Groups.At(0).ID}
	for _, want := range []struct {
		card app.Card
		is   agenda.Place
	}{
		{app.Card{Board: app.VisionBoard}, agenda.Place{Exercise: "vision", Step: "cards"}},
		{app.Card{Board: app.VisionBoard, Into: front.ID}, agenda.Place{Exercise: "vision", Step: "group", ID: front.ID}},
		{app.Card{Board: app.VisionBoard, Parked: true}, agenda.Place{Exercise: "vision", Step: "group"}},
		{app.Card{Board: app.AgreementBoard}, agenda.Place{Exercise: "close", Step: "agreements"}},
		{app.Card{Board: app.ParkingBoard}, agenda.Place{Exercise: "close", Step: "parking"}},
		{app.Card{Board: app.KeepBoard}, agenda.Place{Exercise: "close", Step: "feedback"}},
		{app.Card{Board: app.ChangeBoard}, agenda.Place{Exercise: "close", Step: "feedback"}},
	} {
		c := want.card
		c.ID, c.Text = app.NewID(), "A card"
		want.is.Kind, want.is.ID = "card", cmp.Or(want.is.ID, c.ID)
		if got, ok := agenda.PlaceOf(testkit.After(t, d, app.Add(&front), app.Add(&c)), "card", c.ID); !ok || got != want.is {
			t.Errorf("a card of %s leads to %v, not %v", c.Board, got, want.is)
		}
	}
}

func TestFindingsLeadToTheirExercise(t *testing.T) {
	d := sample.Bay(lang.For("en"))
	for topics, step := range map[string]struct {
		of   []app.Topic
		step string
	}{"readiness": {app.Readiness, "readiness"}, "justification": {app.Justification, "readiness"}, "tests": {app.Tests, "tests"}, "principles": {app.Principles, "principles"}} {
		f := d.FindingOf(step.of[0])
		if p, ok := agenda.PlaceOf(d, "finding", f.ID); !ok || p.Step != step.step {
			t.Errorf("%s lead to %v", topics, p)
		}
	}
}

func TestWhatIsGoneHasNoPlace(t *testing.T) {
	if p, ok := agenda.PlaceOf(sample.Bay(lang.For("en")), "card", app.NewID()); ok {
		t.Errorf("a card that isn't there is at %v", p)
	}
}
