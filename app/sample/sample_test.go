package sample

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"

	"madrega/app"
	"madrega/app/lang"
	"madrega/assets"
)

func TestSampleKeepsTheRules(t *testing.T) {
	for _, code := range lang.Codes {
		d := Bay(lang.For(code))
		if err := d.Check(); err != nil {
			t.Errorf("%s: %v", code, err)
		}
		if n := d.Authorities.Len(); n != 16 {
			t.Errorf("%s: %d authorities, not 16", code, n)
		}
		for c := range d.Contributions.All() {
			o := d.Organisations.Get(c.Organisation)
			if c.Prompt == "" {
				continue
			}
			if !slices.ContainsFunc(app.Prompts[o.Sector][c.Aspect], func(p string) bool {
				return app.PromptKey(o.Sector, c.Aspect, p) == c.Prompt
			}) {
				t.Errorf("%s: %q has a prompt that is not its sector's: %s", code, o.Name, c.Prompt)
			}
		}
	}
}

func TestSampleIsTheSameEveryTime(t *testing.T) {
	for _, code := range lang.Codes {
		a, b := Bay(lang.For(code)), Bay(lang.For(code))
		if diff := app.Compare(a, b); len(diff) > 0 {
			t.Errorf("%s: %d differences between two runs", code, len(diff))
		}
	}
}

// shape is the document in JSON with every text but IDs and keys turned into whether it is there.
func shape(t *testing.T, d app.Document) string {
	t.Helper()
	written, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	var lists map[string][]map[string]any
	if err := json.Unmarshal(written, &lists); err != nil {
		t.Fatal(err)
	}
	for _, list := range lists {
		for _, e := range list {
			for _, field := range []string{"place", "title", "identity", "name", "field", "locality", "contact", "notes", "private", "reason", "move", "owner", "text", "note"} {
				if s, ok := e[field].(string); ok {
					e[field] = s != ""
				}
			}
		}
	}
	out, err := json.Marshal(lists)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestSampleIsOneInAllLanguages(t *testing.T) {
	want := shape(t, Bay(lang.For("he")))
	for _, code := range []string{"ar", "en"} {
		if got := shape(t, Bay(lang.For(code))); got != want {
			t.Errorf("%s differs from he in more than words", code)
		}
	}
}

func TestSampleIsWrittenInEveryLanguage(t *testing.T) {
	var tree any
	if err := json.Unmarshal(assets.Read("sample/bay.json"), &tree); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			if _, ok := v["he"]; ok {
				for _, code := range lang.Codes {
					if s, _ := v[code].(string); s == "" || s != app.CleanText(s) {
						t.Errorf("%s is missing or unclean in %v", code, v)
					}
				}
				english, _ := v["en"].(string)
				if strings.ContainsFunc(english, func(r rune) bool { return unicode.Is(unicode.Hebrew, r) }) {
					t.Errorf("Hebrew in the English words %q", english)
				}
				return
			}
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(tree)
}

func TestSampleHasGapsToCallOut(t *testing.T) {
	d := Bay(lang.For("he"))
	business := map[string]int{}
	any := map[string]int{}
	unplaced, undecided, private := 0, 0, 0
	for o := range d.Organisations.All() {
		any[o.Locality]++
		if o.Sector == app.Business {
			business[o.Locality]++
		}
		if !o.Placed() {
			unplaced++
		}
		if o.Sector == "" {
			undecided++
		}
		if o.Private != "" {
			private++
		}
	}
	without, empty := 0, 0
	for a := range d.Authorities.All() {
		if business[a.Name] == 0 {
			without++
		}
		if any[a.Name] == 0 {
			empty++
		}
	}
	if without < 3 || empty != 1 || unplaced == 0 || undecided == 0 || private == 0 || any[""] == 0 {
		t.Errorf("nothing to call out: %d authorities without business, %d empty, %d unplaced, %d without sector, %d private notes", without, empty, unplaced, undecided, private)
	}
}
