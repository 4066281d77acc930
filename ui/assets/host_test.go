package assets

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

// steps are the steps of the exercise, in their order.
var steps = []string{"assets", "clusters", "units", "advantage", "test"}

// town is an invented workshop: nine assets in three clusters, one whole, one half done, one hardly begun.
func town(t testing.TB, code string) app.Document {
	say := func(he, ar, en string) string { return map[string]string{"he": he, "ar": ar, "en": en}[code] }
	organisation := func(s app.Sector, name string) *app.Organisation {
		return &app.Organisation{ID: app.NewID(), Name: name, Sector: s}
	}
	d := testkit.After(t, testkit.Empty(), app.Add(
		organisation(app.Business, say("מאפיית אל־בידר (2019) בע\"מ", "مخبز البيدر (2019) م.ض", "Al-Baydar Bakery (2019) Ltd")),
		organisation(app.Third, say("עמותת דרך הזית", "جمعية درب الزيتون", "Olive Way")),
		organisation(app.Public, say("המחלקה לפיתוח כלכלי", "قسم التطوير الاقتصادي", "Economic development")),
		organisation(app.Third, say("קרן מצפה כרמים", "صندوق الكروم", "Mitzpe Kramim Fund")),
		organisation(app.Business, say("סטודיו רימון", "استوديو رمّان", "Rimon Studio"))))
	oil, crafts, walks := app.NewID(), app.NewID(), app.NewID()
	asset := func(cluster app.ID, source app.AssetSource, grows, stays app.Verdict, name, evidence string) *app.Asset {
		return &app.Asset{ID: app.NewID(), Name: name, Source: source, Cluster: cluster, Grows: grows, Stays: stays, Evidence: evidence}
	}
	unit := func(cluster app.ID, kind app.UnitKind, organisation int, name string) *app.Unit {
		u := &app.Unit{ID: app.NewID(), Cluster: cluster, Kind: kind, Name: name}
		if organisation >= 0 {
			o := d.Organisations.At(organisation)
			u.Organisation, u.Name = o.ID, o.Name
		}
		return u
	}
	return testkit.After(t, d,
		app.Add(
			&app.Cluster{ID: oil, Name: say("שמן, ריח וטעם", "زيت ورائحة ومذاق", "Oil, scent and taste"), Rating: 4,
				About:     say("גידול, כבישה, קוסמטיקה ואירוח סביב עץ הזית", "زراعة وعصر ومستحضرات وضيافة حول شجرة الزيتون", "Growing, pressing, cosmetics and hosting around the olive tree"),
				Advantage: say("שמן מזן מקומי עתיק, שזכה במדליה בתחרות בינלאומית", "زيت من صنف محليّ قديم نال ميدالية في مسابقة دولية", "Oil of an old local variety, which won a medal in an international contest"),
				Benefits:  say("כ־120 משפחות בעלות מטעים קטנים, ונשים שעובדות בבית הבד", "نحو 120 عائلة من أصحاب الكروم الصغيرة، ونساء يعملن في المعصرة", "About 120 families who own small groves, and women who work at the press")},
			&app.Cluster{ID: crafts, Name: say("המלאכות של העיר העתיקה", "حِرَف البلدة القديمة", "Crafts of the old town"), Rating: 2,
				Advantage: say("שלוש מסורות מלאכה ברחוב אחד", "ثلاثة تقاليد حِرفية في شارع واحد", "Three traditions of craft in one street")},
			&app.Cluster{ID: walks}),
		app.Add(
			asset(oil, "nature", app.Holds, app.Holds, say("מטעי זיתים עתיקים ומסיק משפחתי בכל סתיו", "كروم زيتون قديمة وقطاف عائلي كل خريف", "Old olive groves and a family harvest every autumn"), say("4,200 דונם, לפי סקר של המועצה", "4,200 دونم، وفق مسح للمجلس", "4,200 dunams, by a survey of the council")),
			asset(oil, "history", app.Holds, app.Partly, say("בית בד מן המאה ה־19", "معصرة من القرن التاسع عشر", "An oil press of the 19th century"), ""),
			asset(oil, "climate", app.Holds, app.Holds, say("קיץ יבש וחורף גשום", "صيف جافّ وشتاء ماطر", "Dry summers and rainy winters"), ""),
			asset(crafts, "population", app.Holds, "", say("ארבע קהילות ושלוש שפות", "أربع طوائف وثلاث لغات", "Four communities and three languages"), ""),
			asset(crafts, "history", app.Holds, app.Holds, say("שוק ורחוב מלאכות", "سوق وشارع حِرَف", "A market and a street of crafts"), say("23 בתי מלאכה פועלים", "23 مشغلًا عاملًا", "23 workshops at work")),
			asset(walks, "nature", "", "", say("מצוק ומעיין (עין אל־חאפי)", "جرف ونبع (عين العافية)", "A cliff and a spring (Ein al-Afia)"), ""),
			asset("", "other", app.Missing, app.Missing, say("צומת כבישים 79 ו־70", "مفترق شارعي 79 و70", "The crossing of roads 79 and 70"), ""),
			asset("", "population", "", "", say("בוגרי הנדסה שחזרו הביתה", "خرّيجو هندسة عادوا إلى بيوتهم", "Engineers who came back home"), ""),
			asset("", "", "", "", say("רוח אחר הצהריים", "ريح بعد الظهر", "Wind in the afternoon"), "")),
		app.Add(
			unit(oil, app.BusinessUnit, 0, ""), unit(oil, app.BusinessUnit, -1, say("בית הבד של משפחת ח'ורי", "معصرة عائلة خوري", "The Khoury family press")),
			unit(oil, app.SocialUnit, 1, ""), unit(oil, app.SocialUnit, -1, say("נשות הכרם", "نساء الكرم", "Women of the grove")),
			unit(crafts, app.BusinessUnit, -1, say("סדנת הנחושת", "مشغل النحاس", "The copper workshop")), unit(crafts, app.BusinessUnit, 4, "")))
}
