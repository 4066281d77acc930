package forum

import (
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// yearOf is the sample's forum after its first year, in a language.
var yearOf = func() func(code string) app.Document {
	var once sync.Map
	return func(code string) app.Document {
		made, _ := once.LoadOrStore(code, sync.OnceValue(func() app.Document { return sample.Forum(lang.For(code)) }))
		return made.(func() app.Document)()
	}
}()

// term shows a part of the step, by its place in termTabs.
func term(t testing.TB, code string, tab int, d app.Document) *desk {
	h := open(t, code, "call", d)
	h.screen.term.tab = tab
	h.GoTo("term")
	return h
}

func (h *desk) seats() *seatsPart       { return h.screen.View.(*termView).part.(*seatsPart) }
func (h *desk) reserves() *reservesPart { return h.screen.View.(*termView).part.(*reservesPart) }

// toButton takes the keyboard to the next button with a label.
func (h *desk) toButton(label string) {
	h.T.Helper()
	for range 60 {
		h.Tab(1)
		if b, ok := h.Canvas().Focused().(*kit.Button); ok && b.Label() == label {
			return
		}
	}
	h.T.Fatalf("no way to the button %q", label)
}

// toPart takes the keyboard to a part of the side by its name.
func (h *desk) toPart(name string) {
	h.T.Helper()
	f, ok := h.seats().side.Kept().Part(name).(fyne.Focusable)
	if !ok {
		h.T.Fatalf("there is no part %q", name)
	}
	h.Canvas().Focus(f)
}

// seatOf chooses the first seat that a test is true of, and gives who has it.
func (h *desk) seatOf(is func(seatRow) bool) *app.Member {
	h.T.Helper()
	for i, r := range h.seats().rows {
		if is(r) {
			h.seats().table.Select(i)
			return r.member
		}
	}
	h.T.Fatal("there is no such seat")
	return nil
}

func TestAVacantSeatIsFilledByOnePress(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	before := h.Document()
	if h.seats().row() == nil || h.seats().row().vacancy == nil || len(forum.Vacancies(before)) != 1 {
		t.Fatal("the vacant seat is not the first")
	}
	gone := forum.Vacancies(before)[0].Member
	h.toButton("Seat")
	h.Press(fyne.KeySpace)
	d := h.Document()
	if len(forum.Vacancies(d)) != 0 || d.Members.Len() != before.Members.Len()+1 || h.Said == "" {
		t.Fatalf("%d vacant seats; said %q", len(forum.Vacancies(d)), h.Said)
	}
	m := h.seats().row().member
	if m == nil || m.Replaces != gone.ID || m.Began != "2026-11-22" || m.Person == "" || !strings.Contains(m.Reason, "Score") {
		t.Errorf("chosen is %+v", m)
	}
	if problem := forum.ReplacementProblem(d); len(problem.Candidates) == 0 || h.Canvas().Focused() != fyne.Focusable(h.seats().table) {
		t.Error("the keyboard is lost")
	}
	h.Undo()
	if len(app.Compare(before, h.Document())) != 0 || h.seats().ways == nil {
		t.Error("undo does not take it back in one step, with the proposals as before")
	}
}

func TestTheCommitteeMaySeatSomebodyAllTheSame(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	barred := forum.BarredFrom(h.Document(), h.seats().row().vacancy.Constituency)
	h.toButton("All the same…")
	h.Press(fyne.KeySpace, fyne.KeyReturn)
	if len(forum.Vacancies(h.Document())) != 1 {
		t.Fatal("somebody is seated without a reason")
	}
	h.Type("The authority insists")
	h.Press(fyne.KeyReturn)
	if m := h.seats().row().member; len(forum.Vacancies(h.Document())) != 0 || m == nil || m.Application != barred[0].Application || m.Reason != "The authority insists" {
		t.Fatalf("%d seats are vacant", len(forum.Vacancies(h.Document())))
	}
	h.Undo()
	if len(forum.Vacancies(h.Document())) != 1 {
		t.Error("undo does not take it back in one step")
	}
}

func TestASeatIsVacatedByKeys(t *testing.T) {
	h := term(t, "he", 0, yearOf("he"))
	l := lang.For("he")
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	m := h.seats().row().member
	h.toButton(l.T("forum.term.leave"))
	h.Press(fyne.KeySpace)
	h.Press(fyne.KeyReturn) // without a reason nothing happens
	if h.Document().Members.Get(m.ID).Left != "" {
		t.Fatal("a seat is vacated without a reason")
	}
	h.Type("עוזבים את האזור")
	h.Press(fyne.KeyReturn)
	if got := h.Document().Members.Get(m.ID); got.Left != "2026-11-22" || got.Reason != "עוזבים את האזור" || h.Said == "" {
		t.Fatalf("the member is %+v", got)
	}
	if n := len(forum.Vacancies(h.Document())); n != 2 {
		t.Errorf("%d seats are vacant", n)
	}
	h.Undo()
	if got := h.Document().Members.Get(m.ID); *got != *m {
		t.Errorf("after undo the member is %+v", got)
	}
}

func TestAVacancyIsUndoneLater(t *testing.T) {
	h := term(t, "ar", 0, yearOf("ar"))
	gone := h.seats().row().vacancy.Member
	h.toButton(lang.For("ar").T("forum.term.back"))
	h.Press(fyne.KeySpace)
	if m := h.Document().Members.Get(gone.ID); m.Left != "" || h.seats().row().member == nil || h.seats().row().member.ID != gone.ID {
		t.Errorf("the member is %+v", m)
	}
}

func TestChipsSiftTheSeats(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	d, short := h.Document(), 0
	for _, m := range forum.Members(d) {
		if len(forum.ShortYears(d, m, "2026-11-22")) > 0 {
			short++
		}
	}
	if short == 0 || len(h.seats().rows) != 27 {
		t.Fatalf("%d are short, %d seats show", short, len(h.seats().rows))
	}
	for i, want := range []int{27, 1, short, 0, 1, 2} {
		h.seats().choose(i)
		if got := len(h.seats().rows); got != want {
			t.Errorf("%s shows %d seats, not %d", seatStates[i], got, want)
		}
	}
	if m := h.seats().rows[0].member; m == nil || m.Left == "" || !h.Shows(m.Reason) {
		t.Error("who left is not told of")
	}
}

func TestWhoseBodyChangedIsAskedToGiveUpTheSeat(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	m := h.seatOf(func(r seatRow) bool {
		return r.member != nil && r.member.Moved == "" && !h.Document().Applications.Get(r.member.Application).Person
	})
	ceased := h.Look().T("forum.term.ceased")
	if h.Shows(ceased) {
		t.Fatal("everybody is asked")
	}
	h.toPart("moved/" + string(m.ID))
	h.Type("20.11.2026")
	if got := h.Document().Members.Get(m.ID); got.Moved != "2026-11-20" || !h.Shows(ceased[:30]) {
		t.Errorf("the member is %+v", got)
	}
	h.toPart("reason/" + string(m.ID))
	h.Type("New job. ")
	if got := h.Document().Members.Get(m.ID); got.Reason != "New job." {
		t.Errorf("the reason is %q", got.Reason)
	}
	h.Undo()
	h.Undo()
	if got := h.Document().Members.Get(m.ID); *got != *m {
		t.Errorf("after undo the member is %+v", got)
	}
}

func TestWhoSitsIsNamed(t *testing.T) {
	d := yearOf("en")
	first := forum.Members(d)[0].ID
	h := term(t, "en", 0, testkit.After(t, d, app.Edit(first, "", func(m *app.Member) { m.Person = "" })))
	h.seatOf(func(r seatRow) bool { return r.member != nil && r.member.ID == first })
	h.toPart("name/" + string(first))
	h.Type("Somebody Else")
	h.Press(fyne.KeyReturn)
	if m := h.Document().Members.Get(first); m.Person == "" || forum.NameOf(h.Document(), m) != "Somebody Else" {
		t.Errorf("the member is %+v", m)
	}
}

func TestAMemberIsGivenARole(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	chair := forum.RolesInOrder(h.Document())[0]
	was := forum.HolderOf(h.Document(), chair.ID)
	m := h.seatOf(func(r seatRow) bool { return r.member != nil && r.member.Role == "" })
	h.toPart("role/" + string(m.ID))
	h.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn)
	if now := forum.HolderOf(h.Document(), chair.ID); now == nil || now.ID != m.ID || h.Document().Members.Get(was.ID).Role != "" {
		t.Errorf("the chair is %+v", now)
	}
}

func TestADialogueCircleIsWrittenDown(t *testing.T) {
	h := term(t, "en", 0, yearOf("en"))
	n := h.Document().Circles.Len()
	m := h.seatOf(func(r seatRow) bool { return r.member != nil && len(forum.CirclesOf(h.Document(), r.member.ID)) == 0 })
	h.toPart("circle/new/" + string(m.ID))
	h.Type("Shops on the main street")
	h.Press(fyne.KeyReturn)
	list := forum.CirclesOf(h.Document(), m.ID)
	if len(list) != 1 || list[0].Date != "2026-11-22" || list[0].Topic != "Shops on the main street" {
		t.Fatalf("the circles are %v", list)
	}
	h.toPart("circle/" + string(list[0].ID) + "/people")
	h.Canvas().Focused().(*kit.Entry).SetText("")
	h.Type("14")
	if got := forum.CirclesOf(h.Document(), m.ID)[0].People; got != 14 {
		t.Errorf("%d took part", got)
	}
	for h.Document().Circles.Len() > n {
		h.Undo()
	}
}

func TestReservesJoinTeams(t *testing.T) {
	h := term(t, "en", 1, yearOf("en"))
	team := forum.TeamsByName(h.Document())[0]
	h.Press(fyne.KeyEnd, fyne.KeyReturn)
	id := h.reserves().rows[len(h.reserves().rows)-1].Application.ID
	h.Type(team.Name[:6])
	h.Press(fyne.KeyReturn)
	in := func() bool {
		for _, mate := range forum.TeammatesOf(h.Document(), team.ID) {
			if mate.Application == id {
				return true
			}
		}
		return false
	}
	if !in() {
		t.Fatal("who waits is not in the team")
	}
	h.Undo()
	if in() {
		t.Error("undo leaves them in the team")
	}
	h.Canvas().Focus(h.reserves().table)
	h.reserves().chips.Select(3)
	h.screen.term.part = h.reserves().groups[3]
	h.reserves().Changed(nil)
	for _, r := range h.reserves().rows {
		if r.Application.Constituency != h.reserves().groups[3] {
			t.Errorf("%s waits for another part of the forum", r.Application.Name)
		}
	}
}

func TestATeamIsMadeByKeys(t *testing.T) {
	h := term(t, "en", 2, yearOf("en"))
	n := h.Document().Teams.Len()
	h.Type("Clean beaches")
	h.Press(fyne.KeyReturn)
	mate := forum.Members(h.Document())[0].Application
	h.Type(h.Document().Applications.Get(mate).Name)
	h.Press(fyne.KeyReturn)
	var made *app.Team
	for team := range h.Document().Teams.All() {
		if team.Name == "Clean beaches" {
			made = team
		}
	}
	if made == nil || h.Document().Teams.Len() != n+1 {
		t.Fatal("there is no such team")
	}
	if mates := forum.TeammatesOf(h.Document(), made.ID); len(mates) != 1 || mates[0].Application != mate {
		t.Errorf("in the team are %v", mates)
	}
	h.Undo()
	h.Undo()
	if h.Document().Teams.Len() != n {
		t.Error("undo leaves the team")
	}
}

func TestANewRoundMarksWhatExpired(t *testing.T) {
	h := term(t, "en", 3, yearOf("en"))
	number, expire := forum.Current(h.Document()).Number, forum.Expiring(h.Document())
	h.Press(fyne.KeySpace)
	d := h.Document()
	if forum.Current(d).Number != number+1 || forum.Current(d).Opened != "2026-11-22" || expire == 0 {
		t.Fatalf("call %d is open, %d would expire", forum.Current(d).Number, expire)
	}
	if !h.Shows(h.Look().T("forum.term.call.expired", "n", expire)) {
		t.Errorf("%d expired applications are not marked", expire)
	}
	h.Undo()
	if forum.Current(h.Document()).Number != number {
		t.Error("undo leaves the round open")
	}
}

func TestLettersArePrintedFromTheTerm(t *testing.T) {
	for tab, name := range []string{"letters", "reserve-letters", "", ""} {
		h := term(t, "he", tab, yearOf("he"))
		v := h.screen.View.(*termView)
		if v.letters.Visible() != (name != "") {
			t.Errorf("%s offers letters: %t", termTabs[tab], v.letters.Visible())
		}
		if v.letters.Tapped(nil); h.Saved != name {
			t.Errorf("%s prints %q", termTabs[tab], h.Saved)
		}
	}
}

func TestTheTermIsReadOnly(t *testing.T) {
	d := yearOf("en")
	for tab := range termTabs {
		h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, "call", session.Start{Document: d, ReadOnly: app.Fail(app.ReadOnly, "status.readonly")}, testkit.Area)
		h.screen.term.tab = tab
		h.GoTo("term")
		if tab == 0 {
			h.seats().table.Select(3)
		}
		for range 60 {
			f := h.Canvas().Focused()
			if _, leads := f.(*kit.Button); f != nil && !leads {
				f.TypedRune('5')
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
			}
			h.Tab(1)
		}
		if h.Shown != nil || len(app.Compare(d, h.Document())) != 0 {
			t.Errorf("%s: a document for reading changes: %v", termTabs[tab], h.Shown)
		}
		for _, key := range []string{"forum.term.leave", "forum.term.back", "forum.term.round.call"} {
			if h.Shows(h.Look().T(key)) {
				t.Errorf("%s offers %q", termTabs[tab], h.Look().T(key))
			}
		}
	}
}

// TestTheRoomReadsOnlyWhoSits marks everything that is said of members and reserves but the names of those who sit.
func TestTheRoomReadsOnlyWhoSits(t *testing.T) {
	d := yearOf("en")
	for m := range d.Members.All() {
		d = testkit.After(t, d, app.Edit(m.ID, "", func(m *app.Member) { m.Reason = testkit.Secret }))
	}
	for _, r := range forum.Reserves(d) {
		d = testkit.After(t, d, app.Edit(r.Application.ID, "", func(a *app.Application) { a.Name += testkit.Secret }))
	}
	for c := range d.Circles.All() {
		d = testkit.After(t, d, app.Edit(c.ID, "", func(c *app.Circle) { c.Notes = testkit.Secret }))
	}
	for a := range d.Applications.All() {
		d = testkit.After(t, d, app.Edit(a.ID, "", func(a *app.Application) {
			a.Notes, a.Email, a.Phone, a.Motive = testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	if shown := testkit.WallKeeps(t, 30, []string{"term"}, func(step string) *testkit.Desk { return open(t, "en", step, d).Desk }); len(shown) != 1 {
		t.Error("the room sees nothing of the term")
	}
	h := open(t, "en", "term", ruled(t, "en"))
	if h.Press(fyne.KeySpace); h.Step != "decision" {
		t.Errorf("an empty forum leads to %s", h.Step)
	}
	h.GoTo("term")
	if h.Wall("term") {
		t.Error("the room sees something while nobody sits")
	}
}

func TestFindLeadsToTheTerm(t *testing.T) {
	d := yearOf("he")
	h := open(t, "he", "call", d)
	left := forum.Former(d)[0]
	for _, c := range []struct {
		kind string
		id   app.ID
		tab  int
		seat app.ID
	}{{"member", forum.Members(d)[4].ID, 0, forum.Members(d)[4].ID}, {"member", left.ID, 0, left.ID}, {"circle", d.Circles.At(0).ID, 0, d.Circles.At(0).Member}, {"team", d.Teams.At(0).ID, 2, ""}} {
		if h.Find(c.kind, c.id); h.Step != "term" || h.screen.term.tab != c.tab || c.seat != "" && (h.seats().row() == nil || h.seats().row().member.ID != c.seat) {
			t.Errorf("%s is found at %s, %d", c.kind, h.Step, h.screen.term.tab)
		}
	}
}

func TestTheTermFitsASmallWindow(t *testing.T) {
	for tab := range termTabs {
		testkit.Fits(t, []string{"term"}, func(l *kit.Look, step string) *testkit.Desk {
			h := openIn(t, l, "call", session.Start{Document: yearOf(l.Code())}, testkit.Small)
			h.screen.term.tab = tab
			h.GoTo(step)
			return h.Desk
		})
	}
}

func TestPicturesOfTheTerm(t *testing.T) {
	for _, code := range lang.Codes {
		term(t, code, 0, yearOf(code)).Same("term-" + code)
	}
	for tab, name := range termTabs[1:] {
		term(t, "he", tab+1, yearOf("he")).Same("term-" + name)
	}
	h := term(t, "he", 0, yearOf("he"))
	h.seatOf(func(r seatRow) bool { return r.short > 1 })
	h.Same("term-member")
	open(t, "he", "term", ruled(t, "he")).Same("term-empty")
	h.Wall("term")
	h.Same("wall-term")
}
