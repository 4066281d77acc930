package forum

import (
	"slices"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/testkit"
)

// bay is a document with the rules of the Bay cluster's call, whose deadline is the one of the source.
type bay struct {
	t     testing.TB
	d     app.Document
	seats map[app.Sector]app.ID
}

const inTimeMinute = app.Minute("2020-05-20T11:00")

func newBay(t testing.TB) *bay {
	b := &bay{t: t, d: testkit.After(t, testkit.New(4).Empty(), Bay(lang.For("he"))), seats: map[app.Sector]app.ID{}}
	for c := range b.d.Constituencies.All() {
		b.seats[c.Sector] = c.ID
	}
	b.do(app.Edit(Current(b.d).ID, "", func(c *app.Call) { c.Deadline = "2020-06-02T23:59" }))
	return b
}

func (b *bay) do(commands ...app.Command) {
	b.t.Helper()
	b.d = testkit.After(b.t, b.d, commands...)
}

// body is an application without a fault, of an organisation.
func (b *bay) body(sector app.Sector) app.Application {
	return app.Application{ID: app.NewID(), Call: Current(b.d).ID, Name: "ארגון " + string(app.NewID()), Constituency: b.seats[sector], Source: app.ByForm,
		Received: inTimeMinute, Delegate: "נ. כהן", Head: app.Yes, Purpose: app.Yes, Linkage: "קו אזורי", Motive: "לתרום", Email: "a@b"}
}

// person is an application without a fault, of somebody for themself.
func (b *bay) person() app.Application {
	a := b.body(app.Business)
	a.Name, a.Person, a.Delegate, a.Head, a.Purpose, a.Philanthropy = "ד. חורי", true, "", "", "", app.Yes
	return a
}

// verdict hands an application in and judges it.
func (b *bay) verdict(a app.Application) Verdict {
	b.t.Helper()
	b.do(AddApplication(a))
	return b.again(a)
}

func (b *bay) again(a app.Application) Verdict { return NewJudge(b.d).Of(b.d.Applications.Get(a.ID)) }

// says fails unless these are the reasons; an application without any is eligible.
func (b *bay) says(v Verdict, kinds ...ReasonKind) {
	b.t.Helper()
	var got []ReasonKind
	for _, r := range v.Reasons {
		got = append(got, r.Kind)
		for _, code := range lang.Codes {
			if words := r.Words(b.d, lang.For(code)); len(words) < 10 || words[0] == '[' {
				b.t.Errorf("%s in %s: %q", r.Kind, code, words)
			}
		}
	}
	if !slices.Equal(got, kinds) || v.Ruling == nil && v.Eligible != (len(kinds) == 0) {
		b.t.Errorf("eligible %t, %v, want %v", v.Eligible, got, kinds)
	}
}

func (b *bay) rule(a app.Application, kind app.RulingKind, at time.Time) {
	b.t.Helper()
	b.do(Rule(a.ID, kind, "ועדה", "נימוק", at))
}

var ruled = time.Date(2020, 6, 10, 12, 0, 0, 0, time.UTC)

func TestThirdSectorBodiesAreEligible(t *testing.T) {
	b := newBay(t)
	b.says(b.verdict(b.body(app.Third)))
}

func TestBusinessesMustActForPublicGoals(t *testing.T) {
	b := newBay(t)
	b.says(b.verdict(b.body(app.Business)))
	a := b.body(app.Business)
	a.Purpose = app.No
	b.says(b.verdict(a), NoPurpose)
	third := b.body(app.Third)
	third.Purpose = "" // nobody asks it
	b.says(b.verdict(third))
	b.do(app.Edit(b.d.Forum().ID, "", func(f *app.Forum) { f.Purpose = false }))
	b.says(b.again(a))
}

func TestBusinessPeopleMustBeActiveInPhilanthropy(t *testing.T) {
	b := newBay(t)
	b.says(b.verdict(b.person()))
	a := b.person()
	a.Name, a.Philanthropy = "ל. גל", app.No
	b.says(b.verdict(a), NotGiving)
	b.do(app.Edit(b.d.Forum().ID, "", func(f *app.Forum) { f.Philanthropy = false }))
	b.says(b.again(a))
}

func TestMembershipIsOrganisationalButForPhilanthropists(t *testing.T) {
	b := newBay(t)
	a := b.person()
	a.Constituency = b.seats[app.Third]
	b.says(b.verdict(a), NotPerson)
	body := b.body(app.Business)
	b.do(app.Edit(b.seats[app.Business], "", func(c *app.Constituency) { c.Bodies = false }))
	b.says(b.verdict(body), NotBody)
}

func TestSpecialCircumstancesAreARecordedDecision(t *testing.T) {
	b := newBay(t)
	a := b.person()
	a.Constituency = b.seats[app.Third]
	b.verdict(a)
	for _, r := range [][2]string{{"", "נימוק"}, {"ועדה", ""}, {" ", "\n"}} {
		if _, _, err := Rule(a.ID, app.Admit, r[0], r[1], ruled).Run(b.d); err == nil {
			t.Errorf("admitted by %q because of %q", r[0], r[1])
		}
	}
	b.rule(a, app.Admit, ruled)
	v := b.again(a)
	b.says(v, NotPerson) // what the rules say stays to be read
	if !v.Eligible || v.Ruling == nil || v.Ruling.By != "ועדה" || v.Ruling.Reason != "נימוק" {
		t.Errorf("%+v", v)
	}
}

func TestTheHeadOfTheOrganisationSits(t *testing.T) {
	b := newBay(t)
	a := b.body(app.Third)
	a.Head = app.No
	b.says(b.verdict(a), NotHead)
	a = b.body(app.Third)
	a.Head = ""
	v := b.verdict(a)
	b.says(v, MissingField)
	if v.Reasons[0].Field != "head" {
		t.Errorf("%q is missing", v.Reasons[0].Field)
	}
	b.do(app.Edit(b.d.Forum().ID, "", func(f *app.Forum) { f.Heads = false }))
	b.says(b.again(a))
}

func TestPublicSeatsAreFilledOutsideTheCall(t *testing.T) {
	b := newBay(t)
	b.says(b.verdict(b.body(app.Public)), Outside)
	a := b.body(app.Public)
	a.Source, a.Received, a.Head, a.Purpose, a.Linkage = app.ByAppointment, "2020-09-01T09:00", "", "", ""
	b.says(b.verdict(a)) // whatever its day, and whatever the call asks
	a = b.body(app.Third)
	a.Source = app.ByAppointment
	b.says(b.verdict(a), Appointed)
}

func TestLinkageToTheRegionIsEmphasisedAndDisqualifiesNobody(t *testing.T) {
	b := newBay(t)
	a := b.body(app.Third)
	a.Linkage = ""
	b.says(b.verdict(a))
	if gaps := Gaps(b.d, &a); !slices.Equal(gaps, []string{"linkage"}) {
		t.Errorf("gaps are %q", gaps)
	}
	if !slices.ContainsFunc(Questions(b.d, lang.For("he")), func(q Question) bool { return q.Key == "linkage" }) {
		t.Error("the form does not ask for it")
	}
}

func TestLateApplicationsAreDisqualified(t *testing.T) {
	b := newBay(t)
	for at, late := range map[app.Minute]bool{
		"2020-06-02T23:58": false, "2020-06-02T23:59": false, // its last minute is in time
		"2020-06-03T00:00": true, "2020-06-03T00:01": true, "2021-01-01T00:00": true, "2020-01-01T08:00": false,
	} {
		a := b.body(app.Third)
		a.Received = at
		v := b.verdict(a)
		if late {
			b.says(v, Late)
		} else {
			b.says(v)
		}
	}
}

func TestTheDeadlineMayBeExtended(t *testing.T) {
	b := newBay(t)
	a := b.body(app.Third)
	a.Received = "2020-06-05T10:00"
	b.says(b.verdict(a), Late)
	b.do(app.Edit(a.Call, "", func(c *app.Call) { c.Deadline = "2020-06-30T12:00" }))
	b.says(b.again(a))
	b.do(app.Edit(a.Call, "", func(c *app.Call) { c.Deadline = "" }), app.Edit(a.ID, "", func(a *app.Application) { a.Received = "" }))
	b.says(b.again(a)) // without a deadline nobody asks when it came
}

func TestAnApplicationIsGoodForOneReplacementRound(t *testing.T) {
	b := newBay(t)
	a := b.body(app.Third)
	b.says(b.verdict(a))
	b.do(NewRound(b.d, "2021-06-01"))
	b.says(b.again(a))
	if !slices.ContainsFunc(Eligible(b.d), func(e *app.Application) bool { return e.ID == a.ID }) {
		t.Error("it does not count in the first round of replacement")
	}
	b.do(NewRound(b.d, "2022-06-01"))
	v := b.again(a)
	b.says(v, Expired)
	if !v.Expired || len(Applicants(b.d)) != 0 {
		t.Errorf("it still counts in the second round: %+v", v)
	}
	b.rule(a, app.Admit, ruled)
	if b.again(a).Eligible {
		t.Error("a ruling makes an expired application good")
	}
	b.do(app.Edit(b.d.Forum().ID, "", func(f *app.Forum) { f.Rounds = 2 }))
	if !b.again(a).Eligible {
		t.Error("how many rounds is a setting")
	}
}

func TestANewApplicationIsJudgedByTheRulesOfItsTime(t *testing.T) {
	b := newBay(t)
	old := b.body(app.Third)
	b.verdict(old)
	b.do(NewRound(b.d, "2021-06-01"))
	b.do(NewRound(b.d, "2022-06-01"))
	b.do(app.Edit(Current(b.d).ID, "", func(c *app.Call) { c.Deadline = "2022-07-01T12:00" }))
	anew := b.body(app.Third)
	anew.Name, anew.Received = old.Name, "2022-07-01T12:00"
	b.says(b.verdict(anew))
	b.says(b.again(old), Expired)
	b.do(app.Edit(anew.ID, "", func(a *app.Application) { a.Received = "2022-07-01T12:01" }))
	b.says(b.again(anew), Late)
}

func TestAnApplicantCountsOnce(t *testing.T) {
	b := newBay(t)
	first, second := b.body(app.Third), b.body(app.Third)
	first.Name, second.Name = "עמותת המפרץ (ע״ר)", "עמותת המפרץ"
	b.says(b.verdict(first))
	v := b.verdict(second)
	b.says(v, Twice)
	if v.Reasons[0].Twin != first.ID {
		t.Error("the other application is not the first one")
	}
	b.says(b.again(first))
	b.rule(first, app.Withdraw, ruled)
	b.says(b.again(second)) // the first does not count any more
	b.rule(first, app.Return, ruled.Add(time.Hour))
	b.says(b.again(second), Twice)

	known := app.Organisation{ID: app.NewID(), Name: "בית"}
	b.do(app.Add(&known), app.Edit(first.ID, "", func(a *app.Application) { a.Name, a.Organisation = "שם אחר", known.ID }))
	b.says(b.again(second))
	b.do(app.Edit(second.ID, "", func(a *app.Application) { a.Organisation = known.ID }))
	b.says(b.again(second), Twice)
}

func TestOneWhoAppliesAnewIsJudgedByTheNewApplication(t *testing.T) {
	b := newBay(t)
	old := b.body(app.Third)
	b.verdict(old)
	b.do(NewRound(b.d, "2021-06-01"))
	anew := b.body(app.Third)
	anew.Name = old.Name
	b.says(b.verdict(anew))
	b.says(b.again(old), Twice)
	b.do(app.Edit(anew.ID, "", func(a *app.Application) { a.Head = app.No }))
	b.says(b.again(old)) // the new one is not good: the old one still is
}

func TestEveryReasonIsGiven(t *testing.T) {
	b := newBay(t)
	b.says(b.verdict(app.Application{ID: app.NewID(), Call: Current(b.d).ID, Name: "א", Source: app.ByList}), NoSector, MissingField, MissingField, MissingField)
	a := b.body(app.Business)
	a.Received, a.Head, a.Purpose, a.Delegate = "2020-06-04T10:00", app.No, app.No, ""
	b.verdict(a)
	b.rule(a, app.Withdraw, ruled)
	b.says(b.again(a), Late, NotHead, NoPurpose, MissingField, Withdrawn)
	b.rule(a, app.Admit, ruled)
	v := b.again(a)
	if v.Eligible || !v.Withdrawn || len(v.Reasons) != 5 {
		t.Errorf("admitting what was taken back gives %+v", v)
	}
}

func TestTheLastRulingCounts(t *testing.T) {
	b := newBay(t)
	a := b.body(app.Third)
	b.verdict(a)
	b.rule(a, app.Refuse, ruled)
	if v := b.again(a); v.Eligible || v.Ruling == nil || len(v.Reasons) != 0 {
		t.Errorf("refused: %+v", v)
	}
	b.rule(a, app.Admit, ruled.Add(2*time.Hour))
	b.rule(a, app.Refuse, ruled.Add(time.Hour)) // typed in later, decided before
	if !b.again(a).Eligible {
		t.Error("the last by time does not count")
	}
	b.rule(a, app.ByRules, ruled.Add(3*time.Hour))
	if v := b.again(a); !v.Eligible || v.Ruling != nil {
		t.Errorf("by the rules again: %+v", v)
	}
	for i, c := range []struct {
		kind app.RulingKind
		lock selection.Lock
	}{{app.LockIn, selection.In}, {app.LockOut, selection.Out}, {app.Unlock, selection.Free}} {
		b.rule(a, c.kind, ruled.Add(time.Duration(4+i)*time.Hour))
		if v := b.again(a); v.Lock != c.lock || !v.Eligible {
			t.Errorf("after %s: %+v", c.kind, v)
		}
	}
}

func TestApplicantsStandInTheOrderInWhichTheyApplied(t *testing.T) {
	b := newBay(t)
	var want []app.ID
	for range 3 {
		a := b.body(app.Third)
		b.verdict(a)
		want = append(want, a.ID)
	}
	b.do(NewRound(b.d, "2021-06-01"))
	a := b.body(app.Business)
	b.verdict(a)
	var got []app.ID
	for _, e := range Eligible(b.d) {
		got = append(got, e.ID)
	}
	if !slices.Equal(got, append(want, a.ID)) {
		t.Errorf("%v, want %v", got, append(want, a.ID))
	}
	if Current(app.Document{}) != nil || len(Applicants(testkit.New(1).Empty())) != 0 {
		t.Error("there are applicants of nothing")
	}
}

func BenchmarkEligibleOf2000(b *testing.B) {
	y := newBay(b)
	var list []Entry
	for i := range 2000 {
		a := y.body(app.Sectors[1+i%2])
		list = append(list, Entry{Application: a})
	}
	y.do(AddApplications(list...))
	for b.Loop() {
		if n := len(Eligible(y.d)); n != 2000 {
			b.Fatal(n)
		}
	}
}
