package forum_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/testkit"
)

// registered is a document with the rules of a template and applications with the given names.
func registered(t *testing.T, rules app.Command, names ...string) (app.Document, []*app.Application) {
	t.Helper()
	d := testkit.After(t, testkit.New(1).Empty(), rules)
	call := forum.Current(d).ID
	var entries []forum.Entry
	for _, name := range names {
		entries = append(entries, forum.Entry{Application: app.Application{ID: app.NewID(), Call: call, Name: name}})
	}
	d = testkit.After(t, d, forum.AddApplications(entries...))
	return d, forum.Register(d, call)
}

func TestApplicationsGetTheNextNumbers(t *testing.T) {
	d, list := registered(t, forum.Bay(lang.For("en")), "a", "b", "c")
	call := list[0].Call
	d = testkit.After(t, d, app.Remove("application", list[1].ID), forum.AddApplication(app.Application{ID: app.NewID(), Call: call, Name: "d"}),
		forum.AddApplication(app.Application{ID: app.NewID(), Call: call, Name: "e", Number: 2}))
	got := ""
	for i, a := range forum.Register(d, call) {
		if got += a.Name; a.Number != i+1 {
			t.Errorf("%s has number %d", a.Name, a.Number)
		}
	}
	if got != "aecd" || forum.NextNumber(d, call) != 5 {
		t.Errorf("the register is %s, and the next number %d", got, forum.NextNumber(d, call))
	}
	if _, _, err := forum.AddApplication(app.Application{ID: app.NewID(), Call: call, Name: "f", Number: 2}).Run(d); err == nil {
		t.Error("a number was given twice")
	}
}

func TestAnApplicantStandsAtOnePlaceOfAnAxis(t *testing.T) {
	d, list := registered(t, forum.Bay(lang.For("en")), "a")
	a, axes := list[0].ID, d.AxesInOrder()
	first, other := d.QuotasOf(axes[0].ID), d.QuotasOf(axes[1].ID)
	for _, q := range []app.ID{first[0].ID, first[1].ID} {
		d = testkit.After(t, d, forum.SetTrait(a, axes[0].ID, q))
		if traits := forum.TraitsOf(d, a); len(traits) != 1 || traits[axes[0].ID] != q {
			t.Errorf("the places are %v", traits)
		}
	}
	if _, _, err := forum.SetTrait(a, axes[0].ID, other[0].ID).Run(d); err == nil {
		t.Error("a value of one axis was taken for another")
	}
	d = testkit.After(t, d, forum.SetTrait(a, axes[0].ID, ""), forum.SetTrait(a, axes[0].ID, ""))
	if d.Traits.Len() != 0 {
		t.Error("a place that isn't known any more is kept")
	}
}

func TestADecisionSaysWhoAndWhy(t *testing.T) {
	d, list := registered(t, forum.Bay(lang.For("en")), "a", "b")
	at := time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC)
	for _, words := range [][2]string{{"", "why"}, {"who", " "}} {
		var e *app.Error
		if _, _, err := forum.Rule(list[0].ID, app.Admit, words[0], words[1], at).Run(d); !errors.As(err, &e) {
			t.Errorf("a decision by %q for %q was kept: %v", words[0], words[1], err)
		}
	}
	d = testkit.After(t, d, forum.Rule(list[0].ID, app.Admit, "who", "late", at.Add(time.Hour)), forum.Rule(list[0].ID, app.Refuse, "who", "early", at),
		forum.Rule(list[1].ID, app.Withdraw, "they", "moved", at))
	if all := forum.RulingsOf(d, list[0].ID); len(all) != 2 || all[0].Reason != "early" || all[1].Reason != "late" {
		t.Errorf("the history is %+v", all)
	}
	for i, want := range []forum.Status{forum.IsAdmitted, forum.IsWithdrawn} {
		if got := forum.NewJudge(d).Of(list[i]).Status(); got != want {
			t.Errorf("%s is %s, want %s", list[i].Name, got, want)
		}
	}
}

func TestTheSameApplicantIsKnownHoweverItIsWritten(t *testing.T) {
	key := func(name string) string { return forum.ApplicantKey(app.Application{Name: name}) }
	for _, pair := range [][2]string{{`עמותת קשת (ע"ר)`, "עמותת קשת"}, {`גליל טק בע״מ`, `גליל טק, בע"מ`}, {"Carmel Labs Ltd.", "carmel labs"}, {"جمعية الأمل", "جمعية الامل"}} {
		if key(pair[0]) != key(pair[1]) {
			t.Errorf("%q and %q are two applicants", pair[0], pair[1])
		}
	}
	if key("קשת נשר") == key("קשת תמרה") || key("דנה לוי") == forum.ApplicantKey(app.Application{Name: "דנה לוי", Person: true}) {
		t.Error("two applicants count as one")
	}
}

func TestTheFormAsksWhatTheRulesAskFor(t *testing.T) {
	l := lang.For("en")
	keys := func(rules app.Command) string {
		d, _ := registered(t, rules, "a")
		var all []string
		for _, q := range forum.Questions(d, l) {
			key, _, _ := strings.Cut(q.Key, "/")
			if all = append(all, key); q.Label == "" || q.Choices != nil && len(q.Choices) < 2 {
				t.Errorf("%+v can't be answered", q)
			}
			if q.Key == "constituency" {
				for _, c := range q.Choices {
					if d.Constituencies.Get(app.ID(c.ID)).Outside {
						t.Errorf("%s is filled outside the call", c.Text)
					}
				}
			}
		}
		return strings.Join(all, " ")
	}
	if got := keys(forum.Bay(l)); !strings.HasPrefix(got, "person name constituency delegate position head purpose philanthropy axis") || !strings.HasSuffix(got, "linkage motive email phone") {
		t.Errorf("the Bay asks for %s", got)
	}
	if got := keys(forum.Council(l)); got != "person name constituency delegate position axis axis motive email phone" {
		t.Errorf("the council asks for %s", got)
	}
}

func TestEveryQuestionIsAnsweredInTheDocument(t *testing.T) {
	d, list := registered(t, forum.Bay(lang.For("en")), "a")
	for _, q := range forum.Everything(d, lang.For("en")) {
		value := "words"
		if q.Choices != nil {
			value = q.Choices[len(q.Choices)-1].ID
		}
		d = testkit.After(t, d, forum.Answer(list[0].ID, q.Key, value, ""))
		a := d.Applications.Get(list[0].ID)
		e := forum.Entry{Application: *a, Traits: forum.TraitsOf(d, a.ID)}
		if got := e.Answer(q.Key); got != value {
			t.Errorf("%s is %q, want %q", q.Key, got, value)
		}
	}
}
