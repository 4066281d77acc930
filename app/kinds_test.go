package app_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/testkit"
)

// Every kind of entity, those of tomorrow too, keeps the rules that the tags of its fields state.

func written(t *testing.T, d app.Document) string {
	t.Helper()
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// eachField tries every field that is wanted, on a copy of an entity of the sample where it is filled in, if there is one.
func eachField(t *testing.T, wanted func(reflect.StructField) bool, try func(t *testing.T, d app.Document, c app.Collection, e reflect.Value, i int)) {
	d := sample.Bay(lang.For("he"))
	for _, c := range app.Collections {
		kind := reflect.TypeOf(c.New()).Elem()
		for i := range kind.NumField() {
			if !wanted(kind.Field(i)) {
				continue
			}
			t.Run(c.Name()+"."+kind.Field(i).Name, func(t *testing.T) {
				e := reflect.New(kind)
				for one := range c.All(d) {
					if e.Elem().Field(i).IsZero() {
						e.Elem().Set(reflect.ValueOf(one).Elem())
					}
				}
				d := d
				if e.Elem().FieldByName("ID").IsZero() { // the sample has none of them
					d = testkit.New(1).Document(4)
					for one := range c.All(d) {
						e.Elem().Set(reflect.ValueOf(one).Elem())
					}
				}
				try(t, d, c, e, i)
			})
		}
	}
}

func isText(f reflect.StructField) bool {
	return f.Type == reflect.TypeFor[string]() && !tagged(f, "is", "key")
}

func tagged(f reflect.StructField, name, value string) bool {
	return slices.Contains(strings.Split(f.Tag.Get(name), ","), value)
}

func put(c app.Collection, e reflect.Value) app.Command {
	return app.Command{Apply: func(d app.Document) (app.Document, error) {
		c.Put(&d, e.Interface().(app.Entity))
		return d, nil
	}}
}

func TestEveryTextIsCleanedAndChecked(t *testing.T) {
	const dirty = " \u202eא  ב\x00\t\u2066"
	eachField(t, isText, func(t *testing.T, d app.Document, c app.Collection, e reflect.Value, i int) {
		e.Elem().Field(i).SetString(dirty)
		if _, _, err := put(c, e).Run(d); app.AsError(err).Key != "error.text" {
			t.Errorf("it may hold %q: %v", dirty, err)
		}
		if c.Name() == "process" {
			return // never added
		}
		id := e.Interface().(app.Entity).EntityID()
		next, _, err := app.Add(e.Interface().(app.Entity)).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		want := app.CleanLine(dirty)
		if tagged(e.Elem().Type().Field(i), "is", "text") {
			want = app.CleanText(dirty)
		}
		if got := reflect.ValueOf(c.Get(next, id)).Elem().Field(i).String(); got != want {
			t.Errorf("it is %q, not %q", got, want)
		}
	})
}

func TestEveryRequiredFieldIsAskedFor(t *testing.T) {
	asked := 0
	eachField(t, func(f reflect.StructField) bool {
		of := f.Tag.Get("of")
		return tagged(f, "is", "required") || of != "" && !strings.Contains(of, ",")
	}, func(t *testing.T, d app.Document, c app.Collection, e reflect.Value, i int) {
		asked++
		e.Elem().Field(i).SetZero()
		if _, _, err := put(c, e).Run(d); err == nil {
			t.Error("it may be empty")
		}
	})
	if asked < 40 {
		t.Errorf("only %d fields are required", asked)
	}
}

// TestRemovingKeepsTheRules removes all sorts of things: what refers to them goes too or lets go of them, nothing else
// changes, and undo brings all of it back.
func TestRemovingKeepsTheRules(t *testing.T) {
	went, loosened := map[string]bool{}, map[string]bool{}
	for seed := range uint64(40) {
		src := testkit.New(seed)
		d := src.Document(4 + src.IntN(6))
		c := testkit.Pick(src, app.Collections[1:]...)
		var ids []app.ID
		for e := range c.All(d) {
			if src.IntN(3) == 0 {
				ids = append(ids, e.EntityID())
			}
		}
		next, diff, err := app.Remove(c.Name(), ids...).Run(d)
		if err != nil {
			t.Fatalf("seed %d: removing %s: %v", seed, c.Name(), err)
		}
		if err := next.Check(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		gone := map[app.ID]bool{}
		for _, ch := range diff {
			gone[ch.ID()] = ch.After == nil
		}
		for _, id := range ids {
			if !gone[id] {
				t.Errorf("seed %d: a %s stays", seed, c.Name())
			}
		}
		for _, ch := range diff {
			tied := slices.ContainsFunc(app.References(ch.Before), func(r app.Reference) bool { return gone[r.ID] })
			if !tied && !slices.Contains(ids, ch.ID()) {
				t.Errorf("seed %d: a %s changed, that had nothing to do with it", seed, ch.Kind)
			}
			if went[ch.Kind] = went[ch.Kind] || ch.After == nil; ch.After != nil {
				loosened[ch.Kind] = true
			}
		}
		back, err := next.Patch(diff.Inverse())
		if err != nil || written(t, back) != written(t, d) {
			t.Fatalf("seed %d: undo: %v", seed, err)
		}
	}
	if len(went) < 15 || len(loosened) < 3 {
		t.Errorf("only %d kinds were removed, %d let go of something", len(went), len(loosened))
	}
}

func TestRemovingAnOrganisation(t *testing.T) {
	d := sample.Bay(lang.For("en"))
	var kfitza, bareket app.ID
	for o := range d.Organisations.All() {
		switch o.ID {
		case d.Process().Convener:
			kfitza = o.ID
		case d.Units.At(6).Organisation:
			bareket = o.ID
		}
	}
	next, _, err := app.Remove("organisation", kfitza, bareket).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	for what, n := range map[string]int{
		"partners":    d.Partners.Len() - next.Partners.Len() - 2,
		"waivers":     d.Waivers.Len() - next.Waivers.Len() - 4,
		"invitations": d.Invitations.Len() - next.Invitations.Len() - 1,
		"links":       d.Links.Len() - next.Links.Len() - 3,
		"units":       d.Units.Len() - next.Units.Len(),
		"ventures":    d.Ventures.Len() - next.Ventures.Len(),
	} {
		if n != 0 {
			t.Errorf("%d %s too many or too few are gone", n, what)
		}
	}
	if p := next.Process(); p.Convener != "" || p.Initiator == "" {
		t.Errorf("the process is convened by %q, started by %q", p.Convener, p.Initiator)
	}
	if u := next.Units.At(6); u.Organisation != "" || next.UnitName(u) != "Plant" {
		t.Errorf("the unit is %+v", u)
	}
}

func TestEverythingSaidCanBeFound(t *testing.T) {
	private := 0
	eachField(t, isText, func(t *testing.T, d app.Document, c app.Collection, e reflect.Value, i int) {
		e.Elem().Field(i).SetString("אבגדהוזחט")
		next, _, err := put(c, e).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		hits := app.IndexOf(next).Search("אבגדהוזחט")
		switch {
		case len(hits) == 0:
			private++
		case len(hits) > 1 || hits[0].Kind != c.Name() || hits[0].ID != e.Interface().(app.Entity).EntityID():
			t.Errorf("%+v", hits)
		}
	})
	if private != 4 {
		t.Errorf("%d fields are not found; only private notes and who said something should not be", private)
	}
}
