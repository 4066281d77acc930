package lists_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"madrega/app"
)

// TestNoiseIsNoList: bytes that are no text, or letters in two encodings, are refused with a word, and no line of them is read.
func TestNoiseIsNoList(t *testing.T) {
	const seed = 7
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	noise := func(n int, from ...byte) []byte {
		b := append([]byte{}, from...)
		for range n {
			b = append(b, byte(r.IntN(256)))
		}
		return b
	}
	encoded := func(c *charmap.Charmap, s string) string {
		out, err := c.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	hebrew, arabic := "שם,מגזר\nעמותת הקשת,שלישי\n", "الاسم,القطاع\nجمعية القوس,القطاع الثالث\n"
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write(noise(5000)); err != nil || w.Close() != nil {
		t.Fatal("not packed")
	}
	for name, c := range map[string]struct {
		file []byte
		keys string
	}{
		"noise":                   {noise(20000), "format letters"},
		"noise of a few bytes":    {noise(60, 'n', 'a', 'm', 'e', '\n'), "format letters quote"},
		"noise after a header":    {noise(5000, []byte(hebrew)...), "format letters"},
		"noise marked as UTF-16":  {noise(5000, 0xFF, 0xFE), "format letters"},
		"packed noise":            {packed.Bytes()[10:], "format letters"},
		"a program":               {append([]byte("\x7fELF\x02\x01\x01"), noise(4000)...), "format letters"},
		"UTF-8, then Hebrew":      {[]byte(hebrew + encoded(charmap.Windows1255, hebrew)), "letters"},
		"Hebrew, then UTF-8":      {[]byte(encoded(charmap.Windows1255, hebrew) + hebrew), "letters"},
		"Arabic, then UTF-8":      {[]byte(encoded(charmap.Windows1256, arabic) + arabic), "letters"},
		"one line of 2,000":       {[]byte(strings.Repeat(encoded(charmap.Windows1255, "קשת,שלישי\n"), 2000) + "נשר,עסקי\n"), "letters"},
		"half a letter of UTF-16": {[]byte("\xFF\xFEa\x00\n\x00b\x00\x00\xD8c\x00"), "letters"},
	} {
		table, err := read(c.file)
		var e *app.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: %d lines were read, and %v said", name, len(table.Lines), err)
			continue
		}
		if key := strings.TrimPrefix(e.Key, "error.list."); !strings.Contains(c.keys, key) || len(table.Lines) > 0 {
			t.Errorf("%s: %d lines, %s", name, len(table.Lines), e.Key)
		}
	}
}

// TestOddTextsAreLists still: what stands in files of real offices is not taken for noise.
func TestOddTextsAreLists(t *testing.T) {
	for name, file := range map[string]string{
		"a zero, a bell":                "name\nAlef\x00\x07\n",
		"a page break":                  "name\nAlef\f\n",
		"the end of a file of DOS":      "name\nAlef\n\x1A",
		"a comma of Arabic":             "\xC7\xE1\xC7\xD3\xE3\n\xDA\xA1 \xD8\xA1 \xE1\xE6\xCD\n",
		"marks of vowels":               "\xF9\xED\n\xF9\xC8\xD1\xEC\xE5\xC9\xED\n",
		"one letter of another country": "name\nCaf\xE9\n",
	} {
		if table, err := read([]byte(file)); err != nil || len(table.Lines) == 0 {
			t.Errorf("%s: %d lines, %v", name, len(table.Lines), err)
		}
	}
}
