package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// finish adds to a file what the library has no words for: its language, its direction of reading, and tables that lead
// from drawn characters back to the letters people search for. The file is written anew, without a second revision.
func finish(in []byte, a about) ([]byte, error) {
	objects, root, info, err := split(in)
	if err != nil {
		return nil, err
	}
	direction := "L2R"
	if a.rtl {
		direction = "R2L"
	}
	extra := fmt.Sprintf("/Lang (%s)\n/ViewerPreferences <</Direction /%s /DisplayDocTitle true>>\n", a.code, direction)
	last := bytes.LastIndex(objects[root-1], []byte(">>"))
	objects[root-1] = slices.Concat(objects[root-1][:last], []byte(extra), objects[root-1][last:])
	letters := toUnicode()
	for _, o := range slices.Clone(objects) {
		for _, m := range unicodeTable.FindAllSubmatch(o, -1) {
			n, _ := strconv.Atoi(string(m[1]))
			if n < 1 || n > len(objects) {
				return nil, errors.New("table of letters is not in the file")
			}
			objects[n-1] = fmt.Appendf(nil, "<</Length %d>>\nstream\n%s\nendstream\nendobj\n", len(letters), letters)
		}
	}
	return join(objects, root, info), nil
}

var (
	unicodeTable = regexp.MustCompile(`^<</Type /Font\n/Subtype /Type0[^>]*/ToUnicode (\d+) 0 R`)
	trailerRoot  = regexp.MustCompile(`/Root (\d+) 0 R`)
	trailerInfo  = regexp.MustCompile(`/Info (\d+) 0 R`)
)

// split takes a file apart into the insides of its objects, in order, with the numbers of catalog and information.
func split(in []byte) (objects [][]byte, root, info int, err error) {
	bad := func(what string) ([][]byte, int, int, error) {
		return nil, 0, 0, errors.New("no " + what + " in the file")
	}
	at := bytes.LastIndex(in, []byte("startxref\n"))
	if at < 0 {
		return bad("startxref")
	}
	number, _, _ := strings.Cut(string(in[at+len("startxref\n"):]), "\n")
	table, err := strconv.Atoi(number)
	if err != nil || table < 0 || table >= at {
		return bad("table of objects")
	}
	lines := strings.Split(string(in[table:at]), "\n")
	var count int
	if _, err := fmt.Sscanf(lines[1], "0 %d", &count); err != nil || count < 2 || len(lines) < count+2 {
		return bad("count of objects")
	}
	starts := make([]int, count)
	for n := 1; n < count; n++ {
		if starts[n], err = strconv.Atoi(lines[2+n][:10]); err != nil {
			return bad("offset")
		}
	}
	order := slices.Clone(starts[1:])
	slices.Sort(order)
	order = append(order, table)
	for n := 1; n < count; n++ {
		i, _ := slices.BinarySearch(order, starts[n])
		o := in[starts[n]:order[i+1]]
		head := fmt.Sprintf("%d 0 obj\n", n)
		if !bytes.HasPrefix(o, []byte(head)) {
			return bad("object")
		}
		objects = append(objects, o[len(head):])
	}
	r, i := trailerRoot.FindSubmatch(in[table:]), trailerInfo.FindSubmatch(in[table:])
	if r == nil || i == nil {
		return bad("trailer")
	}
	root, _ = strconv.Atoi(string(r[1]))
	info, _ = strconv.Atoi(string(i[1]))
	if root < 1 || root > len(objects) {
		return bad("catalog")
	}
	return objects, root, info, nil
}

// join writes objects as a file.
func join(objects [][]byte, root, info int) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	var table strings.Builder
	fmt.Fprintf(&table, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s", i+1, o)
	}
	start := out.Len()
	out.WriteString(table.String())
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, root, info, start)
	return out.Bytes()
}

// toUnicode is the table that says which letters a drawn character stands for. Characters are drawn by their number in
// Unicode, so only the joined forms of Arabic stand for something else.
func toUnicode() string {
	var ranges, forms []string
	for high := 0; high < 0x100; high++ {
		if high < 0xD8 || high > 0xDF {
			ranges = append(ranges, fmt.Sprintf("<%02X00> <%02XFF> <%02X00>", high, high, high))
		}
	}
	own := map[int]bool{}
	for r := firstLigature; r <= lastLigature; r++ {
		half, letters := firstHalf+2*(r-firstLigature), []rune(norm.NFKC.String(string(r)))
		forms = append(forms, fmt.Sprintf("<%04X> <%04X>", half, letters[1]), fmt.Sprintf("<%04X> <%04X>", half+1, letters[0]))
		own[int(half>>8)] = true
	}
	for r := rune(0xFB50); r <= 0xFEFC; r++ {
		if letters := norm.NFKC.String(string(r)); faces()[0].has(r) && letters != string(r) {
			own[int(r>>8)] = true
			hex := ""
			for _, u := range utf16.Encode([]rune(letters)) {
				hex += fmt.Sprintf("%04X", u)
			}
			forms = append(forms, fmt.Sprintf("<%04X> <%s>", r, hex))
		}
	}
	ranges = slices.DeleteFunc(ranges, func(s string) bool {
		high, _ := strconv.ParseInt(s[1:3], 16, 0)
		return own[int(high)]
	})
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	section := func(name string, rows []string) {
		for part := range slices.Chunk(rows, 100) {
			fmt.Fprintf(&b, "%d begin%s\n%s\nend%s\n", len(part), name, strings.Join(part, "\n"), name)
		}
	}
	section("bfrange", ranges)
	section("bfchar", forms)
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}
