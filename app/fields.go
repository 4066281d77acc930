package app

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// What may stand in a field of an entity is said by its type and its tags:
//
//	string                   one clean line (CleanLine)
//	string `is:"text"`       a paragraph (CleanText)
//	string `is:"key"`        one clean line that is no words of anybody
//	`is:"private"`           what the search does not find; may follow text: `is:"text,private"`
//	type with Valid() bool   what Valid allows
//	`is:"required"`          never empty; may follow text: `is:"text,required"`
//	ID `of:"card"`           an entity of that kind; this one goes with it
//	ID `of:"card,empty"`     the same, or none
//	ID `of:"card,loose"`     the same, or none; when it goes, the field becomes empty
//
// Rules that concern several fields are in the entity's Check.
type fieldRule struct {
	index    int
	name     string // as in JSON and in the tables
	text     bool   // string of several lines
	line     bool   // string of one line
	hidden   bool   // key or private
	valid    bool   // has a Valid
	required bool
	of       string // kind that an ID refers to
	empty    bool   // the reference may be empty
	loose    bool   // and becomes so
}

var fieldRules sync.Map // reflect.Type of the struct → []fieldRule

func rulesOf(t reflect.Type) []fieldRule {
	if known, ok := fieldRules.Load(t); ok {
		return known.([]fieldRule)
	}
	var rules []fieldRule
	for i := range t.NumField() {
		f := t.Field(i)
		r := fieldRule{index: i, name: f.Tag.Get("json")}
		is := strings.Split(f.Tag.Get("is"), ",")
		r.required = slices.Contains(is, "required")
		r.hidden = slices.Contains(is, "key") || slices.Contains(is, "private")
		_, r.valid = reflect.Zero(f.Type).Interface().(interface{ Valid() bool })
		switch {
		case f.Type == reflect.TypeFor[ID]():
			of := strings.Split(f.Tag.Get("of"), ",")
			r.of, r.valid = of[0], false
			r.loose = slices.Contains(of, "loose")
			r.empty = r.loose || slices.Contains(of, "empty")
			if r.of == "" {
				continue
			}
		case f.Type == reflect.TypeFor[string]():
			r.text = slices.Contains(is, "text")
			r.line = !r.text
		case !r.valid && !r.required:
			continue
		}
		rules = append(rules, r)
	}
	fieldRules.Store(t, rules)
	return rules
}

// Title is what to call an entity by its own words: its first text, in one line; "" if it has none, or none yet.
func Title(e Entity) string {
	v := reflect.ValueOf(e).Elem()
	for _, r := range rulesOf(v.Type()) {
		if title, _, _ := strings.Cut(v.Field(r.index).String(), "\n"); (r.text || r.line) && !r.hidden && title != "" {
			return title
		}
	}
	return ""
}

// Optional tells whether a field (its name in JSON) of a kind of entity refers to another and may refer to none.
func Optional(e Entity, field string) bool {
	return slices.ContainsFunc(rulesOf(reflect.TypeOf(e).Elem()), func(r fieldRule) bool { return r.name == field && r.empty })
}

// clean makes honest text of every text of an entity that nobody else holds yet.
func clean(e Entity) {
	v := reflect.ValueOf(e).Elem()
	for _, r := range rulesOf(v.Type()) {
		switch f := v.Field(r.index); {
		case r.text:
			f.SetString(CleanText(f.String()))
		case r.line:
			f.SetString(CleanLine(f.String()))
		}
	}
}

// checkFields tests every field by its rule.
func checkFields(e Entity) error {
	v := reflect.ValueOf(e).Elem()
	for _, r := range rulesOf(v.Type()) {
		f := v.Field(r.index)
		if r.required && f.IsZero() {
			if f.Kind() == reflect.String && f.Type() == reflect.TypeFor[string]() {
				return Fail(Invalid, "error.required", "field", Msg("field."+r.name))
			}
			return Fail(Invalid, "error.choice").Because(fmt.Errorf("%s is empty", r.name))
		}
		var ok bool
		switch {
		case r.text:
			ok = f.String() == CleanText(f.String())
		case r.line:
			ok = f.String() == CleanLine(f.String())
		case r.valid:
			ok = f.Interface().(interface{ Valid() bool }).Valid()
		default:
			continue
		}
		if !ok {
			key := "error.choice"
			switch {
			case !r.valid:
				key = "error.text"
			case f.Type() == reflect.TypeFor[Time](), f.Type() == reflect.TypeFor[Date]():
				key = "error.time"
			case f.Type() == reflect.TypeFor[Score]():
				key = "error.grid.range"
			}
			return Fail(Invalid, key).Because(fmt.Errorf("%s: %.60q", r.name, fmt.Sprint(f.Interface())))
		}
	}
	return nil
}

// Reference names an entity of some kind.
type Reference struct {
	Kind  string
	ID    ID
	loose bool
	field int
}

// References are the entities that this one refers to; it makes no sense without those that are not loose.
func References(e Entity) []Reference {
	v := reflect.ValueOf(e).Elem()
	var refs []Reference
	for _, r := range rulesOf(v.Type()) {
		if r.of == "" {
			continue
		}
		if id := ID(v.Field(r.index).String()); id != "" || !r.empty {
			refs = append(refs, Reference{r.of, id, r.loose, r.index})
		}
	}
	return refs
}

// refers tells whether entities of this kind can refer to others at all.
func refers(e Entity) bool {
	return slices.ContainsFunc(rulesOf(reflect.TypeOf(e).Elem()), func(r fieldRule) bool { return r.of != "" })
}
