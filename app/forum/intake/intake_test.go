package intake

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/numbers"
	"madrega/app/testkit"
)

// ruled is a document with the rules of the Bay, in which one application was registered; the deadline is 2.6.2020 at 23:59.
func ruled(t testing.TB) (app.Document, *app.Call) {
	t.Helper()
	d := testkit.New(1).Empty()
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	do(forum.Bay(lang.For("he")))
	call := forum.Current(d)
	do(app.Edit(call.ID, "", func(c *app.Call) { c.Deadline = "2020-06-02T23:59" }))
	do(forum.AddAxis(d, app.LocalityAxis, ""))
	for i, name := range []string{"שפרעם", "טמרה"} {
		do(app.Add(&app.Quota{ID: app.NewID(), Axis: axisOf(d, app.LocalityAxis).ID, Name: name, Max: 27, Position: i}))
	}
	do(forum.AddApplication(app.Application{ID: app.NewID(), Call: call.ID, Name: `עמותת קשת (ע"ר)`}))
	return d, forum.Current(d)
}

func axisOf(d app.Document, kind app.AxisKind) *app.Axis {
	for a := range d.Axes.All() {
		if a.Kind == kind {
			return a
		}
	}
	return nil
}

// folder makes a folder of files.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2020, 6, 1, 9, 30, 0, 0, time.Local)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// filled is a form as text: keys, what is asked, answers.
func filled(d app.Document, code string, answers map[string]string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write([]string{forum.FormMark})
	for _, q := range forum.Questions(d, lang.For(code)) {
		key := q.Key
		if a := d.Axes.Get(forum.AxisOf(key)); a != nil {
			key = string(a.Kind)
		}
		_ = w.Write([]string{q.Key, q.Label, answers[key]})
	}
	w.Flush()
	return b.String()
}

func open(t *testing.T, d app.Document, call *app.Call, path string) Preview {
	t.Helper()
	p, err := Open(context.Background(), d, call.ID, path)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAFolderOfFormsShowsWhatIsWrongWithEach(t *testing.T) {
	d, call := ruled(t)
	whole := map[string]string{"name": "מרכז הדר", "person": "ארגון", "constituency": "מגזר שלישי", "delegate": "רנא חדאד", "head": "כן",
		"locality": "שפרעם", "field": "חינוך", "gender": "נשים", "linkage": "פועלים בשלוש רשויות", "motive": "לחבר", "email": "a@b.org", "phone": "04-1234567"}
	with := func(key, value string) map[string]string {
		m := map[string]string{}
		for k, v := range whole {
			m[k] = v
		}
		m[key] = value
		return m
	}
	lacking := with("name", "בית הנגב")
	lacking["head"], lacking["locality"] = "", "נרניה"
	dir := folder(t, map[string]string{
		"1.csv":           filled(d, "he", whole),
		"2.csv":           filled(d, "en", with("name", "עמותת קשת")),
		"3.csv":           filled(d, "he", with("name", "")),
		"4.csv":           filled(d, "he", nil),
		"5.csv":           "a,b\nc,d\n",
		"6.xlsx":          "PK\x03\x04 cut short",
		"7.pdf":           "%PDF-1.7",
		"8.csv":           filled(d, "he", with("name", "מרכז הדר")),
		"9.csv":           filled(d, "he", lacking),
		"sub/10.csv":      filled(d, "he", with("name", "בית אחר")),
		"~$1.xlsx":        "lock",
		".hidden/x.csv":   "x",
		"sub/desktop.ini": "",
	})
	p := open(t, d, call, dir)
	got := map[string]*Row{}
	for _, r := range p.Rows {
		got[filepath.ToSlash(r.File)] = r
	}
	for name, key := range map[string]string{"3.csv": "error.intake.name", "4.csv": "error.intake.blank", "5.csv": "error.intake.form", "6.xlsx": "error.list.damaged",
		"7.pdf": "error.list.format", "sub/desktop.ini": "error.list.empty"} {
		var e *app.Error
		if r := got[name]; r == nil || !errors.As(r.Err, &e) || e.Key != key || r.Take {
			t.Errorf("%s: %+v, want %s", name, r, key)
		}
	}
	if len(p.Rows) != 11 || p.Taken() != 3 || p.Wrong() != 6 {
		t.Errorf("%d files, %d to be taken, %d wrong", len(p.Rows), p.Taken(), p.Wrong())
	}
	one := got["1.csv"]
	if !one.Take || len(one.Remarks)+len(one.Reasons) > 0 || one.Entry.Received != "2020-06-01T09:30" || one.Entry.Linkage != "פועלים בשלוש רשויות" || one.Entry.Source != app.ByForm {
		t.Errorf("a form in order was read as %+v", one)
	}
	if r := got["2.csv"]; r.Known != 1 || r.Take {
		t.Errorf("an application that is number 1 in the register was not known: %+v", r)
	}
	if r := got["8.csv"]; r.Same != one || r.Take {
		t.Errorf("the same applicant in two files was not seen: %+v", r)
	}
	r := got["9.csv"]
	if len(r.Remarks) != 1 || !strings.Contains(lang.For("he").Say(r.Remarks[0]), "נרניה") {
		t.Errorf("a town that is not on the map: %v", r.Remarks)
	}
	if len(r.Reasons) != 1 || r.Reasons[0].Field != "head" {
		t.Errorf("a question without an answer: %+v", r.Reasons)
	}
	next := testkit.After(t, d, p.Command())
	if list := forum.Register(next, call.ID); len(list) != 4 || list[1].Name != "מרכז הדר" || list[3].Number != 4 {
		t.Errorf("the register is %+v", list)
	}
	if traits := forum.TraitsOf(next, one.Entry.ID); len(traits) != 3 {
		t.Errorf("the applicant stands on %d axes", len(traits))
	}
	if again := open(t, next, call, dir); again.Taken() != 0 {
		t.Errorf("the same folder once more would add %d", again.Taken())
	}
}

func TestAListIsReadByItsHeadings(t *testing.T) {
	d, call := ruled(t)
	for code, list := range map[string]string{
		"he": "רשימת בקשות\nחותמת זמן,שם הארגון,מגזר,שם הנציגה,תפקיד,בראש הארגון?,יישוב,תחום פעילות,מגדר,טלפון,צבע\n" +
			"02/06/2020 23:59:00,אור ירוק,עמותה,נור,מנכ\"לית,כן,טמרה,חינוך,אישה,04-9,כחול\n3.6.2020 0:00,גליל טק,עסקי,דן,,,,,,,\n",
		"ar": "اسم المؤسسة;القطاع;اسم المندوب;البلدة;تاريخ الاستلام\nنور;جمعية;رنا;טמרה;2020-06-02 23:59\nأمل;شركة;سامي;;2020-06-03 00:00\n",
		"en": "organisation\tsector\trepresentative\ttown\tTimestamp\nGreen\tNGO\tNur\tטמרה\t6/2/2020 11:59:59 PM\nGalil\tbusiness\tDan\t\t43985\n",
	} {
		p := open(t, d, call, filepath.Join(folder(t, map[string]string{"list.csv": list}), "list.csv"))
		if len(p.Rows) != 2 || p.Taken() != 2 {
			t.Fatalf("%s: %+v", code, p.Rows)
		}
		a, b := p.Rows[0], p.Rows[1]
		late := func(r *Row) bool { return len(r.Reasons) > 0 && r.Reasons[0].Kind == forum.Late }
		if a.Entry.Received != "2020-06-02T23:59" || b.Entry.Received != "2020-06-03T00:00" || late(a) || !late(b) {
			t.Errorf("%s: received %q and %q", code, a.Entry.Received, b.Entry.Received)
		}
		if s := d.Constituencies.Get(a.Entry.Constituency); s == nil || s.Sector != app.Third || d.Constituencies.Get(b.Entry.Constituency).Sector != app.Business {
			t.Errorf("%s: the constituencies are %v and %v", code, a.Entry.Constituency, b.Entry.Constituency)
		}
		if q := d.Quotas.Get(a.Entry.Traits[axisOf(d, app.LocalityAxis).ID]); q == nil || q.Name != "טמרה" || a.Entry.Delegate == "" {
			t.Errorf("%s: the first line was read as %+v, %v", code, a.Entry, a.Remarks)
		}
		if code == "he" && (len(p.Ignored) != 1 || p.Ignored[0] != "צבע" || a.Line != 3) {
			t.Errorf("ignored %q; the first line is %d", p.Ignored, a.Line)
		}
	}
}

func TestCopiedLinesAreApplications(t *testing.T) {
	d, call := ruled(t)
	for text, want := range map[string]string{"אור ירוק\nעמותת קשת\nגליל טק": "אור ירוק,עמותת קשת!,גליל טק", "שם\tמגזר\nאור\tעסקי\n": "אור", "אור, הצפון\n\nאור": "אור, הצפון,אור"} {
		p, err := Paste(d, call.ID, text, "2020-06-01T10:00")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range p.Rows {
			name := r.Entry.Name
			if !r.Take {
				name += "!"
			}
			if got = append(got, name); r.Entry.Source != app.ByHand || r.Entry.Received != "2020-06-01T10:00" {
				t.Errorf("%q: %+v", text, r.Entry)
			}
		}
		if strings.Join(got, ",") != want {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}

// TestALateApplicationNeverBecomesPunctual: a column is read before its cells, and of two ways to read a day the late one counts.
func TestALateApplicationNeverBecomesPunctual(t *testing.T) {
	d, call := ruled(t) // until 2.6.2020
	for column, want := range map[string]string{
		"7/5/2020 9:00|6/13/2020 9:00": "2020-07-05T09:00 late|2020-06-13T09:00 late", // the month first, by the second
		"5/7/2020 9:00|13/5/2020 9:00": "2020-07-05T09:00 late|2020-05-13T09:00",
		"5/6/2020":                     "2020-06-05T00:00 late unsure",
		"6/5/2020 9:00":                "2020-06-05T09:00 late unsure", // 6 May would be in time
		"1/3/2020 9:00":                "2020-03-01T09:00 unsure",
		"1/3/2020 9:00|2.3.2020":       "2020-03-01T09:00|2020-03-02T00:00",
		"3/4/2020|4/13/2020|13/4/2020": "2020-04-03T00:00 unsure|2020-04-13T00:00|2020-04-13T00:00",
		"٣/٦/٢٠٢٠ ٩:٠٠ م|30/5/2020":    "2020-06-03T21:00 late|2020-05-30T00:00",
		"3 Jun 2020 9:00|soon":         "2020-06-03T09:00 late| said",
		"3.6.2020 2:05 אחה״צ":          "2020-06-03T14:05 late",
	} {
		list := "name\treceived\n"
		for i, cell := range strings.Split(column, "|") {
			list += fmt.Sprintf("Applicant %d\t%s\n", i, cell)
		}
		var got []string
		for _, r := range open(t, d, call, filepath.Join(folder(t, map[string]string{"list.csv": list}), "list.csv")).Rows {
			s := string(r.Entry.Received)
			for _, reason := range r.Reasons {
				if reason.Kind == forum.Late {
					s += " late"
				}
			}
			for _, m := range r.Remarks {
				switch m.Key {
				case "intake.remark.unsure":
					s += " unsure"
				case "intake.remark.word":
					s += " said"
				}
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q is read as\n%q, want\n%q", column, s, want)
		}
	}
	// a workbook in another language read the first as a day, and left the second as text
	swapped := order{first: numbers.Day, swapped: true}.counted(time.Date(2020, 3, 6, 0, 0, 0, 0, time.UTC))
	row := &Row{}
	newReader(d, call.ID).receive(row, "06/03/2020", swapped)
	if row.Entry.Received != "2020-06-03T00:00" || len(row.Remarks) != 1 {
		t.Errorf("%+v", row)
	}
}

func TestAWordNamesOneQuestion(t *testing.T) {
	owner := map[string]string{}
	for key, given := range headings {
		for _, word := range strings.Split(given, "|") {
			word = lists.Plain(word)
			if other := owner[word]; other != "" && other != key {
				t.Errorf("%q is a heading of %s and of %s", word, key, other)
			}
			owner[word] = key
		}
	}
}

func TestPathsThatCannotBeReadAreErrorsWithWords(t *testing.T) {
	d, call := ruled(t)
	many := t.TempDir()
	for i := range maxFiles + 1 {
		if err := os.WriteFile(filepath.Join(many, fmt.Sprint(i)), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for path, key := range map[string]string{filepath.Join(t.TempDir(), "gone"): "error.intake.folder", t.TempDir(): "error.intake.empty", many: "error.intake.many"} {
		var e *app.Error
		if _, err := Open(context.Background(), d, call.ID, path); !errors.As(err, &e) || e.Key != key {
			t.Errorf("%s: %v, want %s", path, err, key)
		}
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Open(stopped, d, call.ID, folder(t, map[string]string{"a.csv": "x"})); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped reading gives %v", err)
	}
}

// FuzzIntake gives whatever there is to the reader: it finds applications that the register takes, or says why not.
func FuzzIntake(f *testing.F) {
	d, call := ruled(f)
	for _, s := range []string{filled(d, "he", map[string]string{"name": "א", "head": "כן"}), filled(d, "ar", nil), "name,sector,received\nA,third,43984.9\n,,\nA,third,x\n",
		"name\ttown\tname\nA\tB\tC", forum.FormMark + "\nname,x,\"a\nb\"\naxis/x,y,z\n", "שם הארגון;מגזר\n\u202eא;עסק\n", "Name of the organisation or person,X\nTelephone,3\nEmail,4\n"} {
		f.Add([]byte(s))
	}
	r := newReader(d, call.ID)
	f.Fuzz(func(t *testing.T, b []byte) {
		lines, err := lists.Lines(strings.NewReader(string(b)), int64(len(b)))
		var rows []*Row
		if err == nil {
			rows, _, err = r.rows(lines, "2020-06-01T09:30")
		}
		if err == nil {
			err = r.judge(rows)
		}
		if err != nil {
			var e *app.Error
			if !errors.As(err, &e) || e.Kind == app.Internal {
				t.Fatalf("an error without words: %v", err)
			}
			return
		}
		p := Preview{Rows: rows}
		next, _, err := p.Command().Run(d)
		if err != nil {
			t.Fatalf("the document refuses the register: %v", err)
		}
		if n := forum.NextNumber(next, call.ID); n != 2+p.Taken() {
			t.Fatalf("%d taken, and the next number is %d", p.Taken(), n)
		}
	})
}
