package closing

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

var steps = []string{"agreements", "actions", "parking", "feedback", "next"}

// desk is a window with this exercise in it.
type desk struct {
	*testkit.Desk
	screen *screen
}

func open(t testing.TB, code, step string, d app.Document) *desk {
	return openIn(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, testkit.Area)
}

func openIn(t testing.TB, l *kit.Look, step string, start session.Start, size fyne.Size) *desk {
	t.Helper()
	h := testkit.OpenIn(t, New, l, step, start, size)
	return &desk{h, h.Screen.(*screen)}
}

// ended is a workshop at its end, in a language.
func ended(t testing.TB, code string) app.Document {
	t.Helper()
	d, next := testkit.Empty(), app.SequentialIDs(testkit.Clock)
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	say := func(he, ar, en string) string {
		return map[string]string{"he": he, "ar": ar, "en": en}[code]
	}
	card := func(c app.Card, he, ar, en string) {
		c.ID, c.Text = next(), say(he, ar, en)
		do(app.Add(&c))
	}
	card(app.Card{Board: app.AgreementBoard}, "מתחילים בכיתות י״ב של שני בתי ספר", "نبدأ بالصفوف الثانية عشرة في مدرستين", "We begin with the twelfth grades of two schools")
	card(app.Card{Board: app.AgreementBoard}, "כל החלטה על תקציב מתקבלת בצוות המשותף, ולא אצל שותף אחד", "كل قرار بشأن الميزانية يُتّخذ في الطاقم المشترك، لا عند شريك واحد", "Every decision about the budget is taken by the joint team, not by one partner")
	card(app.Card{Board: app.AgreementBoard}, "נפגשים פעם בחודש, בכל פעם אצל שותף אחר", "نلتقي مرة في الشهر، وفي كل مرة عند شريك آخر", "We meet once a month, each time at another partner’s place")
	card(app.Card{Board: app.VisionBoard, Parked: true, Sector: app.Third, Said: "Qzsecretqz"}, "תחבורה ציבורית בערב, כדי שצעירים יוכלו לחזור מהעבודה", "مواصلات عامة في المساء كي يتمكّن الشباب من العودة من العمل", "Buses in the evening, so that young people can come home from work")
	card(app.Card{Board: app.ParkingBoard, Note: say("עולה במפגש הבא, עם מחלקת התכנון", "تُبحث في اللقاء القادم مع قسم التخطيط", "Comes up at the next meeting, with the planning department")}, "מי אחראי על המבנה הריק ליד הספרייה?", "من المسؤول عن المبنى الفارغ بجانب المكتبة؟", "Who is responsible for the empty building beside the library?")
	card(app.Card{Board: app.KeepBoard}, "ישבנו מעורבבים, לא לפי ארגון", "جلسنا مختلطين لا حسب المؤسسات", "We sat mixed, not by organisation")
	card(app.Card{Board: app.KeepBoard}, "הכול היה על הקיר, בשתי שפות", "كل شيء كان على الحائط وبلغتين", "Everything was on the wall, in two languages")
	card(app.Card{Board: app.ChangeBoard}, "יותר זמן לשיחה בזוגות", "وقت أطول للحديث في أزواج", "More time to talk in pairs")
	action := func(a app.Action, he, ar, en string) {
		a.ID, a.Text = next(), say(he, ar, en)
		do(app.Add(&a))
	}
	rana, noa := say("רנא ח׳ורי", "رنا خوري", "Rana Khoury"), say("נועה ברק", "نوعا باراك", "Noa Barak")
	action(app.Action{Owner: rana, Due: "2026-12-06"}, "לתאם פגישה עם מנהלי שני בתי הספר", "تنسيق لقاء مع مديري المدرستين", "Arrange a meeting with the heads of the two schools")
	action(app.Action{Owner: noa, Due: "2026-11-15"}, "לשלוח את רשימת המלגות", "إرسال قائمة المنح", "Send the list of scholarships")
	action(app.Action{Due: "2026-12-20"}, "לבדוק אילו מפעלים פותחים משמרת התנסות", "فحص أيّ مصانع تفتح وردية تجريبية", "Find out which works open a trial shift")
	action(app.Action{Owner: noa, Due: "2026-11-10", Done: true}, "לשלוח את סיכום המפגש הקודם", "إرسال ملخّص اللقاء السابق", "Send the summary of the last meeting")
	a := app.Organisation{ID: next(), Name: say("אגף החינוך", "قسم التربية", "Education department"), Sector: app.Public}
	b := app.Organisation{ID: next(), Name: say("מפעלי ברקת", "مصانع برقيت", "Bareket Works"), Sector: app.Business}
	do(app.Add(&a, &b))
	do(app.Add(&app.Relation{ID: next(), A: a.ID, B: b.ID, Now: app.Informing, Target: app.Cooperation, Move: say("סיור לימודי במפעל", "جولة تعليمية في المصنع", "A study visit to the works"), Owner: rana, Due: "2026-11-18"}))
	do(app.EditOrAdd(app.Component{Key: "entrepreneurship"}, "", func(c *app.Component) {
		c.Move, c.Due = say("שולחן ייעוץ שבועי לצעירים", "طاولة إرشاد أسبوعية للشباب", "A weekly advice table for the young"), "2027-01-15"
	}))
	do(app.Add(&app.Venture{ID: next(), Name: say("מרכז התנסות תעסוקתית", "مركز تجربة مهنية", "A centre to try out work"), Owner: noa, Due: "2027-03-01"}))
	do(app.Add(
		&app.Meeting{ID: next(), Date: "2026-12-15", Start: "16:30", Place: say("מרכז הצעירים, קומה ב׳", "مركز الشباب، الطابق الثاني", "Young adults’ centre, second floor"), Purpose: say("לאשר את תוכנית השנה הראשונה", "إقرار خطة السنة الأولى", "To approve the plan of the first year")},
		&app.Meeting{ID: next(), Date: "2027-01-12"},
		&app.Meeting{ID: next(), Date: "2026-10-20", Place: say("אולם העירייה", "قاعة البلدية", "Town hall")}))
	return d
}
