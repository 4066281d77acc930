// Package testkit makes reports with every kind of block, for the tests of the exporters: in three languages, of any
// length, in invented names.
package testkit

import "time"

// Made is when the reports were made.
var Made = time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC)

// vocabulary is what the sample report is made of, in one language.
type vocabulary struct {
	title, kicker, subtitle, footer, long, quote, caution, decision string
	names, places, fields, reasons                                  []string
}

var vocabularies = map[string]vocabulary{
	"he": {
		title: "שפרעם: מיפוי בעלי עניין לתעסוקת צעירים", kicker: "למתכנן העירוני • 22.11.2026",
		subtitle: "סיכום פגישה 3, 40 ארגונים משלושת המגזרים, תקציב של ₪1,250,000 (לשנים 2026-2028)",
		footer:   "הופק במדרגה ב־22.11.2026, 16:40 • ללא פרטי קשר",
		long:     "המחלקה לפיתוח כלכלי אמרה: \"אין לנו כוח אדם\" (שני תקנים בלבד), ולכן הקשר עם מפעלי Bareket Industries Ltd. נשאר ברמת היידוע מאז 02/06/2020.",
		quote:    "בשנת 2036 כל צעירה וצעיר בשפרעם יכולים להתפרנס בכבוד קרוב לבית.",
		caution:  "עדיין אין בעל עניין עסקי מנשר, מרכסים ומ־3 רשויות נוספות. בלי שותף עסקי מקומי קשה להציע מקומות עבודה קרוב לבית.",
		decision: "לאשר מבנה עירוני ריק לשנתיים עבור \"בית המלאכות\" ולמנות אחראית מטעם העירייה עד 31.12.2026.",
		names: []string{"מפעלי ברקת תעשיות בע\"מ", "עמותת דרך הזית (ע\"ר)", "אגף החינוך", "מתנ\"ס שפרעם", "קרן מצפה כרמים", "קואופרטיב ארגמן", "סטודיו רימון 24/7",
			"Tech-Up Galil (IL) Ltd.", "جمعية الزيتون", "איגוד התעשיינים במחוז חיפה והצפון", "מרכז הצעירים \"צעד ראשון\"", "משרד העבודה, מחוז צפון"},
		places: []string{"שפרעם", "טמרה", "אעבלין", "קריית אתא", "עמק יזרעאל"}, fields: []string{"חינוך והכשרה", "תעשיית מתכת", "תעסוקה", "תרבות"},
		reasons: []string{"מעסיק 340 עובדים, מהם כ־60 תושבי העיר.", "נפגשו פעמיים; הוחלט על סיור משותף (15.12.2026)."},
	},
	"ar": {
		title: "شفاعمرو: خارطة أصحاب الشأن لتشغيل الشباب", kicker: "لمخطِّط البلدية • 22.11.2026",
		subtitle: "تلخيص اللقاء 3، أربعون مؤسسة من القطاعات الثلاثة، ميزانية 1,250,000 ₪ (للأعوام 2026-2028)",
		footer:   "أُعدّ في مدريجا بتاريخ 22.11.2026، الساعة 16:40 • بدون تفاصيل اتصال",
		long:     "قال قسم التطوير الاقتصادي: \"لا توجد لدينا قوى عاملة\" (وظيفتان فقط)، ولذلك بقيت العلاقة مع شركة Bareket Industries Ltd. على درجة الإعلام منذ 02/06/2020.",
		quote:    "في عام 2036 تستطيع كل شابة وكل شاب في شفاعمرو العيش بكرامة قرب البيت.",
		caution:  "لا يوجد بعد صاحب شأن من قطاع الأعمال في نيشر وفي 3 سلطات أخرى. بدون شريك محلي يصعب عرض أماكن عمل قرب البيت.",
		decision: "المصادقة على مبنى بلدي فارغ لمدة سنتين من أجل \"بيت الحِرف\" وتعيين مسؤولة من البلدية حتى 31.12.2026.",
		names: []string{"مصانع الزمرد م.ض.", "جمعية درب الزيتون (ج.م)", "قسم التربية والتعليم", "المركز الجماهيري شفاعمرو", "صندوق الكروم", "تعاونية الأرجوان",
			"استوديو رمان 24/7", "Tech-Up Galil (IL) Ltd.", "מתנ\"ס שפרעם", "اتحاد الصناعيين في لواء حيفا والشمال", "مركز الشباب \"خطوة أولى\"", "وزارة العمل، لواء الشمال"},
		places: []string{"شفاعمرو", "طمرة", "عبلين", "كريات آتا", "مرج ابن عامر"}, fields: []string{"تربية وتأهيل", "صناعة المعادن", "تشغيل", "ثقافة"},
		reasons: []string{"يشغّل 340 عاملًا، منهم نحو 60 من سكان المدينة.", "التقوا مرتين؛ تقرّرت جولة مشتركة (15.12.2026)."},
	},
	"en": {
		title: "Shefa-Amr: stakeholder map for the employment of young people", kicker: "For the municipal planner • 22.11.2026",
		subtitle: "Summary of meeting 3, forty organisations of the three sectors, a budget of ₪1,250,000 (2026-2028)",
		footer:   "Made in Madrega on 22.11.2026, 16:40 • without contact details",
		long:     "The department of economic development said: \"we lack the staff\" (two posts only), so the tie with מפעלי ברקת בע\"מ has stayed at informing since 02/06/2020.",
		quote:    "In 2036 every young woman and man in Shefa-Amr can earn a decent living close to home.",
		caution:  "There is no business stakeholder from Nesher yet, nor from 3 other authorities. Without a local business it is hard to offer work close to home.",
		decision: "To grant an empty municipal building for two years to the \"House of Crafts\" and to name a person in charge by 31.12.2026.",
		names: []string{"Bareket Industries Ltd.", "Olive Road (NGO)", "Department of Education", "Shefa-Amr Community Centre", "Mitzpe Kramim Fund", "Argaman Cooperative",
			"Rimon Studio 24/7", "מתנ\"ס שפרעם", "جمعية الزيتون", "Industrialists of the Haifa and Northern districts", "Youth Centre \"First Step\"", "Ministry of Labour, North"},
		places: []string{"Shefa-Amr", "Tamra", "I'billin", "Kiryat Ata", "Jezreel Valley"}, fields: []string{"Education and training", "Metal industry", "Employment", "Culture"},
		reasons: []string{"Employs 340 people, about 60 of them residents.", "Met twice; agreed on a joint visit (15.12.2026)."},
	},
}
