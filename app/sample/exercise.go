package sample

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"madrega/app"
)

// exercise adds what a file says of an exercise, or of the room: lists of entities by kind, with fields named as in JSON. A text is
// written in each language; an entity that others refer to has an "id" that is unique in its kind.
func (b builder) exercise(d *app.Document, written []byte) {
	var lists map[string][]map[string]json.RawMessage
	read(written, &lists)
	for _, c := range app.Collections {
		for _, fields := range lists[c.Name()] {
			e, id := c.New(), app.ID("")
			if p := d.Process(); c.Name() == "process" { // there is one already
				e, id = &p, p.ID
			} else {
				id = b.next()
			}
			v := reflect.ValueOf(e).Elem()
			for i := range v.NumField() {
				if raw := fields[v.Type().Field(i).Tag.Get("json")]; raw != nil && v.Type().Field(i).Name != "ID" {
					b.field(v.Field(i), v.Type().Field(i).Tag.Get("of"), raw)
				}
			}
			v.FieldByName("ID").SetString(string(id))
			c.Put(d, e)
			if fields["id"] != nil {
				var key string
				read(fields["id"], &key)
				b.ids[c.Name()+"/"+key] = id
			}
		}
	}
}

// field fills one field: with words of the language, an entity named by its key, or what is written.
func (b builder) field(f reflect.Value, of string, raw json.RawMessage) {
	switch kind, _, _ := strings.Cut(of, ","); {
	case raw[0] == '{':
		var w words
		read(raw, &w)
		f.SetString(b.say(w))
	case kind != "":
		var key string
		read(raw, &key)
		id, known := b.ids[kind+"/"+key]
		if !known {
			panic(fmt.Errorf("sample: there is no %s %q", kind, key))
		}
		f.SetString(string(id))
	default:
		read(raw, f.Addr().Interface())
	}
}

func read(written []byte, into any) {
	if err := json.Unmarshal(written, into); err != nil {
		panic(fmt.Errorf("sample: %w", err)) // built in, so it can't be wrong: the tests read it
	}
}
