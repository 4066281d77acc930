package app

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func searchDocument() (Document, map[string]ID) {
	next := SequentialIDs(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	d := NewDocument(Process{ID: next(), Place: "P", Kind: City})
	ids := map[string]ID{}
	add := func(key string, o Organisation) {
		o.ID = next()
		ids[key] = o.ID
		d.Organisations = d.Organisations.With(o)
	}
	add("bakery", Organisation{Name: `מאפיית אל־בידר (2019) בע"מ`, Field: "מזון", Locality: "שפרעם", Private: "סוד כמוס"})
	add("oil", Organisation{Name: "בית הבד", Field: "מזון", Locality: "תמרה", Notes: "הציעו לאפות במאפיית השכן"})
	add("youth", Organisation{Name: "جمعية «أجنحة»", Field: "שביל", Locality: "שפרעם", Contact: "04-555-0100"})
	add("mall", Organisation{Name: "שפרעם סנטר", Reason: "Hires many"})
	link := func(key string, r Relation) {
		r.ID = next()
		ids[key] = r.ID
		d.Relations = d.Relations.With(r)
	}
	link("tie", Relation{A: ids["bakery"], B: ids["oil"], Now: Informing, Move: "סיור משותף", Owner: "רכזת"})
	link("plain", Relation{A: ids["bakery"], B: ids["youth"], Now: Informing})
	text := func(key string, c Contribution) {
		c.ID = next()
		ids[key] = c.ID
		d.Contributions = d.Contributions.With(c)
	}
	text("bread", Contribution{Organisation: ids["bakery"], Aspect: Gives, Text: "לחם טרי בכל בוקר"})
	text("prompted", Contribution{Organisation: ids["bakery"], Aspect: Gives, Prompt: "prompt.business.contribution.resources"})
	r := Resource{ID: next(), Organisation: ids["oil"], Kind: "infrastructure", Note: "אולם לסיור"}
	ids["hall"] = r.ID
	d.Resources = d.Resources.With(r)
	return d, ids
}

func TestSearch(t *testing.T) {
	d, ids := searchDocument()
	for _, c := range []struct{ query, want string }{
		{"", ""},
		{"  ״ ", ""},
		{"מאפיית", "bakery oil"},
		{"אל בידר 2019", "bakery"},
		{"בע״מ", "bakery"},
		{"שפרעם", "mall bakery youth"},
		{"שפרעם מזון", "bakery"},
		{"اجنحة", "youth"},
		{"555-0100", "youth"},
		{"HIRES", "mall"},
		{"סיור", "tie hall"},
		{"סיור בידר", "tie"},
		{"לחם", "bread"},
		{"לחם בידר", "bread"},
		{"בידר הבד", "tie"},
		{"בידר اجنحة", "plain"},
		{"רכזת סיור", "tie"},
		{"כמוס", ""},
		{"אין כזה", ""},
	} {
		var got []string
		for _, h := range IndexOf(d).Search(c.query) {
			for key, id := range ids {
				if id == h.ID {
					got = append(got, key)
				}
			}
			if h.Organisation == "" || d.Organisations.Get(h.Organisation) == nil || CollectionNamed(h.Kind).Get(d, h.ID) == nil {
				t.Errorf("%q: the hit %+v leads nowhere", c.query, h)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q finds %q, not %q", c.query, got, c.want)
		}
	}
}

func TestSearchTellsWhere(t *testing.T) {
	d, ids := searchDocument()
	h := IndexOf(d).Search("סיור")[0]
	if h.Kind != "relation" || h.Field != "move" || h.Text != "סיור משותף" || h.Organisation != ids["bakery"] {
		t.Errorf("%+v", h)
	}
}

func largeDocument(n int) Document {
	next := SequentialIDs(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	d := NewDocument(Process{ID: next(), Place: "P", Kind: City})
	os := make([]Organisation, n)
	for i := range os {
		os[i] = Organisation{ID: next(), Name: fmt.Sprintf(`עמותת "דרך %d" (ע"ר)`, i), Field: "חינוך והכשרה", Locality: "שפרעם",
			Notes: "מבקשים שפגישות יתקיימו לפני השעה 15:00, ולא בימי שישי.", Reason: "מכירים היטב את כל המעסיקים באזור."}
	}
	d.Organisations = SetOf(os...)
	rs := make([]Relation, n)
	for i := range rs {
		rs[i] = Relation{ID: next(), A: os[i].ID, B: os[(i+1)%n].ID, Now: Informing, Move: "סיור משותף במפעל"}
	}
	d.Relations = SetOf(rs...)
	return d
}

func TestSearchGivesNoMoreThanCanBeRead(t *testing.T) {
	if n := len(IndexOf(largeDocument(200)).Search("דרך")); n != MaxHits {
		t.Errorf("%d hits", n)
	}
}

func FuzzSearch(f *testing.F) {
	for _, q := range []string{"מאפיית", `"`, " ", "אל־בידר (2019)", "\xff", "ا"} {
		f.Add(q)
	}
	d, _ := searchDocument()
	x := IndexOf(d)
	f.Fuzz(func(t *testing.T, query string) {
		for _, h := range x.Search(query) {
			if CollectionNamed(h.Kind).Get(d, h.ID) == nil {
				t.Errorf("%q finds %+v", query, h)
			}
		}
	})
}

func BenchmarkIndex10000(b *testing.B) {
	d := largeDocument(10000)
	for b.Loop() {
		IndexOf(d)
	}
}

func BenchmarkSearch10000(b *testing.B) {
	x := IndexOf(largeDocument(10000))
	for b.Loop() {
		x.Search("דרך 77 חינוך")
	}
}
