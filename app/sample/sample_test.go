package sample

import (
	"encoding/json"
	"maps"
	"reflect"
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

// keys are texts that are the same in every language.
var keys = []string{"prompt", "key", "exercise", "step", "start"}

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
	for _, c := range app.Collections {
		for _, field := range texts(c) {
			for _, e := range lists[c.Name()] {
				e[field] = e[field] != ""
			}
		}
	}
	out, err := json.Marshal(lists)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// texts are the fields of a kind that hold words of a language.
func texts(c app.Collection) (fields []string) {
	e := reflect.TypeOf(c.New()).Elem()
	for i := range e.NumField() {
		if name := e.Field(i).Tag.Get("json"); e.Field(i).Type == reflect.TypeFor[string]() && !slices.Contains(keys, name) {
			fields = append(fields, name)
		}
	}
	return fields
}

func TestSampleIsOneInAllLanguages(t *testing.T) {
	want := shape(t, Bay(lang.For("he")))
	for _, code := range []string{"ar", "en"} {
		if got := shape(t, Bay(lang.For(code))); got != want {
			t.Errorf("%s differs from he in more than words", code)
		}
	}
}

func TestSampleHasEveryKind(t *testing.T) {
	both := []app.Document{Bay(lang.For("he")), Forum(lang.For("he"))}
	for _, c := range app.Collections {
		n, filled := 0, map[string]bool{}
		for _, d := range both {
			for e := range c.All(d) {
				n++
				for i, v := 0, reflect.ValueOf(e).Elem(); i < v.NumField(); i++ {
					filled[v.Type().Field(i).Tag.Get("json")] = filled[v.Type().Field(i).Tag.Get("json")] || !v.Field(i).IsZero()
				}
			}
		}
		if n == 0 && c.Name() != "lottery" { // the committee chose by marks

			t.Errorf("there is no %s", c.Name())
		}
		for field, is := range filled {
			if !is && !slices.Contains(unused, c.Name()+"."+field) {
				t.Errorf("no %s has a %s", c.Name(), field)
			}
		}
	}
}

// unused are fields that the sample leaves to its users. Its votes are revealed, so nobody knows any more whose they were.
var unused = []string{"process.population", "authority.population", "organisation.net_x", "organisation.net_y", "organisation.pin",
	"step.skipped", "step.minutes", "step.position", "group.place", "card.place", "round.entrants",
	"forum.roles_seated", "forum.reserves", "constituency.name", "role.name", "mark.note",
	"block.added", "block.skipped", "block.began", "block.ended", "block.paused", "block.stood",
	"ballot.voter", "ballot.proxy"}

// foreign are names that keep their own letters in every language.
var foreign = []string{"Byte & Bread", "Dror Metal Ltd.", "כנפי סלע", "جمعية أجنحة الصخر"}

func TestSampleIsWrittenInEveryLanguage(t *testing.T) {
	scripts := map[string]*unicode.RangeTable{"he": unicode.Hebrew, "ar": unicode.Arabic, "en": unicode.Latin}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			if _, ok := v["he"]; !ok {
				for _, e := range v {
					walk(e)
				}
				return
			}
			for _, code := range lang.Codes {
				s, _ := v[code].(string)
				if s == "" || s != app.CleanText(s) {
					t.Errorf("%s is missing or unclean in %v", code, v)
				}
				for _, name := range foreign {
					s = strings.ReplaceAll(s, name, "")
				}
				for other, script := range scripts {
					if other != code && strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && unicode.Is(script, r) }) {
						t.Errorf("letters of %s in the words of %s: %s", other, code, s)
					}
				}
			}
		}
	}
	for _, name := range assets.Names("sample") {
		var tree any
		if err := json.Unmarshal(assets.Read("sample/"+name), &tree); err != nil {
			t.Fatal(err)
		}
		walk(tree)
	}
}

// TestSampleTellsAStory holds what reports, screens and their tests find in it.
func TestSampleTellsAStory(t *testing.T) {
	d, today := Bay(lang.For("he")), app.Date("2026-11-22")
	count := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%d %s, not %d", got, what, want)
		}
	}
	merged, parked, late, done, ballots, missing := 0, 0, 0, 0, 0, 0
	cards := map[app.Board]int{}
	for c := range d.Cards.All() {
		cards[c.Board]++
		if c.Into != "" {
			merged++
			if into := d.Cards.Get(c.Into); into.Into != "" || into.Group != c.Group {
				t.Errorf("%q is not behind a card of its group", c.Text)
			}
		}
		if c.Parked {
			parked++
		}
	}
	count("cards of the vision", cards[app.VisionBoard], 34)
	count("of them merged", merged, 8)
	count("of them parked", parked, 2)
	count("agreements", cards[app.AgreementBoard], 5)
	dots, tables := map[app.ID]int{}, map[app.ID]int{}
	for v := range d.Dots.All() {
		if v.Group+v.Card != "" {
			dots[v.On()] += v.Count
			tables[v.Ballot] += v.Count
		}
	}
	got := slices.Sorted(maps.Values(dots))
	if !slices.Equal(got, []int{2, 6, 9, 13, 13, 17}) || !slices.Equal(slices.Collect(maps.Values(tables)), []int{12, 12, 12, 12, 12}) {
		t.Errorf("dots %v of tables with %v", got, tables)
	}
	for b := range d.Ballots.All() {
		if b.Kind == app.ComponentBallot {
			ballots++
		}
	}
	for r := range d.Ratings.All() {
		if r.Now == 0 || r.Target == 0 {
			missing++
		}
	}
	count("ballots of components", ballots, 40)
	if missing == 0 || missing > 40 {
		t.Errorf("%d boxes are empty", missing)
	}
	for a := range d.Actions.All() {
		if a.Done {
			done++
		} else if a.Due != "" && a.Due < today {
			late++
		}
	}
	count("actions done", done, 1)
	count("actions overdue", late, 1)
	if m := d.NextMeeting(today); m == nil || d.Vision() == nil || d.FirstVenture() == nil || d.FirstVenture().Gate == "" {
		t.Errorf("no next meeting (%v), vision or first venture", m)
	}
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
