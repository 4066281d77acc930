package vision

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/ui/testkit"
)

func TestTheBoardIsFiltered(t *testing.T) {
	h := open(t, "he", "group", hung(t, "he"))
	v := h.screen.View.(*groupView)
	chosen := v.board.Selected()
	h.Canvas().Focus(v.sift.words)
	h.Type("הבנים") // hangs behind another one
	d := h.Document()
	front := d.Front(d.Cards.At(7))
	if text := v.said.String(); !strings.Contains(text, "1") || !strings.Contains(text, "14") {
		t.Errorf("it says %q", text)
	}
	v.board.Select(string(front.ID))
	if got := v.board.Selected(); len(got) != 1 {
		t.Error("the card that it hangs behind is not shown")
	}
	v.board.Select(string(d.Cards.At(0).ID))
	if got := v.board.Selected(); len(got) != 0 {
		t.Errorf("%v is shown", got)
	}
	h.Press(fyne.KeyEscape)
	if h.Canvas().Focused() != v.board || v.entry.filtered() {
		t.Error("Escape does not show all again")
	}
	if got := v.board.Selected(); len(got) != len(chosen) || got[0] != chosen[0] {
		t.Errorf("chosen are %v, want %v", got, chosen)
	}
	h.screen.entry.filter = 3
	if h.Find("card", front.ID); h.Step != "group" || h.screen.entry.filtered() {
		t.Error("what was found may be hidden")
	}
	if got := h.screen.View.(*groupView).board.Selected(); len(got) != 1 || got[0] != string(front.ID) {
		t.Errorf("found was %v", got)
	}
}

func TestColouredPictures(t *testing.T) {
	for by, name := range map[colouring]string{bySector: "sector", byGroup: "group"} {
		h := open(t, "he", "group", hung(t, "he"))
		h.screen.colour = by
		h.GoTo("group")
		h.Same("colour-" + name)
		h.Wall("group")
		h.Same("colour-wall-" + name)
	}
	h := open(t, "he", "cards", hung(t, "he"))
	h.screen.colour = byGroup
	h.Wall("cards")
	h.Same("colour-wall-cards")
	if text := strings.Join(testkit.Texts(h.Window().Content()), "\n"); strings.Contains(text, secret) {
		t.Error("the wall shows who said it")
	}
}
