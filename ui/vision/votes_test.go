package vision

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

// TestDraftsAreVotedOnByKeyboard opens the vote from its step, types slips and goes back; the wall shows the vote until a
// wording is adopted.
func TestDraftsAreVotedOnByKeyboard(t *testing.T) {
	d, _, err := app.AdoptDraft("").Run(hung(t, "en"))
	if err != nil {
		t.Fatal(err)
	}
	h := open(t, "en", "sentence", d)
	h.Canvas().Focus(h.screen.View.(*sentenceView).built.Kept().Part("vote.go").(fyne.Focusable))
	h.Press(fyne.KeySpace)
	for _, s := range []string{"1 1 2", "2 2 2"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	tally := func() app.Tally { return app.RoundTally(h.Document(), app.CurrentRound(h.Document(), app.DraftPoll)) }
	if got := tally(); got.Dots != 6 || got.Ballots != 2 {
		t.Fatalf("%+v", got)
	}
	if shown := strings.Join(testkit.Texts(h.Canvas().Overlays().Top()), "\n"); !strings.Contains(shown, "2 slips counted") {
		t.Errorf("the vote does not follow what is typed: %s", shown)
	}
	h.Press(fyne.KeyEscape)
	if h.Canvas().Overlays().Top() != nil || h.screen.vote != nil {
		t.Error("Escape does not lead back to the step")
	}
	wall := func() string {
		h.Wall("sentence")
		return strings.Join(testkit.Texts(h.Window().Content()), "\n")
	}
	if said := wall(); !strings.Contains(said, "2 have voted") || strings.Contains(said, "4") {
		t.Errorf("the wall says %s", said)
	}
	h.Do(app.RevealRound(app.DraftPoll, true))
	if said := wall(); !strings.Contains(said, "(4)") {
		t.Errorf("revealed, the wall says %s", said)
	}
	h.Do(app.AdoptDraft(h.Document().Drafts.At(1).ID))
	if said := wall(); !strings.Contains(said, h.Look().T("vision.adopted", "year", h.Document().Process().Horizon())) {
		t.Errorf("after adopting, the wall says %s", said)
	}
}

// TestTheVoteCountsWhatIsNotGrouped: 30 cards in no group are 30, not those that the list leaves out; and groups are no cards.
func TestTheVoteCountsWhatIsNotGrouped(t *testing.T) {
	d := testkit.Empty()
	for i := range 30 {
		d = testkit.After(t, d, app.Add(&app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: fmt.Sprintf("Thought %d", i)}))
	}
	said := func(d app.Document) string {
		return strings.Join(testkit.Texts(open(t, "en", "dots", d).Window().Content()), " ")
	}
	if got := said(d); !strings.Contains(got, "30 cards are not grouped") {
		t.Errorf("it says %s", got)
	}
	d = testkit.Empty()
	for i := range 30 {
		g := app.Group{ID: app.NewID(), Board: app.VisionBoard, Name: fmt.Sprintf("Group %d", i)}
		d = testkit.After(t, testkit.After(t, d, app.Add(&g)), app.Add(&app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: "In it", Group: g.ID}))
	}
	if got := said(d); strings.Contains(got, "not grouped") || !strings.Contains(got, "24 of 30") {
		t.Errorf("of 30 groups it says %s", got)
	}
}

// TestComponentsAreScoredInPrivate: one person after the other gives scores on a screen of their own; the picture and the
// wall show nothing of them until they are revealed, and the list of ballots never does.
func TestComponentsAreScoredInPrivate(t *testing.T) {
	h := open(t, "en", "components", testkit.Empty())
	parts.HandRound(h.screen, h.Look(), app.ComponentPoll)
	for _, name := range []string{"Dana", "Yosef"} {
		h.Type(name)
		h.Press(fyne.KeyReturn)
		h.Type("2")
		h.Type("5")
		h.Type("3")
		tabToButton(h)
		h.Press(fyne.KeyReturn, fyne.KeyReturn)
	}
	h.Press(fyne.KeyEscape)
	d := h.Document()
	if got := app.TurnoutOf(d, app.CurrentRound(d, app.ComponentPoll)); got.Voted != 2 || len(got.Named) != 2 {
		t.Fatalf("%+v; it shows %v", got, testkit.Texts(h.Window().Content()))
	}
	if all := app.RatingsOf(d, d.Ballots.At(0).ID); all[0].Now != 2 || all[0].Target != 5 || all[1].Now != 3 {
		t.Errorf("kept are %+v", all)
	}
	v := h.screen.View.(*componentsView)
	if len(v.ballots()) != 0 {
		t.Error("the list of ballots shows what people scored")
	}
	if app.Scores(d)[0].Today.N != 0 {
		t.Error("the scores are not hidden")
	}
	h.Wall("components")
	if said := strings.Join(testkit.Texts(h.Window().Content()), "\n"); !strings.Contains(said, "2 have voted") || strings.Contains(said, "Dana") {
		t.Errorf("the wall says %s", said)
	}
	h.Do(app.RevealRound(app.ComponentPoll, true))
	if s := app.Scores(h.Document())[0].Today; !s.Few || s.N != 0 {
		t.Errorf("of two scores the reveal tells more than that they are too few: %+v", s)
	}
}

// tabToButton takes the keyboard to the next button.
func tabToButton(h *desk) {
	for range 40 {
		h.Tab(1)
		if _, ok := h.Canvas().Focused().(*kit.Button); ok {
			return
		}
	}
	h.T.Fatal("Tab does not lead to a button")
}
