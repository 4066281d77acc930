package forum

import (
	"context"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
)

func (h *house) fillings() []Filling {
	h.t.Helper()
	list, err := Fillings(context.Background(), h.d)
	if err != nil {
		h.t.Fatal(err)
	}
	return list
}

func TestReplacementsKeepTheMap(t *testing.T) {
	h := newHouse(t)
	if got := h.fillings(); got != nil {
		t.Fatalf("a full forum has replacements: %v", got)
	}
	h.do(Leave(h.members["third-b"], "2024-01-01", "x"))
	list := h.fillings()
	if len(list) < 2 {
		t.Fatalf("%d ways to fill the seat", len(list))
	}
	p := ReplacementProblem(h.d)
	var before []string
	for _, m := range Members(h.d) {
		before = append(before, string(m.Application))
	}
	for _, f := range list {
		panel := slices.DeleteFunc(slices.Clone(before), func(id string) bool { return slices.Contains(f.Out, app.ID(id)) })
		for _, id := range f.In {
			panel = append(panel, string(id))
		}
		if !p.Keeps(panel) {
			t.Errorf("in %v, out %v does not keep the map", h.named(f.In), h.named(f.Out))
		}
	}
	// reserve-third-a has the best mark, but the group would be short of one.
	if got := h.named(list[0].In); !slices.Equal(got, []string{"reserve-third-b"}) || len(list[0].Out) != 0 {
		t.Errorf("first comes %v for %v", got, h.named(list[0].Out))
	}
	if got := h.named(list[1].In); !slices.Equal(got, []string{"reserve-third-b2"}) {
		t.Errorf("second comes %v", got)
	}
	for i := range list[1:] {
		if len(list[i].In) > len(list[i+1].In) {
			t.Error("more changes come before fewer")
		}
	}
	if got := list[0].Fills; len(got) != 2 || got[1].Value != string(h.groups["b"]) || got[1].Left != 1 || got[1].Then != 2 || got[0].Value != string(h.seats["third"]) {
		t.Errorf("it fills %+v", got)
	}
}

func TestAVacancyMayNeedAnotherMemberToGo(t *testing.T) {
	h := newHouse(t)
	h.do(Leave(h.members["business-b"], "2024-01-01", "x")) // only members of group a wait for business
	list := h.fillings()
	if len(list) == 0 {
		t.Fatal("no way to fill the seat")
	}
	if f := list[0]; len(f.In) != 2 || len(f.Out) != 1 || !f.Proven {
		t.Errorf("in %v, out %v, proven %v", h.named(f.In), h.named(f.Out), f.Proven)
	}
}

func TestFillingASeatIsOneStep(t *testing.T) {
	h := newHouse(t)
	h.do(Leave(h.members["business-b"], "2024-01-01", "x"))
	f := h.fillings()[0]
	before := h.d
	after, diff, err := Seat(f, "2024-02-01", "why").Run(h.d)
	if err != nil {
		t.Fatal(err)
	}
	h.d = after
	if len(Vacancies(h.d)) != 0 || len(Members(h.d)) != 6 {
		t.Errorf("%d vacant, %d seated", len(Vacancies(h.d)), len(Members(h.d)))
	}
	if back, err := after.Patch(diff.Inverse()); err != nil || len(app.Compare(before, back)) != 0 {
		t.Errorf("it can't be taken back: %v", err)
	}
	for _, m := range Members(h.d) {
		if slices.Contains(f.In, m.Application) && (m.Began != "2024-02-01" || m.Reason != "why" || m.Person == "" || m.Replaces == "") {
			t.Errorf("the new member is %+v", m)
		}
	}
	for _, m := range Former(h.d) {
		if slices.Contains(f.Out, m.Application) && (m.Left != "2024-02-01" || m.Reason != "why") {
			t.Errorf("who went is %+v", m)
		}
	}
}

func TestMembersStayCandidatesWhenTheirApplicationsExpire(t *testing.T) {
	h := newHouse(t)
	h.do(NewRound(h.d, "2024-01-01"), Leave(h.members["third-b"], "2024-06-01", "x"))
	h.do(NewRound(h.d, "2024-06-01"))
	if got := h.fillings(); got != nil {
		t.Errorf("expired reserves come in: %v", h.named(got[0].In))
	}
	h.apply("fresh", "third", "b", 300)
	if got := h.fillings(); len(got) == 0 || !slices.Equal(h.named(got[0].In), []string{"fresh"}) || len(got[0].Out) != 0 {
		t.Errorf("%d ways to fill the seat", len(got))
	}
	h.apply("third-a1", "third", "b", 500) // sits already, and applied once more
	if got := h.reserves(); !slices.Equal(got, []string{"1 fresh"}) {
		t.Errorf("in reserve are %v", got)
	}
}

func TestSeatsThatNobodyCanFillAreLeftOut(t *testing.T) {
	h := newHouse(t)
	h.do(Leave(h.members["mayor"], "2024-01-01", "x"))
	if got := h.fillings(); got != nil {
		t.Errorf("the seat of the authorities is filled by %v", h.named(got[0].In))
	}
	h.do(Leave(h.members["third-b"], "2024-01-01", "x"))
	if got := h.fillings(); len(got) == 0 || !slices.Equal(h.named(got[0].In), []string{"reserve-third-b"}) {
		t.Errorf("%d ways to fill what can be filled", len(got))
	}
	h.apply("new mayor", "public", "a", 100)
	if got := h.fillings(); len(got) == 0 || len(got[0].In) != 2 {
		t.Errorf("%d ways to fill both", len(got))
	}
}

func TestReservesAreRanked(t *testing.T) {
	h := newHouse(t)
	want := []string{"1 reserve-third-a", "2 reserve-third-b", "3 reserve-third-b2", "1 reserve-business-a", "2 reserve-business-a2"}
	if got := h.reserves(); !slices.Equal(got, want) {
		t.Fatalf("in reserve are %v", got)
	}
	list := Reserves(h.d)
	if list[0].Tied || !list[3].Tied || list[3].Score != 450 || list[0].Of != 3 || !list[2].Kept {
		t.Errorf("reserves are %+v", list)
	}
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Reserves = 2 }))
	h.do(app.Add(&app.Ruling{ID: app.NewID(), Application: h.applied["reserve-third-a"], Kind: app.LockOut, By: "chair", Reason: "x"}))
	want = []string{"1 reserve-third-b", "2 reserve-third-b2", "0 reserve-third-a", "1 reserve-business-a", "2 reserve-business-a2"}
	if got := h.reserves(); !slices.Equal(got, want) {
		t.Errorf("with one kept out, in reserve are %v", got)
	}
	if list := Reserves(h.d); !list[1].Kept || list[2].Kept || !list[2].Out {
		t.Errorf("with two kept, reserves are %+v", list)
	}
	h.do(Leave(h.members["business-a"], "2024-01-01", "x"))
	if got := h.reserves(); slices.Contains(got, "3 business-a") {
		t.Error("who left is in reserve")
	}
}

func TestWhatSpeaksForAndAgainstEach(t *testing.T) {
	h := newHouse(t)
	h.do(Leave(h.members["third-b"], "2024-01-01", "x"))
	list := h.fillings()
	if list[0].Among != 2 || list[1].Among != 2 || list[len(list)-1].Among != 0 {
		t.Errorf("%d, %d and %d could come alone", list[0].Among, list[1].Among, list[len(list)-1].Among)
	}
	barred := BarredFrom(h.d, h.seats["third"])
	if len(barred) != 1 || barred[0].Application != h.applied["reserve-third-a"] || barred[0].Value != string(h.groups["a"]) || barred[0].Have != 5 || barred[0].Need != 4 {
		t.Errorf("barred are %+v", barred)
	}
	for _, code := range lang.Codes {
		l := lang.For(code)
		for i, f := range list {
			said := append(FillingReasons(h.d, l, f, i == 0), BarredWords(h.d, l, barred[0]))
			for _, s := range said {
				if strings.Contains(s, "[") || strings.Contains(s, "<no value>") || s == "" {
					t.Errorf("%s: %q", code, s)
				}
			}
		}
	}
	said := strings.Join(FillingReasons(h.d, lang.For("en"), list[0], true), " ")
	for _, want := range []string{"all other members stay", "at least 2", "Score 3; place 2 of 3", "of the 2 who could"} {
		if !strings.Contains(lang.Plain(said), want) {
			t.Errorf("%q does not say %q", said, want)
		}
	}
	h.do(Leave(h.members["business-a"], "2024-01-01", "x"))
	if got := BarredFrom(h.d, h.seats["third"]); got != nil {
		t.Errorf("with two vacant seats barred are %+v", got)
	}
}
