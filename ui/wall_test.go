package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/testkit"
)

func TestTheWallStandsStillWhileNotesAreWritten(t *testing.T) {
	h := newTestDesk(t, "he")
	h.desk.GoTo("grid")
	h.shortcut("F5")
	o, r := h.desk.Document().Organisations.At(0), h.desk.Document().Relations.At(0)
	was := h.wall.win.Content()
	for _, c := range []app.Command{
		app.Edit(o.ID, "", func(o *app.Organisation) { o.Private, o.Reason, o.Contact = "a", "b", "c" }),
		app.Edit(r.ID, "", func(r *app.Relation) { r.Move, r.Owner = "a step", "somebody" }),
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

func TestFrozenAndBlankWall(t *testing.T) {
	h := newTestDesk(t, "he")
	h.shortcut("F7") // no wall yet: it says so
	if h.desk.note == nil || h.desk.note.words != h.look.T("wall.none") {
		t.Errorf("it says %+v", h.desk.note)
	}
	h.desk.goTo(spot{exercise: "stakeholders", step: "grid"})
	h.shortcut("F5")
	h.wall.win.Resize(fyne.NewSize(1280, 720))
	says := func() string { return strings.Join(testkit.Texts(h.wall.win.Content()), "|") }
	grid := says()
	h.shortcut("F7")
	h.desk.GoTo("entry")
	h.desk.clock.toggle()
	at := clockNow.Add(3 * time.Minute)
	h.App.Now = func() time.Time { return at }
	h.desk.clock.show()
	h.desk.Do(app.PlaceOrganisation(h.desk.Document().Organisations.At(0).ID, 1, 1, clockNow))
	h.setLanguage("en")
	h.settle()
	if says() != grid {
		t.Error("the wall moves though it is frozen")
	}
	if h.desk.wallState(h.look) == nil {
		t.Error("the head does not say that the wall is frozen")
	}
	h.shortcut("F8")
	if got := testkit.Texts(h.wall.win.Content()); len(got) != 0 {
		t.Errorf("the blank wall says %q", got)
	}
	h.sameWall("wall-blank")
	h.shortcut("F8")
	if says() != grid {
		t.Error("after the blank the frozen wall is another")
	}
	h.shortcut("F7")
	if now := says(); now == grid || !strings.Contains(now, h.look.T("stakeholders.entry.title")) {
		t.Errorf("the wall does not follow again: %s", now)
	}
	if h.desk.wallState(h.look) != nil {
		t.Error("the head still says that the wall stands still")
	}
	h.shortcut("F5")
	if h.desk.wallState(h.look) != nil {
		t.Error("a wall that is closed stands still")
	}
}

func TestTheWallGrowsWithItsWindow(t *testing.T) {
	h := newTestDesk(t, "he")
	h.shortcut("F5")
	for _, size := range []fyne.Size{{Width: 1920, Height: 1080}, {Width: 1024, Height: 768}, {Width: 1280, Height: 720}} {
		h.wall.win.Resize(size)
		h.settle() // it comes to an end
		if want := size.Width / 1920; h.wall.look.Zoom != want {
			t.Errorf("at %v the wall is drawn %v times as large, not %v", size, h.wall.look.Zoom, want)
		}
	}
	h.shortcut("F7")
	was := h.wall.shown
	h.wall.win.Resize(fyne.NewSize(1920, 1080))
	h.settle()
	if h.wall.shown != was {
		t.Error("a frozen wall is another in a larger window")
	}
	h.shortcut("F7")
	if h.wall.look.Zoom != 1 {
		t.Error("it stays small")
	}
}
