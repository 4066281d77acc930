package lists

import (
	"regexp"
	"slices"
	"strings"

	"madrega/app"
)

// personWords stand over names of people: beside a column of organisations they are contacts.
var personWords = plainSet("שם|שם מלא|שם ומשפחה|שם פרטי|שם משפחה|الاسم|الاسم الكامل|الاسم الأول|اسم العائلة|name|full name|first name|middle name|last name|given name|family name|surname")

// partWords stand over the parts of a name.
var partWords = plainSet("שם פרטי|שם משפחה|الاسم الأول|اسم العائلة|first name|middle name|last name|given name|family name|surname")

// addressWords stand over streets and numbers: no locality where there is a column of localities.
var addressWords = plainSet("כתובת|כתובת מלאה|عنوان|العنوان|address|street|street address")

func plainSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.SplitSeq(words, "|") {
		set[Plain(w)] = true
	}
	return set
}

var (
	aside = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]`)
	// hints are beginnings of words in headings, by what they say of a column; the first that fits counts. All words of a hint
	// must be there.
	hints = []struct {
		field Field
		words string
	}{
		{Contact, "טלפון|נייד|פלאפון|phone|mobile|cell|email|e mail|דואל|מייל|mail|هاتف|جوال|موبايل|بريد|איש קשר|אשת קשר|אנשי קשר|contact|whatsapp|ווטסאפ|תפקיד|title|role|شخص اتصال|جهة اتصال|منصب|وظيفة"},
		{Influence, "השפעה|influence|تأثير"},
		{Interest, "מידת עניין|רמת עניין|עניין 1|interest level|level of interest|interest 1|اهتمام"},
		{Name, "שם ארגון|שם גוף|שם עמותה|שם מוסד|שם חברה|organisation name|organization name|name organisation|name organization|اسم مؤسسة|اسم جمعية|اسم جهة|اسم منظمة|اسم شركة"},
		{Sector, "מגזר|סקטור|sector|قطاع"},
		{Notes, "הערות|הערה|notes|remarks|ملاحظات|תיאור"},
		{Locality, "יישוב|ישוב|עיר|רשות|locality|city|town|بلدة|بلد|مدينة"},
		{Activity, "תחום|תחומי|field of|مجال"},
		{Scope, "היקף|פריסה|نطاق"},
	}
)

// headingField is what a heading says of a column, with all that people write beside the word: remarks in brackets, several words
// with strokes between, numbers, whole questions of a form.
func headingField(title string) Field {
	if len(title) > 200 {
		return Unknown
	}
	known := vocabularies().fields
	if f := known[Plain(title)]; f != Unknown {
		return f
	}
	short := aside.ReplaceAllString(title, " ")
	if f := known[Plain(short)]; f != Unknown {
		return f
	}
	if personWords[Plain(short)] {
		return Name
	}
	for part := range strings.FieldsFuncSeq(short, func(r rune) bool { return strings.ContainsRune("/|:\\", r) }) {
		if f := known[Plain(part)]; f != Unknown {
			return f
		}
	}
	words := strings.Fields(Plain(short))
	if n := len(words); n == 0 || n > 8 || n > 1 && (words[n-1] == "label" || words[n-1] == "type") {
		return Unknown
	}
	for _, h := range hints {
		for hint := range strings.SplitSeq(h.words, "|") {
			if begins(words, strings.Fields(Plain(hint))) {
				return h.field
			}
		}
	}
	return Unknown
}

// begins tells whether each hint is the beginning of a word, or all of a short one.
func begins(words, hint []string) bool {
	for _, h := range hint {
		if !slices.ContainsFunc(words, func(w string) bool { return w == h || len([]rune(h)) > 3 && strings.HasPrefix(w, h) }) {
			return false
		}
	}
	return true
}

// settle decides between columns that say the same: all contacts and notes are kept, a person beside an organisation is a contact,
// an address beside a locality is a note, and of any other kind the first column counts.
func settle(columns []Column) {
	named, placed := false, false
	for _, c := range columns {
		named = named || c.Field == Name && !personWords[Plain(c.Title)] && c.Title != ""
		placed = placed || c.Field == Locality && !addressWords[Plain(c.Title)]
	}
	taken := map[Field]bool{}
	for i := range columns {
		c := &columns[i]
		switch title := Plain(c.Title); {
		case c.Field == Contact || c.Field == Notes || c.Field == Unknown:
		case c.Field == Name && named && personWords[title]:
			c.Field = person
		case c.Field == Locality && placed && addressWords[title]:
			c.Field, c.told = Notes, true
		case c.Field == Name && taken[Name] && partWords[title]: // the rest of a name
		case taken[c.Field]:
			c.Field = Unknown
		default:
			taken[c.Field] = true
		}
	}
}

// gather puts the cells of a line together by what their columns hold.
func gather(t Table, l Line) map[Field]string {
	cells := map[Field]string{}
	for i, text := range l.Cells {
		c := t.Columns[i]
		if c.Field == Unknown || app.CleanLine(text) == "" {
			continue
		}
		between := map[Field]string{Contact: ", ", Notes: "\n", Name: " ", person: " "}[c.Field]
		if c.told {
			text = c.Title + ": " + text
		}
		if c.Field == Contact {
			text = strings.ReplaceAll(text, " ::: ", ", ") // how Google writes several
		}
		if old := cells[c.Field]; old != "" && between != "" {
			text = old + between + text
		}
		cells[c.Field] = text
	}
	if who := cells[person]; who != "" {
		cells[Contact] = strings.TrimSuffix(who+", "+cells[Contact], ", ")
	}
	return cells
}

// tied tells whether a line names the two ends of ties, as programs that draw networks write them.
func tied(l Line) bool {
	has := map[string]bool{}
	for _, c := range l.Cells {
		has[Plain(c)] = true
	}
	return has["from"] && has["to"] || has["source"] && has["target"]
}

var (
	address = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)
	calling = regexp.MustCompile(`^[+(*]?[0-9][0-9()*. /-]{5,}$`)
)

// contents recognises a column without a heading by what stands in most of its cells.
func contents(lines []Line, column int) Field {
	filled, votes := 0, map[Field]int{}
	for _, l := range lines[:min(len(lines), 200)] {
		if column >= len(l.Cells) || len(l.Cells[column]) > 100 || app.CleanLine(l.Cells[column]) == "" {
			continue
		}
		filled++
		word := app.CleanLine(l.Cells[column])
		_, number := score(word)
		switch {
		case SectorOf(word) != "":
			votes[Sector]++
		case ScopeOf(word) != "":
			votes[Scope]++
		case address.MatchString(word), calling.MatchString(word):
			votes[Contact]++
		case number, strings.Trim(word, "0123456789.") == "":
			votes[Influence]++ // a number: of what, nobody can tell
		}
	}
	for _, f := range []Field{Sector, Scope, Contact, Influence} {
		if filled > 0 && votes[f]*2 > filled {
			return f
		}
	}
	return Unknown
}

// unheaded says what columns without headings hold: the first that is a text of its own is the name.
func unheaded(t *Table) {
	named := false
	for i := range t.Columns {
		f := contents(t.Lines, i)
		if f == Unknown && !named {
			f, named = Name, true
		} else if f == Influence {
			f = Unknown
		}
		t.Columns[i].Field = f
	}
	if !named && len(t.Columns) > 0 {
		t.Columns[0].Field = Name
	}
}
