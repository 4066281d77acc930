package ventures

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

var steps = []string{"ideas", "grid", "gate", "links", "plan"}

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

// first is the venture that was entered first, or nil.
func (h *desk) first() *app.Venture {
	if h.Document().Ventures.Len() == 0 {
		return nil
	}
	return h.Document().Ventures.At(0)
}

type text struct{ he, ar, en string }

func (t text) in(code string) string {
	return map[string]string{"he": t.he, "ar": t.ar, "en": t.en}[code]
}

// town is a workshop with ventures of every kind, in a language.
func town(t testing.TB, code string) app.Document {
	d := testkit.Empty()
	var stakeholders []app.Entity
	for i, name := range []text{
		{"אגף החינוך", "قسم التربية", "Education department"}, {"מפעלי ברקת", "مصانع بركات", "Bareket Industries"},
		{"עמותת דרך הזית", "جمعية درب الزيتون", "Olive Way"}, {"קרן מצפה כרמים", "صندوق الكروم", "Kramim Fund"},
	} {
		stakeholders = append(stakeholders, &app.Organisation{ID: app.NewID(), Name: name.in(code), Sector: []app.Sector{app.Public, app.Business, app.Third}[i%3]})
	}
	d = testkit.After(t, d, app.Add(stakeholders...))
	cluster, group := app.NewID(), app.NewID()
	d = testkit.After(t, d, app.Add(&app.Cluster{ID: cluster, Name: text{"מלאכה ומזון מקומי", "حِرَف وطعام محلي", "Crafts and local food"}.in(code)}))
	d = testkit.After(t, d, app.Add(&app.Group{ID: group, Board: app.VisionBoard, Name: text{"הצעירים חוזרים לגור כאן", "الشباب يعودون للسكن هنا", "Young people come back to live here"}.in(code)}))
	d = testkit.After(t, d, app.EditOrAdd(app.Component{Key: "community"}, "", func(c *app.Component) {
		c.Priority, c.Move = true, text{"לפתוח את המתנ\"ס גם בערבים", "فتح المركز الجماهيري مساءً أيضًا", "Open the community centre in the evenings too"}.in(code)
	}))
	for i, v := range []struct {
		name, about, reason, gate text
		app.Venture
	}{
		{text{"בית המלאכות", "بيت الحِرَف", "House of Crafts"},
			text{"חלל עבודה משותף לבעלי מלאכה צעירים, עם הכשרה במפעלים.", "مساحة عمل مشتركة لحرفيين شباب، مع تدريب في المصانع.", "A shared workshop for young craftspeople, with training in the factories."},
			text{"יש מבנה, ויש שלושה מפעלים שכבר אמרו כן.", "يوجد مبنى، وثلاثة مصانع وافقت.", "There is a building, and three factories have said yes."},
			text{"הוא קרוב להצליח, ורואים אותו ברחוב הראשי.", "هو قريب من النجاح، ويراه الناس في الشارع الرئيسي.", "It is likely to succeed, and people will see it on the main street."},
			app.Venture{Odds: 4.2, Value: 4, Stage: 1, First: true, Owner: "נ. ח׳ורי", Start: "2026-10-01", Due: "2027-03-31", State: "running"}},
		{text{"קו אוטובוס לאזור התעשייה", "خط حافلات إلى المنطقة الصناعية", "Bus line to the industrial area"}, text{}, text{}, text{"הסכם של שלוש רשויות", "اتفاق بين ثلاث سلطات", "An agreement of three authorities"},
			app.Venture{Odds: 1.8, Value: 4.6, Stage: 2, Start: "2027-06-01", Due: "2028-12-31", State: "planned"}},
		{text{"יריד קיץ", "سوق صيفي", "Summer fair"}, text{}, text{}, text{}, app.Venture{Odds: 4.6, Value: 1.8, Stage: 1, Owner: "א. לוי", Start: "2026-06-01", Due: "2026-09-15", State: "done"}},
		{text{"מלגות לסטודנטים חוזרים", "منح لطلاب عائدين", "Grants for returning students"}, text{}, text{}, text{}, app.Venture{Odds: 3.4, Value: 3.6, Owner: "ר. סלאמה", Due: "2026-11-01", State: "running"}},
		{text{"רובע חדשנות", "حيّ الابتكار", "Innovation quarter"}, text{}, text{}, text{}, app.Venture{Odds: 1.5, Value: 2.2}},
		{text{"שוק איכרים בעיר העתיקה", "سوق مزارعين في البلدة القديمة", "Farmers’ market in the old town"}, text{}, text{}, text{}, app.Venture{}},
	} {
		v.ID, v.Name, v.About, v.Reason, v.Gate = app.NewID(), v.name.in(code), v.about.in(code), v.reason.in(code), v.gate.in(code)
		d = testkit.After(t, d, app.Add(&v.Venture))
		if i > 1 {
			continue
		}
		for _, link := range []app.Link{{Component: "ventures"}, {Cluster: cluster}, {Actor: "authority"}, {Actor: "entrepreneurs"},
			{Organisation: d.Organisations.At(0).ID}, {Organisation: d.Organisations.At(1).ID}, {Organisation: d.Organisations.At(2).ID}}[3*i:] {
			link.ID, link.Venture = app.NewID(), v.ID
			d = testkit.After(t, d, app.Add(&link))
		}
	}
	return d
}
