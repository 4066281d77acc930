package vision

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

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

func TestMain(m *testing.M) { testkit.Main(m) }

// spoken are cards as people speak them: sector, group (0 for none), into which of them it was merged (0 for none), words.
var spoken = []struct {
	sector     app.Sector
	group      int
	into       int
	he, ar, en string
}{
	{app.Public, 1, 0, "מקום עבודה משותף בלב העיר, עם הסעה מהשכונות", "مساحة عمل مشتركة في قلب المدينة مع نقل من الأحياء", "A shared workplace in the heart of town, with a shuttle"},
	{app.Business, 1, 0, "חברות מהמפרץ פותחות שלוחה כאן", "شركات من الخليج تفتح فرعاً هنا", "Companies from the bay open a branch here"},
	{app.Business, 1, 2, "High-tech בלי לנסוע לחיפה", "هايتك دون السفر إلى حيفا", "High-tech without the drive to Haifa"},
	{app.Third, 1, 2, "משרות טובות קרוב לבית", "وظائف جيدة قرب البيت", "Good jobs close to home"},
	{app.Third, 1, 0, "עבודה מרחוק בערבית, בעברית ובאנגלית", "عمل عن بُعد بالعربية والعبرية والإنجليزية", "Remote work in Arabic, Hebrew and English"},
	{app.Third, 2, 0, "מי שלמד בחוץ חוזר כי יש לו מה לעשות כאן", "من درس خارجاً يعود لأن لديه ما يفعله هنا", "Those who studied elsewhere come back"},
	{app.Public, 2, 0, "דירות להשכרה לזוגות צעירים", "شقق للإيجار للأزواج الشابة", "Flats to let for young couples"},
	{app.Third, 2, 6, "הבנים שלי חזרו", "عاد أولادي", "My sons came back"},
	{app.Business, 3, 0, "שוק שבועי של בעלי מלאכה ומזון מקומי", "سوق أسبوعي للحرفيين والطعام المحلي", "A weekly market of makers and local food"},
	{app.Third, 3, 0, "רחוב אמנים בעיר העתיקה", "شارع فنانين في البلدة القديمة", "A street of artists in the old town"},
	{app.Public, 4, 0, "כל טופס בשלוש שפות, מהטלפון", "كل نموذج بثلاث لغات، من الهاتف", "Every form in three languages, from the phone"},
	{"", 0, 0, "מאה משפחות מתפרנסות מחקלאות עירונית", "مئة عائلة تعتاش من الزراعة في المدينة", "A hundred families live on farming in town"},
	{app.Business, 0, 0, "מנהלי מפעלים מלמדים בתיכון", "مديرو مصانع يعلّمون في الثانوية", "Managers of plants teach at the high school"},
	{app.Public, -1, 0, "איך מתקצבים הסעות?", "كيف نموّل النقل؟", "How are the shuttles paid for?"},
}

var names = map[string][]string{
	"he": {"אפשר לעבוד קרוב לבית", "צעירים חוזרים ונשארים", "המלאכות של העיר הן הכלכלה שלה", ""},
	"ar": {"يمكن العمل قرب البيت", "الشباب يعودون ويبقون", "حِرف المدينة هي اقتصادها", ""},
	"en": {"One can work close to home", "Young people come back and stay", "The crafts of the town are its economy", ""},
}

// secret is who said every card.
const secret = "Qzsecretqz"

// hung is a process with the spoken cards in their groups, votes and drafts.
func hung(t testing.TB, code string) app.Document {
	t.Helper()
	l, next := lang.For(code), app.SequentialIDs(testkit.Clock.AddDate(-1, 0, 0))
	d := app.NewDocument(app.NewProcess(l.T("place.city"), app.City, "", testkit.Clock))
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	groups := []app.ID{""}
	for _, name := range names[code] {
		groups = append(groups, next())
		do(app.Add(&app.Group{ID: groups[len(groups)-1], Board: app.VisionBoard, Name: name}))
	}
	cards := []app.ID{""}
	for _, s := range spoken {
		c := app.Card{ID: next(), Board: app.VisionBoard, Text: map[string]string{"he": s.he, "ar": s.ar, "en": s.en}[code], Sector: s.sector, Said: secret, Parked: s.group < 0}
		if c.Group = groups[max(0, s.group)]; s.into > 0 {
			c.Into = cards[s.into]
		}
		cards = append(cards, c.ID)
		do(app.Add(&c))
	}
	for i, n := range []int{9, 7, 6, 3} {
		do(app.CountOnWall(app.Votables(d)[i], n))
	}
	for i := range 4 {
		on := app.Votables(d)
		do(app.AddDots(app.Ballot{ID: next(), Kind: app.DotBallot, Source: app.PaperSource, Label: l.Number(i + 1)}, on[0], on[i], on[i]))
	}
	for _, text := range []string{l.T("vision.group.prompt"), l.T("vision.cards.text")} {
		do(app.Add(&app.Draft{ID: next(), Text: text}))
	}
	do(app.AdoptDraft(d.Drafts.At(1).ID))
	return d
}

// shownIf is the process with the result of its vote revealed, if it is to be.
func shownIf(t testing.TB, revealed bool, d app.Document) app.Document {
	t.Helper()
	return testkit.After(t, d, app.RevealRound(app.CardPoll, revealed))
}
