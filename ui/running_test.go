package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/testkit"
)

// TestKeysThatRunAMeeting begins, goes on, stops the clock and gives more time, from anywhere.
func TestKeysThatRunAMeeting(t *testing.T) {
	h, p := newAgenda(t, "en", "opening")
	h.at("14:00:00")
	where := func() string { return h.desk.at.page + h.desk.at.exercise + "/" + h.desk.at.step }
	h.desk.GoTo("grid")
	h.shortcut("F9") // the agenda waits for its page
	if p.now().Begun() || where() != "ventures/gate" {
		t.Fatalf("at %s", where())
	}
	h.page("agenda")
	h.shortcut("F9")
	if p.now().Now != 0 || h.desk.at.page != "agenda" {
		t.Fatalf("%d runs, at %s", p.now().Now, where())
	}
	h.page("meetings")
	h.shortcut("F9")
	if p.now().Now != 1 || where() != "vision/cards" || !strings.Contains(h.desk.note.words, h.look.T("vision.cards.title")) {
		t.Fatalf("%d runs, at %s, it says %q", p.now().Now, where(), h.desk.note.words)
	}
	h.desk.note.undo()
	if p.now().Now != 0 {
		t.Error("going on can't be taken back")
	}
	h.shortcut("F9")
	h.shortcut("F12")
	if left := h.desk.clock.remaining(); left != 25*time.Minute {
		t.Errorf("%v are left", left)
	}
	h.shortcut("F10")
	if h.desk.clock.running() {
		t.Error("the clock goes on")
	}
	h.shortcut("F10")
	for range 11 {
		h.shortcut("F9")
	}
	if s := p.now(); !s.Over() || h.desk.note.words != h.look.T("agenda.over.said") {
		t.Errorf("%d runs, it says %q", s.Now, h.desk.note.words)
	}
	h.desk.GoTo("parking")
	planned := h.desk.clock.remaining()
	h.shortcut("F12") // without an agenda the minutes are those of the step
	if h.desk.clock.remaining() != planned+5*time.Minute {
		t.Errorf("%v are left, not five minutes more than %v", h.desk.clock.remaining(), planned)
	}
}

// TestAPresenterGoesWithTheAgenda presses the keys of a presenter in the wall.
func TestAPresenterGoesWithTheAgenda(t *testing.T) {
	h, p := newAgenda(t, "he", "opening")
	h.at("14:00:00")
	p.begin(p.now().Slots[1].Block)
	h.desk.goToBlock(h.desk.Document().RunningBlock())
	h.shortcut("F5")
	press := func(key fyne.KeyName, now int, want string) {
		t.Helper()
		h.wall.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
		h.settle()
		if at := h.desk.at.page + h.desk.at.step; at != want || p.now().Now != now {
			t.Fatalf("after %s at %s, and %d runs", key, at, p.now().Now)
		}
	}
	press(fyne.KeyPageUp, 1, "cards") // the one before has no step
	press(fyne.KeyPageDown, 2, "group")
	press(fyne.KeyLeft, 3, "dots") // forwards in Hebrew
	press(fyne.KeyPageUp, 3, "group")
	press(fyne.KeyPageUp, 3, "cards")
	press(fyne.KeyPageDown, 3, "group")
	press(fyne.KeyPageDown, 3, "dots")
	h.desk.GoTo("move") // somewhere else
	press(fyne.KeyPageDown, 3, "dots")
	press(fyne.KeyF9, 4, "sentence")
	press(fyne.KeyF12, 4, "sentence")
	if b := h.desk.Document().RunningBlock(); b.Added != 5 {
		t.Errorf("%+v", b)
	}
}

func TestTheWallFollowsWhatComesLater(t *testing.T) {
	h, p := newAgenda(t, "en", "opening")
	h.at("14:00:00")
	p.begin(p.now().Slots[0].Block)
	h.shortcut("F5")
	for at, next := range map[string]string{"14:09:00": "14:10", "14:13:00": "14:13"} {
		h.at(at)
		h.desk.clock.show()
		if says := strings.Join(testkit.Texts(h.wall.win.Content()), "|"); !strings.Contains(says, next) {
			t.Errorf("at %s the wall says %s", at, says)
		}
	}
}

func TestClosingAMeetingEndsItsAgenda(t *testing.T) {
	h, p := newAgenda(t, "en", "opening")
	h.at("14:00:00")
	p.begin(p.now().Slots[0].Block)
	m, _ := p.agendaNow()
	id := m.ID
	h.page("meetings")
	meetings := h.desk.pages["meetings"].(*meetingsPage)
	meetings.ask(id)
	if says := strings.Join(testkit.Texts(h.win.Canvas().Overlays().Top()), " "); !strings.Contains(says, p.look.T("agenda.own.opening")) {
		t.Errorf("it does not say that the agenda runs: %s", says)
	}
	h.at("14:07:00")
	h.win.Canvas().FocusPrevious()
	h.press(fyne.KeyReturn)
	first := h.desk.Document().BlocksOf(id)[0]
	if h.desk.Document().RunningBlock() != nil || h.desk.clock.stop != nil || first.Ended.Std().Format("15:04") != "14:07" {
		t.Fatalf("the block is %+v", first)
	}
	h.shortcut("Ctrl Z")
	if b := h.desk.Document().RunningBlock(); b == nil || b.ID != first.ID || h.desk.Document().Meetings.Get(id).Closed != 0 {
		t.Error("undo does not bring both back")
	}
}

// TestMeetingsToBeRead opens a document in which nothing can be changed: another window has it.
func TestMeetingsToBeRead(t *testing.T) {
	h := newTestDesk(t, "en")
	h.meet()
	other := newTestApp(t, "en")
	other.Open(h.desk.session.Path())
	other.settle()
	other.page("meetings")
	p := other.desk.pages["meetings"].(*meetingsPage)
	before := other.desk.Document()
	for _, part := range []string{"checkin", "new/0", "new/1", "close/" + string(p.current().ID), "remove/" + string(p.current().ID)} {
		if p.view.Kept().Part(part) != nil {
			t.Errorf("%s is offered", part)
		}
	}
	says := strings.Join(testkit.Texts(other.win.Content()), "|")
	if !strings.Contains(says, "Ruth Barak") {
		t.Errorf("who was there can't be read: %s", says)
	}
	for range 12 {
		other.press(fyne.KeySpace, fyne.KeyEscape)
		other.win.Canvas().FocusNext()
	}
	if len(app.Compare(before, other.desk.Document())) > 0 {
		t.Error("something can be changed")
	}
}
