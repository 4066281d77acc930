package app

import (
	"slices"
	"testing"
	"time"
)

var day = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)

func overviewDocument() Document {
	next := SequentialIDs(day)
	d := NewDocument(Process{ID: next(), Place: "P", Kind: MunicipalCluster})
	d.Authorities = SetOf(
		Authority{ID: next(), Name: "Zefat", Kind: City},
		Authority{ID: next(), Name: "Akko", Kind: City},
		Authority{ID: next(), Name: "Nobody Town", Kind: LocalCouncil})
	add := func(name string, s Sector, field, locality string, at Score) {
		d.Organisations = d.Organisations.With(Organisation{ID: next(), Name: name, Sector: s, Field: field, Locality: locality, Influence: at, Interest: at})
	}
	add("a", Public, "Health", "Akko", 3)
	add("b", Third, "health", "AKKO", 0)
	add("c", Business, "Metal", "Akko", 2)
	add("d", Business, "Metal", "Zefat", 0)
	add("e", Public, "", "Mars", 1)
	add("f", "", "Art", "", 1)
	add("g", Third, "Art", "Abroad", 1)
	id := func(i int) ID { return d.Organisations.At(i).ID }
	d.Relations = SetOf(
		Relation{ID: next(), A: id(0), B: id(1), Now: Informing, Target: Cooperation, Due: "2026-11-21"},
		Relation{ID: next(), A: id(0), B: id(2), Now: Informing, Target: Informing, Due: "2026-01-01"},
		Relation{ID: next(), A: id(1), B: id(2), Now: Partnership, Due: "2026-01-01"},
		Relation{ID: next(), A: id(1), B: id(3), Now: Disconnection, Target: Informing},
		Relation{ID: next(), A: id(2), B: id(3), Now: Competition, Target: Coordination, Due: "2026-11-22"},
		Relation{ID: next(), A: id(2), B: id(4), Now: Competition, Target: Coordination, Due: "2026-10-01"})
	return d
}

func TestMatrixByLocality(t *testing.T) {
	rows := Matrix(overviewDocument(), ByLocality)
	want := []CountRow{
		{Value: "Zefat", Counts: [3]int{0, 0, 1}},
		{Value: "Akko", Counts: [3]int{1, 1, 1}},
		{Value: "Nobody Town"},
		{Value: "Abroad", Counts: [3]int{0, 1, 0}},
		{Value: "Mars", Counts: [3]int{1, 0, 0}},
		{Value: "", Undecided: 1},
	}
	if len(rows) != len(want) {
		t.Fatalf("%d rows, not %d: %+v", len(rows), len(want), rows)
	}
	for i, r := range rows {
		if (r.Authority != nil) != (i < 3) {
			t.Errorf("row %q: authority %v", r.Value, r.Authority)
		}
		r.Authority = nil
		if r != want[i] {
			t.Errorf("row %d is %+v, not %+v", i, r, want[i])
		}
	}
}

func TestMatrixCountsEverybodyOnce(t *testing.T) {
	d := overviewDocument()
	counts, undecided := SectorCounts(d)
	if counts != [3]int{2, 2, 2} || undecided != 1 {
		t.Errorf("sectors %v and %d without", counts, undecided)
	}
	for _, by := range []By{ByLocality, ByField} {
		var sum [3]int
		open := 0
		for _, r := range Matrix(d, by) {
			for i := range sum {
				sum[i] += r.Counts[i]
			}
			open += r.Undecided
		}
		if sum != counts || open != undecided {
			t.Errorf("by %s: %v and %d, not %v and %d", by, sum, open, counts, undecided)
		}
	}
}

func TestGapsLeaveOutElsewhereAndNotStated(t *testing.T) {
	d := overviewDocument()
	var names []string
	for _, g := range Gaps(d, ByLocality) {
		names = append(names, g.Value)
	}
	if !slices.Equal(names, []string{"Zefat", "Nobody Town"}) {
		t.Errorf("gaps by locality: %q", names)
	}
	if g := Gaps(d, ByLocality)[0].Missing(); !slices.Equal(g, []Sector{Public, Third}) {
		t.Errorf("Zefat misses %v", g)
	}
	if n := len(Gaps(d, ByField)); n != 3 {
		t.Errorf("%d gaps by field, not 3", n)
	}
	d.Authorities = Set[Authority]{}
	if n := len(Gaps(d, ByLocality)); n != 3 {
		t.Errorf("%d gaps by locality without authorities, not 3", n)
	}
}

func TestKnownValuesAreOffered(t *testing.T) {
	d := overviewDocument()
	if got := KnownFields(d); !slices.Equal(got, []string{"Art", "Health", "Metal"}) {
		t.Errorf("fields %q", got)
	}
	if got := KnownLocalities(d); !slices.Equal(got, []string{"Zefat", "Akko", "Nobody Town", "Abroad", "Mars"}) {
		t.Errorf("localities %q", got)
	}
	if got := Spelling(d, ByLocality)("AKKO"); got != "Akko" {
		t.Errorf("AKKO is spelled %q", got)
	}
	if got := Spelling(d, ByField)("unheard of"); got != "unheard of" {
		t.Errorf("a new field became %q", got)
	}
}

func TestLadderAndMoves(t *testing.T) {
	d := overviewDocument()
	now, target, open := LadderCounts(d)
	if now != [6]int{1, 2, 2, 0, 0, 1} || target != [6]int{0, 0, 2, 2, 1, 0} || open != 1 {
		t.Errorf("now %v, target %v, open %d", now, target, open)
	}
	var due []Date
	for _, r := range Moves(d) {
		due = append(due, r.Due)
	}
	if !slices.Equal(due, []Date{"2026-10-01", "2026-11-21", "2026-11-22", ""}) {
		t.Errorf("moves due %q", due)
	}
	var late []Date
	for _, r := range Overdue(d, day) {
		late = append(late, r.Due)
	}
	if !slices.Equal(late, []Date{"2026-10-01", "2026-11-21"}) {
		t.Errorf("overdue %q", late)
	}
	if n := len(Unplaced(d)); n != 2 {
		t.Errorf("%d unplaced, not 2", n)
	}
	if n := Ties(d)[d.Organisations.At(2).ID]; n != 4 {
		t.Errorf("%d ties, not 4", n)
	}
}

func TestOverviewOfNothing(t *testing.T) {
	var d Document
	if len(Matrix(d, ByLocality))+len(Gaps(d, ByField))+len(Moves(d))+len(Unplaced(d))+len(KnownLocalities(d)) != 0 {
		t.Error("an empty document has something to show")
	}
}

// TestRowsThatNeedNobodyAreNotCalledFull has all sectors in the one member authority, and one of three in another place.
func TestRowsThatNeedNobodyAreNotCalledFull(t *testing.T) {
	organisation := func(s Sector, from string) Command {
		return Add(&Organisation{ID: NewID(), Name: string(s) + from, Sector: s, Locality: from})
	}
	d := clusterDocument(t, Add(&Authority{ID: NewID(), Name: "Shefa-Amr", Kind: City}), organisation(Public, "Shefa-Amr"),
		organisation(Business, "Shefa-Amr"), organisation(Third, "Shefa-Amr"))
	if len(Gaps(d, ByLocality)) != 0 || Exempt(d, ByLocality) {
		t.Error("a full matrix lacks something")
	}
	d = did(t, d, organisation(Third, "Haifa"))
	if len(Gaps(d, ByLocality)) != 0 || !Exempt(d, ByLocality) {
		t.Error("all sectors are said to be in all rows, beside empty cells")
	}
}
