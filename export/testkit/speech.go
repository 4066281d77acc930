package testkit

// speech is what people say in the room, in one language.
type speech struct {
	components, cards, groups, notes, topics, assets, clusters, units, ventures, states []string
	ends                                                                                [3]string
	test, evidence, loose, undated, counted, dots                                       string
}

var speeches = map[string]speech{
	"he": {
		components: []string{"חזון ואסטרטגיה", "אשכול כלכלי ייחודי", "מרחב קהילתי משגשג", "רשות מקומית", "יזמות מקומית", "מוסדות ייעודיים", "מיזמים אסטרטגיים"},
		cards: []string{"מקום עבודה משותף בלב העיר, עם הסעה מהשכונות", "שוק שבועי של בעלי מלאכה", "שהילדים יחזרו אחרי התואר", "כתובת אחת ליזם: רישוי, ליווי ומימון, בלי לרוץ בין שש קומות של הבניין", "פחות פקקים",
			"חברות מהמפרץ פותחות שלוחה בשפרעם (Tech-Up Ltd.) עד 2030"},
		groups: []string{"אפשר לעבוד קרוב לבית", "צעירים חוזרים ונשארים", "העירייה פותחת דלת", ""}, notes: []string{"עבר למגרש החניה", "יטופל בשלב השני"},
		topics: []string{"בשלות פוליטית", "בשלות ארגונית", "בשלות קהילתית"}, assets: []string{"מסורת של מלאכות יד בעיר העתיקה", "צוק הגיר מעל הנחל", "דוברי שלוש שפות", "אקלים נוח לשתילי זית כל השנה"},
		clusters: []string{"מלאכה ומזון מקומי", "תיירות של שבילים"}, units: []string{"נגריית אלון", "קואופרטיב ארגמן", "מרכז הצעירים \"צעד ראשון\"", "מאפיית הרובע"},
		ventures: []string{"בית המלאכות", "פורטל אחד ליזם", "הסעה לילית מאזור התעשייה", "קרן משותפת"}, states: []string{"בעבודה", "הושלם", "באיחור", "מתוכנן"},
		ends: [3]string{"נכסים", "אשכולות", "יחידות"}, test: "מתקיים: נכס ייחודי ורשת. חסר: יתרון בינלאומי מנוסח.", evidence: "התקציב אושר במועצה ב־12.3.2026, וראשת המינהל הקצתה רבע משרה.",
		loose: "נכסים ללא אשכול", undated: "שני מיזמים עוד בלי תאריך.", counted: "חציון, 27 משיבים: 9 מכל מגזר.", dots: "%d נקודות"},
	"ar": {
		components: []string{"رؤية واستراتيجية", "عنقود اقتصادي مميَّز", "حيّز مجتمعي مزدهر", "السلطة المحلية", "مبادرات محلية", "مؤسسات متخصصة", "مشاريع استراتيجية"},
		cards: []string{"مكان عمل مشترك في قلب المدينة مع نقليات من الأحياء", "سوق أسبوعي لأصحاب الحِرف", "أن يعود الأبناء بعد الشهادة", "عنوان واحد للمبادِر: ترخيص ومرافقة وتمويل دون التنقل بين ستة طوابق", "ازدحام أقل",
			"شركات من الخليج تفتح فرعًا في شفاعمرو (Tech-Up Ltd.) حتى 2030"},
		groups: []string{"يمكن العمل قرب البيت", "الشباب يعودون ويبقون", "البلدية تفتح الباب", ""}, notes: []string{"نُقلت إلى موقف الأفكار", "تُعالَج في المرحلة الثانية"},
		topics: []string{"نضج سياسي", "نضج تنظيمي", "نضج مجتمعي"}, assets: []string{"تقاليد الحِرف اليدوية في البلدة القديمة", "جرف الكلس فوق الوادي", "ناطقون بثلاث لغات", "مناخ ملائم لشتلات الزيتون طوال السنة"},
		clusters: []string{"حِرف وطعام محلي", "سياحة الدروب"}, units: []string{"منجرة ألون", "تعاونية الأرجوان", "مركز الشباب \"خطوة أولى\"", "مخبز الحي"},
		ventures: []string{"بيت الحِرف", "بوابة واحدة للمبادِر", "نقل ليلي من المنطقة الصناعية", "صندوق مشترك"}, states: []string{"قيد العمل", "اكتمل", "متأخر", "مخطَّط"},
		ends: [3]string{"أصول", "عناقيد", "وحدات"}, test: "متحقق: أصل مميَّز وشبكة. ينقص: ميزة دولية مصوغة.", evidence: "صودق على الميزانية في المجلس بتاريخ 12.3.2026، وخصّصت المديرة ربع وظيفة.",
		loose: "أصول بلا عنقود", undated: "مشروعان بلا موعد بعد.", counted: "الوسيط، 27 مجيبًا: 9 من كل قطاع.", dots: "%d نقاط"},
	"en": {
		components: []string{"Vision and strategy", "A unique economic cluster", "A thriving community space", "Local authority", "Local enterprise", "Dedicated institutions", "Strategic ventures"},
		cards: []string{"A shared workplace in the middle of town, with a shuttle from the neighbourhoods", "A weekly market of craftspeople", "That the children come back after their degree", "One address for whoever starts a business: licences, guidance and money without six floors of running", "Less traffic",
			"Companies of the bay open a branch (מתנ\"ס שפרעם) by 2030"},
		groups: []string{"Work close to home", "Young people return and stay", "The town hall opens its door", ""}, notes: []string{"Moved to the parking lot", "To be dealt with in the second stage"},
		topics: []string{"Political readiness", "Organisational readiness", "Readiness of the community"}, assets: []string{"A tradition of crafts in the old city", "The limestone cliff above the stream", "Speakers of three languages", "A climate in which olive seedlings grow all year"},
		clusters: []string{"Crafts and local food", "Tourism of footpaths"}, units: []string{"Alon Joinery", "Argaman Cooperative", "Youth Centre \"First Step\"", "Quarter Bakery"},
		ventures: []string{"The house of crafts", "One portal for business", "A night shuttle from the industrial zone", "A common fund"}, states: []string{"Under way", "Done", "Late", "Planned"},
		ends: [3]string{"Assets", "Clusters", "Units"}, test: "Holds: a unique asset and a network. Missing: an international advantage, stated.", evidence: "The council approved the budget on 12.3.2026, and the director gave a quarter of a post.",
		loose: "Assets without a cluster", undated: "Two ventures have no date yet.", counted: "Median, 27 answers: 9 of each sector.", dots: "%d dots"},
}
