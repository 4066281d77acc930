package lists_test

import (
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lists"
	"madrega/app/testkit"
)

func TestPeople(t *testing.T) {
	d := app.NewDocument(app.NewProcess("Town", app.City, "", time.Unix(0, 0)))
	o := app.Organisation{ID: app.NewID(), Name: "קרן הגשר", Sector: app.Third}
	old := app.Person{ID: app.NewID(), Name: "Omar Said", Role: "chair"}
	d = testkit.After(t, d, app.Add(&o), app.Add(&old))
	type got struct {
		name, role string
		there      bool // at the organisation
		sector     app.Sector
	}
	for what, c := range map[string]struct {
		list string
		want []got
	}{
		"names": {"דנה לוי\nסאלם חדד\n\nדנה  לוי", []got{{"דנה לוי", "", false, ""}, {"סאלם חדד", "", false, ""}}},
		"with headings": {"שם\tתפקיד\tמגזר\tטלפון\tארגון\nרות כהן\tמנהלת\tציבורי\t050\tקרן הגשר\nאיל שחר\t\tהמגזר העסקי\t\tמפעלי צפון\n\t\tעסקי",
			[]got{{"רות כהן", "מנהלת", true, app.Public}, {"איל שחר", "מפעלי צפון", false, app.Business}}},
		"without headings": {"نور حدّاد\tشعبي\tمديرة\nדנה לוי;קרן הגשר;עסקי\nAya, קרן הגשר, coordinator, speaker",
			[]got{{"نور حدّاد", "مديرة", false, app.Public}, {"דנה לוי", "", true, app.Business}, {"Aya", "coordinator, speaker", true, ""}}},
		"in Arabic":    {"الاسم,القطاع\nسلمى,الثالث", []got{{"سلمى", "", false, app.Third}}},
		"who is known": {"omar  said\tעסקי", []got{{"Omar Said", "chair", false, ""}}},
		"no headings":  {"דנה\tשם", []got{{"דנה", "שם", false, ""}}},
	} {
		people := lists.People(d, strings.Split(c.list, "\n"))
		if len(people) != len(c.want) {
			t.Errorf("%s: %+v", what, people)
			continue
		}
		for i, p := range people {
			if now := (got{p.Name, p.Role, p.Organisation == o.ID, p.Sector}); now != c.want[i] {
				t.Errorf("%s: %+v, not %+v", what, now, c.want[i])
			}
		}
	}
}

func FuzzPeople(f *testing.F) {
	for _, s := range []string{"שם\tמגזר\nרות\tציבורי", "a,b;c", "\t\t\n,,", "الاسم،القطاع"} {
		f.Add(s)
	}
	d := app.NewDocument(app.NewProcess("Town", app.City, "", time.Unix(0, 0)))
	m := app.Meeting{ID: app.NewID(), Date: "2026-11-22"}
	d, _, err := app.Add(&m).Run(d)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		people := lists.People(d, strings.Split(text, "\n"))
		for _, p := range people {
			if p.Name == "" {
				t.Error("somebody has no name")
			}
		}
		if _, _, err := app.CheckIn(m.ID, people...).Run(d); err != nil {
			t.Error(err)
		}
	})
}
