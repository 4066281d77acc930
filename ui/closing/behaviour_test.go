package closing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

func (h *desk) kept() *parts.Kept { return h.screen.View.(interface{ Kept() *parts.Kept }).Kept() }

func TestActionsAreWrittenByKeys(t *testing.T) {
	h := open(t, "he", "actions", testkit.Empty())
	h.Type("לתאם פגישה")
	h.Tab(1)
	h.Type("רנא")
	h.Tab(1)
	h.Type("6.12.26")
	h.Press(fyne.KeyReturn)
	h.Type("לשלוח סיכום")
	h.Press(fyne.KeyReturn)
	d := h.Document()
	if d.Actions.Len() != 2 {
		t.Fatalf("%d actions were added, not 2", d.Actions.Len())
	}
	for a := range d.Actions.All() {
		if a.Owner != "רנא" || a.Due != "2026-12-06" {
			t.Errorf("%q is of %q by %q", a.Text, a.Owner, a.Due)
		}
	}
	v := h.screen.View.(*actionsView)
	if h.Canvas().Focused() != v.text || v.text.Text() != "" {
		t.Errorf("%T has the keyboard, and the field says %q", h.Canvas().Focused(), v.text.Text())
	}
	h.Undo()
	if n := h.Document().Actions.Len(); n != 1 {
		t.Errorf("after one undo there are %d", n)
	}
}

func TestAWrongDayAddsNothing(t *testing.T) {
	h := open(t, "en", "actions", testkit.Empty())
	h.Type("Call the bank")
	h.Tab(2)
	h.Type("32.13")
	h.Press(fyne.KeyReturn)
	if n := h.Document().Actions.Len(); n != 0 {
		t.Errorf("%d actions were added", n)
	}
}

func TestPastedActionsAreAddedAtOnce(t *testing.T) {
	h := open(t, "en", "actions", testkit.Empty())
	v := h.screen.View.(*actionsView)
	v.put("one", " ", "two", "three")
	if n := h.Document().Actions.Len(); n != 3 {
		t.Fatalf("%d actions were added", n)
	}
	h.Undo()
	if n := h.Document().Actions.Len(); n != 0 {
		t.Errorf("after one undo there are %d", n)
	}
}

func TestSpaceMarksAnActionDone(t *testing.T) {
	h := open(t, "he", "actions", ended(t, "he"))
	v := h.screen.View.(*actionsView)
	h.Canvas().Focus(v.table)
	first := v.rows[0]
	if !first.Overdue || v.action != first.ID {
		t.Fatalf("the first is %+v, and %q is chosen", first, v.action)
	}
	h.Type(" ")
	if a := h.Document().Actions.Get(first.ID); !a.Done {
		t.Fatal("it is not done")
	}
	if row := v.table.Current(); v.rows[row].ID != first.ID || v.rows[row].Overdue {
		t.Errorf("the current row is %+v", v.rows[row])
	}
	h.Press(fyne.KeyReturn)
	if !kit.Holds(v.side.Content(), h.Canvas().Focused()) {
		t.Errorf("Enter leaves the keyboard on %T", h.Canvas().Focused())
	}
	h.Type("!")
	if a := h.Document().Actions.Get(first.ID); !strings.HasSuffix(a.Text, "!") {
		t.Errorf("the text is %q", a.Text)
	}
	h.Canvas().Focus(v.table)
	h.Press(fyne.KeyDelete)
	if h.Document().Actions.Get(first.ID) != nil || h.Said == "" {
		t.Errorf("it was not removed; it says %q", h.Said)
	}
}

// visited is a window that remembers where it was led.
type visited struct {
	exercise.Host
	kind string
	id   app.ID
}

func (v *visited) Visit(kind string, id app.ID) { v.kind, v.id = kind, id }

func TestTasksLeadToTheirExercise(t *testing.T) {
	h := open(t, "he", "actions", ended(t, "he"))
	host := &visited{Host: h}
	h.screen.Host = host
	v := h.screen.View.(*actionsView)
	if len(v.others) != 3 || !v.others[0].Overdue {
		t.Fatalf("the tasks are %+v", v.others)
	}
	h.Canvas().Focus(v.tasks)
	h.Press(fyne.KeyReturn)
	if host.kind != "relation" || h.Document().Relations.Get(host.id) == nil {
		t.Errorf("it leads to %q %q", host.kind, host.id)
	}
}

func TestAParkedCardBecomesAnAction(t *testing.T) {
	h := open(t, "en", "parking", ended(t, "en"))
	card := app.ParkingLot(h.Document())[1]
	h.kept().Part("action/" + string(card.ID)).(*kit.Button).Tapped(nil)
	a := h.Document().ActionOf(card)
	if a == nil || h.Said == "" {
		t.Fatalf("there is no action; it says %q", h.Said)
	}
	h.kept().Part("action/" + string(card.ID) + "/there").(*kit.Button).Tapped(nil)
	if v, ok := h.screen.View.(*actionsView); !ok || v.rows[v.table.Current()].ID != a.ID {
		t.Errorf("it leads to %T, and chooses %q", h.screen.View, h.screen.action)
	}
	h.Undo()
	if h.Document().ActionOf(card) != nil {
		t.Error("one undo leaves the action")
	}
}

func TestAParkedCardGoesBack(t *testing.T) {
	h := open(t, "he", "parking", ended(t, "he"))
	own, other := app.ParkingLot(h.Document())[0], app.ParkingLot(h.Document())[1]
	if h.kept().Part("parked/"+string(own.ID)+"/back") != nil {
		t.Error("a card that was written here can go back")
	}
	h.Canvas().Focus(h.kept().Part("parked/" + string(other.ID)).(*kit.Entry))
	h.Type("הוחלט")
	h.kept().Part("parked/" + string(other.ID) + "/back").(*kit.Button).Tapped(nil)
	if c := h.Document().Cards.Get(other.ID); c.Parked || c.Note != "הוחלט" || c.Board != app.VisionBoard {
		t.Errorf("it is %+v", c)
	}
	if len(app.ParkingLot(h.Document())) != 1 {
		t.Error("it is still in the lot")
	}
}

func TestAgreementsAndFeedbackAreWrittenOneAfterTheOther(t *testing.T) {
	for step, board := range map[string]app.Board{"agreements": app.AgreementBoard, "feedback": app.KeepBoard} {
		h := open(t, "he", step, testkit.Empty())
		for _, s := range []string{"ראשון", "שני"} {
			h.Type(s)
			h.Press(fyne.KeyReturn)
		}
		if n := len(app.CardsOf(h.Document(), board)); n != 2 {
			t.Errorf("%s: %d cards were added, not 2", step, n)
		}
	}
}

func TestAMeetingIsSetByKeys(t *testing.T) {
	h := open(t, "en", "next", testkit.Empty())
	h.Type("15.12.2026")
	d := h.Document()
	if d.Meetings.Len() != 1 || d.Meetings.At(0).Date != "2026-12-15" {
		t.Fatalf("there are %d meetings", d.Meetings.Len())
	}
	h.Type("1630")
	h.Tab(1)
	h.Type("Town hall")
	h.Tab(1)
	h.Type("To decide")
	if m := h.Document().Meetings.At(0); m.Start != "16:30" || m.Place != "Town hall" || m.Purpose != "To decide" {
		t.Errorf("the meeting is %+v", m)
	}
	words := strings.Join(testkit.Texts(h.Window().Content()), "\n")
	for _, want := range []string{"Tuesday, 15.12.2026, 16:30", "in 23 days"} {
		if !strings.Contains(words, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestAWrongHourIsNotKept(t *testing.T) {
	h := open(t, "en", "next", ended(t, "en"))
	m := h.Document().NextMeeting(app.DateOf(testkit.Clock))
	e := h.kept().Part("meeting/" + string(m.ID) + "/hour").(*kit.Entry)
	h.Canvas().Focus(e)
	e.SelectAll()
	h.Type("noon")
	h.Tab(1)
	if now := h.Document().Meetings.Get(m.ID); now.Start != "16:30" || h.Shown != nil {
		t.Errorf("the hour is %q: %v", now.Start, h.Shown)
	}
}

func TestFindGoesToTheStep(t *testing.T) {
	d := ended(t, "he")
	h := open(t, "he", "agreements", d)
	id := d.Actions.At(1).ID
	if h.Find("action", id); h.Step != "actions" || h.screen.action != id {
		t.Errorf("an action is looked for in %s", h.Step)
	}
}

func TestNothingChangesWhileReading(t *testing.T) {
	why := app.Fail(app.ReadOnly, "error.readonly.asked")
	for _, step := range steps {
		h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, step, session.Start{Document: ended(t, "he"), ReadOnly: why}, testkit.Area)
		before := h.Document()
		for range 40 {
			if f := h.Canvas().Focused(); f != nil {
				f.TypedRune(' ')
				f.TypedRune('1')
				for _, name := range []fyne.KeyName{fyne.KeySpace, fyne.KeyDelete} {
					f.TypedKey(&fyne.KeyEvent{Name: name})
				}
			}
			h.Tab(1)
		}
		if len(app.Compare(before, h.Document())) > 0 || h.Shown != nil {
			t.Errorf("%s changes the document, or tries to: %v", step, h.Shown)
		}
	}
}

// TestCardsOfOtherBoardsAreWrittenAsFast writes cards with the sector of who said them, by keys, and pastes several.
func TestCardsOfOtherBoardsAreWrittenAsFast(t *testing.T) {
	for step, board := range map[string]app.Board{"agreements": app.AgreementBoard, "feedback": app.KeepBoard, "parking": app.ParkingBoard} {
		h := open(t, "he", step, testkit.Empty())
		field, ok := h.kept().Part(parts.AddName(string(board))).(*kit.Entry)
		if !ok {
			t.Fatalf("%s has no field for the next card", step)
		}
		h.Canvas().Focus(field)
		h.Press(fyne.KeyDown, fyne.KeyDown)
		h.Type("נפגשים כל חודש")
		h.Press(fyne.KeyReturn)
		h.Type("ועוד אחד")
		h.Press(fyne.KeyReturn)
		cards := h.Document().Cards
		if cards.Len() != 2 || cards.At(0).Board != board || cards.At(0).Sector != app.Third || cards.At(1).Sector != app.Third || cards.At(0).Said != "" {
			t.Errorf("%s has %d cards; the first is %+v", step, cards.Len(), cards.At(0))
		}
		if now, ok := h.Canvas().Focused().(*kit.Entry); !ok || now != h.kept().Part(parts.AddName(string(board))) {
			t.Errorf("%s: %T has the keyboard", step, h.Canvas().Focused())
		}
		h.Undo()
		if n := h.Document().Cards.Len(); n != 1 {
			t.Errorf("%s: after undo there are %d", step, n)
		}
	}
}
