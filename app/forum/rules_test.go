package forum

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/testkit"
)

func TestNinePublicNineThirdNineBusiness(t *testing.T) {
	b := newBay(t)
	var seats []int
	var sectors []app.Sector
	for _, c := range b.d.ConstituenciesInOrder() {
		seats, sectors = append(seats, c.Seats), append(sectors, c.Sector)
	}
	if !slices.Equal(seats, []int{9, 9, 9}) || !slices.Equal(sectors, app.Sectors) || b.d.Seats() != 27 {
		t.Errorf("%v of %v", seats, sectors)
	}
	b.hasRule("forum.rule.equal")
	b.do(app.Edit(b.seats[app.Third], "", func(c *app.Constituency) { c.Seats = 8 }))
	b.lacksRule("forum.rule.equal")
}

// sentences are all rules, without their headings.
func sentences(d app.Document, l *lang.Lang) (all []string) {
	for _, g := range RuleGroups(d, l) {
		all = append(all, g.Rules...)
	}
	return all
}

// hasRule fails unless a rule is among the sentences, in each language.
func (b *bay) hasRule(key string, args ...any) {
	b.t.Helper()
	for _, code := range lang.Codes {
		l := lang.For(code)
		if want := l.T(key, args...); !slices.Contains(sentences(b.d, l), want) {
			b.t.Errorf("%s: %q is not among %q", code, want, sentences(b.d, l))
		}
	}
}

func (b *bay) lacksRule(key string, args ...any) {
	b.t.Helper()
	if l := lang.For("en"); slices.Contains(sentences(b.d, l), l.T(key, args...)) {
		b.t.Errorf("%q is still a rule", l.T(key, args...))
	}
}

// set changes the rules.
func (b *bay) set(change func(*app.Forum)) {
	b.t.Helper()
	b.do(app.Edit(b.d.Forum().ID, "", change))
}

func TestAChairTwoCoChairsAndASecretary(t *testing.T) {
	b := newBay(t)
	var kinds []app.RoleKind
	var of []app.ID
	for _, r := range RolesInOrder(b.d) {
		kinds, of = append(kinds, r.Kind), append(of, r.Constituency)
	}
	if !slices.Equal(kinds, []app.RoleKind{app.Chair, app.CoChair, app.CoChair, app.Secretary}) ||
		!slices.Equal(of, []app.ID{b.seats[app.Public], b.seats[app.Third], b.seats[app.Business], ""}) {
		t.Errorf("%v of %v", kinds, of)
	}
}

func TestWhetherRolesTakeSeatsIsASetting(t *testing.T) {
	b := newBay(t)
	b.hasRule("forum.rule.roles.apart")
	b.set(func(f *app.Forum) { f.RolesSeated = true })
	b.hasRule("forum.rule.roles.seated")
	b.lacksRule("forum.rule.roles.apart")
}

func TestWhatMembershipAsks(t *testing.T) {
	b := newBay(t)
	for _, l := range []*lang.Lang{lang.For("he"), lang.For("ar"), lang.For("en")} {
		if years := l.T("forum.rule.term.active", "length", lang.Words(l.T("forum.years", "n", 3))); !slices.Contains(sentences(b.d, l), years) {
			t.Errorf("%s: no term of three years in %q", l.Code(), sentences(b.d, l))
		}
	}
	b.hasRule("forum.rule.meetings", "n", 4)
	b.hasRule("forum.rule.circles")
	b.hasRule("forum.rule.voluntary")
	b.set(func(f *app.Forum) {
		f.Meetings, f.Circles, f.Voluntary, f.Active, f.Months = 0, false, false, false, 18
	})
	b.lacksRule("forum.rule.circles")
	b.lacksRule("forum.rule.voluntary")
	l := lang.For("en")
	b.hasOneWith(l, "18 months")
	if strings.Contains(strings.Join(sentences(b.d, l), " "), "meetings a year") {
		t.Error("no meetings are a rule")
	}
}

func (b *bay) hasOneWith(l *lang.Lang, words string) {
	b.t.Helper()
	if !slices.ContainsFunc(sentences(b.d, l), func(s string) bool { return strings.Contains(s, words) }) {
		b.t.Errorf("%q is in none of %q", words, sentences(b.d, l))
	}
}

func TestWhoMayApplyIsSaid(t *testing.T) {
	b := newBay(t)
	for _, key := range []string{"forum.rule.heads", "forum.rule.purpose", "forum.rule.philanthropy", "forum.rule.linkage"} {
		b.hasRule(key)
	}
	b.set(func(f *app.Forum) { f.Heads, f.Purpose, f.Philanthropy, f.Linkage = false, false, false, false })
	for _, key := range []string{"forum.rule.heads", "forum.rule.purpose", "forum.rule.philanthropy", "forum.rule.linkage"} {
		b.lacksRule(key)
	}
	b.hasRule("forum.rule.deadline", "date", "2.6.2020", "hour", "23:59")
	b.hasRule("forum.rule.rounds", "n", 1)
	b.hasRule("forum.rule.reserves.all")
	b.set(func(f *app.Forum) { f.Rounds, f.Reserves, f.Quorum = 0, 5, 14 })
	b.hasRule("forum.rule.rounds.none")
	b.hasRule("forum.rule.reserves", "n", 5)
	b.hasRule("forum.rule.quorum", "n", 14)
}

func TestAnotherCouncilBySettingsAlone(t *testing.T) {
	for _, code := range lang.Codes {
		d := testkit.After(t, testkit.New(2).Empty(), Council(lang.For(code)))
		list := d.ConstituenciesInOrder()
		roles := RolesInOrder(d)
		if d.Seats() != 40 || len(list) != 4 || roles[0].Kind != app.Chair || roles[0].Holder == "" || d.Forum().RolesSeated {
			t.Errorf("%d seats of %d, in the chair %q", d.Seats(), len(list), roles[0].Holder)
		}
		resident := app.Application{ID: app.NewID(), Call: Current(d).ID, Name: "א", Person: true, Constituency: list[0].ID, Source: app.ByForm}
		d = testkit.After(t, d, AddApplication(resident))
		if v := NewJudge(d).Of(d.Applications.Get(resident.ID)); !v.Eligible {
			t.Errorf("a resident is refused: %+v", v.Reasons)
		}
	}
}

func TestATemplateMeetsItself(t *testing.T) {
	for _, template := range Templates {
		for _, code := range lang.Codes {
			l := lang.For(code)
			d := testkit.After(t, testkit.New(3).Empty(), template.SetUp(l))
			if err := d.Check(); err != nil {
				t.Fatal(err)
			}
			for _, s := range append(sentences(d, l), l.T("forum.template."+template.ID), l.T("forum.template."+template.ID+".how")) {
				if strings.Contains(s, "<no value>") || strings.HasPrefix(s, "[") {
					t.Errorf("%s %s: %q", template.ID, code, s)
				}
			}
			for _, g := range RuleGroups(d, l) {
				if g.Title == "" || len(g.Rules) == 0 {
					t.Errorf("%s %s: %+v", template.ID, code, g)
				}
			}
			for a := range d.Axes.All() {
				least, most := 0, 0
				for _, q := range d.QuotasOf(a.ID) {
					least, most = least+q.Min, most+q.Max
				}
				if least > d.Seats() || len(d.QuotasOf(a.ID)) > 0 && most < d.Seats() {
					t.Errorf("%s: the map can't be met on %s: %d to %d of %d", template.ID, a.Kind, least, most, d.Seats())
				}
			}
		}
	}
}

func TestTheMapOfTheBayFollowsItsAuthorities(t *testing.T) {
	d := testkit.New(5).Empty()
	if b := testkit.After(t, d, Bay(lang.For("he"))); slices.ContainsFunc(b.AxesInOrder(), func(a *app.Axis) bool { return a.Kind == app.LocalityAxis }) {
		t.Error("there are localities where no authority is listed")
	}
	d = testkit.After(t, d, app.Add(&app.Authority{ID: app.NewID(), Name: "שפרעם", Kind: app.City}, &app.Authority{ID: app.NewID(), Name: "זבולון", Kind: app.RegionalCouncil}))
	d = testkit.After(t, d, Bay(lang.For("he")))
	least := map[string]int{}
	for _, a := range d.AxesInOrder() {
		for _, q := range d.QuotasOf(a.ID) {
			if a.Kind == app.PlaceAxis {
				least[q.Key] = q.Min
			}
			if a.Kind == app.LocalityAxis {
				least[q.Name] = q.Max
			}
		}
	}
	for key, n := range map[string]int{"city": 1, "local_council": 0, "regional_council": 1, "שפרעם": 27, "זבולון": 27} {
		if at, there := least[key]; at != n || !there {
			t.Errorf("%s: %d, not %d", key, at, n)
		}
	}
}

func TestRulesAreSetUpOnce(t *testing.T) {
	b := newBay(t)
	_, _, err := Council(lang.For("en")).Run(b.d)
	var refused *app.Error
	if !errors.As(err, &refused) || refused.Key != "error.forum.there" {
		t.Errorf("a second forum: %v", err)
	}
	if sentences(testkit.New(1).Empty(), lang.For("he")) != nil {
		t.Error("there are rules of nothing")
	}
}
