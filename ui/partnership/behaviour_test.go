package partnership

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

// named finds a stakeholder by a part of its name.
func (h *desk) named(part string) *app.Organisation {
	h.T.Helper()
	for o := range h.Document().Organisations.All() {
		if strings.Contains(o.Name, part) {
			return o
		}
	}
	h.T.Fatalf("no stakeholder is called %q", part)
	return nil
}

func (h *desk) kept() *parts.Kept { return h.screen.View.(interface{ Kept() *parts.Kept }).Kept() }

func (h *desk) texts() string { return strings.Join(testkit.Texts(h.Window().Content()), "\n") }

func TestKeysChoosePartners(t *testing.T) {
	h := open(t, "he", "partners", talks(t, "he"))
	h.Press(fyne.KeyDown) // to the second, who is none
	h.Type(" ")
	v := h.screen.View.(*partnersView)
	o := v.rows[1]
	if h.Document().PartnerOf(o.ID) == nil {
		t.Fatalf("%s was not chosen", o.Name)
	}
	h.Undo()
	if h.Document().PartnerOf(o.ID) != nil {
		t.Error("one undo leaves it chosen")
	}
	h.Press(fyne.KeyUp)
	before := h.Document()
	h.Type(" ")
	if h.Document().PartnerOf(v.rows[0].ID) != nil || !strings.Contains(h.Said, v.rows[0].Name) {
		t.Errorf("%s is still a partner; it says %q", v.rows[0].Name, h.Said)
	}
	h.Undo()
	if len(app.Compare(before, h.Document())) > 0 {
		t.Error("undo does not bring back what was said of it")
	}
	if h.Canvas().Focused() != v.table {
		t.Errorf("%T has the keyboard", h.Canvas().Focused())
	}
}

func TestANewPartnerIsAStakeholderToo(t *testing.T) {
	h := open(t, "en", "partners", testkit.Empty())
	h.Type("Olive Way")
	h.Press(fyne.KeyReturn, fyne.KeySpace) // to the sectors, and the first of them
	if h.Document().Organisations.Len() != 1 || h.Document().Partners.Len() != 1 {
		t.Fatalf("there are %d stakeholders and %d partners", h.Document().Organisations.Len(), h.Document().Partners.Len())
	}
	if o := h.Document().Organisations.At(0); o.Name != "Olive Way" || o.Sector != app.Public {
		t.Errorf("added %q of sector %q", o.Name, o.Sector)
	}
	e, ok := h.Canvas().Focused().(*kit.Entry)
	if !ok || e.Text() != "" {
		t.Fatalf("after it %T has the keyboard", h.Canvas().Focused())
	}
	h.Undo()
	if h.Document().Organisations.Len() != 0 || h.Document().Partners.Len() != 0 {
		t.Error("one undo does not take both back")
	}
}

func TestAKnownStakeholderIsChosenByName(t *testing.T) {
	h := open(t, "en", "partners", talks(t, "en"))
	v := h.screen.View.(*partnersView)
	e := v.built.Kept().Part("add").(*kit.Entry)
	h.Canvas().Focus(e)
	h.Type("noam labs")
	h.Press(fyne.KeyReturn)
	if h.Document().PartnerOf(h.named("Noam").ID) == nil || e.Text() != "" {
		t.Errorf("not chosen; the field says %q", e.Text())
	}
	if n := h.Document().Organisations.Len(); n != talks(t, "en").Organisations.Len() {
		t.Errorf("there are %d stakeholders", n)
	}
}

func TestWhatIsKnownIsTakenOver(t *testing.T) {
	h := open(t, "en", "expectations", talks(t, "en"))
	v := h.screen.View.(*expectationsView)
	o := h.named("Olive")
	h.screen.chosen = o.ID
	v.Changed(nil)
	p := h.Document().PartnerOf(o.ID)
	button := "take/partnership.known.contributions/" + string(p.ID)
	v.built.Kept().Part(button).(*kit.Button).Tapped(nil)
	got := h.Document().PartnerOf(o.ID).Contribution
	if !strings.HasPrefix(got, p.Contribution+"\n") || !strings.Contains(got, "30 steady volunteers") || strings.Count(got, "\n") != 2 {
		t.Errorf("the contribution is %q", got)
	}
	if v.built.Kept().Part(button) != nil {
		t.Error("it can be taken over twice")
	}
	h.Undo()
	if now := h.Document().PartnerOf(o.ID).Contribution; now != p.Contribution {
		t.Errorf("undo leaves %q", now)
	}
}

func TestExpectationsAreWritten(t *testing.T) {
	h := open(t, "he", "expectations", talks(t, "he"))
	v := h.screen.View.(*expectationsView)
	h.Press(fyne.KeyDown, fyne.KeyDown) // to the last partner, of whom nothing is said
	p := h.Document().PartnerOf(h.screen.chosen)
	if p == nil || p.Filled() != 0 {
		t.Fatalf("chosen is %+v", p)
	}
	h.Press(fyne.KeyReturn)
	h.Type("כי זה ")
	h.Type("חשוב להם")
	if now := h.Document().Partners.Get(p.ID); now.Motive != "כי זה חשוב להם" {
		t.Fatalf("the motive is %q", now.Motive)
	}
	name := "waiver/" + string(p.ID) + "/time"
	check := v.built.Kept().Part(name).(*kit.Check)
	h.Canvas().Focus(check)
	h.Press(fyne.KeySpace)
	if h.Document().WaiverOf(p.ID, "time") == nil {
		t.Fatal("nothing was waived")
	}
	h.Canvas().Focus(v.built.Kept().Part(name + "/note").(*kit.Entry))
	h.Type("שעתיים בשבוע")
	h.Canvas().Focus(check)
	h.Press(fyne.KeySpace)
	if h.Document().WaiverOf(p.ID, "time") != nil || !strings.Contains(h.Said, "שעתיים") {
		t.Errorf("it is still waived, or it says %q", h.Said)
	}
	h.Undo()
	h.Undo()
	if w := h.Document().WaiverOf(p.ID, "time"); w == nil || w.Note != "" {
		t.Errorf("two undos leave %+v", w)
	}
}

func TestTheLastPartnerGone(t *testing.T) {
	h := open(t, "he", "expectations", talks(t, "he"))
	var ids []app.ID
	for p := range h.Document().Partners.All() {
		ids = append(ids, p.ID)
	}
	h.Do(app.Remove("partner", ids...))
	if !strings.Contains(h.texts(), lang.For("he").T("partnership.none")) {
		t.Error("nothing says that there are no partners")
	}
	h.Undo()
	if strings.Contains(h.texts(), lang.For("he").T("partnership.none")) {
		t.Error("it still says that there are no partners")
	}
}

func TestAFailingTestAsksWhatItIsInstead(t *testing.T) {
	h := open(t, "en", "tests", talks(t, "en"))
	title := lang.For("en").T("partnership.instead")
	if !strings.Contains(h.texts(), title) {
		t.Error("nobody asks what it is instead")
	}
	chips := h.kept().Part("test.decisions/verdict").(*kit.Chips)
	for _, o := range app.OptionsOf(h.Document(), app.Instead) {
		if o.Chosen {
			h.screen.choose(o, false)
		}
	}
	h.Canvas().Focus(kit.FirstFocus(chips))
	h.Type("1")
	if got := app.Judge(h.Document(), app.Tests).Standing(); got != app.IsPartnered {
		t.Fatalf("it stands as %q", got)
	}
	if words := h.texts(); strings.Contains(words, title) || !strings.Contains(words, "this is a partnership") {
		t.Error("it does not say that it is a partnership")
	}
}

func TestOwnOptionsComeAndGo(t *testing.T) {
	h := open(t, "he", "type", testkit.Empty())
	h.Canvas().Focus(h.kept().Part(parts.AddName("option/type")).(*kit.Entry))
	h.Type("שותפות של רחוב")
	h.Press(fyne.KeyReturn)
	list := app.OptionsOf(h.Document(), app.PartnershipType)
	own := list[len(list)-1]
	if own.Name != "שותפות של רחוב" || !own.Chosen {
		t.Fatalf("added is %+v", own)
	}
	h.kept().Part("option/type//" + app.Fold(own.Name) + "/remove").(*kit.Button).Tapped(nil)
	if n := h.Document().Options.Len(); n != 0 {
		t.Errorf("%d options are left", n)
	}
	check := h.kept().Part("option/type/green/").(*kit.Check)
	h.Canvas().Focus(check)
	for _, want := range []int{1, 0} {
		h.Press(fyne.KeySpace)
		if n := h.Document().Options.Len(); n != want {
			t.Errorf("%d options are kept, not %d", n, want)
		}
	}
}

func TestGapsAreWrittenOneAfterTheOther(t *testing.T) {
	h := open(t, "he", "cultures", testkit.Empty())
	for _, s := range []string{"ראשון", "שני"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	if n := h.Document().CultureGaps.Len(); n != 2 {
		t.Fatalf("%d gaps were added, not 2", n)
	}
	g := h.Document().CultureGaps.At(0)
	h.Canvas().Focus(h.kept().Part("agreed/" + string(g.ID)).(*kit.Entry))
	h.Type("הסכמה")
	if now := h.Document().CultureGaps.Get(g.ID); now.Agreed != "הסכמה" || now.Kind != "time" {
		t.Errorf("it is %+v", now)
	}
}

func TestFindGoesToTheStep(t *testing.T) {
	d := talks(t, "he")
	h := open(t, "he", "type", d)
	first := func(kind string) app.ID {
		for e := range app.CollectionNamed(kind).All(d) {
			return e.EntityID()
		}
		return ""
	}
	for kind, step := range map[string]string{"partner": "expectations", "waiver": "expectations", "culture_gap": "cultures", "option": "tests", "finding": "tests"} {
		if h.Find(kind, first(kind)); h.Step != step {
			t.Errorf("%s is looked for in %q, not %q", kind, h.Step, step)
		}
	}
	if h.screen.chosen == "" {
		t.Error("no partner was chosen")
	}
}

func TestNothingChangesWhileReading(t *testing.T) {
	for _, step := range steps {
		h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, step, session.Start{Document: talks(t, "he"), ReadOnly: app.Fail(app.ReadOnly, "error.readonly.asked")}, testkit.Area)
		before := h.Document()
		for range 60 {
			if f := h.Canvas().Focused(); f != nil {
				f.TypedRune(' ')
				f.TypedRune('1')
				for _, name := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyDelete} {
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
