package stakeholders

import (
	"maps"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/picture"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

func TestEnterAddsAndTheKeyboardStays(t *testing.T) {
	h := open(t, "he", "entry", testkit.Empty())
	for _, name := range []string{"עמותת הדרך", "Carmel Labs Ltd", "בית ספר (ע\"ש רבין)"} {
		h.Type(name)
		h.Press(fyne.KeyReturn)
	}
	if n := h.Document().Organisations.Len(); n != 3 {
		t.Fatalf("%d organisations were added, not 3", n)
	}
	if o := h.Document().Organisations.At(1); o.Name != "Carmel Labs Ltd" || o.Sector != "" { // nobody said which
		t.Errorf("added %q of sector %q", o.Name, o.Sector)
	}
	v := h.screen.View.(*entryView)
	if h.Canvas().Focused() != v.name || v.name.Text() != "" {
		t.Errorf("the keyboard is on %T, and the field says %q", h.Canvas().Focused(), v.name.Text())
	}
	if row := v.table.Current(); row < 0 || v.rows[row].Name != "בית ספר (ע\"ש רבין)" {
		t.Errorf("the current row is %d", row)
	}
	h.Undo()
	if n := h.Document().Organisations.Len(); n != 2 {
		t.Errorf("after undo there are %d organisations", n)
	}
}

func TestAnOrganisationIsNotAddedTwice(t *testing.T) {
	h := open(t, "en", "entry", testkit.Empty())
	for range 2 {
		h.Type("Olive Way")
		h.Press(fyne.KeyReturn)
	}
	v := h.screen.View.(*entryView)
	if n := h.Document().Organisations.Len(); n != 1 || v.name.Text() != "Olive Way" {
		t.Fatalf("there are %d organisations, and the field says %q", n, v.name.Text())
	}
	v.place.Focus()
	h.Type("Haifa")
	h.Press(fyne.KeyReturn)
	if n := h.Document().Organisations.Len(); n != 2 {
		t.Errorf("in another locality it is another organisation; there are %d", n)
	}
}

func TestPastedLinesAreShownBeforeTheyAreTaken(t *testing.T) {
	h := open(t, "en", "entry", testkit.Empty())
	v := h.screen.View.(*entryView)
	v.paste([]string{"Olive Way\tthird\tYouth\tHaifa", "Bareket Ltd\tbusiness\tMetal\tTamra", "Olive Way\tthird\tYouth\tHaifa"})
	if h.Canvas().Overlays().Top() == nil || h.Document().Organisations.Len() != 0 {
		t.Fatal("the list was taken without asking, or not shown")
	}
	h.Press(fyne.KeyEscape)
	if h.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not close the preview")
	}
	table, err := lists.Paste("Olive Way\tthird\tYouth\tHaifa\nBareket Ltd\tbusiness\tMetal\tTamra")
	if err != nil {
		t.Fatal(err)
	}
	p := lists.Plan(h.Document(), table, app.NewID)
	if !h.Do(p.Command()) || h.Document().Organisations.Len() != 2 {
		t.Fatalf("there are %d organisations: %v", h.Document().Organisations.Len(), h.Shown)
	}
	h.Undo()
	if n := h.Document().Organisations.Len(); n != 0 {
		t.Errorf("after one undo there are %d organisations", n)
	}
}

func TestSeveralAreChangedAndRemovedInOneStep(t *testing.T) {
	h := open(t, "en", "entry", bay("en"))
	v := h.screen.View.(*entryView)
	ids := []app.ID{v.rows[0].ID, v.rows[1].ID, v.rows[2].ID}
	v.set(ids, func(o *app.Organisation) { o.Sector = app.Business })
	for _, id := range ids {
		if s := h.Document().Organisations.Get(id).Sector; s != app.Business {
			t.Errorf("the sector is %q", s)
		}
	}
	h.Undo()
	before := h.Document()
	v.table.Select(1)
	v.remove(ids)
	if n := h.Document().Organisations.Len(); n != before.Organisations.Len()-3 || !strings.Contains(h.Said, "3") {
		t.Errorf("%d are left; it says %q", n, h.Said)
	}
	if v.table.Current() < 0 || h.Document().Organisations.Get(h.screen.chosen) == nil {
		t.Errorf("after removing, row %d is current and %q chosen", v.table.Current(), h.screen.chosen)
	}
	h.Undo()
	if len(app.Compare(before, h.Document())) != 0 {
		t.Error("one undo does not bring all of them back")
	}
	if h.Document().Organisations.Get(h.screen.chosen) == nil || v.rows[v.table.Current()].ID != h.screen.chosen {
		t.Errorf("after undo, row %d is current and %q chosen", v.table.Current(), h.screen.chosen)
	}
}

func TestTypingInTheListFilters(t *testing.T) {
	h := open(t, "en", "entry", bay("en"))
	v := h.screen.View.(*entryView)
	h.Canvas().Focus(v.table)
	h.Type("olive")
	if len(v.rows) != 1 || !strings.Contains(v.rows[0].Name, "Olive") || h.Canvas().Focused() != v.words {
		t.Fatalf("%d rows are shown, and %T has the keyboard", len(v.rows), h.Canvas().Focused())
	}
	h.Type("zzz")
	if len(v.rows) != 0 {
		t.Errorf("%d rows hold nonsense", len(v.rows))
	}
	h.Press(fyne.KeyEscape)
	if len(v.rows) != h.Document().Organisations.Len() || h.Canvas().Focused() != v.table {
		t.Errorf("Escape shows %d rows, and %T has the keyboard", len(v.rows), h.Canvas().Focused())
	}
}

func TestKeysPlaceACard(t *testing.T) {
	h := open(t, "he", "grid", bay("he"))
	o := app.Unplaced(h.Document())[0]
	v := h.screen.View.(*gridView)
	v.grid.OnSelect(string(o.ID))
	v.grid.Select(string(o.ID))
	h.Type("42")
	if now := h.Document().Organisations.Get(o.ID); now.Influence != 4 || now.Interest != 2 || now.Moved != app.TimeOf(testkit.Clock) {
		t.Fatalf("it stands at %v, %v", now.Influence, now.Interest)
	}
	h.Press(fyne.KeyReturn)
	if h.Canvas().Focused() != v.reason {
		t.Fatalf("Enter brings the keyboard to %T", h.Canvas().Focused())
	}
	h.Type("כי הם מכירים את כולם ")
	h.Type("כאן")
	if now := h.Document().Organisations.Get(o.ID); now.Reason != "כי הם מכירים את כולם כאן" || h.Canvas().Focused() != v.reason {
		t.Fatalf("the reason is %q, and %T has the keyboard", now.Reason, h.Canvas().Focused())
	}
	h.Press(fyne.KeyReturn)
	if h.Canvas().Focused() != v.grid {
		t.Errorf("Enter leaves the keyboard on %T", h.Canvas().Focused())
	}
	h.Undo()
	if now := h.Document().Organisations.Get(o.ID); now.Reason != "" || v.reason.Text() != "" {
		t.Errorf("one undo leaves %q, and %q in the field", now.Reason, v.reason.Text())
	}
	h.Undo()
	if h.Document().Organisations.Get(o.ID).Placed() {
		t.Error("undo leaves it on the grid")
	}
}

func TestThePrivateNoteIsWrittenBesideTheGrid(t *testing.T) {
	h := open(t, "en", "grid", bay("en"))
	o := h.Document().Organisations.At(4)
	h.screen.chosen = o.ID
	v := h.screen.View.(*gridView)
	v.showSide()
	v.kept.Part("private" + string(o.ID)).(*kit.Entry).Focus()
	h.Type("!")
	if now := h.Document().Organisations.Get(o.ID).Private; now != o.Private+"!" {
		t.Errorf("the note is %q", now)
	}
}

func TestLinesAreWrittenOneAfterTheOther(t *testing.T) {
	h := open(t, "he", "contributions", bay("he"))
	v := h.screen.View.(*contributionsView)
	before := h.Document()
	h.Canvas().Focus(v.kept.Part(parts.AddName(linesOf(h.screen.chosen, app.Concerns))).(*kit.Entry))
	for _, s := range []string{"ראשון", "שני", "שלישי"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	if n := h.Document().Contributions.Len() - before.Contributions.Len(); n != 3 {
		t.Fatalf("%d lines were added, not 3", n)
	}
	if e := v.kept.Part(parts.AddName(linesOf(h.screen.chosen, app.Concerns))); h.Canvas().Focused() != e.(fyne.Focusable) {
		t.Errorf("the keyboard is on %T", h.Canvas().Focused())
	}
	last := h.Document().Contributions.At(h.Document().Contributions.Len() - 1)
	own := v.kept.Part(linesOf(h.screen.chosen, app.Concerns) + "/" + string(last.ID)).(*kit.Entry)
	own.Focus()
	h.Type(" ועוד")
	if now := h.Document().Contributions.Get(last.ID).Text; now != "שלישי ועוד" || !own.Focused() {
		t.Errorf("the line says %q", now)
	}
	own.SelectAll()
	h.Press(fyne.KeyBackspace)
	h.Canvas().Focus(v.picker.Table)
	if h.Document().Contributions.Get(last.ID) != nil {
		t.Error("a line that was emptied is still there")
	}
}

func TestResourcesByKey(t *testing.T) {
	h := open(t, "en", "resources", bay("en"))
	v := h.screen.View.(*resourcesView)
	id := v.rows[v.table.Current()].ID
	had := h.Document().ResourceOf(id, "budget") != nil
	h.Type("3")
	if (h.Document().ResourceOf(id, "budget") != nil) == had {
		t.Error("key 3 does nothing")
	}
	if h.Canvas().Focused() != v.table || v.rows[v.table.Current()].ID != id {
		t.Errorf("then %T has the keyboard", h.Canvas().Focused())
	}
	v.press(v.rows[5].ID, 0)
	if h.screen.chosen != v.rows[5].ID || h.Canvas().Focused() != v.table {
		t.Error("a press on a box leaves another row chosen")
	}
}

func TestTheLadderSetsTodayAndTarget(t *testing.T) {
	h := open(t, "en", "relations", bay("en"))
	v := h.screen.View.(*relationsView)
	a, b := h.Document().Organisations.At(0).ID, h.Document().Organisations.At(41).ID
	if h.Document().Between(a, b) != nil {
		t.Fatal("the two are tied already")
	}
	v.connect(a, b)
	if h.Canvas().Focused() != v.ladder {
		t.Fatalf("after tying two, %T has the keyboard", h.Canvas().Focused())
	}
	h.Type("4")
	v.aiming = true
	v.showSide()
	h.Type("6")
	if r := h.Document().Between(a, b); r.Now != app.Coordination || r.Target != app.Partnership {
		t.Fatalf("the relation stands on %d and should get to %d", r.Now, r.Target)
	}
	due := v.kept.Part("due/" + string(v.relation)).(*kit.Entry)
	due.Focus()
	h.Type("1.12.2026")
	if r := h.Document().Between(a, b); r.Due != "2026-12-01" || due.Text() != "1.12.2026" || !due.Focused() {
		t.Errorf("due %q, the field says %q", r.Due, due.Text())
	}
	v.remove(v.relation)
	if h.Document().Between(a, b) != nil || h.Canvas().Focused() != v.net {
		t.Errorf("after removing, %T has the keyboard", h.Canvas().Focused())
	}
	h.Undo()
	if h.Document().Between(a, b) == nil {
		t.Error("undo does not bring it back")
	}
}

func TestRelationsInTheList(t *testing.T) {
	h := open(t, "he", "relations", bay("he"))
	h.screen.asList = true
	h.GoTo("relations")
	v := h.screen.View.(*relationsView)
	v.table.Select(2)
	id := v.rows[2].ID
	h.Type("1")
	if r := h.Document().Relations.Get(id); r.Now != app.Disconnection || v.relation != id {
		t.Fatalf("key 1 puts it on %d", r.Now)
	}
	n := h.Document().Relations.Len()
	v.removeRows([]int{0, 1, 2})
	if h.Document().Relations.Len() != n-3 || h.Document().Relations.Get(v.relation) == nil {
		t.Errorf("%d of %d are left", h.Document().Relations.Len(), n)
	}
	h.Undo()
	if h.Document().Relations.Len() != n {
		t.Error("one undo does not bring the three back")
	}
}

func TestTheMatrixInvites(t *testing.T) {
	h := open(t, "en", "representation", bay("en"))
	v := h.screen.View.(*representationView)
	gap := app.Gaps(h.Document(), app.ByLocality)[0]
	v.invite(gap.Missing()[0], gap.Value)
	if h.Step != "entry" {
		t.Fatalf("it goes to %q", h.Step)
	}
	h.Type("New Partner")
	h.Press(fyne.KeyReturn)
	if o := h.named("New Partner"); o.Sector != gap.Missing()[0] || o.Locality != gap.Value {
		t.Errorf("it is in %q, of sector %q", o.Locality, o.Sector)
	}
}

func TestFindGoesToTheStep(t *testing.T) {
	d := bay("en")
	h := open(t, "en", "entry", d)
	r, c, o := d.Relations.At(3), d.Contributions.At(3), d.Organisations.At(30)
	for _, f := range []struct {
		kind, step string
		id         app.ID
	}{{"relation", "relations", r.ID}, {"contribution", "contributions", c.ID}, {"organisation", "entry", o.ID}} {
		if h.Find(f.kind, f.id); h.Step != f.step {
			t.Errorf("a %s is in step %q", f.kind, h.Step)
		}
	}
	if h.screen.relation != r.ID || h.screen.chosen != o.ID {
		t.Error("what was found is not chosen")
	}
	h.screen.entry.filter = 1
	h.screen.entry.words = "nothing"
	h.Find("organisation", o.ID)
	v := h.screen.View.(*entryView)
	if row := v.table.Current(); row < 0 || v.rows[row].ID != o.ID {
		t.Errorf("what was found is hidden by the filter; row %d of %d", row, len(v.rows))
	}
}

func TestReadOnlyOffersNoEditing(t *testing.T) {
	why := app.Fail(app.ReadOnly, "status.readonly")
	for _, s := range []string{"entry", "grid", "contributions", "resources", "relations", "representation"} {
		h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, s, session.Start{Document: bay("en"), ReadOnly: why}, testkit.Area)
		if f := h.Canvas().Focused(); f != nil {
			for _, r := range "12345x" {
				f.TypedRune(r)
			}
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
		}
		if h.Shown != nil {
			t.Errorf("%s: the keys try to change something: %v", s, h.Shown)
		}
	}
}

func TestNudgesAreOneStepOfUndo(t *testing.T) {
	h := open(t, "he", "grid", bay("he"))
	v := h.screen.View.(*gridView)
	o := h.Document().Organisations.At(0)
	v.grid.Select(string(o.ID))
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft)
	if now := h.Document().Organisations.Get(o.ID); now.Influence >= o.Influence || now.Interest >= o.Interest {
		t.Fatalf("the arrows moved it from %v, %v to %v, %v", o.Influence, o.Interest, now.Influence, now.Interest)
	}
	h.Undo()
	if now := h.Document().Organisations.Get(o.ID); *now != *o {
		t.Errorf("one undo leaves it at %v, %v", now.Influence, now.Interest)
	}
}

func TestALetterLeapsToTheNextName(t *testing.T) {
	h := open(t, "en", "contributions", bay("en"))
	v := h.screen.View.(*contributionsView)
	h.Type("o")
	if name := v.picker.Rows()[v.picker.Table.Current()].Name; !strings.HasPrefix(name, "O") || h.screen.chosen != v.picker.Rows()[v.picker.Table.Current()].ID {
		t.Errorf("o leads to %q", name)
	}
}

func TestTheTiesOfTheChosenOrganisationAreListed(t *testing.T) {
	h := open(t, "en", "relations", bay("en"))
	v := h.screen.View.(*relationsView)
	r := h.Document().Relations.At(0)
	v.net.Select(string(r.A))
	v.net.OnSelect(string(r.A))
	other := h.Document().Organisations.Get(r.B).Name
	if !strings.Contains(strings.Join(testkit.Texts(v.side), "\n"), strings.Fields(other)[0]) {
		t.Errorf("the ties don't name %q", other)
	}
	v.show(r.ID)
	if v.relation != r.ID || h.Canvas().Focused() != v.ladder {
		t.Errorf("choosing one brings the keyboard to %T", h.Canvas().Focused())
	}
}

// TestTheNetworkStaysAsItWasSeen: who comes back to the step finds everybody where they stood.
func TestTheNetworkStaysAsItWasSeen(t *testing.T) {
	h := open(t, "he", "relations", sample.Bay(lang.For("he")))
	places := func() map[string]picture.Point { return h.screen.View.(*relationsView).net.Places() }
	before := maps.Clone(places())
	h.GoTo("grid")
	h.GoTo("relations")
	for id, at := range places() {
		if far := math.Hypot(at.X-before[id].X, at.Y-before[id].Y); far > .02 {
			t.Errorf("%s moved by %v", id, far)
		}
	}
}
