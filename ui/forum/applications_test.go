package forum

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/forum/intake"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// register opens the step with the keyboard where it begins.
func register(t *testing.T, code string, d app.Document) (*desk, *applicationsView) {
	h := open(t, code, "applications", d)
	return h, h.screen.View.(*applicationsView)
}

// many is a document with n applications of which nothing is known but their names.
func many(t testing.TB, n int) app.Document {
	d := ruled(t, "he")
	var entries []forum.Entry
	for i := range n {
		a := app.Application{ID: app.NewID(), Call: forum.Current(d).ID, Name: fmt.Sprintf("עמותת הדרך (%d) בע\"מ", i), Constituency: d.ConstituenciesInOrder()[i%3].ID}
		entries = append(entries, forum.Entry{Application: a})
	}
	return testkit.After(t, d, forum.AddApplications(entries...))
}

func TestApplicationsPictures(t *testing.T) {
	for _, code := range []string{"he", "ar"} {
		d := sample.Bay(lang.For(code))
		h, v := register(t, code, d)
		v.sift.state = 2
		v.Changed(nil)
		h.Same("applications-" + code)
	}
}

func TestApplicationsFitASmallWindow(t *testing.T) {
	testkit.Fits(t, []string{"applications"}, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: sample.Bay(l.Lang)}, testkit.Small).Desk
	})
}

func TestApplicationsAreRegisteredByKeyboard(t *testing.T) {
	h, v := register(t, "he", ruled(t, "he"))
	h.Type("מרכז הדר")
	h.Press(fyne.KeyReturn)
	list := forum.Register(h.Document(), forum.Current(h.Document()).ID)
	if len(list) != 1 || list[0].Number != 1 || list[0].Source != app.ByHand || list[0].Received != app.MinuteOf(testkit.Clock) {
		t.Fatalf("the register is %+v", list)
	}
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // the second of three groups of seats
	if c := h.Document().Constituencies.Get(v.application().Constituency); c == nil || c.Sector != app.Third {
		t.Errorf("the keys chose %+v", c)
	}
	h.Canvas().Focus(v.side.Kept().Part(v.part("delegate")).(fyne.Focusable))
	h.Type("רנא")
	if a := v.application(); a.Delegate != "רנא" {
		t.Errorf("%q is to sit", a.Delegate)
	}
	h.Press(fyne.KeyEscape)
	if h.Canvas().Focused() != v.table {
		t.Error("Escape does not lead back to the register")
	}
	for range 3 {
		h.Undo()
	}
	if h.Document().Applications.Len() != 0 {
		t.Error("three steps of undo do not take back what was done")
	}
}

func TestADecisionNeedsANameAndAReason(t *testing.T) {
	h, v := register(t, "he", many(t, 2))
	a := v.application()
	v.askRuling(a.ID, app.Admit)
	h.Press(fyne.KeyReturn)
	h.Press(fyne.KeyReturn)
	if h.Document().Rulings.Len() != 0 {
		t.Fatal("a decision without a name was written down")
	}
	h.Type("הוועדה")
	h.Press(fyne.KeyReturn)
	h.Type("נסיבות מיוחדות")
	h.Press(fyne.KeyReturn)
	if verdict := forum.NewJudge(h.Document()).Of(a); !verdict.Eligible || verdict.Status() != forum.IsAdmitted || len(verdict.Reasons) == 0 {
		t.Fatalf("after the decision the verdict is %+v", verdict)
	}
	for _, words := range []string{"הוועדה", "נסיבות מיוחדות"} {
		if !h.Shows(words) {
			t.Errorf("the history does not show %q", words)
		}
	}
	if kinds := v.rulings(a); len(kinds) != 2 || kinds[0] != app.ByRules {
		t.Errorf("it can be followed by %v", kinds)
	}
	h.Undo()
	if verdict := forum.NewJudge(h.Document()).Of(a); verdict.Status() != forum.IsIneligible {
		t.Errorf("after undo it is %s", verdict.Status())
	}
}

func TestTheRegisterIsFiltered(t *testing.T) {
	h, v := register(t, "en", sample.Bay(lang.For("en")))
	all := len(v.rows)
	v.sift = sift{state: 2}
	v.Changed(nil)
	for _, a := range v.rows {
		if forum.NewJudge(h.Document()).Of(a).Eligible {
			t.Errorf("%s is eligible", a.Name)
		}
		if len(v.why(a)) == 0 {
			t.Errorf("%s has no reason", a.Name)
		}
	}
	refused := len(v.rows)
	v.sift = sift{state: 1}
	v.Changed(nil)
	if refused == 0 || len(v.rows)+refused != all {
		t.Errorf("%d are eligible and %d are not, of %d", len(v.rows), refused, all)
	}
	name := v.rows[3].Name
	v.clear()
	h.Canvas().Focus(v.table)
	h.Type(strings.Fields(name)[1])
	if h.Canvas().Focused() != v.words || len(v.rows) == 0 || len(v.rows) == all {
		t.Errorf("typing into the table shows %d of %d", len(v.rows), all)
	}
	h.Type("qqq")
	if !h.Shows(h.Look().T("forum.applications.none")) {
		t.Error("nothing says that the filter finds nothing")
	}
}

func TestApplicationsAreRemovedAndBroughtBack(t *testing.T) {
	h, v := register(t, "he", many(t, 300))
	h.Press(fyne.KeyEnd, fyne.KeyDelete)
	if h.Document().Applications.Len() != 299 || h.Said == "" {
		t.Fatalf("%d are left, said %q", h.Document().Applications.Len(), h.Said)
	}
	h.Undo()
	if v.application() == nil || v.application().Number != 300 {
		t.Errorf("the current row is %+v", v.application())
	}
}

func TestNothingIsWrittenInADocumentForReading(t *testing.T) {
	h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, "applications", session.Start{Document: many(t, 3), ReadOnly: app.Fail(app.ReadOnly, "error.session.closed")}, testkit.Area)
	v := h.screen.View.(*applicationsView)
	h.Canvas().Focus(v.table)
	h.Press(fyne.KeyDelete, fyne.KeyReturn)
	h.Type("x")
	if v.name != nil || h.Document().Applications.Len() != 3 || h.Shows(h.Look().T("forum.decide.admit")) {
		t.Error("a document for reading can be written into")
	}
}

func TestThePreviewIsTickedByKeyboard(t *testing.T) {
	h, v := register(t, "en", many(t, 1))
	call := forum.Current(h.Document()).ID
	row := func(name string) *intake.Row {
		return &intake.Row{File: name + ".xlsx", Take: true, Entry: forum.Entry{Application: app.Application{ID: app.NewID(), Call: call, Name: name}}}
	}
	a, b, bad := row("א"), row("ב"), &intake.Row{File: "c.pdf", Err: app.Fail(app.Foreign, "error.intake.form")}
	b.Take, b.Known = false, 1
	v.preview(intake.Preview{Rows: []*intake.Row{a, b, bad}, Ignored: []string{"צבע"}})
	shown := strings.Join(testkit.Texts(h.Canvas().Overlays().Top()), "\n")
	for _, words := range []string{"c.pdf", "צבע", "1"} {
		if !strings.Contains(shown, words) {
			t.Errorf("the preview does not show %q", words)
		}
	}
	h.Same("applications-import-en")
	h.Type(" ")
	h.Press(fyne.KeyDown)
	h.Type(" ")
	h.Press(fyne.KeyDown)
	h.Type(" ")
	if a.Take || !b.Take || bad.Take {
		t.Fatalf("ticked: %v, %v, %v", a.Take, b.Take, bad.Take)
	}
	h.Tab(1)
	h.Press(fyne.KeyReturn)
	if list := forum.Register(h.Document(), call); len(list) != 2 || list[1].Name != "ב" {
		t.Errorf("the register is %+v", list)
	}
	h.Undo()
	if n := h.Document().Applications.Len(); n != 1 {
		t.Errorf("one step of undo leaves %d", n)
	}
}

func TestAFolderIsTakenInByKeyboard(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.csv": "שם,מגזר,נציגה\nאור,עסקי,דנה\nגל,שלישי,נור\n", "b.xlsx": "PK\x03\x04"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	h, v := register(t, "he", many(t, 1))
	v.importFrom(true)
	h.Tab(1)
	h.Type(dir)
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // goes there, and takes it
	if h.Shown != nil || h.Canvas().Overlays().Top() == nil {
		t.Fatalf("there is no preview: %v", h.Shown)
	}
	if shown := strings.Join(testkit.Texts(h.Canvas().Overlays().Top()), "\n"); !strings.Contains(shown, "חסר פרט") {
		t.Errorf("the preview does not say what is missing:\n%s", shown)
	}
	h.Tab(1)
	h.Press(fyne.KeyReturn)
	if list := forum.Register(h.Document(), forum.Current(h.Document()).ID); len(list) != 3 || list[2].Delegate != "נור" {
		t.Errorf("the register is %+v", list)
	}
}

func TestASearchLeadsToARowThatWasFilteredOut(t *testing.T) {
	h, v := register(t, "en", sample.Bay(lang.For("en")))
	v.sift = sift{state: 2}
	v.Changed(nil)
	for a := range h.Document().Applications.All() {
		if forum.NewJudge(h.Document()).Of(a).Eligible {
			h.Find("application", a.ID)
			if v = h.screen.View.(*applicationsView); v.application() != a || v.rows[v.table.Current()] != a {
				t.Errorf("%s was looked for, and %s is chosen", a.Name, v.application().Name)
			}
			return
		}
	}
}

func TestCopiedNamesAreShownBeforeTheyAreRegistered(t *testing.T) {
	h, v := register(t, "he", many(t, 1))
	v.paste([]string{"אור", "גל"})
	if h.Document().Applications.Len() != 1 {
		t.Fatal("they were registered at once")
	}
	h.Tab(1)
	h.Press(fyne.KeyReturn)
	if n := h.Document().Applications.Len(); n != 3 {
		t.Errorf("the register has %d", n)
	}
}

func TestTheWallNamesNoApplicant(t *testing.T) {
	d := sample.Bay(lang.For("he"))
	for a := range d.Applications.All() {
		d = testkit.After(t, d, app.Edit(a.ID, "", func(a *app.Application) {
			a.Name, a.Delegate, a.Notes, a.Motive = testkit.Secret, testkit.Secret, testkit.Secret, testkit.Secret
		}))
	}
	h := open(t, "he", "applications", d)
	if !h.Wall("applications") || h.Shows(testkit.Secret) || !h.Shows(fmt.Sprint(len(forum.Applicants(d)))) {
		t.Error("the wall names an applicant, or shows no numbers")
	}
}

// BenchmarkRegister types a letter into one of 300 applications.
func BenchmarkRegister(b *testing.B) {
	h := open(b, "he", "applications", many(b, 300))
	v := h.screen.View.(*applicationsView)
	id := v.rows[7].ID
	v.chosen = id
	v.Changed(nil)
	for i := range b.N {
		h.Do(forum.Answer(id, "name", fmt.Sprintf("שם %d", i), "name"))
	}
}
