package testkit

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"madrega/app"
)

// Marked is a document with a word of its own in every text that somebody wrote, of entities of every kind.
type Marked struct {
	app.Document
	Fields   []string // "organisation.name": which field the number after q in a word stands for
	entities [][]app.ID
}

// Mark is a word: q7z3q is the seventh field in the third entity.
type Mark struct {
	Field string
	ID    app.ID
}

// MarkedOf puts the words into a document, to which it adds kinds of which there are too few.
func MarkedOf(t testing.TB, d app.Document) Marked {
	t.Helper()
	src := New(7)
	for _, c := range app.Collections {
		for n := 0; n < 3 && len(slices.Collect(c.All(d))) < 3 && c.Name() != "process"; n++ {
			if e := src.Entity(d, c, nil); e != nil {
				c.Put(&d, e)
			}
		}
	}
	m := Marked{}
	for _, c := range app.Collections {
		kind := reflect.TypeOf(c.New()).Elem()
		for i := range kind.NumField() {
			f := kind.Field(i)
			if f.Type != reflect.TypeFor[string]() || slices.Contains(strings.Split(f.Tag.Get("is"), ","), "key") {
				continue
			}
			n := len(m.Fields)
			m.Fields = append(m.Fields, c.Name()+"."+f.Tag.Get("json"))
			var ids []app.ID
			for k, e := range slices.Collect(c.All(d)) {
				ids = append(ids, e.EntityID())
				next := reflect.New(kind)
				next.Elem().Set(reflect.ValueOf(e).Elem())
				next.Elem().Field(i).SetString(fmt.Sprintf("q%dz%dq", n, k))
				if one, ok := next.Interface().(interface{ Check() error }); !ok || one.Check() == nil {
					c.Put(&d, next.Interface().(app.Entity))
				}
			}
			m.entities = append(m.entities, ids)
		}
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	m.Document = d
	return m
}

var mark = regexp.MustCompile(`q(\d+)z(\d+)q`)

// In finds the words in a text.
func (m Marked) In(text string) (all []Mark) {
	for _, found := range mark.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(found[1])
		k, _ := strconv.Atoi(found[2])
		all = append(all, Mark{m.Fields[n], m.entities[n][k]})
	}
	return all
}
