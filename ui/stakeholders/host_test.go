package stakeholders

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// desk is a window with this exercise in it.
type desk struct {
	*testkit.Desk
	screen *screen
}

// open shows a step of a document in a language.
func open(t testing.TB, code, step string, d app.Document) *desk {
	return openIn(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, testkit.Area)
}

func openIn(t testing.TB, l *kit.Look, step string, start session.Start, size fyne.Size) *desk {
	t.Helper()
	h := testkit.OpenIn(t, New, l, step, start, size)
	return &desk{h, h.Screen.(*screen)}
}

// named finds an organisation by a part of its name.
func (h *desk) named(part string) *app.Organisation {
	h.T.Helper()
	for o := range h.Document().Organisations.All() {
		if strings.Contains(o.Name, part) {
			return o
		}
	}
	h.T.Fatalf("no organisation is called %q", part)
	return nil
}

// bay is the sample.
func bay(code string) app.Document { return sample.Bay(lang.For(code)) }

// large is a document of n organisations and some relations, the same each time.
func large(t testing.TB, n, relations int) app.Document {
	t.Helper()
	r := rand.New(rand.NewPCG(300, 1000))
	d := testkit.Empty()
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	places := []string{"שפרעם", "טמרה", "אעבלין", "קריית אתא", "Haifa", "נשר"}
	fields := []string{"חינוך", "תעסוקה", "נוער", "פילנתרופיה", "תעשייה", "R&D"}
	all := make([]app.Organisation, n)
	for i := range all {
		name := []string{"עמותת הדרך %d", "Carmel Labs %d Ltd", "מפעלי ברקת (%d) בע\"מ", "جمعية الأمل %d"}[i%4]
		all[i] = app.Organisation{ID: app.NewID(), Name: fmt.Sprintf(name, i), Sector: app.Sectors[r.IntN(3)], Locality: places[r.IntN(6)],
			Field: fields[r.IntN(6)], Influence: app.Score(1 + r.Float64()*4), Interest: app.Score(1 + r.Float64()*4)}
	}
	all[1].Name = strings.Repeat("ארגון ארוך מאוד ", 12)
	d.Organisations = app.SetOf(all...)
	for d.Relations.Len() < relations {
		a, b := r.IntN(n), r.IntN(n)
		if a != b {
			now, target := app.Rung(1+r.IntN(6)), app.Rung(r.IntN(7))
			do(app.EditOrAdd(app.Relate(all[a].ID, all[b].ID, now), "", func(r *app.Relation) { r.Now, r.Target = now, target }))
		}
	}
	return d
}
