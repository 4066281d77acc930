package lists_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/lists"
)

var start = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// document holds stakeholders of the given names and localities, "name" or "name@locality".
func document(t testing.TB, names ...string) (app.Document, func() app.ID) {
	ids := app.SequentialIDs(start)
	d := app.NewDocument(app.Process{ID: ids(), Place: "אשכול", Kind: app.MunicipalCluster})
	for _, n := range names {
		name, locality, _ := strings.Cut(n, "@")
		next, _, err := app.Add(&app.Organisation{ID: ids(), Name: name, Locality: locality}).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	return d, ids
}

func paste(t testing.TB, text string) lists.Table {
	table, err := lists.Paste(text)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func kinds(p lists.Preview) string {
	var b strings.Builder
	for _, r := range p.Rows {
		b.WriteByte("+~=xj"[r.Kind])
	}
	return b.String()
}

func TestPlanSaysWhatEachLineDoes(t *testing.T) {
	d, ids := document(t, `עמותת "קשת"`, "Northern Works")
	p := lists.Plan(d, paste(t, "שם הארגון\tמגזר\tיישוב\tהיקף\tהשפעה\tעניין\tצבע\n"+
		"עמותת ״קשת״\tשלישי\tנשר\tאזורי\t4\t4.5\tכחול\n"+
		"northern works\t\t\t\t\t\t\n"+
		"בלדיה\tرسمي\tתמרה\tمحلي\tגבוהה\tlow\t\n"+
		"\tציבורי\n"+
		"בלדיה\tציבורי\tתמרה\n"+
		"חדש\tמוזר\t\t\t9\t2\n"), ids)
	if got := kinds(p); got != "~=+xx+" {
		t.Fatalf("kinds %q, want ~=+xx+", got)
	}
	if !slices.Equal(p.Ignored, []string{"צבע"}) {
		t.Errorf("ignored columns %q", p.Ignored)
	}
	changes := ""
	for _, c := range p.Rows[0].Changes {
		field, from, to := c.Words(lang.For("en"))
		changes += fmt.Sprintf("%s:%s>%s ", field, from, to)
	}
	if want := "Sector:>Third Locality:>נשר Scope:>Regional Influence:>4 Interest:>4.5 "; changes != want {
		t.Errorf("changes %q, want %q", changes, want)
	}
	o := p.Rows[2].Organisation
	if o.Sector != app.Public || o.Scope != app.Local || o.Influence != 5 || o.Interest != 1 {
		t.Errorf("words in other languages: %+v", o)
	}
	if p.Rows[3].Line != 5 || p.Rows[3].Reason.Key != "list.refused.name" || p.Rows[4].Reason.Args["line"] != 4 {
		t.Errorf("refused: %+v, %+v", p.Rows[3], p.Rows[4])
	}
	if n := len(p.Rows[5].Remarks); n != 3 || p.Rows[5].Organisation.Placed() {
		t.Errorf("%d remarks on words that are not known, want 3: %v", n, p.Rows[5].Remarks)
	}
	for _, code := range lang.Codes {
		for _, r := range p.Rows {
			for _, m := range append(r.Remarks, r.Reason) {
				if m.Key != "" && !lang.For(code).Has(m.Key) {
					t.Errorf("%s has no words for %s", code, m.Key)
				}
			}
		}
	}
}

func TestCommandIsOneStepAndKeepsTheRest(t *testing.T) {
	d, ids := document(t, "קשת")
	id := d.Organisations.At(0).ID
	p := lists.Plan(d, paste(t, "name,sector,notes\nקשת,third,\nחדש,business,first\n"), ids)
	d, _, err := app.Edit(id, "", func(o *app.Organisation) { o.Contact = "in the meantime" }).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	next, diff, err := p.Command().Run(d)
	if err != nil {
		t.Fatal(err)
	}
	o := next.Organisations.Get(id)
	if len(diff) != 2 || o.Sector != app.Third || o.Contact != "in the meantime" || next.Organisations.Len() != 2 {
		t.Errorf("after the import: %+v, %d changes", o, len(diff))
	}
	again := lists.Plan(next, paste(t, "name,sector,notes\nקשת,third,\nחדש,business,first\n"), ids)
	if got := kinds(again); got != "==" {
		t.Errorf("the same list again: %q, want ==", got)
	}
	if _, diff, err := again.Command().Run(next); err != nil || len(diff) != 0 {
		t.Errorf("the same list again changes %d things, %v", len(diff), err)
	}
}

func TestMatchByNameThenLocality(t *testing.T) {
	for _, c := range []struct {
		name, there, list, want string
	}{
		{"one of the name", "מתנ\"ס", "name,locality\nמתנ״ס,נשר", "~"},
		{"two of the name, one fits", "מתנס@נשר;מתנס@תמרה", "name,locality\nמתנס,תמרה", "="},
		{"two of the name, none fits", "מתנס@נשר;מתנס@תמרה", "name,locality\nמתנס,חיפה", "+"},
		{"two of the name, none said", "מתנס@נשר;מתנס@תמרה", "name,locality\nמתנס,", "x"},
		{"branches in the list", "מתנס@נשר", "name,locality\nמתנס,נשר\nמתנס,תמרה\nמתנס,חיפה", "=++"},
		{"twice in the list", "", "name\nא\nא", "+x"},
		{"twice in other letters", "", "name\nAlef\nALEF", "+x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var names []string
			if c.there != "" {
				names = strings.Split(c.there, ";")
			}
			d, ids := document(t, names...)
			p := lists.Plan(d, paste(t, c.list), ids)
			if got := kinds(p); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			if _, _, err := p.Command().Run(d); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestNamesThatAreNotWhatTheySeem(t *testing.T) {
	d, ids := document(t)
	long := strings.Repeat("א", 10_000)
	p := lists.Plan(d, paste(t, "name\n=HYPERLINK(\"http://example.org\")\n"+long+"\nabc\u202Efdp\n\x01\x02\nב\x00ג\n🧑‍🤝‍🧑 קבוצה\n+972 company\n@SUM(A1)\n"), ids)
	if got := kinds(p); got != "+x+x++++" && got != "+x+++++" {
		t.Fatalf("kinds %q", got)
	}
	if p.Rows[0].Organisation.Name != `=HYPERLINK("http://example.org")` {
		t.Errorf("a formula's text became %q", p.Rows[0].Organisation.Name)
	}
	if r := p.Rows[1]; r.Reason.Key != "list.refused.long" || r.Reason.Args["count"] != 10_000 {
		t.Errorf("a name of 10,000 letters: %v", r.Reason)
	}
	if r := p.Rows[2]; r.Organisation.Name != "abcfdp" || len(r.Remarks) != 1 {
		t.Errorf("a turned name: %q %v", r.Organisation.Name, r.Remarks)
	}
	if _, _, err := p.Command().Run(d); err != nil {
		t.Error(err)
	}
}

func TestPaste(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines", "אלף\nבית\n\nגימל, דלת", "אלף|בית|גימל, דלת"},
		{"bullets", "• אלף\n- בית\n* גימל", "אלף|בית|גימל"},
		{"numbers", "1. אלף\n2) בית", "אלף|בית"},
		{"a number in a name", "3. קומה\nבית", "3. קומה|בית"},
		{"cells", "אלף\tעסקי\nבית\tציבורי", "אלף/business|בית/public"},
		{"cells with a line break", "\"אלף\nבית\"\tעסקי\nגימל\tציבורי", "אלף בית/business|גימל/public"},
		{"windows line ends", "אלף\r\nבית\r\n", "אלף|בית"},
		{"header alone", "שם\nאלף", "אלף"},
		{"commas under a header", "name,sector\nAlef,business", "Alef/business"},
		{"semicolons under an Arabic header", "الاسم;القطاع\nألف;قطاع الأعمال", "ألف/business"},
		{"abbreviations", "מלכ\"ר\nצה\"ל", "מלכ\"ר|צה\"ל"},
		{"quotation marks first", "name,sector\n\"קשת\" עמותה,third", "\"קשת\" עמותה/third"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, ids := document(t)
			var got []string
			for _, r := range lists.Plan(d, paste(t, c.text), ids).Rows {
				s := r.Organisation.Name
				if r.Organisation.Sector != "" {
					s += "/" + string(r.Organisation.Sector)
				}
				got = append(got, s)
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}
