package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/lists"
)

// meet makes a meeting with people from the sample's organisations, and shows the page.
func (h *harness) meet() *meetingsPage {
	h.t.Helper()
	d := h.desk.Document()
	for m := range d.Meetings.All() {
		h.do(app.All(app.ReopenMeeting(*m), app.Remove("meeting", m.ID)))
	}
	m := app.Meeting{ID: app.NewID(), Date: "2026-11-22", Start: "16:30", Place: h.look.T("place.city"), Purpose: h.look.T("close.next.purpose.ask")}
	names := []string{"דנה לוי", "عمر سعيد", "Ruth Barak", "נסרין ח׳ורי"}
	people := make([]app.Person, len(names))
	for i, name := range names {
		people[i] = app.Person{ID: app.NewID(), Name: name, Organisation: d.Organisations.At(i * 3).ID}
	}
	h.do(app.Add(&m), app.CheckIn(m.ID, people[:3]...), app.Add(&people[3]))
	h.page("meetings")
	return h.desk.pages["meetings"].(*meetingsPage)
}

func (h *harness) do(commands ...app.Command) {
	h.t.Helper()
	for _, c := range commands {
		if !h.desk.Do(c) {
			h.t.Fatalf("%v was refused", c.Label)
		}
	}
	h.settle()
}

// since closes the meeting, and changes this and that.
func (h *harness) since() {
	h.t.Helper()
	m := h.desk.Document().Meetings.At(0)
	h.do(app.CloseMeeting(*m, clockNow))
	d := h.desk.Document()
	for i, by := range []app.Rung{1, 1, -1} {
		h.do(app.Edit(d.Relations.At(i*2).ID, "", func(r *app.Relation) { r.Now = min(max(r.Now+by, 1), 6) }))
	}
	a := d.Actions.At(0)
	h.do(app.PlaceOrganisation(d.Organisations.At(0).ID, 2, 5, clockNow), app.Remove("organisation", d.Organisations.At(9).ID),
		app.Edit(a.ID, "", func(a *app.Action) { a.Done = true }))
	h.desk.note = nil
}

func TestMeetingPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		p := h.meet()
		h.same("meetings-" + code)
		h.since()
		p.comparing = true
		h.page("meetings")
		h.same("meetings-compare-" + code)
		if code == "he" {
			h.win.Resize(fyne.NewSize(1024, 720))
			p.comparing = false
			h.page("meetings")
			h.same("meetings-closed-narrow")
		}
	}
}

// TestCheckInByKeyboard checks in somebody who is known by the first letters, somebody new with an organisation, somebody
// of a new organisation, and a list that is pasted.
func TestCheckInByKeyboard(t *testing.T) {
	h := newTestDesk(t, "he")
	p := h.meet()
	id := p.current().ID
	here := func(names ...string) {
		t.Helper()
		var got []string
		for _, one := range h.desk.Document().AttendedBy(id) {
			got = append(got, one.Name)
		}
		if len(got) < len(names) || !slices.Equal(got[len(got)-len(names):], names) {
			t.Errorf("%q are here, want %q at the end", got, names)
		}
	}
	k, known := p.view.Kept(), h.desk.Document().Persons.Len()
	focus := func(name string) { h.win.Canvas().Focus(k.Part(name).(fyne.Focusable)) }
	h.page("history")
	h.page("meetings") // the caret stands where somebody is checked in
	k = p.view.Kept()
	h.typed("נסרין")
	h.press(fyne.KeyDown, fyne.KeyReturn)
	here("נסרין ח׳ורי")
	if n := h.desk.Document().Persons.Len(); n != known {
		t.Errorf("%d people are known", n)
	}
	college := h.desk.Document().Organisations.At(1)
	h.typed("אורן כץ")
	h.win.Canvas().FocusNext()
	h.typed(college.Name)
	h.press(fyne.KeyReturn)
	here("נסרין ח׳ורי", "אורן כץ")
	if one := h.desk.Document().PersonNamed("אורן כץ"); one == nil || one.Organisation != college.ID || one.Sector != "" {
		t.Errorf("%+v", one)
	}
	before := h.desk.Document().Organisations.Len()
	h.typed("מאיה")
	focus("checkin/organisation")
	h.typed("עמותה חדשה לגמרי")
	h.press(fyne.KeyReturn)
	if h.desk.Document().PersonNamed("מאיה") != nil {
		t.Error("nobody said the sector of the new organisation")
	}
	p.fresh.sector = app.Third
	focus("checkin/organisation")
	h.press(fyne.KeyReturn)
	here("אורן כץ", "מאיה")
	if n := h.desk.Document().Organisations.Len(); n != before+1 {
		t.Errorf("%d organisations", n)
	}
	h.shortcut("Ctrl Z")
	if n := h.desk.Document().Organisations.Len(); n != before || h.desk.Document().PersonNamed("מאיה") != nil {
		t.Error("one press of undo should take the person and the organisation back")
	}
	people := lists.People(h.desk.Document(), []string{"רון\t" + college.Name, "دانا، مديرة", "", "רון", "אורן כץ"})
	h.do(app.CheckIn(id, people...))
	here("רון", "دانا")
	if ron := h.desk.Document().PersonNamed("רון"); ron.Organisation != college.ID {
		t.Errorf("%+v", ron)
	}
}

func TestAMeetingIsClosedAndCompared(t *testing.T) {
	h := newTestDesk(t, "he")
	p := h.meet()
	id := p.current().ID
	p.ask(id)
	h.press(fyne.KeyEscape)
	if h.over() || h.desk.Document().Meetings.Get(id).Closed != 0 {
		t.Fatal("staying closes the meeting")
	}
	p.ask(id)
	h.win.Canvas().FocusPrevious()
	h.press(fyne.KeyReturn)
	if h.over() || h.desk.Document().Meetings.Get(id).Closed == 0 {
		t.Fatal("the meeting is open")
	}
	if p.view.Kept().Part("checkin") != nil || p.view.Kept().Part("close/"+string(id)) != nil {
		t.Error("a closed meeting can be changed")
	}
	h.do(app.Remove("organisation", h.desk.Document().Organisations.At(5).ID))
	p.comparing = true
	h.page("meetings")
	if len(p.moments) != 1 || len(p.failed) != 0 {
		t.Errorf("%d moments were read, %d failed", len(p.moments), len(p.failed))
	}
	p.reopen(id)
	if h.desk.Document().Meetings.Get(id).Closed != 0 {
		t.Error("the meeting stays closed")
	}
}

func TestSearchFindsPeople(t *testing.T) {
	h := newTestDesk(t, "he")
	p := h.meet()
	h.page("history")
	h.shortcut("Ctrl K")
	h.typed("עמר סעיד")
	h.press(fyne.KeyEscape)
	h.shortcut("Ctrl K")
	h.typed("عمر سعيد")
	h.press(fyne.KeyReturn)
	if h.desk.at.page != "meetings" || h.desk.Document().Persons.Get(p.person).Name != "عمر سعيد" {
		t.Errorf("at %+v, person %q", h.desk.at, p.person)
	}
}

// TestProgressIsExported writes what changed since the closed meeting as a file.
func TestProgressIsExported(t *testing.T) {
	h := newTestDesk(t, "en")
	h.meet()
	h.since()
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	p.choose(func() { p.kind = agenda.Progress })
	path := filepath.Join(h.dir, "progress.pdf")
	p.write(path)
	h.settle()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := "pdf en " + h.look.T("report.progress.title") + " 1\n"; string(got) != want {
		t.Errorf("%q, want %q", got, want)
	}
}
