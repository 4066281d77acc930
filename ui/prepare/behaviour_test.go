package prepare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

// part is a part that a step keeps, by its name.
func (h *desk) part(name string) fyne.CanvasObject {
	h.T.Helper()
	var k *parts.Kept
	switch v := h.screen.View.(type) {
	case *parts.Built:
		k = v.Kept()
	case *externalView:
		k = v.about.Kept()
	case *invitationsView:
		k = v.about.Kept()
	}
	return k.Part(name)
}

// focus brings the keyboard to a part.
func (h *desk) focus(name string) {
	h.T.Helper()
	f := kit.FirstFocus(h.part(name))
	if f == nil {
		h.T.Fatalf("%q can't have the keyboard", name)
	}
	h.Canvas().Focus(f)
}

func TestTheGoalIsWrittenAndTheConvenerChosen(t *testing.T) {
	h := open(t, "en", "goal", testkit.Empty())
	h.Type("Work near home")
	h.Tab(1)
	h.Type("Nobody has both jobs and trust")
	h.Tab(2) // past who initiates
	h.Type("Levy Works")
	h.Press(fyne.KeyReturn, fyne.KeyRight, fyne.KeyTab)
	h.Tab(2) // from public to business
	h.Press(fyne.KeyReturn)
	p := h.Document().Process()
	o := h.Document().Organisations.Get(p.Convener)
	if p.Goal != "Work near home" || p.Alone != "Nobody has both jobs and trust" || o == nil || o.Name != "Levy Works" || o.Sector != app.Business {
		t.Fatalf("the process is %+v, convened by %v", p, o)
	}
	if h.part("convening") == nil || h.screen.convenerBar(h.Look()) == nil {
		t.Error("a convener of the business sector brings no caution")
	}
	h.Undo()
	if p := h.Document().Process(); p.Convener != "" || h.Document().Organisations.Len() != 0 || p.Goal == "" {
		t.Errorf("one undo leaves %+v", p)
	}
}

func TestDepartmentsAreWrittenOneAfterTheOther(t *testing.T) {
	h := open(t, "he", "internal", testkit.Empty())
	h.Type("חינוך")
	h.Tab(1)
	h.Type("רותי, מנהלת האגף")
	h.Press(fyne.KeyReturn)
	h.Type("רווחה")
	h.Press(fyne.KeyReturn)
	if d := h.Document().Departments; d.Len() != 2 || d.At(0).Person != "רותי, מנהלת האגף" || d.At(1).Person != "" {
		t.Fatalf("there are %d departments", d.Len())
	}
	if e := h.part("new/name").(*kit.Entry); h.Canvas().Focused() != e || e.Text() != "" {
		t.Errorf("the keyboard is on %T, and the field says %q", h.Canvas().Focused(), e.Text())
	}
	h.Type("חינוך")
	h.Press(fyne.KeyReturn)
	if n := h.Document().Departments.Len(); n != 2 {
		t.Errorf("a department is listed twice: %d", n)
	}
	id := h.Document().Departments.At(0).ID
	h.focus("department/" + string(id) + "/ready")
	h.Type("4")
	h.Tab(1)
	h.Type("צריך יום בשבוע")
	if x := h.Document().Departments.Get(id); x.Ready != 4 || x.Note != "צריך יום בשבוע" {
		t.Errorf("it says %+v", x)
	}
	h.focus("department/" + string(id) + "/name")
	h.Canvas().Focused().(*kit.Entry).SelectAll()
	h.Press(fyne.KeyBackspace)
	h.Tab(1)
	if x := h.Document().Departments.Get(id); x == nil || x.Name != "חינוך" {
		t.Error("a name can be emptied")
	}
	h.focus("department/" + string(id) + "/remove")
	h.Press(fyne.KeySpace)
	if h.Document().Departments.Get(id) != nil || h.Said == "" {
		t.Error("it was not removed, or nobody was told")
	}
	h.Undo()
	if h.Document().Departments.Get(id) == nil {
		t.Error("undo does not bring it back")
	}
}

// TestTheTickGoesWithTheWordsThatMadeIt writes by mistake to a stakeholder who isn't invited, and takes it back.
func TestTheTickGoesWithTheWordsThatMadeIt(t *testing.T) {
	h := open(t, "en", "external", bay("en"))
	var o *app.Organisation
	for x := range h.Document().Organisations.All() {
		if h.Document().InvitationOf(x.ID) == nil {
			o = x
		}
	}
	h.screen.chosen = o.ID
	h.GoTo("external")
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // to the first field, and once too often
	if h.Document().InvitationOf(o.ID) != nil {
		t.Error("an empty line invites")
	}
	h.Type("x")
	if h.Document().InvitationOf(o.ID) == nil {
		t.Fatal("what is written does not invite")
	}
	h.Press(fyne.KeyBackspace)
	if h.Document().InvitationOf(o.ID) != nil || h.part("listed"+string(o.ID)).(*kit.Check).Checked() {
		t.Error("the words are gone, and the tick stays")
	}
}

func TestWhatIsWrittenInvites(t *testing.T) {
	h := open(t, "en", "external", bay("en"))
	var o *app.Organisation
	for x := range h.Document().Organisations.All() {
		if h.Document().InvitationOf(x.ID) == nil {
			o = x
		}
	}
	n := h.Document().Invitations.Len()
	h.screen.chosen = o.ID
	h.GoTo("external")
	v := h.screen.View.(*externalView)
	h.Press(fyne.KeyReturn) // from the list to the first field
	h.Type("young workers")
	if i := h.Document().InvitationOf(o.ID); i == nil || i.Needs != "young workers" || !h.part("listed"+string(o.ID)).(*kit.Check).Checked() {
		t.Fatalf("the invitation is %+v", i)
	}
	h.focus("listed" + string(o.ID))
	h.Press(fyne.KeySpace)
	if h.Document().InvitationOf(o.ID) != nil || h.Said == "" {
		t.Error("it is still invited, or nobody was told")
	}
	h.Undo()
	h.focus("add")
	h.Type("Brand New Ltd")
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	if d := h.Document(); d.Invitations.Len() != n+2 || d.Organisations.Get(h.screen.chosen).Name != "Brand New Ltd" {
		t.Errorf("there are %d invitations, and %q is chosen", d.Invitations.Len(), h.screen.chosen)
	}
	if e := h.part("add").(*kit.Entry); e.Text() != "" {
		t.Errorf("the field says %q", e.Text())
	}
	v.chips.Select(1)
	h.screen.listed = true
	v.Changed(nil)
	if len(v.list.Rows()) != n+2 {
		t.Errorf("%d are listed as invited", len(v.list.Rows()))
	}
}

func TestGradesAndEvidenceByKeys(t *testing.T) {
	h := open(t, "en", "readiness", testkit.Empty())
	for range app.Readiness {
		h.Type("2")
		h.Tab(1)
		h.Type("because")
		h.Tab(1)
	}
	for _, topic := range app.Readiness {
		if f := h.Document().FindingOf(topic); f.Grade != 2 || f.Evidence != "because" {
			t.Errorf("%s: %+v", topic, f)
		}
	}
	if bars := h.screen.readinessBars(h.Look()); len(bars) != 2 {
		t.Errorf("%d bars, not one of what is weak and one of what is open", len(bars))
	}
	h.Undo()
	if f := h.Document().FindingOf(app.Readiness[2]); f.Evidence != "" || f.Grade != 2 {
		t.Errorf("one undo leaves %+v", f)
	}
}

func TestStatesByKeys(t *testing.T) {
	h := open(t, "en", "invitations", bay("en"))
	v := h.screen.View.(*invitationsView)
	id := v.rows[v.table.Current()].ID
	h.Type("4")
	if s := h.Document().Invitations.Get(id).State; s != "declined" {
		t.Fatalf("key 4 says %q", s)
	}
	h.Undo()
	if s := h.Document().Invitations.Get(id).State; s == "declined" {
		t.Error("undo leaves it")
	}
	h.Press(fyne.KeyReturn)
	if e := h.part("host" + string(h.screen.chosen)); h.Canvas().Focused() != e.(fyne.Focusable) {
		t.Fatalf("Enter leads to %T", h.Canvas().Focused())
	}
	h.Canvas().Focused().(*kit.Entry).SelectAll()
	h.Type("Dana")
	h.Press(fyne.KeyReturn)
	if i := h.Document().Invitations.Get(id); i.Host != "Dana" || h.Canvas().Focused() != v.table {
		t.Errorf("the host is %q, and %T has the keyboard", i.Host, h.Canvas().Focused())
	}
	n := len(v.rows)
	h.Press(fyne.KeyDelete)
	if len(v.rows) != n-1 || h.Document().Invitations.Get(id) != nil || h.Document().Organisations.Get(h.screen.chosen) == nil {
		t.Errorf("%d of %d rows are left", len(v.rows), n)
	}
	h.Undo()
	h.screen.state = 4
	v.Changed(nil)
	if len(v.rows) != app.InvitationsIn(h.Document(), "declined") {
		t.Errorf("%d rows are shown as declined", len(v.rows))
	}
}

func TestGapsAreSaid(t *testing.T) {
	d := bay("en")
	for i := range d.Invitations.All() {
		if d.Organisations.Get(i.Organisation).Sector == app.Business {
			d = testkit.After(t, d, app.Edit(i.ID, "", func(i *app.Invitation) { i.State = "declined" }))
		}
	}
	h := open(t, "en", "invitations", d)
	if all := strings.Join(testkit.Texts(h.Window().Content()), " "); !strings.Contains(all, "business") {
		t.Error("it does not say that nobody of the business sector is on the list")
	}
}

func TestFindGoesToTheStep(t *testing.T) {
	d := bay("en")
	h := open(t, "en", "place", d)
	for _, f := range []struct {
		kind, step string
		id         app.ID
	}{{"department", "internal", d.Departments.At(1).ID}, {"invitation", "invitations", d.Invitations.At(3).ID}, {"finding", "readiness", d.Findings.At(0).ID}, {"process", "goal", d.Process().ID}} {
		if h.Find(f.kind, f.id); h.Step != f.step {
			t.Errorf("a %s is in step %q", f.kind, h.Step)
		}
	}
	h.GoTo("invitations")
	v := h.screen.View.(*invitationsView)
	if at := v.table.Current(); at < 0 || v.rows[at].ID != d.Invitations.At(3).ID {
		t.Error("the invitation that was found is not the current row")
	}
}

func TestReadOnlyOffersNoEditing(t *testing.T) {
	why := app.Fail(app.ReadOnly, "status.readonly")
	for _, s := range steps {
		h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, s, session.Start{Document: bay("en"), ReadOnly: why}, testkit.Area)
		for range 12 {
			if f := h.Canvas().Focused(); f != nil {
				for _, r := range "1234x" {
					f.TypedRune(r)
				}
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
			h.Tab(1)
		}
		if h.Shown != nil {
			t.Errorf("%s: the keys try to change something: %v", s, h.Shown)
		}
	}
}

func TestStepsFollowAnEmptiedDocument(t *testing.T) {
	for _, s := range steps {
		h := open(t, "he", s, bay("he"))
		var commands []app.Command
		for o := range h.Document().Organisations.All() {
			commands = append(commands, app.Remove("organisation", o.ID))
		}
		for x := range h.Document().Departments.All() {
			commands = append(commands, app.Remove("department", x.ID))
		}
		for v := range h.Document().Ventures.All() {
			commands = append(commands, app.Remove("venture", v.ID))
		}
		if !h.Do(app.All(commands...)) {
			t.Fatal(h.Shown)
		}
		h.Undo()
		if len(h.Document().Organisations.At(0).Name) == 0 {
			t.Error("undo brings nothing back")
		}
	}
}
