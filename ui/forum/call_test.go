package forum

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// called is the Bay's forum with a call that has a deadline, in a language.
func called(t testing.TB, code string) app.Document {
	d := ruled(t, code)
	return testkit.After(t, d, app.Edit(forum.Current(d).ID, "", func(c *app.Call) { c.Opened, c.Deadline = "2026-11-22", "2026-12-31T23:59" }))
}

func (h *desk) call() *callView { return h.screen.View.(*callView) }

// to gives the keyboard to a part of the form, by its name.
func (h *desk) to(name string) {
	h.T.Helper()
	f, ok := h.call().form.Kept().Part(name).(fyne.Focusable)
	if !ok {
		h.T.Fatalf("there is no %q", name)
	}
	h.Canvas().Focus(f)
}

// rewrite writes over all that is in a field.
func (h *desk) rewrite(name, text string) {
	h.T.Helper()
	h.to(name)
	h.Canvas().Focused().(*kit.Entry).TypedShortcut(&fyne.ShortcutSelectAll{})
	h.Type(text)
}

func TestATemplateIsChosenByKeys(t *testing.T) {
	for i, seats := range []int{27, 40} {
		h := open(t, "he", "call", testkit.Empty())
		h.Tab(i)
		h.Press(fyne.KeyReturn)
		if n := h.Document().Seats(); n != seats {
			t.Fatalf("%d seats, not %d", n, seats)
		}
		if _, form := h.call().form.Kept().Part("name").(*kit.Entry); !form {
			t.Error("the rules are not shown")
		}
		h.Undo()
		if h.Document().Forum().ID != "" || h.call().ruled {
			t.Error("undo does not lead back to the choice")
		}
	}
}

func TestRulesAreSetInTheForm(t *testing.T) {
	h := open(t, "en", "call", called(t, "en"))
	h.rewrite("name", "Forum of the valley")
	h.rewrite("goals", "One\nTwo")
	h.rewrite("months", "24")
	h.rewrite("meetings", "٦")
	h.rewrite("marks", "10")
	h.rewrite("rounds", "0")
	h.rewrite("reserves", "3")
	h.rewrite("quorum", "14")
	h.rewrite("voting", "By hand")
	h.rewrite("committee", "Five of us")
	for _, name := range []string{"heads", "purpose", "philanthropy", "linkage", "active", "circles", "voluntary", "seated"} {
		h.to(name)
		h.Press(fyne.KeySpace)
	}
	want := app.Forum{ID: h.Document().Forum().ID, Name: "Forum of the valley", Goals: "One\nTwo", Months: 24, Meetings: 6, Marks: 10, Reserves: 3, Quorum: 14,
		Voting: "By hand", Committee: "Five of us", RolesSeated: true}
	if got := h.Document().Forum(); got != want {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	for _, words := range []string{"By hand", "14 members", "6 meetings", "2 years"} {
		if !h.Shows(words) {
			t.Errorf("the rules beside do not say %q", words)
		}
	}
}

func TestANumberThatIsNoneChangesNothing(t *testing.T) {
	h := open(t, "en", "call", called(t, "en"))
	for _, text := range []string{"", "x", "0", "601", "-1"} {
		h.rewrite("months", text)
		if text == "" {
			h.Press(fyne.KeyBackspace)
		}
		if n := h.Document().Forum().Months; text != "601" && n != 36 || text == "601" && n != 60 {
			t.Errorf("%q makes it %d", text, n)
		}
		h.to("name")
		h.Do(app.Edit(h.Document().Forum().ID, "", func(f *app.Forum) { f.Months = 36 }))
		if e := h.call().form.Kept().Part("months").(*kit.Entry); e.Text() != "36" {
			t.Errorf("after %q the field says %q", text, e.Text())
		}
	}
}

func TestTheDeadline(t *testing.T) {
	h := open(t, "en", "call", ruled(t, "en"))
	call := forum.Current(h.Document()).ID
	name := "call/" + string(call) + "/"
	if !h.Shows("no deadline") {
		t.Error("nobody says that there is no deadline")
	}
	h.rewrite(name+"deadline", "2.6.2020")
	if at := forum.Current(h.Document()).Deadline; at != "2020-06-02T23:59" {
		t.Fatalf("the deadline is %q", at)
	}
	h.rewrite(name+"hour", "1200")
	h.Press(fyne.KeyReturn)
	if at := forum.Current(h.Document()).Deadline; at != "2020-06-02T12:00" || h.Shows("no deadline") {
		t.Errorf("the deadline is %q", at)
	}
	h.rewrite(name+"deadline", " ")
	h.Press(fyne.KeyReturn)
	if at := forum.Current(h.Document()).Deadline; at != "" {
		t.Errorf("the deadline is %q", at)
	}
	h.rewrite(name+"submit", "At the desk")
	if c := forum.Current(h.Document()); c.Submit != "At the desk" {
		t.Errorf("how to apply: %q", c.Submit)
	}
}

func TestPartsOfTheForum(t *testing.T) {
	h := open(t, "en", "call", called(t, "en"))
	h.to("part/new")
	h.Type("Residents")
	h.Press(fyne.KeyReturn)
	list := h.Document().ConstituenciesInOrder()
	part := list[len(list)-1]
	if len(list) != 4 || part.Name != "Residents" || part.Seats != 0 {
		t.Fatalf("%d parts, the last %+v", len(list), part)
	}
	h.rewrite("part/"+string(part.ID)+"/seats", "13") // Enter led there already
	for _, name := range []string{"bodies", "people", "outside"} {
		h.to("part/" + string(part.ID) + "/" + name)
		h.Press(fyne.KeySpace)
	}
	part = h.Document().Constituencies.Get(part.ID)
	if part.Seats != 13 || part.Bodies || !part.People || !part.Outside || !h.Shows("40 seats") {
		t.Errorf("%+v", part)
	}
	h.rewrite("part/"+string(part.ID)+"/name", " ")
	if name := h.Document().Constituencies.Get(part.ID).Name; name != "Residents" {
		t.Errorf("its name is %q", name)
	}
	h.to("part/" + string(part.ID) + "/remove")
	h.Press(fyne.KeyReturn)
	if h.Document().Seats() != 27 || h.Said == "" {
		t.Error("it is not removed, or nobody says so")
	}
	h.Undo()
	if h.Document().Seats() != 40 {
		t.Error("undo does not bring it back")
	}
}

func TestRolesOfTheForum(t *testing.T) {
	h := open(t, "en", "call", called(t, "en"))
	h.to("role/new")
	h.Press(fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn) // the last kind: another role
	list := forum.RolesInOrder(h.Document())
	role := list[len(list)-1]
	if len(list) != 5 || role.Kind != app.OtherRole || role.Name == "" {
		t.Fatalf("%d roles, the last %+v", len(list), role)
	}
	at := "role/" + string(role.ID) + "/"
	h.rewrite(at+"name", "Treasurer")
	h.rewrite(at+"holder", "A. Levi")
	role = h.Document().Roles.Get(role.ID)
	if role.Name != "Treasurer" || role.Holder != "A. Levi" {
		t.Errorf("%+v", role)
	}
	h.to(at + "remove")
	h.Press(fyne.KeyReturn)
	if len(forum.RolesInOrder(h.Document())) != 4 {
		t.Error("it is not removed")
	}
}

func TestSheetsArePrintedFromTheCall(t *testing.T) {
	h := open(t, "he", "call", called(t, "he"))
	for _, name := range []string{"call", "application"} {
		h.call().side.Kept().Part("print/" + name).(*kit.Button).Tapped(nil)
		if h.Saved != name {
			t.Errorf("printed %q, not %q", h.Saved, name)
		}
	}
}

func TestTheCallIsReadOnly(t *testing.T) {
	for _, d := range []app.Document{testkit.Empty(), called(t, "en")} {
		h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, "call", session.Start{Document: d, ReadOnly: app.Fail(app.ReadOnly, "status.readonly")}, testkit.Area)
		for range 60 {
			f := h.Canvas().Focused()
			if _, leads := f.(*kit.Button); f != nil && !leads { // buttons print, or lead to the map
				f.TypedRune('5')
				if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}); h.Shown != nil {
					break
				}
			}
			h.Tab(1)
		}
		if h.Shown != nil || len(app.Compare(d, h.Document())) != 0 {
			t.Errorf("a document for reading changes: %v", h.Shown)
		}
	}
}

// TestTheRoomReadsNoNamesInTheCall writes marked words where names stand, and reads the wall.
func TestTheRoomReadsNoNamesInTheCall(t *testing.T) {
	d := called(t, "en")
	for r := range d.Roles.All() {
		d = testkit.After(t, d, app.Edit(r.ID, "", func(r *app.Role) { r.Holder = testkit.Secret }))
	}
	shown := testkit.WallKeeps(t, 10, []string{"call"}, func(step string) *testkit.Desk { return open(t, "en", step, d).Desk })
	if !slices.Equal(shown, []string{"call"}) {
		t.Error("the room sees nothing of the call")
	}
	if open(t, "en", "call", testkit.Empty()).Wall("call") {
		t.Error("the room sees something while there are no rules")
	}
}

func TestTheCallFitsASmallWindow(t *testing.T) {
	testkit.Fits(t, []string{"call"}, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: called(t, l.Code())}, testkit.Small).Desk
	})
}

func TestPicturesOfTheCall(t *testing.T) {
	for _, code := range lang.Codes {
		open(t, code, "call", called(t, code)).Same("call-" + code)
	}
	open(t, "he", "call", testkit.Empty()).Same("call-empty")
	h := open(t, "he", "call", called(t, "he"))
	h.Wall("call")
	h.Same("wall-call")
}

func TestWholeNumbers(t *testing.T) {
	for text, want := range map[string]int{"7": 7, " 12 ": 12, "٣٠": 30, "0": 0} {
		if n, ok := wholeNumber(text, 0, 40); !ok || n != want {
			t.Errorf("%q is %d, %t", text, n, ok)
		}
	}
	for _, text := range []string{"", "-1", "41", "1.5", "seven", strings.Repeat("9", 30)} {
		if n, ok := wholeNumber(text, 0, 40); ok {
			t.Errorf("%q is %d", text, n)
		}
	}
}

func TestStepsFollowTheRules(t *testing.T) {
	for _, step := range []string{"applications", "committee", "proposal", "decision", "term"} {
		h := open(t, "en", step, testkit.Empty())
		if !h.screen.Waits() {
			t.Errorf("%s does without rules", step)
		}
		if h.Do(forum.Bay(h.Look().Lang)); h.screen.Waits() {
			t.Errorf("%s does not see the rules", step)
		}
		if h.Undo(); !h.screen.Waits() {
			t.Errorf("%s does not see that the rules are gone", step)
		}
	}
}
