package lists

import (
	"math"
	"strings"
	"sync"
	"unicode"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/numbers"
)

// What people write over columns and in them, beside the words of the program itself in its three languages. Case, marks,
// quotation marks, hyphens and the article don't matter.
var (
	headings = map[Field]string{
		Name: "שם הארגון|ארגון|שם בעל העניין|בעל עניין|בעלי עניין|שם הגוף|הגוף|שם המוסד|מוסד|שם העמותה|שם מלא|" +
			"اسم المؤسسة|مؤسسة|اسم الجمعية|جهة|اسم الجهة|صاحب المصلحة|أصحاب المصلحة|" +
			"organisation|organization|organisation name|organization name|name of organisation|name of organization|stakeholder|stakeholders|stakeholder name|institution|full name|organisation|company|label|مؤسسة او جمعية|منظمة|اسم المنظمة|اسم الجهة",
		Sector:   "סקטור|שיוך מגזרי|סוג הארגון|نوع المؤسسة|sector type",
		Activity: "תחום|תחום הפעילות|תחום פעילות|תחומי פעילות|תחום עיסוק|مجال|مجال النشاط|field|area|domain|activity|field of work",
		Locality: "ישוב|רשות|רשות מקומית|עיר|מקום|כתובת|بلد|مدينة|مكان|سلطة محلية|قرية|city|town|place|location|municipality|local authority|address|عنوان|street",
		Scope:    "היקף פעילות|היקף הפעילות|פריסה|نطاق العمل|نطاق النشاط|reach|range|scope of activity",
		Contact:  "איש קשר|אשת קשר|טלפון|נייד|דואל|אימייל|מייל|הטלפון|اتصال|هاتف|بريد إلكتروني|جهة الاتصال|شخص للاتصال|phone|telephone|mobile|email|e mail|mail|contact person|contact details|תפקיד|role|job title|منصب|وظيفة",
		Notes:    "הערה|פירוט|תיאור|ملاحظة|تفاصيل|وصف|note|comment|comments|remarks|description|details",
		Reason:   "נימוק|הנמקה|سبب|تعليل|why",
	}
	sectorWords = map[app.Sector]string{
		app.Public: "ציבור|ממשלתי|ממשלה|מוניציפלי|רשות|רשות מקומית|רשות ציבורית|شعبي|رسمي|حكومي|حكومة|بلدي|سلطة محلية|عمومي|" +
			"עירייה|עיריה|מועצה|מועצה מקומית|מועצה אזורית|משרד ממשלתי|משרד|בלדיה|وزارة|بلدية|مجلس محلي|مجلس إقليمي|قطاع حكومي|قطاع رسمي|municipality|council|ministry|government|governmental|municipal|state|local authority|public authority",
		app.Third: "מגזר 3|חברה אזרחית|אזרחי|עמותה|מלכ\"ר|ללא כוונת רווח|חברתי|פילנתרופיה|فيلانثروبيا|مجتمع مدني|أهلي|مدني|جمعية|جمعية أهلية|غير ربحي|" +
			"מגזר אזרחי|מגזר חברתי|חל\"צ|חברה לתועלת הציבור|קרן|אגודה|قطاع أهلي|قطاع اجتماعي|مؤسسة أهلية|منظمة|منظمة أهلية|civil|civil society|ngo|npo|nonprofit|non profit|not for profit|voluntary|charity|association|philanthropy|3rd|3rd sector",
		app.Business: "עסק|עסקים|פרטי|מגזר פרטי|חברה עסקית|تجاري|أعمال|خاص|قطاع خاص|شركة|شركات|חברה בע\"מ|חברה בעמ|בע\"מ|חברה|מפעל|מגזר עסקי|عمل تجاري|قطاع تجاري|private|private sector|ltd|company|corporate|commercial|for profit",
	}
	scopeWords = map[app.Scope]string{
		app.Local:    "יישובי|עירוני|שכונתי|بلدي|municipal|community|neighbourhood|city",
		app.Regional: "מחוזי|אשכול|מרחבי|منطقة|لوائي|district|area",
		app.National: "לאומי|כלל ארצי|מדינה|وطني|عام|countrywide|nationwide|country",
	}
	levelWords = map[app.Score]string{
		1: "נמוכה|חלשה|מועטה|منخفضة جدا|منخفض|متدن|متدنية|ضعيفة|قليلة|נמוך|נמוכה מאוד|מעט|מועט|חלש|נמוך מאוד|منخفضة|ضعيف|قليل|little|weak|very low",
		3: "בינונית|בינוני|סביר|متوسط|وسط|متوسطة|ממוצע|متوسطة|medium|average|moderate|mid",
		5: "גבוהה|גבוה|חזקה|גבוהה מאוד|عالي|عال|عالي جدا|عالية جدا|مرتفعة|قوي|قوية|كبيرة|גבוהה|רב|רבה|חזק|גבוה מאוד|عالية|مرتفع|كبير|strong|very high|great",
	}
)

// vocabulary is what is recognised, by its plain form.
type vocabulary struct {
	fields  map[string]Field
	sectors map[string]app.Sector
	scopes  map[string]app.Scope
	levels  map[string]app.Score
}

var vocabularies = sync.OnceValue(func() vocabulary {
	v := vocabulary{map[string]Field{}, map[string]app.Sector{}, map[string]app.Scope{}, map[string]app.Score{}}
	for _, f := range []Field{Name, Sector, Activity, Locality, Scope, Contact, Notes, Influence, Interest, Reason} {
		learn(v.fields, f, headings[f], "field."+string(f))
	}
	for _, s := range app.Sectors {
		learn(v.sectors, s, sectorWords[s], "sector."+string(s), "sector."+string(s)+".long")
	}
	for _, s := range app.Scopes {
		learn(v.scopes, s, scopeWords[s], "scope."+string(s))
	}
	for score, level := range map[app.Score]string{1: "low", 3: "medium", 5: "high"} {
		learn(v.levels, score, levelWords[score], "level."+level, "influence."+level, "interest."+level)
	}
	return v
})

// learn adds words for a value: those given, and those of the program in every language.
func learn[T any](words map[string]T, value T, given string, keys ...string) {
	all := strings.Split(given, "|")
	for _, code := range lang.Codes {
		for _, k := range keys {
			all = append(all, lang.For(code).T(k))
		}
	}
	for _, w := range all {
		if w = Plain(w); w != "" {
			words[w] = value
		}
	}
}

// FieldOf is what a heading says of a column of stakeholders; Unknown when it is none of the known ones.
func FieldOf(heading string) Field { return vocabularies().fields[Plain(heading)] }

// SectorOf is the sector that a word means; "" for none.
func SectorOf(word string) app.Sector {
	known := vocabularies().sectors
	if s := known[Plain(word)]; s != "" || len(word) > 200 {
		return s
	}
	short := Plain(aside.ReplaceAllString(word, " "))
	if s := known[short]; s != "" {
		return s
	}
	for _, before := range []string{"מגזר ", "قطاع ", "sector "} {
		if s := known[strings.TrimPrefix(short, before)]; s != "" {
			return s
		}
	}
	return known[strings.TrimSuffix(short, " sector")]
}

// ScopeOf is the scope that a word means; "" for none.
func ScopeOf(word string) app.Scope { return vocabularies().scopes[Plain(word)] }

// Plain is the form in which words are compared: folded, without articles, and without signs around them.
func Plain(s string) string {
	words := strings.Fields(app.Fold(s))
	for i, w := range words {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if rest, ok := strings.CutPrefix(w, "ה"); ok && len([]rune(rest)) > 2 {
			w = rest
		}
		if rest, ok := strings.CutPrefix(w, "ال"); ok && len([]rune(rest)) > 2 {
			w = rest
		}
		words[i] = w
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// score reads a number from 1 to 5, or a word for low, medium or high.
func score(s string) (app.Score, bool) {
	n, ok := numbers.Decimal(s)
	if !ok {
		v, ok := vocabularies().levels[Plain(s)]
		return v, ok
	}
	if !(n >= 1 && n <= 5) {
		return 0, false
	}
	return app.Score(math.Round(n*100) / 100), true
}

const headerDepth = 60 // lines in which a header is looked for: a title and some remarks may stand above it

// header tells which of the first lines is the header, and -1 if none is: one that names the column of names and another.
// A list of names alone may have that one word above it.
func header(lines []Line) int {
	for i, l := range lines[:min(len(lines), headerDepth)] {
		if hits(l.Cells) > 1 {
			return i
		}
	}
	if len(lines) > 0 && len(lines[0].Cells) == 1 && headingField(lines[0].Cells[0]) == Name {
		return 0
	}
	return -1
}

// hits counts the different fields that cells name, if they name the column of names; else it is 0.
func hits(cells []string) int {
	found := map[Field]bool{}
	for _, c := range cells {
		found[headingField(c)] = true
	}
	delete(found, Unknown)
	if !found[Name] {
		return 0
	}
	return len(found)
}

// understand makes a Table of lines: it finds the header and what each column holds. Without a header the first column is
// the name, and the others are recognised by what stands in them.
func understand(sheet string, lines []Line) (Table, error) {
	t := Table{Sheet: sheet, Lines: lines}
	at := header(lines)
	var titles []string
	if at >= 0 {
		titles, t.Lines = lines[at].Cells, lines[at+1:]
	}
	if at < 0 && len(lines) > 1 && tied(lines[0]) {
		return Table{}, app.Fail(app.Invalid, "error.list.ties")
	}
	if len(t.Lines) == 0 {
		return Table{}, app.Fail(app.Invalid, "error.list.empty")
	}
	if len(t.Lines) > MaxRows {
		return Table{}, app.Fail(app.Invalid, "error.list.rows", "max", MaxRows)
	}
	wide := len(titles)
	for _, l := range t.Lines {
		wide = max(wide, len(l.Cells))
	}
	t.Columns = make([]Column, wide)
	for i := range titles {
		t.Columns[i].Title = app.CleanLine(titles[i])
		t.Columns[i].Field = headingField(titles[i])
	}
	if at < 0 {
		unheaded(&t)
	}
	settle(t.Columns)
	if wide == 1 {
		unmark(t.Lines)
	}
	return t, nil
}
