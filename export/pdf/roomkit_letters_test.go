package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/sample"
)

// TestALetterIsAPage: each is whole on its page, in every language, and a reader of PDF finds whom it is to.
func TestALetterIsAPage(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Forum(l)
		for _, name := range []roomkit.Name{roomkit.Letters, roomkit.ReserveLetters} {
			p := roomkit.Make(name, d, l, roomkit.Options{Now: madeAt})
			letters, pages := p.Sheet.(roomkit.Post).Letters, roomPages(p)
			if len(pages) != len(letters) {
				t.Fatalf("%s %s: %d letters on %d pages", code, name, len(letters), len(pages))
			}
			if bad := faultOf(pages); bad != "" {
				t.Errorf("%s %s: %s", code, name, bad)
			}
			for i, page := range pages {
				said := ""
				for _, tx := range page.texts {
					said += tx.said + "\n"
				}
				for _, want := range []string{letters[i].To[0], letters[i].Forum, letters[i].Title, letters[i].Signed[0]} {
					if !strings.Contains(said, clean(want)) {
						t.Errorf("%s %s: page %d does not say %q", code, name, i+1, want)
					}
				}
				if strings.Contains(said, "…") {
					t.Errorf("%s %s: page %d cuts something short", code, name, i+1)
				}
			}
			if name != roomkit.Letters {
				continue
			}
			path := filepath.Join(t.TempDir(), "letters.pdf")
			if err := os.WriteFile(path, roomWritten(t, p), 0o600); err != nil {
				t.Fatal(err)
			}
			if text, ok := tool(t, "pdftotext", path, "-"); ok && !strings.Contains(string(text), strings.Fields(clean(letters[0].Forum))[0]) {
				t.Errorf("%s: pdftotext does not find the forum", code)
			}
		}
	}
}

// TestLettersGolden: the first letter of each sort.
func TestLettersGolden(t *testing.T) {
	var all strings.Builder
	for _, code := range lang.Codes {
		d := sample.Forum(lang.For(code))
		for _, name := range []roomkit.Name{roomkit.Letters, roomkit.ReserveLetters} {
			p := roomkit.Make(name, d, lang.For(code), roomkit.Options{Now: madeAt})
			fmt.Fprintf(&all, "=== %s %s\n%s", code, name, outline(roomPages(p)[:1]))
		}
	}
	golden(t, all.String(), filepath.Join("testdata", "letters.txt"))
}

// TestLettersBearAnyWords: a letter stays on one page, and nothing on it leaves the page.
func TestLettersBearAnyWords(t *testing.T) {
	for w, word := range nasty {
		facts := []roomkit.Fact{{Name: word, Text: word}, {Name: word, Text: word}, {Name: word, Text: word}}
		for n := range 4 {
			p := roomkit.Print{Lang: lang.For(lang.Codes[w%3]), Title: word, Made: madeAt, Sheet: roomkit.Post{None: word, Letters: []roomkit.Letter{{
				Place: word, Forum: word, Date: word, Dear: word, To: []string{word, word}, Title: word, Text: []string{word, word}, Facts: facts[:n],
				Listed: word, List: []string{word, word, word, word}, Thanks: word, Greeting: word, Signed: []string{word, word}}}}}
			pages := roomPages(p)
			if len(pages) != 1 {
				t.Errorf("%.20q: %d pages", word, len(pages))
			}
			for _, tx := range pages[0].texts {
				if r := tx.room(); !r.within(rect{-4, -4, pageWide + 8, pageHigh + 8}) {
					t.Errorf("%.20q leaves the page at %.0f", tx.said, r)
				}
			}
		}
	}
}
