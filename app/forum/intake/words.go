package intake

import (
	"strings"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/lists"
)

// What people write over columns and in cells, beside the words of the program in its three languages.
var (
	headings = map[string]string{
		"name":         "שם המבקש|שם המבקשת|המבקש|מועמד|שם המועמד|שם המועמדת|اسم المتقدم|المتقدم|applicant|applicant name|candidate",
		"person":       "סוג המבקש|סוג הבקשה|نوع المتقدم|applicant type|type of applicant",
		"constituency": "מגזר מבוקש|المجموعة|constituency",
		"delegate":     "נציג|נציגה|שם הנציג|שם הנציגה|נציג הארגון|המיועד|מיועד לפורום|المندوب|الممثل|اسم المندوب|delegate|representative|name of representative",
		"position":     "תפקיד|תפקיד הנציג|الوظيفة|المنصب|position|role|title|job title",
		"head":         "עומד בראש הארגון|עומדת בראש הארגון|בראש הארגון|ראש הארגון|رئيس المؤسسة|head of organisation|head of organization|head",
		"purpose":      "מטרות ציבוריות|أهداف عامة|public goals|public purpose",
		"philanthropy": "פילנתרופיה|العمل الخيري|philanthropy",
		"linkage":      "זיקה אזורית|קשר אזורי|זיקה לאזור|الصلة الإقليمية|regional linkage|regional links",
		"motive":       "מוטיבציה|נימוק|למה|הסבר|الدافع|السبب|motivation|reason|why",
		"email":        "דואל|מייל|אימייל|כתובת מייל|כתובת דואר אלקטרוני|دوא|بريد إلكتروني|إيميل|email|mail|email address",
		"phone":        "נייד|טלפון נייד|מספר טלפון|جوال|هاتف نقال|رقم الهاتف|phone|mobile|cell|phone number",
		"received":     "תאריך קבלה|תאריך הגשה|מועד קבלה|מועד הגשה|התקבלה|הוגשה|חותמת זמן|תאריך|تاريخ الاستلام|تاريخ التقديم|طابع زمني|received|received on|submitted|date received|timestamp|completion time",
	}
	answers = map[string]string{ // by the id of a choice, or the key of a value
		string(app.Yes): "v|x|1|true|y|ok|✓|✔|נכון|כ|صحيح|اجل",
		string(app.No):  "0|false|n|לא נכון|ל|خطا|كلا",
		"organisation":  "ארגון|עמותה|חברה|עסק|גוף|تنظيم|جمعية|شركة|organisation|organization|company|body|ngo",
		"person":        "אדם|אדם פרטי|יחיד|פרטי|שם עצמו|فرد|شخص|individual|person|myself",
		"women":         "אישה|נקבה|נ|امراة|انثى|female|woman|f",
		"men":           "גבר|זכר|ז|رجل|ذكر|male|man|m",
		"jewish":        "יהודי|יהודית|יהודית|يهودي|jewish|jews",
		"arab":          "ערבי|ערבית|عربي|arab|arabs",
		"druze":         "דרוזי|דרוזית|درزي|druze",
		"city":          "עיר|עירייה|مدينة|بلدية|city|town",
	}
	fields = map[lists.Field]app.AxisKind{lists.Locality: app.LocalityAxis, lists.Activity: app.FieldAxis, lists.Scope: app.ScopeAxis}
)

// words are what is recognised in a document, by its plain form.
type words struct {
	d         app.Document
	keys      map[string]bool              // of questions
	questions map[string]string            // word → Key
	choices   map[string]map[string]string // Key → word → id
	long      map[string]bool
}

func wordsOf(d app.Document) words {
	w := words{d, map[string]bool{}, map[string]string{}, map[string]map[string]string{}, map[string]bool{}}
	for _, code := range lang.Codes {
		l := lang.For(code)
		w.name("received", l.T("application.received"))
		for _, q := range forum.Everything(d, l) {
			w.keys[q.Key], w.long[q.Key] = true, q.Long
			w.name(q.Key, q.Label)
			if q.Choices != nil && w.choices[q.Key] == nil {
				w.choices[q.Key] = map[string]string{}
			}
			for _, c := range q.Choices {
				w.mean(q.Key, c.ID, c.Text)
				w.mean(q.Key, c.ID, strings.Split(answers[w.key(c.ID)], "|")...)
			}
		}
	}
	for key, given := range headings {
		w.name(key, strings.Split(given, "|")...)
	}
	return w
}

// key is what a choice is called whatever the document: the key of a value, or the id itself.
func (w words) key(id string) string {
	if q := w.d.Quotas.Get(app.ID(id)); q != nil {
		return q.Key
	}
	return id
}

// name adds words for a question; the first to be called so keeps the word.
func (w words) name(key string, all ...string) {
	for _, word := range all {
		if word = lists.Plain(word); word != "" && w.questions[word] == "" {
			w.questions[word] = key
		}
	}
}

// mean adds words for a choice.
func (w words) mean(key, id string, all ...string) {
	for _, word := range all {
		if word = lists.Plain(word); word != "" && w.choices[key][word] == "" {
			w.choices[key][word] = id
		}
	}
}

// question is the Key of the question that a heading asks; "" for none.
func (w words) question(heading string) string {
	if len(heading) > 400 {
		return ""
	}
	if key := w.questions[lists.Plain(heading)]; key != "" {
		return key
	}
	field := lists.FieldOf(heading)
	switch field {
	case lists.Name:
		return "name"
	case lists.Sector:
		return "constituency"
	}
	for _, a := range w.d.AxesInOrder() {
		if a.Kind == fields[field] && field != lists.Unknown {
			return forum.AxisKey(a.ID)
		}
	}
	return ""
}

// choice is the id of the answer to a question that a word means.
func (w words) choice(key, word string) (id string, ok bool) {
	if len(word) > 1000 {
		return "", false
	}
	if id, ok = w.choices[key][lists.Plain(word)]; ok {
		return id, true
	}
	if sector := lists.SectorOf(word); key == "constituency" && sector != "" {
		for _, c := range w.d.ConstituenciesInOrder() {
			if c.Sector == sector {
				return string(c.ID), true
			}
		}
	}
	for _, q := range w.d.QuotasOf(forum.AxisOf(key)) {
		if q.Key != "" && q.Key == string(lists.ScopeOf(word)) {
			return string(q.ID), true
		}
	}
	return "", false
}

// label is what to call a question in a message.
func (w words) label(key string) any {
	if a := w.d.Axes.Get(forum.AxisOf(key)); a != nil {
		if a.Name != "" {
			return a.Name
		}
		return app.Msg("axis." + string(a.Kind))
	}
	return app.Msg("application." + key)
}
