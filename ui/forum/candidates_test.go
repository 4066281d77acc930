package forum

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/ui/testkit"
)

// words are those that names of applicants are made of, in a language.
var words = map[string][2][]string{
	"he": {{"דרך הזית", "שומרי הקישון", "אופק", "אל־בידר", "ארגמן", "אלון", "רימון", "מצפה כרמים", "נחל ציפורי", "גלבוע", "כרם", "שקמה", "ברקת", "מעיין"}, {"עמותת %s", "רשת %s", "קרן %s", "%s מערכות בע\"מ", "קואופרטיב %s", "מאפיית %s (2019) בע\"מ", "מועצת %s", "עיריית %s"}},
	"ar": {{"درب الزيتون", "حراس النهر", "أفق", "البيدر", "أرجوان", "البلوط", "رمّان", "الكروم", "عين", "السنديان", "كرم", "الجميز", "بركات", "النبع"}, {"جمعية %s", "شبكة %s", "صندوق %s", "%s للأنظمة م.ض", "تعاونية %s", "مخبز %s (2019) م.ض", "مجلس %s", "بلدية %s"}},
	"en": {{"Olive Way", "Kishon Keepers", "Horizon", "Al-Baydar", "Argaman", "Oak", "Rimon", "Kramim", "Zippori", "Gilboa", "Kerem", "Sycamore", "Bareket", "Maayan"}, {"%s Association", "%s Network", "%s Fund", "%s Systems Ltd", "%s Co-operative", "%s Bakery (2019) Ltd", "%s Council", "%s Town Hall"}},
}

// once remembers documents, which never change: they are made once for each language.
func once(t testing.TB, name, code string, make func() app.Document) app.Document {
	t.Helper()
	if d, ok := remembered[name+code]; ok {
		return d
	}
	d := make()
	remembered[name+code] = d
	return d
}

var remembered = map[string]app.Document{}

// applied is a forum of the Bay with 54 eligible applicants, of each sector 18, and three members of the committee who have
// marked them, out of 100. Two have a conflict of interest. The map needs what there is.
func applied(t testing.TB, code string) app.Document {
	t.Helper()
	return once(t, "applied", code, func() app.Document { return apply(t, code) })
}

func apply(t testing.TB, code string) app.Document {
	l := lang.For(code)
	d := ruled(t, code)
	d = testkit.After(t, d, app.Edit(d.Forum().ID, "", func(f *app.Forum) { f.Marks = 100 }))
	call := forum.Current(d)
	random := rand.New(rand.NewPCG(7, 7))
	n := 0
	for _, c := range d.ConstituenciesInOrder() {
		for i := range 18 {
			kind := map[app.Sector]int{app.Public: 6, app.Third: 0, app.Business: 3}[c.Sector] + i%2
			name := fmt.Sprintf(words[code][1][kind], words[code][0][(i*5+kind)%14])
			if i >= 14 {
				name += " " + l.Number(i-12)
			}
			n++
			a := app.Application{ID: app.NewID(), Call: call.ID, Number: n, Name: name, Constituency: c.ID, Source: app.ByHand, Received: "2020-05-20T10:00",
				Delegate: fmt.Sprintf("%s %d", words[code][0][i%14], n), Position: "CEO", Head: app.Yes, Purpose: app.Yes, Email: testkit.Secret + "@example.org", Notes: testkit.Secret}
			if c.Outside {
				a.Source = app.ByAppointment
			}
			d = testkit.After(t, d, forum.AddApplication(a))
			for _, axis := range d.AxesInOrder() {
				if quotas := d.QuotasOf(axis.ID); len(quotas) > 0 {
					d = testkit.After(t, d, forum.SetTrait(a.ID, axis.ID, quotas[random.IntN(len(quotas))].ID))
				}
			}
		}
	}
	return marked(t, d, random)
}

// marked gives every applicant marks by three members of the committee.
func marked(t testing.TB, d app.Document, random *rand.Rand) app.Document {
	d = testkit.After(t, d, forum.AddAssessors(d, "נ. ח׳ורי", "א. לוי", "R. Salame"))
	for a := range d.Applications.All() {
		for i, m := range forum.Committee(d) {
			c, err := forum.SetMark(d, m.ID, a.ID, 30+random.IntN(70))
			if err != nil {
				t.Fatal(err)
			}
			d = testkit.After(t, d, c, forum.SetNote(m.ID, a.ID, testkit.Secret))
			if a.Number%20 == 3 && i == 1 {
				d = testkit.After(t, d, forum.SetConflict(m.ID, a.ID, true))
			}
		}
	}
	return d
}

// proposed is that forum with a proposal and two alternatives.
func proposed(t testing.TB, code string) app.Document {
	t.Helper()
	return once(t, "proposed", code, func() app.Document {
		h := open(t, code, "proposal", applied(t, code))
		h.screen.View.(*proposalView).ask()
		if n := h.Document().Panels.Len(); n != 1+alternatives {
			t.Fatalf("%d panels were proposed: %v", n, h.Shown)
		}
		return h.Document()
	})
}

// decided is that forum with its first proposal adopted.
func decided(t testing.TB, code string) app.Document {
	t.Helper()
	d := proposed(t, code)
	record, err := forum.Certify(d, forum.Panels(d)[0].ID, "Madrega", testkit.Clock)
	if err != nil {
		t.Fatal(err)
	}
	return testkit.After(t, d, forum.Adopt(forum.Adoption{Panel: forum.Panels(d)[0].ID, By: "A. Levi", Reason: "It mirrors the region.", At: app.TimeOf(testkit.Clock),
		Began: "2026-12-01", Certificate: record}))
}
