package forum

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// unmarked is the forum of applied with a scale, without any mark.
func unmarked(t testing.TB, most int) app.Document {
	d := applied(t, "he")
	var marks []app.ID
	for m := range d.Marks.All() {
		marks = append(marks, m.ID)
	}
	return testkit.After(t, d, app.Remove("mark", marks...), app.Edit(d.Forum().ID, "", func(f *app.Forum) { f.Marks = most }))
}

// marksOf gives the marks that a member of the committee gave the applicants in the table, in their order.
func marksOf(h *desk, member, n int) (scores []int) {
	d := h.Document()
	marks := forum.MarksOf(d)
	for _, a := range h.screen.View.(*committeeView).rows[:n] {
		scores = append(scores, marks.Of(forum.Committee(d)[member].ID, a.ID).Score)
	}
	return scores
}

func same(t *testing.T, what string, got, want []int) {
	t.Helper()
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("%s: %v, not %v", what, got, want)
		}
	}
}

// TestCommitteeIsNamedByKeyboard one by one and by paste; the table comes with the first.
func TestCommitteeIsNamedByKeyboard(t *testing.T) {
	d := testkit.Empty()
	h := open(t, "he", "committee", testkit.After(t, d, forum.Bay(lang.For("he"))))
	h.Type("רות לוי")
	h.Press(fyne.KeyReturn)
	h.Type("סמיר ח׳ורי")
	h.Press(fyne.KeyReturn)
	if got := forum.Committee(h.Document()); len(got) != 2 || got[1].Name != "סמיר ח׳ורי" {
		t.Fatalf("%d members: %v", len(got), h.Shown)
	}
	h.Type("רות לוי")
	h.Press(fyne.KeyReturn)
	if n := h.Document().Assessors.Len(); n != 2 {
		t.Errorf("the same name made %d members", n)
	}
	h.Undo()
	h.Undo()
	if n := h.Document().Assessors.Len(); n > 1 {
		t.Errorf("%d members after undo", n)
	}
}

// TestMarksAreGivenByKeyboard on a scale of one figure, where the next applicant follows at once.
func TestMarksAreGivenByKeyboard(t *testing.T) {
	h := open(t, "he", "committee", unmarked(t, 5))
	h.Type("4509")
	same(t, "first member", marksOf(h, 0, 4), []int{4, 5, 0, 0})
	h.Press(fyne.KeyLeft) // the next member, in Hebrew
	h.Press(fyne.KeyHome)
	h.Type("٣")
	same(t, "second member", marksOf(h, 1, 2), []int{3, 0})
	h.Press(fyne.KeyHome, fyne.KeyDelete)
	same(t, "taken away", marksOf(h, 1, 1), []int{0})
	h.Undo()
	same(t, "undone", marksOf(h, 1, 1), []int{3})
	h.Press(fyne.KeyRight, fyne.KeyHome)
	h.Type("1")
	same(t, "changed", marksOf(h, 0, 1), []int{1})
}

// TestMarksOfManyFigures are typed one figure after the other; what would be over the scale begins a new one.
func TestMarksOfManyFigures(t *testing.T) {
	h := open(t, "en", "committee", unmarked(t, 100))
	h.Type("82")
	h.Press(fyne.KeyReturn)
	h.Type("100")
	h.Press(fyne.KeyDown)
	h.Type("7")
	h.Press(fyne.KeyReturn)
	h.Type("999")
	same(t, "marks", marksOf(h, 0, 4), []int{82, 100, 7, 9})
	h.Undo()
	same(t, "one step for one mark", marksOf(h, 0, 4), []int{82, 100, 7, 0})
}

// TestConflictOfInterestByKeyboard leaves the mark out of the average.
func TestConflictOfInterestByKeyboard(t *testing.T) {
	h := open(t, "he", "committee", unmarked(t, 5))
	h.Type("4")
	h.Press(fyne.KeyHome)
	h.Type("*")
	first := h.screen.View.(*committeeView).rows[0].ID
	if _, there := forum.Scores(h.Document())[first]; there {
		t.Error("the mark counts")
	}
	h.Type("5")
	same(t, "a mark under conflict stays", marksOf(h, 0, 1), []int{4})
	h.Type("*")
	if got := forum.Scores(h.Document())[first]; got != 400 {
		t.Errorf("the average is %d", got)
	}
}

// TestMoreMembersThanFit come into sight as the keys reach them.
func TestMoreMembersThanFit(t *testing.T) {
	d := unmarked(t, 5)
	d = testkit.After(t, d, forum.AddAssessors(d, "d", "e", "f", "g", "h", "i"))
	h := open(t, "en", "committee", d)
	for range 8 {
		h.Press(fyne.KeyRight)
	}
	h.Type("2")
	same(t, "ninth member", marksOf(h, 8, 1), []int{2})
	for range 8 {
		h.Press(fyne.KeyLeft)
	}
	h.Press(fyne.KeyHome)
	h.Type("3")
	same(t, "first member", marksOf(h, 0, 1), []int{3})
}

// TestLockingNeedsANameAndAReason and is recorded with both; undo takes it back.
func TestLockingNeedsANameAndAReason(t *testing.T) {
	h := open(t, "he", "committee", unmarked(t, 5))
	h.Press(fyne.KeyDown)
	a := h.screen.chosen
	h.screen.askRuling(a, app.LockIn)
	h.Type("הוועדה")
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	if n := h.Document().Rulings.Len(); n != 0 {
		t.Fatal("locked without a reason")
	}
	h.Type("נציגות לנוער")
	h.Press(fyne.KeyReturn)
	list := forum.RulingsOf(h.Document(), a)
	if len(list) != 1 || list[0].By != "הוועדה" || list[0].Reason != "נציגות לנוער" || list[0].Kind != app.LockIn {
		t.Fatalf("%v: %v", list, h.Shown)
	}
	if h.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is open still")
	}
	h.screen.askRuling(a, app.Unlock)
	h.Type("די")
	h.Press(fyne.KeyReturn)
	if len(forum.Locks(h.Document())) != 0 {
		t.Error("it is locked still")
	}
	h.Undo()
	if len(forum.Locks(h.Document())) != 1 {
		t.Error("undo did not lock it again")
	}
}

// TestCommitteeForReadingOnly changes nothing by any key.
func TestCommitteeForReadingOnly(t *testing.T) {
	d := unmarked(t, 5)
	h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, "committee", session.Start{Document: d, ReadOnly: app.Fail(app.ReadOnly, "error.readonly.asked")}, testkit.Area)
	h.Type("4*")
	h.Press(fyne.KeyDelete, fyne.KeyReturn)
	if h.Document().Marks.Len() != 0 || h.Shown != nil {
		t.Errorf("%d marks, %v", h.Document().Marks.Len(), h.Shown)
	}
}

// TestFilterOfTheCommittee shows those who lack a mark, and those of one constituency.
func TestFilterOfTheCommittee(t *testing.T) {
	h := open(t, "he", "committee", unmarked(t, 5))
	v := h.screen.View.(*committeeView)
	if n := len(v.rows); n != 54 || !appointed(v.rows[53]) || appointed(v.rows[0]) {
		t.Errorf("%d rows, or those who were named by an authority are not the last", n)
	}
	v.filter = filter{open: true}
	v.Changed(nil)
	if len(v.rows) != 36 {
		t.Errorf("%d lack marks before any is given", len(v.rows))
	}
	third := h.Document().ConstituenciesInOrder()[1]
	v.filter = filter{constituency: third.ID}
	v.Changed(nil)
	for _, a := range v.rows {
		if a.Constituency != third.ID {
			t.Errorf("%s is in another constituency", a.Name)
		}
	}
	if len(v.rows) != 18 {
		t.Errorf("%d rows", len(v.rows))
	}
}
