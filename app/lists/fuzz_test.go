package lists_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lists"
)

// check holds whatever was read to what every reader promises: an error in words, or a plan that the document takes.
func check(t *testing.T, table lists.Table, err error) {
	if err != nil {
		var e *app.Error
		if !errors.As(err, &e) || e.Kind == app.Internal {
			t.Fatalf("an error without words: %v", err)
		}
		return
	}
	d, ids := document(t, "Alef", "קשת@נשר", "קשת@תמרה")
	p := lists.Plan(d, table, ids)
	next, diff, err := p.Command().Run(d)
	if err != nil {
		t.Fatalf("the document refuses the plan: %v", err)
	}
	if n := p.Counts(); len(p.Rows) != len(table.Lines) || len(diff) != n[lists.Add]+n[lists.Change] {
		t.Fatalf("%d lines, %v planned, %d changes", len(table.Lines), n, len(diff))
	}
	if n := lists.Plan(next, table, ids).Counts(); n[lists.Add] > 0 || n[lists.Change] > 0 {
		t.Fatalf("the same list once more still changes: %v", n)
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"name,sector\nAlef,third\n", "שם;מגזר;השפעה;עניין\nקשת;עסקי;2;3", "\xFF\xFEa\x00\n\x00", "\xF9\xED\n\xF7\xF9\xFA", "\"a\"\"b\nc\",x", "קשת\tנשר", "name,locality\nקשת,נשר\nקשת,\nקשת,חיפה"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		table, err := read(b)
		check(t, table, err)
	})
}

func FuzzXLSX(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, `<si><t>Alef</t></si>`)
	f.Add(`<row><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>sector</t></is></c></row><row><c><v>1</v></c><c t="str"><f>A1</f><v>third</v></c></row>`, ``)
	f.Add(`<row r="99999999999"><c r="XFD1"><v>_x0041_</v>`, `<si><r><rPh>`)
	f.Fuzz(func(t *testing.T, rows, shared string) {
		more := sheet(rows)
		more["xl/sharedStrings.xml"] = "<sst>" + shared + "</sst>"
		table, err := read(parts(t, more))
		check(t, table, err)
	})
}

func FuzzPaste(f *testing.F) {
	for _, s := range []string{"Alef\nBet", "1. א\n2. ב", "• א", "name\tsector\nA\tthird", "\"", "קשת\tנשר\r\nקשת\tחיפה", "name,name\nx,y", "שם,יישוב\nקשת,נשר"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		table, err := lists.Paste(s)
		check(t, table, err)
	})
}

func BenchmarkTenThousandRows(b *testing.B) {
	var text strings.Builder
	rows := [][]any{{"name", "sector", "locality", "notes"}}
	text.WriteString("name,sector,locality,notes\n")
	for i := range 10_000 {
		fmt.Fprintf(&text, "ארגון %d,third,נשר,הערה\n", i)
		rows = append(rows, []any{fmt.Sprintf("ארגון %d", i), "third", "נשר", "הערה"})
	}
	book, d := workbook(b, rows...), app.Document{}
	for name, file := range map[string][]byte{"csv": []byte(text.String()), "xlsx": book} {
		b.Run("read/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := read(file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	table, err := read(book)
	if err != nil {
		b.Fatal(err)
	}
	d, ids := document(b)
	b.Run("plan", func(b *testing.B) {
		for b.Loop() {
			lists.Plan(d, table, ids)
		}
	})
	plan := lists.Plan(d, table, ids)
	b.Run("command", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := plan.Command().Run(d); err != nil {
				b.Fatal(err)
			}
		}
	})
}
