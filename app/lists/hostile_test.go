package lists_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/lists"
)

// parts makes an Excel file of its parts; the usual ones of a workbook of one sheet are there already.
func parts(t testing.TB, more map[string]string) []byte {
	all := map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Target="sharedStrings.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData/></worksheet>`,
	}
	for name, text := range more {
		all[name] = text
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range all {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sheet(rows string) map[string]string {
	return map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`}
}

func TestCellsOfAnyForm(t *testing.T) {
	more := sheet(`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>ab</t></r><r><t>c</t></r><rPh><t>x</t></rPh></is></c></row>` +
		`<row><c t="str"><f>1+1</f><v>=two</v></c><c><v>4.5</v></c><c r="ZZZZ1" t="s"><v>9</v></c></row><row r="9"><c r="A9" t="s"><v>-1</v></c><c r="B9"><v>x</v></c></row>`)
	more["xl/sharedStrings.xml"] = `<sst><si><t>zero</t></si><si><t>_x005F_x0041_ _x0041_</t></si></sst>`
	table, err := read(parts(t, more))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, l := range table.Lines {
		got += fmt.Sprint(l.Number, l.Cells)
	}
	if want := "2 [_x0041_ A  abc]3 [=two 4.5]9 [ x]"; got != want {
		t.Errorf("lines %s, want %s", got, want)
	}
}

// bomb is a workbook of a few hundred kilobytes that unpacks to hundreds of megabytes; a lying one says that it doesn't.
func bomb(t testing.TB, lies bool) []byte {
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	write := func(name string, body func(io.Writer) error) {
		f, err := w.Create(name)
		if err == nil {
			err = body(f)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	write("xl/workbook.xml", func(w io.Writer) error {
		_, err := io.WriteString(w, `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`)
		return err
	})
	write("xl/_rels/workbook.xml.rels", func(w io.Writer) error {
		_, err := io.WriteString(w, `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`)
		return err
	})
	write("xl/worksheets/sheet1.xml", func(w io.Writer) error {
		row := bytes.Repeat([]byte(" "), 1<<20)
		for range 200 {
			if _, err := w.Write(row); err != nil {
				return err
			}
		}
		return nil
	})
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if !lies {
		return packed.Bytes()
	}
	in, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w = zip.NewWriter(&out)
	for _, f := range in.File {
		plain := f.FileHeader
		plain.Flags &^= 8 // sizes stand before the data
		if strings.Contains(f.Name, "sheet1") {
			plain.UncompressedSize64, plain.CRC32 = 100, crc32.ChecksumIEEE(nil)
		}
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		part, err := w.CreateRaw(&plain)
		if err == nil {
			_, err = io.Copy(part, raw)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func locked(t testing.TB) []byte {
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := f.Write(&b, excelize.Options{Password: "secret"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHostileFilesAreRefusedInWords(t *testing.T) {
	good := workbook(t, []any{"name"}, []any{"Alef"})
	old := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 2000)...)
	many := strings.Repeat("name\n", lists.MaxRows+50)
	deep := strings.Repeat("<a>", 1<<20)
	for _, c := range []struct {
		name string
		file []byte
		key  string
	}{
		{"nothing", nil, "error.list.empty"},
		{"white", []byte(" \n\t \r\n"), "error.list.empty"},
		{"header alone", []byte("name,sector\n"), "error.list.empty"},
		{"zip bomb", bomb(t, false), "error.list.unzip"},
		{"zip bomb that lies", bomb(t, true), "error.list.damaged"},
		{"deep", parts(t, sheet(deep)), "error.list.unzip"},
		{"password", locked(t), "error.list.locked"},
		{"old Excel", old, "error.list.old"},
		{"web page", []byte("\xEF\xBB\xBF \n<HTML><table><tr><td>name"), "error.list.html"},
		{"xml", []byte(`<?xml version="1.0"?><Workbook/>`), "error.list.html"},
		{"pdf", []byte("%PDF-1.7"), "error.list.format"},
		{"program", []byte("MZ\x90\x00\x03\x00\x00\x00"), "error.list.format"},
		{"noise", bytes.Repeat([]byte{0, 0, 7, 0, 0, 0}, 500), "error.list.format"},
		{"zip of something else", zipOf(t, "word/document.xml"), "error.list.format"},
		{"empty zip", zipOf(t), "error.list.format"},
		{"truncated", good[:len(good)-100], "error.list.damaged"},
		{"truncated early", good[:200], "error.list.damaged"},
		{"part missing", parts(t, map[string]string{"xl/_rels/workbook.xml.rels": `<Relationships/>`}), "error.list.empty"},
		{"not xml", parts(t, sheet(`<row><c <`)), "error.list.damaged"},
		{"quotation mark", []byte("name,notes\nAlef,\"never closed\nBet,x\n"), "error.list.quote"},
		{"too many lines", []byte(many), "error.list.rows"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.file)
			var e *app.Error
			if !errors.As(err, &e) || e.Key != c.key {
				t.Fatalf("error %v, want %s", err, c.key)
			}
			for _, code := range lang.Codes {
				l := lang.For(code)
				if title, body := l.Error(err); title == l.T("error.title") || strings.Contains(body, "[") || strings.Contains(body, "<no value>") {
					t.Errorf("%s says %q, %q", code, title, body)
				}
			}
		})
	}
}

func zipOf(t testing.TB, names ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, n := range names {
		if _, err := w.Create(n); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// huge is a text of any size that takes no memory: a header, and then one cell without an end.
type huge struct{ size int64 }

const hugeHead = "name,notes\n"

func (h huge) ReadAt(b []byte, at int64) (int, error) {
	n := int(min(int64(len(b)), max(0, h.size-at)))
	for i := range n {
		b[i] = 'x'
		if p := at + int64(i); p < int64(len(hugeHead)) {
			b[i] = hugeHead[p]
		}
	}
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func TestHundredMegabytesInOneCell(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	table, err := lists.Read(huge{100 << 20}, 100<<20)
	runtime.ReadMemStats(&after)
	if err != nil {
		t.Fatal(err)
	}
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 16 {
		t.Errorf("%d MB were taken from memory", used)
	}
	d, ids := document(t)
	if p := lists.Plan(d, table, ids); kinds(p) != "x" || p.Rows[0].Reason.Key != "list.refused.long" {
		t.Errorf("the line became %q %v", kinds(p), p.Rows[0].Reason)
	}
	if _, err := lists.Read(huge{1 << 40}, 1<<40); app.AsError(err).Key != "error.list.big" {
		t.Errorf("a terabyte: %v", err)
	}
}

// broken fails in the middle, as a stick that is pulled out does.
type broken struct{ huge }

func (b broken) ReadAt(p []byte, at int64) (int, error) {
	if at > 1<<20 {
		return 0, os.ErrClosed
	}
	return b.huge.ReadAt(p, at)
}

func TestReadingThatFails(t *testing.T) {
	if _, err := lists.Read(broken{huge{4 << 20}}, 4<<20); app.AsError(err).Key != "error.list.read" || !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
