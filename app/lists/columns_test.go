package lists_test

import (
	"fmt"
	"strings"
	"testing"

	"madrega/app/lists"
)

// TestHeadingsWithAllThatPeopleAdd: remarks in brackets, strokes, numbers, several words.
func TestHeadingsWithAllThatPeopleAdd(t *testing.T) {
	for heading, want := range map[string]lists.Field{
		"מגזר (ציבורי/שלישי/עסקי)": lists.Sector, "E-mail": lists.Contact, "Phone No.": lists.Contact, "טלפון נייד": lists.Contact, "רשות/ישוב": lists.Locality, "מס' טלפון": lists.Contact,
		"رقم الهاتف": lists.Contact, "القطاع (عام / أهلي)": lists.Sector, "הערות נוספות": lists.Notes, "תחום הפעילות העיקרי": lists.Activity, "רמת השפעה (1-5)": lists.Influence,
		"Level of interest": lists.Interest, "درجة التأثير": lists.Influence, "Type": lists.Unknown, "E-mail 1 - Label": lists.Unknown, "צבע": lists.Unknown, "Id": lists.Unknown,
	} {
		table := paste(t, "שם הארגון\t"+heading+"\nקשת\tx\n")
		if got := table.Columns[1].Field; got != want {
			t.Errorf("%q is read as %q, want %q", heading, got, want)
		}
	}
}

// TestColumnsWithoutHeadings: what stands in them tells.
func TestColumnsWithoutHeadings(t *testing.T) {
	for text, want := range map[string]string{
		"1\tקשת\tשלישי\t04-5550101\n2\tנשר\tעסקי\ta@example.org\n": "|name|sector|contact",
		"קשת\tחיפה\nנשר\tטמרה\n":                                   "name|",
		"ציבורי\tקשת\nשלישי\tנשר\n":                                "sector|name",
	} {
		if got := fields(paste(t, text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestEverydayWords for sectors and grades, of both languages and both genders.
func TestEverydayWords(t *testing.T) {
	d, ids := document(t)
	p := lists.Plan(d, paste(t, "name\tsector\tinfluence\tinterest\n"+
		"a\tالقطاع الأهلي\tعالي\tضعيفة\nb\tהמגזר האזרחי\tחלשה\tבינוני\nc\tקטע\tمرتفعة\t٤٫٥\nd\tחברה בע\"מ (פרטית)\t4,5\tגבוהה\n"), ids)
	for i, want := range []string{"third 5 1 0", "third 1 3 0", " 5 4.5 1", "business 4.5 5 0"} {
		r := p.Rows[i]
		if got := text(r.Organisation.Sector, r.Organisation.Influence, r.Organisation.Interest, len(r.Remarks)); got != want {
			t.Errorf("line %d is read as %q, want %q", r.Line, got, want)
		}
	}
}

// TestContactsOfOneStakeholderOnSeveralLines are kept together, unless the lines contradict each other.
func TestContactsOfOneStakeholderOnSeveralLines(t *testing.T) {
	d, ids := document(t)
	list := "organisation\tfull name\tphone\tsector\nAlef\tNoa\t04-5550101\tthird\nAlef\tOmar\t04-5550102\t\nAlef\tDan\t04-5550103\tpublic\n"
	p := lists.Plan(d, paste(t, list), ids)
	if got := kinds(p); got != "+jx" || p.Rows[0].Organisation.Contact != "Noa, 04-5550101, Omar, 04-5550102" {
		t.Fatalf("%q, %q", got, p.Rows[0].Organisation.Contact)
	}
	next, _, err := p.Command().Run(d)
	if err != nil {
		t.Fatal(err)
	}
	if got := kinds(lists.Plan(next, paste(t, list), ids)); got != "=jx" {
		t.Errorf("the same list again: %q", got)
	}
}

func text(words ...any) string { return strings.TrimSuffix(fmt.Sprintln(words...), "\n") }
