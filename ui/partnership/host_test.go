package partnership

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

var steps = []string{"partners", "expectations", "tests", "principles", "cultures", "type"}

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

// words are what a document says in the languages, in the order of lang.Codes.
func say(code string, he, ar, en string) string {
	return map[string]string{"he": he, "ar": ar, "en": en}[code]
}

// talks is a partnership in the middle of its talks, in a language.
func talks(t testing.TB, code string) app.Document {
	t.Helper()
	d, next := testkit.Empty(), app.SequentialIDs(testkit.Clock)
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	organisations := []app.Organisation{
		{Name: say(code, "אגף החינוך, עיריית שפרעם", "قسم التربية، بلدية شفاعمرو", "Education department, Shefa-Amr"), Sector: app.Public, Field: say(code, "חינוך", "تربية", "Education"), Influence: 4.5, Interest: 4},
		{Name: say(code, "לשכת התעסוקה האזורית", "مكتب العمل الإقليمي", "Regional employment office"), Sector: app.Public, Influence: 3.5, Interest: 2.5},
		{Name: say(code, "עמותת דרך הזית", "جمعية درب الزيتون", "Olive Way Association"), Sector: app.Third, Field: say(code, "נוער", "شبيبة", "Youth"), Locality: say(code, "שפרעם", "شفاعمرو", "Shefa-Amr"), Influence: 3, Interest: 5},
		{Name: say(code, "מרכז הצעירים", "مركز الشباب", "Young adults’ centre"), Sector: app.Third, Influence: 3.5, Interest: 4.5},
		{Name: say(code, "קרן אלונים", "صندوق ألونيم", "Alonim Fund"), Sector: app.Third, Influence: 4, Interest: 3.5},
		{Name: say(code, "מפעלי ברקת (2004) בע״מ", "مصانع برقيت (2004) م.ض", "Bareket Works (2004) Ltd"), Sector: app.Business, Field: say(code, "תעשייה", "صناعة", "Industry"), Influence: 4, Interest: 3.2},
		{Name: say(code, "נועם מעבדות", "مختبرات نوعم", "Noam Labs"), Sector: app.Business, Influence: 2, Interest: 2},
		{Name: say(code, "דניאלה שחף", "دانييلا شاحف", "Daniela Shahaf"), Person: true, Influence: 2.5, Interest: 4},
	}
	for i := range organisations {
		organisations[i].ID = next()
		do(app.Add(&organisations[i]))
	}
	at := func(i int) app.ID { return organisations[i].ID }
	do(app.Add(&app.Relation{ID: next(), A: at(2), B: at(3), Now: app.Cooperation}))
	do(app.Add(&app.Relation{ID: next(), A: at(0), B: at(2), Now: app.Coordination, Target: app.Partnership}))
	do(app.Add(&app.Contribution{ID: next(), Organisation: at(2), Aspect: app.Gives, Prompt: app.PromptKey(app.Third, app.Gives, "closeness")}))
	do(app.Add(&app.Contribution{ID: next(), Organisation: at(2), Aspect: app.Gives, Text: say(code, "30 מתנדבים קבועים", "30 متطوّعًا دائمًا", "30 steady volunteers")}))
	do(app.Add(&app.Contribution{ID: next(), Organisation: at(2), Aspect: app.Gains, Prompt: app.PromptKey(app.Third, app.Gains, "positioning")}))
	do(app.Add(&app.Contribution{ID: next(), Organisation: at(2), Aspect: app.Concerns, Prompt: app.PromptKey(app.Third, app.Concerns, "diversion")}))
	for i, kind := range []app.ResourceKind{"infrastructure", "budget", "time", "ties"} {
		do(app.Add(&app.Resource{ID: next(), Organisation: at([]int{0, 5, 2, 2}[i]), Kind: kind, Note: say(code, "לפי תיאום", "بالتنسيق", "As agreed")}))
	}
	do(app.Add(&app.Invitation{ID: next(), Organisation: at(2), Motives: say(code, "רוצים להגיע לבני נוער שלא באים אליהם", "يريدون الوصول إلى شبيبة لا تأتي إليهم", "They want to reach young people who do not come to them")}))
	partners := []*app.Partner{
		{ID: next(), Organisation: at(0), Motive: say(code, "פחות נשירה אחרי כיתה י״ב", "تسرّب أقل بعد الصف الثاني عشر", "Fewer young people lost after school"), Contribution: say(code, "בתי הספר, והיועצות שמכירות כל בוגר", "المدارس، والمستشارات اللواتي يعرفن كل خرّيج", "The schools, and counsellors who know every graduate"),
			Expectation: say(code, "מחויבות לשלוש שנים לפחות", "التزام لثلاث سنوات على الأقل", "A commitment of three years at least"), Role: say(code, "מכנסים ומובילים", "يجمعون ويقودون", "They convene and lead"), Interface: say(code, "פגישה כל שבועיים עם מרכז הצעירים", "لقاء كل أسبوعين مع مركز الشباب", "A meeting every two weeks with the young adults’ centre")},
		{ID: next(), Organisation: at(2), Motive: say(code, "להגיע לבני נוער חדשים", "الوصول إلى شبيبة جديدة", "To reach new young people"), Contribution: say(code, "מתנדבים שמדברים עם הצעירים בגובה העיניים", "متطوّعون يخاطبون الشباب بلغتهم", "Volunteers who speak with the young as equals"), Role: say(code, "ליווי אישי", "مرافقة شخصية", "Personal guidance")},
		{ID: next(), Organisation: at(3)},
	}
	for _, p := range partners {
		do(app.Add(p))
	}
	do(app.Add(&app.Waiver{ID: next(), Partner: partners[1].ID, Kind: "ties", Note: say(code, "פותחים את רשימת הבוגרים, באישורם", "نفتح قائمة الخرّيجين بموافقتهم", "We open our list of graduates, if they agree")}))
	do(app.Add(&app.Waiver{ID: next(), Partner: partners[1].ID, Kind: "time"}))
	for i, v := range []app.Verdict{app.Holds, app.Missing, app.Holds} {
		do(app.EditOrAdd(app.Finding{Topic: app.Tests[i]}, "", func(f *app.Finding) { f.Verdict = v }))
	}
	do(app.EditOrAdd(app.Finding{Topic: app.Tests[1]}, "", func(f *app.Finding) {
		f.Evidence = say(code, "היום האגף מחליט, והאחרים שומעים בישיבה", "اليوم يقرّر القسم، والآخرون يسمعون في الجلسة", "Today the department decides, and the others hear of it at the meeting")
	}))
	do(app.EditOrAdd(app.Option{Topic: app.Instead, Key: "procurement"}, "", func(o *app.Option) { o.Chosen = true }))
	for i, v := range []app.Verdict{app.Holds, app.Holds, "", app.Partly, "", app.Missing} {
		if v != "" {
			do(app.EditOrAdd(app.Finding{Topic: app.Principles[i]}, "", func(f *app.Finding) { f.Verdict = v }))
		}
	}
	do(app.EditOrAdd(app.Finding{Topic: app.Principles[5]}, "", func(f *app.Finding) {
		f.Evidence = say(code, "מפגש היכרות של חצי יום אצל כל שותף", "لقاء تعارف لنصف يوم عند كل شريك", "Half a day of getting to know each other, at each partner’s place")
	}))
	do(app.Add(
		&app.CultureGap{ID: next(), Kind: "time", Gap: say(code, "במפעל מחליטים תוך שבוע, בעירייה אחרי ועדה", "في المصنع يُقرَّر خلال أسبوع، وفي البلدية بعد لجنة", "The works decide within a week, the municipality after a committee"), Agreed: say(code, "תאריכי הוועדות נשלחים מראש לכולם", "مواعيد اللجان تُرسل مسبقًا إلى الجميع", "The dates of committees are sent to all in advance")},
		&app.CultureGap{ID: next(), Kind: "success", Gap: say(code, "מספר משתתפים או סיפור אחד טוב?", "عدد المشاركين أم قصة واحدة جيدة؟", "A number of participants, or one good story?")}))
	do(app.EditOrAdd(app.Option{Topic: app.PartnershipType, Key: "agenda"}, "", func(o *app.Option) {
		o.Chosen, o.Note = true, say(code, "תעסוקת צעירים בשפרעם", "عمل الشباب في شفاعمرو", "Work for the young of Shefa-Amr")
	}))
	do(app.EditOrAdd(app.Option{Topic: app.PartnershipType, Name: say(code, "שותפות של שכונה", "شراكة حيّ", "A partnership of a neighbourhood")}, "", func(*app.Option) {}))
	do(app.EditOrAdd(app.Option{Topic: app.PartnershipBasis, Key: "networking"}, "", func(o *app.Option) { o.Chosen = true }))
	return d
}
