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

// TestLettersGolden: a letter of appointment, with the same names whatever the sample says.
func TestLettersGolden(t *testing.T) {
	var all strings.Builder
	for _, code := range lang.Codes {
		l := lang.For(code)
		p := roomkit.Make(roomkit.Letters, sample.Forum(l), l, roomkit.Options{Now: madeAt})
		post := p.Sheet.(roomkit.Post)
		letter := post.Letters[0]
		letter.To, letter.Signed[0], letter.Forum = []string{"נועה ברק", "Olive Way, جمعية"}, "سلمى حدّاد", "Forum 27"
		letter.Facts[0].Text = l.T("role.chair")
		letter.Text[1], letter.Facts[1].Text = l.T("forum.letter.body", "body", "Olive Way, جمعية"), l.T("sector.third.long")
		p.Sheet = roomkit.Post{Letters: []roomkit.Letter{letter}}
		fmt.Fprintf(&all, "=== %s\n%s", code, outline(roomPages(p)))
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
