// Package lang turns keys into words in Hebrew, Arabic and English. The words are in assets/lang; their plurals follow
// the rules of each language (Arabic has six forms).
package lang

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	locale "github.com/jeandeaual/go-locale"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"madrega/app"
	"madrega/assets"
)

// Codes of the languages, in the order in which they are offered.
var Codes = []string{"he", "ar", "en"}

// Lang speaks one language. It never changes, and any number of goroutines may use it.
type Lang struct {
	code  string
	words *i18n.Localizer
}

var bundle = sync.OnceValue(func() *i18n.Bundle {
	b := i18n.NewBundle(language.Hebrew)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	for _, c := range Codes {
		b.MustParseMessageFileBytes(assets.Read("lang/"+c+".json"), c+".json")
	}
	return b
})

// For gives a language by its code; Hebrew if the code is none of Codes.
func For(code string) *Lang {
	for _, c := range Codes {
		if c == code {
			return &Lang{code: c, words: i18n.NewLocalizer(bundle(), c)}
		}
	}
	return For(Codes[0])
}

// System gives the code of the first language that the system asks for and we have, else Hebrew.
func System() string {
	asked, err := locale.GetLocales()
	if err != nil {
		return Codes[0]
	}
	for _, tag := range asked {
		short, _, _ := strings.Cut(tag, "-")
		if slices.Contains(Codes, short) {
			return short
		}
	}
	return Codes[0]
}

// Code is "he", "ar" or "en".
func (l *Lang) Code() string { return l.code }

// RTL tells whether the language is written from right to left.
func (l *Lang) RTL() bool { return l.code != "en" }

// Own is the name of the language in itself.
func (l *Lang) Own() string {
	return map[string]string{"he": "עברית", "ar": "العربية", "en": "English"}[l.code]
}

// T gives the words for a key. The pairs of name and value fill its gaps: texts are isolated, so that a name in another
// script doesn't disturb the sentence, and a whole number called "n" chooses the plural.
func (l *Lang) T(key string, pairs ...any) string { return l.Say(app.Msg(key, pairs...)) }

// Words are a text of the language itself, a list of names say: as a value they go into a sentence without isolation.
type Words string

// Say gives the words for a message.
func (l *Lang) Say(m app.Message) string {
	data := make(map[string]any, len(m.Args))
	config := &i18n.LocalizeConfig{MessageID: m.Key, TemplateData: data}
	for name, v := range m.Args {
		switch v := v.(type) {
		case app.Message:
			data[name] = l.Say(v)
		case string:
			data[name] = Isolate(v)
		case float64: // whole numbers come back from JSON as these
			data[name] = int(v)
		default:
			data[name] = v
		}
		if n, ok := data[name].(int); ok && name == "n" {
			config.PluralCount = n
		}
	}
	s, err := l.words.Localize(config)
	if err != nil && config.PluralCount != nil { // a text that is one for all numbers; Arabic would have it in six
		config.PluralCount = nil
		s, err = l.words.Localize(config)
	}
	if err != nil {
		return "[" + m.Key + "]"
	}
	return s
}

// Has tells whether the language has words for the key.
func (l *Lang) Has(key string) bool {
	_, err := l.words.Localize(&i18n.LocalizeConfig{MessageID: key}) // with a count, a message without plurals has no form for one
	return err == nil
}

// Error gives a title and a sentence with a next step for any error.
func (l *Lang) Error(err error) (title, body string) {
	e := app.AsError(err)
	title = l.T("error.title")
	if l.Has(e.Key + ".title") {
		title = l.Say(app.Message{Key: e.Key + ".title", Args: e.Args})
	}
	return title, l.Say(e.Message)
}

// Date writes a day as 22.11.2026.
func (l *Lang) Date(t time.Time) string { return t.Format("2.1.2006") }

// Day writes a day as 22.11.2026, or nothing.
func (l *Lang) Day(d app.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return l.Date(t)
}

// Clock writes a time of day as 14:02:11.
func (l *Lang) Clock(t time.Time) string { return t.Format("15:04:05") }

// Hour writes a time of day as 14:02.
func (l *Lang) Hour(t time.Time) string { return t.Format("15:04") }

// Isolate keeps a text from disturbing the direction of the sentence around it.
func Isolate(s string) string {
	if s == "" {
		return ""
	}
	return "\u2068" + s + "\u2069"
}

// Plain takes the isolates out again, for file names, cells and logs.
func Plain(s string) string { return withoutIsolates.Replace(s) }

var withoutIsolates = strings.NewReplacer("\u2068", "", "\u2069", "")

// Join writes a list as the language does: "a, b".
func (l *Lang) Join(parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	if l.code == "ar" {
		return strings.Join(full, "، ")
	}
	return strings.Join(full, ", ")
}

// Names lists names inside a sentence: at most so many, and how many more there are.
func (l *Lang) Names(most int, names []string) Words {
	var shown []string
	for i, n := range names {
		if i == most {
			shown = append(shown, l.T("report.more", "n", len(names)-i))
			break
		}
		shown = append(shown, Isolate(n))
	}
	return Words(l.Join(shown...))
}

// Number writes a whole number in Western figures with a comma between thousands.
func (l *Lang) Number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
