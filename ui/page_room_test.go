package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/ui/kit"
)

// newRoomPage shows the sheets for the room.
func newRoomPage(t *testing.T, code string) (*harness, *exportPage) {
	t.Helper()
	h := newTestDesk(t, code)
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	p.choose(func() { p.inRoom = true })
	return h, p
}

func TestRoomPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h, _ := newRoomPage(t, code)
		h.edit()
		h.win.Canvas().Unfocus()
		h.same("room-" + code)
	}
}

func TestEverySheetIsSavedAsChosen(t *testing.T) {
	h, p := newRoomPage(t, "he")
	p.code = "ar"
	p.room.copies[roomkit.Ballot], p.room.copies[roomkit.Cards] = "7", "many"
	p.room.dots, p.room.start, p.room.own = "4", "09:15", true
	for _, e := range agenda.Exercises {
		p.room.out[e.ID] = e.ID != agenda.Exercises[len(agenda.Exercises)-1].ID
	}
	l := lang.For("ar")
	for _, n := range roomkit.Names {
		path := filepath.Join(h.dir, string(n)+".pdf")
		p.writeSheet(n, path)
		h.settle()
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(got), "room ar "+l.T(n.Key())) || p.saved != path || len(h.desk.busy) > 0 {
			t.Errorf("%s holds %.80q", n, got)
		}
		for name, want := range map[roomkit.Name]string{roomkit.Dots: "Dots:4", roomkit.Cards: "Count:40", roomkit.Wall: "Time:09:15"} {
			if n == name && !strings.Contains(string(got), want) {
				t.Errorf("%s does not hold %s: %.200q", n, want, got)
			}
		}
	}
	if b := p.roomSheet(roomkit.Ballot)().Sheet.(roomkit.Ballots); len(b.Heads) != 7 {
		t.Errorf("%d ballots, not 7", len(b.Heads))
	}
	if plan := p.roomSheet(roomkit.Agenda)().Sheet.(roomkit.Plan); len(plan.Blocks) != 1 {
		t.Errorf("%d exercises on the agenda, not 1", len(plan.Blocks))
	}
	for _, e := range agenda.Exercises {
		p.room.out[e.ID] = true
	}
	if p.planEnd() != h.look.T("room.agenda.nothing") {
		t.Errorf("without exercises it says %q", p.planEnd())
	}
}

func TestWrongNumbersAreSaid(t *testing.T) {
	for s, want := range map[string]string{"1": "", "500": "", " 40 ": "", "0": "room.number", "-1": "room.number", "501": "room.number", "": "room.number", "x": "room.number"} {
		if got := wrongNumber(roomkit.MostCopies)(s); got != want {
			t.Errorf("%q: %q, not %q", s, got, want)
		}
	}
	if wrongClock("16:00") != "" || wrongClock("25:00") != "room.clock" {
		t.Error("clocks are read wrong")
	}
}

// TestRoomByKeyboard goes to the sheets and saves the first one, without the mouse.
func TestRoomByKeyboard(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	canvas := h.win.Canvas()
	for range 80 {
		canvas.FocusNext()
		if h.press(fyne.KeyLeft); p.inRoom {
			break
		}
	}
	if !p.inRoom {
		t.Fatal("no key leads to the sheets for the room")
	}
	for range 60 {
		canvas.FocusNext()
		if b, ok := canvas.Focused().(*kit.Button); ok && kit.Holds(p.body, b) {
			h.press(fyne.KeySpace)
			break
		}
	}
	if !h.over() {
		t.Fatal("no key saves a sheet")
	}
	h.press(fyne.KeyEscape)
	h.shortcut("Ctrl E")
	if p.inRoom || h.over() {
		t.Error("Ctrl E does not lead back to the reports")
	}
}

func TestRoomTellsOfTrouble(t *testing.T) {
	h, p := newRoomPage(t, "en")
	p.writeSheet(roomkit.Grid, filepath.Join(h.dir, "nowhere", "a.pdf"))
	h.settle()
	if !h.over() || p.saved != "" {
		t.Errorf("over %v, saved %q", h.over(), p.saved)
	}
}
