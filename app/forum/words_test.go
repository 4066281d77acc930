package forum

import (
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/testkit"
)

// spoken is a forum with an axis and two applicants, one of them locked in, with the ids that sentences are about.
type spoken struct {
	app.Document
	business, druze, axis string
	locked, other         string
}

func speak(t *testing.T, l *lang.Lang) spoken {
	d := testkit.After(t, app.NewDocument(app.NewProcess("שפרעם", app.City, "", time.Unix(0, 0))), Bay(l))
	var s spoken
	for c := range d.Constituencies.All() {
		if c.Sector == app.Business {
			s.business = string(c.ID)
		}
	}
	for q := range d.Quotas.All() {
		if q.Key == "druze" {
			s.druze, s.axis = string(q.ID), string(q.Axis)
		}
	}
	for i, name := range []string{"Alpha", "Beta"} {
		a := &app.Application{ID: app.NewID(), Call: Current(d).ID, Number: i + 1, Name: name, Constituency: app.ID(s.business)}
		d = testkit.After(t, d, app.Add(a))
		s.locked, s.other = s.other, string(a.ID)
	}
	d = testkit.After(t, d, app.Add(&app.Ruling{ID: app.NewID(), Application: app.ID(s.locked), Kind: app.LockIn, By: "Gamma", Reason: "Delta", At: 1}))
	s.Document = d
	return s
}

func TestTroublesAreSaidInFull(t *testing.T) {
	for code, want := range map[string][]string{
		"he": {
			"עוד אין אף מועמד שאפשר לבחור, ובפורום 27 מקומות.",
			"מגזר עסקי: יש למלא 9 מקומות, ויש רק שני מועמדים שאפשר לבחור.",
			"דרוזים (קבוצת אוכלוסייה): נדרש לפחות חבר אחד, ואין אף מועמד שאפשר לבחור.",
			"סכום המינימום של קבוצת אוכלוסייה הוא 30, ובפורום רק 27 מקומות.",
			"דרוזים (קבוצת אוכלוסייה): נדרשים לפחות 11 חברים, ואפשר להגיע לכל היותר ל־9: מגזר עסקי: שני מועמדים בלבד. מגזר עסקי: 2, כי 7 מקומות נעולים למועמדים אחרים.",
		},
		"ar": {
			"لا يوجد بعد أي مرشّح يمكن اختياره، ويحتاج المنتدى إلى 27 مقعدًا.",
			"قطاع الأعمال: المطلوب ملء 9 مقاعد، ولا يوجد سوى مرشّحَين يمكن اختيارهما.",
			"دروز (المجموعة السكانية): المطلوب عضو واحد على الأقل، ولا يوجد أي مرشّح يمكن اختياره.",
			"مجموع الحدود الدنيا في محور المجموعة السكانية هو 30، ولا يحتوي المنتدى إلا على 27 مقعدًا.",
			"دروز (المجموعة السكانية): المطلوب 11 عضوًا على الأقل، ولا يمكن الوصول إلى أكثر من 9 أعضاء: قطاع الأعمال: مرشّحان فقط. قطاع الأعمال: 2، لأن 7 مقاعد مثبّتة لمرشّحين آخرين.",
		},
		"en": {
			"There is no candidate who can be chosen yet, and the forum has 27 seats.",
			"Business sector: 9 seats have to be filled, but only 2 candidates can be chosen.",
			"Druze (Population group): at least 1 member is needed, but there is no candidate who can be chosen.",
			"The minimums of Population group add up to 30, but the forum has only 27 seats.",
			"Druze (Population group): at least 11 members are needed, but only 9 can be reached: Business sector: only 2 candidates. Business sector: 2, because 7 seats are locked for others.",
		},
	} {
		l := lang.For(code)
		s := speak(t, l)
		for i, tr := range []selection.Trouble{
			{Kind: selection.FewCandidates, Need: 27},
			{Kind: selection.FewForMin, Axis: Constituencies, Value: s.business, Need: 9, Have: 2},
			{Kind: selection.FewForMin, Axis: s.axis, Value: s.druze, Need: 1},
			{Kind: selection.MinimaOver, Axis: s.axis, Need: 30, Have: 27},
			{Kind: selection.CrossFew, Axis: s.axis, Value: s.druze, Need: 11, Have: 9, By: Constituencies, Parts: []selection.Part{
				{Value: s.business, Have: 2, Available: 2, Max: 9}, {Value: s.business, Have: 2, Available: 5, Others: 7, Max: 9}}},
		} {
			if got := lang.Plain(TroubleWords(s.Document, l, tr)); got != want[i] {
				t.Errorf("%s %s is said as\n%s\nnot\n%s", code, tr.Kind, got, want[i])
			}
		}
	}
}

func TestEveryTroubleChangeAndReasonHasWords(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		s := speak(t, l)
		check := func(what, said string, names ...string) {
			t.Helper()
			if said = lang.Plain(said); said == "" || strings.ContainsAny(said, "[{<") || strings.Contains(said, "  ") {
				t.Errorf("%s: %s is said as %q", code, what, said)
			}
			for _, name := range names {
				if !strings.Contains(said, name) {
					t.Errorf("%s: %s is said without %q: %s", code, what, name, said)
				}
			}
		}
		value := ValueWords(s.Document, l, s.axis, s.druze)
		for _, n := range []int{0, 1, 2, 3, 11, 100} {
			for _, kind := range []selection.TroubleKind{selection.FewCandidates, selection.LocksOver, selection.MinimaOver, selection.MaximaUnder,
				selection.LockOverMax, selection.FewForMin, selection.FewForSeats, selection.LocksCrowd, selection.CrossFew, selection.CrossMany, "new"} {
				tr := selection.Trouble{Kind: kind, Axis: s.axis, Value: s.druze, Need: n + 1, Have: n, By: Constituencies,
					Parts: []selection.Part{{Have: n, Available: n + 1, Max: n}, {Value: s.business, Have: n, Available: n}}}
				check(string(kind), TroubleWords(s.Document, l, tr))
			}
			check("the part of a value", PartWords(s.Document, l, selection.Trouble{By: Constituencies}, selection.Part{Value: s.business, Have: n, Available: n + 1, Others: n, Max: 2 * n}))
			for _, kind := range []selection.ReasonKind{selection.Needed, selection.Highest} {
				check(string(kind), ReasonWords(s.Document, l, selection.Reason{Candidate: s.other, Kind: kind, Axis: s.axis, Value: s.druze, Have: n, Need: n + 1, Among: n, With: s.locked, Gap: 125}), value)
			}
		}
		for _, kind := range []selection.ReasonKind{selection.Only, selection.Tied, selection.Lowest, selection.WouldBreak, selection.Blocked,
			selection.Outscored, selection.Level, selection.Better, selection.Full, selection.LockedOut, selection.LockedIn} {
			check(string(kind), ReasonWords(s.Document, l, selection.Reason{Candidate: s.other, Kind: kind, Axis: s.axis, Value: s.druze, Have: 8, Need: 9, With: s.locked, Gap: 125}))
		}
		check("a lock", ReasonWords(s.Document, l, selection.Reason{Candidate: s.locked, Kind: selection.LockedIn}), "Gamma", "Delta")
		check("the gap", ReasonWords(s.Document, l, selection.Reason{Candidate: s.other, Kind: selection.Outscored, With: s.locked, Gap: 125}), "1.25", "Alpha")
		for _, c := range []selection.Change{{Kind: selection.Lower, Axis: s.axis, Value: s.druze, From: 11, To: 9}, {Kind: selection.Raise, Axis: s.axis, Value: s.druze, From: 16, To: 18}} {
			check(string(c.Kind), ChangeWords(s.Document, l, c), value)
		}
		check("a release", ChangeWords(s.Document, l, selection.Change{Kind: selection.Release, Candidate: s.locked}), "Alpha")
		lines := ChangesWords(s.Document, l, []selection.Change{{Kind: selection.Release, Candidate: s.locked}, {Kind: selection.Lower, Axis: s.axis, Value: s.druze, From: 2, To: 1},
			{Kind: selection.Release, Candidate: s.other}})
		if len(lines) != 3 || !strings.Contains(lines[0], value) {
			t.Errorf("%s: the changes are %q", code, lines)
		}
		for _, kind := range []selection.FaultKind{selection.BadSeats, selection.TooMany, selection.UnknownValue} {
			check(string(kind), FaultWords(s.Document, l, &selection.Fault{Kind: kind, Axis: s.axis}))
		}
	}
}
