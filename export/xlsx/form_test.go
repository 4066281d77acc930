package xlsx_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/forum/intake"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/export/xlsx"
)

const formFirst = 6 // row of the first question

func form(t testing.TB, d app.Document, l *lang.Lang) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := xlsx.WriteForm(&b, d, l, time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// filled answers every question: the last of the choices, or words with everything that a cell can hold.
func filled(questions []forum.Question) (texts []string, want forum.Entry) {
	for i, q := range questions {
		text, answer := fmt.Sprintf("=1+%d \"א, ב\" <&> 007", i), ""
		if q.Long {
			text += "\nשורה שנייה"
		}
		if answer = text; q.Choices != nil {
			last := q.Choices[len(q.Choices)-1]
			text, answer = last.Text, last.ID
		}
		want.SetAnswer(q.Key, answer)
		texts = append(texts, text)
	}
	return texts, want
}

// same compares what was read of a filled form with what was written into it.
func same(t *testing.T, code, path string, d app.Document, want forum.Entry) {
	t.Helper()
	p, err := intake.Open(context.Background(), d, forum.Current(d).ID, path)
	if err != nil || len(p.Rows) != 1 || p.Rows[0].Err != nil || len(p.Rows[0].Remarks) > 0 {
		t.Fatalf("%s: %+v, %v", code, p.Rows, err)
	}
	for _, q := range forum.Questions(d, lang.For(code)) {
		if got, want := p.Rows[0].Entry.Answer(q.Key), want.Answer(q.Key); got != want {
			t.Errorf("%s: %s was read as %q, want %q", code, q.Label, got, want)
		}
	}
}

func TestTheFormImportsBackExactly(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		f := open(t, form(t, d, l))
		sheet := f.GetSheetList()[0]
		texts, want := filled(forum.Questions(d, l))
		for i, text := range texts {
			if err := f.SetCellStr(sheet, fmt.Sprintf("C%d", formFirst+i), text); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(t.TempDir(), "form.xlsx")
		if err := f.SaveAs(path); err != nil {
			t.Fatal(err)
		}
		same(t, code, path, d, want)
	}
}

func TestTheFormIsProtectedButForItsAnswers(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		b := form(t, d, l)
		if !bytes.Equal(b, form(t, d, l)) {
			t.Errorf("%s: the same form is another file each time", code)
		}
		f := open(t, b)
		list := f.GetSheetList()
		view, err := f.GetSheetView(list[0], 0)
		if err != nil || *view.RightToLeft != l.RTL() {
			t.Errorf("%s: right to left is %v, %v", code, *view.RightToLeft, err)
		}
		if guard, err := f.GetSheetProtection(list[0]); err != nil || guard.FormatCells || !guard.SelectUnlockedCells {
			t.Errorf("%s: the sheet is not protected: %+v, %v", code, guard, err)
		}
		if shown, err := f.GetColVisible(list[0], "A"); err != nil || shown {
			t.Errorf("%s: the keys can be seen", code)
		}
		rules, err := f.GetDataValidations(list[0])
		if err != nil {
			t.Fatal(err)
		}
		questions := forum.Questions(d, l)
		if len(rules) != len(questions) {
			t.Fatalf("%s: %d rules for %d questions", code, len(rules), len(questions))
		}
		for i, q := range questions {
			at, rule := fmt.Sprintf("C%d", formFirst+i), rules[i]
			if rule.Sqref != at || (rule.Type == "list") != (q.Choices != nil) {
				t.Errorf("%s: %s has the rule %+v", code, q.Label, rule)
			}
			for c, choice := range q.Choices {
				column, row := fmt.Sprintf("%c", 'A'+i), c+1
				if got := cell(t, f, list[1], fmt.Sprint(column, row)); got != choice.Text {
					t.Errorf("%s: the list of %s offers %q, want %q", code, q.Label, got, choice.Text)
				}
			}
			for column, open := range map[string]bool{"B": false, "C": true, "D": false} {
				id, err := f.GetCellStyle(list[0], fmt.Sprint(column, formFirst+i))
				if err != nil {
					t.Fatal(err)
				}
				look, err := f.GetStyle(id)
				if err != nil || (look.Protection != nil && !look.Protection.Locked) != open {
					t.Errorf("%s: %s%d can be written into: %v, want %v", code, column, formFirst+i, !open, open)
				}
			}
		}
	}
}

// Somebody fills in the form in LibreOffice, which writes the file in its own way.
func TestTheFormComesBackFromLibreOffice(t *testing.T) {
	program := python()
	if _, err := exec.LookPath("soffice"); err != nil || program == "" {
		missing(t, "LibreOffice with Python", "libreoffice-calc python3-uno")
		return
	}
	l, dir := lang.For("he"), t.TempDir()
	d := sample.Bay(l)
	in, out := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "out.xlsx")
	b := form(t, d, l)
	if err := os.WriteFile(in, b, 0o600); err != nil {
		t.Fatal(err)
	}
	texts, want := filled(forum.Questions(d, l))
	args := []string{filepath.Join("testdata", "edit.py"), fileURL(filepath.Join(dir, "profile")), fileURL(in), fileURL(out), open(t, b).GetSheetList()[0]}
	for i, text := range texts {
		args = append(args, fmt.Sprintf("C%d=%s", formFirst+i, text))
	}
	run(t, program, args...)
	same(t, "he", out, d, want)
	if f, err := os.ReadFile(out); err != nil || !strings.Contains(cell(t, open(t, f), open(t, f).GetSheetList()[0], "A1"), forum.FormMark) {
		t.Errorf("the mark of the form is gone: %v", err)
	}
}
