package ui

import (
	"testing"

	"madrega/app"
)

func TestTheWallStandsStillWhileNotesAreWritten(t *testing.T) {
	h := newTestDesk(t, "he")
	h.desk.GoTo("grid")
	h.shortcut("F5")
	o, r := h.desk.Document().Organisations.At(0), *h.desk.Document().Relations.At(0)
	r.Move, r.Owner = "a step", "somebody"
	was := h.wall.win.Content()
	for _, c := range []app.Command{
		app.EditOrganisation(o.ID, "", func(o *app.Organisation) { o.Private, o.Reason, o.Contact = "a", "b", "c" }),
		app.PutRelation(r),
	} {
		h.desk.Do(c)
		if h.wall.win.Content() != was {
			t.Errorf("%v is seen on the wall", c.Label)
		}
	}
	h.desk.Do(app.PlaceOrganisation(o.ID, 1, 1, clockNow))
	if h.wall.win.Content() == was {
		t.Error("a card was moved, and the wall does not show it")
	}
	h.shortcut("F5")
	if h.wall != nil {
		t.Error("F5 does not close the wall")
	}
}
