package lang_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/assets"
)

// forms are the plural forms that each language has.
var forms = map[string][]string{
	"he": {"one", "two", "other"},
	"ar": {"zero", "one", "two", "few", "many", "other"},
	"en": {"one", "other"},
}

// latin are the names that are written in Latin letters in every language.
var latin = []string{"A4", "Alt", "BOT", "CSV", "Ctrl", "Delete", "End", "Enter", "Esc", "Excel", "F1", "F2", "F5", "F7", "F8", "F11", "Backspace", "Home", "LibreOffice", "Linux", "Madrega", "Office", "PDF",
	"Shift", "Space", "SQLite", "Tab", "UTF-8", "Windows-1255", "Windows", "csv", "journal", "madrega", "pdf", "xlsx"}

const lrm, rlm = '\u200e', '\u200f' // may stand beside a name in Latin letters

// quoted tells of keys whose words quote commands or the names of licences in Latin letters.
func quoted(key string) bool {
	return strings.HasPrefix(key, "cli.") || strings.HasPrefix(key, "about.")
}

// value is the words of a key: one text, or one for each plural form.
type value struct {
	plural bool
	texts  map[string]string // by form; "other" alone if it isn't a plural
}

func (v *value) UnmarshalJSON(b []byte) error {
	v.texts = map[string]string{}
	if v.plural = b[0] == '{'; v.plural {
		return json.Unmarshal(b, &v.texts)
	}
	var s string
	err := json.Unmarshal(b, &s)
	v.texts["other"] = s
	return err
}

func readWords(t *testing.T) map[string]map[string]value {
	t.Helper()
	all := map[string]map[string]value{}
	for _, code := range lang.Codes {
		var words map[string]value
		if err := json.Unmarshal(assets.Read("lang/"+code+".json"), &words); err != nil {
			t.Fatalf("%s: %v", code, err)
		}
		all[code] = words
	}
	return all
}

var gap = regexp.MustCompile(`\{\{\.([a-z]+)\}\}`)

func gaps(text string) []string {
	var names []string
	for _, m := range gap.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	all := readWords(t)
	for _, code := range lang.Codes {
		for key, v := range all["he"] {
			other, ok := all[code][key]
			switch {
			case !ok:
				t.Errorf("%s has no words for %s", code, key)
			case other.plural != v.plural:
				t.Errorf("%s has a plural in one of he and %s, not in both", key, code)
			}
		}
		for key := range all[code] {
			if _, ok := all["he"][key]; !ok {
				t.Errorf("%s has words for %s, he has none", code, key)
			}
		}
	}
}

func TestPluralsAreComplete(t *testing.T) {
	for code, words := range readWords(t) {
		for key, v := range words {
			if !v.plural {
				continue
			}
			want := slices.Sorted(slices.Values(forms[code]))
			if got := slices.Sorted(maps.Keys(v.texts)); !slices.Equal(got, want) {
				t.Errorf("%s %s has the forms %v, not %v", code, key, got, want)
			}
			for n := range 112 { // every form of each language comes up
				if said := lang.For(code).T(key, "n", n); strings.HasPrefix(said, "[") {
					t.Errorf("%s %s has no form for %d", code, key, n)
				}
			}
		}
	}
}

func TestGapsAreTheSameEverywhere(t *testing.T) {
	all := readWords(t)
	for key, hebrew := range all["he"] {
		want := gaps(hebrew.texts["other"])
		for _, code := range lang.Codes {
			v := all[code][key]
			for form, text := range v.texts {
				got := gaps(text)
				if v.plural && form != "other" && slices.Contains(want, "n") { // a form may say the number in a word
					got = slices.Compact(slices.Sorted(slices.Values(append(got, "n"))))
					if form == "zero" {
						continue
					}
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s %s (%s) has the gaps %v, he has %v", code, key, form, got, want)
				}
				if strings.Count(text, "{{") != strings.Count(text, "}}") || len(gap.FindAllString(text, -1)) != strings.Count(text, "{{") {
					t.Errorf("%s %s has a gap that is not written {{.name}}: %s", code, key, text)
				}
			}
		}
	}
}

func TestWordsAreInTheirOwnScript(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z][A-Za-z0-9-]*`)
	own := map[string]*unicode.RangeTable{"he": unicode.Hebrew, "ar": unicode.Arabic, "en": unicode.Latin}
	for code, words := range readWords(t) {
		for key, v := range words {
			for _, text := range v.texts {
				bare := gap.ReplaceAllString(text, "")
				for _, w := range word.FindAllString(bare, -1) {
					if code != "en" && !quoted(key) && !slices.Contains(latin, w) && !(len(w) == 1 && (strings.HasPrefix(key, "key.") || strings.Contains(key, ".keys."))) {
						t.Errorf("%s %s has %q in Latin letters: %s", code, key, w, text)
					}
				}
				for other, table := range own {
					if other != code && other != "en" && strings.ContainsFunc(bare, func(r rune) bool { return unicode.Is(table, r) && unicode.IsLetter(r) }) {
						t.Errorf("%s %s has letters of %s: %s", code, key, other, text)
					}
				}
			}
		}
	}
}

func TestWordsAreWellWritten(t *testing.T) {
	slashed := regexp.MustCompile(`\p{Hebrew}/\p{Hebrew}|\p{Arabic}/\p{Arabic}`)
	for code, words := range readWords(t) {
		for key, v := range words {
			for form, text := range v.texts {
				switch {
				case strings.TrimSpace(text) == "":
					t.Errorf("%s %s (%s) says nothing", code, key, form)
				case text != strings.TrimSpace(text) || strings.Contains(text, "  "):
					t.Errorf("%s %s has spaces too many: %q", code, key, text)
				case strings.Contains(text, "..."):
					t.Errorf("%s %s has three dots for one …: %s", code, key, text)
				case slashed.MatchString(text):
					t.Errorf("%s %s has two words with a slash between: %s", code, key, text)
				case strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cf, r) && r != lrm && r != rlm }):
					t.Errorf("%s %s has invisible marks: %q", code, key, text)
				case code == "ar" && strings.ContainsAny(text, "?,;") && !quoted(key):
					t.Errorf("%s %s has Latin punctuation: %s", code, key, text)
				}
			}
		}
	}
}

func TestEveryErrorSaysWhatToDo(t *testing.T) {
	for code, words := range readWords(t) {
		for key, v := range words {
			if strings.HasPrefix(key, "error.") && !strings.HasSuffix(key, ".title") && strings.Count(v.texts["other"], ".") < 2 {
				t.Errorf("%s %s doesn't say what happened, what is safe and what to do: %s", code, key, v.texts["other"])
			}
		}
	}
}

func TestTheDomainHasWords(t *testing.T) {
	var keys []string
	for s, aspects := range app.Prompts {
		for a, prompts := range aspects {
			for _, p := range prompts {
				keys = append(keys, app.PromptKey(s, a, p))
			}
		}
	}
	for _, s := range app.Sectors {
		keys = append(keys, "sector."+string(s), "sector."+string(s)+".long", "sector."+string(s)+".the")
	}
	for _, s := range app.Scopes {
		keys = append(keys, "scope."+string(s))
	}
	for _, r := range app.Rungs {
		keys = append(keys, "rung."+r.Key())
	}
	for _, a := range app.Aspects {
		keys = append(keys, "aspect."+string(a))
	}
	for _, k := range app.ResourceKinds {
		keys = append(keys, "resource."+string(k))
	}
	for _, k := range app.PlaceKinds {
		keys = append(keys, "place."+string(k))
	}
	for _, c := range app.Collections {
		keys = append(keys, "change.kind."+c.Name())
	}
	needAll(t, keys)
	for key := range readWords(t)["he"] {
		if strings.HasPrefix(key, "prompt.") && !slices.Contains(keys, key) {
			t.Errorf("there are words for %s, which is no prompt", key)
		}
	}
}

// exerciseKeys are the keys that the window, its wall and the reports build of an exercise and its steps.
func exerciseKeys(e agenda.Exercise) []string {
	keys := []string{e.ID + ".title", "report." + e.ID + ".title"}
	for _, s := range e.Steps {
		keys = append(keys, e.ID+"."+s.ID+".title", e.ID+"."+s.ID+".prompt", "form."+string(s.Form))
	}
	return keys
}

func TestExercisesHaveWords(t *testing.T) {
	for _, e := range agenda.Exercises {
		needAll(t, exerciseKeys(e))
	}
	for _, kind := range agenda.ReportKinds() {
		needAll(t, []string{"report." + kind + ".title"})
	}
	for _, template := range agenda.Templates {
		needAll(t, []string{"agenda.template." + template.ID, "agenda.template." + template.ID + ".how"})
		for _, b := range template.Blocks {
			if b.Own != "" {
				needAll(t, []string{"agenda.own." + b.Own})
			}
		}
	}
}

// needAll asks for words in every language.
func needAll(t *testing.T, keys []string) {
	t.Helper()
	for code, words := range readWords(t) {
		for _, key := range keys {
			if _, ok := words[key]; !ok {
				t.Errorf("%s has no words for %s", code, key)
			}
		}
	}
}
