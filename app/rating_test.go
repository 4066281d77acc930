package app

import (
	"fmt"
	"testing"
	"time"
)

// ballots is a document with ballots of today, each written as its sector and seven figures.
func ballots(t *testing.T, sheets ...string) Document {
	t.Helper()
	d := NewDocument(NewProcess("Tamra", City, "", time.Unix(0, 0)))
	for i, s := range sheets {
		b := Ballot{ID: NewID(), Source: PaperSource, Label: fmt.Sprint(i + 1)}
		b.Sector = map[byte]Sector{'p': Public, 't': Third, 'b': Business}[s[0]]
		var r [7]Rating
		for k := range r {
			r[k].Now = Grade(s[1+k] - '0')
			if len(s) > 8 {
				r[k].Target = Grade(s[8+k] - '0')
			}
		}
		d = did(t, d, PutBallot(b, r))
	}
	return d
}

func TestScoresOfComponents(t *testing.T) {
	d := ballots(t, "p12300055500000", "p22304400000000", "t42305005500000", "-52305005500000")
	all := Scores(d)
	if got := fmt.Sprint(all[0].Today.Median, all[0].Today.N, all[0].TodayBy[0].Median, all[0].TodayBy[0].N, all[0].TodayBy[1].N, all[0].TodayBy[2].N); got != "3 4 0 0 0 0" {
		t.Errorf("the first component has %s", got)
	}
	if gap, ok := all[0].Gap(); !ok || gap != 2 || all[0].Target.N != 3 {
		t.Errorf("its gap is %v %v of %d", gap, ok, all[0].Target.N)
	}
	if _, ok := all[1].Gap(); !ok {
		t.Error("the second component has no gap")
	}
	if _, ok := all[3].Gap(); ok || all[3].Today.N != 0 {
		t.Errorf("of the fourth nobody said anything, but it has %+v", all[3])
	}
}

// TestNothingIsToldOfFewerThanThree has one, two and three of a sector.
func TestNothingIsToldOfFewerThanThree(t *testing.T) {
	for n, want := range []bool{false, false, false, true} {
		sheets := []string{"t1000000", "t2000000", "t3000000"}
		for range n {
			sheets = append(sheets, "b4000000")
		}
		s := Scores(ballots(t, sheets...))[0].TodayBy[2]
		if told := s.N > 0; told != want || s.Few != (n > 0 && !want) || !want && s != (Spread{Few: s.Few}) {
			t.Errorf("of %d answers this is told: %+v", n, s)
		}
	}
	if all := Scores(ballots(t, "t1000000", "b2000000"))[0].Today; all != (Spread{Few: true}) {
		t.Errorf("of two answers in all this is told: %+v", all)
	}
}

func TestTheMostDividedComponentComesFirst(t *testing.T) {
	d := ballots(t, "p1354000", "p1254000", "p1354000", "t5314000", "t5214000", "t5314000", "b2444000")
	list := Disagreements(d)
	if len(list) != 2 || list[0].Key != "vision" || list[1].Key != "community" {
		t.Fatalf("divided are %+v", list)
	}
	if Sectors[list[0].High] != Third || Sectors[list[0].Low] != Public || Sectors[list[1].High] != Public || Sectors[list[1].Low] != Third {
		t.Errorf("sectors are %d over %d, and %d over %d", list[0].High, list[0].Low, list[1].High, list[1].Low)
	}
	same := Disagreements(ballots(t, "p1000000", "p4000000", "t1000000", "t4000000"))
	if len(same) != 1 || same[0].High != -1 || same[0].Low != -1 {
		t.Errorf("sectors that think alike are told apart: %+v", same)
	}
}

func TestABallotIsCorrectedAndRemovedWithItsScores(t *testing.T) {
	d := ballots(t, "p1234500", "t1111111")
	first := *ComponentBallots(d)[0]
	if d.Ratings.Len() != 5+7 {
		t.Fatalf("%d ratings", d.Ratings.Len())
	}
	before := RatingsOf(d, first.ID)
	next := before
	next[0].Now, next[1].Now, next[6].Target = 5, 0, 4
	first.Sector = Business
	changed := did(t, d, PutBallot(first, next))
	after := RatingsOf(changed, first.ID)
	if after[0].ID != before[0].ID || after[0].Now != 5 || after[1].ID != "" || after[6].Target != 4 || after[6].Now != 0 || changed.Ratings.Len() != 5+7 {
		t.Errorf("after the correction: %+v, %d in all", after, changed.Ratings.Len())
	}
	if ComponentBallots(changed)[0].Sector != Business {
		t.Error("the sector stayed")
	}
	gone := did(t, changed, Remove("ballot", first.ID))
	if gone.Ratings.Len() != 7 || len(ComponentBallots(gone)) != 1 {
		t.Errorf("%d ratings of %d ballots are left", gone.Ratings.Len(), len(ComponentBallots(gone)))
	}
}

func TestAScoreThatIsNoneOfTheFiveIsRefused(t *testing.T) {
	d := ballots(t)
	var r [7]Rating
	r[2].Now = 6
	if _, _, err := PutBallot(Ballot{ID: NewID(), Source: PaperSource}, r).Run(d); err == nil {
		t.Error("a score of 6 was taken")
	}
}
