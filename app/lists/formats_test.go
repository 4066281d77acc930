package lists_test

import (
	"fmt"
	"strings"
	"testing"

	"madrega/app/lists"
)

// styled makes a workbook of one cell in a number format.
func styled(t testing.TB, cell, code, workbook string) lists.Line {
	t.Helper()
	more := sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>notes</t></is></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>Alef</t></is></c>` + strings.Replace(cell, "<c", `<c r="B2"`, 1) + `</row>`)
	more["xl/styles.xml"] = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="` + strings.ReplaceAll(code, `"`, "&quot;") + `"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>`
	if workbook != "" {
		more["xl/workbook.xml"] = `<workbook xmlns:r="r">` + workbook + `<sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`
	}
	table, err := read(parts(t, more))
	if err != nil {
		t.Fatal(err)
	}
	return table.Lines[0]
}

// TestCellsReadAsTheWorkbookShowsThem: leading zeros, days, hours, shares, and no exponents.
func TestCellsReadAsTheWorkbookShowsThem(t *testing.T) {
	for _, c := range []struct{ value, code, want string }{
		{"501234567", "0000000000", "0501234567"}, {"548765432", `000\-0000000`, "054-8765432"}, {"48765432", `"טל " 00-0000000`, "טל  04-8765432"},
		{"972501234567", `+000-00-0000000`, "+972-50-1234567"}, {"7", "000", "007"}, {"0", "000", "000"}, {"12345", "000", "12345"}, {"-5", "0", "-5"}, {"-5", "0;(0)", "(5)"},
		{"0.25", "0%", "25%"}, {"0.125", "0.0%", "12.5%"}, {"1234567", "#,##0", "1234567"}, {"4.5", "0.00", "4.50"}, {"4", "0.##", "4"}, {"3.14159", "0.0", "3.1"},
		{"4.5", "General", "4.5"}, {"9.72501234567E11", "General", "972501234567"}, {"0.1", "", "0.1"}, {"0.30000000000000004", "General", "0.3"}, {"5", "@", "5"},
		{"45992", "dd/mm/yyyy", "01/12/2025"}, {"45992.5", `[$-40D]d" ב"mmmm yyyy h:mm`, "01/12/2025 12:00"}, {"0.5", "h:mm", "12:00"}, {"1.5", "[h]:mm", "36:00"},
		{"45992", "yyyy-mm-dd;@", "01/12/2025"}, {"61", "d/m/yyyy", "01/03/1900"}, {"1", "d/m/yyyy", "01/01/1900"}, {"1e300", "d/m/yyyy", "1e+300"}, {"x", "0", "x"},
	} {
		if l := styled(t, `<c s="1"><v>`+c.value+`</v></c>`, c.code, ""); l.Cells[1] != c.want {
			t.Errorf("%s in %q is read as %q, want %q", c.value, c.code, l.Cells[1], c.want)
		}
	}
	for cell, want := range map[string]string{`<c s="2"><v>45992</v></c>`: "01/12/2025", `<c s="3"><v>45992.75</v></c>`: "01/12/2025 18:00", `<c t="b"><v>1</v></c>`: "TRUE",
		`<c t="b"><v>0</v></c>`: "FALSE", `<c s="99"><v>7</v></c>`: "7", `<c t="d"><v>2025-12-01T00:00:00</v></c>`: "01/12/2025"} {
		if l := styled(t, cell, "0", ""); l.Cells[1] != want {
			t.Errorf("%s is read as %q, want %q", cell, l.Cells[1], want)
		}
	}
	if l := styled(t, `<c s="2"><v>44530</v></c>`, "0", `<workbookPr date1904="1"/>`); l.Cells[1] != "01/12/2025" || l.Times[1].Format("2006-01-02") != "2025-12-01" {
		t.Errorf("a workbook that counts from 1904: %+v", l)
	}
}

// TestErrorsOfFormulasAreNoData: neither a note nor a name, and it is said.
func TestErrorsOfFormulasAreNoData(t *testing.T) {
	d, ids := document(t)
	table, err := read([]byte("name,notes\nAlef,#REF!\n#N/A,x\nBet,#hashtag\n"))
	if err != nil {
		t.Fatal(err)
	}
	p := lists.Plan(d, table, ids)
	if kinds(p) != "+x+" || p.Rows[0].Organisation.Notes != "" || len(p.Rows[0].Remarks) != 1 || len(p.Rows[1].Remarks) != 1 || p.Rows[2].Organisation.Notes != "#hashtag" {
		t.Errorf("%q %+v", kinds(p), p.Rows)
	}
	if l := styled(t, `<c t="e"><v>#DIV/0!</v></c>`, "0", ""); fmt.Sprint(l.Cells, l.Faults) != "[Alef ] map[1:#DIV/0!]" {
		t.Errorf("a cell with an error: %+v", l)
	}
}

// TestMergedCellsAreCarriedDown: all lines of a block have what stands in its first, and a title over columns fills none.
func TestMergedCellsAreCarriedDown(t *testing.T) {
	cell := func(ref, s string) string { return `<c r="` + ref + `" t="inlineStr"><is><t>` + s + `</t></is></c>` }
	more := sheet("")
	more["xl/worksheets/sheet1.xml"] = `<worksheet><sheetData><row r="1">` + cell("A1", "List") + `</row><row r="2">` + cell("A2", "sector") + cell("B2", "name") + `</row>` +
		`<row r="3">` + cell("A3", "third") + cell("B3", "Alef") + `</row><row r="4">` + cell("B4", "Bet") + `</row><row r="5">` + cell("B5", "Gimel") + `</row>` +
		`</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/><mergeCell ref="A5:A9999"/><mergeCell ref="x"/></mergeCells></worksheet>`
	table, err := read(parts(t, more))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, l := range table.Lines {
		got += strings.Join(l.Cells, ",") + "|"
	}
	if got != "third,Alef|third,Bet|,Gimel|" {
		t.Errorf("read %q", got)
	}
}
