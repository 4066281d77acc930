package app

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// MaxHits is how many hits a search gives at most.
const MaxHits = 50

// Hit is one thing that a search found.
type Hit struct {
	Kind         string // name of its collection: "organisation", "card"
	ID           ID
	Organisation ID     // the stakeholder that it belongs to, of a relation the first; "" for most kinds
	Field        string // where the first word was found, as in JSON: "name", "notes", "move"
	Text         string // what stands there
	rank         int
}

// Index is a document made ready for searching. It never changes, and any number of goroutines may use it.
type Index struct{ entries []entry }

// entry is one thing that can be found. Its context (the names of the stakeholders that it is about) helps to find it,
// but alone doesn't: otherwise a name would bring everything that is tied to it.
type entry struct {
	hit     Hit
	fields  []field
	context []string
}

type field struct{ name, text, folded string }

// IndexOf makes a document ready for searching.
func IndexOf(d Document) *Index {
	x := &Index{}
	names := map[ID]string{}
	for o := range d.Organisations.All() {
		names[o.ID] = Fold(o.Name)
	}
	for _, c := range Collections {
		for e := range c.All(d) {
			next := entry{hit: Hit{Kind: c.Name(), ID: e.EntityID()}, fields: fieldsOf(e)}
			if c.Name() == "organisation" {
				next.hit.Organisation = e.EntityID()
			}
			for _, r := range References(e) {
				if r.Kind == "organisation" {
					next.hit.Organisation = cmp.Or(next.hit.Organisation, r.ID)
					next.context = append(next.context, names[r.ID])
				}
			}
			if len(next.fields) > 0 || c.Name() == "relation" {
				x.entries = append(x.entries, next)
			}
		}
	}
	return x
}

// fieldsOf are the texts of an entity that may be found.
func fieldsOf(e Entity) (fields []field) {
	v := reflect.ValueOf(e).Elem()
	for _, r := range rulesOf(v.Type()) {
		if text := v.Field(r.index).String(); (r.text || r.line) && !r.hidden && text != "" {
			fields = append(fields, field{r.name, text, Fold(text)})
		}
	}
	return fields
}

// Search finds what holds every word of the query, in the texts of every kind of entity. Words count as in Fold, and the
// beginning of a word is better than its middle. What is private is not searched: the hits may be seen on the wall.
func (x *Index) Search(query string) []Hit {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	var hits []Hit
	for i := range x.entries {
		if h, ok := x.entries[i].find(words); ok {
			hits = append(hits, h)
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.rank, a.rank) })
	return hits[:min(len(hits), MaxHits)]
}

// find ranks the entry for the words; ok is false if one of them isn't there.
func (e *entry) find(words []string) (h Hit, ok bool) {
	h = e.hit
	own := false
	for _, w := range words {
		best, at := 0, -1
		for i, f := range e.fields {
			if r := rank(f.folded, w); r > 0 && r+weight(f.name) > best {
				best, at = r+weight(f.name), i
			}
		}
		if at < 0 && !slices.ContainsFunc(e.context, func(c string) bool { return strings.Contains(c, w) }) {
			return h, false
		}
		if at >= 0 && !own {
			own, h.Field, h.Text = true, e.fields[at].name, e.fields[at].text
		}
		h.rank += best
	}
	if !own && e.betweenTwo(words) {
		own = true
	}
	if e.hit.Kind == "organisation" && e.fields[0].folded == strings.Join(words, " ") {
		h.rank += 100
	}
	return h, own
}

// betweenTwo tells whether the words name both sides of a relation, and neither side has them all.
func (e *entry) betweenTwo(words []string) bool {
	if e.hit.Kind != "relation" {
		return false
	}
	for i, side := range e.context {
		named, other := 0, 0
		for _, w := range words {
			if strings.Contains(side, w) {
				named++
			} else if strings.Contains(e.context[1-i], w) {
				other++
			}
		}
		if named == 0 || other == 0 {
			return false
		}
	}
	return true
}

// rank tells how well a word is found in a folded text: at its beginning, at the beginning of a word, inside one; 0 if not.
func rank(text, word string) int {
	i := strings.Index(text, word)
	switch {
	case i < 0:
		return 0
	case i == 0:
		return 12
	case text[i-1] == ' ' || strings.Contains(text, " "+word):
		return 8
	}
	return 4
}

// weight puts the name of a thing before the field and locality of a stakeholder, and these before all else.
func weight(field string) int {
	switch field {
	case "name":
		return 40
	case "field", "locality":
		return 20
	}
	return 0
}
