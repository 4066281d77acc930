package forum

import (
	"errors"
	"testing"

	"madrega/app"
)

// judged is a house with a committee of three, and the marks that they gave the first reserve, before any are given.
func judged(t *testing.T) (*house, app.ID, []*app.Assessor) {
	h := newHouse(t)
	h.do(AddAssessors(h.d, " third  member ", "first", "", "third member"))
	committee := Committee(h.d)
	if len(committee) != 3 || committee[2].Name != "third member" {
		t.Fatalf("the committee has %d members", len(committee))
	}
	id := h.applied["reserve-third-a"]
	for _, a := range committee {
		h.mark(a, id, 0)
	}
	return h, id, committee
}

func (h *house) mark(a *app.Assessor, application app.ID, score int) {
	h.t.Helper()
	c, err := SetMark(h.d, a.ID, application, score)
	if err != nil {
		h.t.Fatal(err)
	}
	h.do(c)
}

// TestScoreIsTheAverageOfTheMarksGiven rounds halves up, in hundredths, and counts nobody who gave none.
func TestScoreIsTheAverageOfTheMarksGiven(t *testing.T) {
	h, id, committee := judged(t)
	for _, c := range []struct {
		marks [3]int
		want  int
	}{{[3]int{}, 0}, {[3]int{4}, 400}, {[3]int{4, 5}, 450}, {[3]int{5, 4, 4}, 433}, {[3]int{5, 5, 4}, 467}, {[3]int{0, 0, 1}, 100}, {[3]int{1, 2, 5}, 267}} {
		for i, score := range c.marks {
			h.mark(committee[i], id, score)
		}
		got, there := Scores(h.d)[id]
		if got != c.want || there != (c.want > 0) {
			t.Errorf("%v is %d on average, not %d", c.marks, got, c.want)
		}
	}
}

// TestMarkWithAConflictOfInterestIsLeftOut keeps the mark, and takes it into the average again when there is no conflict.
func TestMarkWithAConflictOfInterestIsLeftOut(t *testing.T) {
	h, id, committee := judged(t)
	h.mark(committee[0], id, 5)
	h.mark(committee[1], id, 1)
	h.do(SetConflict(committee[1].ID, id, true))
	if got := Scores(h.d)[id]; got != 500 {
		t.Errorf("the average is %d", got)
	}
	if marks, conflicts := MarksOf(h.d).Given(h.d, id); marks != 1 || conflicts != 1 {
		t.Errorf("%d marks and %d conflicts", marks, conflicts)
	}
	h.do(SetConflict(committee[0].ID, id, true))
	if _, there := Scores(h.d)[id]; there {
		t.Error("there is a score though no mark counts")
	}
	h.do(SetConflict(committee[1].ID, id, false))
	if got := Scores(h.d)[id]; got != 100 {
		t.Errorf("the average is %d when the conflict is over", got)
	}
}

// TestMarksStayWithinTheScale refuses a mark that the rules of the forum don't know.
func TestMarksStayWithinTheScale(t *testing.T) {
	h, id, committee := judged(t)
	for _, score := range []int{-1, 6, 1 << 40} {
		var e *app.Error
		if _, err := SetMark(h.d, committee[0].ID, id, score); !errors.As(err, &e) || e.Key != "error.forum.range" {
			t.Errorf("%d: %v", score, err)
		}
	}
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Marks = 100 }))
	h.mark(committee[0], id, 100)
}

// TestMarksGoWithTheirAssessor takes them out of the averages.
func TestMarksGoWithTheirAssessor(t *testing.T) {
	h, id, committee := judged(t)
	h.mark(committee[0], id, 2)
	h.mark(committee[1], id, 4)
	h.do(app.Remove("assessor", committee[0].ID))
	if got := Scores(h.d)[id]; got != 400 {
		t.Errorf("the average is %d", got)
	}
}

// TestNotesAreNotFound keeps what the committee wrote from the search.
func TestNotesAreNotFound(t *testing.T) {
	h, id, committee := judged(t)
	h.do(SetNote(committee[0].ID, id, "quietword"))
	if MarksOf(h.d).Of(committee[0].ID, id).Note != "quietword" {
		t.Fatal("the note is not kept")
	}
	if hits := len(app.IndexOf(h.d).Search("quietword")); hits != 0 {
		t.Errorf("the search finds it %d times", hits)
	}
}
