package forum

import (
	"testing"

	"madrega/app"
)

func TestTermIsThreeYears(t *testing.T) {
	h := newHouse(t)
	for _, c := range []struct {
		began, ends app.Date
		months      int
	}{
		{"2023-01-15", "2026-01-14", 36}, {"2020-07-01", "2023-06-30", 36}, {"2024-02-29", "2027-02-28", 36},
		{"2023-12-31", "2024-06-30", 6}, {"2023-03-31", "2023-04-30", 1}, {"2023-03-01", "2025-02-28", 24},
	} {
		h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Months = c.months }), app.Edit(h.members["mayor"], "", func(m *app.Member) { m.Began = c.began }))
		if ends := TermOf(h.d, h.member("mayor")); ends != c.ends {
			t.Errorf("%d months from %s end on %s, not %s", c.months, c.began, c.ends, ends)
		}
	}
}

func TestTheEndOfATermIsToldHalfAYearBefore(t *testing.T) {
	h := newHouse(t)
	for _, c := range []struct {
		today app.Date
		state Term
	}{
		{"2023-01-14", Ahead}, {"2023-01-15", Running}, {"2025-07-14", Running}, {"2025-07-15", Ending}, {"2026-01-14", Ending}, {"2026-01-15", Over},
	} {
		if state := TermState(h.d, h.member("mayor"), c.today); state != c.state {
			t.Errorf("on %s the term is %s, not %s", c.today, c.state, state)
		}
	}
}

func TestFourMeetingsAYearFromTheMembersOwnBeginning(t *testing.T) {
	h := newHouse(t)
	for _, day := range []app.Date{"2023-01-15", "2023-04-01", "2023-08-01", "2024-01-14"} {
		h.meet(day, true, "mayor", "third-b")
	}
	h.meet("2023-10-01", true, "third-a1")
	h.meet("2023-11-01", false, "third-a1") // a workshop, not a meeting of the forum
	h.meet("2024-01-15", true, "third-b")
	h.meet("2024-05-01", true, "third-b")
	for _, c := range []struct {
		name                     string
		today                    app.Date
		years, held, there, asks int // of the last year; asks is what it is short of, or to go
		over                     bool
	}{
		{"mayor", "2024-01-14", 1, 5, 4, 0, false},
		{"mayor", "2024-01-15", 2, 1, 0, 4, false},
		{"third-b", "2024-06-01", 2, 2, 2, 2, false},
		{"third-a1", "2023-12-01", 1, 4, 1, 3, false},
		{"third-b", "2026-02-01", 3, 0, 0, 4, true},
		{"third-b", "2023-01-14", 0, 0, 0, 0, false},
	} {
		years, y := Years(h.d, h.member(c.name), c.today), Duty(h.d, h.member(c.name), c.today)
		if len(years) != c.years || len(y.Held) != c.held || len(y.Attended) != c.there || y.Over != c.over || y.Short()+y.ToGo() != c.asks {
			t.Errorf("%s on %s: %d years, of the last %+v", c.name, c.today, len(years), y)
		}
	}
	if got := ShortYears(h.d, h.member("third-a1"), "2024-02-01"); len(got) != 1 || got[0].Short() != 3 || got[0].From != "2023-01-15" || got[0].To != "2024-01-14" {
		t.Errorf("short in %+v", got)
	}
	if got := ShortYears(h.d, h.member("mayor"), "2024-02-01"); len(got) > 0 {
		t.Errorf("who came four times is short in %+v", got)
	}
}

func TestTheDutyIsASetting(t *testing.T) {
	h := newHouse(t)
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Months, f.Meetings = 18, 6 }))
	years := Years(h.d, h.member("mayor"), "2030-01-01")
	if len(years) != 2 || years[0].Needed != 6 || years[1].Needed != 3 || years[1].From != "2024-01-15" || years[1].To != "2024-07-14" {
		t.Errorf("a year and a half with six meetings a year is %+v", years)
	}
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Meetings = 0 }))
	if got := ShortYears(h.d, h.member("mayor"), "2030-01-01"); len(got) > 0 {
		t.Errorf("without a duty the member is short in %+v", got)
	}
}

func TestAYearThatWasCutShortAsksForNothing(t *testing.T) {
	h := newHouse(t)
	h.meet("2024-03-01", true, "mayor")
	h.do(Leave(h.members["mayor"], "2024-03-01", "moved away"))
	years := Years(h.d, h.member("mayor"), "2025-01-01")
	if len(years) != 2 || years[0].Short() != 4 || years[1].Short() != 0 || len(years[1].Held) != 0 {
		t.Errorf("the years are %+v", years)
	}
}

func TestATermNeedsActivityInTheBody(t *testing.T) {
	h := newHouse(t)
	h.do(Move(h.members["third-b"], "2024-02-01", "left the association"))
	m := h.member("third-b")
	if !Ceased(h.d, m) || m.Left != "" || len(Vacancies(h.d)) != 0 {
		t.Error("who is no longer active keeps the seat until it is vacated, and is asked to")
	}
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Active = false }))
	if Ceased(h.d, m) {
		t.Error("rules that don't ask for activity end no term")
	}
	h.do(app.Edit(h.d.Forum().ID, "", func(f *app.Forum) { f.Active = true }), Move(m.ID, "", ""))
	if Ceased(h.d, h.member("third-b")) {
		t.Error("who is active after all goes on")
	}
	h.do(Move(m.ID, "2024-02-01", ""), Leave(m.ID, "2024-03-01", "left the association"))
	if Ceased(h.d, h.member("third-b")) || len(Vacancies(h.d)) != 1 {
		t.Error("a vacated seat is vacant")
	}
}

func TestVacantSeats(t *testing.T) {
	h := newHouse(t)
	if got := Vacancies(h.d); got != nil {
		t.Fatalf("a full forum has %v", got)
	}
	h.do(Leave(h.members["business-a"], "2024-01-01", "x"), Leave(h.members["third-b"], "2024-05-01", "x"), Leave(h.members["third-a1"], "2024-06-01", "x"))
	var got []app.ID
	for _, v := range Vacancies(h.d) {
		got = append(got, v.Member.ID)
	}
	if len(got) != 3 || got[0] != h.members["third-a1"] || got[1] != h.members["third-b"] || got[2] != h.members["business-a"] {
		t.Errorf("vacant are %v", got)
	}
	h.do(app.Edit(h.seats["public"], "", func(c *app.Constituency) { c.Seats = 2 }))
	if v := Vacancies(h.d)[0]; v.Member != nil || v.Constituency != h.seats["public"] || v.Since != "" {
		t.Errorf("a seat that was never filled is %+v", v)
	}
	h.sit("reserve-third-b", "2024-07-01")
	if n := h.d.Members.Get(h.members["reserve-third-b"]); n.Replaces != h.members["third-a1"] {
		t.Errorf("it replaces %s", n.Replaces)
	}
	if got := Vacancies(h.d); len(got) != 3 || got[1].Member.ID != h.members["third-b"] {
		t.Errorf("after one is filled vacant are %v", got)
	}
}

func TestARoleHasOneHolderAndAMemberOneRole(t *testing.T) {
	h := newHouse(t)
	chair, second := app.Role{ID: app.NewID(), Kind: app.Chair}, app.Role{ID: app.NewID(), Kind: app.CoChair, Position: 1}
	h.do(app.Add(&chair, &second), AssignRole(chair.ID, h.members["mayor"], ""), AssignRole(chair.ID, h.members["third-b"], ""))
	if HolderOf(h.d, chair.ID).ID != h.members["third-b"] || h.member("mayor").Role != "" {
		t.Error("the chair is held twice")
	}
	h.do(AssignRole(second.ID, h.members["third-b"], ""))
	if HolderOf(h.d, chair.ID) != nil || HolderOf(h.d, second.ID).ID != h.members["third-b"] {
		t.Error("a member has two roles")
	}
	h.do(AssignRole(chair.ID, "", "the mayor"), Leave(h.members["third-b"], "2024-01-01", "x"))
	if r := h.d.Roles.Get(chair.ID); r.Holder != "the mayor" || HolderOf(h.d, second.ID) != nil {
		t.Errorf("chaired by %q; who left holds %v", r.Holder, HolderOf(h.d, second.ID))
	}
	h.do(AssignRole(chair.ID, h.members["mayor"], "ignored"))
	if r := h.d.Roles.Get(chair.ID); r.Holder != "" || HolderOf(h.d, chair.ID).ID != h.members["mayor"] {
		t.Errorf("the chair is %q beside a member", r.Holder)
	}
}

func TestANewRoundExpiresWhatHadItsRounds(t *testing.T) {
	h := newHouse(t)
	n := len(Eligible(h.d))
	if got := Expiring(h.d); got != 0 {
		t.Errorf("the first round of replacement would expire %d applications", got)
	}
	h.do(NewRound(h.d, "2024-01-01"))
	if c := Current(h.d); c.Number != 2 || c.Opened != "2024-01-01" || len(Eligible(h.d)) != n {
		t.Errorf("call %+v has %d eligible, %d before", c, len(Eligible(h.d)), n)
	}
	h.apply("fresh", "third", "b", 100)
	if got := Expiring(h.d); got != n {
		t.Errorf("the second round would expire %d of %d", got, n)
	}
	h.do(NewRound(h.d, "2025-01-01"))
	if got := Eligible(h.d); len(got) != 1 || got[0].Name != "fresh" {
		t.Errorf("after two rounds %d are eligible", len(got))
	}
	if len(Members(h.d)) != 6 || len(Vacancies(h.d)) != 0 {
		t.Error("a round takes away seats")
	}
}

func TestAttendanceIsKnownByWhoSits(t *testing.T) {
	h := newHouse(t)
	h.meet("2023-04-01", true, "mayor")
	who := h.member("mayor").Person
	h.do(app.Edit(h.members["mayor"], "", func(m *app.Member) { m.Person = "" }))
	if y := Duty(h.d, h.member("mayor"), "2023-05-01"); len(y.Attended) != 0 || len(y.Held) != 1 {
		t.Errorf("nobody was at %d of %d meetings", len(y.Attended), len(y.Held))
	}
	h.do(Name(h.members["mayor"], "head of mayor"))
	if y := Duty(h.d, h.member("mayor"), "2023-05-01"); len(y.Attended) != 1 || h.member("mayor").Person != who {
		t.Error("who is known by that name is not taken")
	}
	n := h.d.Persons.Len()
	h.do(Name(h.members["mayor"], "another head"))
	if NameOf(h.d, h.member("mayor")) != "another head" || h.d.Persons.Len() != n+1 {
		t.Errorf("%q sits, of %d people", NameOf(h.d, h.member("mayor")), h.d.Persons.Len())
	}
}
