package lists_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"madrega/app"
	"madrega/app/lists"
)

func read(b []byte) (lists.Table, error) { return lists.Read(bytes.NewReader(b), int64(len(b))) }

// names are the first cells of a list.
func names(t lists.Table) string {
	var all []string
	for _, l := range t.Lines {
		all = append(all, l.Cells[0])
	}
	return strings.Join(all, "|")
}

func fields(t lists.Table) string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, string(c.Field))
	}
	return strings.Join(all, "|")
}

func TestReadTextsOfAllEncodings(t *testing.T) {
	hebrew := "שם,מגזר,הערות\nעמותת הקשת,שלישי,\"שורה\nשנייה\"\nמפעלי צפון,עסקי,בע\"מ\n"
	arabic := "الاسم;القطاع;ملاحظات\nجمعية القوس;القطاع الثالث;شفاعمرو\nمصانع الشمال;قطاع الأعمال;طمرة\n"
	for _, c := range []struct {
		name string
		text string
		code encoding.Encoding
		want string
	}{
		{"UTF-8", hebrew, encoding.Nop, "עמותת הקשת|מפעלי צפון"},
		{"UTF-8 with a mark", hebrew, unicode.UTF8BOM, "עמותת הקשת|מפעלי צפון"},
		{"UTF-16 little", hebrew, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "עמותת הקשת|מפעלי צפון"},
		{"UTF-16 big", hebrew, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "עמותת הקשת|מפעלי צפון"},
		{"UTF-16 without a mark", "name,sector\nAlef,third\n", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "Alef"},
		{"Windows-1255", hebrew, charmap.Windows1255, "עמותת הקשת|מפעלי צפון"},
		{"Windows-1256", arabic, charmap.Windows1256, "جمعية القوس|مصانع الشمال"},
		{"tabs", strings.ReplaceAll(arabic, ";", "\t"), encoding.Nop, "جمعية القوس|مصانع الشمال"},
		{"Mac line ends", strings.ReplaceAll(arabic, "\n", "\r"), encoding.Nop, "جمعية القوس|مصانع الشمال"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := c.code.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			table, err := read(b)
			if err != nil {
				t.Fatal(err)
			}
			if got := names(table); got != c.want {
				t.Errorf("names %q, want %q", got, c.want)
			}
			if got := fields(table); !strings.HasPrefix(got, "name|sector") {
				t.Errorf("columns %q", got)
			}
		})
	}
}

// A letter of several bytes may lie across the border of two pieces.
func TestLongTextIsReadInPieces(t *testing.T) {
	for shift := range 4 {
		var b strings.Builder
		b.WriteString(strings.Repeat(" ", shift) + "name,notes\n")
		for i := range 9000 {
			fmt.Fprintf(&b, "אבג%d,🙂דהו\n", i)
		}
		table, err := read([]byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if last := table.Lines[8999]; len(table.Lines) != 9000 || last.Cells[0] != "אבג8999" || last.Number != 9001 {
			t.Errorf("%d lines, the last %+v", len(table.Lines), last)
		}
	}
}

// workbook makes an Excel file of rows, on the second of three sheets.
func workbook(t testing.TB, rows ...[]any) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for _, sheet := range []string{"חברים", "סתם"} {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
	}
	cover := []any{"קרא אותי"}
	err := f.SetSheetRow("Sheet1", "A1", &cover)
	for i := range rows {
		if err == nil {
			err = f.SetSheetRow("חברים", fmt.Sprintf("A%d", i+1), &rows[i])
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadWorkbook(t *testing.T) {
	table, err := read(workbook(t, []any{"רשימה של בעלי עניין"}, nil, []any{"שם", "מגזר", "השפעה", "עניין"},
		[]any{"קשת", "שלישי", 4, 2.5}, nil, []any{"& <b>", nil, "גבוה", 3}))
	if err != nil {
		t.Fatal(err)
	}
	if table.Sheet != "חברים" || names(table) != "קשת|& <b>" || fields(table) != "name|sector|influence|interest" {
		t.Errorf("sheet %q, names %q, columns %q", table.Sheet, names(table), fields(table))
	}
	if l := table.Lines[0]; l.Number != 4 || l.Cells[3] != "2.5" {
		t.Errorf("first line %+v", l)
	}
	if l := table.Lines[1]; l.Number != 6 {
		t.Errorf("second line %+v", l)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "רשימה #1.csv")
	if err := os.WriteFile(path, []byte("name\nAlef\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if table, err := lists.Open(path); err != nil || names(table) != "Alef" {
		t.Errorf("%v, %v", table, err)
	}
	for path, key := range map[string]string{dir: "error.list.folder", filepath.Join(dir, "none.csv"): "error.list.missing"} {
		if _, err := lists.Open(path); app.AsError(err).Key != key {
			t.Errorf("%s: %v, want %s", path, err, key)
		}
	}
}
